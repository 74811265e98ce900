// The rule can give points below zero: the runtime then gives none and asks for a reading.
import { rational, ZERO } from "#runtime/number.ts";
import { diagnostic } from "../../source/diagnostic.ts";
import { constant } from "../analysis/form.ts";
import { onCriterion } from "../anchor.ts";
import { beyond, notDecided, takenLast } from "../claims.ts";
import { acceptFix } from "../fixes.ts";
import type { CriterionRule } from "../rule.ts";
import { bothReports, points } from "../say.ts";
import { placeOf } from "../view.ts";
import { bounded } from "./score-above-max.ts";

export const scoreBelowZero: CriterionRule = {
  looksAt: "criterion",
  code: "score-below-zero",
  check: (view) => {
    const claim = beyond(view, constant(ZERO), "<", (r) => r.reason?.code === "below-zero");
    if (claim === "none") return [];
    if (claim === "unknown") return [notDecided(view, "score-below-zero")];
    const { report, result } = claim.shown;
    const given = points(rational(result.reason?.params.points ?? "0"));
    return [
      diagnostic(
        "score-below-zero",
        placeOf(view, takenLast(view, claim.cell)),
        { witness: bothReports(view, report), points: given },
        {
          anchor: onCriterion(view),
          witness: report,
          fixes: [...bounded(view, "at-least", "zero"), acceptFix(view, "score-below-zero")],
        },
      ),
    ];
  },
  examples: {
    of: "criterion",
    ok: ['số liệu n: người "Số lỗi" đến 5\nđiểm = điểm tối đa - n * 2 điểm'],
    bad: ['số liệu n: người "Số lỗi"\nđiểm = ⟦điểm tối đa - n * 2 điểm⟧'],
  },
};
