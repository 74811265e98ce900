// Puts a backup into a data folder: only when it is whole and verifies, only when no server works on the folder, and never
// over anything. What was there before is kept in a folder of its own, which is a data folder itself.
import { createHash } from "node:crypto";
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  rmdirSync,
  rmSync,
} from "node:fs";
import { join } from "node:path";
import LibsqlDatabase from "libsql";
import { DATABASE_PARTS, headIn } from "./backup.ts";
import { unpack } from "./backup-file.ts";
import { LOCK_FILE, lockData } from "./data-lock.ts";
import { detailOf, fail, isOfTheDisk, type Outcome } from "./failures.ts";
import { fileRefused } from "./file-refused.ts";
import { makeFolder, writeNewFile } from "./files.ts";
import type { Head } from "./ledger/export.ts";
import { HEAD_FILE } from "./ledger/head-file.ts";
import type { Place } from "./settings.ts";
import { KEPT_FOLDER } from "./start-checks.ts";
import { DATABASE_FILE, KEY_FILE } from "./store/open.ts";

/** Where a backup is looked through before it takes its place. */
const DRAFT_FOLDER = "restoring";

export interface Restored {
  /** The folder what was there before is kept in; null: nothing was there. */
  readonly kept: string | null;
  /** Of the key that came with the backup. */
  readonly fingerprint: string;
}

/** Restores a backup file; over data that are there only with `force`. */
export async function restore(
  file: string,
  place: Place,
  force: boolean,
  now: () => Date,
): Promise<Outcome<Restored>> {
  const { data, databaseUrl } = place;
  if (databaseUrl !== null) return fail("use-pg-restore", { file, key: join(data, KEY_FILE) });
  const refused = fileRefused(file);
  if (refused !== null) return refused;
  if (isUsed(data) && !force) return fail("data-exists", { data });
  const isNew = !existsSync(data);
  try {
    makeFolder(data);
    const lock = lockData(data);
    if (lock === null) return fail("data-in-use", { data });
    let outcome: Outcome<Restored> | null = null;
    try {
      outcome = await replaced(file, data, now);
      return outcome;
    } finally {
      rmSync(join(data, DRAFT_FOLDER), { recursive: true, force: true });
      lock.release();
      if (isNew && outcome?.ok !== true) forget(data);
    }
  } catch (error) {
    if (isOfTheDisk(error)) return fail("data-not-writable", { data, detail: detailOf(error) });
    throw error;
  }
}

const isUsed = (data: string): boolean =>
  existsSync(join(data, DATABASE_FILE)) || existsSync(join(data, KEY_FILE));

async function replaced(file: string, data: string, now: () => Date): Promise<Outcome<Restored>> {
  const folder = join(data, DRAFT_FOLDER);
  // Of a restore that was cut off.
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { mode: 0o700 });
  const unpacked = await unpack(file, file, join(folder, DATABASE_FILE), now, {
    restoring: { file: sha256OfFile(file), replaced: headOfData(data) },
  });
  if (!unpacked.ok) return unpacked;
  const { pem, verified } = unpacked;
  if (verified.faults.length > 0) return fail("backup-tampered", { file, count: verified.faults.length });
  writeNewFile(join(folder, KEY_FILE), pem);
  const kept = isUsed(data) ? keep(data, now()) : null;
  renameSync(join(folder, KEY_FILE), join(data, KEY_FILE));
  renameSync(join(folder, DATABASE_FILE), join(data, DATABASE_FILE));
  return { ok: true, kept, fingerprint: verified.fingerprint };
}

// Cut off between two of these steps, the folder holds no database and a key that is whole: no server starts on it, and
// restored again it is mended.
function keep(data: string, at: Date): string {
  const base = join(data, `${KEPT_FOLDER}${at.toISOString().slice(0, 19).replaceAll(":", "-")}`);
  let folder = base;
  for (let n = 2; existsSync(folder); n++) folder = `${base}-${n}`;
  mkdirSync(folder, { mode: 0o700 });
  // The key is replaced in one step later, so that there is one at any time.
  if (existsSync(join(data, KEY_FILE))) copyFileSync(join(data, KEY_FILE), join(folder, KEY_FILE));
  for (const name of [HEAD_FILE, ...DATABASE_PARTS.map((part) => DATABASE_FILE + part)]) {
    if (existsSync(join(data, name))) renameSync(join(data, name), join(folder, name));
  }
  return folder;
}

/** Takes away a folder made for a restore that failed. */
function forget(data: string): void {
  rmSync(join(data, LOCK_FILE), { force: true });
  rmdirSync(data);
}

/** Where the ledger of what is replaced ends; null: nothing is there, or nothing that can be read. */
function headOfData(data: string): Head | null {
  const file = join(data, DATABASE_FILE);
  if (!existsSync(file)) return null;
  let database: LibsqlDatabase.Database | null = null;
  try {
    database = new LibsqlDatabase(file);
    return headIn(database);
  } catch {
    // A damaged database is what a restore is for.
    return null;
  } finally {
    database?.close();
  }
}

function sha256OfFile(file: string): string {
  const hash = createHash("sha256");
  const handle = openSync(file, "r");
  try {
    const bytes = Buffer.alloc(1 << 20);
    for (let count = 1; count > 0; ) {
      count = readSync(handle, bytes);
      hash.update(bytes.subarray(0, count));
    }
    return hash.digest("hex");
  } finally {
    closeSync(handle);
  }
}
