// Signs (L-9), those of other languages with the sign that was meant, and characters that mean nothing.
import { diagnostic } from "../source/diagnostic.ts";
import { span } from "../source/span.ts";
import { isBlank, isForeignLetter, isWordPart } from "./characters.ts";
import { type KeywordId, spelling } from "./keywords.ts";
import { push, type ScanState, unexpected } from "./scan-state.ts";
import type { TokenName } from "./tokens.ts";

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

/** Reads a sign, or leaves out what is none. */
export function sign(state: ScanState, code: number): void {
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

function foreignSign(state: ScanState, image: string): void {
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
function strange(state: ScanState, code: number): void {
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
