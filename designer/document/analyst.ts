// The analyst: keeps the open text analysed, compiled and scored, and answers what is asked of it. It is plain code with
// state of one open text; worker.ts runs it beside the page, tests run it directly.
import { edit as editOf, formOf, lookAtAnnex, pathAt, spanOf, tableOf } from "#designer/edits/index.ts";
import { edgeUnits } from "#designer/sheet/edge-cases.ts";
import { dataUnder } from "#designer/sheet/older-keys.ts";
import { type Analysis, analyze, compile, ide, type TextEdit } from "#dsl";
import {
  type CompiledSet,
  type Data,
  evaluateAll,
  explain,
  type GroupResult,
  type LoadedSet,
  load,
} from "#runtime";
import { neverSeparating } from "./insights.ts";
import type { Answer, Ask, Question, Scores, Told } from "./protocol.ts";

interface State {
  document: ide.Document;
  version: number;
  base: LoadedSet | null;
  data: Data;
  unit: string | null;
  current: { readonly set: LoadedSet; readonly compiled: CompiledSet; readonly result: GroupResult } | null;
}

export interface Analyst {
  readonly answer: <Q extends Question>(question: Q, ask: Ask<Q>) => Answer<Q>;
  /**
   * Tells one thing more about the text as it is now; null when all is told. Call it until then; an edit in between
   * begins anew.
   */
  readonly tell: () => Told | null;
}

const NO_DATA: Data = { units: [] };

/** An analyst without a text; ask `open` first. */
export function makeAnalyst(): Analyst {
  const state: State = {
    document: ide.openDocument(""),
    version: 0,
    base: null,
    data: NO_DATA,
    unit: null,
    current: null,
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
const ALL = ["findings", "rows", "scores", "before"] as const;
type Telling = (typeof ALL)[number];

function answersOf(state: State, tellAgain: (what: readonly Telling[]) => void): Answers {
  const whole = (): Analysis => state.document.analysis();
  return {
    open: ({ text, base, data }) => {
      state.document = ide.openDocument(text);
      state.version = 0;
      state.base = base === null ? null : (loaded(analyze(base))?.set ?? null);
      state.data = data;
      tellAgain(ALL);
      return null;
    },
    edit: ({ edits, version }) => {
      for (const each of fromTheEnd(edits)) state.document = ide.edited(state.document, each);
      state.version = version;
      tellAgain(["findings", "rows", "scores"]);
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
    intend: (intent) => ({ version: state.version, edited: editOf(whole(), intent) }),
    annex: ({ rows, renumber }) => lookAtAnnex(whole(), rows, renumber),
    pathAt: (offset) => pathAt(whole(), offset),
    spanOf: (path) => spanOf(whole(), path),
    edgeUnits: (language) => {
      const analysis = whole();
      const made = loaded(analysis);
      return made === null ? null : edgeUnits(analysis, made.set, language);
    },
    insights: () =>
      state.current === null ? null : neverSeparating(state.current.set.rules, state.current.result),
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

/** Edits of one step are all of the text before it: the last is done first, so that the others keep their places. */
const fromTheEnd = (edits: readonly TextEdit[]): readonly TextEdit[] =>
  [...edits].sort((a, b) => b.span.start - a.span.start || b.span.end - a.span.end);

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
    before: state.base === null ? null : ofUnit(evaluateAll(state.base, baseData(state, state.base)), null),
  }),
};

/** The data by the names that the base has for them. */
const baseData = ({ current, data }: State, base: LoadedSet): Data =>
  current === null ? data : dataUnder(base.rules, current.set.rules, data);

/** Scores every unit by the compiled set itself; null while the text has errors. */
function scoresOf(state: State): Scores | null {
  const made = loaded(state.document.analysis());
  if (made === null) {
    state.current = null;
    return null;
  }
  const result = evaluateAll(made.set, state.data);
  state.current = { ...made, result };
  return {
    hash: made.set.hash,
    rules: made.compiled.rules,
    spans: made.set.spans,
    result: ofUnit(result, state.unit),
  };
}

function loaded(analysis: Analysis): { readonly set: LoadedSet; readonly compiled: CompiledSet } | null {
  const compiled = compile(analysis);
  if (compiled === null) return null;
  // The hash was made a moment ago from these very rules.
  const loading = load(compiled, { verifyHash: false });
  return loading.ok ? { set: loading.set, compiled } : null;
}

const NO_CRITERIA: GroupResult["units"][number]["criteria"] = new Map();

/** Criteria of a thousand units would take longer to hand over than to score. */
const ofUnit = (result: GroupResult, unit: string | null): GroupResult => ({
  ...result,
  units: result.units.map((each) => (each.id === unit ? each : { ...each, criteria: NO_CRITERIA })),
});

function explanation(state: State, unit: string, of: "current" | "base") {
  const { current, base, data } = state;
  if (!data.units.some(({ id }) => id === unit)) return null;
  if (of === "current") return current === null ? null : explain(current.set, data, unit);
  return base === null ? null : explain(base, baseData(state, base), unit);
}
