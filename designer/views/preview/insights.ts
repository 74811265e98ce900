// What an author should look at in a result: criteria that separate nobody, ties, units just below a threshold. Criteria come
// from the analyst (document/insights.ts), which has those of every unit. It counts
// what is there; it judges nothing.
import type { NeverSeparates } from "#designer/document/insights.ts";
import type { Rules } from "#runtime/compiled-set.ts";
import type { GroupResult } from "#runtime/evaluation.ts";
import { compare, fromInteger, type Rational, sign, subtract } from "#runtime/number.ts";
import { type Threshold, thresholdsOf } from "./grade-scale.ts";
import { certainRank } from "./rank-move.ts";
import { type Entry, entriesOf, groupsOf, type UnitName } from "./units.ts";

export type Insight =
  | NeverSeparates
  /** Units of one group share a rank of the first ranking. */
  | { readonly is: "tied"; readonly rank: number; readonly units: readonly UnitName[] }
  /** Several units just below one threshold. */
  | { readonly is: "crowd"; readonly grade: string; readonly units: readonly UnitName[] }
  /** One unit alone; `gap` is in percentage points of the scale. */
  | { readonly is: "just-below"; readonly unit: UnitName; readonly grade: string; readonly gap: Rational };

/** How near below a threshold is worth a word, in percentage points. */
const NEAR = fromInteger(1);

/** In the order: criteria as in the set, ties by rank, thresholds by unit. */
export function insightsOf(
  rules: Rules,
  result: GroupResult,
  units: readonly UnitName[],
  never: readonly NeverSeparates[],
): readonly Insight[] {
  const entries = entriesOf(result, units);
  const thresholds = thresholdsOf(rules);
  return [
    ...never,
    ...[...groupsOf(entries).values()].flatMap((group) => ties(group, rules.rankings[0]?.name ?? "")),
    ...thresholds.flatMap((each) => crowd(entries, each)),
  ];
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

function crowd(entries: readonly Entry[], { grade, percent }: Threshold): readonly Insight[] {
  const near = entries.flatMap(({ unit, result }): readonly Near[] => {
    if (result.percent === null) return [];
    const gap = subtract(percent, result.percent);
    return sign(gap) > 0 && compare(gap, NEAR) <= 0 ? [{ unit, gap }] : [];
  });
  const [first, second] = near;
  if (first === undefined) return [];
  if (second === undefined) return [{ is: "just-below", ...first, grade }];
  return [{ is: "crowd", grade, units: near.map(({ unit }) => unit) }];
}

interface Near {
  readonly unit: UnitName;
  readonly gap: Rational;
}
