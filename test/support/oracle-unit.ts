// One criterion of one unit, for the oracle: figures, requirements and their narrowing, special cases, the rule, what
// holds a score inside its maximum (SPEC S4, S6–S9, N2, C4). Other criteria and other units are asked for through `Around`.
import type { Comparison, Criterion, Expr, Input, Rules } from "#runtime/compiled-set.ts";
import type { UnitData } from "#runtime/evaluation.ts";
import { branch, evaluate, fractionOf, type Scope } from "./oracle-expression.ts";
import { readFigure } from "./oracle-figures.ts";
import {
  type Bounds,
  over as dividedBy,
  type End,
  type Fraction,
  fraction,
  hullOf,
  lowerEnd,
  order,
  orderEnds,
  parseFraction,
  plusBounds,
  total,
  upperEnd,
  ZERO,
} from "./oracle-fraction.ts";
import {
  boundsOf,
  isOpen,
  number,
  type Open,
  open,
  pending,
  strict,
  undecided,
  type Value,
  yesNo,
} from "./oracle-value.ts";

/** What a criterion can ask of its surroundings. */
export interface Around {
  readonly rules: Rules;
  readonly parameter: (name: string) => Value;
  readonly outside: (expr: Expr, code: string, scope: Scope) => Value;
  readonly max: (criterion: Criterion) => Value;
}

/** Figures by name (`a`) of one criterion, and the common ones (`chung.a`), after reading, requirements and narrowing. */
export type Figures = ReadonlyMap<string, Value>;

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

/** Counts, whole literals, and + − × least greatest of them (U5). */
function isWhole(expr: Expr, criterion: Criterion, around: Around): boolean {
  const all = (values: readonly Expr[]): boolean => values.every((v) => isWhole(v, criterion, around));
  const input = (list: readonly Input[], name: string): boolean =>
    list.some((i) => i.name === name && i.kind === "count");
  switch (expr.op) {
    case "number":
      return parseFraction(expr.value).d === 1n;
    case "input":
      return input(criterion.inputs, expr.name);
    case "common":
      return input(around.rules.common, expr.name);
    case "let":
      return criterion.lets.some((l) => l.name === expr.name && isWhole(l.value, criterion, around));
    case "add":
    case "subtract":
    case "multiply":
      return all([expr.left, expr.right]);
    case "negate":
      return isWhole(expr.value, criterion, around);
    case "sum":
    case "least":
    case "greatest":
      return all(expr.values);
    default:
      return false;
  }
}

export function scopeOf(criterion: Criterion, figures: Figures, around: Around): Scope {
  const { code } = criterion;
  const figure = (key: string): Value => figures.get(key) ?? open("pending", "missing", new Set([key]));
  const input = (name: string): Input | undefined => criterion.inputs.find((i) => i.name === name);
  const scope: Scope = {
    input: (name) => figure(`${code}.${name}`),
    common: (name) => figure(`chung.${name}`),
    parameter: around.parameter,
    field: (name) => {
      throw new Error(`no record around ${name}`);
    },
    let: (name) => evaluate(criterion.lets.find((l) => l.name === name)?.value ?? missing(name), scope),
    part: (no) => evaluate(criterion.parts.find((p) => p.no === no)?.value ?? missing(`(${no})`), scope),
    max: () => around.max(criterion),
    answerPoints: (name) => answerPoints(input(name), figure(`${code}.${name}`), scope),
    checkedShare: (name) => checkedShare(input(name), figure(`${code}.${name}`)),
    records: (name) => figure(`${code}.${name}`),
    inRecord: (record) => ({
      ...scope,
      field: (name) => record.find(([n]) => n === name)?.[1] ?? missing(name),
    }),
    outside: (expr) => around.outside(expr, code, scope),
    isWhole: (expr) => isWhole(expr, criterion, around),
    isPart: (left, right) =>
      criterion.requires.some(
        (r) => r.op === "compare" && r.by === "<=" && same(r.left, left) && same(r.right, right),
      ),
    writes: (reason) => writtenFor(criterion, reason) !== null,
  };
  return scope;
}

function missing(name: string): never {
  throw new Error(`unknown name ${name}`);
}

const same = (a: Expr, b: Expr): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Points of the answer given; of a missing one, anything from the least to the most it could bring (S11). */
function answerPoints(input: Input | undefined, answer: Value, scope: Scope): Value {
  if (input === undefined) throw new Error("unknown answer");
  const points = input.options.map((o) => (o.points === null ? number(ZERO) : evaluate(o.points, scope)));
  const of = (key: string): Value => points[input.options.findIndex((o) => o.key === key)] ?? number(ZERO);
  const sum = (values: readonly Value[]): Value =>
    values.some(isOpen)
      ? strict(values, () => values.map(boundsOf).reduce(plusBounds, [ZERO, ZERO]))
      : number(total(values.map(fractionOf)));
  if (!isOpen(answer)) {
    if (answer.kind === "yes-no") return answer.value ? of("yes") : number(ZERO);
    if (answer.kind === "words") return sum([...new Set(answer.value)].map(of));
    return answer.kind === "word" ? of(answer.value) : missing(input.name);
  }
  if (answer.state !== "pending") return answer;
  const bounds = points.map(boundsOf);
  const none: Bounds = [ZERO, ZERO];
  const hull =
    input.kind === "checklist"
      ? bounds.map((b) => hullOf([b, none])).reduce(plusBounds, none)
      : hullOf(input.kind === "yes-no" ? [...bounds, none] : bounds);
  return pending("missing", hull, answer.missing);
}

function checkedShare(input: Input | undefined, answer: Value): Value {
  if (input === undefined) throw new Error("unknown checklist");
  if (answer.kind === "words")
    return number(
      dividedBy(fraction(BigInt(new Set(answer.value).size)), fraction(BigInt(input.options.length))),
    );
  if (!isOpen(answer)) throw new Error("not a checklist");
  return answer.state === "pending" ? pending("missing", [ZERO, fraction(1n)], answer.missing) : answer;
}

/** What the criterion writes for a zero denominator, equal units, units that are all 0 (N2, C4). */
export function writtenFor(criterion: Criterion, reason: string): Expr | null {
  if (reason === "zero-denominator") return criterion.zeroDenominator;
  if (reason === "all-equal") return criterion.allEqual;
  return reason === "all-zero" ? (criterion.allZero ?? criterion.allEqual) : null;
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
