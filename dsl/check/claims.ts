// Claims about points: none, shown by figures the runtime has confirmed, or not decided. What is not decided is said
// (not-decided), never taken for a proof.
import type { CriterionResult } from "#runtime/evaluation.ts";
import { sign } from "#runtime/number.ts";
import type { Code } from "../source/catalog.ts";
import { type Diagnostic, diagnostic } from "../source/diagnostic.ts";
import { scoredPieces } from "./analysis/along.ts";
import { endsOver } from "./analysis/bound.ts";
import { type Cell, part } from "./analysis/cell.ts";
import { extremeTargets } from "./analysis/extremes.ts";
import { atomsOf, type Form, subtract } from "./analysis/form.ts";
import { onCriterion } from "./anchor.ts";
import { type CriterionView, headerOf, type Shown, show } from "./view.ts";

export type Claim = "none" | "unknown" | { readonly cell: Cell; readonly shown: Shown };

/** Whether points can be beyond a bound, above (`>`) or below (`<`); the runtime must answer as expected. */
export function beyond(
  view: CriterionView,
  bound: Form,
  by: ">" | "<",
  expected: (result: CriterionResult) => boolean,
): Claim {
  const { atoms, pieces } = view.pieces();
  let claim: Claim = "none";
  for (const { cell, form } of scoredPieces(pieces)) {
    const difference = subtract(form, bound);
    const { low, high } = endsOver(atoms, cell, difference);
    if (by === ">" ? sign(high) <= 0 : sign(low) >= 0) continue;
    for (const there of part(atoms, cell, difference, by)) {
      const far = extremeTargets(atoms, there, difference, by === ">");
      const shown =
        show(view, there, expected, undefined, atomsOf(difference)) ?? show(view, there, expected, far);
      if (shown !== null) return { cell: there, shown };
      claim = "unknown";
    }
  }
  return claim;
}

/** The part of the rule a cell has taken last: a row, a case, the score. */
export const takenLast = ({ criterion }: CriterionView, { taken }: Cell): object =>
  taken.at(-1) ?? criterion.score ?? criterion;

/** Says openly that a question about the criterion could not be answered. */
export const notDecided = (view: CriterionView, question: Code): Diagnostic =>
  diagnostic(
    "not-decided",
    headerOf(view.model),
    { code: view.criterion.code, question },
    { anchor: onCriterion(view) },
  );
