// What the contract of the store does again and again, and how it expects a refusal.
import { expect } from "vitest";
import { sha256 } from "#designer/server/ledger/hash.ts";
import { Refusal } from "#designer/server/refusal.ts";
import { addDraft, saveEdits } from "#designer/server/store/drafts.ts";
import { type Store, SYSTEM, write } from "#designer/server/store/store.ts";
import { addUser } from "#designer/server/store/users.ts";
import type { RefusalCode } from "#designer/strings/server.ts";

/** Expects a refusal of this code. */
export async function checkRefused(doing: Promise<unknown>, code: RefusalCode): Promise<Refusal> {
  const outcome = await doing.then(
    () => null,
    (error: unknown) => error,
  );
  if (!(outcome instanceof Refusal)) throw new Error(`not refused: ${String(outcome)}`);
  expect(outcome.code).toBe(code);
  return outcome;
}

/** The set that the contract's drafts and versions are of. */
export const SET = "hoa-binh/thu";

/** Adds an author. */
export const newUser = (store: Store, name: string) =>
  write(store, SYSTEM, (writer) =>
    addUser(writer, { name, displayName: name.toUpperCase(), roles: ["author"], password: "x" }),
  );

/** Begins a draft; answers its id. */
export const newDraft = (store: Store, actor: string, text: string) =>
  write(store, actor, (writer) => addDraft(writer, { set: SET, title: "Bản nháp", text, basedOn: null }));

/** Types a text into a draft at a place; `whole`: what the draft says after it. */
export const save = (
  store: Store,
  actor: string,
  id: string,
  ...[base, at, text, whole]: readonly [base: number, at: number, text: string, whole: string]
) =>
  write(store, actor, (writer) =>
    saveEdits(writer, id, { base, edits: [{ start: at, end: at, text }], hash: sha256(whole) }),
  );
