// Figures that only just break a requirement.
import type { Expr } from "#runtime/compiled-set.ts";
import { HUNDRED, isInfinite, negate, ONE, type Rational, ZERO } from "#runtime/number.ts";
import { domainOf, newAtoms, stepOf } from "../analysis/atoms.ts";
import { asInequalities, type Cell, WHOLE } from "../analysis/cell.ts";
import { constant, type Form, isAffine, isConstant, single, subtract } from "../analysis/form.ts";
import { contains, simplest } from "../analysis/interval.ts";
import { equation, type Inequality } from "../analysis/linear.ts";
import type { Targets } from "../analysis/solution.ts";
import { newWalker } from "../analysis/walk.ts";
import type { Walker } from "../analysis/walker.ts";
import { reportIn } from "../analysis/witness.ts";
import { sourceOf } from "../say.ts";
import { type CriterionView, resultOf } from "../view.ts";
import { type Ground, ofOne, type Wish } from "./wish.ts";
import { against } from "./words.ts";

type Compare = Expr & { readonly op: "compare" };

const STEPS = 5_000;

/** By how much left − right breaks a comparison that only just does not hold. */
const BREAKING: Readonly<Record<Compare["by"], readonly Rational[]>> = {
  "<=": [ONE],
  "<": [ZERO],
  ">=": [negate(ONE)],
  ">": [ZERO],
  "=": [ONE, negate(ONE)],
  "!=": [ZERO],
};

export function ofRequirements({ view }: Ground): readonly Wish[] {
  const { rules, criterion } = view;
  // The pieces' own atoms take every requirement for met.
  const w = newWalker(rules, criterion, newAtoms(), STEPS);
  return criterion.requires.flatMap((requirement, i) => {
    const others = criterion.requires.filter((_, k) => k !== i).flatMap(conjuncts);
    return conjuncts(requirement).flatMap((condition) =>
      breaking(view, w, condition, [...others, ...conjuncts(requirement).filter((c) => c !== condition)]),
    );
  });
}

const conjuncts = (expr: Expr): readonly Expr[] =>
  expr.op === "and" ? expr.values.flatMap(conjuncts) : [expr];

function breaking(view: CriterionView, w: Walker, condition: Expr, others: readonly Expr[]): readonly Wish[] {
  const span = view.model.origins.get(condition)?.span;
  const why = against(span === undefined ? "" : sourceOf(view, span));
  const meeting = others.flatMap((other) => inequalitiesOf(w, other));
  for (const cell of cellsBreaking(w, condition))
    for (const targets of [roundTargets(w, condition), new Map()]) {
      const report = reportIn(w.atoms, { ...cell, links: [...cell.links, ...meeting] }, targets);
      if (report === null) continue;
      if (resultOf(view, report)?.status !== "rejected") continue;
      return [ofOne(why, "rejected", report.values, report.parameters)];
    }
  return [];
}

/** Cells in which a condition does not hold, the nearest first. */
function cellsBreaking(w: Walker, condition: Expr): readonly Cell[] {
  const near =
    condition.op === "compare" ? BREAKING[condition.by].flatMap((gap) => atDistance(w, condition, gap)) : [];
  const far = w
    .walk(condition, WHOLE)
    .flatMap(({ cell, result }) => (result.is === "truth" && !result.value ? [cell] : []));
  return [...near, ...far];
}

function atDistance(w: Walker, { left, right }: Compare, gap: Rational): readonly Cell[] {
  const [a, b] = [formOf(w, left), formOf(w, right)];
  if (a === null || b === null) return [];
  const form = subtract(subtract(a, b), constant(gap));
  const isOfFigures = isAffine(form) && [...form.linear.keys()].every((x) => w.atoms.all[x]?.is === "figure");
  return isOfFigures && !isConstant(form) ? [{ ...WHOLE, links: equation(form.linear, form.constant) }] : [];
}

/** The value of an expression that is one form everywhere. */
function formOf(w: Walker, expr: Expr): Form | null {
  const [only, ...more] = w.walk(expr, WHOLE);
  return only?.result.is === "number" && more.length === 0 ? only.result.form : null;
}

/** A comparison that must hold besides, as far as it is linear. */
function inequalitiesOf(w: Walker, expr: Expr): readonly Inequality[] {
  if (expr.op !== "compare" || expr.by === "!=") return [];
  const [a, b] = [formOf(w, expr.left), formOf(w, expr.right)];
  if (a === null || b === null) return [];
  const form = subtract(a, b);
  return isAffine(form) && !isConstant(form) ? asInequalities(form, expr.by) : [];
}

/** A round number for the figure that stands alone on the right: `a <= b` is broken by 101 and 100. */
function roundTargets(w: Walker, condition: Expr): Targets {
  const form = condition.op === "compare" ? formOf(w, condition.right) : null;
  const one = form === null ? null : single(form);
  if (one === null || w.atoms.all[one.atom]?.is !== "figure") return new Map();
  const domain = domainOf(w.atoms, one.atom);
  const value = contains(domain, HUNDRED)
    ? HUNDRED
    : isInfinite(domain.high)
      ? simplest(domain, stepOf(w.atoms, one.atom))
      : domain.high;
  return new Map([[one.atom, value]]);
}
