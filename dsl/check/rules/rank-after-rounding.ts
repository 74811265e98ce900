// Ranks and grades use rounded points.
import { diagnostic } from "../../source/diagnostic.ts";
import { onSet } from "../anchor.ts";
import { acceptOn, dropping } from "../fixes.ts";
import type { SetRule } from "../rule.ts";

export const rankAfterRounding: SetRule = {
  looksAt: "set",
  code: "rank-after-rounding",
  check: ({ set, text }) => {
    const { rankings, grades } = set.rules;
    if (rankings.length === 0 && grades === null) return [];
    const first = set.syntax.items.find((i) => i.kind === "rounding");
    if (first === undefined) return [];
    return [
      diagnostic(
        "rank-after-rounding",
        first.span,
        {},
        {
          anchor: onSet,
          fixes: [
            acceptOn(text, first.span, "rank-after-rounding", set.syntax.surface),
            dropping(text, first.span),
          ],
        },
      ),
    ];
  },
  examples: {
    of: "set",
    ok: ["làm tròn tổng điểm đến 2 chữ số", 'xếp hạng "Chung" theo tổng điểm'],
    bad: ['⟦làm tròn tổng điểm đến 2 chữ số⟧\nxếp hạng "Chung" theo tổng điểm'],
  },
};
