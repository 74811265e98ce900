// What the checker claims about one criterion, held against what the runtime gives. Every check returns what contradicts a
// claim, in words; nothing when all holds. A claim is: proved (nothing found), refuted (a finding, with figures), or not
// decided (said so by a finding).
import { analyze, checked, type Diagnostic } from "#dsl";
import { isConstant, substitute } from "#dsl/check/analysis/form.ts";
import type { Piece } from "#dsl/check/analysis/pieces.ts";
import { cellsOf, valuesOf } from "#dsl/check/branches.ts";
import { type CriterionView, criterionView } from "#dsl/check/view.ts";
import {
  type CriterionResult,
  compare,
  type Evaluable,
  equals,
  evaluateAll,
  type LoadedSet,
  rational,
  toExact,
} from "#runtime";
import type { Answer } from "#runtime/compiled-set.ts";
import { type Figure, figuresOf, type Values } from "./biased-figures.ts";
import { type Draw, pick } from "./draw.ts";
import { type Frame, randomCriterion } from "./random-criterion.ts";
import { compiledFrom, loadedFrom } from "./random-evaluation.ts";
import type { CriterionShape } from "./random-inputs.ts";

export interface Subject {
  readonly text: string;
  /** Null for a criterion of a set that is not random. */
  readonly frame: Frame | null;
  readonly view: CriterionView;
  /** What evaluates the criterion: without the others, unless its rule looks at them. */
  readonly set: Evaluable;
  readonly figures: readonly Figure[];
  readonly parameters: Readonly<Record<string, string>>;
  readonly found: readonly Diagnostic[];
  /** Questions that are said not to be decided. */
  readonly undecided: ReadonlySet<string>;
}

/** The claims about the criterion of a random text. */
export function randomSubject(draw: Draw, shape: CriterionShape): Subject {
  const { text, frame } = randomCriterion(draw, shape);
  const [subject] = subjectsOf(text, frame);
  if (subject === undefined) throw new Error(text);
  const parameters = Object.fromEntries(
    subject.set.rules.parameters.map(({ name }) => [name, pick(draw, ["10", "40", "50", "85", "90"])]),
  );
  return { ...subject, parameters };
}

/** The claims about every criterion of a set without errors; readings and acceptances do not take any back. */
export function subjectsOf(text: string, frame: Frame | null = null): readonly Subject[] {
  const loaded = loadedFrom(compiledFrom(text));
  const analysis = analyze(text);
  const { rules, syntax, criteria } = analysis.model;
  const { open, answered } = checked(analysis);
  const all = [...open, ...answered.map(({ finding }) => finding)];
  return criteria.map((model): Subject => {
    const found = all.filter((d) => d.anchor?.scope === model.criterion.code);
    return {
      text,
      frame,
      view: criterionView(model, analysis.file.text, { rules, surface: syntax.surface }),
      set: setOf(loaded, model.criterion.code),
      figures: figuresOf(rules, model.criterion),
      parameters: Object.fromEntries(rules.parameters.map(({ name, most }) => [name, most ?? "100"])),
      found,
      undecided: new Set(found.filter((d) => d.code === "not-decided").map((d) => String(d.params.question))),
    };
  });
}

function setOf(set: LoadedSet, code: string): Evaluable {
  const criteria = set.rules.criteria.filter((c) => c.code === code);
  if (JSON.stringify(criteria).includes('"op":"points-of"')) return set;
  return { rules: { ...set.rules, criteria }, order: [code] };
}

export const has = ({ found }: Subject, code: string): boolean => found.some((d) => d.code === code);

/** Whether what a unit gets hangs on the units assessed with it. */
export const comparesUnits = ({ view }: Subject): boolean =>
  view.operations().some(({ op }) => op === "min-max" || op === "cohort");

/** Whether something is said not to be decided. */
export const isOpen = (subject: Subject): boolean =>
  subject.undecided.size > 0 || has(subject, "not-followed");

/** What the criterion gives for each report. Units are assessed together by threes. */
export function resultsOf(
  { set, view, parameters }: Subject,
  reports: readonly Values[],
): readonly CriterionResult[] {
  const units = reports.map((values, i) => ({ id: String(i), group: String(Math.floor(i / 3)), values }));
  return evaluateAll(set, { units, parameters }).units.flatMap(
    (u) => u.criteria.get(view.criterion.code) ?? [],
  );
}

/** For a reason why there are no points, the findings that say so; a needs-reading without one of them goes unnoticed. */
const TOLD_BY: Readonly<Record<string, readonly string[]>> = {
  "above-max": ["score-above-max"],
  "below-zero": ["score-below-zero"],
  "no-row": ["table-gap"],
  "rows-disagree": ["table-overlap"],
  "zero-denominator": ["zero-denominator"],
  "cap-not-positive": ["threshold-not-positive"],
  "all-equal": ["equal-units"],
  "all-zero": ["equal-units"],
  "not-written": [
    "row-without-points",
    "case-without-points",
    "numerator-above",
    "zero-denominator",
    "equal-units",
  ],
  "no-policy": ["no-policy"],
};

/** Whether the checker says it, or that it cannot tell. */
const isTold = (subject: Subject, codes: readonly string[]): boolean =>
  has(subject, "not-followed") || codes.some((code) => has(subject, code) || subject.undecided.has(code));

const shown = (values: Values): string => JSON.stringify(values);

/** What results contradict: totality, range, the most there can be, requirements that nothing can meet. */
export function againstOutcomes(
  subject: Subject,
  reports: readonly Values[],
  results: readonly CriterionResult[],
): readonly string[] {
  const best = subject.found.find((d) => d.code === "max-unreachable");
  const most =
    best === undefined ? null : rational(String((best.params.best as { en: string }).en.split(" ")[0]));
  return results.flatMap((result, i): readonly string[] => {
    const at = shown(reports[i] ?? {});
    const { status, reason, points } = result;
    switch (status) {
      case "needs-reading":
        return isTold(subject, TOLD_BY[reason?.code ?? ""] ?? [])
          ? []
          : [`${reason?.code} is not told: ${at}`];
      case "pending":
        // Another unit of the group may be rejected.
        return reason?.code === "cohort-pending" ? [] : [`pending: ${at}`];
      case "scored":
        return [
          ...(has(subject, "requirement-impossible") ? [`requirement-impossible, but scored: ${at}`] : []),
          ...(most !== null && points !== null && compare(points, most) > 0
            ? [`${toExact(points)} is over the most that is claimed, ${toExact(most)}: ${at}`]
            : []),
        ];
      default:
        return [];
    }
  });
}

/** Reports that are in no cell that gives what the runtime gives. */
export function againstCells(
  { view, parameters }: Subject,
  reports: readonly Values[],
  results: readonly CriterionResult[],
): readonly string[] {
  if (view.pieces().givenUp) return [];
  return results.flatMap((result, i) => {
    // Another unit of the group may be rejected: then this one waits.
    if (result.status === "rejected" || result.reason?.code === "cohort-pending") return [];
    const values = { ...parameters, ...reports[i] } as Readonly<Record<string, Answer>>;
    const cells = cellsOf(view, values);
    if (cells.some((piece) => agrees(view, piece, values, result))) return [];
    const said = cells.map((p) => (p.outcome.is === "open" ? p.outcome.code : "points")).join(", ");
    return [`${said === "" ? "no cell" : said}, not ${toldOf(result)}: ${shown(values)}`];
  });
}

const toldOf = ({ status, points, reason }: CriterionResult): string =>
  [status, points === null ? "" : toExact(points), reason?.code ?? ""].join(" ");

function agrees(
  view: CriterionView,
  { outcome }: Piece,
  values: Readonly<Record<string, Answer>>,
  { status, points, reason }: CriterionResult,
): boolean {
  if (outcome.is === "open")
    return (
      outcome.state === "unknown" ||
      (outcome.state === status && (status === "not-applicable" || outcome.code === reason?.code)) ||
      (outcome.state === "not-applicable" && reason?.code === "no-policy")
    );
  const given = points ?? (reason?.params.points === undefined ? null : rational(reason.params.points));
  if (given === null || status === "not-applicable") return false;
  const form = substitute(
    outcome.form,
    valuesOf(view.pieces().atoms, (key) => values[key]),
  );
  return !isConstant(form) || equals(form.constant, given);
}
