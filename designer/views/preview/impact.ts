// What an edit does to the units: two results of the same units compared exactly. It says who, never why.
import type { GroupResult, RankResult, SumResult, UnitResult } from "#runtime/evaluation.ts";
import { compare, equals, negate, type Rational, sign, subtract } from "#runtime/number.ts";

/** Ids of units, in the order of the result after. */
export interface Impact {
  /** Their total, or its bounds, differ. */
  readonly points: readonly string[];
  /** Their rank, or the ranks possible, differ in a ranking that both results have. */
  readonly rank: readonly string[];
  readonly grade: readonly string[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
  /** The largest difference of a total that is a number on both sides, in points; the first of equals. */
  readonly most: { readonly unit: string; readonly change: Rational } | null;
}

/** Compares two results, unit by unit; a result compared with itself has no impact. */
export function impactOf(before: GroupResult, after: GroupResult): Impact {
  const old = new Map(before.units.map((unit) => [unit.id, unit]));
  const pairs = after.units.flatMap((now) => {
    const then = old.get(now.id);
    return then === undefined ? [] : [[then, now] as const];
  });
  const ids = (differ: (then: UnitResult, now: UnitResult) => boolean): readonly string[] =>
    pairs.filter(([then, now]) => differ(then, now)).map(([, now]) => now.id);
  const present = new Set(after.units.map((unit) => unit.id));
  return {
    points: ids((then, now) => !sameSum(then.total, now.total)),
    rank: ids(ranksDiffer),
    grade: ids((then, now) => then.grades.join("\n") !== now.grades.join("\n")),
    added: after.units.filter((unit) => !old.has(unit.id)).map((unit) => unit.id),
    removed: before.units.filter((unit) => !present.has(unit.id)).map((unit) => unit.id),
    most: mostChanged(pairs),
  };
}

/** Nothing differs. */
export const isNoImpact = ({ points, rank, grade, added, removed }: Impact): boolean =>
  [points, rank, grade, added, removed].every((ids) => ids.length === 0);

function mostChanged(pairs: readonly (readonly [UnitResult, UnitResult])[]): Impact["most"] {
  let most: Impact["most"] = null;
  for (const [then, now] of pairs) {
    if (then.total.points === null || now.total.points === null) continue;
    const change = subtract(now.total.points, then.total.points);
    if (sign(change) === 0) continue;
    if (most === null || compare(size(change), size(most.change)) > 0) most = { unit: now.id, change };
  }
  return most;
}

const size = (x: Rational): Rational => (sign(x) < 0 ? negate(x) : x);

const same = (a: Rational | null, b: Rational | null): boolean =>
  a === null || b === null ? a === b : equals(a, b);

const sameSum = (a: SumResult, b: SumResult): boolean =>
  same(a.points, b.points) && same(a.low, b.low) && same(a.high, b.high);

const ranksDiffer = (then: UnitResult, now: UnitResult): boolean =>
  [...now.ranks].some(([name, rank]) => {
    const old = then.ranks.get(name);
    return old !== undefined && !sameRank(old, rank);
  });

const sameRank = (a: RankResult, b: RankResult): boolean =>
  a.rank === b.rank && a.best === b.best && a.worst === b.worst;
