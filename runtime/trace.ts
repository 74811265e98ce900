// The record of one evaluation: the same steps that gave the result, in the order they were taken (SPEC X1).
// Recording changes no result; how a step is worded is explain.ts.
import type { Expr } from "./compiled-set.ts";
import type { Node } from "./evaluate-frame.ts";
import type { Value } from "./evaluate-values.ts";
import type { Rational } from "./number.ts";

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
export function recorded(expr: Expr, path: string, node: Node): Node {
  return (frame) => {
    const outer = frame.steps;
    if (outer === null) return node(frame);
    const steps: Step[] = [];
    frame.steps = steps;
    const result = node(frame);
    frame.steps = outer;
    outer.push({ path, expr, result, steps, fact: frame.fact });
    frame.fact = null;
    return result;
  };
}
