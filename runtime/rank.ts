// Rankings (SPEC R1–R3): 1-2-2-4 on exact keys, an interval of ranks while anything is open.
import { type Interval, interval } from "./bounds.ts";
import { type Node, newFrame, type Run, type UnitRun } from "./evaluate-frame.ts";
import { isNumber, isOpen } from "./evaluate-values.ts";
import type { RankResult, Reason } from "./evaluation.ts";
import { compare } from "./number.ts";

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
    ranks.set(unit, { rank: null, best: null, worst: null });
    if (exclusionOf(unit) === null && !values.some((v) => isOpen(v) && v.state === "not-applicable"))
      entries.push({
        unit,
        keys: values.map(interval),
        certain: unit.excluded === null && values.every(isNumber),
      });
  }
  const provisional = entries.some((e) => !e.certain);
  // The best first, by what they surely have and by what they may have: the same while all is certain.
  const lows = [...entries].sort((a, b) => compareKeys(b, LOW, a, LOW));
  const highs = provisional ? [...entries].sort((a, b) => compareKeys(b, HIGH, a, HIGH)) : lows;
  // A unit that may yet be excluded surely stands before nobody.
  const sure = lows.filter((e) => e.unit.excluded === null);
  // 1 + surely greater, 1 + possibly greater (SPEC R2); both only grow down the lists.
  const best = new Map<Entry, number>();
  let above = 0;
  for (const entry of highs) {
    while (before(sure[above], LOW, entry, HIGH)) above++;
    best.set(entry, 1 + above);
  }
  above = 0;
  for (const entry of lows) {
    while (before(highs[above], HIGH, entry, LOW)) above++;
    const worst = 1 + above - (before(entry, HIGH, entry, LOW) ? 1 : 0);
    const first = best.get(entry) ?? 1;
    ranks.set(entry.unit, { rank: entry.certain && first === worst ? worst : null, best: first, worst });
  }
  return { ranks, provisional };
}

/** Why a unit surely is not ranked; an exclusion that is not decided leaves it in. */
export const exclusionOf = ({ excluded }: UnitRun): Reason | null =>
  excluded !== null && "state" in excluded ? null : excluded;

type End = 0 | 1;
const LOW = 0;
const HIGH = 1;

/** Lexicographic order of two lists of keys, each taken at one of its ends. */
function compareKeys(a: Entry, endA: End, b: Entry, endB: End): number {
  for (const [i, key] of a.keys.entries()) {
    const other = b.keys[i];
    const order = other === undefined ? 0 : compare(key[endA], other[endB]);
    if (order !== 0) return order;
  }
  return 0;
}

const before = (a: Entry | undefined, endA: End, b: Entry, endB: End): boolean =>
  a !== undefined && compareKeys(a, endA, b, endB) > 0;

/** The groups units are ranked in, in order of appearance; one for all when a ranking is over all units. */
export function groupsOf(units: readonly UnitRun[], withinGroup: boolean): readonly (readonly UnitRun[])[] {
  const groups = new Map<string, UnitRun[]>();
  for (const unit of units) {
    const key = withinGroup ? unit.group : "";
    const group = groups.get(key) ?? [];
    groups.set(key, group);
    group.push(unit);
  }
  return [...groups.values()];
}
