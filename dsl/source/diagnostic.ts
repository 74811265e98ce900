// What analysis reports: plain data. The wording of each code lives in catalog.ts, and only there.
import { CATALOG, type Code, type Entry, type ParamsOf } from "./catalog.ts";
import type { Span, TextEdit } from "./span.ts";

export type Severity = Entry["severity"];

/** Named values that fill the holes of a message: names, numbers and words of the author, never prose of ours. */
export type Params = Readonly<Record<string, string | number>>;

export interface Fix {
  /** What applying it does, in both languages. */
  readonly title: { readonly vi: string; readonly en: string };
  readonly edits: readonly TextEdit[];
}

export interface Related {
  readonly span: Span;
  /** Names what stands there, e.g. the other declaration of a name. */
  readonly text: string;
}

export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  readonly span: Span;
  readonly params: Params;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
}

/** Makes a finding; its severity is the catalog's. */
export function diagnostic<C extends Code>(
  code: C,
  span: Span,
  params: ParamsOf<C>,
  more: { readonly related?: readonly Related[]; readonly fixes?: readonly Fix[] } = {},
): Diagnostic {
  return {
    code,
    severity: CATALOG[code].severity,
    span,
    params,
    related: more.related ?? [],
    fixes: more.fixes ?? [],
  };
}

/** The order in which findings are shown: by place, then by code. */
export function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) => a.span.start - b.span.start || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
  );
}
