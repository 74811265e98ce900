// barem diff: text for people, JSON for programs, wrong use.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { BEFORE, edited } from "./support/changes.ts";
import { barem } from "./support/cli.ts";
import { ROOT } from "./support/root.ts";

const AFTER = [
  ["thang điểm 60", "thang điểm 100"],
  ["đủ từ 80%", "đủ từ 90%"],
  ["từ 25 đến 40  : 5 điểm", "từ 25 đến 40  : 8 điểm"],
  ["    yêu cầu a <= b\n", ""],
  ['"Danh mục" tối đa 10', '"Danh mục" tối đa 12'],
].reduce((text, [from = "", to = ""]) => edited(text, from, to), BEFORE);

const FILES = { "cu.barem": BEFORE, "moi.barem": AFTER };

test.each(["vi", "en"])("the changes as text, in %s", (language) => {
  const { exit, out, err } = barem(["diff", "cu.barem", "moi.barem", "--lang", language], FILES);
  expect([exit, err]).toEqual([0, ""]);
  expect(out).toBe(readFileSync(`${ROOT}test/golden/changes/diff.${language}.txt`, "utf8"));
});

test("a version and itself, formatted in the other surface: no change", () => {
  const english = barem(["convert", "cu.barem", "--to", "en"], FILES).out;
  const { exit, out } = barem(["diff", "cu.barem", "en.barem"], { ...FILES, "en.barem": english });
  expect([exit, out]).toEqual([0, "thu/nghiem 1.0.0 → thu/nghiem 1.0.0: 0 thay đổi.\n"]);
});

test("JSON: the contract, field by field", () => {
  const after = edited(BEFORE, "từ 25 đến 40  : 5 điểm", "từ 25 đến 40  : 8 điểm");
  const { out } = barem(["diff", "cu.barem", "moi.barem", "--json"], { ...FILES, "moi.barem": after });
  const start = BEFORE.indexOf("từ 25 đến 40");
  const place = [start, start + "từ 25 đến 40  : 5 điểm".length];
  expect(JSON.parse(out)).toEqual({
    before: { set: "thu/nghiem", version: "1.0.0" },
    after: { set: "thu/nghiem", version: "1.0.0" },
    changes: [
      {
        key: "1.2/row/1",
        kind: "row",
        how: "changed",
        scope: "1.2",
        sentence: "Tiêu chí 1.2: mức ‘từ 25 đến 40’ được 8 điểm, trước là 5 điểm",
        before: "5 điểm",
        after: "8 điểm",
        places: { before: place, after: place },
        effect: {
          direction: "looser",
          together: false,
          witnesses: [
            {
              criterion: { before: "1.2", after: "1.2" },
              figures: "n = 25",
              data: {
                before: { units: [{ id: "1", values: { "1.2.n": "25" } }], parameters: {} },
                after: { units: [{ id: "1", values: { "1.2.n": "25" } }], parameters: {} },
              },
              before: { status: "scored", points: "5" },
              after: { status: "scored", points: "8" },
            },
          ],
        },
      },
    ],
  });
});

test.each([
  [["diff", "cu.barem"], 2, "missing-argument"],
  [["diff", "cu.barem", "moi.barem", "x.barem"], 2, "extra-argument"],
  [["diff", "cu.barem", "hong.barem"], 1, "set-has-errors"],
  [["diff", "cu.json", "moi.barem"], 2, "needs-source"],
  [["diff", "hoa-binh/huyn", "moi.barem"], 2, "unknown-set"],
  [["diff", "cu.barem", "moi.barem", "-o", "cu.barem"], 2, "file-exists"],
] as const)("barem %j ends with %d: %s", (words, exit, code) => {
  const compiled = barem(["compile", "cu.barem"], FILES).out;
  const ran = barem(words, { ...FILES, "hong.barem": "bộ chỉ số", "cu.json": compiled });
  expect([ran.exit, ran.out, ran.written.size]).toEqual([exit, "", 0]);
  expect(ran.err).toContain(`[${code}]`);
});
