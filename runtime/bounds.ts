// Interval arithmetic over the rationals and both infinities: the bounds of what is pending (SPEC S6, normative).
// An end is exact or infinite; nothing is rounded. An operation on intervals is the operation on their ends, so that each
// is written once, for numbers.
import { isNumber, isOpen, isPending, type Open, strongest, type Value, waits } from "./evaluate-values.ts";
import {
  INFINITE,
  inverse,
  isZero,
  MINUS_INFINITE,
  max,
  min,
  multiply,
  ONE,
  type Rational,
  sign,
} from "./number.ts";

export type Interval = readonly [low: Rational, high: Rational];

/** An exact operation on two numbers; on intervals it must take its extremes at their ends. */
export type Exact = (a: Rational, b: Rational) => Rational;

export const ANYTHING: Interval = [MINUS_INFINITE, INFINITE];

/** A number is its own interval; an answer may be anything. */
export const interval = (value: Value): Interval =>
  isNumber(value) ? [value, value] : isOpen(value) ? [value.low, value.high] : ANYTHING;

/** The least interval that holds them all. */
export const hullOf = (intervals: readonly Interval[]): Interval => [
  intervals.reduce((low, i) => min(low, i[0]), INFINITE),
  intervals.reduce((high, i) => max(high, i[1]), MINUS_INFINITE),
];

const within = (value: Open, [low, high]: Interval): Open => ({ ...value, low, high });

/** The strongest state of the operands; pending on all that they wait for, and within `bounds` (SPEC S2). */
export function stateOf(operands: readonly Value[], bounds: Interval = ANYTHING): Open {
  const state = strongest(...operands);
  return state.state === "pending" ? { ...within(state, bounds), ...waits(...operands) } : state;
}

/** A strict operation: exact on numbers; else their state, bounded when pending (SPEC S2, S6). */
export function apply(exact: Exact, a: Value, b: Value): Value {
  if (isNumber(a) && isNumber(b)) return exact(a, b);
  const ends = interval(a).flatMap((x) => interval(b).map((y) => exact(x, y)));
  return stateOf([a, b], [ends.reduce(min), ends.reduce(max)]);
}

/** a / b where b is not 0; a whole divisor from 0 up is at least 1, one of both signs bounds nothing (SPEC S6). */
export function quotient(a: Value, b: Value, whole: boolean): Value {
  if (isNumber(b)) return apply(multiply, a, inverse(b));
  const [low, high] = interval(b);
  const from = whole && isZero(low) ? ONE : low;
  if (!isPending(b) || (sign(from) < 0 && sign(high) > 0)) return stateOf([a, b]);
  return apply(multiply, a, within(b, [isZero(high) ? MINUS_INFINITE : inverse(high), inverse(from)]));
}

/** What an undecided condition leaves open: the hull of the branches; a branch that is no number may be anything (SPEC S3). */
export const hull = (undecided: Open, branches: readonly Value[]): Open => ({
  ...within(undecided, hullOf(branches.map((b) => (isNumber(b) || isPending(b) ? interval(b) : ANYTHING)))),
  ...waits(undecided, ...branches),
});
