// Operations on numbers that cut a cell: division, full-from, bounds, least and greatest (SPEC N2, N4, S11).
import type { Expr } from "#runtime/compiled-set.ts";
import { divide, isZero, negate, ONE } from "#runtime/number.ts";
import { flatMap } from "../../source/flat-map.ts";
import { type Cell, taking } from "./cell.ts";
import { decide, divisorParts } from "./divisor.ts";
import { constant, type Form, isAffine, isConstant, scale, subtract } from "./form.ts";
import { ratioForm } from "./ratios.ts";
import {
  type Branch,
  NOTHING,
  numberOf,
  one,
  open,
  SIGNS,
  strict,
  strongest,
  unfollowed,
  type Walker,
  walkAll,
} from "./walker.ts";

type Of<K extends Expr["op"]> = Expr & { readonly op: K };

/** a/b: 0 below needs a reading; a cohort's value that is 0 is all-zero (SPEC N2, C4). */
export function division(
  w: Walker,
  expr: { readonly left: Expr; readonly right: Expr },
  cell: Cell,
): readonly Branch[] {
  return strict(w, [expr.left, expr.right], cell, expr, ([a = NOTHING, b = NOTHING], c) =>
    quotient(w, a, b, c, expr, hasCohort(w, expr.right)),
  );
}

function quotient(w: Walker, a: Form, b: Form, cell: Cell, at: object, cohort: boolean): readonly Branch[] {
  const onZero = open("needs-reading", cohort ? "all-zero" : "zero-denominator", at);
  if (isConstant(b))
    return one(cell, isZero(b.constant) ? onZero : numberOf(scale(a, divide(ONE, b.constant))));
  const { zero, positive, negative } = divisorParts(w.atoms, cell, b);
  const value = (over: Form, under: Form): Branch["result"] =>
    isAffine(over) && isAffine(under) ? numberOf(ratioForm(w.atoms, over, under, at)) : unfollowed(at);
  return [
    ...zero.map((c) => ({ cell: c, result: onZero })),
    ...positive.map((c) => ({ cell: c, result: value(a, b) })),
    ...negative.map((c) => ({ cell: c, result: value(scale(a, negate(ONE)), scale(b, negate(ONE))) })),
  ];
}

/** Whether an expression is made of a cohort's value (the runtime calls a 0 of it all-zero). */
function hasCohort(w: Walker, expr: Expr): boolean {
  switch (expr.op) {
    case "cohort":
      return true;
    case "let":
      return w.criterion.lets.some((l) => l.name === expr.name && hasCohort(w, l.value));
    case "part":
      return w.criterion.parts.some((p) => p.no === expr.no && hasCohort(w, p.value));
    case "add":
    case "subtract":
    case "multiply":
    case "divide":
    case "ratio":
      return hasCohort(w, expr.left) || hasCohort(w, expr.right);
    default:
      return false;
  }
}

/** x cap t: the least of x/t and 1; t must be above 0. Marks `full` where it is reached, `value` below. */
export function cap(w: Walker, expr: Of<"cap">, cell: Cell): readonly Branch[] {
  return strict(w, [expr.value, expr.full], cell, expr, ([x = NOTHING, t = NOTHING], c) => {
    const { yes, no } = decide(w.atoms, c, t, SIGNS[">"]);
    return [
      ...no.map((at) => ({ cell: at, result: open("needs-reading", "cap-not-positive", expr) })),
      ...flatMap(yes, (at) =>
        flatMap(quotient(w, x, t, at, expr, false), (q) =>
          q.result.is === "number"
            ? bounded(w, q.cell, q.result.form, constant(ONE), true, expr.value, expr.full)
            : [q],
        ),
      ),
    ];
  });
}

/** The value, or the bound where it acts; `most`: an upper bound. */
function bounded(
  w: Walker,
  cell: Cell,
  value: Form,
  bound: Form,
  most: boolean,
  own: object,
  acting: object,
): readonly Branch[] {
  const { yes, no } = decide(w.atoms, cell, subtract(value, bound), SIGNS[most ? "<" : ">"]);
  return [
    ...yes.map((c) => ({ cell: taking(c, own), result: numberOf(value) })),
    ...no.map((c) => ({ cell: taking(c, acting), result: numberOf(bound) })),
  ];
}

/** `không quá`, `không dưới`. Marks the bound where it acts, the value elsewhere. */
export function atBound(w: Walker, expr: Of<"at-most" | "at-least">, cell: Cell): readonly Branch[] {
  return strict(w, [expr.value, expr.bound], cell, expr, ([value = NOTHING, bound = NOTHING], c) =>
    bounded(w, c, value, bound, expr.op === "at-most", expr.value, expr.bound),
  );
}

/** Least or greatest of the operands that apply (SPEC S11). */
export function extreme(
  w: Walker,
  values: readonly Expr[],
  least: boolean,
  cell: Cell,
  at: object,
): readonly Branch[] {
  return flatMap(walkAll(w, values, cell), ({ cell: c, results }): readonly Branch[] => {
    const applying = results.filter((r) => r.is !== "open" || r.state !== "not-applicable");
    const [first] = results;
    if (first !== undefined && applying.length === 0) return one(c, first);
    const state = strongest(applying);
    if (state !== null) return one(c, state);
    const forms = flatMap(applying, (r) => (r.is === "number" ? [r.form] : []));
    return forms.length < applying.length ? one(c, unfollowed(at)) : extremeOf(w, c, forms, least);
  });
}

function extremeOf(w: Walker, cell: Cell, forms: readonly Form[], least: boolean): readonly Branch[] {
  const [first = NOTHING, second, ...rest] = forms;
  if (second === undefined) return one(cell, numberOf(first));
  const { yes, no } = decide(w.atoms, cell, subtract(first, second), SIGNS[least ? "<=" : ">="]);
  return [
    ...flatMap(yes, (c) => extremeOf(w, c, [first, ...rest], least)),
    ...flatMap(no, (c) => extremeOf(w, c, [second, ...rest], least)),
  ];
}
