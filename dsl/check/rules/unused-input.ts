// A figure that is asked for but changes nothing. Figures of criteria that are only collected are meant so.
import { inside } from "../../model/references.ts";
import { diagnostic } from "../../source/diagnostic.ts";
import { flatMap } from "../../source/flat-map.ts";
import type { Span } from "../../source/span.ts";
import { onCriterion } from "../anchor.ts";
import { acceptFix } from "../fixes.ts";
import type { CriterionRule } from "../rule.ts";
import type { CriterionView } from "../view.ts";

export const unusedInput: CriterionRule = {
  looksAt: "criterion",
  code: "unused-input",
  check: (view) => {
    const { code, inputs, score, parts, undisclosed } = view.criterion;
    if (score === null || undisclosed !== "") return [];
    const symbols = new Map(view.model.symbols.map((symbol) => [symbol.path, symbol]));
    const examples = examplesOf(view);
    // Without a written rule the score is the sum of the answers: that use stands nowhere in the text.
    const isScored = (name: string): boolean =>
      inside([score, parts]).some((o) => "name" in o && o.name === name);
    return flatMap(inputs, ({ name }) => {
      const symbol = symbols.get(`${code}/input/${name}`);
      const written = symbol?.uses.some(
        (use) => !examples.some((e) => e.start <= use.start && use.end <= e.end),
      );
      if (symbol === undefined || written === true || isScored(name)) return [];
      return [
        diagnostic(
          "unused-input",
          symbol.declared,
          { name },
          {
            anchor: onCriterion(view),
            fixes: [acceptFix(view, "unused-input")],
          },
        ),
      ];
    });
  },
  examples: {
    of: "criterion",
    ok: ['số liệu a, b: người "Số"\nyêu cầu a <= b\nđiểm = (a/b) * điểm tối đa'],
    bad: ['số liệu a, ⟦b⟧: người "Số"\nđiểm = a * 1 điểm, không quá điểm tối đa'],
  },
};

export function examplesOf({ model: { item } }: CriterionView): readonly Span[] {
  return item.items.flatMap((m) => (m.kind === "example" || m.kind === "example-group" ? [m.span] : []));
}
