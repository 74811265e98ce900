// The record of one evaluation: the same steps that gave the result, in the order they were taken (SPEC X1). A program is
// prepared with `recorded` to leave them; recording changes no result. How a step is worded is explain.ts.
import type { Interval } from "./bounds.ts";
import type { Expr, Range } from "./compiled-set.ts";
import { build, type Recorder } from "./evaluate-expression.ts";
import type { Frame, Node } from "./evaluate-frame.ts";
import { isNumber, isPending, open, type Value } from "./evaluate-values.ts";
import { compare, equals, isInfinite, negate, ONE, type Rational, sign, subtract } from "./number.ts";

/** One operation: where it stands, what it was, what it gave. Operands are `steps`, those evaluated only. */
export interface Step {
  /** Rule path and roles, e.g. `3.5/score/left/value`; stable under formatting. */
  readonly path: string;
  readonly expr: Expr;
  readonly result: Value;
  readonly steps: readonly Step[];
  readonly fact: Fact | null;
}

/** What an operation found beside its value. */
export type Fact =
  /** Rows that were true, and the other row whose bound is nearest to the subject, with its distance. */
  | {
      readonly is: "row";
      readonly rows: readonly number[];
      readonly nearest: { readonly row: number; readonly distance: Rational } | null;
    }
  /** `cap`, `at-most`, `at-least`: whether the bound acted. */
  | { readonly is: "bound"; readonly acted: boolean }
  /** `cohort`, `min-max`: members, lowest and highest of the population. */
  | { readonly is: "cohort"; readonly members: number; readonly lowest: Value; readonly highest: Value };

/** Wraps an expression so that evaluating it records a step. */
export const recorded: Recorder = (expr, path, node, scope) => {
  const bounds =
    expr.op === "table"
      ? expr.rows.map((row) => boundsOf(row.range, (e) => build(e, { ...scope, record: null }, path)))
      : [];
  return (frame) => {
    const outer = frame.steps;
    if (outer === null) return node(frame);
    const all: Step[] = [];
    frame.steps = all;
    const result = node(frame);
    frame.steps = outer;
    const steps = taken(expr, path, all);
    outer.push({ path, expr, result, steps, fact: factOf(expr, path, node, result, steps, bounds, frame) });
    return result;
  };
};

/** The steps of a criterion up to a special case that is not decided: what follows it only bounds the result. */
export function happened(steps: readonly Step[]): readonly Step[] {
  const open = steps.findIndex((step) => /^[^/]*\/when\/\d+$/.test(step.path) && isPending(step.result));
  return open < 0 ? steps : steps.slice(0, open + 1);
}

/** Without the branches that an undecided condition leaves open: they bound the result, and have not happened. */
function taken({ op }: Expr, path: string, steps: readonly Step[]): readonly Step[] {
  const isBranch = (step: Step): boolean => /^\/(row\/\d+\/)?(then|else)$/.test(step.path.slice(path.length));
  const undecided = steps.some((step) => !isBranch(step) && isPending(step.result));
  return undecided && (op === "table" || op === "if") ? steps.filter((step) => !isBranch(step)) : steps;
}

function factOf(
  { op }: Expr,
  path: string,
  node: Node,
  result: Value,
  steps: readonly Step[],
  bounds: readonly (readonly Node[])[],
  frame: Frame,
): Fact | null {
  const [first] = steps;
  switch (op) {
    case "cap":
      return isNumber(result) ? { is: "bound", acted: equals(result, ONE) } : null;
    case "at-most":
    case "at-least":
      return isNumber(result) ? { is: "bound", acted: result !== first?.result } : null;
    case "table": {
      const rows = steps
        .flatMap((step) => /^\/row\/(\d+)\/then$/.exec(step.path.slice(path.length))?.[1] ?? [])
        .map(Number);
      const subject = first?.path === `${path}/subject` ? first.result : null;
      return {
        is: "row",
        rows,
        nearest: subject === null || !isNumber(subject) ? null : nearest(subject, rows, bounds, frame),
      };
    }
    case "min-max":
    case "cohort": {
      const cohorts = frame.run.cohorts.get(node);
      const cohort = cohorts?.get(frame.unit.group) ?? cohorts?.get("");
      return cohort === undefined
        ? null
        : {
            is: "cohort",
            members: cohort.members.size,
            lowest: endOf(cohort.lowest),
            highest: endOf(cohort.highest),
          };
    }
    default:
      return null;
  }
}

const endOf = ([low, high]: Interval): Value =>
  low === high && !isInfinite(low) ? low : open("pending", "cohort-pending", {}, [], low, high);

const boundsOf = (range: Range | null, at: (expr: Expr) => Node): readonly Node[] =>
  [range?.low, range?.high].flatMap((bound) => (bound == null ? [] : [at(bound)]));

/** The other row whose bound is nearest to the subject. */
function nearest(
  subject: Rational,
  rows: readonly number[],
  bounds: readonly (readonly Node[])[],
  frame: Frame,
): Extract<Fact, { is: "row" }>["nearest"] {
  let found: { readonly row: number; readonly distance: Rational } | null = null;
  for (const [row, nodes] of bounds.entries())
    for (const node of rows.includes(row) ? [] : nodes) {
      const bound = node(frame);
      if (!isNumber(bound)) continue;
      const gap = subtract(bound, subject);
      const distance = sign(gap) < 0 ? negate(gap) : gap;
      if (found === null || compare(distance, found.distance) < 0) found = { row, distance };
    }
  return found;
}
