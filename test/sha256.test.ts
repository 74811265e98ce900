// runtime/sha256.ts against the examples of FIPS 180-4 and against Node's own implementation.
import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson, contentHash } from "#runtime/canonical.ts";
import { sha256 } from "#runtime/sha256.ts";

test("FIPS 180-4: the published examples", () => {
  expect(sha256("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  expect(sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  expect(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq")).toBe(
    "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
  );
  expect(sha256("a".repeat(1_000_000))).toBe(
    "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0",
  );
});

test("every length around a block border and every plane of Unicode agrees with Node", () => {
  const agree = (text: string): void => {
    expect(sha256(text)).toBe(createHash("sha256").update(text, "utf8").digest("hex"));
  };
  for (let n = 0; n < 200; n++) agree("x".repeat(n));
  agree("Tỷ lệ ≥ 85 % 🇻🇳 \ud800 lone \udc00");
  fc.assert(fc.property(fc.string({ unit: "binary" }), agree));
});

test("V2: equal content has equal bytes, whatever the order of the keys", () => {
  expect(canonicalJson({ b: [1, { z: "é", a: null }], a: true, c: undefined })).toBe(
    '{"a":true,"b":[1,{"a":null,"z":"é"}]}',
  );
  expect(canonicalJson({ "10": 1, "9": 2, Z: 3, a: 4 })).toBe('{"10":1,"9":2,"Z":3,"a":4}');
  expect(contentHash({ a: 1, b: 2 })).toBe(contentHash({ b: 2, a: 1 }));
  expect(contentHash({ a: 1, b: 2 })).not.toBe(contentHash({ a: 2, b: 1 }));
});

test("V2: canonical text reads back as the same data", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});

test("V2: what JSON cannot hold is refused", () => {
  const circle: Record<string, unknown> = {};
  circle.self = circle;
  for (const bad of [
    undefined,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    1n,
    () => 1,
    Symbol("s"),
    new Date(0),
    new Map(),
    circle,
    [undefined],
  ]) {
    expect(() => canonicalJson(bad)).toThrow(TypeError);
  }
});
