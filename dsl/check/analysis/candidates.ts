// Values to try for a figure, those a person would choose first: round divisors, small whole numbers, days of our time.
import {
  add,
  divide,
  equals,
  fromInteger,
  HUNDRED,
  isInfinite,
  multiply,
  ONE,
  type Rational,
  reduced,
  subtract,
} from "#runtime/number.ts";
import type { Atoms } from "./atoms.ts";
import { boxOf, type Cell } from "./cell.ts";
import { type Form, single } from "./form.ts";
import { contains, type Interval, intersect, simplest } from "./interval.ts";

/** A day of our time, where any day would do: nobody reports 1970. */
const SOME_DAY = fromInteger(19_723);

/** Days to try first: one of our time, or the ends of what the cell allows. */
export function daysNear(atoms: Atoms, cell: Cell, index: number): readonly Rational[] {
  const atom = atoms.all[index];
  if (atom?.is !== "figure" || atom.input.kind !== "date") return [];
  const { low, high } = boxOf(atoms, cell, index);
  return [SOME_DAY, high, low].filter((x) => !isInfinite(x));
}

/** Divisors that make the ratio come out in whole numbers: 100 where it can, else its own denominator and multiples. */
export function roundDivisors(point: Rational, over: Form, under: Form): readonly Rational[] {
  const [top, bottom] = [single(over), single(under)];
  const size = top === null || bottom === null ? ONE : divide(bottom.k, top.k);
  const { d } = reduced(multiply(point, size));
  const own = { n: d, d: typeof d === "bigint" ? 1n : 1 };
  const round = [HUNDRED, fromInteger(10), fromInteger(1000)].filter((x) =>
    equals(floorOf(divide(x, own)), divide(x, own)),
  );
  return [...round, own, multiply(own, fromInteger(10)), multiply(own, HUNDRED)];
}

const floorOf = (x: Rational): Rational => {
  const { n, d } = reduced(x);
  return typeof n === "number" && typeof d === "number" ? fromInteger(Math.floor(n / d)) : x;
};

/** How many whole numbers from the least on are tried. */
const NEAR = 16;

/** One after the other: the first mostly does. */
export function* candidates(
  left: Interval,
  step: Rational | null,
  hints: readonly Rational[],
): Iterable<Rational> {
  if (equals(left.low, left.high)) {
    yield left.low;
    return;
  }
  for (const x of hints) if (contains(left, x)) yield x;
  const whole = step === null ? null : intersect(left, left, ONE);
  const first = simplest(whole ?? left, whole === null ? step : ONE);
  for (let i = 0; i < NEAR; i++) {
    const next = add(first, fromInteger(i));
    if (contains(left, next)) yield next;
  }
  const ends = [left.low, left.high].filter((x) => !isInfinite(x));
  const below = isInfinite(left.high) ? [] : [subtract(left.high, ONE)];
  for (const x of [...ends, ...below, simplest(left, step)]) if (contains(left, x)) yield x;
}
