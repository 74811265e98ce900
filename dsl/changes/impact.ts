// What another version of a set means for units: totals, ranks and grades before and after, and which criterion's change
// caused how much of the difference. Exact; evaluated by the runtime in both versions.
import type { Data, GroupResult, LoadedSet, UnitResult } from "#runtime";
import { evaluateAll } from "#runtime/evaluate.ts";
import { isZero, type Rational, subtract } from "#runtime/number.ts";
import type { Comparison } from "./change.ts";
import { type Contribution, contributionsOf, type Origins, originsOf } from "./contributions.ts";

/** A unit in one version. */
export interface Standing {
  readonly status: UnitResult["status"];
  /** Exact points in điểm; null while open. */
  readonly total: Rational | null;
  /** Percent of the scale, 0..100; null while open. */
  readonly percent: Rational | null;
  /** By name of the ranking; null: open or not ranked. */
  readonly ranks: ReadonlyMap<string, number | null>;
  /** One name when certain, several while open. */
  readonly grades: readonly string[];
  readonly awards: readonly string[];
}

export interface UnitImpact {
  readonly id: string;
  readonly before: Standing;
  readonly after: Standing;
  /** After less before; null while either is open. */
  readonly difference: Rational | null;
  readonly percentDifference: Rational | null;
  /** They add up to `difference`, exactly; none of 0; none while it is null. */
  readonly contributions: readonly Contribution[];
}

export interface Impact {
  /** Units of which anything differs, in the order of the data. */
  readonly units: readonly UnitImpact[];
  /** How many units the data hold. */
  readonly assessed: number;
}

/**
 * The impact of the version after on units. `comparison` tells which criteria changed themselves; without it every criterion
 * whose points differ is named. `older`: the data under the names of the version before, where names differ.
 */
export function impact(
  before: LoadedSet,
  after: LoadedSet,
  data: Data,
  comparison: Comparison | null = null,
  older: Data = data,
): Impact {
  const origins = originsOf(before.rules, after.rules, comparison);
  return impactOf(evaluateAll(before, older), evaluateAll(after, data), origins);
}

/** The same from results that are already there: of the same units in the same order. */
export function impactOf(before: GroupResult, after: GroupResult, origins: Origins): Impact {
  const olds = new Map(before.units.map((unit) => [unit.id, unit]));
  const units = after.units.flatMap((own): readonly UnitImpact[] => {
    const old = olds.get(own.id);
    if (old === undefined) return [];
    const found = unitImpact(old, own, origins);
    return isNothing(found) ? [] : [found];
  });
  return { units, assessed: after.units.length };
}

function unitImpact(old: UnitResult, own: UnitResult, origins: Origins): UnitImpact {
  const [before, after] = [standing(old), standing(own)];
  const difference = less(after.total, before.total);
  return {
    ...{ id: own.id, before, after, difference },
    percentDifference: less(after.percent, before.percent),
    contributions: difference === null ? [] : contributionsOf(old, own, difference, origins),
  };
}

const less = (a: Rational | null, b: Rational | null): Rational | null =>
  a === null || b === null ? null : subtract(a, b);

const standing = ({ status, total, percent, ranks, grades, awards }: UnitResult): Standing => ({
  ...{ status, total: total.points, percent, grades, awards },
  ranks: new Map([...ranks].map(([name, { rank }]) => [name, rank])),
});

function isNothing({ before, after, difference, percentDifference, contributions }: UnitImpact): boolean {
  const known = (x: Rational | null, a: Rational | null, b: Rational | null): boolean =>
    x === null ? a === null && b === null : isZero(x);
  return (
    known(difference, before.total, after.total) &&
    known(percentDifference, before.percent, after.percent) &&
    contributions.length === 0 &&
    before.status === after.status &&
    sameText(before.grades, after.grades) &&
    sameText(before.awards, after.awards) &&
    sameText([...before.ranks], [...after.ranks])
  );
}

const sameText = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
