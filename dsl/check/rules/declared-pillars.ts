// The pillars are as many as the decision declares (R014).
import { diagnostic } from "../../source/diagnostic.ts";
import { flatMap } from "../../source/flat-map.ts";
import { onScope } from "../anchor.ts";
import type { SetRule } from "../rule.ts";
import { declaredIn, pillarsIn, readingAfter } from "../totals.ts";

export const declaredPillars: SetRule = {
  looksAt: "set",
  code: "declared-pillars",
  check: (view) =>
    flatMap(declaredIn(view), ({ declared, at, place }) => {
      const found = pillarsIn(view.set, declared.scope);
      if (declared.pillars === null || declared.pillars === found) return [];
      return [
        diagnostic(
          "declared-pillars",
          at,
          { place, declared: declared.pillars, found },
          {
            anchor: onScope(declared.scope),
            fixes: [readingAfter(view, at, "declared-pillars", String(found))],
          },
        ),
      ];
    }),
  examples: {
    of: "set",
    ok: [
      'công bố 1 chỉ số tại "Điều 1"\nchỉ số 1 "A" tối đa 10 { tiêu chí 1.1 "B" tối đa 10 { có/không co "C": điểm tối đa } }',
    ],
    bad: [
      '⟦công bố 6 chỉ số tại "Điều 1"⟧\nchỉ số 1 "A" tối đa 10 { tiêu chí 1.1 "B" tối đa 10 { có/không co "C": điểm tối đa } }',
    ],
  },
};
