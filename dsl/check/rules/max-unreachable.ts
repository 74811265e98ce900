// Nothing a unit can report gives the maximum points.
import type { CriterionResult } from "#runtime/evaluation.ts";
import { compare, equals, INFINITE, isZero, type Rational, rational, sign, ZERO } from "#runtime/number.ts";
import { diagnostic } from "../../source/diagnostic.ts";
import { endsOver } from "../analysis/bound.ts";
import { part } from "../analysis/cell.ts";
import { extremeTargets } from "../analysis/extremes.ts";
import { atomsOf, subtract } from "../analysis/form.ts";
import { reportIn } from "../analysis/witness.ts";
import { onCriterion } from "../anchor.ts";
import { notDecided } from "../claims.ts";
import { acceptFix, fix, replace } from "../fixes.ts";
import type { CriterionRule } from "../rule.ts";
import { numberText, points } from "../say.ts";
import { type CriterionView, headerOf, show } from "../view.ts";

export const maxUnreachable: CriterionRule = {
  looksAt: "criterion",
  code: "max-unreachable",
  check: (view) => {
    const { criterion } = view;
    const isRule = criterion.score !== null && criterion.undisclosed === "" && criterion.kind !== "collected";
    if (!isRule || criterion.max === null || view.pieces().givenUp) return [];
    const max = rational(criterion.max);
    // An example that gives the maximum shows it at once.
    if (view.exampleResults().some((units) => units.some((r) => gives(r, max)))) return [];
    const best = bestOf(view, max);
    if (best === "reached") return [];
    if (best === "unknown") return [notDecided(view, "max-unreachable")];
    const { item } = view.model;
    const place = item.max?.span ?? headerOf(view.model);
    const set =
      item.max?.is === "number" && !usesMax(view) && sign(best) > 0 && !equals(best, max)
        ? [
            fix(
              {
                vi: `Sửa điểm tối đa thành ${numberText(best, "vi")}`,
                en: `Change the maximum to ${numberText(best, "en")}`,
              },
              replace(item.max.value.span, numberText(best, view.surface)),
            ),
          ]
        : [];
    return [
      diagnostic(
        "max-unreachable",
        place,
        { code: criterion.code, max: points(max), best: points(best) },
        { anchor: onCriterion(view), fixes: [...set, acceptFix(view, "max-unreachable")] },
      ),
    ];
  },
  examples: {
    of: "criterion",
    ok: [
      'số liệu n: người "Số kênh"\nđiểm = n * 4 điểm, không quá điểm tối đa',
      'có/không co "Đã có": điểm tối đa',
    ],
    bad: [
      'có/không co "Đã có": 1/2 * điểm tối đa',
      `số liệu n: người "Số kênh" đến 4
điểm = n * 2 điểm`,
      `số liệu n: người "Số kênh" đến 2
điểm = n * 4 điểm`,
    ],
  },
};

/** Then another maximum gives other points. */
const usesMax = (view: CriterionView): boolean => view.operations().some(({ op }) => op === "max");

const gives = (result: CriterionResult | undefined, max: Rational): boolean =>
  result?.status === "scored" && result.points !== null && equals(result.points, max);

/** Whether the maximum is given to anyone, else the most points that are (or are only approached). */
function bestOf(view: CriterionView, max: Rational): Rational | "reached" | "unknown" {
  const { atoms, pieces } = view.pieces();
  const maximum = view.maximum();
  if (maximum === null || pieces.some(({ outcome }) => outcome.is === "open" && outcome.state === "unknown"))
    return "unknown";
  let best: Rational = ZERO;
  let doubt = false;
  for (const { cell, form } of view.given()) {
    const difference = subtract(form, maximum);
    const { high, highOpen } = endsOver(atoms, cell, difference);
    if (sign(high) > 0 || (isZero(high) && !highOpen)) {
      const isMax = (r: CriterionResult): boolean => gives(r, max);
      const there = part(atoms, cell, difference, "=");
      // In an exact cell figures are enough; the runtime is asked where the analysis is not sure of itself.
      const shown = there.some(
        (c) =>
          (!c.loose && reportIn(atoms, c, undefined, atomsOf(form)) !== null) ||
          show(view, c, isMax, undefined, atomsOf(form)) !== null ||
          show(view, c, isMax, extremeTargets(atoms, c, form, true)) !== null,
      );
      if (shown) return "reached";
      doubt = true;
    } else {
      const top = endsOver(atoms, cell, form).high;
      if (compare(top, INFINITE) < 0 && compare(top, best) > 0) best = top;
    }
  }
  return doubt ? "unknown" : best;
}
