// What an explanation holds: plain data (JSON), every exact number as text, so that it can be kept, sent, printed and
// checked without this engine (SPEC X1). Types only; explain.ts makes it, explain-text.ts prints it.
import type {
  Accept,
  CriterionKind,
  Exact,
  InputKind,
  Op,
  Policy,
  Reading,
  Rounding,
  Text,
} from "./compiled-set.ts";
import type { RankResult, Reason, Status, UnitResult } from "./evaluation.ts";

export interface Explanation {
  readonly set: {
    readonly id: string;
    readonly version: string;
    readonly title: Text;
    readonly hash: string;
    /** What the decision calls a pillar and a criterion. */
    readonly called: readonly [Text, Text];
  };
  /** Readings of the whole set; they bear on every criterion, above all on what does not apply. */
  readonly readings: readonly Reading[];
  /** Acceptances of the whole set. */
  readonly accepts: readonly Accept[];
  readonly unit: { readonly id: string; readonly name: string; readonly group: string };
  /** Results of the whole unit; null when one criterion was asked for. */
  readonly result: ExplainedResult | null;
  readonly criteria: readonly CriterionExplanation[];
}

export interface ExplainedResult {
  readonly status: UnitResult["status"];
  readonly total: ExplainedSum;
  /** 0..100. */
  readonly percent: Exact | null;
  readonly pillars: readonly (ExplainedSum & { readonly code: string; readonly title: Text })[];
  readonly ranks: readonly (RankResult & { readonly name: Text })[];
  readonly grades: readonly Text[];
  readonly awards: readonly Text[];
  readonly excluded: Reason | null;
}

export interface ExplainedSum {
  readonly points: Exact | null;
  readonly low: Exact;
  readonly high: Exact | null;
  readonly max: Exact | null;
}

export interface CriterionExplanation extends Omit<ExplainedSum, "max"> {
  readonly code: string;
  readonly title: Text;
  readonly kind: CriterionKind;
  /** Not empty: its rule is not public, and why; it may stand for a whole pillar. */
  readonly undisclosed: Text;
  readonly wholePillar: boolean;
  /** The criterion's maximum for this unit, in points; null when it is not given. */
  readonly max: Exact | null;
  readonly status: Status;
  readonly reason: Reason | null;
  readonly missing: readonly string[];
  /** Its own figures and answers, then the common ones its rule used. */
  readonly inputs: readonly ExplainedInput[];
  /** In the order they were taken: requirements, special cases, then the rule. */
  readonly steps: readonly ExplainedStep[];
  /** How the last step becomes the points; null: as it is. */
  readonly rounding: Rounding | null;
  /** What holds when it does not apply to the unit; null when it applies. */
  readonly policy: ExplainedPolicy | null;
  readonly clause: Text;
  readonly verbatim: Text;
  readonly evidence: Text;
  readonly readings: readonly Reading[];
  readonly accepts: readonly Accept[];
  readonly notes: readonly Text[];
}

export interface ExplainedPolicy {
  readonly kind: Policy["kind"];
  readonly tag: string;
  readonly confirmedBy: Text;
  /** proportional: points and maximum of the criteria it is in proportion to. */
  readonly base: ExplainedSum | null;
}

export interface ExplainedInput {
  readonly key: string;
  readonly name: string;
  readonly label: Text;
  readonly unit: Text;
  readonly kind: InputKind;
  readonly value: ExplainedValue;
  /** Labels of the options chosen. */
  readonly chosen: readonly Text[];
  readonly options: number;
}

export type ExplainedValue =
  | { readonly is: "number"; readonly exact: Exact }
  | { readonly is: "yes-no"; readonly yes: boolean }
  | { readonly is: "text" | "date"; readonly text: string }
  | { readonly is: "items"; readonly items: readonly string[] }
  | { readonly is: "records"; readonly count: number }
  | {
      readonly is: "open";
      readonly state: Exclude<Status, "scored">;
      readonly low: Exact | null;
      readonly high: Exact | null;
      readonly reason: Reason;
      readonly missing: readonly string[];
    };

/** One operation with its operands. Fields that its kind does not need are empty. */
export interface ExplainedStep {
  /** Criterion and roles, e.g. `3.5/score/left/value`; the same after formatting (SPEC X1). */
  readonly id: string;
  readonly op: Op;
  /** What it names: an input, let, part, criterion, pillar, ranking. */
  readonly name: string;
  /** Comparison, cohort function, rounding mode, or what `points-of` speaks of. */
  readonly by: string;
  readonly places: number;
  /** Unit of the result as written; `%`: the number is a share (0..1). */
  readonly unit: Text;
  readonly result: ExplainedValue;
  /** Operands that were evaluated; a let or part is worked out where it is first used. */
  readonly steps: readonly ExplainedStep[];
  readonly rows: readonly ExplainedRow[];
  /** Rows that were true. */
  readonly taken: readonly number[];
  /** The other row whose bound is nearest to the subject. */
  readonly nearest: { readonly row: number; readonly distance: Exact } | null;
  readonly cohort: {
    readonly members: number;
    readonly lowest: ExplainedValue;
    readonly highest: ExplainedValue;
  } | null;
}

/** A row as written. */
export interface ExplainedRow {
  readonly text: Text;
  readonly otherwise: boolean;
  /** Its bounds are plain numbers, null where it is open; else nothing is said of them. */
  readonly plain: boolean;
  readonly low: Exact | null;
  readonly lowIncluded: boolean;
  readonly high: Exact | null;
  readonly highIncluded: boolean;
}
