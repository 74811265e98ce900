// The one interpreter of rules: turns an expression into a function of a frame, once per set. Names become places and
// constants numbers, so that evaluating a unit parses nothing. States follow SPEC S2, S3 and S11; bounds SPEC S6.
// Operators are in evaluate-operators.ts, tables in evaluate-table.ts, cohort functions in cohort.ts, results of other rules in evaluate-refer.ts.
import { interval, strict } from "./bounds.ts";
import { cohortValue, minMax } from "./cohort.ts";
import type { Expr, Option } from "./compiled-set.ts";
import type { Node } from "./evaluate-frame.ts";
import {
  answerPoints,
  binary,
  bounded,
  branch,
  cap,
  constant,
  extreme,
  LOST,
  not,
  overRecords,
  quotient,
} from "./evaluate-operators.ts";
import { dateOf, notSubmitted, pointsOf, rankOf, submittedAfter, ungraded } from "./evaluate-refer.ts";
import { and, compareValues, holds, table } from "./evaluate-table.ts";
import { isNumber, open } from "./evaluate-values.ts";
import {
  add,
  divide,
  fromInteger,
  max,
  min,
  multiply,
  ONE,
  type Rational,
  rational,
  round,
  subtract,
  ZERO,
} from "./number.ts";
import { recorded } from "./trace.ts";

/** Where the names of an expression are found. */
export interface Scope {
  readonly inputs: ReadonlyMap<
    string,
    { readonly at: number; readonly options: readonly Option[]; readonly whole: boolean }
  >;
  readonly common: ReadonlyMap<string, number>;
  readonly parameters: ReadonlyMap<string, number>;
  /** Lets by `let x` and parts by `part 1`. */
  readonly slots: ReadonlyMap<string, { readonly at: number; readonly node: Node }>;
  readonly fields: ReadonlyMap<string, number>;
  readonly listFields: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** The criterion's maximum; null outside a criterion. */
  readonly max: Node | null;
  /** `a <= b` of the criterion's requirements as canonical text of both sides. */
  readonly parts: ReadonlySet<string>;
  readonly writes: { readonly allEqual: boolean; readonly allZero: boolean };
  readonly recorded: boolean;
}

const unresolved = (name: string): Error => new RangeError(`not resolved: ${name}`);

function found<T>(map: ReadonlyMap<string, T>, name: string): T {
  const value = map.get(name);
  if (value === undefined) throw unresolved(name);
  return value;
}

/** Makes an expression ready; `path` names its place. Throws RangeError on a name that `load` would have refused. */
export function build(expr: Expr, scope: Scope, path: string): Node {
  const node = operation(expr, scope, path);
  return scope.recorded ? recorded(expr, path, node) : node;
}

// biome-ignore lint/complexity/noExcessiveLinesPerFunction: one exhaustive switch, a few lines for each operation
function operation(expr: Expr, scope: Scope, path: string): Node {
  const at = (role: string, e: Expr, inner: Scope = scope): Node => build(e, inner, `${path}/${role}`);
  // The bounds of a range are constants: they are no steps of an explanation.
  const quiet = (role: string, e: Expr): Node => build(e, { ...scope, recorded: false }, `${path}/${role}`);
  const all = (values: readonly Expr[]): readonly Node[] => values.map((v, i) => at(String(i), v));
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
    case "input": {
      const { at: i } = found(scope.inputs, expr.name);
      return (f) => f.inputs[i] ?? LOST;
    }
    case "common": {
      const i = found(scope.common, expr.name);
      return (f) => f.unit.common[i] ?? LOST;
    }
    case "parameter": {
      const i = found(scope.parameters, expr.name);
      return (f) => f.run.parameters[i] ?? LOST;
    }
    case "field": {
      const i = found(scope.fields, expr.name);
      return (f) => f.record[i] ?? LOST;
    }
    case "let":
    case "part": {
      const { at: i, node } = found(scope.slots, "no" in expr ? `part ${expr.no}` : `let ${expr.name}`);
      return (f) => {
        const value = f.slots[i] ?? node(f);
        f.slots[i] = value;
        return value;
      };
    }
    case "max":
      return scope.max ?? constant(open("needs-reading", "not-written"));
    case "answer-points": {
      const { at: i, options } = found(scope.inputs, expr.name);
      return answerPoints(
        i,
        options.map(({ key, points }) => ({
          key,
          points: points === null ? constant(ZERO) : at(key, points),
        })),
      );
    }
    case "checked-share": {
      const { at: i, options } = found(scope.inputs, expr.name);
      const items = fromInteger(options.length || 1);
      return (f) => {
        const ticked = f.inputs[i] ?? LOST;
        return Array.isArray(ticked)
          ? divide(fromInteger(ticked.length), items)
          : strict([ticked], () => [ZERO, ONE]);
      };
    }
    case "add":
      return binary(at("left", expr.left), at("right", expr.right), add, "add");
    case "subtract":
      return binary(at("left", expr.left), at("right", expr.right), subtract, "subtract");
    case "multiply":
      return binary(at("left", expr.left), at("right", expr.right), multiply, "multiply");
    case "days":
      return binary(at("right", expr.right), at("left", expr.left), subtract, "subtract");
    case "negate":
      return binary(constant(ZERO), at("value", expr.value), subtract, "subtract");
    case "at-most":
      return bounded(at("value", expr.value), at("bound", expr.bound), min, "least");
    case "at-least":
      return bounded(at("value", expr.value), at("bound", expr.bound), max, "greatest");
    case "divide":
    case "ratio":
      return quotient(at("left", expr.left), at("right", expr.right), {
        whole: isWhole(expr.right, scope),
        cohort: expr.right.op === "cohort",
        part: scope.parts.has(partKey(expr.left, expr.right)),
      });
    case "cap":
      return cap(at("value", expr.value), at("full", expr.full));
    case "least":
      return extreme(all(expr.values), min, "least");
    case "greatest":
    case "best-of":
      return extreme(all(expr.values), max, "greatest");
    case "sum":
      return all(expr.values).reduce((a, b) => binary(a, b, add, "add"), constant(ZERO));
    case "mean": {
      const total = all(expr.values).reduce((a, b) => binary(a, b, add, "add"), constant(ZERO));
      return binary(total, constant(divide(ONE, fromInteger(expr.values.length || 1))), multiply, "multiply");
    }
    case "round": {
      const value = at("value", expr.value);
      const rounded = (x: Rational): Rational => round(x, expr.places, expr.mode);
      return (f) => {
        const v = value(f);
        if (isNumber(v)) return rounded(v);
        const [low, high] = interval(v);
        return strict([v], () => [
          typeof low === "number" ? low : rounded(low),
          typeof high === "number" ? high : rounded(high),
        ]);
      };
    }
    case "compare": {
      const left = at("left", expr.left);
      const right = at("right", expr.right);
      return (f) => compareValues(expr.by, left(f), right(f));
    }
    case "within": {
      const value = at("value", expr.value);
      const inside = holds(expr.range, quiet);
      return (f) => inside(value(f), f);
    }
    case "and":
      return and(all(expr.values), false);
    case "or":
      return and(all(expr.values), true);
    case "not": {
      const value = at("value", expr.value);
      return (f) => not(value(f));
    }
    case "if":
      return branch(at("when", expr.when), at("then", expr.then), at("else", expr.else));
    case "table":
      return table(expr, at, quiet, expr.subject !== null && isWhole(expr.subject, scope));
    case "min-max":
      return minMax(at("value", expr.value), expr.over, path);
    case "cohort":
      return cohortValue(expr.fn, at("value", expr.value), expr.over, path, scope.writes);
    case "list-count":
    case "list-sum": {
      const { at: i } = found(scope.inputs, expr.name);
      const inner = { ...scope, fields: found(scope.listFields, expr.name) };
      const value = expr.op === "list-sum" ? at("value", expr.value, inner) : constant(ONE);
      return overRecords(i, value, expr.when === null ? constant(true) : at("when", expr.when, inner));
    }
    case "points-of":
      return pointsOf(expr);
    case "grade":
      return ungraded;
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

/** The text by which `require a <= b` and `a/b` are found to speak of the same two. */
export const partKey = (left: Expr, right: Expr): string => JSON.stringify([left, right]);

/** Whether an expression can only be a whole number (SPEC U5). */
function isWhole(expr: Expr, scope: Scope): boolean {
  switch (expr.op) {
    case "input":
      return scope.inputs.get(expr.name)?.whole ?? false;
    case "number":
      return !expr.value.includes("/") && !expr.value.includes(".");
    case "add":
    case "subtract":
    case "multiply":
      return isWhole(expr.left, scope) && isWhole(expr.right, scope);
    case "sum":
    case "least":
    case "greatest":
      return expr.values.every((v) => isWhole(v, scope));
    case "list-count":
      return true;
    default:
      return false;
  }
}
