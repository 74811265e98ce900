// The model: what a text means, as far as it can be told. Rules have the runtime's own shape, so that what is checked,
// previewed and compiled is one thing; beside them stand the places in the text and the names an editor needs.
// Usable with errors: what could not be understood is an operation that needs a reading, and a diagnostic says why.
import type { Criterion, Expr, Input, RulePath, Rules } from "#runtime/compiled-set.ts";
import type { Rational } from "#runtime/number.ts";
import type { Diagnostic } from "../source/diagnostic.ts";
import type { Span } from "../source/span.ts";
import type { CriterionItem, PillarItem, SetSyntax } from "../syntax/ast.ts";

export interface IndicatorSet {
  readonly syntax: SetSyntax;
  readonly rules: Rules;
  /** The place of every rule in the text. */
  readonly places: Readonly<Record<RulePath, Span>>;
  /** In the order of the text. */
  readonly criteria: readonly CriterionModel[];
  readonly pillars: ReadonlyMap<string, PillarItem>;
  readonly symbols: readonly NamedThing[];
  /** Of the rules over the set. */
  readonly origins: ReadonlyMap<object, Origin>;
}

/** One criterion by itself: spans are into the text it was resolved from. */
export interface CriterionModel {
  readonly criterion: Criterion;
  /** The pillar, when its criteria are undisclosed. */
  readonly item: CriterionItem | PillarItem;
  readonly places: Readonly<Record<RulePath, Span>>;
  readonly symbols: readonly NamedThing[];
  /** Uses of what is declared outside: measures, common information, parameters, other criteria. */
  readonly uses: ReadonlyMap<RulePath, readonly Span[]>;
  readonly origins: ReadonlyMap<object, Origin>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Where an operation, a row of a table or an option comes from; `type` null: it is no value. */
export interface Origin {
  readonly span: Span;
  readonly type: Type | null;
}

/** A declared name and every place that uses it. `path` tells symbols of one name apart. */
export interface NamedThing {
  readonly path: RulePath;
  readonly kind:
    | "input"
    | "let"
    | "part"
    | "option"
    | "field"
    | "common"
    | "parameter"
    | "tag"
    | "measure"
    | "criterion"
    | "pillar";
  readonly name: string;
  readonly declared: Span;
  readonly uses: readonly Span[];
}

/** A unit of measure: integer powers of base measures; `factor` is its size in the base one (triệu đồng: 1000000). SPEC U1, U2. */
export interface Unit {
  readonly powers: Readonly<Record<string, number>>;
  readonly factor: Rational;
}

export type Type =
  /** `unit` null: a bare number, which takes the unit of what it meets. `integer`: proven whole (SPEC U5). */
  | { readonly kind: "number"; readonly unit: Unit | null; readonly integer: boolean }
  | { readonly kind: "yes-no" | "date" | "text" | "grade" | "unit-group" }
  | { readonly kind: "choice" | "checklist" | "list"; readonly input: Input }
  /** An outcome that is no value, or something that could not be understood: fits everywhere. */
  | { readonly kind: "open" };

/** A rule made of its text: the operation, what kind of value it gives, where it stands. */
export interface Typed {
  readonly expr: Expr;
  readonly type: Type;
  readonly span: Span;
}
