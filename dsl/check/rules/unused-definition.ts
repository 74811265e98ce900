// A name or a part is defined and used by nothing.
import { diagnostic } from "../../source/diagnostic.ts";
import { flatMap } from "../../source/flat-map.ts";
import { onCriterion } from "../anchor.ts";
import { acceptFix, dropping } from "../fixes.ts";
import type { CriterionRule } from "../rule.ts";

export const unusedDefinition: CriterionRule = {
  looksAt: "criterion",
  code: "unused-definition",
  check: (view) => {
    const { code, score } = view.criterion;
    // Without a written rule the score is the sum of the parts.
    const summed = score?.op === "sum" && !view.model.places[`${code}/score`];
    return flatMap(view.model.symbols, ({ kind, name, path, uses, declared }) => {
      if ((kind !== "let" && kind !== "part") || uses.length > 0 || (kind === "part" && summed)) return [];
      const at = view.model.places[path] ?? declared;
      return [
        diagnostic(
          "unused-definition",
          at,
          { name },
          {
            anchor: onCriterion(view),
            fixes: [dropping(view.text, at), acceptFix(view, "unused-definition")],
          },
        ),
      ];
    });
  },
  examples: {
    of: "criterion",
    ok: [
      `số liệu n: người "Số"
phần (1) = n * 1 điểm, không quá 5 điểm
điểm = (1) + 5 điểm`,
    ],
    bad: [
      `số liệu n: người "Số"
phần (1) = n * 1 điểm, không quá 5 điểm
⟦phần (2) = 5 điểm⟧
điểm = (1)`,
    ],
  },
};
