// Backs a data folder up into one file that holds the database, the key that signs its ledger, and, signed, what every table
// holds; also while the server runs.
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import LibsqlDatabase from "libsql";
import { canonicalJson } from "#runtime/canonical.ts";
import { LOCK_FILE } from "./data-lock.ts";
import { detailOf, type Failed, fail, type Outcome } from "./failures.ts";
import type { Head } from "./ledger/export.ts";
import { keyOf, type SigningKey } from "./ledger/key.ts";
import type { Place } from "./settings.ts";
import { DATABASE_FILE, KEY_FILE } from "./store/open.ts";
import { scan } from "./store/scan.ts";

/** What stands beside a database of SQLite while it is open. */
export const DATABASE_PARTS: readonly string[] = ["", "-wal", "-shm", "-journal"];

/** The table that only a backup has: the key, when it was made, and its signed contents. */
export const BACKUP_TABLE = "backup_key";

/** Writes the data of a folder, as of one moment, into a file that only its owner can read: whole, or not at all. */
export function backup(
  file: string,
  { data, databaseUrl }: Place,
  force: boolean,
  now: () => Date,
): Outcome<{ readonly bytes: number }> {
  const [database, keyFile] = [join(data, DATABASE_FILE), join(data, KEY_FILE)];
  if (databaseUrl !== null) return fail("use-pg-dump", { file, key: keyFile });
  if (!existsSync(database)) return fail("no-data", { data });
  if (!existsSync(keyFile)) return fail("key-missing", { file: keyFile });
  const refused = targetRefused(file, data, force);
  if (refused !== null) return refused;
  let pem: string;
  try {
    pem = readFileSync(keyFile, "utf8");
  } catch (error) {
    return fail("data-not-readable", { file: keyFile, detail: detailOf(error) });
  }
  const key = keyIn(pem);
  if (key === null) return fail("key-damaged", { file: keyFile });
  const draft = `${file}.${randomBytes(6).toString("hex")}.part`;
  try {
    return copied(database, draft, file) ?? finished(draft, pem, key, file, now);
  } finally {
    for (const part of DATABASE_PARTS) rmSync(draft + part, { force: true });
  }
}

function targetRefused(file: string, data: string, force: boolean): Failed | null {
  if (!existsSync(file)) return null;
  if (statSync(file).isDirectory()) return fail("file-is-folder", { file });
  if (isData(file, data)) return fail("file-is-data", { file });
  // A device would be replaced by a file.
  if (!statSync(file).isFile()) return fail("file-not-written", { file, detail: "EINVAL" });
  return force ? null : fail("file-exists", { file });
}

/** Whether a file that exists is one the server works with. */
function isData(file: string, data: string): boolean {
  const path = realpathSync(file);
  if (dirname(path) !== realpathSync(data)) return false;
  const name = basename(path);
  return (
    name === KEY_FILE || name === LOCK_FILE || DATABASE_PARTS.some((part) => name === DATABASE_FILE + part)
  );
}

function copied(database: string, draft: string, file: string): Failed | null {
  try {
    // Made first, so that nobody else can read it at any time; VACUUM INTO takes an empty file.
    writeFileSync(draft, "", { mode: 0o600, flag: "wx" });
  } catch (error) {
    return fail("file-not-written", { file, detail: detailOf(error) });
  }
  let source: LibsqlDatabase.Database;
  try {
    source = new LibsqlDatabase(database);
  } catch (error) {
    return fail("data-not-readable", { file: database, detail: detailOf(error) });
  }
  try {
    source.pragma("busy_timeout = 5000");
    source.prepare("vacuum into ?").run(draft);
    return null;
  } catch (error) {
    const detail = detailOf(error);
    return detail === "SQLITE_NOTADB" || detail === "SQLITE_CORRUPT"
      ? fail("database-damaged", { file: database, detail })
      : fail("file-not-written", { file, detail });
  } finally {
    source.close();
  }
}

function finished(
  draft: string,
  pem: string,
  key: SigningKey,
  file: string,
  now: () => Date,
): Outcome<{ readonly bytes: number }> {
  try {
    const copy = new LibsqlDatabase(draft);
    try {
      const madeAt = now().toISOString();
      const contents = contentsText(madeAt, headIn(copy), scan(copy).digests);
      copy.exec(
        `create table ${BACKUP_TABLE} (pem text not null, made_at text not null, contents text not null, signature text not null)`,
      );
      copy
        .prepare(`insert into ${BACKUP_TABLE} (pem, made_at, contents, signature) values (?, ?, ?, ?)`)
        .run(pem, madeAt, contents, key.sign(contents));
    } finally {
      copy.close();
    }
    const { size } = statSync(draft);
    renameSync(draft, file);
    return { ok: true, bytes: size };
  } catch (error) {
    return fail("file-not-written", { file, detail: detailOf(error) });
  }
}

/** What is signed of a backup: when it was made, where its ledger ends, and what every table holds. */
export const contentsText = (madeAt: string, head: Head, digests: ReadonlyMap<string, string>): string =>
  canonicalJson({ madeAt, head, tables: Object.fromEntries(digests) });

/** The last entry of the ledger in a database that is open. Throws what SQLite throws where there is none. */
export function headIn(database: LibsqlDatabase.Database): Head {
  // As bytes: what is no text must not be read as one.
  const last = database
    .prepare("select seq, cast(hash as blob) as hash from ledger order by seq desc limit 1")
    .get() as { readonly seq: number; readonly hash: Buffer } | undefined;
  return { seq: last?.seq ?? 0, hash: last?.hash.toString("utf8") ?? "" };
}

function keyIn(pem: string): SigningKey | null {
  try {
    return keyOf(pem);
  } catch {
    return null;
  }
}
