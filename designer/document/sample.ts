// Sample data while a studio is open: the sheet and what is stored of it, and its saving. What the set has no column for, and
// what was typed but not understood, is stored as it came, so that nothing is lost; the analyst gets neither (sheet/data.ts).
import { fromData, toData } from "#designer/sheet/data.ts";
import { type Edit, edit, type Sheet } from "#designer/sheet/sheet.ts";
import type { Data, Rules } from "#runtime";
import { pauseAfter } from "./pauses.ts";

/** Which sample is open, at which revision; `id` null: the set has none yet, the first save makes one. */
export interface SampleAt {
  readonly id: string | null;
  readonly revision: number;
}

/** Sample data kept on this machine because the server has not taken them yet. */
export interface KeptSample extends SampleAt {
  readonly data: Data;
}

export type SampleSent =
  | ({ readonly is: "saved" } & SampleAt)
  /** Somebody else saved: the revision and the data there. */
  | { readonly is: "moved-on"; readonly revision: number; readonly data: Data }
  | { readonly is: "unreachable" }
  | { readonly is: "refused"; readonly code: string };

export type SampleSave =
  | { readonly is: "saved" | "saving" | "waiting" }
  | { readonly is: "moved-on"; readonly revision: number; readonly data: Data }
  | { readonly is: "refused"; readonly code: string };

export interface SampleOutside {
  /** `asNew`: as a new sample of one's own. */
  readonly send: (at: SampleAt, data: Data, asNew: boolean) => Promise<SampleSent>;
  readonly keep: (kept: KeptSample | null) => void;
  readonly later: (ms: number, run: () => void) => () => void;
}

export interface SampleSaving {
  readonly changed: (data: Data) => void;
  readonly now: () => void;
  /** Saves what is here as a new sample. */
  readonly saveAsNew: () => void;
  /** Goes on from what somebody else saved, which the sheet shows by now. */
  readonly accept: (revision: number, data: Data) => void;
  readonly stop: () => void;
}

/** From the last change to saving, in ms. */
const REST = 800;

/** Saves sample data as they change; what differs from `stored` is saved at once. */
export function sampleSaving(
  start: { readonly at: SampleAt; readonly data: Data; readonly stored: Data },
  outside: SampleOutside,
  told: (state: SampleSave) => void,
): SampleSaving {
  let { at, data } = start;
  let stored = same(start.stored);
  let state: SampleSave = { is: "saved" };
  let attempts = 0;
  let cancel = (): void => {};
  let isStopped = false;

  const become = (next: SampleSave): void => {
    state = next;
    told(next);
  };
  const wait = (ms: number): void => {
    cancel();
    cancel = outside.later(ms, () => save(false));
  };
  const arrived = (next: SampleAt, sent: Data): void => {
    attempts = 0;
    at = next;
    stored = same(sent);
    const isAll = same(data) === stored;
    outside.keep(isAll ? null : { ...at, data });
    become({ is: isAll ? "saved" : "waiting" });
    if (!isAll) wait(REST);
  };
  const heard = (answer: SampleSent, sent: Data): void => {
    if (isStopped) return;
    switch (answer.is) {
      case "saved":
        arrived({ id: answer.id, revision: answer.revision }, sent);
        return;
      case "moved-on":
        // Our own save whose answer was lost is no conflict.
        if (same(answer.data) === same(sent)) arrived({ ...at, revision: answer.revision }, sent);
        else become({ is: "moved-on", revision: answer.revision, data: answer.data });
        return;
      case "unreachable":
        become({ is: "waiting" });
        wait(pauseAfter(attempts));
        attempts += 1;
        return;
      case "refused":
        become({ is: "refused", code: answer.code });
        return;
    }
  };
  const save = (asNew: boolean): void => {
    cancel();
    if (isStopped || state.is === "saving") return;
    if (!asNew && (state.is === "moved-on" || state.is === "refused")) return;
    const sent = data;
    become({ is: "saving" });
    void outside.send(at, sent, asNew).then((answer) => heard(answer, sent));
  };
  const changed = (next: Data): void => {
    data = next;
    const isAll = same(data) === stored;
    outside.keep(isAll ? null : { ...at, data });
    if (state.is === "saved" && !isAll) become({ is: "waiting" });
    if (state.is === "waiting" && attempts === 0) wait(REST);
  };
  if (same(start.data) !== stored) changed(start.data);
  return {
    changed,
    now: () => {
      attempts = 0;
      if (state.is === "waiting") save(false);
    },
    saveAsNew: () => save(true),
    accept: (revision, theirs) => {
      data = theirs;
      arrived({ ...at, revision }, theirs);
    },
    stop: () => {
      isStopped = true;
      cancel();
    },
  };
}

const same = (data: Data): string => JSON.stringify(data);

/** The sheet of data, and what of each row it has no column for, by the number of the row. */
export interface OpenSheet {
  readonly sheet: Sheet;
  readonly beyond: ReadonlyMap<number, Readonly<Record<string, unknown>>>;
}

/** Opens data as a sheet of a set. */
export function openSheet(data: Data, rules: Rules): OpenSheet {
  const { sheet } = fromData(data, rules);
  const beyond = new Map<number, Readonly<Record<string, unknown>>>();
  sheet.units.forEach((row, i) => {
    const rest = Object.entries(data.units[i]?.values ?? {}).filter(([key]) => row.cells[key] === undefined);
    if (rest.length > 0) beyond.set(row.no, Object.fromEntries(rest));
  });
  return { sheet, beyond };
}

/** What is stored of a sheet: its data, with what the set has no column for and what was not understood as it was typed. */
export function toStored({ sheet, beyond }: OpenSheet, rules: Rules): Data {
  const data = toData(sheet, rules);
  const units = data.units.map((unit, i) => {
    const row = sheet.units[i];
    if (row === undefined) return unit;
    const typed = Object.entries(row.cells).flatMap(([key, cell]) =>
      // A key with a dot is that of a figure; the others are about the unit itself.
      !key.includes(".") || cell.is === "no-figure"
        ? []
        : [[key, cell.is === "unread" ? cell.typed : cell.value] as const],
    );
    return { ...unit, values: { ...beyond.get(row.no), ...Object.fromEntries(typed), ...unit.values } };
  });
  return { ...data, units };
}

/** Puts other data in place of the sheet, as one edit that can be undone. */
export const replaced = (sheet: Sheet, next: Sheet): Edit =>
  edit(sheet, (draft) => {
    const from = draft.next;
    const units = next.units.map((row, i) => ({ ...row, no: from + i }));
    Object.assign(draft, { ...next, units, next: from + units.length });
  });
