// Functions over the units assessed together (SPEC C1–C4). A population is worked out once per place and group, on
// exact values; the order of the units plays no part.
import { greatest, INTERVALS, type Interval, interval, least, order, strict } from "./bounds.ts";
import type { CohortFunction, Over } from "./compiled-set.ts";
import { frameOf, rejects } from "./evaluate-criterion.ts";
import type { Cohort, Frame, Node, UnitRun } from "./evaluate-frame.ts";
import {
  EQUAL_UNITS,
  isNumber,
  isOpen,
  type Open,
  open,
  strongest,
  type Value,
  waitsForUnit,
} from "./evaluate-values.ts";
import { compare, divide, fromInteger, isZero, ONE, type Rational, subtract, sum, ZERO } from "./number.ts";

/** (x − lowest)/(highest − lowest); all equal needs a written value (SPEC C4). */
export function minMax(value: Node, over: Over, path: string): Node {
  return (f) => {
    const x = value(f);
    if (isOpen(x) && x.state !== "pending") return x;
    const cohort = population(f, value, over, path);
    const [[low], [high]] = [cohort.lowest, cohort.highest];
    fact(f, cohort);
    if (
      cohort.waitsFor !== null ||
      !isNumber(x) ||
      !cohort.members.has(f.unit) ||
      typeof low === "number" ||
      typeof high === "number"
    )
      return waiting(f, x, cohort, [ZERO, ONE]);
    const range = subtract(high, low);
    return isZero(range) ? equal(high) : divide(subtract(x, low), range);
  };
}

const equal = (value: Rational): Open => open("needs-reading", isZero(value) ? "all-zero" : "all-equal");

/** A function of the value's population; rank and share also of the unit's own value. */
export function cohortValue(
  fn: CohortFunction,
  value: Node,
  over: Over,
  path: string,
  writes: { readonly allEqual: boolean; readonly allZero: boolean },
): Node {
  return (f) => {
    const own = fn === "rank" || fn === "share";
    const x = own ? value(f) : ZERO;
    if (isOpen(x) && x.state !== "pending") return x;
    const cohort = population(f, value, over, path);
    fact(f, cohort);
    const numbers = cohort.values.filter(isNumber);
    if (
      cohort.waitsFor !== null ||
      !isNumber(x) ||
      numbers.length === 0 ||
      (own && !cohort.members.has(f.unit))
    )
      return waiting(f, x, cohort, boundsOf(fn, cohort));
    const highest = numbers.reduce((a, b) => (compare(b, a) > 0 ? b : a));
    const lowest = numbers.reduce((a, b) => (compare(b, a) < 0 ? b : a));
    if (
      (fn === "highest" || fn === "lowest") &&
      compare(highest, lowest) === 0 &&
      (isZero(highest) ? writes.allZero : writes.allEqual)
    )
      return equal(highest);
    switch (fn) {
      case "highest":
        return highest;
      case "lowest":
        return lowest;
      case "sum":
        return sum(numbers);
      case "count":
        return fromInteger(numbers.length);
      case "mean":
        return divide(sum(numbers), fromInteger(numbers.length));
      case "rank":
        return fromInteger(1 + numbers.filter((n) => compare(n, x) > 0).length);
      case "share": {
        const all = sum(numbers);
        return isZero(all) ? open("needs-reading", "all-zero") : divide(x, all);
      }
    }
  };
}

function fact(f: Frame, { members, lowest, highest }: Cohort): void {
  if (f.steps === null) return;
  const at = ([low, high]: Interval): Value =>
    typeof low !== "number" && low === high ? low : open("pending", "cohort-pending", {}, [], low, high);
  f.fact = { is: "cohort", members: members.size, lowest: at(lowest), highest: at(highest) };
}

/** Pending for every unit that uses it while one member's value is open (SPEC C2). */
function waiting(f: Frame, x: Value, cohort: Cohort, [low, high]: Interval): Value {
  const unit = cohort.waitsFor?.data.id ?? f.unit.data.id;
  const reason: Open = { ...open("pending", "cohort-pending", { unit }, [], low, high), mayBe: EQUAL_UNITS };
  return isOpen(x) ? strict([x, reason], () => [low, high]) : reason;
}

function boundsOf(fn: CohortFunction, { values, lowest, highest }: Cohort): Interval {
  if (values.length === 0) return [-Infinity, Infinity];
  const size = fromInteger(values.length);
  const total = (): Interval => values.map(interval).reduce(INTERVALS.add, [ZERO, ZERO]);
  switch (fn) {
    case "highest":
      return highest;
    case "lowest":
      return lowest;
    case "sum":
      return total();
    case "mean":
      return INTERVALS.multiply(total(), [divide(ONE, size), divide(ONE, size)]);
    case "count":
      return [ZERO, size];
    case "rank":
      return [ONE, size];
    case "share":
      return order(lowest[0], ZERO) >= 0 ? [ZERO, ONE] : [-Infinity, Infinity];
  }
}

function population(f: Frame, value: Node, over: Over, path: string): Cohort {
  const key = over === "group" ? `${path}\n${f.unit.group}` : path;
  const known = f.run.cohorts.get(key);
  if (known !== undefined) return known;
  const members = new Set<UnitRun>();
  const values: Value[] = [];
  let waitsFor: UnitRun | null = f.run.whole ? null : f.unit;
  for (const unit of f.run.units) {
    if (over === "group" && unit.group !== f.unit.group) continue;
    const x = memberValue(f, unit, value);
    if (x === null) continue;
    members.add(unit);
    values.push(x);
    if (waitsFor === null && isOpen(x)) waitsFor = unit;
  }
  const ends = f.run.whole ? values.map(interval) : [[-Infinity, Infinity] as const];
  const cohort: Cohort = {
    members,
    values,
    waitsFor,
    lowest: [ends.map((e) => e[0]).reduce(least, Infinity), ends.map((e) => e[1]).reduce(least, Infinity)],
    highest: [
      ends.map((e) => e[0]).reduce(greatest, -Infinity),
      ends.map((e) => e[1]).reduce(greatest, -Infinity),
    ],
  };
  f.run.cohorts.set(key, cohort);
  return cohort;
}

/** A unit's value in a population; null: it is left out (excluded, not applicable, or decided by a special case). */
function memberValue(f: Frame, unit: UnitRun, value: Node): Value | null {
  if (unit.excluded !== null) return isOpen(unit.excluded as Value) ? (unit.excluded as Open) : null;
  const { plan, run } = f;
  if (plan === null || unit.declared.has(plan.criterion.code)) return null;
  const frame = frameOf(run, unit, plan);
  const rejected: Node = (of) => rejects(of) ?? false;
  let x: Value | null = null;
  for (const condition of [...(plan.lapses === null ? [] : [plan.lapses]), rejected, ...plan.cases]) {
    const c = condition(frame);
    if (c === true) return null;
    if (c !== false) {
      x = strongest([c]);
      break;
    }
  }
  x ??= value(frame);
  if (!isOpen(x)) return x;
  // After the deadline a unit without its figure scores 0 or is not ranked: it has no value to compare.
  const overdue =
    run.closed && run.program.rules.overdue !== null && x.state === "pending" && waitsForUnit(x.missing);
  return x.state === "not-applicable" || overdue ? null : x;
}
