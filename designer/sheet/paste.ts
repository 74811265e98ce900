// Pasting a block of cells: first what would be understood, as a preview; then the edit that applies exactly that.
import type { DecimalSign } from "#dsl";
import { type Cell, type Remark, remark } from "./cell.ts";
import type { Block } from "./clipboard.ts";
import type { Column } from "./columns.ts";
import { cellOf, remarkOf, typedText, understand } from "./number-dress.ts";
import { newRow } from "./rows.ts";
import { type Edit, edit, put, type Sheet } from "./sheet.ts";

/** A cell to look at before it is pasted or taken in: rows and columns from 0 in the sheet, `row` -1 where there is none. */
export interface LookAt {
  readonly row: number;
  readonly column: string;
  readonly typed: string;
  readonly why: Remark;
}

/** A cell as it will stand; null: it will be empty. */
export interface Change {
  readonly row: number;
  readonly column: string;
  readonly cell: Cell | null;
}

/** What is understood of a block: “118 of 120 cells; 2 to look at”. */
export interface Understood {
  /** Cells that are not empty. */
  readonly cells: number;
  /** Of these, those with a value or said to have none. */
  readonly understood: number;
  readonly toLookAt: readonly LookAt[];
  /** Rows that will be added below the last one. */
  readonly newRows: number;
  readonly changes: readonly Change[];
}

export interface PasteAt {
  readonly row: number;
  /** Place of the column from 0 among `columns`. */
  readonly column: number;
  /** Columns as they are shown. */
  readonly columns: readonly Column[];
  /** null: the decimal sign was not chosen. */
  readonly decimal: DecimalSign | null;
}

/** Reads a block for the place it is to be pasted at; the sheet is not changed. */
export function understandBlock(sheet: Sheet, block: Block, at: PasteAt): Understood {
  const changes: Change[] = [];
  const toLookAt: LookAt[] = [];
  let cells = 0;
  let understood = 0;
  block.forEach((line, i) => {
    const row = at.row + i;
    line.forEach((text, j) => {
      const column = at.columns[at.column + j];
      const isEmpty = text.trim() === "";
      if (!isEmpty) cells++;
      if (column === undefined) {
        if (!isEmpty) toLookAt.push({ row, column: "", typed: text, why: remark("outside-columns") });
        return;
      }
      const typed = typedText(text);
      const understanding = understand(column, typed, at.decimal);
      changes.push({ row, column: column.key, cell: cellOf(understanding, column, typed) });
      if (!isEmpty && understanding.is === "read") understood++;
      const why = remarkOf(understanding);
      if (why !== null && why.code !== "no-figure")
        toLookAt.push({ row, column: column.key, typed: text, why });
    });
  });
  const newRows = Math.max(0, at.row + block.length - sheet.units.length);
  return { cells, understood, toLookAt, newRows, changes };
}

/** Applies what was understood, in one edit; rows are added where the block goes beyond the last one. */
export const paste = (sheet: Sheet, understood: Understood): Edit =>
  edit(sheet, (draft) => {
    const added = new Map<number, Record<string, Cell>>();
    for (const { row, column, cell } of understood.changes) {
      const there = draft.units[row];
      if (there !== undefined) put(there, column, cell);
      else if (cell !== null) added.set(row, { ...added.get(row), [column]: cell });
    }
    for (let i = 0; i < understood.newRows; i++)
      draft.units.push(newRow(draft, added.get(sheet.units.length + i) ?? {}));
  });
