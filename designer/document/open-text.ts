// The text being edited: the one place that changes it, whoever asks — editor, form, quick fix, undo. Listeners are told
// every edit in order. It has a lifetime (from opening to leaving the studio) and no knowledge of React or Monaco.
import { applyEdits, type TextEdit } from "#dsl";
import { EMPTY_HISTORY, fits, type History, recorded, redone, sealed, undone } from "./history.ts";

/** Who made a change: whoever shows the text itself need not be told its own. */
export type Origin = "editor" | "form" | "history" | "load";

export interface Change {
  readonly edits: readonly TextEdit[];
  /** After the edits. */
  readonly text: string;
  readonly origin: Origin;
}

export interface OpenText {
  readonly text: () => string;
  /** Counts changes from 0. */
  readonly version: () => number;
  readonly history: () => History;
  /** Applies edits as one step of undo, or as a part of the step before it when `group` is the same (history.ts). */
  readonly apply: (edits: readonly TextEdit[], origin: "editor" | "form", group?: string) => void;
  /** A step of something else was made: typing begins a new step, and what was undone stays so. */
  readonly seal: () => void;
  readonly undo: () => boolean;
  readonly redo: () => boolean;
  readonly listen: (listener: (change: Change) => void) => () => void;
}

/**
 * Opens a text that is NFC with LF line ends; `kept` is the undo of an earlier visit, used when it fits. A closed text never
 * changes: what would change it does nothing.
 */
export function openText(
  initial: string,
  now: () => number,
  kept: History = EMPTY_HISTORY,
  isClosed = false,
): OpenText {
  let text = initial;
  let version = 0;
  let history = fits(kept, initial) ? kept : EMPTY_HISTORY;
  const listeners = new Set<(change: Change) => void>();

  const change = (edits: readonly TextEdit[], origin: Origin): void => {
    text = applyEdits(text, edits);
    version += 1;
    for (const listener of listeners) listener({ edits, text, origin });
  };
  const step = (move: typeof undone): boolean => {
    const moved = isClosed ? null : move(history);
    if (moved === null) return false;
    history = moved.history;
    change(moved.edits, "history");
    return true;
  };
  return {
    text: () => text,
    version: () => version,
    history: () => history,
    apply: (edits, origin, group = "") => {
      if (isClosed || edits.length === 0) return;
      history = recorded(history, text, edits, { group, at: now() });
      change(edits, origin);
    },
    seal: () => {
      history = sealed(history);
    },
    undo: () => step(undone),
    redo: () => step(redone),
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
