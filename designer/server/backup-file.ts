// A backup file as it is found: copied, so that the file itself is never touched, and looked through: whole, ours, of a
// version this program knows, nothing in it but what its ledger vouches for, and still refusing changes to the record.
import { chmodSync, copyFileSync, writeFileSync } from "node:fs";
import { sql } from "kysely";
import LibsqlDatabase from "libsql";
import { BACKUP_TABLE } from "./backup.ts";
import { detailOf, fail, type Outcome } from "./failures.ts";
import { exportAll } from "./ledger/export.ts";
import { keyOf, newKeyPem, type SigningKey } from "./ledger/key.ts";
import { type Fault, type Verified, verifyExport } from "./ledger/verify.ts";
import { NewerDatabase } from "./store/migrations.ts";
import { sqlite, storeOver } from "./store/open.ts";
import { type Store, SYSTEM } from "./store/store.ts";

/** How every file of SQLite begins. */
const MAGIC = "SQLite format 3\0";

/** Whether bytes are the beginning of a database of SQLite. */
export const isDatabase = (head: Uint8Array): boolean =>
  Buffer.from(head.subarray(0, MAGIC.length)).toString("latin1") === MAGIC;

export interface Unpacked {
  /** The private key of the backup. */
  readonly pem: string;
  readonly verified: Verified;
}

/** Copies a backup (a path, or its bytes) to where a database may stand, and looks through the copy; its ledger then says that it was restored. */
export async function unpack(
  source: string | Uint8Array,
  file: string,
  target: string,
  now: () => Date,
): Promise<Outcome<Unpacked>> {
  try {
    if (typeof source === "string") copyFileSync(source, target);
    else writeFileSync(target, source);
    chmodSync(target, 0o600);
  } catch (error) {
    return fail("file-not-written", { file: target, detail: detailOf(error) });
  }
  const taken = takeKey(target);
  if (taken === null) return fail("not-a-backup", { file });
  let store: Store;
  try {
    store = await storeOver(sqlite(target), "sqlite", taken.key, now);
  } catch (error) {
    return error instanceof NewerDatabase ? fail("database-newer", { file }) : fail("not-a-backup", { file });
  }
  try {
    const whole: unknown = JSON.parse(JSON.stringify(await exportAll(store, SYSTEM, "restored")));
    const verified = verifyExport(whole);
    const faults = [...(await shapeFaults(store)), ...verified.faults];
    // One file again: what stands beside it does not move with it.
    await sql`pragma journal_mode = delete`.execute(store.db);
    // The last entry was made here.
    const entries = verified.entries - 1;
    return { ok: true, pem: taken.pem, verified: { ...verified, entries, faults, madeAt: taken.madeAt } };
  } catch (error) {
    if (detailOf(error).startsWith("SQLITE_")) return fail("not-a-backup", { file });
    throw error;
  } finally {
    await store.close();
  }
}

interface Taken {
  readonly pem: string;
  readonly key: SigningKey;
  readonly madeAt: string;
}

// The key leaves the database, for its own file.
function takeKey(path: string): Taken | null {
  let database: LibsqlDatabase.Database | null = null;
  try {
    database = new LibsqlDatabase(path);
    const whole = database.prepare("pragma integrity_check").get() as { readonly integrity_check?: string };
    const row = database.prepare(`select pem, made_at from ${BACKUP_TABLE}`).get() as
      | { readonly pem?: unknown; readonly made_at?: unknown }
      | undefined;
    if (whole.integrity_check !== "ok" || typeof row?.pem !== "string") return null;
    database.pragma("secure_delete = on");
    database.exec(`drop table ${BACKUP_TABLE}`);
    return { pem: row.pem, key: keyOf(row.pem), madeAt: String(row.made_at) };
  } catch {
    // Not a database, or none of ours.
    return null;
  } finally {
    database?.close();
  }
}

/** Tables, indexes and triggers that are others than in a new database: without the triggers the record could be rewritten. */
async function shapeFaults({ db, now }: Store): Promise<readonly Fault[]> {
  const fresh = await storeOver(sqlite(":memory:"), "sqlite", keyOf(newKeyPem()), now);
  try {
    const [found, wanted] = [await shapeOf(db), await shapeOf(fresh.db)];
    return [...new Set([...found.keys(), ...wanted.keys()])]
      .filter((name) => found.get(name) !== wanted.get(name))
      .map((name) => ({ table: "schema", key: name, code: "schema-changed" }));
  } finally {
    await fresh.close();
  }
}

async function shapeOf(db: Store["db"]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ name: string; text: string }>`
    select name, type || ' ' || coalesce(sql, '') as text from sqlite_master order by name`.execute(db);
  return new Map(rows.map(({ name, text }) => [name, text]));
}
