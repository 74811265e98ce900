// Numerators that add up several figures, taken apart: each figure by itself, so that one that is left out elsewhere shows.
import { HUNDRED, sign, ZERO } from "#runtime/number.ts";
import type { Atoms } from "../analysis/atoms.ts";
import type { Targets } from "../analysis/solution.ts";
import { nameOf } from "../say.ts";
import { looksAtUnits } from "../view.ts";
import { reach } from "./reach.ts";
import { type Ground, ofOne, type Wish } from "./wish.ts";
import { onlyTerm } from "./words.ts";

/** Each figure of a numerator alone, in the first piece with points where that can be. */
export function ofTerms(ground: Ground): readonly Wish[] {
  const { view } = ground;
  // Groups of units take their numerators apart themselves.
  if (looksAtUnits(view)) return [];
  const { atoms } = view.pieces();
  return [...atoms.all.keys()].flatMap((ratio) =>
    termsOf(atoms, ratio).flatMap((term, i) => {
      const found = figuresFor(ground, onlyOf(atoms, ratio, i, true));
      return found === null ? [] : [{ ...found, why: onlyTerm(nameOf(view, atoms, term).name) }];
    }),
  );
}

function figuresFor(ground: Ground, targets: Targets): Wish | null {
  for (const { cell, outcome } of ground.view.pieces().pieces) {
    if (outcome.is !== "points") continue;
    const found = reach(ground, { cell, form: outcome.form, targets });
    if (found !== null) return ofOne({ vi: "", en: "" }, "points", found.values, found.parameters);
  }
  return null;
}

/** The figures a ratio adds up above the line; none when there is only one. */
function termsOf(atoms: Atoms, ratio: number): readonly number[] {
  const atom = atoms.all[ratio];
  if (atom?.is !== "ratio") return [];
  const terms = [...atom.over.linear].filter(([x, k]) => sign(k) > 0 && atoms.all[x]?.is === "figure");
  return terms.length < 2 ? [] : terms.map(([x]) => x);
}

/** The terms of a numerator but one are 0; with `round`, the one is 100. */
export function onlyOf(atoms: Atoms, ratio: number, i: number, round: boolean): Targets {
  const terms = termsOf(atoms, ratio);
  const only = terms[i % Math.max(terms.length, 1)];
  return new Map(
    terms.flatMap((term) =>
      term !== only ? [[term, ZERO] as const] : round ? [[term, HUNDRED] as const] : [],
    ),
  );
}
