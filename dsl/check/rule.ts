// The shape of a rule of the checker. One file each under rules/, named by its code; the examples in it are its tests, and
// its page in docs/diagnostics.
import type { Code } from "../source/catalog.ts";
import type { Diagnostic } from "../source/diagnostic.ts";
import type { Printed } from "./printed.ts";
import type { CriterionView, SetView } from "./view.ts";

/**
 * Texts that show a rule: fragments of a criterion or of a set as in docs/language.md, or whole texts. A rule must find
 * nothing in `ok`, and in each of `bad` a finding of its code at the place between ⟦ and ⟧.
 */
export interface Examples {
  readonly of: "criterion" | "set" | "text";
  readonly ok: readonly string[];
  readonly bad: readonly string[];
}

/** Looks at one criterion, whatever the others are; what it says holds until that criterion changes. */
export interface CriterionRule {
  readonly looksAt: "criterion";
  readonly code: Code;
  readonly check: (view: CriterionView) => readonly Diagnostic[];
  /** What the rule finds in the set beside its criteria. */
  readonly ofSet?: (view: SetView) => readonly Diagnostic[];
  readonly examples: Examples;
}

/** Looks at the decision's own words: of a criterion, or about the grades. */
export interface WordsRule {
  readonly looksAt: "words";
  readonly code: Code;
  readonly check: (printed: Printed) => readonly Diagnostic[];
  readonly examples: Examples;
}

/** Looks at the whole set. */
export interface SetRule {
  readonly looksAt: "set";
  readonly code: Code;
  readonly check: (view: SetView) => readonly Diagnostic[];
  readonly examples: Examples;
}

export type Rule = CriterionRule | SetRule | WordsRule;
