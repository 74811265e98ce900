import { describe, expect, test } from "vitest";
import { openSheet, toStored } from "#designer/document/stored-sample.ts";
import { fromData } from "#designer/sheet/data.ts";
import { droppedKey, renamedKeys, strangersOf, withStrangers } from "#designer/sheet/keys.ts";
import { EMPTY_SHEET, patched } from "#designer/sheet/sheet.ts";
import { analyze, compile } from "#dsl";
import type { Data, Rules } from "#runtime";
import { sourceOf } from "./support/sets.ts";

const rulesOf = (text: string): Rules => {
  const compiled = compile(analyze(text));
  if (compiled === null) throw new Error("the set has errors");
  return compiled.rules;
};
const TEXT = sourceOf("hoa-binh/huyen");
const RULES = rulesOf(TEXT);
const DATA: Data = {
  units: [
    { id: "a", notApplicable: ["3.5"], values: { "1.1.muc": "truong", "1.2.a": 3, "9.x": true } },
    { id: "b", values: { "1.1.muc": "pho", "9.ds": [{ x: 1, y: "2" }] } },
  ],
  parameters: { tran: "5" },
};
const SHEET = withStrangers(fromData(DATA, RULES).sheet, DATA, RULES);

describe("keys the set does not have", () => {
  test("are kept in the sheet, named, and stored as they came", () => {
    expect(strangersOf(SHEET, RULES)).toEqual([
      { key: "9.x", of: "units", count: 1 },
      { key: "9.ds", of: "units", count: 1 },
      { key: "tran", of: "parameters", count: 1 },
    ]);
    const stored = toStored(SHEET, RULES);
    expect(stored.units.map((unit) => unit.values)).toEqual([
      { "1.1.muc": "truong", "1.2.a": "3", "9.x": true },
      { "1.1.muc": "pho", "9.ds": [{ x: 1, y: "2" }] },
    ]);
    expect(stored.parameters).toEqual({ tran: "5" });
  });

  test("are renamed or dropped as one step that goes back", () => {
    const edit = renamedKeys(SHEET, { dataKeys: [{ from: "9.x", to: "1.6.co" }], dataValues: [] });
    expect(edit.sheet.units[0]?.cells["1.6.co"]).toEqual({ is: "value", value: true });
    expect(patched(edit.sheet, edit.inverse)).toEqual(SHEET);
    const [, , parameter] = strangersOf(SHEET, RULES);
    if (parameter === undefined) throw new Error("no parameter");
    expect(strangersOf(droppedKey(SHEET, parameter).sheet, RULES).map(({ key }) => key)).toEqual([
      "9.x",
      "9.ds",
    ]);
  });
});

describe("a renaming in the data", () => {
  test("renames fields of records, options and what does not apply", () => {
    const { sheet } = renamedKeys(SHEET, {
      dataKeys: [{ from: "9.ds.x", to: "9.ds.so" }],
      dataValues: [
        { key: "1.1.muc", from: "truong", to: "truong_ban" },
        { key: "notApplicable", from: "3.5", to: "3.9" },
      ],
    });
    const [a, b] = sheet.units;
    expect(a?.cells["1.1.muc"]).toEqual({ is: "value", value: "truong_ban" });
    expect(a?.cells["not-applicable"]).toEqual({ is: "value", value: ["3.9"] });
    expect(b?.cells["1.1.muc"]).toEqual({ is: "value", value: "pho" });
    expect(b?.cells["9.ds"]).toEqual({ is: "value", value: [{ so: 1, y: "2" }] });
  });

  test("writes over no value that stands under the new name", () => {
    const { patches } = renamedKeys(SHEET, { dataKeys: [{ from: "9.x", to: "1.1.muc" }], dataValues: [] });
    expect(patches).toEqual([]);
  });
});

describe("what is stored", () => {
  test("a cell with two readings is still one after it was stored", () => {
    const rules = rulesOf(sourceOf("ben-tre/huyen"));
    const typed = { is: "unread", typed: "1.234" } as const;
    const sheet = { ...EMPTY_SHEET, parameters: { toi_da_6: typed } };
    const stored = toStored(sheet, rules);
    expect([stored.parameters, stored.unread?.length]).toEqual([undefined, 1]);
    expect(openSheet(stored, rules).parameters.toi_da_6).toEqual(typed);
  });

  test("what has not the form of unread cells is passed over", () => {
    const stored = { ...DATA, unread: [{ unit: "x", key: 1 }, null, { unit: 7, key: "1.2.a", typed: "?" }] };
    expect(openSheet(stored as never, RULES).units.length).toBe(2);
  });
});
