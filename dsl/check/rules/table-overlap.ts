// Two rows of a score table hold the same value with different points.
import { diagnostic } from "../../source/diagnostic.ts";
import { spelling } from "../../syntax/keywords.ts";
import { onCriterion, onValues } from "../anchor.ts";
import { notDecided } from "../claims.ts";
import { fix, insert } from "../fixes.ts";
import { placesOf } from "../places.ts";
import type { CriterionRule } from "../rule.ts";
import { both, bothReports } from "../say.ts";
import { type CriterionView, placeOf } from "../view.ts";

export const tableOverlap: CriterionRule = {
  looksAt: "criterion",
  code: "table-overlap",
  check: (view) =>
    placesOf(view, (open) => open.code === "rows-disagree").map(({ open, shown, line, cells }) => {
      if (shown === null) return notDecided(view, "table-overlap");
      const witness = bothReports(view, shown.report);
      const rows = cells[0]?.taken.filter((mark) => "range" in mark && view.model.origins.has(mark)) ?? [];
      return diagnostic(
        "table-overlap",
        placeOf(view, open.at),
        { place: line === null ? witness : both((s) => `${line.name} ${line.text[s]}`), witness },
        {
          anchor: line === null ? onCriterion(view) : onValues(view, line.box),
          witness: shown.report,
          related: rows.slice(-2).map((row) => ({ span: placeOf(view, row), text: "" })),
          fixes: inOrder(view, open.at),
        },
      );
    }),
  examples: {
    of: "criterion",
    ok: [
      `số liệu n: người "Số tin"
điểm = bảng n lần lượt {
  từ 20 : điểm tối đa
  từ 10 : 1/2 * điểm tối đa
  còn lại : 0 điểm
}`,
      `số liệu a, b: người "Số người"
yêu cầu a <= b
tỷ lệ = a/b
điểm = bảng tỷ lệ {
  từ 65%  : điểm tối đa
  đến 65% : tỷ lệ/65% * điểm tối đa
}`,
    ],
    bad: [
      `số liệu a, b: người "Số người"
yêu cầu a <= b
tỷ lệ = a/b
điểm = ⟦bảng tỷ lệ {
  từ 70%         : điểm tối đa
  từ 30% đến 70% : tỷ lệ * điểm tối đa
  dưới 30%       : 0 điểm
}⟧`,
    ],
  },
};

/** The first true row decides: `lần lượt`. */
function inOrder(view: CriterionView, table: object) {
  const span = view.model.origins.get(table)?.span;
  const brace = span === undefined ? -1 : view.text.indexOf("{", span.start);
  if (span === undefined || brace < 0 || brace > span.end) return [];
  const words = spelling("in-order", view.surface);
  return [
    fix(
      { vi: `Lấy hàng trên trước: thêm “${words}”`, en: `Let the upper row decide: add “${words}”` },
      insert(view.text.slice(0, brace).trimEnd().length, ` ${words}`),
    ),
  ];
}
