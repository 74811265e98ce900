// What a renaming changes in the text of a data file: the keys and values that name what is renamed, and nothing else. Places
// are into the text as it is given.
import type { Span, TextEdit } from "../source/span.ts";
import { type CsvCell, type CsvRows, csvPlaces, plain } from "./csv-places.ts";
import { type DataChanges, NOT_APPLICABLE } from "./data-keys.ts";
import { isOneOf, KEY_COLUMN, UNIT_COLUMNS } from "./data-titles.ts";
import { type JsonString, type JsonTree, jsonPlaces } from "./json-places.ts";

export type DataFormat = "json" | "csv";

/** The edits of a data file; null when it cannot be read. */
export function dataEdits(
  text: string,
  format: DataFormat,
  changes: DataChanges,
): readonly TextEdit[] | null {
  if (format === "json") {
    const tree = jsonPlaces(text);
    return tree && jsonEdits(tree, changes);
  }
  const rows = csvPlaces(text);
  return rows && csvEdits(rows, changes);
}

export const changesData = ({ dataKeys, dataValues }: DataChanges): boolean =>
  dataKeys.length > 0 || dataValues.length > 0;

// --- JSON ---

function jsonEdits(tree: JsonTree, changes: DataChanges): readonly TextEdit[] {
  const units = entry(tree, "units");
  return [
    ...figures(entry(tree, "parameters"), "", changes),
    ...(units?.is === "list" ? units.items : []).flatMap((unit) => [
      ...figures(entry(unit, "values"), "", changes),
      ...valueEdits(entry(unit, NOT_APPLICABLE), NOT_APPLICABLE, changes),
    ]),
  ];
}

const entry = (tree: JsonTree, key: string): JsonTree | undefined =>
  tree.is === "object" ? tree.entries.find((each) => each.key.text === key)?.value : undefined;

/** Edits in an object of figures; in the records of a list, keys go on from the key of the list. */
function figures(tree: JsonTree | undefined, before: string, changes: DataChanges): readonly TextEdit[] {
  if (tree?.is !== "object") return [];
  return tree.entries.flatMap(({ key, value }) => {
    const full = before + key.text;
    const to = changes.dataKeys.find(({ from }) => from === full)?.to;
    const records = value.is === "list" ? value.items : [];
    return [
      ...(to === undefined ? [] : [asString(key, to.slice(before.length))]),
      ...valueEdits(value, full, changes),
      ...records.flatMap((record) => figures(record, `${full}.`, changes)),
    ];
  });
}

function valueEdits(
  value: JsonTree | undefined,
  key: string,
  { dataValues }: DataChanges,
): readonly TextEdit[] {
  const strings = value?.is === "list" ? value.items : value === undefined ? [] : [value];
  return strings.flatMap((each) => {
    if (each.is !== "string") return [];
    const to = dataValues.find((change) => change.key === key && change.from === each.text)?.to;
    return to === undefined ? [] : [asString(each, to)];
  });
}

const asString = ({ span }: JsonString, text: string): TextEdit => ({ span, text: JSON.stringify(text) });

// --- CSV ---

/** A row or a column: its title, and the cells of the units. */
interface CsvLine {
  readonly title: CsvCell;
  readonly cells: readonly CsvCell[];
}

function csvEdits(rows: CsvRows, changes: DataChanges): readonly TextEdit[] {
  return linesOf(rows).flatMap(({ title, cells }) => {
    const [word] = words(title, /[\s:]/);
    // Parameters, whose keys have no point, do not stand in CSV.
    const to = changes.dataKeys.find(({ from }) => from.includes(".") && from === word?.text)?.to;
    const isDeclared = isOneOf(plain(title), UNIT_COLUMNS["not-applicable"]);
    const key = isDeclared ? NOT_APPLICABLE : (word?.text ?? "");
    const separator = (raw: string): RegExp => (isDeclared ? /[;,\s]/ : raw.includes(";") ? /;/ : /,/);
    return [
      ...(word === undefined || to === undefined ? [] : [{ span: word.span, text: to }]),
      ...cells.flatMap((cell) => cellEdits(words(cell, separator(cell.raw)), key, changes)),
    ];
  });
}

/** Rows when each is a figure, else columns; the units' ids and empty rows left out. */
function linesOf(rows: CsvRows): readonly CsvLine[] {
  const filled = rows.filter((row) => row.some(({ raw }) => raw.trim() !== ""));
  const [header = [], ...units] = filled;
  const lines = isOneOf(plain(header[0]), KEY_COLUMN)
    ? units.map(([title, ...cells]) => ({ title, cells }))
    : header.map((title, column) => ({ title, cells: units.flatMap((row) => row[column] ?? []) })).slice(1);
  return lines.flatMap(({ title, cells }) => (title === undefined ? [] : [{ title, cells }]));
}

const cellEdits = (found: readonly Word[], key: string, { dataValues }: DataChanges): readonly TextEdit[] =>
  found.flatMap(({ span, text }) => {
    const to = dataValues.find((change) => change.key === key && change.from === text)?.to;
    return to === undefined ? [] : [{ span, text: to }];
  });

interface Word {
  readonly text: string;
  readonly span: Span;
}

/** The words of a cell with their places, blanks around them left out. */
function words({ start, raw }: CsvCell, separator: RegExp): readonly Word[] {
  const found: Word[] = [];
  for (let at = 0; at <= raw.length; ) {
    const length = raw.slice(at).search(separator);
    const end = length < 0 ? raw.length : at + length;
    const word = raw.slice(at, end);
    const text = word.trim();
    const begin = start + at + word.length - word.trimStart().length;
    if (text !== "")
      found.push({ text: text.normalize("NFC"), span: { start: begin, end: begin + text.length } });
    at = end + 1;
  }
  return found;
}
