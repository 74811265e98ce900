// The rule can give more points than the maximum: the runtime then gives none and asks for a reading.
import { rational } from "#runtime/number.ts";
import { diagnostic, type Fix } from "../../source/diagnostic.ts";
import { spelling } from "../../syntax/keywords.ts";
import { onCriterion } from "../anchor.ts";
import { beyond, notDecided, takenLast } from "../claims.ts";
import { acceptFix, adding, insert } from "../fixes.ts";
import type { CriterionRule } from "../rule.ts";
import { bothReports, points } from "../say.ts";
import { type CriterionView, placeOf } from "../view.ts";

export const scoreAboveMax: CriterionRule = {
  looksAt: "criterion",
  code: "score-above-max",
  check: (view) => {
    const max = view.maximum();
    if (max === null) return [];
    const claim = beyond(view, max, ">", (r) => r.reason?.code === "above-max");
    if (claim === "none") return [];
    if (claim === "unknown") return [notDecided(view, "score-above-max")];
    const { report, result } = claim.shown;
    const { points: given = "0", max: most = "0" } = result.reason?.params ?? {};
    return [
      diagnostic(
        "score-above-max",
        placeOf(view, takenLast(view, claim.cell)),
        { witness: bothReports(view, report), points: points(rational(given)), max: points(rational(most)) },
        {
          anchor: onCriterion(view),
          witness: report,
          fixes: [...bounded(view, "at-most", "max"), acceptFix(view, "score-above-max")],
        },
      ),
    ];
  },
  examples: {
    of: "criterion",
    ok: [
      'số liệu n: người "Số kênh"\nđiểm = n * 4 điểm, không quá điểm tối đa',
      'số liệu a, b: người "Số người"\nyêu cầu a <= b\nđiểm = a/b * điểm tối đa',
      'số liệu a, b: người "Số người"\nđiểm = (a/b) đủ từ 85% * điểm tối đa',
    ],
    bad: [
      'số liệu n: người "Số kênh"\nđiểm = ⟦n * 4 điểm⟧',
      'số liệu a, b: người "Số người"\nđiểm = ⟦a/b * điểm tối đa⟧',
      'số liệu n: người "Số người"\nđiểm = bảng n {\n  ⟦từ 5    : n * 1 điểm⟧\n  dưới 5 : 0 điểm\n}',
    ],
  },
};

/** `, không quá điểm tối đa` at the end of the score. */
export function bounded(
  view: CriterionView,
  word: "at-most" | "at-least",
  bound: "max" | "zero",
): readonly Fix[] {
  const { item } = view.model;
  const score = item.kind === "criterion" ? item.items.find((m) => m.kind === "score") : undefined;
  if (score === undefined) return [];
  const most = spelling("max", view.surface);
  const what = bound === "max" ? most : `0 ${spelling("points", view.surface)}`;
  const words = `${spelling(word, view.surface)} ${what}`;
  return [adding(words, insert(score.span.end, `, ${words}`))];
}
