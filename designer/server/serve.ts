// Starts the server: takes the data folder, opens the database, begins a new one with what comes with the package, listens.
// What keeps it from starting is answered as data; what the data must be for it is in start-checks.ts.
import type { AddressInfo } from "node:net";
import { buildApp } from "./app.ts";
import type { App, Limits } from "./app-type.ts";
import { type DataLock, lockData } from "./data-lock.ts";
import { detailOf, type Failed, fail, isOfTheDisk, isOfTheSystem, type Outcome } from "./failures.ts";
import { makeFolder } from "./files.ts";
import { keepHead } from "./ledger/head-file.ts";
import { packageFolder } from "./package-folder.ts";
import { seed } from "./seed.ts";
import type { Place, Settings } from "./settings.ts";
import { keyDiffers, openData } from "./start-checks.ts";
import { isAway } from "./store/away.ts";
import { needsLink, newLink } from "./store/sessions.ts";
import { SYSTEM, write } from "./store/store.ts";

/** A running server. */
export interface Served {
  readonly url: string;
  /** The one-time link of an administrator; null: there is one who can sign in. */
  readonly link: string | null;
  readonly close: () => Promise<void>;
}

const LIMITS: Limits = { signIn: 20, score: 600, scoreMany: 30, other: 60_000 };

/** Someone who takes an answer very slowly holds up the end of the server no longer than this. */
const LONGEST_CLOSING_MS = 10_000;

/** Serves until it is closed. Throws only what nobody foresaw. */
export async function serve(
  settings: Settings,
  limits: Limits = LIMITS,
  closingMs = LONGEST_CLOSING_MS,
): Promise<Outcome<{ readonly served: Served }>> {
  const taken = takeFolder(settings);
  if (!taken.ok) return taken;
  const opened = await openData(settings);
  if (!opened.ok) {
    taken.lock?.release();
    return opened;
  }
  const { store } = opened;
  let end = async (): Promise<void> => {
    await store.close();
    taken.lock?.release();
  };
  try {
    const folder = packageFolder();
    await seed(store, folder);
    // Two servers that begin one empty database, each with a key of its own: the second finds out here.
    const differs = await keyDiffers(store, settings);
    if (differs !== null) {
      await end();
      return differs;
    }
    const keeper = await keepHead(store, settings.data);
    end = async () => {
      await keeper.stop();
      await store.close();
      taken.lock?.release();
    };
    const { publicUrl, openId } = settings;
    const app = await buildApp({ store, packageFolder: folder, publicUrl, limits, openId });
    const refused = await listen(app, settings);
    if (refused !== null) {
      await app.close();
      await end();
      return refused;
    }
    const url = publicUrl ?? addressOf(app, settings.host);
    const secret = (await needsLink(store)) ? await write(store, SYSTEM, newLink) : null;
    return {
      ok: true,
      served: {
        url,
        link: secret === null ? null : `${url}/bat-dau/${secret}`,
        close: async () => {
          const late = setTimeout(() => app.server.closeAllConnections(), closingMs);
          await app.close();
          clearTimeout(late);
          await end();
        },
      },
    };
  } catch (error) {
    await end();
    const { data, databaseUrl } = settings;
    if (isOfTheDisk(error)) return fail("data-not-writable", { data, detail: detailOf(error) });
    if (databaseUrl !== null && isAway(error))
      return fail("database-unreachable", { detail: detailOf(error) });
    throw error;
  }
}

// Servers on one PostgreSQL take turns there; a file has one server.
function takeFolder({ data, databaseUrl }: Place): Outcome<{ readonly lock: DataLock | null }> {
  try {
    makeFolder(data);
    if (databaseUrl !== null) return { ok: true, lock: null };
    const lock = lockData(data);
    return lock === null ? fail("data-in-use", { data }) : { ok: true, lock };
  } catch (error) {
    return fail("data-not-writable", { data, detail: detailOf(error) });
  }
}

async function listen(app: App, { host, port }: Settings): Promise<Failed | null> {
  try {
    await app.listen({ host, port });
    return null;
  } catch (error) {
    const detail = detailOf(error);
    if (detail === "EADDRINUSE") return fail("port-taken", { port });
    if (isOfTheSystem(error)) return fail("address-refused", { host, port, detail });
    throw error;
  }
}

/** Where a browser on this machine finds it. */
function addressOf(app: App, host: string): string {
  // Listening on a port, not on a pipe.
  const { port } = app.server.address() as AddressInfo;
  const everywhere = host === "0.0.0.0" || host === "::";
  return `http://${everywhere ? "localhost" : host.includes(":") ? `[${host}]` : host}:${port}`;
}
