// Text → tokens and comments (rules L-1 … L-10 of the language page). One pass, no regular expression per phrase.
// Which meaning a word of several has, and where a statement ends, is decided in layout.ts.
import type { Diagnostic } from "../source/diagnostic.ts";
import { span } from "../source/span.ts";
import type { Surface } from "./ast.ts";
import { isBlank, isDigit, isForeignLetter, isLetter } from "./characters.ts";
import { number, string } from "./scan-literals.ts";
import { sign } from "./scan-signs.ts";
import type { ScanState } from "./scan-state.ts";
import { word } from "./scan-words.ts";
import type { Comment, Token } from "./tokens.ts";

export interface Scan {
  readonly tokens: readonly Token[];
  readonly comments: readonly Comment[];
  /** The surface of the first keyword (L-4); Vietnamese when there is none. */
  readonly surface: Surface;
  /** Whether a string of several lines was not closed: then what stands after it may be part of it. */
  readonly broken: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** Scans a normalised text (NFC, LF, no BOM), or a part of one whose surface is known. Never throws. */
export function scan(text: string, known: Surface | null = null): Scan {
  const state: ScanState = {
    text,
    tokens: [],
    comments: [],
    diagnostics: [],
    words: new Map(),
    folds: new Map(),
    at: 0,
    broken: false,
    first: true,
    oddBlocks: text.split('"""').length % 2 === 0,
    surface: known,
  };
  while (state.at < text.length) step(state);
  return {
    tokens: state.tokens,
    comments: state.comments,
    surface: state.surface ?? "vi",
    broken: state.broken,
    diagnostics: state.diagnostics,
  };
}

function step(state: ScanState): void {
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

function comment(state: ScanState): void {
  const { text, at } = state;
  const newline = text.indexOf("\n", at);
  const end = newline < 0 ? text.length : newline;
  state.comments.push({ span: span(at, end), text: text.slice(at, end).trimEnd(), first: state.first });
  state.at = end;
}
