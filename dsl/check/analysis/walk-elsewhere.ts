// Values that come from elsewhere: the units assessed together, other rules, records. Each is an unknown within the ends it
// surely has.
import type { Expr } from "#runtime/compiled-set.ts";
import { INFINITE, MINUS_INFINITE, ONE, rational, sign, sum, ZERO } from "#runtime/number.ts";
import { flatMap } from "../../source/flat-map.ts";
import { unknownAtom } from "./atoms.ts";
import { type Cell, changed, rangeOf, WHOLE } from "./cell.ts";
import { type Form, keyOf, ofAtom, subtract } from "./form.ts";
import { ALL, above, between, contains, hull, type Interval, intersect, scaled } from "./interval.ts";
import { inequality } from "./linear.ts";
import {
  type Branch,
  NOTHING,
  numberOf,
  one,
  open,
  type Result,
  strict,
  type Walker,
  withFields,
} from "./walker.ts";

type Of<K extends Expr["op"]> = Expr & { readonly op: K };

/** A function of the units assessed together: what is sure of it whatever the others report (SPEC C3, C4). */
export function overUnits(w: Walker, expr: Of<"min-max" | "cohort">, cell: Cell): readonly Branch[] {
  const fn = expr.op === "min-max" ? "min-max" : expr.fn;
  const key = `${fn} ${expr.over} ${JSON.stringify(expr.value)}`;
  const { ends: all, alike } = ofAnyUnit(w, expr.value);
  const positive = sign(all.low) >= 0;
  const openIf = (code: "all-equal" | "all-zero", can: boolean, c: Cell): readonly Branch[] =>
    can ? one(c, open("needs-reading", code, expr)) : [];
  return strict(w, [expr.value], cell, expr, ([x = NOTHING], c) => {
    const made = (domain: Interval, step = false): Form =>
      ofAtom(unknownAtom(w.atoms, key, expr, domain, step ? ONE : null, x));
    const { allEqual, allZero } = w.criterion;
    // An outcome that is written for equal units goes before the highest and the lowest too.
    const written = [
      ...openIf("all-equal", allEqual !== null, c),
      ...openIf("all-zero", allZero !== null && contains(all, ZERO), c),
    ];
    switch (fn) {
      case "min-max":
        return [
          ...openIf("all-equal", true, c),
          ...openIf("all-zero", contains(all, ZERO), c),
          { cell: c, result: numberOf(made(between(ZERO, ONE))) },
        ];
      case "share":
        return [
          ...openIf("all-zero", true, c),
          { cell: c, result: numberOf(made(positive ? between(ZERO, ONE) : ALL)) },
        ];
      case "rank":
      case "count":
        return one(c, numberOf(made(above(ONE, false), true)));
      case "highest":
        return [...written, { cell: tied(w, c, subtract(x, made(all)), alike), result: numberOf(made(all)) }];
      case "lowest":
        return [...written, { cell: tied(w, c, subtract(made(all), x), alike), result: numberOf(made(all)) }];
      case "sum":
        return positive
          ? one(tied(w, c, subtract(x, made(above(ZERO, false))), alike), numberOf(made(above(ZERO, false))))
          : one(c, numberOf(made(ALL)));
      case "mean":
        return one(c, numberOf(made(all)));
    }
  });
}

/** The ends of what any unit may have, whatever it reports; `alike`: it is worked out in one way for all. */
function ofAnyUnit(w: Walker, value: Expr): { readonly ends: Interval; readonly alike: boolean } {
  const ways = w.walk(value, WHOLE);
  const numbers = flatMap(ways, ({ result }) => (result.is === "number" ? [keyOf(result.form)] : []));
  const ends = ways.map(({ cell, result }) =>
    result.is === "number" ? rangeOf(w.atoms, cell, result.form) : ALL,
  );
  return { ends: hull(ends), alike: new Set(numbers).size === 1 };
}

/** The cell with form ≤ 0 added; where that holds everywhere it is also known to the ratios made from now on. */
function tied(w: Walker, cell: Cell, form: Form, everywhere: boolean): Cell {
  if (form.products.length > 0) return cell;
  const link = inequality(form.linear, form.constant);
  if (!everywhere) return changed(cell, { links: [...cell.links, link] });
  const known = w.atoms.required.some(
    (r) => JSON.stringify([...r.terms]) === JSON.stringify([...link.terms]),
  );
  if (!known) w.atoms.required.push(link);
  return cell;
}

/** Points of other rules: within their maximum; their share of it is within 0 and 1. */
export function pointsOf(w: Walker, expr: Of<"points-of">): Result {
  const key = `points ${expr.what} ${expr.name} ${expr.percent}`;
  const most = expr.percent ? ONE : mostOf(w, expr);
  const domain = most === null ? above(ZERO, false) : between(ZERO, most);
  // Bonus points come on top of a total.
  const open = expr.what === "total" && w.rules.criteria.some((c) => c.kind === "bonus");
  return numberOf(ofAtom(unknownAtom(w.atoms, key, expr, open ? above(ZERO, false) : domain)));
}

function mostOf(w: Walker, expr: Of<"points-of">) {
  const { rules } = w;
  const maxima = (codes: (c: (typeof rules.criteria)[number]) => boolean) => {
    const found = rules.criteria.filter(codes).map((c) => c.max);
    return found.some((m) => m === null) ? null : sum(found.map((m) => rational(m ?? "0")));
  };
  switch (expr.what) {
    case "criterion":
      return maxima((c) => c.code === expr.name);
    case "pillar": {
      const inside = new Set([expr.name]);
      for (const p of rules.pillars) if (inside.has(p.parent)) inside.add(p.code);
      return maxima((c) => c.kind === "scored" && inside.has(c.pillar));
    }
    case "tag": {
      const codes = rules.tags.find((t) => t.name === expr.name)?.criteria ?? [];
      return maxima((c) => codes.includes(c.code));
    }
    case "total":
      return rules.scale === null ? null : rational(rules.scale);
  }
}

/** Records of a list: how many, or a sum over them, whatever they hold. */
export function overRecords(w: Walker, expr: Of<"list-count" | "list-sum">, cell: Cell): Result {
  const key = JSON.stringify(expr);
  if (expr.op === "list-count")
    return numberOf(ofAtom(unknownAtom(w.atoms, key, expr, above(ZERO, false), ONE)));
  const fields = w.criterion.inputs.find((i) => i.name === expr.name)?.fields ?? [];
  const ends = withFields(w, fields)
    .walk(expr.value, cell)
    .map(({ cell: c, result }) => (result.is === "number" ? rangeOf(w.atoms, c, result.form) : ALL));
  const { low, high } = hull(ends);
  const domain = {
    ...ALL,
    ...(sign(low) >= 0 ? { low: ZERO, lowOpen: false } : { low: MINUS_INFINITE }),
    ...(sign(high) <= 0 ? { high: ZERO, highOpen: false } : { high: INFINITE }),
  };
  return numberOf(ofAtom(unknownAtom(w.atoms, key, expr, intersect(domain, scaled(ALL, ONE)) ?? ALL)));
}

export const rankForm = (w: Walker, expr: Of<"rank">): Form =>
  ofAtom(unknownAtom(w.atoms, `rank ${expr.ranking}`, expr, above(ONE, false), ONE));
