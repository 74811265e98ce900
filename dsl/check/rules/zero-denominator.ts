// A denominator can be 0, and then there are no points: nothing says what holds, or it is left open without a reading.
import { diagnostic, type Fix } from "../../source/diagnostic.ts";
import { spelling } from "../../syntax/keywords.ts";
import { onCriterion } from "../anchor.ts";
import { notDecided } from "../claims.ts";
import { adding, lastLine, readingFix } from "../fixes.ts";
import { placesOf } from "../places.ts";
import type { CriterionRule } from "../rule.ts";
import { bothReports, sourceOf } from "../say.ts";
import { type CriterionView, placeOf } from "../view.ts";

export const zeroDenominator: CriterionRule = {
  looksAt: "criterion",
  code: "zero-denominator",
  check: (view) =>
    placesOf(view, (open) => open.code === "zero-denominator").map(({ open, shown }) => {
      if (shown === null) return notDecided(view, "zero-denominator");
      return diagnostic(
        "zero-denominator",
        placeOf(view, open.at),
        { under: underOf(view, open.at), witness: bothReports(view, shown.report) },
        {
          anchor: onCriterion(view),
          witness: shown.report,
          fixes: [...zeroPoints(view), readingFix(view, "zero-denominator")],
        },
      );
    }),
  examples: {
    of: "criterion",
    ok: [
      `số liệu a, b: người "Số người"
yêu cầu a <= b
khi b = 0: 0 điểm
điểm = a/b * điểm tối đa`,
      `số liệu a, b: người "Số người"
yêu cầu a <= b
điểm = a/b * điểm tối đa
mẫu số bằng 0: 0 điểm`,
      `số liệu a: người "Số người"
số liệu b: người "Tổng số người" từ 1 đến 500
yêu cầu a <= b
điểm = a/b * điểm tối đa`,
      `số liệu a, b: người "Số người"
yêu cầu a <= b
điểm = a/b * điểm tối đa
mẫu số bằng 0: không áp dụng
không áp dụng: 0 điểm`,
    ],
    bad: [
      `số liệu a, b: người "Số người"
yêu cầu a <= b
điểm = ⟦a/b⟧ * điểm tối đa`,
      `số liệu a, b: người "Số người"
yêu cầu a <= b
điểm = ⟦a/b⟧ * điểm tối đa
mẫu số bằng 0: cần cách hiểu`,
      `số liệu a, b: người "Số người"
yêu cầu a <= b
điểm = (⟦a/(b - a)⟧) đủ từ 40% * điểm tối đa`,
    ],
  },
};

function underOf(view: CriterionView, division: object): string {
  const under = "right" in division ? division.right : null;
  const origin = typeof under === "object" && under !== null ? view.model.origins.get(under) : undefined;
  return origin === undefined ? "" : sourceOf(view, origin.span);
}

/** `mẫu số bằng 0: 0 điểm`, when the criterion does not say anything else. */
function zeroPoints(view: CriterionView): readonly Fix[] {
  const { item } = view.model;
  if (item.kind === "criterion" && item.items.some((m) => m.kind === "zero-denominator")) return [];
  const line = `${spelling("zero-denominator", view.surface)}: 0 ${spelling("points", view.surface)}`;
  return [adding(line, lastLine(view, line))];
}
