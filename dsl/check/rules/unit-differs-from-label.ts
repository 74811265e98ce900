// The label of a figure counts one thing, its measure says another.
import type { Input, Measure } from "#runtime/compiled-set.ts";
import { diagnostic } from "../../source/diagnostic.ts";
import { onCriterion, onSet } from "../anchor.ts";
import { countedIn } from "../labels.ts";
import type { SetRule } from "../rule.ts";
import { NOWHERE } from "../view.ts";

export const unitDiffersFromLabel: SetRule = {
  looksAt: "set",
  code: "unit-differs-from-label",
  check: ({ set, criteria }) => {
    const { measures, common } = set.rules;
    const differing = (inputs: readonly Input[]) => inputs.flatMap((input) => differs(input, measures));
    return [
      ...differing(common).map(({ input, counted }) =>
        diagnostic(
          "unit-differs-from-label",
          set.places[`common/${input.name}`] ?? NOWHERE,
          { label: input.label, counted, unit: input.unit },
          { anchor: onSet },
        ),
      ),
      ...criteria.flatMap((view) =>
        differing(view.criterion.inputs).map(({ input, counted }) =>
          diagnostic(
            "unit-differs-from-label",
            set.places[`${view.criterion.code}/input/${input.name}`] ?? NOWHERE,
            { label: input.label, counted, unit: input.unit },
            { anchor: onCriterion(view) },
          ),
        ),
      ),
    ];
  },
  examples: {
    of: "set",
    ok: ['đơn vị đo người, hộ (đếm)\nthông tin chung {\n  số liệu ho: hộ "Số lượng hộ gia đình"\n}'],
    bad: ['đơn vị đo thôn, hộ (đếm)\nthông tin chung {\n  ⟦số liệu ho: thôn "Số lượng hộ gia đình"⟧\n}'],
  },
};

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
