// A small sheet for the designer's tests: a column of every kind, and helpers that take and give text.

import { sayRemark } from "#designer/sheet/cell.ts";
import type { Column, FigureColumn, OwnColumn } from "#designer/sheet/columns.ts";
import type { Imported, Reading } from "#designer/sheet/import.ts";
import { takeIn } from "#designer/sheet/import.ts";
import { typedText, understand } from "#designer/sheet/number-dress.ts";
import { EMPTY_SHEET, type Sheet } from "#designer/sheet/sheet.ts";
import { cellText } from "#designer/sheet/values.ts";
import { UNIT_TITLES } from "#designer/strings/sheet.ts";
import { analyze, type DecimalSign } from "#dsl";
import type { Rules } from "#runtime/compiled-set.ts";
import { sourceOf } from "./sets.ts";

export function figureColumn(kind: FigureColumn["kind"], more: Partial<FigureColumn> = {}): FigureColumn {
  const isWhole = kind === "count";
  return {
    is: "figure",
    key: `1.1.${kind}`,
    criterion: "1.1",
    label: `Số liệu ${kind}`,
    kind,
    measure: isWhole ? "người" : "",
    places: isWhole ? 0 : 6,
    least: null,
    most: null,
    options: [],
    ...more,
  };
}

const own = (key: OwnColumn["key"]): OwnColumn => ({
  is: "unit",
  key,
  title: UNIT_TITLES[key],
  codes: key === "not-applicable" ? ["1.1", "6.3", "dvctt"] : key === "tags" ? ["dvctt"] : [],
});

export const OPTIONS = [
  { key: "day_du", label: "Đã ban hành đủ" },
  { key: "mot_phan", label: "Đã ban hành một phần" },
  { key: "khong", label: "Chưa ban hành" },
];

/** One column of each kind. */
export const COLUMNS: readonly Column[] = [
  own("id"),
  own("name"),
  own("group"),
  own("not-applicable"),
  own("submitted"),
  own("tags"),
  figureColumn("count"),
  figureColumn("number"),
  figureColumn("money", { measure: "triệu đồng" }),
  figureColumn("percent", { measure: "%", places: 2, least: "0", most: "100" }),
  figureColumn("yes-no"),
  figureColumn("choice", { options: OPTIONS }),
  figureColumn("checklist", {
    options: [
      { key: "a", label: "Cổng" },
      { key: "b", label: "Ứng dụng" },
    ],
  }),
  figureColumn("date"),
  figureColumn("text"),
  figureColumn("points", { places: 15, least: "0", most: "10" }),
];

export function columnOf(key: string): Column {
  const found = COLUMNS.find((column) => column.key === key || column.key === `1.1.${key}`);
  if (found === undefined) throw new Error(`no column ${key}`);
  return found;
}

/** What becomes of a text in a column: the value (JSON), `| shown | note`; the two readings; or why not. */
export function dressed(key: string, text: string, decimal: DecimalSign | null = null): string {
  const outcome = understand(columnOf(key), typedText(text), decimal);
  if (outcome.is === "refused") return `refused: ${outcome.why.code}`;
  if (outcome.is === "ambiguous") return outcome.readings.map((each) => each.shown).join(" or ");
  const { cell, shown, note } = outcome;
  const value = cell === null ? "missing" : cell.is === "value" ? JSON.stringify(cell.value) : cell.is;
  return [value, shown, note?.code ?? ""].filter((part) => part !== "").join(" | ");
}

export const whyNot = (key: string, text: string): string => {
  const outcome = understand(columnOf(key), typedText(text));
  return outcome.is === "read" ? "" : sayRemark(outcome.why, "vi");
};

/** The sheet as text: a line per unit, cells with `|` between them. */
export const sheetText = (sheet: Sheet, keys: readonly string[]): string =>
  sheet.units
    .map((row) => keys.map((key) => cellText(columnOf(key), row.cells[columnOf(key).key])).join(" | "))
    .join("\n");

/** What was understood of a file; throws its sentence when it was refused. */
export function taken(reading: Reading): Imported {
  if (!reading.ok) throw new Error(`${reading.why.code} ${JSON.stringify(reading.why.values)}`);
  return reading.imported;
}

export const whyRefused = (reading: Reading): string => (reading.ok ? "taken" : reading.why.code);

/** A file taken into an empty sheet. */
export const sheetOf = (imported: Imported): Sheet =>
  takeIn(EMPTY_SHEET, imported, { keepRemoved: false }).sheet;

export const rulesOf = (set: string): Rules => analyze(sourceOf(set)).model.rules;
