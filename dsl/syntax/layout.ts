// Tokens → statements: where each one ends (newlines, brackets, braces; L-10), which braces are missing or too many,
// and what a word of several meanings is at its place. Grammar within a statement is in grammar.ts.
import { type Diagnostic, diagnostic } from "../source/diagnostic.ts";
import { span } from "../source/span.ts";
import type { Surface } from "./ast.ts";
import type { KeywordId } from "./keywords.ts";
import { settle } from "./settle.ts";
import {
  ALLOWED,
  asStarter,
  BLOCK_OF,
  type BlockKind,
  HEADERS,
  isStarter,
  startsStatement,
} from "./statements.ts";
import { type Repair, splitKeyword, withoutExample, withoutMarks } from "./suggest.ts";
import { type Block, type Line, spanOf, type Token, token } from "./tokens.ts";

/** Brackets and braces nest at most so deep (K4). */
export const NESTING_LIMIT = 64;

export interface Layout {
  readonly lines: readonly Line[];
  readonly diagnostics: readonly Diagnostic[];
  /** Folded names that equal a keyword but were declared. */
  readonly reserved: ReadonlySet<string>;
  /** Whether a brace is missing or too many: then indentation tells nothing. */
  readonly broken: boolean;
}

interface State {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly surface: Surface;
  readonly diagnostics: Diagnostic[];
  readonly reserved: Set<string>;
  /** Opening braces less closing ones, in the whole text; each brace reported counts as mended. */
  surplus: number;
  at: number;
  broken: boolean;
}

interface Opener {
  readonly kind: BlockKind;
  readonly first: Token;
  readonly open: Token;
}

/** Groups the tokens of a text into statements. */
export function layout(text: string, tokens: readonly Token[], surface: Surface): Layout {
  let surplus = 0;
  for (const each of tokens) {
    if (each.kind === "LeftBrace") surplus++;
    else if (each.kind === "RightBrace") surplus--;
  }
  const state: State = {
    text,
    tokens,
    surface,
    diagnostics: [],
    reserved: new Set(),
    surplus,
    at: 0,
    broken: false,
  };
  const lines: Line[] = [];
  while (state.at < tokens.length) {
    for (const line of readLines(state, "set", null, 0)) lines.push(line);
    const stray = tokens[state.at];
    if (stray) extraBrace(state, stray);
  }
  return { lines, diagnostics: state.diagnostics, reserved: state.reserved, broken: state.broken };
}

function extraBrace(state: State, brace: Token): void {
  const fix = { title: { vi: "Xóa dấu }", en: "Delete the }" }, edits: [{ span: spanOf(brace), text: "" }] };
  state.diagnostics.push(diagnostic("extra-brace", spanOf(brace), {}, { fixes: [fix] }));
  state.broken = true;
  state.surplus++;
  state.at++;
}

/** Reads statements up to the brace that closes `opener`, which stays unread. */
function readLines(state: State, kind: BlockKind, opener: Opener | null, depth: number): Line[] {
  const lines: Line[] = [];
  for (;;) {
    const next = state.tokens[state.at];
    if (!next) break;
    if (next.kind === "Semicolon") state.at++;
    else if (next.kind === "RightBrace") {
      if (!opener || !isExtra(state, next, opener)) break;
      extraBrace(state, next);
    } else if (opener && escapes(state, next, opener)) break;
    else lines.push(readLine(state, kind, depth));
  }
  return lines;
}

const column = (state: State, offset: number): number =>
  offset - (state.text.lastIndexOf("\n", offset - 1) + 1);

/**
 * In a text with too many closing braces: one that stands alone, but not under the line it would close; or one right
 * behind another that does stand alone.
 */
function isExtra(state: State, brace: Token, opener: Opener): boolean {
  if (state.surplus >= 0) return false;
  const previous = state.tokens[state.at - 1];
  if (!brace.first) return previous?.kind === "RightBrace" && previous.first;
  return column(state, brace.startOffset) !== column(state, opener.first.startOffset);
}

/** In a text with a missing closing brace: one that stands to the left of the statement it would close. */
function closesOuter(state: State, brace: Token, first: Token): boolean {
  return (
    state.surplus > 0 && brace.first && column(state, brace.startOffset) < column(state, first.startOffset)
  );
}

/** In a text with a missing closing brace: a statement that cannot stand in this block. */
function escapes(state: State, first: Token, opener: Opener): boolean {
  if (state.surplus <= 0 || !first.first) return false;
  if (!startsStatement(first, state.tokens[state.at + 1])) return false;
  if (opener.kind === "options" && first.surface !== state.surface) return first.kind === "Name";
  const id = asStarter(first, state.tokens[state.at + 1]);
  if (id === null) return opener.kind !== "criterion";
  if (opener.kind === "pillar" && id === "pillar")
    return column(state, first.startOffset) <= column(state, opener.first.startOffset);
  return !ALLOWED[opener.kind].has(id);
}

function readLine(state: State, kind: BlockKind, depth: number): Line {
  const { tokens } = state;
  const list: Token[] = [];
  const first = tokens[state.at];
  const repaired = first && kind !== "rows" && kind !== "options" ? repair(state, kind) : null;
  if (first && repaired) {
    state.diagnostics.push(repaired.diagnostic);
    list.push(repaired.token);
    if (repaired.count === 0) list.push(first);
    state.at += Math.max(1, repaired.count);
  }
  let parens = 0;
  let values = isValueList(list[0] ?? first);
  for (;;) {
    const next = tokens[state.at];
    if (!next || next.kind === "RightBrace") break;
    const previous = list.at(-1);
    if (previous && next.first && endsBefore(state, previous, next, parens, values)) {
      if (kind === "options" || !rejoined(state, list, next)) break;
      continue;
    }
    if (next.kind === "Semicolon" && parens === 0 && !values) break;
    if (next.kind === "LeftBrace") {
      const starter = list[0] ? asStarter(list[0], list[1]) : null;
      list.push(readBlock(state, list[0] ?? next, starter, depth));
      if (starter && BLOCK_OF.has(starter)) break;
      continue;
    }
    if (next.kind === "LeftParen") parens++;
    else if (next.kind === "RightParen") parens = Math.max(0, parens - 1);
    else if (next.kind === "Then") values = false;
    list.push(next);
    state.at++;
  }
  const headless = missingBlock(state, kind, list, depth);
  if (headless) list.push(headless);
  const settled = settle(list, kind, state);
  return { tokens: settled, start: list[0]?.startOffset ?? 0, end: list.at(-1)?.end ?? 0 };
}

/** The first keyword of a statement, where it lacks its marks or is left out. */
const repair = (state: State, kind: BlockKind): Repair | null =>
  withoutMarks(state.text, state.tokens, state.at, state.surface) ??
  (kind === "criterion" ? withoutExample(state.tokens, state.at, state.surface) : null);

/** A keyword cut by a line break is put together again, and the statement goes on. */
function rejoined(state: State, list: Token[], next: Token): boolean {
  const after = state.tokens[state.at + 1];
  if (startsStatement(next, after) || isStarter(asStarter(next, after))) return false;
  const split = splitKeyword(state.text, list, state.tokens, state.at, state.surface);
  if (!split) return false;
  state.diagnostics.push(split.diagnostic);
  list.splice(-split.head, split.head, split.token);
  state.at += split.tail;
  return true;
}

/** Whether `;` separates values of this statement and not statements. */
const isValueList = (first: Token | undefined): boolean =>
  first !== undefined &&
  (first.keyword === "tag" ||
    first.keyword === "example" ||
    first.keyword === "measures" ||
    first.kind === "Str");

const GOES_ON: ReadonlySet<string> = new Set([
  ...["Plus", "Minus", "Times", "Divide", "Compare", "Equals", "Comma", "And", "Or", "Not", "Is"],
]);
const GOES_ON_WITH: ReadonlySet<string> = new Set(["Plus", "Times", "Divide"]);

/** Whether a statement ends before `next`, the first token of its line. */
function endsBefore(state: State, previous: Token, next: Token, parens: number, values: boolean): boolean {
  if (next.kind === "LeftBrace") return false;
  if (startsStatement(next, state.tokens[state.at + 1])) return true;
  if (parens > 0) return next.kind === "When" && colonOnLine(state);
  if (GOES_ON.has(previous.kind) || (values && previous.kind === "Semicolon")) return false;
  return !GOES_ON_WITH.has(next.kind);
}

function colonOnLine(state: State): boolean {
  for (let at = state.at; at < state.tokens.length; at++) {
    const each = state.tokens[at];
    if (!each || (at > state.at && each.first)) return false;
    if (each.kind === "Colon") return true;
  }
  return false;
}

/** In a text with too many closing braces: a header whose opening brace is missing, told by the line after it. */
function missingBlock(state: State, kind: BlockKind, list: readonly Token[], depth: number): Token | null {
  const [first, second] = list;
  const next = state.tokens[state.at];
  const last = list.at(-1);
  if (state.surplus >= 0 || !first || !last || !next?.first || last.kind === "Block") return null;
  const starter = asStarter(first, second);
  const inner = starter && BLOCK_OF.get(starter);
  if (!inner || !HEADERS.has(starter) || !belongs(state, next, inner)) return null;
  if (belongs(state, next, kind) && !isDeeper(state, next, first)) return null;
  const where = span(last.end, last.end);
  const what = state.text.slice(first.startOffset, last.end).split("\n")[0]?.slice(0, 60) ?? "";
  const fix = { title: { vi: "Thêm dấu {", en: "Add the {" }, edits: [{ span: where, text: " {" }] };
  state.diagnostics.push(diagnostic("missing-brace", where, { what }, { fixes: [fix] }));
  state.broken = true;
  state.surplus++;
  const lines = readLines(state, inner, { kind: inner, first, open: last }, depth + 1);
  const close = state.tokens[state.at] ?? null;
  if (close) state.at++;
  const made = token("Block", "{", last.end, close?.end ?? last.end, false);
  made.block = { open: last, close, lines, end: made.end };
  return made;
}

const isDeeper = (state: State, a: Token, b: Token): boolean =>
  column(state, a.startOffset) > column(state, b.startOffset);

function belongs(state: State, first: Token, kind: BlockKind): boolean {
  const id = asStarter(first, state.tokens[state.at + 1]);
  return id === null ? kind === "criterion" : ALLOWED[kind].has(id);
}

/** Reads `{ … }` into one token. */
function readBlock(state: State, first: Token, starter: KeywordId | null, depth: number): Token {
  const open = state.tokens[state.at] ?? first;
  state.at++;
  const kind = (starter && BLOCK_OF.get(starter)) ?? "rows";
  if (depth >= NESTING_LIMIT) return tooDeep(state, open);
  const lines = readLines(state, kind, { kind, first, open }, depth + 1);
  const brace = state.tokens[state.at];
  const close = brace?.kind === "RightBrace" && !closesOuter(state, brace, first) ? brace : null;
  if (close) state.at++;
  else unclosedBrace(state, first, open);
  const end = close?.end ?? state.tokens[state.at - 1]?.end ?? open.end;
  return blockToken({ open, close, lines, end });
}

function blockToken(block: Block): Token {
  const made = token("Block", "{", block.open.startOffset, block.end, false);
  made.block = block;
  return made;
}

function unclosedBrace(state: State, first: Token, open: Token): void {
  const end = state.tokens[state.at - 1]?.end ?? open.end;
  const what =
    state.text.slice(first.startOffset, open.startOffset).split("\n")[0]?.trim().slice(0, 60) ?? "";
  const fix = {
    title: { vi: "Thêm dấu }", en: "Add the }" },
    edits: [{ span: span(end, end), text: "\n}" }],
  };
  const related = [{ span: spanOf(open), text: what }];
  state.diagnostics.push(diagnostic("unclosed-brace", span(end, end), { what }, { fixes: [fix], related }));
  state.broken = true;
  state.surplus--;
}

function tooDeep(state: State, open: Token): Token {
  state.broken = true;
  state.diagnostics.push(diagnostic("nesting-too-deep", spanOf(open), { limit: NESTING_LIMIT }));
  let depth = 1;
  let end = open.end;
  while (depth > 0 && state.at < state.tokens.length) {
    const next = state.tokens[state.at++];
    if (next?.kind === "LeftBrace") depth++;
    else if (next?.kind === "RightBrace") depth--;
    end = next?.end ?? end;
  }
  return blockToken({ open, close: null, lines: [], end });
}
