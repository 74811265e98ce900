// The door of the language: from text to findings, formatted text, the other surface, and a compiled set.
// Nothing here reads files, knows of editors, or throws for a mistake in the text.

import type { CompiledSet } from "#runtime/compiled-set.ts";
import { type Analysis, hasErrors } from "./analyze.ts";
import { compileModel } from "./compile/compile.ts";
import type { Document } from "./ide/document.ts";

export { type Analysis, analyze, cases, checked, findings, hasErrors } from "./analyze.ts";
export { type AmendmentRow, amendmentTable } from "./changes/amendment.ts";
export type {
  Change,
  ChangeKind,
  Comparison,
  Direction,
  Effect,
  How,
  Outcome,
  Witness,
  WitnessData,
} from "./changes/change.ts";
export { compareSets } from "./changes/compare.ts";
export { type Contribution, originsOf } from "./changes/contributions.ts";
export { dataOfBoth } from "./changes/data-names.ts";
export { type Impact, impact, impactOf, type Standing, type UnitImpact } from "./changes/impact.ts";
export { type Accepted, type AnswerWords, accepted } from "./check/accepted.ts";
export type { Case, CaseUnit } from "./check/cases.ts";
export { format } from "./format/format.ts";
export { plainText, readDate, readYesNo } from "./ide/data-answers.ts";
export {
  type DecimalSign,
  plainDecimal,
  type Reading,
  readFigure,
  withComma,
} from "./ide/data-figure.ts";
export {
  bare,
  DESCRIPTIONS,
  isOneOf,
  KEY_COLUMN,
  UNIT_COLUMNS,
  type UnitColumn,
} from "./ide/data-titles.ts";
export * as ide from "./ide/index.ts";
export type { IndicatorSet } from "./model/model.ts";
export { type Code, sentence } from "./source/catalog.ts";
export type { Diagnostic, Fix, Severity } from "./source/diagnostic.ts";
export { position, type SourceFile, sourceFile } from "./source/source-file.ts";
export { applyEdits, type Span, type TextEdit } from "./source/span.ts";
export { compareVersions } from "./source/version-order.ts";
export type { Surface } from "./syntax/ast.ts";

/** The compiled set; null while reading or meaning has an error. */
export function compile(analysis: Analysis): CompiledSet | null {
  return hasErrors(analysis) ? null : compileModel(analysis.file, analysis.model);
}

/** The compiled set of an open text, as `compile` of its analysis; null while reading or meaning has an error. */
export function compileDocument({ file, meaning }: Document): CompiledSet | null {
  const meant = meaning();
  return meant === null ? null : compileModel(file, meant);
}
