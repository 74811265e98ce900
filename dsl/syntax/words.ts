// Leaves of the tree: words, strings, numbers, dates, codes. A number that could be misread is refused here (L-6).
import type { CstNode } from "chevrotain";
import { diagnostic, type Fix } from "../source/diagnostic.ts";
import { cover, type Span } from "../source/span.ts";
import type { DateWord, NumberWord, Str, Word } from "./ast.ts";
import { isDigit } from "./characters.ts";
import { tokenOf } from "./cst.ts";
import { type Reader, report } from "./reader.ts";
import { spanOf, type Token } from "./tokens.ts";

/** A literal has at most so many digits (K4). */
export const DIGIT_LIMIT = 30;

export const wordOf = (target: Token | null): Word | null =>
  target && { span: spanOf(target), text: target.image };

/** A string without its quotation marks; of a block string, the indentation its lines share is left out. */
export function strOf(target: Token | null): Str | null {
  if (!target) return null;
  const { image } = target;
  const span = spanOf(target);
  if (image.length >= 6 && image.startsWith('"""') && image.endsWith('"""'))
    return { span, value: unindented(image.slice(3, -3)) };
  const closed = image.length > 1 && /["”]$/.test(image);
  return { span, value: image.slice(1, closed ? -1 : undefined).replace(/\\(["\\])/g, "$1") };
}

function unindented(text: string): string {
  const [first = "", ...rest] = text.split("\n");
  const indents = rest
    .filter((line) => line.trim() !== "")
    .map((line) => line.length - line.trimStart().length);
  const indent = indents.reduce((least, each) => Math.min(least, each), Number.MAX_SAFE_INTEGER);
  const lines = rest.map((line) =>
    line.trim() === "" ? "" : line.slice(Math.min(indent, line.length - line.trimStart().length)),
  );
  if (first.trim() !== "" || rest.length === 0) lines.unshift(first);
  while (lines.at(-1)?.trim() === "") lines.pop();
  return lines.join("\n");
}

const BLANKS = /[ \u00a0\u202f\u2009]/g;

/** A number read exactly; a spelling with two meanings is reported with a fix for each. */
export function numberOf(reader: Reader, target: Token | null): NumberWord | null {
  if (!target) return null;
  const raw = target.image;
  const span = spanOf(target);
  if (raw.length <= DIGIT_LIMIT && isPlain(raw)) return { span, value: raw };
  const plain = raw.replace(BLANKS, "");
  if (/[eE]/.test(plain))
    refuse(reader, "exponent-number", span, raw, [grouped(plainDigits(plain)), plainDigits(plain)]);
  else if (plain.replace(/[.,]/g, "").length > DIGIT_LIMIT) {
    report(reader, diagnostic("too-many-digits", span, { limit: DIGIT_LIMIT }));
    return { span, value: "0" };
  } else {
    const readings = twoReadings(plain, raw !== plain);
    if (readings) refuse(reader, "ambiguous-number", span, raw, readings);
  }
  return { span, value: value(plain) };
}

/** Nearly every number: digits only, not beginning with 0. */
function isPlain(raw: string): boolean {
  if (raw.length > 1 && raw.charCodeAt(0) === 0x30) return false;
  for (let at = 0; at < raw.length; at++) if (!isDigit(raw.charCodeAt(at))) return false;
  return true;
}

function value(plain: string): string {
  const [whole = "0", ...parts] = (/[eE]/.test(plain) ? plainDigits(plain) : plain).split(/[.,]/);
  const last = parts.length === 1 ? parts[0] : undefined;
  const digits = parts.length > 1 ? whole + parts.join("") : whole;
  const leading = digits.replace(/^0+(?=\d)/, "");
  return last === undefined ? leading : `${leading}.${last}`;
}

/** The two things `1.000`, `1.000,5` or `1.000.000` may mean, as they are to be written. */
function twoReadings(plain: string, hasGroups: boolean): readonly [string, string] | null {
  const signs = plain.replace(/\d/g, "");
  if (signs.length >= 2) {
    const parts = plain.split(/[.,]/);
    const mixed = new Set(signs).size > 1;
    const whole = mixed ? parts.slice(0, -1).join("") : parts.join("");
    const tail = mixed ? `,${parts.at(-1) ?? ""}` : "";
    return [grouped(whole) + tail, whole + tail];
  }
  const match = /^([1-9]\d{0,2})([.,])(\d{3})$/.exec(plain);
  if (!match || hasGroups) return null;
  const [, whole = "", sign = "", places = ""] = match;
  const short = places.replace(/0+$/, "");
  const decimal = short === "" ? whole : `${whole}${sign}${short.length === 3 ? `${short}0` : short}`;
  return [`${whole} ${places}`, decimal];
}

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, " ");

/** `1e3` → 1000; an exponent beyond sense is left out. */
function plainDigits(plain: string): string {
  const [mantissa = "0", power = "0"] = plain.toLowerCase().split("e");
  const exponent = Number(power);
  const [whole = "0", places = ""] = mantissa.split(/[.,]/);
  if (!(Math.abs(exponent) <= DIGIT_LIMIT)) return whole;
  if (exponent < 0) {
    const padded = whole.padStart(1 - exponent, "0");
    return `${padded.slice(0, exponent)},${padded.slice(exponent)}${places}`;
  }
  const moved = places.padEnd(exponent, "0");
  return `${whole}${moved.slice(0, exponent)}${moved.length > exponent ? `,${moved.slice(exponent)}` : ""}`;
}

function refuse(
  reader: Reader,
  code: "ambiguous-number" | "exponent-number",
  span: Span,
  number: string,
  readings: readonly string[],
): void {
  const fixes = [...new Set(readings)].map(
    (text): Fix => ({ title: { vi: `Viết ${text}`, en: `Write ${text}` }, edits: [{ span, text }] }),
  );
  report(reader, diagnostic(code, span, { number }, { fixes }));
}

const CODE = /^\d+(\.\d+)*$/;

/** A code: digits and points, as text. */
export function codeOf(reader: Reader, node: CstNode | null): Word | null {
  const target = tokenOf(node, "Number") ?? tokenOf(node, "Code");
  if (!target) return null;
  if (!CODE.test(target.image)) {
    const parts = target.image.replace(BLANKS, "").split(",");
    const text = parts.join(parts.some((part) => part.includes(".")) ? "; " : ".");
    const title = { vi: `Viết ${text}`, en: `Write ${text}` };
    const fixes = parts.every((part) => CODE.test(part))
      ? [{ title, edits: [{ span: spanOf(target), text }] }]
      : [];
    report(reader, diagnostic("bad-code", spanOf(target), { code: target.image }, { fixes }));
  }
  return wordOf(target);
}

/** A day of the calendar, or a day and month of the assessed year. */
export function dateOf(reader: Reader, target: Token | null, yearWord: Token | null = null): DateWord | null {
  if (!target) return null;
  const [day = "", month = "", year = ""] = target.image.split("/").map((part) => part.padStart(2, "0"));
  const span = yearWord ? cover(spanOf(target), spanOf(yearWord)) : spanOf(target);
  if (!isDay(Number(day), Number(month), year === "" ? null : Number(year)))
    report(reader, diagnostic("bad-date", spanOf(target), { date: target.image }));
  return { span, iso: year === "" ? `--${month}-${day}` : `${year}-${month}-${day}` };
}

function isDay(day: number, month: number, year: number | null): boolean {
  if (day < 1 || month < 1 || month > 12 || year === 0) return false;
  const leap = year === null || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0));
  const days =
    month === 2 ? (leap ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return day <= days;
}
