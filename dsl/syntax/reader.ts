// Runs the grammar on one statement and reports what it could not read: one finding per statement, in our own words.
import type { CstNode, IRecognitionException } from "chevrotain";
import { type Diagnostic, diagnostic } from "../source/diagnostic.ts";
import { type Span, span } from "../source/span.ts";
import type { Expression, Surface } from "./ast.ts";
import { folded } from "./fold.ts";
import { Grammar, type RuleName } from "./grammar.ts";
import { NESTING_LIMIT } from "./layout.ts";
import { unreadable } from "./messages.ts";
import { meant } from "./suggest.ts";
import { type Line, token as makeToken, retag, type Token } from "./tokens.ts";

/** A statement has at most so many operators: a tree of them stays shallow enough for everyone who walks it. */
export const OPERATOR_LIMIT = 1000;

/** After so many findings the rest of a text is left unread: nobody is shown them, and each costs time. */
export const GIVE_UP_AFTER = 1000;

export interface Reader {
  readonly text: string;
  readonly surface: Surface;
  readonly diagnostics: Diagnostic[];
  /** Statements with an error: the formatter keeps their bytes. */
  readonly unread: Set<Line>;
  /** Folded names that equal a keyword but were declared. */
  readonly reserved: ReadonlySet<string>;
  /** Reads the tree of an expression; null when there is none. Late bound, since ranges and calls hold expressions. */
  readonly expression: (node: CstNode | null) => Expression | null;
}

// Building the grammar costs some 10 ms and setting its input resets it, so that one serves all texts.
let shared: Grammar | null = null;

/** The parser that all readings share. */
export function grammar(): Grammar {
  shared ??= new Grammar();
  return shared;
}

interface Attempt {
  readonly node: CstNode | null;
  readonly errors: readonly IRecognitionException[];
}

function attempt(rule: RuleName, tokens: Token[]): Attempt {
  const parser = grammar();
  parser.input = tokens;
  const node: CstNode | undefined = parser[rule]();
  return { node: node ?? null, errors: parser.errors };
}

/** Reads the tokens of `line` from `from` on with a rule of the grammar; null when nothing could be read. */
export function read(reader: Reader, line: Line, rule: RuleName, from = 1): CstNode | null {
  if (reader.diagnostics.length >= GIVE_UP_AFTER) {
    reader.unread.add(line);
    return null;
  }
  const limit = tooMuch(line);
  if (limit) {
    reader.diagnostics.push(limit);
    reader.unread.add(line);
    return null;
  }
  const tokens = line.tokens.slice(from);
  const first = attempt(rule, tokens);
  const error = first.errors[0];
  if (!error) return first.node;
  reader.unread.add(line);
  return mended(reader, rule, tokens) ?? reported(reader, line, first, error);
}

/** Brackets too deep, or a chain too long, for anyone to read. */
function tooMuch(line: Line): Diagnostic | null {
  if (line.tokens.length < NESTING_LIMIT) return null;
  let depth = 0;
  let deepest = 0;
  let openEnded = 0;
  let operators = 0;
  for (const each of line.tokens) {
    if (each.kind === "LeftParen") deepest = Math.max(deepest, ++depth);
    else if (each.kind === "RightParen") depth--;
    else if (each.kind === "If" || each.kind === "Cohort" || each.kind === "Table") openEnded++;
    else if (OPERATORS.has(each.kind)) operators++;
  }
  const where = span(line.start, line.end);
  if (deepest + openEnded > NESTING_LIMIT)
    return diagnostic("nesting-too-deep", where, { limit: NESTING_LIMIT });
  if (operators > OPERATOR_LIMIT) return diagnostic("statement-too-long", where, { limit: OPERATOR_LIMIT });
  return null;
}

const OPERATORS: ReadonlySet<string> = new Set([
  ...["Plus", "Minus", "Times", "Divide", "Compare", "Equals", "Is", "And", "Or", "Not", "Cap", "From", "To"],
  ...["Above", "Below", "Exactly", "Bound", "Points", "Max"],
]);

/** A second reading: words without marks as the keywords they were meant to be, reserved words as the names they are. */
function mended(reader: Reader, rule: RuleName, tokens: readonly Token[]): CstNode | null {
  const found: Diagnostic[] = [];
  const list: Token[] = [];
  let renamed = false;
  for (let at = 0; at < tokens.length; at++) {
    const each = tokens[at];
    if (!each) break;
    const repair = each.kind === "Name" ? meant(reader.text, tokens, at, reader.surface) : null;
    if (repair) {
      found.push(repair.diagnostic);
      list.push(repair.token);
      at += repair.count - 1;
    } else if (each.keyword !== null && reader.reserved.has(folded(each.image))) {
      renamed = true;
      list.push(makeToken("Name", each.image, each.startOffset, each.end, each.first));
    } else list.push(each);
  }
  if (found.length === 0 && !renamed) return null;
  const second = attempt(rule, list);
  if (second.errors.length > 0) return null;
  for (const each of found) reader.diagnostics.push(each);
  for (const each of tokens)
    if (each.keyword !== null && reader.reserved.has(folded(each.image))) retag(each, "Name", null);
  return second.node;
}

function reported(reader: Reader, line: Line, first: Attempt, error: IRecognitionException): CstNode | null {
  const at = line.tokens.indexOf(error.token as Token);
  const previous = line.tokens.at(at < 0 ? -1 : at - 1) ?? line.tokens[0];
  const found = at < 0 ? null : (line.tokens[at] ?? null);
  if (previous) reader.diagnostics.push(unreadable(reader, error.message, previous, found));
  return first.node;
}

/** Reports a finding of our own about a part of a statement. */
export function report(reader: Reader, finding: Diagnostic): void {
  reader.diagnostics.push(finding);
}

export const sourceOf = (reader: Reader, where: Span): string => reader.text.slice(where.start, where.end);
