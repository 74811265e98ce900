// An award whose condition no unit can meet.

import { diagnostic } from "../../source/diagnostic.ts";
import { flatMap } from "../../source/flat-map.ts";
import { NO_PLACE } from "../../source/span.ts";
import { onSet } from "../anchor.ts";
import type { SetRule } from "../rule.ts";
import { possible } from "../set-conditions.ts";

export const awardImpossible: SetRule = {
  looksAt: "set",
  code: "award-impossible",
  check: ({ set: { rules, places } }) =>
    flatMap(rules.awards, ({ name, when }, i) =>
      possible(rules, when).holds
        ? []
        : [
            diagnostic(
              "award-impossible",
              places[`award/${i}`] ?? NO_PLACE,
              { award: name },
              { anchor: onSet },
            ),
          ],
    ),
  examples: {
    of: "set",
    ok: [
      'xếp hạng "Chung" theo tổng điểm\nxếp loại theo phần trăm thang điểm {\n  từ 70%   : "Đạt"\n  dưới 70% : "Chưa đạt"\n}\nkhen thưởng "Bằng khen" khi xếp loại là "Đạt" và hạng từ 1 đến 3',
    ],
    bad: [
      'xếp hạng "Chung" theo tổng điểm\nxếp loại theo phần trăm thang điểm {\n  từ 70%   : "Đạt"\n  dưới 70% : "Chưa đạt"\n}\n⟦khen thưởng "Bằng khen" khi xếp loại là "Tốt" và hạng từ 1 đến 3⟧',
      'xếp hạng "Chung" theo tổng điểm\n⟦khen thưởng "Bằng khen" khi hạng < 1⟧',
    ],
  },
};
