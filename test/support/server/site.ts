// The whole web server over an empty database, asked without a network, by people of one role each.

import type { Role } from "#designer/api.ts";
import { buildApp } from "#designer/server/app.ts";
import type { App, Limits } from "#designer/server/app-type.ts";
import { importSet } from "#designer/server/seed.ts";
import { openSession, signedIn } from "#designer/server/store/sessions.ts";
import { type Store, SYSTEM, write } from "#designer/server/store/store.ts";
import { addUser } from "#designer/server/store/users.ts";
import { ROOT } from "../root.ts";
import { sourceOf } from "../sets.ts";
import { sqliteDatabase, TODAY } from "./databases.ts";

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly text: string;
  readonly bytes: Buffer;
  readonly headers: Readonly<Record<string, unknown>>;
}

/** Someone who asks; `csrf: false` leaves the token out. */
export interface Asker {
  readonly id: string;
  readonly ask: (method: string, url: string, body?: unknown, csrf?: boolean) => Promise<Answer>;
}

export interface Site {
  readonly app: App;
  readonly store: Store;
  readonly nobody: Asker;
  /** A new person of these roles, signed in. */
  readonly person: (...roles: readonly Role[]) => Promise<Asker>;
  /** The same person in a new session. */
  readonly again: (id: string) => Promise<Asker>;
  /** A set of its own with version 1.0.0 of the rules of Mộ Đức, issued elsewhere; answers its id. */
  readonly newSet: () => Promise<string>;
  readonly end: () => Promise<void>;
}

const WIDE: Limits = { signIn: 100_000, score: 100_000, scoreMany: 100_000, other: 100_000 };
const TEXT = sourceOf("hoa-binh/huyen");
/** Small rules with a decision's date, for tests that make many sets. */
const SMALL = sourceOf("binh-thuan/xa");

/** The text of the small rules as the set of this id. */
export const smallText = (set: string): string => SMALL.replace("binh-thuan/xa", set);
export { TEXT as BIG_TEXT };

export async function newSite(limits: Limits = WIDE, now: () => Date = TODAY): Promise<Site> {
  const database = sqliteDatabase();
  const store = await database.newStore(now);
  const app = await buildApp({ store, packageFolder: ROOT, publicUrl: null, limits });
  let count = 0;
  const again = async (id: string): Promise<Asker> => {
    const secret = await write(store, id, (writer) => openSession(writer, id));
    const session = await signedIn(store, secret);
    return asker(app, id, secret, session?.session.csrf ?? "");
  };
  return {
    app,
    store,
    nobody: asker(app, "", null, ""),
    again,
    person: async (...roles) => {
      const name = `nguoi-${count++}`;
      const user = await write(store, SYSTEM, (writer) =>
        addUser(writer, { name, displayName: `Người ${count}`, roles, password: "" }),
      );
      return again(user.id);
    },
    newSet: async () => {
      const set = `thu/bo-${count++}`;
      const shipped = { set, version: "1.0.0", text: smallText(set), sample: null };
      await write(store, SYSTEM, (writer) => importSet(writer, shipped));
      return set;
    },
    end: async () => {
      await app.close();
      await store.close();
      await database.end();
    },
  };
}

function asker(app: App, id: string, secret: string | null, token: string): Asker {
  return {
    id,
    ask: async (method, url, body, csrf = true) => {
      const answer = await app.inject({
        method: method as "GET",
        url,
        headers: csrf ? { "x-barem-csrf": token } : {},
        ...(secret === null ? {} : { cookies: { barem_session: secret } }),
        ...(body === undefined ? {} : { payload: body as object }),
      });
      return {
        status: answer.statusCode,
        body: parsed(answer.body),
        text: answer.body,
        bytes: answer.rawPayload,
        headers: answer.headers,
      };
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** The code of a refusal, "" of anything else. */
export function codeOf({ body }: Answer): string {
  const error = (body as { error?: { code?: string; message?: { vi?: string; en?: string } } }).error;
  return error?.message?.vi && error.message.en ? (error.code ?? "") : "";
}
