// Makes a loaded set ready: every rule becomes a function, every name a place (SPEC K2). Done once per set; evaluating a
// unit looks nothing up by name. Nothing is validated here: load.ts has refused what is malformed.
import type { Criterion, Expr, Input, RoundMode, Rules } from "./compiled-set.ts";
import { build, partKey, type Scope } from "./evaluate-expression.ts";
import { figureOf } from "./evaluate-figures.ts";
import type { Grading, Node, PillarPlan, Plan, Program, Require } from "./evaluate-frame.ts";
import { branch, constant } from "./evaluate-operators.ts";
import { maxOf } from "./evaluate-result.ts";
import { holds } from "./evaluate-table.ts";
import { open } from "./evaluate-values.ts";
import { type Rational, rational, round } from "./number.ts";

/** What a program is made of: the rules of a loaded set and the order of its criteria. */
export interface Source {
  readonly rules: Rules;
  readonly order: readonly string[];
}

/** Makes a set ready; with `recorded`, evaluation can leave its steps (trace.ts). */
export function prepare({ rules, order }: Source, recorded = false): Program {
  const common = rules.common.map((input) => figureOf(input, `chung.${input.name}`));
  const parameters = rules.parameters.map((input) => figureOf(input, input.name));
  const outer: Scope = {
    inputs: new Map(),
    common: places(rules.common),
    parameters: places(rules.parameters),
    slots: new Map(),
    fields: new Map(),
    listFields: new Map(),
    max: null,
    parts: new Set(),
    writes: { allEqual: false, allZero: false },
    recorded,
  };
  const byCode = new Map(rules.criteria.map((c) => [c.code, c]));
  const plans = order.flatMap((code, index) => {
    const criterion = byCode.get(code);
    return criterion === undefined ? [] : [madeReady(criterion, index, outer)];
  });
  const planOf = new Map(plans.map((plan) => [plan.criterion.code, plan]));
  const at = (expr: Expr, path: string): Node => build(expr, outer, path);
  return {
    rules,
    plans,
    strata: strataOf(plans),
    written: rules.criteria.flatMap(({ code }) => planOf.get(code)?.index ?? []),
    planOf,
    membersOf: new Map(rules.tags.map((tag) => [tag.name, new Set(tag.criteria)])),
    common,
    parameters,
    pillars: pillarPlans(rules, plans),
    bonus: plans.filter((p) => p.criterion.kind === "bonus"),
    penalty: plans.filter((p) => p.criterion.kind === "penalty"),
    loose: plans.filter(({ criterion: c }) => c.kind === "scored" && c.pillar === ""),
    removable: plans.filter(
      ({ criterion: c }) => c.kind === "scored" && c.notApplicable?.kind.startsWith("removed"),
    ),
    scale: rules.scale === null ? null : rational(rules.scale),
    rounded: {
      criterion: rounding(rules, "criterion"),
      pillar: rounding(rules, "pillar"),
      total: rounding(rules, "total"),
    },
    keys: new Set(
      [...common, ...plans.flatMap((plan) => [...plan.figures, plan.entered])].map((figure) => figure.key),
    ),
    rankings: rules.rankings.map((r, i) => r.keys.map((key, k) => at(key, `ranking/${i}/key/${k}`))),
    exclusions: rules.exclusions.map(({ when }, i) => ({
      acts: at(when, `exclusion/${i}`),
      early: !mentions(when, "points-of|grade|rank"),
    })),
    looksAtSubmission: mentions(rules.exclusions, "submitted-after|not-submitted"),
    looksAtYear: /"(date|value)":"--\d/.test(JSON.stringify(rules)),
    grading: grading(rules, at),
    awards: rules.awards.map((award, i) => at(award.when, `award/${i}`)),
  };
}

function strataOf(plans: readonly Plan[]): readonly (readonly Plan[])[] {
  const strata: Plan[][] = [];
  let last: Plan[] = [];
  for (const plan of plans) {
    const looksAround = mentions(plan.criterion, "min-max|cohort");
    if (last.length === 0 || looksAround) {
      last = [];
      strata.push(last);
    }
    last.push(plan);
    if (looksAround) last = [];
  }
  return strata;
}

/** Whether rules use one of the operations named, `a|b`. */
export const mentions = (rules: unknown, ops: string): boolean =>
  new RegExp(`"op":"(${ops})"`).test(JSON.stringify(rules));

const places = (inputs: readonly Input[]): ReadonlyMap<string, number> =>
  new Map(inputs.map((input, i) => [input.name, i]));

function rounding(rules: Rules, what: "criterion" | "pillar" | "total"): (points: Rational) => Rational {
  const rule = rules.rounding.find((r) => r.what === what);
  const mode: RoundMode = rule?.mode ?? "half-away";
  return rule === undefined ? (x) => x : (x) => round(x, rule.places, mode);
}

/** Pillars, those inside before those they stand in. */
function pillarPlans({ pillars }: Rules, plans: readonly Plan[]): readonly PillarPlan[] {
  return [...pillars].reverse().map(({ code, parent }) => ({
    code,
    parent,
    scored: plans.filter(({ criterion: c }) => c.kind === "scored" && c.pillar === code),
    pillars: pillars.filter((p) => p.parent === code).map((p) => p.code),
  }));
}

function grading({ grades }: Rules, at: (expr: Expr, path: string) => Node): Grading | null {
  if (grades === null) return null;
  return {
    key: at(grades.key, "grades"),
    rows: grades.rows.map(({ name, range }, i) => {
      const bound = (role: string, e: Expr): Node => at(e, `grades/row/${i}/${role}`);
      return { name, holds: holds(range, bound), low: range.low === null ? null : bound("low", range.low) };
    }),
    vetoes: grades.vetoes.map((veto, i) => ({ grade: veto.grade, when: at(veto.when, `grades/veto/${i}`) })),
    quotas: grades.quotas.map(({ grade, share }) => ({ grade, share: rational(share) })),
  };
}

function madeReady(c: Criterion, index: number, outer: Scope): Plan {
  const parameter = c.maxParameter === "" ? undefined : outer.parameters.get(c.maxParameter);
  const max = c.max === null ? (parameter ?? null) : rational(c.max);
  const scope = scopeOf(c, outer, max);
  const at = (expr: Expr | null, path: string): Node | null =>
    expr === null ? null : build(expr, scope, `${c.code}/${path}`);
  const cases = c.whens.map((w, i) => build(w.when, scope, `${c.code}/when/${i}`));
  const rule =
    at(c.score, "score") ??
    (c.notExpressible === "" ? null : constant(open("needs-reading", "not-expressible")));
  return {
    criterion: c,
    index,
    figures: c.inputs.map((input) => figureOf(input, `${c.code}.${input.name}`, topOf(c, input))),
    max,
    entered: figureOf(entered(c), `${c.code}.x`),
    slots: c.lets.length + c.parts.length,
    requires: c.requires.map((expr, i) => requireOf(expr, scope, `${c.code}/require/${i}`)),
    rule:
      rule &&
      c.whens.reduceRight(
        (rest, w, i) => branch(cases[i] ?? rest, build(w.then, scope, `${c.code}/when/${i}/then`), rest),
        rule,
      ),
    cases,
    zeroDenominator: at(c.zeroDenominator, "zero-denominator"),
    allEqual: at(c.allEqual, "all-equal"),
    allZero: at(c.allZero, "all-zero"),
    lapses: at(c.notApplicable?.when ?? null, "policy"),
  };
}

/** Points entered as the score are within the maximum, as any figure is within its bounds. */
function topOf(c: Criterion, input: Input): Rational | null {
  const isScore = input.kind === "points" && c.score?.op === "input" && c.score.name === input.name;
  return isScore && c.max !== null ? rational(c.max) : null;
}

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

function scopeOf(c: Criterion, outer: Scope, max: Plan["max"]): Scope {
  const built: (Node | null)[] = [];
  const entries = [
    ...c.lets.map((l) => ({ key: `let ${l.name}`, path: `${c.code}/let/${l.name}`, expr: l.value })),
    ...c.parts.map((p) => ({ key: `part ${p.no}`, path: `${c.code}/part/${p.no}`, expr: p.value })),
  ];
  const scope: Scope = {
    ...outer,
    inputs: new Map(c.inputs.map((i, at) => [i.name, { at, options: i.options, whole: i.kind === "count" }])),
    // A let may stand before those it uses, so its function is looked up when it is first needed.
    slots: new Map(entries.map(({ key }, at) => [key, { at, node: (f) => built[at]?.(f) ?? LOST }])),
    listFields: new Map(c.inputs.filter((i) => i.kind === "list").map((i) => [i.name, places(i.fields)])),
    max: max === null ? null : (f) => maxOf(f.run, max) ?? LOST,
    parts: new Set(c.requires.flatMap(conjuncts).flatMap(partOf)),
    writes: { allEqual: c.allEqual !== null, allZero: c.allZero !== null },
  };
  for (const { path, expr } of entries) built.push(build(expr, scope, path));
  return scope;
}

const LOST = open("needs-reading", "not-written");

const conjuncts = (expr: Expr): readonly Expr[] =>
  expr.op === "and" ? expr.values.flatMap(conjuncts) : [expr];

function partOf(expr: Expr): readonly string[] {
  if (expr.op !== "compare") return [];
  if (expr.by === "<=" || expr.by === "<") return [partKey(expr.left, expr.right)];
  return expr.by === ">=" || expr.by === ">" ? [partKey(expr.right, expr.left)] : [];
}

function requireOf(expr: Expr, scope: Scope, path: string): Require {
  const quiet: Scope = { ...scope, recorded: false };
  const narrows = conjuncts(expr).flatMap((e) => {
    if (e.op !== "compare" || e.by === "!=") return [];
    const below = e.by === "<" || e.by === "<=";
    const side = (low: boolean): "low" | "high" | "both" => (e.by === "=" ? "both" : low ? "low" : "high");
    return [
      { figure: figureIn(e.left, scope), side: side(!below), by: build(e.right, quiet, path) },
      { figure: figureIn(e.right, scope), side: side(below), by: build(e.left, quiet, path) },
    ].filter((n): n is Require["narrows"][number] => n.figure >= 0);
  });
  return { holds: build(expr, scope, path), narrows, common: commonIn(expr, scope) };
}

const figureIn = (expr: Expr, scope: Scope): number =>
  expr.op === "input" ? (scope.inputs.get(expr.name)?.at ?? -1) : -1;

/** The common figures an expression names. */
function commonIn(expr: unknown, scope: Scope): readonly number[] {
  if (typeof expr !== "object" || expr === null) return [];
  if ("op" in expr && expr.op === "common" && "name" in expr)
    return [scope.common.get(String(expr.name)) ?? -1];
  return Object.values(expr).flatMap((value) => commonIn(value, scope));
}
