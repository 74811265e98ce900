// The rule cannot be written yet: every result of the criterion needs a reading.
import { diagnostic } from "../../source/diagnostic.ts";
import { onCriterion } from "../anchor.ts";
import { acceptFix } from "../fixes.ts";
import type { CriterionRule } from "../rule.ts";
import { headerOf } from "../view.ts";

export const ruleNotExpressible: CriterionRule = {
  looksAt: "criterion",
  code: "rule-not-expressible",
  check: (view) => {
    const { code, notExpressible } = view.criterion;
    if (notExpressible === "") return [];
    const { item } = view.model;
    const at =
      item.kind === "criterion" ? item.items.find((m) => m.kind === "not-expressible")?.span : undefined;
    return [
      diagnostic(
        "rule-not-expressible",
        at ?? headerOf(view.model),
        { code },
        {
          anchor: onCriterion(view),
          fixes: [acceptFix(view, "rule-not-expressible")],
        },
      ),
    ];
  },
  examples: {
    of: "criterion",
    ok: ['có/không co "Đã có": điểm tối đa'],
    bad: ['⟦chưa diễn đạt được vì "phụ thuộc kết quả của đơn vị cấp trên"⟧'],
  },
};
