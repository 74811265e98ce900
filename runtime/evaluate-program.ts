// Makes a loaded set ready: every rule becomes a function, every name a place (SPEC K2). Done once per set; evaluating a
// unit looks nothing up by name. Nothing is validated here: load.ts has refused what is malformed.
import type { Criterion, Expr, Input, Rounding, Rules } from "./compiled-set.ts";
import { looksAtYear } from "./dates.ts";
import { collected } from "./evaluate-criterion.ts";
import { build, conjuncts, type Recorder, type Scope } from "./evaluate-expression.ts";
import { figureOf } from "./evaluate-figures.ts";
import type { Grading, Node, PillarPlan, Plan, Program, Require } from "./evaluate-frame.ts";
import { branch, constant } from "./evaluate-operators.ts";
import { maxOf } from "./evaluate-result.ts";
import { boundsOf } from "./evaluate-table.ts";
import { LOST, open } from "./evaluate-values.ts";
import { rational } from "./number.ts";

/** What a program is made of: the rules of a loaded set and the order of its criteria. */
export interface Source {
  readonly rules: Rules;
  readonly order: readonly string[];
}

/** Makes a set ready; with `record`, evaluation can leave its steps (trace.ts). */
export function prepare({ rules, order }: Source, record: Recorder | null = null): Program {
  const outer: Scope = { rules, criterion: null, slots: new Map(), fields: [], max: null, record };
  const at = (expr: Expr, path: string): Node => build(expr, outer, path);
  const plans = order
    .flatMap((code) => rules.criteria.filter((c) => c.code === code))
    .map((criterion, index) => planOf(criterion, index, outer));
  const counted = (kind: Criterion["kind"], more: (c: Criterion) => boolean = () => true): readonly Plan[] =>
    plans.filter(({ criterion: c }) => c.kind === kind && more(c));
  const pillarIn = (parent: string): readonly PillarPlan[] =>
    rules.pillars.filter((p) => p.parent === parent).map(pillarPlan);
  const pillarPlan = ({ code, parent }: Rules["pillars"][number]): PillarPlan => ({
    code,
    parent,
    scored: counted("scored", (c) => c.pillar === code),
    pillars: pillarIn(code),
  });
  const rounding = (what: Rounding["what"]): Rounding | undefined =>
    rules.rounding.find((rule) => rule.what === what);
  const common = rules.common.map((input) => figureOf(input, `chung.${input.name}`));
  let year: boolean | undefined;
  const byCode = new Map(plans.map((plan) => [plan.criterion.code, plan]));
  return {
    rules,
    plans,
    strata: strataOf(plans),
    written: rules.criteria.flatMap(({ code }) => byCode.get(code)?.index ?? []),
    planOf: byCode,
    membersOf: new Map(rules.tags.map((tag) => [tag.name, new Set(tag.criteria)])),
    common,
    parameters: rules.parameters.map((input) => figureOf(input, input.name)),
    pillars: rules.pillars.map(pillarPlan),
    bonus: counted("bonus"),
    penalty: counted("penalty"),
    loose: counted("scored", (c) => c.pillar === ""),
    removable: counted("scored", (c) => c.notApplicable?.kind.startsWith("removed") === true),
    scale: rules.scale === null ? null : rational(rules.scale),
    rounding: { criterion: rounding("criterion"), pillar: rounding("pillar"), total: rounding("total") },
    keys: new Set([...common, ...plans.flatMap((plan) => [...plan.figures, plan.entered])].map((f) => f.key)),
    rankings: rules.rankings.map((r, i) => r.keys.map((key, k) => at(key, `ranking/${i}/key/${k}`))),
    exclusions: rules.exclusions.map(({ when }, i) => ({
      acts: at(when, `exclusion/${i}`),
      early: !POINTS.test(JSON.stringify(when)),
    })),
    looksAtSubmission: SUBMISSION.test(JSON.stringify(rules.exclusions)),
    looksAtYear: () => (year ??= looksAtYear(rules)),
    grading: rules.grades && grading(rules.grades, at),
    awards: rules.awards.map((award, i) => at(award.when, `award/${i}`)),
  };
}

/** Operations of some kind, in rules as JSON. */
const COHORT = /"op":"(min-max|cohort)"/;
const POINTS = /"op":"(points-of|grade|rank)"/;
const SUBMISSION = /"op":"(submitted-after|not-submitted)"/;

function strataOf(plans: readonly Plan[]): readonly (readonly Plan[])[] {
  if (plans.length === 1) return [plans];
  const strata: Plan[][] = [];
  let last: Plan[] = [];
  for (const plan of plans) {
    const looksAround = COHORT.test(JSON.stringify(plan.criterion));
    if (last.length === 0 || looksAround) {
      last = [];
      strata.push(last);
    }
    last.push(plan);
    if (looksAround) last = [];
  }
  return strata;
}

const grading = (
  { key, rows, vetoes, quotas }: NonNullable<Rules["grades"]>,
  at: (expr: Expr, path: string) => Node,
): Grading => ({
  key: at(key, "grades"),
  rows: rows.map(({ name, range }, i) => ({
    name,
    ...boundsOf(range, (side) => range[side] && at(range[side], `grades/row/${i}/${side}`)),
  })),
  vetoes: vetoes.map(({ grade, when }, i) => ({ grade, when: at(when, `grades/veto/${i}`) })),
  quotas: quotas.map(({ grade, share }) => ({ grade, share: rational(share) })),
});

function planOf(c: Criterion, index: number, outer: Scope): Plan {
  const given = outer.rules.parameters.findIndex((p) => p.name === c.maxParameter);
  const max = c.max !== null ? rational(c.max) : given < 0 ? null : given;
  const slots = new Map<string, { readonly at: number; readonly node: Node }>();
  const scope: Scope = {
    ...outer,
    criterion: c,
    slots,
    max: max === null ? null : ({ run }) => maxOf(run, max) ?? LOST,
  };
  const at = (expr: Expr, path: string, inner = scope): Node => build(expr, inner, `${c.code}/${path}`);
  const maybe = (expr: Expr | null, path: string): Node | null => expr && at(expr, path);
  // A let may stand before those it uses, so its function is looked up when it is first needed.
  const values: Node[] = [];
  const entries = [
    ...c.lets.map((l) => [`let ${l.name}`, `let/${l.name}`, l.value] as const),
    ...c.parts.map((p) => [`part ${p.no}`, `part/${p.no}`, p.value] as const),
  ];
  for (const [i, [key]] of entries.entries()) slots.set(key, { at: i, node: (f) => values[i]?.(f) ?? LOST });
  for (const [, path, expr] of entries) values.push(at(expr, path));
  const unwritten = open("needs-reading", c.notExpressible === "" ? "not-written" : "not-expressible");
  const cases = c.whens.map((w, i) => at(w.when, `when/${i}`));
  return {
    criterion: c,
    index,
    figures: c.inputs.map((input) => figureOf(input, `${c.code}.${input.name}`, topOf(c, input))),
    max,
    entered: figureOf(entered(c), `${c.code}.x`),
    slots: entries.length,
    requires: c.requires.map((expr, i) => requireOf(expr, scope, `${c.code}/require/${i}`)),
    rule: c.whens.reduceRight(
      (rest, w, i) => branch(cases[i] ?? rest, at(w.then, `when/${i}/then`), rest),
      maybe(c.score, "score") ?? (c.kind === "collected" ? collected : constant(unwritten)),
    ),
    cases,
    zeroDenominator: maybe(c.zeroDenominator, "zero-denominator"),
    allEqual: maybe(c.allEqual, "all-equal"),
    allZero: maybe(c.allZero, "all-zero"),
    lapses: maybe(c.notApplicable?.when ?? null, "policy") ?? constant(false),
  };
}

/** Points entered as the score are within the maximum, as any figure is within its bounds. */
const topOf = ({ score, max }: Criterion, { kind, name }: Input): string | null =>
  kind === "points" && score?.op === "input" && score.name === name ? max : null;

/** The points an appraiser enters for a criterion that does not apply and whose policy leaves it to him (SPEC A2). */
const entered = ({ title, max }: Criterion): Input => ({
  name: "x",
  kind: "points",
  label: title,
  unit: "điểm",
  places: 15,
  least: "0",
  most: max,
  options: [],
  fields: [],
  evidence: "",
});

function requireOf(expr: Expr, scope: Scope, path: string): Require {
  const quiet: Scope = { ...scope, record: null };
  const narrows = conjuncts(expr).flatMap((e) => {
    if (e.op !== "compare" || e.by === "!=") return [];
    const { left, right, by } = e;
    const figureIn = (side: Expr): number =>
      side.op === "input" ? (scope.criterion?.inputs.findIndex((i) => i.name === side.name) ?? -1) : -1;
    const side = (below: boolean): "low" | "high" | "both" => (by === "=" ? "both" : below ? "high" : "low");
    return [
      { figure: figureIn(left), side: side(by.startsWith("<")), by: build(right, quiet, path) },
      { figure: figureIn(right), side: side(by.startsWith(">")), by: build(left, quiet, path) },
    ].filter((n) => n.figure >= 0);
  });
  return { holds: build(expr, scope, path), narrows, common: commonIn(expr, scope.rules) };
}

/** The common figures an expression names. */
function commonIn(expr: unknown, rules: Rules): readonly number[] {
  if (typeof expr !== "object" || expr === null) return [];
  if ("op" in expr && expr.op === "common" && "name" in expr)
    return [rules.common.findIndex((input) => input.name === expr.name)];
  return Object.values(expr).flatMap((value) => commonIn(value, rules));
}
