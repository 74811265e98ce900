// The words as tokens: words, single letters, numbers, signs, ends of sentences and lines. One pass, no meaning yet
// (phrases.ts). What is no sure number (`1.000`, `12/2022/TT`, `4G`) is a word or several tokens, never a wrong number.
import { divide, HUNDRED, parseRational, type Rational, ZERO } from "#runtime/number.ts";

export type Kind =
  | "word"
  | "letter"
  | "number"
  | "compare"
  | "sign"
  | "dash"
  | "end"
  // Of several tokens, made in phrases.ts: `Tỷ lệ`, `Điểm tối đa`, `Điểm`, `Điểm 1`, `(1)`, the words of ranges.
  | "ratio"
  | "max"
  | "score"
  | "part"
  | "item"
  | "from"
  | "to"
  | "over"
  | "under"
  | "up"
  | "down";

export interface Token {
  readonly kind: Kind;
  /** Folded: NFC, lower case. Of comparisons `>`, `>=`, `<`, `<=`; of a line end `\n`. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Printed with a capital. */
  readonly upper: boolean;
  /** Of a number; a percentage is a share. */
  readonly value: Rational;
  readonly percent: boolean;
}

const MOST_DIGITS = 30;

/** Every token of the text, in order. */
export function scan(text: string): Token[] {
  const tokens: Token[] = [];
  const words = wordsOf(text);
  for (let at = 0; at < text.length; ) {
    if (isBlank(text.charCodeAt(at))) {
      at += 1;
      continue;
    }
    const token = tokenAt(text, at, words);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

/** A token of no value. */
export function plain(kind: Kind, text: string, start: number, end: number, upper = false): Token {
  return { kind, text, start, end, upper, value: ZERO, percent: false };
}

/** The form in which words are compared: NFC, lower case, with đ for the ð of some fonts. */
export const folded = (text: string): string => lower(text.normalize("NFC"));

const lower = (text: string): string => text.toLowerCase().replaceAll("ð", "đ");

/** A stretch of the text as printed, and folded. */
type WordIn = (start: number, end: number) => { readonly printed: string; readonly low: string };

/** Folds the whole text at once where that keeps every place, as it does in all but odd texts: far quicker than word by word. */
function wordsOf(text: string): WordIn {
  const low = lower(text);
  if (low.length === text.length && text.normalize("NFC") === text)
    return (start, end) => ({ printed: text.slice(start, end), low: low.slice(start, end) });
  return (start, end) => {
    const printed = text.slice(start, end).normalize("NFC");
    return { printed, low: lower(printed) };
  };
}

function tokenAt(text: string, at: number, words: WordIn): Token {
  const code = text.charCodeAt(at);
  if (isDigit(code)) return numberAt(text, at);
  return isLetter(code) ? wordAt(text, at, words) : signAt(text, at);
}

function numberAt(text: string, start: number): Token {
  const whole = skip(text, start, isDigit);
  let end = whole;
  if (isPoint(text, end)) end = skip(text, end + 1, isDigit);
  if (isPoint(text, end) || isWordPart(text.charCodeAt(end))) return codeAt(text, start);
  // Three places may be a group of thousands: 1.000.
  if (end - whole === 4 && text.charAt(start) !== "0") return codeAt(text, start);
  const value = end - start > MOST_DIGITS ? null : parseRational(text.slice(start, end).replace(",", "."));
  if (value === null) return codeAt(text, start);
  const sign = skip(text, end, isBlank);
  if (text.charAt(sign) !== "%") return { ...plain("number", text.slice(start, end), start, end), value };
  const shown = text.slice(start, end);
  return { ...plain("number", shown, start, sign + 1), value: divide(value, HUNDRED), percent: true };
}

/** What begins with a digit and is no sure number: `4G`, `1.000`, `1.2.3`. */
function codeAt(text: string, start: number): Token {
  let end = start;
  do end = skip(text, end + 1, isWordPart);
  while (isPoint(text, end));
  return plain("word", text.slice(start, end).toLowerCase(), start, end);
}

/** A point or comma inside a number. */
const isPoint = (text: string, at: number): boolean =>
  (text.charAt(at) === "." || text.charAt(at) === ",") && isDigit(text.charCodeAt(at + 1));

function wordAt(text: string, start: number, words: WordIn): Token {
  const end = skip(text, start + 1, isWordPart);
  const { printed, low } = words(start, end);
  const kind = low.length === 1 && ((low >= "a" && low <= "z") || low === "đ") ? "letter" : "word";
  return plain(kind, low, start, end, printed.charAt(0) !== low.charAt(0));
}

const SIGNS: ReadonlyMap<string, readonly [Kind, string]> = new Map([
  ["\n", ["end", "\n"]],
  [";", ["end", ";"]],
  ["|", ["end", "|"]],
  ["…", ["end", "."]],
  ["≥", ["compare", ">="]],
  ["≤", ["compare", "<="]],
  ["-", ["dash", "-"]],
  ["–", ["dash", "-"]],
  ["−", ["dash", "-"]],
  ["×", ["sign", "*"]],
  ["·", ["sign", "*"]],
  ["÷", ["sign", "/"]],
]);

function signAt(text: string, at: number): Token {
  const char = text.charAt(at);
  if (char === "<" || char === ">") return compareAt(text, at, char);
  if (char === "." && (endsAt(text, at + 1) || text.charAt(at + 1) === "."))
    return plain("end", ".", at, at + 1);
  const [kind, sign] = SIGNS.get(char) ?? ["sign", char];
  return plain(kind, sign, at, at + 1);
}

/** `>`, `>=`, also `> =`. */
function compareAt(text: string, at: number, char: string): Token {
  const next = isBlank(text.charCodeAt(at + 1)) ? at + 2 : at + 1;
  return text.charAt(next) === "="
    ? plain("compare", `${char}=`, at, next + 1)
    : plain("compare", char, at, at + 1);
}

const endsAt = (text: string, at: number): boolean =>
  at >= text.length || text.charAt(at) === "\n" || isBlank(text.charCodeAt(at));

function skip(text: string, from: number, test: (code: number) => boolean): number {
  let at = from;
  while (at < text.length && test(text.charCodeAt(at))) at += 1;
  return at;
}

const BLANKS: ReadonlySet<number> = new Set([0x20, 0x09, 0x0b, 0x0c, 0x0d, 0xa0, 0x2007, 0x2009, 0x202f]);
const isBlank = (code: number): boolean => BLANKS.has(code);
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

/** Letters of any script, and the marks that may follow one; signs of the blocks 2000–2BFF and 3000–303F are none. */
const isLetter = (code: number): boolean =>
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && (code < 0x2000 || code > 0x303f)) ||
  code === 0x5f;

const isWordPart = (code: number): boolean => isLetter(code) || isDigit(code);
