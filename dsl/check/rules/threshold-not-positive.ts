// The threshold of `đủ từ` may be 0 or less: then there are no points.
import type { Expr } from "#runtime/compiled-set.ts";
import { diagnostic } from "../../source/diagnostic.ts";
import { onCriterion } from "../anchor.ts";
import { notDecided } from "../claims.ts";
import { acceptFix } from "../fixes.ts";
import { placesOf } from "../places.ts";
import type { CriterionRule } from "../rule.ts";
import { bothReports, sourceOf } from "../say.ts";
import { placeOf } from "../view.ts";

export const thresholdNotPositive: CriterionRule = {
  looksAt: "criterion",
  code: "threshold-not-positive",
  check: (view) =>
    placesOf(view, (open) => open.code === "cap-not-positive").map(({ open, shown }) => {
      if (shown === null) return notDecided(view, "threshold-not-positive");
      const { full } = open.at as Expr & { readonly op: "cap" };
      const at = placeOf(view, full);
      return diagnostic(
        "threshold-not-positive",
        at,
        { threshold: sourceOf(view, at), witness: bothReports(view, shown.report) },
        {
          anchor: onCriterion(view),
          witness: shown.report,
          fixes: [acceptFix(view, "threshold-not-positive")],
        },
      );
    }),
  examples: {
    of: "criterion",
    ok: ['số liệu n: người "Số"\nđiểm = n đủ từ 5 người * điểm tối đa'],
    bad: ['số liệu n, m: người "Số"\nđiểm = n đủ từ ⟦m⟧ * điểm tối đa'],
  },
};
