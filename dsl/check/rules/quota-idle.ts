// A quota that can never cut a unit: of everything, or of the lowest grade.

import { compare, HUNDRED, multiply, ONE, rational } from "#runtime/number.ts";
import { diagnostic } from "../../source/diagnostic.ts";
import { flatMap } from "../../source/flat-map.ts";
import { NO_PLACE } from "../../source/span.ts";
import { onSet } from "../anchor.ts";
import { bandsOf } from "../grade-bands.ts";
import type { SetRule } from "../rule.ts";
import { both, numberText } from "../say.ts";

export const quotaIdle: SetRule = {
  looksAt: "set",
  code: "quota-idle",
  check: ({ set }) => {
    const { grades } = set.rules;
    const bands = grades === null ? [] : (bandsOf(grades) ?? []);
    const [lowest] = [...bands].sort((a, b) => compare(a.interval.low, b.interval.low));
    const item = set.syntax.items.find((i) => i.kind === "grades");
    return flatMap(grades?.quotas ?? [], ({ grade, share }, i) => {
      if (compare(rational(share), ONE) < 0 && grade !== lowest?.name) return [];
      const at = (item?.kind === "grades" ? item.quotas[i]?.span : undefined) ?? NO_PLACE;
      const percent = both((s) => `${numberText(multiply(rational(share), HUNDRED), s)}%`);
      return [diagnostic("quota-idle", at, { grade, share: percent }, { anchor: onSet })];
    });
  },
  examples: {
    of: "set",
    ok: [
      'xếp loại theo phần trăm thang điểm {\n  từ 70%   : "Đạt"\n  dưới 70% : "Chưa đạt"\n  hạn mức "Đạt" 20%\n}',
    ],
    bad: [
      'xếp loại theo phần trăm thang điểm {\n  từ 70%   : "Đạt"\n  dưới 70% : "Chưa đạt"\n  ⟦hạn mức "Đạt" 100%⟧\n}',
      'xếp loại theo phần trăm thang điểm {\n  từ 70%   : "Đạt"\n  dưới 70% : "Chưa đạt"\n  ⟦hạn mức "Chưa đạt" 20%⟧\n}',
    ],
  },
};
