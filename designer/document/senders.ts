// How a draft and its sample data are saved: what autosave.ts and sample.ts send, and the server's answers in their words.
import type { AskServer } from "./ask-server.ts";
import type { Refused } from "./asking.ts";
import type { Sent } from "./autosave.ts";
import type { SampleOutside } from "./sample.ts";
import { asData, type StoredData } from "./stored-sample.ts";
import type { Kept } from "./unsaved.ts";

type NotSaved = Extract<Sent, { readonly is: "unreachable" | "signed-out" | "refused" }>;

function notSaved({ status, failure }: Refused): NotSaved {
  const { code } = failure.error;
  // Also when somebody else is signed in here by now: then the session is not the one that this page began with.
  if (status === 401 || code === "csrf-missing") return { is: "signed-out" };
  // Too many at once, a proxy's or the server's own trouble, a success that cannot be read: worth another attempt.
  if (status < 400 || status === 429 || status >= 500) return { is: "unreachable" };
  return { is: "refused", code };
}

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
    return notSaved(answer);
  };

/** Saves sample data for sample.ts; `title` names a sample of one's own that is made. */
export function sampleSender(server: AskServer, set: string, title: () => string): SampleOutside["send"] {
  let made: { readonly data: StoredData; readonly id: string } | null = null;
  /** The same data are the same sample, however often they are sent until an answer comes. */
  const idOf = (data: StoredData): string => {
    if (made?.data !== data) made = { data, id: newId() };
    return made.id;
  };
  return async (at, data, { asNew, about }) => {
    const body: Record<string, unknown> = { ...data };
    const answer =
      at.id === null || asNew
        ? await server.newSample({ id: idOf(data), set, title: title(), shared: false, ...about, data: body })
        : await server.saveSample(at.id, at.revision, body, about);
    if (answer.ok) return { is: "saved", id: answer.value.id, revision: answer.value.revision };
    const { status, failure } = answer;
    const theirs = asData(failure.data);
    if (status === 409 && failure.revision !== undefined && theirs !== null)
      return { is: "moved-on", revision: failure.revision, data: theirs };
    return notSaved(answer);
  };
}

const newId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => byte.toString(16).padStart(2, "0")).join(
    "",
  );
