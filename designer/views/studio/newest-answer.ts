// The answers to what is typed into one field. Only the newest says anything about what the field shows; until it has come,
// nobody knows whether what was typed is in the text.
import type { Edited } from "#designer/edits/index.ts";
import type { Words } from "#designer/strings/words.ts";

export interface NewestAnswer {
  /** `value` was typed, and `answer` is waited for. */
  readonly typed: (value: string, answer: Promise<Edited>) => void;
  /** Runs when the newest answer has come, unless it refuses or something was typed meanwhile. */
  readonly whenTaken: (run: () => void) => Promise<void>;
  /** Whether a value of the text is one that was typed here and not forgotten yet. */
  readonly isOwn: (value: string) => boolean;
  /** What was typed is given up, and with it why it was refused. */
  readonly forget: () => void;
}

/** The text is never so many letters behind what is typed. */
const MOST_OWN = 50;

/** `told` is called with why the newest was refused; null: it was not. */
export function newestAnswer(told: (reason: Words | null) => void): NewestAnswer {
  let newest: Promise<Words | null> = Promise.resolve(null);
  let own: readonly string[] = [];
  return {
    typed: (value, answer) => {
      own = [...own.slice(-MOST_OWN), value];
      const reason = answer.then((edited) => (edited.ok ? null : edited.reason));
      newest = reason;
      void reason.then((why) => {
        if (newest === reason) told(why);
      });
    },
    whenTaken: async (run) => {
      const waited = newest;
      const why = await waited;
      if (waited !== newest || why !== null) return;
      own = [];
      run();
    },
    isOwn: (value) => own.includes(value),
    forget: () => {
      own = [];
      newest = Promise.resolve(null);
      told(null);
    },
  };
}
