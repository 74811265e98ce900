// The sheet and the runtime's data: one into the other. What was not understood, or has two readings, is missing there and is
// never handed on as text; the runtime judges bounds and places.
import { plainDecimal, plainText } from "#dsl";
import type { Rules } from "#runtime/compiled-set.ts";
import type { Data, UnitData } from "#runtime/evaluation.ts";
import { type Cell, type CellValue, type Remark, remark } from "./cell.ts";
import { type Column, columnsOf, type FigureColumn, parametersOf } from "./columns.ts";
import { boundNote, remarkOf, typedText, understand } from "./number-dress.ts";
import { idOf } from "./rows.ts";
import { EMPTY_SHEET, type Row, type Sheet } from "./sheet.ts";
import { isNumeric } from "./values.ts";

/** The sheet as data for the runtime. A unit without an id is called `#` and the number of its row. */
export const toData = (sheet: Sheet, rules: Rules): Data => dataOf(rules)(sheet);

/** As `toData` for many states of a sheet: a row that has not changed gives the same object again. */
export function dataOf(rules: Rules): (sheet: Sheet) => Data {
  const columns = columnsOf(rules);
  const parameters = parametersOf(rules);
  const known = new WeakMap<Row, UnitData>();
  return (sheet) => {
    const units = sheet.units.map((row) => {
      const unit = known.get(row) ?? unitOf(row, columns);
      known.set(row, unit);
      return unit;
    });
    const given = valuesOf(sheet.parameters, parameters);
    return {
      units,
      ...(Object.keys(given).length === 0 ? {} : { parameters: given }),
      ...(sheet.year === null ? {} : { year: sheet.year }),
      ...(sheet.closed ? { closed: true } : {}),
    };
  };
}

function unitOf(row: Row, columns: readonly Column[]): UnitData {
  const own = (key: string): CellValue | null => {
    const cell = row.cells[key];
    return cell?.is === "value" ? cell.value : null;
  };
  const [name, group, submitted] = [own("name"), own("group"), own("submitted")];
  const [notApplicable, tags] = [own("not-applicable"), own("tags")].map(codes);
  return {
    id: idOf(row) || `#${row.no}`,
    ...(typeof name === "string" ? { name } : {}),
    ...(typeof group === "string" ? { group } : {}),
    ...(submitted === false ? { submitted: null } : typeof submitted === "string" ? { submitted } : {}),
    ...(notApplicable === undefined || notApplicable.length === 0 ? {} : { notApplicable }),
    ...(tags === undefined || tags.length === 0 ? {} : { tags }),
    values: valuesOf(row.cells, columns),
  };
}

const codes = (value: CellValue | null): readonly string[] =>
  Array.isArray(value) ? value.map((each) => String(each)) : [];

function valuesOf(cells: Row["cells"], columns: readonly Column[]): Readonly<Record<string, CellValue>> {
  const values: [string, CellValue][] = [];
  for (const column of columns) {
    const cell = column.is === "figure" ? cells[column.key] : undefined;
    if (cell?.is === "value") values.push([column.key, cell.value]);
  }
  return Object.fromEntries(values);
}

/** Data as a sheet: every unit a row, values the set has no column for left out and named in `unknown`. */
export function fromData(
  data: Data,
  rules: Rules,
): { readonly sheet: Sheet; readonly unknown: readonly string[] } {
  const columns = columnsOf(rules);
  const figures = columns.filter((column): column is FigureColumn => column.is === "figure");
  const known = new Set(figures.map((column) => column.key));
  const parameters = parametersOf(rules);
  const names = new Set(parameters.map((column) => column.key));
  const unknown = new Set<string>();
  for (const unit of data.units)
    for (const key of Object.keys(unit.values)) if (!known.has(key)) unknown.add(key);
  for (const name of Object.keys(data.parameters ?? {})) if (!names.has(name)) unknown.add(name);
  const units = data.units.map((unit, i): Row => ({ no: i + 1, cells: cellsOf(unit, figures) }));
  const sheet: Sheet = {
    ...EMPTY_SHEET,
    units,
    parameters: figureCells(data.parameters ?? {}, parameters),
    year: data.year ?? null,
    closed: data.closed ?? false,
    next: units.length + 1,
  };
  return { sheet, unknown: [...unknown] };
}

const held = (value: CellValue): Cell => ({ is: "value", value });

/** The cells of a unit of data. */
export function cellsOf(unit: UnitData, figures: readonly FigureColumn[]): Row["cells"] {
  const { name = "", group = "", submitted, notApplicable = [], tags = [] } = unit;
  return {
    id: held(plainText(unit.id)),
    ...(plainText(name) === "" ? {} : { name: held(plainText(name)) }),
    ...(plainText(group) === "" ? {} : { group: held(plainText(group)) }),
    ...(submitted === undefined ? {} : { submitted: held(submitted ?? false) }),
    ...(notApplicable.length === 0 ? {} : { "not-applicable": held(notApplicable) }),
    ...(tags.length === 0 ? {} : { tags: held(tags) }),
    ...figureCells(unit.values, figures),
  };
}

/** The cells of figures; what the runtime would reject stays as it was typed. */
export function figureCells(
  values: Readonly<Record<string, unknown>>,
  figures: readonly FigureColumn[],
): Readonly<Record<string, Cell>> {
  const cells = figures.flatMap((column): readonly (readonly [string, Cell])[] => {
    const raw = Object.hasOwn(values, column.key) ? values[column.key] : undefined;
    if (raw === undefined || raw === null || (typeof raw === "string" && raw.trim() === "")) return [];
    const value = heldValue(raw, column);
    const typed = typeof raw === "string" ? raw : JSON.stringify(raw);
    return [[column.key, value === null ? { is: "unread", typed } : held(value)]];
  });
  return Object.fromEntries(cells);
}

/** A value of data as a cell keeps it; null: the runtime would reject its form. */
function heldValue(raw: unknown, column: FigureColumn): CellValue | null {
  if (isNumeric(column))
    return typeof raw === "number" || typeof raw === "string" ? plainDecimal(String(raw).trim()) : null;
  switch (column.kind) {
    case "yes-no":
      return typeof raw === "boolean" ? raw : typeof raw === "string" ? readValue(column, raw) : null;
    case "checklist":
      return Array.isArray(raw) && raw.every((key) => typeof key === "string") ? raw : null;
    case "list":
      return Array.isArray(raw) && raw.every((row) => typeof row === "object" && row !== null) ? raw : null;
    default:
      return typeof raw === "string" ? readValue(column, raw) : null;
  }
}

function readValue(column: FigureColumn, raw: string): CellValue | null {
  const understanding = understand(column, typedText(raw));
  return understanding.is === "read" && understanding.cell?.is === "value" ? understanding.cell.value : null;
}

/** A cell of the sheet to look at: not understood, beyond its bounds, or an id that is missing or not the only one. */
export interface Concern {
  readonly row: number;
  readonly column: string;
  readonly why: Remark;
}

/** Every cell to look at, row by row. */
export function concerns(sheet: Sheet, columns: readonly Column[]): readonly Concern[] {
  const first = new Map<string, number>();
  return sheet.units.flatMap((row, at) => {
    const id = idOf(row);
    const other = first.get(id);
    if (id !== "" && other === undefined) first.set(id, at);
    const wrongId =
      id === ""
        ? remark("unit-without-id")
        : other === undefined
          ? null
          : remark("unit-twice", { text: id, row: String(other + 1) });
    const cells = columns.flatMap((column) => {
      const why = concernOf(column, row.cells[column.key]);
      return why === null ? [] : [{ row: at, column: column.key, why }];
    });
    return wrongId === null ? cells : [{ row: at, column: "id", why: wrongId }, ...cells];
  });
}

function concernOf(column: Column, cell: Cell | undefined): Remark | null {
  if (cell === undefined || cell.is === "no-figure") return null;
  if (cell.is === "unread") return remarkOf(understand(column, typedText(cell.typed)));
  return column.is === "figure" && isNumeric(column) && typeof cell.value === "string"
    ? boundNote(column, cell.value)
    : null;
}
