// The address of the history: which two sides it names, and which are compared when it names none.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SetEntry } from "#designer/api.ts";
import { readSide, type Side, usualSides, writeSide } from "#designer/views/versions/side.ts";

const sides: fc.Arbitrary<Side> = fc.oneof(
  fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99)).map((n): Side => ({ is: "version", version: n.join(".") })),
  fc.stringMatching(/^[\w-]{1,40}$/).map((draft): Side => ({ is: "draft", draft })),
  fc
    .tuple(fc.stringMatching(/^[\w-]{1,40}$/), fc.nat(999_999_999))
    .map(([draft, revision]): Side => ({ is: "revision", draft, revision })),
);

describe("sides", () => {
  test("what is written is read", () => {
    fc.assert(
      fc.property(sides, (side) => {
        expect(readSide(writeSide(side))).toEqual(side);
      }),
    );
  });

  test.each([
    "",
    "ban:",
    "ban:1.0",
    "nhap:",
    "nhap:a b",
    "nhap:a:b",
    "nhap:../x",
    "khác:1",
    7,
    null,
    undefined,
  ])("%j names no side", (text) => {
    expect(readSide(text)).toBeNull();
  });
});

describe("what is compared when nothing is asked for", () => {
  const entry = (
    versions: readonly string[],
    drafts: readonly (readonly [string, string | null, string])[],
  ) =>
    ({
      versions: versions.map((version) => ({ version })),
      drafts: drafts.map(([id, basedOn, updatedAt]) => ({ id, basedOn, updatedAt })),
    }) as unknown as SetEntry;

  test.each([
    [
      "the newest draft with the version it began from",
      ["1.0.0", "1.1.0"],
      [
        ["a", "1.1.0", "2026-01-01"],
        ["b", "1.0.0", "2026-02-01"],
      ],
      "ban:1.0.0",
      "nhap:b",
    ],
    [
      "a draft of its own with the newest version",
      ["1.0.0"],
      [["a", null, "2026-01-01"]],
      "ban:1.0.0",
      "nhap:a",
    ],
    ["the two newest versions", ["1.0.0", "1.1.0", "1.2.0"], [], "ban:1.1.0", "ban:1.2.0"],
    ["the only version with itself", ["1.0.0"], [], "ban:1.0.0", "ban:1.0.0"],
    ["a draft of a set never issued with nothing", [], [["a", null, "2026-01-01"]], "", "nhap:a"],
    ["nothing", [], [], "", ""],
  ] as const)("%s", (_, versions, drafts, a, b) => {
    expect(usualSides(entry(versions, drafts))).toEqual({ a, b });
  });
});
