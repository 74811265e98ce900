// Backup and restore of a data folder: one file that holds the database and the key that signs its ledger. Taken while the
// server runs; put back only when it is whole.
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import LibsqlDatabase from "libsql";
import { exportAll } from "./ledger/export.ts";
import { keyOf } from "./ledger/key.ts";
import { type Fault, verifyExport } from "./ledger/verify.ts";
import { DATABASE_FILE, KEY_FILE, sqlite, storeOver } from "./store/open.ts";
import { SYSTEM } from "./store/store.ts";

export type BackupOutcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly why: "no-data" | "file-exists" };

/** Writes the data of a folder, as of one moment, into a new file that only its owner can read. */
export function backup(data: string, file: string): BackupOutcome {
  const source = join(data, DATABASE_FILE);
  if (!existsSync(source) || !existsSync(join(data, KEY_FILE))) return { ok: false, why: "no-data" };
  if (existsSync(file)) return { ok: false, why: "file-exists" };
  const draft = `${file}.part`;
  rmSync(draft, { force: true });
  // Made first, so that nobody else can read it at any time; VACUUM INTO takes an empty file.
  writeFileSync(draft, "", { mode: 0o600 });
  const database = new LibsqlDatabase(source);
  try {
    database.pragma("busy_timeout = 5000");
    database.prepare("vacuum into ?").run(draft);
  } finally {
    database.close();
  }
  const copy = new LibsqlDatabase(draft);
  try {
    copy.exec("create table backup_key (pem text not null)");
    copy.prepare("insert into backup_key (pem) values (?)").run(readFileSync(join(data, KEY_FILE), "utf8"));
  } finally {
    copy.close();
  }
  renameSync(draft, file);
  return { ok: true };
}

export type RestoreOutcome =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly why: "no-file" | "data-exists" | "not-a-backup";
      readonly faults: readonly Fault[];
    };

/** Puts a backup into a data folder; over data that are there only with `force`. The server must not run. */
export async function restore(file: string, data: string, force: boolean): Promise<RestoreOutcome> {
  const target = join(data, DATABASE_FILE);
  if (!existsSync(file)) return { ok: false, why: "no-file", faults: [] };
  if (existsSync(target) && !force) return { ok: false, why: "data-exists", faults: [] };
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const draft = `${target}.part`;
  clear(draft);
  copyFileSync(file, draft);
  chmodSync(draft, 0o600);
  const outcome = await prepared(draft);
  if (outcome.pem === null) {
    clear(draft);
    return { ok: false, why: "not-a-backup", faults: outcome.faults };
  }
  clear(target);
  writeFileSync(`${join(data, KEY_FILE)}.part`, outcome.pem, { mode: 0o600 });
  renameSync(`${join(data, KEY_FILE)}.part`, join(data, KEY_FILE));
  renameSync(draft, target);
  return { ok: true };
}

// Takes the key out of the copy, and looks through everything it vouches for.
async function prepared(
  path: string,
): Promise<{ readonly pem: string | null; readonly faults: readonly Fault[] }> {
  const pem = takeKey(path);
  if (pem === null) return { pem: null, faults: [] };
  const store = await storeOver(sqlite(path), "sqlite", keyOf(pem), () => new Date());
  try {
    const { faults } = verifyExport(JSON.parse(JSON.stringify(await exportAll(store, SYSTEM, "restored"))));
    // What stands beside the file must be in it before it is moved.
    await sql`pragma wal_checkpoint(truncate)`.execute(store.db);
    return { pem: faults.length === 0 ? pem : null, faults };
  } finally {
    await store.close();
  }
}

function takeKey(path: string): string | null {
  let database: LibsqlDatabase.Database | null = null;
  try {
    database = new LibsqlDatabase(path);
    const whole = database.prepare("pragma integrity_check").get() as { readonly integrity_check?: string };
    const row = database.prepare("select pem from backup_key").get() as { readonly pem?: string } | undefined;
    if (whole.integrity_check !== "ok" || row?.pem === undefined) return null;
    database.exec("drop table backup_key");
    return row.pem;
  } catch {
    // Not a database, or none of ours.
    return null;
  } finally {
    database?.close();
  }
}

const clear = (path: string): void => {
  for (const tail of ["", "-wal", "-shm", "-journal"]) rmSync(`${path}${tail}`, { force: true });
};
