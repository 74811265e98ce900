// A special case, an arm of a condition, or the rule after the special cases, that never happens.
import { diagnostic } from "../../source/diagnostic.ts";
import { onCriterion } from "../anchor.ts";
import { type Branch, branchesOf, taken } from "../branches.ts";
import { acceptFix, dropping } from "../fixes.ts";
import type { CriterionRule } from "../rule.ts";
import { type CriterionView, placeOf } from "../view.ts";

export const caseUnreachable: CriterionRule = {
  looksAt: "criterion",
  code: "case-unreachable",
  check: (view) => {
    const { pieces, followed } = view.pieces();
    if (!followed || pieces.length === 0) return [];
    const reached = taken(pieces);
    const never = branchesOf(view).filter(
      ({ mark, kind }) => kind !== "row" && kind !== "answer" && kind !== "bound" && !reached.has(mark),
    );
    return never
      .filter((branch) => isWalked(view, branch, reached))
      .map(({ mark, kind }) => {
        const at =
          kind === "rule"
            ? (view.model.places[`${view.criterion.code}/score`] ?? placeOf(view, mark))
            : placeOf(view, mark);
        const drop = dropping(view.text, at);
        return diagnostic(
          "case-unreachable",
          at,
          {},
          {
            anchor: onCriterion(view),
            fixes: [...(kind === "case" ? [drop] : []), acceptFix(view, "case-unreachable")],
          },
        );
      });
  },
  examples: {
    of: "criterion",
    ok: [
      `số liệu n: người "Số tin"
khi n = 0: 0 điểm
điểm = nếu n > 5 thì điểm tối đa ngược lại 1 điểm`,
    ],
    bad: [
      `số liệu n: người "Số tin"
⟦khi n < 0: 0 điểm⟧
điểm = n * 1 điểm, không quá điểm tối đa`,
      `số liệu n: người "Số tin" từ 0 đến 9
điểm = nếu n > 9 thì ⟦điểm tối đa⟧ ngược lại n * 1 điểm`,
      `số liệu n: người "Số tin"
khi n >= 0: n * 1 điểm, không quá điểm tối đa
⟦điểm = điểm tối đa⟧`,
    ],
  },
};

/** Of the two arms of a condition that is looked at, the other one is taken; a case and the rule always are looked at. */
function isWalked(view: CriterionView, { mark, kind }: Branch, reached: ReadonlySet<object>): boolean {
  if (kind !== "arm") return true;
  return view
    .operations()
    .some(
      (e) =>
        e.op === "if" && (e.then === mark || e.else === mark) && (reached.has(e.then) || reached.has(e.else)),
    );
}
