// Interval arithmetic over the rationals and both infinities: the bounds of what is pending (SPEC S6, normative).
// An end is exact or infinite; nothing is rounded. Which figures are missing is known elsewhere.

import { type Bound, isNumber, isOpen, type Open, strongest, type Value, waits } from "./evaluate-values.ts";
import {
  add,
  compare,
  divide,
  isZero,
  max,
  min,
  multiply,
  negate,
  ONE,
  type Rational,
  sign,
  ZERO,
} from "./number.ts";

export type Interval = readonly [Bound, Bound];

/** A number is its own interval; what is neither number nor pending may be anything. */
export const interval = (value: Value): Interval =>
  isNumber(value) ? [value, value] : isOpen(value) ? [value.low, value.high] : [-Infinity, Infinity];

const signOf = (x: Bound): number => (typeof x === "number" ? Math.sign(x) : sign(x));

/** Negative, 0 or positive, as a < b, a = b, a > b. */
export function order(a: Bound, b: Bound): number {
  if (typeof a !== "number") return typeof b === "number" ? -Math.sign(b) : compare(a, b);
  return typeof b === "number" ? (a === b ? 0 : a - b) : Math.sign(a);
}

export const least = (a: Bound, b: Bound): Bound => (order(b, a) < 0 ? b : a);
export const greatest = (a: Bound, b: Bound): Bound => (order(b, a) > 0 ? b : a);

const plus = (a: Bound, b: Bound): Bound =>
  typeof a === "number" ? a : typeof b === "number" ? b : add(a, b);
const minus = (a: Bound): Bound => (typeof a === "number" ? -a : negate(a));

/** 0 · ∞ is 0: an infinite end is only approached. */
function times(a: Bound, b: Bound): Bound {
  if (typeof a !== "number" && typeof b !== "number") return multiply(a, b);
  const s = signOf(a) * signOf(b);
  return s === 0 ? ZERO : s * Infinity;
}

const inverse = (x: Bound): Bound => (typeof x === "number" ? ZERO : divide(ONE, x));

const sumOf = (a: Interval, b: Interval): Interval => [plus(a[0], b[0]), plus(a[1], b[1])];

function productOf(a: Interval, b: Interval): Interval {
  const ends = [times(a[0], b[0]), times(a[0], b[1]), times(a[1], b[0]), times(a[1], b[1])];
  return [ends.reduce(least), ends.reduce(greatest)];
}

/** The interval of a binary operation, by the exact function that computes it on numbers. */
export const INTERVALS = {
  add: sumOf,
  subtract: (a: Interval, b: Interval): Interval => sumOf(a, [minus(b[1]), minus(b[0])]),
  multiply: productOf,
  least: (a: Interval, b: Interval): Interval => [least(a[0], b[0]), least(a[1], b[1])],
  greatest: (a: Interval, b: Interval): Interval => [greatest(a[0], b[0]), greatest(a[1], b[1])],
} as const;

/** A quotient whose divisor is not 0; a whole divisor from 0 up is at least 1 (SPEC S6). */
export function quotientOf(a: Interval, b: Interval, whole: boolean): Interval {
  const [from, high] = b;
  if (signOf(from) < 0 && signOf(high) > 0) return [-Infinity, Infinity];
  const low = signOf(from) === 0 && whole ? ONE : from;
  const ends: Interval = [
    signOf(high) === 0 ? -Infinity : inverse(high),
    signOf(low) === 0 ? Infinity : inverse(low),
  ];
  return productOf(a, ends);
}

/** A strict operation on operands of which some are no number: the strongest state, bounded when pending (SPEC S2, S6). */
export function strict(operands: readonly Value[], bounds: () => Interval): Open {
  const state = strongest(operands);
  if (state.state !== "pending") return state;
  const [low, high] = bounds();
  return { ...state, low, high, ...waits(operands) };
}

/** What an undecided condition leaves open: the hull of the branches; a branch that is no number may be anything (SPEC S3). */
export function hull(undecided: Open, branches: readonly Value[]): Open {
  const ends = branches.map(
    (b): Interval => (isOpen(b) && b.state !== "pending" ? [-Infinity, Infinity] : interval(b)),
  );
  return {
    ...undecided,
    low: ends.map((e) => e[0]).reduce(least, Infinity),
    high: ends.map((e) => e[1]).reduce(greatest, -Infinity),
    ...waits([undecided, ...branches]),
  };
}

/** x brought into [low, high]; null is no upper end. */
export function within(x: Bound, low: Rational, high: Rational | null): Rational | null {
  if (typeof x === "number") return x < 0 ? low : high;
  return high === null ? max(low, x) : max(low, min(x, high));
}

export const containsZero = ([low, high]: Interval): boolean => signOf(low) <= 0 && signOf(high) >= 0;
export const isZeroNumber = (value: Value): boolean => isNumber(value) && isZero(value);
