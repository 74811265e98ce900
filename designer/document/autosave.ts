// Keeps a draft on the server while it is typed. What is not acknowledged yet is also kept on this machine with every change,
// so that neither a reload, a crash nor a lost connection loses a letter; what somebody else saved meanwhile is never
// written over. No clock, network or storage of its own: they are handed in.
import { applyEdits, type TextEdit } from "#dsl";
import { sha256 } from "#runtime/sha256.ts";
import { pauseAfter } from "./pauses.ts";

/** What the server has acknowledged. */
export interface Acknowledged {
  readonly revision: number;
  readonly text: string;
}

/** What is kept on this machine: the difference from an acknowledged revision, and the hash of the whole it makes. */
export interface Kept {
  readonly revision: number;
  readonly edit: TextEdit;
  readonly hash: string;
}

export type Sent =
  | { readonly is: "saved"; readonly revision: number }
  /** The draft is at another revision; `hash` is of its text. */
  | { readonly is: "moved-on"; readonly revision: number; readonly hash: string }
  /** The server could not be reached, or failed: it is tried again. */
  | { readonly is: "unreachable" }
  /** Refused for good, e.g. signed out or no longer a draft: `code` of the answer. */
  | { readonly is: "refused"; readonly code: string };

export type SaveState =
  | { readonly is: "saved" | "saving" | "waiting" }
  | { readonly is: "moved-on"; readonly revision: number }
  | { readonly is: "refused"; readonly code: string };

export interface Outside {
  readonly send: (change: {
    readonly base: number;
    readonly edits: readonly TextEdit[];
    readonly hash: string;
  }) => Promise<Sent>;
  /** Keeps a difference on this machine; null: there is none left. */
  readonly keep: (kept: Kept | null) => void;
  readonly later: (ms: number, run: () => void) => () => void;
  readonly changed: (state: SaveState) => void;
}

export interface Autosave {
  readonly state: () => SaveState;
  readonly text: () => string;
  /** The text is another now. */
  readonly changed: (text: string) => void;
  /** Tries at once, e.g. when the connection is back or the page is left. */
  readonly now: () => void;
  readonly stop: () => void;
}

/** From the last key to saving, in ms. */
const REST = 400;

export function autosave(acknowledged: Acknowledged, outside: Outside): Autosave {
  let known = acknowledged;
  let text = acknowledged.text;
  let state: SaveState = { is: "saved" };
  let attempts = 0;
  let cancel = (): void => {};
  let isStopped = false;

  const become = (next: SaveState): void => {
    state = next;
    outside.changed(next);
  };
  const wait = (ms: number): void => {
    cancel();
    cancel = outside.later(ms, save);
  };
  const save = (): void => {
    cancel();
    if (isStopped || state.is === "saving" || state.is === "moved-on" || state.is === "refused") return;
    const edit = difference(known.text, text);
    if (edit === null) {
      outside.keep(null);
      become({ is: "saved" });
      return;
    }
    const sent = text;
    become({ is: "saving" });
    void outside
      .send({ base: known.revision, edits: [edit], hash: sha256(sent) })
      .then((answer) => heard(answer, sent));
  };
  const arrived = (revision: number, sent: string): void => {
    attempts = 0;
    known = { revision, text: sent };
    const rest = difference(sent, text);
    outside.keep(rest === null ? null : { revision, edit: rest, hash: sha256(text) });
    become({ is: rest === null ? "saved" : "waiting" });
    if (rest !== null) wait(REST);
  };
  const heard = (answer: Sent, sent: string): void => {
    if (isStopped) return;
    switch (answer.is) {
      case "saved":
        arrived(answer.revision, sent);
        return;
      case "unreachable":
        become({ is: "waiting" });
        wait(pauseAfter(attempts));
        attempts += 1;
        return;
      case "moved-on":
        // Our own save whose answer was lost is no conflict.
        if (answer.hash === sha256(sent)) arrived(answer.revision, sent);
        else become({ is: "moved-on", revision: answer.revision });
        return;
      case "refused":
        become({ is: "refused", code: answer.code });
        return;
    }
  };
  return {
    state: () => state,
    text: () => text,
    changed: (next) => {
      text = next;
      const edit = difference(known.text, text);
      outside.keep(edit === null ? null : { revision: known.revision, edit, hash: sha256(text) });
      if (state.is === "saved") become({ is: "waiting" });
      if (state.is === "waiting" && attempts === 0) wait(REST);
    },
    now: () => {
      attempts = 0;
      if (state.is === "waiting") save();
    },
    stop: () => {
      isStopped = true;
      cancel();
    },
  };
}

/** One edit from a text to another, as small as a single edit can be; null when they are the same. */
export function difference(before: string, after: string): TextEdit | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < most - start && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail += 1;
  return { span: { start, end: before.length - tail }, text: after.slice(start, after.length - tail) };
}

export type Recovery =
  /** Nothing was left behind, or it arrived after all. */
  | { readonly is: "nothing" }
  /** Go on with this text; it is not saved yet. */
  | { readonly is: "unsaved"; readonly text: string }
  /** Somebody saved since: what was left behind belongs to an older revision. */
  | { readonly is: "older"; readonly kept: Kept };

/** What to do with a difference found on this machine when a draft is opened. */
export function recovered({ revision, text }: Acknowledged, kept: Kept | null): Recovery {
  if (kept === null || sha256(text) === kept.hash) return { is: "nothing" };
  if (kept.revision !== revision) return { is: "older", kept };
  const made = textOf(text, kept);
  return made === null ? { is: "nothing" } : { is: "unsaved", text: made };
}

/** The text that a kept difference makes of its revision; null when it is not that revision's. */
export function textOf(base: string, { edit, hash }: Kept): string | null {
  if (edit.span.end > base.length) return null;
  const text = applyEdits(base, [edit]);
  return sha256(text) === hash ? text : null;
}
