// One open draft: its text, undo, analyst, scores, selection and saving, and the only functions that change them. State is
// one immutable value; views subscribe to it. No React, no Monaco.
import type { Form, Intent, TableRow } from "#designer/edits/index.ts";
import { formOfPath } from "#designer/edits/paths.ts";
import { renamedKeys } from "#designer/sheet/keys.ts";
import type { ide, TextEdit } from "#dsl";
import { type Autosave, autosave } from "./autosave.ts";
import { isListed, stillSelected } from "./beside.ts";
import { closedCommands, REFUSED } from "./closed.ts";
import { commandsOf } from "./commands.ts";
import { inOrder, intended, renamed, underWay } from "./intending.ts";
import type { OneUndo } from "./one-undo.ts";
import { type OpenText, openText } from "./open-text.ts";
import type { AnalystLine, Told } from "./protocol.ts";
import { sampleCommands } from "./sample-commands.ts";
import { steppedSheet } from "./stepped-sheet.ts";
import type { Steps } from "./steps.ts";
import { START, type Studio, type StudioStart, type StudioState } from "./studio-shape.ts";
import type { SheetListener, StudioSheet } from "./studio-sheet.ts";

export type { CentreView, Drawer, Studio, StudioStart, StudioState } from "./studio-shape.ts";

export function openStudio(start: StudioStart): Studio {
  const { line, acknowledged } = start;
  const { now, subscribe, update } = held({
    ...START,
    unit: start.data.units[0]?.id ?? null,
    sample: start.sample.at.id,
  });
  const failed = (error: unknown): void =>
    update({ fault: error instanceof Error ? error.message : String(error) });
  const saving: Autosave = autosave(
    acknowledged,
    { ...start.outside, changed: (save) => update({ save }) },
    start.unsaved?.sent,
  );
  const open = openText(start.unsaved?.text ?? acknowledged.text, start.now, start.history, start.isClosed);

  const { sheet, steps, keepSteps, rulesAre } = steppedSheet(start, open, {
    ...sheetListener(start, now, update, failed),
    stepped: (made) => update(undoable(made)),
  });

  const { select, selectedIn, refreshForm } = selecting(line, now, update, failed);
  const told = (what: Told): void => {
    // What is told of an older text is told again of the newest.
    if ("version" in what && what.version !== open.version()) return;
    update(what.told === "rows" ? { ...changeBy(what), selected: selectedIn(what.rows) } : changeBy(what));
    if (what.told === "scores" && what.scores !== null) rulesAre(what.scores.rules);
    if (what.told === "rows") refreshForm();
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
  line.ask("unit", now().unit).catch(failed);
  if (start.unsaved !== null) saving.changed(start.unsaved.text);
  update(undoable(steps.steps()));

  const doing = underWay();
  const { change, rename } = changing(start, open, sheet, steps, (renamed) => update({ renamed }));
  const intend = inOrder(
    (intent: Intent, group: string) =>
      start.isClosed
        ? Promise.resolve(REFUSED)
        : intended(line, open, intent, ({ edits, data }) => change(edits, data, group)),
    failed,
  );
  const commands = commandsOf({ line, open, intend, doing, place: now, select, update, failed });
  return {
    state: now,
    subscribe,
    open,
    isClosed: start.isClosed,
    line,
    failed,
    data: sheet.data,
    select,
    chooseUnit: (unit) => {
      update({ unit });
      line.ask("unit", unit).catch(failed);
    },
    changeSheet: steps.changeSheet,
    ...sampleCommands(start, sheet, steps, () => update({ renamed: null })),
    rename: (offset, name) => doing.add(rename(offset, name)),
    renamedRead: () => update({ renamed: null }),
    intend: (intent, group = "") => doing.add(intend(intent, group)),
    settled: doing.settled,
    ...commands,
    ...(start.isClosed ? closedCommands(commands.say) : {}),
    undo: steps.undo,
    redo: steps.redo,
    saveNow: () => {
      saving.now();
      sheet.saveNow();
      keepSteps.now();
    },
    close: closing(start, doing.settled, () => {
      saving.now();
      keepSteps.now();
      for (const leave of [saving.stop, sheet.close, ...leaving, line.close]) leave();
    }),
  };
}

/** Closes once everything asked for is done, or after the longest wait. */
const closing =
  ({ outside }: StudioStart, settled: () => Promise<void>, end: () => void) =>
  (): void => {
    const shut = (): void => {
      giveUp();
      end();
    };
    const giveUp = outside.later(LONGEST_LEAVE, shut);
    void settled().then(shut);
  };

/** An analyst that fell over answers nothing more: so long is waited for what is still with it, in ms. */
const LONGEST_LEAVE = 5_000;

/** What is selected, and its form. */
function selecting(
  line: AnalystLine,
  now: () => StudioState,
  update: (change: Partial<StudioState>) => void,
  failed: (error: unknown) => void,
) {
  const ask = newestForm(line, (form) => update({ form }), failed);
  // What was selected last of what the table has had.
  let earlier = "";
  return {
    select: (path: string): void => {
      const { rows, selected, form } = now();
      if (path === selected && form !== null) return;
      if (isListed(rows, selected)) earlier = selected;
      update({ selected: path, wantsFocus: null });
      ask(path);
    },
    /** What is selected when these are the rows of the table. */
    selectedIn: (rows: readonly TableRow[]): string =>
      stillSelected(now().rows, rows, now().selected, earlier),
    refreshForm: (): void => ask(now().selected),
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

/** Edits of the text, and renaming, with the keys of the sample data that follow, as one step; `told` what was renamed. */
function changing(
  { line }: StudioStart,
  open: OpenText,
  sheet: StudioSheet,
  steps: OneUndo,
  told: (renamed: ide.DataChanges | null) => void,
): { readonly change: Change; readonly rename: Studio["rename"] } {
  const change: Change = (edits, data, group) => {
    const now = sheet.sheet();
    if (data === undefined || now === null) {
      open.apply(edits, "form", group);
      return;
    }
    const edit = renamedKeys(now, data);
    steps.changeBoth(edits, group, edit);
    told(edit.patches.length === 0 ? null : data);
  };
  const rename: Studio["rename"] = (offset, name) =>
    renamed(line, open, offset, name, (renaming) => change(renaming.edits, renaming, ""));
  return { change, rename };
}

type Change = (edits: readonly TextEdit[], data: ide.DataChanges | undefined, group: string) => void;

/** The state, and who is told of the next one. */
function held(first: StudioState) {
  let state = first;
  const listeners = new Set<() => void>();
  return {
    now: () => state,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    update: (change: Partial<StudioState>): void => {
      state = { ...state, ...change };
      for (const listener of listeners) listener();
    },
  };
}

/** What the sheet tells, for the page and the analyst. */
function sheetListener(
  { line, sample }: StudioStart,
  now: () => StudioState,
  update: (change: Partial<StudioState>) => void,
  failed: (error: unknown) => void,
): SheetListener {
  return {
    changed: (next, data, strangers) => {
      const isThere = data.units.some(({ id }) => id === now().unit);
      update({ sheet: next, strangers, ...(isThere ? {} : { unit: data.units[0]?.id ?? null }) });
      line.ask("data", data).catch(failed);
      if (!isThere) line.ask("unit", now().unit).catch(failed);
    },
    shown: (next) => update({ sheet: next }),
    saved: (sampleSave, { id }) => {
      if (id !== null && id !== now().sample) sample.opened(id);
      update({ sampleSave, sample: id });
    },
  };
}

const undoable = ({ past, future }: Steps): Pick<StudioState, "canUndo" | "canRedo"> => ({
  canUndo: past.length > 0,
  canRedo: future.length > 0,
});

function changeBy(what: Told): Partial<StudioState> {
  switch (what.told) {
    case "findings":
      return { findings: what.open, findingsOf: what.version, answered: what.answered };
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
