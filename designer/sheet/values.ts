// Values as people read them (`1.234,5`) and as text that reads back as the same value. Digits stay digits: nothing is computed.
import { withComma } from "#dsl";
import { printed } from "#runtime/number-text.ts";
import { VALUE_WORDS } from "../strings/sheet.ts";
import { type Language, say } from "../strings/words.ts";
import type { Cell, CellValue, ListRecord } from "./cell.ts";
import type { Column } from "./columns.ts";

/** A figure in Vietnamese dress: groups of three after a point, decimal comma. */
export const figureShown = (figure: string): string => printed(figure, "vi");

/** A figure with a decimal comma and no groups. `1,234` gets a 0 more, so that nobody takes its comma for a grouping sign. */
export function figureText(figure: string): string {
  const text = withComma(figure);
  return /^-?[1-9]\d{0,2},\d{3}$/.test(text) ? `${text}0` : text;
}

/** `2023-10-30` → `30/10/2023`. */
export const dayShown = (iso: string): string => iso.split("-").reverse().join("/");

const isRecord = (each: unknown): each is ListRecord => typeof each === "object" && each !== null;

/** Whether a column holds figures. */
export const isNumeric = (column: Column): boolean =>
  column.is === "figure" && ["count", "number", "money", "percent", "points"].includes(column.kind);

const isDay = (column: Column): boolean =>
  column.is === "figure" ? column.kind === "date" : column.key === "submitted";

/** How a value is shown to people; a choice by its label. */
export function shown(column: Column, value: CellValue, language: Language = "vi"): string {
  if (typeof value === "boolean") return answerText(column, value, language);
  if (typeof value === "string") {
    if (isDay(column)) return dayShown(value);
    if (isNumeric(column)) return figureShown(value) + percentSign(column);
    return labelOf(column, value);
  }
  if (value.some(isRecord)) return say(VALUE_WORDS.records, language, { count: value.length });
  if (value.length === 0) return say(VALUE_WORDS.none, language);
  return value.map((each) => labelOf(column, String(each))).join("; ");
}

/** The text of a cell that reads back as the same cell: what is edited, copied and written to CSV. "" for an empty one. */
export function cellText(column: Column, cell: Cell | undefined): string {
  if (cell === undefined) return "";
  if (cell.is !== "value") return cell.typed;
  const { value } = cell;
  if (typeof value === "boolean") return answerText(column, value, "vi");
  if (typeof value === "string")
    return isDay(column) ? dayShown(value) : isNumeric(column) ? figureText(value) : value;
  if (column.is === "figure" && column.kind === "list") return JSON.stringify(value);
  // An empty list of codes is no answer; of a checklist it says that none holds.
  return value.length === 0 && column.is === "figure"
    ? say(VALUE_WORDS.no, "vi").toLowerCase()
    : value.map(String).join("; ");
}

function answerText(column: Column, value: boolean, language: Language): string {
  if (column.is === "unit") return say(VALUE_WORDS["not-submitted"], language);
  return say(value ? VALUE_WORDS.yes : VALUE_WORDS.no, language);
}

const percentSign = (column: Column): string =>
  column.is === "figure" && column.kind === "percent" ? " %" : "";

function labelOf(column: Column, key: string): string {
  if (column.is === "unit") return key;
  return column.options.find((option) => option.key === key)?.label ?? key;
}
