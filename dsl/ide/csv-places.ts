// CSV as rows of cells with the place of each. The separator is the one behind the first title, which data begin with.
import { isOneOf, KEY_COLUMN, UNIT_COLUMNS } from "./data-titles.ts";

export interface CsvCell {
  /** Where what it says begins in the text, quotation marks left out. */
  readonly start: number;
  /** As it stands in the text, doubled quotation marks and all. */
  readonly raw: string;
}

export type CsvRows = readonly (readonly CsvCell[])[];

const SEPARATORS = [";", "\t", ","] as const;

/** The rows of a CSV text; null when a quotation mark is not closed. */
export function csvPlaces(text: string): CsvRows | null {
  const begin = /^\ufeff?(?:sep=.\r?\n)?/.exec(text)?.[0].length ?? 0;
  const separator = SEPARATORS.find((each) => isHeader(text, begin, each)) ?? ",";
  const rows: CsvCell[][] = [];
  let row: CsvCell[] = [];
  for (let at = begin; at <= text.length; ) {
    const read = cellAt(text, at, separator);
    if (read === null) return null;
    row.push(read.cell);
    if (text[read.end] !== separator) {
      rows.push(row);
      row = [];
    }
    at = read.end + (text.startsWith("\r\n", read.end) ? 2 : 1);
  }
  return rows;
}

const TITLES = [...UNIT_COLUMNS.id, ...KEY_COLUMN];

/** Whether a text begins with a title that data begin with, followed by the separator. */
function isHeader(text: string, begin: number, separator: string): boolean {
  const first = cellAt(text, begin, separator);
  return first !== null && text[first.end] === separator && isOneOf(plain(first.cell), TITLES);
}

/** What a cell says: NFC, without the apostrophe that keeps a spreadsheet from running it. */
export function plain(cell: CsvCell | undefined): string {
  const text = (cell?.raw ?? "").replaceAll('""', '"').normalize("NFC").trim();
  return /^'[=+\-@]/.test(text) ? text.slice(1) : text;
}

/** The cell at an offset, and where it ends; null when its quotation mark is not closed. */
function cellAt(
  text: string,
  at: number,
  separator: string,
): { readonly cell: CsvCell; readonly end: number } | null {
  if (text[at] !== '"') {
    const end = endOfCell(text, at, separator);
    return { cell: { start: at, raw: text.slice(at, end) }, end };
  }
  const close = closing(text, at + 1);
  if (close === null) return null;
  const cell = { start: at + 1, raw: text.slice(at + 1, close) };
  return { cell, end: endOfCell(text, close + 1, separator) };
}

function closing(text: string, from: number): number | null {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') return at;
  return null;
}

function endOfCell(text: string, from: number, separator: string): number {
  let at = from;
  while (at < text.length && text[at] !== separator && text[at] !== "\n" && text[at] !== "\r") at++;
  return at;
}
