// How a draft and its sample data are saved: what autosave.ts and sample.ts send, and the server's answers in their words.
import type { Data } from "#runtime";
import type { AskServer } from "./ask-server.ts";
import type { Kept, Sent } from "./autosave.ts";
import type { SampleAt, SampleSent } from "./sample.ts";

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
  (server: AskServer, set: string, title: () => string) =>
  async (at: SampleAt, data: Data, asNew: boolean): Promise<SampleSent> => {
    const body: Record<string, unknown> = { ...data };
    const answer =
      at.id === null || asNew
        ? await server.newSample({ set, title: title(), shared: false, data: body })
        : await server.saveSample(at.id, at.revision, body);
    if (answer.ok) return { is: "saved", id: answer.value.id, revision: answer.value.revision };
    const { status, failure } = answer;
    const theirs = asData(failure.data);
    if (status === 409 && failure.revision !== undefined && theirs !== null)
      return { is: "moved-on", revision: failure.revision, data: theirs };
    if (status === 0 || status === 429 || status >= 500) return { is: "unreachable" };
    return { is: "refused", code: failure.error.code };
  };

/** Data whose units are a list; the runtime answers for every figure in it. null: it is none. */
export const asData = (data: unknown): Data | null =>
  typeof data === "object" && data !== null && "units" in data && Array.isArray(data.units)
    ? (data as Data)
    : null;
