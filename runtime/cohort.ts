// Functions over the units assessed together (SPEC C1–C4). A population is worked out once per place and group, on
// exact values; the order of the units plays no part.
import { ANYTHING, apply, type Interval, interval } from "./bounds.ts";
import type { CohortFunction, Criterion, Over } from "./compiled-set.ts";
import { frameOf, rejects } from "./evaluate-criterion.ts";
import type { Cohort, Frame, Node, Plan, Run, UnitRun } from "./evaluate-frame.ts";
import {
  EQUAL_UNITS,
  isNumber,
  isOpen,
  isPending,
  open,
  strongest,
  type Value,
  waitsForUnit,
} from "./evaluate-values.ts";
import {
  compare,
  divide,
  equals,
  fromInteger,
  INFINITE,
  isZero,
  MINUS_INFINITE,
  max,
  min,
  ONE,
  type Rational,
  sign,
  subtract,
  sum,
  ZERO,
} from "./number.ts";

type PopulationFunction = CohortFunction | "min-max";

/** A function of the value's population; rank, share and min-max also of the unit's own value. */
export function overUnits(
  fn: PopulationFunction,
  value: Node,
  over: Over,
  criterion: Criterion | null,
): Node {
  const own = fn === "rank" || fn === "share" || fn === "min-max";
  const node: Node = (f) => {
    const x = own ? value(f) : ZERO;
    if (isOpen(x) && x.state !== "pending") return x;
    const key = over === "group" ? f.unit.group : "";
    const known = f.run.cohorts.get(node) ?? new Map<string, Cohort>();
    const cohort = known.get(key) ?? population(f, fn, value, over);
    f.run.cohorts.set(node, known.set(key, cohort));
    const { members, waitsFor, lowest, highest } = cohort;
    const [low, high] = boundsOf(fn, cohort);
    if (waitsFor !== null || !isNumber(x) || members.size === 0 || (own && !members.has(f.unit))) {
      const unit = (waitsFor ?? f.unit).data.id;
      const pending = open("pending", "cohort-pending", { unit }, [], low, high);
      return apply((_, end) => end, x, { ...pending, mayBe: EQUAL_UNITS });
    }
    const [least, most] = [lowest[0], highest[1]];
    if (fn === "rank")
      return fromInteger(1 + [...members.values()].filter((m) => isNumber(m) && compare(m, x) > 0).length);
    if (fn === "share")
      return isZero(cohort.total[0]) ? open("needs-reading", "all-zero") : divide(x, cohort.total[0]);
    const ends = fn === "min-max" || fn === "highest" || fn === "lowest";
    if (ends && equals(least, most)) {
      const written = isZero(most) ? criterion?.allZero : criterion?.allEqual;
      if (fn === "min-max" || written != null)
        return open("needs-reading", isZero(most) ? "all-zero" : "all-equal");
    }
    return fn === "min-max" ? divide(subtract(x, least), subtract(most, least)) : high;
  };
  return node;
}

/** What the function can be while a member is open (SPEC C2); where none is, its upper end is its value. */
function boundsOf(fn: PopulationFunction, { members, lowest, highest, total }: Cohort): Interval {
  const size = fromInteger(members.size);
  if (fn === "min-max") return [ZERO, ONE];
  if (members.size === 0) return ANYTHING;
  switch (fn) {
    case "highest":
      return highest;
    case "lowest":
      return lowest;
    case "sum":
      return total;
    case "mean":
      return [divide(total[0], size), divide(total[1], size)];
    case "count":
      return [ZERO, size];
    case "rank":
      return [ONE, size];
    case "share":
      return sign(lowest[0]) >= 0 ? [ZERO, ONE] : ANYTHING;
  }
}

function population(
  { run, unit: user, plan }: Frame,
  fn: PopulationFunction,
  value: Node,
  over: Over,
): Cohort {
  const members = new Map<UnitRun, Value>();
  for (const unit of run.units) {
    const x = over === "group" && unit.group !== user.group ? null : memberValue(run, unit, plan, value);
    if (x !== null) members.set(unit, x);
  }
  const known = run.whole ? [...members.values()].map(interval) : [ANYTHING];
  const at = (end: 0 | 1, of: (values: readonly Rational[]) => Rational): Rational =>
    of(known.map((i) => i[end]));
  const ends = (of: (values: readonly Rational[]) => Rational): Interval => [at(0, of), at(1, of)];
  const [first] = [...members].find(([, x]) => isOpen(x)) ?? [];
  return {
    members,
    waitsFor: run.whole ? (first ?? null) : user,
    lowest: ends((values) => values.reduce(min, INFINITE)),
    highest: ends((values) => values.reduce(max, MINUS_INFINITE)),
    // Exact sums over many units are wide: only where they are asked for.
    total: ["sum", "mean", "share"].includes(fn) ? ends(sum) : ANYTHING,
  };
}

/** A unit's value in a population; null: it is left out (excluded, not applicable, or decided by a special case). */
function memberValue(run: Run, unit: UnitRun, plan: Plan | null, value: Node): Value | null {
  const { excluded, declared } = unit;
  if (excluded !== null) return "state" in excluded ? excluded : null;
  if (plan === null || declared.has(plan.criterion.code)) return null;
  const frame = frameOf(run, unit, plan);
  const rejected: Node = (f) => rejects(f) ?? false;
  let x: Value | null = null;
  for (const condition of [plan.lapses, rejected, ...plan.cases]) {
    const c = condition(frame);
    if (c === true) return null;
    if (c !== false) {
      x = strongest(c);
      break;
    }
  }
  x ??= value(frame);
  // After the deadline a unit without its figure scores 0 or is not ranked: it has no value to compare.
  const overdue = run.closed && run.program.rules.overdue !== null && isPending(x) && waitsForUnit(x.missing);
  return overdue || (isOpen(x) && x.state === "not-applicable") ? null : x;
}
