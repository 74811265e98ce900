// The analyst: keeps the open text analysed, compiled and scored, and answers what is asked of it. It is plain code with
// state of one open text; worker.ts runs it beside the page, tests run it directly.
import {
  edit as editOf,
  formOf,
  lookAtAnnex,
  pathAt,
  type Reading,
  reread,
  spanOf,
  tableOf,
} from "#designer/edits/index.ts";
import { edgeUnits } from "#designer/sheet/edge-cases.ts";
import { type Analysis, analyze, compileDocument, dataOfBoth, hasErrors, ide, type TextEdit } from "#dsl";
import { type Data, explain, type GroupResult, type LoadedSet } from "#runtime";
import { unitResult } from "#runtime/evaluate.ts";
import { evaluateKept, type Kept } from "#runtime/evaluate-again.ts";
import { neverSeparating } from "./insights.ts";
import { loaded, loadedOf } from "./loaded.ts";
import type { Answer, Ask, Question, Scores, Told } from "./protocol.ts";
import { NO_DATA } from "./stored-sample.ts";

interface State {
  document: ide.Document;
  /** What the last intent leads to: the page mostly makes that very edit next. */
  ahead: { readonly from: ide.Document; readonly edit: TextEdit; readonly to: ide.Document } | null;
  version: number;
  base: { readonly analysis: Analysis; readonly set: LoadedSet } | null;
  data: Data;
  unit: string | null;
  current: LoadedSet | null;
  /** The last evaluation, from which the next one goes on; it stays while the text has errors. */
  kept: Kept | null;
}

export interface Analyst {
  readonly answer: <Q extends Question>(question: Q, ask: Ask<Q>) => Answer<Q>;
  /**
   * Tells one thing more about the text as it is now; null when all is told. Call it until then; an edit in between
   * begins anew.
   */
  readonly tell: () => Told | null;
}

/** An analyst without a text; ask `open` first. */
export function makeAnalyst(): Analyst {
  const state: State = {
    document: ide.openDocument(""),
    ahead: null,
    version: 0,
    base: null,
    data: NO_DATA,
    unit: null,
    current: null,
    kept: null,
  };
  let toTell: readonly Telling[] = [];
  const answers = answersOf(state, (what) => {
    toTell = ALL.filter((each) => toTell.includes(each) || what.includes(each));
  });
  return {
    answer: (question, ask) => answers[question](ask),
    tell: () => {
      const [next, ...rest] = toTell;
      toTell = rest;
      return next === undefined ? null : tellings[next](state);
    },
  };
}

type Answers = { readonly [Q in Question]: (ask: Ask<Q>) => Answer<Q> };

/** What there is to tell, in the order in which it is told. */
const ALL = ["findings", "scores", "rows", "before"] as const;
type Telling = (typeof ALL)[number];

function answersOf(state: State, tellAgain: (what: readonly Telling[]) => void): Answers {
  const whole = (): Analysis => state.document.analysis();
  return {
    open: ({ text, base, data }) => {
      state.document = ide.openDocument(text);
      state.version = 0;
      state.base = base === null ? null : openedBase(analyze(base));
      state.data = data;
      tellAgain(ALL);
      return null;
    },
    edit: ({ edits, version }) => {
      for (const each of fromTheEnd(edits)) state.document = editedDocument(state, each);
      state.version = version;
      tellAgain(["findings", "scores", "rows"]);
      return null;
    },
    data: (data) => {
      state.data = data;
      tellAgain(["scores", "before"]);
      return null;
    },
    unit: (unit) => {
      state.unit = unit;
      tellAgain(["scores"]);
      return null;
    },
    form: (at) => formOf(whole(), at),
    intend: (intent) => ({ version: state.version, edited: editOf(whole(), intent, readingAhead(state)) }),
    whatIf: (intent) => whatIf(state, intent),
    annex: ({ rows, renumber }) => lookAtAnnex(whole(), rows, renumber),
    pathAt: (offset) => pathAt(whole(), offset),
    spanOf: (path) => spanOf(whole(), path),
    edgeUnits: (language) => {
      const analysis = whole();
      const set = loadedOf(analysis);
      return set === null ? null : edgeUnits(analysis, set, language);
    },
    insights: () =>
      state.current === null || state.kept === null
        ? null
        : neverSeparating(state.current.rules, wholeResult(state.kept)),
    explain: ({ unit, of }) => explanation(state, unit, of),
    completions: (offset) => completions(state.document, offset),
    hover: (offset) => ide.hover(whole(), offset),
    signature: (offset) => ide.signatureHelp(whole(), offset),
    definition: (offset) => ide.definition(whole(), offset),
    references: (offset) => ide.references(whole(), offset),
    renameRange: (offset) => ide.renameRange(whole(), offset),
    rename: ({ offset, name }) => ide.rename(whole(), offset, name),
    folds: () => ide.foldingRanges(whole()),
    tokens: () => ide.semanticTokens(whole()),
    hints: (within) => ide.inlayHints(whole(), within),
    lenses: () => ide.codeLenses(whole(), state.document.checked.open),
    selections: (offset) => ide.selectionRanges(whole(), offset),
    actions: (within) => ide.codeActions(whole(), state.document.checked.open, within),
    format: ({ within, surface }) =>
      within === null ? ide.formatDocument(whole(), surface ?? undefined) : ide.formatRange(whole(), within),
    formatTyped: ({ offset, typed }) => ide.formatOnType(whole(), offset, typed),
  };
}

function whatIf({ document, data, kept }: State, intent: Ask<"whatIf">): Answer<"whatIf"> {
  const edited = editOf(document.analysis(), intent);
  if (!edited.ok) return { is: "refused", reason: edited.reason };
  const set = loaded(compileDocument(fromTheEnd(edited.edits).reduce(ide.edited, document)));
  if (set === null) return { is: "faulty" };
  return { is: "result", rules: set.rules, result: resultOf(evaluateKept(set, data, kept), null) };
}

/** Edits of one step are all of the text before it: the last is done first, so that the others keep their places. */
const fromTheEnd = (edits: readonly TextEdit[]): readonly TextEdit[] =>
  [...edits].sort((a, b) => b.span.start - a.span.start || b.span.end - a.span.end);

/** Reads where an intent leads, and keeps it. */
const readingAhead =
  (state: State): Reading =>
  (edit) => {
    const from = state.document;
    const made = reread(from, edit);
    state.ahead = { from, edit, to: made.next };
    return made;
  };

function editedDocument({ document, ahead }: State, edit: TextEdit): ide.Document {
  const isKnown =
    ahead?.from === document &&
    ahead.edit.text === edit.text &&
    ahead.edit.span.start === edit.span.start &&
    ahead.edit.span.end === edit.span.end;
  return isKnown ? ahead.to : ide.edited(document, edit);
}

/** Completions look at the block around the cursor only; their places are taken back into the whole text. */
function completions(document: ide.Document, offset: number): readonly ide.Completion[] {
  const { analysis, start } = document.around(offset);
  return ide.completions(analysis, offset - start, document.checked.open).map((each) => ({
    ...each,
    replace: { start: each.replace.start + start, end: each.replace.end + start },
  }));
}

const tellings: { readonly [K in Telling]: (state: State) => Told } = {
  findings: ({ document, version }) => {
    const { open, answered } = document.checked;
    return { told: "findings", version, open, answered: answered.length };
  },
  rows: ({ document, version }) => {
    const analysis = document.analysis();
    return { told: "rows", version, rows: tableOf(analysis), surface: analysis.syntax.surface };
  },
  scores: (state) => ({ told: "scores", version: state.version, scores: scoresOf(state) }),
  before: (state) => ({
    told: "before",
    before: state.base === null ? null : resultOf(evaluateKept(state.base.set, baseData(state), null), null),
  }),
};

/** The data by the names that the base has for them. */
function baseData({ base, document, data }: State): Data {
  const analysis = document.analysis();
  return base === null || hasErrors(analysis) ? data : dataOfBoth(base.analysis, analysis, data).before;
}

/** Scores every unit by the compiled set itself; null while the text has errors. */
function scoresOf(state: State): Scores | null {
  const set = loaded(compileDocument(state.document));
  state.current = set;
  if (set === null) return null;
  state.kept = evaluateKept(set, state.data, state.kept);
  const { hash, rules, spans } = set;
  return { hash, rules, spans, result: resultOf(state.kept, state.unit) };
}

function openedBase(analysis: Analysis): State["base"] {
  const set = loadedOf(analysis);
  return set === null ? null : { analysis, set };
}

const wholeResult = ({ run }: Kept): GroupResult => ({
  units: run.units.map((each) => unitResult(run, each)),
  findings: run.findings,
});

const NOTHING = new Map<string, never>();

/** Criteria and pillars of a thousand units would take longer to hand over than to score. */
function resultOf({ run }: Kept, unit: string | null): GroupResult {
  const withoutCriteria = { ...run, program: { ...run.program, written: [] } };
  return {
    units: run.units.map((each) =>
      each.data.id === unit
        ? unitResult(run, each)
        : { ...unitResult(withoutCriteria, each), criteria: NOTHING, pillars: NOTHING },
    ),
    findings: run.findings,
  };
}

function explanation(state: State, unit: string, of: "current" | "base") {
  const { current, base, data } = state;
  if (!data.units.some(({ id }) => id === unit)) return null;
  if (of === "current") return current === null ? null : explain(current, data, unit);
  return base === null ? null : explain(base.set, baseData(state), unit);
}
