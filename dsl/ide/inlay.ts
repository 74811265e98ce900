// Small words shown beside the text: what a part of the maximum comes to, and between which points the rule is proven to
// stay. Few, and only what is sure.
import type { Expr } from "#runtime/compiled-set.ts";
import { rational } from "#runtime/number.ts";
import type { Analysis } from "../analyze.ts";
import { both, numberText } from "../check/say.ts";
import { constantValue } from "../model/constant.ts";
import type { CriterionModel, Origin } from "../model/model.ts";
import { hasPoints } from "../model/units.ts";
import type { Both } from "../source/diagnostic.ts";
import type { Span } from "../source/span.ts";
import { spelling } from "../syntax/keywords.ts";
import { rangeWords } from "./hover-criterion.ts";
import { provenOf } from "./proven.ts";

export interface InlayHint {
  /** Where it stands: after the character before this offset. */
  readonly offset: number;
  readonly kind: "value" | "range";
  readonly label: Both;
}

/** The hints of the criteria within a span, in the order of the text. */
export function inlayHints(analysis: Analysis, within: Span): readonly InlayHint[] {
  return analysis.model.criteria
    .filter(({ item }) => item.span.start <= within.end && within.start <= item.span.end)
    .flatMap((model) => [...values(model), ...ranges(analysis, model)])
    .filter(({ offset }) => within.start <= offset && offset <= within.end)
    .sort((a, b) => a.offset - b.offset);
}

/** `1/2 * điểm tối đa` → `= 5 điểm`, for the largest expression that has one value. */
function values({ criterion, origins }: CriterionModel): readonly InlayHint[] {
  if (criterion.max === null) return [];
  const max = rational(criterion.max);
  const found = [...origins].flatMap(([made, { span, type }]) => {
    const value = isOfMax(made) && isPoints(type) ? constantValue(made, max) : null;
    return value === null ? [] : [{ span, value }];
  });
  return found
    .filter(({ span: at }) => !found.some(({ span }) => isInside(at, span)))
    .map(({ span, value }) => ({
      offset: span.end,
      kind: "value",
      label: both((s) => `= ${numberText(value, s)} ${spelling("points", s)}`),
    }));
}

/** An operation of the maximum, and not the maximum alone. */
const isOfMax = (made: object): made is Expr =>
  "op" in made && made.op !== "max" && made.op !== "table" && mentionsMax(made);

const mentionsMax = (part: object): boolean =>
  ("op" in part && part.op === "max") ||
  Object.values(part).some(
    (inner: unknown) => typeof inner === "object" && inner !== null && mentionsMax(inner),
  );

const isPoints = (type: Origin["type"]): boolean =>
  type?.kind === "number" && type.unit !== null && hasPoints(type.unit);

const isInside = (a: Span, b: Span): boolean =>
  a !== b && b.start <= a.start && a.end <= b.end && (a.start !== b.start || a.end !== b.end);

/** Between which points the rule stays, after its line. */
function ranges(analysis: Analysis, model: CriterionModel): readonly InlayHint[] {
  const { item } = model;
  const score = item.kind === "criterion" ? item.items.find(({ kind }) => kind === "score") : undefined;
  const points = score === undefined ? null : (provenOf(analysis, model)?.points ?? null);
  if (score === undefined || points === null) return [];
  return [{ offset: score.span.end, kind: "range", label: rangeWords(points) }];
}
