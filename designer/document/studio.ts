// One open draft: its text, undo, analyst, scores, selection and saving, and the only functions that change them. State is
// one immutable value; views subscribe to it. No React, no Monaco.
import type { Edited, Form, Intent, TableRow } from "#designer/edits/index.ts";
import { formOfPath } from "#designer/edits/paths.ts";
import type { Edit, Sheet } from "#designer/sheet/sheet.ts";
import type { Diagnostic, Span, Surface } from "#dsl";
import type { Data, GroupResult } from "#runtime";
import { type Acknowledged, type Autosave, autosave, type Outside, type SaveState } from "./autosave.ts";
import { stillSelected } from "./beside.ts";
import { type Commands, commandsOf, type Refusal } from "./commands.ts";
import type { History } from "./history.ts";
import { inOrder, intended } from "./intending.ts";
import { oneUndo } from "./one-undo.ts";
import { type OpenText, openText } from "./open-text.ts";
import type { AnalystLine, Scores, Told } from "./protocol.ts";
import type { SampleAt, SampleOutside, SampleSave } from "./sample.ts";
import type { Steps } from "./steps.ts";
import { studioSheet } from "./studio-sheet.ts";

export type CentreView = "table" | "text" | "both";
export type Drawer = "ranking" | "charts" | "data" | "problems";

export interface StudioState {
  readonly save: SaveState;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** Of the newest version the analyst has told about. */
  readonly findings: readonly Diagnostic[];
  readonly answered: number;
  readonly rows: readonly TableRow[];
  readonly surface: Surface;
  /** null: the text has errors; the last scores stay in `lastScores`. */
  readonly scores: Scores | null;
  readonly lastScores: Scores | null;
  /** The same data under the version the draft began from; null: there is none, or it cannot be scored. */
  readonly before: GroupResult | null;
  /** The analyst has not yet told about the newest text. */
  readonly isBehind: boolean;
  /** Path of what is selected: "" the head of the set, a criterion's code, or a part of it. */
  readonly selected: string;
  /** The form of what is selected; null: it has none. */
  readonly form: Form | null;
  readonly unit: string | null;
  readonly view: CentreView;
  readonly drawer: Drawer | null;
  /** Sample data as a sheet; null: until the text was first read without errors. */
  readonly sheet: Sheet | null;
  readonly sampleSave: SampleSave;
  /** Path of the field, or of the row of fields, that takes the focus as soon as it is shown; null: the focus stays. */
  readonly wantsFocus: string | null;
  /** The place that the text went to last, by other than its cursor. */
  readonly goesTo: Span | null;
  /** Why what was asked for was not done; null: it was. */
  readonly notice: Refusal | null;
  /** A fault of the analyst, for the reader to report. */
  readonly fault: string | null;
}

export interface Studio extends Commands {
  readonly state: () => StudioState;
  readonly subscribe: (listener: () => void) => () => void;
  readonly open: OpenText;
  readonly line: AnalystLine;
  readonly data: () => Data;
  readonly select: (path: string) => void;
  readonly chooseUnit: (unit: string) => void;
  /** Does a command of the sheet as one step of the undo that the text shares. */
  readonly changeSheet: (edit: Edit) => void;
  /** Somebody else saved the sample data: goes on with one's own as a new sample, or with theirs, which undo takes back. */
  readonly settleSample: (how: "mine-as-new" | "theirs") => void;
  /** Changes the text as a form asks; answers why not when it cannot. `group` joins what is typed in one field. */
  readonly intend: (intent: Intent, group?: string) => Promise<Edited>;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly saveNow: () => void;
  readonly close: () => void;
}

export interface StudioStart {
  readonly acknowledged: Acknowledged;
  /** Text left unsaved by an earlier visit; null: none. */
  readonly unsaved: string | null;
  readonly history: History;
  readonly base: string | null;
  /** Sample data to begin with. */
  readonly data: Data;
  /** Where they are stored, and what is there; what differs from `data` is not saved yet. */
  readonly sample: { readonly at: SampleAt; readonly stored: Data; readonly outside: SampleOutside };
  readonly line: AnalystLine;
  readonly outside: Omit<Outside, "changed">;
  readonly now: () => number;
  /** Keeps undo for the next visit. */
  readonly keepHistory: (history: History) => void;
}

const START: StudioState = {
  save: { is: "saved" },
  canUndo: false,
  canRedo: false,
  findings: [],
  answered: 0,
  rows: [],
  surface: "vi",
  scores: null,
  lastScores: null,
  before: null,
  isBehind: true,
  selected: "",
  form: null,
  unit: null,
  view: "table",
  drawer: "ranking",
  sheet: null,
  sampleSave: { is: "saved" },
  wantsFocus: null,
  goesTo: null,
  notice: null,
  fault: null,
};

export function openStudio(start: StudioStart): Studio {
  const { line, acknowledged } = start;
  let state: StudioState = { ...START, unit: start.data.units[0]?.id ?? null };
  const listeners = new Set<() => void>();
  const update = (change: Partial<StudioState>): void => {
    state = { ...state, ...change };
    for (const listener of listeners) listener();
  };
  const failed = (error: unknown): void =>
    update({ fault: error instanceof Error ? error.message : String(error) });
  const saving: Autosave = autosave(acknowledged, {
    ...start.outside,
    changed: (save) => update({ save }),
  });
  const open = openText(start.unsaved ?? acknowledged.text, start.now, start.history);

  const sheet = studioSheet(start, {
    changed: (next, data) => {
      const isThere = data.units.some(({ id }) => id === state.unit);
      update({ sheet: next, ...(isThere ? {} : { unit: data.units[0]?.id ?? null }) });
      line.ask("data", data).catch(failed);
      if (!isThere) line.ask("unit", state.unit).catch(failed);
    },
    saved: (sampleSave) => update({ sampleSave }),
  });
  const steps = oneUndo(open, sheet, (now) => update(undoable(now)));

  const refreshForm = newestForm(line, (form) => update({ form }), failed);
  const told = (what: Told): void => {
    // What is told of an older text is told again of the newest.
    if ("version" in what && what.version !== open.version()) return;
    const selected =
      what.told === "rows" ? stillSelected(state.rows, what.rows, state.selected) : state.selected;
    update({ ...changeBy(what), selected });
    if (what.told === "scores" && what.scores !== null) sheet.rulesAre(what.scores.rules);
    if (what.told === "rows") refreshForm(state.selected);
  };
  const leaving = [
    line.listen(told),
    open.listen(({ edits, text, origin }) => {
      steps.textChanged(origin !== "history");
      update({ ...undoable(steps.steps()), isBehind: true });
      line.ask("edit", { edits, version: open.version() }).catch(failed);
      saving.changed(text);
      start.keepHistory(open.history());
    }),
  ];
  line.ask("open", { text: open.text(), base: start.base, data: start.data }).catch(failed);
  line.ask("unit", state.unit).catch(failed);
  if (start.unsaved !== null) saving.changed(start.unsaved);
  update(undoable(steps.steps()));

  const intend = inOrder((intent: Intent, group: string) => intended(line, open, intent, group), failed);
  const select = (path: string): void => {
    if (path === state.selected && state.form !== null) return;
    update({ selected: path, wantsFocus: null });
    refreshForm(path);
  };
  const place = (): StudioState => state;
  const commands = commandsOf({ line, open, intend, place, select, update, failed });
  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    open,
    line,
    data: sheet.data,
    select,
    chooseUnit: (unit) => {
      update({ unit });
      line.ask("unit", unit).catch(failed);
    },
    changeSheet: steps.changeSheet,
    settleSample: (how) => {
      if (how === "mine-as-new") return sheet.saveAsNew();
      const edit = sheet.theirs();
      if (edit !== null) steps.changeSheet(edit);
    },
    intend: (intent, group = "") => intend(intent, group),
    ...commands,
    undo: steps.undo,
    redo: steps.redo,
    saveNow: () => {
      saving.now();
      sheet.saveNow();
    },
    close: () => {
      saving.now();
      for (const leave of [saving.stop, sheet.close, ...leaving, line.close]) leave();
    },
  };
}

/** Asks for the form that a path belongs to; only the answer to the newest question is told. */
function newestForm(
  line: AnalystLine,
  told: (form: Form | null) => void,
  failed: (error: unknown) => void,
): (path: string) => void {
  let newest = 0;
  return (path) => {
    const asked = ++newest;
    line.ask("form", formOfPath(path)).then((form) => {
      if (asked === newest) told(form);
    }, failed);
  };
}

const undoable = ({ past, future }: Steps): Pick<StudioState, "canUndo" | "canRedo"> => ({
  canUndo: past.length > 0,
  canRedo: future.length > 0,
});

function changeBy(what: Told): Partial<StudioState> {
  switch (what.told) {
    case "findings":
      return { findings: what.open, answered: what.answered };
    case "rows":
      return { rows: what.rows, surface: what.surface };
    case "before":
      return { before: what.before };
    case "fault":
      return { fault: what.what };
    case "scores":
      return {
        scores: what.scores,
        isBehind: false,
        ...(what.scores === null ? {} : { lastScores: what.scores }),
      };
  }
}
