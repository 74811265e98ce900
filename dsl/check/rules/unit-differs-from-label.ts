// The label of a figure counts one thing, its measure says another.

import type { Input, Measure, Rules } from "#runtime/compiled-set.ts";
import { diagnostic } from "../../source/diagnostic.ts";
import { flatMap } from "../../source/flat-map.ts";
import { NO_PLACE } from "../../source/span.ts";
import { onCriterion, onSet } from "../anchor.ts";
import { countedIn } from "../labels.ts";
import type { CriterionRule } from "../rule.ts";
import { headerOf } from "../view.ts";

export const unitDiffersFromLabel: CriterionRule = {
  looksAt: "criterion",
  code: "unit-differs-from-label",
  check: (view) =>
    differing(view.criterion.inputs, view.rules).map(({ input, counted }) =>
      diagnostic(
        "unit-differs-from-label",
        view.model.places[`${view.criterion.code}/input/${input.name}`] ?? headerOf(view.model),
        { label: input.label, counted, unit: input.unit },
        { anchor: onCriterion(view) },
      ),
    ),
  ofSet: ({ set: { rules, places } }) =>
    differing(rules.common, rules).map(({ input, counted }) =>
      diagnostic(
        "unit-differs-from-label",
        places[`common/${input.name}`] ?? NO_PLACE,
        { label: input.label, counted, unit: input.unit },
        { anchor: onSet },
      ),
    ),
  examples: {
    of: "set",
    ok: ['đơn vị đo người, hộ (đếm)\nthông tin chung {\n  số liệu ho: hộ "Số lượng hộ gia đình"\n}'],
    bad: ['đơn vị đo thôn, hộ (đếm)\nthông tin chung {\n  ⟦số liệu ho: thôn "Số lượng hộ gia đình"⟧\n}'],
  },
};

const differing = (inputs: readonly Input[], { measures }: Rules) =>
  flatMap(inputs, (input) => differs(input, measures));

function differs(
  input: Input,
  measures: readonly Measure[],
): readonly { readonly input: Input; readonly counted: string }[] {
  if (input.kind !== "count") return [];
  const counted = countedIn(
    input.label,
    input.unit,
    measures.map((m) => m.name),
  );
  return counted === null || counted === input.unit ? [] : [{ input, counted }];
}
