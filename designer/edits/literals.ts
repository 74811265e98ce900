// Values typed by an official as the language writes them, and back. What is ambiguous is refused, never guessed.

import { REASONS } from "#designer/strings/forms.ts";
import type { Words } from "#designer/strings/words.ts";

export type Literal =
  | { readonly ok: true; readonly text: string }
  | { readonly ok: false; readonly reason: Words };

const written = (text: string): Literal => ({ ok: true, text });
const refused = (reason: Words): Literal => ({ ok: false, reason });

/** Characters that may not stand in a text; a tab and a line break are dealt with by their place. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff\u2028\u2029]/g;

/** What was typed, as one normal text: NFC, LF line ends, no other control characters. */
export const tidy = (typed: string): string =>
  typed
    .replace(/\r\n?/g, "\n")
    .replace(CONTROL, " ")
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd")
    .normalize("NFC");

/** A text on one line, in the quotation marks that `old` has. Line breaks become blanks. */
export function oneLine(typed: string, old = '""'): string {
  const value = tidy(typed).replace(/\s*\n\s*/g, " ");
  if (old.startsWith("“") && !/[”\\]/.test(value)) return `“${value}”`;
  return `"${value.replace(/["\\]/g, "\\$&")}"`;
}

/** A text of several lines: the lines two blanks further in than its statement, or as the old one's were. */
export function manyLines(typed: string, indent: string, old: string): Literal {
  const value = tidy(typed)
    .replace(/[ \t]+$/gm, "")
    .replace(/\n+$/, "");
  if (!value.includes("\n") && !old.startsWith('"""')) return written(oneLine(value, old));
  if (value.includes('"""')) return refused(REASONS.threeMarks);
  const inner = innerIndent(old) ?? `${indent}  `;
  const lines = value.split("\n").map((line) => (line === "" ? "" : inner + line));
  const closing = /\n([ \t]*)"""$/.exec(old)?.[1] ?? indent;
  return written(`"""\n${lines.join("\n")}\n${closing}"""`);
}

function innerIndent(old: string): string | null {
  if (!old.startsWith('"""\n')) return null;
  const lines = old
    .slice(4, -3)
    .split("\n")
    .filter((line) => line.trim() !== "");
  const indents = lines.map((line) => /^[ \t]*/.exec(line)?.[0] ?? "");
  return indents.reduce<string | null>(
    (least, each) => (least === null || each.length < least.length ? each : least),
    null,
  );
}

const BLANKS = /[ \u00a0\u202f\u2009]/g;
const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, " ");

/**
 * A number: `12,5`, `1 234`, `1.234,5`, `85 %`. `1.234` has two readings and is refused. The answer has the decimal sign
 * that was typed, blanks between groups of three when groups were typed, and `%` without a blank.
 */
export function numberText(
  typed: string,
  may: { readonly percent?: boolean; readonly negative?: boolean } = {},
): Literal {
  const match = /^([-−]?)\s*(\d[\d., \u00a0\u202f\u2009]*?)\s*(%?)$/.exec(tidy(typed).trim());
  if (!match) return refused(REASONS.notNumber);
  const [, minus = "", digits = "", percent = ""] = match;
  if (minus !== "" && may.negative !== true) return refused(REASONS.negative);
  if (percent !== "" && may.percent !== true) return refused(REASONS.noPercent);
  const number = plainNumber(digits);
  if (!number.ok) return number;
  return written(`${minus === "" ? "" : "-"}${number.text}${percent}`);
}

function plainNumber(digits: string): Literal {
  const blanks = BLANKS.test(digits);
  BLANKS.lastIndex = 0;
  if (blanks && !/^\d{1,3}([ \u00a0\u202f\u2009]\d{3})+([.,]\d+)?$/.test(digits))
    return refused(REASONS.groups);
  const plain = digits.replace(BLANKS, "");
  if (/^\d+$/.test(plain)) return sized(blanks ? grouped(plain) : plain);
  const two = /^(\d{1,3}(?:([.,])\d{3})+)([.,])(\d+)$/.exec(plain);
  if (two && two[2] !== two[3] && /^\d{1,3}(?:\.\d{3})+$|^\d{1,3}(?:,\d{3})+$/.test(two[1] ?? ""))
    return sized(`${grouped((two[1] ?? "").replace(/[.,]/g, ""))},${two[4]}`);
  if (/^\d{1,3}(\.\d{3}){2,}$|^\d{1,3}(,\d{3}){2,}$/.test(plain))
    return sized(grouped(plain.replace(/[.,]/g, "")));
  if (!/^\d+[.,]\d+$/.test(plain)) return refused(REASONS.notNumber);
  if (!blanks && /^[1-9]\d{0,2}[.,]\d{3}$/.test(plain)) return refused(REASONS.twoReadings);
  return sized(blanks ? grouped(plain.split(/[.,]/)[0] ?? "") + plain.slice(plain.search(/[.,]/)) : plain);
}

const sized = (text: string): Literal =>
  text.replace(/\D/g, "").length > 30 ? refused(REASONS.tooManyDigits) : written(text);

/** A day as `dd/mm/yyyy`, from `d/m/yyyy`, `d-m-yyyy`, `d.m.yyyy` or `yyyy-mm-dd`. */
export function dateText(typed: string): Literal {
  const plain = typed.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(plain);
  const own = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(plain);
  const [year, month, day] = iso ? [iso[1], iso[2], iso[3]] : own ? [own[3], own[2], own[1]] : [];
  if (year === undefined || month === undefined || day === undefined) return refused(REASONS.notDate);
  return written(`${day.padStart(2, "0")}/${month.padStart(2, "0")}/${year}`);
}

/** A code: digits and points. */
export function codeText(typed: string): Literal {
  const plain = typed.trim();
  return /^\d+(\.\d+)*$/.test(plain) ? written(plain) : refused(REASONS.notCode);
}
