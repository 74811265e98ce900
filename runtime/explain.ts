// Why a unit got its points: the steps of the evaluation itself (trace.ts) with the set's own words beside them, as plain
// data (explanation.ts). Wording is in explain-text.ts.
import type { Criterion, Expr, Input, Range } from "./compiled-set.ts";
import { isoOf } from "./dates.ts";
import { evaluateRun, unitResult } from "./evaluate.ts";
import { criterionResult } from "./evaluate-criterion.ts";
import { read } from "./evaluate-figures.ts";
import type { Plan, Run, UnitRun } from "./evaluate-frame.ts";
import { prepare } from "./evaluate-program.ts";
import { finite, maxOf } from "./evaluate-result.ts";
import { sumResults } from "./evaluate-sums.ts";
import { isNumber, isOpen, type Value } from "./evaluate-values.ts";
import type { CriterionResult, Data, SumResult } from "./evaluation.ts";
import { unitOf } from "./explain-unit.ts";
import type {
  CriterionExplanation,
  ExplainedInput,
  ExplainedPolicy,
  ExplainedResult,
  ExplainedRow,
  ExplainedStep,
  ExplainedSum,
  ExplainedValue,
  Explanation,
} from "./explanation.ts";
import type { LoadedSet } from "./loaded-set.ts";
import { add, compare, ONE, type Rational, rational, toExact, ZERO } from "./number.ts";
import { happened, recorded, type Step } from "./trace.ts";

/**
 * Explains one criterion of a unit, or all of them with the unit's results. Throws RangeError when the data have no such
 * unit or the set no such criterion.
 */
export function explain(set: LoadedSet, data: Data, unitId: string, code?: string): Explanation {
  const run = evaluateRun(prepare(set, recorded), data.units, data, true);
  const unit = run.units.find((u) => u.data.id === unitId);
  const wanted = set.rules.criteria.filter((c) => code === undefined || c.code === code);
  if (unit === undefined) throw new RangeError(`no unit ${unitId}`);
  if (code !== undefined && wanted.length === 0) throw new RangeError(`no criterion ${code}`);
  const { id, version, title, called, readings, accepts } = set.rules;
  return {
    set: { id, version, title, hash: set.hash, called },
    readings,
    accepts,
    unit: { id: unitId, name: unit.data.name ?? unitId, group: unit.group },
    result: code === undefined ? resultOf(run, unit) : null,
    criteria: wanted.flatMap((c) => {
      const plan = run.program.planOf.get(c.code);
      return plan === undefined ? [] : [explainCriterion(run, unit, plan)];
    }),
  };
}

const exact = (value: Rational | null): string | null => (value === null ? null : toExact(value));

function sumOf({ points, low, high, max }: SumResult | CriterionResult): ExplainedSum {
  return { points: exact(points), low: toExact(low), high: exact(high), max: exact(max) };
}

function resultOf(run: Run, unit: UnitRun): ExplainedResult {
  const { total, percent, pillars, ranks, status, grades, awards, excluded } = unitResult(run, unit);
  return {
    status,
    total: sumOf(total),
    percent: exact(percent),
    pillars: run.program.rules.pillars.flatMap(({ code, title }) => {
      const sum = pillars.get(code);
      return sum === undefined ? [] : [{ code, title, ...sumOf(sum) }];
    }),
    ranks: [...ranks].map(([name, rank]) => ({ name, ...rank })),
    grades,
    awards,
    excluded,
  };
}

function explainCriterion(run: Run, unit: UnitRun, plan: Plan): CriterionExplanation {
  const { rules } = run.program;
  const { criterion } = plan;
  const { code, title, kind, clause, verbatim, evidence, readings, accepts, notes } = criterion;
  const steps: Step[] = [];
  const result = unit.results[plan.index] ?? criterionResult(run, unit, plan);
  criterionResult(run, unit, plan, steps);
  const roots = happened(steps);
  const max = maxOf(run, plan.max);
  const context: Context = {
    criterion,
    common: rules.common,
    parameters: rules.parameters,
    fields: [],
    seen: new Map(),
  };
  return {
    code,
    title,
    kind,
    undisclosed: criterion.undisclosed,
    wholePillar: criterion.undisclosed !== "" && code === criterion.pillar,
    ...sumOf(result),
    max: max !== null && isNumber(max) ? toExact(max) : null,
    status: result.status,
    reason: result.reason,
    missing: result.missing,
    inputs: inputsOf(run, unit, plan, roots),
    steps: roots.map((step) => explainStep(step, context)),
    rounding: rules.rounding.find((r) => r.what === "criterion") ?? null,
    policy: policyOf(run, unit, plan, result),
    clause,
    verbatim,
    evidence,
    readings,
    accepts,
    notes,
  };
}

function policyOf(
  run: Run,
  unit: UnitRun,
  plan: Plan,
  { status, reason }: CriterionResult,
): ExplainedPolicy | null {
  const policy = plan.criterion.notApplicable;
  if (policy === null || (status !== "not-applicable" && reason?.params.policy === undefined)) return null;
  const { kind, tag, confirmedBy } = policy;
  const members = policy.kind === "proportional" ? run.program.membersOf.get(policy.outside) : undefined;
  const base = run.program.plans.filter(
    ({ criterion: c }) => c.kind === "scored" && members?.has(c.code) === false,
  );
  const sum = members === undefined ? null : sumResults(base.map((p) => unit.results[p.index]));
  return { kind, tag, confirmedBy, base: sum === null ? null : sumOf(sum) };
}

/** The criterion's own inputs, then the common ones that its steps name. */
function inputsOf(run: Run, unit: UnitRun, plan: Plan, roots: readonly Step[]): readonly ExplainedInput[] {
  const used = new Set<string>();
  const look = ({ expr, steps }: Step): void => {
    if (expr.op === "common") used.add(expr.name);
    steps.forEach(look);
  };
  roots.forEach(look);
  const own = plan.figures.map((figure) =>
    explainInput(figure.input, figure.key, read(figure, unit.data.values[figure.key])),
  );
  const common = run.program.common.flatMap((figure, i) => {
    const value = unit.common[i];
    return value === undefined || !used.has(figure.input.name)
      ? []
      : [explainInput(figure.input, figure.key, value)];
  });
  return [...own, ...common];
}

function explainInput(
  { name, label, unit, kind, options }: Input,
  key: string,
  value: Value,
): ExplainedInput {
  const chosen = (option: string): boolean =>
    value === option || (Array.isArray(value) && (value as readonly unknown[]).includes(option));
  return {
    key,
    name,
    label,
    unit,
    kind,
    value: explainValue(value, kind === "date"),
    chosen: options.filter((o) => chosen(o.key)).map((o) => o.label),
    options: options.length,
  };
}

function explainValue(value: Value, date = false): ExplainedValue {
  if (isNumber(value))
    return date ? { is: "date", text: isoOf(Number(value.n)) } : { is: "number", exact: toExact(value) };
  if (typeof value === "boolean") return { is: "yes-no", yes: value };
  if (typeof value === "string") return { is: "text", text: value };
  if (isOpen(value)) {
    const { state, low, high, reason, missing } = value;
    return { is: "open", state, low: exact(finite(low)), high: exact(finite(high)), reason, missing };
  }
  const items = value.filter((item) => typeof item === "string");
  return items.length === value.length ? { is: "items", items } : { is: "records", count: value.length };
}

interface Context {
  readonly criterion: Criterion;
  readonly common: readonly Input[];
  readonly parameters: readonly Input[];
  /** Fields of the list whose records are at hand. */
  readonly fields: readonly Input[];
  /** Lets and parts already explained: a second use has no steps of its own. */
  readonly seen: Map<string, ExplainedStep>;
}

function explainStep({ path, expr, result, steps, fact }: Step, context: Context): ExplainedStep {
  const list = expr.op === "list-count" || expr.op === "list-sum" ? expr.name : null;
  const inner =
    list === null
      ? context
      : { ...context, fields: context.criterion.inputs.find((i) => i.name === list)?.fields ?? [] };
  const operands = steps.map((step) => explainStep(step, inner));
  const key = `${expr.op} ${nameOf(expr)}`;
  const same = expr.op === "let" || expr.op === "part" ? (operands[0] ?? context.seen.get(key)) : undefined;
  const input = inputOf(expr, context);
  const dated = expr.op === "date" || input?.kind === "date" || same?.result.is === "date";
  const nearest = fact?.is === "row" ? fact.nearest : null;
  const step: ExplainedStep = {
    id: path,
    op: expr.op,
    name: nameOf(expr),
    by: byOf(expr),
    places: "places" in expr ? expr.places : 0,
    unit:
      same?.unit ??
      unitOf(expr, operands, input ?? (expr.op === "cohort" ? inputOf(expr.value, context) : undefined)),
    result: explainValue(result, dated),
    steps: operands,
    rows:
      expr.op === "table"
        ? expr.rows.map(({ range, when }) => explainRow(range, range === null && when === null))
        : expr.op === "within"
          ? [explainRow(expr.range, false)]
          : [],
    taken: fact?.is === "row" ? fact.rows : [],
    nearest:
      nearest === null
        ? null
        : {
            row: nearest.row,
            distance: toExact(add(nearest.distance, beyond(expr, nearest.row, steps, context))),
          },
    cohort:
      fact?.is === "cohort"
        ? { members: fact.members, lowest: explainValue(fact.lowest), highest: explainValue(fact.highest) }
        : null,
  };
  if (operands.length > 0) context.seen.set(key, step);
  return step;
}

/** A count reaches a row whose bound is excluded only one further: from 40, the row “trên 40” is 1 away. */
function beyond(expr: Expr, row: number, steps: readonly Step[], context: Context): Rational {
  const range = expr.op === "table" ? expr.rows[row]?.range : undefined;
  const subject = expr.op === "table" && expr.subject !== null ? inputOf(expr.subject, context) : undefined;
  const value = steps[0]?.result;
  if (range == null || subject?.kind !== "count" || value === undefined || !isNumber(value)) return ZERO;
  const low = range.low?.op === "number" ? rational(range.low.value) : null;
  const below = low !== null && compare(value, low) <= 0;
  return (below ? range.lowIncluded : range.highIncluded) ? ZERO : ONE;
}

function byOf(expr: Expr): string {
  if ("by" in expr) return expr.by;
  if ("fn" in expr) return expr.fn;
  return "mode" in expr ? expr.mode : "what" in expr ? expr.what : "";
}

function nameOf(expr: Expr): string {
  return "name" in expr
    ? expr.name
    : "no" in expr
      ? String(expr.no)
      : "ranking" in expr
        ? expr.ranking
        : "key" in expr
          ? expr.key
          : "";
}

function inputOf(expr: Expr, { criterion, common, parameters, fields }: Context): Input | undefined {
  const from = { input: criterion.inputs, common, parameter: parameters, field: fields };
  return expr.op === "input" || expr.op === "common" || expr.op === "parameter" || expr.op === "field"
    ? from[expr.op].find((i) => i.name === expr.name)
    : undefined;
}

function explainRow(range: Range | null, otherwise: boolean): ExplainedRow {
  const bound = (expr: Expr | null | undefined): string | null => (expr?.op === "number" ? expr.value : null);
  const bounds = [range?.low, range?.high];
  return {
    text: range?.text ?? "",
    otherwise,
    plain: range !== null && bounds.every((b) => b == null || b.op === "number"),
    low: bound(range?.low),
    lowIncluded: range?.lowIncluded ?? false,
    high: bound(range?.high),
    highIncluded: range?.highIncluded ?? false,
  };
}
