// The database as the rest of the server sees it: reads go to `db`, every change goes through `write`, one transaction at a
// time, in which append-only rows and their ledger entries are made together.
import { type Kysely, sql, type Transaction } from "kysely";
import type { Action } from "#designer/strings/audit.ts";
import { entryHash, rowHash } from "../ledger/hash.ts";
import type { SigningKey } from "../ledger/key.ts";
import type { Dialect } from "./migrations.ts";
import type { AppendOnly, Database, LedgerRow } from "./schema.ts";

export interface Store {
  readonly db: Kysely<Database>;
  readonly dialect: Dialect;
  readonly key: SigningKey;
  readonly now: () => Date;
  readonly close: () => Promise<void>;
}

/** One change being written: what it does becomes true all together, or not at all. */
export interface Writer {
  readonly db: Transaction<Database>;
  readonly key: SigningKey;
  readonly actor: string;
  readonly at: string;
}

/** The actor of what the program does by itself. */
export const SYSTEM = "system";

/** Runs a change in one transaction; whatever it throws undoes it. */
export function write<T>(store: Store, actor: string, change: (writer: Writer) => Promise<T>): Promise<T> {
  return store.db.transaction().execute(async (db) => {
    // The ledger is one chain: writers take turns. SQLite has one writer anyway.
    if (store.dialect === "postgresql") await sql`select pg_advisory_xact_lock(20230602)`.execute(db);
    return change({ db, key: store.key, actor, at: store.now().toISOString() });
  });
}

type Detail = Readonly<Record<string, unknown>>;

/** Adds a row to an append-only table, and the entry that vouches for it. */
export async function append<T extends keyof AppendOnly>(
  writer: Writer,
  table: T,
  row: AppendOnly[T],
  action: Action,
  detail: Detail = {},
): Promise<void> {
  // The table's own row type is checked by the signature; the union of all tables is too wide for the builder.
  await writer.db
    .insertInto(table as "reviews")
    .values(row as AppendOnly["reviews"])
    .execute();
  await enter(writer, action, `${table}:${rowKey(table, row)}`, detail, rowHash(row));
}

/** Notes in the ledger what happened to something that may change, or to nothing that is stored. */
export const record = (writer: Writer, action: Action, object: string, detail: Detail = {}): Promise<void> =>
  enter(writer, action, object, detail, "");

/** What tells the rows of an append-only table apart. */
export function rowKey(table: keyof AppendOnly, row: object): string {
  const fields = row as Readonly<Record<string, unknown>>;
  switch (table) {
    case "draft_edits":
      return `${fields.draft_id}@${fields.revision}`;
    case "versions":
      return `${fields.set_id}@${fields.version}`;
    case "version_events":
    case "reviews":
    case "review_events":
      return String(fields.id);
  }
}

/** The newest entry of the ledger; undefined while there is none. */
export const lastEntry = (db: Kysely<Database>) =>
  db
    .selectFrom("ledger")
    .select(["seq", "hash", "signature"])
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();

async function enter(
  { db, key, actor, at }: Writer,
  action: Action,
  object: string,
  detail: Detail,
  content: string,
): Promise<void> {
  const last = await lastEntry(db);
  const entry = {
    seq: (last?.seq ?? 0) + 1,
    at,
    actor,
    action,
    object,
    detail: JSON.stringify(detail),
    content_hash: content,
    prev: last?.hash ?? "",
  };
  const hash = entryHash(entry);
  const row: LedgerRow = { ...entry, hash, signature: key.sign(hash) };
  await db.insertInto("ledger").values(row).execute();
}
