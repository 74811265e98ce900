// What evaluation answers. Points are exact rationals in điểm; percents are 0..100; nothing here is rounded
// unless the set says so.
import type { Rational } from "./number.ts";

/** Figures and answers of one unit, by key `<criterion>.<input>` or `chung.<input>`. */
export interface UnitData {
  readonly id: string;
  readonly name?: string;
  /** Units are ranked, and cohort functions look, within one group. */
  readonly group?: string;
  readonly values: Readonly<Record<string, unknown>>;
  /** Codes of criteria or names of tags that are declared, and confirmed, not to apply. */
  readonly notApplicable?: readonly string[];
  readonly tags?: readonly string[];
  /** ISO date; null: said not to have submitted; absent: see SPEC R4. */
  readonly submitted?: string | null;
}

export interface Data {
  readonly units: readonly UnitData[];
  /** Values of the set's parameters, one population each. `năm đánh giá` (assessed year) is under `year`. */
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly year?: number;
  /** The deadline has passed: a figure still missing means what the set says (SPEC S5). */
  readonly closed?: boolean;
}

/** What `evaluate` needs besides the unit. Without `population`, cohort functions stay pending (SPEC C1). */
export interface EvaluateOptions extends Omit<Data, "units"> {
  /** The other units assessed together. */
  readonly population?: readonly UnitData[];
}

/** Why there is no number; the sentence for a reader is made by explain.ts. `params` are names and numbers only. */
export interface Reason {
  readonly code: ReasonCode;
  readonly params: Readonly<Record<string, string>>;
}

export type ReasonCode =
  // missing
  | "missing"
  | "cohort-pending"
  | "appraiser-decides"
  | "parameter-not-set"
  // rejected figures
  | "wrong-type"
  | "not-an-integer"
  | "too-many-places"
  | "too-many-digits"
  | "below-least"
  | "above-most"
  | "unknown-option"
  | "require-failed"
  // needs a reading
  | "zero-denominator"
  | "no-row"
  | "rows-disagree"
  | "above-max"
  | "below-zero"
  | "all-equal"
  | "all-zero"
  | "not-written"
  | "not-expressible"
  | "no-policy"
  | "nothing-outside"
  | "cap-not-positive"
  | "no-scale"
  // not applicable
  | "declared"
  | "by-rule"
  // not ranked
  | "submitted-late"
  | "not-submitted"
  | "excluded-by-rule"
  | "overdue";

export type Status = "scored" | "pending" | "not-applicable" | "rejected" | "needs-reading";

export interface CriterionResult {
  readonly code: string;
  readonly status: Status;
  /** Present when scored, or not applicable with a value. */
  readonly points: Rational | null;
  /** Bounds in points; equal to `points` when there is a number. `high` null: no upper bound is known. */
  readonly low: Rational;
  readonly high: Rational | null;
  /** Maximum that counts for this unit; 0 when removed, collected, bonus or penalty; null: it is a parameter not set. */
  readonly max: Rational | null;
  readonly reason: Reason | null;
  /** Keys of inputs still needed, when pending. */
  readonly missing: readonly string[];
}

export interface SumResult {
  /** null while any part is open. */
  readonly points: Rational | null;
  readonly low: Rational;
  /** null: no upper bound is known. */
  readonly high: Rational | null;
  /** null: some maximum is a parameter not set. */
  readonly max: Rational | null;
}

export interface RankResult {
  /** null: open or not ranked. */
  readonly rank: number | null;
  /** Possible ranks, equal when certain; null when not ranked. */
  readonly best: number | null;
  readonly worst: number | null;
}

export interface UnitResult {
  readonly id: string;
  readonly status: "scored" | "pending" | "not-ranked";
  readonly total: SumResult;
  /** Percent of the scale, 0..100. */
  readonly percent: Rational | null;
  readonly criteria: ReadonlyMap<string, CriterionResult>;
  readonly pillars: ReadonlyMap<string, SumResult>;
  readonly ranks: ReadonlyMap<string, RankResult>;
  /** One name when certain; several when open; empty when the set defines no grades or the unit is not ranked. */
  readonly grades: readonly string[];
  readonly awards: readonly string[];
  /** Why it is not ranked; null otherwise. */
  readonly excluded: Reason | null;
}

/** Something the reader of the whole result must know: rejected figures, needed readings, provisional ranking, unknown keys. */
export interface Finding {
  readonly code: ReasonCode | FindingCode;
  readonly unit: string;
  readonly criterion: string;
  readonly params: Readonly<Record<string, string>>;
}

export type FindingCode =
  | "unknown-key"
  | "unknown-criterion"
  | "duplicate-unit"
  | "no-submission-dates"
  | "year-inferred"
  | "year-unknown"
  | "ranking-provisional"
  | "quota-tie"
  | "parameter-unknown";

export interface GroupResult {
  readonly units: readonly UnitResult[];
  readonly findings: readonly Finding[];
}
