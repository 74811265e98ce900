// The decision's own words at one place of a set: those of a criterion, or those about the grades.
import type { Code } from "../source/catalog.ts";
import type { Fix } from "../source/diagnostic.ts";
import type { Span } from "../source/span.ts";
import type { Surface } from "../syntax/ast.ts";
import { readingFix, readingOn } from "./fixes.ts";
import { isWhole, quoteIn, quoteSpan } from "./text-levels.ts";
import { type CriterionView, headerOf, type SetView } from "./view.ts";
import type { Quote, Scale, Words } from "./words/facts.ts";
import { readWords } from "./words/words.ts";

export interface Printed {
  /** Code of the criterion; "" for the grades of the set. */
  readonly scope: string;
  readonly verbatim: string;
  readonly words: Words;
  readonly surface: Surface;
  /** Stands for the whole place. */
  readonly header: Span;
  readonly isWhole: (scale: Scale) => boolean;
  readonly placeOf: (quote: Quote) => Span;
  /** A reading at a value, with the words left to fill in. */
  readonly reading: (code: Code, at?: string) => Fix;
}

export const printedIn = (view: CriterionView): Printed => ({
  scope: view.criterion.code,
  verbatim: view.criterion.verbatim,
  words: view.words(),
  surface: view.surface,
  header: headerOf(view.model),
  isWhole: (scale) => isWhole(view, scale),
  placeOf: (quote) => quoteSpan(view, quote),
  reading: (code, at) => readingFix(view, code, at),
});

/** The words about the grades; null when the set holds none. */
export function printedOnGrades({ set, text }: SetView): Printed | null {
  const { surface, items } = set.syntax;
  const item = items.find((i) => i.kind === "grades");
  const verbatim = item?.verbatim;
  if (item === undefined || verbatim === undefined || verbatim === null) return null;
  return {
    scope: "",
    verbatim: verbatim.value,
    words: readWords(verbatim.value),
    surface,
    header: item.span,
    isWhole: () => false,
    placeOf: (quote) => quoteIn(text, verbatim.span, verbatim.value, quote),
    reading: (code, at) => readingOn(text, item.span, code, surface, at),
  };
}
