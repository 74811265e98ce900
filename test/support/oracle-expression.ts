// The oracle's expressions: SPEC S2, S3, S6, S11, N2–N5, T1, T2, one construct after the other, as literally as possible.
// Cohort functions and references to other rules are answered by the scope.
import type { Comparison, Expr, Range, Row } from "#runtime/compiled-set.ts";
import { dayNumber, wholeNumber } from "./oracle-figures.ts";
import {
  type Bounds,
  type Fraction,
  fraction,
  hasZero,
  hullOf,
  inverseBounds,
  larger,
  lowerEnd,
  negativeBounds,
  ONE,
  order,
  orderEnds,
  over,
  parseFraction,
  plus,
  plusBounds,
  roundTo,
  smaller,
  times,
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
  pending,
  strict,
  strongest,
  undecided,
  type Value,
  word,
  yesNo,
} from "./oracle-value.ts";

/** Where an expression stands. */
export interface Scope {
  readonly input: (name: string) => Value;
  readonly common: (name: string) => Value;
  readonly parameter: (name: string) => Value;
  readonly field: (name: string) => Value;
  readonly let: (name: string) => Value;
  readonly part: (no: number) => Value;
  readonly max: () => Value;
  readonly answerPoints: (name: string) => Value;
  readonly checkedShare: (name: string) => Value;
  readonly records: (name: string) => Value;
  readonly inRecord: (record: readonly (readonly [string, Value])[]) => Scope;
  /** A value over several units, another rule's points, or something only a unit's rank or date tells. */
  readonly outside: (expr: Expr) => Value;
  /** Proven to be a whole number (U5). */
  readonly isWhole: (expr: Expr) => boolean;
  /** The criterion writes what a zero denominator, equal units or units that are all 0 mean (N2, C4). */
  readonly writes: (reason: string) => boolean;
  /** The rules require left <= right. */
  readonly isPart: (left: Expr, right: Expr) => boolean;
}

export function evaluate(expr: Expr, scope: Scope): Value {
  const at = (e: Expr): Value => evaluate(e, scope);
  switch (expr.op) {
    case "number":
      return number(parseFraction(expr.value));
    case "yes-no":
      return yesNo(expr.value);
    case "option":
      return word(expr.key);
    case "date":
    case "text":
      return word(expr.value);
    case "input":
      return scope.input(expr.name);
    case "common":
      return scope.common(expr.name);
    case "parameter":
      return scope.parameter(expr.name);
    case "let":
      return scope.let(expr.name);
    case "field":
      return scope.field(expr.name);
    case "part":
      return scope.part(expr.no);
    case "max":
      return scope.max();
    case "answer-points":
      return scope.answerPoints(expr.name);
    case "checked-share":
      return scope.checkedShare(expr.name);
    case "add":
      return arithmetic(
        [at(expr.left), at(expr.right)],
        ([a, b]) => plus(a, b),
        ([a, b]) => plusBounds(a, b),
      );
    case "subtract":
      return arithmetic(
        [at(expr.left), at(expr.right)],
        ([a, b]) => plus(a, { n: -b.n, d: b.d }),
        ([a, b]) => plusBounds(a, negativeBounds(b)),
      );
    case "multiply":
      return arithmetic(
        [at(expr.left), at(expr.right)],
        ([a, b]) => times(a, b),
        ([a, b]) => timesBounds(a, b),
      );
    case "divide":
    case "ratio":
      return quotient(at(expr.left), at(expr.right), {
        zero: expr.right.op === "cohort" ? "all-zero" : "zero-denominator",
        whole: scope.isWhole(expr.right),
        isPart: scope.isPart(expr.left, expr.right),
      });
    case "negate":
      return arithmetic(
        [at(expr.value), number(ZERO)],
        ([a]) => ({ n: -a.n, d: a.d }),
        ([a]) => negativeBounds(a),
      );
    case "cap":
      return cap(at(expr.value), at(expr.full));
    case "at-most":
      return arithmetic(
        [at(expr.value), at(expr.bound)],
        ([a, b]) => smaller(a, b),
        ([a, b]) => leastBounds([a, b]),
      );
    case "at-least":
      return arithmetic(
        [at(expr.value), at(expr.bound)],
        ([a, b]) => larger(a, b),
        ([a, b]) => greatestBounds([a, b]),
      );
    case "least":
      return chosen(expr.values.map(at), smaller, leastBounds);
    case "greatest":
    case "best-of":
      return chosen(expr.values.map(at), larger, greatestBounds);
    case "sum":
      return added(expr.values.map(at));
    case "mean": {
      const count = number(fraction(BigInt(expr.values.length)));
      return quotient(added(expr.values.map(at)), count, PLAIN);
    }
    case "round":
      return rounded(at(expr.value), expr.places, expr.mode);
    case "compare":
      return compared(at(expr.left), at(expr.right), expr.by);
    case "within":
      return withinRange(at(expr.value), expr.range, scope);
    case "and":
      return kleene(expr.values.map(at), false);
    case "or":
      return kleene(expr.values.map(at), true);
    case "not": {
      const value = at(expr.value);
      return value.kind === "yes-no" ? yesNo(!value.value) : value;
    }
    case "if":
      return branch(
        at(expr.when),
        () => at(expr.then),
        () => at(expr.else),
      );
    case "table":
      return expr.subject === null
        ? conditions(expr.rows, scope)
        : table(at(expr.subject), expr.rows, expr.first, scope.isWhole(expr.subject), scope);
    case "list-count":
      return listed(expr.name, expr.when, null, scope);
    case "list-sum":
      return listed(expr.name, expr.when, expr.value, scope);
    case "days": {
      const [from, to] = [at(expr.left), at(expr.right)];
      if (isOpen(from) || isOpen(to)) return strict([from, to], () => ["-inf", "+inf"]);
      return wholeNumber((dayOf(to) ?? 0) - (dayOf(from) ?? 0));
    }
    case "needs-reading":
      return open("needs-reading", "not-written");
    case "not-applicable":
      return open("not-applicable", "by-rule");
    case "min-max":
    case "cohort":
    case "points-of":
    case "grade":
    case "group":
    case "rank":
    case "submitted-after":
    case "not-submitted":
      return scope.outside(expr);
  }
}

function arithmetic(
  [a, b]: readonly [Value, Value],
  exact: (numbers: readonly [Fraction, Fraction]) => Fraction,
  bounds: (of: readonly [Bounds, Bounds]) => Bounds,
): Value {
  if (a.kind === "number" && b.kind === "number") return number(exact([a.value, b.value]));
  return strict([a, b], () => bounds([boundsOf(a), boundsOf(b)]));
}

const leastBounds = (all: readonly Bounds[]): Bounds => [
  all.map((b) => b[0]).reduce(lowerEnd),
  all.map((b) => b[1]).reduce(lowerEnd),
];
const greatestBounds = (all: readonly Bounds[]): Bounds => [
  all.map((b) => b[0]).reduce(upperEnd),
  all.map((b) => b[1]).reduce(upperEnd),
];

interface Division {
  /** What a divisor 0 is. */
  readonly zero: string;
  readonly whole: boolean;
  readonly isPart: boolean;
}
const PLAIN: Division = { zero: "zero-denominator", whole: false, isPart: false };

/** a/b: 0 as a denominator is a question for the decision (N2); a whole divisor from 0 starts at 1 (S6). */
function quotient(a: Value, b: Value, { zero, whole, isPart }: Division): Value {
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
function cap(value: Value, full: Value): Value {
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
function chosen(
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

const dayOf = (value: Value): number | null => (value.kind === "word" ? dayNumber(value.value) : null);

function compared(a: Value, b: Value, by: Comparison): Value {
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

interface Ends {
  readonly low: Value | null;
  readonly high: Value | null;
}

const endsOf = (range: Range, scope: Scope): Ends => ({
  low: range.low === null ? null : evaluate(range.low, scope),
  high: range.high === null ? null : evaluate(range.high, scope),
});

/** Is x in the range? */
export function withinRange(value: Value, range: Range, scope: Scope): Value {
  const { low, high } = endsOf(range, scope);
  const tests = [
    ...(low === null ? [] : [compared(value, low, range.lowIncluded ? ">=" : ">")]),
    ...(high === null ? [] : [compared(value, high, range.highIncluded ? "<=" : "<")]),
  ];
  return kleene(tests, false);
}

/** and (deciding: false), or (deciding: true): one deciding value decides, else what is open stays open (S3). */
function kleene(values: readonly Value[], deciding: boolean): Value {
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

/** Rows with conditions: the first true one, else the last (otherwise), else no row. */
function conditions([row, ...rest]: readonly Row[], scope: Scope): Value {
  if (row === undefined) return open("needs-reading", "no-row");
  if (row.when === null) return evaluate(row.then, scope);
  return branch(
    evaluate(row.when, scope),
    () => evaluate(row.then, scope),
    () => conditions(rest, scope),
  );
}

function table(subject: Value, rows: readonly Row[], first: boolean, whole: boolean, scope: Scope): Value {
  if (isOpen(subject))
    return subject.state === "pending" ? openTable(subject, rows, first, whole, scope) : subject;
  const tests = rows.map((row) => (row.range === null ? null : withinRange(subject, row.range, scope)));
  if (tests.some((t) => t !== null && isOpen(t))) return strongest(tests.filter((t) => t !== null));
  const met = rows.filter((_, i) => tests[i]?.kind === "yes-no" && tests[i].value);
  const hit = met.length > 0 ? met : rows.filter((row) => row.range === null);
  if (hit.length === 0) return open("needs-reading", "no-row");
  const values = (first ? hit.slice(0, 1) : hit).map((row) => evaluate(row.then, scope));
  return agreed(values);
}

/** Several rows hold: fine when they say the same (T2). */
function agreed(values: readonly Value[]): Value {
  const [one] = values;
  if (one === undefined) throw new Error("no value");
  if (values.length === 1) return one;
  if (values.some(isOpen)) return strict(values, () => hullOf(values.map(boundsOf)));
  const same = values.every((v) => order(fractionOf(v), fractionOf(one)) === 0);
  return same ? one : open("needs-reading", "rows-disagree");
}

/** The subject is somewhere in its bounds: every row that some point of them meets, and the gaps between (S6, S11). */
function openTable(subject: Open, rows: readonly Row[], first: boolean, whole: boolean, scope: Scope): Value {
  const points = samplePoints(subject.bounds, rows, whole, scope);
  if (points === null) return pending(subject.reason, ["-inf", "+inf"], subject.missing);
  const met = rows.map((row) => (row.range === null ? null : withinRange(subject, row.range, scope)));
  // Comparisons decide where the ends decide: then the rule goes on with the rows that hold for certain.
  if (met.every((m) => m === null || !isOpen(m)) && mayBeOf([subject]).size === 0)
    return table(number(points[0] ?? ZERO), rows, first, whole, scope);
  return undecided(
    subject,
    points.map((p) => table(number(p), rows, first, whole, scope)),
  );
}

/** Every end of a row inside the bounds, the bounds' own ends, and a point between each two neighbours; of whole subjects, whole ones. */
function samplePoints(
  [low, high]: Bounds,
  rows: readonly Row[],
  whole: boolean,
  scope: Scope,
): readonly Fraction[] | null {
  const ends = rows.flatMap((row) => {
    if (row.range === null) return [];
    const { low: a, high: b } = endsOf(row.range, scope);
    return [a, b].filter((v) => v !== null);
  });
  if (ends.some(isOpen)) return null;
  const steps = whole ? [fraction(-1n), ZERO, ONE] : [ZERO];
  const cuts = ends.map(fractionOf).flatMap((x) => steps.map((step) => plus(x, step)));
  const own = [low, high]
    .filter((x) => typeof x !== "string")
    .flatMap((x) => steps.map((step) => plus(x, step)));
  const sorted = [...cuts, ...own].sort(order);
  const [least = ZERO, most = ZERO] = [sorted[0], sorted.at(-1)];
  const between = sorted.slice(1).map((x, i) => over(plus(x, sorted[i] ?? x), fraction(2n)));
  const all = [...sorted, ...between, plus(least, fraction(-1n)), plus(most, ONE)];
  return all.filter((x) => orderEnds(low, x) <= 0 && orderEnds(x, high) <= 0 && (!whole || x.d === 1n));
}

/** Records that meet the condition, counted or summed; an open condition leaves its record open. */
function listed(name: string, when: Expr | null, value: Expr | null, scope: Scope): Value {
  const list = scope.records(name);
  if (isOpen(list))
    return list.state === "pending" ? pending(list.reason, [ZERO, "+inf"], list.missing) : list;
  if (list.kind !== "records") throw new Error("not a list");
  return added(
    list.value.map((record) => {
      const inside = scope.inRecord(record);
      const met = when === null ? yesNo(true) : evaluate(when, inside);
      return branch(
        met,
        () => (value === null ? number(ONE) : evaluate(value, inside)),
        () => number(ZERO),
      );
    }),
  );
}
