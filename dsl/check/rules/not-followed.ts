// A rule the analysis cannot follow: what is claimed of the criterion otherwise is then not proved.
import { diagnostic } from "../../source/diagnostic.ts";
import { onCriterion } from "../anchor.ts";
import { acceptFix } from "../fixes.ts";
import type { CriterionRule } from "../rule.ts";
import { headerOf, placeOf } from "../view.ts";

export const notFollowed: CriterionRule = {
  looksAt: "criterion",
  code: "not-followed",
  check: (view) => {
    const { pieces, followed } = view.pieces();
    if (followed) return [];
    const at = pieces.find(({ outcome }) => outcome.is === "open" && outcome.state === "unknown")?.outcome;
    const place = at?.is === "open" ? placeOf(view, at.at) : headerOf(view.model);
    return [
      diagnostic(
        "not-followed",
        place,
        { code: view.criterion.code },
        { anchor: onCriterion(view), fixes: [acceptFix(view, "not-followed")] },
      ),
    ];
  },
  examples: {
    of: "criterion",
    ok: [
      `số liệu a, b: người "Số người"
yêu cầu a <= b
điểm = (a/b) * (a/b) * điểm tối đa`,
    ],
    bad: [
      `số liệu a, b, c: người "Số người"
điểm = ⟦(a * b)/c⟧ * 1 điểm, không quá điểm tối đa`,
    ],
  },
};
