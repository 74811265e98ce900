// The declared things of a set where their names stand: which one is at an offset, and where else it is named.
import type { Analysis } from "../analyze.ts";
import type { CriterionModel, NamedThing } from "../model/model.ts";
import { type Span, span } from "../source/span.ts";

/** A place that names something. */
export interface Occurrence {
  readonly span: Span;
  /** Whether it is the declaration. */
  readonly declared: boolean;
}

export interface Found extends Occurrence {
  readonly symbol: NamedThing;
}

/** The symbol whose name an offset is in or just after; null when there is none. */
export function symbolAt(analysis: Analysis, offset: number): Found | null {
  let after: Found | null = null;
  for (const symbol of analysis.model.symbols) {
    for (const each of occurrencesOf(analysis, symbol)) {
      if (each.span.start <= offset && offset < each.span.end) return { ...each, symbol };
      if (each.span.end === offset) after ??= { ...each, symbol };
    }
  }
  return after;
}

/** Every place that names a symbol, in the order of the text. */
export function occurrencesOf({ file }: Analysis, symbol: NamedThing): readonly Occurrence[] {
  const declared = declaredSpan(file.text, symbol);
  const all: Occurrence[] = declared === null ? [] : [{ span: declared, declared: true }];
  // One place may have been looked at for several names: `số liệu a, b: người`.
  const seen = new Set(declared === null ? [] : [declared.start]);
  for (const use of symbol.uses) {
    if (seen.has(use.start)) continue;
    seen.add(use.start);
    all.push({ span: use, declared: false });
  }
  return all.sort((a, b) => a.span.start - b.span.start);
}

/** Where the name is declared; null for points that are entered and have no name in the text. */
export function declaredSpan(text: string, { kind, name, declared }: NamedThing): Span | null {
  if (kind === "part") {
    const head = /\(\s*\d+\s*\)/.exec(text.slice(declared.start, declared.end));
    return head && span(declared.start + head.index, declared.start + head.index + head[0].length);
  }
  const isEntered = kind === "input" && name === "x" && text.slice(declared.start, declared.end) !== "x";
  return isEntered ? null : declared;
}

/** The criterion around an offset; null outside all of them. */
export const criterionAround = ({ model }: Analysis, offset: number): CriterionModel | null =>
  model.criteria.find(({ item }) => item.span.start <= offset && offset <= item.span.end) ?? null;

/** The criterion of a code. */
export const criterionOf = ({ model }: Analysis, code: string): CriterionModel | null =>
  model.criteria.find(({ criterion }) => criterion.code === code) ?? null;
