// The cells of a CSV file: delimiter, quotes, rows of one length. What the cells say is not known here.
import Papa from "papaparse";
import { type DecimalSign, plainText } from "#dsl";
import type { Language } from "../language.ts";
import { type Place, type Problem, problem, Stop } from "../problem.ts";
import { type Fields, isOneOf, KEY_COLUMN, UNIT_COLUMNS } from "./fields.ts";

export type Delimiter = "," | ";" | "\t";

export interface CsvReading {
  readonly file: string;
  readonly fields: Fields;
  readonly decimal: DecimalSign | null;
  /** null: told from the header. */
  readonly delimiter: Delimiter | null;
  readonly language: Language;
}

/** Rows that are not empty; the first is the header. */
export interface Grid {
  readonly rows: readonly (readonly string[])[];
  /** Number of each row in the file, from 1. */
  readonly numbers: readonly number[];
}

/** The place of a cell, row and column from 1. */
export function cellPlace(file: string, row: number, column: number, header = "", unit = ""): Place {
  return { kind: "cell", file, row, column, header, unit };
}

/** Reads the cells; unclosed quotes and rows of another length stop the command (exit 1). */
export function readGrid(text: string, reading: CsvReading): Grid {
  const { file } = reading;
  const body = text.replace(/^sep=.\r?\n/, "");
  const skipped = body.length === text.length ? 0 : 1;
  const delimiter = reading.delimiter ?? delimiterOf(body);
  const parsed = Papa.parse<string[]>(body, { delimiter, skipEmptyLines: false });
  const problems: Problem[] = [];
  for (const fault of parsed.errors) {
    if (fault.type === "Quotes")
      problems.push(problem("csv-quote", {}, { place: cellPlace(file, (fault.row ?? 0) + 1 + skipped, 1) }));
  }
  const rows: string[][] = [];
  const numbers: number[] = [];
  parsed.data.forEach((row, index) => {
    if (row.every((each) => each.trim() === "")) return;
    rows.push(row);
    numbers.push(index + 1 + skipped);
  });
  const wanted = rows[0]?.length ?? 0;
  rows.forEach((row, index) => {
    const extra = row.slice(wanted).some((each) => each.trim() !== "");
    if (row.length >= wanted && !extra) return;
    const place = cellPlace(
      file,
      numbers[index] ?? 0,
      Math.min(row.length, wanted),
      "",
      plainText(row[0] ?? ""),
    );
    problems.push(problem("csv-cells", { found: row.length, wanted }, { place }));
  });
  if (problems.length > 0) throw new Stop(1, problems);
  return { rows, numbers };
}

/** The delimiter under which the header's first cell is one we know; `;` before tab before `,`. */
function delimiterOf(text: string): Delimiter {
  const candidates: readonly Delimiter[] = [";", "\t", ","];
  const known = [...UNIT_COLUMNS.id, ...KEY_COLUMN];
  const header = candidates.map(
    (delimiter) => Papa.parse<string[]>(text, { delimiter, preview: 1 }).data[0] ?? [],
  );
  const at = header.findIndex((row) => row.length > 1 && isOneOf(plainText(row[0] ?? ""), known));
  return candidates[at] ?? ",";
}
