// An intent of the author made into edits: asked of the analyst about the newest text, one after the other.
import type { Edited, Intent } from "#designer/edits/index.ts";
import type { OpenText } from "./open-text.ts";
import type { AnalystLine } from "./protocol.ts";

/** One after the other: each is asked about the text that the one before has left. A fault is told and refuses the intent. */
export function inOrder<A extends readonly unknown[]>(
  ask: (...words: A) => Promise<Edited>,
  failed: (error: unknown) => void,
): (...words: A) => Promise<Edited> {
  let before: Promise<unknown> = Promise.resolve();
  return (...words) => {
    const done = before
      .then(() => ask(...words))
      .catch((error: unknown): Edited => {
        failed(error);
        return { ok: false, reason: BEHIND };
      });
    before = done;
    return done;
  };
}

/**
 * Asks for the edits of an intent and hands them to `make`; what is typed in between makes them edits of an older text, so it
 * asks again.
 */
export async function intended(
  line: AnalystLine,
  open: OpenText,
  intent: Intent,
  make: (edited: Extract<Edited, { readonly ok: true }>) => void,
): Promise<Edited> {
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const { version, edited } = await line.ask("intend", intent);
    if (edited.ok && version !== open.version()) continue;
    if (edited.ok) make(edited);
    return edited;
  }
  return { ok: false, reason: BEHIND };
}

/** Nobody types this often between a question and its answer: the analyst no longer follows. */
const MOST_TURNS = 100;
const BEHIND = {
  vi: "Phần phân tích không theo kịp văn bản nên chưa ghi được ô này. Tải lại trang rồi gõ lại; văn bản đã được giữ.",
  en: "The analysis no longer follows the text, so this field was not written. Reload the page and type it again; the text is kept.",
};
