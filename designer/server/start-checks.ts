// What the data must be for a server to start on them: a database and its key, both there, whole, and of one another.
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { detailOf, type Failed, fail, isOfTheDisk, isOfTheSystem, type Outcome } from "./failures.ts";
import { HEAD_FILE, holdsNoted } from "./ledger/head-file.ts";
import { keyOf, signedBy } from "./ledger/key.ts";
import type { Place } from "./settings.ts";
import { NewerDatabase } from "./store/migrations.ts";
import { DATABASE_FILE, KEY_FILE, KeyMissing, openStore } from "./store/open.ts";
import { malformedIn } from "./store/scan.ts";
import { shapeFaults } from "./store/shape.ts";
import { lastEntry, type Store } from "./store/store.ts";

/** What data that were there before a restore are kept in. */
export const KEPT_FOLDER = "before-restore-";

/** Opens what a place holds, or begins it; refuses a database without its key, a key without its database, and another's key. */
export async function openData(place: Place): Promise<Outcome<{ readonly store: Store }>> {
  const { data, databaseUrl } = place;
  const refused = keyRefused(place) ?? databaseRefused(place);
  if (refused !== null) return refused;
  const file = nameOf(place);
  const [malformed] = databaseUrl === null ? malformedIn(file) : [];
  if (malformed !== undefined) {
    const { table, key, code } = malformed;
    return fail("database-damaged", { file, detail: `${code}: ${table} ${key}` });
  }
  let store: Store;
  try {
    store = await openStore({ data, databaseUrl, now: () => new Date() });
  } catch (error) {
    const detail = detailOf(error);
    if (error instanceof KeyMissing) return fail("key-missing", { file: join(data, KEY_FILE) });
    if (error instanceof NewerDatabase) return fail("database-newer", { file });
    if (detail === "SQLITE_NOTADB" || detail === "SQLITE_CORRUPT")
      return fail("database-damaged", { file, detail });
    // The key is written with calls of the system; PostgreSQL is reached by one as well.
    if (databaseUrl !== null && isOfPostgresql(error)) return fail("database-unreachable", { detail });
    if (isOfTheDisk(error)) return fail("data-not-writable", { data, detail });
    throw error;
  }
  try {
    const differs = (await keyDiffers(store, place)) ?? (await recordRefused(store, place));
    if (differs === null) return { ok: true, store };
    await store.close();
    return differs;
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Refuses a database in which the record can be changed, or has lost its end. */
async function recordRefused(store: Store, place: Place): Promise<Failed | null> {
  const database = nameOf(place);
  const changed = await shapeFaults(store);
  if (changed.length > 0)
    return fail("database-changed", { database, what: changed.map(({ key }) => key).join(", ") });
  const file = join(place.data, HEAD_FILE);
  try {
    return (await holdsNoted(store, place.data)) ? null : fail("ledger-cut", { database, file });
  } catch (error) {
    if (isOfTheSystem(error) && "path" in error)
      return fail("data-not-readable", { file, detail: detailOf(error) });
    throw error;
  }
}

/** Refuses a key that did not sign the last entry of the ledger: going on with it would break the chain of signatures. */
export async function keyDiffers({ db, key }: Store, place: Place): Promise<Failed | null> {
  const last = await lastEntry(db);
  return last === undefined || signedBy(key, last.hash, last.signature)
    ? null
    : fail("key-other", { file: join(place.data, KEY_FILE), database: nameOf(place) });
}

const nameOf = ({ data, databaseUrl }: Place): string =>
  databaseUrl === null ? join(data, DATABASE_FILE) : "PostgreSQL";

function keyRefused({ data }: Place): Failed | null {
  const file = join(data, KEY_FILE);
  if (!existsSync(file)) return null;
  let pem: string;
  try {
    pem = readFileSync(file, "utf8");
  } catch (error) {
    return fail("data-not-readable", { file, detail: detailOf(error) });
  }
  try {
    keyOf(pem);
    return null;
  } catch {
    return fail("key-damaged", { file });
  }
}

// The database is made before its key, so a key beside none, or an empty file, is never a server that was just begun.
function databaseRefused({ data, databaseUrl }: Place): Failed | null {
  if (databaseUrl !== null) return null;
  const file = join(data, DATABASE_FILE);
  const facts = statSync(file, { throwIfNoEntry: false });
  if (facts?.isDirectory() === true) return fail("data-not-readable", { file, detail: "EISDIR" });
  if (!existsSync(join(data, KEY_FILE)) || (facts !== undefined && facts.size > 0)) return null;
  return fail("database-missing", { file, kept: join(data, lastKept(data) ?? `${KEPT_FOLDER}*`) });
}

/** The folder of the last restore; a restore cut off in the middle leaves the database there. */
const lastKept = (data: string): string | null =>
  readdirSync(data)
    .filter((name) => name.startsWith(KEPT_FOLDER))
    .sort()
    .at(-1) ?? null;

const isOfPostgresql = (error: unknown): boolean =>
  error instanceof Error &&
  "code" in error &&
  typeof error.code === "string" &&
  // A file of the data folder names its path.
  !("path" in error);
