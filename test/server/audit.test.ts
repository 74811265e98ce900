import { setTimeout } from "node:timers/promises";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { AuditPage, Person, Verification } from "#designer/api.ts";
import { hashPassword } from "#designer/server/auth/passwords.ts";
import { permissionOf } from "#designer/server/permissions.ts";
import { record, SYSTEM, write } from "#designer/server/store/store.ts";
import { addUser } from "#designer/server/store/users.ts";
import { ACTIONS } from "#designer/strings/audit.ts";
import { newDraft, newReview, REQUESTS } from "../support/server/matrix.ts";
import { type Asker, codeOf, newSite, type Site } from "../support/server/site.ts";

let site: Site;
let auditor: Asker;
beforeAll(async () => {
  site = await newSite();
  auditor = await site.person("auditor");
});
afterAll(() => site.end());

const page = async (query: string): Promise<AuditPage> =>
  AuditPage.parse((await auditor.ask("GET", `/api/audit?${query}`)).body);

/** Recorded only with an identity provider, or while a backup is put back: test/server/{openid,commands}.test.ts. */
const ELSEWHERE = ["signed-in-by-provider", "restored"];

describe("every action has its words", () => {
  test("whatever the server records over all of its routes is said in both languages, and nothing else is", async () => {
    const owner = await site.person("author");
    for (const [route, make] of Object.entries(REQUESTS)) {
      const [method = "", path = ""] = route.split(" ");
      const { who } = permissionOf(method, path);
      for (const role of who === "public" || who === "signed-in" ? (["author"] as const) : who) {
        const own = await site.person(role);
        for (const whose of [own, owner]) {
          const { url, body } = await make(site, whose.id);
          await (await site.again(own.id)).ask(method, url, body);
        }
      }
    }
    const approver = await site.person("approver");
    for (const verdict of ["approve", "reject"]) {
      const { id, hash } = await newReview(site, owner.id, false);
      await approver.ask("POST", `/api/reviews/${id}/verdict`, { verdict, hash, note: "" });
    }
    const { url, body } = (await REQUESTS["POST /api/reviews/:id/issue"]?.(site, owner.id)) ?? { url: "" };
    const amended = { ...(body as object), succeeds: { version: "1.0.0", how: "amended" } };
    expect((await approver.ask("POST", url, amended)).status).toBe(201);
    const password = await hashPassword("mat-khau-dung");
    await write(site.store, SYSTEM, (writer) =>
      addUser(writer, { name: "sai-mai", displayName: "Sai mãi", roles: [], password }),
    );
    for (let i = 0; i < 5; i++)
      await site.nobody.ask("POST", "/api/session", { name: "sai-mai", password: "x" });
    const rows = await site.store.db.selectFrom("ledger").select("action").distinct().execute();
    expect([...rows.map(({ action }) => action), ...ELSEWHERE].sort()).toEqual(Object.keys(ACTIONS).sort());
  });
});

describe("the ledger for auditors", () => {
  test("a change of a user tells what it was and what it is, and of a password nothing", async () => {
    const root = await site.person("administrator");
    const user = await site.person("author");
    await root.ask("PATCH", `/api/users/${user.id}`, {
      displayName: "Tên mới",
      roles: ["author", "auditor"],
      disabled: false,
      password: "mat-khau-rat-bi-mat",
    });
    const { entries } = await page(`kind=user&id=${user.id}`);
    expect(entries[0]?.action).toBe("user-changed");
    expect(entries[0]?.actor.id).toBe(root.id);
    expect(entries[0]?.detail).toEqual({
      displayName: "Tên mới",
      roles: ["author", "auditor"],
      before: { displayName: expect.stringMatching(/^Người \d+$/), roles: ["author"] },
      password: "changed",
    });
    expect(JSON.stringify(entries)).not.toContain("bi-mat");
  });

  test("who may not is told which roles may, in words", async () => {
    const { body } = await (await site.person("author")).ask("GET", "/api/audit");
    expect(body).toMatchObject({
      error: {
        message: {
          vi: expect.stringMatching(/: Kiểm toán, Quản trị\.$/),
          en: expect.stringMatching(/: Auditor, Administrator\.$/),
        },
      },
    });
  });

  test("who may have done something: everyone, and the program", async () => {
    const people = Person.array().parse((await auditor.ask("GET", "/api/audit/people")).body);
    expect(people.map(({ id }) => id)).toContain(auditor.id);
    expect(people.at(-1)).toEqual({ id: "system", displayName: "system" });
  });

  test.each(["from=2026-13-01", "until=hom-nay", "kind=khac", "limit=0", "before=x", "before=3000000000"])(
    "what is no question is refused with its place: %s",
    async (query) => {
      const answer = await auditor.ask("GET", `/api/audit?${query}`);
      expect([codeOf(answer), answer.status]).toEqual(["bad-request", 400]);
      expect(answer.text).toContain(query.split("=")[0]);
    },
  );

  test("what is asked for is data: quotes and wildcards find nothing", async () => {
    for (const id of ["' or 1=1 --", "%", "_".repeat(22)])
      for (const kind of ["draft", "set", "user", "sample"])
        expect((await page(new URLSearchParams({ kind, id }).toString())).entries).toEqual([]);
  });
});

describe("the check of the chain", () => {
  test("holds as it stands, is itself recorded, and names the row that was changed behind the server's back", async () => {
    const own = await newSite();
    const looker = await own.person("auditor");
    const draft = await newDraft(own, (await own.person("author")).id);
    const check = async () => Verification.parse((await looker.ask("POST", "/api/audit/verification")).body);
    const sound = await check();
    expect(sound.faults).toEqual([]);
    const key = (await looker.ask("GET", "/api/key")).body;
    expect(key).toMatchObject({ fingerprint: sound.fingerprint });
    expect(sound.entries).toBeGreaterThan(sound.rows);
    const [last] = AuditPage.parse((await looker.ask("GET", "/api/audit?limit=1")).body).entries;
    expect([last?.action, last?.actor.id, last?.seq]).toEqual(["verified", looker.id, sound.entries]);
    await sql.raw("drop trigger draft_edits_no_update").execute(own.store.db);
    await own.store.db
      .updateTable("draft_edits")
      .set({ author: "ai-do" })
      .where("draft_id", "=", draft)
      .execute();
    await sql.raw("drop trigger ledger_no_update").execute(own.store.db);
    await own.store.db.updateTable("ledger").set({ actor: "ai-do" }).where("seq", "=", 2).execute();
    const { faults } = await check();
    expect(faults.map(({ table, key: of, code }) => [table, of, code])).toEqual([
      ["schema", "draft_edits_no_update", "schema-changed"],
      ["schema", "ledger_no_update", "schema-changed"],
      ["ledger", "2", "entry-changed"],
      ["draft_edits", `${draft}@0`, "row-changed"],
    ]);
    expect(faults[3]?.message.vi).toContain(`${draft}@0`);
    await own.end();
  });

  test("others are answered while a long ledger is checked", async () => {
    const own = await newSite();
    await write(own.store, SYSTEM, async (writer) => {
      for (let i = 0; i < 1500; i++) await record(writer, "signed-out", `users:${i}`);
    });
    const looker = await own.person("auditor");
    let isChecked = false;
    const checking = looker.ask("POST", "/api/audit/verification").then((answer) => {
      isChecked = true;
      return answer;
    });
    let meanwhile = 0;
    while (!isChecked) {
      expect((await own.nobody.ask("GET", "/api/health")).status).toBe(200);
      meanwhile++;
      await setTimeout(1);
    }
    expect(Verification.parse((await checking).body).faults).toEqual([]);
    expect(meanwhile).toBeGreaterThan(5);
    await own.end();
  });

  test.each([
    ["POST", "/api/audit/verification"],
    ["GET", "/api/audit/export"],
  ] as const)("reads everything, so it is not made without end: %s %s", async (method, url) => {
    const own = await newSite({ signIn: 2, score: 10, scoreMany: 10, other: 1000 });
    const looker = await own.person("auditor");
    const answers = [];
    for (let i = 0; i < 3; i++) answers.push(await looker.ask(method, url));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 429]);
    await own.end();
  });
});
