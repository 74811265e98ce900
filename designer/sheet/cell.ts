// What a cell of the sheet holds. Nothing typed is lost: what was not understood stays as it was typed, and counts as missing.
import { CELL_WORDS, type CellCode } from "../strings/sheet.ts";
import { type Language, say } from "../strings/words.ts";

/** One record of a list, by the names of its fields. */
export type ListRecord = Readonly<Record<string, unknown>>;

/**
 * A value in the form of data: figures as exact decimal text (`-12.5`), answers as booleans, option keys or lists of keys, days
 * as ISO. `submitted` false: said not to have submitted.
 */
export type CellValue = string | boolean | readonly string[] | readonly ListRecord[];

/** A cell that is not empty. An empty cell is absent from its row: the figure is missing, never 0. */
export type Cell =
  | { readonly is: "value"; readonly value: CellValue }
  /** Said in words that there is no figure yet (`-`). */
  | { readonly is: "no-figure"; readonly typed: string }
  /** Not understood, or with two readings. */
  | { readonly is: "unread"; readonly typed: string };

/** Why a cell was not read, or what to know about its value; `values` fill the holes of its sentence. */
export interface Remark {
  readonly code: CellCode;
  readonly values: Readonly<Record<string, string>>;
}

export const remark = (code: CellCode, values: Remark["values"] = {}): Remark => ({ code, values });

/** The sentence of a remark. */
export const sayRemark = ({ code, values }: Remark, language: Language): string =>
  say(CELL_WORDS[code], language, values);
