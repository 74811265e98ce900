// The rows add up to what the decision declares: counts and points of the set and of each pillar (R014).
// A declaration that differs is covered by a reading of the set that quotes the true number.
import type { Criterion, Declared } from "#runtime/compiled-set.ts";
import { compare, type Rational, rational, sum, toExact } from "#runtime/number.ts";
import type { IndicatorSet } from "../../model/model.ts";
import { type Diagnostic, diagnostic } from "../../source/diagnostic.ts";
import type { Span } from "../../source/span.ts";

export function declaredTotals(set: IndicatorSet): readonly Diagnostic[] {
  const { rules } = set;
  const out: Diagnostic[] = [];
  const read = rules.readings.map((r) => r.text);
  const covered = (found: number | string): boolean =>
    read.some((text) => new RegExp(`(^|\\D)${found}(\\D|$)`).test(text));
  rules.declares.forEach((declared, i) => {
    const place: Span = set.places[`declares/${i}`] ?? { start: 0, end: 0 };
    const params = { place: declared.place === "" ? rules.id : declared.place };
    const pillars = rules.pillars.filter((p) => p.parent === declared.scope).length;
    const criteria = countCriteria(set, declared);
    const points = total(inside(set, declared.scope));
    if (declared.pillars !== null && declared.pillars !== pillars && !covered(pillars))
      out.push(
        diagnostic("declared-pillars", place, { ...params, declared: declared.pillars, found: pillars }),
      );
    if (
      declared.criteria !== null &&
      criteria !== null &&
      declared.criteria !== criteria &&
      !covered(criteria)
    )
      out.push(
        diagnostic("declared-criteria", place, { ...params, declared: declared.criteria, found: criteria }),
      );
    if (
      declared.points !== null &&
      points !== null &&
      toExact(points) !== declared.points &&
      !covered(toExact(points))
    )
      out.push(
        diagnostic("declared-points", place, {
          ...params,
          declared: declared.points,
          found: toExact(points),
        }),
      );
  });
  return [...out, ...pillarSums(set), ...scaleSum(set)];
}

/** Criteria of a pillar and the pillars in it; "" is the whole set. */
function inside(set: IndicatorSet, scope: string): readonly Criterion[] {
  const codes = new Set([scope]);
  for (const pillar of set.rules.pillars) if (codes.has(pillar.parent)) codes.add(pillar.code);
  return set.rules.criteria.filter((c) => (scope === "" || codes.has(c.pillar)) && c.kind === "scored");
}

/** An undisclosed pillar counts as the criteria declared in it; null when it declares none. */
function countCriteria(set: IndicatorSet, declared: Declared): number | null {
  let count = 0;
  for (const c of inside(set, declared.scope)) {
    if (c.undisclosed === "" || c.code !== c.pillar) count += 1;
    else if (declared.scope === c.code) return null;
    else if (c.undisclosedCriteria === null) return null;
    else count += c.undisclosedCriteria;
  }
  return count;
}

function total(criteria: readonly Criterion[]): Rational | null {
  const values = criteria.map((c) => c.max);
  return values.some((v) => v === null) ? null : sum(values.map((v) => rational(v ?? "0")));
}

function pillarSums(set: IndicatorSet): readonly Diagnostic[] {
  return set.rules.pillars.flatMap((pillar) => {
    const found = total(inside(set, pillar.code));
    if (pillar.max === null || found === null || compare(found, rational(pillar.max)) === 0) return [];
    if (inside(set, pillar.code).length === 0) return [];
    const place = set.places[`pillar/${pillar.code}`] ?? { start: 0, end: 0 };
    return [
      diagnostic("pillar-not-sum", place, { code: pillar.code, max: pillar.max, found: toExact(found) }),
    ];
  });
}

function scaleSum(set: IndicatorSet): readonly Diagnostic[] {
  const { scale, criteria } = set.rules;
  const found = total(criteria.filter((c) => c.kind === "scored"));
  if (scale === null || found === null || criteria.length === 0 || compare(found, rational(scale)) === 0)
    return [];
  const item = set.syntax.items.find((i) => i.kind === "scale");
  return [diagnostic("scale-not-sum", item?.span ?? { start: 0, end: 0 }, { scale, found: toExact(found) })];
}
