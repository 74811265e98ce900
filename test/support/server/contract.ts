// What the store promises, whatever the database: the same tests run on each.
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { AuditKind, type AuditQuery, inForce } from "#designer/api.ts";
import { auditPage } from "#designer/server/ledger/entries.ts";
import { exportAll } from "#designer/server/ledger/export.ts";
import { sha256 } from "#designer/server/ledger/hash.ts";
import { verifyExport } from "#designer/server/ledger/verify.ts";
import { Refusal } from "#designer/server/refusal.ts";
import { addDraft, draft, revisions, revisionText, saveEdits } from "#designer/server/store/drafts.ts";
import { APPEND_ONLY } from "#designer/server/store/migrations.ts";
import { decide, review, reviews, submit } from "#designer/server/store/reviews.ts";
import { addSample, sample, samples, saveSample } from "#designer/server/store/samples.ts";
import { newLink, openSession, signedIn, useLink } from "#designer/server/store/sessions.ts";
import { record, type Store, SYSTEM, write } from "#designer/server/store/store.ts";
import { addUser, changeUser, userByName, users } from "#designer/server/store/users.ts";
import { addSet, addVersion, endVersion, version, versions } from "#designer/server/store/versions.ts";
import type { RefusalCode } from "#designer/strings/server.ts";
import type { TestDatabase } from "./databases.ts";

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

const SET = "hoa-binh/thu";

const row = (number: string, from: string | null, until: string | null) => ({
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

/** Runs the promises of the store on a database. */
export function checkContract(open: () => Promise<TestDatabase> | TestDatabase): void {
  let database: TestDatabase;
  let store: Store;
  beforeAll(async () => {
    database = await open();
    store = await database.newStore();
    await write(store, SYSTEM, (writer) => addSet(writer, { id: SET, title: "Bộ thử", level: "huyện" }));
  });
  afterAll(async () => {
    await store.close();
    await database.end();
  });

  const newUser = (name: string) =>
    write(store, SYSTEM, (writer) =>
      addUser(writer, { name, displayName: name.toUpperCase(), roles: ["author"], password: "x" }),
    );
  const newDraft = (actor: string, text: string) =>
    write(store, actor, (writer) => addDraft(writer, { set: SET, title: "Bản thảo", text, basedOn: null }));
  const save = (actor: string, id: string, base: number, at: number, text: string, whole: string) =>
    write(store, actor, (writer) =>
      saveEdits(writer, id, { base, edits: [{ start: at, end: at, text }], hash: sha256(whole) }),
    );

  describe("people and sessions", () => {
    test("a user is found by name; a name is taken once", async () => {
      const user = await newUser("lan");
      expect((await userByName(store, "lan"))?.id).toBe(user.id);
      await checkRefused(newUser("lan"), "name-taken");
      expect((await users(store)).filter(({ name }) => name === "lan")).toHaveLength(1);
    });

    test("nobody gives out roles and decides", async () => {
      const wanted = {
        name: "hai",
        displayName: "Hai",
        roles: ["administrator", "approver"],
        password: "",
      } as const;
      await checkRefused(
        write(store, SYSTEM, (writer) => addUser(writer, wanted)),
        "roles-apart",
      );
      expect(await userByName(store, "hai")).toBeUndefined();
    });

    test("the last administrator stays one", async () => {
      const root = await write(store, SYSTEM, (writer) =>
        addUser(writer, { name: "qt", displayName: "QT", roles: ["administrator"], password: "" }),
      );
      const drop = (change: Parameters<typeof changeUser>[2]) =>
        write(store, root.id, (writer) => changeUser(writer, root.id, change));
      await checkRefused(drop({ disabled: true }), "last-administrator");
      await checkRefused(drop({ roles: ["author"] }), "last-administrator");
      expect((await drop({ displayName: "Quản trị" })).display_name).toBe("Quản trị");
    });

    test("a session is known by its secret until it is old, or its user may do less", async () => {
      const user = await newUser("minh");
      const secret = await write(store, user.id, (writer) => openSession(writer, user.id));
      expect((await signedIn(store, secret))?.user.id).toBe(user.id);
      expect(await signedIn(store, `${secret}x`)).toBeNull();
      const later = { ...store, now: () => new Date(store.now().getTime() + 13 * 3_600_000) };
      expect(await signedIn(later, secret)).toBeNull();
      await write(store, SYSTEM, (writer) => changeUser(writer, user.id, { roles: ["auditor"] }));
      expect(await signedIn(store, secret)).toBeNull();
    });

    test("a link opens once, and a newer one makes it void", async () => {
      const old = await write(store, SYSTEM, newLink);
      const link = await write(store, SYSTEM, newLink);
      const use = (secret: string) => write(store, SYSTEM, (writer) => useLink(writer, secret));
      expect([await use(old), await use(link), await use(link)]).toEqual([false, true, false]);
    });
  });

  describe("drafts", () => {
    test("every revision of 120 saves comes back", async () => {
      const id = await newDraft("a", "đầu");
      const texts = ["đầu"];
      for (let i = 0; i < 120; i++) {
        const before = texts[i] ?? "";
        texts.push(`${before}${i % 7 === 0 ? "\n" : "ệ"}`);
        await save("a", id, i, before.length, i % 7 === 0 ? "\n" : "ệ", texts[i + 1] ?? "");
      }
      const again = await Promise.all(texts.map((_, n) => revisionText(store, id, n)));
      expect(again).toEqual(texts);
      expect(await draft(store, id)).toMatchObject({ revision: 120, text: texts[120] });
      expect(await revisions(store, id)).toHaveLength(121);
    });

    test("two editors on one draft: the second learns of it, and both texts are there", async () => {
      const id = await newDraft("a", "một hai");
      await save("a", id, 0, 7, " ba", "một hai ba");
      const refused = await checkRefused(save("b", id, 0, 0, "không ", "không một hai"), "draft-moved-on");
      expect(refused.extra).toMatchObject({
        revision: 1,
        edits: [{ revision: 1, edits: [{ start: 7, end: 7, text: " ba" }], by: "a" }],
      });
      await save("b", id, 1, 0, "không ", "không một hai ba");
      expect(await revisionText(store, id, 1)).toBe("một hai ba");
      expect((await draft(store, id)).text).toBe("không một hai ba");
    });

    test("saves at the same time: one of them wins each revision", async () => {
      const id = await newDraft("a", "");
      const outcomes = await Promise.allSettled(
        ["a", "b", "c", "d"].map((actor) => save(actor, id, 0, 0, actor, actor)),
      );
      expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      expect((await draft(store, id)).revision).toBe(1);
    });

    test("a save sent again because its answer was lost is saved once", async () => {
      const id = await newDraft("a", "x");
      await save("a", id, 0, 1, "y", "xy");
      await save("a", id, 1, 2, "z", "xyz");
      expect((await save("a", id, 0, 1, "y", "xy")).revision).toBe(1);
      await checkRefused(save("b", id, 0, 1, "y", "xy"), "draft-moved-on");
      expect((await draft(store, id)).revision).toBe(2);
    });

    test.each([
      ["another result than here", [{ start: 0, end: 0, text: "a" }], sha256("b"), "hash-differs"],
      ["outside the text", [{ start: 0, end: 99, text: "" }], sha256(""), "bad-edits"],
      [
        "overlapping",
        [
          { start: 0, end: 2, text: "" },
          { start: 1, end: 3, text: "" },
        ],
        sha256(""),
        "bad-edits",
      ],
      ["half a character", [{ start: 0, end: 0, text: "\ud83d" }], sha256("\ufffdabc"), "bad-text"],
      ["a null character", [{ start: 0, end: 0, text: "\0" }], sha256("\0abc"), "bad-text"],
    ] as const)("edits refused, nothing saved: %s", async (_, edits, hash, code) => {
      const id = await newDraft("a", "abc");
      await checkRefused(
        write(store, "a", (w) => saveEdits(w, id, { base: 0, edits: [...edits], hash })),
        code,
      );
      expect(await draft(store, id)).toMatchObject({ revision: 0, text: "abc" });
    });
  });

  describe("reviews", () => {
    test("an edit takes back what was handed in; a verdict on an old text is refused", async () => {
      const { id: author } = await newUser("soan");
      const id = await newDraft(author, "abc");
      const row0 = await store.db
        .selectFrom("drafts")
        .selectAll()
        .where("id", "=", id)
        .executeTakeFirstOrThrow();
      const handed = await write(store, author, (writer) => submit(writer, row0, "xin duyệt"));
      expect((await review(store, handed)).state).toBe("open");
      const approve = { verdict: "approve", hash: sha256("abc"), note: "" } as const;
      await checkRefused(
        write(store, author, (w) => decide(w, handed, approve)),
        "own-draft",
      );
      await save(author, id, 0, 3, "d", "abcd");
      expect((await reviews(store)).find((each) => each.id === handed)?.state).toBe("outdated");
      await checkRefused(
        write(store, "duyet", (w) => decide(w, handed, approve)),
        "review-outdated",
      );
      expect((await review(store, handed)).text).toBe("abc");
    });

    test("who wrote one letter of it may not decide on it", async () => {
      const id = await newDraft("a", "abc");
      await save("b", id, 0, 3, "d", "abcd");
      const now = await store.db
        .selectFrom("drafts")
        .selectAll()
        .where("id", "=", id)
        .executeTakeFirstOrThrow();
      const handed = await write(store, "a", (writer) => submit(writer, now, ""));
      const approve = { verdict: "approve", hash: sha256("abcd"), note: "tốt" } as const;
      await checkRefused(
        write(store, "b", (w) => decide(w, handed, approve)),
        "own-draft",
      );
      await write(store, "c", (w) => decide(w, handed, approve));
      expect(await review(store, handed)).toMatchObject({
        state: "approved",
        events: [{ verdict: "approve" }],
      });
    });
  });

  describe("versions", () => {
    test("in force by day, and ended once", async () => {
      await write(store, SYSTEM, async (writer) => {
        await addVersion(writer, row("1.0.0", "2023-06-01", null), "issued");
        await addVersion(writer, row("1.10.0", "2025-01-01", "2025-12-31"), "issued");
        const event = {
          set_id: SET,
          version: "1.0.0",
          kind: "replaced",
          ends_on: "2025-01-01",
          by_what: "1.10.0",
          reason: "",
        } as const;
        await endVersion(writer, event);
        await checkRefused(endVersion(writer, event), "version-ended");
      });
      const all = await versions(store, "2026-01-15", SET);
      expect(all.map((each) => [each.version, each.state])).toEqual([
        ["1.0.0", "replaced"],
        ["1.10.0", "expired"],
      ]);
      const at = (date: string) => inForce(all, date)?.version ?? null;
      expect(
        ["2023-05-31", "2023-06-01", "2024-12-31", "2025-01-01", "2025-12-31", "2026-01-01"].map(at),
      ).toEqual([null, "1.0.0", "1.0.0", "1.10.0", "1.10.0", null]);
      await checkRefused(version(store, SET, "9.0.0"), "no-such-version");
    });
  });

  describe("sample data", () => {
    test("one's own is not there for others; a save names what it starts from", async () => {
      const add = (shared: boolean) =>
        write(store, "a", (w) => addSample(w, { set: SET, title: "Mẫu", shared, data: { units: [] } }));
      const [own, shared] = [await add(false), await add(true)];
      await checkRefused(sample(store, own, "b"), "no-such-sample");
      expect((await samples(store, SET, "b")).map(({ id }) => id)).toEqual([shared]);
      const saving = (actor: string, base: number, n: number) =>
        write(store, actor, (w) => saveSample(w, shared, { base, data: { n, null: "\0" } }));
      expect(await saving("b", 0, 1)).toBe(1);
      const refused = await checkRefused(saving("a", 0, 2), "sample-moved-on");
      expect(refused.extra).toEqual({ revision: 1, data: { n: 1, null: "\0" } });
    });
  });

  describe("the ledger as people read it", () => {
    test("everything about one draft, with names; by person; by day of Việt Nam; page by page", async () => {
      const author = await newUser("lan-soan");
      const decider = await newUser("duy_duyet");
      const id = await newDraft(author.id, "abc");
      await newDraft(author.id, "khác");
      await save(author.id, id, 0, 3, "d", "abcd");
      const row = await store.db
        .selectFrom("drafts")
        .selectAll()
        .where("id", "=", id)
        .executeTakeFirstOrThrow();
      const handed = await write(store, author.id, (writer) => submit(writer, row, ""));
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
          title: "Bản thảo",
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
      const sets = (await ask({ kind: "set", id: SET })).entries;
      expect(new Set(sets.map(({ action }) => action))).toEqual(
        new Set(["set-added", "issued", "version-replaced"]),
      );
      expect(sets.map(({ thing }) => thing)).toContainEqual({
        kind: "set",
        id: SET,
        title: "Bộ thử",
        version: "1.10.0",
      });
      for (const kind of AuditKind.options)
        expect((await ask({ kind })).entries.every(({ thing }) => thing.kind === kind)).toBe(true);
    });
  });

  describe("append-only", () => {
    test.each(APPEND_ONLY)("the database refuses to change or delete rows of %s", async (table) => {
      const { rows } = await sql<{ n: unknown }>`select count(*) as n from ${sql.table(table)}`.execute(
        store.db,
      );
      expect(Number(rows[0]?.n)).toBeGreaterThan(0);
      const column = table === "ledger" ? "actor" : table === "versions" ? "title" : "author";
      const change = sql`update ${sql.table(table)} set ${sql.ref(column)} = 'x'`.execute(store.db);
      await expect(change).rejects.toThrow("append-only");
      await expect(sql`delete from ${sql.table(table)}`.execute(store.db)).rejects.toThrow("append-only");
    });

    test("a change that fails leaves neither row nor entry", async () => {
      const before = await store.db.selectFrom("ledger").selectAll().execute();
      const failing = write(store, "a", async (writer) => {
        await record(writer, "signed-out", "nothing");
        throw new Error("on purpose");
      });
      await expect(failing).rejects.toThrow("on purpose");
      expect(await store.db.selectFrom("ledger").selectAll().execute()).toEqual(before);
    });

    test("everything the tests above did verifies, but for rules that are none", async () => {
      const whole = await exportAll(store, "kiem-toan");
      const { faults, entries, rows } = verifyExport(JSON.parse(JSON.stringify(whole)));
      // The versions here hold "{}" instead of rules.
      expect(faults.map(({ table, key, code }) => [table, key, code])).toEqual([
        ["versions", `${SET}@1.0.0`, "compiled-refused"],
        ["versions", `${SET}@1.10.0`, "compiled-refused"],
      ]);
      expect(entries).toBeGreaterThan(rows);
      expect(rows).toBeGreaterThan(130);
    });

    test("a row changed behind the server's back is named", async () => {
      const id = await newDraft("a", "thật");
      const table = database.kind === "sqlite" ? "" : " on draft_edits";
      const trigger = database.kind === "sqlite" ? "draft_edits_no_update" : "draft_edits_append_only";
      await sql.raw(`drop trigger ${trigger}${table}`).execute(store.db);
      await store.db.updateTable("draft_edits").set({ text: "giả" }).where("draft_id", "=", id).execute();
      const { faults } = verifyExport(JSON.parse(JSON.stringify(await exportAll(store, "kiem-toan"))));
      expect(faults).toContainEqual({ table: "draft_edits", key: `${id}@0`, code: "row-changed" });
    });
  });
}
