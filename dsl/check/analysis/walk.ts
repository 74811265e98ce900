// Walks an expression over a cell and cuts the cell wherever the value is worked out in another way: rows, cases, bounds,
// divisors that are 0. Every branch is a cell and what the expression is there. Follows SPEC S2, S3, S11, N2, N4, T1, T2 for
// complete data; the property tests hold it to the runtime.
import type { Criterion, Expr, Rules } from "#runtime/compiled-set.ts";
import { negate, ONE, rational } from "#runtime/number.ts";
import type { Atoms } from "./atoms.ts";
import type { Cell } from "./cell.ts";
import { add, constant, type Form, multiply, scale, subtract } from "./form.ts";
import { overRecords, overUnits, pointsOf, rankForm } from "./walk-elsewhere.ts";
import {
  answerOfUnit,
  answerPoints,
  checkedShare,
  dateForm,
  figure,
  maxForm,
  rounded,
  wordsOfRules,
  yesOrNo,
} from "./walk-figures.ts";
import { and, choice, comparison, not, within } from "./walk-logic.ts";
import { atBound, cap, division, extreme } from "./walk-numbers.ts";
import { table } from "./walk-table.ts";
import { type Branch, NOTHING, numberOf, one, open, strict, unfollowed, type Walker } from "./walker.ts";

/** A walker over the rules of one criterion. */
export function newWalker(rules: Rules, criterion: Criterion, atoms: Atoms, steps: number): Walker {
  const walker: Walker = {
    atoms,
    rules,
    criterion,
    fields: [],
    budget: { left: steps },
    walk: (expr, cell, w = walker) => {
      if (--w.budget.left < 0) return [];
      return step(w, expr, cell);
    },
  };
  return walker;
}

// biome-ignore lint/complexity/noExcessiveLinesPerFunction: one exhaustive switch, a few lines for each operation
function step(w: Walker, expr: Expr, cell: Cell): readonly Branch[] {
  switch (expr.op) {
    case "number":
      return one(cell, numberOf(constant(rational(expr.value))));
    case "yes-no":
      return one(cell, { is: "word", text: expr.value ? "yes" : "no" });
    case "option":
      return one(cell, { is: "word", text: expr.key });
    case "text":
      return one(cell, { is: "word", text: expr.value });
    case "date":
      return one(cell, numberOf(dateForm(w, expr)));
    case "input":
    case "common":
    case "parameter":
    case "field":
      return one(cell, figure(w, expr.op, expr.name, expr));
    case "let":
      return defined(w, w.criterion.lets.find((l) => l.name === expr.name)?.value, expr, cell);
    case "part":
      return defined(w, w.criterion.parts.find((p) => p.no === expr.no)?.value, expr, cell);
    case "max":
      return one(cell, numberOf(maxForm(w)));
    case "answer-points":
      return answerPoints(w, expr, cell);
    case "checked-share":
      return one(cell, checkedShare(w, expr));
    case "add":
      return binary(w, expr, cell, add);
    case "subtract":
      return binary(w, expr, cell, subtract);
    case "days":
      return binary(w, expr, cell, (from, to) => subtract(to, from));
    case "multiply":
      return binary(w, expr, cell, multiply);
    case "divide":
    case "ratio":
      return division(w, expr, cell);
    case "negate":
      return strict(w, [expr.value], cell, expr, ([a = NOTHING], c) =>
        one(c, numberOf(scale(a, negate(ONE)))),
      );
    case "sum":
    case "mean":
      return strict(w, expr.values, cell, expr, (forms, c) => {
        const share = { n: 1, d: expr.op === "mean" ? Math.max(1, forms.length) : 1 };
        return one(c, numberOf(scale(forms.reduce(add, NOTHING), share)));
      });
    case "cap":
      return cap(w, expr, cell);
    case "at-most":
    case "at-least":
      return atBound(w, expr, cell);
    case "least":
    case "greatest":
    case "best-of":
      return extreme(w, expr.values, expr.op === "least", cell, expr);
    case "round":
      return rounded(w, expr, cell);
    case "compare":
      return comparison(w, expr, cell);
    case "within":
      return within(w, expr, cell);
    case "and":
    case "or":
      return and(w, expr.values, cell, expr.op === "or");
    case "not":
      return not(w, expr, cell);
    case "if":
      return choice(w, expr, cell);
    case "table":
      return table(w, expr, cell);
    case "min-max":
    case "cohort":
      return overUnits(w, expr, cell);
    case "list-count":
    case "list-sum":
      return one(cell, overRecords(w, expr, cell));
    case "points-of":
      return one(cell, pointsOf(w, expr));
    case "needs-reading":
      return one(cell, open("needs-reading", "not-written", expr));
    case "not-applicable":
      return one(cell, open("not-applicable", "by-rule", expr));
    case "grade":
      return one(
        cell,
        answerOfUnit(
          w,
          expr,
          (w.rules.grades?.rows ?? []).map((row) => row.name),
        ),
      );
    case "group":
      return one(cell, answerOfUnit(w, expr, wordsOfRules(w.rules)));
    case "rank":
      return one(cell, numberOf(rankForm(w, expr)));
    case "submitted-after":
    case "not-submitted":
      return yesOrNo(w, expr, cell);
  }
}

type TwoSided = Extract<Expr, { readonly left: Expr; readonly right: Expr }>;

function defined(w: Walker, value: Expr | undefined, at: Expr, cell: Cell): readonly Branch[] {
  return value === undefined ? one(cell, unfollowed(at)) : w.walk(value, cell);
}

function binary(
  w: Walker,
  expr: TwoSided,
  cell: Cell,
  of: (a: Form, b: Form) => Form | null,
): readonly Branch[] {
  return strict(w, [expr.left, expr.right], cell, expr, ([a = NOTHING, b = NOTHING], c) => {
    const form = of(a, b);
    return one(c, form === null ? unfollowed(expr) : numberOf(form));
  });
}
