// What the command line does with the server's parts: serve. Each answers; the caller prints and exits.
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { START } from "#designer/strings/server.ts";
import { say } from "#designer/strings/words.ts";
import { buildApp } from "./app.ts";
import type { Limits } from "./app-type.ts";
import { packageFolder } from "./package-folder.ts";
import { seed } from "./seed.ts";
import { openStore } from "./store/open.ts";
import { needsLink, newLink } from "./store/sessions.ts";
import { SYSTEM, write } from "./store/store.ts";

export interface ServeOptions {
  readonly data: string;
  readonly host: string;
  /** 0: any free one. */
  readonly port: number;
  readonly databaseUrl: string | null;
  /** The address people use when it is not the one listened on, e.g. behind a proxy with https. */
  readonly publicUrl: string | null;
  readonly print: (line: string) => void;
  readonly limits?: Limits;
}

/** A running server. */
export interface Served {
  readonly url: string;
  /** The one-time link of an administrator; null: there is one who can sign in. */
  readonly link: string | null;
  readonly close: () => Promise<void>;
}

export const LIMITS: Limits = { signIn: 20, score: 600, other: 60_000 };

/** The settings of the environment: BAREM_DATA, BAREM_HOST, BAREM_PORT, BAREM_DATABASE_URL, BAREM_PUBLIC_URL. */
export function optionsOf(
  environment: Readonly<Record<string, string | undefined>>,
): Omit<ServeOptions, "print"> {
  const set = (name: string): string | null => environment[name] || null;
  return {
    data: set("BAREM_DATA") ?? join(process.cwd(), ".barem"),
    host: set("BAREM_HOST") ?? "127.0.0.1",
    port: Number(set("BAREM_PORT") ?? 5353),
    databaseUrl: set("BAREM_DATABASE_URL"),
    publicUrl: set("BAREM_PUBLIC_URL")?.replace(/\/+$/, "") ?? null,
  };
}

/** Opens the data, begins a new database with what comes with the package, listens, and prints where. */
export async function runServe(options: ServeOptions): Promise<Served> {
  const folder = packageFolder();
  const store = await openStore({ ...options, now: () => new Date() });
  try {
    await seed(store, folder);
    const { publicUrl, limits = LIMITS } = options;
    const app = await buildApp({ store, packageFolder: folder, publicUrl, limits });
    await app.listen({ host: options.host, port: options.port });
    // Listening on a port, not on a pipe.
    const { port } = app.server.address() as AddressInfo;
    const url = publicUrl ?? `http://${options.host}:${port}`;
    const secret = (await needsLink(store)) ? await write(store, SYSTEM, newLink) : null;
    const link = secret === null ? null : `${url}/bat-dau/${secret}`;
    options.print(both(START.listening, { url }));
    if (link !== null) options.print(both(START.link, { url: link }));
    return {
      url,
      link,
      close: async () => {
        await app.close();
        await store.close();
      },
    };
  } catch (error) {
    await store.close();
    throw error;
  }
}

const both = (words: Parameters<typeof say>[0], values: Parameters<typeof say>[2]): string =>
  `${say(words, "vi", values)}\n${say(words, "en", values)}`;
