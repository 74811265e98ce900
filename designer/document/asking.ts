// The line to the server under ask-server.ts: one request and its checked answer. A refusal is a value, not an exception:
// who asks must say what to do about it.
import type { z } from "zod";
import { Failure } from "#designer/api.ts";

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

export type Asking = ReturnType<typeof asking>;

/**
 * Asks through `fetcher`; `csrf` is the token of the session, "" while there is none. A change that is refused for its token is
 * asked for once more when `renewed` answers that there is another.
 */
export function asking(fetcher: typeof fetch, csrf: () => string, renewed: () => Promise<boolean>) {
  async function ask<S extends z.ZodType>(
    method: Method,
    path: string,
    shape: S,
    body?: unknown,
  ): Promise<Answered<z.infer<S>>> {
    const answer = await askOnce(method, path, shape, body);
    const isOfToken = !answer.ok && answer.failure.error.code === "csrf-missing";
    return isOfToken && (await renewed()) ? askOnce(method, path, shape, body) : answer;
  }

  async function askOnce<S extends z.ZodType>(
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
          ...(method === "GET" ? {} : { "x-barem-csrf": csrf() }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
    } catch {
      return { ok: false, status: 0, failure: UNREACHABLE };
    }
    const { status } = response;
    const json: unknown = status === 204 ? null : await response.json().catch(() => undefined);
    // An answer that breaks off, or the page of a network that wants a password first: our server has not answered.
    if (response.ok && json === undefined) return { ok: false, status: 0, failure: UNREACHABLE };
    if (!response.ok) {
      const failure = Failure.safeParse(json);
      return { ok: false, status, failure: failure.success ? failure.data : NOT_UNDERSTOOD };
    }
    const read = shape.safeParse(json);
    return read.success ? { ok: true, value: read.data } : { ok: false, status, failure: NOT_UNDERSTOOD };
  }

  /** An answer that is text and nothing else. */
  async function askText(path: string): Promise<Answered<string>> {
    try {
      const response = await fetcher(path);
      // A page instead of a text is that of a network that wants a password first.
      const isPage = response.headers.get("content-type")?.startsWith("text/html") === true;
      if (response.ok && isPage) return { ok: false, status: 0, failure: UNREACHABLE };
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
  }
  return { ask, askText };
}
