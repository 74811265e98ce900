// What an official types or pastes into a cell → a value in the form of data, with how it was read. Nothing is guessed: two
// possible readings are handed back with both. Exact decimal text only; no binary fraction exists on the way.
import { bare, type DecimalSign, plainText, readFigure, withComma } from "#dsl";
import { compare, rational, toDecimal } from "#runtime/number.ts";
import { NO_FIGURE_WORDS } from "../strings/sheet.ts";
import { readAnswer, readOwn } from "./answers.ts";
import { type Cell, type CellValue, type Remark, remark } from "./cell.ts";
import type { Column, FigureColumn } from "./columns.ts";
import { dayShown, figureShown, figureText, isNumeric, shown } from "./values.ts";

/** A cell as it comes in: typed or pasted text, or what a workbook already knows the kind of. */
export type Typed =
  | { readonly is: "text"; readonly text: string }
  /** Exact decimal text. */
  | { readonly is: "number"; readonly figure: string }
  | { readonly is: "day"; readonly iso: string }
  | { readonly is: "yes-no"; readonly yes: boolean };

export type Understanding =
  /** `cell` null: empty, the figure is missing. `note`: what to know about it (a bound, no figure yet). */
  | { readonly is: "read"; readonly cell: Cell | null; readonly shown: string; readonly note: Remark | null }
  | { readonly is: "ambiguous"; readonly readings: readonly ReadAs[]; readonly why: Remark }
  | { readonly is: "refused"; readonly why: Remark };

/** One of two readings: the value, and how it is shown. */
export interface ReadAs {
  readonly value: string;
  readonly shown: string;
}

export const typedText = (text: string): Typed => ({ is: "text", text });

/** Reads a cell for its column; `decimal` null: the decimal sign was not chosen. */
export function understand(column: Column, typed: Typed, decimal: DecimalSign | null = null): Understanding {
  const text = plainText(asText(column, typed));
  if (text === "") return { is: "read", cell: null, shown: "", note: null };
  if (column.is === "unit") return answered(column, readOwn(column, text));
  if (isNumeric(column)) return understandFigure(column, typed, text, decimal);
  if (column.kind !== "text" && isNoFigure(text)) return noFigure(text);
  return answered(column, readAnswer(column, text));
}

/** The cell that stands in the sheet for what was understood; `typed` stays where it was not. */
export function cellOf(understanding: Understanding, column: Column, typed: Typed): Cell | null {
  if (understanding.is === "read") return understanding.cell;
  return { is: "unread", typed: plainText(asText(column, typed)) };
}

/** What there is to look at, if anything: a refusal, two readings, or a note on a value. */
export const remarkOf = (understanding: Understanding): Remark | null =>
  understanding.is === "read" ? understanding.note : understanding.why;

// A workbook's number as text that cannot be taken for another one.
function asText(column: Column, typed: Typed): string {
  switch (typed.is) {
    case "text":
      return typed.text;
    case "number":
      return isNumeric(column) ? figureText(typed.figure) : withComma(typed.figure);
    case "day":
      return dayShown(typed.iso);
    case "yes-no":
      return typed.yes ? "có" : "không";
  }
}

const NO_FIGURE: ReadonlySet<string> = new Set(NO_FIGURE_WORDS.map(bare));

const isNoFigure = (text: string): boolean => NO_FIGURE.has(bare(text));

const noFigure = (text: string): Understanding => ({
  is: "read",
  cell: { is: "no-figure", typed: text },
  shown: "",
  note: remark("no-figure"),
});

function answered(
  column: Column,
  answer: { readonly value: CellValue; readonly note: Remark | null } | Remark,
): Understanding {
  if ("code" in answer) return { is: "refused", why: answer };
  const { value, note } = answer;
  return { is: "read", cell: { is: "value", value }, shown: shown(column, value), note };
}

function understandFigure(
  column: FigureColumn,
  typed: Typed,
  text: string,
  decimal: DecimalSign | null,
): Understanding {
  if (isNoFigure(text)) return noFigure(text);
  if (typed.is === "day") return { is: "refused", why: remark("figure-is-a-day", { text }) };
  if (text.endsWith("%") && column.kind !== "percent")
    return { is: "refused", why: remark("figure-percent", { text }) };
  // What a workbook holds has one reading, whatever sign was chosen for texts.
  const outcome = readFigure(bareFigure(column, text), typed.is === "number" ? null : decimal);
  switch (outcome.is) {
    case "figure":
      return figureRead(column, outcome.value);
    case "grouping":
      return { is: "refused", why: remark("figure-grouping", { text }) };
    case "unreadable":
      return { is: "refused", why: remark("figure-unreadable", { text }) };
    case "ambiguous": {
      const values = outcome.readings.map((each) => each.value);
      const possible = values.filter((value) => boundNote(column, value) === null);
      const [first, second] = possible.length === 1 ? possible : values;
      if (first === undefined) return { is: "refused", why: remark("figure-unreadable", { text }) };
      if (second === undefined) return figureRead(column, first);
      const readings = [first, second].map((value) => ({ value, shown: figureShown(value) }));
      const why = remark("figure-ambiguous", {
        text,
        first: figureShown(first),
        second: figureShown(second),
      });
      return { is: "ambiguous", readings, why };
    }
  }
}

/** Without the measure or `%` behind it, and without a plus before it. */
function bareFigure(column: FigureColumn, text: string): string {
  const signed = text.replace(/^\+\s*(?=\d)/, "");
  const digits = column.kind === "percent" ? signed.replace(/\s*%$/, "") : signed;
  const [, figure, word = ""] = /^(.*\d)\s*(\p{L}.*)$/u.exec(digits) ?? [];
  return figure !== undefined && bare(word) === bare(column.measure) ? figure : digits;
}

const figureRead = (column: FigureColumn, value: string): Understanding => ({
  is: "read",
  cell: { is: "value", value },
  shown: shown(column, value),
  note: boundNote(column, value),
});

/** What the runtime will say against a figure; null: nothing. */
export function boundNote(column: FigureColumn, figure: string): Remark | null {
  const { places, least, most } = column;
  const value = figureShown(figure);
  if ((figure.split(".")[1] ?? "").length > places)
    return places === 0
      ? remark("not-whole", { value })
      : remark("too-many-places", { value, places: String(places) });
  const number = rational(figure);
  if (least !== null && compare(number, rational(least)) < 0)
    return remark("below-least", { value, limit: exactShown(least) });
  if (most !== null && compare(number, rational(most)) > 0)
    return remark("above-most", { value, limit: exactShown(most) });
  return null;
}

/** An exact bound as people read it: up to six places, or the fraction. */
export function exactShown(exact: string): string {
  const { text, exact: isWhole } = toDecimal(rational(exact), 6);
  return isWhole ? figureShown(text) : exact;
}
