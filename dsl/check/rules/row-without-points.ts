// A row, or the answer of a choice, is left open (`cần cách hiểu`) and no reading says why.
import type { Expr } from "#runtime/compiled-set.ts";
import { diagnostic } from "../../source/diagnostic.ts";
import { onCriterion, onValues } from "../anchor.ts";
import { notDecided } from "../claims.ts";
import { readingFix } from "../fixes.ts";
import { placesOf } from "../places.ts";
import type { CriterionRule } from "../rule.ts";
import { both, bothReports, valueText } from "../say.ts";
import { type CriterionView, placeOf } from "../view.ts";

export const rowWithoutPoints: CriterionRule = {
  looksAt: "criterion",
  code: "row-without-points",
  check: (view) => {
    const rows = rowsLeftOpen(view);
    return placesOf(view, (open) => open.code === "not-written" && rows.has(open.at)).map(
      ({ open, shown, line }) => {
        if (shown === null) return notDecided(view, "row-without-points");
        const witness = bothReports(view, shown.report);
        const at =
          line === null || line.box.low.d === 0
            ? ""
            : valueText(line.box.low, { ...line.manner, unit: "" }, view.surface);
        return diagnostic(
          "row-without-points",
          placeOf(view, rows.get(open.at) ?? open.at),
          { place: line === null ? witness : both((s) => `${line.name} ${line.text[s]}`), witness },
          {
            anchor: line === null ? onCriterion(view) : onValues(view, line.box),
            witness: shown.report,
            fixes: [readingFix(view, "row-without-points", at)],
          },
        );
      },
    );
  },
  examples: {
    of: "criterion",
    ok: [
      `số liệu a, b: người "Số người"
yêu cầu a <= b
tỷ lệ = a/b
điểm = bảng tỷ lệ {
  trên 50% : điểm tối đa
  đúng 50% : cần cách hiểu
  dưới 50% : 0 điểm
}
cách hiểu "Đúng 50%: chưa tính điểm" tại 50% (dự thảo) vì "văn bản chỉ ghi > và <"`,
    ],
    bad: [
      `số liệu a, b: người "Số người"
yêu cầu a <= b
tỷ lệ = a/b
điểm = bảng tỷ lệ {
  trên 50% : điểm tối đa
  ⟦đúng 50% : cần cách hiểu⟧
  dưới 50% : 0 điểm
}`,
    ],
  },
};

/** What stands behind the colon of rows that are left open, with the row. */
function rowsLeftOpen(view: CriterionView): ReadonlyMap<object, object> {
  const found = new Map<object, object>();
  const look = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if ("range" in value && "then" in value && isLeftOpen(value.then)) found.set(value.then, value);
    for (const inner of Object.values(value)) look(inner);
  };
  const { lets, parts, whens, score } = view.criterion;
  look([lets, parts, whens, score]);
  return found;
}

const isLeftOpen = (value: unknown): value is Expr =>
  typeof value === "object" && value !== null && "op" in value && value.op === "needs-reading";
