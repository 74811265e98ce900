// Checks the drafts of a database, which may change, against the record of how they came to be what they are.

import { isAway } from "../store/away.ts";
import { draftRow, revisionText } from "../store/drafts.ts";
import type { DraftRow } from "../store/schema.ts";
import type { Store } from "../store/store.ts";
import type { Fault } from "./verify.ts";

/** The state a draft is in after an action; of others it is not told. */
const STATE_AFTER: Readonly<Record<string, DraftRow["state"]>> = {
  "draft-made": "editing",
  "draft-edited": "editing",
  "draft-in-review": "in-review",
  "draft-approve": "approved",
  "draft-request-changes": "editing",
  "draft-reject": "editing",
  "draft-issued": "issued",
  "draft-archived": "archived",
  "draft-restored": "editing",
};

/** Drafts whose text is not what their edits make, or whose state is not what the ledger says last. */
export async function draftFaults(store: Store): Promise<readonly Fault[]> {
  const ids = await store.db.selectFrom("drafts").select("id").orderBy("id").execute();
  const states = await statesOf(store);
  const faults: Fault[] = [];
  for (const { id } of ids) {
    const wanted = states.get(id);
    const row = await draftRow(store, id);
    if ((wanted !== undefined && row.state !== wanted) || !(await isLast(store, row)))
      faults.push({ table: "drafts", key: id, code: "draft-differs" });
  }
  return faults;
}

async function statesOf({ db }: Store): Promise<ReadonlyMap<string, DraftRow["state"] | undefined>> {
  const entries = await db.selectFrom("ledger").select(["action", "object"]).orderBy("seq").execute();
  const states = new Map<string, DraftRow["state"] | undefined>();
  for (const { action, object } of entries) {
    const id = /^(?:drafts:|draft_edits:)([^@]*)/.exec(object)?.[1];
    if (id !== undefined) states.set(id, STATE_AFTER[action]);
  }
  return states;
}

async function isLast(store: Store, { id, revision, text, hash }: DraftRow): Promise<boolean> {
  const last = await store.db
    .selectFrom("draft_edits")
    .select(["revision", "hash"])
    .where("draft_id", "=", id)
    .orderBy("revision", "desc")
    .limit(1)
    .executeTakeFirst();
  if (last?.revision !== revision || last.hash !== hash) return false;
  try {
    return (await revisionText(store, id, revision)) === text;
  } catch (error) {
    // Edits that cannot be read or applied were not written by the server.
    if (isAway(error)) throw error;
    return false;
  }
}
