// What analysis reports: plain data. The wording of each code lives in catalog.ts, and only there.
import { CATALOG, type Code, type Entry, type ParamsOf } from "./catalog.ts";
import type { Span, TextEdit } from "./span.ts";

export type Severity = Entry["severity"];

/** Words that differ by the language of the reader: `từ 30% trở lên`, `from 30% up`. */
export interface Both {
  readonly vi: string;
  readonly en: string;
}

/** Named values that fill the holes of a message: names, numbers and words of the author, never prose of ours. */
export type Params = Readonly<Record<string, string | number | Both>>;

export interface Fix {
  /** What applying it does, in both languages. */
  readonly title: Both;
  readonly edits: readonly TextEdit[];
}

export interface Related {
  readonly span: Span;
  /** Names what stands there, e.g. the other declaration of a name. */
  readonly text: string;
}

/** What a finding is about, so that a reading or an acceptance can be told to answer it. */
export interface Anchor {
  /** Code of the criterion or pillar; "" for the whole set. */
  readonly scope: string;
  /** The value, or the ends of the values, it is about; null: none. Exact, shares as 0..1. */
  readonly low: string | null;
  readonly high: string | null;
}

/** Figures that show a finding: what a unit reports, and others assessed with it. Keys and values as in data. */
export interface Witness {
  readonly values: Readonly<Record<string, unknown>>;
  readonly others: readonly Readonly<Record<string, unknown>>[];
  readonly parameters: Readonly<Record<string, unknown>>;
}

export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  readonly span: Span;
  readonly params: Params;
  readonly related: readonly Related[];
  readonly fixes: readonly Fix[];
  /** null: nothing can answer it but mending it. */
  readonly anchor: Anchor | null;
  readonly witness: Witness | null;
}

/** What a finding may have beside its code, place and params. */
export interface More {
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
  readonly anchor?: Anchor;
  readonly witness?: Witness | null;
}

/** Makes a finding; its severity is the catalog's. */
export function diagnostic<C extends Code>(
  code: C,
  span: Span,
  params: ParamsOf<C>,
  more: More = {},
): Diagnostic {
  return {
    code,
    severity: CATALOG[code].severity,
    span,
    params,
    related: more.related ?? [],
    fixes: more.fixes ?? [],
    anchor: more.anchor ?? null,
    witness: more.witness ?? null,
  };
}

/** The same finding with every place of it taken elsewhere. */
export function relocated(finding: Diagnostic, to: (place: Span) => Span): Diagnostic {
  return {
    ...finding,
    span: to(finding.span),
    related: finding.related.map((r) => ({ ...r, span: to(r.span) })),
    fixes: finding.fixes.map((f) => ({
      ...f,
      edits: f.edits.map((e) => ({ ...e, span: to(e.span) })),
    })),
  };
}

/** The order in which findings are shown: by place, then by code. */
export function inOrder(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return [...diagnostics].sort(
    (a, b) => a.span.start - b.span.start || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
  );
}
