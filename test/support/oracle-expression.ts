// The oracle's expressions: SPEC S2, S3, S6, S11, N2–N5, T1, T2, one construct after the other, as literally as possible.
// Cohort functions and references to other rules are answered by the scope.
import type { Expr, Range, Row } from "#runtime/compiled-set.ts";
import { wholeNumber } from "./oracle-figures.ts";
import {
  type Bounds,
  type Fraction,
  fraction,
  hullOf,
  larger,
  negativeBounds,
  ONE,
  order,
  orderEnds,
  over,
  parseFraction,
  plus,
  plusBounds,
  smaller,
  times,
  timesBounds,
  ZERO,
} from "./oracle-fraction.ts";
import {
  added,
  arithmetic,
  branch,
  cap,
  chosen,
  compared,
  dayOf,
  fractionOf,
  greatestBounds,
  kleene,
  leastBounds,
  PLAIN,
  quotient,
  rounded,
} from "./oracle-operations.ts";
import {
  boundsOf,
  isOpen,
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
