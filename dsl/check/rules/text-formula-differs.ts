// The formula in the decision's words computes something else than the rule: a letter or a number differs.
import type { Expr } from "#runtime/compiled-set.ts";
import { equals, isZero, type Rational, rational, toExact, ZERO } from "#runtime/number.ts";
import { type Diagnostic, diagnostic } from "../../source/diagnostic.ts";
import { type Atoms, stepOf } from "../analysis/atoms.ts";
import { boxOf, type Cell } from "../analysis/cell.ts";
import { pointsPutIn } from "../analysis/divisor.ts";
import { type Form, isConstant, substitute, subtract } from "../analysis/form.ts";
import { samples } from "../analysis/interval.ts";
import { joined } from "../analysis/ratios.ts";
import type { Result } from "../analysis/walker.ts";
import { onCriterion } from "../anchor.ts";
import { valuesOf } from "../branches.ts";
import { readingFix } from "../fixes.ts";
import type { CriterionRule } from "../rule.ts";
import { bothReports, points } from "../say.ts";
import { quoteSpan } from "../text-levels.ts";
import { type CriterionView, type Shown, show } from "../view.ts";
import type { Formula, Words, WordsFormula } from "../words/facts.ts";

export const textFormulaDiffers: CriterionRule = {
  looksAt: "criterion",
  code: "text-formula-differs",
  check: (view) => {
    const words = view.words();
    const [only, more] = words.formulas.filter((f) => f.target === "score" && f.under === null);
    // With levels beside it the formula holds in one of them; with several formulas it is not told which.
    if (only === undefined || more !== undefined || words.scales.length > 0) return [];
    return difference(view, words, only);
  },
  examples: {
    of: "criterion",
    ok: [
      `văn bản "a = Số người có tài khoản; b = Tổng số người; Điểm = (a/b)*Điểm tối đa"
số liệu a, b: người "Số người"
yêu cầu a <= b
điểm = (a/b) * điểm tối đa`,
      `văn bản "Điểm = Số kênh*10 điểm; Tổng điểm không quá điểm tối đa"
số liệu n: người "Số kênh"
điểm = n * 10 điểm, không quá điểm tối đa`,
    ],
    bad: [
      `văn bản "b = Số cuộc họp có dùng; a = Tổng số cuộc họp; ⟦Điểm = (a/b)*Điểm tối đa⟧"
số liệu b, a: người "Số"
yêu cầu b <= a
điểm = (b/a) * điểm tối đa`,
    ],
  },
};

function difference(view: CriterionView, words: Words, formula: Formula): readonly Diagnostic[] {
  const expr = exprOf(view, words, formula, formula.tree);
  const { score, max } = view.criterion;
  if (expr === null || score === null || max === null) return [];
  const { walker, atoms, pieces } = view.pieces();
  for (const { cell, outcome } of pieces) {
    if (outcome.is !== "points" || !cell.taken.includes(score)) continue;
    // What could not be read may bound the points.
    if (words.unread.length > 0 && isBound(outcome.form, rational(max))) continue;
    // Other points show more than none.
    const ways = [...walker.walk(expr, cell)].sort(
      (a, b) => Number(b.result.is === "number") - Number(a.result.is === "number"),
    );
    for (const { cell: there, result } of ways) {
      if (result.is === "number" && isSame(atoms, there, result.form, outcome.form)) continue;
      const found = shownApart(view, there, result, outcome.form);
      if (found !== null) return [differs(view, formula, found)];
    }
  }
  return [];
}

const isBound = (form: Form, max: Rational): boolean =>
  isConstant(form) && (isZero(form.constant) || equals(form.constant, max));

function isSame(atoms: Atoms, cell: Cell, a: Form, b: Form): boolean {
  const difference = joined(atoms, pointsPutIn(atoms, cell, subtract(a, b)));
  return isConstant(difference) && isZero(difference.constant);
}

interface Apart {
  readonly shown: Shown;
  /** Points by the words; null: they cannot be worked out. */
  readonly text: Rational | null;
}

/** Figures for which the words and the rule give different points. */
function shownApart(view: CriterionView, cell: Cell, text: Result, rule: Form): Apart | null {
  const { atoms } = view.pieces();
  const hasPoints = (r: { readonly points: Rational | null }): boolean => r.points !== null;
  const about = [...rule.linear.keys(), ...(text.is === "number" ? text.form.linear.keys() : [])];
  for (const atom of about)
    for (const value of samples(boxOf(atoms, cell, atom), stepOf(atoms, atom)).toReversed()) {
      const shown = show(view, cell, hasPoints, new Map([[atom, value]]), about);
      if (shown?.result.points == null) continue;
      const given = text.is === "number" ? valueIn(view, text.form, shown) : null;
      if (given === undefined || (given !== null && equals(given, shown.result.points))) continue;
      return { shown, text: given };
    }
  return null;
}

/** The value of a form for the figures of a report; undefined when a figure is not in it. */
function valueIn(view: CriterionView, form: Form, { report }: Shown): Rational | undefined {
  const values = valuesOf(view.pieces().atoms, (key) => report.values[key]);
  const value = substitute(form, values);
  return isConstant(value) ? value.constant : undefined;
}

function differs(view: CriterionView, formula: Formula, { shown, text }: Apart): Diagnostic {
  return diagnostic(
    "text-formula-differs",
    quoteSpan(view, formula.quote),
    {
      quote: formula.quote.text,
      witness: bothReports(view, shown.report),
      text: text === null ? { vi: "không tính được", en: "nothing" } : points(text),
      rule: points(shown.result.points ?? ZERO),
    },
    {
      anchor: onCriterion(view),
      witness: shown.report,
      fixes: [readingFix(view, "text-formula-differs")],
    },
  );
}

/** The formula as an operation on the criterion's own figures; null when something in it cannot be told. */
function exprOf(view: CriterionView, words: Words, formula: Formula, tree: WordsFormula): Expr | null {
  const at = (inner: WordsFormula): Expr | null => exprOf(view, words, formula, inner);
  const { inputs } = view.criterion;
  switch (tree.is) {
    case "number":
      return { op: "number", value: toExact(tree.value), unit: "" };
    case "max":
      return { op: "max" };
    case "letter":
      return inputs.some((i) => i.name === tree.name) ? { op: "input", name: tree.name } : null;
    case "name": {
      const [only, more] = inputs.filter((i) => i.kind === "count");
      return only === undefined || more !== undefined ? null : { op: "input", name: only.name };
    }
    case "ratio": {
      const before = words.formulas
        .filter((f) => f.target === "ratio" && f.quote.start < formula.quote.start)
        .at(-1);
      return before === undefined ? null : at(before.tree);
    }
    case "item": {
      const [only, more] = words.formulas.filter(
        (f) => typeof f.target === "object" && f.target.item === tree.no,
      );
      const plain = only !== undefined && more === undefined && only.under === null;
      return plain ? exprOf(view, words, only, only.tree) : null;
    }
    default: {
      const [left, right] = [at(tree.left), at(tree.right)];
      return left === null || right === null ? null : { op: tree.is, left, right };
    }
  }
}
