// A bound that the decision's words print is no bound of the rule.
import { compare, equals, isInfinite, type Rational } from "#runtime/number.ts";
import { type Diagnostic, diagnostic } from "../../source/diagnostic.ts";
import { flatMap } from "../../source/flat-map.ts";
import { domainOf } from "../analysis/atoms.ts";
import { boxOf } from "../analysis/cell.ts";
import { exactly } from "../analysis/interval.ts";
import { onValues } from "../anchor.ts";
import { readingFix } from "../fixes.ts";
import type { CriterionRule } from "../rule.ts";
import { both, valueText } from "../say.ts";
import { atomOf, cut, isWhole, quoteSpan } from "../text-levels.ts";
import type { CriterionView } from "../view.ts";
import type { Scale } from "../words/facts.ts";

export const textLevelDiffers: CriterionRule = {
  looksAt: "criterion",
  code: "text-level-differs",
  check: (view) => flatMap(view.words().scales, (scale) => differing(view, scale)),
  examples: {
    of: "criterion",
    ok: [
      `văn bản "Tỷ lệ >= 85%: Điểm tối đa; Tỷ lệ < 85%: Điểm = Tỷ lệ/85%*Điểm tối đa"
số liệu a, b: người "Số người"
tỷ lệ = a/b
điểm = tỷ lệ đủ từ 85% * điểm tối đa`,
      `văn bản "Từ 20 tin trở lên: điểm tối đa; Từ 10 đến 19 tin: 1/2*điểm tối đa; Dưới 10 tin: 0 điểm"
số liệu n: tin bài "Số tin"
điểm = bảng n lần lượt { từ 20: điểm tối đa; từ 10: 1/2 * điểm tối đa; còn lại: 0 điểm }`,
    ],
    bad: [
      `văn bản "⟦Tỷ lệ >= 85%⟧: Điểm tối đa; Tỷ lệ < 85%: Điểm = Tỷ lệ/85%*Điểm tối đa"
số liệu a, b: người "Số người"
tỷ lệ = a/b
điểm = tỷ lệ đủ từ 80% * điểm tối đa`,
      `văn bản "⟦Từ 20 tin trở lên⟧: điểm tối đa; Từ 10 đến 19 tin: 1/2*điểm tối đa; Dưới 10 tin: 0 điểm"
số liệu n: tin bài "Số tin"
điểm = bảng n { từ 21: điểm tối đa; từ 10 đến 20: 1/2 * điểm tối đa; dưới 10: 0 điểm }`,
    ],
  },
};

function differing(view: CriterionView, scale: Scale): readonly Diagnostic[] {
  const atom = atomOf(view, scale);
  if (atom === null) return [];
  const whole = isWhole(view, scale);
  const own = cutsOf(view, atom, whole);
  const domain = domainOf(view.pieces().atoms, atom);
  const seen: Rational[] = [];
  return flatMap(scale.levels, ({ low, lowIncluded, high, highIncluded, percent, quote }) =>
    flatMap(
      [
        [low, lowIncluded, "low"],
        [high, highIncluded, "high"],
      ] as const,
      ([value, included, side]) => {
        if (value === null || equals(value, domain.high) || compare(value, domain.low) <= 0) return [];
        // That the rule goes on beyond the highest level is told by text-gap.
        if (side === "high" && scale.levels.every((l) => l.high !== null && compare(l.high, value) <= 0))
          return [];
        const at = cut(value, included, side, whole);
        if ([...own, ...seen].some((x) => equals(x, at))) return [];
        seen.push(at);
        const text = both((s) => valueText(value, { percent, unit: "" }, s));
        return [
          diagnostic(
            "text-level-differs",
            quoteSpan(view, quote),
            { quote: quote.text, value: text },
            {
              anchor: onValues(view, exactly(value)),
              fixes: [readingFix(view, "text-level-differs", text[view.surface])],
            },
          ),
        ];
      },
    ),
  );
}

/** The values at which the rule goes another way. */
function cutsOf(view: CriterionView, atom: number, whole: boolean): readonly Rational[] {
  const { atoms, pieces } = view.pieces();
  return flatMap(pieces, ({ cell }) => {
    if (!cell.boxes.has(atom)) return [];
    const { low, lowOpen, high, highOpen } = boxOf(atoms, cell, atom);
    return [
      ...(isInfinite(low) ? [] : [cut(low, !lowOpen, "low", whole)]),
      ...(isInfinite(high) ? [] : [cut(high, !highOpen, "high", whole)]),
    ];
  });
}
