// Where a name is declared and where it is used.
import type { Analysis } from "../analyze.ts";
import type { Span } from "../source/span.ts";
import { criterionAround, declaredSpan, type Occurrence, occurrencesOf, symbolAt } from "./symbols.ts";
import { tokenAt } from "./token-at.ts";

export interface Definition {
  /** The name the question was asked at. */
  readonly from: Span;
  /** The name where it is declared. */
  readonly name: Span;
  /** The whole statement or block that declares it. */
  readonly whole: Span;
}

/** Where the name at an offset is declared; of the words for the maximum points, the maximum of the criterion. */
export function definition(analysis: Analysis, offset: number): Definition | null {
  const found = symbolAt(analysis, offset);
  if (found === null) return maximum(analysis, offset);
  const { symbol } = found;
  const name = declaredSpan(analysis.file.text, symbol);
  return name && { from: found.span, name, whole: analysis.model.places[symbol.path] ?? name };
}

function maximum(analysis: Analysis, offset: number): Definition | null {
  const token = tokenAt(analysis.parsed.tokens, offset);
  if (token?.keyword !== "max") return null;
  const item = criterionAround(analysis, offset)?.item;
  const at = item?.max?.span;
  if (item === undefined || at === undefined) return null;
  return { from: { start: token.startOffset, end: token.end }, name: at, whole: item.header };
}

/** Every place that names what is named at an offset, its declaration included; none when nothing is. */
export function references(analysis: Analysis, offset: number): readonly Occurrence[] {
  const found = symbolAt(analysis, offset);
  return found === null ? [] : occurrencesOf(analysis, found.symbol);
}

/** The same places, to be marked while the cursor is at one of them. One text is one set, so they are all of it. */
export const documentHighlights = references;
