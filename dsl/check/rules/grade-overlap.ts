// Some result belongs to two grades.

import { toExact } from "#runtime/number.ts";
import { diagnostic } from "../../source/diagnostic.ts";
import { flatMap } from "../../source/flat-map.ts";
import { NO_PLACE } from "../../source/span.ts";
import { bandsOf, keyRange, mannerOf, stretches } from "../grade-bands.ts";
import type { SetRule } from "../rule.ts";
import { intervalText } from "../say.ts";

export const gradeOverlap: SetRule = {
  looksAt: "set",
  code: "grade-overlap",
  check: ({ set }) => {
    const { grades } = set.rules;
    const bands = grades === null ? null : bandsOf(grades);
    if (grades === null || bands === null) return [];
    return flatMap(stretches(bands, keyRange(set.rules)), ({ interval, held: [first, second] }) => {
      if (first === undefined || second === undefined) return [];
      const at = set.places[`grades/row/${second.row}`] ?? set.places.grades ?? NO_PLACE;
      const low = interval.low.d ? toExact(interval.low) : null;
      const high = interval.high.d ? toExact(interval.high) : null;
      const range = intervalText(interval, mannerOf(grades));
      return [
        diagnostic(
          "grade-overlap",
          at,
          { range, first: first.name, second: second.name },
          {
            anchor: { scope: "", low, high },
          },
        ),
      ];
    });
  },
  examples: {
    of: "set",
    ok: ['xếp loại theo phần trăm thang điểm {\n  từ 70%   : "Đạt"\n  dưới 70% : "Chưa đạt"\n}'],
    bad: ['xếp loại theo phần trăm thang điểm {\n  từ 70%  : "Đạt"\n  ⟦đến 70% : "Chưa đạt"⟧\n}'],
  },
};
