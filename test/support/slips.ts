// Slips: a text with one token changed, what is found in it, and whether any figures now give something else.
import { type Analysis, analyze, type Diagnostic } from "#dsl";
import { probeOf } from "#dsl/check/probe.ts";
import type { CriterionModel } from "#dsl/model/model.ts";
import { type CriterionResult, toExact } from "#runtime";
import type { Criterion, Rules } from "#runtime/compiled-set.ts";
import type { UnitData } from "#runtime/evaluation.ts";
import { biasedFigures, figuresOf } from "./biased-figures.ts";
import { type Draw, drawFrom, times } from "./draw.ts";
import { type Mutation, mutated, mutationOf } from "./mutate.ts";
import { stepsBetween } from "./nearness.ts";
import { keyOf, openOf, type Ready } from "./text-mutants.ts";

export interface Slip {
  readonly of: Ready;
  readonly mutation: Mutation;
  readonly text: string;
  /** What is found that was not found in the right text: errors, or else the checker's findings. */
  readonly found: readonly Diagnostic[];
  readonly analysis: Analysis;
}

/** A token of a text, by index. */
export type Place = readonly [Ready, number];

export const placesIn = (texts: readonly Ready[]): readonly Place[] =>
  texts.flatMap((of) => of.own.map((i) => [of, i] as const));

/** A slip at one of the places, each as likely as any other; null when the draw leaves the text as it is. */
export function slipAt(draw: Draw, places: readonly Place[]): Slip | null {
  const [of, i = 0] = places[draw(places.length)] ?? [];
  const token = of?.tokens[i];
  if (of === undefined || token === undefined) return null;
  const next = of.own.includes(i + 1) ? of.tokens[i + 1] : undefined;
  const mutation = mutationOf(draw, of.text, [token, next], of.lexicon);
  return mutation === null ? null : slipOf(of, mutation);
}

/** The text with a change; null when it says the same, letter by letter. */
export function slipOf(of: Ready, mutation: Mutation): Slip | null {
  const text = mutated(of.text, mutation);
  if (text === of.text) return null;
  const analysis = analyze(text);
  return { of, mutation, text, analysis, found: openOf(analysis).filter((d) => !of.known.has(keyOf(d))) };
}

export const errorsOf = ({ analysis }: Slip): readonly Diagnostic[] =>
  analysis.diagnostics.filter((d) => d.severity === "error");

/** Whether a finding stands within two tokens of the slip, or at the criterion that holds it. */
export function isAtHand({ text, mutation, analysis }: Slip, { span, anchor }: Diagnostic): boolean {
  if (stepsBetween(text, mutation, span) <= 2) return true;
  const holds = (at: number) => (model: CriterionModel) =>
    model.item.span.start <= at && at <= model.item.span.end;
  const own = analysis.model.criteria.find(holds(mutation.at));
  return own !== undefined && (anchor?.scope === own.criterion.code || holds(span.start)(own));
}

/** What units report, assessed together, by keys. */
type Reports = readonly Pick<UnitData, "id" | "values">[];

/**
 * What the rules of the text with the slip give otherwise than those of the right text: for the examples of the right
 * text, and for so many reports more of each criterion.
 */
export function changes({ of, analysis }: Slip, more: number): readonly string[] {
  const { rules } = analysis.model;
  return of.rules.criteria.flatMap((before, i) => {
    const after = rules.criteria[i];
    if (after === undefined) return [`${before.code} is gone`];
    const reports = [...before.examples.map(({ units }) => units), ...someReports(of.rules, before, more)];
    const right = outcomesOf(of.rules, before, reports);
    const wrong = outcomesOf(rules, after, reports.map(renamed(before, after)));
    return right.flatMap((outcome, k) =>
      outcome === wrong[k] ? [] : [`${before.code}, report ${k}: ${outcome} becomes ${wrong[k]}`],
    );
  });
}

function someReports(rules: Rules, criterion: Criterion, count: number): readonly Reports[] {
  const figures = biasedFigures(criterion, figuresOf(rules, criterion));
  const draw = drawFrom(1);
  return times(count, () => [{ id: "1", values: figures(draw) }]);
}

/** The same reports for a criterion of another code, with other names for its figures: they keep their order. */
function renamed(before: Criterion, after: Criterion): (units: Reports) => Reports {
  const keys = new Map(
    before.inputs.map(({ name }, i) => [
      `${before.code}.${name}`,
      `${after.code}.${after.inputs[i]?.name ?? name}`,
    ]),
  );
  return (units) =>
    units.map(({ id, values }) => ({
      id,
      values: Object.fromEntries(Object.entries(values).map(([key, value]) => [keys.get(key) ?? key, value])),
    }));
}

function outcomesOf(rules: Rules, criterion: Criterion, reports: readonly Reports[]): readonly string[] {
  const probe = probeOf(rules, criterion);
  return reports.map((units) => probe({ units }).map(told).join("; "));
}

function told(result: CriterionResult | undefined): string {
  if (result === undefined) return "nothing";
  const { status, points, low, high } = result;
  if (status === "scored") return points === null ? status : toExact(points);
  return status === "pending" ? `${toExact(low)} to ${high === null ? "?" : toExact(high)}` : status;
}
