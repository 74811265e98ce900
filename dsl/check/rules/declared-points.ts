// The rows add up to the points the decision declares, of the set and of each pillar (R014).
import { toExact } from "#runtime/number.ts";
import { diagnostic } from "../../source/diagnostic.ts";
import { flatMap } from "../../source/flat-map.ts";
import { onScope } from "../anchor.ts";
import type { SetRule } from "../rule.ts";
import { declaredIn, pointsIn, readingAfter, scoredIn } from "../totals.ts";

export const declaredPoints: SetRule = {
  looksAt: "set",
  code: "declared-points",
  check: (view) =>
    flatMap(declaredIn(view), ({ declared, at, place }) => {
      const sum = pointsIn(scoredIn(view.set, declared.scope));
      const found = sum === null ? null : toExact(sum);
      if (declared.points === null || found === null || declared.points === found) return [];
      return [
        diagnostic(
          "declared-points",
          at,
          { place, declared: declared.points, found },
          {
            anchor: onScope(declared.scope),
            fixes: [readingAfter(view, at, "declared-points", found)],
          },
        ),
      ];
    }),
  examples: {
    of: "set",
    ok: [
      'công bố 10 điểm tại "Điều 1"\nchỉ số 1 "A" tối đa 10 { tiêu chí 1.1 "B" tối đa 10 { có/không co "C": điểm tối đa } }',
    ],
    bad: [
      '⟦công bố 20 điểm tại "Điều 1"⟧\nchỉ số 1 "A" tối đa 10 { tiêu chí 1.1 "B" tối đa 10 { có/không co "C": điểm tối đa } }',
    ],
  },
};
