// The runtime as witness: one criterion scored for figures that analysis proposes or an example names. Nothing the checker
// shows rests on analysis alone.
import type { Criterion, Example, Policy, Rules } from "#runtime/compiled-set.ts";
import { criteriaRun } from "#runtime/evaluate.ts";
import type { Program } from "#runtime/evaluate-frame.ts";
import { prepare, type Source } from "#runtime/evaluate-program.ts";
import type { CriterionResult, Data } from "#runtime/evaluation.ts";
import { inside, referencesOf } from "../model/references.ts";
import { flatMap } from "../source/flat-map.ts";

/** Scores a criterion by itself: of every unit, in the order given. */
export type Probe = (data: Data) => readonly (CriterionResult | undefined)[];

const NOTHING: Policy = { tag: "", when: null, confirmedBy: "", kind: "zero" };

/** Makes a criterion ready once, when first asked; the model it comes from has no error in it. */
export function probeOf(rules: Rules, criterion: Criterion): Probe {
  let program: Program | null = null;
  const ready = (): Program => {
    program ??= prepare(alone(rules, criterion));
    return program;
  };
  return ({ units, ...options }) => {
    const run = criteriaRun(ready(), units, options);
    const index = run.program.planOf.get(criterion.code)?.index ?? 0;
    return run.units.map((unit) => unit.results[index]);
  };
}

/** The results of every example; examples that look at no other unit are scored in one go. */
export function resultsOf(
  probe: Probe,
  { examples }: Criterion,
  looksAtOthers: boolean,
): readonly (readonly (CriterionResult | undefined)[])[] {
  const unitsOf = ({ units }: Example) => units.map((u) => ({ id: u.id, values: u.values }));
  if (looksAtOthers) return examples.map((example) => probe({ units: unitsOf(example) }));
  const all = probe({ units: flatMap(examples, unitsOf) });
  let next = 0;
  return examples.map(({ units }) => {
    const first = next;
    next += units.length;
    return all.slice(first, next);
  });
}

/**
 * The criterion by itself, unless its rule looks at others: then the whole set is needed. That it may not apply is known;
 * what it is then worth is not asked, so that no other criterion is needed for it.
 */
function alone(rules: Rules, criterion: Criterion): Source {
  const used = namesOutside(criterion);
  if (used.has(OTHER_RULES)) return { rules, order: wholeOrder(rules) };
  const { notApplicable: policy, pillar, maxParameter } = criterion;
  const only =
    policy === null ? criterion : { ...criterion, notApplicable: { ...NOTHING, when: policy.when } };
  const pillars = rules.pillars.filter((p) => p.code === pillar).map((p) => ({ ...p, parent: "" }));
  const { common, parameters } = rules;
  return {
    order: [criterion.code],
    rules: {
      ...rules,
      ...SILENT,
      criteria: [only],
      pillars,
      common: common.filter((input) => used.has(input.name)),
      parameters: parameters.filter((input) => used.has(input.name) || input.name === maxParameter),
    },
  };
}

/** Of a set, what evaluating one criterion does not look at. */
const SILENT = {
  title: "",
  legalBasis: [],
  declares: [],
  measures: [],
  tags: [],
  rankings: [],
  grades: null,
  awards: [],
  exclusions: [],
  readings: [],
  accepts: [],
  notes: [],
} as const;

/** Whether a rule uses points of other rules. */
export const looksAround = (criterion: Criterion): boolean => namesOutside(criterion).has(OTHER_RULES);

/** No name: stands for points of other rules. */
const OTHER_RULES = "";

/** Names of common figures and parameters a rule uses; OTHER_RULES among them when it uses points of other rules. */
function namesOutside(criterion: Criterion): ReadonlySet<string> {
  const { inputs, lets, parts, whens, score, requires, zeroDenominator, allEqual, allZero, notApplicable } =
    criterion;
  const found = new Set<string>();
  for (const expr of inside([
    ...[inputs, lets, parts, whens, score, requires],
    ...[zeroDenominator, allEqual, allZero, notApplicable],
  ])) {
    if (expr.op === "points-of") found.add(OTHER_RULES);
    else if (expr.op === "common" || expr.op === "parameter") found.add(expr.name);
  }
  return found;
}

/** Codes in an order in which each stands after those it refers to, as far as the text has no circle. */
function wholeOrder(rules: Rules): readonly string[] {
  const references = referencesOf(rules);
  const order: string[] = [];
  const seen = new Set<string>();
  const visit = (code: string): void => {
    if (seen.has(code)) return;
    seen.add(code);
    for (const other of references.get(code) ?? []) visit(other);
    order.push(code);
  };
  for (const { code } of rules.criteria) visit(code);
  return order;
}

/** Scores a criterion among all of its set, as data of the set are scored. */
export type Evaluator = (code: string, data: Data) => readonly (CriterionResult | undefined)[];

/** Makes a whole set ready once. */
export function evaluatorOf(rules: Rules): Evaluator {
  const program = prepare({ rules, order: wholeOrder(rules) });
  return (code, { units, ...options }) => {
    const index = program.planOf.get(code)?.index ?? 0;
    return criteriaRun(program, units, options).units.map((unit) => unit.results[index]);
  };
}
