// The outcome of one criterion for one unit, for the oracle (SPEC S4, S5, S7, P1, K1).
import type { Criterion } from "#runtime/compiled-set.ts";
import type { UnitData } from "#runtime/evaluation.ts";
import { evaluate } from "./oracle-expression.ts";
import { type Fraction, ZERO } from "./oracle-fraction.ts";
import { branch, fractionOf } from "./oracle-operations.ts";
import { around, scopeIn } from "./oracle-outside.ts";
import { withPolicy } from "./oracle-policy.ts";
import { byCode, declared, maxOf, type Outcome, type Run, roundedFor } from "./oracle-run.ts";
import { insideMax, pointBounds, ruleValue } from "./oracle-unit.ts";
import { boundsOf, isOpen, number, type Open, open, strongest, type Value } from "./oracle-value.ts";

export function outcomeOf(run: Run, unit: UnitData, code: string): Outcome {
  const c = byCode(run, code);
  const most = maxOf(run, c);
  if (c.kind === "collected" && !declared(run, c, unit))
    return finish(run, c, unit, collected(run, c, unit), number(ZERO));
  const plain = (): Value =>
    settle(insideMax(ruleValue(c, run.figures(unit, c.code), around(run, unit)), most), most);
  const settle = (value: Value, limit: Value): Value => {
    const [low, high] = pointBounds(value, limit);
    return isOpen(value) && value.state === "pending" ? { ...value, bounds: [low, high ?? "+inf"] } : value;
  };
  const byPolicy = c.notApplicable?.when ?? null;
  const value = declared(run, c, unit)
    ? open("not-applicable", "declared")
    : byPolicy === null
      ? plain()
      : branch(evaluate(byPolicy, scopeIn(run, unit, c)), () => open("not-applicable", "by-rule"), plain);
  return finish(run, c, unit, whileMaxIsOpen(value, most), most);
}

/** A criterion whose maximum is a parameter not set has no number yet (P1). */
const whileMaxIsOpen = (value: Value, most: Value): Value =>
  value.kind === "number" && isOpen(most) ? { ...most, bounds: [ZERO, boundsOf(most)[1]] } : value;

/** Asked and not scored: 0 of 0, unless a figure of it is open (K1). */
const collected = (run: Run, c: Criterion, unit: UnitData): Value => {
  const open = c.inputs
    .map((i) => run.figures(unit, c.code).get(`${c.code}.${i.name}`))
    .filter((v) => v !== undefined && isOpen(v));
  return open.length === 0 ? number(ZERO) : strongest(open.filter((v) => v !== undefined));
};

/** What a criterion that waits for figures of its unit is once the deadline has passed (S5). */
const overdue = (run: Run, value: Value): value is Open =>
  run.data.closed === true &&
  run.rules.overdue === "zero" &&
  isOpen(value) &&
  value.state === "pending" &&
  value.missing.size > 0;

function finish(run: Run, c: Criterion, unit: UnitData, value: Value, most: Value): Outcome {
  const limit = most.kind === "number" ? most.value : null;
  const counted = c.kind === "scored" ? limit : ZERO;
  const [low, high] = pointBounds(value, most);
  const base = { low, high, max: counted, missing: new Set<string>(), removed: "" as const };
  if (overdue(run, value) && !isOpen(most))
    return {
      ...base,
      status: "scored",
      points: ZERO,
      low: ZERO,
      high: ZERO,
      reason: "overdue",
      missing: value.missing,
    };
  if (!isOpen(value)) {
    const points = roundedFor(run, "criterion", fractionOf(value));
    return { ...base, status: "scored", points, low: points, high: points, reason: "-" };
  }
  if (value.state === "not-applicable") return withPolicy(run, c, unit, value.reason, limit, counted);
  const round = (x: Fraction): Fraction => roundedFor(run, "criterion", x);
  return {
    ...base,
    status: value.state,
    points: null,
    reason: value.reason,
    missing: value.state === "pending" ? value.missing : new Set(),
    ...(value.state === "pending" ? { low: round(low), high: high === null ? null : round(high) } : {}),
  };
}
