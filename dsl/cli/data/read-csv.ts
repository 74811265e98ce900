// A CSV file → data. Two layouts: a row per unit, or a row per figure with a column per unit. All faults are collected,
// each with its cell; nothing is guessed and no column is dropped without a word.
import { plainText, readDate, readYesNo } from "#dsl";
import type { UnitData } from "#runtime/evaluation.ts";
import { type Place, type Problem, problem, Stop } from "../problem.ts";
import { nearest } from "../suggest.ts";
import { readCell } from "./cell.ts";
import { type CsvReading, cellPlace, type Grid, readGrid } from "./csv-grid.ts";
import {
  DESCRIPTIONS,
  type Field,
  isOneOf,
  KEY_COLUMN,
  UNIT_COLUMNS,
  type UnitColumn,
  unitColumn,
} from "./fields.ts";

export interface CsvData {
  readonly units: readonly UnitData[];
  /** The cell of a unit's figure, or of the unit when the key is not a column. */
  readonly placeOf: (unit: string, key: string) => Place | null;
}

/**
 * The cells seen as lines of what is said (titles) and units of whom it is said, whichever way they run in the file.
 * Line 0 holds the units' ids; unit 0 holds the titles of the lines.
 */
interface Sheet {
  readonly layout: "units" | "figures";
  readonly reading: CsvReading;
  readonly lineCount: number;
  readonly unitCount: number;
  readonly at: (line: number, unit: number) => string;
  readonly placeAt: (line: number, unit: number, header: string, id: string) => Place;
  /** What spreadsheets call a line and a unit: row and column numbers from 1. */
  readonly lineNumber: (line: number) => number;
  readonly unitNumber: (unit: number) => number;
  readonly problems: Problem[];
}

/** A line that is read: a column about the unit itself, or a figure. */
type Line = { readonly at: number; readonly title: string } & (
  | { readonly is: "unit"; readonly column: UnitColumn }
  | { readonly is: "figure"; readonly field: Field }
);

interface Found {
  readonly id: string;
  readonly at: number;
}

/** Reads the text of a CSV file; faults stop the command (exit 1). */
export function readCsv(text: string, reading: CsvReading): CsvData {
  const sheet = sheetOf(readGrid(text, reading), reading);
  const lines = readLines(sheet);
  const units = readUnits(sheet);
  const read = units.map((unit) => readUnit(unit, lines, sheet));
  if (sheet.problems.length > 0) throw new Stop(1, sheet.problems);
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const byKey = new Map(lines.flatMap((line) => (line.is === "figure" ? [[line.field.key, line]] : [])));
  const placeOf = (id: string, key: string): Place | null => {
    const unit = byId.get(id);
    const line = byKey.get(key);
    return unit === undefined ? null : sheet.placeAt(line?.at ?? 0, unit.at, line?.title ?? "", id);
  };
  return { units: read, placeOf };
}

function sheetOf(grid: Grid, reading: CsvReading): Sheet {
  const { file } = reading;
  const { rows, numbers } = grid;
  const first = plainText(rows[0]?.[0] ?? "");
  const columns = rows[0]?.length ?? 0;
  const number = (row: number): number => numbers[row] ?? 1;
  const problems: Problem[] = [];
  if (isOneOf(first, UNIT_COLUMNS.id)) {
    return {
      layout: "units",
      reading,
      lineCount: columns,
      unitCount: rows.length,
      at: (line, unit) => rows[unit]?.[line] ?? "",
      placeAt: (line, unit, header, id) => cellPlace(file, number(unit), line + 1, header, id),
      lineNumber: (line) => line + 1,
      unitNumber: number,
      problems,
    };
  }
  if (isOneOf(first, KEY_COLUMN)) {
    return {
      layout: "figures",
      reading,
      lineCount: rows.length,
      unitCount: columns,
      at: (line, unit) => rows[line]?.[unit] ?? "",
      placeAt: (line, unit, header, id) => cellPlace(file, number(line), unit + 1, header, id),
      lineNumber: number,
      unitNumber: (unit) => unit + 1,
      problems,
    };
  }
  throw new Stop(1, [problem("csv-header", { found: first }, { place: cellPlace(file, number(0), 1) })]);
}

// The titles: keys, which a label may follow, and columns about the unit. A title with # in front is left out on purpose.
function readLines(sheet: Sheet): readonly Line[] {
  const seen = new Map<string, number>();
  const lines: Line[] = [];
  for (let at = 1; at < sheet.lineCount; at++) {
    const title = plainText(sheet.at(at, 0));
    if (title.startsWith("#") || (title === "" && lineIsEmpty(sheet, at))) continue;
    const place = sheet.placeAt(at, 0, "", "");
    const line = lineOf(at, title, sheet);
    if (line === null) {
      sheet.problems.push(unknownTitle(title, place, sheet));
      continue;
    }
    const name = line.is === "unit" ? `: ${line.column}` : line.field.key;
    const other = seen.get(name);
    if (other === undefined) {
      seen.set(name, sheet.lineNumber(at));
      lines.push(line);
    } else if (sheet.layout === "units") {
      sheet.problems.push(problem("csv-repeated-column", { column: title, other }, { place }));
    } else {
      sheet.problems.push(problem("csv-repeated-key", { key: title, other }, { place }));
    }
  }
  return lines;
}

function lineOf(at: number, title: string, sheet: Sheet): Line | null {
  const { byKey } = sheet.reading.fields;
  const field = byKey.get(title) ?? byKey.get(title.split(/[\s:]/)[0] ?? "");
  if (field !== undefined) return { at, title: field.key, is: "figure", field };
  const column = unitColumn(title);
  return column === null || column === "id" ? null : { at, title, is: "unit", column };
}

function unknownTitle(title: string, place: Place, sheet: Sheet): Problem {
  const near = nearest(title.split(/\s/)[0] ?? "", sheet.reading.fields.byKey.keys());
  return sheet.layout === "units"
    ? problem("csv-unknown-column", { column: title }, { place, near })
    : problem("csv-unknown-key", { key: title }, { place, near });
}

function lineIsEmpty(sheet: Sheet, line: number): boolean {
  for (let unit = 1; unit < sheet.unitCount; unit++) if (sheet.at(line, unit).trim() !== "") return false;
  return true;
}

function readUnits(sheet: Sheet): readonly Found[] {
  const seen = new Map<string, number>();
  const found: Found[] = [];
  for (let at = 1; at < sheet.unitCount; at++) {
    const id = plainText(sheet.at(0, at));
    if (id.startsWith("#") || (sheet.layout === "figures" && isOneOf(id, DESCRIPTIONS))) continue;
    const other = seen.get(id);
    if (id === "") {
      if (!unitIsEmpty(sheet, at))
        sheet.problems.push(problem("csv-no-unit", {}, { place: sheet.placeAt(0, at, "", "") }));
    } else if (other === undefined) {
      seen.set(id, sheet.unitNumber(at));
      found.push({ id, at });
    } else {
      sheet.problems.push(
        problem("csv-repeated-unit", { unit: id, other }, { place: sheet.placeAt(0, at, "", "") }),
      );
    }
  }
  return found;
}

function unitIsEmpty(sheet: Sheet, unit: number): boolean {
  for (let line = 1; line < sheet.lineCount; line++) if (sheet.at(line, unit).trim() !== "") return false;
  return true;
}

function readUnit(unit: Found, lines: readonly Line[], sheet: Sheet): UnitData {
  const values: [string, unknown][] = [];
  const about: Partial<Record<Exclude<UnitColumn, "id">, string>> = {};
  for (const line of lines) {
    const raw = sheet.at(line.at, unit.at);
    if (raw.trim() === "") continue;
    if (line.is === "unit") {
      if (line.column !== "id") about[line.column] = plainText(raw);
      continue;
    }
    const { decimal, language } = sheet.reading;
    const place = sheet.placeAt(line.at, unit.at, line.title, unit.id);
    const outcome = readCell(raw, line.field.input, { decimal, language, place });
    if (!outcome.ok) sheet.problems.push(outcome.problem);
    else if (outcome.value !== undefined) values.push([line.field.key, outcome.value]);
  }
  const notApplicable = words(about["not-applicable"]);
  const tags = words(about.tags);
  return {
    id: unit.id,
    ...(about.name === undefined ? {} : { name: about.name }),
    ...(about.group === undefined ? {} : { group: about.group }),
    ...submittedOf(about.submitted, unit, lines, sheet),
    ...(notApplicable.length === 0 ? {} : { notApplicable }),
    ...(tags.length === 0 ? {} : { tags }),
    // fromEntries makes own properties of any key.
    values: Object.fromEntries(values),
  };
}

const words = (text: string | undefined): readonly string[] =>
  (text ?? "").split(/[;,\s]+/).filter((word) => word !== "");

/** The date of submission; null: said not to have submitted; nothing: not said. */
function submittedOf(
  text: string | undefined,
  unit: Found,
  lines: readonly Line[],
  sheet: Sheet,
): { readonly submitted?: string | null } {
  if (text === undefined) return {};
  if (isOneOf(text, ["không nộp", "not submitted"]) || readYesNo(text) === false) return { submitted: null };
  const submitted = readDate(text);
  if (submitted !== null) return { submitted };
  const line = lines.find((each) => each.is === "unit" && each.column === "submitted");
  const place = sheet.placeAt(line?.at ?? 0, unit.at, line?.title ?? "", unit.id);
  sheet.problems.push(problem("date-unreadable", { text }, { place }));
  return {};
}
