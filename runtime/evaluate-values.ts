// What an expression evaluates to (SPEC S1, S2): a number, an answer, or a state that says why there is none.
// No arithmetic here (number.ts, bounds.ts) and no rule of any construct (evaluate-expression.ts).
import type { Reason, ReasonCode } from "./evaluation.ts";
import { INFINITE, MINUS_INFINITE, type Rational } from "./number.ts";

/** No number: pending within [low, high] until figures come in, not applicable, rejected, or in need of a reading. */
export interface Open {
  readonly state: "pending" | "not-applicable" | "rejected" | "needs-reading";
  /** Ends may be infinite. */
  readonly low: Rational;
  readonly high: Rational;
  readonly reason: Reason;
  /** Keys of the figures it waits for. */
  readonly missing: readonly string[];
  /** What may still come out, so that the outcome the criterion writes for it is possible (SPEC S6): ZERO_DIVISOR, EQUAL_UNITS. */
  readonly mayBe: number;
}

/** A divisor that can still be 0. */
export const ZERO_DIVISOR = 1;
/** A cohort that can still be all equal, or all 0. */
export const EQUAL_UNITS = 2;

/** Dates are whole days since 1970-01-01; a checklist is the keys ticked; a list is its records, field by field. */
export type Value = Rational | boolean | string | readonly string[] | readonly (readonly Value[])[] | Open;

export const isOpen = (value: Value): value is Open => typeof value === "object" && "state" in value;
export const isNumber = (value: Value): value is Rational => typeof value === "object" && "d" in value;
export const isPending = (value: Value): value is Open => isOpen(value) && value.state === "pending";

export const open = (
  state: Open["state"],
  code: ReasonCode,
  params: Reason["params"] = {},
  missing: readonly string[] = [],
  low = MINUS_INFINITE,
  high = INFINITE,
): Open => ({ state, low, high, reason: { code, params }, missing, mayBe: 0 });

/** An answer stands where a number belongs. Never met in a loaded set: its types have been checked. */
export const LOST = open("rejected", "wrong-type");

/** Places for which a criterion may say what holds: `zeroDenominator`, `allEqual`, `allZero`. */
export const resolvable = ({ state, reason }: Open): boolean =>
  state === "needs-reading" && ["zero-denominator", "all-equal", "all-zero"].includes(reason.code);

/** needs-reading > rejected > pending > not applicable (SPEC S2); a state its criterion can resolve by itself gives way. */
const strength = (value: Open): number =>
  resolvable(value) ? 2.5 : ["not-applicable", "pending", "rejected", "needs-reading"].indexOf(value.state);

/** The strongest state among the operands, the first of equals; an answer where a number belongs is rejected. */
export function strongest(...values: readonly Value[]): Open {
  let best: Open | null = null;
  for (const value of values) {
    if (isNumber(value)) continue;
    const state = isOpen(value) ? value : LOST;
    if (best === null || strength(state) > strength(best)) best = state;
  }
  return best ?? LOST;
}

/** Every figure the values wait for, each once, in order, and all they may be. */
export function waits(...values: readonly Value[]): Pick<Open, "missing" | "mayBe"> {
  const all = values.filter(isOpen);
  return {
    missing: [...new Set(all.flatMap((value) => value.missing))],
    mayBe: all.reduce((bits, value) => bits | value.mayBe, 0),
  };
}

/** Whether a figure of the unit is among those missing (its key has a dot), not only a parameter (SPEC S5). */
export const waitsForUnit = (missing: readonly string[]): boolean => missing.some((key) => key.includes("."));
