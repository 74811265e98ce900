// What the parts of the scanner share: where it stands, and what it has found.
import { type Diagnostic, diagnostic } from "../source/diagnostic.ts";
import type { Span } from "../source/span.ts";
import type { Surface } from "./ast.ts";
import type { PhraseStep } from "./keywords.ts";
import { type Comment, type Token, type TokenName, token } from "./tokens.ts";

/** The scanner's place in a text, changed as it goes on. */
export interface ScanState {
  readonly text: string;
  readonly tokens: Token[];
  readonly comments: Comment[];
  readonly diagnostics: Diagnostic[];
  /** What a word begins, and how it folds: words come again and again. */
  readonly words: Map<string, PhraseStep | null>;
  readonly folds: Map<string, string>;
  at: number;
  first: boolean;
  /** Whether one `"""` of the text has no other. */
  oddBlocks: boolean;
  /** Whether a string of several lines was not closed. */
  broken: boolean;
  surface: Surface | null;
}

/** Adds a token from the current place to `end`, and goes there. */
export function push(
  state: ScanState,
  kind: TokenName,
  end: number,
  image = state.text.slice(state.at, end),
): Token {
  const made = token(kind, image, state.at, end, state.first);
  state.tokens.push(made);
  state.at = end;
  state.first = false;
  return made;
}

/** A character that means nothing where it stands. */
export function unexpected(char: string, where: Span, fixes: Diagnostic["fixes"]): Diagnostic {
  const point = `U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;
  return diagnostic("unexpected-character", where, { char, point }, { fixes });
}
