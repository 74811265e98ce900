// Starts the server: takes the data folder, opens the database, begins a new one with what comes with the package, listens.
// What keeps it from starting is answered as data.
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { buildApp } from "./app.ts";
import type { App, Limits } from "./app-type.ts";
import { type DataLock, lockData } from "./data-lock.ts";
import { detailOf, type Failed, fail, type Outcome } from "./failures.ts";
import { keyOf } from "./ledger/key.ts";
import { packageFolder } from "./package-folder.ts";
import { seed } from "./seed.ts";
import type { Place, Settings } from "./settings.ts";
import { NewerDatabase } from "./store/migrations.ts";
import { DATABASE_FILE, KEY_FILE, openStore } from "./store/open.ts";
import { needsLink, newLink } from "./store/sessions.ts";
import { type Store, SYSTEM, write } from "./store/store.ts";

/** A running server. */
export interface Served {
  readonly url: string;
  /** The one-time link of an administrator; null: there is one who can sign in. */
  readonly link: string | null;
  readonly close: () => Promise<void>;
}

const LIMITS: Limits = { signIn: 20, score: 600, scoreMany: 30, other: 60_000 };

/** Serves until it is closed. Throws only what nobody foresaw. */
export async function serve(
  settings: Settings,
  limits: Limits = LIMITS,
): Promise<Outcome<{ readonly served: Served }>> {
  const taken = takeFolder(settings);
  if (!taken.ok) return taken;
  const opened = await open(settings);
  if (!opened.ok) {
    taken.lock?.release();
    return opened;
  }
  const { store } = opened;
  const end = async (): Promise<void> => {
    await store.close();
    taken.lock?.release();
  };
  try {
    const folder = packageFolder();
    await seed(store, folder);
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
          await app.close();
          await end();
        },
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}

// Servers on one PostgreSQL take turns there; a file has one server.
function takeFolder({ data, databaseUrl }: Place): Outcome<{ readonly lock: DataLock | null }> {
  try {
    mkdirSync(data, { recursive: true, mode: 0o700 });
    if (databaseUrl !== null) return { ok: true, lock: null };
    const lock = lockData(data);
    return lock === null ? fail("data-in-use", { data }) : { ok: true, lock };
  } catch (error) {
    return fail("data-not-writable", { data, detail: detailOf(error) });
  }
}

async function open(place: Place): Promise<Outcome<{ readonly store: Store }>> {
  const { data, databaseUrl } = place;
  const refused = keyRefused(place);
  if (refused !== null) return refused;
  const file = databaseUrl === null ? join(data, DATABASE_FILE) : "PostgreSQL";
  try {
    return { ok: true, store: await openStore({ data, databaseUrl, now: () => new Date() }) };
  } catch (error) {
    const detail = detailOf(error);
    if (error instanceof NewerDatabase) return fail("database-newer", { file });
    if (detail === "SQLITE_NOTADB" || detail === "SQLITE_CORRUPT")
      return fail("database-damaged", { file, detail });
    if (databaseUrl !== null && isOfTheNetwork(error)) return fail("database-unreachable", { detail });
    throw error;
  }
}

/** A database goes on only with the key it was signed with: another one would break the chain of its ledger. */
function keyRefused({ data, databaseUrl }: Place): Failed | null {
  const file = join(data, KEY_FILE);
  if (!existsSync(file)) {
    const isOld = databaseUrl === null && existsSync(join(data, DATABASE_FILE));
    return isOld ? fail("key-missing", { file }) : null;
  }
  try {
    keyOf(readFileSync(file, "utf8"));
    return null;
  } catch {
    return fail("key-damaged", { file });
  }
}

// The system and PostgreSQL give what they refuse a code; a fault of ours has none.
const isOfTheNetwork = (error: unknown): boolean =>
  error instanceof Error && "code" in error && typeof error.code === "string";

async function listen(app: App, { host, port }: Settings): Promise<Failed | null> {
  try {
    await app.listen({ host, port });
    return null;
  } catch (error) {
    const detail = detailOf(error);
    if (detail === "EADDRINUSE") return fail("port-taken", { port });
    if (error instanceof Error && "syscall" in error) return fail("address-refused", { host, port, detail });
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
