// Runs the rules over a set, criterion by criterion and then as a whole, and tells what the set's own readings and
// acceptances answer. What concerns one criterion depends on nothing but that criterion and what it refers to, so that an
// editor can keep it while another is typed.
import type { CriterionModel, IndicatorSet } from "../model/model.ts";
import { type Diagnostic, inOrder } from "../source/diagnostic.ts";
import { type Answer, type Answered, answer, answerFindings, answersIn } from "./answers.ts";
import { type Printed, printedIn, printedOnGrades } from "./printed.ts";
import { CRITERION_RULES, SET_RULES, WORDS_RULES } from "./rules.ts";
import { type CriterionView, criterionView } from "./view.ts";

export interface Checked {
  /** Every finding that nothing answers, in the order of the text. */
  readonly open: readonly Diagnostic[];
  /** Findings that a reading or an acceptance answers. */
  readonly answered: readonly Answered[];
}

/** Checks a set without errors; `found` are the findings of reading and meaning. */
export function check(set: IndicatorSet, text: string, found: readonly Diagnostic[]): Checked {
  const surroundings = { rules: set.rules, surface: set.syntax.surface };
  const views = set.criteria.map((model) => criterionView(model, text, surroundings));
  const view = { set, text, criteria: views };
  const own = new Set(set.criteria.flatMap((model) => model.diagnostics));
  const all = [
    ...found.filter((d) => !own.has(d)),
    ...views.flatMap(criterionFindings),
    ...SET_RULES.flatMap((rule) => rule.check(view)),
    ...wordsFindings(printedOnGrades(view)),
  ];
  const answers = [...answersOfSet(set), ...set.criteria.flatMap(answersOf)];
  const pillars = new Map(set.rules.criteria.map((c) => [c.code, c.pillar]));
  const outcome = answer(all, answers, (scope) => pillars.get(scope) ?? "");
  const about = answerFindings(answers, outcome, text, set.syntax.surface);
  return { open: inOrder([...outcome.open, ...about]), answered: outcome.answered };
}

/** Everything found in one criterion; what reading and meaning found in it can be answered like the rest. */
export function criterionFindings(view: CriterionView): readonly Diagnostic[] {
  const anchor = { scope: view.criterion.code, low: null, high: null };
  // One warning of a kind says it: an accepted way of dividing may stand in several lines.
  const said = new Set<string>();
  const first = ({ code, params }: Diagnostic): boolean => {
    const key = `${code} ${JSON.stringify(params)}`;
    return said.has(key) ? false : said.add(key).has(key);
  };
  return [
    ...view.model.diagnostics.flatMap((d) => (d.severity === "error" ? d : first(d) ? { ...d, anchor } : [])),
    ...CRITERION_RULES.flatMap((rule) => rule.check(view)),
    ...wordsFindings(printedIn(view)),
  ];
}

const wordsFindings = (printed: Printed | null): readonly Diagnostic[] =>
  printed === null ? [] : WORDS_RULES.flatMap((rule) => rule.check(printed));

/** Readings and acceptances of the set and of its pillars. */
export function answersOfSet({ syntax, pillars }: IndicatorSet): readonly Answer[] {
  return [
    ...answersIn(syntax.items, "", ""),
    ...[...pillars].flatMap(([code, item]) =>
      item.items.some((m) => m.kind === "undisclosed") ? [] : answersIn(item.items, code, ""),
    ),
  ];
}

export const answersOf = ({ item, criterion }: CriterionModel): readonly Answer[] =>
  answersIn(item.items, criterion.code, criterion.pillar);
