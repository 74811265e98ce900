// What walking a rule carries along, and how operations take their operands. The operations themselves are in walk-*.ts, the
// switch over them in walk.ts.
import type { Criterion, Expr, Input, Rules } from "#runtime/compiled-set.ts";
import { ZERO } from "#runtime/number.ts";
import type { Atoms } from "./atoms.ts";
import type { Cell, Signs } from "./cell.ts";
import { constant, type Form } from "./form.ts";

/** What an expression is on a cell. */
export type Result =
  | { readonly is: "number"; readonly form: Form }
  | { readonly is: "truth"; readonly value: boolean }
  /** The answer a unit gives, by place in `Atoms.answers`. */
  | { readonly is: "answer"; readonly answer: number }
  /** A key, a text, yes or no, to compare an answer with. */
  | { readonly is: "word"; readonly text: string }
  | Open;

/** No value: why, and the object of the rule at which. `unknown`: the analysis does not follow it. */
export interface Open {
  readonly is: "open";
  readonly state: "needs-reading" | "not-applicable" | "rejected" | "unknown";
  readonly code: string;
  readonly at: object;
  /** The unknown whose value leads there, when a table's subject is one: its box in the cell says which values. */
  readonly along: number | null;
}

/** A part of the cell that was walked, and what the expression is there. */
export interface Branch {
  readonly cell: Cell;
  readonly result: Result;
}

export interface Walker {
  readonly atoms: Atoms;
  readonly rules: Rules;
  readonly criterion: Criterion;
  /** Fields of the record at hand, in a condition or sum over a list. */
  readonly fields: readonly Input[];
  /** Steps that may still be taken; below 0 the walk has been given up and says nothing. */
  readonly budget: { left: number };
  readonly walk: (expr: Expr, cell: Cell, w?: Walker) => readonly Branch[];
}

/** The walker inside the records of a list, however deep. */
export function withFields(w: Walker, fields: readonly Input[]): Walker {
  const inner: Walker = { ...w, fields, walk: (expr, cell, at = inner) => w.walk(expr, cell, at) };
  return inner;
}

export const one = (cell: Cell, result: Result): readonly Branch[] => [{ cell, result }];
export const numberOf = (form: Form): Result => ({ is: "number", form });
export const truth = (value: boolean): Result => ({ is: "truth", value });
export const open = (state: Open["state"], code: string, at: object, along: number | null = null): Open => ({
  is: "open",
  state,
  code,
  at,
  along,
});
export const unfollowed = (at: object): Open => open("unknown", "not-followed", at);

const RESOLVABLE = ["zero-denominator", "all-equal", "all-zero"];

/** Whether the criterion may write what holds there (SPEC N2, C4). */
export const isResolvable = ({ state, code }: Open): boolean =>
  state === "needs-reading" && RESOLVABLE.includes(code);

const strength = (o: Open): number =>
  isResolvable(o) ? 2.5 : ["not-applicable", "unknown", "rejected", "needs-reading"].indexOf(o.state);

/** needs-reading > rejected > not applicable, the first of equals (SPEC S2). */
export function strongest(results: readonly Result[]): Open | null {
  let best: Open | null = null;
  for (const r of results) if (r.is === "open" && (best === null || strength(r) > strength(best))) best = r;
  return best;
}

export interface Branches {
  readonly cell: Cell;
  readonly results: readonly Result[];
}

/** Several expressions, one after the other. */
export function walkAll(w: Walker, exprs: readonly Expr[], cell: Cell): readonly Branches[] {
  let all: readonly Branches[] = [{ cell, results: [] }];
  for (const expr of exprs) {
    const next: Branches[] = [];
    for (const { cell: c, results } of all)
      for (const branch of w.walk(expr, c))
        next.push({ cell: branch.cell, results: [...results, branch.result] });
    all = next;
  }
  return all;
}

/** A strict operation on numbers: the strongest state of its operands, else `of` their values (SPEC S2). */
export function strict(
  w: Walker,
  exprs: readonly Expr[],
  cell: Cell,
  at: object,
  of: (forms: readonly Form[], cell: Cell) => readonly Branch[],
): readonly Branch[] {
  const out: Branch[] = [];
  for (const { cell: c, results } of walkAll(w, exprs, cell)) {
    const state = strongest(results);
    const forms: Form[] = [];
    for (const r of results) if (r.is === "number") forms.push(r.form);
    if (state !== null) out.push({ cell: c, result: state });
    else if (forms.length < results.length) out.push({ cell: c, result: unfollowed(at) });
    else out.push(...of(forms, c));
  }
  return out;
}

export const NOTHING: Form = constant(ZERO);

/** Of a comparison: for which signs of left − right it holds. */
export const SIGNS: Readonly<Record<"=" | "!=" | "<" | "<=" | ">" | ">=", Signs>> = {
  "=": { below: false, zero: true, above: false },
  "!=": { below: true, zero: false, above: true },
  "<": { below: true, zero: false, above: false },
  "<=": { below: true, zero: true, above: false },
  ">": { below: false, zero: false, above: true },
  ">=": { below: false, zero: true, above: true },
};
