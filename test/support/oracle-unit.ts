// One criterion of one unit, for the oracle: figures, requirements and their narrowing, special cases, the rule, what
// holds a score inside its maximum (SPEC S4, S6–S9, N2, C4). Other criteria and other units are asked for through `Around`.
import type { Comparison, Criterion, Expr, Input } from "#runtime/compiled-set.ts";
import type { UnitData } from "#runtime/evaluation.ts";
import { evaluate } from "./oracle-expression.ts";
import { readFigure } from "./oracle-figures.ts";
import {
  type Bounds,
  type End,
  type Fraction,
  lowerEnd,
  order,
  orderEnds,
  upperEnd,
  ZERO,
} from "./oracle-fraction.ts";
import { branch } from "./oracle-operations.ts";
import { type Around, type Figures, scopeOf, writtenFor } from "./oracle-scope.ts";
import { boundsOf, isOpen, type Open, open, undecided, type Value, yesNo } from "./oracle-value.ts";

/** Key of a figure in `Figures`, or null. */
function figureOf(expr: Expr, code: string): string | null {
  if (expr.op === "input") return `${code}.${expr.name}`;
  return expr.op === "common" ? `chung.${expr.name}` : null;
}

/** Every sub-expression, lets and parts followed. */
function* within(expr: Expr, criterion: Criterion): Generator<Expr> {
  yield expr;
  if (expr.op === "let") {
    const found = criterion.lets.find((l) => l.name === expr.name);
    if (found !== undefined) yield* within(found.value, criterion);
  }
  if (expr.op === "part") {
    const found = criterion.parts.find((p) => p.no === expr.no);
    if (found !== undefined) yield* within(found.value, criterion);
  }
  for (const child of Object.values(expr) as readonly unknown[]) {
    for (const each of Array.isArray(child) ? (child as readonly unknown[]) : [child])
      if (typeof each === "object" && each !== null && "op" in each) yield* within(each as Expr, criterion);
  }
}

/**
 * Reads all figures of a unit, lets failed requirements reject the common ones they name, and narrows what is missing.
 * `skips`: the criterion is declared not to apply, so that its requirements are not looked at.
 */
export function figuresOf(unit: UnitData, around: Around, skips: (criterion: Criterion) => boolean): Figures {
  const { rules } = around;
  const values = new Map(Object.entries(unit.values));
  const figures = new Map<string, Value>();
  const read = (input: Input, key: string): Map<string, Value> =>
    figures.set(key, readFigure(input, key, values.get(key)));
  for (const input of rules.common) read(input, `chung.${input.name}`);
  for (const criterion of rules.criteria)
    for (const input of criterion.inputs) read(withMax(input, criterion), `${criterion.code}.${input.name}`);
  const rejected = rules.criteria
    .filter((c) => !skips(c))
    .flatMap((criterion) => {
      const scope = scopeOf(criterion, figures, around);
      return criterion.requires
        .filter((require) => isFalse(evaluate(require, scope)))
        .flatMap((require) => [...within(require, criterion)])
        .flatMap((e) => (e.op === "common" ? [`chung.${e.name}`] : []));
    });
  for (const key of rejected) figures.set(key, open("rejected", "require-failed"));
  return figures;
}

const isFalse = (value: Value): boolean => value.kind === "yes-no" && !value.value;

/** The figures as one criterion sees them: what is missing, narrowed by its own requirements in three passes (S6). */
export function narrowed(criterion: Criterion, figures: Figures, around: Around): Figures {
  const own = new Map(figures);
  for (let pass = 0; pass < 3; pass++)
    for (const require of criterion.requires) narrow(require, criterion, own, around);
  return own;
}

/** Why the requirements reject the criterion: one is false, or stands on a rejected figure (S8); null: they do not. */
export function requirementsReject(criterion: Criterion, figures: Figures, around: Around): Open | null {
  const scope = scopeOf(criterion, figures, around);
  for (const require of criterion.requires) {
    const value = evaluate(require, scope);
    if (isFalse(value)) return open("rejected", "require-failed");
    if (isOpen(value) && value.state === "rejected") return value;
  }
  return null;
}

/** Points that are entered as the score are within the criterion's maximum (U6). */
const withMax = (input: Input, criterion: Criterion): Input =>
  input.kind === "points" && input.most === null && criterion.score?.op === "input"
    ? { ...input, most: criterion.max }
    : input;

/** x ⋈ y and x ⋈ c, for x that is missing (S6). */
function narrow(require: Expr, criterion: Criterion, figures: Map<string, Value>, around: Around): void {
  if (require.op === "and") {
    for (const each of require.values) narrow(each, criterion, figures, around);
    return;
  }
  if (require.op !== "compare") return;
  const scope = scopeOf(criterion, figures, around);
  const side = (x: Expr, y: Expr, by: Comparison): void => {
    const key = figureOf(x, criterion.code);
    const value = key === null ? undefined : figures.get(key);
    if (key === null || value === undefined || !isMissing(value)) return;
    const bounds = met(value.bounds, boundsOf(evaluate(y, scope)), by);
    if (orderEnds(bounds[0], bounds[1]) <= 0) figures.set(key, { ...value, bounds });
  };
  side(require.left, require.right, require.by);
  side(require.right, require.left, FLIPPED[require.by]);
}

const isMissing = (value: Value): value is Open => isOpen(value) && value.state === "pending";
const FLIPPED: Readonly<Record<Comparison, Comparison>> = {
  "=": "=",
  "!=": "!=",
  "<": ">",
  "<=": ">=",
  ">": "<",
  ">=": "<=",
};

/** Strict counts as inclusive (S6). */
function met([low, high]: Bounds, [from, to]: Bounds, by: Comparison): Bounds {
  switch (by) {
    case "=":
      return [upperEnd(low, from), lowerEnd(high, to)];
    case "<=":
    case "<":
      return [low, lowerEnd(high, to)];
    case ">=":
    case ">":
      return [upperEnd(low, from), high];
    case "!=":
      return [low, high];
  }
}

/** The value of the rule: requirements, special cases, the score, and the outcomes written for what has no number. */
export function ruleValue(criterion: Criterion, figures: Figures, around: Around): Value {
  const rejected = requirementsReject(criterion, figures, around);
  if (rejected !== null) return rejected;
  const scope = scopeOf(criterion, figures, around);
  const from = (index: number): Value => {
    const special = criterion.whens[index];
    if (special !== undefined)
      return branch(
        evaluate(special.when, scope),
        () => evaluate(special.then, scope),
        () => from(index + 1),
      );
    if (criterion.notExpressible !== "") return open("needs-reading", "not-expressible");
    if (criterion.score === null) throw new Error(`${criterion.code} has no rule`);
    return evaluate(criterion.score, scope);
  };
  const value = from(0);
  if (!isOpen(value)) return value;
  if (value.state === "needs-reading") {
    const written = writtenFor(criterion, value.reason);
    return written === null ? value : evaluate(written, scope);
  }
  if (value.state !== "pending") return value;
  const outcomes = [...(value.mayBe ?? [])]
    .map((reason) => writtenFor(criterion, reason))
    .filter((e) => e !== null);
  return undecided(value, [value, ...outcomes.map((e) => evaluate(e, scope))]);
}

/** Do the special cases leave the unit to the rule? true: none holds; an open value: not known (C1). */
export function leftToRule(criterion: Criterion, figures: Figures, around: Around): Value {
  const scope = scopeOf(criterion, figures, around);
  for (const special of criterion.whens) {
    const value = evaluate(special.when, scope);
    if (isOpen(value)) return value;
    if (value.kind === "yes-no" && value.value) return yesNo(false);
  }
  return yesNo(true);
}

/** A score outside [0, max] is a question for the decision: nothing is cut silently (S8). */
export function insideMax(value: Value, max: Value): Value {
  if (value.kind !== "number") return value;
  if (order(value.value, ZERO) < 0) return open("needs-reading", "below-zero");
  return max.kind === "number" && order(value.value, max.value) > 0
    ? open("needs-reading", "above-max")
    : value;
}

/** Bounds of a criterion's points: inside [0, max]; anything when it is rejected or needs a reading (S4). */
export function pointBounds(value: Value, max: Value): readonly [Fraction, Fraction | null] {
  const most: End = max.kind === "number" ? max.value : "+inf";
  const [low, high] = boundsOf(value);
  const inside = (x: End): End => lowerEnd(upperEnd(x, ZERO), most);
  const [a, b] = [inside(low), inside(high)];
  return [typeof a === "string" ? ZERO : a, typeof b === "string" ? null : b];
}
