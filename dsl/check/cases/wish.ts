// What a case is made of before the runtime has answered: units with what they report, and why.
import type { Both } from "../../source/diagnostic.ts";
import type { CriterionView } from "../view.ts";

export type Values = Readonly<Record<string, unknown>>;

/** A unit of a case. */
export interface Given {
  readonly values: Values;
  readonly group?: string;
  readonly notApplicable?: readonly string[];
}

/** Where in the list of a criterion a case stands. */
export type Kind = "points" | "units" | "zero" | "rejected" | "open";

export interface Wish {
  readonly why: Both;
  readonly kind: Kind;
  /** The unit it is about, then the others. */
  readonly units: readonly Given[];
  readonly parameters: Values;
}

/** A criterion among the others of its set, which it may look at. */
export interface Ground {
  readonly view: CriterionView;
  readonly views: ReadonlyMap<string, CriterionView>;
}

/** A case of one unit. */
export const ofOne = (why: Both, kind: Kind, values: Values, parameters: Values = {}): Wish => ({
  why,
  kind,
  units: [{ values }],
  parameters,
});
