// Rankings (SPEC R1–R3): 1-2-2-4 on exact keys, an interval of ranks while anything is open.
import { type Interval, interval, order } from "./bounds.ts";
import { type Node, newFrame, type Run, type UnitRun } from "./evaluate-frame.ts";
import { isNumber, isOpen } from "./evaluate-values.ts";
import type { RankResult } from "./evaluation.ts";

/** A unit with its keys, as the lowest and the highest they can be. */
interface Entry {
  readonly unit: UnitRun;
  readonly keys: readonly Interval[];
  /** Its keys are numbers and it surely is ranked. */
  readonly certain: boolean;
}

export interface RankingOutcome {
  readonly ranks: ReadonlyMap<UnitRun, RankResult>;
  /** Some unit in it is open. */
  readonly provisional: boolean;
}

/** Ranks units by keys, first key first; excluded units, and units a key does not apply to, are not ranked. */
export function rankUnits(run: Run, units: readonly UnitRun[], keys: readonly Node[]): RankingOutcome {
  const ranks = new Map<UnitRun, RankResult>();
  const entries: Entry[] = [];
  for (const unit of units) {
    const frame = newFrame(run, unit);
    const values = keys.map((key) => key(frame));
    if (isExcluded(unit) || values.some((v) => isOpen(v) && v.state === "not-applicable"))
      ranks.set(unit, { rank: null, best: null, worst: null });
    else
      entries.push({
        unit,
        keys: values.map(interval),
        certain: unit.excluded === null && values.every(isNumber),
      });
  }
  const provisional = entries.some((e) => !e.certain);
  if (provisional) rankOpen(entries, ranks);
  else rankCertain(entries, ranks);
  return { ranks, provisional };
}

/** Surely not ranked; an exclusion that is not decided leaves the unit in. */
export const isExcluded = ({ excluded }: UnitRun): boolean => excluded !== null && !("state" in excluded);

/** Lexicographic order of two lists of keys, each taken at its low (0) or high (1) end. */
function compareKeys(a: Entry, endA: 0 | 1, b: Entry, endB: 0 | 1): number {
  for (const [i, key] of a.keys.entries()) {
    const other = b.keys[i];
    const o = other === undefined ? 0 : order(key[endA], other[endB]);
    if (o !== 0) return o;
  }
  return 0;
}

function rankCertain(entries: Entry[], ranks: Map<UnitRun, RankResult>): void {
  entries.sort((a, b) => compareKeys(b, 0, a, 0));
  let rank = 0;
  entries.forEach((entry, i) => {
    const before = entries[i - 1];
    if (before === undefined || compareKeys(before, 0, entry, 0) !== 0) rank = i + 1;
    ranks.set(entry.unit, { rank, best: rank, worst: rank });
  });
}

/** 1 + surely greater, 1 + possibly greater (SPEC R2). */
function rankOpen(entries: readonly Entry[], ranks: Map<UnitRun, RankResult>): void {
  // A unit that may yet be excluded surely stands before nobody.
  const lows = entries.filter((e) => e.unit.excluded === null).sort((a, b) => compareKeys(b, 0, a, 0));
  const highs = [...entries].sort((a, b) => compareKeys(b, 1, a, 1));
  for (const entry of entries) {
    const best = 1 + countBefore(lows, (e) => compareKeys(e, 0, entry, 1) > 0);
    const above = countBefore(highs, (e) => compareKeys(e, 1, entry, 0) > 0);
    const worst = 1 + above - (compareKeys(entry, 1, entry, 0) > 0 ? 1 : 0);
    ranks.set(entry.unit, { rank: entry.certain && best === worst ? best : null, best, worst });
  }
}

/** How many of a sorted list come before the first that no longer holds. */
function countBefore<T>(sorted: readonly T[], holds: (item: T) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = sorted[middle];
    if (item !== undefined && holds(item)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The groups units are ranked in, in order of appearance; one for all when a ranking is over all units. */
export function groupsOf(units: readonly UnitRun[], withinGroup: boolean): readonly (readonly UnitRun[])[] {
  const groups = new Map<string, UnitRun[]>();
  for (const unit of units) {
    const key = withinGroup ? unit.group : "";
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [unit]);
    else group.push(unit);
  }
  return [...groups.values()];
}
