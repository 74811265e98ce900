// What a file says, against the sheet as it is: units by their id, columns by their key. Nothing of the file is passed over in
// silence, and nothing of the sheet goes that the file does not speak of.
import { isOneOf, KEY_COLUMN, plainText, UNIT_COLUMNS } from "#dsl";
import { FILE_WORDS, type FileCode } from "../strings/sheet.ts";
import { type Language, say } from "../strings/words.ts";
import type { Cell, Remark } from "./cell.ts";
import { idOf, newRow } from "./rows.ts";
import { type DraftRow, type Edit, edit, put, type Row, type Sheet } from "./sheet.ts";

/** What is wrong with a file or a part of it; `values` fill the holes of its sentence. */
export interface FileRemark {
  readonly code: FileCode;
  readonly values: Readonly<Record<string, string>>;
}

export const fileRemark = (code: FileCode, values: FileRemark["values"] = {}): FileRemark => ({
  code,
  values,
});

/** The sentence of a remark about a file. */
export const sayFileRemark = ({ code, values }: FileRemark, language: Language): string =>
  say(FILE_WORDS[code], language, values);

/** A cell of a file to look at; row and column from 1, as a spreadsheet counts. In JSON: the number of the unit, and 0. */
export interface FileCell {
  readonly row: number;
  readonly column: number;
  readonly key: string;
  readonly unit: string;
  readonly typed: string;
  readonly why: Remark;
}

export interface ImportedUnit {
  readonly id: string;
  readonly cells: Row["cells"];
}

/** What was understood of a file. */
export interface Imported {
  readonly units: readonly ImportedUnit[];
  /** Keys of the columns the file has. */
  readonly columns: readonly string[];
  /** Columns and rows that are not taken, each with the reason. */
  readonly remarks: readonly FileRemark[];
  /** Titles that start with `#`: left out on purpose. */
  readonly leftOut: readonly string[];
  readonly cells: number;
  readonly understood: number;
  readonly toLookAt: readonly FileCell[];
  /** What the file says of all units; absent: it does not say. */
  readonly parameters?: Sheet["parameters"];
  readonly year?: number;
}

export type Reading =
  | { readonly ok: true; readonly imported: Imported }
  | { readonly ok: false; readonly why: FileRemark };

export const refused = (
  code: FileCode,
  values: FileRemark["values"] = {},
): Reading & { readonly ok: false } => ({
  ok: false,
  why: fileRemark(code, values),
});

/** Whether a first cell is that of a header. */
export const isHeader = (text: string): boolean =>
  isOneOf(plainText(text), [...UNIT_COLUMNS.id, ...KEY_COLUMN]);

export interface CellChange {
  readonly column: string;
  readonly before: Cell | null;
  readonly after: Cell | null;
}

/** What taking a file in will do, shown before it is done. */
export interface ImportChanges {
  readonly added: readonly string[];
  /** Units the file does not have, and rows that repeat an id or have none. */
  readonly removed: readonly string[];
  readonly changed: readonly { readonly id: string; readonly cells: readonly CellChange[] }[];
  readonly unchanged: number;
  /** Columns with values in the sheet that the file does not have; their values stay. */
  readonly kept: readonly string[];
}

/** Compares a file with the sheet by the ids of units; nothing is changed. */
export function compareImport(sheet: Sheet, imported: Imported): ImportChanges {
  const rows = rowsById(sheet);
  const ids = new Set(imported.units.map((unit) => unit.id));
  const changed = imported.units.flatMap(({ id, cells }) => {
    const row = rows.get(id);
    const changes = row === undefined ? [] : cellChanges(row, cells, imported.columns);
    return changes.length === 0 ? [] : [{ id, cells: changes }];
  });
  const columns = new Set(imported.columns);
  const added = imported.units.map((unit) => unit.id).filter((id) => !rows.has(id));
  const kept = new Set(
    sheet.units
      .flatMap((row) => (ids.has(idOf(row)) ? Object.keys(row.cells) : []))
      .filter((key) => !columns.has(key)),
  );
  return {
    added,
    removed: sheet.units.filter((row) => rows.get(idOf(row)) !== row || !ids.has(idOf(row))).map(idOf),
    changed,
    unchanged: imported.units.length - added.length - changed.length,
    kept: [...kept],
  };
}

/** Takes a file in, as one edit: rows in its order, each unit keeping its row. `keepRemoved`: units it lacks stay, below. */
export function takeIn(sheet: Sheet, imported: Imported, options: { readonly keepRemoved: boolean }): Edit {
  const rows = rowsById(sheet);
  return edit(sheet, (draft) => {
    const drafts = new Map<Row, DraftRow>(
      sheet.units.flatMap((row, i) => {
        const found = draft.units[i];
        return found === undefined ? [] : [[row, found] as const];
      }),
    );
    const taken = new Set<Row>();
    const units = imported.units.map(({ id, cells }) => {
      const row = rows.get(id);
      const there = row === undefined ? undefined : drafts.get(row);
      if (row === undefined || there === undefined) return newRow(draft, cells);
      taken.add(row);
      for (const { column, after } of cellChanges(row, cells, imported.columns)) put(there, column, after);
      return there;
    });
    const rest = sheet.units.flatMap((row) => (taken.has(row) ? [] : (drafts.get(row) ?? [])));
    const next = [...units, ...(options.keepRemoved ? rest : [])];
    const isSameOrder =
      next.length === sheet.units.length && sheet.units.every((row, i) => drafts.get(row) === next[i]);
    if (!isSameOrder) draft.units = next;
    if (imported.parameters !== undefined)
      draft.parameters = { ...imported.parameters } as typeof draft.parameters;
    if (imported.year !== undefined) draft.year = imported.year;
  });
}

/** The first row of each id. */
function rowsById(sheet: Sheet): ReadonlyMap<string, Row> {
  const rows = new Map<string, Row>();
  for (const row of sheet.units) {
    const id = idOf(row);
    if (id !== "" && !rows.has(id)) rows.set(id, row);
  }
  return rows;
}

function cellChanges(row: Row, cells: Row["cells"], columns: readonly string[]): readonly CellChange[] {
  return columns.flatMap((column) => {
    const before = row.cells[column] ?? null;
    const after = cells[column] ?? null;
    return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ column, before, after }];
  });
}
