// Values over several units and places in a ranking, for the oracle (SPEC C1–C4, R1, R2).
import type { CohortFunction } from "#runtime/compiled-set.ts";
import {
  type Bounds,
  type Fraction,
  fraction,
  inverseBounds,
  larger,
  lowerEnd,
  minus,
  ONE,
  order,
  orderEnds,
  over,
  plusBounds,
  smaller,
  timesBounds,
  total,
  upperEnd,
  ZERO,
} from "./oracle-fraction.ts";
import { fractionOf } from "./oracle-operations.ts";
import { boundsOf, isOpen, number, open, pending, strength, type Value } from "./oracle-value.ts";

const count = (n: number): Fraction => fraction(BigInt(n));
const applies = (value: Value): boolean => !(isOpen(value) && value.state === "not-applicable");

/** One unit the function may look at; `certain`: it is known to be a member. */
export interface Member {
  readonly value: Value;
  readonly certain: boolean;
}

/** A function of `own` among the members that may be; `isMember`: the unit is one of them (C1–C4). */
export function cohortValue(
  fn: CohortFunction | "min-max",
  own: Value,
  isMember: boolean,
  all: readonly Member[],
): Value {
  const members = all.filter((m) => applies(m.value));
  const ofOwn = fn === "rank" || fn === "share" || fn === "min-max";
  if (ofOwn && isOpen(own) && strength(own.state) > strength("pending")) return own;
  const isOpenCohort = members.some((m) => isOpen(m.value) || !m.certain);
  const out = !isMember || !applies(own);
  if (isOpenCohort || (ofOwn && out) || members.length === 0)
    return {
      ...(ofOwn && isOpen(own) && applies(own) ? own : pending("cohort-pending", NONE, new Set())),
      bounds: bounds(
        fn,
        members.map((m) => (m.certain ? boundsOf(m.value) : NONE)),
      ),
      mayBe: new Set(["all-equal", "all-zero"]),
    };
  return exactly(
    fn,
    ofOwn && own !== null ? fractionOf(own) : ZERO,
    members.map((m) => fractionOf(m.value)),
  );
}

/** Every member has the same value: 0, or another (C4); null: they differ, or one is open. */
export function equalMembers(all: readonly Member[]): "all-equal" | "all-zero" | null {
  const members = all.filter((m) => applies(m.value));
  const [first] = members;
  if (first === undefined || members.some((m) => isOpen(m.value) || !m.certain)) return null;
  const one = fractionOf(first.value);
  if (!members.every((m) => order(fractionOf(m.value), one) === 0)) return null;
  return one.n === 0n ? "all-zero" : "all-equal";
}

function exactly(fn: CohortFunction | "min-max", own: Fraction, members: readonly Fraction[]): Value {
  const sum = total(members);
  switch (fn) {
    case "highest":
      return number(members.reduce(larger));
    case "lowest":
      return number(members.reduce(smaller));
    case "sum":
      return number(sum);
    case "mean":
      return number(over(sum, count(members.length)));
    case "count":
      return number(count(members.length));
    case "rank":
      return number(count(1 + members.filter((m) => order(m, own) > 0).length));
    case "share":
      return sum.n === 0n ? open("needs-reading", "all-zero") : number(over(own, sum));
    case "min-max": {
      const [low, high] = [members.reduce(smaller), members.reduce(larger)];
      const width = minus(high, low);
      return width.n === 0n
        ? open("needs-reading", low.n === 0n ? "all-zero" : "all-equal")
        : number(over(minus(own, low), width));
    }
  }
}

const NONE: Bounds = ["-inf", "+inf"];

function bounds(fn: CohortFunction | "min-max", members: readonly Bounds[]): Bounds {
  if (members.length === 0 && fn !== "min-max") return NONE;
  const size = count(members.length);
  switch (fn) {
    case "highest":
      return [members.map((m) => m[0]).reduce(upperEnd), members.map((m) => m[1]).reduce(upperEnd)];
    case "lowest":
      return [members.map((m) => m[0]).reduce(lowerEnd), members.map((m) => m[1]).reduce(lowerEnd)];
    case "sum":
      return members.reduce(plusBounds);
    case "mean":
      return timesBounds(members.reduce(plusBounds), inverseBounds([size, size]));
    case "count":
      return [ZERO, size];
    case "rank":
      return [ONE, size];
    case "share":
      return members.every((m) => orderEnds(m[0], ZERO) >= 0) ? [ZERO, ONE] : NONE;
    case "min-max":
      return [ZERO, ONE];
  }
}

export interface Place {
  readonly best: number;
  readonly worst: number;
  /** The ends meet and the unit's own keys are numbers. */
  readonly certain: boolean;
}

/** a is certainly before b: a greater key, or a key that cannot be smaller and a further one that decides (R1). */
function surelyBefore([a, ...as]: readonly Bounds[], [b, ...bs]: readonly Bounds[]): boolean {
  if (a === undefined || b === undefined) return false;
  const least = orderEnds(a[0], b[1]);
  return least > 0 || (least === 0 && surelyBefore(as, bs));
}

function possiblyBefore([a, ...as]: readonly Bounds[], [b, ...bs]: readonly Bounds[]): boolean {
  if (a === undefined || b === undefined) return false;
  const most = orderEnds(a[1], b[0]);
  return most > 0 || (most === 0 && possiblyBefore(as, bs));
}

/** Another unit of the ranking; `certain`: it cannot be excluded any more. */
export interface Rival {
  readonly keys: readonly Bounds[];
  readonly certain: boolean;
}

/** Possible places of one unit among the others it is ranked with: 1-2-2-4 (R1, R2). */
export function place(keys: readonly Bounds[], others: readonly Rival[], final: boolean): Place {
  const best = 1 + others.filter((o) => o.certain && surelyBefore(o.keys, keys)).length;
  const worst = 1 + others.filter((o) => possiblyBefore(o.keys, keys)).length;
  return { best, worst, certain: final && best === worst };
}
