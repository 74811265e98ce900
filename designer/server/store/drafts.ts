// Drafts: the newest text in one row, every edit that led to it in an append-only table, so that any revision comes back.
// Two people on one draft never overwrite each other: a save names the revision it starts from.

import type { Draft, DraftHead, Edit, MadeEdits, Revision, Saved } from "#designer/api.ts";
import { LONGEST_TEXT } from "#designer/api.ts";
import type { Action } from "#designer/strings/audit.ts";
import { applyEdits } from "#dsl";
import { sha256 } from "../ledger/hash.ts";
import { found, Refusal } from "../refusal.ts";
import { newId } from "./ids.ts";
import type { DraftEditRow, DraftRow } from "./schema.ts";
import { append, record, type Store, type Writer } from "./store.ts";

/** Every so many revisions the whole text is kept, so that a revision is at most this many edits away. */
const WHOLE_EVERY = 50;
/** Edits told to an editor who was overtaken; farther behind, the newest text is enough. */
const MOST_EDITS_TOLD = 500;

type Db = Pick<Store, "db"> | Pick<Writer, "db">;

const heads = ({ db }: Db) =>
  db
    .selectFrom("drafts")
    .leftJoin("users", "users.id", "drafts.author")
    .select([
      "drafts.id",
      "set_id",
      "title",
      "revision",
      "hash",
      "based_on",
      "state",
      "author",
      "drafts.created_at",
      "updated_at",
      "users.display_name",
    ]);

interface HeadRow extends Omit<DraftRow, "text"> {
  readonly display_name: string | null;
}

const shownHead = (row: HeadRow): DraftHead => ({
  id: row.id,
  set: row.set_id,
  title: row.title,
  revision: row.revision,
  hash: row.hash,
  basedOn: row.based_on,
  state: row.state,
  author: { id: row.author, displayName: row.display_name ?? row.author },
  createdAt: row.created_at,
  updatedAt: row.updated_at,
});

/** All drafts, the last changed first. */
export const drafts = async (store: Db): Promise<readonly DraftHead[]> =>
  (await heads(store).orderBy("updated_at", "desc").orderBy("drafts.id").execute()).map(shownHead);

export async function draft(store: Db, id: string): Promise<Draft> {
  const row = found(
    await heads(store).select("text").where("drafts.id", "=", id).executeTakeFirst(),
    "no-such-draft",
  );
  return { ...shownHead(row), text: row.text };
}

/** The row itself. Refuses an id that is none. */
export const draftRow = async ({ db }: Db, id: string): Promise<DraftRow> =>
  found(await db.selectFrom("drafts").selectAll().where("id", "=", id).executeTakeFirst(), "no-such-draft");

export interface NewDraftRow {
  readonly set: string;
  readonly title: string;
  readonly text: string;
  readonly basedOn: string | null;
}

/** Makes a draft; answers its id. */
export async function addDraft(writer: Writer, { set, title, text, basedOn }: NewDraftRow): Promise<string> {
  const id = newId();
  const hash = sha256(storable(text));
  const row: DraftRow = {
    id,
    set_id: set,
    title,
    text,
    revision: 0,
    hash,
    based_on: basedOn,
    state: "editing",
    author: writer.actor,
    created_at: writer.at,
    updated_at: writer.at,
  };
  await writer.db.insertInto("drafts").values(row).execute();
  const first = { draft_id: id, revision: 0, edits: "[]", text, hash, author: writer.actor, at: writer.at };
  await append(writer, "draft_edits", first, "draft-made", { set, title, basedOn });
  return id;
}

/** Applies edits to the text they were made in. Refuses when someone else was first, or when the result is not what `hash` says. */
export async function saveEdits(
  writer: Writer,
  id: string,
  { base, edits, hash }: { readonly base: number; readonly edits: readonly Edit[]; readonly hash: string },
): Promise<Saved> {
  const old = await draftRow(writer, id);
  const json = JSON.stringify(edits.map(({ start, end, text }) => ({ start, end, text })));
  if (old.revision !== base) return again(writer, old, base, json, hash);
  if (old.state === "issued" || old.state === "archived") throw new Refusal("draft-closed");
  if (sha256(old.text) !== old.hash) throw new Refusal("text-altered", { revision: base });
  const text = storable(edited(old.text, edits));
  if (sha256(text) !== hash) throw new Refusal("hash-differs");
  const revision = base + 1;
  const { at, actor } = writer;
  const { numUpdatedRows } = await writer.db
    .updateTable("drafts")
    .set({ text, revision, hash, state: "editing", updated_at: at })
    .where("id", "=", id)
    .where("revision", "=", base)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) throw new Refusal("draft-moved-on", { revision });
  const whole = revision % WHOLE_EVERY === 0 ? text : null;
  await append(
    writer,
    "draft_edits",
    { draft_id: id, revision, edits: json, text: whole, hash, author: actor, at },
    "draft-edited",
  );
  return { revision, hash, state: "editing", at };
}

// The answer to a save may get lost on its way: the same edits of the same person, sent again, were saved.
async function again(
  writer: Writer,
  old: DraftRow,
  base: number,
  edits: string,
  hash: string,
): Promise<Saved> {
  const next =
    base > old.revision
      ? undefined
      : await writer.db
          .selectFrom("draft_edits")
          .selectAll()
          .where("draft_id", "=", old.id)
          .where("revision", "=", base + 1)
          .executeTakeFirst();
  if (next !== undefined && next.author === writer.actor && next.hash === hash && next.edits === edits) {
    return { revision: base + 1, hash, state: old.state, at: next.at };
  }
  const { revision } = old;
  throw new Refusal("draft-moved-on", { revision }, { revision, ...(await editsSince(writer, old, base)) });
}

async function editsSince(
  { db }: Writer,
  { id, revision }: DraftRow,
  base: number,
): Promise<{ edits?: readonly MadeEdits[] }> {
  if (base > revision || revision - base > MOST_EDITS_TOLD) return {};
  const rows = await db
    .selectFrom("draft_edits")
    .selectAll()
    .where("draft_id", "=", id)
    .where("revision", ">", base)
    .orderBy("revision")
    .execute();
  return {
    edits: rows.map((row) => ({
      revision: row.revision,
      edits: editsOf(row),
      hash: row.hash,
      by: row.author,
      at: row.at,
    })),
  };
}

// What is stored was checked when it came in, and its hash is in the ledger.
const editsOf = (row: Pick<DraftEditRow, "edits">): Edit[] => JSON.parse(row.edits) as Edit[];

function edited(text: string, edits: readonly Edit[]): string {
  if (edits.some(({ start, end }) => start > end || end > text.length)) throw new Refusal("bad-edits");
  try {
    return applyEdits(
      text,
      edits.map(({ start, end, text: by }) => ({ span: { start, end }, text: by })),
    );
  } catch (error) {
    if (error instanceof RangeError) throw new Refusal("bad-edits");
    throw error;
  }
}

function storable(text: string): string {
  if (text.length > LONGEST_TEXT || text.includes("\0") || !isWellFormed(text)) throw new Refusal("bad-text");
  return text;
}

const isWellFormed = (text: string): boolean => !/\p{Surrogate}/u.test(text);

/** Every revision, the newest first. */
export async function revisions({ db }: Db, id: string): Promise<readonly Revision[]> {
  const rows = await db
    .selectFrom("draft_edits")
    .leftJoin("users", "users.id", "draft_edits.author")
    .select(["revision", "hash", "author", "at", "display_name"])
    .where("draft_id", "=", id)
    .orderBy("revision", "desc")
    .execute();
  return rows.map(({ revision, hash, author, at, display_name }) => ({
    revision,
    hash,
    by: { id: author, displayName: display_name ?? author },
    at,
  }));
}

/** The text of a revision, from the last whole text before it. Refuses when the edits no longer make the text they made. */
export async function revisionText({ db }: Db, id: string, revision: number): Promise<string> {
  const own = db
    .selectFrom("draft_edits")
    .selectAll()
    .where("draft_id", "=", id)
    .where("revision", "<=", revision);
  const whole = await own
    .where("text", "is not", null)
    .orderBy("revision", "desc")
    .limit(1)
    .executeTakeFirst();
  const start = found(whole, "no-such-revision", { revision });
  const rows = await own.where("revision", ">", start.revision).orderBy("revision").execute();
  if ((rows.at(-1) ?? start).revision !== revision) throw new Refusal("no-such-revision", { revision });
  return madeText(start, rows);
}

type MadeRow = Pick<DraftEditRow, "revision" | "edits" | "text" | "hash">;

/** What edits, one revision after the other, make of a whole text. Refuses when it is not what the hash of the last says. */
export function madeText(whole: MadeRow, rows: readonly MadeRow[]): string {
  const { revision, hash } = rows.at(-1) ?? whole;
  const text = textAfter(whole.text ?? "", rows);
  if (text === null || sha256(text) !== hash) throw new Refusal("text-altered", { revision });
  return text;
}

function textAfter(whole: string, rows: readonly MadeRow[]): string | null {
  try {
    return rows.reduce((before, row) => edited(before, editsOf(row)), whole);
  } catch (error) {
    // Places outside the text, or no edits at all: not what was stored.
    if (error instanceof Refusal || error instanceof SyntaxError || error instanceof TypeError) return null;
    throw error;
  }
}

/** The text a draft has now, made of its edits; the copy in its row is for reading only. Refuses when the row has another hash. */
export async function vouchedText(store: Db, { id, revision, hash }: DraftRow): Promise<string> {
  const text = await revisionText(store, id, revision);
  if (sha256(text) !== hash) throw new Refusal("text-altered", { revision });
  return text;
}

/** Puts a draft away, or takes it out again. */
export async function setDraftState(
  writer: Writer,
  row: DraftRow,
  state: DraftRow["state"],
  action: Action,
): Promise<void> {
  await writer.db
    .updateTable("drafts")
    .set({ state, updated_at: writer.at })
    .where("id", "=", row.id)
    .execute();
  await record(writer, action, `drafts:${row.id}`, { revision: row.revision, hash: row.hash });
}

/** Whether a person made the draft or wrote in it. */
export async function wroteIn({ db }: Db, id: string, userId: string): Promise<boolean> {
  const row = await db
    .selectFrom("draft_edits")
    .select("revision")
    .where("draft_id", "=", id)
    .where("author", "=", userId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
