// From a set and data to results: figures in, points, sums, exclusions, ranks, grades and awards out (SPEC N6).
// The same set and data always give the same result; nothing is kept between calls.
import { dayOf } from "./dates.ts";
import { criterionResult, frameOf } from "./evaluate-criterion.ts";
import { fieldOf, read } from "./evaluate-figures.ts";
import { newFrame, type Program, type Run, type UnitRun } from "./evaluate-frame.ts";
import { prepare, type Source } from "./evaluate-program.ts";
import { sumsOf } from "./evaluate-sums.ts";
import { open, strongest, waitsForUnit } from "./evaluate-values.ts";
import type {
  CriterionResult,
  Data,
  EvaluateOptions,
  Finding,
  GroupResult,
  SumResult,
  UnitData,
  UnitResult,
} from "./evaluation.ts";
import { gradeUnits } from "./grade.ts";
import { divide, HUNDRED, isZero, multiply, ZERO } from "./number.ts";
import { exclusionOf, groupsOf, rankUnits } from "./rank.ts";

/** A set to evaluate; a loaded one is made ready only once. */
export interface Evaluable extends Source {
  readonly program?: () => Program;
}

/** The results of all units assessed together, in the order of the data. */
export function evaluateAll(set: Evaluable, data: Data): GroupResult {
  const run = evaluateRun(set.program?.() ?? prepare(set), data.units, data, true);
  return { units: run.units.map((unit) => unitResult(run, unit)), findings: run.findings };
}

/** The result of one unit; its ranks are among `population`, without which cohort functions stay pending. */
export function evaluate(set: Evaluable, unit: UnitData, options: EvaluateOptions = {}): UnitResult {
  const { population } = options;
  const units = [unit, ...(population ?? []).filter((u) => u.id !== unit.id)];
  const run = evaluateRun(set.program?.() ?? prepare(set), units, options, population !== undefined);
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
  return finished(criteriaRun(program, units, options, whole));
}

/** A run whose criteria are known, with everything that follows from them. */
export function finished(run: Run): Run {
  for (const unit of run.units) {
    unit.sums = sumsOf(run, unit);
    report(run, unit);
    exclude(run, unit, false);
  }
  gradeUnits(run);
  rankAll(run);
  return run;
}

/** The criteria of every unit, without sums, ranks and grades: all that an example of a criterion needs. */
export function criteriaRun(
  program: Program,
  units: readonly UnitData[],
  options: Omit<Data, "units">,
  whole = true,
): Run {
  const findings: Finding[] = [];
  const dated = units.some((u) => u.submitted !== undefined);
  const year = options.year ?? yearOf(program, units, findings);
  const run: Run = {
    program,
    units: units.map((unit) => unitRun(program, unit, dated)),
    whole,
    parameters: program.parameters.map((figure) => {
      const value = read(figure, fieldOf(options.parameters ?? {}, figure.key));
      return value === figure.missing
        ? { ...figure.missing, reason: { code: "parameter-not-set", params: { name: figure.key } } }
        : value;
    }),
    year,
    closed: options.closed ?? false,
    cohorts: new Map(),
    findings,
  };
  for (const key of Object.keys(options.parameters ?? {}))
    if (!program.parameters.some((figure) => figure.key === key))
      find(findings, "parameter-unknown", { key });
  if (!dated && program.looksAtSubmission) find(findings, "no-submission-dates", {});
  checkUnits(run);
  for (const unit of run.units) exclude(run, unit, true);
  rejectCommon(run);
  for (const stratum of program.strata)
    for (const unit of run.units)
      for (const plan of stratum) unit.results[plan.index] = criterionResult(run, unit, plan);
  return run;
}

function find(
  findings: Finding[],
  code: Finding["code"],
  params: Finding["params"],
  unit = "",
  criterion = "",
): void {
  findings.push({ code, unit, criterion, params });
}

function unitRun({ planOf, membersOf, common, plans }: Program, data: UnitData, dated: boolean): UnitRun {
  const { group = "", values, notApplicable = [], submitted } = data;
  return {
    data,
    group,
    common: common.map((figure) => read(figure, values[figure.key])),
    declared: new Set(
      notApplicable.flatMap((name) => (planOf.has(name) ? name : [...(membersOf.get(name) ?? [])])),
    ),
    // Absent means not submitted as soon as any unit of the data gives its day (SPEC R4).
    submitted:
      submitted == null
        ? dated
          ? null
          : undefined
        : (dayOf(submitted) ?? open("rejected", "wrong-type", { key: "submitted", value: submitted })),
    results: new Array<CriterionResult | undefined>(plans.length).fill(undefined),
    excluded: null,
    sums: null,
    ranks: new Map(),
    grades: [],
  };
}

/** The assessed year: that of all submissions when they lie in one (SPEC R4). */
function yearOf(program: Program, units: readonly UnitData[], findings: Finding[]): number | null {
  const years = new Set<string>();
  for (const { submitted } of units)
    if (submitted != null && dayOf(submitted) !== null) years.add(submitted.slice(0, 4));
  const [year, ...others] = years;
  if (year === undefined || !program.looksAtYear()) return null;
  const certain = others.length === 0;
  find(findings, certain ? "year-inferred" : "year-unknown", certain ? { year } : {});
  return certain ? Number(year) : null;
}

/** What the reader must know of the data of units. */
function checkUnits({ program: { keys, planOf, membersOf }, units, findings }: Run): void {
  const ids = new Set<string>();
  for (const { data, submitted } of units) {
    const { id, values, notApplicable = [] } = data;
    if (ids.has(id)) find(findings, "duplicate-unit", {}, id);
    ids.add(id);
    for (const key of Object.keys(values)) if (!keys.has(key)) find(findings, "unknown-key", { key }, id);
    for (const name of notApplicable)
      if (!planOf.has(name) && !membersOf.has(name)) find(findings, "unknown-criterion", { name }, id);
    if (typeof submitted === "object" && submitted !== null)
      find(findings, "wrong-type", submitted.reason.params, id);
  }
}

/** Whether a unit is not ranked; `early`, before any points are known, only by rules that need none. */
function exclude(run: Run, unit: UnitRun, early: boolean): void {
  const { rules, exclusions } = run.program;
  const frame = newFrame(run, unit);
  unit.excluded = null;
  for (const [i, rule] of exclusions.entries()) {
    const value = early && !rule.early ? false : rule.acts(frame);
    if (value === true) {
      const { submitted } = unit.data;
      unit.excluded =
        frame.why === null
          ? { code: "excluded-by-rule", params: { rule: String(i) } }
          : { code: frame.why, params: submitted == null ? {} : { submitted } };
      return;
    }
    if (value !== false) unit.excluded = strongest(value);
  }
  const late = run.closed && rules.overdue === "not-ranked";
  if (late && unit.results.some((r) => r?.status === "pending" && waitsForUnit(r.missing)))
    unit.excluded = { code: "overdue", params: {} };
}

/** A requirement that fails rejects the common figures it names, for every criterion that uses them (SPEC S8). */
function rejectCommon(run: Run): void {
  const plans = run.program.plans.filter((plan) => plan.requires.some((r) => r.common.length > 0));
  for (const unit of run.units) {
    const failed = plans.flatMap((plan) => {
      const frame = frameOf(run, unit, plan);
      return plan.requires.flatMap(({ common, holds }, i) => {
        if (common.length === 0 || holds(frame) !== false) return [];
        const params = { criterion: plan.criterion.code, require: String(i) };
        return common.map((at) => ({ at, state: open("rejected", "require-failed", params) }));
      });
    });
    for (const { at, state } of failed) unit.common[at] = state;
  }
}

/** Every criterion of the unit that has no number for a reason data or the text must mend. */
function report({ findings }: Run, { data, results }: UnitRun): void {
  for (const result of results)
    if (result?.reason && (result.status === "rejected" || result.status === "needs-reading"))
      find(findings, result.reason.code, result.reason.params, data.id, result.code);
}

function rankAll(run: Run): void {
  run.program.rules.rankings.forEach(({ name, withinGroup }, i) => {
    for (const group of groupsOf(run.units, withinGroup)) {
      const { ranks, provisional } = rankUnits(run, group, run.program.rankings[i] ?? []);
      for (const [unit, rank] of ranks) unit.ranks.set(name, rank);
      if (provisional && run.whole)
        find(run.findings, "ranking-provisional", {
          ranking: name,
          group: withinGroup ? (group[0]?.group ?? "") : "",
        });
    }
  });
}

const EMPTY: SumResult = { points: null, low: ZERO, high: null, max: null };

/** What a unit gets, from the run that worked it out. */
export function unitResult(run: Run, unit: UnitRun): UnitResult {
  const { program } = run;
  const { data, results, sums, ranks, grades } = unit;
  const { total, pillars } = sums ?? { total: EMPTY, pillars: new Map() };
  const { points, max } = total;
  const out = exclusionOf(unit);
  const frame = newFrame(run, unit);
  const criteria = new Map<string, CriterionResult>();
  for (const index of program.written) {
    const result = results[index];
    if (result !== undefined) criteria.set(result.code, result);
  }
  const awards =
    out !== null ? [] : program.rules.awards.filter((_, i) => program.awards[i]?.(frame) === true);
  return {
    id: data.id,
    status: out !== null ? "not-ranked" : points === null ? "pending" : "scored",
    total,
    percent: points === null || max === null || isZero(max) ? null : multiply(divide(points, max), HUNDRED),
    criteria,
    pillars,
    ranks,
    grades,
    awards: awards.map((award) => award.name),
    excluded: out,
  };
}
