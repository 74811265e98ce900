// runtime/receipt.ts: a receipt holds for its set, data and result, and for nothing else (SPEC V2).
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Rules } from "#runtime/compiled-set.ts";
import { evaluateAll } from "#runtime/evaluate.ts";
import type { Data, UnitData } from "#runtime/evaluation.ts";
import { ENGINE, type ReceiptField, receipt, verifyReceipt } from "#runtime/receipt.ts";
import { criterion, figure, input, loaded, max, n, rules, times } from "./support/compiled.ts";

const RULES: Rules = rules({
  parameters: [figure("tran", "points", { places: 2 })],
  criteria: [
    criterion("1.1", {
      inputs: [
        figure("a", "count"),
        figure("p", "percent", { places: 2 }),
        figure("co", "yes-no"),
        figure("t", "text"),
      ],
      score: times({ op: "divide", left: input("a"), right: n("100") }, max),
    }),
    criterion("1.2", { notApplicable: { tag: "", when: null, confirmedBy: "", kind: "full" } }),
  ],
});
const SET = loaded(RULES);

const unit = (id: string, a: unknown, more: Partial<UnitData> = {}): UnitData => ({
  id,
  values: { "1.1.a": a },
  ...more,
});
const DATA: Data = {
  units: [unit("A", 50), unit("B", "25", { group: "x" }), unit("C", 80)],
  parameters: { tran: "5.50" },
};
const RECEIPT = receipt(SET, DATA, evaluateAll(SET, DATA));

function checkDiffers(data: Data, ...expected: readonly ReceiptField[]): void {
  expect(verifyReceipt(RECEIPT, SET, data)).toEqual(expected);
}

const withFirst = (first: UnitData): Data => ({ ...DATA, units: [first, ...DATA.units.slice(1)] });

test("V2: a receipt holds for its own set and data, in any order of the units", () => {
  checkDiffers(DATA);
  checkDiffers({ ...DATA, units: [...DATA.units].reverse() });
});

test("V2: the same figures typed differently are the same data", () => {
  checkDiffers(withFirst(unit("A", "50")));
  checkDiffers(withFirst(unit("A", "50.0")));
  checkDiffers(
    withFirst({ id: "A", values: { "1.1.a": 50, "1.1.p": null, "1.1.t": "" }, notApplicable: [] }),
  );
  checkDiffers({ ...DATA, parameters: { tran: 5.5 } });
});

test("V2: what differs is named", () => {
  checkDiffers(withFirst(unit("A", 51)), "dataHash", "resultHash");
  checkDiffers(withFirst(unit("A", 50, { notApplicable: ["1.2"] })), "dataHash", "resultHash");
  checkDiffers(withFirst(unit("A", 50, { group: "y" })), "dataHash", "cohortHash");
  checkDiffers(withFirst(unit("Z", 50)), "dataHash", "cohortHash", "resultHash");
  checkDiffers({ ...DATA, parameters: { tran: 6 } }, "parametersHash");
  checkDiffers({ ...DATA, year: 2024 }, "parametersHash");
  checkDiffers({ ...DATA, units: DATA.units.slice(1) }, "dataHash", "cohortHash", "resultHash");
  checkDiffers(withFirst({ id: "A", values: { "1.1.a": 50, "1.1.t": "50" } }), "dataHash");
});

test("V2: text that looks like a number stays text; a rejected figure is not a missing one", () => {
  const hash = (values: UnitData["values"]): string => {
    const data = { units: [{ id: "A", values }] };
    return receipt(SET, data, evaluateAll(SET, data)).dataHash;
  };
  expect(hash({ "1.1.t": "1.0" })).not.toBe(hash({ "1.1.t": "1" }));
  expect(hash({ "1.1.a": "1.0" })).toBe(hash({ "1.1.a": "1" }));
  expect(hash({ "1.1.co": "có" })).toBe(hash({ "1.1.co": true }));
  expect(hash({ "1.1.a": "1.5" })).not.toBe(hash({}));
  expect(hash({ "1.1.a": "1.5" })).not.toBe(hash({ "1.1.a": "1.6" }));
});

test("V2: another set, or a result that was changed, is found out", () => {
  const other = loaded({ ...RULES, title: "Khác" });
  expect(verifyReceipt(RECEIPT, other, DATA)).toEqual(["setHash"]);
  for (const field of [
    "setHash",
    "sourceHash",
    "dataHash",
    "cohortHash",
    "parametersHash",
    "resultHash",
  ] as const) {
    expect(verifyReceipt({ ...RECEIPT, [field]: "f".repeat(64) }, SET, DATA)).toEqual([field]);
  }
});

test("V2: any other figure gives another receipt", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 1000 }), (a, b) => {
      const [x, y] = [withFirst(unit("A", a)), withFirst(unit("A", b))];
      const held = receipt(SET, x, evaluateAll(SET, x));
      expect(verifyReceipt(held, SET, y).includes("dataHash")).toBe(a !== b);
    }),
    { numRuns: 50 },
  );
});

test("the engine of a receipt is the version of the package", () => {
  const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
    version: string;
  };
  expect(ENGINE).toBe(version);
  expect(RECEIPT.engine).toBe(version);
});
