// Keys of data against the columns of a set: values the set has no column for stay in the sheet under their key, so that
// nothing is lost when a column comes back or gets another name. Renaming and dropping keys are commands like any other.
import type { ide } from "#dsl";
import type { Rules } from "#runtime/compiled-set.ts";
import type { Data } from "#runtime/evaluation.ts";
import type { Cell, CellValue } from "./cell.ts";
import { columnsOf, type FigureColumn, parametersOf } from "./columns.ts";
import { figureCells } from "./data.ts";
import { type DraftSheet, type Edit, edit, type Sheet } from "./sheet.ts";

type Cells = Readonly<Record<string, Cell>>;

/** A key of the data that the set has no column or parameter for. */
export interface Stranger {
  readonly key: string;
  readonly of: "units" | "parameters";
  /** Units that have a value under it; 1 for a parameter. */
  readonly count: number;
}

/** What is about the unit itself has a key without a dot. */
const isFigureKey = (key: string): boolean => key.includes(".");

/** Every such key, in the order of the sheet. */
export function strangersOf(sheet: Sheet, rules: Rules): readonly Stranger[] {
  const known = new Set(columnsOf(rules).map(({ key }) => key));
  const names = new Set(parametersOf(rules).map(({ key }) => key));
  const counts = new Map<string, number>();
  for (const { cells } of sheet.units)
    for (const key of Object.keys(cells))
      if (isFigureKey(key) && !known.has(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
  const parameters = Object.keys(sheet.parameters).filter((key) => !names.has(key));
  return [
    ...[...counts].map(([key, count]) => ({ key, of: "units", count }) as const),
    ...parameters.map((key) => ({ key, of: "parameters", count: 1 }) as const),
  ];
}

/** The sheet with the values of data that the set has no column for, as they came. */
export function withStrangers(sheet: Sheet, data: Data, rules: Rules): Sheet {
  const known = new Set(columnsOf(rules).map(({ key }) => key));
  const names = new Set(parametersOf(rules).map(({ key }) => key));
  const units = sheet.units.map((row, i) => {
    const rest = strangeCells(data.units[i]?.values ?? {}, known);
    return Object.keys(rest).length === 0 ? row : { ...row, cells: { ...rest, ...row.cells } };
  });
  return {
    ...sheet,
    units,
    parameters: { ...strangeCells(data.parameters ?? {}, names), ...sheet.parameters },
  };
}

const strangeCells = (values: Readonly<Record<string, unknown>>, known: ReadonlySet<string>): Cells =>
  Object.fromEntries(
    Object.entries(values).flatMap(([key, raw]): readonly (readonly [string, Cell])[] =>
      known.has(key) || raw === null || raw === undefined ? [] : [[key, asItCame(raw)]],
    ),
  );

function asItCame(raw: unknown): Cell {
  if (typeof raw === "string" || typeof raw === "boolean") return { is: "value", value: raw };
  if (typeof raw === "number") return { is: "value", value: String(raw) };
  return Array.isArray(raw)
    ? { is: "value", value: raw as CellValue }
    : { is: "unread", typed: JSON.stringify(raw) };
}

/** What is stored of cells under keys the set does not have. */
export const strangeValues = (
  cells: Cells,
  known: ReadonlySet<string>,
): Readonly<Record<string, CellValue>> =>
  Object.fromEntries(
    Object.entries(cells).flatMap(([key, cell]) =>
      known.has(key) || cell.is !== "value" ? [] : [[key, cell.value] as const],
    ),
  );

/** The sheet when the set has other columns: what was under a key without one is read anew for it. */
export function refitted(sheet: Sheet, before: Rules, after: Rules): Sheet {
  const old = new Set([...columnsOf(before), ...parametersOf(before)].map(({ key }) => key));
  const isNew = (column: { readonly key: string }): boolean => !old.has(column.key);
  const columns = columnsOf(after).filter(
    (each): each is FigureColumn => each.is === "figure" && isNew(each),
  );
  const parameters = parametersOf(after).filter(isNew);
  if (columns.length === 0 && parameters.length === 0) return sheet;
  return {
    ...sheet,
    units: sheet.units.map((row) => {
      const read = reread(row.cells, columns);
      return read === row.cells ? row : { ...row, cells: read };
    }),
    parameters: reread(sheet.parameters, parameters),
  };
}

function reread(cells: Cells, columns: readonly FigureColumn[]): Cells {
  const raw = Object.fromEntries(
    columns.flatMap(({ key }) => {
      const cell = cells[key];
      return cell?.is === "value" ? [[key, cell.value] as const] : [];
    }),
  );
  return Object.keys(raw).length === 0 ? cells : { ...cells, ...figureCells(raw, columns) };
}

/** Gives keys and values of the data the names they have in the set by now. */
export const renamedKeys = (sheet: Sheet, { dataKeys, dataValues }: ide.DataChanges): Edit =>
  edit(sheet, (draft) => {
    for (const { from, to } of dataKeys) {
      for (const { cells } of draft.units) renameKey(cells, from, to);
      renameKey(draft.parameters, from, to);
    }
    for (const { key, from, to } of dataValues) {
      const keys = key === "notApplicable" ? ["not-applicable", "tags"] : [key];
      for (const cells of [...draft.units.map((row) => row.cells), draft.parameters])
        for (const each of keys) renameValue(cells, each, from, to);
    }
  });

type DraftCells = DraftSheet["parameters"];

function renameKey(cells: DraftCells, from: string, to: string): void {
  const cell = cells[from];
  if (cell !== undefined) {
    // A value that stands under the new name already is not written over.
    if (cells[to] !== undefined) return;
    delete cells[from];
    cells[to] = cell;
    return;
  }
  // A field of the records of a list: the key of the list with the name of the field.
  const dot = from.lastIndexOf(".");
  const list = dot < 0 ? undefined : cells[from.slice(0, dot)];
  if (list?.is !== "value" || !Array.isArray(list.value)) return;
  const [old, name] = [from.slice(dot + 1), to.slice(to.lastIndexOf(".") + 1)];
  const value = list.value.map((record: unknown) =>
    typeof record === "object" && record !== null && Object.hasOwn(record, old)
      ? Object.fromEntries(Object.entries(record).map(([key, each]) => [key === old ? name : key, each]))
      : record,
  );
  if (JSON.stringify(value) !== JSON.stringify(list.value))
    cells[from.slice(0, dot)] = { is: "value", value: value as CellValue };
}

function renameValue(cells: DraftCells, key: string, from: string, to: string): void {
  const cell = cells[key];
  if (cell?.is !== "value") return;
  const { value } = cell;
  if (value === from) cells[key] = { is: "value", value: to };
  else if (Array.isArray(value) && value.some((each: unknown) => each === from))
    cells[key] = {
      is: "value",
      value: value.map((each: unknown) => (each === from ? to : each)) as CellValue,
    };
}

/** Takes a key with all its values out of the data. */
export const droppedKey = (sheet: Sheet, { key, of }: Stranger): Edit =>
  edit(sheet, (draft) => {
    if (of === "parameters") delete draft.parameters[key];
    else for (const { cells } of draft.units) delete cells[key];
  });
