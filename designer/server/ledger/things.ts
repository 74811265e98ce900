// What entries of the ledger are about, with the names people know it by.
import type { AuditThing } from "#designer/api.ts";
import type { LedgerRow } from "../store/schema.ts";
import type { Store } from "../store/store.ts";

/** The thing each entry is about, in the order of the entries. */
export async function thingsOf(
  { db }: Store,
  rows: readonly Pick<LedgerRow, "object">[],
): Promise<readonly AuditThing[]> {
  const named = rows.map(({ object }) => splitOf(object));
  const idsOf = (...tables: readonly string[]): string[] => [
    ...new Set(named.filter(({ table }) => tables.includes(table)).map(({ id }) => id)),
  ];
  const events = await db
    .selectFrom("review_events")
    .select(["id", "review_id"])
    .where("id", "in", idsOf("review_events"))
    .execute();
  const reviews = await db
    .selectFrom("reviews")
    .select(["id", "draft_id"])
    .where("id", "in", [...idsOf("reviews"), ...events.map(({ review_id }) => review_id)])
    .execute();
  const drafts = await db
    .selectFrom("drafts")
    .select(["id", "title"])
    .where("id", "in", [...idsOf("drafts", "draft_edits"), ...reviews.map(({ draft_id }) => draft_id)])
    .execute();
  const ends = await db
    .selectFrom("version_events")
    .select(["id", "set_id", "version"])
    .where("id", "in", idsOf("version_events"))
    .execute();
  const sets = await db.selectFrom("sets").select(["id", "title"]).execute();
  const users = await db.selectFrom("users").select(["id", "display_name as title"]).execute();
  const samples = await db
    .selectFrom("samples")
    .select(["id", "title"])
    .where("id", "in", idsOf("samples"))
    .execute();

  const draft = (id: string, revision: number | null, review: string | null): AuditThing => ({
    kind: "draft",
    id,
    title: titleIn(drafts, id),
    revision,
    review,
  });
  const ofReview = (id: string): AuditThing =>
    draft(reviews.find((review) => review.id === id)?.draft_id ?? id, null, id);
  const set = (id: string, version: string | null): AuditThing => ({
    kind: "set",
    id,
    title: titleIn(sets, id),
    version,
  });
  return named.map(({ table, id, part }): AuditThing => {
    switch (table) {
      case "drafts":
        return draft(id, null, null);
      case "draft_edits":
        return draft(id, Number(part), null);
      case "reviews":
        return ofReview(id);
      case "review_events":
        return ofReview(events.find((event) => event.id === id)?.review_id ?? id);
      case "sets":
        return set(id, null);
      case "versions":
        return set(id, part);
      case "version_events": {
        const end = ends.find((event) => event.id === id);
        return set(end?.set_id ?? id, end?.version ?? null);
      }
      case "users":
        return { kind: "user", id, title: titleIn(users, id) };
      case "samples":
        return { kind: "sample", id, title: titleIn(samples, id) };
      default:
        return { kind: "ledger", id: table, title: "" };
    }
  });
}

/** `table:id` or `table:id@part`. */
function splitOf(object: string): { readonly table: string; readonly id: string; readonly part: string } {
  const [table = "", rest = ""] = object.split(":");
  const [id = "", part = ""] = rest.split("@");
  return { table, id, part };
}

const titleIn = (rows: readonly { readonly id: string; readonly title: string }[], id: string): string =>
  rows.find((row) => row.id === id)?.title ?? "";
