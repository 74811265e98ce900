// Whether a change of a rule makes it stricter or looser: a direction is claimed when the other is excluded by proof and
// figures show this one.
import type { Criterion } from "#runtime/compiled-set.ts";
import type { Direction, Effect, Witness, WitnessData } from "./change.ts";
import { compareExactly } from "./exact.ts";
import type { Pair } from "./match.ts";
import { asking, boundaries, type Ground, proposals, rulesOf, type Tried } from "./witnesses.ts";

/** The effect of all that changed in a criterion; both versions in one set of names, definitions put in. */
export function effectOf(
  ground: Ground,
  canonical: { readonly before: Criterion; readonly after: Criterion },
): Omit<Effect, "together"> {
  const exact = compareExactly(rulesOf(ground), canonical.before, canonical.after);
  if (!exact.mayRise && !exact.mayFall) return { direction: "none", witnesses: [] };
  const ask = asking(ground);
  const wanted = { up: exact.mayRise, down: exact.mayFall };
  const found: Found = { up: null, down: null, other: null };
  search(found, { up: wanted.up, down: false }, ask, proposals(exact, exact.rising, true));
  search(found, { up: false, down: wanted.down }, ask, proposals(exact, exact.falling, false));
  // What the pieces do not show the boundary cases may.
  if ((wanted.up && found.up === null) || (wanted.down && found.down === null))
    search(found, wanted, ask, boundaries(ground));
  const witnesses = [found.up, found.down].filter((each) => each !== null);
  const told = witnesses.length > 0 || found.other === null ? witnesses : [found.other];
  return { direction: directionOf(wanted, found), witnesses: told.map(withoutWay) };
}

/**
 * The effect of a criterion's own points as that on what units get: points taken away count the other way round; what has
 * another part in the total than before is weighed by neither.
 */
export function inTotal<E extends Omit<Effect, "together">>({ before, after }: Pair, effect: E): E {
  const { kind } = after.criterion;
  if (before.criterion.kind !== kind) return { ...effect, direction: "undecided" };
  const turned = { stricter: "looser", looser: "stricter" } as const;
  const { direction } = effect;
  return kind === "penalty" && (direction === "stricter" || direction === "looser")
    ? { ...effect, direction: turned[direction] }
    : effect;
}

interface Found {
  up: Tried | null;
  down: Tried | null;
  /** The states differ, neither is more. */
  other: Tried | null;
}

/** So many figures are tried. */
const TRIES = 120;

function search(
  found: Found,
  wanted: { readonly up: boolean; readonly down: boolean },
  ask: (data: WitnessData) => Tried | null,
  data: Iterable<WitnessData>,
): void {
  let left = TRIES;
  const isDone = (): boolean => (!wanted.up || found.up !== null) && (!wanted.down || found.down !== null);
  if (isDone()) return;
  for (const each of data) {
    if (--left < 0) return;
    const tried = ask(each);
    if (tried === null) continue;
    if (tried.way > 0) found.up ??= tried;
    else if (tried.way < 0) found.down ??= tried;
    else found.other ??= tried;
    if (isDone()) return;
  }
}

function directionOf(may: { readonly up: boolean; readonly down: boolean }, found: Found): Direction {
  if (found.up !== null && found.down !== null) return "both";
  if (found.up !== null && !may.down) return "looser";
  if (found.down !== null && !may.up) return "stricter";
  return "undecided";
}

const withoutWay = ({ way: _, ...witness }: Tried): Witness => witness;
