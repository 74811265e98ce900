// The page's end of the line to the server: one function per question, answers checked against api.ts. A refusal is a
// value, not an exception: who asks must say what to do about it.
import type { z } from "zod";
import {
  Draft,
  DraftHead,
  Failure,
  RevisionText,
  Sample,
  SampleHead,
  Saved,
  Session,
  SetList,
} from "#designer/api.ts";
import type { Data } from "#runtime";
import type { Kept, Sent } from "./autosave.ts";
import type { SampleAt, SampleSent } from "./sample.ts";

export type Answered<T> = { readonly ok: true; readonly value: T } | Refused;
export interface Refused {
  readonly ok: false;
  /** Status of the answer; 0: the server could not be reached. */
  readonly status: number;
  readonly failure: Failure;
}

const UNREACHABLE: Failure = {
  error: {
    code: "unreachable",
    message: {
      vi: "Không kết nối được máy chủ. Kiểm tra mạng rồi thử lại; những gì đã gõ vẫn còn trên máy này.",
      en: "The server cannot be reached. Check the network and try again; what you typed is kept on this machine.",
    },
  },
};

const NOT_UNDERSTOOD: Failure = {
  error: {
    code: "not-understood",
    message: {
      vi: "Máy chủ trả lời một dạng mà trang này không hiểu. Tải lại trang; nếu vẫn vậy, báo người quản trị.",
      en: "The server answered in a form this page does not understand. Reload the page; if it stays so, tell the administrator.",
    },
  },
};

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

export type AskServer = ReturnType<typeof askServer>;

/** Everything the page asks. `fetcher` is the browser's fetch, or a test's. */
export function askServer(fetcher: typeof fetch) {
  let csrf = "";

  async function ask<S extends z.ZodType>(
    method: Method,
    path: string,
    shape: S,
    body?: unknown,
  ): Promise<Answered<z.infer<S>>> {
    let response: Response;
    try {
      response = await fetcher(path, {
        method,
        headers: {
          ...(body === undefined ? {} : { "content-type": "application/json" }),
          ...(method === "GET" ? {} : { "x-barem-csrf": csrf }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    } catch {
      return { ok: false, status: 0, failure: UNREACHABLE };
    }
    const { status } = response;
    const json: unknown = status === 204 ? null : await response.json().catch(() => undefined);
    if (!response.ok) {
      const failure = Failure.safeParse(json);
      return { ok: false, status, failure: failure.success ? failure.data : NOT_UNDERSTOOD };
    }
    const read = shape.safeParse(json);
    return read.success ? { ok: true, value: read.data } : { ok: false, status, failure: NOT_UNDERSTOOD };
  }

  const session = async (): Promise<Answered<Session>> => {
    const answer = await ask("GET", "/api/session", Session);
    if (answer.ok) csrf = answer.value.csrf;
    return answer;
  };
  return {
    session,
    signIn: async (name: string, password: string): Promise<Answered<Session>> => {
      const answer = await ask("POST", "/api/session", Session, { name, password });
      if (answer.ok) csrf = answer.value.csrf;
      return answer;
    },
    signOut: () => ask("DELETE", "/api/session", Session.nullable()),
    sets: () => ask("GET", "/api/sets", SetList),
    versionText: async (set: string, version: string): Promise<Answered<string>> => {
      try {
        const response = await fetcher(`/api/sets/${set}/versions/${version}/source`);
        if (response.ok) return { ok: true, value: await response.text() };
        const failure = Failure.safeParse(await response.json().catch(() => undefined));
        return {
          ok: false,
          status: response.status,
          failure: failure.success ? failure.data : NOT_UNDERSTOOD,
        };
      } catch {
        return { ok: false, status: 0, failure: UNREACHABLE };
      }
    },
    draft: (id: string) => ask("GET", `/api/drafts/${encodeURIComponent(id)}`, Draft),
    newDraft: (draft: { set: string; title: string; fromVersion?: string; text?: string }) =>
      ask("POST", "/api/drafts", DraftHead, draft),
    revision: (id: string, revision: number) =>
      ask("GET", `/api/drafts/${encodeURIComponent(id)}/revisions/${revision}`, RevisionText),
    save: (
      id: string,
      change: { base: number; edits: readonly { start: number; end: number; text: string }[]; hash: string },
    ) => ask("POST", `/api/drafts/${encodeURIComponent(id)}/edits`, Saved, change),
    samples: (set: string) => ask("GET", `/api/samples?set=${encodeURIComponent(set)}`, SampleHead.array()),
    sample: (id: string) => ask("GET", `/api/samples/${encodeURIComponent(id)}`, Sample),
    saveSample: (id: string, base: number, data: Record<string, unknown>) =>
      ask("PUT", `/api/samples/${encodeURIComponent(id)}`, SampleHead.pick({ id: true, revision: true }), {
        base,
        data,
      }),
    newSample: (sample: { set: string; title: string; shared: boolean; data: Record<string, unknown> }) =>
      ask("POST", "/api/samples", Sample, sample),
  };
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
