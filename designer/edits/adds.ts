// Statements that may be added to a criterion, as text in the words of the file.

import { LABELS } from "#designer/strings/form-labels.ts";
import type { CriterionItem, PillarItem } from "#dsl/syntax/ast.ts";
import type { Known } from "./fields-example-value.ts";
import type { Add } from "./slot.ts";
import { type Source, word } from "./source.ts";

type Id = Parameters<typeof word>[1];
const has = ({ items }: CriterionItem | PillarItem, kind: string): boolean =>
  items.some((each) => each.kind === kind);

/** Words of the decision. */
export function headAdds(source: Source, item: CriterionItem | PillarItem): readonly Add[] {
  const w = (id: Id): string => word(source, id);
  return [
    ...(has(item, "verbatim")
      ? []
      : [{ what: "verbatim", label: LABELS.verbatim, text: `${w("verbatim")} "…"` }]),
    { what: "evidence", label: LABELS.evidence, text: `${w("evidence")} "…"` },
    { what: "clause", label: LABELS.clause, text: `${w("clause")} "…"` },
    { what: "note", label: LABELS.note, text: `${w("note")} "…"` },
  ];
}

/** Statements of a rule. */
export function ruleAdds(source: Source, item: CriterionItem, known: readonly Known[]): readonly Add[] {
  const w = (id: Id): string => word(source, id);
  const figures = known.filter(({ form }) => form === "figure").map(({ name }) => name);
  const a = figures[0] ?? "a";
  const b = figures[1] ?? a;
  const no = Math.max(0, ...item.items.map((each) => (each.kind === "part" ? each.no : 0))) + 1;
  const rows = `  ${w("from")} 10 ${w("up")} : ${w("max")}\n  ${w("below")} 10 : 0 ${w("points")}`;
  const score: readonly Add[] = has(item, "score")
    ? []
    : [
        { what: "score", label: LABELS.formula, text: `${w("score")} = (${a}/${b}) * ${w("max")}` },
        { what: "table", label: LABELS.score, text: `${w("score")} = ${w("table")} ${a} {\n${rows}\n}` },
      ];
  const only = (what: "appraiser" | "collected" | "undisclosed", label: Add["label"]): readonly Add[] =>
    item.items.some(({ kind }) => kind === "score" || kind === what) ? [] : [{ what, label, text: w(what) }];
  return [
    ...score,
    { what: "require", label: LABELS.require, text: `${w("require")} ${a} <= ${b}` },
    { what: "when", label: LABELS.when, text: `${w("when")} ${b} = 0: ${w("needs-reading")}` },
    { what: "part", label: LABELS.part, text: `${w("part")} (${no}) = 1/2 * ${w("max")}` },
    ...(has(item, "let") ? [] : [{ what: "let", label: LABELS.let, text: `${w("ratio")} = ${a}/${b}` }]),
    ...only("appraiser", LABELS.appraiser),
    ...only("collected", LABELS.collected),
    ...only("undisclosed", LABELS.undisclosed),
    ...(has(item, "not-expressible") || has(item, "score")
      ? []
      : [
          {
            what: "not-expressible",
            label: LABELS.notExpressible,
            text: `${w("not-expressible")} ${w("because")} "…"`,
          },
        ]),
  ];
}

/** What holds when a criterion does not apply, or a denominator is 0. */
export function policyAdds(source: Source, item: CriterionItem | PillarItem | null): readonly Add[] {
  const w = (id: Id): string => word(source, id);
  const zero = {
    what: "zero-denominator",
    label: LABELS.zeroDenominator,
    text: `${w("zero-denominator")}: ${w("needs-reading")}`,
  };
  return [
    ...(item && has(item, "zero-denominator") ? [] : [zero]),
    { what: "not-applicable", label: LABELS.policy, text: `${w("not-applicable")}: ${w("removed")}` },
  ];
}

/** Answers to findings. */
export function readingAdds(source: Source): readonly Add[] {
  const w = (id: Id): string => word(source, id);
  return [
    { what: "reading", label: LABELS.text, text: `${w("reading")} "…" (${w("draft")}) ${w("because")} "…"` },
    { what: "accept", label: LABELS.about, text: `${w("accept")} score-jump ${w("because")} "…"` },
  ];
}
