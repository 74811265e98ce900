// The sheet as immutable data, and the commands that change it. Each gives the new sheet with its patches and their inverse,
// for the caller's own undo stack. Nothing here knows of a screen or of time.
import { applyPatches, enablePatches, type Patch, produceWithPatches } from "immer";
import type { DecimalSign } from "#dsl";
import type { Cell } from "./cell.ts";
import type { Column } from "./columns.ts";
import { cellOf, type Typed, type Understanding, understand } from "./number-dress.ts";
import { cellText } from "./values.ts";

enablePatches();

/** One unit. `no` stays with the row while the sheet is open, whatever becomes of its id. */
export interface Row {
  readonly no: number;
  /** By key of the column; an empty cell is absent. */
  readonly cells: Readonly<Record<string, Cell>>;
}

export interface Sheet {
  readonly units: readonly Row[];
  /** Values of the set's parameters, one for all units, by name. */
  readonly parameters: Readonly<Record<string, Cell>>;
  /** The assessed year; null: not given. */
  readonly year: number | null;
  /** The deadline has passed. */
  readonly closed: boolean;
  /** `no` of the next row. */
  readonly next: number;
}

/** A command's outcome: `patches` lead from the sheet before to `sheet`, `inverse` back. */
export interface Edit {
  readonly sheet: Sheet;
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
}

export type { Patch };

type Mutable<T> = T extends readonly (infer E)[]
  ? Mutable<E>[]
  : T extends object
    ? { -readonly [K in keyof T]: T[K] extends Cell ? Cell : Mutable<T[K]> }
    : T;

/** The sheet while a command changes it. */
export type DraftSheet = Mutable<Sheet>;
export type DraftRow = DraftSheet["units"][number];

export const EMPTY_SHEET: Sheet = { units: [], parameters: {}, year: null, closed: false, next: 1 };

/** Runs a change on a draft of the sheet. */
export function edit(sheet: Sheet, change: (draft: DraftSheet) => void): Edit {
  const [next, patches, inverse] = produceWithPatches(sheet, (draft) => {
    change(draft as DraftSheet);
  });
  return { sheet: next, patches, inverse };
}

/** The sheet after patches of a command, or after their inverse: redo and undo. */
export const patched = (sheet: Sheet, patches: readonly Patch[]): Sheet => applyPatches(sheet, patches);

/** Puts a cell into a row; null clears it. */
export function put(row: DraftRow, key: string, cell: Cell | null): void {
  if (cell === null) delete row.cells[key];
  else row.cells[key] = cell as DraftRow["cells"][string];
}

/** A block of cells, rows and columns by their place from 0, ends included; columns as they are shown. */
export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Types into one cell of a row (by place from 0); what was not understood stays as typed. */
export function setCell(
  sheet: Sheet,
  row: number,
  column: Column,
  typed: Typed,
  decimal: DecimalSign | null = null,
): Edit & { readonly understanding: Understanding } {
  const understanding = understand(column, typed, decimal);
  const cell = cellOf(understanding, column, typed);
  const done = edit(sheet, (draft) => {
    const at = draft.units[row];
    if (at !== undefined) put(at, column.key, cell);
  });
  return { ...done, understanding };
}

/** Types the value of a parameter, one for all units. */
export function setParameter(
  sheet: Sheet,
  column: Column,
  typed: Typed,
): Edit & { readonly understanding: Understanding } {
  const understanding = understand(column, typed);
  const cell = cellOf(understanding, column, typed);
  const done = edit(sheet, (draft) => {
    if (cell === null) delete draft.parameters[column.key];
    else draft.parameters[column.key] = cell as DraftRow["cells"][string];
  });
  return { ...done, understanding };
}

/** What is said of the whole assessment. */
export const setAssessment = (sheet: Sheet, about: Partial<Pick<Sheet, "year" | "closed">>): Edit =>
  edit(sheet, (draft) => {
    Object.assign(draft, about);
  });

/** Empties the cells of a range. */
export const clear = (sheet: Sheet, columns: readonly Column[], range: Range): Edit =>
  edit(sheet, (draft) => {
    for (const row of draft.units.slice(range.top, range.bottom + 1))
      for (const column of columns.slice(range.left, range.right + 1)) put(row, column.key, null);
  });

/** Copies the first row of a range down, or its first column to the right. The ids of units are not filled. */
export const fill = (
  sheet: Sheet,
  columns: readonly Column[],
  range: Range,
  direction: "down" | "right",
): Edit =>
  edit(sheet, (draft) => {
    const across = columns.slice(range.left, range.right + 1);
    const first = sheet.units[range.top];
    const [from] = across;
    draft.units.slice(range.top, range.bottom + 1).forEach((row, i) => {
      for (const column of across) {
        if (column.is === "unit" && column.key === "id") continue;
        if (direction === "down") put(row, column.key, first?.cells[column.key] ?? null);
        else if (column !== from) put(row, column.key, refit(sheet.units[range.top + i], from, column));
      }
    });
  });

// A value fits another column only where both are of one kind with the same options; else it stays to be looked at.
function refit(row: Row | undefined, from: Column | undefined, to: Column): Cell | null {
  const cell = from === undefined ? undefined : row?.cells[from.key];
  if (cell === undefined || from === undefined) return null;
  const typed: Typed = { is: "text", text: cellText(from, cell) };
  return cellOf(understand(to, typed), to, typed);
}
