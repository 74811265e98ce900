// Keeps a draft on the server while it is typed. What is not acknowledged yet is also kept on this machine with every change
// (unsaved.ts), so that neither a reload, a crash nor a lost connection loses a letter; what somebody else saved meanwhile is
// never written over. No clock, network or storage of its own: they are handed in.
import type { TextEdit } from "#dsl";
import { sha256 } from "#runtime/sha256.ts";
import { pauseAfter } from "./pauses.ts";
import { type Acknowledged, difference, type Kept, keptOf, type Unanswered } from "./unsaved.ts";

export type Sent =
  | { readonly is: "saved"; readonly revision: number }
  /** The draft is at another revision; `hash` is of its text. */
  | { readonly is: "moved-on"; readonly revision: number; readonly hash: string }
  /** The server could not be reached, or failed: it is tried again. */
  | { readonly is: "unreachable" }
  /** Nobody is signed in any more: it is tried again with the next change, and when the author comes back. */
  | { readonly is: "signed-out" }
  /** Refused for good, e.g. no longer a draft: `code` of the answer. */
  | { readonly is: "refused"; readonly code: string };

export type SaveState =
  | { readonly is: "saved" | "saving" | "signed-out" }
  /** `isUnsent`: an attempt has failed; else it is a moment until the first one. */
  | { readonly is: "waiting"; readonly isUnsent: boolean }
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
  /** Tries at once, e.g. when the connection or the author is back, or the page is left. */
  readonly now: () => void;
  readonly stop: () => void;
}

/** From the last key to saving, in ms. */
const REST = 400;

/** Begins with `sent` when an earlier visit has sent that text and was not answered. */
export function autosave(acknowledged: Acknowledged, outside: Outside, sent: string | null = null): Autosave {
  let known = acknowledged;
  let text = acknowledged.text;
  let unanswered: Unanswered | null = sent === null ? null : hashed(sent);
  let state: SaveState = { is: "saved" };
  let attempts = 0;
  let cancel = (): void => {};
  let [isSending, isStopped] = [false, false];

  const become = (next: SaveState): void => {
    state = next;
    outside.changed(next);
  };
  const wait = (ms: number): void => {
    cancel();
    cancel = outside.later(ms, save);
  };
  const keep = (): void => outside.keep(keptOf(known, text, unanswered));
  const save = (): void => {
    cancel();
    if (isStopped || isSending || state.is === "moved-on" || state.is === "refused") return;
    // As long as nobody knows whether the last one has arrived, that very one is sent again: any other would be refused by a
    // server that has it, as if somebody else had saved.
    const again = unanswered;
    const sending = again ?? hashed(text);
    const edit = difference(known.text, sending.text);
    if (edit === null) {
      keep();
      become({ is: "saved" });
      return;
    }
    unanswered = sending;
    isSending = true;
    keep();
    // Who is signed out is told so until an attempt succeeds.
    if (state.is !== "signed-out") become({ is: "saving" });
    void outside.send({ base: known.revision, edits: [edit], hash: sending.hash }).then((answer) => {
      isSending = false;
      if (!isStopped) heard(answer, sending, again !== null);
    });
  };
  const arrived = (revision: number, { text: sent }: Unanswered, isAgain: boolean): void => {
    attempts = 0;
    known = { revision, text: sent };
    unanswered = null;
    keep();
    become(sent === text ? { is: "saved" } : { is: "waiting", isUnsent: false });
    if (sent === text) return;
    // What was typed while the last one was in doubt has waited long enough.
    if (isAgain) save();
    else wait(REST);
  };
  const heard = (answer: Sent, sent: Unanswered, isAgain: boolean): void => {
    const meant = meaningOf(answer, sent);
    if (meant.is === "arrived") {
      arrived(meant.revision, sent, isAgain);
      return;
    }
    if (meant.is === "moved-on") unanswered = null;
    keep();
    become(meant);
    if (meant.is !== "waiting") return;
    wait(pauseAfter(attempts));
    attempts += 1;
  };
  return {
    state: () => state,
    text: () => text,
    changed: (next) => {
      text = next;
      keep();
      if (state.is === "saved") become({ is: "waiting", isUnsent: false });
      if ((state.is === "waiting" && attempts === 0) || state.is === "signed-out") wait(REST);
    },
    now: () => {
      attempts = 0;
      if (state.is === "waiting" || state.is === "signed-out") save();
    },
    stop: () => {
      isStopped = true;
      cancel();
    },
  };
}

const hashed = (text: string): Unanswered => ({ text, hash: sha256(text) });

/** What the server's answer means: our own save whose answer was lost is no conflict. */
function meaningOf(
  answer: Sent,
  sent: Unanswered,
): { readonly is: "arrived"; readonly revision: number } | SaveState {
  switch (answer.is) {
    case "saved":
      return { is: "arrived", revision: answer.revision };
    case "moved-on": {
      const { revision } = answer;
      return { is: answer.hash === sent.hash ? "arrived" : "moved-on", revision };
    }
    case "unreachable":
      return { is: "waiting", isUnsent: true };
    case "signed-out":
    case "refused":
      return answer;
  }
}
