// A criterion's maximum, and its result from its value. Shared by the rule, the policies and the sums.
import { interval } from "./bounds.ts";
import type { Rounding } from "./compiled-set.ts";
import { NONE, type Plan, type Run } from "./evaluate-frame.ts";
import { isNumber, type Open, strongest } from "./evaluate-values.ts";
import type { CriterionResult } from "./evaluation.ts";
import {
  max as greater,
  INFINITE,
  isInfinite,
  MINUS_INFINITE,
  min,
  type Rational,
  round,
  ZERO,
} from "./number.ts";

export type Max = Rational | Open | null;

/** A maximum: its points; open while it is a parameter not set; null when none is given. */
export function maxOf(run: Run, max: Plan["max"]): Max {
  if (typeof max !== "number") return max;
  const value = run.parameters[max];
  return value === undefined || isNumber(value) ? (value ?? null) : strongest(value);
}

/** An end of an interval as results give it: null where nothing is known. */
export const finite = (end: Rational): Rational | null => (isInfinite(end) ? null : end);

/** The maximum that counts towards the scale. */
const counted = ({ criterion }: Plan, max: Max): Rational | null =>
  criterion.kind !== "scored" ? ZERO : max !== null && isNumber(max) ? max : null;

/** Points as the set rounds them. */
export const rounded = (x: Rational, rule: Rounding | undefined): Rational =>
  rule === undefined ? x : round(x, rule.places, rule.mode);

/** A criterion with points, rounded where the set rounds. */
export function scored(run: Run, plan: Plan, value: Rational, max: Max): CriterionResult {
  const points = rounded(value, run.program.rounding.criterion);
  return {
    code: plan.criterion.code,
    status: "scored",
    points,
    low: points,
    high: points,
    max: counted(plan, max),
    reason: null,
    missing: NONE,
  };
}

/** A criterion without points: pending within its bounds, else anything from 0 to its maximum (SPEC S4). */
export function unscored(run: Run, plan: Plan, { state, reason, ...value }: Open, max: Max): CriterionResult {
  const top = plan.criterion.kind === "collected" ? ZERO : max === null ? INFINITE : interval(max)[1];
  const pending = state === "pending";
  const end = (x: Rational): Rational =>
    rounded(min(greater(x, ZERO), top), pending ? run.program.rounding.criterion : undefined);
  return {
    code: plan.criterion.code,
    status: state,
    points: null,
    low: end(pending ? value.low : ZERO),
    high: finite(end(pending ? value.high : INFINITE)),
    max: counted(plan, max),
    reason,
    missing: pending ? value.missing : NONE,
  };
}

/** Pending on something else than its value: anything from 0 to its maximum. */
export const waiting = (run: Run, plan: Plan, { reason, missing }: Open, max: Max): CriterionResult =>
  unscored(
    run,
    plan,
    { state: "pending", low: MINUS_INFINITE, high: INFINITE, reason, missing, mayBe: 0 },
    max,
  );
