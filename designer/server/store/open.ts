// Opens the database of a data folder, or PostgreSQL by its address, and brings it up to date.
import { closeSync, mkdirSync, openSync } from "node:fs";
import { join } from "node:path";
import { Kysely, type Dialect as KyselyDialect, PostgresDialect, SqliteDialect } from "kysely";
import LibsqlDatabase from "libsql";
import pg from "pg";
import { type SigningKey, signingKey } from "../ledger/key.ts";
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

/** Opens, makes and migrates. Throws when the folder cannot be written or the database not reached. */
export async function openStore({ data, databaseUrl, now }: StoreOptions): Promise<Store> {
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const key = signingKey(join(data, KEY_FILE));
  // Only its owner may read it, also in a folder that was there before; what SQLite puts beside it follows.
  if (databaseUrl === null) closeSync(openSync(join(data, DATABASE_FILE), "a", 0o600));
  return databaseUrl === null
    ? storeOver(sqlite(join(data, DATABASE_FILE)), "sqlite", key, now)
    : storeOver(
        new PostgresDialect({ pool: new pg.Pool({ connectionString: databaseUrl, max: 8 }) }),
        "postgresql",
        key,
        now,
      );
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
