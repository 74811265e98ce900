// Pillars and the total of one unit (SPEC S4, N6, A2): exact sums, bounds added, rounding where the set rounds.

import type { Plan, Run, Sums, UnitRun } from "./evaluate-frame.ts";
import { maxOf } from "./evaluate-result.ts";
import { isNumber, type Value } from "./evaluate-values.ts";
import type { CriterionResult, SumResult } from "./evaluation.ts";
import { add, divide, isZero, multiply, negate, type Rational, subtract, sum, ZERO } from "./number.ts";

type Part = CriterionResult | SumResult;

/** A criterion that is removed leaves its sum; everything else without points leaves it open. */
const removed = (part: Part): boolean =>
  part.points === null && "status" in part && part.status === "not-applicable";

/** The sum of parts; null when one is not worked out yet. */
export function sumResults(
  parts: readonly (Part | undefined)[],
  round: (x: Rational) => Rational = (x) => x,
): SumResult | null {
  const points: Rational[] = [];
  const open: Part[] = [];
  let max: Rational | null = ZERO;
  for (const part of parts) {
    if (part === undefined) return null;
    if (part.points !== null) points.push(part.points);
    else if (!removed(part)) open.push(part);
    max = max === null || part.max === null ? null : add(max, part.max);
  }
  const known = sum(points);
  if (open.length === 0) {
    const total = round(known);
    return { points: total, low: total, high: total, max };
  }
  const highs = open.flatMap((p) => (p.high === null ? [] : [p.high]));
  return {
    points: null,
    low: round(sum([known, ...open.map((p) => p.low)])),
    high: highs.length < open.length ? null : round(sum([known, ...highs])),
    max,
  };
}

/** The sum of a pillar, with the pillars in it; null when it is not worked out yet. */
export function pillarSum(run: Run, unit: UnitRun, code: string): SumResult | null {
  const { pillars, rounded } = run.program;
  const pillar = pillars.find((p) => p.code === code);
  if (pillar === undefined) return null;
  const inside = pillar.pillars.map((c) => pillarSum(run, unit, c) ?? undefined);
  return sumResults([...pillar.scored.map((p) => unit.results[p.index]), ...inside], rounded.pillar);
}

/** The total before bonus and penalty, as rules of these see it; null when it is not worked out yet. */
export function scoredSum(run: Run, unit: UnitRun): SumResult | null {
  const { pillars, loose } = run.program;
  const top = pillars.filter((p) => p.parent === "").map((p) => pillarSum(run, unit, p.code) ?? undefined);
  return sumResults([...top, ...loose.map((p) => unit.results[p.index])]);
}

/** All sums of a unit whose criteria are worked out. */
export function sumsOf(run: Run, unit: UnitRun): Sums {
  const { program } = run;
  // Every pillar has its place before any is summed: results stand in the order of the text.
  const pillars = new Map<string, SumResult>();
  for (const { code } of program.rules.pillars) pillars.set(code, NOTHING);
  const top: Part[] = [];
  for (const { code, parent, scored, pillars: inner } of program.pillars) {
    const parts: (Part | undefined)[] = [];
    for (const { index } of scored) parts.push(unit.results[index]);
    for (const child of inner) parts.push(pillars.get(child));
    const result = sumResults(parts, program.rounded.pillar) ?? NOTHING;
    pillars.set(code, result);
    if (parent === "") top.push(result);
  }
  return { total: totalOf(run, unit, top), pillars };
}

function totalOf(run: Run, unit: UnitRun, top: readonly (Part | undefined)[]): SumResult {
  const { program } = run;
  const of = (plans: readonly Plan[]): readonly (CriterionResult | undefined)[] =>
    plans.map((p) => unit.results[p.index]);
  const scored = sumResults([...top, ...of(program.loose)]) ?? NOTHING;
  const bonus = sumResults(of(program.bonus)) ?? NOTHING;
  const penalty = sumResults(of(program.penalty)) ?? NOTHING;
  const max = shareBase(run, unit);
  const factor = rescale(run, unit, max);
  if (factor === null) return { points: null, low: ZERO, high: max, max };
  const end = (a: Rational | null, b: Rational | null, c: Rational | null): Rational | null =>
    a === null || b === null || c === null
      ? null
      : program.rounded.total(sum([multiplied(a, factor), b, negate(c)]));
  return {
    points: end(scored.points, bonus.points, penalty.points),
    low: end(scored.low, bonus.low, penalty.high) ?? ZERO,
    high: end(scored.high, bonus.high, penalty.low),
    max,
  };
}

const NOTHING: SumResult = { points: ZERO, low: ZERO, high: ZERO, max: ZERO };
const multiplied = (x: Rational, factor: Rational | undefined): Rational =>
  factor === undefined ? x : multiply(x, factor);

/** Maxima of the unit's criteria removed by a policy of the given kind. */
function removedMax(run: Run, unit: UnitRun, kind: "removed" | "removed-rescaled"): Rational {
  const maxima = run.program.removable.flatMap((plan) => {
    const result = unit.results[plan.index];
    if (result === undefined || !removed(result) || plan.criterion.notApplicable?.kind !== kind) return [];
    const max: Value | null = maxOf(run, plan.max);
    return max !== null && isNumber(max) ? [max] : [];
  });
  return maxima.length === 0 ? ZERO : sum(maxima);
}

/** The points a total is a share of: the scale, else the sum of maxima, less what is removed (SPEC A2). */
export function shareBase(run: Run, unit: UnitRun): Rational | null {
  const { program } = run;
  const scale = program.scale ?? sumOfMaxima(run, program.plans);
  return scale === null ? null : subtract(scale, removedMax(run, unit, "removed"));
}

function sumOfMaxima(run: Run, plans: readonly Plan[]): Rational | null {
  const maxima = plans.filter((p) => p.criterion.kind === "scored").map((p) => maxOf(run, p.max));
  const known = maxima.filter((m): m is Rational => m !== null && isNumber(m));
  return known.length < maxima.length ? null : sum(known);
}

/** What totals are multiplied with when removed criteria are scaled back; undefined: nothing; null: nothing is left. */
function rescale(run: Run, unit: UnitRun, base: Rational | null): Rational | null | undefined {
  const gone = removedMax(run, unit, "removed-rescaled");
  if (isZero(gone) || base === null) return undefined;
  const left = subtract(base, gone);
  return isZero(left) ? null : divide(base, left);
}
