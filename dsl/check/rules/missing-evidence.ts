// Nothing says what evidence the criterion needs.
import { diagnostic } from "../../source/diagnostic.ts";
import { onCriterion } from "../anchor.ts";
import { acceptFix } from "../fixes.ts";
import type { CriterionRule } from "../rule.ts";
import { headerOf } from "../view.ts";

export const missingEvidence: CriterionRule = {
  looksAt: "criterion",
  code: "missing-evidence",
  check: (view) => {
    const { code, evidence, inputs, undisclosed } = view.criterion;
    if (
      evidence !== "" ||
      undisclosed !== "" ||
      inputs.length === 0 ||
      inputs.every((i) => i.evidence !== "")
    )
      return [];
    return [
      diagnostic(
        "missing-evidence",
        headerOf(view.model),
        { code },
        {
          anchor: onCriterion(view),
          fixes: [acceptFix(view, "missing-evidence")],
        },
      ),
    ];
  },
  examples: {
    of: "text",
    ok: [
      `bộ chỉ số thu/nghiem phiên bản 1.0.0
tiêu chí 1.1 "Một" tối đa 10 { có/không co "Đã có": điểm tối đa; kiểm chứng "Kế hoạch" }
`,
      `bộ chỉ số thu/nghiem phiên bản 1.0.0
kiểm chứng mặc định "Báo cáo"
tiêu chí 1.1 "Một" tối đa 10 { có/không co "Đã có": điểm tối đa }
`,
    ],
    bad: [
      `bộ chỉ số thu/nghiem phiên bản 1.0.0
⟦tiêu chí 1.1 "Một" tối đa 10⟧ { có/không co "Đã có": điểm tối đa }
`,
    ],
  },
};
