// What a rule of the checker looks at: one criterion with its text, its pieces and the runtime at hand, or the whole set.
// Everything costly is worked out once, when first asked for.
import type { Criterion, Expr, Rules } from "#runtime/compiled-set.ts";
import type { CriterionResult } from "#runtime/evaluation.ts";
import { rational } from "#runtime/number.ts";
import type { CriterionModel, IndicatorSet } from "../model/model.ts";
import { inside } from "../model/references.ts";
import { once } from "../source/once.ts";
import type { Span } from "../source/span.ts";
import type { Surface } from "../syntax/ast.ts";
import { givenPieces, type Scored } from "./analysis/along.ts";
import type { Cell } from "./analysis/cell.ts";
import { constant, type Form, ofAtom } from "./analysis/form.ts";
import { type Pieces, piecesOf } from "./analysis/pieces.ts";
import type { Targets } from "./analysis/solution.ts";
import { type Report, reportIn } from "./analysis/witness.ts";
import { looksAround, type Probe, probeOf, resultsOf } from "./probe.ts";
import type { Words } from "./words/facts.ts";
import { readWords } from "./words/words.ts";

/** What the criteria of a set have in common. */
export interface Surroundings {
  readonly rules: Rules;
  readonly surface: Surface;
}

export interface CriterionView {
  readonly model: CriterionModel;
  readonly criterion: Criterion;
  /** The text that spans are into. */
  readonly text: string;
  /** A place in that text as a place of the set: the same, unless the criterion was read by itself. */
  readonly at: (place: Span) => Span;
  readonly surface: Surface;
  readonly rules: Rules;
  /** Every operation of the rule, definitions and answers included. */
  readonly operations: () => readonly Expr[];
  /** Whether it uses points of other rules. */
  readonly looksAround: () => boolean;
  readonly pieces: () => Pieces;
  /** The maximum points as a value; null when it is not known at all. */
  readonly maximum: () => Form | null;
  /** The pieces with points, as far as points are given. */
  readonly given: () => readonly Scored[];
  readonly probe: Probe;
  /** What the runtime gives for the units of each example. */
  readonly exampleResults: () => readonly (readonly (CriterionResult | undefined)[])[];
  /** What the decision's own words say. */
  readonly words: () => Words;
}

export interface SetView {
  readonly set: IndicatorSet;
  readonly text: string;
  readonly criteria: readonly CriterionView[];
}

export function criterionView(
  model: CriterionModel,
  text: string,
  { rules, surface }: Surroundings,
  at: CriterionView["at"] = (place) => place,
): CriterionView {
  const { criterion } = model;
  const probe = probeOf(rules, criterion);
  const operations = once(() => operationsOf(criterion));
  const pieces = once(() => piecesOf(rules, criterion));
  const maximum = once(() => maximumOf(criterion, pieces()));
  return {
    model,
    criterion,
    text,
    at,
    surface,
    rules,
    operations,
    looksAround: once(() => looksAround(criterion)),
    pieces,
    maximum,
    given: once(() => givenPieces(pieces().atoms, pieces().pieces, maximum())),
    probe,
    exampleResults: once(() => resultsOf(probe, criterion, operations().some(isOverUnits))),
    words: once(() => readWords(criterion.verbatim)),
  };
}

function maximumOf({ max, maxParameter }: Criterion, { atoms }: Pieces): Form | null {
  if (max !== null) return constant(rational(max));
  const atom = atoms.byKey.get(maxParameter);
  return atom === undefined ? null : ofAtom(atom);
}

function operationsOf(criterion: Criterion): readonly Expr[] {
  const { lets, parts, whens, score, inputs, zeroDenominator, allEqual, allZero } = criterion;
  return inside([inputs, lets, parts, whens, score, zeroDenominator, allEqual, allZero]);
}

/** Whether a rule compares the units assessed together. */
export const looksAtUnits = (view: CriterionView): boolean => view.operations().some(isOverUnits);

const isOverUnits = ({ op }: Expr): boolean => op === "min-max" || op === "cohort";

/** The place of an operation, a row, an option or a special case; of the criterion's first line when it has none. */
export function placeOf({ model, criterion }: CriterionView, at: object): Span {
  const origin = model.origins.get(at);
  if (origin !== undefined) return origin.span;
  const special = (criterion.whens as readonly object[]).indexOf(at);
  const path = special >= 0 ? `when/${special}` : "score";
  return model.places[`${criterion.code}/${path}`] ?? headerOf(model);
}

/** The first line of a criterion. */
export const headerOf = ({ item }: CriterionModel): Span => item.header;

/** Figures, and what the runtime makes of them. */
export interface Shown {
  readonly report: Report;
  readonly result: CriterionResult;
}

/** A report in a cell for which the runtime answers as expected, as short as it can be; null: none was found. */
export function show(
  view: CriterionView,
  cell: Cell,
  expected: (result: CriterionResult) => boolean,
  targets?: Targets,
  about?: readonly number[],
): Shown | null {
  const { atoms } = view.pieces();
  for (const all of [false, true]) {
    const report = reportIn(atoms, cell, targets, about, all);
    if (report === null) continue;
    const result = resultOf(view, report);
    if (result !== undefined && expected(result)) return { report, result };
  }
  return null;
}

/** What units report, of whatever kind. */
export interface Reported {
  readonly values: Readonly<Record<string, unknown>>;
  readonly others: readonly Readonly<Record<string, unknown>>[];
  readonly parameters: Readonly<Record<string, unknown>>;
}

/** What the runtime makes of a report. */
export function resultOf(
  { probe }: CriterionView,
  { values, others, parameters }: Reported,
): CriterionResult | undefined {
  const units = [values, ...others].map((v, i) => ({ id: String(i + 1), values: v }));
  return probe({ units, parameters })[0];
}
