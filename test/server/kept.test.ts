// What is kept of the record shows every change of it at once; what pages of other apps may ask.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { SetList } from "#designer/api.ts";
import { SYSTEM, write } from "#designer/server/store/store.ts";
import { endVersion } from "#designer/server/store/versions.ts";
import { type Asker, newSite, type Site } from "../support/server/site.ts";

let clock = "2026-01-15T02:00:00.000Z";
let site: Site;
beforeAll(async () => {
  site = await newSite(undefined, () => new Date(clock));
});
afterAll(() => site.end());

const entryOf = async (asker: Asker, set: string) => {
  const list = SetList.parse((await asker.ask("GET", "/api/sets")).body);
  return list.find(({ id }) => id === set);
};

describe("lists that are kept", () => {
  test("a new set, draft and end of a version show at once, each to whom it may", async () => {
    const author = await site.person("author");
    const before = SetList.parse((await site.nobody.ask("GET", "/api/sets")).body).length;
    const set = await site.newSet();
    expect(SetList.parse((await site.nobody.ask("GET", "/api/sets")).body).length).toBe(before + 1);
    expect((await entryOf(author, set))?.drafts).toEqual([]);
    const made = await author.ask("POST", "/api/drafts", { set, title: "Một", fromVersion: "1.0.0" });
    expect(made.status).toBe(201);
    expect((await entryOf(author, set))?.drafts).toMatchObject([{ title: "Một" }]);
    expect((await entryOf(site.nobody, set))?.drafts).toEqual([]);
    const { id } = made.body as { readonly id: string };
    expect((await author.ask("POST", `/api/drafts/${id}/archive`)).status).toBe(200);
    expect((await entryOf(author, set))?.drafts).toEqual([]);
  });

  test("a version ends on its day without anything being written", async () => {
    const set = await site.newSet();
    const state = async () => [
      (await entryOf(site.nobody, set))?.versions[0]?.state,
      ((await site.nobody.ask("GET", `/api/sets/${set}/versions/1.0.0`)).body as { readonly state: string })
        .state,
      (await site.nobody.ask("GET", `/api/sets/${set}/as-of/2026-02-01`)).status,
    ];
    expect(await state()).toEqual(["in-force", "in-force", 200]);
    await write(site.store, SYSTEM, (writer) =>
      endVersion(writer, {
        set_id: set,
        version: "1.0.0",
        kind: "repealed",
        ends_on: "2026-02-01",
        by_what: "1/QĐ",
        reason: "",
      }),
    );
    expect(await state()).toEqual(["in-force", "in-force", 404]);
    clock = "2026-02-01T02:00:00.000Z";
    expect(await state()).toEqual(["repealed", "repealed", 404]);
  });

  test("a set that is none is refused each time", async () => {
    for (const what of ["versions", "versions", "versions/1.0.0", "as-of/2026-01-01"])
      expect((await site.nobody.ask("GET", `/api/sets/khong/co/${what}`)).status).toBe(404);
  });
});

describe("pages of other apps", () => {
  test.each(["/api/score", "/api/explain"])(
    "may ask %s, without who is signed in, and read refusals",
    async (url) => {
      const asked = await site.nobody.ask("OPTIONS", url);
      expect(asked).toMatchObject({
        status: 204,
        text: "",
        headers: {
          "access-control-allow-origin": "*",
          "access-control-allow-methods": "POST",
          "access-control-allow-headers": "content-type",
        },
      });
      const refused = await site.nobody.ask("POST", url, {});
      expect(refused).toMatchObject({ status: 400, headers: { "access-control-allow-origin": "*" } });
      for (const { headers } of [asked, refused])
        expect(headers).not.toHaveProperty("access-control-allow-credentials");
    },
  );

  test("may read that they ask too often", async () => {
    const narrow = await newSite({ signIn: 1, score: 1, scoreMany: 1, other: 100 });
    await narrow.nobody.ask("POST", "/api/score", {});
    const refused = await narrow.nobody.ask("POST", "/api/score", {});
    expect(refused).toMatchObject({ status: 429, headers: { "access-control-allow-origin": "*" } });
    await narrow.end();
  });

  test.each(["/api/sets", "/api/drafts", "/api/session"])("may not read %s", async (url) => {
    expect((await site.nobody.ask("GET", url)).headers).not.toHaveProperty("access-control-allow-origin");
  });
});
