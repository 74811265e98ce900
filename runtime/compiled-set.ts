// The compiled set: what a set means, as JSON. The format is owned by its reader, the runtime.
// It holds no code: every rule is a tree of named operations (`Expr`), checked by load.ts before use.
// JSON only: no undefined, no NaN; every exact number is text ("9", "-17/2"). Readable field by field in
// docs/compiled-set.md; the JSON schema is docs/compiled-set.schema.json.

/** Changes when the meaning of a field changes; load.ts migrates older ones. */
export const FORMAT_VERSION = 2;

/** Most decimal places of a figure or of a rounding. */
export const MOST_PLACES = 20;

/** A reduced rational as text: `n` or `n/d`, d > 1. */
export type Exact = string;

/** Text in the language of the decision. Never interpreted. */
export type Text = string;

export interface CompiledSet {
  readonly format: "barem";
  readonly formatVersion: number;
  /** SHA-256 (hex) of the canonical JSON of `rules`. Equal hash, equal meaning. */
  readonly hash: string;
  /** SHA-256 (hex) of the normalised source text, and the place of every rule in it. Not part of `hash`. */
  readonly source: {
    readonly hash: string;
    readonly spans: Readonly<Record<RulePath, readonly [number, number]>>;
  };
  readonly rules: Rules;
}

/**
 * Where a rule stands: `3.5` (criterion), `3.5/score`, `3.5/when/0`, `3.5/let/ty_le`, `3.5/part/1`, `3.5/require/0`,
 * `3.5/input/a`, `3.5/score/row/2`, `pillar/3`, `ranking/0`, `grades`, `grades/row/0`, `grades/veto/0`, `award/0`, `exclusion/0`, `tag/dvctt`,
 * `policy/0`, `parameter/x`, `common/dan_so`.
 */
export type RulePath = string;

export interface Rules {
  readonly id: string;
  readonly version: string;
  readonly title: Text;
  /** Level of the units this set is for, as written; "" when the set names none. */
  readonly level: Text;
  readonly legalBasis: readonly LegalBasis[];
  /** ISO dates, both inclusive; "" when open. */
  readonly effective: { readonly from: string; readonly until: string };
  readonly replaces: readonly Text[];
  readonly amends: readonly Text[];
  /** What the decision calls a pillar and a criterion, e.g. ["chỉ số chính", "chỉ số thành phần"]. */
  readonly called: readonly [Text, Text];
  /** Points of the whole set (thang điểm); null: not given in the text. */
  readonly scale: Exact | null;
  readonly declares: readonly Declared[];
  readonly measures: readonly Measure[];
  readonly parameters: readonly Input[];
  readonly common: readonly Input[];
  readonly pillars: readonly Pillar[];
  readonly criteria: readonly Criterion[];
  readonly tags: readonly Tag[];
  readonly rounding: readonly Rounding[];
  readonly rankings: readonly Ranking[];
  readonly grades: Grades | null;
  readonly awards: readonly Award[];
  readonly exclusions: readonly Exclusion[];
  /** What a figure still missing after the deadline means (SPEC S5); null: the text does not say. */
  readonly overdue: "zero" | "not-ranked" | null;
  readonly readings: readonly Reading[];
  readonly accepts: readonly Accept[];
  readonly notes: readonly Text[];
}

export interface LegalBasis {
  readonly number: Text;
  readonly date: string;
  readonly by: Text;
  readonly clause: Text;
}

/** What a place of the text says the sums are; several places may disagree, then a reading tells which holds. */
export interface Declared {
  /** "" for the whole set, else the code of the pillar. */
  readonly scope: string;
  readonly pillars: number | null;
  readonly criteria: number | null;
  readonly points: Exact | null;
  readonly place: Text;
}

/** A declared measure (đơn vị đo). Counts have 0 places; money is one dimension in đồng with a factor. */
export interface Measure {
  readonly name: Text;
  readonly places: number;
}

export type InputKind =
  | "count"
  | "number"
  | "money"
  | "percent"
  | "yes-no"
  | "choice"
  | "checklist"
  | "date"
  | "text"
  | "points"
  | "list";

/** A figure or answer a unit gives. Its key in data is `<criterion code>.<name>`, `chung.<name>` for common ones, the bare name for parameters. */
export interface Input {
  readonly name: string;
  readonly kind: InputKind;
  readonly label: Text;
  /** Measure as written (`người`, `triệu đồng`, `%`, `điểm`); "" for answers, dates and text. */
  readonly unit: Text;
  /** Most decimal places a figure may have; 0 for counts. */
  readonly places: number;
  /** Inclusive bounds; null: none (counts, money and points are never below 0 unless `least` says so). */
  readonly least: Exact | null;
  readonly most: Exact | null;
  readonly options: readonly Option[];
  /** Fields of one record, when kind is "list". */
  readonly fields: readonly Input[];
  readonly evidence: Text;
}

export interface Option {
  readonly key: string;
  readonly label: Text;
  /** Points of this answer (choice: of the option; checklist: of the item; yes-no: key "yes"); null: the answer carries none. */
  readonly points: Expr | null;
}

export interface Pillar {
  readonly code: string;
  readonly title: Text;
  /** null: not public. */
  readonly max: Exact | null;
  /** Name of the parameter that supplies the maximum when the text does not give it; "" otherwise. */
  readonly maxParameter: string;
  /** Code of the pillar it stands in, "" at the top. */
  readonly parent: string;
  readonly notes: readonly Text[];
}

/**
 * scored: counts towards the total · bonus / penalty: outside the scale, with its own cap · collected: asked, never scored.
 * An undisclosed pillar or criterion has source "entered" and `undisclosed` says why; its input is `x`, points within the maximum.
 */
export type CriterionKind = "scored" | "bonus" | "penalty" | "collected";

export interface Criterion {
  readonly code: string;
  readonly title: Text;
  readonly kind: CriterionKind;
  /** Code of the pillar it stands in; for an undisclosed pillar its own entry has the pillar's code. */
  readonly pillar: string;
  /** Maximum points; null only when it comes from `maxParameter` or the criterion is not scored. */
  readonly max: Exact | null;
  readonly maxParameter: string;
  readonly inputs: readonly Input[];
  readonly requires: readonly Expr[];
  readonly lets: readonly { readonly name: string; readonly value: Expr }[];
  /** Special cases, first true wins, before the rule. */
  readonly whens: readonly { readonly when: Expr; readonly then: Expr }[];
  /** What holds when every member of the cohort has the same value / the value 0 (SPEC C4); null: needs a reading. */
  readonly allEqual: Expr | null;
  readonly allZero: Expr | null;
  readonly parts: readonly { readonly no: number; readonly label: Text; readonly value: Expr }[];
  /** The rule; null when `collected` or `notExpressible`. */
  readonly score: Expr | null;
  /** What a zero denominator means here (criterion, else pillar, else set); null: needs a reading. */
  readonly zeroDenominator: Expr | null;
  /** The policy that applies when this criterion does not apply to a unit (criterion, tag, pillar, set); null: none written. */
  readonly notApplicable: Policy | null;
  /** Not empty: the decision's rule is not public; the reason as written. */
  readonly undisclosed: Text;
  /** How many criteria the text declares inside an undisclosed entry; null: not said. */
  readonly undisclosedCriteria: number | null;
  /** Not empty: the rule cannot be written yet; every score of it needs a reading. */
  readonly notExpressible: Text;
  /** The decision's own scoring words, verbatim; "" when the text has none. */
  readonly verbatim: Text;
  readonly evidence: Text;
  /** Place in the decision, e.g. "Phụ lục III, tiêu chí 3.5". */
  readonly clause: Text;
  readonly readings: readonly Reading[];
  readonly accepts: readonly Accept[];
  readonly notes: readonly Text[];
  readonly examples: readonly Example[];
}

export interface Reading {
  readonly text: Text;
  /** Code of the finding it answers, "" when it is about the wording only. */
  readonly about: string;
  /** The value the reading is about, as written (`70%`), "" when none. */
  readonly at: Text;
  readonly draft: boolean;
  readonly by: Text;
  readonly because: Text;
}

export interface Accept {
  /** Finding code (slug). */
  readonly code: string;
  readonly at: Text;
  readonly because: Text;
}

export type Answer = Exact | boolean | readonly string[] | string;

/** One line of example. Values are as in data JSON; `then` is what the rule must give. */
export interface Example {
  readonly units: readonly {
    readonly id: string;
    readonly values: Readonly<Record<string, Answer>>;
    readonly then: ExampleOutcome;
  }[];
}

export type ExampleOutcome =
  | { readonly status: "scored"; readonly points: Exact }
  | { readonly status: "pending"; readonly low: Exact; readonly high: Exact }
  | { readonly status: "not-applicable" | "rejected" | "needs-reading" };

/** What a criterion is worth when it does not apply (SPEC A1–A5). */
export type Policy = {
  /** Which statement it is, for the explanation: the tag's name, "" for set, pillar or criterion. */
  readonly tag: string;
  /** The unit's data may make it apply by itself; null: only a declaration does. */
  readonly when: Expr | null;
  readonly confirmedBy: Text;
} & (
  | { readonly kind: "full" | "zero" | "removed" | "removed-rescaled" | "appraiser" }
  /** max · S/M over every criterion outside the tag. */
  | { readonly kind: "proportional"; readonly outside: string }
);

export interface Tag {
  readonly name: string;
  readonly label: Text;
  readonly criteria: readonly string[];
}

export type RoundMode = "half-away" | "up" | "down" | "half-even";

export interface Rounding {
  readonly what: "criterion" | "pillar" | "total";
  readonly places: number;
  readonly mode: RoundMode;
}

export interface Ranking {
  readonly name: Text;
  /** Exact keys, first decides; further ones break ties only when the text gives them. */
  readonly keys: readonly Expr[];
  /** Always within units of one group (data `group`); false: over all units. */
  readonly withinGroup: boolean;
}

export interface Grades {
  /** What is graded: the total's share (0..1) of the scale, or its points. */
  readonly key: Expr;
  /** The decision's own words, "" when the text has none. */
  readonly verbatim: Text;
  readonly rows: readonly { readonly range: Range; readonly name: Text }[];
  readonly vetoes: readonly { readonly grade: Text; readonly when: Expr }[];
  readonly quotas: readonly { readonly grade: Text; readonly share: Exact }[];
}

export interface Award {
  readonly name: Text;
  readonly when: Expr;
}

export interface Exclusion {
  readonly when: Expr;
}

/** A set of numbers between two bounds; null: open. `text` says it in Vietnamese, e.g. "từ 30% đến dưới 70%". */
export interface Range {
  readonly low: Expr | null;
  readonly lowIncluded: boolean;
  readonly high: Expr | null;
  readonly highIncluded: boolean;
  readonly text: Text;
}

export type Comparison = "=" | "!=" | "<" | "<=" | ">" | ">=";
export type CohortFunction = "highest" | "lowest" | "sum" | "mean" | "count" | "rank" | "share";
export type Over = "group" | "all";

/** An operation and its operands. Every value is an exact number, yes/no, option, date, text, or a state (SPEC S1). */
export type Expr =
  | { readonly op: "number"; readonly value: Exact; readonly unit: Text }
  | { readonly op: "yes-no"; readonly value: boolean }
  | { readonly op: "option"; readonly key: string }
  | { readonly op: "date"; readonly value: string }
  | { readonly op: "text"; readonly value: Text }
  | { readonly op: "input" | "common" | "parameter" | "let" | "field"; readonly name: string }
  | { readonly op: "part"; readonly no: number }
  /** The criterion's maximum points. */
  | { readonly op: "max" }
  /** Points attached to the answer(s) of an input. */
  | { readonly op: "answer-points"; readonly name: string }
  /** Share k/n of a checklist's items that are ticked (0..1). */
  | { readonly op: "checked-share"; readonly name: string }
  | { readonly op: "add" | "subtract" | "multiply" | "divide"; readonly left: Expr; readonly right: Expr }
  /** left/right with the claim that left is part of right. */
  | { readonly op: "ratio"; readonly left: Expr; readonly right: Expr }
  | { readonly op: "negate"; readonly value: Expr }
  /** Reaches 1 at `full`: least of value/full and 1. */
  | { readonly op: "cap"; readonly value: Expr; readonly full: Expr }
  | { readonly op: "at-most" | "at-least"; readonly value: Expr; readonly bound: Expr }
  | { readonly op: "least" | "greatest" | "sum" | "mean" | "best-of"; readonly values: readonly Expr[] }
  | { readonly op: "round"; readonly value: Expr; readonly places: number; readonly mode: RoundMode }
  | { readonly op: "compare"; readonly by: Comparison; readonly left: Expr; readonly right: Expr }
  | { readonly op: "within"; readonly value: Expr; readonly range: Range }
  | { readonly op: "and" | "or"; readonly values: readonly Expr[] }
  | { readonly op: "not"; readonly value: Expr }
  | { readonly op: "if"; readonly when: Expr; readonly then: Expr; readonly else: Expr }
  /** subject null: rows carry conditions. first: the first true row; else exactly one must be true. */
  | {
      readonly op: "table";
      readonly subject: Expr | null;
      readonly first: boolean;
      readonly rows: readonly Row[];
    }
  | { readonly op: "min-max"; readonly value: Expr; readonly over: Over }
  | { readonly op: "cohort"; readonly fn: CohortFunction; readonly value: Expr; readonly over: Over }
  /** Records of a list input; `when` null: all of them. */
  | { readonly op: "list-count"; readonly name: string; readonly when: Expr | null }
  | { readonly op: "list-sum"; readonly name: string; readonly value: Expr; readonly when: Expr | null }
  /** Whole days from left to right. */
  | { readonly op: "days"; readonly left: Expr; readonly right: Expr }
  /** Points (điểm) of a criterion, pillar or tag, or the total; with `percent` its share (0..1) of the maximum, so that `85%` = 17/20 compares with it. */
  | {
      readonly op: "points-of";
      readonly what: "criterion" | "pillar" | "tag" | "total";
      readonly name: string;
      readonly percent: boolean;
    }
  /** In grades, awards, exclusions and rankings only. */
  | { readonly op: "grade" | "group" }
  /** Rank in the named ranking; "" is the first. */
  | { readonly op: "rank"; readonly ranking: Text }
  /** Submitted strictly after the day (day/month of the assessed year; ISO when the year is written). */
  | { readonly op: "submitted-after"; readonly date: string; readonly graceDays: number }
  | { readonly op: "not-submitted" }
  /** Outcomes that are no value. */
  | { readonly op: "needs-reading"; readonly because: Text }
  | { readonly op: "not-applicable" };

export type Op = Expr["op"];

export interface Row {
  /** null: otherwise (còn lại), last. Exactly one of range and when is set on other rows. */
  readonly range: Range | null;
  readonly when: Expr | null;
  readonly then: Expr;
}
