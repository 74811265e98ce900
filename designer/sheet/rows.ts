// Commands on whole rows of the sheet: add, remove, duplicate, move.
import type { Cell } from "./cell.ts";
import { type DraftRow, type DraftSheet, type Edit, edit, type Row, type Sheet } from "./sheet.ts";

/** The id of a row as it stands in the sheet; "" when it has none. */
export function idOf(row: Row): string {
  const cell = row.cells.id;
  if (cell === undefined) return "";
  return cell.is === "value" ? String(cell.value) : cell.typed;
}

/** A text that no other unit of the sheet has for its id. */
export function freeId(wanted: string, taken: ReadonlySet<string>): string {
  if (!taken.has(wanted)) return wanted;
  let no = 2;
  while (taken.has(`${wanted}-${no}`)) no++;
  return `${wanted}-${no}`;
}

export const idsOf = (sheet: Pick<Sheet, "units">): ReadonlySet<string> => new Set(sheet.units.map(idOf));

const text = (value: string): Cell => ({ is: "value", value });

/** A new row of the draft with its own `no`, and an id unless its cells bring one. */
export function newRow(draft: DraftSheet, cells: Row["cells"]): DraftRow {
  const no = draft.next;
  draft.next = no + 1;
  const id = cells.id ?? text(freeId(`dv-${no}`, idsOf(draft as Sheet)));
  return { no, cells: { ...cells, id } } as DraftRow;
}

/** Adds empty rows before the row at `at` (from 0), each with an id of its own. */
export const addRows = (sheet: Sheet, at: number, count: number): Edit =>
  edit(sheet, (draft) => {
    for (let i = 0; i < count; i++) draft.units.splice(at + i, 0, newRow(draft, {}));
  });

/** Takes rows away, by their places from 0. */
export function removeRows(sheet: Sheet, at: readonly number[]): Edit {
  const gone = new Set(at);
  return edit(sheet, (draft) => {
    draft.units = draft.units.filter((_, i) => !gone.has(i));
  });
}

/** Copies rows, each copy below its row and with an id of its own. */
export function duplicateRows(sheet: Sheet, at: readonly number[]): Edit {
  const wanted = new Set(at);
  return edit(sheet, (draft) => {
    const taken = new Set(idsOf(sheet));
    draft.units = draft.units.flatMap((row, i) => {
      const source = sheet.units[i];
      if (!wanted.has(i) || source === undefined) return [row];
      const id = freeId(idOf(source) || "dv", taken);
      taken.add(id);
      return [row, newRow(draft, { ...source.cells, id: text(id) })];
    });
  });
}

/** Moves `count` rows from `from` so that they begin before the row that is now at `to`. */
export const moveRows = (sheet: Sheet, from: number, count: number, to: number): Edit =>
  edit(sheet, (draft) => {
    const moved = draft.units.splice(from, count);
    draft.units.splice(to > from ? Math.max(from, to - count) : to, 0, ...moved);
  });
