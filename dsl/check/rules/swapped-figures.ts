// The numerator's label is wider than the denominator's: part and whole may be swapped.
import type { Expr, Input } from "#runtime/compiled-set.ts";
import { diagnostic, type Fix } from "../../source/diagnostic.ts";
import { flatMap } from "../../source/flat-map.ts";
import { onCriterion } from "../anchor.ts";
import { acceptFix, fix, replace } from "../fixes.ts";
import { isNarrower } from "../labels.ts";
import type { CriterionRule } from "../rule.ts";
import { type CriterionView, placeOf } from "../view.ts";

export const swappedFigures: CriterionRule = {
  looksAt: "criterion",
  code: "swapped-figures",
  check: (view) =>
    flatMap(view.operations(), (expr) => {
      if (expr.op !== "divide" && expr.op !== "ratio") return [];
      const [over, under] = [inputOf(view, expr.left), inputOf(view, expr.right)];
      if (over === undefined || under === undefined || !isNarrower(under.label, over.label)) return [];
      return [
        diagnostic(
          "swapped-figures",
          placeOf(view, expr),
          { over: over.name, overLabel: over.label, under: under.name, underLabel: under.label },
          {
            anchor: onCriterion(view),
            fixes: [swap(view, over.name, under.name), acceptFix(view, "swapped-figures")],
          },
        ),
      ];
    }),
  examples: {
    of: "criterion",
    ok: [
      `số liệu a: người "Số người có tài khoản"
số liệu b: người "Tổng số người"
yêu cầu a <= b
điểm = (a/b) * điểm tối đa`,
    ],
    bad: [
      `số liệu a: người "Tổng số người"
số liệu b: người "Số người có tài khoản"
yêu cầu a <= b
điểm = (⟦a/b⟧) * điểm tối đa`,
    ],
  },
};

const inputOf = ({ criterion }: CriterionView, side: Expr): Input | undefined =>
  side.op === "input" ? criterion.inputs.find((i) => i.name === side.name) : undefined;

/** The two names in each other's place, wherever the rule uses them; declarations and examples stay. */
function swap(view: CriterionView, a: string, b: string): Fix {
  const { item } = view.model;
  const kept = item.items
    .filter((m) => m.kind === "example" || m.kind === "example-group")
    .map((m) => m.span);
  const edits = flatMap(
    [
      [a, b],
      [b, a],
    ],
    ([from, to]) => {
      const symbol = view.model.symbols.find((s) => s.path === `${view.criterion.code}/input/${from}`);
      return (symbol?.uses ?? [])
        .filter((use) => !kept.some((k) => k.start <= use.start && use.end <= k.end))
        .map((use) => replace(use, to ?? ""));
    },
  );
  return fix({ vi: `Đảo ${a} và ${b} trong quy tắc`, en: `Swap ${a} and ${b} in the rule` }, ...edits);
}
