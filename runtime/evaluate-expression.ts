// The one interpreter of rules: turns an expression into a function of a frame, once per set. Names become places and
// constants numbers, so that evaluating a unit parses nothing. States follow SPEC S2, S3 and S11; bounds SPEC S6.
// Operators are in evaluate-operators.ts, tables in evaluate-table.ts, cohort functions in cohort.ts, results of other rules in evaluate-refer.ts.
import type { Exact } from "./bounds.ts";
import { overUnits } from "./cohort.ts";
import type { Criterion, Expr, Input, Range, Rules } from "./compiled-set.ts";
import type { Node } from "./evaluate-frame.ts";
import {
  answerPoints,
  binary,
  branch,
  cap,
  constant,
  division,
  extreme,
  not,
  overRecords,
} from "./evaluate-operators.ts";
import { dateOf, grade, notSubmitted, pointsOf, rankOf, submittedAfter } from "./evaluate-refer.ts";
import { and, type Bounds, boundsOf, compareValues, HOLDS, table } from "./evaluate-table.ts";
import { LOST, open, strongest } from "./evaluate-values.ts";
import {
  add,
  divide,
  fromInteger,
  max,
  min,
  multiply,
  ONE,
  rational,
  round,
  subtract,
  ZERO,
} from "./number.ts";

/** Where the names of an expression are found. */
export interface Scope {
  readonly rules: Rules;
  /** null in rules over the set. */
  readonly criterion: Criterion | null;
  /** Lets by `let x` and parts by `part 1`. */
  readonly slots: ReadonlyMap<string, { readonly at: number; readonly node: Node }>;
  /** Of the list whose records are at hand. */
  readonly fields: readonly Input[];
  /** The criterion's maximum. */
  readonly max: Node | null;
  readonly record: Recorder | null;
}

/** Wraps an expression so that evaluating it leaves a step (trace.ts). */
export type Recorder = (expr: Expr, path: string, node: Node, scope: Scope) => Node;

/** Makes an expression ready; `path` names its place. */
export function build(expr: Expr, scope: Scope, path: string): Node {
  const node = operation(expr, scope, path);
  return scope.record === null ? node : scope.record(expr, path, node, scope);
}

const EXACT = {
  add,
  subtract,
  multiply,
  days: subtract,
  "at-most": min,
  "at-least": max,
  least: min,
  greatest: max,
  "best-of": max,
} as const satisfies Partial<Record<Expr["op"], Exact>>;

// biome-ignore lint/complexity/noExcessiveLinesPerFunction: one exhaustive switch, a few lines for each operation
function operation(expr: Expr, scope: Scope, path: string): Node {
  const at = (role: string, e: Expr, inner: Scope = scope): Node => build(e, inner, `${path}/${role}`);
  const all = (values: readonly Expr[]): readonly Node[] => values.map((v, i) => at(String(i), v));
  // The bounds of a range are constants: they are no steps of an explanation.
  const quiet = { ...scope, record: null };
  const rangeOf = (range: Range): Bounds =>
    boundsOf(range, (side) => range[side] && build(range[side], quiet, path));
  switch (expr.op) {
    case "number":
      return constant(rational(expr.value));
    case "yes-no":
    case "text":
      return constant(expr.value);
    case "option":
      return constant(expr.key);
    case "date":
      return dateOf(expr.value);
    case "input":
    case "common":
    case "parameter":
    case "field":
      return figure(expr.op, expr.name, scope);
    case "let":
    case "part": {
      const slot = scope.slots.get("no" in expr ? `part ${expr.no}` : `let ${expr.name}`);
      if (slot === undefined) return constant(LOST);
      const { at: i, node } = slot;
      return (f) => (f.slots[i] ??= node(f));
    }
    case "max":
      return scope.max ?? constant(open("needs-reading", "not-written"));
    case "answer-points": {
      const { kind = "", options = [] } = inputOf(expr.name, scope) ?? {};
      const points = options.map((o) => (o.points === null ? constant(ZERO) : at(o.key, o.points)));
      return answerPoints(figure("input", expr.name, scope), kind, options, points);
    }
    case "checked-share": {
      const ticked = figure("input", expr.name, scope);
      const items = fromInteger(inputOf(expr.name, scope)?.options.length || 1);
      return (f) => {
        const value = ticked(f);
        return Array.isArray(value)
          ? divide(fromInteger(value.length), items)
          : { ...strongest(value), low: ZERO, high: ONE };
      };
    }
    case "add":
    case "subtract":
    case "multiply":
      return binary(EXACT[expr.op], at("left", expr.left), at("right", expr.right));
    case "days":
      return binary(subtract, at("right", expr.right), at("left", expr.left));
    case "negate":
      return binary(subtract, constant(ZERO), at("value", expr.value));
    case "at-most":
    case "at-least":
      return binary(EXACT[expr.op], at("value", expr.value), at("bound", expr.bound));
    case "divide":
    case "ratio":
      return division(at("left", expr.left), at("right", expr.right), {
        whole: isWhole(expr.right, scope),
        cohort: expr.right.op === "cohort",
        part: isPart(expr.left, expr.right, scope),
      });
    case "cap":
      return cap(at("value", expr.value), at("full", expr.full));
    case "least":
    case "greatest":
    case "best-of":
      return extreme(EXACT[expr.op], all(expr.values));
    case "sum":
    case "mean": {
      const total = all(expr.values).reduce((a, b) => binary(add, a, b), constant(ZERO));
      return expr.op === "sum"
        ? total
        : binary(divide, total, constant(fromInteger(expr.values.length || 1)));
    }
    case "round":
      return binary((x) => round(x, expr.places, expr.mode), at("value", expr.value), constant(ZERO));
    case "compare": {
      const [left, right] = [at("left", expr.left), at("right", expr.right)];
      const holds = HOLDS[expr.by];
      return (f) => compareValues(holds, left(f), right(f));
    }
    case "within": {
      const value = at("value", expr.value);
      const { holds } = rangeOf(expr.range);
      return (f) => holds(value(f), f);
    }
    case "and":
    case "or":
      return and(all(expr.values), expr.op === "or");
    case "not": {
      const value = at("value", expr.value);
      return (f) => not(value(f));
    }
    case "if":
      return branch(at("when", expr.when), at("then", expr.then), at("else", expr.else));
    case "table": {
      const subject = expr.subject === null ? null : at("subject", expr.subject);
      const rows = expr.rows.map(({ range, when, then }, i) => {
        const row = `row/${i}`;
        const bounds = range === null ? { low: null, high: null, holds: null } : rangeOf(range);
        const condition = when === null ? null : at(`${row}/when`, when);
        const holds: Bounds["holds"] | null = condition === null ? bounds.holds : (_, f) => condition(f);
        return { ...bounds, holds, then: at(`${row}/then`, then) };
      });
      return table(subject, rows, expr.first, expr.subject !== null && isWhole(expr.subject, scope));
    }
    case "min-max":
      return overUnits("min-max", at("value", expr.value), expr.over, scope.criterion);
    case "cohort":
      return overUnits(expr.fn, at("value", expr.value), expr.over, scope.criterion);
    case "list-count":
    case "list-sum": {
      const inner = { ...scope, fields: inputOf(expr.name, scope)?.fields ?? [] };
      const value = expr.op === "list-sum" ? at("value", expr.value, inner) : constant(ONE);
      const when = expr.when === null ? constant(true) : at("when", expr.when, inner);
      return overRecords(figure("input", expr.name, scope), value, when);
    }
    case "points-of":
      return pointsOf(expr);
    case "grade":
      return grade;
    case "group":
      return (f) => f.unit.group;
    case "rank":
      return rankOf(expr.ranking);
    case "submitted-after":
      return submittedAfter(expr.date, expr.graceDays);
    case "not-submitted":
      return notSubmitted;
    case "needs-reading":
      return constant(
        open("needs-reading", "not-written", expr.because === "" ? {} : { because: expr.because }),
      );
    case "not-applicable":
      return constant(open("not-applicable", "by-rule"));
  }
}

/** A figure by its name: the criterion's own, common, of the set, or of the record at hand. */
function figure(op: "input" | "common" | "parameter" | "field", name: string, scope: Scope): Node {
  const { common, parameters } = scope.rules;
  const among = { input: scope.criterion?.inputs ?? [], common, parameter: parameters, field: scope.fields };
  const i = among[op].findIndex((input) => input.name === name);
  switch (op) {
    case "input":
      return (f) => f.inputs[i] ?? LOST;
    case "common":
      return (f) => f.unit.common[i] ?? LOST;
    case "parameter":
      return (f) => f.run.parameters[i] ?? LOST;
    case "field":
      return (f) => f.record[i] ?? LOST;
  }
}

const inputOf = (name: string, { criterion }: Scope): Input | undefined =>
  criterion?.inputs.find((input) => input.name === name);

/** The conditions that must all hold for the condition to hold. */
export const conjuncts = (expr: Expr): readonly Expr[] =>
  expr.op === "and" ? expr.values.flatMap(conjuncts) : [expr];

/** Whether the criterion requires `left <= right` of the same two expressions (SPEC S6). */
function isPart(left: Expr, right: Expr, { criterion }: Scope): boolean {
  const same = (a: Expr, b: Expr): boolean => isSame(a, left) && isSame(b, right);
  const says = (e: Expr): boolean =>
    e.op === "and"
      ? e.values.some(says)
      : e.op === "compare" &&
        (e.by.startsWith("<") ? same(e.left, e.right) : e.by.startsWith(">") && same(e.right, e.left));
  return criterion?.requires.some(says) ?? false;
}

const isSame = (a: Expr, b: Expr): boolean =>
  a.op === "input" && b.op === "input" ? a.name === b.name : JSON.stringify(a) === JSON.stringify(b);

/** Whether an expression can only be a whole number (SPEC U5). */
function isWhole(expr: Expr, scope: Scope): boolean {
  switch (expr.op) {
    case "input":
      return inputOf(expr.name, scope)?.kind === "count";
    case "number":
      return !/[/.]/.test(expr.value);
    case "add":
    case "subtract":
    case "multiply":
      return isWhole(expr.left, scope) && isWhole(expr.right, scope);
    case "sum":
    case "least":
    case "greatest":
      return expr.values.every((v) => isWhole(v, scope));
    default:
      return expr.op === "list-count";
  }
}
