// Runs the rules over a set, criterion by criterion and then as a whole, and tells what the set's own readings and
// acceptances answer. What concerns one criterion depends on nothing but that criterion and what it refers to, so that an
// editor can keep it while another is typed.
import type { CriterionModel, IndicatorSet } from "../model/model.ts";
import { type Diagnostic, inOrder, relocated } from "../source/diagnostic.ts";
import { flatMap } from "../source/flat-map.ts";
import { type Answer, type Answered, answer, answerFindings, answersIn } from "./answers.ts";
import { type Printed, printedIn, printedOnGrades } from "./printed.ts";
import { CRITERION_RULES, SET_RULES, WORDS_RULES } from "./rules.ts";
import { type CriterionView, criterionView, type SetView } from "./view.ts";

export interface Checked {
  /** Every finding that nothing answers, in the order of the text. */
  readonly open: readonly Diagnostic[];
  /** Findings that a reading or an acceptance answers. */
  readonly answered: readonly Answered[];
}

/** One criterion as it is found by itself; places are into the text it was read from. */
export interface Part {
  readonly view: CriterionView;
  /** Of reading and meaning. */
  readonly read: readonly Diagnostic[];
  /** The same with the checker's, as far as it is checked. */
  readonly found: readonly Diagnostic[];
  readonly answers: readonly Answer[];
}

/** Checks a set; `found` are the findings of reading and meaning. What has an error is not checked further. */
export function check(set: IndicatorSet, text: string, found: readonly Diagnostic[]): Checked {
  const { within, around } = byCriterion(set.criteria, found);
  const surroundings = { rules: set.rules, surface: set.syntax.surface };
  const reach = reachOf(around, within);
  const viewOf = (model: CriterionModel): CriterionView => criterionView(model, text, surroundings);
  const parts = set.criteria.map((model, i) => ({
    ...partOf(viewOf(model), within[i] ?? [], reach),
    // What was worked out for the criterion is not needed again, and is let go.
    view: viewOf(model),
  }));
  return joined({ set, text, criteria: parts.map((p) => p.view) }, around, parts);
}

/** Findings by the criterion they stand in, and those around all criteria. */
export function byCriterion(
  criteria: readonly CriterionModel[],
  found: readonly Diagnostic[],
): { readonly within: readonly (readonly Diagnostic[])[]; readonly around: readonly Diagnostic[] } {
  const within: Diagnostic[][] = criteria.map(() => []);
  const around: Diagnostic[] = [];
  const own = new Map(flatMap(criteria, (c, i) => c.diagnostics.map((d) => [d, i] as const)));
  for (const d of found) {
    const index =
      own.get(d) ??
      criteria.findIndex(
        ({ item }) =>
          item.kind === "criterion" && item.span.start <= d.span.start && d.span.start < item.span.end,
      );
    (within[index] ?? around).push(d);
  }
  return { within, around };
}

/** How far a set can be checked: all of it, the criteria without an error that use no others, or nothing. */
export type Reach = "set" | "criteria" | "nothing";

export function reachOf(around: readonly Diagnostic[], within: readonly (readonly Diagnostic[])[]): Reach {
  if (around.some(isError)) return "nothing";
  const found = within.flat();
  // Beyond the limit it is not said where there are errors.
  if (found.some((d) => d.code === "too-many-errors")) return "nothing";
  return found.some(isError) ? "criteria" : "set";
}

const isError = ({ severity }: Diagnostic): boolean => severity === "error";

/** Everything found in one criterion, as far as it can be checked. */
export function partOf(view: CriterionView, read: readonly Diagnostic[], reach: Reach): Part {
  const { model, criterion, at } = view;
  const isChecked = reach === "set" || (reach === "criteria" && !read.some(isError) && !view.looksAround());
  const answerable = once(view, read);
  return {
    view,
    read,
    found: isChecked ? [...answerable, ...criterionFindings(view)] : answerable,
    answers: answersIn(model.item.items, criterion.code, criterion.pillar, at),
  };
}

/** One warning of a kind says it: an accepted way of dividing may stand in several lines. */
function once({ model, criterion }: CriterionView, read: readonly Diagnostic[]): readonly Diagnostic[] {
  const anchor = { scope: criterion.code, low: null, high: null };
  const meant = new Set(model.diagnostics);
  const said = new Set<string>();
  return flatMap(read, (d) => {
    if (isError(d) || !meant.has(d)) return [d];
    const key = `${d.code} ${JSON.stringify(d.params)}`;
    if (said.has(key)) return [];
    said.add(key);
    return [{ ...d, anchor }];
  });
}

const criterionFindings = (view: CriterionView): readonly Diagnostic[] => [
  ...flatMap(CRITERION_RULES, (rule) => rule.check(view)),
  ...wordsFindings(printedIn(view)),
];

const wordsFindings = (printed: Printed | null): readonly Diagnostic[] =>
  printed === null ? [] : flatMap(WORDS_RULES, (rule) => rule.check(printed));

const setFindings = (view: SetView): readonly Diagnostic[] => [
  ...flatMap(SET_RULES, (rule) => rule.check(view)),
  ...flatMap(CRITERION_RULES, (rule) => rule.ofSet?.(view) ?? []),
  ...wordsFindings(printedOnGrades(view)),
];

/** Everything found in a set, from what is found in each criterion and around them; all places are those of the set. */
export function joined(view: SetView, around: readonly Diagnostic[], parts: readonly Part[]): Checked {
  const { set, text } = view;
  const reach = reachOf(
    around,
    parts.map((p) => p.read),
  );
  const isWhole = reach === "set";
  const all = [
    ...around,
    ...flatMap(parts, (p) => p.found.map((d) => relocated(d, p.view.at))),
    ...(isWhole ? setFindings(view) : []),
  ];
  const ofSet = answersOfSet(set);
  const pillars = new Map(set.rules.criteria.map((c) => [c.code, c.pillar]));
  const outcome = answer(
    all,
    [...ofSet, ...flatMap(parts, (p) => p.answers)],
    (scope) => pillars.get(scope) ?? "",
  );
  // While something is not checked, what answers nothing may yet be needed.
  const { surface } = set.syntax;
  const about = !isWhole
    ? []
    : [
        ...answerFindings(ofSet, outcome, text, surface),
        ...flatMap(parts, ({ answers, view: { text: own, at } }) =>
          answerFindings(answers, outcome, own, surface).map((d) => relocated(d, at)),
        ),
      ];
  return { open: inOrder([...outcome.open, ...about]), answered: outcome.answered };
}

/** Readings and acceptances of the set and of its pillars. */
export function answersOfSet({ syntax, pillars }: IndicatorSet): readonly Answer[] {
  return [
    ...answersIn(syntax.items, "", ""),
    ...flatMap([...pillars], ([code, item]) =>
      item.items.some((m) => m.kind === "undisclosed") ? [] : answersIn(item.items, code, ""),
    ),
  ];
}
