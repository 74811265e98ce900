// Text → tokens and comments (rules L-1 … L-10 of the language page). One pass, no regular expression per phrase.
// Which meaning a word of several has, and where a statement ends, is decided in layout.ts.
import { type Diagnostic, diagnostic } from "../source/diagnostic.ts";
import { type Span, span } from "../source/span.ts";
import type { Surface } from "./ast.ts";
import { isBlank, isDigit, isForeignLetter, isLetter, isWordPart } from "./characters.ts";
import { folded, latinFor } from "./fold.ts";
import { type KeywordId, PHRASES, type Phrase, type PhraseStep, spelling } from "./keywords.ts";
import { type Comment, type Token, type TokenName, token } from "./tokens.ts";

export interface Scan {
  readonly tokens: readonly Token[];
  readonly comments: readonly Comment[];
  /** The surface of the first keyword (L-4); Vietnamese when there is none. */
  readonly surface: Surface;
  readonly diagnostics: readonly Diagnostic[];
}

interface State {
  readonly text: string;
  readonly tokens: Token[];
  readonly comments: Comment[];
  readonly diagnostics: Diagnostic[];
  /** What a word begins, and how it folds: words come again and again. */
  readonly words: Map<string, PhraseStep | null>;
  readonly folds: Map<string, string>;
  at: number;
  first: boolean;
  surface: Surface | null;
}

// A date; a day and month before `năm đánh giá`; a number, its groups of three after one blank; an exponent to refuse.
const DATE = /\d{1,2}\/\d{1,2}\/\d{4}(?![\d/])/y;
const DAY_MONTH = /\d{1,2}\/\d{1,2}(?=[ \t\u00a0\u202f\u2009]+(?:năm đánh giá|of assessed year))/iy;
const NUMBER = /(?:\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+(?!\d)|\d+)(?:[.,]\d+)*(?:[eE][+-]?\d+)?/y;
const SLUG = /[^\s"“{}()#;,:]+/y;

/** Scans a normalised text (NFC, LF, no BOM). Never throws. */
export function scan(text: string): Scan {
  const state: State = {
    text,
    tokens: [],
    comments: [],
    diagnostics: [],
    words: new Map(),
    folds: new Map(),
    at: 0,
    first: true,
    surface: null,
  };
  while (state.at < text.length) step(state);
  return {
    tokens: state.tokens,
    comments: state.comments,
    surface: state.surface ?? "vi",
    diagnostics: state.diagnostics,
  };
}

function step(state: State): void {
  const { text, at } = state;
  const code = text.charCodeAt(at);
  if (code === 0x0a) {
    state.at++;
    state.first = true;
  } else if (isBlank(code)) state.at++;
  else if (isLetter(code)) word(state);
  else if (isDigit(code)) number(state);
  else if (code === 0x22 || code === 0x201c) string(state, code);
  else if (code === 0x23) comment(state);
  else if (isForeignLetter(code)) word(state);
  else sign(state, code);
}

function push(state: State, kind: TokenName, end: number, image = state.text.slice(state.at, end)): Token {
  const made = token(kind, image, state.at, end, state.first);
  state.tokens.push(made);
  state.at = end;
  state.first = false;
  return made;
}

function comment(state: State): void {
  const { text, at } = state;
  const newline = text.indexOf("\n", at);
  const end = newline < 0 ? text.length : newline;
  state.comments.push({ span: span(at, end), text: text.slice(at, end).trimEnd(), first: state.first });
  state.at = end;
}

// --- words and keywords ---

function word(state: State): void {
  const { text, at } = state;
  const end = wordEnd(text, at);
  const image = latin(state, at, end);
  const found = phrase(state, image, end);
  if (!found) {
    push(state, "Name", end, image);
    return;
  }
  const { keyword, surface } = found.phrase;
  const made = token(
    keyword.token,
    text.slice(at, found.end),
    at,
    found.end,
    state.first,
    keyword.id,
    surface,
  );
  state.tokens.push(made);
  state.at = found.end;
  state.first = false;
  if (surface !== "both") state.surface ??= surface;
  if (keyword.id === "set" || keyword.id === "accept") slug(state);
}

function wordEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (!isWordPart(code) && !(code > 0x24f && isForeignLetter(code))) break;
    end++;
  }
  return Math.max(end, start + 1);
}

/** The word with letters of other scripts replaced; each such word is reported once. */
function latin(state: State, start: number, end: number): string {
  const raw = state.text.slice(start, end);
  if (!hasForeign(raw)) return raw;
  let image = "";
  let missing: string | null = null;
  for (const char of raw.split("")) {
    const replaced = char.charCodeAt(0) > 0x24f ? latinFor(char) : undefined;
    image += replaced ?? char;
    if (replaced === undefined && isForeignLetter(char.charCodeAt(0))) missing ??= char;
  }
  const where = span(start, end);
  if (missing !== null) state.diagnostics.push(unexpected(missing, where, []));
  else {
    const fix = {
      title: { vi: `Viết “${image}” bằng chữ Việt`, en: `Write “${image}” in Latin letters` },
      edits: [{ span: where, text: image }],
    };
    state.diagnostics.push(diagnostic("look-alike-letter", where, { word: image }, { fixes: [fix] }));
  }
  return image;
}

function hasForeign(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (isForeignLetter(word.charCodeAt(at))) return true;
  return false;
}

function stepFor(state: State, image: string): PhraseStep | null {
  const known = state.words.get(image);
  if (known !== undefined) return known;
  const found = PHRASES.next.get(` ${folded(image)}`) ?? null;
  state.words.set(image, found);
  return found;
}

function foldedWord(state: State, image: string): string {
  const known = state.folds.get(image);
  if (known !== undefined) return known;
  const found = folded(image);
  state.folds.set(image, found);
  return found;
}

/** The longest keyword that starts with the word ending at `end` (L-3). */
function phrase(
  state: State,
  image: string,
  end: number,
): { readonly phrase: Phrase; readonly end: number } | null {
  let at: PhraseStep | undefined = stepFor(state, image) ?? undefined;
  let best: { phrase: Phrase; end: number } | null = null;
  let from = end;
  while (at) {
    if (at.phrase) best = { phrase: at.phrase, end: from };
    if (at.next.size === 0) break;
    const next = nextWord(state.text, from);
    if (!next) break;
    at = at.next.get(next.separator + foldedWord(state, state.text.slice(next.start, next.end)));
    from = next.end;
  }
  return best;
}

/** The next word on the same line: after blanks, or right after `/` or `-` (có/không, min-max); `0` counts as one. */
function nextWord(text: string, from: number): { separator: string; start: number; end: number } | null {
  let start = from;
  while (isBlank(text.charCodeAt(start))) start++;
  let separator = " ";
  if (start === from) {
    separator = text.charAt(start);
    if (separator !== "/" && separator !== "-") return null;
    start++;
  }
  const code = text.charCodeAt(start);
  if (isLetter(code)) return { separator, start, end: wordEnd(text, start) };
  if (code === 0x30 && !/[\d.,/]/.test(text.charAt(start + 1))) return { separator, start, end: start + 1 };
  return null;
}

/** The id after `bộ chỉ số`, or the finding code after `chấp nhận`: only there are `-` and `/` part of a word. */
function slug(state: State): void {
  let start = state.at;
  while (isBlank(state.text.charCodeAt(start))) start++;
  SLUG.lastIndex = start;
  const found = SLUG.exec(state.text);
  if (!found) return;
  state.at = start;
  push(state, "Slug", start + found[0].length);
}

// --- numbers and strings ---

function match(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return found ? at + found[0].length : -1;
}

function number(state: State): void {
  const { text, at } = state;
  let end = match(DATE, text, at);
  if (end < 0) end = match(DAY_MONTH, text, at);
  if (end >= 0) {
    push(state, "Date", end);
    return;
  }
  end = Math.max(match(NUMBER, text, at), at + 1);
  const image = text.slice(at, end);
  push(state, /^\d+(\.\d+){2,}$/.test(image) ? "Code" : "Number", end, image);
}

function string(state: State, quote: number): void {
  const { text, at } = state;
  if (text.startsWith('"""', at)) {
    const close = text.indexOf('"""', at + 3);
    if (close >= 0) {
      push(state, "Str", close + 3);
      return;
    }
  }
  const closing = quote === 0x22 ? 0x22 : 0x201d;
  let end = at + 1;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === 0x0a) break;
    if (code === 0x5c && text.charCodeAt(end + 1) !== 0x0a) end++;
    else if (code === closing) {
      push(state, "Str", end + 1);
      return;
    }
  }
  const where = span(at, unclosedEnd(text, at, Math.min(end, text.length)));
  const mark = String.fromCharCode(closing);
  const fix = {
    title: { vi: `Thêm ${mark} ở cuối`, en: `Add ${mark} at the end` },
    edits: [{ span: span(where.end, where.end), text: mark }],
  };
  state.diagnostics.push(diagnostic("unclosed-string", where, {}, { fixes: [fix] }));
  push(state, "Str", where.end);
}

/** An unclosed string ends with its line, but leaves a brace that opens at the end, and the maximum before it. */
function unclosedEnd(text: string, start: number, end: number): number {
  const line = text.slice(start, end).trimEnd();
  const rest = /\s+(?:(?:tối đa|max)\s+[\d.,]+\s*)?\{$/i.exec(line.slice(-60));
  return start + Math.max(1, rest ? line.length - rest[0].length : line.length);
}

// --- signs ---

const SIGNS: ReadonlyMap<string, TokenName> = new Map([
  ["{", "LeftBrace"],
  ["}", "RightBrace"],
  ["(", "LeftParen"],
  [")", "RightParen"],
  [",", "Comma"],
  [";", "Semicolon"],
  [":", "Colon"],
  ["=", "Equals"],
  ["<", "Compare"],
  [">", "Compare"],
  ["<=", "Compare"],
  [">=", "Compare"],
  ["≤", "Compare"],
  ["≥", "Compare"],
  ["≠", "Compare"],
  ["+", "Plus"],
  ["-", "Minus"],
  ["−", "Minus"],
  ["–", "Minus"],
  ["*", "Times"],
  ["×", "Times"],
  ["/", "Divide"],
  ["%", "Percent"],
]);

/** Signs of other languages: read as the sign that was meant, and refused with it as the fix. */
const FOREIGN: ReadonlyMap<
  string,
  { readonly kind: TokenName; readonly meant: string | KeywordId; readonly word?: true }
> = new Map([
  ["==", { kind: "Equals", meant: "=" }],
  ["!=", { kind: "Compare", meant: "≠" }],
  ["<>", { kind: "Compare", meant: "≠" }],
  ["=<", { kind: "Compare", meant: "<=" }],
  ["=>", { kind: "Compare", meant: ">=" }],
  ["÷", { kind: "Divide", meant: "/" }],
  ["&&", { kind: "And", meant: "and", word: true }],
  ["||", { kind: "Or", meant: "or", word: true }],
]);

/** Signs that never begin a longer one. */
const SINGLE: readonly (TokenName | undefined)[] = Array.from({ length: 0x80 }, (_, code) =>
  "{}(),;:+%".includes(String.fromCharCode(code)) ? SIGNS.get(String.fromCharCode(code)) : undefined,
);

function sign(state: State, code: number): void {
  const { text, at } = state;
  const single = code < 0x80 ? SINGLE[code] : undefined;
  if (single) {
    push(state, single, at + 1);
    return;
  }
  const two = text.slice(at, at + 2);
  const one = text.charAt(at);
  const foreign = FOREIGN.get(two) ? two : FOREIGN.get(one) ? one : null;
  const power = two === "**" ? two : one === "^" ? one : null;
  if (foreign !== null) foreignSign(state, foreign);
  else if (power !== null) {
    const where = span(at, at + power.length);
    state.diagnostics.push(diagnostic("no-power", where, {}));
    push(state, "Times", where.end).verbatim = true;
  } else if (SIGNS.has(two)) push(state, SIGNS.get(two) ?? "Bad", at + two.length);
  else if (SIGNS.has(one)) push(state, SIGNS.get(one) ?? "Bad", at + 1);
  else strange(state, code);
}

function foreignSign(state: State, image: string): void {
  const entry = FOREIGN.get(image);
  if (!entry) return;
  const where = span(state.at, state.at + image.length);
  const wanted = entry.word ? spelling(entry.meant as KeywordId, state.surface ?? "vi") : entry.meant;
  const fix = {
    title: { vi: `Viết “${wanted}”`, en: `Write “${wanted}”` },
    edits: [{ span: where, text: wanted }],
  };
  state.diagnostics.push(diagnostic("foreign-operator", where, { found: image, wanted }, { fixes: [fix] }));
  push(state, entry.kind, where.end).verbatim = true;
}

/** Characters that mean nothing here are left out, a run of them under one finding. */
function strange(state: State, code: number): void {
  const { text, at } = state;
  let end = at + 1;
  while (end < text.length && isStrange(text.charCodeAt(end))) end++;
  const char = code >= 0xd800 && code <= 0xdbff ? text.slice(at, at + 2) : text.charAt(at);
  const where = span(at, end);
  const fix = { title: { vi: "Xóa", en: "Delete" }, edits: [{ span: where, text: "" }] };
  state.diagnostics.push(unexpected(char, where, [fix]));
  state.at = end;
}

function isStrange(code: number): boolean {
  if (code === 0x0a || code === 0x22 || code === 0x201c || code === 0x23) return false;
  if (isBlank(code) || isWordPart(code) || isForeignLetter(code)) return false;
  const char = String.fromCharCode(code);
  return (
    !SIGNS.has(char) && !FOREIGN.has(char) && char !== "^" && char !== "&" && char !== "|" && char !== "!"
  );
}

function unexpected(char: string, where: Span, fixes: Diagnostic["fixes"]): Diagnostic {
  const point = `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  return diagnostic("unexpected-character", where, { char, point }, { fixes });
}
