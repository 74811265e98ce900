// A denominator of 0 is worth points that a small number does not get: units gain by reporting 0.
import type { CriterionResult } from "#runtime/evaluation.ts";
import { compare } from "#runtime/number.ts";
import { diagnostic } from "../../source/diagnostic.ts";
import { onCriterion } from "../anchor.ts";
import { acceptFix } from "../fixes.ts";
import type { CriterionRule } from "../rule.ts";
import { bothReports, points } from "../say.ts";
import { type CriterionView, headerOf, type Shown, show } from "../view.ts";

export const zeroDenominatorPays: CriterionRule = {
  looksAt: "criterion",
  code: "zero-denominator-pays",
  check: (view) => {
    const { pieces } = view.pieces();
    const zero = pieces.find((p) => p.resolved?.code === "zero-denominator" && p.outcome.is === "points");
    const paid = zero === undefined ? null : show(view, zero.cell, isScored);
    if (paid?.result.points == null) return [];
    const least = leastOf(view);
    if (least?.result.points == null || compare(least.result.points, paid.result.points) >= 0) return [];
    return [
      diagnostic(
        "zero-denominator-pays",
        placeOfOutcome(view),
        {
          points: points(paid.result.points),
          witness: bothReports(view, paid.report),
          other: bothReports(view, least.report),
          otherPoints: points(least.result.points),
        },
        {
          anchor: onCriterion(view),
          witness: paid.report,
          fixes: [acceptFix(view, "zero-denominator-pays")],
        },
      ),
    ];
  },
  examples: {
    of: "criterion",
    ok: ['số liệu a, b: người "Số"\nyêu cầu a <= b\nđiểm = a/b * điểm tối đa\nmẫu số bằng 0: 0 điểm'],
    bad: ['số liệu a, b: người "Số"\nyêu cầu a <= b\nđiểm = a/b * điểm tối đa\n⟦mẫu số bằng 0: điểm tối đa⟧'],
  },
};

const isScored = ({ status }: CriterionResult): boolean => status === "scored";

/** The least points that a denominator above 0 gets. */
function leastOf(view: CriterionView): Shown | null {
  let least: Shown | null = null;
  for (const { cell, outcome, resolved } of view.pieces().pieces) {
    if (outcome.is !== "points" || resolved !== null) continue;
    const shown = show(view, cell, isScored, undefined, [...outcome.form.linear.keys()]);
    if (shown?.result.points == null) continue;
    if (least?.result.points == null || compare(shown.result.points, least.result.points) < 0) least = shown;
  }
  return least;
}

const placeOfOutcome = ({ model }: CriterionView) =>
  model.item.items.find((m) => m.kind === "zero-denominator")?.span ?? headerOf(model);
