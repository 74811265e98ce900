// The bars of the distribution: how many units lie in each tenth of the scale. Which tenth a unit lies in is decided on the
// exact percent; Numbers only place pixels.
import { compare, floor, fromInteger, multiply, type Rational, rational } from "#runtime/number.ts";
import { pixel } from "../format-number.ts";
import type { Entry } from "./units.ts";

export interface Band {
  /** Percents of the scale; `high` itself lies in the next band, but in the last one. */
  readonly low: number;
  readonly high: number;
  readonly entries: readonly Entry[];
}

const WIDTH = 10;
const COUNT = 10;
const TENTH = rational("1/10");

/** Ten bands from 0 to 100 % with the units whose percent is known, those with the most percent last. */
export function bandsOf(entries: readonly Entry[]): readonly Band[] {
  const bands = Array.from({ length: COUNT }, (): Entry[] => []);
  for (const entry of entries) {
    const { percent } = entry.result;
    if (percent !== null) bands[bandOf(percent)]?.push(entry);
  }
  return bands.map((members, i) => ({
    low: i * WIDTH,
    high: (i + 1) * WIDTH,
    entries: members.sort(byPercent),
  }));
}

/** 0..9; what is below 0 % or above 100 % counts to the end it is beyond. */
export function bandOf(percent: Rational): number {
  const band = floor(multiply(percent, TENTH));
  if (compare(band, fromInteger(COUNT - 1)) > 0) return COUNT - 1;
  return Math.max(0, pixel(band));
}

const byPercent = (a: Entry, b: Entry): number => {
  const [x, y] = [a.result.percent, b.result.percent];
  return x === null || y === null ? 0 : compare(x, y);
};
