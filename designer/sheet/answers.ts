// Answers, days and what is said of the unit itself, as typed → values in the form of data. Accents and case weigh nothing
// where that leaves one option.
import { bare, isOneOf, readDate, readYesNo } from "#dsl";
import { isoOf } from "#runtime/dates.ts";
import { type CellValue, type ListRecord, type Remark, remark } from "./cell.ts";
import type { FigureColumn, OwnColumn } from "./columns.ts";

export type Answer = { readonly value: CellValue; readonly note: Remark | null } | Remark;

const plain = (value: CellValue): Answer => ({ value, note: null });

/** Reads the text (trimmed, not empty) of an answer, a day, a text or a list. */
export function readAnswer(column: FigureColumn, text: string): Answer {
  switch (column.kind) {
    case "yes-no": {
      const value = readYesNo(text);
      return value === null ? remark("yes-no-unreadable", { text }) : plain(value);
    }
    case "choice":
      return oneOption(column, text);
    case "checklist":
      return options(column, text);
    case "date": {
      const iso = readDay(text);
      return iso === null ? remark("date-unreadable", { text }) : plain(iso);
    }
    case "list":
      return records(text);
    default:
      return plain(text);
  }
}

/** Reads what is said of the unit itself. */
export function readOwn(column: OwnColumn, text: string): Answer {
  switch (column.key) {
    case "submitted": {
      if (isOneOf(text, ["không nộp", "not submitted"]) || readYesNo(text) === false) return plain(false);
      const iso = readDay(text);
      return iso === null ? remark("submitted-unreadable", { text }) : plain(iso);
    }
    case "not-applicable":
    case "tags": {
      const words = text.split(/[;,\s]+/).filter((word) => word !== "");
      const unknown = words.find((word) => !column.codes.includes(word));
      return { value: words, note: unknown === undefined ? null : remark("unknown-code", { text: unknown }) };
    }
    default:
      return plain(text);
  }
}

/**
 * `dd/mm/yyyy`, `d/m/yy`, ISO, a time of the day behind any of them, or the serial number that spreadsheets keep (five digits:
 * from 1927 on, so that a year alone is not taken for a day). Years of two digits as in Excel: 00–29 are 2000–2029.
 */
export function readDay(text: string): string | null {
  const day = text.replace(/[T\s]+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|\s*[AP]M)?$/i, "");
  if (/^\d{5}$/.test(day)) return isoOf(Number(day) - SERIAL_OF_1970);
  const [, start, year = ""] = /^(\d{1,2}[/.-]\d{1,2}[/.-])(\d{2})$/.exec(day) ?? [];
  if (start !== undefined) return readDate(`${start}${year < "30" ? "20" : "19"}${year}`);
  return readDate(day);
}

/** 1970-01-01 in the days of spreadsheets. */
export const SERIAL_OF_1970 = 25569;

function oneOption(column: FigureColumn, text: string): Answer {
  const found = fitting(column, text);
  const [key] = found;
  if (key === undefined) return remark("choice-unknown", { text, options: keysOf(column) });
  return found.length > 1 ? remark("choice-several", { text, options: found.join(", ") }) : plain(key);
}

function options(column: FigureColumn, text: string): Answer {
  const exact = exactly(column, text);
  if (exact !== null) return plain([exact]);
  if (readYesNo(text) === false || bare(text) === "none") return plain([]);
  const [whole, ...more] = fitting(column, text);
  if (whole !== undefined && more.length === 0) return plain([whole]);
  const ticked: string[] = [];
  for (const item of text.split(text.includes(";") ? ";" : /[,\n]/).map((each) => each.trim())) {
    if (item === "") continue;
    const found = fitting(column, item);
    const [key] = found;
    if (key === undefined) return remark("checklist-unknown", { text: item, options: keysOf(column) });
    if (found.length > 1) return remark("choice-several", { text: item, options: found.join(", ") });
    if (!ticked.includes(key)) ticked.push(key);
  }
  return plain(ticked);
}

/** The key itself or the label word for word, as the command line reads them. */
function exactly(column: FigureColumn, text: string): string | null {
  const found =
    column.options.find((option) => option.key === text) ??
    column.options.find((option) => oneBlank(option.label) === oneBlank(text));
  return found?.key ?? null;
}

/** Keys of the options a text can mean: the exact one, else all that differ in accents and case only. */
function fitting(column: FigureColumn, text: string): readonly string[] {
  const exact = exactly(column, text);
  if (exact !== null) return [exact];
  const wanted = bare(text);
  return column.options
    .filter(({ key, label }) => bare(key) === wanted || bare(label) === wanted)
    .map((option) => option.key);
}

const oneBlank = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ").trim();
const keysOf = (column: FigureColumn): string => column.options.map((option) => option.key).join(", ");

/** A list stands in a cell as JSON, which is how the sheet writes it. */
function records(text: string): Answer {
  if (!text.startsWith("[")) return remark("list-unreadable");
  try {
    const value: unknown = JSON.parse(text);
    const isList = (each: unknown): each is readonly ListRecord[] =>
      Array.isArray(each) &&
      each.every((row) => typeof row === "object" && row !== null && !Array.isArray(row));
    return isList(value) ? plain(value) : remark("list-unreadable");
  } catch {
    return remark("list-unreadable");
  }
}
