// What a criterion is worth for a unit it does not apply to (SPEC A1–A5). Who may declare it is in the policy; whether it
// was confirmed is settled before the data come here.

import { read } from "./evaluate-figures.ts";
import type { Plan, Run, UnitRun } from "./evaluate-frame.ts";
import { asValue } from "./evaluate-refer.ts";
import { counted, maxOf, unscored } from "./evaluate-result.ts";
import { sumResults } from "./evaluate-sums.ts";
import { isNumber, type Open, strongest, waits } from "./evaluate-values.ts";
import type { CriterionResult, Reason } from "./evaluation.ts";
import { divide, isZero, multiply, type Rational, ZERO } from "./number.ts";

/** The result of a criterion that does not apply; without a policy it needs a reading. */
export function notApplicable(run: Run, unit: UnitRun, plan: Plan, why: Reason): CriterionResult {
  const max = maxOf(run, plan.max);
  const policy = plan.criterion.notApplicable;
  if (policy === null) return unscored(plan, "needs-reading", { code: "no-policy", params: {} }, max);
  const reason: Reason = { code: why.code, params: { policy: policy.kind, by: policy.confirmedBy } };
  switch (policy.kind) {
    case "zero":
      return worth(run, plan, ZERO, max, reason);
    case "full":
      return worth(run, plan, max, max, reason);
    case "removed":
    case "removed-rescaled":
      return { ...worth(run, plan, ZERO, ZERO, reason), points: null };
    case "appraiser": {
      const points = read(plan.entered, unit.data.values[plan.entered.key]);
      if (isNumber(points)) return { ...worth(run, plan, points, max, reason), status: "scored" };
      const pending = { code: "appraiser-decides", params: { key: plan.entered.key } } as const;
      return unscored(plan, "pending", pending, max, [plan.entered.key]);
    }
    case "proportional":
      return inProportion(run, unit, plan, policy.outside, max, reason);
  }
}

function worth(
  run: Run,
  plan: Plan,
  points: Rational | Open | null,
  max: Rational | Open | null,
  reason: Reason,
): CriterionResult {
  if (points === null || !isNumber(points))
    return unscored(
      plan,
      "pending",
      points?.reason ?? { code: "no-scale", params: {} },
      max,
      points?.missing,
    );
  const exact = run.program.rounded.criterion(points);
  return {
    code: plan.criterion.code,
    status: "not-applicable",
    points: exact,
    low: exact,
    high: exact,
    max: counted(plan, max),
    reason,
    missing: [],
  };
}

/** max · S/M over every scored criterion outside the tag (SPEC A3, A4). */
function inProportion(
  run: Run,
  unit: UnitRun,
  plan: Plan,
  outside: string,
  max: Rational | Open | null,
  reason: Reason,
): CriterionResult {
  const tagged = run.program.membersOf.get(outside);
  const base = run.program.plans
    .filter(({ criterion: c }) => c.kind === "scored" && tagged?.has(c.code) !== true)
    .map((p) => unit.results[p.index]);
  const all = sumResults(base);
  if (max === null || !isNumber(max) || all === null || all.max === null)
    return worth(run, plan, max, max, reason);
  if (isZero(all.max))
    return unscored(plan, "needs-reading", { code: "nothing-outside", params: { tag: outside } }, max);
  if (all.points !== null) return worth(run, plan, divide(multiply(max, all.points), all.max), max, reason);
  const open = base.flatMap((r) =>
    r === undefined || r.points !== null || isRemoved(r) ? [] : [asValue(r)],
  );
  const { state, reason: why } = strongest(open);
  const share = divide(max, all.max);
  return {
    ...unscored(plan, state, why, max, state === "pending" ? waits(open).missing : []),
    low: multiply(share, all.low),
    high: all.high === null ? max : multiply(share, all.high),
  };
}

const isRemoved = (r: CriterionResult): boolean => r.status === "not-applicable" && r.points === null;
