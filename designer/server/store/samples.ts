// Sample data of a set: figures of units to try rules on. The server keeps them as they come; a save names the revision it
// starts from, and the last few can be read again.
import type { Sample, SampleHead, SampleRevision, SampleSaved } from "#designer/api.ts";
import { sha256 } from "../ledger/hash.ts";
import { found, Refusal } from "../refusal.ts";
import { newId } from "./ids.ts";
import type { SampleRow } from "./schema.ts";
import { record, type Store, type Writer } from "./store.ts";

type Db = Pick<Store, "db"> | Pick<Writer, "db">;
type SampleData = Sample["data"];

/** So many revisions of each can be read again. */
const REVISIONS_KEPT = 20;
/** The page saves at each rest: of one person's saves the last is kept, and before it one in so much time. */
const KEPT_EVERY = 5 * 60_000;
/** Saves of one person are recorded no more often than this. */
const RECORDED_EVERY = 10 * 60_000;

const shownHead = (row: Omit<SampleRow, "data"> & { readonly display_name: string | null }): SampleHead => ({
  id: row.id,
  set: row.set_id,
  title: row.title,
  owner: { id: row.owner, displayName: row.display_name ?? row.owner },
  shared: row.shared === 1,
  revision: row.revision,
  updatedAt: row.updated_at,
});

const heads = ({ db }: Db) =>
  db
    .selectFrom("samples")
    .leftJoin("users", "users.id", "samples.owner")
    .select(["samples.id", "set_id", "title", "owner", "shared", "revision", "updated_at", "display_name"]);

/** What a person may see of a set: the shared ones and one's own, in the order they were made known. */
export const samples = async (store: Db, set: string, userId: string): Promise<readonly SampleHead[]> =>
  (
    await heads(store)
      .where("set_id", "=", set)
      .where((where) => where.or([where("shared", "=", 1), where("owner", "=", userId)]))
      .orderBy("title")
      .orderBy("samples.id")
      .execute()
  ).map(shownHead);

/** One that a person may see; another's own is not there. */
export async function sample(store: Db, id: string, userId: string): Promise<Sample> {
  const row = found(
    await heads(store).select("data").where("samples.id", "=", id).executeTakeFirst(),
    "no-such-sample",
  );
  if (row.shared === 0 && row.owner !== userId) throw new Refusal("no-such-sample");
  return { ...shownHead(row), data: dataOf(row) };
}

// Stored by this file from a record.
const dataOf = (row: Pick<SampleRow, "data">): SampleData => JSON.parse(row.data) as SampleData;

export interface NewSampleRow {
  /** Chosen by who asks; left out: one is made. */
  readonly id?: string | undefined;
  readonly set: string;
  readonly title: string;
  readonly shared: boolean;
  readonly data: SampleData;
}

/** Adds sample data; answers their id. What the same person added under the id before is not added again. */
export async function addSample(
  writer: Writer,
  { id = newId(), set, title, shared, data }: NewSampleRow,
): Promise<string> {
  const there = await writer.db
    .selectFrom("samples")
    .select(["owner", "set_id"])
    .where("id", "=", id)
    .executeTakeFirst();
  if (there !== undefined) {
    if (there.owner === writer.actor && there.set_id === set) return id;
    throw new Refusal("sample-exists");
  }
  const row: SampleRow = {
    id,
    set_id: set,
    title,
    owner: writer.actor,
    shared: Number(shared),
    revision: 0,
    data: JSON.stringify(data),
    updated_at: writer.at,
  };
  await writer.db.insertInto("samples").values(row).execute();
  await keep(writer, row.id, 0, row.data);
  await record(writer, "sample-added", `samples:${row.id}`, { set, title });
  return row.id;
}

export interface SampleChange {
  readonly base: number;
  readonly data: SampleData;
  readonly title?: string | undefined;
  readonly shared?: boolean | undefined;
}

/**
 * Saves figures anyone may see, or one's own; only the owner says who sees them. The page saves while someone types, so a
 * save is recorded unless the entry before it about these data is of the same person and less than ten minutes old; another
 * title or sharing is always recorded. So every change of hands is in the ledger.
 */
export async function saveSample(writer: Writer, id: string, change: SampleChange): Promise<number> {
  const old = await sample(writer, id, writer.actor);
  if (change.shared !== undefined && change.shared !== old.shared && old.owner.id !== writer.actor) {
    throw new Refusal("not-yours");
  }
  if (change.base !== old.revision) throw movedOn(old);
  const revision = old.revision + 1;
  const data = JSON.stringify(change.data);
  const about = { title: change.title ?? old.title, shared: change.shared ?? old.shared };
  const { numUpdatedRows } = await writer.db
    .updateTable("samples")
    .set({ title: about.title, shared: Number(about.shared), data, revision, updated_at: writer.at })
    .where("id", "=", id)
    .where("revision", "=", change.base)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw movedOn(old);
  await keep(writer, id, revision, data);
  const isOther = about.title !== old.title || about.shared !== old.shared;
  if (isOther || !(await isRecorded(writer, id))) {
    const changed = isOther ? about : {};
    await record(writer, "sample-saved", `samples:${id}`, { revision, hash: sha256(data), ...changed });
  }
  return revision;
}

const movedOn = ({ revision, data }: Sample): Refusal =>
  new Refusal("sample-moved-on", { revision }, { revision, data });

async function keep({ db, actor, at }: Writer, id: string, revision: number, data: string): Promise<void> {
  await db
    .insertInto("sample_revisions")
    .values({ sample_id: id, revision, data, author: actor, at })
    .execute();
  const [last, before, ...older] = await db
    .selectFrom("sample_revisions")
    .select(["revision", "author", "at"])
    .where("sample_id", "=", id)
    .where("revision", "<", revision)
    .orderBy("revision", "desc")
    .execute();
  const isPassing =
    last?.author === actor &&
    before?.author === actor &&
    Date.parse(last.at) - Date.parse(before.at) < KEPT_EVERY;
  const tooOld = older.slice(REVISIONS_KEPT - (isPassing ? 2 : 3));
  const gone = [...(isPassing ? [last] : []), ...tooOld].map((each) => each.revision);
  if (gone.length === 0) return;
  await db.deleteFrom("sample_revisions").where("sample_id", "=", id).where("revision", "in", gone).execute();
}

async function isRecorded({ db, actor, at }: Writer, id: string): Promise<boolean> {
  const last = await db
    .selectFrom("ledger")
    .select(["actor", "at"])
    .where("object", "=", `samples:${id}`)
    .orderBy("seq", "desc")
    .limit(1)
    .executeTakeFirst();
  return last?.actor === actor && Date.parse(at) - Date.parse(last.at) < RECORDED_EVERY;
}

const saves = ({ db }: Db) =>
  db
    .selectFrom("sample_revisions")
    .leftJoin("users", "users.id", "sample_revisions.author")
    .select(["revision", "author", "at", "display_name"]);

const shownSave = (row: {
  readonly revision: number;
  readonly author: string;
  readonly at: string;
  readonly display_name: string | null;
}): SampleSaved => ({
  revision: row.revision,
  by: { id: row.author, displayName: row.display_name ?? row.author },
  at: row.at,
});

/** The last revisions of data that a person may see, the newest first. */
export async function sampleRevisions(
  store: Store,
  id: string,
  userId: string,
): Promise<readonly SampleSaved[]> {
  await sample(store, id, userId);
  return (await saves(store).where("sample_id", "=", id).orderBy("revision", "desc").execute()).map(
    shownSave,
  );
}

/** What data that a person may see were at one of the last revisions, and who saved them. */
export async function sampleRevision(
  store: Store,
  id: string,
  revision: number,
  userId: string,
): Promise<SampleRevision> {
  await sample(store, id, userId);
  const row = await saves(store)
    .select("data")
    .where("sample_id", "=", id)
    .where("revision", "=", revision)
    .executeTakeFirst();
  const save = found(row, "no-such-sample-revision", { revision, kept: REVISIONS_KEPT });
  return { ...shownSave(save), data: dataOf(save) };
}

/** Deletes one's own. */
export async function removeSample(writer: Writer, id: string): Promise<void> {
  const old = await sample(writer, id, writer.actor);
  if (old.owner.id !== writer.actor) throw new Refusal("not-yours");
  await writer.db.deleteFrom("sample_revisions").where("sample_id", "=", id).execute();
  await writer.db.deleteFrom("samples").where("id", "=", id).execute();
  await record(writer, "sample-removed", `samples:${id}`, { title: old.title });
}
