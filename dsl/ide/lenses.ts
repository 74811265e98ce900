// Lines of figures above pillars and criteria: how many examples, open findings and readings a criterion has, and whether
// the maxima of a pillar add up.
import { equals, type Rational, rational } from "#runtime/number.ts";
import type { Analysis } from "../analyze.ts";
import { pointsIn, scoredIn } from "../check/totals.ts";
import type { CriterionModel } from "../model/model.ts";
import type { Both, Diagnostic } from "../source/diagnostic.ts";
import type { Span } from "../source/span.ts";
import type { PillarItem } from "../syntax/ast.ts";
import { criterionLens, pillarLens } from "./lens-words.ts";

export type CodeLens = {
  /** The line it stands above. */
  readonly span: Span;
  readonly code: string;
  readonly title: Both;
} & (
  | {
      readonly kind: "criterion";
      readonly examples: number;
      /** Findings that nothing answers, of those handed in. */
      readonly findings: number;
      readonly readings: number;
      readonly accepts: number;
    }
  | {
      readonly kind: "pillar";
      /** The maxima of its criteria added up; null: one of them is not known. */
      readonly sum: Rational | null;
      readonly max: Rational | null;
      readonly addsUp: boolean | null;
    }
);

/** The lenses of a text in its order; `findings` are those that are open. */
export function codeLenses(analysis: Analysis, findings: readonly Diagnostic[]): readonly CodeLens[] {
  const { model } = analysis;
  const pillars = [...model.pillars].map(([code, item]) => pillar(analysis, code, item));
  const criteria = model.criteria.flatMap((each) =>
    each.item.kind === "pillar" ? [] : [criterion(each, findings)],
  );
  return [...pillars, ...criteria].sort((a, b) => a.span.start - b.span.start);
}

function criterion({ criterion: of, item }: CriterionModel, findings: readonly Diagnostic[]): CodeLens {
  const { start, end } = item.span;
  const open = findings.filter(({ span }) => start <= span.start && span.start <= end);
  const counts = {
    examples: of.examples.length,
    findings: open.length,
    readings: of.readings.length,
    accepts: of.accepts.length,
  };
  return { kind: "criterion", span: item.header, code: of.code, title: criterionLens(counts), ...counts };
}

function pillar({ model }: Analysis, code: string, item: PillarItem): CodeLens {
  const written = model.rules.pillars.find((p) => p.code === code)?.max ?? null;
  const max = written === null ? null : rational(written);
  const sum = pointsIn(scoredIn(model, code));
  const addsUp = sum === null || max === null ? null : equals(sum, max);
  return { kind: "pillar", span: item.header, code, title: pillarLens(sum, max, addsUp), sum, max, addsUp };
}
