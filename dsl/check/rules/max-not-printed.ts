// The text leaves the place of the maximum empty; the number is the author's and needs a reading.
import { diagnostic } from "../../source/diagnostic.ts";
import { onCriterion } from "../anchor.ts";
import { readingFix } from "../fixes.ts";
import type { CriterionRule } from "../rule.ts";

export const maxNotPrinted: CriterionRule = {
  looksAt: "criterion",
  code: "max-not-printed",
  check: (view) => {
    const { max } = view.model.item;
    if (max?.is !== "number" || max.printed) return [];
    const { code } = view.criterion;
    return [
      diagnostic(
        "max-not-printed",
        max.span,
        { code, max: max.value.value },
        {
          anchor: onCriterion(view),
          fixes: [readingFix(view, "max-not-printed")],
        },
      ),
    ];
  },
  examples: {
    of: "set",
    ok: [
      'tiêu chí 1.1 "A" tối đa 5 { có/không co "Đã có": điểm tối đa }',
      `tiêu chí 1.1 "A" tối đa 5 (không in) {
  có/không co "Đã có": điểm tối đa
  cách hiểu "Điểm tối đa là 5" về max-not-printed (dự thảo) vì "chỉ số có 20 điểm, các tiêu chí kia cộng lại 15"
}`,
    ],
    bad: ['tiêu chí 1.1 "A" tối đa ⟦5⟧ (không in) { có/không co "Đã có": điểm tối đa }'],
  },
};
