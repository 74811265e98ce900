// The sheet of an open studio: made when the rules are first known, changed by edits and patches, handed to the analyst and
// to saving. Undo is the session's (studio.ts).
import { columnsOf, parametersOf } from "#designer/sheet/columns.ts";
import { dataOf } from "#designer/sheet/data.ts";
import { type Edit, type Patch, patched, type Sheet } from "#designer/sheet/sheet.ts";
import type { Data, Rules } from "#runtime";
import { type OpenSheet, openSheet, replaced, type SampleSave, sampleSaving, toStored } from "./sample.ts";
import type { StudioStart } from "./studio.ts";

export interface StudioSheet {
  /** Data for the analyst. */
  readonly data: () => Data;
  readonly rulesAre: (rules: Rules) => void;
  readonly become: (sheet: Sheet) => void;
  readonly patch: (patches: readonly Patch[]) => void;
  readonly saveNow: () => void;
  readonly saveAsNew: () => void;
  /** The edit that puts in what somebody else saved, accepted as saved; null: nobody did. */
  readonly theirs: () => Edit | null;
  readonly close: () => void;
}

interface Listener {
  readonly changed: (sheet: Sheet, data: Data) => void;
  readonly saved: (state: SampleSave) => void;
}

interface Held {
  rules: Rules;
  /** What of the rules decides which cells are data. */
  keys: string;
  read: (sheet: Sheet) => Data;
  opened: OpenSheet;
}

/** Opens the sheet; there is none until `rulesAre`. */
export function studioSheet(start: Pick<StudioStart, "data" | "sample">, listener: Listener): StudioSheet {
  let data = start.data;
  let save: SampleSave = { is: "saved" };
  let held: Held | null = null;
  const { at, stored, outside } = start.sample;
  const saving = sampleSaving({ at, stored, data }, outside, (state) => {
    save = state;
    listener.saved(state);
  });
  const become = (sheet: Sheet): void => {
    if (held === null) return;
    held.opened = { ...held.opened, sheet };
    data = held.read(sheet);
    listener.changed(sheet, data);
    saving.changed(toStored(held.opened, held.rules));
  };
  return {
    data: () => data,
    rulesAre: (rules) => {
      if (held !== null) {
        const keys = keysOf(rules);
        const isOther = held.keys !== keys;
        held = { ...held, rules, keys, ...(isOther ? { read: dataOf(rules) } : {}) };
        if (!isOther) return;
        // The columns are others now; the cells of those that went stay, in case they come back.
        data = held.read(held.opened.sheet);
        return listener.changed(held.opened.sheet, data);
      }
      const opened = openSheet(data, rules);
      held = { rules, keys: keysOf(rules), read: dataOf(rules), opened };
      const read = held.read(opened.sheet);
      // What is no figure is not handed on as one.
      data = read;
      listener.changed(opened.sheet, read);
    },
    become,
    patch: (patches) => {
      if (held !== null) become(patched(held.opened.sheet, patches));
    },
    saveNow: saving.now,
    saveAsNew: saving.saveAsNew,
    theirs: () => {
      if (held === null || save.is !== "moved-on") return null;
      const opened = openSheet(save.data, held.rules);
      const edit = replaced(held.opened.sheet, opened.sheet);
      const first = held.opened.sheet.next;
      const beyond = new Map(held.opened.beyond);
      opened.sheet.units.forEach((row, i) => {
        const rest = opened.beyond.get(row.no);
        if (rest !== undefined) beyond.set(first + i, rest);
      });
      held.opened = { ...held.opened, beyond };
      saving.accept(save.revision, save.data);
      return edit;
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
