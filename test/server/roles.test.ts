import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Role } from "#designer/api.ts";
import { PERMISSIONS, permissionOf } from "#designer/server/permissions.ts";
import { newReview, REQUESTS } from "../support/server/matrix.ts";
import { type Asker, codeOf, newSite, type Site } from "../support/server/site.ts";

let site: Site;
let stranger: Asker;
const people = new Map<Role, Asker>();

beforeAll(async () => {
  site = await newSite();
  for (const role of Role.options) people.set(role, await site.person(role));
  stranger = await site.person("author");
});
afterAll(() => site.end());

/** Only there with an identity provider, and for who is not signed in: test/server/openid.test.ts. */
const OF_PROVIDER = ["GET /dang-nhap", "GET /dang-nhap/ve"];
const ROUTES = Object.keys(PERMISSIONS).filter((route) => !OF_PROVIDER.includes(route));
const split = (route: string): readonly [string, string] => {
  const [method = "", url = ""] = route.split(" ");
  return [method, url];
};
/** Someone of these roles is let in by the table. */
const rolesOf = (route: string): readonly Role[] => {
  const { who } = permissionOf(...split(route));
  return who === "public" || who === "signed-in" ? ["author"] : who;
};
const idOf = (role: Role): string => people.get(role)?.id ?? "";

/** What the table promises for who asks and whose the thing is: "" for success. */
function promised(route: string, role: Role, whose: "own" | "other"): string {
  const permission = permissionOf(...split(route));
  if (permission.who === "public" || permission.who === "signed-in") return "";
  if (!permission.who.includes(role)) return "not-your-role";
  if (permission.whose === "any" || permission.whose === whose) return "";
  return permission.whose === "own" ? "not-yours" : "own-draft";
}

describe("every route, every role, one's own and another's", () => {
  test("the matrix walks the table, all of it", () => {
    expect(Object.keys(REQUESTS).sort()).toEqual([...ROUTES].sort());
  });

  describe.each(ROUTES)("%s", (route) => {
    const [method] = split(route);
    const { who } = permissionOf(...split(route));

    test.each(Role.options.flatMap((role) => [[role, "own"] as const, [role, "other"] as const]))(
      "%s, %s",
      async (role, whose) => {
        const make = REQUESTS[route];
        if (make === undefined) throw new Error("no request");
        const { url, body } = await make(site, whose === "own" ? idOf(role) : stranger.id);
        const asker = await site.again(idOf(role));
        const answer = await asker.ask(method, url, body);
        const code = promised(route, role, whose);
        expect([codeOf(answer), answer.status], answer.text.slice(0, 300)).toEqual(
          code === "" ? ["", expect.toSatisfy((status: number) => status < 400)] : [code, 403],
        );
      },
    );

    test("not signed in, and of no role", async () => {
      const make = REQUESTS[route];
      if (make === undefined) throw new Error("no request");
      for (const asker of [site.nobody, await site.person()]) {
        const { url, body } = await make(site, stranger.id);
        const answer = await asker.ask(method, url, body);
        const refused = asker === site.nobody ? ["sign-in-needed", 401] : ["not-your-role", 403];
        const isIn = who === "public" || (who === "signed-in" && asker !== site.nobody);
        if (isIn) expect(answer.status, answer.text.slice(0, 300)).toBeLessThan(400);
        else expect([codeOf(answer), answer.status]).toEqual(refused);
      }
    });

    const safe = method === "GET" || who === "public";
    test(`${safe ? "needs no" : "is refused without the"} token against forged requests`, async () => {
      const make = REQUESTS[route];
      const [role] = rolesOf(route);
      if (make === undefined || role === undefined) throw new Error("no request");
      const whose = permissionOf(...split(route)).whose === "own" ? idOf(role) : stranger.id;
      const { url, body } = await make(site, whose);
      const answer = await (await site.again(idOf(role))).ask(method, url, body, false);
      if (safe) expect(answer.status, answer.text.slice(0, 300)).toBeLessThan(400);
      else expect([codeOf(answer), answer.status]).toEqual(["csrf-missing", 403]);
    });

    if (/:(id|province)/.test(route)) {
      test("nothing there: 404 with a sentence", async () => {
        const make = REQUESTS[route];
        const role = rolesOf(route).find((each) => each !== "reviewer");
        if (make === undefined || role === undefined) throw new Error("no request");
        const { url, body } = await make(site, stranger.id);
        const gone = url
          .replace(/\/(drafts|reviews|samples|users|xem-truoc)\/\w+/, "/$1/khong-co")
          .replace(/thu\/bo-\d+/, "thu/khong");
        const answer = await (await site.again(idOf(role))).ask(method, gone, body);
        expect([codeOf(answer).startsWith("no-such-"), answer.status], answer.text.slice(0, 300)).toEqual([
          true,
          404,
        ]);
      });
    }
  });
});

describe("beyond the table", () => {
  test("a reviewer may send back but not approve", async () => {
    const { id, hash } = await newReview(site, stranger.id, false);
    const reviewer = await site.again(idOf("reviewer"));
    const answer = await reviewer.ask("POST", `/api/reviews/${id}/verdict`, {
      verdict: "approve",
      hash,
      note: "",
    });
    expect([codeOf(answer), answer.status]).toEqual(["not-your-role", 403]);
  });

  test("a route the table does not know stops the server from starting", () => {
    expect(() => permissionOf("GET", "/api/khong-ai-biet")).toThrow("no permission");
  });

  test("an address that is none is 404 for everyone, whatever the method", async () => {
    for (const method of ["GET", "POST", "PUT", "DELETE", "PATCH"]) {
      const answer = await site.nobody.ask(method, "/api/khong-co");
      expect([codeOf(answer), answer.status]).toEqual(["no-such-page", 404]);
    }
  });
});
