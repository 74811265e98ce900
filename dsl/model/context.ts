// What resolving carries along: findings, places, uses of names. Filled while resolving, then frozen into the model. The set
// has one, and every criterion one of its own, so that a criterion can be resolved again by itself.
import type { Input, RulePath } from "#runtime/compiled-set.ts";
import type { Code, ParamsOf } from "../source/catalog.ts";
import { type Diagnostic, diagnostic, type Fix, type Related } from "../source/diagnostic.ts";
import type { Span } from "../source/span.ts";
import type { Surface, Word } from "../syntax/ast.ts";
import type { NamedThing, Origin, Type, Typed } from "./model.ts";

export interface Context {
  /** The normalised text, to quote the author's words. */
  readonly text: string;
  readonly surface: Surface;
  readonly diagnostics: Diagnostic[];
  readonly places: Record<RulePath, Span>;
  readonly symbols: Map<string, { readonly symbol: Omit<NamedThing, "uses">; readonly uses: Span[] }>;
  /** Uses of what is declared in another context, by path. */
  readonly uses: Map<RulePath, Span[]>;
  /** Where operations, rows and options come from. */
  readonly origins: Map<object, Origin>;
  /** Declared measures by key, with their decimal places. */
  readonly measures: Map<string, { readonly name: string; readonly places: number }>;
}

export const newContext = (text: string, surface: Surface): Context => ({
  text,
  surface,
  diagnostics: [],
  places: {},
  symbols: new Map(),
  uses: new Map(),
  origins: new Map(),
  measures: new Map(),
});

/** The context of one criterion: it knows the measures of the set, and keeps what it finds to itself. */
export const contextWithin = ({ measures, surface }: Context, text: string): Context => ({
  ...newContext(text, surface),
  measures,
});

/** Reports a finding of meaning; of what was not written at all none is made, for reading has told of it. */
export function report<C extends Code>(
  context: Context,
  code: C,
  span: Span,
  params: ParamsOf<C>,
  more: { readonly related?: readonly Related[]; readonly fixes?: readonly Fix[] } = {},
): void {
  if (span.end > 0) context.diagnostics.push(diagnostic(code, span, params, more));
}

/** Refuses a word that stands twice in a list. */
export function checkOnce(context: Context, list: readonly Word[]): void {
  const seen = new Set<string>();
  for (const { text, span } of list) {
    if (seen.has(text)) report(context, "duplicate-name", span, { name: text });
    seen.add(text);
  }
}

export function declare(
  context: Context,
  kind: NamedThing["kind"],
  path: RulePath,
  name: string,
  at: Span,
): void {
  if (!context.symbols.has(path))
    context.symbols.set(path, { symbol: { path, kind, name, declared: at }, uses: [] });
}

export function use(context: Context, path: RulePath, at: Span): void {
  const own = context.symbols.get(path);
  if (own !== undefined) own.uses.push(at);
  else context.uses.set(path, [...(context.uses.get(path) ?? []), at]);
}

export const words = (context: Context, at: Span): string =>
  context.text.slice(at.start, at.end).replace(/\s+/g, " ").trim();

/** What stands where nothing could be understood: scoring it asks for a reading. */
export const open = (span: Span): Typed => ({
  expr: { op: "needs-reading", because: "" },
  type: { kind: "open" },
  span,
});

/** The names an expression can use. */
export interface Scope {
  /** Code of the criterion, "" for rules of the whole set. */
  readonly criterion: string;
  readonly inputs: ReadonlyMap<string, { readonly input: Input; readonly type: Type }>;
  readonly common: ReadonlyMap<string, { readonly input: Input; readonly type: Type }>;
  readonly parameters: ReadonlyMap<string, { readonly input: Input; readonly type: Type }>;
  /** A let or part, resolved on first use; null: none of that name. */
  readonly letType: (name: string, at: Span) => Type | null;
  readonly partType: (no: number, at: Span) => Type | null;
  readonly letNames: readonly string[];
  /** Fields of the list whose records a condition or sum looks at. */
  readonly fields: ReadonlyMap<string, { readonly input: Input; readonly type: Type }> | null;
  /** Path of that list; "" outside one. */
  readonly listPath: RulePath;
  readonly fieldsOf: (list: string) => ReadonlyMap<string, { readonly input: Input; readonly type: Type }>;
  readonly codes: {
    readonly criteria: ReadonlySet<string>;
    readonly pillars: ReadonlySet<string>;
    readonly tags: ReadonlySet<string>;
  };
  /** grade, rank, group, submission: only in awards, exclusions, vetoes and policies of the set. */
  readonly unitRules: boolean;
}
