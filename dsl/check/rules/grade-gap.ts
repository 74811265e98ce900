// Some result belongs to no grade.

import { toExact } from "#runtime/number.ts";
import { diagnostic, type Fix } from "../../source/diagnostic.ts";
import { flatMap } from "../../source/flat-map.ts";
import { NO_PLACE } from "../../source/span.ts";
import type { Interval } from "../analysis/interval.ts";
import { fix, replace } from "../fixes.ts";
import { type Band, bandsOf, keyRange, mannerOf, stretches } from "../grade-bands.ts";
import type { SetRule } from "../rule.ts";
import { intervalText } from "../say.ts";
import type { SetView } from "../view.ts";

export const gradeGap: SetRule = {
  looksAt: "set",
  code: "grade-gap",
  check: (view) => {
    const { grades } = view.set.rules;
    const bands = grades === null ? null : bandsOf(grades);
    if (grades === null || bands === null || bands.length === 0) return [];
    const line = stretches(bands, keyRange(view.set.rules));
    return flatMap(line, ({ interval, held }, i) => {
      if (held.length > 0) return [];
      const range = intervalText(interval, mannerOf(grades));
      const neighbours = [line[i - 1]?.held[0], line[i + 1]?.held[0]];
      return [
        diagnostic(
          "grade-gap",
          view.set.places.grades ?? NO_PLACE,
          { range },
          {
            anchor: { scope: "", low: exact(interval.low), high: exact(interval.high) },
            fixes: flatMap(neighbours, (band, side) =>
              band === undefined ? [] : widen(view, band, interval, side === 0),
            ),
          },
        ),
      ];
    });
  },
  examples: {
    of: "set",
    ok: ['xếp loại theo phần trăm thang điểm {\n  từ 70%   : "Đạt"\n  dưới 70% : "Chưa đạt"\n}'],
    bad: ['⟦xếp loại theo phần trăm thang điểm {\n  từ 70%   : "Đạt"\n  dưới 65% : "Chưa đạt"\n}⟧'],
  },
};

const exact = (x: Interval["low"]): string | null => (x.d ? toExact(x) : null);

/** The band made to reach over the gap. */
function widen(view: SetView, band: Band, gap: Interval, below: boolean): readonly Fix[] {
  const row = view.set.rules.grades?.rows[band.row];
  const at = row === undefined ? undefined : view.set.origins.get(row.range)?.span;
  if (row === undefined || at === undefined || view.set.rules.grades === null) return [];
  const to = below
    ? { ...band.interval, high: gap.high, highOpen: gap.highOpen }
    : { ...band.interval, low: gap.low, lowOpen: gap.lowOpen };
  const words = intervalText(to, mannerOf(view.set.rules.grades))[view.set.syntax.surface];
  return [
    fix(
      { vi: `“${band.name}”: sửa thành “${words}”`, en: `“${band.name}”: change to “${words}”` },
      replace(at, words),
    ),
  ];
}
