// A grade no result can have.

import { diagnostic } from "../../source/diagnostic.ts";
import { flatMap } from "../../source/flat-map.ts";
import { NO_PLACE } from "../../source/span.ts";
import { intersect } from "../analysis/interval.ts";
import { onSet } from "../anchor.ts";
import { bandsOf, keyRange } from "../grade-bands.ts";
import type { SetRule } from "../rule.ts";

export const gradeUnreachable: SetRule = {
  looksAt: "set",
  code: "grade-unreachable",
  check: ({ set }) => {
    const bands = set.rules.grades === null ? null : bandsOf(set.rules.grades);
    const range = keyRange(set.rules);
    return flatMap(bands ?? [], ({ name, row, interval }) =>
      intersect(interval, range) !== null
        ? []
        : [
            diagnostic(
              "grade-unreachable",
              set.places[`grades/row/${row}`] ?? NO_PLACE,
              { grade: name },
              { anchor: onSet },
            ),
          ],
    );
  },
  examples: {
    of: "set",
    ok: ['xếp loại theo phần trăm thang điểm {\n  từ 70%   : "Đạt"\n  dưới 70% : "Chưa đạt"\n}'],
    bad: [
      'xếp loại theo phần trăm thang điểm {\n  ⟦từ 110%            : "Xuất sắc"⟧\n  từ 70% đến dưới 110% : "Đạt"\n  dưới 70%           : "Chưa đạt"\n}',
    ],
  },
};
