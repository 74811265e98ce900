// What the store promises, whatever the database: the same tests run on each.
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { inForce } from "#designer/api.ts";
import { auditPage } from "#designer/server/ledger/entries.ts";
import { exportAll } from "#designer/server/ledger/export.ts";
import { sha256 } from "#designer/server/ledger/hash.ts";
import { verifyExport } from "#designer/server/ledger/verify.ts";
import { draftFaults } from "#designer/server/ledger/verify-drafts.ts";
import { draftRow } from "#designer/server/store/drafts.ts";
import { APPEND_ONLY, migrate } from "#designer/server/store/migrations.ts";
import {
  addSample,
  removeSample,
  sample,
  sampleRevision,
  sampleRevisions,
  samples,
  saveSample,
} from "#designer/server/store/samples.ts";
import { newLink, openSession, signedIn, useLink } from "#designer/server/store/sessions.ts";
import { shapeFaults } from "#designer/server/store/shape.ts";
import { record, type Store, SYSTEM, write } from "#designer/server/store/store.ts";
import { addUser, changeUser, userByName, users } from "#designer/server/store/users.ts";
import { addSet, addVersion, endVersion, version, versions } from "#designer/server/store/versions.ts";
import { checkRefused, newDraft, newUser, SET } from "./contract-acts.ts";
import { checkDrafts } from "./contract-drafts.ts";
import { checkIssue } from "./contract-issue.ts";
import { checkLedger, row } from "./contract-ledger.ts";
import type { TestDatabase } from "./databases.ts";

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

  describe("people and sessions", () => {
    test("a user is found by name; a name is taken once", async () => {
      const user = await newUser(store, "lan");
      expect((await userByName(store, "lan"))?.id).toBe(user.id);
      await checkRefused(newUser(store, "lan"), "name-taken");
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
      const user = await newUser(store, "minh");
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

    test("a link is good for 24 hours, and no longer than it is needed", async () => {
      const use = (secret: string, hours: number) => {
        const later = { ...store, now: () => new Date(store.now().getTime() + hours * 3_600_000) };
        return write(later, SYSTEM, (writer) => useLink(writer, secret));
      };
      expect(await use(await write(store, SYSTEM, newLink), 24.01)).toBe(false);
      expect(await use(await write(store, SYSTEM, newLink), 24)).toBe(true);
      const link = await write(store, SYSTEM, newLink);
      const unused = () => store.db.selectFrom("links").selectAll().where("used_at", "is", null).execute();
      const author = await newUser(store, "co-mat-khau");
      expect(await unused()).toHaveLength(1);
      const change = (wanted: Parameters<typeof changeUser>[2]) =>
        write(store, SYSTEM, (writer) => changeUser(writer, author.id, wanted));
      await change({ roles: ["administrator"] });
      expect([await unused(), await use(link, 0)]).toEqual([[], false]);
      // Also one that is left in the database opens nothing.
      expect(await use(await write(store, SYSTEM, newLink), 0)).toBe(false);
      await change({ disabled: true });
      expect(await use(await write(store, SYSTEM, newLink), 0)).toBe(true);
      const added = { name: "qt-hai", displayName: "QT 2", roles: ["administrator"], password: "x" } as const;
      await write(store, SYSTEM, newLink);
      const second = await write(store, SYSTEM, (writer) => addUser(writer, added));
      expect(await unused()).toEqual([]);
      await write(store, SYSTEM, (writer) => changeUser(writer, second.id, { disabled: true }));
    });
  });

  checkDrafts(() => store);
  checkIssue(() => store);

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
      await checkRefused(saving("a", 2_147_483_647, 2), "sample-moved-on");
    });

    test("added again under the id that was chosen for it, it is the same one; nobody else's", async () => {
      const id = "0123456789abcdef0123";
      const adding = (actor: string, set: string, n: number) =>
        write(store, actor, (w) => addSample(w, { id, set, title: "Mẫu", shared: false, data: { n } }));
      expect([await adding("a", SET, 1), await adding("a", SET, 2)]).toEqual([id, id]);
      expect((await sample(store, id, "a")).data).toEqual({ n: 1 });
      expect((await samples(store, SET, "a")).filter((each) => each.id === id)).toHaveLength(1);
      await checkRefused(adding("b", SET, 3), "sample-exists");
      await checkRefused(adding("a", "hoa-binh/huyen", 3), "sample-exists");
    });

    test("who changed whose data is in the ledger, and the last revisions come back", async () => {
      const add = (shared: boolean) =>
        write(store, "a", (w) => addSample(w, { set: SET, title: "Mẫu", shared, data: { n: 0 } }));
      const id = await add(true);
      let base = 0;
      const saving = async (
        actor: string,
        minutes: number,
        about: { title?: string; shared?: boolean } = {},
      ) => {
        const later = { ...store, now: () => new Date(store.now().getTime() + minutes * 60_000) };
        const data = { n: base + 1 };
        base = await write(later, actor, (w) => saveSample(w, id, { base, data, ...about }));
      };
      await saving("a", 1);
      await saving("b", 2);
      await saving("b", 3);
      await saving("a", 4);
      await saving("a", 5, { title: "Mẫu khác" });
      await saving("a", 14);
      await saving("a", 15);
      const of = await auditPage(store, { limit: 100, kind: "sample", id });
      expect(of.entries.map(({ action, actor, detail }) => [action, actor.id, detail.revision])).toEqual([
        ["sample-saved", "a", 7],
        ["sample-saved", "a", 5],
        ["sample-saved", "a", 4],
        ["sample-saved", "b", 2],
        ["sample-added", "a", undefined],
      ]);
      expect(of.entries[3]?.detail).toEqual({ revision: 2, hash: sha256('{"n":2}') });
      expect(of.entries[1]?.detail).toMatchObject({ title: "Mẫu khác", shared: true });
      expect(await sampleRevision(store, id, 2, "c")).toMatchObject({ by: { id: "b" }, data: { n: 2 } });
      // Of one person's saves that follow each other within five minutes the last is kept: 5 went before 6 came nine minutes later.
      const kept = async () =>
        (await sampleRevisions(store, id, "c")).map(({ revision, by }) => `${revision} ${by.id}`);
      expect(await kept()).toEqual(["7 a", "6 a", "4 a", "3 b", "2 b", "1 a", "0 a"]);
      await checkRefused(sampleRevision(store, id, 5, "c"), "no-such-sample-revision");
      await checkRefused(sampleRevision(store, id, 26, "c"), "no-such-sample-revision");
      for (let more = 1; more <= 25; more++) await saving("a", 15 + 5 * more);
      const last = await kept();
      expect(last).toHaveLength(20);
      expect([last[0], last.at(-1)]).toEqual(["32 a", "13 a"]);
      expect((await sampleRevision(store, id, 13, "c")).data).toEqual({ n: 13 });
      await checkRefused(sampleRevision(store, id, 12, "c"), "no-such-sample-revision");
      await checkRefused(sampleRevisions(store, await add(false), "c"), "no-such-sample");
      await checkRefused(sampleRevision(store, await add(false), 0, "c"), "no-such-sample");
      await write(store, "a", (writer) => removeSample(writer, id));
      await checkRefused(sampleRevision(store, id, 13, "a"), "no-such-sample");
    });

    test("data saved before revisions were kept begin with their last save", async () => {
      const made = { set: SET, title: "Mẫu cũ", shared: true, data: { n: 0 } };
      const id = await write(store, "a", (w) => addSample(w, made));
      await write(store, "b", (w) => saveSample(w, id, { base: 0, data: { n: 1 } }));
      await sql`drop table sample_revisions`.execute(store.db);
      await sql`delete from migrations where name = '0003-sample-revisions'`.execute(store.db);
      await migrate(store.db, store.dialect, "2026-01-15T02:00:00.000Z");
      expect(await sampleRevision(store, id, 1, "c")).toMatchObject({ data: { n: 1 } });
      expect(await write(store, "b", (w) => saveSample(w, id, { base: 1, data: { n: 2 } }))).toBe(2);
    });
  });

  describe("the ledger as people read it", () => checkLedger(() => store));

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

    test("nor to replace them", async () => {
      for (const table of database.kind === "sqlite" ? APPEND_ONLY : []) {
        const before = await sql`select * from ${sql.table(table)}`.execute(store.db);
        for (const columns of ["*", "rowid, *"]) {
          const names = columns === "*" ? "" : `(rowid, ${Object.keys(before.rows[0] ?? {}).join(", ")})`;
          const replace = sql.raw(
            `insert or replace into ${table} ${names} select ${columns} from ${table} limit 1`,
          );
          await expect(replace.execute(store.db)).rejects.toThrow("append-only");
        }
        expect(await sql`select * from ${sql.table(table)}`.execute(store.db)).toEqual(before);
      }
      // An entry with another number in the place of the one that follows the same: its `prev` is there once only.
      if (database.kind === "sqlite") {
        const moved = sql.raw(
          "insert or replace into ledger select seq + 1000000, at, 'x', action, object, detail, content_hash, prev, hash, signature from ledger where seq = 2",
        );
        await expect(moved.execute(store.db)).rejects.toThrow("append-only");
      }
    });

    test("the database is as it was made, and every draft what its edits make; a guard taken away is seen", async () => {
      expect([...(await shapeFaults(store)), ...(await draftFaults(store))]).toEqual([]);
      const [trigger, table] =
        database.kind === "sqlite" ? ["reviews_no_replace", ""] : ["reviews_append_only", " on reviews"];
      const fault = { table: "schema", key: trigger, code: "schema-changed" };
      await store.db
        .transaction()
        .execute(async (db) => {
          await sql.raw(`drop trigger ${trigger}${table}`).execute(db);
          expect(await shapeFaults({ ...store, db })).toEqual([fault]);
          throw new Error("back");
        })
        .catch((error: unknown) => expect(String(error)).toBe("Error: back"));
    });

    test("a draft changed behind the server's back is named, text or state", async () => {
      const id = await newDraft(store, "a", "thật");
      const { text, hash, state } = await draftRow(store, id);
      const changes = [
        { text: "giả" },
        { text: "giả", hash: sha256("giả") },
        { state: "approved" },
        { revision: 7 },
      ] as const;
      for (const change of changes) {
        await store.db.updateTable("drafts").set(change).where("id", "=", id).execute();
        expect(await draftFaults(store)).toEqual([{ table: "drafts", key: id, code: "draft-differs" }]);
        await store.db
          .updateTable("drafts")
          .set({ text, hash, state, revision: 0 })
          .where("id", "=", id)
          .execute();
      }
      expect(await draftFaults(store)).toEqual([]);
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
        ["versions", "hoa-binh/khac@1.0.0", "compiled-refused"],
        ["versions", `${SET}@1.0.0`, "compiled-refused"],
        ["versions", `${SET}@1.10.0`, "compiled-refused"],
      ]);
      expect(entries).toBeGreaterThan(rows);
      expect(rows).toBeGreaterThan(130);
    });

    test("a row changed behind the server's back is named", async () => {
      const id = await newDraft(store, "a", "thật");
      const table = database.kind === "sqlite" ? "" : " on draft_edits";
      const trigger = database.kind === "sqlite" ? "draft_edits_no_update" : "draft_edits_append_only";
      await sql.raw(`drop trigger ${trigger}${table}`).execute(store.db);
      await store.db.updateTable("draft_edits").set({ text: "giả" }).where("draft_id", "=", id).execute();
      const { faults } = verifyExport(JSON.parse(JSON.stringify(await exportAll(store, "kiem-toan"))));
      expect(faults).toContainEqual({ table: "draft_edits", key: `${id}@0`, code: "row-changed" });
    });
  });
}
