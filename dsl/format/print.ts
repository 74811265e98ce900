// Prints tokens and comments in their order, with the blanks and line breaks of the plan.
import type { Parsed } from "../syntax/parse.ts";
import type { Comment, Token } from "../syntax/tokens.ts";
import type { Plan } from "./plan.ts";
import { blankBetween } from "./spacing.ts";

interface State {
  readonly text: string;
  readonly plan: Plan;
  readonly out: string[];
  /** Braces open so far. */
  level: number;
  /** End of what has been printed, in the source. */
  end: number;
  last: Token | Comment | null;
  /** The token before the last one, in the same statement. */
  before: Token | null;
}

const isComment = (item: Token | Comment | null): item is Comment => item !== null && "span" in item;

/** The formatted text, with one line end at its end. */
export function print(text: string, parsed: Parsed, plan: Plan): string {
  const state: State = { text, plan, out: [], level: 0, end: 0, last: null, before: null };
  const { tokens, comments } = parsed;
  let comment = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token) break;
    for (; (comments[comment]?.span.start ?? Number.MAX_SAFE_INTEGER) < token.startOffset; comment++)
      printComment(state, comments[comment], token);
    const keptTo = plan.kept.get(token.startOffset);
    if (keptTo === undefined) {
      printToken(state, token, plan.spelled[at] ?? "");
      continue;
    }
    separate(state, token);
    state.out.push(text.slice(token.startOffset, keptTo));
    while ((tokens[at + 1]?.startOffset ?? Number.MAX_SAFE_INTEGER) < keptTo) at++;
    while ((comments[comment]?.span.start ?? Number.MAX_SAFE_INTEGER) < keptTo) comment++;
    state.last = tokens[at] ?? token;
    state.before = null;
    state.end = keptTo;
  }
  for (; comment < comments.length; comment++) printComment(state, comments[comment], null);
  strayLines(state, text.length, state.level * 2);
  return state.out.length > 0 ? `${state.out.join("")}\n` : "";
}

function printToken(state: State, token: Token, spelled: string): void {
  if (token.kind === "RightBrace") state.level--;
  separate(state, token);
  state.out.push(spelled);
  if (token.kind === "LeftBrace") state.level++;
  state.before = isComment(state.last) || state.plan.starts.has(token.startOffset) ? null : state.last;
  state.last = token;
  state.end = token.end;
}

function printComment(state: State, comment: Comment | undefined, next: Token | null): void {
  if (!comment) return;
  if (comment.first || state.last === null || isComment(state.last)) {
    const inside = next !== null && !state.plan.starts.has(next.startOffset) && next.kind !== "RightBrace";
    lineBreak(state, comment.span.start, inside ? state.level * 2 + 4 : state.level * 2, false);
  } else if (!stray(state, comment.span.start)) state.out.push("  ");
  state.out.push(comment.text);
  state.last = comment;
  state.before = null;
  state.end = comment.span.end;
}

/** Prints what stands before a token. */
function separate(state: State, token: Token): void {
  const { last, plan } = state;
  const starts = plan.starts.has(token.startOffset);
  if (breaksBefore(state, token, starts)) {
    const indent = starts || token.kind === "RightBrace" ? state.level * 2 : state.level * 2 + 4;
    lineBreak(state, token.startOffset, indent, token.kind === "RightBrace");
    return;
  }
  if (last === null || isComment(last) || stray(state, token.startOffset)) return;
  const column = plan.columns.get(token.startOffset);
  if (column !== undefined) state.out.push(" ".repeat(column));
  else if (blankBetween(state.before, last, token)) state.out.push(" ");
}

function breaksBefore(state: State, token: Token, starts: boolean): boolean {
  const { last, plan } = state;
  if (last === null) return state.text.slice(0, token.startOffset).trim() !== "";
  if (isComment(last)) return true;
  if (token.kind === "LeftBrace") return false;
  if (token.kind === "RightBrace") return !plan.inline.has(token.startOffset);
  if (!starts) return token.first;
  if (last.kind === "LeftBrace") return !plan.inline.has(last.startOffset);
  return token.first || last.kind !== "Semicolon";
}

/** A line break, with the one blank line that may be kept; characters that are no tokens keep their lines. */
function lineBreak(state: State, to: number, indent: number, closing: boolean): void {
  const begun = state.last !== null || state.out.length > 0;
  const found = strayLines(state, to, closing ? indent + 2 : indent);
  if (begun || found) {
    const opening = state.last !== null && !isComment(state.last) && state.last.kind === "LeftBrace";
    const blank =
      begun && !opening && !closing && !found && /\n[^\n]*\n/.test(state.text.slice(state.end, to));
    state.out.push(blank ? "\n\n" : "\n");
  }
  state.out.push(" ".repeat(indent));
}

/** Prints lines of characters that are no tokens; what ends the line just printed stays there. Tells whether any. */
function strayLines(state: State, to: number, indent: number): boolean {
  let printed = state.last !== null || state.out.length > 0;
  let found = false;
  for (const [at, part] of state.text.slice(state.end, to).split("\n").entries()) {
    if (part.trim() === "") continue;
    if (!printed) state.out.push(part.trim());
    else state.out.push(at === 0 ? part.trimEnd() : `\n${" ".repeat(indent)}${part.trim()}`);
    printed = true;
    found = true;
  }
  return found;
}

/** Keeps characters that are no tokens where they stand on a line. */
function stray(state: State, to: number): boolean {
  const gap = state.text.slice(state.end, to);
  if (gap.trim() === "") return false;
  state.out.push(gap);
  return true;
}
