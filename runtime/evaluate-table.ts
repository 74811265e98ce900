// Conditions and tables (SPEC S3, S11, T1, T2): comparison, ranges, Kleene and/or, score tables.
import { hull, interval, stateOf } from "./bounds.ts";
import type { Comparison, Range } from "./compiled-set.ts";
import type { Frame, Node } from "./evaluate-frame.ts";
import {
  EQUAL_UNITS,
  isNumber,
  isOpen,
  isPending,
  LOST,
  type Open,
  open,
  resolvable,
  strongest,
  type Value,
  waits,
  ZERO_DIVISOR,
} from "./evaluate-values.ts";
import {
  add,
  compare,
  equals,
  floor,
  isInfinite,
  multiply,
  ONE,
  type Rational,
  rational,
  subtract,
  toExact,
  ZERO,
} from "./number.ts";

/** Whether a comparison holds when its left side is less, equal, greater. */
export const HOLDS: Readonly<Record<Comparison, readonly [boolean, boolean, boolean]>> = {
  "=": [false, true, false],
  "!=": [true, false, true],
  "<": [true, false, false],
  "<=": [true, true, false],
  ">": [false, false, true],
  ">=": [false, true, true],
};

/** True, false, or the state that leaves it undecided; bounds decide it where they can. */
export function compareValues([less, equal, greater]: (typeof HOLDS)["="], a: Value, b: Value): Value {
  if (isNumber(a) && isNumber(b)) {
    const order = compare(a, b);
    return order < 0 ? less : order > 0 ? greater : equal;
  }
  if (!isOpen(a) && !isOpen(b)) return a === b ? equal : less;
  const state = stateOf([a, b].filter(isOpen));
  if (state.state !== "pending") return state;
  const [low, high] = interval(a);
  const [from, to] = interval(b);
  const [first, last] = [compare(low, to), compare(high, from)];
  const possible = [
    ...(first < 0 ? [less] : []),
    ...(first <= 0 && last >= 0 ? [equal] : []),
    ...(last > 0 ? [greater] : []),
  ];
  const holds = possible.includes(true);
  return state.mayBe === 0 && !possible.includes(!holds) ? holds : state;
}

/** A range whose bounds are ready. */
export interface Bounds {
  readonly low: Node | null;
  readonly high: Node | null;
  readonly holds: (value: Value, frame: Frame) => Value;
}

/** Makes a range ready: whether a value lies in it (SPEC T1). */
export function boundsOf(range: Range, at: (role: "low" | "high") => Node | null): Bounds {
  const [low, high] = [at("low"), at("high")];
  const above = HOLDS[range.lowIncluded ? ">=" : ">"];
  const below = HOLDS[range.highIncluded ? "<=" : "<"];
  return {
    low,
    high,
    holds: (value, f) => {
      const a = low === null || compareValues(above, value, low(f));
      const b = high === null || compareValues(below, value, high(f));
      return a === false || b === false ? false : a === true ? b : b === true ? a : strongest(a, b);
    },
  };
}

/** Kleene and; with `or`, its dual (SPEC S3): one operand that decides is enough, wherever it stands. */
export function and(nodes: readonly Node[], or: boolean): Node {
  return (f) => {
    const undecided: Value[] = [];
    for (const node of nodes) {
      const value = node(f);
      if (value === or) return or;
      if (value !== !or) undecided.push(value);
    }
    if (undecided.length === 0) return !or;
    const state = stateOf(undecided);
    // What the criterion settles by itself must not close a condition that a missing figure can still decide.
    const pending = stateOf(undecided.filter(isPending));
    return resolvable(state) && pending.state === "pending"
      ? {
          ...pending,
          mayBe: pending.mayBe | (state.reason.code === "zero-denominator" ? ZERO_DIVISOR : EQUAL_UNITS),
        }
      : state;
  };
}

/** A row made ready; `holds` null: otherwise. */
export interface BuiltRow extends Omit<Bounds, "holds"> {
  readonly holds: Bounds["holds"] | null;
  readonly then: Node;
}

/** A score table; `whole`: its subject is a whole number (SPEC U5). */
export function table(subject: Node | null, rows: readonly BuiltRow[], first: boolean, whole: boolean): Node {
  return (f) => {
    const value = subject === null || subject(f);
    if (!isOpen(value)) return choose(rows, value, first, whole, f);
    if (value.state !== "pending") return value;
    const outcome = choose(rows, { ...value, mayBe: 0 }, first, whole, f);
    // It may turn out to be no number at all: the ends tell which rows it can meet, but decide nothing.
    return value.mayBe === 0 ? outcome : hull(value, [outcome]);
  };
}

function choose(rows: readonly BuiltRow[], value: Value, first: boolean, whole: boolean, f: Frame): Value {
  const taken: BuiltRow[] = [];
  const possible: BuiltRow[] = [];
  const beyond: Open[] = [];
  let undecided: Open | null = null;
  const misses = mayMiss(rows, value, whole, f);
  for (const row of rows) {
    if (row.holds === null && (taken.length > 0 || !misses)) continue;
    const test = row.holds === null ? (undecided ?? true) : row.holds(value, f);
    if (test === false) continue;
    if (test === true) {
      taken.push(row);
      if (first) break;
      continue;
    }
    const state = strongest(test);
    if (state.state !== "pending") {
      if (undecided === null) return state;
      // An undecided row before it may yet be the one: what comes from here on is no number.
      beyond.push(state);
      break;
    }
    undecided = { ...(undecided ?? state), ...waits(undecided ?? state, state) };
    possible.push(row);
  }
  const outcomes = [...taken, ...possible].map((row) => row.then(f));
  if (undecided === null) return decided(outcomes, value);
  const missed = taken.length === 0 && misses && rows.every((row) => row.holds !== null);
  return hull(undecided, [...beyond, ...outcomes, ...(missed ? [LOST] : [])]);
}

/** One row, or several that agree; none is never 0 (SPEC T2). */
function decided([first, ...others]: readonly Value[], value: Value): Value {
  if (
    first !== undefined &&
    others.every((o) => o === first || (isNumber(o) && isNumber(first) && equals(o, first)))
  )
    return first;
  const code = first === undefined ? "no-row" : "rows-disagree";
  return open("needs-reading", code, isNumber(value) ? { value: toExact(value) } : {});
}

const HALF = rational("1/2");

/** Whether a subject that meets no row for sure may fall between all of them. */
function mayMiss(rows: readonly BuiltRow[], value: Value, whole: boolean, f: Frame): boolean {
  if (!isPending(value)) return true;
  const { low, high } = value;
  const ends = [low, high, ...rows.flatMap((row) => [row.low?.(f), row.high?.(f)])]
    .filter((x): x is Rational => x !== undefined && isNumber(x) && !isInfinite(x))
    .sort(compare);
  // The rows can only change at an end: each end, and one point beyond and between them, stand for all.
  const points = ends.flatMap((x, i) => {
    const next = ends[i + 1];
    return [x, next === undefined || whole ? add(floor(x), ONE) : multiply(add(x, next), HALF)];
  });
  points.push(subtract(ends[0] ?? ZERO, ONE));
  return points.some(
    (x) =>
      compare(low, x) <= 0 &&
      compare(x, high) <= 0 &&
      (!whole || equals(x, floor(x))) &&
      rows.every((row) => row.holds?.(x, f) !== true),
  );
}
