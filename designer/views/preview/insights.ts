// What an author should look at in a result: criteria that separate nobody, ties, units just below a threshold. It counts
// what is there; it judges nothing.
import type { Rules } from "#runtime/compiled-set.ts";
import type { GroupResult } from "#runtime/evaluation.ts";
import { compare, equals, fromInteger, type Rational, sign, subtract } from "#runtime/number.ts";
import { type Threshold, thresholdsOf } from "./grade-scale.ts";
import { certainRank } from "./rank-move.ts";
import { type Entry, entriesOf, groupsOf, type UnitName } from "./units.ts";

export type Insight =
  /** Every unit has these points, in a criterion where they are all known. */
  | {
      readonly is: "never-separates";
      readonly code: string;
      readonly title: string;
      readonly count: number;
      readonly points: Rational;
    }
  /** Units of one group share a rank of the first ranking. */
  | { readonly is: "tied"; readonly rank: number; readonly units: readonly UnitName[] }
  /** `gap` is in percentage points of the scale. */
  | { readonly is: "just-below"; readonly unit: UnitName; readonly grade: string; readonly gap: Rational };

/** How near below a threshold is worth a word, in percentage points. */
const NEAR = fromInteger(1);

/** In the order: criteria as in the set, ties by rank, thresholds by unit. */
export function insightsOf(
  rules: Rules,
  result: GroupResult,
  units: readonly UnitName[],
): readonly Insight[] {
  const entries = entriesOf(result, units);
  const thresholds = thresholdsOf(rules);
  return [
    ...neverSeparating(rules, result),
    ...[...groupsOf(entries).values()].flatMap((group) => ties(group, rules.rankings[0]?.name ?? "")),
    ...entries.flatMap((entry) => thresholds.flatMap((each) => justBelow(entry, each))),
  ];
}

/** Only of criteria with points to give, and of two units or more. */
function neverSeparating({ criteria }: Rules, { units }: GroupResult): readonly Insight[] {
  if (units.length < 2) return [];
  return criteria.flatMap(({ code, title, kind }): readonly Insight[] => {
    if (kind !== "scored") return [];
    const all = units.map((unit) => unit.criteria.get(code));
    const first = all[0]?.points ?? null;
    const same = all.every(
      (each) =>
        each?.status === "scored" && each.points !== null && first !== null && equals(each.points, first),
    );
    return same && first !== null
      ? [{ is: "never-separates", code, title, count: units.length, points: first }]
      : [];
  });
}

function ties(group: readonly Entry[], ranking: string): readonly Insight[] {
  const byRank = new Map<number, UnitName[]>();
  for (const { unit, result } of group) {
    const found = result.ranks.get(ranking);
    const rank = found === undefined ? null : certainRank(found);
    if (rank !== null) byRank.set(rank, [...(byRank.get(rank) ?? []), unit]);
  }
  return [...byRank]
    .filter(([, units]) => units.length > 1)
    .sort(([a], [b]) => a - b)
    .map(([rank, units]) => ({ is: "tied", rank, units }));
}

function justBelow({ unit, result }: Entry, { grade, percent }: Threshold): readonly Insight[] {
  if (result.percent === null) return [];
  const gap = subtract(percent, result.percent);
  return sign(gap) > 0 && compare(gap, NEAR) <= 0 ? [{ is: "just-below", unit, grade, gap }] : [];
}
