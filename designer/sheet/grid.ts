// The cells of a file, CSV or workbook, → units. Two layouts: a row per unit, or a row per figure with a column per unit
// (docs/data-format.md). Every fault is collected with its cell.
import { DESCRIPTIONS, type DecimalSign, isOneOf, KEY_COLUMN, plainText, UNIT_COLUMNS } from "#dsl";
import type { Cell } from "./cell.ts";
import { type Column, columnTitled } from "./columns.ts";
import {
  type FileCell,
  type FileRemark,
  fileRemark,
  type Imported,
  type ImportedUnit,
  type Reading,
  refused,
} from "./import.ts";
import { cellOf, remarkOf, type Typed, typedText, understand } from "./number-dress.ts";
import { dayShown } from "./values.ts";

/** Rows that are not empty, the header first, with the number each has in its file (from 1). */
export interface Grid {
  readonly rows: readonly (readonly Typed[])[];
  readonly numbers: readonly number[];
}

interface Titled {
  readonly at: number;
  readonly column: Column;
}

/** The text of a cell of a grid. */
export function gridText(typed: Typed | undefined): string {
  switch (typed?.is) {
    case "text":
      return plainText(typed.text);
    case "number":
      return typed.figure;
    case "day":
      return dayShown(typed.iso);
    case "yes-no":
      return typed.yes ? "x" : "";
    default:
      return "";
  }
}

/** Reads the grid of a file; `decimal` null: the decimal sign was not chosen. */
export function readGrid(grid: Grid, columns: readonly Column[], decimal: DecimalSign | null): Reading {
  if (grid.rows.length === 0) return refused("empty");
  const first = gridText(grid.rows[0]?.[0]);
  const isFigures = isOneOf(first, KEY_COLUMN);
  if (!isFigures && !isOneOf(first, UNIT_COLUMNS.id)) return refused("no-header", { text: first });
  const rows = isFigures ? turned(grid.rows) : grid.rows;
  const number = (i: number): number => grid.numbers[i] ?? i + 1;
  const place = (row: number, column: number): { readonly row: number; readonly column: number } =>
    isFigures ? { row: number(column), column: row + 1 } : { row: number(row), column: column + 1 };
  const remarks: FileRemark[] = [];
  const leftOut: string[] = [];
  const titled = readTitles(rows, columns, remarks, leftOut);
  const units: ImportedUnit[] = [];
  const toLookAt: FileCell[] = [];
  const seen = new Set<string>();
  let cells = 0;
  let understood = 0;
  rows.forEach((row, at) => {
    const id = gridText(row[0]);
    if (at === 0 || id.startsWith("#") || (isFigures && isOneOf(id, DESCRIPTIONS))) return;
    if (row.every((cell) => gridText(cell) === "")) return;
    const numbered = String(isFigures ? at + 1 : number(at));
    if (id === "") {
      remarks.push(fileRemark("row-without-unit", { row: numbered }));
      return;
    }
    if (seen.has(id)) {
      remarks.push(fileRemark("repeated-unit", { text: id, row: numbered }));
      return;
    }
    seen.add(id);
    const read: Record<string, Cell> = { id: { is: "value", value: id } };
    for (const { at: columnAt, column } of titled) {
      const typed = row[columnAt] ?? typedText("");
      if (typed.is === "text" && typed.text.trim() === "") continue;
      const understanding = understand(column, typed, decimal);
      const cell = cellOf(understanding, column, typed);
      if (cell === null) continue;
      read[column.key] = cell;
      cells++;
      if (understanding.is === "read") understood++;
      const why = remarkOf(understanding);
      if (why !== null && why.code !== "no-figure")
        toLookAt.push({ ...place(at, columnAt), key: column.key, unit: id, typed: gridText(typed), why });
    }
    units.push({ id, cells: read });
  });
  const keys = ["id", ...titled.map((each) => each.column.key)];
  const imported: Imported = { units, columns: keys, remarks, leftOut, cells, understood, toLookAt };
  return { ok: true, imported };
}

function readTitles(
  rows: Grid["rows"],
  columns: readonly Column[],
  remarks: FileRemark[],
  leftOut: string[],
): readonly Titled[] {
  const seen = new Set<string>();
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, at) => at).flatMap((at): readonly Titled[] => {
    const text = gridText(rows[0]?.[at]);
    if (at === 0) return [];
    if (text === "") {
      // A column without a title is told by its letter, unless it is empty.
      if (rows.some((row) => gridText(row[at]) !== ""))
        remarks.push(fileRemark("unknown-column", { text: columnLetters(at) }));
      return [];
    }
    if (text.startsWith("#")) {
      leftOut.push(text);
      return [];
    }
    const column = columnTitled(text, columns);
    if (column === null || column.key === "id") {
      remarks.push(fileRemark("unknown-column", { text }));
      return [];
    }
    if (seen.has(column.key)) {
      remarks.push(fileRemark("repeated-column", { text }));
      return [];
    }
    seen.add(column.key);
    return [{ at, column }];
  });
}

function turned(rows: Grid["rows"]): Grid["rows"] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return Array.from({ length: width }, (_, i) => rows.map((row) => row[i] ?? typedText("")));
}

/** What spreadsheets call a column, from 0: A, B, … Z, AA. */
export function columnLetters(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnLetters(Math.floor(at / 26) - 1) + letter;
}
