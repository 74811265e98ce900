// Pillars and the total of one unit (SPEC S4, N6, A2): exact sums, bounds added, rounding where the set rounds.
import type { Rounding } from "./compiled-set.ts";
import type { PillarPlan, Plan, Run, Sums, UnitRun } from "./evaluate-frame.ts";
import { finite, maxOf, rounded } from "./evaluate-result.ts";
import { isNumber } from "./evaluate-values.ts";
import type { CriterionResult, SumResult } from "./evaluation.ts";
import {
  divide,
  INFINITE,
  isZero,
  multiply,
  negate,
  ONE,
  type Rational,
  subtract,
  sum,
  ZERO,
} from "./number.ts";

/** null: not worked out yet. */
type Part = CriterionResult | SumResult | null | undefined;

/** A criterion that is removed leaves its sum; everything else without points leaves it open. */
export const isRemoved = (part: CriterionResult | SumResult): boolean =>
  part.points === null && "status" in part && part.status === "not-applicable";

/** The sum of parts; null when one is not worked out yet. */
export function sumResults(parts: readonly Part[], rounding?: Rounding): SumResult | null {
  const [lows, maxima]: [Rational[], Rational[]] = [[], []];
  let known = true;
  for (const part of parts) {
    if (part == null) return null;
    lows.push(part.low);
    if (part.max !== null) maxima.push(part.max);
    if (part.points === null && !isRemoved(part)) known = false;
  }
  const low = rounded(sum(lows), rounding);
  const highs = known ? [] : parts.map((part) => part?.high ?? INFINITE);
  return {
    points: known ? low : null,
    low,
    high: known ? low : finite(rounded(sum(highs), rounding)),
    max: maxima.length < parts.length ? null : sum(maxima),
  };
}

const NOTHING: SumResult = { points: ZERO, low: ZERO, high: ZERO, max: ZERO };

const resultsOf = (unit: UnitRun, plans: readonly Plan[]): readonly Part[] =>
  plans.map((plan) => unit.results[plan.index]);

/** The sum of a pillar, with the pillars in it; null when it is not worked out yet. */
export function pillarSum(run: Run, unit: UnitRun, { scored, pillars }: PillarPlan): SumResult | null {
  const inside = pillars.map((p) => pillarSum(run, unit, p));
  return sumResults([...resultsOf(unit, scored), ...inside], run.program.rounding.pillar);
}

/** The total before bonus and penalty, as rules of these see it; null when it is not worked out yet. */
export function scoredSum(
  run: Run,
  unit: UnitRun,
  sumOf: (pillar: PillarPlan) => Part = (pillar) => pillarSum(run, unit, pillar),
): SumResult | null {
  const { pillars, loose } = run.program;
  return sumResults([...pillars.filter((p) => p.parent === "").map(sumOf), ...resultsOf(unit, loose)]);
}

/** All sums of a unit whose criteria are worked out; sums of pillars that it has already are as they are. */
export function sumsOf(run: Run, unit: UnitRun): Sums {
  const { program } = run;
  const pillars = new Map(
    program.pillars.map((p) => [
      p.code,
      unit.sums?.pillars.get(p.code) ?? pillarSum(run, unit, p) ?? NOTHING,
    ]),
  );
  const parts = [
    scoredSum(run, unit, (p) => pillars.get(p.code)) ?? NOTHING,
    sumResults(resultsOf(unit, program.bonus)) ?? NOTHING,
    sumResults(resultsOf(unit, program.penalty)) ?? NOTHING,
  ] as const;
  const max = shareBase(run, unit);
  const factor = rescaling(run, unit, max);
  if (factor === null) return { total: { points: null, low: ZERO, high: max, max }, pillars };
  const [scored, bonus, penalty] = parts;
  const end = (a: Rational, b: Rational, c: Rational): Rational =>
    rounded(sum([multiply(a, factor), b, negate(c)]), program.rounding.total);
  const low = end(scored.low, bonus.low, penalty.high ?? INFINITE);
  const known = parts.every((part) => part.points !== null);
  const high = known ? low : end(scored.high ?? INFINITE, bonus.high ?? INFINITE, penalty.low);
  return {
    total: { points: known ? low : null, low: finite(low) ?? ZERO, high: finite(high), max },
    pillars,
  };
}

const maximaOf = (run: Run, plans: readonly Plan[]): readonly Rational[] =>
  plans
    .map((plan) => maxOf(run, plan.max))
    .filter((max) => max !== null)
    .filter(isNumber);

/** The sum of the unit's maxima removed by a policy of the given kind. */
function removedMax(run: Run, unit: UnitRun, kind: "removed" | "removed-rescaled"): Rational {
  const gone = run.program.removable.filter(({ index, criterion }) => {
    const result = unit.results[index];
    return result !== undefined && isRemoved(result) && criterion.notApplicable?.kind === kind;
  });
  return sum(maximaOf(run, gone));
}

/** The points a total is a share of: the scale, else the sum of maxima, less what is removed (SPEC A2). */
export function shareBase(run: Run, unit: UnitRun): Rational | null {
  const { scale, plans } = run.program;
  const base =
    scale ??
    sumOfMaxima(
      run,
      plans.filter((plan) => plan.criterion.kind === "scored"),
    );
  return base && subtract(base, removedMax(run, unit, "removed"));
}

function sumOfMaxima(run: Run, plans: readonly Plan[]): Rational | null {
  const maxima = maximaOf(run, plans);
  return maxima.length < plans.length ? null : sum(maxima);
}

/** What totals are multiplied with when removed criteria are scaled back; null: nothing is left. */
function rescaling(run: Run, unit: UnitRun, base: Rational | null): Rational | null {
  const gone = removedMax(run, unit, "removed-rescaled");
  if (isZero(gone) || base === null) return ONE;
  const left = subtract(base, gone);
  return isZero(left) ? null : divide(base, left);
}
