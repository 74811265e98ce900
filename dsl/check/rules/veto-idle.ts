// A veto that can never act, or always does.

import { diagnostic } from "../../source/diagnostic.ts";
import { flatMap } from "../../source/flat-map.ts";
import { NO_PLACE } from "../../source/span.ts";
import { onSet } from "../anchor.ts";
import type { SetRule } from "../rule.ts";
import { possible } from "../set-conditions.ts";

const NEVER = { vi: "không bao giờ", en: "never" };
const ALWAYS = { vi: "luôn luôn", en: "always" };

export const vetoIdle: SetRule = {
  looksAt: "set",
  code: "veto-idle",
  check: ({ set: { rules, places } }) =>
    flatMap(rules.grades?.vetoes ?? [], ({ grade, when }, i) => {
      const { holds, fails } = possible(rules, when);
      if (holds && fails) return [];
      const at = places[`grades/veto/${i}`] ?? NO_PLACE;
      return [diagnostic("veto-idle", at, { grade, never: holds ? ALWAYS : NEVER }, { anchor: onSet })];
    }),
  examples: {
    of: "set",
    ok: [
      'chỉ số 1 "A" tối đa 10 { tiêu chí 1.1 "B" tối đa 10 { có/không co "C": điểm tối đa } }\nxếp loại theo phần trăm thang điểm {\n  từ 70%   : "Đạt"\n  dưới 70% : "Chưa đạt"\n  phủ quyết "Đạt" khi điểm chỉ số 1 < 5 điểm\n}',
    ],
    bad: [
      'chỉ số 1 "A" tối đa 10 { tiêu chí 1.1 "B" tối đa 10 { có/không co "C": điểm tối đa } }\nxếp loại theo phần trăm thang điểm {\n  từ 70%   : "Đạt"\n  dưới 70% : "Chưa đạt"\n  ⟦phủ quyết "Đạt" khi điểm chỉ số 1 < 50 điểm⟧\n}',
    ],
  },
};
