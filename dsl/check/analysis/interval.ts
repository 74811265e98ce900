// Intervals of exact numbers with open or closed ends, on all rationals or on the multiples of a step (counts, money to so
// many places). No interval here is empty: what would be is null.
import {
  add,
  compare,
  divide,
  equals,
  floor,
  fromInteger,
  INFINITE,
  isInfinite,
  isZero,
  MINUS_INFINITE,
  max,
  min,
  multiply,
  negate,
  ONE,
  type Rational,
  sign,
  subtract,
  ZERO,
} from "#runtime/number.ts";
import { flatMap } from "../../source/flat-map.ts";

export interface Interval {
  /** Ends may be infinite, and are open then. */
  readonly low: Rational;
  readonly lowOpen: boolean;
  readonly high: Rational;
  readonly highOpen: boolean;
}

export const ALL: Interval = { low: MINUS_INFINITE, lowOpen: true, high: INFINITE, highOpen: true };

/** Every number from `low` to `high`, both included; an infinite end is open. */
export const between = (low: Rational, high: Rational): Interval => ({
  low,
  lowOpen: isInfinite(low),
  high,
  highOpen: isInfinite(high),
});

export const exactly = (x: Rational): Interval => between(x, x);
export const above = (low: Rational, open: boolean): Interval => ({ ...ALL, low, lowOpen: open });
export const below = (high: Rational, open: boolean): Interval => ({ ...ALL, high, highOpen: open });

/** The one number of an interval that has only one. */
export const onlyPoint = (i: Interval): Rational | null => (equals(i.low, i.high) ? i.low : null);

export function contains(i: Interval, x: Rational): boolean {
  const [a, b] = [compare(x, i.low), compare(x, i.high)];
  return (a > 0 || (a === 0 && !i.lowOpen)) && (b < 0 || (b === 0 && !i.highOpen));
}

/** What two intervals share, on the multiples of `step` when there is one. */
export function intersect(a: Interval, b: Interval, step: Rational | null = null): Interval | null {
  const [l, h] = [compare(a.low, b.low), compare(a.high, b.high)];
  const shared: Interval = {
    low: l < 0 ? b.low : a.low,
    lowOpen: l < 0 ? b.lowOpen : l > 0 ? a.lowOpen : a.lowOpen || b.lowOpen,
    high: h > 0 ? b.high : a.high,
    highOpen: h > 0 ? b.highOpen : h < 0 ? a.highOpen : a.highOpen || b.highOpen,
  };
  return step === null ? unlessEmpty(shared) : onGrid(shared, step);
}

function unlessEmpty(i: Interval): Interval | null {
  const order = compare(i.low, i.high);
  return order > 0 || (order === 0 && (i.lowOpen || i.highOpen)) ? null : i;
}

/** The interval with its ends moved in to multiples of `step`, and closed. */
function onGrid(i: Interval, step: Rational): Interval | null {
  const low = isInfinite(i.low) ? i.low : negate(lastStep(negate(i.low), step, i.lowOpen));
  const high = isInfinite(i.high) ? i.high : lastStep(i.high, step, i.highOpen);
  return unlessEmpty(between(low, high));
}

/** The greatest multiple of `step` not above x, or below it when `open`. */
function lastStep(x: Rational, step: Rational, open: boolean): Rational {
  const last = multiply(floor(divide(x, step)), step);
  return open && equals(last, x) ? subtract(last, step) : last;
}

/** What lies below `at`, at it, and above it; each null when there is nothing. */
export function splitAt(
  i: Interval,
  at: Rational,
  step: Rational | null,
): readonly [Interval | null, Interval | null, Interval | null] {
  return [
    intersect(i, below(at, true), step),
    intersect(i, exactly(at), step),
    intersect(i, above(at, true), step),
  ];
}

/** Ends of k·x + c for x in the interval; k is not 0. */
export function scaled(i: Interval, k: Rational, c: Rational = ZERO): Interval {
  const at = (x: Rational): Rational => add(multiply(x, k), c);
  const ends = sign(k) > 0 ? i : { low: i.high, lowOpen: i.highOpen, high: i.low, highOpen: i.lowOpen };
  return { ...ends, low: at(ends.low), high: at(ends.high) };
}

/** Ends of the sum of two independent numbers. */
export const plus = (a: Interval, b: Interval): Interval => ({
  low: add(a.low, b.low),
  lowOpen: a.lowOpen || b.lowOpen,
  high: add(a.high, b.high),
  highOpen: a.highOpen || b.highOpen,
});

/** Ends of the product of two independent numbers; an end is closed only where both factors are. */
export function product(a: Interval, b: Interval): Interval {
  const corners = flatMap(
    [
      [a.low, a.lowOpen],
      [a.high, a.highOpen],
    ],
    ([x, xOpen]) =>
      [
        [b.low, b.lowOpen],
        [b.high, b.highOpen],
      ].map(([y, yOpen]) => corner([x as Rational, xOpen as boolean], [y as Rational, yOpen as boolean])),
  );
  return hull(corners);
}

function corner(
  [x, xOpen]: readonly [Rational, boolean],
  [y, yOpen]: readonly [Rational, boolean],
): Interval {
  const value = multiply(x, y);
  // 0 times what is only approached is 0, and reached.
  const open = (xOpen && !(isZero(y) && !yOpen)) || (yOpen && !(isZero(x) && !xOpen));
  return { low: value, lowOpen: open, high: value, highOpen: open };
}

/** The least interval that holds them all. */
export function hull(intervals: readonly Interval[]): Interval {
  const low = intervals.map((i) => i.low).reduce(min, INFINITE);
  const high = intervals.map((i) => i.high).reduce(max, MINUS_INFINITE);
  return {
    low,
    lowOpen: !intervals.some((i) => !i.lowOpen && equals(i.low, low)),
    high,
    highOpen: !intervals.some((i) => !i.highOpen && equals(i.high, high)),
  };
}

/** A number of the interval that a person would choose: the simplest fraction in it, an end where it is one. */
export function simplest(i: Interval, step: Rational | null = null): Rational {
  if (contains(i, ZERO)) return ZERO;
  if (step !== null) return sign(i.high) < 0 ? i.high : i.low;
  if (sign(i.high) <= 0) return negate(simplestPositive(scaled(i, negate(ONE))));
  return simplestPositive(i);
}

/** Walks down the Stern–Brocot tree by continued fractions. */
function simplestPositive(i: Interval): Rational {
  const whole = floor(i.low);
  if (contains(i, whole)) return whole;
  const next = add(whole, ONE);
  if (contains(i, next)) return next;
  const rest = shifted(i, whole);
  const inner = simplestPositive({
    low: rest.highOpen && isInfinite(rest.high) ? ZERO : divide(ONE, rest.high),
    lowOpen: rest.highOpen,
    high: isZero(rest.low) ? INFINITE : divide(ONE, rest.low),
    highOpen: rest.lowOpen,
  });
  return add(whole, divide(ONE, inner));
}

const shifted = (i: Interval, by: Rational): Interval => ({
  ...i,
  low: subtract(i.low, by),
  high: subtract(i.high, by),
});

/** A few numbers of the interval that stand for it: its ends as far as they belong to it, and one inside. */
export function samples(i: Interval, step: Rational | null): readonly Rational[] {
  const ends = [i.lowOpen ? [] : [i.low], i.highOpen ? [] : [i.high]].flat();
  const inside = intersect(i, { ...i, lowOpen: true, highOpen: true }, step);
  const all = inside === null ? ends : [...ends, middle(inside, step)];
  return all.filter((x, at) => all.findIndex((y) => equals(x, y)) === at);
}

function middle(i: Interval, step: Rational | null): Rational {
  if (isInfinite(i.low) || isInfinite(i.high)) return simplest(i, step);
  const half = divide(add(i.low, i.high), fromInteger(2));
  if (step !== null) return lastStep(half, step, false);
  const width = divide(subtract(i.high, i.low), fromInteger(4));
  return simplest({ ...i, low: subtract(half, width), high: add(half, width) });
}
