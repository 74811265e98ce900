// A criterion that does not apply and is worth its share of what the others got (SPEC A3): every other one scored, the first of
// them with no points, so that the share is not the whole.
import { rational, ZERO } from "#runtime/number.ts";
import type { CriterionView } from "../view.ts";
import { reportFor } from "./elsewhere.ts";
import type { Ground, Values, Wish } from "./wish.ts";
import { WHY } from "./words.ts";

export function ofProportion({ view, views }: Ground): readonly Wish[] {
  const { criterion, rules } = view;
  const policy = criterion.notApplicable;
  if (policy?.kind !== "proportional") return [];
  const tagged = rules.tags.find(({ name }) => name === policy.outside)?.criteria ?? [];
  const base = [...views.values()].filter(
    (each) => each.criterion.kind === "scored" && !tagged.includes(each.criterion.code),
  );
  const units = together(base);
  if (units === null) return [];
  const [own, ...others] = units;
  return [
    {
      why: WHY.proportion,
      kind: "open",
      units: [
        { values: own ?? {}, notApplicable: [criterion.code] },
        ...others.map((values) => ({ values })),
      ],
      parameters: {},
    },
  ];
}

/** What the unit reports for all of these criteria, and the units it is compared with; null: not for all there are figures. */
function together(base: readonly CriterionView[]): readonly Values[] | null {
  const units: Record<string, unknown>[] = [{}];
  for (const [i, view] of base.entries()) {
    const report = reportFor(view, i === 0 ? ZERO : rational(view.criterion.max ?? "0"));
    if (report === null) return null;
    for (const [at, values] of [report.values, ...report.others].entries())
      units[at] = { ...units[at], ...values };
  }
  return units;
}
