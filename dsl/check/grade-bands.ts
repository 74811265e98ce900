// The bands of the grades on the line of what is graded.
import type { Grades, Rules } from "#runtime/compiled-set.ts";
import { add, isInfinite, ONE, type Rational, rational, sum, ZERO } from "#runtime/number.ts";
import { constantValue } from "../model/constant.ts";
import { flatMap } from "../source/flat-map.ts";
import { ALL, above, between, type Interval, intersect } from "./analysis/interval.ts";
import { cutAt } from "./analysis/walk-table.ts";
import type { Manner } from "./say.ts";

export interface Band {
  readonly name: string;
  /** Place among the rows. */
  readonly row: number;
  readonly interval: Interval;
}

/** The bands; null when a bound is no constant. */
export function bandsOf({ rows }: Grades): readonly Band[] | null {
  const bands: Band[] = [];
  for (const [row, { name, range }] of rows.entries()) {
    const low = range.low === null ? ALL.low : constantValue(range.low, null);
    const high = range.high === null ? ALL.high : constantValue(range.high, null);
    if (low === null || high === null) return null;
    const interval = {
      low,
      lowOpen: isInfinite(low) || !range.lowIncluded,
      high,
      highOpen: isInfinite(high) || !range.highIncluded,
    };
    bands.push({ name, row, interval });
  }
  return bands;
}

/** What the graded value can be: from 0 to its most, further with bonuses; everything when it is no plain total. */
export function keyRange({ grades, criteria, scale }: Rules): Interval {
  const key = grades?.key;
  if (key?.op !== "points-of") return ALL;
  const penalties = maximaOf(criteria, "penalty");
  const bonuses = maximaOf(criteria, "bonus");
  const base = scale === null ? null : rational(scale);
  if (penalties === null || bonuses === null || criteria.some((c) => c.kind === "penalty")) return ALL;
  if (key.percent) return key.what === "total" && bonuses.n ? above(ZERO, false) : between(ZERO, ONE);
  return key.what !== "total" || base === null ? above(ZERO, false) : between(ZERO, add(base, bonuses));
}

function maximaOf(criteria: Rules["criteria"], kind: "bonus" | "penalty"): Rational | null {
  const maxima = criteria.filter((c) => c.kind === kind).map((c) => c.max);
  return maxima.some((m) => m === null) ? null : sum(maxima.map((m) => rational(m ?? "0")));
}

export const mannerOf = ({ key }: Grades): Manner => ({
  percent: key.op === "points-of" && key.percent,
  unit: "",
});

/** Stretches of the line with the bands that hold them, in order; neighbours with the same bands are one. */
export function stretches(
  bands: readonly Band[],
  range: Interval,
): readonly { readonly interval: Interval; readonly held: readonly Band[] }[] {
  const ends = flatMap(bands, ({ interval: { low, high } }) => [low, high].filter((x) => !isInfinite(x)));
  const out: { interval: Interval; held: readonly Band[] }[] = [];
  for (const piece of cutAt(range, ends, null)) {
    const held = bands.filter((b) => intersect(b.interval, piece) !== null);
    const last = out.at(-1);
    if (last !== undefined && last.held.length === held.length && last.held.every((b, i) => b === held[i]))
      last.interval = { ...last.interval, high: piece.high, highOpen: piece.highOpen };
    else out.push({ interval: piece, held });
  }
  return out;
}
