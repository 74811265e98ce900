// One open draft: its text, undo, analyst, scores, selection and saving, and the only functions that change them. State is
// one immutable value; views subscribe to it. No React, no Monaco.
import type { Form, Intent } from "#designer/edits/index.ts";
import { formOfPath } from "#designer/edits/paths.ts";
import { renamedKeys } from "#designer/sheet/keys.ts";
import type { ide, TextEdit } from "#dsl";
import type { Rules } from "#runtime";
import { type Autosave, autosave } from "./autosave.ts";
import { stillSelected } from "./beside.ts";
import { commandsOf } from "./commands.ts";
import { inOrder, intended } from "./intending.ts";
import { goneOnWith, stepsKept, stepsToKeep } from "./kept-steps.ts";
import { oneUndo } from "./one-undo.ts";
import { openText } from "./open-text.ts";
import type { AnalystLine, Told } from "./protocol.ts";
import type { SampleOutside } from "./sample.ts";
import type { Steps } from "./steps.ts";
import { START, type Studio, type StudioStart, type StudioState } from "./studio-shape.ts";
import { studioSheet } from "./studio-sheet.ts";

export type { CentreView, Drawer, Studio, StudioStart, StudioState } from "./studio-shape.ts";

export function openStudio(start: StudioStart): Studio {
  const { line, acknowledged } = start;
  let state: StudioState = {
    ...START,
    unit: start.data.units[0]?.id ?? null,
    sample: start.sample.at.id,
  };
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
    changed: (next, data, strangers) => {
      const isThere = data.units.some(({ id }) => id === state.unit);
      update({ sheet: next, strangers, ...(isThere ? {} : { unit: data.units[0]?.id ?? null }) });
      line.ask("data", data).catch(failed);
      if (!isThere) line.ask("unit", state.unit).catch(failed);
    },
    shown: (next) => update({ sheet: next }),
    saved: (sampleSave, { id }) => {
      if (id !== null && id !== state.sample) start.sample.opened(id);
      update({ sampleSave, sample: id });
    },
  });
  const steps = oneUndo(open, sheet, (now) => {
    update(undoable(now));
    keepSteps.soon();
  });
  const keepSteps = resting(start.sample.outside.later, () => {
    const now = sheet.sheet();
    if (now !== null) start.keepSteps(stepsToKeep(steps.steps(), now, sheet.at().id));
  });
  const earlier = stepsKept(start.steps, open.history());
  if (earlier !== null) steps.goOnWith(earlier);
  const rulesAre = (rules: Rules): void => {
    const isFirst = sheet.sheet() === null;
    sheet.rulesAre(rules);
    const opened = sheet.sheet();
    if (!isFirst || opened === null || start.steps === null) return;
    const found = goneOnWith(start.steps, steps.steps(), opened, sheet.at().id);
    if (found.sheet !== opened) sheet.become(found.sheet);
    steps.goOnWith(found.steps);
  };

  const refreshForm = newestForm(line, (form) => update({ form }), failed);
  const told = (what: Told): void => {
    // What is told of an older text is told again of the newest.
    if ("version" in what && what.version !== open.version()) return;
    const selected =
      what.told === "rows" ? stillSelected(state.rows, what.rows, state.selected) : state.selected;
    update({ ...changeBy(what), selected });
    if (what.told === "scores" && what.scores !== null) rulesAre(what.scores.rules);
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
      keepSteps.soon();
    }),
  ];
  line.ask("open", { text: open.text(), base: start.base, data: start.data }).catch(failed);
  line.ask("unit", state.unit).catch(failed);
  if (start.unsaved !== null) saving.changed(start.unsaved);
  update(undoable(steps.steps()));

  const change = (edits: readonly TextEdit[], data: ide.DataChanges | undefined, group: string): void => {
    const now = sheet.sheet();
    if (data === undefined || now === null) {
      open.apply(edits, "form", group);
      return;
    }
    const edit = renamedKeys(now, data);
    steps.changeBoth(edits, group, edit);
    update({ renamed: edit.patches.length === 0 ? null : data });
  };
  const intend = inOrder(
    (intent: Intent, group: string) =>
      intended(line, open, intent, ({ edits, data }) => change(edits, data, group)),
    failed,
  );
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
    set: start.sample.set,
    openSample: async (at, data, gone = false) => {
      if (!gone && !(await sheet.flushed())) return false;
      sheet.open(at, data);
      steps.otherSheet();
      update({ renamed: null });
      return true;
    },
    stored: sheet.stored,
    saved: sheet.flushed,
    describeSample: sheet.describe,
    rename: async (offset, name) => {
      const version = open.version();
      const renaming = await line.ask("rename", { offset, name });
      if (renaming.ok && version === open.version()) change(renaming.edits, renaming, "");
      return renaming;
    },
    renamedRead: () => update({ renamed: null }),
    intend: (intent, group = "") => intend(intent, group),
    ...commands,
    undo: steps.undo,
    redo: steps.redo,
    saveNow: () => {
      saving.now();
      sheet.saveNow();
      keepSteps.now();
    },
    close: () => {
      saving.now();
      keepSteps.now();
      for (const leave of [saving.stop, sheet.close, ...leaving, line.close]) leave();
    },
  };
}

/** Runs something once a while after it was last asked for, or at once when it was. */
function resting(later: SampleOutside["later"], run: () => void): { soon: () => void; now: () => void } {
  let cancel: (() => void) | null = null;
  const now = (): void => {
    if (cancel === null) return;
    cancel();
    cancel = null;
    run();
  };
  return {
    soon: () => {
      cancel?.();
      cancel = later(KEEP_AFTER, now);
    },
    now,
  };
}

/** Undo of the sheet is kept this long after the last step, in ms. */
const KEEP_AFTER = 400;

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
