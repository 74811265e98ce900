// CSV in and out, the same files that the command line reads (docs/data-format.md). A cell that a spreadsheet would run as a
// formula is written with an apostrophe before it, which reading takes away again.
import Papa from "papaparse";
import type { DecimalSign } from "#dsl";
import { WORKBOOK } from "../strings/sheet.ts";
import { type Language, say } from "../strings/words.ts";
import { type Column, titleOf } from "./columns.ts";
import { readGrid } from "./grid.ts";
import { isHeader, type Reading, refused } from "./import.ts";
import { typedText } from "./number-dress.ts";
import type { Sheet } from "./sheet.ts";
import { cellText } from "./values.ts";

/** Most characters of a CSV file. */
const MOST_TEXT = 5 * 1024 * 1024;

/** Reads the text of a CSV file; `decimal` null: the decimal sign was not chosen. */
export function readCsv(
  text: string,
  columns: readonly Column[],
  decimal: DecimalSign | null = null,
): Reading {
  if (text.length > MOST_TEXT) return refused("too-big", { limit: "5" });
  const unmarked = text.replace(/^\ufeff/, "").normalize("NFC");
  const body = unmarked.replace(/^sep=.\r?\n/, "");
  const skipped = body.length === unmarked.length ? 0 : 1;
  const parsed = Papa.parse<string[]>(body, { delimiter: delimiterOf(body), skipEmptyLines: false });
  const fault = parsed.errors.find((each) => each.type === "Quotes");
  if (fault !== undefined) return refused("csv-quote", { row: String((fault.row ?? 0) + 1 + skipped) });
  const rows = parsed.data
    .map((row, i) => ({ row, number: i + 1 + skipped }))
    .filter(({ row }) => row.some((cell) => cell.trim() !== ""));
  const wanted = rows[0]?.row.length ?? 0;
  const uneven = rows.find(
    ({ row }) => row.length < wanted || row.slice(wanted).some((cell) => cell.trim() !== ""),
  );
  if (uneven !== undefined) {
    const { row, number } = uneven;
    return refused("csv-cells", { row: String(number), found: String(row.length), wanted: String(wanted) });
  }
  const grid = {
    rows: rows.map(({ row }) => row.map(typedText)),
    numbers: rows.map(({ number }) => number),
  };
  return readGrid(grid, columns, decimal);
}

/** The delimiter under which the header's first cell is one we know; `;` before tab before `,`. */
function delimiterOf(text: string): string {
  const known = [";", "\t", ","].find((delimiter) => {
    const row = Papa.parse<string[]>(text, { delimiter, preview: 1 }).data[0] ?? [];
    return row.length > 1 && isHeader(row[0] ?? "");
  });
  return known ?? ",";
}

export interface CsvWriting {
  /** A second line with the labels; it begins with `#`, so that reading leaves it out. */
  readonly labels: boolean;
  readonly language: Language;
}

/** The sheet as CSV for a Vietnamese spreadsheet: BOM, `;`, decimal comma, CR LF. */
export function writeCsv(sheet: Sheet, columns: readonly Column[], writing: CsvWriting): string {
  const labels = columns.map((column, i) =>
    i === 0 ? say(WORKBOOK.labels, writing.language) : labelOf(column, writing),
  );
  const rows = sheet.units.map((row) => columns.map((column) => cellText(column, row.cells[column.key])));
  const lines = [columns.map(titleOf), ...(writing.labels ? [labels] : []), ...rows];
  return csvText(lines);
}

/** Lines of cells as such a file; no cell is one that a spreadsheet would run. */
export const csvText = (lines: readonly (readonly string[])[]): string =>
  `\ufeff${lines.map((line) => `${line.map((cell) => quoted(guarded(cell))).join(";")}\r\n`).join("")}`;

const labelOf = (column: Column, { language }: CsvWriting): string =>
  column.is === "figure" ? column.label : say(column.title, language);

/** An apostrophe before what a spreadsheet would run; a figure below zero stays a figure. */
export const guarded = (cell: string): string =>
  /^[=+\-@\t\r]/.test(cell) && !/^-\d+(?:,\d+)?$/.test(cell) ? `'${cell}` : cell;

const quoted = (cell: string): string =>
  /[";\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
