// One criterion of one unit, from its figures to its points (SPEC S7): declaration, figures, requirements, special cases,
// the rule, bounds, rounding. What it is worth when it does not apply is policy.ts.
import { hull, interval } from "./bounds.ts";
import { read } from "./evaluate-figures.ts";
import { type Frame, type Node, newFrame, type Plan, type Run, type UnitRun } from "./evaluate-frame.ts";
import { maxOf, scored, unscored, waiting } from "./evaluate-result.ts";
import {
  EQUAL_UNITS,
  isNumber,
  isOpen,
  isPending,
  type Open,
  open,
  resolvable,
  strongest,
  type Value,
  waitsForUnit,
  ZERO_DIVISOR,
} from "./evaluate-values.ts";
import type { CriterionResult } from "./evaluation.ts";
import { compare, max as greater, min, sign, toExact, ZERO } from "./number.ts";
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
  const frame = newFrame(run, unit, plan, inputs);
  if (!complete)
    for (let pass = 0; pass < 3; pass++) for (const { narrows } of plan.requires) narrow(frame, narrows);
  frame.steps = steps;
  return frame;
}

function narrow(frame: Frame, narrows: Plan["requires"][number]["narrows"]): void {
  const { inputs, slots } = frame;
  for (const { figure, side, by } of narrows) {
    const value = inputs[figure];
    if (value === undefined || !isPending(value)) continue;
    const [least, most] = interval(by(frame));
    // What a let was worth with wider figures must not be kept.
    slots.fill(undefined);
    const low = side === "high" ? value.low : greater(value.low, least);
    const high = side === "low" ? value.high : min(value.high, most);
    if (compare(low, high) <= 0) inputs[figure] = { ...value, low, high };
  }
}

/** The rejection of a criterion by a requirement that fails or stands on a rejected figure; null: none (SPEC S8). */
export function rejects(frame: Frame): Open | null {
  const requires = frame.plan?.requires ?? [];
  for (let i = 0; i < requires.length; i++) {
    const value = requires[i]?.holds(frame) ?? true;
    if (value === false) return open("rejected", "require-failed", { require: String(i) });
    if (isOpen(value) && value.state === "rejected") return value;
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
  if (unit.declared.size > 0 && unit.declared.has(plan.criterion.code))
    return notApplicable(run, unit, plan, "declared");
  const frame = frameOf(run, unit, plan, steps);
  const lapsed = plan.lapses(frame);
  if (lapsed === true) return notApplicable(run, unit, plan, "by-rule");
  const value = lapsed !== false ? strongest(lapsed) : (rejects(frame) ?? scoreOf(frame, plan));
  const max = maxOf(run, plan.max);
  if (!isNumber(value)) return openResult(run, unit, plan, strongest(value));
  if (sign(value) < 0)
    return unscored(run, plan, open("needs-reading", "below-zero", { points: toExact(value) }), max);
  if (max !== null && !isNumber(max)) return waiting(run, plan, max, max);
  return max !== null && compare(value, max) > 0
    ? unscored(
        run,
        plan,
        open("needs-reading", "above-max", { points: toExact(value), max: toExact(max) }),
        max,
      )
    : scored(run, plan, value, max);
}

function scoreOf(frame: Frame, plan: Plan): Value {
  const value = plan.rule(frame);
  if (!isOpen(value)) return value;
  const { zeroDenominator, allEqual, allZero } = plan;
  if (resolvable(value)) {
    const { code } = value.reason;
    const written =
      code === "zero-denominator" ? zeroDenominator : ((code === "all-zero" ? allZero : null) ?? allEqual);
    return written === null ? value : written(frame);
  }
  if (value.state !== "pending") return value;
  const possible = [
    value.mayBe & ZERO_DIVISOR ? zeroDenominator : null,
    value.mayBe & EQUAL_UNITS ? allEqual : null,
    value.mayBe & EQUAL_UNITS ? allZero : null,
  ].filter((node) => node !== null);
  // They bound what is pending and have not happened: no steps.
  frame.steps = null;
  return possible.length === 0 ? value : hull(value, [value, ...possible.map((node) => node(frame))]);
}

/** What is asked and not scored is 0 of 0; it can still be missing or rejected. */
export const collected: Node = ({ inputs }) => {
  const open = inputs.filter(isOpen);
  return open.length === 0 ? ZERO : { ...strongest(...open), low: ZERO, high: ZERO };
};

function openResult(run: Run, unit: UnitRun, plan: Plan, value: Open): CriterionResult {
  const max = maxOf(run, plan.max);
  const { state, missing, reason } = value;
  if (state === "not-applicable") return notApplicable(run, unit, plan, reason.code);
  const overdue =
    state === "pending" && run.closed && run.program.rules.overdue === "zero" && waitsForUnit(missing);
  return overdue && max !== null && isNumber(max)
    ? { ...scored(run, plan, ZERO, max), reason: { code: "overdue", params: {} }, missing }
    : unscored(run, plan, value, max);
}
