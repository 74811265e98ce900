// A criterion's maximum, and its result while it has no points. Shared by the rule, the policies and the sums.
import type { Plan, Run } from "./evaluate-frame.ts";
import { finite, isNumber, type Open, strongest } from "./evaluate-values.ts";
import type { CriterionResult, Reason, Status } from "./evaluation.ts";
import { type Rational, ZERO } from "./number.ts";

/** A maximum: its points; pending while it is a parameter not set; null when none is given. */
export function maxOf(run: Run, max: Plan["max"]): Rational | Open | null {
  if (typeof max !== "number") return max;
  const value = run.parameters[max];
  if (value === undefined) return null;
  return isNumber(value) ? value : strongest([value]);
}

/** A criterion without points: it may still be anything from 0 to its maximum (SPEC S4). */
export function unscored(
  plan: Plan,
  status: Status,
  reason: Reason,
  max: Rational | Open | null,
  missing: readonly string[] = [],
): CriterionResult {
  const collectedOnly = plan.criterion.kind === "collected";
  const top = max === null || isNumber(max) ? max : finite(max.high);
  return {
    code: plan.criterion.code,
    status,
    points: null,
    low: ZERO,
    high: collectedOnly ? ZERO : top,
    max: counted(plan, max),
    reason,
    missing,
  };
}

/** The maximum that counts towards the scale. */
export function counted(plan: Plan, max: Rational | Open | null): Rational | null {
  if (plan.criterion.kind !== "scored") return ZERO;
  return max !== null && isNumber(max) ? max : null;
}
