// The lines of the rank-change chart: which units are drawn and at which height. Ranks are whole numbers; nothing is computed
// on points.
import type { GroupResult, RankResult } from "#runtime/evaluation.ts";
import { certainRank, moveOf, type RankMove } from "./rank-move.ts";
import { type Entry, entriesOf, type UnitName } from "./units.ts";

/** A unit in the group shown, with its ranks on both sides; undefined: it was not there. */
export interface MovedUnit {
  readonly entry: Entry;
  readonly before: RankResult | undefined;
  readonly after: RankResult | undefined;
  readonly move: RankMove;
}

/** A line of the chart: rows from the top, 0 first, on either side; units of one rank stand below each other. */
export interface Line extends MovedUnit {
  readonly from: number;
  readonly to: number;
}

export interface RankLines {
  readonly lines: readonly Line[];
  /** Units with certain ranks that move less than those drawn. */
  readonly left: number;
  /** Units without a certain rank on one of the sides. */
  readonly open: number;
}

/** Units of a group by their rank after; not ranked ones last. */
export function movedUnits(
  before: GroupResult,
  after: GroupResult,
  units: readonly UnitName[],
  { group, ranking }: { readonly group: string; readonly ranking: string },
): readonly MovedUnit[] {
  const old = new Map(before.units.map((unit) => [unit.id, unit.ranks.get(ranking)]));
  return entriesOf(after, units)
    .filter((entry) => (entry.unit.group ?? "") === group)
    .map((entry) => {
      const now = entry.result.ranks.get(ranking);
      const then = old.get(entry.result.id);
      return { entry, before: then, after: now, move: moveOf(then, now) };
    })
    .sort((a, b) => (a.after?.best ?? Infinity) - (b.after?.best ?? Infinity) || 0);
}

/** At most `most` lines: those that move furthest, then the first by rank. */
export function rankLines(units: readonly MovedUnit[], most: number): RankLines {
  const certain = units.filter((unit) => rankOf(unit.before) !== null && rankOf(unit.after) !== null);
  const drawn = [...certain].sort((a, b) => b.move.places - a.move.places).slice(0, most);
  const rows = (side: "before" | "after"): ReadonlyMap<string, number> =>
    new Map(
      [...drawn]
        .sort(
          (a, b) =>
            (rankOf(a[side]) ?? 0) - (rankOf(b[side]) ?? 0) || certain.indexOf(a) - certain.indexOf(b),
        )
        .map((unit, i) => [unit.entry.unit.id, i]),
    );
  const [from, to] = [rows("before"), rows("after")];
  return {
    lines: drawn.map((unit) => ({
      ...unit,
      from: from.get(unit.entry.unit.id) ?? 0,
      to: to.get(unit.entry.unit.id) ?? 0,
    })),
    left: certain.length - drawn.length,
    open: units.length - certain.length,
  };
}

const rankOf = (rank: RankResult | undefined): number | null =>
  rank === undefined ? null : certainRank(rank);
