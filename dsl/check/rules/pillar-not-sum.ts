// The maximum of a pillar is the sum of the maxima of its criteria.

import { add, compare, type Rational, rational, sign, subtract, toExact } from "#runtime/number.ts";
import { diagnostic, type Fix } from "../../source/diagnostic.ts";
import { flatMap } from "../../source/flat-map.ts";
import { NO_PLACE } from "../../source/span.ts";
import { onScope } from "../anchor.ts";
import { fix, replace } from "../fixes.ts";
import type { SetRule } from "../rule.ts";
import { numberText } from "../say.ts";
import { pointsIn, scoredIn } from "../totals.ts";
import type { SetView } from "../view.ts";

export const pillarNotSum: SetRule = {
  looksAt: "set",
  code: "pillar-not-sum",
  check: (view) =>
    flatMap(view.set.rules.pillars, ({ code, max }) => {
      const criteria = scoredIn(view.set, code);
      const found = pointsIn(criteria);
      if (max === null || found === null || criteria.length === 0 || compare(found, rational(max)) === 0)
        return [];
      const at = view.set.places[`pillar/${code}`] ?? NO_PLACE;
      return [
        diagnostic(
          "pillar-not-sum",
          at,
          { code, max, found: toExact(found) },
          {
            anchor: onScope(code),
            fixes: [
              ...pillarFix(view, code, found),
              ...criterionFix(view, code, subtract(rational(max), found)),
            ],
          },
        ),
      ];
    }),
  examples: {
    of: "set",
    ok: ['chỉ số 1 "A" tối đa 10 { tiêu chí 1.1 "B" tối đa 10 { có/không co "C": điểm tối đa } }'],
    bad: ['⟦chỉ số 1 "A" tối đa 20⟧ { tiêu chí 1.1 "B" tối đa 10 { có/không co "C": điểm tối đa } }'],
  },
};

function pillarFix({ set }: SetView, code: string, to: Rational): readonly Fix[] {
  const max = set.pillars.get(code)?.max;
  if (max?.is !== "number") return [];
  const text = numberText(to, set.syntax.surface);
  return [
    fix(
      { vi: `Sửa điểm tối đa của chỉ số thành ${text}`, en: `Change the maximum of the pillar to ${text}` },
      replace(max.value.span, text),
    ),
  ];
}

/** The maximum of the pillar's criterion that would make the sum right: the one the text does not print, else the only one. */
function criterionFix({ criteria, set }: SetView, pillar: string, missing: Rational): readonly Fix[] {
  const own = criteria.filter((v) => v.criterion.pillar === pillar && v.model.item.max?.is === "number");
  const blank = own.filter(({ model: { item } }) => item.max?.is === "number" && !item.max.printed);
  const [only, more] = blank.length > 0 ? blank : own;
  const max = only?.model.item.max;
  if (only === undefined || more !== undefined || max?.is !== "number") return [];
  const right = add(rational(only.criterion.max ?? "0"), missing);
  if (sign(right) <= 0) return [];
  const text = numberText(right, set.syntax.surface);
  const { code } = only.criterion;
  return [
    fix(
      {
        vi: `Sửa điểm tối đa của tiêu chí ${code} thành ${text}`,
        en: `Change the maximum of criterion ${code} to ${text}`,
      },
      replace(only.at(max.value.span), text),
    ),
  ];
}
