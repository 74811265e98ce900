// An intent of the author made into edits: asked of the analyst about the newest text, one after the other; and what of that
// is still under way.
import type { Edited, Intent } from "#designer/edits/index.ts";
import type { ide, Span, TextEdit } from "#dsl";
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

/**
 * Asks for the edits that give what is at an offset another name, and hands them to `make`. What is typed in between moves the
 * name, and it is asked for where it is by then; a name that was itself touched is not changed.
 */
export async function renamed(
  line: AnalystLine,
  open: OpenText,
  offset: number,
  name: string,
  make: (renaming: Extract<ide.Renaming, { readonly ok: true }>) => void,
): Promise<ide.Renaming> {
  let at = offset;
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const typed: (readonly TextEdit[])[] = [];
    const leave = open.listen(({ edits }) => typed.push(edits));
    const renaming = await line.ask("rename", { offset: at, name }).finally(leave);
    if (renaming.ok && typed.length === 0) make(renaming);
    if (!renaming.ok || typed.length === 0) return renaming;
    const here = renaming.edits.find(({ span }) => span.start <= at && at <= span.end)?.span ?? null;
    const now = typed.reduce<Span | null>((span, edits) => span && moved(span, edits), here);
    if (now === null) break;
    at = now.start;
  }
  return { ok: false, code: "nothing-here", message: TOUCHED };
}

/** Where a place is after edits of the text; null: one of them touches it. */
function moved({ start, end }: Span, edits: readonly TextEdit[]): Span | null {
  if (edits.some(({ span }) => span.start <= end && span.end >= start)) return null;
  const by = edits
    .filter(({ span }) => span.end < start)
    .reduce((sum, { span, text }) => sum + text.length - (span.end - span.start), 0);
  return { start: start + by, end: end + by };
}

export type UnderWay = ReturnType<typeof underWay>;

/** What was asked for and will change the text when the analyst has answered. */
export function underWay() {
  let all: Promise<unknown> = Promise.resolve();
  return {
    add: <T>(doing: Promise<T>): Promise<T> => {
      all = Promise.allSettled([all, doing]);
      return doing;
    },
    /** Until nothing is under way any more, nor was begun meanwhile. */
    settled: async (): Promise<void> => {
      for (let seen: unknown; seen !== all; ) {
        seen = all;
        await seen;
      }
    },
  };
}

/** Nobody types this often between a question and its answer: the analyst no longer follows. */
const MOST_TURNS = 100;
const BEHIND = {
  vi: "Phần phân tích không theo kịp văn bản nên chưa ghi được ô này. Tải lại trang rồi gõ lại; văn bản đã được giữ.",
  en: "The analysis no longer follows the text, so this field was not written. Reload the page and type it again; the text is kept.",
};
const TOUCHED = {
  vi: "Tên này vừa được sửa trong lúc đổi nên chưa đổi được. Đặt con trỏ vào tên rồi đổi lại.",
  en: "This name was edited while it was being renamed, so it was left. Put the cursor on it and rename it again.",
};
