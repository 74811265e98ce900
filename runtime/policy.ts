// What a criterion is worth for a unit it does not apply to (SPEC A1–A5). Who may declare it is in the policy; whether it
// was confirmed is settled before the data come here.
import { read } from "./evaluate-figures.ts";
import type { Plan, Program, Run, UnitRun } from "./evaluate-frame.ts";
import { asValue } from "./evaluate-refer.ts";
import { type Max, maxOf, scored, unscored, waiting } from "./evaluate-result.ts";
import { isRemoved, sumResults } from "./evaluate-sums.ts";
import { isNumber, open, strongest, waits } from "./evaluate-values.ts";
import type { CriterionResult, Reason } from "./evaluation.ts";
import { divide, isZero, multiply, ZERO } from "./number.ts";

/** The result of a criterion that does not apply; without a policy it needs a reading. */
export function notApplicable(run: Run, unit: UnitRun, plan: Plan, code: Reason["code"]): CriterionResult {
  const max = maxOf(run, plan.max);
  const policy = plan.criterion.notApplicable;
  if (policy === null) return unscored(run, plan, open("needs-reading", "no-policy"), max);
  const reason: Reason = { code, params: { policy: policy.kind, by: policy.confirmedBy } };
  const worth = (points: Max): CriterionResult =>
    points !== null && isNumber(points)
      ? { ...scored(run, plan, points, max), status: "not-applicable", reason }
      : waiting(run, plan, points ?? open("pending", "no-scale"), max);
  switch (policy.kind) {
    case "zero":
      return worth(ZERO);
    case "full":
      return worth(max);
    case "removed":
    case "removed-rescaled":
      return { ...worth(ZERO), points: null, max: ZERO };
    case "appraiser": {
      const { key } = plan.entered;
      const points = read(plan.entered, unit.data.values[key]);
      return isNumber(points)
        ? { ...worth(points), status: "scored" }
        : waiting(run, plan, open("pending", "appraiser-decides", { key }, [key]), max);
    }
    case "proportional":
      return inProportion(run, unit, plan, policy.outside, max, worth);
  }
}

/** max · S/M over every scored criterion outside the tag (SPEC A3, A4). */
function inProportion(
  run: Run,
  unit: UnitRun,
  plan: Plan,
  outside: string,
  max: Max,
  worth: (points: Max) => CriterionResult,
): CriterionResult {
  const base = outsideOf(run.program, outside).map((p) => unit.results[p.index]);
  const all = sumResults(base);
  if (max === null || !isNumber(max) || all === null || all.max === null) return worth(max);
  if (isZero(all.max))
    return unscored(run, plan, open("needs-reading", "nothing-outside", { tag: outside }), max);
  const share = divide(max, all.max);
  if (all.points !== null) return worth(multiply(share, all.points));
  const without = base
    .filter((r) => r !== undefined)
    .filter((r) => r.points === null && !isRemoved(r))
    .map(asValue);
  return {
    ...unscored(run, plan, { ...strongest(...without), ...waits(...without) }, max),
    low: multiply(share, all.low),
    high: all.high === null ? max : multiply(share, all.high),
  };
}

/** The criteria a tag's are in proportion to. */
const outsideOf = ({ plans, membersOf }: Program, tag: string): readonly Plan[] =>
  plans.filter(({ criterion: c }) => c.kind === "scored" && membersOf.get(tag)?.has(c.code) !== true);
