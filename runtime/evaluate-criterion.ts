// One criterion of one unit, from its figures to its points (SPEC S7): declaration, figures, requirements, special cases,
// the rule, bounds, rounding. What it is worth when it does not apply is policy.ts.
import { greatest, hull, interval, least, order, within } from "./bounds.ts";
import { read } from "./evaluate-figures.ts";
import {
  type Frame,
  NONE,
  type Node,
  newFrame,
  type Plan,
  type Run,
  type UnitRun,
} from "./evaluate-frame.ts";
import { counted, maxOf, unscored } from "./evaluate-result.ts";
import {
  EQUAL_UNITS,
  isNumber,
  isOpen,
  type Open,
  open,
  resolvable,
  strongest,
  type Value,
  waitsForUnit,
  ZERO_DIVISOR,
} from "./evaluate-values.ts";
import type { CriterionResult } from "./evaluation.ts";
import { compare, type Rational, sign, toExact, ZERO } from "./number.ts";
import { notApplicable } from "./policy.ts";
import type { Step } from "./trace.ts";

/** A criterion of a unit with its figures read and, where some are missing, narrowed by the requirements (SPEC S6). */
export function frameOf(run: Run, unit: UnitRun, plan: Plan, steps: Step[] | null = null): Frame {
  const { values } = unit.data;
  const { figures } = plan;
  // Of exact length: an empty list that grows would take room for many.
  const inputs = new Array<Value>(figures.length);
  let complete = true;
  for (let i = 0; i < figures.length; i++) {
    const figure = figures[i];
    if (figure === undefined) continue;
    const value = read(figure, values[figure.key]);
    inputs[i] = value;
    if (isOpen(value)) complete = false;
  }
  const frame = newFrame(run, unit, plan, inputs, steps);
  if (!complete) narrow(frame, plan);
  return frame;
}

function narrow(frame: Frame, plan: Plan): void {
  const { inputs, slots } = frame;
  for (let pass = 0; pass < 3; pass++)
    for (const { figure, side, by } of plan.requires.flatMap((r) => r.narrows)) {
      const value = inputs[figure];
      if (value === undefined || !isOpen(value) || value.state !== "pending") continue;
      const [low, high] = interval(by(frame));
      // What a let was worth with wider figures must not be kept.
      slots.fill(undefined);
      const cut = {
        ...value,
        low: side === "high" ? value.low : greatest(value.low, low),
        high: side === "low" ? value.high : least(value.high, high),
      };
      if (order(cut.low, cut.high) <= 0) inputs[figure] = cut;
    }
}

/** The rejection of a criterion by a requirement that fails or stands on a rejected figure; null: none (SPEC S8). */
export function rejects(frame: Frame): Open | null {
  const requires = frame.plan?.requires ?? [];
  for (let i = 0; i < requires.length; i++) {
    const value = requires[i]?.holds(frame);
    if (value === false) return open("rejected", "require-failed", { require: String(i) });
    if (value !== undefined && isOpen(value) && value.state === "rejected") return value;
  }
  return null;
}

/** The result of a criterion; recorded in `steps` when given, by a program made to record. */
export function criterionResult(
  run: Run,
  unit: UnitRun,
  plan: Plan,
  steps: Step[] | null = null,
): CriterionResult {
  const { criterion } = plan;
  if (unit.declared.size > 0 && unit.declared.has(criterion.code))
    return notApplicable(run, unit, plan, { code: "declared", params: {} });
  const frame = frameOf(run, unit, plan, steps);
  const lapsed = plan.lapses?.(frame) ?? false;
  if (lapsed === true) return notApplicable(run, unit, plan, { code: "by-rule", params: {} });
  const value = lapsed !== false ? strongest([lapsed]) : (rejects(frame) ?? scoreOf(frame, plan));
  const max = maxOf(run, plan.max);
  if (!isNumber(value)) return openResult(run, unit, plan, strongest([value]), max);
  if (sign(value) < 0)
    return unscored(plan, "needs-reading", { code: "below-zero", params: { points: toExact(value) } }, max);
  if (max !== null && !isNumber(max)) return unscored(plan, "pending", max.reason, max, max.missing);
  if (max !== null && compare(value, max) > 0)
    return unscored(
      plan,
      "needs-reading",
      { code: "above-max", params: { points: toExact(value), max: toExact(max) } },
      max,
    );
  const points = run.program.rounded.criterion(value);
  return {
    code: criterion.code,
    status: "scored",
    points,
    low: points,
    high: points,
    max: counted(plan, max),
    reason: null,
    missing: NONE,
  };
}

function scoreOf(frame: Frame, plan: Plan): Value {
  if (plan.rule === null)
    return plan.criterion.kind === "collected" ? collected(frame) : open("needs-reading", "not-written");
  const value = plan.rule(frame);
  if (!isOpen(value)) return value;
  if (value.state === "needs-reading" && resolvable(value.reason.code))
    return written(plan, value)?.(frame) ?? value;
  if (value.state !== "pending") return value;
  const possible = [
    ...(value.mayBe & ZERO_DIVISOR ? [plan.zeroDenominator] : []),
    ...(value.mayBe & EQUAL_UNITS ? [plan.allEqual, plan.allZero] : []),
  ].flatMap((node) => (node === null ? [] : [node(frame)]));
  return possible.length === 0 ? value : hull(value, [value, ...possible]);
}

/** What is asked and not scored is 0 of 0; it can still be missing or rejected. */
function collected({ inputs }: Frame): Value {
  const state = inputs.some(isOpen) ? strongest(inputs.filter(isOpen)) : null;
  return state === null ? ZERO : { ...state, low: ZERO, high: ZERO };
}

/** The outcome the criterion writes for a place it may resolve (SPEC N2, C4). */
function written(plan: Plan, { reason }: Open): Node | null {
  if (reason.code === "zero-denominator") return plan.zeroDenominator;
  return reason.code === "all-zero" ? (plan.allZero ?? plan.allEqual) : plan.allEqual;
}

function openResult(
  run: Run,
  unit: UnitRun,
  plan: Plan,
  value: Open,
  max: Rational | Open | null,
): CriterionResult {
  if (value.state === "not-applicable") return notApplicable(run, unit, plan, value.reason);
  if (value.state !== "pending") return unscored(plan, value.state, value.reason, max);
  const overdue = run.closed && run.program.rules.overdue === "zero" && waitsForUnit(value.missing);
  if (overdue && max !== null && isNumber(max))
    return {
      code: plan.criterion.code,
      status: "scored",
      points: ZERO,
      low: ZERO,
      high: ZERO,
      max: counted(plan, max),
      reason: { code: "overdue", params: {} },
      missing: value.missing,
    };
  const result = unscored(plan, "pending", value.reason, max, value.missing);
  const round = run.program.rounded.criterion;
  const [low, high] = [within(value.low, ZERO, result.high), within(value.high, ZERO, result.high)];
  return { ...result, low: low === null ? ZERO : round(low), high: high === null ? null : round(high) };
}
