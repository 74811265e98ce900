// The recorded evaluation of one unit: the same code as evaluate.ts, leaving its steps (SPEC X1). Wording is explain.ts.
import type { Input } from "./compiled-set.ts";
import { evaluateRun } from "./evaluate.ts";
import { criterionResult, frameOf } from "./evaluate-criterion.ts";
import { prepare, type Source } from "./evaluate-program.ts";
import { sumResults } from "./evaluate-sums.ts";
import type { Value } from "./evaluate-values.ts";
import type { CriterionResult, Data, SumResult } from "./evaluation.ts";
import { happened, recorded, type Step } from "./trace.ts";

/** How one criterion of one unit came to its result. */
export interface CriterionTrace {
  readonly code: string;
  readonly result: CriterionResult;
  /** Its figures as read, and the common figures of the set. */
  readonly figures: readonly { readonly key: string; readonly input: Input; readonly value: Value }[];
  /** Requirements, conditions of special cases as far as looked at, then the rule or the case taken. */
  readonly steps: readonly Step[];
  /** Not applicable in proportion: points and maximum of the criteria outside the tag (SPEC A3); null otherwise. */
  readonly base: SumResult | null;
}

/** Traces of a unit's criteria in the order of the text, or of one; null when the data hold no such unit. */
export function trace(
  set: Source,
  data: Data,
  unitId: string,
  code: string | null = null,
): readonly CriterionTrace[] | null {
  const program = prepare(set, recorded);
  const run = evaluateRun(program, data.units, data, true);
  const unit = run.units.find((u) => u.data.id === unitId);
  if (unit === undefined) return null;
  return program.written.flatMap((index): CriterionTrace[] => {
    const plan = program.plans[index];
    if (plan === undefined || (code !== null && plan.criterion.code !== code)) return [];
    const steps: Step[] = [];
    const result = criterionResult(run, unit, plan, steps);
    const { inputs } = frameOf(run, unit, plan);
    const figures = [
      ...plan.figures.map(({ key, input }, i) => ({ key, input, value: inputs[i] })),
      ...program.common.map(({ key, input }, i) => ({ key, input, value: unit.common[i] })),
    ].filter((f): f is CriterionTrace["figures"][number] => f.value !== undefined);
    const policy = plan.criterion.notApplicable;
    const proportional =
      policy?.kind === "proportional" && result.status === "not-applicable" ? policy.outside : null;
    const tagged = proportional === null ? undefined : program.membersOf.get(proportional);
    const base = program.plans.filter(
      (p) => p.criterion.kind === "scored" && tagged?.has(p.criterion.code) !== true,
    );
    return [
      {
        code: plan.criterion.code,
        result,
        figures,
        steps: happened(steps),
        base: proportional === null ? null : sumResults(base.map((p) => unit.results[p.index])),
      },
    ];
  });
}
