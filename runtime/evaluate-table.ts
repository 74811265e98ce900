// Conditions and tables (SPEC S3, S11, T1, T2): comparison, ranges, Kleene and/or, score tables.
import { hull, interval, order, strict } from "./bounds.ts";
import type { Comparison, Expr, Range, Row } from "./compiled-set.ts";
import { type Frame, NONE, type Node } from "./evaluate-frame.ts";
import {
  EQUAL_UNITS,
  isNumber,
  isOpen,
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
  divide,
  equals,
  floor,
  fromInteger,
  multiply,
  negate,
  ONE,
  type Rational,
  sign,
  subtract,
  toExact,
  ZERO,
} from "./number.ts";
import type { Fact } from "./trace.ts";

const HOLDS: Readonly<Record<Comparison, (order: number) => boolean>> = {
  "=": (o) => o === 0,
  "!=": (o) => o !== 0,
  "<": (o) => o < 0,
  "<=": (o) => o <= 0,
  ">": (o) => o > 0,
  ">=": (o) => o >= 0,
};

/** Makes an operand ready, at its place. */
export type At = (role: string, expr: Expr) => Node;

/** True, false, or the state that leaves it undecided; bounds decide it where they can. */
export function compareValues(by: Comparison, a: Value, b: Value): Value {
  const test = HOLDS[by];
  if (isNumber(a) && isNumber(b)) return test(compare(a, b));
  if (!isOpen(a) && !isOpen(b)) return test(a === b ? 0 : 1);
  const state = strongest([a, b].filter(isOpen));
  if (state.state !== "pending") return state;
  const [low, high] = interval(a);
  const [from, to] = interval(b);
  const possible = [
    ...(order(low, to) < 0 ? [test(-1)] : []),
    ...(order(low, to) <= 0 && order(high, from) >= 0 ? [test(0)] : []),
    ...(order(high, from) > 0 ? [test(1)] : []),
  ];
  const waiting = waits([a, b]);
  return waiting.mayBe === 0 && possible.every((p) => p === possible[0])
    ? (possible[0] ?? state)
    : { ...state, low: -Infinity, high: Infinity, ...waiting };
}

/** Whether a value lies in a range (SPEC T1). */
export function holds(range: Range, at: At): (value: Value, frame: Frame) => Value {
  const low = range.low === null ? null : at("low", range.low);
  const high = range.high === null ? null : at("high", range.high);
  return (value, f) =>
    both(
      low === null ? true : compareValues(range.lowIncluded ? ">=" : ">", value, low(f)),
      high === null ? true : compareValues(range.highIncluded ? "<=" : "<", value, high(f)),
    );
}

const both = (a: Value, b: Value): Value =>
  a === false || b === false ? false : a === true ? b : b === true ? a : strongest([a, b]);

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
    const state = strict(undecided, () => [-Infinity, Infinity]);
    // What the criterion settles by itself must not close a condition that a missing figure can still decide.
    const pending = undecided.filter((v) => isOpen(v) && v.state === "pending");
    if (pending.length === 0 || state.state !== "needs-reading" || !resolvable(state.reason.code))
      return state;
    const mayBe = state.reason.code === "zero-denominator" ? ZERO_DIVISOR : EQUAL_UNITS;
    const open = strict(pending, () => [-Infinity, Infinity]);
    return { ...open, mayBe: open.mayBe | mayBe };
  };
}

interface BuiltRow {
  /** null: otherwise. */
  readonly holds: ((value: Value, frame: Frame) => Value) | null;
  readonly then: Node;
  readonly low: Node | null;
  readonly high: Node | null;
}

/** A score table; `whole`: its subject is a whole number (SPEC U5). */
export function table(expr: Extract<Expr, { op: "table" }>, at: At, quiet: At, whole: boolean): Node {
  const subject = expr.subject === null ? null : at("subject", expr.subject);
  const rows = expr.rows.map((row, i) => builtRow(row, (role, e) => at(`row/${i}/${role}`, e), quiet));
  return (f) => {
    const value = subject === null ? true : subject(f);
    if (isOpen(value) && value.state !== "pending") return value;
    if (!isOpen(value) || value.mayBe === 0) return choose(rows, value, expr.first, whole, f);
    // It may turn out to be no number at all: the ends tell which rows it can meet, but decide nothing.
    return hull(value, [choose(rows, { ...value, mayBe: 0 }, expr.first, whole, f)]);
  };
}

function builtRow(row: Row, at: At, quiet: At): BuiltRow {
  const when = row.when === null ? null : at("when", row.when);
  return {
    holds: when !== null ? (_, f) => when(f) : row.range !== null ? holds(row.range, quiet) : null,
    then: at("then", row.then),
    low: row.range?.low == null ? null : quiet("low", row.range.low),
    high: row.range?.high == null ? null : quiet("high", row.range.high),
  };
}

function choose(rows: readonly BuiltRow[], value: Value, first: boolean, whole: boolean, f: Frame): Value {
  const taken: number[] = [];
  let possible: readonly number[] = NONE;
  let undecided: Open | null = null;
  let beyond: readonly Open[] = [];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i];
    if (row === undefined || (row.holds === null && (taken.length > 0 || !mayMiss(rows, value, whole, f))))
      continue;
    const test = row.holds === null ? (undecided ?? true) : row.holds(value, f);
    if (test === false) continue;
    if (test === true) {
      taken.push(i);
      if (first) break;
      continue;
    }
    const state = strongest([test]);
    if (state.state !== "pending") {
      if (undecided === null) return state;
      // An undecided row before it may yet be the one: what comes from here on is no number.
      beyond = [state];
      break;
    }
    undecided = { ...(undecided ?? state), ...waits(undecided === null ? [state] : [undecided, state]) };
    possible = [...possible, i];
  }
  const fact = f.steps === null ? null : rowFact(rows, taken, value, f);
  let result: Value;
  if (undecided === null) result = decided(rows, taken, value, f);
  else {
    const outcomes: Value[] = [...beyond];
    for (const i of [...taken, ...possible]) outcomes.push(rows[i]?.then(f) ?? NO_ROW);
    result = hull(
      undecided,
      taken.length === 0 && rows.every((r) => r.holds !== null) && mayMiss(rows, value, whole, f)
        ? [...outcomes, NO_ROW]
        : outcomes,
    );
  }
  if (f.steps !== null) f.fact = fact;
  return result;
}

const NO_ROW = open("needs-reading", "no-row");

/** One row, or several that agree; none is never 0 (SPEC T2). */
function decided(rows: readonly BuiltRow[], taken: readonly number[], value: Value, f: Frame): Value {
  const first = rows[taken[0] ?? -1]?.then(f);
  if (first !== undefined && taken.length === 1) return first;
  const params: Readonly<Record<string, string>> = isNumber(value) ? { value: toExact(value) } : {};
  if (first === undefined) return open("needs-reading", "no-row", params);
  const agree = taken.slice(1).every((i) => {
    const other = rows[i]?.then(f) ?? first;
    return other === first || (isNumber(other) && isNumber(first) && equals(other, first));
  });
  return agree ? first : open("needs-reading", "rows-disagree", params);
}

/** Whether a subject that meets no row for sure may fall between all of them. */
function mayMiss(rows: readonly BuiltRow[], value: Value, whole: boolean, f: Frame): boolean {
  if (!isOpen(value)) return true;
  const { low, high } = value;
  const ends = [low, high, ...rows.flatMap((row) => [row.low?.(f), row.high?.(f)])]
    .filter((x): x is Rational => typeof x === "object" && isNumber(x))
    .sort(compare);
  const [first = ZERO] = ends;
  // The rows can only change at an end: each end, and one point beyond and between them, stand for all.
  const points = [subtract(first, ONE)];
  for (const [i, x] of ends.entries()) {
    const next = ends[i + 1];
    points.push(x, next === undefined || whole ? add(floor(x), ONE) : multiply(add(x, next), HALF));
  }
  const missed = (x: Rational): boolean =>
    order(low, x) <= 0 &&
    order(x, high) <= 0 &&
    (!whole || equals(x, floor(x))) &&
    rows.every((row) => row.holds?.(x, f) !== true);
  return points.some(missed);
}

const HALF = divide(ONE, fromInteger(2));

/** The row taken, and the other row whose bound is nearest to the subject. */
function rowFact(rows: readonly BuiltRow[], taken: readonly number[], value: Value, f: Frame): Fact {
  let nearest: { readonly row: number; readonly distance: Rational } | null = null;
  if (isNumber(value))
    for (const [row, { low, high }] of rows.entries())
      for (const bound of taken.includes(row) ? [] : [low?.(f), high?.(f)]) {
        if (bound === undefined || !isNumber(bound)) continue;
        const gap = subtract(bound, value);
        const distance = sign(gap) < 0 ? negate(gap) : gap;
        if (nearest === null || compare(distance, nearest.distance) < 0) nearest = { row, distance };
      }
  return { is: "row", rows: taken, nearest };
}
