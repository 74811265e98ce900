// What the parts of the oracle share: the outcome of a criterion, sums, and the run that remembers what is worked out.
import type { Criterion, Expr, Rounding, Rules } from "#runtime/compiled-set.ts";
import type { Data, UnitData } from "#runtime/evaluation.ts";
import { readFigure } from "./oracle-figures.ts";
import { type Fraction, parseFraction, ZERO } from "./oracle-fraction.ts";
import { fractionOf, rounded } from "./oracle-operations.ts";
import type { Place } from "./oracle-population.ts";
import type { Figures } from "./oracle-scope.ts";
import { isOpen, number, type Open, open, type State, type Value } from "./oracle-value.ts";

/** Where only one answer is possible, or none: a rule of the whole set has no grade of its own yet. */
export const UNKNOWN: Value = open("needs-reading", "not-written");

export interface Outcome {
  readonly status: "scored" | State;
  readonly points: Fraction | null;
  readonly low: Fraction;
  readonly high: Fraction | null;
  readonly max: Fraction | null;
  readonly reason: string;
  readonly missing: ReadonlySet<string>;
  readonly removed: "" | "removed" | "rescaled";
}

/** Points of several criteria together; `value` is open while one of them is. */
export interface Sum {
  readonly value: Extract<Value, { readonly kind: "number" }> | Open;
  readonly low: Fraction;
  readonly high: Fraction | null;
  readonly max: Fraction | null;
}

/** Whether a unit is ranked as far as one looks: certainly, certainly not, or not known yet. */
export type Standing = "in" | "out" | "unknown";

/** One set with one population; every function remembers its answers. */
export interface Run {
  readonly rules: Rules;
  readonly data: Data;
  /** The figures of a unit as the criterion `code` sees them; "" for those of the unit as read. */
  readonly figures: (unit: UnitData, code: string) => Figures;
  readonly criterion: (unit: UnitData, code: string) => Outcome;
  readonly pillar: (unit: UnitData, code: string) => Sum;
  readonly total: (unit: UnitData) => Sum;
  readonly percent: (unit: UnitData) => Value;
  /** Why the unit is not ranked; "": it is. */
  readonly excluded: (unit: UnitData) => string;
  readonly lateness: (unit: UnitData) => Standing;
  readonly keys: (unit: UnitData, ranking: string) => readonly Value[];
  readonly place: (unit: UnitData, ranking: string) => Place | null;
  /** An expression of the whole set (ranking, grade, award, exclusion) for one unit. */
  readonly ask: (expr: Expr, unit: UnitData, grade: Value) => Value;
}

export function parameterOf({ rules, data }: Run, name: string): Value {
  const input = rules.parameters.find((p) => p.name === name);
  if (input === undefined) throw new Error(`unknown parameter ${name}`);
  const value = readFigure(input, name, new Map(Object.entries(data.parameters ?? {})).get(name));
  return isOpen(value) && value.state === "pending" ? { ...value, reason: "parameter-not-set" } : value;
}

export function maxOf(run: Run, { max, maxParameter }: Pick<Criterion, "max" | "maxParameter">): Value {
  if (max !== null) return number(parseFraction(max));
  return maxParameter === "" ? number(ZERO) : parameterOf(run, maxParameter);
}

export function byCode({ rules }: Run, code: string): Criterion {
  const found = rules.criteria.find((c) => c.code === code);
  if (found === undefined) throw new Error(`unknown criterion ${code}`);
  return found;
}

/** Declared not to apply: by its code, or by a tag it is in (A1). */
export const declared = ({ rules }: Run, c: Criterion, unit: UnitData): boolean =>
  (unit.notApplicable ?? []).some(
    (n) => n === c.code || rules.tags.some((t) => t.name === n && t.criteria.includes(c.code)),
  );

export function roundedFor({ rules }: Run, what: Rounding["what"], value: Fraction): Fraction {
  const rule = rules.rounding.find((r) => r.what === what);
  return rule === undefined ? value : fractionOf(rounded(number(value), rule.places, rule.mode));
}
