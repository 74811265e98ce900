// The two versions side by side, and how their parts are asked for canonical meaning, words and places.
import type { Criterion, Expr } from "#runtime/compiled-set.ts";
import type { CriterionModel, IndicatorSet } from "../model/model.ts";
import type { Span } from "../source/span.ts";
import { canonical, type Names } from "./canonical.ts";
import type { Renaming } from "./data-names.ts";
import { wordsAt } from "./tree-entries.ts";

/** A version, with the names of the other for what has another name there. */
export interface SetSource {
  readonly text: string;
  readonly set: IndicatorSet;
  readonly names: Names;
}

export interface Sides {
  readonly before: SetSource;
  readonly after: SetSource;
  /** Data of one under the names of the other. */
  readonly renaming: Renaming;
}

/** A criterion of one version, with the names of the other for what has another name there. */
export interface Source {
  readonly text: string;
  readonly model: CriterionModel;
  readonly names: Names;
}

/** Canonical form of an expression, definitions put in (`body`) or by name (`alt`). */
export interface Meaning {
  readonly body: string;
  readonly alt: string;
}

export function meaningOf({ model, names }: Source, expr: Expr | null): Meaning {
  if (expr === null) return { body: "", alt: "" };
  const key = (within: Criterion | null): string =>
    JSON.stringify(canonical(expr, { names, within, max: null }));
  return { body: key(model.criterion), alt: key(null) };
}

/** The words of an expression, or of the statement it stands in. */
export function wordsOf({ text, model }: Source, expr: object, fallback: Span | null): string {
  const at = model.origins.get(expr)?.span ?? fallback;
  return at === null ? "" : wordsAt(text, at);
}

export const placeAt = ({ model }: Source, path: string): Span | null =>
  model.places[`${model.criterion.code}/${path}`] ?? null;
