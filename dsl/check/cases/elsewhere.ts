// Figures of other rules of the set that give the points a criterion refers to.
import type { Expr } from "#runtime/compiled-set.ts";
import {
  compare,
  equals,
  min,
  multiply,
  type Rational,
  rational,
  subtract,
  sum,
  ZERO,
} from "#runtime/number.ts";
import { scoredPieces } from "../analysis/along.ts";
import { part } from "../analysis/cell.ts";
import { extremeTargets } from "../analysis/extremes.ts";
import { atomsOf, constant, subtract as less } from "../analysis/form.ts";
import type { Report } from "../analysis/witness.ts";
import { type CriterionView, show } from "../view.ts";
import type { Ground, Values } from "./wish.ts";

type PointsOf = Expr & { readonly op: "points-of" };

/** Figures for which `points-of` is `value`; null when none were found. */
export function pointsElsewhere({ view, views }: Ground, expr: PointsOf, value: Rational): Values | null {
  const members = codesOf(view, expr).flatMap((code) => views.get(code) ?? []);
  const maxima = members.map(({ criterion }) => rational(criterion.max ?? "0"));
  let left = expr.percent ? multiply(value, sum(maxima)) : value;
  const out: Record<string, unknown> = {};
  for (const [i, member] of members.entries()) {
    const most = maxima[i] ?? ZERO;
    const found = [min(left, most), most, ZERO]
      .filter((points) => compare(points, left) <= 0)
      .map((points) => ({ points, values: figuresFor(member, points) }))
      .find(({ values }) => values !== null);
    if (found === undefined) return null;
    Object.assign(out, found.values);
    left = subtract(left, found.points);
  }
  return equals(left, ZERO) ? out : null;
}

function codesOf({ rules }: CriterionView, { what, name }: PointsOf): readonly string[] {
  switch (what) {
    case "criterion":
      return [name];
    case "tag":
      return rules.tags.find((tag) => tag.name === name)?.criteria ?? [];
    case "pillar": {
      const inside = new Set([name]);
      for (const { code, parent } of rules.pillars) if (inside.has(parent)) inside.add(code);
      return scored(rules.criteria.filter(({ pillar }) => inside.has(pillar)));
    }
    case "total":
      return scored(rules.criteria);
  }
}

const scored = (criteria: CriterionView["rules"]["criteria"]): readonly string[] =>
  criteria.filter(({ kind }) => kind === "scored").map(({ code }) => code);

/** Figures of a criterion by itself that give it just these points. */
function figuresFor(view: CriterionView, points: Rational): Values | null {
  const report = reportFor(view, points);
  return report === null || report.others.length > 0 ? null : report.values;
}

/** The same with the units it is compared with, if it is. */
export function reportFor(view: CriterionView, points: Rational): Report | null {
  const { atoms, pieces } = view.pieces();
  const isSo = ({ points: got }: { readonly points: Rational | null }): boolean =>
    got !== null && equals(got, points);
  for (const { cell, form } of scoredPieces(pieces))
    for (const there of part(atoms, cell, less(form, constant(points)), "=")) {
      // Where the form is a sum of ratios its ends are tried: mostly all or nothing is wanted.
      const ends = [true, false].map((most) => extremeTargets(atoms, cell, form, most));
      for (const targets of [undefined, ...ends]) {
        const shown = show(view, there, isSo, targets, atomsOf(form));
        if (shown !== null) return shown.report;
      }
    }
  return null;
}
