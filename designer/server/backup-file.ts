// A backup file as it is found: copied, so that the file itself is never touched, and looked through: whole, ours, of a
// version this program knows, every table as it was signed, and nothing in it but what its ledger vouches for.
import { chmodSync, copyFileSync, writeFileSync } from "node:fs";
import { sql } from "kysely";
import LibsqlDatabase from "libsql";
import { z } from "zod";
import { BACKUP_TABLE, contentsText, headIn } from "./backup.ts";
import { detailOf, fail, type Outcome } from "./failures.ts";
import { exportAll, type Head } from "./ledger/export.ts";
import { keyOf, type SigningKey, signedBy } from "./ledger/key.ts";
import { type Fault, nothing, type Verified, verifyExport } from "./ledger/verify.ts";
import { draftFaults } from "./ledger/verify-drafts.ts";
import { NewerDatabase } from "./store/migrations.ts";
import { sqlite, storeOver } from "./store/open.ts";
import { type Scan, scan } from "./store/scan.ts";
import { shapeFaults } from "./store/shape.ts";
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

export interface UnpackOptions {
  /** An entry that must be in the ledger. */
  readonly since?: Head | null;
  /** The copy is to take the place of data: its ledger says of which file it is, and what it replaced. */
  readonly restoring?: {
    /** SHA-256 (hex) of the backup file. */
    readonly file: string;
    readonly replaced: Head | null;
  };
}

/** Copies a backup (a path, or its bytes) to where a database may stand, and looks through the copy; its ledger then says that it was restored. */
export async function unpack(
  source: string | Uint8Array,
  file: string,
  target: string,
  now: () => Date,
  { since = null, restoring }: UnpackOptions = {},
): Promise<Outcome<Unpacked>> {
  try {
    if (typeof source === "string") copyFileSync(source, target);
    else writeFileSync(target, source);
    chmodSync(target, 0o600);
  } catch (error) {
    return fail("file-not-written", { file: target, detail: detailOf(error) });
  }
  const found = lookInto(target);
  if (found === null) return fail("not-a-backup", { file });
  if (found.kind === "malformed") return { ok: true, pem: "", verified: nothing(found.faults) };
  const { pem, key, madeAt, head } = found;
  let store: Store;
  try {
    store = await storeOver(sqlite(target), "sqlite", key, now);
  } catch (error) {
    return error instanceof NewerDatabase ? fail("database-newer", { file }) : fail("not-a-backup", { file });
  }
  try {
    if (restoring !== undefined) await endVisits(store);
    const detail =
      restoring === undefined ? {} : { file: restoring.file, madeAt, head, replaced: restoring.replaced };
    const whole: unknown = JSON.parse(JSON.stringify(await exportAll(store, SYSTEM, "restored", detail)));
    const verified = verifyExport(whole, null, since);
    const others = [...(await shapeFaults(store)), ...found.faults, ...(await draftFaults(store))];
    // One file again: what stands beside it does not move with it.
    await sql`pragma journal_mode = delete`.execute(store.db);
    // The last entry was made here.
    const entries = verified.entries - 1;
    const faults = [...others, ...verified.faults];
    return { ok: true, pem, verified: { ...verified, entries, faults, madeAt, head } };
  } catch (error) {
    if (detailOf(error).startsWith("SQLITE_")) return fail("not-a-backup", { file });
    throw error;
  } finally {
    await store.close();
  }
}

/** Who had signed out by now, or used a link up, shall not enter again by what the backup knows. */
async function endVisits({ db }: Store): Promise<void> {
  await db.deleteFrom("sessions").execute();
  await db.deleteFrom("links").execute();
}

type Found =
  | { readonly kind: "malformed"; readonly faults: readonly Fault[] }
  | {
      readonly kind: "backup";
      readonly pem: string;
      readonly key: SigningKey;
      readonly madeAt: string;
      readonly head: Head;
      readonly faults: readonly Fault[];
    };

interface Kept {
  readonly pem: string;
  readonly made_at: string;
  readonly contents?: string;
  readonly signature?: string;
}

// Every value is looked at as bytes before any is read as text; then the key leaves the database, for its own file.
function lookInto(path: string): Found | null {
  let database: LibsqlDatabase.Database | null = null;
  try {
    database = new LibsqlDatabase(path);
    const scanned = scan(database);
    if (scanned.faults.length > 0) return { kind: "malformed", faults: scanned.faults };
    const whole = database.prepare("pragma integrity_check").get() as { readonly integrity_check?: string };
    const row = database.prepare(`select * from ${BACKUP_TABLE}`).get() as Kept | undefined;
    if (whole.integrity_check !== "ok" || row === undefined) return null;
    const key = keyOf(row.pem);
    const head = headIn(database);
    const faults = contentsFaults(row, key, head, scanned);
    database.pragma("secure_delete = on");
    database.exec(`drop table ${BACKUP_TABLE}`);
    return { kind: "backup", pem: row.pem, key, madeAt: row.made_at, head, faults };
  } catch {
    // Not a database, or none of ours.
    return null;
  } finally {
    database?.close();
  }
}

const Signed = z.object({ tables: z.record(z.string(), z.string()) });

function contentsFaults(row: Kept, key: SigningKey, head: Head, { digests }: Scan): readonly Fault[] {
  const { contents = "", signature = "", made_at } = row;
  const found = new Map([...digests].filter(([table]) => table !== BACKUP_TABLE));
  if (!signedBy(key, contents, signature))
    return [{ table: "backup", key: "contents", code: "bad-signature" }];
  if (contents === contentsText(made_at, head, found)) return [];
  const { tables } = Signed.parse(JSON.parse(contents));
  const changed = [...new Set([...Object.keys(tables), ...found.keys()])].filter(
    (table) => tables[table] !== found.get(table),
  );
  // No table, so the time or the end of the ledger.
  return (changed.length === 0 ? ["backup"] : changed).map((table) => ({
    table,
    key: "*",
    code: "contents-changed",
  }));
}
