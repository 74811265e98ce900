// How a unit moved in a ranking between two results, and how a rank is written.
import type { RankResult } from "#runtime/evaluation.ts";

/** `places` is how many ranks up or down, 0 otherwise; `unsure`: a rank is open on one side; `none`: nothing to compare. */
export interface RankMove {
  readonly way: "up" | "down" | "same" | "new" | "unsure" | "none";
  readonly places: number;
}

/** From the rank before to the rank after; `before` undefined: the unit was not there. */
export function moveOf(before: RankResult | undefined, after: RankResult | undefined): RankMove {
  if (before === undefined) return { way: "new", places: 0 };
  if (after === undefined || (after.best === null && before.best === null)) return { way: "none", places: 0 };
  const [old, now] = [certainRank(before), certainRank(after)];
  if (old === null || now === null) {
    const same = before.best === after.best && before.worst === after.worst;
    return { way: same ? "same" : "unsure", places: 0 };
  }
  const places = old - now;
  return { way: places > 0 ? "up" : places < 0 ? "down" : "same", places: Math.abs(places) };
}

/** The rank, also of a unit with open figures that can have no other one; null while several are possible or none is. */
export const certainRank = ({ best, worst }: RankResult): number | null => (best === worst ? best : null);

/** `3`, `3–5` while it is open, "" when the unit is not ranked. */
export function rankText(rank: RankResult | undefined): string {
  if (rank === undefined || rank.best === null || rank.worst === null) return "";
  return rank.best !== rank.worst ? `${rank.best}–${rank.worst}` : String(rank.best);
}
