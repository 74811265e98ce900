// A compiled set as evaluation reads it: checked, numbers read once, names resolved to positions. Types only;
// load.ts makes it.
import type {
  Award,
  Criterion,
  Exclusion,
  Expr,
  Grades,
  Input,
  Option,
  Pillar,
  Policy,
  Range,
  Ranking,
  Row,
  RulePath,
  Rules,
} from "./compiled-set.ts";
import type { Rational } from "./number.ts";

/** Operations whose name is resolved: `index` is the place in the list the name stands in. */
type Named =
  | "input"
  | "common"
  | "parameter"
  | "let"
  | "field"
  | "part"
  | "answer-points"
  | "checked-share"
  | "list-count"
  | "list-sum";

/** Numbers read, children loaded, names with the index of what they mean. */
type LoadedNode<E> = E extends { readonly op: "number" }
  ? { readonly op: "number"; readonly value: Rational; readonly unit: string }
  : E extends { readonly op: Named }
    ? { readonly [K in keyof E]: Loaded<E[K]> } & { readonly index: number }
    : { readonly [K in keyof E]: Loaded<E[K]> };

/**
 * As `Expr`. `index` counts in: the criterion's inputs (input, answer-points, checked-share, list-count, list-sum), the
 * set's common inputs or parameters, the fields of the list in whose condition or value it stands (field), the
 * criterion's lets or parts. Lets and parts refer to each other without cycles.
 */
export type LoadedExpr = LoadedNode<Expr>;

/** T with every Expr in it loaded. */
export type Loaded<T> = T extends Expr
  ? LoadedExpr
  : T extends readonly (infer U)[]
    ? readonly Loaded<U>[]
    : T extends object
      ? { readonly [K in keyof T]: Loaded<T[K]> }
      : T;

export type LoadedRange = Loaded<Range>;
export type LoadedRow = Loaded<Row>;
export type LoadedOption = Loaded<Option>;
export type LoadedPolicy = Loaded<Policy>;
export type LoadedRanking = Loaded<Ranking>;
export type LoadedAward = Loaded<Award>;
export type LoadedExclusion = Loaded<Exclusion>;

export interface LoadedInput extends Omit<Input, "least" | "most" | "options" | "fields"> {
  /** Its key in data: `3.5.a`, `chung.dan_so`; the bare name of a parameter or of a field of a list. */
  readonly key: string;
  readonly least: Rational | null;
  readonly most: Rational | null;
  readonly options: readonly LoadedOption[];
  readonly fields: readonly LoadedInput[];
}

export interface LoadedPillar extends Omit<Pillar, "max"> {
  readonly max: Rational | null;
}

type CriterionRules =
  | "max"
  | "inputs"
  | "requires"
  | "lets"
  | "whens"
  | "allEqual"
  | "allZero"
  | "parts"
  | "score"
  | "zeroDenominator"
  | "notApplicable";

export interface LoadedCriterion
  extends Omit<Criterion, CriterionRules>,
    Loaded<Pick<Criterion, Exclude<CriterionRules, "max" | "inputs">>> {
  readonly max: Rational | null;
  readonly inputs: readonly LoadedInput[];
}

export interface LoadedGrades extends Omit<Loaded<Grades>, "quotas"> {
  readonly quotas: readonly { readonly grade: string; readonly share: Rational }[];
}

type SetRules =
  | "scale"
  | "parameters"
  | "common"
  | "pillars"
  | "criteria"
  | "rankings"
  | "grades"
  | "awards"
  | "exclusions";

export interface LoadedSet extends Omit<Rules, SetRules> {
  /** SHA-256 of the canonical rules as issued, also when an older format was migrated. */
  readonly hash: string;
  readonly sourceHash: string;
  readonly spans: Readonly<Record<RulePath, readonly [number, number]>>;
  readonly scale: Rational | null;
  readonly parameters: readonly LoadedInput[];
  readonly common: readonly LoadedInput[];
  /** A pillar stands after the pillar it is in. */
  readonly pillars: readonly LoadedPillar[];
  /** In the order of the text. */
  readonly criteria: readonly LoadedCriterion[];
  /** The same criteria, each after those its rule refers to (SPEC K2); ties in the order of the text. */
  readonly order: readonly LoadedCriterion[];
  readonly byCode: ReadonlyMap<string, LoadedCriterion>;
  /** Every input of every criterion and the common ones, by key in data. */
  readonly inputs: ReadonlyMap<string, LoadedInput>;
  readonly rankings: readonly LoadedRanking[];
  readonly grades: LoadedGrades | null;
  readonly awards: readonly LoadedAward[];
  readonly exclusions: readonly LoadedExclusion[];
}
