// The ledger as people read it: pages of entries, the newest first, with the names of who did what to what. What is stored
// stays as it is; names are looked up when asked.
import { type ExpressionBuilder, sql } from "kysely";
import { z } from "zod";
import type { AuditEntry, AuditKind, AuditPage, AuditQuery, Person } from "#designer/api.ts";
import type { Database, LedgerRow } from "../store/schema.ts";
import type { Store } from "../store/store.ts";
import { SYSTEM } from "../store/store.ts";
import { thingsOf } from "./things.ts";

type Where = ExpressionBuilder<Database, "ledger">;

/** One page of the entries that are asked for. */
export async function auditPage(store: Store, query: AuditQuery): Promise<AuditPage> {
  const { limit, before, object, actor, from, until, kind } = query;
  let wanted = store.db
    .selectFrom("ledger")
    .selectAll()
    .orderBy("seq", "desc")
    .limit(limit + 1);
  if (before !== undefined) wanted = wanted.where("seq", "<", before);
  if (object !== undefined) wanted = wanted.where("object", "=", object);
  if (actor !== undefined) wanted = wanted.where("actor", "=", actor);
  if (from !== undefined) wanted = wanted.where("at", ">=", startOf(from));
  if (until !== undefined) wanted = wanted.where("at", "<", startOf(until, 1));
  if (kind !== undefined) wanted = wanted.where((where) => where.or(about(where, kind, query.id)));
  const rows = await wanted.execute();
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    entries: await entriesOf(store, shown),
    next: rows.length > limit && last !== undefined ? last.seq : null,
  };
}

/** Whoever an entry may be by: everyone there is, by name, and the program itself. */
export async function auditPeople({ db }: Store): Promise<readonly Person[]> {
  const rows = await db.selectFrom("users").select(["id", "display_name"]).orderBy("display_name").execute();
  return [
    ...rows.map(({ id, display_name }) => ({ id, displayName: display_name })),
    { id: SYSTEM, displayName: SYSTEM },
  ];
}

const Detail = z.record(z.string(), z.unknown());

async function entriesOf(store: Store, rows: readonly LedgerRow[]): Promise<AuditEntry[]> {
  const things = await thingsOf(store, rows);
  const people = await auditPeople(store);
  const nameOf = new Map(people.map(({ id, displayName }) => [id, displayName]));
  return rows.map((row, index) => ({
    seq: row.seq,
    at: row.at,
    actor: { id: row.actor, displayName: nameOf.get(row.actor) ?? row.actor },
    action: row.action,
    object: row.object,
    thing: things[index] ?? { kind: "ledger", id: row.object, title: "" },
    detail: Detail.parse(JSON.parse(row.detail)),
    hash: row.hash,
  }));
}

/** The moment a day of Việt Nam begins, so many days later. */
const startOf = (date: string, later = 0): string =>
  new Date(Date.parse(`${date}T00:00:00+07:00`) + later * 86_400_000).toISOString();

function about(where: Where, kind: AuditKind, id: string | undefined) {
  // Not `like`: ids hold `_`.
  const begins = (text: string) => where(sql<string>`substr(object, 1, ${text.length})`, "=", text);
  const is = (table: string) =>
    id === undefined ? begins(`${table}:`) : where("object", "=", `${table}:${id}`);
  switch (kind) {
    case "draft":
      return id === undefined
        ? [begins("drafts:"), begins("draft_edits:"), begins("reviews:"), begins("review_events:")]
        : [is("drafts"), begins(`draft_edits:${id}@`), ofReviews(where, id), ofReviewEvents(where, id)];
    case "set":
      return id === undefined
        ? [begins("sets:"), begins("versions:"), begins("version_events:")]
        : [is("sets"), begins(`versions:${id}@`), ofVersionEvents(where, id)];
    case "user":
      return [is("users")];
    case "sample":
      return [is("samples")];
    case "ledger":
      return [where("object", "=", "ledger")];
  }
}

const ofReviews = (where: Where, draft: string) =>
  where(
    "object",
    "in",
    where
      .selectFrom("reviews")
      .select(sql<string>`'reviews:' || id`.as("object"))
      .where("draft_id", "=", draft),
  );

const ofReviewEvents = (where: Where, draft: string) =>
  where(
    "object",
    "in",
    where
      .selectFrom("review_events")
      .innerJoin("reviews", "reviews.id", "review_events.review_id")
      .select(sql<string>`'review_events:' || review_events.id`.as("object"))
      .where("draft_id", "=", draft),
  );

const ofVersionEvents = (where: Where, set: string) =>
  where(
    "object",
    "in",
    where
      .selectFrom("version_events")
      .select(sql<string>`'version_events:' || id`.as("object"))
      .where("set_id", "=", set),
  );
