// Words of the decision that say two things of one bound: `trên 40 trở lên`.
import { diagnostic } from "../../source/diagnostic.ts";
import { flatMap } from "../../source/flat-map.ts";
import { exactly } from "../analysis/interval.ts";
import { onScope, onValuesOf } from "../anchor.ts";
import type { WordsRule } from "../rule.ts";
import { valueText } from "../say.ts";

export const textContradicts: WordsRule = {
  looksAt: "words",
  code: "text-contradicts",
  check: (printed) =>
    flatMap(printed.words.scales, ({ levels }) =>
      flatMap(levels, ({ contradicts, high, low, percent }) => {
        if (contradicts === null) return [];
        const value = high ?? low;
        const at = value === null ? "" : valueText(value, { percent, unit: "" }, printed.surface);
        return [
          diagnostic(
            "text-contradicts",
            printed.placeOf(contradicts),
            { quote: contradicts.text },
            {
              anchor: value === null ? onScope(printed.scope) : onValuesOf(printed.scope, exactly(value)),
              fixes: [printed.reading("text-contradicts", at)],
            },
          ),
        ];
      }),
    ),
  examples: {
    of: "criterion",
    ok: [
      `văn bản "Trên 40 tin: điểm tối đa; Từ 0 đến 40 tin: 0 điểm"
số liệu n: tin bài "Số tin"
điểm = bảng n { trên 40: điểm tối đa; đến 40: 0 điểm }`,
    ],
    bad: [
      `văn bản "⟦Trên 40 tin, bài/năm trở lên⟧: điểm tối đa; Từ 0 đến 40 tin, bài/năm: 0 điểm"
số liệu n: tin bài "Số tin"
điểm = bảng n { trên 40: điểm tối đa; đến 40: 0 điểm }`,
    ],
  },
};
