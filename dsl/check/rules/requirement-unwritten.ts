// A requirement rejects figures, and the decision's words do not say so.
import { diagnostic } from "../../source/diagnostic.ts";
import { flatMap } from "../../source/flat-map.ts";
import { onCriterion } from "../anchor.ts";
import { readingFix } from "../fixes.ts";
import type { CriterionRule } from "../rule.ts";
import { sourceOf } from "../say.ts";

export const requirementUnwritten: CriterionRule = {
  looksAt: "criterion",
  code: "requirement-unwritten",
  check: (view) => {
    const { item } = view.model;
    if (item.kind !== "criterion" || view.criterion.verbatim === "") return [];
    return flatMap(item.items, (m) => {
      if (m.kind !== "require" || m.condition === null) return [];
      const condition = sourceOf(view, m.condition.span);
      return [
        diagnostic(
          "requirement-unwritten",
          m.span,
          { condition },
          {
            anchor: onCriterion(view),
            fixes: [readingFix(view, "requirement-unwritten")],
          },
        ),
      ];
    });
  },
  examples: {
    of: "criterion",
    ok: [
      `văn bản "Điểm = (a/b)*Điểm tối đa"
số liệu a, b: người "Số người"
yêu cầu a <= b
điểm = (a/b) * điểm tối đa
cách hiểu "a là một phần của b" về requirement-unwritten (dự thảo) vì "a/b là tỷ lệ của phần trên tổng"`,
    ],
    bad: [
      `văn bản "Điểm = (a/b)*Điểm tối đa"
số liệu a, b: người "Số người"
⟦yêu cầu a <= b⟧
điểm = (a/b) * điểm tối đa`,
    ],
  },
};
