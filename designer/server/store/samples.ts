// Sample data of a set: figures of units to try rules on. The server keeps them as they come; a save names the revision it
// starts from.
import type { Sample, SampleHead } from "#designer/api.ts";
import { found, Refusal } from "../refusal.ts";
import { newId } from "./ids.ts";
import type { SampleRow } from "./schema.ts";
import { record, type Store, type Writer } from "./store.ts";

type Db = Pick<Store, "db"> | Pick<Writer, "db">;
type SampleData = Sample["data"];

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
  readonly set: string;
  readonly title: string;
  readonly shared: boolean;
  readonly data: SampleData;
}

/** Adds sample data; answers their id. */
export async function addSample(writer: Writer, { set, title, shared, data }: NewSampleRow): Promise<string> {
  const row: SampleRow = {
    id: newId(),
    set_id: set,
    title,
    owner: writer.actor,
    shared: Number(shared),
    revision: 0,
    data: JSON.stringify(data),
    updated_at: writer.at,
  };
  await writer.db.insertInto("samples").values(row).execute();
  await record(writer, "sample-added", `samples:${row.id}`, { set, title });
  return row.id;
}

export interface SampleChange {
  readonly base: number;
  readonly data: SampleData;
  readonly title?: string | undefined;
  readonly shared?: boolean | undefined;
}

/** Saves figures anyone may see, or one's own; only the owner says who sees them. */
export async function saveSample(writer: Writer, id: string, change: SampleChange): Promise<number> {
  const old = await sample(writer, id, writer.actor);
  if (change.shared !== undefined && change.shared !== old.shared && old.owner.id !== writer.actor) {
    throw new Refusal("not-yours");
  }
  const { numUpdatedRows } = await writer.db
    .updateTable("samples")
    .set({
      title: change.title ?? old.title,
      shared: Number(change.shared ?? old.shared),
      data: JSON.stringify(change.data),
      revision: change.base + 1,
      updated_at: writer.at,
    })
    .where("id", "=", id)
    .where("revision", "=", change.base)
    .executeTakeFirst();
  if (numUpdatedRows === 1n) return change.base + 1;
  const { revision, data } = old;
  throw new Refusal("sample-moved-on", { revision }, { revision, data });
}

/** Deletes one's own. */
export async function removeSample(writer: Writer, id: string): Promise<void> {
  const old = await sample(writer, id, writer.actor);
  if (old.owner.id !== writer.actor) throw new Refusal("not-yours");
  await writer.db.deleteFrom("samples").where("id", "=", id).execute();
  await record(writer, "sample-removed", `samples:${id}`, { title: old.title });
}
