// A score table has no row for some value that a unit may report: it gets no points, not even 0.
import type { Expr, Row } from "#runtime/compiled-set.ts";
import { compare, equals, isInfinite, type Rational } from "#runtime/number.ts";
import { diagnostic, type Fix } from "../../source/diagnostic.ts";
import { spelling } from "../../syntax/keywords.ts";
import { ALL, type Interval } from "../analysis/interval.ts";
import { onCriterion, onValues } from "../anchor.ts";
import { notDecided } from "../claims.ts";
import { fix, lastLine, lineAfter, readingLine, replace, TO_SAY } from "../fixes.ts";
import { boxOfRow, type Line, placesOf, tablesOf } from "../places.ts";
import type { CriterionRule } from "../rule.ts";
import { both, bothReports, intervalText, valueText } from "../say.ts";
import { type CriterionView, placeOf } from "../view.ts";

export const tableGap: CriterionRule = {
  looksAt: "criterion",
  code: "table-gap",
  check: (view) =>
    placesOf(view, (open) => open.code === "no-row").map(({ open, shown, line }) => {
      if (shown === null) return notDecided(view, "table-gap");
      const witness = bothReports(view, shown.report);
      return diagnostic(
        "table-gap",
        placeOf(view, open.at),
        { place: line === null ? witness : both((s) => `${line.name} ${line.text[s]}`), witness },
        {
          anchor: line === null ? onCriterion(view) : onValues(view, line.box),
          witness: shown.report,
          fixes: line === null ? [] : gapFixes(view, open.at, line),
        },
      );
    }),
  examples: {
    of: "criterion",
    ok: [
      `số liệu n: người "Số tin"
điểm = bảng n {
  từ 20        : điểm tối đa
  từ 10 đến 19 : 1/2 * điểm tối đa
  dưới 10      : 0 điểm
}`,
      `số liệu a, b: người "Số người"
yêu cầu a <= b
tỷ lệ = a/b
điểm = bảng tỷ lệ {
  từ 70%  : điểm tối đa
  còn lại : 0 điểm
}`,
      `số liệu a, b: người "Số tin"
điểm = bảng a + b {
  từ 5        : điểm tối đa
  từ 2 đến 4 : 1/2 * điểm tối đa
  dưới 2     : 0 điểm
}`,
    ],
    bad: [
      `số liệu n: người "Số tin"
điểm = ⟦bảng n {
  từ 20        : điểm tối đa
  từ 10 đến 18 : 1/2 * điểm tối đa
  dưới 10      : 0 điểm
}⟧`,
      `số liệu a, b: người "Số người"
yêu cầu a <= b
tỷ lệ = a/b
điểm = ⟦bảng tỷ lệ {
  trên 70%       : điểm tối đa
  từ 50% đến 69% : 1/2 * điểm tối đa
  dưới 50%       : 0 điểm
}⟧`,
      `số liệu a, b: người "Số người"
điểm = ⟦bảng {
  khi a > b : điểm tối đa
  khi a < b : 0 điểm
}⟧`,
      `số liệu a, b: người "Số người"
khi b = 0: 0 điểm
điểm = ⟦bảng tăng trưởng(a; b) {
  dưới 5% : 0 điểm
}⟧`,
    ],
  },
};

/** Widen the row below, or the row above; or say that it is left open, with a reading. */
function gapFixes(view: CriterionView, at: object, { atom, box, manner }: Line): readonly Fix[] {
  const table = tablesOf(view).find((t) => t === at);
  if (table === undefined) return [];
  const [lower, upper] = [
    neighbour(view, table, atom, box, "low"),
    neighbour(view, table, atom, box, "high"),
  ];
  const own = intervalText(box, bare(manner))[view.surface];
  const last = (lower ?? upper)?.row ?? table.rows.at(-1);
  const place = last === undefined ? undefined : view.model.origins.get(last)?.span;
  const words = `${own}: ${spelling("needs-reading", view.surface)}`;
  const value = isInfinite(box.low) ? box.high : box.low;
  return [
    ...(lower === null
      ? []
      : widen(view, lower.row, { ...lower.box, high: box.high, highOpen: box.highOpen }, manner)),
    ...(upper === null
      ? []
      : widen(view, upper.row, { ...upper.box, low: box.low, lowOpen: box.lowOpen }, manner)),
    ...(place === undefined
      ? []
      : [
          fix(
            { vi: `Thêm hàng “${words}” và một cách hiểu`, en: `Add the row “${words}” and a reading` },
            lineAfter(view.text, place, words),
            lastLine(
              view,
              readingLine(
                "row-without-points",
                valueText(value, bare(manner), view.surface),
                TO_SAY,
                view.surface,
              ),
            ),
          ),
        ]),
  ];
}

/** Rows are written without their subject's unit. */
const bare = (manner: Line["manner"]): Line["manner"] => ({
  ...manner,
  unit: manner.unit === "%" ? "%" : "",
});

function widen(view: CriterionView, row: Row, to: Interval, manner: Line["manner"]): readonly Fix[] {
  const at = row.range === null ? undefined : view.model.origins.get(row.range)?.span;
  // A row that would hold every number is none.
  if (at === undefined || (isInfinite(to.low) && isInfinite(to.high))) return [];
  const words = intervalText(to, bare(manner))[view.surface];
  return [fix({ vi: `Sửa hàng thành “${words}”`, en: `Change the row to “${words}”` }, replace(at, words))];
}

/** The row that ends where the gap begins, or begins where it ends, with the values it holds. */
function neighbour(
  view: CriterionView,
  table: Extract<Expr, { readonly op: "table" }>,
  atom: number,
  gap: Interval,
  side: "low" | "high",
): { readonly row: Row; readonly box: Interval } | null {
  for (const row of table.rows) {
    const box = row.range === null ? null : boxOfRow(view, row, atom);
    if (box === null || row.range === null) continue;
    if (!(side === "low" ? touch(box.high, gap.low) : touch(gap.high, box.low))) continue;
    // An end the row leaves open stays open.
    const low = row.range.low === null ? { low: ALL.low, lowOpen: true } : {};
    const high = row.range.high === null ? { high: ALL.high, highOpen: true } : {};
    return { row, box: { ...box, ...low, ...high } };
  }
  return null;
}

/** Whether one value ends where the next begins; whole numbers are one apart. */
function touch(a: Rational, b: Rational): boolean {
  if (isInfinite(a) || isInfinite(b)) return false;
  return equals(a, b) || (compare(a, b) < 0 && a.d === 1 && b.d === 1 && Number(b.n) - Number(a.n) === 1);
}
