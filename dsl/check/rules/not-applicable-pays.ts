// A criterion that does not apply is worth full marks: declaring it is never worse than any result.
import { diagnostic } from "../../source/diagnostic.ts";
import { spelling } from "../../syntax/keywords.ts";
import { onScope } from "../anchor.ts";
import { acceptOn } from "../fixes.ts";
import type { SetRule } from "../rule.ts";
import { both } from "../say.ts";

export const notApplicablePays: SetRule = {
  looksAt: "set",
  code: "not-applicable-pays",
  check: ({ set, text }) => {
    const { surface } = set.syntax;
    const places = [
      ...set.syntax.items.map((item) => ({ item, scope: "" })),
      ...[...set.pillars].flatMap(([scope, pillar]) => pillar.items.map((item) => ({ item, scope }))),
      ...set.criteria.flatMap(({ item, criterion }) =>
        item.items.map((m) => ({ item: m, scope: criterion.code })),
      ),
    ];
    return places.flatMap(({ item, scope }) => {
      if (item.kind !== "not-applicable-policy" || item.policy !== "full") return [];
      return [
        diagnostic(
          "not-applicable-pays",
          item.span,
          { points: both((s) => spelling("max", s)) },
          {
            anchor: onScope(scope),
            fixes: [acceptOn(text, item.span, "not-applicable-pays", surface)],
          },
        ),
      ];
    });
  },
  examples: {
    of: "set",
    ok: ["không áp dụng: loại khỏi thang điểm", "không áp dụng: 0 điểm"],
    bad: ["⟦không áp dụng: điểm tối đa⟧"],
  },
};
