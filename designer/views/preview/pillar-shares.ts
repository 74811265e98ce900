// What one unit has of each pillar's maximum: exact for texts, and as percents to place pixels.
import type { Rules } from "#runtime/compiled-set.ts";
import type { UnitResult } from "#runtime/evaluation.ts";
import { type Bounds, percentOf, pixel } from "../format-number.ts";
import { topPillars } from "./units.ts";

export interface PillarShare {
  readonly code: string;
  readonly title: string;
  /** The points themselves, and the maximum, null when it is not set. */
  readonly points: Bounds;
  readonly max: Bounds["points"];
  /** In percent of the maximum; null when that is not set or 0. */
  readonly percent: Bounds | null;
  /** 0..100, to place pixels: what is certain and the most it can become; 0 without a percent. */
  readonly certain: number;
  readonly possible: number;
}

/** One entry per top pillar, in the order of the set. */
export function pillarShares(rules: Rules, unit: UnitResult): readonly PillarShare[] {
  return topPillars(rules).flatMap(({ code, title }) => {
    const sum = unit.pillars.get(code);
    if (sum === undefined) return [];
    const { points, low, high, max } = sum;
    const lowest = percentOf(low, max);
    const percent =
      lowest === null
        ? null
        : { points: percentOf(points, max), low: lowest, high: high === null ? null : percentOf(high, max) };
    const certain = percent === null ? 0 : pixel(percent.low);
    const possible = percent === null ? 0 : percent.high === null ? 100 : pixel(percent.high);
    return [{ code, title, points: { points, low, high }, max, percent, certain, possible }];
  });
}
