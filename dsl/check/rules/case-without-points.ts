// A special case is left open (`khi …: cần cách hiểu`) and no reading says why. A ratio over 100% is numerator-above.
import { diagnostic } from "../../source/diagnostic.ts";
import { onCriterion } from "../anchor.ts";
import { notDecided } from "../claims.ts";
import { readingFix } from "../fixes.ts";
import { placesOf } from "../places.ts";
import type { CriterionRule } from "../rule.ts";
import { bothReports } from "../say.ts";
import { placeOf } from "../view.ts";
import { isAboutRatio } from "./numerator-above.ts";

export const caseWithoutPoints: CriterionRule = {
  looksAt: "criterion",
  code: "case-without-points",
  check: (view) => {
    const cases = new Map<object, object>(view.criterion.whens.map((w) => [w.then, w]));
    // A zero denominator in the condition itself is told by zero-denominator.
    return placesOf(
      view,
      (open, { cell }) => open.code === "not-written" && cases.has(open.at) && !isAboutRatio(view, cell),
    ).map(({ open, shown }) => {
      if (shown === null) return notDecided(view, "case-without-points");
      return diagnostic(
        "case-without-points",
        placeOf(view, cases.get(open.at) ?? open.at),
        { witness: bothReports(view, shown.report) },
        {
          anchor: onCriterion(view),
          witness: shown.report,
          fixes: [readingFix(view, "case-without-points")],
        },
      );
    });
  },
  examples: {
    of: "criterion",
    ok: [
      `có/không co "Có máy chủ riêng"
số liệu n: người "Số"
khi co = không: cần cách hiểu
điểm = n * 1 điểm, không quá điểm tối đa
cách hiểu "Không có máy chủ riêng: chưa tính điểm" về case-without-points (dự thảo) vì "văn bản không nói"`,
    ],
    bad: [
      `có/không co "Có máy chủ riêng"
số liệu n: người "Số"
⟦khi co = không: cần cách hiểu⟧
điểm = n * 1 điểm, không quá điểm tối đa`,
      `số liệu a, b: người "Số người"
yêu cầu a <= b
⟦khi b = 0: cần cách hiểu⟧
điểm = a/b * điểm tối đa`,
      `số liệu a, b: người "Số người"
⟦khi a >= b: cần cách hiểu⟧
điểm = a/b * điểm tối đa`,
    ],
  },
};
