// A criterion that does not apply is worth full marks: declaring it is never worse than any result.
import { type Diagnostic, diagnostic } from "../../source/diagnostic.ts";
import { flatMap } from "../../source/flat-map.ts";
import type { CriterionMember, PillarMember, SetItem, Surface } from "../../syntax/ast.ts";
import { spelling } from "../../syntax/keywords.ts";
import { onScope } from "../anchor.ts";
import { acceptOn } from "../fixes.ts";
import type { CriterionRule } from "../rule.ts";
import { both } from "../say.ts";

export const notApplicablePays: CriterionRule = {
  looksAt: "criterion",
  code: "not-applicable-pays",
  check: ({ model: { item, criterion }, text, surface }) =>
    item.kind === "pillar" ? [] : paying(item.items, criterion.code, text, surface),
  ofSet: ({ set: { syntax, pillars }, text }) => [
    ...paying(syntax.items, "", text, syntax.surface),
    ...flatMap([...pillars], ([code, { items }]) => paying(items, code, text, syntax.surface)),
  ],
  examples: {
    of: "set",
    ok: ["không áp dụng: loại khỏi thang điểm", "không áp dụng: 0 điểm"],
    bad: ["⟦không áp dụng: điểm tối đa⟧"],
  },
};

function paying(
  items: readonly (SetItem | PillarMember | CriterionMember)[],
  scope: string,
  text: string,
  surface: Surface,
): readonly Diagnostic[] {
  return flatMap(items, (item) =>
    item.kind !== "not-applicable-policy" || item.policy !== "full"
      ? []
      : [
          diagnostic(
            "not-applicable-pays",
            item.span,
            { points: both((s) => spelling("max", s)) },
            {
              anchor: onScope(scope),
              fixes: [acceptOn(text, item.span, "not-applicable-pays", surface)],
            },
          ),
        ],
  );
}
