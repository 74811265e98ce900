// What the store promises of the ledger as people read it, whatever the database. Part of contract.ts.
import { expect, test } from "vitest";
import { AuditKind, type AuditQuery } from "#designer/api.ts";
import { auditPage } from "#designer/server/ledger/entries.ts";
import { sha256 } from "#designer/server/ledger/hash.ts";
import { addDraft, saveEdits } from "#designer/server/store/drafts.ts";
import { decide, submit } from "#designer/server/store/reviews.ts";
import { record, type Store, SYSTEM, write } from "#designer/server/store/store.ts";
import { addSet, addVersion, endVersion } from "#designer/server/store/versions.ts";
import { newUser, SET } from "./contract-acts.ts";

/** A version of the contract's set that holds no rules. */
export const row = (number: string, from: string | null, until: string | null) => ({
  set_id: SET,
  version: number,
  title: "Bộ thử",
  level: "huyện",
  source: `phiên bản ${number}`,
  source_hash: sha256(`phiên bản ${number}`),
  compiled: "{}",
  content_hash: sha256(number),
  decision_number: "1/QĐ-UBND",
  decision_date: "2025-01-01",
  decision_by: "Ủy ban nhân dân",
  effective_from: from,
  effective_until: until,
  from_draft: null,
  approved_hash: null,
  issued_by: SYSTEM,
  issued_at: "2025-01-01T00:00:00.000Z",
});

/** Runs the promises on a store that is open by then. */
export function checkLedger(storeOf: () => Store): void {
  test("everything about one draft, with names; by person; by day of Việt Nam; page by page", async () => {
    const store = storeOf();
    const newDraft = (actor: string, text: string) =>
      write(store, actor, (writer) => addDraft(writer, { set, title: "Bản nháp", text, basedOn: null }));
    const set = "hoa-binh/nhat-ky";
    await write(store, SYSTEM, (writer) => addSet(writer, { id: set, title: "Bộ", level: "xã" }));
    const author = await newUser(store, "lan-soan");
    const decider = await newUser(store, "duy_duyet");
    const id = await newDraft(author.id, "abc");
    await newDraft(author.id, "khác");
    const edits = [{ start: 3, end: 3, text: "d" }];
    await write(store, author.id, (writer) =>
      saveEdits(writer, id, { base: 0, edits, hash: sha256("abcd") }),
    );
    const whole = await store.db
      .selectFrom("drafts")
      .selectAll()
      .where("id", "=", id)
      .executeTakeFirstOrThrow();
    const handed = await write(store, author.id, (writer) => submit(writer, whole, ""));
    const verdict = { verdict: "approve", hash: sha256("abcd"), note: "" } as const;
    await write(store, decider.id, (writer) => decide(writer, handed, verdict));
    const ask = (query: Partial<AuditQuery>) => auditPage(store, { limit: 100, ...query });
    const { entries } = await ask({ kind: "draft", id });
    expect(entries.map(({ action, actor }) => [action, actor.displayName])).toEqual([
      ["draft-approve", "DUY_DUYET"],
      ["review-approve", "DUY_DUYET"],
      ["draft-in-review", "LAN-SOAN"],
      ["draft-submitted", "LAN-SOAN"],
      ["draft-edited", "LAN-SOAN"],
      ["draft-made", "LAN-SOAN"],
    ]);
    expect(entries.map(({ thing }) => thing)).toEqual(
      [null, null, null, null, 1, 0].map((revision, at) => ({
        kind: "draft",
        id,
        title: "Bản nháp",
        revision,
        review: at === 1 || at === 3 ? handed : null,
      })),
    );
    const first = await ask({ kind: "draft", id, limit: 4 });
    const second = await ask({ kind: "draft", id, limit: 4, before: first.next ?? 0 });
    expect([...first.entries, ...second.entries]).toEqual(entries);
    expect(second.next).toBeNull();
    expect((await ask({ kind: "draft", id, actor: decider.id })).entries).toHaveLength(2);
    // 18:00 in Greenwich is the next day in Việt Nam.
    const later: Store = { ...store, now: () => new Date("2026-03-01T18:00:00.000Z") };
    await write(later, decider.id, (writer) => record(writer, "signed-out", `users:${decider.id}`));
    const on = async (from: string, until: string) =>
      (await ask({ from, until, actor: decider.id })).entries.map(({ action }) => action);
    expect(await on("2026-03-02", "2026-03-02")).toEqual(["signed-out"]);
    expect(await on("2026-03-01", "2026-03-01")).toEqual([]);
    expect((await ask({ kind: "user", id: decider.id })).entries[0]?.thing).toEqual({
      kind: "user",
      id: decider.id,
      title: "DUY_DUYET",
    });
    const other = "hoa-binh/khac";
    await write(store, SYSTEM, async (writer) => {
      await addSet(writer, { id: other, title: "Bộ khác", level: "" });
      await addVersion(writer, { ...row("1.0.0", null, null), set_id: other }, "issued");
      const end = { kind: "repealed", ends_on: "2026-01-01", by_what: "9/QĐ", reason: "" } as const;
      await endVersion(writer, { set_id: other, version: "1.0.0", ...end });
    });
    const ofSet = (await ask({ kind: "set", id: other })).entries;
    expect(ofSet.map(({ action, thing }) => [action, thing])).toEqual(
      [
        ["version-repealed", "1.0.0"],
        ["issued", "1.0.0"],
        ["set-added", null],
      ].map(([action, number]) => [action, { kind: "set", id: other, title: "Bộ khác", version: number }]),
    );
    for (const kind of AuditKind.options)
      expect((await ask({ kind })).entries.every(({ thing }) => thing.kind === kind)).toBe(true);
  });
}
