// Opens the database of a data folder, or PostgreSQL by its address, brings it up to date, and finds its key.
import { closeSync, existsSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Kysely, type Dialect as KyselyDialect, PostgresDialect, SqliteDialect } from "kysely";
import LibsqlDatabase from "libsql";
import pg from "pg";
import { detailOf } from "../failures.ts";
import { makeFolder, writeNewFile } from "../files.ts";
import { keyOf, newKeyPem, type SigningKey } from "../ledger/key.ts";
import { type Dialect, migrate } from "./migrations.ts";
import type { Database } from "./schema.ts";
import type { Store } from "./store.ts";

export interface StoreOptions {
  /** Folder of the database file and the signing key; made when absent. */
  readonly data: string;
  /** Address of a PostgreSQL database; null: a file in the data folder. */
  readonly databaseUrl: string | null;
  readonly now: () => Date;
}

export const DATABASE_FILE = "barem.sqlite";
export const KEY_FILE = "signing-key.pem";

/** A ledger that was begun goes on only with its own key, and that is not there. */
export class KeyMissing extends Error {}

/**
 * Opens, makes and migrates. Throws when the folder cannot be written or the database not reached, and KeyMissing when there is
 * a ledger without a key.
 */
export async function openStore({ data, databaseUrl, now }: StoreOptions): Promise<Store> {
  makeFolder(data);
  // Only its owner may read it, also in a folder that was there before; what SQLite puts beside it follows.
  if (databaseUrl === null) closeSync(openSync(join(data, DATABASE_FILE), "a", 0o600));
  const dialect = databaseUrl === null ? "sqlite" : "postgresql";
  const db = new Kysely<Database>({
    dialect: databaseUrl === null ? sqlite(join(data, DATABASE_FILE)) : postgresql(databaseUrl),
  });
  try {
    await migrate(db, dialect, now().toISOString());
    const key = await keyIn(data, db);
    return { db, dialect, key, now, close: () => db.destroy() };
  } catch (error) {
    await db.destroy();
    throw error;
  }
}

// The database is there before its key: cut off in between, the ledger is empty, and the next start makes the key.
async function keyIn(data: string, db: Kysely<Database>): Promise<SigningKey> {
  const file = join(data, KEY_FILE);
  if (!existsSync(file)) {
    if ((await db.selectFrom("ledger").select("seq").limit(1).executeTakeFirst()) !== undefined)
      throw new KeyMissing();
    writeNewFile(file, newKeyPem());
  }
  return keyOf(readFileSync(file, "utf8"));
}

/** A store over any database that speaks one of the two dialects. */
export async function storeOver(
  kysely: KyselyDialect,
  dialect: Dialect,
  key: SigningKey,
  now: () => Date,
): Promise<Store> {
  const db = new Kysely<Database>({ dialect: kysely });
  await migrate(db, dialect, now().toISOString());
  return { db, dialect, key, now, close: () => db.destroy() };
}

/** SQLite in a file: a commit that was answered is on the disk. */
export function sqlite(path: string): SqliteDialect {
  const database = new LibsqlDatabase(path);
  database.pragma("journal_mode = WAL");
  database.pragma("synchronous = FULL");
  database.pragma("busy_timeout = 5000");
  database.pragma("foreign_keys = ON");
  return new SqliteDialect({ database });
}

/** PostgreSQL by its address. A connection it closes is noted and replaced by a new one when needed. */
function postgresql(connectionString: string): PostgresDialect {
  const pool = new pg.Pool({ connectionString, max: 8 });
  // A connection tells of its end, idle or in use, and the pool of one that was idle; told to nobody, it ends the process.
  pool.on("error", () => undefined);
  pool.on("connect", (client) =>
    client.on("error", (error) => process.stderr.write(`PostgreSQL: connection lost (${detailOf(error)})\n`)),
  );
  return new PostgresDialect({ pool });
}
