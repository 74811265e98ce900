// A criterion may not apply, and nothing says what it is worth then (SPEC A1).
import { diagnostic, type Fix } from "../../source/diagnostic.ts";
import { spelling } from "../../syntax/keywords.ts";
import { onCriterion } from "../anchor.ts";
import { adding, lastLine } from "../fixes.ts";
import type { CriterionRule } from "../rule.ts";
import { type CriterionView, placeOf } from "../view.ts";

export const noPolicy: CriterionRule = {
  looksAt: "criterion",
  code: "no-policy",
  check: (view) => {
    const { criterion } = view;
    if (criterion.notApplicable !== null) return [];
    const found = view
      .pieces()
      .pieces.find(({ outcome }) => outcome.is === "open" && outcome.state === "not-applicable");
    if (found === undefined || found.outcome.is !== "open") return [];
    return [
      diagnostic(
        "no-policy",
        placeOf(view, found.outcome.at),
        { code: criterion.code },
        {
          anchor: onCriterion(view),
          fixes: [policyFix(view, "removed"), policyFix(view, "zero")],
        },
      ),
    ];
  },
  examples: {
    of: "criterion",
    ok: [
      `có/không co "Có máy chủ"
khi co = không: không áp dụng
điểm = điểm tối đa
không áp dụng: điểm tối đa`,
    ],
    bad: [
      `có/không co "Có máy chủ"
khi co = không: ⟦không áp dụng⟧
điểm = điểm tối đa`,
    ],
  },
};

function policyFix(view: CriterionView, policy: "removed" | "zero"): Fix {
  const worth = policy === "zero" ? `0 ${spelling("points", view.surface)}` : spelling(policy, view.surface);
  const line = `${spelling("not-applicable", view.surface)}: ${worth}`;
  return adding(line, lastLine(view, line));
}
