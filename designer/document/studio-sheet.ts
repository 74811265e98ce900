// The sheet of an open studio: made when the rules are first known, changed by edits and patches, handed to the analyst and
// to saving. Undo is the session's (studio.ts).
import { columnsOf, parametersOf } from "#designer/sheet/columns.ts";
import { dataOf } from "#designer/sheet/data.ts";
import { refitted, type Stranger, strangersOf } from "#designer/sheet/keys.ts";
import { type Edit, type Patch, patched, type Sheet } from "#designer/sheet/sheet.ts";
import type { Data, Rules } from "#runtime";
import { type SampleAbout, type SampleAt, type SampleSave, sampleSaving } from "./sample.ts";
import { openSheet, replaced, type StoredData, toStored } from "./stored-sample.ts";
import type { StudioStart } from "./studio-shape.ts";

export interface StudioSheet {
  /** null: until `rulesAre`. */
  readonly sheet: () => Sheet | null;
  /** Data for the analyst. */
  readonly data: () => Data;
  readonly stored: () => StoredData;
  readonly at: () => SampleAt;
  readonly rulesAre: (rules: Rules) => void;
  /** `withText`: together with a change of the text, whose rules say what of the sheet is data. */
  readonly become: (sheet: Sheet, withText?: boolean) => void;
  readonly patch: (patches: readonly Patch[], withText?: boolean) => void;
  readonly saveNow: () => void;
  readonly flushed: () => Promise<boolean>;
  readonly saveAsNew: () => void;
  readonly describe: (about: SampleAbout) => void;
  /** The edit that puts in what somebody else saved, accepted as saved; null: nobody did. */
  readonly theirs: () => Edit | null;
  /** Shows another sample; what is not saved of this one is given up. */
  readonly open: (at: SampleAt, data: StoredData) => void;
  readonly close: () => void;
}

export interface SheetListener {
  readonly changed: (sheet: Sheet, data: Data, strangers: readonly Stranger[]) => void;
  /** The sheet as it is shown; its data come when the rules of the changed text are known. */
  readonly shown: (sheet: Sheet) => void;
  readonly saved: (state: SampleSave, at: SampleAt) => void;
}

interface Held {
  readonly rules: Rules;
  /** What of the rules decides which cells are data. */
  readonly keys: string;
  readonly read: (sheet: Sheet) => Data;
  readonly sheet: Sheet;
  /** Waits for the rules of a text that was changed together with the sheet. */
  readonly waits: boolean;
}

/** Opens the sheet; there is none until `rulesAre`. */
export function studioSheet(
  start: Pick<StudioStart, "data" | "sample">,
  listener: SheetListener,
): StudioSheet {
  let stored: StoredData = start.data;
  let data: Data = start.data;
  let save: SampleSave = { is: "saved" };
  let held: Held | null = null;
  const saving = sampleSaving({ ...start.sample, data: stored }, start.sample.outside, (state, at) => {
    save = state;
    listener.saved(state, at);
  });
  const tell = (now: Held): void => {
    held = now;
    data = now.read(now.sheet);
    listener.changed(now.sheet, data, strangersOf(now.sheet, now.rules));
  };
  const become = (sheet: Sheet, withText = false): void => {
    if (held === null) return;
    if (withText) {
      held = { ...held, sheet, waits: true };
      listener.shown(sheet);
    } else tell({ ...held, sheet });
    saving.changed(toStored(sheet, held.rules));
  };
  return {
    sheet: () => held?.sheet ?? null,
    data: () => data,
    stored: () => (held === null ? stored : toStored(held.sheet, held.rules)),
    at: saving.at,
    rulesAre: (rules) => {
      const keys = keysOf(rules);
      if (held === null) {
        // What is no figure is not handed on as one.
        return tell({ rules, keys, read: dataOf(rules), sheet: openSheet(stored, rules), waits: false });
      }
      const isOther = held.keys !== keys;
      if (!isOther && !held.waits) {
        held = { ...held, rules };
        return;
      }
      // The columns are others now; the cells of those that went stay, in case they come back.
      const sheet = isOther ? refitted(held.sheet, held.rules, rules) : held.sheet;
      tell({ rules, keys, read: dataOf(rules), sheet, waits: false });
      saving.changed(toStored(sheet, rules));
    },
    become,
    patch: (patches, withText) => {
      if (held !== null) become(patched(held.sheet, patches), withText);
    },
    saveNow: saving.now,
    flushed: saving.flushed,
    saveAsNew: saving.saveAsNew,
    describe: saving.describe,
    theirs: () => {
      if (held === null || save.is !== "moved-on") return null;
      const edit = replaced(held.sheet, openSheet(save.data, held.rules));
      saving.accept(save.revision, save.data);
      return edit;
    },
    open: (at, next) => {
      stored = next;
      saving.open(at, next);
      if (held !== null) tell({ ...held, sheet: openSheet(next, held.rules), waits: false });
    },
    close: () => {
      saving.now();
      saving.stop();
    },
  };
}

/** The columns and parameters of a set; its bounds and points decide nothing here. */
const keysOf = (rules: Rules): string =>
  [...columnsOf(rules), ...parametersOf(rules)].map(({ key }) => key).join("\n");
