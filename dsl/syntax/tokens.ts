// The tokens: what the lexer hands to the layout and the grammar. Which words are keywords is in keywords.ts.
import { createToken, type IToken, Lexer, type TokenType } from "chevrotain";
import type { Span } from "../source/span.ts";
import type { Surface } from "./ast.ts";
import { KEYWORDS, type KeywordId, type KeywordToken } from "./keywords.ts";

/** Tokens that are no keywords. `Block` stands for a whole `{ … }`, `Measure` for the words of a unit of measure. */
const PLAIN = [
  "Name",
  "Number",
  "Code",
  "Date",
  "Str",
  "Slug",
  "Measure",
  "Block",
  "LeftBrace",
  "RightBrace",
  "LeftParen",
  "RightParen",
  "Comma",
  "Semicolon",
  "Colon",
  "Equals",
  "Compare",
  "Plus",
  "Minus",
  "Times",
  "Divide",
  "Percent",
  "Bad",
] as const;

/** What a token is, more finely than the grammar needs. */
export type TokenName = (typeof PLAIN)[number] | KeywordToken;

/** Kinds the grammar need not tell apart share one of its token types; operators.ts does tell them apart. */
const SHARED = {
  Times: "Multiplying",
  Divide: "Multiplying",
  Compare: "Joining",
  Is: "Joining",
  And: "Joining",
  Or: "Joining",
} as const;

type Shared = typeof SHARED;

/** A token as the grammar tells it apart. */
export type GrammarToken = Exclude<TokenName, keyof Shared> | Shared[keyof Shared];

/** What the grammar calls a kind of token. */
export const nameOf = (kind: TokenName): GrammarToken =>
  kind in SHARED ? SHARED[kind as keyof Shared] : (kind as GrammarToken);

const kinds: readonly TokenName[] = [...PLAIN, ...new Set(KEYWORDS.map((entry) => entry.token))];

/** Chevrotain's token types, for the grammar. */
export const T = Object.fromEntries(
  [...new Set(kinds.map(nameOf))].map((name) => [name, createToken({ name, pattern: Lexer.NA })] as const),
) as Readonly<Record<GrammarToken, TokenType>>;

/** The whole vocabulary, for the grammar. */
export const VOCABULARY: readonly TokenType[] = Object.values(T);

const typeOf = Object.fromEntries(kinds.map((kind) => [kind, T[nameOf(kind)]] as const)) as Readonly<
  Record<TokenName, TokenType>
>;

/** One token of a text. The lexer makes it; the layout may settle what a word of several meanings is. */
export interface Token extends IToken {
  /** The text as written; for a `Name`, with look-alike letters replaced. */
  image: string;
  readonly startOffset: number;
  /** Offset after the last character. */
  readonly end: number;
  kind: TokenName;
  /** The keyword it is, if any. */
  keyword: KeywordId | null;
  /** The surface this spelling belongs to. */
  readonly surface: Surface | "both" | null;
  /** Whether nothing but blanks stands before it on its line (L-10). */
  readonly first: boolean;
  /** Whether the formatter must leave it as written: a refused sign, or a word used as a name or unit. */
  verbatim: boolean;
  /** The lines within, for a `Block`. */
  block: Block | null;
}

/** A `{ … }` with its lines. */
export interface Block {
  readonly open: Token;
  /** Null when the closing brace is missing. */
  readonly close: Token | null;
  readonly lines: readonly Line[];
  readonly end: number;
}

/** One statement: its tokens, nested blocks collapsed into one `Block` token each. */
export interface Line {
  readonly tokens: readonly Token[];
  readonly start: number;
  readonly end: number;
}

export interface Comment {
  readonly span: Span;
  /** With its `#`, without blanks at the end. */
  readonly text: string;
  readonly first: boolean;
}

/** Makes a token. */
export function token(
  kind: TokenName,
  image: string,
  start: number,
  end: number,
  first: boolean,
  keyword: KeywordId | null = null,
  surface: Surface | "both" | null = null,
): Token {
  const type = typeOf[kind];
  return {
    image,
    startOffset: start,
    end,
    tokenType: type,
    tokenTypeIdx: type.tokenTypeIdx ?? 0,
    kind,
    keyword,
    surface,
    first,
    verbatim: false,
    block: null,
  };
}

/** Changes what a token is, keeping its place. */
export function retag(target: Token, kind: TokenName, keyword: KeywordId | null): void {
  const type = typeOf[kind];
  target.kind = kind;
  target.keyword = keyword;
  target.tokenType = type;
  target.tokenTypeIdx = type.tokenTypeIdx ?? 0;
}

export const spanOf = (target: Token): Span => ({ start: target.startOffset, end: target.end });
