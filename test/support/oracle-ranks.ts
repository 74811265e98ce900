// Who is not ranked, and the places of the others, for the oracle (SPEC R1–R3, S5).
import type { Expr } from "#runtime/compiled-set.ts";
import type { UnitData } from "#runtime/evaluation.ts";
import type { Bounds } from "./oracle-fraction.ts";
import { type Place, place } from "./oracle-population.ts";
import { type Run, type Standing, UNKNOWN } from "./oracle-run.ts";
import { boundsOf, isOpen, type Value } from "./oracle-value.ts";

const SUBMISSION = ["submitted-after", "not-submitted"];
const onlySubmission = (e: Expr): boolean =>
  e.op === "or" || e.op === "and" ? e.values.every(onlySubmission) : SUBMISSION.includes(e.op);
const acts = (run: Run, when: Expr, unit: UnitData): Standing => {
  const value = run.ask(when, unit, UNKNOWN);
  return isOpen(value) ? "unknown" : value.kind === "yes-no" && value.value ? "out" : "in";
};
const worst = (all: readonly Standing[]): Standing =>
  all.includes("out") ? "out" : all.includes("unknown") ? "unknown" : "in";
/** Exclusions that only look at the submission; those units are in no cohort (C1). */
export const latenessOf = (run: Run, unit: UnitData): Standing =>
  worst(run.rules.exclusions.filter((e) => onlySubmission(e.when)).map((e) => acts(run, e.when, unit)));
const mayBeExcluded = (run: Run, unit: UnitData): boolean =>
  run.rules.exclusions.some((e) => acts(run, e.when, unit) === "unknown");

const reasonOf = (run: Run, when: Expr, unit: UnitData): string => {
  if (!onlySubmission(when)) return "excluded-by-rule";
  return acts(run, { op: "not-submitted" }, unit) === "out" ? "not-submitted" : "submitted-late";
};
export function exclusionOf(run: Run, unit: UnitData): string {
  const found = run.rules.exclusions.find((e) => acts(run, e.when, unit) === "out");
  if (found !== undefined) return reasonOf(run, found.when, unit);
  const waits = run.rules.criteria.some((c) => run.criterion(unit, c.code).missing.size > 0);
  return run.data.closed === true && run.rules.overdue === "not-ranked" && waits ? "overdue" : "";
}

export const keysOf = (run: Run, unit: UnitData, name: string): readonly Value[] =>
  (run.rules.rankings.find((r) => r.name === name)?.keys ?? []).map((key) => run.ask(key, unit, UNKNOWN));
/** A key that is open in any way lies in the bounds it carries. */
const boundsIn = (value: Value): Bounds => (isOpen(value) ? value.bounds : boundsOf(value));
const isRanked = (run: Run, unit: UnitData, name: string): boolean =>
  run.excluded(unit) === "" && !run.keys(unit, name).some((k) => isOpen(k) && k.state === "not-applicable");

export function placeOf(run: Run, unit: UnitData, name: string): Place | null {
  const ranking = run.rules.rankings.find((r) => r.name === name);
  if (ranking === undefined) throw new Error(`unknown ranking ${name}`);
  if (!isRanked(run, unit, name)) return null;
  const others = run.data.units
    .filter(
      (u) =>
        u !== unit &&
        isRanked(run, u, name) &&
        (!ranking.withinGroup || (u.group ?? "") === (unit.group ?? "")),
    )
    .map((u) => ({ keys: run.keys(u, name).map(boundsIn), certain: !mayBeExcluded(run, u) }));
  const mine = run.keys(unit, name);
  return place(mine.map(boundsIn), others, !mine.some(isOpen) && !mayBeExcluded(run, unit));
}
