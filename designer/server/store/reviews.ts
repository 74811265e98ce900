// Reviews: a text handed in, what was said about it, and the verdict, each bound to the hash of the very text. Only ever added.
import type { Review, ReviewEvent, ReviewHead } from "#designer/api.ts";
import { found, Refusal } from "../refusal.ts";
import { draftRow, revisionText, setDraftState, vouchedText, wroteIn } from "./drafts.ts";
import { newId } from "./ids.ts";
import type { DraftRow, ReviewEventRow, ReviewRow } from "./schema.ts";
import { append, type Store, type Writer } from "./store.ts";

type Db = Pick<Store, "db"> | Pick<Writer, "db">;

/**
 * Hands in the text a draft has now; answers the id of the review, of the one there is when this text is in review already.
 * That it compiles is for the caller to see to.
 */
export async function submit(writer: Writer, { id }: Pick<DraftRow, "id">, note: string): Promise<string> {
  // Read here: what the caller has may be of before someone else's turn.
  const draft = await draftRow(writer, id);
  if (draft.author !== writer.actor) throw new Refusal("not-yours");
  if (draft.state === "issued" || draft.state === "archived") throw new Refusal("draft-closed");
  const newest = await newestReview(writer, id);
  if (draft.state !== "editing" && newest?.revision === draft.revision) return newest.id;
  const row: ReviewRow = {
    id: newId(),
    draft_id: draft.id,
    revision: draft.revision,
    hash: draft.hash,
    base_version: draft.based_on,
    note,
    author: writer.actor,
    at: writer.at,
  };
  await append(writer, "reviews", row, "draft-submitted", { draft: draft.id, hash: draft.hash });
  await setDraftState(writer, draft, "in-review", "draft-in-review");
  return row.id;
}

/** All reviews, the newest first. */
export async function reviews(store: Db): Promise<readonly ReviewHead[]> {
  const rows = await headRows(store).orderBy("reviews.at", "desc").orderBy("reviews.id").execute();
  const events = await store.db
    .selectFrom("review_events")
    .selectAll()
    .where("kind", "=", "verdict")
    .execute();
  const newest = newestOf(rows);
  return rows.map((row) =>
    shownHead(
      row,
      newest,
      events.filter(({ review_id }) => review_id === row.id),
    ),
  );
}

/** One review with the texts it compares and all that was said. */
export async function review(store: Db, id: string): Promise<Review> {
  const rows = await headRows(store).execute();
  const row = found(
    rows.find((each) => each.id === id),
    "no-such-review",
  );
  const events = await store.db.selectFrom("review_events").selectAll().where("review_id", "=", id).execute();
  const people = await store.db.selectFrom("users").select(["id", "display_name"]).execute();
  const nameOf = new Map(people.map((person) => [person.id, person.display_name]));
  const base =
    row.base_version === null
      ? undefined
      : await store.db
          .selectFrom("versions")
          .select("source")
          .where("set_id", "=", row.set_id)
          .where("version", "=", row.base_version)
          .executeTakeFirst();
  return {
    ...shownHead(row, newestOf(rows), events),
    text: await revisionText(store, row.draft_id, row.revision),
    baseText: base?.source ?? null,
    events: inTime(events).map((event) => shownEvent(event, nameOf.get(event.author) ?? event.author)),
  };
}

/** Says something about a change, or about the whole. */
export async function comment(writer: Writer, reviewId: string, change: string, text: string): Promise<void> {
  const row = await reviewRow(writer, reviewId);
  await append(
    writer,
    "review_events",
    eventRow(writer, row, { kind: "comment", change_key: change, verdict: "", text }),
    "review-commented",
    { change },
  );
}

export interface Verdict {
  readonly verdict: "approve" | "request-changes" | "reject";
  /** Of the text the one who decides has looked at. */
  readonly hash: string;
  readonly note: string;
}

/**
 * Decides on a text. Never on one's own, never on one that is no longer what the draft says or was handed in anew. Who says
 * again what the draft stands by is answered, and nothing is added.
 */
export async function decide(
  writer: Writer,
  reviewId: string,
  { verdict, hash, note }: Verdict,
): Promise<void> {
  const row = await reviewRow(writer, reviewId);
  const draft = await draftRow(writer, row.draft_id);
  await refuseOwn(writer, draft, row);
  const current = draft.hash === row.hash && draft.revision === row.revision && hash === row.hash;
  if (!current || !(await isNewest(writer, row))) throw new Refusal("review-outdated");
  const after = verdict === "approve" ? "approved" : "editing";
  const own = (await verdicts(writer, row)).filter(({ author }) => author === writer.actor).at(-1);
  if (own?.verdict === verdict && draft.state === after) return;
  if (draft.state !== "in-review" && draft.state !== "approved") throw new Refusal("review-outdated");
  await append(
    writer,
    "review_events",
    eventRow(writer, row, { kind: "verdict", change_key: "", verdict, text: note }),
    `review-${verdict}`,
    { hash },
  );
  await setDraftState(writer, draft, after, `draft-${verdict}`);
}

/**
 * The draft of a review, when exactly its text is approved and the one who asks had no part in it. Its text is the one that
 * reviewers were shown, made of the recorded edits; refuses when the hashes say it is another.
 */
export async function approvedDraft(writer: Writer, reviewId: string): Promise<DraftRow> {
  const row = await reviewRow(writer, reviewId);
  const draft = await draftRow(writer, row.draft_id);
  await refuseOwn(writer, draft, row);
  const last = (await verdicts(writer, row)).at(-1);
  const approved = draft.state === "approved" && last?.verdict === "approve";
  if (!approved || row.revision !== draft.revision) throw new Refusal("not-approved");
  if (!(await isNewest(writer, row))) throw new Refusal("review-outdated");
  const text = await vouchedText(writer, draft);
  if (row.hash !== draft.hash || last.hash !== draft.hash) {
    throw new Refusal("text-altered", { revision: draft.revision });
  }
  return { ...draft, text };
}

/** The verdicts of a review, the first one first. */
async function verdicts({ db }: Writer, { id }: ReviewRow): Promise<readonly ReviewEventRow[]> {
  const rows = db.selectFrom("review_events").selectAll().where("review_id", "=", id);
  return inTime(await rows.where("kind", "=", "verdict").execute());
}

async function newestReview({ db }: Writer, draft: string): Promise<ReviewRow | undefined> {
  const rows = await db.selectFrom("reviews").selectAll().where("draft_id", "=", draft).execute();
  return rows.reduce<ReviewRow | undefined>(newer, undefined);
}

const isNewest = async (writer: Writer, { id, draft_id }: ReviewRow): Promise<boolean> =>
  (await newestReview(writer, draft_id))?.id === id;

const reviewRow = async ({ db }: Db, id: string): Promise<ReviewRow> =>
  found(await db.selectFrom("reviews").selectAll().where("id", "=", id).executeTakeFirst(), "no-such-review");

async function refuseOwn(writer: Writer, draft: DraftRow, row: ReviewRow): Promise<void> {
  const { actor } = writer;
  if (draft.author === actor || row.author === actor || (await wroteIn(writer, draft.id, actor))) {
    throw new Refusal("own-draft");
  }
}

const eventRow = (
  { actor, at }: Writer,
  { id, hash }: ReviewRow,
  said: Pick<ReviewEventRow, "kind" | "change_key" | "verdict" | "text">,
): ReviewEventRow => ({ id: newId(), review_id: id, hash, ...said, author: actor, at });

const headRows = ({ db }: Db) =>
  db
    .selectFrom("reviews")
    .innerJoin("drafts", "drafts.id", "reviews.draft_id")
    .leftJoin("users", "users.id", "reviews.author")
    .select([
      "reviews.id",
      "draft_id",
      "set_id",
      "title",
      "reviews.revision",
      "reviews.hash",
      "base_version",
      "note",
      "reviews.author",
      "reviews.at",
      "drafts.state",
      "drafts.revision as draft_revision",
      "users.display_name",
    ]);

interface HeadRow extends ReviewRow {
  readonly set_id: string;
  readonly title: string;
  readonly state: DraftRow["state"];
  readonly draft_revision: number;
  readonly display_name: string | null;
}

/** The last review of every draft: the one its state speaks of. */
function newestOf(rows: readonly HeadRow[]): ReadonlyMap<string, string> {
  const newest = new Map<string, HeadRow>();
  for (const row of rows) {
    newest.set(row.draft_id, newer(newest.get(row.draft_id), row));
  }
  return new Map([...newest].map(([draft, { id }]) => [draft, id]));
}

function newer<T extends ReviewRow>(a: T | undefined, b: T): T {
  if (a === undefined) return b;
  if (a.revision !== b.revision) return a.revision > b.revision ? a : b;
  if (a.at !== b.at) return a.at > b.at ? a : b;
  return a.id > b.id ? a : b;
}

const shownHead = (
  row: HeadRow,
  newest: ReadonlyMap<string, string>,
  events: readonly ReviewEventRow[],
): ReviewHead => ({
  id: row.id,
  draft: row.draft_id,
  set: row.set_id,
  title: row.title,
  revision: row.revision,
  hash: row.hash,
  baseVersion: row.base_version,
  note: row.note,
  state: stateOf(row, newest, events),
  by: { id: row.author, displayName: row.display_name ?? row.author },
  at: row.at,
});

function stateOf(
  row: HeadRow,
  newest: ReadonlyMap<string, string>,
  events: readonly ReviewEventRow[],
): ReviewHead["state"] {
  const last = inTime(events.filter(({ kind }) => kind === "verdict")).at(-1)?.verdict;
  if (last === "request-changes") return "changes-requested";
  if (last === "reject") return "rejected";
  const current = newest.get(row.draft_id) === row.id && row.revision === row.draft_revision;
  if (!current || row.state === "editing" || row.state === "archived") return "outdated";
  if (row.state === "issued") return "issued";
  return last === "approve" ? "approved" : "open";
}

const inTime = (events: readonly ReviewEventRow[]): readonly ReviewEventRow[] =>
  [...events].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

function shownEvent(row: ReviewEventRow, displayName: string): ReviewEvent {
  const { id, at, text } = row;
  const by = { id: row.author, displayName };
  if (row.kind === "comment") return { kind: "comment", id, change: row.change_key, text, by, at };
  return { kind: "verdict", id, verdict: verdictOf(row.verdict), hash: row.hash, note: text, by, at };
}

const verdictOf = (word: string): Verdict["verdict"] =>
  word === "approve" || word === "reject" ? word : "request-changes";
