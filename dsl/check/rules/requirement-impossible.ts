// The requirements contradict each other: every figure is rejected.
import { diagnostic } from "../../source/diagnostic.ts";
import { onCriterion } from "../anchor.ts";
import type { CriterionRule } from "../rule.ts";
import { headerOf } from "../view.ts";

export const requirementImpossible: CriterionRule = {
  looksAt: "criterion",
  code: "requirement-impossible",
  check: (view) => {
    const { pieces, rejected, givenUp } = view.pieces();
    const { code, requires } = view.criterion;
    if (givenUp || requires.length === 0 || rejected.length === 0 || pieces.length > 0) return [];
    const last = rejected.reduce((most, r) => Math.max(most, r.require), 0);
    const at = view.model.places[`${code}/require/${last}`] ?? headerOf(view.model);
    return [diagnostic("requirement-impossible", at, { code }, { anchor: onCriterion(view) })];
  },
  examples: {
    of: "criterion",
    ok: ['số liệu a, b: người "Số"\nyêu cầu a <= b\nđiểm = (a/b) * điểm tối đa'],
    bad: ['số liệu n: người "Số"\nyêu cầu n >= 5\n⟦yêu cầu n < 3⟧\nđiểm = n * 1 điểm'],
  },
};
