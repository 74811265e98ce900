// Makes the tables and brings older ones up to date, each step once and in one transaction. The statements are the same in
// both databases but for the triggers, which refuse to change or delete what is append-only.
import { type Kysely, sql } from "kysely";
import type { Database } from "./schema.ts";

export type Dialect = "sqlite" | "postgresql";

/** Tables whose rows are never changed or deleted, the database sees to it. */
export const APPEND_ONLY = [
  "draft_edits",
  "versions",
  "version_events",
  "reviews",
  "review_events",
  "ledger",
] as const;

const TABLES: readonly string[] = [
  `create table users (id text primary key, name text not null unique, display_name text not null, roles text not null,
   password text not null, failed integer not null, locked_until text, disabled integer not null, subject text unique,
   created_at text not null)`,
  `create table sessions (token_hash text primary key, user_id text not null references users (id), csrf text not null,
   created_at text not null, seen_at text not null)`,
  "create table links (token_hash text primary key, created_at text not null, used_at text)",
  "create table sets (id text primary key, title text not null, level text not null, created_at text not null)",
  `create table drafts (id text primary key, set_id text not null references sets (id), title text not null,
   text text not null, revision integer not null, hash text not null, based_on text, state text not null,
   author text not null, created_at text not null, updated_at text not null)`,
  `create table draft_edits (draft_id text not null references drafts (id), revision integer not null,
   edits text not null, text text, hash text not null, author text not null, at text not null,
   primary key (draft_id, revision))`,
  // The two long texts stand last: SQLite reads through them to reach what stands behind.
  `create table versions (set_id text not null references sets (id), version text not null, title text not null,
   level text not null, source_hash text not null, content_hash text not null, decision_number text not null, decision_date text not null, decision_by text not null,
   effective_from text, effective_until text, from_draft text, approved_hash text, issued_by text not null,
   issued_at text not null, signature text not null, source text not null, compiled text not null,
   primary key (set_id, version))`,
  `create table version_events (id text primary key, set_id text not null, version text not null, kind text not null,
   ends_on text not null, by_what text not null, reason text not null, author text not null, at text not null,
   foreign key (set_id, version) references versions (set_id, version))`,
  `create table reviews (id text primary key, draft_id text not null references drafts (id), revision integer not null,
   hash text not null, base_version text, note text not null, author text not null, at text not null)`,
  `create table review_events (id text primary key, review_id text not null references reviews (id), kind text not null,
   change_key text not null, verdict text not null, hash text not null, text text not null, author text not null,
   at text not null)`,
  `create table samples (id text primary key, set_id text not null references sets (id), title text not null,
   owner text not null, shared integer not null, revision integer not null, data text not null, updated_at text not null)`,
  `create table ledger (seq integer primary key, at text not null, actor text not null, action text not null,
   object text not null, detail text not null, content_hash text not null, prev text not null unique, hash text not null,
   signature text not null)`,
  "create index sessions_user on sessions (user_id)",
  "create index drafts_set on drafts (set_id)",
  "create index version_events_version on version_events (set_id, version)",
  "create index reviews_draft on reviews (draft_id)",
  "create index review_events_review on review_events (review_id)",
  "create index samples_set on samples (set_id)",
  "create index ledger_object on ledger (object)",
];

/** What the database says when it refuses. */
export const REFUSED = "append-only: rows of this table are never changed or deleted";

function triggers(dialect: Dialect): readonly string[] {
  if (dialect === "sqlite") {
    return APPEND_ONLY.flatMap((table) =>
      ["update", "delete"].map(
        (what) =>
          `create trigger ${table}_no_${what} before ${what} on ${table} begin select raise(abort, '${REFUSED}'); end`,
      ),
    );
  }
  return [
    `create function barem_append_only() returns trigger language plpgsql as
     $$ begin raise exception '${REFUSED}'; end $$`,
    ...APPEND_ONLY.map(
      (table) =>
        `create trigger ${table}_append_only before update or delete or truncate on ${table}
         for each statement execute function barem_append_only()`,
    ),
  ];
}

// What was saved before this step begins with its last save, taken for its owner's.
const SAMPLE_REVISIONS: readonly string[] = [
  `create table sample_revisions (sample_id text not null references samples (id), revision integer not null,
   data text not null, author text not null, at text not null, primary key (sample_id, revision))`,
  `insert into sample_revisions (sample_id, revision, data, author, at)
   select id, revision, data, owner, updated_at from samples`,
];

const STEPS: readonly {
  readonly name: string;
  readonly statements: (dialect: Dialect) => readonly string[];
}[] = [
  { name: "0001-tables", statements: (dialect) => [...TABLES, ...triggers(dialect)] },
  { name: "0002-no-replacing", statements: (dialect) => (dialect === "sqlite" ? replaceTriggers() : []) },
  { name: "0003-sample-revisions", statements: () => SAMPLE_REVISIONS },
];

/** What may be there once only, by table. */
const SAME_KEY: Readonly<Record<(typeof APPEND_ONLY)[number], string>> = {
  draft_edits: "draft_id = new.draft_id and revision = new.revision",
  versions: "set_id = new.set_id and version = new.version",
  version_events: "id = new.id",
  reviews: "id = new.id",
  review_events: "id = new.id",
  ledger: "prev = new.prev",
};

// `insert or replace` takes away the row that is in its place, and in SQLite no trigger on deleting hears of it. A row is also
// in the place of its rowid, which is the number of an entry of the ledger.
function replaceTriggers(): readonly string[] {
  return APPEND_ONLY.map(
    (table) =>
      `create trigger ${table}_no_replace before insert on ${table}
       when exists (select 1 from ${table} where ${SAME_KEY[table]}) or exists (select 1 from ${table} where rowid = new.rowid)
       begin select raise(abort, '${REFUSED}'); end`,
  );
}

/** A newer program has been at the database. */
export class NewerDatabase extends Error {}

/** Brings the database to the shape this program knows. Throws NewerDatabase when it has steps this program does not know. */
export async function migrate(db: Kysely<Database>, dialect: Dialect, now: string): Promise<void> {
  await db.transaction().execute(async (trx) => {
    // Two servers that start at once: the second waits here.
    if (dialect === "postgresql") await sql`select pg_advisory_xact_lock(20230601)`.execute(trx);
    await sql`create table if not exists migrations (name text primary key, at text not null)`.execute(trx);
    const { rows } = await sql<{ name: string }>`select name from migrations`.execute(trx);
    const done = new Set(rows.map(({ name }) => name));
    for (const { name, statements } of STEPS) {
      if (done.delete(name)) continue;
      for (const statement of statements(dialect)) await sql.raw(statement).execute(trx);
      await sql`insert into migrations (name, at) values (${name}, ${now})`.execute(trx);
    }
    if (done.size > 0) throw new NewerDatabase(`unknown migrations: ${[...done].join(", ")}`);
  });
}
