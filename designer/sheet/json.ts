// Data in JSON, the form of docs/data-format.md, in and out. Figures keep the digits that were written: 0.1 is a tenth. A key that
// stands twice, or one the form does not have, is named and never passed over.
import { plainDecimal } from "#dsl";
import type { Rules } from "#runtime/compiled-set.ts";
import type { Data } from "#runtime/evaluation.ts";
import { columnsOf } from "./columns.ts";
import { concerns, fromData, toData } from "./data.ts";
import { fileRemark, type Imported, type Reading, refused } from "./import.ts";
import { idOf } from "./rows.ts";
import type { Sheet } from "./sheet.ts";
import { cellText } from "./values.ts";

const MOST_TEXT = 5 * 1024 * 1024;
const TOKEN = /"(?:[^"\\]|\\.)*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|[{}:]/g;

/** Reads the text of a JSON file of data for a set. */
export function readJson(text: string, rules: Rules): Reading {
  if (text.length > MOST_TEXT) return refused("too-big", { limit: "5" });
  const body = text.replace(/^\ufeff/, "").normalize("NFC");
  try {
    JSON.parse(body);
  } catch (error) {
    return refused("json-syntax", { where: whereOf(error, body) });
  }
  const repeated = repeatedKey(body);
  if (repeated !== null) return refused("json-repeated-key", { text: repeated });
  const root: unknown = JSON.parse(withDigits(body));
  const wrong = wrongShape(root);
  if (wrong !== null) return refused("json-shape", { text: wrong });
  return imported(root as Data, rules);
}

/** The sheet as JSON of data, figures as decimal text. */
export const writeJson = (sheet: Sheet, rules: Rules): string =>
  `${JSON.stringify(toData(sheet, rules), null, 2)}\n`;

// Every number becomes a text with its own digits; a whole number of four digits stays one where it is the year.
function withDigits(text: string): string {
  return text
    .replace(TOKEN, (token) => (/^[-\d]/.test(token) ? JSON.stringify(plainDecimal(token) ?? token) : token))
    .replace(/("year"\s*:\s*)"(\d{4})"/, "$1$2");
}

function repeatedKey(text: string): string | null {
  const open: Set<string>[] = [];
  let last = "";
  for (const [token] of text.matchAll(TOKEN)) {
    if (token === "{") open.push(new Set());
    else if (token === "}") open.pop();
    else if (token === ":") {
      const key = String(JSON.parse(last));
      if (open.at(-1)?.has(key)) return key;
      open.at(-1)?.add(key);
    } else last = token;
  }
  return null;
}

function whereOf(error: unknown, text: string): string {
  const [, at] = /position (\d+)/.exec(String(error)) ?? [];
  if (at === undefined) return "";
  const before = text.slice(0, Number(at)).split("\n");
  return ` (${before.length}:${(before.at(-1) ?? "").length + 1})`;
}

const UNIT_FIELDS: Readonly<Record<string, (value: unknown) => boolean>> = {
  id: (value) => typeof value === "string" && value.trim() !== "",
  name: (value) => value === undefined || typeof value === "string",
  group: (value) => value === undefined || typeof value === "string",
  values: isRecord,
  notApplicable: isTexts,
  tags: isTexts,
  submitted: (value) => value == null || (typeof value === "string" && /^\d{4}-\d{2}-\d{2}$/.test(value)),
};

/** The path of what has not the form of data; null: all has. */
function wrongShape(root: unknown): string | null {
  if (!isRecord(root)) return "{}";
  const extra = Object.keys(root).find((key) => !["units", "parameters", "year", "closed"].includes(key));
  if (extra !== undefined) return extra;
  if (root.parameters !== undefined && !isRecord(root.parameters)) return "parameters";
  if (root.year !== undefined && !Number.isInteger(root.year)) return "year";
  if (root.closed !== undefined && typeof root.closed !== "boolean") return "closed";
  const { units } = root;
  if (!Array.isArray(units)) return "units";
  const ids = new Set<unknown>();
  for (const [i, unit] of units.entries()) {
    if (!isRecord(unit)) return `units.${i}`;
    const unknown = Object.keys(unit).find((key) => !Object.hasOwn(UNIT_FIELDS, key));
    if (unknown !== undefined) return `units.${i}.${unknown}`;
    const wrong = Object.entries(UNIT_FIELDS).find(([key, fits]) => !fits(unit[key]));
    if (wrong !== undefined || ids.has(unit.id)) return `units.${i}.${wrong?.[0] ?? "id"}`;
    ids.add(unit.id);
  }
  return null;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.every((each) => typeof each === "string"));
}

function imported(data: Data, rules: Rules): Reading {
  const { sheet, unknown } = fromData(data, rules);
  const columns = columnsOf(rules);
  const units = sheet.units.map((row) => ({ id: idOf(row), cells: row.cells }));
  const cells = units.flatMap((unit) => Object.values(unit.cells));
  const taken: Imported = {
    units,
    columns: [...new Set(units.flatMap((unit) => Object.keys(unit.cells)))],
    remarks: unknown.map((text) => fileRemark("unknown-column", { text })),
    leftOut: [],
    cells: cells.length - units.length,
    understood: cells.filter((cell) => cell.is === "value").length - units.length,
    toLookAt: concerns(sheet, columns).map(({ row, column, why }) => {
      const unit = sheet.units[row];
      const cell = unit?.cells[column];
      const of = columns.find((each) => each.key === column);
      const typed = of === undefined ? "" : cellText(of, cell);
      return { row: row + 1, column: 0, key: column, unit: unit === undefined ? "" : idOf(unit), typed, why };
    }),
    ...(data.parameters === undefined ? {} : { parameters: sheet.parameters }),
    ...(data.year === undefined ? {} : { year: data.year }),
  };
  return { ok: true, imported: taken };
}
