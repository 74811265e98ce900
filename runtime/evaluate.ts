// From a set and data to results: figures in, points, sums, exclusions, ranks, grades and awards out (SPEC N6).
// The same set and data always give the same result; nothing is kept between calls.

import { dayOf } from "./dates.ts";
import { criterionResult, frameOf } from "./evaluate-criterion.ts";
import { read } from "./evaluate-figures.ts";
import { newFrame, type Program, type Run, type UnitRun } from "./evaluate-frame.ts";
import { prepare, type Source } from "./evaluate-program.ts";
import { sumsOf } from "./evaluate-sums.ts";
import { type Open, open, strongest, waitsForUnit } from "./evaluate-values.ts";
import type {
  CriterionResult,
  Data,
  EvaluateOptions,
  Finding,
  GroupResult,
  Reason,
  SumResult,
  UnitData,
  UnitResult,
} from "./evaluation.ts";
import { gradeUnits } from "./grade.ts";
import { divide, HUNDRED, isZero, multiply, ZERO } from "./number.ts";
import { groupsOf, isExcluded, rankUnits } from "./rank.ts";

/** A set to evaluate; `program` saves making it ready at every call. */
export interface Evaluable extends Source {
  readonly program?: Program;
}

/** The set made ready once, for many calls of `evaluate`. */
export const ready = <S extends Source>(set: S): S & { readonly program: Program } => ({
  ...set,
  program: prepare(set),
});

/** The results of all units assessed together, in the order of the data. */
export function evaluateAll(set: Evaluable, data: Data): GroupResult {
  const run = evaluateRun(set.program ?? prepare(set), data.units, data, true);
  return { units: run.units.map((unit) => unitResult(run, unit)), findings: run.findings };
}

/** The result of one unit; its ranks are among `population`, without which cohort functions stay pending. */
export function evaluate(set: Evaluable, unit: UnitData, options: EvaluateOptions = {}): UnitResult {
  const { population } = options;
  const units = [unit, ...(population ?? []).filter((u) => u.id !== unit.id)];
  const run = evaluateRun(set.program ?? prepare(set), units, options, population !== undefined);
  const [first] = run.units;
  if (first === undefined) throw new RangeError("no unit");
  return unitResult(run, first);
}

/** Works everything out; the trace of one unit is taken from the run it leaves (explain). */
export function evaluateRun(
  program: Program,
  units: readonly UnitData[],
  options: Omit<Data, "units">,
  whole: boolean,
): Run {
  const findings: Finding[] = [];
  const dated = units.some((u) => u.submitted !== undefined);
  const year = options.year ?? yearOf(program, units, findings);
  const parameters = program.parameters.map((figure) => {
    const given = options.parameters;
    const value = read(
      figure,
      given !== undefined && Object.hasOwn(given, figure.key) ? given[figure.key] : undefined,
    );
    return value === figure.missing
      ? { ...figure.missing, reason: { code: "parameter-not-set", params: { name: figure.key } } as const }
      : value;
  });
  const run: Run = {
    program,
    units: units.map((unit) => unitRun(program, unit, dated)),
    whole,
    parameters,
    year,
    closed: options.closed ?? false,
    cohorts: new Map(),
    findings,
  };
  checkData(run, options, dated);
  for (const unit of run.units) exclude(run, unit, true);
  rejectCommon(run);
  for (const stratum of program.strata)
    for (const unit of run.units)
      for (const plan of stratum) unit.results[plan.index] = criterionResult(run, unit, plan);
  for (const unit of run.units) {
    unit.sums = sumsOf(run, unit);
    report(run, unit);
    exclude(run, unit, false);
  }
  gradeUnits(run);
  rankAll(run);
  return run;
}

function unitRun(program: Program, data: UnitData, dated: boolean): UnitRun {
  const declared = new Set<string>();
  for (const name of data.notApplicable ?? [])
    if (program.planOf.has(name)) declared.add(name);
    else for (const code of program.membersOf.get(name) ?? []) declared.add(code);
  return {
    data,
    group: data.group ?? "",
    common: program.common.map((figure) => read(figure, data.values[figure.key])),
    declared,
    submitted: submission(data.submitted, dated),
    results: new Array<CriterionResult | undefined>(program.plans.length).fill(undefined),
    excluded: null,
    sums: null,
    ranks: new Map(),
    grades: [],
  };
}

/** Absent means not submitted as soon as any unit of the data gives its day (SPEC R4). */
function submission(submitted: UnitData["submitted"], dated: boolean): UnitRun["submitted"] {
  if (submitted === undefined) return dated ? null : undefined;
  if (submitted === null) return null;
  return dayOf(submitted) ?? open("rejected", "wrong-type", { key: "submitted", value: submitted });
}

/** The assessed year: given, or that of all submissions when they lie in one (SPEC R4). */
function yearOf(program: Program, units: readonly UnitData[], findings: Finding[]): number | null {
  if (!program.looksAtYear) return null;
  const years = new Set<string>();
  for (const { submitted } of units)
    if (typeof submitted === "string" && dayOf(submitted) !== null) years.add(submitted.slice(0, 4));
  const [year] = years;
  if (year === undefined) return null;
  const certain = years.size === 1;
  const params: Finding["params"] = certain ? { year } : {};
  findings.push({ code: certain ? "year-inferred" : "year-unknown", unit: "", criterion: "", params });
  return certain ? Number(year) : null;
}

/** What the reader must know of the data itself. */
function checkData(
  { program, units, findings }: Run,
  { parameters }: Omit<Data, "units">,
  dated: boolean,
): void {
  const find = (code: Finding["code"], unit: string, params: Finding["params"]): void => {
    findings.push({ code, unit, criterion: "", params });
  };
  for (const key of Object.keys(parameters ?? {}))
    if (!program.parameters.some((figure) => figure.key === key)) find("parameter-unknown", "", { key });
  if (!dated && program.looksAtSubmission) find("no-submission-dates", "", {});
  const ids = new Set<string>();
  for (const { data, submitted } of units) {
    if (ids.has(data.id)) find("duplicate-unit", data.id, {});
    ids.add(data.id);
    for (const key of Object.keys(data.values))
      if (!program.keys.has(key)) find("unknown-key", data.id, { key });
    for (const name of data.notApplicable ?? [])
      if (!program.planOf.has(name) && !program.membersOf.has(name))
        find("unknown-criterion", data.id, { name });
    if (typeof submitted === "object" && submitted !== null)
      find("wrong-type", data.id, submitted.reason.params);
  }
}

/** Whether a unit is not ranked; `early`, before any points are known, only by rules that need none. */
function exclude(run: Run, unit: UnitRun, early: boolean): void {
  const frame = newFrame(run, unit);
  unit.excluded = null;
  for (const [i, rule] of run.program.exclusions.entries()) {
    const value = !early || rule.early ? rule.acts(frame) : false;
    if (value === true) {
      const params: Reason["params"] =
        typeof unit.data.submitted === "string" ? { submitted: unit.data.submitted } : {};
      unit.excluded =
        frame.why === null
          ? { code: "excluded-by-rule", params: { rule: String(i) } }
          : { code: frame.why, params };
      return;
    }
    if (value !== false) unit.excluded = strongest([value]);
  }
  if (
    run.closed &&
    run.program.rules.overdue === "not-ranked" &&
    unit.results.some((r) => r?.status === "pending" && waitsForUnit(r.missing))
  )
    unit.excluded = { code: "overdue", params: {} };
}

/** A requirement that fails rejects the common figures it names, for every criterion that uses them (SPEC S8). */
function rejectCommon(run: Run): void {
  const plans = run.program.plans.filter((plan) => plan.requires.some((r) => r.common.length > 0));
  for (const unit of run.units) {
    const failed = new Map<number, Open>();
    for (const plan of plans) {
      const frame = frameOf(run, unit, plan);
      for (const [i, { common, holds }] of plan.requires.entries())
        if (common.length > 0 && holds(frame) === false)
          for (const at of common)
            failed.set(
              at,
              open("rejected", "require-failed", { criterion: plan.criterion.code, require: String(i) }),
            );
    }
    for (const [at, state] of failed) unit.common[at] = state;
  }
}

/** Every criterion of the unit that has no number for a reason data or the text must mend. */
function report({ findings, program }: Run, unit: UnitRun): void {
  for (const { index } of program.plans) {
    const result = unit.results[index];
    if (result?.reason == null || (result.status !== "rejected" && result.status !== "needs-reading"))
      continue;
    findings.push({
      code: result.reason.code,
      unit: unit.data.id,
      criterion: result.code,
      params: result.reason.params,
    });
  }
}

function rankAll(run: Run): void {
  run.program.rules.rankings.forEach(({ name, withinGroup }, i) => {
    for (const group of groupsOf(run.units, withinGroup)) {
      const { ranks, provisional } = rankUnits(run, group, run.program.rankings[i] ?? []);
      for (const [unit, rank] of ranks) unit.ranks.set(name, rank);
      const [first] = group;
      if (provisional && run.whole)
        run.findings.push({
          code: "ranking-provisional",
          unit: "",
          criterion: "",
          params: { ranking: name, group: withinGroup ? (first?.group ?? "") : "" },
        });
    }
  });
}

const EMPTY: SumResult = { points: null, low: ZERO, high: null, max: null };

/** What a unit gets, from the run that worked it out. */
export function unitResult(run: Run, unit: UnitRun): UnitResult {
  const { program } = run;
  const total = unit.sums?.total ?? EMPTY;
  const excluded = isExcluded(unit) ? (unit.excluded as Reason) : null;
  const frame = newFrame(run, unit);
  const base = total.max;
  const criteria = new Map<string, CriterionResult>();
  for (const index of program.written) {
    const result = unit.results[index];
    if (result !== undefined) criteria.set(result.code, result);
  }
  return {
    id: unit.data.id,
    status: excluded !== null ? "not-ranked" : total.points === null ? "pending" : "scored",
    total,
    percent:
      total.points === null || base === null || isZero(base)
        ? null
        : multiply(divide(total.points, base), HUNDRED),
    criteria,
    pillars: unit.sums?.pillars ?? new Map(),
    ranks: unit.ranks,
    grades: unit.grades,
    awards:
      excluded !== null
        ? []
        : program.rules.awards.filter((_, i) => program.awards[i]?.(frame) === true).map((a) => a.name),
    excluded,
  };
}
