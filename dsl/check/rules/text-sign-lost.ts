// Two terms of a formula in the decision's words stand side by side: the sign between them was lost in print.
import { diagnostic } from "../../source/diagnostic.ts";
import { flatMap } from "../../source/flat-map.ts";
import { onScope } from "../anchor.ts";
import type { WordsRule } from "../rule.ts";

export const textSignLost: WordsRule = {
  looksAt: "words",
  code: "text-sign-lost",
  check: (printed) => {
    const { formulas, scales } = printed.words;
    const outcomes = flatMap(scales, ({ levels }) =>
      flatMap(levels, (l) => (l.outcome?.is === "formula" ? [l.outcome] : [])),
    );
    // One formula, one finding, however many signs it has lost.
    return flatMap([...formulas, ...outcomes], ({ lost }) => {
      const [first] = lost;
      const last = lost.at(-1);
      if (first === undefined || last === undefined) return [];
      const quote = {
        start: first.start,
        end: last.end,
        text: printed.verbatim.slice(first.start, last.end),
      };
      return [
        diagnostic(
          "text-sign-lost",
          printed.placeOf(quote),
          { quote: quote.text },
          {
            anchor: onScope(printed.scope),
            fixes: [printed.reading("text-sign-lost")],
          },
        ),
      ];
    });
  },
  examples: {
    of: "criterion",
    ok: [
      `văn bản "Điểm = (a + b)/c * 1/2 Điểm tối đa"
số liệu a, b, c: người "Số người"
điểm = (a + b)/c * 1/2 điểm tối đa`,
    ],
    bad: [
      `văn bản "Điểm = ((⟦a b⟧)/c)*Điểm tối đa"
số liệu a, b, c: người "Số người"
điểm = ((a + b)/c) * điểm tối đa`,
    ],
  },
};
