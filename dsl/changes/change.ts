// What a comparison of two versions of a set is made of: plain data. How it is found is in compare.ts, its sentences in
// change-words.ts.
import type { Both } from "../source/diagnostic.ts";
import type { Span } from "../source/span.ts";

/** What of a set a change is about; together with `how` it is the decision that was taken. */
export type ChangeKind =
  // the set
  | "title"
  | "level"
  | "called"
  | "decision"
  | "effective"
  | "succession"
  | "scale"
  | "declared"
  | "measure"
  | "parameter"
  | "common"
  | "tag"
  | "ranking"
  | "grades"
  | "grade"
  | "veto"
  | "quota"
  | "award"
  | "exclusion"
  | "rounding"
  | "overdue"
  // set, pillar or criterion
  | "pillar"
  | "criterion"
  | "max"
  | "zero-denominator"
  | "not-applicable"
  | "evidence"
  | "verbatim"
  | "reading"
  | "acceptance"
  | "note"
  | "undisclosed"
  // criterion
  | "clause"
  | "role"
  | "input"
  | "label"
  | "bounds"
  | "input-measure"
  | "option"
  | "option-points"
  | "requirement"
  | "definition"
  | "special-case"
  | "equal-units"
  | "part"
  | "row"
  | "rule"
  | "renamed";

export type How = "added" | "removed" | "changed" | "moved";

/**
 * What a criterion gives in one version: exact points in điểm, or why it gives none. Points of one that is not applicable are
 * what it is then worth.
 */
export interface Outcome {
  readonly status: "scored" | "pending" | "not-applicable" | "rejected" | "needs-reading";
  /** `n` or `n/d`; null: no points. */
  readonly points: string | null;
}

/** Figures for which the two versions differ, as the runtime answers them. */
export interface Witness {
  readonly criterion: { readonly before: string; readonly after: string };
  /** In the names of the version after: `a = 7; b = 10`. */
  readonly figures: Both;
  readonly data: { readonly before: WitnessData; readonly after: WitnessData };
  readonly before: Outcome;
  readonly after: Outcome;
}

/** Data of the units assessed together; the first is the one it is about. */
export interface WitnessData {
  readonly units: readonly {
    readonly id: string;
    readonly values: Readonly<Record<string, unknown>>;
    /** Codes of criteria that it declares not applicable. */
    readonly notApplicable?: readonly string[];
  }[];
  readonly parameters: Readonly<Record<string, unknown>>;
}

/**
 * Which way points move over all that units may report, no points counting as less than any. stricter: some get less, none
 * more; looser the other way; both: some less, some more; none: nobody's points move. All four are proven, and a direction
 * is shown by a witness; undecided: not proven, the witnesses are what was found.
 */
export type Direction = "stricter" | "looser" | "both" | "none" | "undecided";

export interface Effect {
  readonly direction: Direction;
  /** It is that of several changes of the criterion together; taken one by one they are not weighed. */
  readonly together: boolean;
  readonly witnesses: readonly Witness[];
}

export interface Change {
  /** Where it is, the same as long as the place keeps its name: `2.3/max`, `ranking/Chuyển đổi số`. */
  readonly key: string;
  readonly kind: ChangeKind;
  readonly how: How;
  /** Code of the criterion or pillar, as in the version that has it (after, if both do); "" for the whole set. */
  readonly scope: string;
  /** Places in the two texts; null: not there. */
  readonly places: { readonly before: Span | null; readonly after: Span | null };
  /** What it is about, as a heading: `Tiêu chí 2.3, điểm tối đa`. */
  readonly about: Both;
  /** The author's words; "" where there is nothing. */
  readonly before: string;
  readonly after: string;
  /** The change as a decision would say it. */
  readonly sentence: Both;
  /** null: it touches no points. */
  readonly effect: Effect | null;
}

export interface Comparison {
  /** In the order of the set: the set, then pillars and criteria as the version after has them; what was removed stands where it stood. */
  readonly changes: readonly Change[];
}
