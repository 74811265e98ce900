// Counts and sums of a set, as its rows give them.
import type { Criterion, Declared } from "#runtime/compiled-set.ts";
import { type Rational, rational, sum } from "#runtime/number.ts";
import type { IndicatorSet } from "../model/model.ts";
import type { Code } from "../source/catalog.ts";
import type { Fix } from "../source/diagnostic.ts";
import { NO_PLACE, type Span } from "../source/span.ts";
import { fix, lineAfter, readingLine } from "./fixes.ts";
import type { SetView } from "./view.ts";

/** Criteria of a pillar and the pillars in it; "" is the whole set. */
export function scoredIn({ rules }: IndicatorSet, scope: string): readonly Criterion[] {
  const codes = new Set([scope]);
  for (const pillar of rules.pillars) if (codes.has(pillar.parent)) codes.add(pillar.code);
  return rules.criteria.filter((c) => (scope === "" || codes.has(c.pillar)) && c.kind === "scored");
}

/** An undisclosed pillar counts as the criteria declared in it; null when it declares none. */
export function countIn(set: IndicatorSet, scope: string): number | null {
  let count = 0;
  for (const c of scoredIn(set, scope)) {
    if (c.undisclosed === "" || c.code !== c.pillar) count += 1;
    else if (scope === c.code || c.undisclosedCriteria === null) return null;
    else count += c.undisclosedCriteria;
  }
  return count;
}

export const pillarsIn = ({ rules }: IndicatorSet, scope: string): number =>
  rules.pillars.filter((p) => p.parent === scope).length;

/** The maxima added up; null when one is not given. */
export function pointsIn(criteria: readonly Criterion[]): Rational | null {
  const values = criteria.map((c) => c.max);
  return values.some((v) => v === null) ? null : sum(values.map((v) => rational(v ?? "0")));
}

/** Each statement of what the text declares, with its place. */
export const declaredIn = ({
  set,
}: SetView): readonly { readonly declared: Declared; readonly at: Span; readonly place: string }[] =>
  set.rules.declares.map((declared, i) => ({
    declared,
    at: set.places[`declares/${i}`] ?? NO_PLACE,
    place: declared.place === "" ? set.rules.id : declared.place,
  }));

/** A reading after the statement that says which number holds. */
export const readingAfter = ({ set, text }: SetView, at: Span, code: Code, says: string): Fix =>
  fix(
    { vi: `Ghi một cách hiểu: “${says}”`, en: `Write a reading: “${says}”` },
    lineAfter(text, at, readingLine(code, "", says, set.syntax.surface)),
  );
