// What is proven of a rule without any figures: between which ends its points always lie, and when it gives none. Said only
// where the analysis has followed every way the rule can go.
import { isInfinite, type Rational } from "#runtime/number.ts";
import { type Analysis, hasErrors } from "../analyze.ts";
import { scoredPieces } from "../check/analysis/along.ts";
import { endsOver } from "../check/analysis/bound.ts";
import { hull } from "../check/analysis/interval.ts";
import { piecesOf } from "../check/analysis/pieces.ts";
import type { CriterionModel } from "../model/model.ts";

export interface Proven {
  /** The least and the most points, null: no such end; before rounding. Null when the rule never gives any. */
  readonly points: { readonly low: Rational | null; readonly high: Rational | null } | null;
  /** Why there are no points for some figures, by the codes of runtime/SPEC.md, each once. */
  readonly open: readonly string[];
}

/** What is proven of a criterion; null when it has an error, or its rule goes ways that are not followed. */
export function provenOf(analysis: Analysis, model: CriterionModel): Proven | null {
  const { criterion, item } = model;
  if (criterion.kind === "collected" || isFaulty(analysis, item.span)) return null;
  const { atoms, pieces, givenUp } = piecesOf(analysis.model.rules, criterion);
  const isUnknown = pieces.some(({ outcome }) => outcome.is === "open" && outcome.state === "unknown");
  if (givenUp || isUnknown || pieces.length === 0) return null;
  const ends = scoredPieces(pieces).map(({ cell, form }) => endsOver(atoms, cell, form));
  // Of an outcome that the text writes for a zero divisor or equal units, that is the reason.
  const open = pieces.flatMap(({ outcome, resolved }) =>
    outcome.is === "open" ? [resolved?.code ?? outcome.code] : [],
  );
  return { points: ends.length === 0 ? null : finite(hull(ends)), open: [...new Set(open)] };
}

const finite = ({ low, high }: { readonly low: Rational; readonly high: Rational }) => ({
  low: isInfinite(low) ? null : low,
  high: isInfinite(high) ? null : high,
});

/** Whether something in a criterion could not be read or understood, or in what it may refer to. */
function isFaulty(analysis: Analysis, at: { readonly start: number; readonly end: number }): boolean {
  if (!hasErrors(analysis)) return false;
  return analysis.diagnostics.some(
    ({ severity, span }) =>
      severity === "error" && (isWithin(span.start, at) || !inCriterion(analysis, span.start)),
  );
}

const isWithin = (
  offset: number,
  { start, end }: { readonly start: number; readonly end: number },
): boolean => start <= offset && offset <= end;

const inCriterion = ({ model }: Analysis, offset: number): boolean =>
  model.criteria.some(({ item }) => isWithin(offset, item.span));
