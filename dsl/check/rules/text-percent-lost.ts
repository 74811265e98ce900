// A bound in the decision's words lacks the % that the bounds beside it have.
import { diagnostic } from "../../source/diagnostic.ts";
import { flatMap } from "../../source/flat-map.ts";
import { onScope } from "../anchor.ts";
import type { WordsRule } from "../rule.ts";

export const textPercentLost: WordsRule = {
  looksAt: "words",
  code: "text-percent-lost",
  check: (printed) =>
    flatMap(printed.words.scales, ({ levels }) =>
      flatMap(levels, ({ bare, quote }) =>
        bare.length === 0
          ? []
          : [
              diagnostic(
                "text-percent-lost",
                printed.placeOf(quote),
                { quote: quote.text },
                {
                  anchor: onScope(printed.scope),
                  fixes: [printed.reading("text-percent-lost")],
                },
              ),
            ],
      ),
    ),
  examples: {
    of: "criterion",
    ok: [
      `văn bản "Tỷ lệ >= 75%: Điểm tối đa; Tỷ lệ < 75%: Điểm = Tỷ lệ/75%*Điểm tối đa"
số liệu a, b: người "Số người"
tỷ lệ = a/b
điểm = tỷ lệ đủ từ 75% * điểm tối đa`,
    ],
    bad: [
      `văn bản "Tỷ lệ >= 75%: Điểm tối đa; ⟦Tỷ lệ < 75⟧: Điểm = Tỷ lệ/75%*Điểm tối đa"
số liệu a, b: người "Số người"
tỷ lệ = a/b
điểm = tỷ lệ đủ từ 75% * điểm tối đa`,
    ],
  },
};
