// The grades of a set from the best to the worst, and where their thresholds lie in percent of the scale.
import type { Expr, Rules } from "#runtime/compiled-set.ts";
import { compare, HUNDRED, multiply, type Rational, rational } from "#runtime/number.ts";
import { percentOf } from "../format-number.ts";

/** Names of the grades, the best first; empty when the set has none. */
export function gradesOf(rules: Rules): readonly string[] {
  const rows = rules.grades?.rows ?? [];
  const names = rows.map((row) => row.name);
  const [first, last] = [numberOf(rows[0]?.range.low ?? null), numberOf(rows.at(-1)?.range.low ?? null)];
  const rising = last !== null && (first === null || compare(first, last) < 0);
  return rising ? names.reverse() : names;
}

/** A grade and the percent of the scale (0..100) it begins at. */
export interface Threshold {
  readonly grade: string;
  readonly percent: Rational;
}

/** Thresholds above 0; none where grades do not look at the total, or a bound is not a plain number. */
export function thresholdsOf({ grades, scale }: Rules): readonly Threshold[] {
  const key = grades?.key;
  if (grades === null || key?.op !== "points-of" || key.what !== "total") return [];
  return grades.rows.flatMap(({ name, range }) => {
    const low = numberOf(range.low);
    const max = scale === null ? null : rational(scale);
    const percent = low === null ? null : key.percent ? multiply(low, HUNDRED) : percentOf(low, max);
    return percent === null || percent.n <= 0 ? [] : [{ grade: name, percent }];
  });
}

const numberOf = (expr: Expr | null): Rational | null =>
  expr?.op === "number" ? rational(expr.value) : null;
