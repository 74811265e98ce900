// What operations do with values, for the oracle (SPEC S2, S3, S6, S11, N2, N4, N5): numbers, states and bounds. Expressions
// are walked in oracle-expression.ts.
import type { Comparison } from "#runtime/compiled-set.ts";
import { dayNumber } from "./oracle-figures.ts";
import {
  type Bounds,
  type Fraction,
  hasZero,
  inverseBounds,
  lowerEnd,
  ONE,
  order,
  orderEnds,
  over,
  plus,
  plusBounds,
  roundTo,
  smaller,
  timesBounds,
  upperEnd,
  ZERO,
} from "./oracle-fraction.ts";
import {
  boundsOf,
  isOpen,
  isSettled,
  mayBeOf,
  number,
  type Open,
  open,
  strict,
  strongest,
  undecided,
  type Value,
  yesNo,
} from "./oracle-value.ts";

export function arithmetic(
  [a, b]: readonly [Value, Value],
  exact: (numbers: readonly [Fraction, Fraction]) => Fraction,
  bounds: (of: readonly [Bounds, Bounds]) => Bounds,
): Value {
  if (a.kind === "number" && b.kind === "number") return number(exact([a.value, b.value]));
  return strict([a, b], () => bounds([boundsOf(a), boundsOf(b)]));
}

export const leastBounds = (all: readonly Bounds[]): Bounds => [
  all.map((b) => b[0]).reduce(lowerEnd),
  all.map((b) => b[1]).reduce(lowerEnd),
];
export const greatestBounds = (all: readonly Bounds[]): Bounds => [
  all.map((b) => b[0]).reduce(upperEnd),
  all.map((b) => b[1]).reduce(upperEnd),
];

interface Division {
  /** What a divisor 0 is. */
  readonly zero: string;
  readonly whole: boolean;
  readonly isPart: boolean;
}
export const PLAIN: Division = { zero: "zero-denominator", whole: false, isPart: false };

/** a/b: 0 as a denominator is a question for the decision (N2); a whole divisor from 0 starts at 1 (S6). */
export function quotient(a: Value, b: Value, { zero, whole, isPart }: Division): Value {
  if (b.kind === "number" && b.value.n === 0n) return strongest([a, open("needs-reading", zero)]);
  if (a.kind === "number" && b.kind === "number") return number(over(a.value, b.value));
  const result = strict([a, b], () => {
    const [low, high] = boundsOf(b);
    const denominator: Bounds = whole && typeof low !== "string" && low.n === 0n ? [ONE, high] : [low, high];
    const both = orderEnds(low, ZERO) < 0 && orderEnds(high, ZERO) > 0;
    const bounds: Bounds = both ? ["-inf", "+inf"] : timesBounds(boundsOf(a), inverseBounds(denominator));
    return isPart ? [bounds[0], lowerEnd(bounds[1], ONE)] : bounds;
  });
  const mayBe = isOpen(b) && hasZero(boundsOf(b)) ? ["zero-denominator"] : [];
  return { ...result, mayBe: new Set([...(result.mayBe ?? []), ...mayBe]) };
}

/** x cap t = the least of x/t and 1, for t above 0 (N4). */
export function cap(value: Value, full: Value): Value {
  if (full.kind === "number" && order(full.value, ZERO) <= 0)
    return open("needs-reading", "cap-not-positive");
  const share = quotient(value, full, PLAIN);
  return arithmetic(
    [share, number(ONE)],
    ([a, b]) => smaller(a, b),
    ([a, b]) => leastBounds([a, b]),
  );
}

/** The least or greatest of those that apply; none applies: not applicable (S11). */
export function chosen(
  values: readonly Value[],
  better: (a: Fraction, b: Fraction) => Fraction,
  bounds: (all: readonly Bounds[]) => Bounds,
): Value {
  const apply = values.filter((v) => !(isOpen(v) && v.state === "not-applicable"));
  if (apply.length === 0) return strongest(values);
  if (apply.some(isOpen)) return strict(apply, () => bounds(apply.map(boundsOf)));
  return number(apply.map(fractionOf).reduce(better));
}

export function added(values: readonly Value[]): Value {
  if (values.some(isOpen)) return strict(values, () => values.map(boundsOf).reduce(plusBounds));
  return number(values.map(fractionOf).reduce(plus, ZERO));
}

export function fractionOf(value: Value): Fraction {
  if (value.kind !== "number") throw new Error(`not a number: ${value.kind}`);
  return value.value;
}

export function rounded(
  value: Value,
  places: number,
  mode: "half-away" | "up" | "down" | "half-even",
): Value {
  if (value.kind === "number") return number(roundTo(value.value, places, mode));
  const end = (x: Bounds[0]): Bounds[0] => (typeof x === "string" ? x : roundTo(x, places, mode));
  return strict([value], () => {
    const [low, high] = boundsOf(value);
    return [end(low), end(high)];
  });
}

export const dayOf = (value: Value): number | null => (value.kind === "word" ? dayNumber(value.value) : null);

export function compared(a: Value, b: Value, by: Comparison): Value {
  if (isOpen(a) || isOpen(b)) {
    const known = mayBeOf([a, b]).size > 0 ? null : decided(boundsOf(a), boundsOf(b), by);
    return known ?? strict([a, b], () => ["-inf", "+inf"]);
  }
  if (a.kind === "number" && b.kind === "number") return yesNo(holds(order(a.value, b.value), by));
  if (a.kind === "yes-no" && b.kind === "yes-no") return yesNo((a.value === b.value) === (by === "="));
  if (a.kind === "word" && b.kind === "word") {
    const [from, to] = [dayOf(a), dayOf(b)];
    if (from !== null && to !== null) return yesNo(holds(from - to, by));
    return yesNo((a.value === b.value) === (by === "="));
  }
  throw new Error(`cannot compare ${a.kind} and ${b.kind}`);
}

/** Comparisons decide where the ends decide (S6). */
function decided(a: Bounds, b: Bounds, by: Comparison): Value | null {
  const [least, most] = [orderEnds(a[0], b[1]), orderEnds(a[1], b[0])];
  const answers: readonly boolean[] =
    least > 0
      ? [holds(1, by)]
      : most < 0
        ? [holds(-1, by)]
        : [
            ...(orderEnds(a[0], b[1]) < 0 ? [holds(-1, by)] : []),
            ...(orderEnds(a[1], b[0]) > 0 ? [holds(1, by)] : []),
            holds(0, by),
          ];
  return answers.every((x) => x === answers[0]) ? yesNo(answers[0] === true) : null;
}

function holds(difference: number, by: Comparison): boolean {
  switch (by) {
    case "=":
      return difference === 0;
    case "!=":
      return difference !== 0;
    case "<":
      return difference < 0;
    case "<=":
      return difference <= 0;
    case ">":
      return difference > 0;
    case ">=":
      return difference >= 0;
  }
}

/** and (deciding: false), or (deciding: true): one deciding value decides, else what is open stays open (S3). */
export function kleene(values: readonly Value[], deciding: boolean): Value {
  if (values.some((v) => v.kind === "yes-no" && v.value === deciding)) return yesNo(deciding);
  const undecided = values.filter(isOpen);
  if (undecided.length === 0) return yesNo(!deciding);
  const state = strict(undecided, () => ["-inf", "+inf"]);
  const waiting = undecided.filter((v) => v.state === "pending");
  if (!isSettled(state) || waiting.length === 0) return state;
  const pending = strict(waiting, () => ["-inf", "+inf"]);
  return { ...pending, mayBe: new Set([...(pending.mayBe ?? []), ...settledAs(state)]) };
}

/** A zero denominator, or a cohort that is all equal, possibly all 0. */
const settledAs = ({ reason }: Open): readonly string[] =>
  reason === "zero-denominator" ? [reason] : ["all-equal", "all-zero"];

export function branch(when: Value, then: () => Value, otherwise: () => Value): Value {
  if (isOpen(when)) return when.state === "pending" ? undecided(when, [then(), otherwise()]) : when;
  if (when.kind !== "yes-no") throw new Error("not a condition");
  return when.value ? then() : otherwise();
}
