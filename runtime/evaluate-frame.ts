// The shapes evaluation works on: the population being assessed, one unit in it, and one criterion of one unit.
// They are filled while `evaluateAll` runs and never leave it.
import type { Interval } from "./bounds.ts";
import type { Criterion, Rounding, Rules } from "./compiled-set.ts";
import type { Figure } from "./evaluate-figures.ts";
import type { Bounds } from "./evaluate-table.ts";
import type { Open, Value } from "./evaluate-values.ts";
import type { CriterionResult, Finding, RankResult, Reason, SumResult, UnitData } from "./evaluation.ts";
import type { Rational } from "./number.ts";
import type { Step } from "./trace.ts";

/** An expression made ready: names are places, constants are numbers. */
export type Node = (frame: Frame) => Value;

/** A criterion made ready. */
export interface Plan {
  readonly criterion: Criterion;
  readonly index: number;
  readonly figures: readonly Figure[];
  /** Maximum points, or the place of the parameter that gives it; null: none is given. */
  readonly max: Rational | number | null;
  /** `x` when points are entered for a criterion that has no such input (SPEC A2). */
  readonly entered: Figure;
  /** How many lets and parts it has. */
  readonly slots: number;
  readonly requires: readonly Require[];
  /** Special cases and the rule in one (SPEC S7). */
  readonly rule: Node;
  /** The conditions of the special cases, for membership in a cohort (SPEC C1). */
  readonly cases: readonly Node[];
  readonly zeroDenominator: Node | null;
  readonly allEqual: Node | null;
  readonly allZero: Node | null;
  /** Whether the policy's own condition says it does not apply. */
  readonly lapses: Node;
}

export interface Require {
  readonly holds: Node;
  /** Set when the condition is `figure ⋈ anything`: narrows a missing figure (SPEC S6). */
  readonly narrows: readonly {
    readonly figure: number;
    readonly side: "low" | "high" | "both";
    readonly by: Node;
  }[];
  /** Common figures it names. */
  readonly common: readonly number[];
}

/** A set made ready to evaluate. */
export interface Program {
  readonly rules: Rules;
  /** In an order in which every criterion comes after those it refers to (SPEC K2). */
  readonly plans: readonly Plan[];
  /** The plans in the same order, cut before and after each that looks at other units: inside, a unit is done at a time. */
  readonly strata: readonly (readonly Plan[])[];
  /** Indices of plans in the order of the text. */
  readonly written: readonly number[];
  readonly planOf: ReadonlyMap<string, Plan>;
  readonly membersOf: ReadonlyMap<string, ReadonlySet<string>>;
  readonly common: readonly Figure[];
  readonly parameters: readonly Figure[];
  readonly pillars: readonly PillarPlan[];
  readonly bonus: readonly Plan[];
  readonly penalty: readonly Plan[];
  /** Scored, in no pillar. */
  readonly loose: readonly Plan[];
  /** Scored, with a policy that takes it out of the sums. */
  readonly removable: readonly Plan[];
  readonly scale: Rational | null;
  /** How each is rounded (SPEC N6); undefined: it is exact. */
  readonly rounding: Readonly<Record<Rounding["what"], Rounding | undefined>>;
  /** Keys a unit's values may have. */
  readonly keys: ReadonlySet<string>;
  readonly rankings: readonly (readonly Node[])[];
  /** `early`: about the submission and the unit itself, so known before any points (SPEC C1). */
  readonly exclusions: readonly { readonly acts: Node; readonly early: boolean }[];
  /** Rules look at the submission; at a day and month of the assessed year. */
  readonly looksAtSubmission: boolean;
  readonly looksAtYear: () => boolean;
  readonly grading: Grading | null;
  readonly awards: readonly Node[];
}

/** A pillar: its criteria and the pillars in it. */
export interface PillarPlan {
  readonly code: string;
  readonly parent: string;
  readonly scored: readonly Plan[];
  readonly pillars: readonly PillarPlan[];
}

export interface Grading {
  readonly key: Node;
  /** As written; `low` tells which end is best. */
  readonly rows: readonly {
    readonly name: string;
    readonly holds: Bounds["holds"];
    readonly low: Node | null;
  }[];
  readonly vetoes: readonly { readonly grade: string; readonly when: Node }[];
  readonly quotas: readonly { readonly grade: string; readonly share: Rational }[];
}

/** The units assessed together, and what holds for all of them. */
export interface Run {
  readonly program: Program;
  readonly units: readonly UnitRun[];
  /** The population is given; else cohort functions are pending. */
  readonly whole: boolean;
  readonly parameters: readonly Value[];
  readonly year: number | null;
  readonly closed: boolean;
  /** By function, then by group. */
  readonly cohorts: Map<Node, Map<string, Cohort>>;
  readonly findings: Finding[];
}

export interface UnitRun {
  readonly data: UnitData;
  readonly group: string;
  readonly common: Value[];
  /** Codes of criteria declared not to apply. */
  readonly declared: ReadonlySet<string>;
  /** Day of submission; null: has not submitted; undefined: not known to anyone; or rejected. */
  readonly submitted: number | null | undefined | Open;
  /** By index of plan. */
  readonly results: (CriterionResult | undefined)[];
  /** Open: not decided. */
  excluded: Reason | Open | null;
  sums: Sums | null;
  readonly ranks: Map<string, RankResult>;
  grades: readonly string[];
}

export interface Sums {
  readonly total: SumResult;
  readonly pillars: ReadonlyMap<string, SumResult>;
}

/** One criterion of one unit while it is evaluated. */
export interface Frame {
  readonly run: Run;
  readonly unit: UnitRun;
  readonly plan: Plan | null;
  readonly inputs: Value[];
  /** Values of lets and parts, once known. */
  readonly slots: (Value | undefined)[];
  /** Fields of the record at hand. */
  record: readonly Value[];
  /** Steps of the expression at hand, when they are recorded (trace.ts). */
  steps: Step[] | null;
  /** Why a submission rule acted. */
  why: "submitted-late" | "not-submitted" | null;
}

/** The values of one cohort function's operand over its population (SPEC C1–C4). */
export interface Cohort {
  readonly members: ReadonlyMap<UnitRun, Value>;
  /** The first unit whose value, or membership, is open; the unit that asks while the population is not known. */
  readonly waitsFor: UnitRun | null;
  readonly lowest: Interval;
  readonly highest: Interval;
  readonly total: Interval;
}

/** Shared by everything that holds nothing. */
export const NONE: readonly never[] = [];

/** A frame; without a plan, for rules about the unit as a whole. */
export const newFrame = (run: Run, unit: UnitRun, plan: Plan | null = null, inputs: Value[] = []): Frame => ({
  run,
  unit,
  plan,
  inputs,
  slots: new Array<Value | undefined>(plan?.slots ?? 0),
  record: NONE,
  steps: null,
  why: null,
});
