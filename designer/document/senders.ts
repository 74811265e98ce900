// How a draft and its sample data are saved: what autosave.ts and sample.ts send, and the server's answers in their words.
import type { AskServer } from "./ask-server.ts";
import type { Kept, Sent } from "./autosave.ts";
import type { SampleOutside } from "./sample.ts";
import { asData } from "./stored-sample.ts";

/** Saves a draft for autosave.ts. */
export const sender =
  (server: AskServer, draft: string) =>
  async ({
    base,
    edits,
    hash,
  }: {
    base: number;
    edits: readonly Kept["edit"][];
    hash: string;
  }): Promise<Sent> => {
    const answer = await server.save(draft, {
      base,
      edits: edits.map(({ span, text }) => ({ start: span.start, end: span.end, text })),
      hash,
    });
    if (answer.ok) return { is: "saved", revision: answer.value.revision };
    const { status, failure } = answer;
    if (status === 409 && failure.revision !== undefined) {
      return { is: "moved-on", revision: failure.revision, hash: failure.edits?.at(-1)?.hash ?? "" };
    }
    // Too many at once, a proxy's or the server's own trouble: worth another attempt.
    if (status === 0 || status === 429 || status >= 500) return { is: "unreachable" };
    return { is: "refused", code: failure.error.code };
  };

/** Saves sample data for sample.ts; `title` names a sample of one's own that is made. */
export const sampleSender =
  (server: AskServer, set: string, title: () => string): SampleOutside["send"] =>
  async (at, data, { asNew, about }) => {
    const body: Record<string, unknown> = { ...data };
    const answer =
      at.id === null || asNew
        ? await server.newSample({ set, title: title(), shared: false, ...about, data: body })
        : await server.saveSample(at.id, at.revision, body, about);
    if (answer.ok) return { is: "saved", id: answer.value.id, revision: answer.value.revision };
    const { status, failure } = answer;
    const theirs = asData(failure.data);
    if (status === 409 && failure.revision !== undefined && theirs !== null)
      return { is: "moved-on", revision: failure.revision, data: theirs };
    if (status === 0 || status === 429 || status >= 500) return { is: "unreachable" };
    return { is: "refused", code: failure.error.code };
  };
