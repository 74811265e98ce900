// The scale is the sum of the maxima of all scored criteria.

import { compare, rational, toExact } from "#runtime/number.ts";
import { diagnostic } from "../../source/diagnostic.ts";
import { NO_PLACE } from "../../source/span.ts";
import { onSet } from "../anchor.ts";
import { fix, replace } from "../fixes.ts";
import type { SetRule } from "../rule.ts";
import { numberText } from "../say.ts";
import { pointsIn, scoredIn } from "../totals.ts";

export const scaleNotSum: SetRule = {
  looksAt: "set",
  code: "scale-not-sum",
  check: ({ set }) => {
    const { scale, criteria } = set.rules;
    const found = pointsIn(scoredIn(set, ""));
    if (scale === null || found === null || criteria.length === 0 || compare(found, rational(scale)) === 0)
      return [];
    const item = set.syntax.items.find((i) => i.kind === "scale");
    const text = numberText(found, set.syntax.surface);
    const fixes =
      item?.kind === "scale" && item.value !== null
        ? [
            fix(
              { vi: `Sửa thang điểm thành ${text}`, en: `Change the scale to ${text}` },
              replace(item.value.span, text),
            ),
          ]
        : [];
    return [
      diagnostic(
        "scale-not-sum",
        item?.span ?? NO_PLACE,
        { scale, found: toExact(found) },
        { anchor: onSet, fixes },
      ),
    ];
  },
  examples: {
    of: "set",
    ok: [
      'thang điểm 10\nchỉ số 1 "A" tối đa 10 { tiêu chí 1.1 "B" tối đa 10 { có/không co "C": điểm tối đa } }',
    ],
    bad: [
      '⟦thang điểm 20⟧\nchỉ số 1 "A" tối đa 10 { tiêu chí 1.1 "B" tối đa 10 { có/không co "C": điểm tối đa } }',
    ],
  },
};
