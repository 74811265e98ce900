// The parts of a workbook, made ready for its reader: bounded in rows and columns, percentages as they are shown (`12 %`, not
// 0.12), formulas without a result, and errors, as text. Text in, text out.
import { plainDecimal } from "#dsl";
import { type FileRemark, fileRemark } from "./import.ts";

export const MOST_ROWS = 2_000;
export const MOST_COLUMNS = 1_000;
// Rows of titles stand above the units.
const TITLE_ROWS = 10;

/** Indexes of the cell styles that show a percentage, from `styles.xml`. */
export function percentStyles(styles: string): ReadonlySet<string> {
  const custom = new Set(["9", "10"]);
  for (const [, attributes = ""] of styles.matchAll(/<numFmt\s([^>]*)>/g)) {
    const code = (attribute(attributes, "formatCode") ?? "").replace(/&quot;.*?&quot;|\\./g, "");
    if (code.includes("%")) custom.add(attribute(attributes, "numFmtId") ?? "");
  }
  const [, cellXfs = ""] = /<cellXfs\b[^>]*>([\s\S]*?)<\/cellXfs>/.exec(styles) ?? [];
  const found = new Set<string>();
  [...cellXfs.matchAll(/<xf\b([^>]*)>/g)].forEach(([, attributes = ""], i) => {
    if (custom.has(attribute(attributes, "numFmtId") ?? "")) found.add(String(i));
  });
  return found;
}

/** A part without prefixes before its names, as some programs write them; null when it declares entities. */
export function plainXml(text: string): string | null {
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) return null;
  const [, prefix] = /<(\w+):(?:worksheet|workbook|styleSheet|sst)\b/.exec(text) ?? [];
  return prefix === undefined ? text : text.replaceAll(`<${prefix}:`, "<").replaceAll(`</${prefix}:`, "</");
}

/** A worksheet made ready, or why it is not read. */
export function readySheet(text: string, percent: ReadonlySet<string>): string | FileRemark {
  // Rows and cells that only have a format reach to the last row of a sheet; they hold nothing.
  const filled = text
    .replace(/<c(?:\s[^>]*)?\/>/g, "")
    .replace(/<row\b[^>]*\/>/g, "")
    .replace(/<row\b[^>]*>\s*<\/row>/g, "");
  for (const [, attributes = ""] of filled.matchAll(/<row\b([^>]*)>/g)) {
    const row = attribute(attributes, "r");
    if (row !== null && Number(row) > MOST_ROWS + TITLE_ROWS) return tooMany(row);
  }
  for (const [, attributes = ""] of filled.matchAll(/<c(\s[^>]*)?>/g)) {
    const cell = attribute(attributes, "r") ?? "";
    const [, letters = "", row = ""] = /^([A-Z]{1,3})(\d{1,7})$/.exec(cell) ?? [];
    if (letters === "") return fileRemark("malformed");
    if (columnNumber(letters) > MOST_COLUMNS || Number(row) > MOST_ROWS + TITLE_ROWS) return tooMany(cell);
  }
  return filled.replace(/<c(\s[^>]*)>([\s\S]*?)<\/c>/g, (cell, attributes: string, inner: string) =>
    readyCell(cell, attributes, inner, percent),
  );
}

function readyCell(cell: string, attributes: string, inner: string, percent: ReadonlySet<string>): string {
  const place = attribute(attributes, "r") ?? "";
  const value = /<v(?:\s[^>]*)?>([^<]*)<\/v>/.exec(inner)?.[1];
  if (value === undefined) {
    if (!/<f\b/.test(inner)) return cell;
    return textCell(place, `=${/<f(?:\s[^>]*)?>([^<]*)<\/f>/.exec(inner)?.[1] ?? ""}`);
  }
  const kind = attribute(attributes, "t") ?? "n";
  // The reader leaves out errors of formulas; here they are cells to look at.
  if (kind === "e") return textCell(place, value);
  if (kind !== "n" || !percent.has(attribute(attributes, "s") ?? "")) return cell;
  const figure = decimalOf(value);
  return figure === null ? cell : textCell(place, `${unmistakable(timesHundred(figure))} %`);
}

// Inline text; what was escaped stays escaped.
const textCell = (place: string, text: string): string =>
  `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;

const tooMany = (cell: string): FileRemark =>
  fileRemark("too-many-cells", { rows: String(MOST_ROWS), columns: String(MOST_COLUMNS), cell });

function attribute(attributes: string, name: string): string | null {
  const [, double, single] =
    new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(` ${attributes}`) ?? [];
  return double ?? single ?? null;
}

const columnNumber = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/**
 * A number of a workbook as the decimal text that its spreadsheet shows: what is kept as a binary fraction is rounded to 15
 * digits, a whole number keeps all of its digits. null: no plain number.
 */
export function decimalOf(raw: string): string | null {
  const exact = plainDecimal(raw.trim());
  if (exact === null || !exact.includes(".")) return exact;
  const digits = exact.replace(/[-.]/g, "").replace(/^0+/, "");
  const over = digits.length - 15;
  if (over <= 0) return exact;
  const places = (exact.split(".")[1] ?? "").length;
  const cut = Math.min(over, places);
  const whole = BigInt(exact.replace(".", "").replace("-", ""));
  const step = 10n ** BigInt(cut);
  const rounded = String((whole + step / 2n) / step).padStart(places - cut + 1, "0");
  const at = rounded.length - (places - cut);
  const sign = exact.startsWith("-") ? "-" : "";
  return plainDecimal(`${sign}${rounded.slice(0, at)}${places > cut ? `.${rounded.slice(at)}` : ""}`);
}

/** A hundred times a figure, digit by digit. */
function timesHundred(figure: string): string {
  const [whole = "", rest = ""] = figure.split(".");
  const places = rest.padEnd(2, "0");
  const text = `${whole}${places.slice(0, 2)}${places.length > 2 ? `.${places.slice(2)}` : ""}`;
  return plainDecimal(text.replace(/^(-?)0+(?=\d)/, "$1")) ?? text;
}

// A third decimal place could be taken for a group of digits; a fourth cannot.
const unmistakable = (figure: string): string =>
  /^-?[1-9]\d{0,2}\.\d{3}$/.test(figure) ? `${figure}0` : figure;
