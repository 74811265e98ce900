// A row of a score table that no figures can fall into.
import { diagnostic } from "../../source/diagnostic.ts";
import { flatMap } from "../../source/flat-map.ts";
import { onCriterion } from "../anchor.ts";
import { isWalked, taken } from "../branches.ts";
import { acceptFix, dropping } from "../fixes.ts";
import { tablesOf } from "../places.ts";
import type { CriterionRule } from "../rule.ts";
import { placeOf } from "../view.ts";

export const rowUnreachable: CriterionRule = {
  looksAt: "criterion",
  code: "row-unreachable",
  check: (view) => {
    const { pieces, followed } = view.pieces();
    if (!followed) return [];
    const reached = taken(pieces);
    const rows = flatMap(
      tablesOf(view).filter((table) => isWalked(view, table)),
      (table) => table.rows,
    );
    return rows
      .filter((row) => !reached.has(row))
      .map((row) => {
        const at = placeOf(view, row);
        return diagnostic(
          "row-unreachable",
          at,
          {},
          {
            anchor: onCriterion(view),
            fixes: [dropping(view.text, at), acceptFix(view, "row-unreachable")],
          },
        );
      });
  },
  examples: {
    of: "criterion",
    ok: [
      `số liệu n: người "Số tin"
điểm = bảng n lần lượt {
  từ 20   : điểm tối đa
  từ 10   : 1/2 * điểm tối đa
  còn lại : 0 điểm
}`,
    ],
    bad: [
      `số liệu n: người "Số tin"
điểm = bảng n lần lượt {
  từ 10   : điểm tối đa
  ⟦từ 20   : 1/2 * điểm tối đa⟧
  còn lại : 0 điểm
}`,
      `số liệu a, b: người "Số người"
yêu cầu a <= b
điểm = bảng a/b {
  từ 50%         : điểm tối đa
  dưới 50%       : 0 điểm
  ⟦còn lại        : 1 điểm⟧
}`,
    ],
  },
};
