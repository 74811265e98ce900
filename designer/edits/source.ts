// A text as the forms look at it: tree, tokens, and the names its rules know. Made of an analysis, or of a text just edited.
import type { Analysis, Span, Surface } from "#dsl";
import type { IndicatorSet } from "#dsl/model/model.ts";
import { sourceFile } from "#dsl/source/source-file.ts";
import type { SetSyntax } from "#dsl/syntax/ast.ts";
import { type KeywordId, spelling } from "#dsl/syntax/keywords.ts";
import { type Parsed, parse } from "#dsl/syntax/parse.ts";
import type { Token } from "#dsl/syntax/tokens.ts";

export interface Source {
  readonly text: string;
  readonly surface: Surface;
  readonly syntax: SetSyntax;
  readonly parsed: Parsed;
  /** What the set means; of a text just edited, what it meant before. */
  readonly model: IndicatorSet;
}

export const sourceOf = ({ file, syntax, parsed, model }: Analysis): Source => ({
  text: file.text,
  surface: syntax.surface,
  syntax,
  parsed,
  model,
});

/** The source after its text became another: read again, not resolved. */
export function readAgain(before: Source, text: string): Source {
  const parsed = parse(sourceFile(text));
  return { ...before, text, syntax: parsed.syntax, parsed, surface: parsed.syntax.surface };
}

export const textAt = ({ text }: Pick<Source, "text">, { start, end }: Span): string =>
  text.slice(start, end);

/** The tokens within a span, in order. */
export function tokensIn({ parsed: { tokens } }: Source, { start, end }: Span): readonly Token[] {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.startOffset ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < tokens.length && (tokens[last]?.end ?? 0) <= end) last++;
  return tokens.slice(low, last);
}

/** The first token within a span that is one of these keywords. */
export const wordIn = (source: Source, where: Span, ...ids: readonly KeywordId[]): Token | null =>
  tokensIn(source, where).find(({ keyword }) => keyword !== null && ids.includes(keyword)) ?? null;

/** How a keyword is written in this text. */
export const word = ({ surface }: Pick<Source, "surface">, id: KeywordId): string => spelling(id, surface);

/** The blanks at the beginning of the line of an offset. */
export function indentAt(text: string, offset: number): string {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? "";
}
