// Expressions about the results of other rules, and about the unit as a whole: points, rank, grade, submission.
// (SPEC K2, R4, G4.) What is not worked out yet is pending, never 0.
import { quotient } from "./bounds.ts";
import type { Expr } from "./compiled-set.ts";
import { dayOf } from "./dates.ts";
import type { Frame, Node } from "./evaluate-frame.ts";
import { pillarSum, scoredSum, shareBase, sumResults } from "./evaluate-sums.ts";
import { isNumber, open, type Value } from "./evaluate-values.ts";
import type { CriterionResult, SumResult } from "./evaluation.ts";
import { fromInteger, INFINITE, isZero } from "./number.ts";

/** Days of a written date; day and month need the assessed year. */
export function dateOf(written: string): Node {
  const fixed = dayOf(written);
  return ({ run: { year } }) => {
    const day =
      fixed ?? (year === null ? null : dayOf(`${String(year).padStart(4, "0")}${written.slice(1)}`));
    return day === null ? open("pending", "parameter-not-set", { name: "year" }, ["year"]) : fromInteger(day);
  };
}

/** True when the unit submitted after the day and the days of grace; false when nobody's day is known (SPEC R4). */
export function submittedAfter(written: string, graceDays: number): Node {
  const date = dateOf(written);
  return (f) => {
    const { submitted } = f.unit;
    if (submitted == null) return false;
    const last = date(f);
    if (typeof submitted !== "number") return submitted;
    if (!isNumber(last)) return last;
    const late = submitted > Number(last.n) + graceDays;
    if (late) f.why = "submitted-late";
    return late;
  };
}

export const notSubmitted: Node = (f) => {
  const { submitted } = f.unit;
  if (submitted === null) f.why = "not-submitted";
  return typeof submitted === "object" ? (submitted ?? true) : false;
};

const unranked = open("not-applicable", "excluded-by-rule");

/** The grade, when there is one and only one; none for units not ranked. */
export const grade: Node = ({ unit: { grades, excluded } }) =>
  excluded !== null
    ? unranked
    : grades.length === 1 && grades[0] !== undefined
      ? grades[0]
      : open("pending", "missing");

export const rankOf =
  (ranking: string): Node =>
  ({ run, unit }) => {
    const { rank, best, worst } =
      unit.ranks.get(ranking || (run.program.rules.rankings[0]?.name ?? "")) ?? {};
    if (best == null || worst == null) return unranked;
    return rank == null
      ? open("pending", "missing", {}, [], fromInteger(best), fromInteger(worst))
      : fromInteger(rank);
  };

/** Points of a criterion, pillar, tag or the total; or their share (0..1) of the maximum. */
export const pointsOf =
  ({ what, name, percent }: Extract<Expr, { op: "points-of" }>): Node =>
  (f) => {
    const result = resultOf(f, what, name);
    if (result == null) return open("pending", "missing");
    const points = asValue(result);
    if (!percent) return points;
    const base = what === "total" ? shareBase(f.run, f.unit) : result.max;
    if (base === null) return open("pending", "parameter-not-set");
    return isZero(base) ? open("needs-reading", "zero-denominator") : quotient(points, base, false);
  };

function resultOf(
  { run, unit }: Frame,
  what: "criterion" | "pillar" | "tag" | "total",
  name: string,
): SumResult | CriterionResult | null | undefined {
  const { plans, planOf, pillars, membersOf } = run.program;
  switch (what) {
    case "criterion":
      return unit.results[planOf.get(name)?.index ?? -1];
    case "pillar": {
      const pillar = pillars.find((p) => p.code === name);
      return unit.sums?.pillars.get(name) ?? (pillar && pillarSum(run, unit, pillar));
    }
    case "tag": {
      const tagged = plans.filter((p) => membersOf.get(name)?.has(p.criterion.code));
      return sumResults(tagged.map((p) => unit.results[p.index]));
    }
    case "total":
      return unit.sums?.total ?? scoredSum(run, unit);
  }
}

/** A result as a value of another rule: its number, or its state with its bounds. */
export function asValue(result: CriterionResult | SumResult): Value {
  const { points, low, high } = result;
  if (points !== null) return points;
  const { status = "pending", reason = null, missing = [] } = "status" in result ? result : {};
  const state = open(status === "scored" ? "pending" : status, "missing", {}, missing, low, high ?? INFINITE);
  return reason === null ? state : { ...state, reason };
}
