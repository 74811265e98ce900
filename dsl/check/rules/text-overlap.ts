// Two levels of the decision's own words hold the same value.

import { isInfinite, ONE } from "#runtime/number.ts";
import { diagnostic } from "../../source/diagnostic.ts";
import { flatMap } from "../../source/flat-map.ts";
import { type Interval, intersect } from "../analysis/interval.ts";
import { onValuesOf } from "../anchor.ts";
import type { WordsRule } from "../rule.ts";
import { intervalText, valueText } from "../say.ts";
import { intervalOf, rising } from "../text-levels.ts";

export const textOverlap: WordsRule = {
  looksAt: "words",
  code: "text-overlap",
  check: (printed) =>
    flatMap(printed.words.scales, (scale) => {
      const levels = rising(scale);
      const step = printed.isWhole(scale) ? ONE : null;
      const manner = { percent: levels.some((l) => l.percent), unit: "" };
      return flatMap(levels, (level, i) => {
        const next = levels[i + 1];
        const shared: Interval | null =
          next === undefined ? null : intersect(intervalOf(level), intervalOf(next), step);
        if (shared === null || next === undefined) return [];
        const at = isInfinite(shared.low) ? shared.high : shared.low;
        return [
          diagnostic(
            "text-overlap",
            printed.placeOf(next.quote),
            { range: intervalText(shared, manner), low: level.quote.text, high: next.quote.text },
            {
              anchor: onValuesOf(printed.scope, shared),
              fixes: [printed.reading("text-overlap", valueText(at, manner, printed.surface))],
            },
          ),
        ];
      });
    }),
  examples: {
    of: "criterion",
    ok: [
      `văn bản "Tỷ lệ >= 85%: Điểm tối đa; Tỷ lệ < 85%: Điểm = Tỷ lệ/85%*Điểm tối đa"
số liệu a, b: người "Số người"
tỷ lệ = a/b
điểm = tỷ lệ đủ từ 85% * điểm tối đa`,
    ],
    bad: [
      `văn bản "⟦Tỷ lệ >=70%⟧ đạt điểm tối đa; Tỷ lệ từ 30% đến 70%, Điểm = tỷ lệ*Điểm tối đa; Tỷ lệ <30% không có điểm"
số liệu a, b: người "Số người"
tỷ lệ = a/b
điểm = bảng tỷ lệ { từ 70%: điểm tối đa; từ 30% đến dưới 70%: tỷ lệ * điểm tối đa; dưới 30%: 0 điểm }`,
    ],
  },
};
