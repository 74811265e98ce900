// The numerator counts people or things that the denominator does not: CBCCVC over CBCC.
import type { Expr, Input } from "#runtime/compiled-set.ts";
import { diagnostic } from "../../source/diagnostic.ts";
import { flatMap } from "../../source/flat-map.ts";
import { onCriterion } from "../anchor.ts";
import { acceptFix, readingFix } from "../fixes.ts";
import { widerThanWhole } from "../labels.ts";
import type { CriterionRule } from "../rule.ts";
import { type CriterionView, placeOf } from "../view.ts";

export const partWiderThanWhole: CriterionRule = {
  looksAt: "criterion",
  code: "part-wider-than-whole",
  check: (view) =>
    flatMap(view.operations(), (expr) => {
      if (expr.op !== "divide" && expr.op !== "ratio") return [];
      const [over, under] = [inputOf(view, expr.left), inputOf(view, expr.right)];
      const wider =
        over === undefined || under === undefined ? null : widerThanWhole(over.label, under.label);
      if (wider === null || over === undefined || under === undefined) return [];
      return [
        diagnostic(
          "part-wider-than-whole",
          placeOf(view, expr),
          { over: over.name, part: wider.part, under: under.name, whole: wider.whole },
          {
            anchor: onCriterion(view),
            fixes: [readingFix(view, "part-wider-than-whole"), acceptFix(view, "part-wider-than-whole")],
          },
        ),
      ];
    }),
  examples: {
    of: "criterion",
    ok: [
      `số liệu a: người "Số CBCC được cấp thư điện tử"
số liệu b: người "Tổng số CBCC"
yêu cầu a <= b
điểm = (a/b) * điểm tối đa`,
    ],
    bad: [
      `số liệu a: người "Số CBCCVC được cấp thư điện tử"
số liệu b: người "Tổng số CBCC"
yêu cầu a <= b
điểm = (⟦a/b⟧) * điểm tối đa`,
    ],
  },
};

const inputOf = ({ criterion }: CriterionView, side: Expr): Input | undefined =>
  side.op === "input" ? criterion.inputs.find((i) => i.name === side.name) : undefined;
