// A penalty whose figure is missing after the deadline takes nothing away: not reporting is better than reporting.
import { diagnostic } from "../../source/diagnostic.ts";
import { onCriterion } from "../anchor.ts";
import { acceptFix } from "../fixes.ts";
import type { CriterionRule } from "../rule.ts";
import { headerOf } from "../view.ts";

export const overdueSpares: CriterionRule = {
  looksAt: "criterion",
  code: "overdue-spares",
  check: (view) => {
    const { kind, code, inputs } = view.criterion;
    if (view.rules.overdue !== "zero" || kind !== "penalty" || inputs.length === 0) return [];
    return [
      diagnostic(
        "overdue-spares",
        headerOf(view.model),
        { code },
        { anchor: onCriterion(view), fixes: [acceptFix(view, "overdue-spares")] },
      ),
    ];
  },
  examples: {
    of: "set",
    ok: [
      'hết hạn: không xếp hạng\nđiểm trừ 9.1 "Vi phạm" tối đa 5 { có/không co "Có vi phạm": điểm tối đa }',
    ],
    bad: ['hết hạn: 0 điểm\n⟦điểm trừ 9.1 "Vi phạm" tối đa 5⟧ { có/không co "Có vi phạm": điểm tối đa }'],
  },
};
