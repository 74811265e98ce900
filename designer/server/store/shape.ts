// Whether a database still has what this program made in it: above all what refuses changes to the record.
import { sql } from "kysely";
import { keyOf, newKeyPem } from "../ledger/key.ts";
import type { Fault } from "../ledger/verify.ts";
import { APPEND_ONLY, REFUSED } from "./migrations.ts";
import { sqlite, storeOver } from "./open.ts";
import type { Store } from "./store.ts";

/**
 * What is other than in a new database. SQLite: tables, indexes and triggers. PostgreSQL: the triggers that refuse changes; its
 * tables may be laid out otherwise by whoever runs it.
 */
export function shapeFaults(store: Store): Promise<readonly Fault[]> {
  return store.dialect === "sqlite" ? ofSqlite(store) : ofPostgresql(store);
}

const fault = (key: string): Fault => ({ table: "schema", key, code: "schema-changed" });

async function ofSqlite({ db, now }: Store): Promise<readonly Fault[]> {
  const fresh = await storeOver(sqlite(":memory:"), "sqlite", keyOf(newKeyPem()), now);
  try {
    const [found, wanted] = [await shapeOf(db), await shapeOf(fresh.db)];
    return [...new Set([...found.keys(), ...wanted.keys()])]
      .filter((name) => found.get(name) !== wanted.get(name))
      .map(fault);
  } finally {
    await fresh.close();
  }
}

async function shapeOf(db: Store["db"]): Promise<ReadonlyMap<string, string>> {
  // What ANALYZE leaves holds no data and refuses nothing.
  const { rows } = await sql<{ name: string; text: string }>`
    select name, type || ' ' || coalesce(sql, '') as text from sqlite_master
    where name not glob 'sqlite_stat*' order by name`.execute(db);
  return new Map(rows.map(({ name, text }) => [name, text]));
}

/** Before the statement (2), on delete (8), update (16) and truncate (32). */
const TRIGGER_TYPE = 58;

async function ofPostgresql({ db }: Store): Promise<readonly Fault[]> {
  const { rows } = await sql<{ name: string }>`
    select t.tgname as name from pg_trigger t
    join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
    where c.relnamespace = current_schema()::regnamespace and p.pronamespace = c.relnamespace
    and t.tgname = c.relname || '_append_only' and t.tgenabled in ('O', 'A') and t.tgtype = ${TRIGGER_TYPE}
    and t.tgqual is null and p.proname = 'barem_append_only'
    and trim(p.prosrc) = ${`begin raise exception '${REFUSED}'; end`}`.execute(db);
  const found = new Set(rows.map(({ name }) => name));
  return APPEND_ONLY.map((table) => `${table}_append_only`)
    .filter((name) => !found.has(name))
    .map(fault);
}
