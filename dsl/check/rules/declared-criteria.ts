// The criteria are as many as the decision declares, of the set and of each pillar (R014).
import { diagnostic } from "../../source/diagnostic.ts";
import { flatMap } from "../../source/flat-map.ts";
import { onScope } from "../anchor.ts";
import type { SetRule } from "../rule.ts";
import { countIn, declaredIn, readingAfter } from "../totals.ts";

export const declaredCriteria: SetRule = {
  looksAt: "set",
  code: "declared-criteria",
  check: (view) =>
    flatMap(declaredIn(view), ({ declared, at, place }) => {
      const found = countIn(view.set, declared.scope);
      if (declared.criteria === null || found === null || declared.criteria === found) return [];
      return [
        diagnostic(
          "declared-criteria",
          at,
          { place, declared: declared.criteria, found },
          {
            anchor: onScope(declared.scope),
            fixes: [readingAfter(view, at, "declared-criteria", String(found))],
          },
        ),
      ];
    }),
  examples: {
    of: "set",
    ok: [
      'công bố 1 tiêu chí tại "Điều 1"\nchỉ số 1 "A" tối đa 10 { tiêu chí 1.1 "B" tối đa 10 { có/không co "C": điểm tối đa } }',
    ],
    bad: [
      '⟦công bố 2 tiêu chí tại "Điều 1"⟧\nchỉ số 1 "A" tối đa 10 { tiêu chí 1.1 "B" tối đa 10 { có/không co "C": điểm tối đa } }',
    ],
  },
};
