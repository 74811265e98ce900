// Expressions about the results of other rules, and about the unit as a whole: points, rank, grade, submission.
// (SPEC K2, R4, G4.) What is not worked out yet is pending, never 0.
import { interval, quotientOf, strict } from "./bounds.ts";
import type { Expr } from "./compiled-set.ts";
import { dayOf } from "./dates.ts";
import type { Frame, Node } from "./evaluate-frame.ts";
import { pillarSum, scoredSum, shareBase, sumResults } from "./evaluate-sums.ts";
import { isNumber, type Open, open, type Value } from "./evaluate-values.ts";
import type { CriterionResult, Reason, SumResult } from "./evaluation.ts";
import { divide, fromInteger, isZero } from "./number.ts";

/** Days of a written date; day and month need the assessed year. */
export function dateOf(written: string): Node {
  const fixed = dayOf(written);
  if (fixed !== null) {
    const value = fromInteger(fixed);
    return () => value;
  }
  return (f) => {
    const day =
      f.run.year === null ? null : dayOf(`${String(f.run.year).padStart(4, "0")}${written.slice(1)}`);
    return day === null ? open("pending", "parameter-not-set", { name: "year" }, ["year"]) : fromInteger(day);
  };
}

/** True when the unit submitted after the day and the days of grace; false when nobody's day is known (SPEC R4). */
export function submittedAfter(written: string, graceDays: number): Node {
  const date = dateOf(written);
  return (f) => {
    const { submitted } = f.unit;
    if (submitted === null || submitted === undefined) return false;
    if (typeof submitted !== "number") return submitted;
    const last = date(f);
    if (!isNumber(last)) return last;
    const late = submitted > Number(last.n) + graceDays;
    if (late) f.why = "submitted-late";
    return late;
  };
}

export const notSubmitted: Node = (f) => {
  const { submitted } = f.unit;
  if (submitted === null) f.why = "not-submitted";
  return typeof submitted === "object" && submitted !== null ? submitted : submitted === null;
};

/** The grade, when there is one and only one; none for units not ranked. */
export const ungraded: Node = (f) => {
  const [grade, ...others] = f.unit.grades;
  if (f.unit.excluded !== null) return open("not-applicable", "excluded-by-rule");
  return grade !== undefined && others.length === 0 ? grade : open("pending", "missing");
};

export function rankOf(ranking: string): Node {
  return (f) => {
    const name = ranking === "" ? f.run.program.rules.rankings[0]?.name : ranking;
    const result = f.unit.ranks.get(name ?? "");
    if (result === undefined || result.best === null || result.worst === null)
      return open("not-applicable", "excluded-by-rule");
    if (result.rank !== null) return fromInteger(result.rank);
    return open("pending", "missing", {}, [], fromInteger(result.best), fromInteger(result.worst));
  };
}

/** Points of a criterion, pillar, tag or the total; or their share (0..1) of the maximum. */
export function pointsOf({ what, name, percent }: Extract<Expr, { op: "points-of" }>): Node {
  const find = finder(what, name);
  return (f) => {
    const result = find(f);
    if (result === null) return open("pending", "missing");
    const points = asValue(result);
    if (!percent) return points;
    const base = what === "total" ? shareBase(f.run, f.unit) : result.max;
    if (base === null) return open("pending", "parameter-not-set");
    if (isZero(base)) return open("needs-reading", "zero-denominator");
    return isNumber(points)
      ? divide(points, base)
      : strict([points], () => quotientOf(interval(points), [base, base], false));
  };
}

type Found = (SumResult & { readonly open?: Open }) | CriterionResult | null;

function finder(what: "criterion" | "pillar" | "tag" | "total", name: string): (f: Frame) => Found {
  switch (what) {
    case "criterion":
      return (f) => f.unit.results[f.run.program.planOf.get(name)?.index ?? -1] ?? null;
    case "pillar":
      return (f) => f.unit.sums?.pillars.get(name) ?? pillarSum(f.run, f.unit, name);
    case "tag":
      return (f) =>
        sumResults(
          f.run.program.plans
            .filter((p) => f.run.program.membersOf.get(name)?.has(p.criterion.code))
            .map((p) => f.unit.results[p.index]),
        );
    case "total":
      return (f) => f.unit.sums?.total ?? scoredSum(f.run, f.unit);
  }
}

/** A result as a value of another rule: its number, or its state with its bounds. */
export function asValue(result: CriterionResult | SumResult): Value {
  if (result.points !== null) return result.points;
  const [low, high] = [result.low, result.high ?? Infinity];
  if (!("status" in result)) return open("pending", "missing", {}, [], low, high);
  const state = result.status === "scored" ? "pending" : result.status;
  const reason: Reason = result.reason ?? { code: "missing", params: {} };
  return { state, low, high, reason, missing: result.missing, mayBe: 0 };
}
