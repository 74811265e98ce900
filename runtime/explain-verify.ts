// Checks an explanation without the engine that made it: every step again from its operands, the points from the last
// step (SPEC X2). Uses the tree alone, so that it can be done by whoever was given one.
import { dayOf } from "./dates.ts";
import type {
  CriterionExplanation,
  ExplainedRow,
  ExplainedStep,
  ExplainedValue,
  Explanation,
} from "./explanation.ts";
import {
  add,
  compare,
  divide,
  equals,
  fromInteger,
  isZero,
  max,
  min,
  multiply,
  negate,
  ONE,
  type Rational,
  rational,
  round,
  subtract,
  ZERO,
} from "./number.ts";

type Known = Rational | boolean | string;

/** Places that do not follow from what stands below them: ids of steps, codes of criteria; empty when all of it holds. */
export function verifyExplanation(tree: Explanation): readonly string[] {
  return tree.criteria.flatMap((criterion) => {
    const wrong: string[] = [];
    const memory: Memory = { criterion, lets: new Map(), wrong };
    const results = criterion.steps.map((step) => again(step, memory));
    if (criterion.status === "scored" && criterion.reason === null) {
      const failed = criterion.steps.some((step, i) => step.id.includes("/require/") && results[i] === false);
      const last = results.at(-1);
      const points = isRational(last) ? rounded(last, criterion) : null;
      if (failed || points === null || !same(points, criterion.points)) wrong.push(criterion.code);
    } else if (!policyHolds(criterion)) wrong.push(criterion.code);
    return wrong;
  });
}

interface Memory {
  readonly criterion: CriterionExplanation;
  readonly lets: Map<string, Known | null>;
  readonly wrong: string[];
}

const isRational = (value: Known | null | undefined): value is Rational =>
  typeof value === "object" && value !== null;
const same = (value: Rational, exact: string | null): boolean =>
  exact !== null && equals(value, rational(exact));

function rounded(value: Rational, { rounding }: CriterionExplanation): Rational {
  return rounding === null ? value : round(value, rounding.places, rounding.mode);
}

function policyHolds(criterion: CriterionExplanation): boolean {
  const { policy, max: top, points, status } = criterion;
  if (status !== "not-applicable" || policy === null || points === null) return true;
  if (policy.kind === "zero") return same(ZERO, points);
  if (top === null) return false;
  if (policy.kind === "full") return same(rounded(rational(top), criterion), points);
  const { base } = policy;
  if (base === null || base.points === null || base.max === null) return false;
  const share = divide(multiply(rational(top), rational(base.points)), rational(base.max));
  return same(rounded(share, criterion), points);
}

/** What a stated value is worth; null for states, which are not worked out again. */
function known(value: ExplainedValue): Known | null {
  switch (value.is) {
    case "number":
      return rational(value.exact);
    case "yes-no":
      return value.yes;
    case "date":
      return fromInteger(dayOf(value.text) ?? 0);
    case "text":
      return value.text;
    case "items":
    case "records":
    case "open":
      return null;
  }
}

/** The step's result worked out again; where it differs from what is stated, the step is wrong. */
function again(step: ExplainedStep, memory: Memory): Known | null {
  const operands = step.steps.map((s) => again(s, memory));
  const stated = known(step.result);
  const made = stated === null ? null : operation(step, operands, memory);
  const agrees =
    made === null ||
    stated === null ||
    (isRational(made) && isRational(stated) ? equals(made, stated) : made === stated);
  if (!agrees) memory.wrong.push(step.id);
  if ((step.op === "let" || step.op === "part") && operands.length > 0)
    memory.lets.set(`${step.op} ${step.name}`, stated);
  return stated;
}

/** null: nothing below the step says more than the step itself. */
function operation(
  step: ExplainedStep,
  operands: readonly (Known | null)[],
  { criterion, lets }: Memory,
): Known | null {
  const [first = null, second = null] = operands;
  const numbers = operands.filter(isRational);
  const all = numbers.length === operands.length && numbers.length > 0;
  const [a = ZERO, b = ZERO] = numbers;
  switch (step.op) {
    case "input":
    case "common": {
      const key = step.op === "common" ? `chung.${step.name}` : `${criterion.code}.${step.name}`;
      const input = criterion.inputs.find((i) => i.key === key);
      return input === undefined ? false : known(input.value);
    }
    case "max":
      return criterion.max === null ? null : rational(criterion.max);
    case "let":
    case "part":
      return operands.length > 0 ? first : (lets.get(`${step.op} ${step.name}`) ?? false);
    case "add":
      return all ? add(a, b) : null;
    case "subtract":
      return all ? subtract(a, b) : null;
    case "multiply":
      return all ? multiply(a, b) : null;
    case "divide":
    case "ratio":
      return all && !isZero(b) ? divide(a, b) : null;
    case "days":
      // The right operand is worked out first.
      return all ? subtract(a, b) : null;
    case "negate":
      return all ? negate(a) : null;
    case "cap":
      return all && !isZero(b) ? min(divide(a, b), ONE) : null;
    case "at-most":
      return all ? min(a, b) : null;
    case "at-least":
      return all ? max(a, b) : null;
    case "least":
      return all ? numbers.reduce(min) : null;
    case "greatest":
    case "best-of":
      return all ? numbers.reduce(max) : null;
    case "sum":
    case "answer-points":
      return operands.length === numbers.length ? numbers.reduce(add, ZERO) : null;
    case "mean":
      return all ? divide(numbers.reduce(add), fromInteger(numbers.length)) : null;
    case "round":
      return all
        ? round(
            a,
            step.places,
            step.by === "up" || step.by === "down" || step.by === "half-even" ? step.by : "half-away",
          )
        : null;
    case "compare":
      return first === null || second === null ? null : compared(first, step.by, second);
    case "within":
      return all && step.rows[0]?.plain === true ? inRow(a, step.rows[0]) : null;
    case "not":
      return typeof first === "boolean" ? !first : null;
    case "and":
      return operands.includes(false) ? false : operands.every((x) => x === true) ? true : null;
    case "or":
      return operands.includes(true) ? true : operands.every((x) => x === false) ? false : null;
    case "if":
      return second;
    case "table":
      return table(step, operands);
    case "min-max":
    case "cohort":
      return overUnits(step, first);
    case "list-sum":
    case "list-count":
    case "checked-share":
      return listed(step, operands, criterion);
    default:
      return null;
  }
}

function compared(a: Known, by: string, b: Known): boolean {
  const order = isRational(a) && isRational(b) ? compare(a, b) : a === b ? 0 : null;
  if (order === null) return by === "!=";
  return (
    (order === 0 && ["=", "<=", ">="].includes(by)) ||
    (order < 0 && ["<", "<=", "!="].includes(by)) ||
    (order > 0 && [">", ">=", "!="].includes(by))
  );
}

function inRow(value: Rational, row: ExplainedRow): boolean {
  const low = row.low === null ? 1 : compare(value, rational(row.low));
  const high = row.high === null ? -1 : compare(value, rational(row.high));
  return (low > 0 || (low === 0 && row.lowIncluded)) && (high < 0 || (high === 0 && row.highIncluded));
}

/** The value of the row taken; false when the subject is not in the row that is said to be taken. */
function table(step: ExplainedStep, operands: readonly (Known | null)[]): Known | null {
  const at = (role: string): Known | null =>
    operands[step.steps.findIndex((s) => s.id === `${step.id}/${role}`)] ?? null;
  const subject = at("subject");
  const [taken] = step.taken;
  const row = taken === undefined ? undefined : step.rows[taken];
  if (taken === undefined || row === undefined) return null;
  if (isRational(subject) && row.plain && !inRow(subject, row)) return false;
  const when = at(`row/${taken}/when`);
  return when === false ? false : at(`row/${taken}/then`);
}

/** From the lowest and the highest of the units, as stated. */
function overUnits({ op, by, cohort }: ExplainedStep, own: Known | null): Known | null {
  if (cohort === null) return null;
  const [low, high] = [known(cohort.lowest), known(cohort.highest)];
  if (op === "cohort")
    return by === "count"
      ? fromInteger(cohort.members)
      : by === "highest"
        ? high
        : by === "lowest"
          ? low
          : null;
  if (!isRational(own) || !isRational(low) || !isRational(high) || equals(low, high)) return null;
  return divide(subtract(own, low), subtract(high, low));
}

/** Each record leaves its condition, when there is one, and then its value, when it counts. */
function listed(
  step: ExplainedStep,
  operands: readonly (Known | null)[],
  { inputs }: CriterionExplanation,
): Known | null {
  if (step.op === "list-sum") {
    const values = operands.filter((_, i) => step.steps[i]?.id.endsWith("/value")).filter(isRational);
    return values.reduce(add, ZERO);
  }
  const input = inputs.find((i) => i.name === step.name);
  if (input?.value.is === "items")
    return divide(fromInteger(input.value.items.length), fromInteger(input.options));
  if (operands.length > 0) return fromInteger(operands.filter((x) => x === true).length);
  return input?.value.is === "records" ? fromInteger(input.value.count) : null;
}
