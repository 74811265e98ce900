// Boundary cases: for every criterion figures on each way its rule can go and on both sides of each bound, with what the
// runtime makes of them. A test pack for whoever implements the set elsewhere, and a table for its author to look through.
import type { IndicatorSet } from "../model/model.ts";
import type { Both } from "../source/diagnostic.ts";
import { answerAll, type CaseUnit, extremes, inOrder } from "./cases/answering.ts";
import {
  ofDeclaration,
  ofExamples,
  ofLimits,
  ofNothing,
  ofParameter,
  ofPlainFigures,
} from "./cases/of-figures.ts";
import { ofPieces } from "./cases/of-pieces.ts";
import { ofProportion } from "./cases/of-proportion.ts";
import { ofRequirements } from "./cases/of-requirements.ts";
import { ofUnits } from "./cases/of-units.ts";
import { ofTerms } from "./cases/terms.ts";
import type { Ground, Values, Wish } from "./cases/wish.ts";
import { type Evaluator, evaluatorOf } from "./probe.ts";
import { criterionView } from "./view.ts";

export type { CaseUnit };

export interface Case {
  readonly criterion: string;
  /** From 1 within the criterion. */
  readonly no: number;
  /** What it is there for; several when one set of figures serves several. */
  readonly why: readonly Both[];
  /** Assessed together; the first is the one it is about. */
  readonly units: readonly CaseUnit[];
  readonly parameters: Values;
}

/** The cases of every criterion of a set without errors, or of one; the same text gives the same cases. */
export function casesOf(set: IndicatorSet, text: string, code: string | null = null): readonly Case[] {
  const views = viewsOf(set, text);
  const evaluate = evaluatorOf(set.rules);
  return [...views.values()]
    .filter(({ criterion }) => code === null || criterion.code === code)
    .flatMap((view) => casesIn({ view, views }, evaluate));
}

/** Figures of the cases of one criterion before they are answered: to ask another rule about. */
export function figuresOf(
  set: IndicatorSet,
  text: string,
  code: string,
): readonly Pick<Wish, "units" | "parameters">[] {
  const views = viewsOf(set, text);
  const view = views.get(code);
  return view === undefined ? [] : wishesFor({ view, views });
}

/** Figures of a unit that declares a criterion not applicable, by its code: also those that its worth depends on. */
export function declarationsOf(set: IndicatorSet, text: string): (code: string) => readonly Wish[] {
  const views = viewsOf(set, text);
  return (code) => {
    const view = views.get(code);
    return view === undefined ? [] : [...ofDeclaration({ view, views }), ...ofProportion({ view, views })];
  };
}

function viewsOf(set: IndicatorSet, text: string): Ground["views"] {
  const surroundings = { rules: set.rules, surface: set.syntax.surface };
  return new Map(set.criteria.map((m) => [m.criterion.code, criterionView(m, text, surroundings)]));
}

function casesIn(ground: Ground, evaluate: Evaluator): readonly Case[] {
  const { code } = ground.view.criterion;
  const wishes = wishesFor(ground);
  const answered = answerAll(ground, wishes, evaluate);
  const more = answerAll(ground, extremes(ground, answered), evaluate);
  return inOrder([...answered, ...more]).map(({ why, units, parameters }, i) => ({
    criterion: code,
    no: i + 1,
    why,
    units,
    parameters,
  }));
}

function wishesFor(ground: Ground): readonly Wish[] {
  const always = [...ofNothing(), ...ofDeclaration(ground), ...ofProportion(ground)];
  const entered = ofParameter(ground);
  if (entered.length > 0) return [...entered, ...always];
  const pieces = ofPieces(ground);
  const units = ofUnits(ground);
  const isFollowed = pieces.length + units.length > 0 && !ground.view.pieces().givenUp;
  const base = pieces.find(({ units }) => units.length === 1);
  return [
    ...pieces,
    ...ofTerms(ground),
    ...(isFollowed ? [] : ofExamples(ground)),
    ...ofPlainFigures(ground),
    ...units,
    ...ofRequirements(ground),
    ...ofLimits(ground, base),
    ...always,
  ];
}
