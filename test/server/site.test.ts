import { createPublicKey, verify } from "node:crypto";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  AuditPage,
  Draft,
  Failure,
  Review,
  Saved,
  Scores,
  Session,
  SetList,
  Version,
} from "#designer/api.ts";
import { newSetText } from "#designer/edits/index.ts";
import { CONTENT_SECURITY_POLICY } from "#designer/server/app.ts";
import { hashPassword } from "#designer/server/auth/passwords.ts";
import { sha256, versionFacts } from "#designer/server/ledger/hash.ts";
import { seed } from "#designer/server/seed.ts";
import { newLink } from "#designer/server/store/sessions.ts";
import { SYSTEM, write } from "#designer/server/store/store.ts";
import { addUser } from "#designer/server/store/users.ts";
import { version } from "#designer/server/store/versions.ts";
import { explain, load } from "#runtime";
import { ROOT } from "../support/root.ts";
import { newDraft, newReview, REQUESTS } from "../support/server/matrix.ts";
import { type Asker, codeOf, newSite, type Site, smallText } from "../support/server/site.ts";
import { SETS } from "../support/sets.ts";

let site: Site;
let clock = new Date("2026-01-15T02:00:00.000Z");
beforeAll(async () => {
  site = await newSite(undefined, () => clock);
});
afterAll(() => site.end());

const INJECTED = "<img src=x onerror=alert(1)>";

describe("the first start", () => {
  test("all sets that come with the package are there, and the link opens once on a draft to try", async () => {
    const own = await newSite();
    await seed(own.store, ROOT);
    await seed(own.store, ROOT);
    const sets = SetList.parse((await own.nobody.ask("GET", "/api/sets")).body);
    expect(sets.map(({ id }) => id)).toEqual(SETS);
    expect(
      sets.every(({ versions, drafts }) => versions[0]?.version === "1.0.0" && drafts.length === 0),
    ).toBe(true);
    const link = `/bat-dau/${await write(own.store, SYSTEM, newLink)}`;
    const opened = await own.nobody.ask("GET", link);
    expect([opened.status, opened.headers.location]).toEqual([
      303,
      expect.stringMatching(/^\/soan\/[\w-]+$/),
    ]);
    expect(String(opened.headers["set-cookie"])).toMatch(
      /^barem_session=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; SameSite=Strict$/,
    );
    expect(codeOf(await own.nobody.ask("GET", link))).toBe("link-used");
    const secret = /barem_session=([\w-]+)/.exec(String(opened.headers["set-cookie"]))?.[1] ?? "";
    const asked = await own.app.inject({ url: "/api/drafts", cookies: { barem_session: secret } });
    expect(asked.json()).toMatchObject([{ set: "hoa-binh/huyen", title: "Bản thử", basedOn: "1.0.0" }]);
    const samples = await own.app.inject({
      url: "/api/samples?set=hoa-binh/huyen",
      cookies: { barem_session: secret },
    });
    expect(samples.json()).toMatchObject([{ shared: true, title: "Số liệu mẫu" }]);
    await own.end();
  });
});

describe("every answer", () => {
  test.each(["/", "/api/health", "/api/khong-co", "/api/drafts", "/%", `/api/drafts/${"x".repeat(300)}`])(
    "%s carries the safety headers",
    async (url) => {
      const { headers } = await site.nobody.ask("GET", url);
      expect(headers["content-security-policy"]).toBe(CONTENT_SECURITY_POLICY);
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["x-frame-options"]).toBe("DENY");
    },
  );

  test("what is wrong is said in both languages, with its place", async () => {
    const author = await site.person("author");
    const wrong = await author.ask("POST", "/api/drafts", { set: "Không/Phải", title: "" });
    expect([wrong.status, Failure.parse(wrong.body).error.where]).toEqual([400, "body/set"]);
    const post = (payload: string, type = "application/json") =>
      site.app.inject({ method: "POST", url: "/api/score", payload, headers: { "content-type": type } });
    expect([(await post("{")).statusCode, (await post("{")).json().error.code]).toEqual([400, "bad-json"]);
    expect((await post("a=1", "text/plain")).json().error.code).toBe("not-json");
    expect((await post(`"${"x".repeat(5_000_000)}"`)).json().error.code).toBe("too-large");
    expect((await post('{"data":{"units":[{"x":0.12345678901234567}]}}')).json().error.code).toBe(
      "number-too-long",
    );
  });

  test("what would be kept otherwise than it was sent is refused", async () => {
    const code = async (payload: string | Buffer): Promise<string> => {
      const headers = { "content-type": "application/json" };
      return (await site.app.inject({ method: "POST", url: "/api/score", payload, headers })).json().error
        .code;
    };
    expect(await code('{"x":1e400}')).toBe("number-too-large");
    expect(await code('{"x":1e-400}')).toBe("number-too-large");
    expect(await code('{"__proto__" : {}}')).toBe("bad-request");
    expect(await code(`${"[".repeat(200)}${"]".repeat(200)}`)).toBe("json-too-deep");
    expect(await code(Buffer.from('{"x":"\xd0\xec"}', "latin1"))).toBe("not-utf-8");
    // Brackets, numbers and names within words are words.
    expect(await code(`{"x":"${"[".repeat(200)} 1e400 __proto__: 0.12345678901234567"}`)).toBe("bad-request");
  });

  test("a string without an end is looked at once, however long", async () => {
    const headers = { "content-type": "application/json" };
    const payload = `"${'\\"'.repeat(1_000_000)}`;
    const answer = await site.app.inject({ method: "POST", url: "/api/session", payload, headers });
    expect(answer.json().error.code).toBe("bad-json");
  });

  test("the interface describes itself as OpenAPI 3.1", async () => {
    const { body } = await site.nobody.ask("GET", "/api/openapi.json");
    expect(body).toMatchObject({ openapi: "3.1.0" });
    const paths = Object.keys((body as { paths: object }).paths);
    expect(paths).toContain("/api/sets/{province}/{set}/versions/{version}");
    expect(paths.length).toBeGreaterThan(30);
    expect(body).toMatchObject({ paths: { "/api/drafts": { get: { responses: { "4XX": {} } } } } });
  });
});

describe("signing in", () => {
  test("five failures in a row lock the account for a quarter of an hour, and every refusal reads the same", async () => {
    const password = await hashPassword("mat-khau-dung");
    await write(site.store, SYSTEM, (writer) =>
      addUser(writer, { name: "lan", displayName: "Lan", roles: ["author"], password }),
    );
    const enter = (name: string, word: string) =>
      site.nobody.ask("POST", "/api/session", { name, password: word });
    expect(Session.parse((await enter("lan", "mat-khau-dung")).body).user.name).toBe("lan");
    const refusals = [await enter("khong-ai", "sai")];
    for (let i = 0; i < 5; i++) refusals.push(await enter("lan", "sai"));
    refusals.push(await enter("lan", "mat-khau-dung"));
    expect(new Set(refusals.map(({ text, status }) => `${status} ${text}`)).size).toBe(1);
    expect(refusals[0]?.status).toBe(401);
    clock = new Date(clock.getTime() + 15 * 60_000);
    expect((await enter("lan", "mat-khau-dung")).status).toBe(200);
  });

  test("a wrong present password counts as a wrong sign-in: five lock the account, and are in the ledger", async () => {
    // Without an administrator no account is changed.
    await site.person("administrator");
    const password = await hashPassword("mat-khau-dung");
    const { id } = await write(site.store, SYSTEM, (writer) =>
      addUser(writer, { name: "hue", displayName: "Huệ", roles: ["author"], password }),
    );
    const user = await site.again(id);
    const change = (current?: string) =>
      user.ask("POST", "/api/account/password", { current, next: "mat-khau-khac" });
    const refusals = [await change()];
    for (const current of ["sai", "sai", "sai", "sai", "mat-khau-dung"]) refusals.push(await change(current));
    expect(new Set(refusals.map(({ text, status }) => `${status} ${text}`)).size).toBe(1);
    expect(refusals.map(codeOf)[0]).toBe("wrong-password");
    const rows = await site.store.db
      .selectFrom("ledger")
      .select("action")
      .where("object", "=", `users:${id}`)
      .orderBy("seq")
      .execute();
    expect(rows.map(({ action }) => action)).toEqual([
      "user-added",
      ...["sign-in-failed", "sign-in-failed", "sign-in-failed", "sign-in-failed", "user-locked"],
    ]);
    clock = new Date(clock.getTime() + 15 * 60_000);
    expect((await change("mat-khau-dung")).status).toBe(200);
  });

  test("who has no role yet is told so, and can sign out", async () => {
    const user = await site.person();
    expect(Session.parse((await user.ask("GET", "/api/session")).body).user.roles).toEqual([]);
    expect(codeOf(await user.ask("DELETE", "/api/session", undefined, false))).toBe("csrf-missing");
    expect((await user.ask("DELETE", "/api/session")).status).toBe(204);
    expect(codeOf(await user.ask("GET", "/api/session"))).toBe("sign-in-needed");
  });

  test("the one-time link opens nothing once an administrator has a password", async () => {
    const own = await newSite();
    const link = await write(own.store, SYSTEM, newLink);
    const root = await own.person("administrator");
    const set = await root.ask("POST", "/api/account/password", { next: "mat-khau-moi-dai" });
    expect(set.status).toBe(200);
    const opened = await own.nobody.ask("GET", `/bat-dau/${link}`);
    expect([opened.status, codeOf(opened), opened.headers["set-cookie"]]).toEqual([
      401,
      "link-used",
      undefined,
    ]);
    await own.end();
  });

  test("too many tries from one address are held up", async () => {
    const own = await newSite({ signIn: 3, score: 2, scoreMany: 1, other: 1000 });
    const answers = [];
    for (let i = 0; i < 4; i++)
      answers.push(await own.nobody.ask("POST", "/api/session", { name: "a", password: "b" }));
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 429]);
    expect(answers.map(codeOf).at(-1)).toBe("too-many-requests");
    await own.end();
  });

  test("scores of many units are held up sooner than those of few", async () => {
    const own = await newSite({ signIn: 1, score: 3, scoreMany: 1, other: 1000 });
    const ask = async (count: number): Promise<number> => {
      const units = Array.from({ length: count }, (_, i) => ({ id: String(i), values: {} }));
      const body = { set: "khong/co", version: "1.0.0", data: { units } };
      return (await own.nobody.ask("POST", "/api/score", body)).status;
    };
    expect([await ask(101), await ask(101), await ask(1), await ask(100)]).toEqual([404, 429, 404, 404]);
    expect(await ask(1001)).toBe(429);
    await own.end();
  });

  test("behind a proxy of this machine each address has its own tries; without one nobody names his address", async () => {
    const { buildApp } = await import("#designer/server/app.ts");
    const limits = { signIn: 1, score: 1, scoreMany: 1, other: 100 };
    const statuses = async (publicUrl: string | null): Promise<readonly number[]> => {
      const app = await buildApp({ store: site.store, packageFolder: ROOT, publicUrl, limits });
      const enter = async (address: string): Promise<number> => {
        const headers = { "x-forwarded-for": address };
        const payload = { name: "a", password: "b" };
        return (await app.inject({ method: "POST", url: "/api/session", headers, payload })).statusCode;
      };
      const found = [await enter("10.0.0.1"), await enter("10.0.0.1"), await enter("10.0.0.2")];
      await app.close();
      return found;
    };
    expect(await statuses("https://barem.example")).toEqual([401, 429, 401]);
    expect(await statuses(null)).toEqual([401, 429, 429]);
  });

  test("over https the cookie is for https only", async () => {
    const { buildApp } = await import("#designer/server/app.ts");
    const limits = { signIn: 100, score: 100, scoreMany: 100, other: 100 };
    const app = await buildApp({
      store: site.store,
      packageFolder: ROOT,
      publicUrl: "https://barem.example",
      limits,
    });
    const link = await write(site.store, SYSTEM, newLink);
    const { headers } = await app.inject({ url: `/bat-dau/${link}` });
    expect(String(headers["set-cookie"])).toContain("Secure");
    expect(headers["strict-transport-security"]).toContain("max-age");
    await app.close();
  });
});

describe("drafts", () => {
  test("typed text is saved edit by edit; who is overtaken gets the other's edits", async () => {
    const [a, b] = [await site.person("author"), await site.person("author")];
    const url = `/api/drafts/${await newDraft(site, a.id)}`;
    const { text } = Draft.parse((await a.ask("GET", url)).body);
    const save = (start: number, word: string, base: number, whole: string) => ({
      base,
      edits: [{ start, end: start, text: word }],
      hash: sha256(whole),
    });
    const mine = `${text}# của a ✓\n`;
    const first = await a.ask("POST", `${url}/edits`, save(text.length, "# của a ✓\n", 0, mine));
    expect(Saved.parse(first.body).revision).toBe(1);
    const late = await b.ask("POST", `${url}/edits`, save(0, "# của b\n", 0, `# của b\n${text}`));
    const { error, revision, edits } = Failure.parse(late.body);
    expect([late.status, error.code, revision]).toEqual([409, "draft-moved-on", 1]);
    expect(edits?.[0]).toMatchObject({
      by: a.id,
      edits: [{ start: text.length, end: text.length, text: "# của a ✓\n" }],
    });
    const kept = await b.ask("POST", "/api/drafts", { set: "thu/khong-co", title: "x", text: "" });
    expect(codeOf(kept)).toBe("no-such-set");
    expect((await a.ask("GET", `${url}/revisions/0`)).body).toMatchObject({ text });
  });

  test("drafts are listed for whoever has a role, and for nobody else", async () => {
    const author = await site.person("author");
    const id = await newDraft(site, author.id);
    const seen = async (asker: Asker) =>
      SetList.parse((await asker.ask("GET", "/api/sets")).body).flatMap(({ drafts }) =>
        drafts.map((each) => each.id),
      );
    expect(await seen(await site.person("auditor"))).toContain(id);
    expect(await seen(site.nobody)).toEqual([]);
    expect(await seen(await site.person())).toEqual([]);
  });

  test("a new draft goes on from the version in force in Việt Nam, not from a later or a repealed one", async () => {
    const [author, approver] = [await site.person("author"), await site.person("approver")];
    const { id } = await newReview(site, author.id, true);
    const { set, draft } = Review.parse((await author.ask("GET", `/api/reviews/${id}`)).body);
    const decision = { number: "1/QĐ", date: "2026-03-01", from: "2026-04-01" };
    await approver.ask("POST", `/api/reviews/${id}/issue`, {
      ...decision,
      succeeds: { version: "1.0.0", how: "replaced" },
    });
    const basis = async (): Promise<string | null> => {
      // A session does not last as long as the days that pass here.
      const now = await site.again(author.id);
      const made = Draft.parse((await now.ask("POST", "/api/drafts", { set, title: "x" })).body);
      const source = await site.nobody.ask("GET", `/api/sets/${set}/versions/${made.basedOn}/source`);
      expect(made.text).toBe(source.text);
      return made.basedOn;
    };
    try {
      expect(await basis()).toBe("1.0.0");
      clock = new Date("2026-03-31T16:59:00.000Z");
      expect(await basis()).toBe("1.0.0");
      clock = new Date("2026-03-31T17:00:00.000Z");
      expect(await basis()).toBe("1.1.0");
      const end = { number: "2/QĐ", date: "2026-06-01", reason: "thử" };
      await (await site.again(approver.id)).ask("POST", `/api/sets/${set}/versions/1.1.0/repeal`, end);
      expect(await basis()).toBe("1.1.0");
      // Nothing is in force by then: not the repealed one, though it is the newest.
      clock = new Date("2026-06-01T02:00:00.000Z");
      expect(await basis()).toBe("1.0.0");
      const again = await site.again(author.id);
      const only = await site.newSet();
      await (await site.again(approver.id)).ask("POST", `/api/sets/${only}/versions/1.0.0/repeal`, end);
      const made = await again.ask("POST", "/api/drafts", { set: only, title: "x" });
      expect(Draft.parse(made.body).basedOn).toBe("1.0.0");
      // A basis that is named is taken, whatever is in force.
      const named = await again.ask("POST", "/api/drafts", { set, title: "x", fromVersion: "1.1.0" });
      expect(Draft.parse(named.body).basedOn).toBe("1.1.0");
      expect((await again.ask("GET", `/api/drafts/${draft}`)).body).toMatchObject({ state: "issued" });
    } finally {
      clock = new Date("2026-01-15T02:00:00.000Z");
    }
  });

  test("a new draft of a set that was never issued goes on from its open draft, else from what a new set begins with", async () => {
    const [one, other] = [await site.person("author"), await site.person("author")];
    const start = {
      id: "thu/chua-ban-hanh",
      title: 'Bộ "mới"',
      level: "xã",
      points: "700",
      surface: "vi",
    } as const;
    const text = newSetText(start);
    const set = SetList.element.parse(
      (await one.ask("POST", "/api/sets", { id: start.id, title: start.title, text })).body,
    );
    const made = async (): Promise<Draft> =>
      Draft.parse((await other.ask("POST", "/api/drafts", { set: start.id, title: "x" })).body);
    const second = await made();
    expect([second.text, second.basedOn]).toEqual([text, null]);
    await one.ask("POST", `/api/drafts/${set.drafts[0]?.id}/archive`);
    await other.ask("POST", `/api/drafts/${second.id}/archive`);
    expect((await made()).text).toBe(newSetText({ ...start, points: "100" }));
  });

  test("text of a user stays text", async () => {
    const author = await site.person("author");
    const set = await site.newSet();
    const made = await author.ask("POST", "/api/drafts", {
      set,
      title: INJECTED,
      text: `# ${INJECTED}\n'; drop table drafts`,
    });
    expect(String(made.headers["content-type"])).toContain("application/json");
    expect(Draft.parse(made.body)).toMatchObject({
      title: INJECTED,
      text: `# ${INJECTED}\n'; drop table drafts`,
    });
  });
});

test.each([
  ["PUT", "/api/samples/x", { base: 3_000_000_000, data: {} }, "bad-request"],
  ["POST", "/api/drafts/x/edits", { base: 3_000_000_000, edits: [], hash: "" }, "bad-request"],
  ["GET", "/api/samples/x/revisions/3000000000", undefined, "no-such-page"],
  ["GET", "/api/drafts/x/revisions/3000000000", undefined, "no-such-page"],
] as const)("a number no column holds is refused: %s %s", async (method, url, body, code) => {
  const answer = await (await site.person("author")).ask(method, url, body);
  expect(codeOf(answer)).toBe(code);
  if (method !== "GET") expect(answer.text).toContain("body/base");
});

describe("from a draft to an issued version", () => {
  const issue = {
    number: '88/"QĐ"-UBND',
    date: "2026-03-01",
    by: "Chủ tịch",
    from: "2026-04-01",
    until: "2026-12-31",
  };

  test("only decision, days and version are written; both hashes are kept; the old version ends", async () => {
    const [author, approver] = [await site.person("author"), await site.person("approver")];
    const { id, hash } = await newReview(site, author.id, true);
    const review = Review.parse((await approver.ask("GET", `/api/reviews/${id}`)).body);
    const refused = await approver.ask("POST", `/api/reviews/${id}/issue`, issue);
    expect([refused.status, codeOf(refused)]).toEqual([409, "overlapping-periods"]);
    const succeeds = { version: "1.0.0", how: "replaced" };
    const early = await approver.ask("POST", `/api/reviews/${id}/issue`, {
      ...issue,
      from: "2023-02-08",
      succeeds,
    });
    expect(codeOf(early)).toBe("succeeds-too-early");
    const done = await approver.ask("POST", `/api/reviews/${id}/issue`, { ...issue, succeeds });
    const made = Version.parse(done.body);
    expect(made).toMatchObject({
      version: "1.1.0",
      approvedHash: hash,
      state: "upcoming",
      decision: { number: issue.number },
    });
    const at = `/api/sets/${made.set}/versions`;
    const source = (await site.nobody.ask("GET", `${at}/1.1.0/source`)).text;
    expect(sha256(source)).toBe(made.sourceHash);
    const differing = (a: string, b: string) => a.split("\n").filter((line) => !b.split("\n").includes(line));
    expect(differing(review.text, source).map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual([
      "bộ chỉ",
      "quyết định",
      "hiệu lực",
    ]);
    expect(differing(source, review.text)).toEqual([
      `bộ chỉ số ${made.set} phiên bản 1.1.0`,
      'quyết định "88/\\"QĐ\\"-UBND" ngày 01/03/2026 của "Chủ tịch", "Điều 5.3"',
      "hiệu lực từ ngày 01/04/2026 đến ngày 31/12/2026",
    ]);
    const inForce = async (date: string) =>
      (await site.nobody.ask("GET", `/api/sets/${made.set}/as-of/${date}`)).body;
    expect(await inForce("2026-03-31")).toMatchObject({ version: "1.0.0" });
    expect(await inForce("2026-04-01")).toMatchObject({ version: "1.1.0" });
    expect(await inForce("2027-01-01")).toMatchObject({ error: { code: "none-in-force" } });
    expect(codeOf(await approver.ask("POST", `/api/reviews/${id}/issue`, issue))).toBe("not-approved");
    expect((await author.ask("GET", `/api/reviews/${id}`)).body).toMatchObject({ state: "issued" });
  });

  test("an edit after the approval takes it back", async () => {
    const [author, approver] = [await site.person("author"), await site.person("approver")];
    const { id } = await newReview(site, author.id, true);
    const { draft, text } = Review.parse((await author.ask("GET", `/api/reviews/${id}`)).body);
    const edits = [{ start: 0, end: 0, text: "#\n" }];
    await author.ask("POST", `/api/drafts/${draft}/edits`, { base: 0, edits, hash: sha256(`#\n${text}`) });
    expect(codeOf(await approver.ask("POST", `/api/reviews/${id}/issue`, issue))).toBe("not-approved");
  });

  test("a text in which the checker finds errors is issued only when that is said, and the ledger counts them", async () => {
    const [author, approver] = [await site.person("author"), await site.person("approver")];
    const auditor = await site.person("auditor");
    const set = await site.newSet();
    const text = smallText(set).replace("thang điểm 330", "thang điểm 331");
    const draft = Draft.parse((await author.ask("POST", "/api/drafts", { set, title: "x", text })).body);
    const handed = await author.ask("POST", `/api/drafts/${draft.id}/submit`, { note: "" });
    const { id, hash } = Review.parse(handed.body);
    await approver.ask("POST", `/api/reviews/${id}/verdict`, { verdict: "approve", hash, note: "" });
    const wish = { ...issue, succeeds: { version: "1.0.0", how: "replaced" } };
    for (const withErrors of [{}, { withErrors: false }]) {
      const refused = await approver.ask("POST", `/api/reviews/${id}/issue`, { ...wish, ...withErrors });
      expect([refused.status, codeOf(refused)]).toEqual([422, "errors-open"]);
      const { error, open } = Failure.parse(refused.body);
      expect(open).toMatchObject({ count: 1, line: 9 });
      expect(open?.first.vi).toContain("331");
      expect(error.message.vi).toContain(`Văn bản còn 1 lỗi`);
      expect(error.message.vi).toContain(open?.first.vi);
    }
    const done = await approver.ask("POST", `/api/reviews/${id}/issue`, { ...wish, withErrors: true });
    expect(done.status).toBe(201);
    const openErrors = async (of: string): Promise<unknown> => {
      const page = await auditor.ask("GET", `/api/audit?object=versions:${of}@1.1.0`);
      return AuditPage.parse(page.body).entries[0]?.detail.openErrors;
    };
    expect(await openErrors(set)).toBe(1);
    // Without errors nothing need be said, and none are noted.
    const clean = await newReview(site, author.id, true);
    const made = await approver.ask("POST", `/api/reviews/${clean.id}/issue`, wish);
    expect(made.status).toBe(201);
    expect(await openErrors(Version.parse(made.body).set)).toBe(0);
  });

  test("a text with errors, or of another set, is not handed in", async () => {
    const author = await site.person("author");
    const set = await site.newSet();
    const make = async (text: string) =>
      Draft.parse((await author.ask("POST", "/api/drafts", { set, title: "x", text })).body).id;
    const hand = async (text: string) =>
      author.ask("POST", `/api/drafts/${await make(text)}/submit`, { note: "" });
    const broken = await hand(`${smallText(set)}\ntiêu chí`);
    expect([broken.status, codeOf(broken)]).toEqual([422, "text-has-errors"]);
    expect(codeOf(await hand(smallText("thu/khac")))).toBe("set-id-differs");
  });

  test("what is handed in is what was read, or nothing", async () => {
    const author = await site.person("author");
    const set = await site.newSet();
    const text = smallText(set);
    const { id, hash } = Draft.parse(
      (await author.ask("POST", "/api/drafts", { set, title: "x", text })).body,
    );
    const other = `#\n${text}`;
    const edits = [{ start: 0, end: 0, text: "#\n" }];
    await author.ask("POST", `/api/drafts/${id}/edits`, { base: 0, edits, hash: sha256(other) });
    const hand = (read: string) => author.ask("POST", `/api/drafts/${id}/submit`, { note: "", hash: read });
    const stale = await hand(hash);
    expect([stale.status, codeOf(stale)]).toEqual([409, "draft-moved-on"]);
    expect((await hand(sha256(other))).status).toBe(201);
  });

  test("the annex is previewed with what is filled in so far, and never as issued", async () => {
    const author = await site.person("author");
    const { id } = await newReview(site, author.id, false);
    const page = async (query: string) => (await author.ask("GET", `/xem-truoc/${id}${query}`)).text;
    expect(await page("")).toContain("Dự thảo, chưa ban hành");
    const filled = await page("?number=88%2FQ%C4%90&date=2026-03-01&from=2026-04-01&by=%3Cimg%20src%3Dx%3E");
    expect(filled).toContain("88/QĐ");
    // The number it will have, not the one that the text began from.
    expect(filled).toContain("Phiên bản 1.1.0");
    expect(filled).toContain("01/04/2026");
    expect(filled).not.toContain("<img");
    // The same as a file, and a link to it with what is filled in.
    const file =
      /href="(\/xem-truoc\/[^"]*annex\.docx[^"]*)"/.exec(filled)?.[1]?.replaceAll("&amp;", "&") ?? "";
    const annex = await author.ask("GET", file);
    expect(annex.headers["content-disposition"]).toMatch(/-1\.1\.0-du-thao\.docx"$/);
    const document = strFromU8(unzipSync(annex.bytes)["word/document.xml"] ?? new Uint8Array());
    expect(document).toContain("88/QĐ");
    expect(document).toContain("Dự thảo, chưa ban hành");
    expect((await site.nobody.ask("GET", file)).status).toBe(401);
    const wrong = await author.ask("GET", `/xem-truoc/${id}?number=1&date=mai`);
    expect(wrong.status).toBe(400);
  });
});

describe("for other apps", () => {
  test("compiled rules with hash, signature and a cache's tag; the runtime loads them; the signature holds", async () => {
    const set = await site.newSet();
    const at = `/api/sets/${set}/versions/1.0.0`;
    const { body, headers } = await site.nobody.ask("GET", `${at}/compiled.json`);
    const loaded = load(body);
    expect(loaded.ok && `"${loaded.set.hash}"`).toBe(headers.etag);
    expect(headers["cache-control"]).toContain("immutable");
    const again = await site.app.inject({
      url: `${at}/compiled.json`,
      headers: { "if-none-match": String(headers.etag) },
    });
    expect(again.statusCode).toBe(304);
    const { pem } = (await site.nobody.ask("GET", "/api/key")).body as { pem: string };
    const facts = versionFacts(await version(site.store, set, "1.0.0"));
    const signature = Buffer.from(String(headers["x-barem-signature"]), "base64");
    expect(verify(null, Buffer.from(facts), createPublicKey(pem), signature)).toBe(true);
  });

  test("the annex for Word and for spreadsheets: kept like all of a version, saved under its name", async () => {
    const set = await site.newSet();
    for (const [format, type] of [
      ["docx", "wordprocessingml.document"],
      ["xlsx", "spreadsheetml.sheet"],
    ] as const) {
      const url = `/api/sets/${set}/versions/1.0.0/annex.${format}`;
      const { statusCode, headers, rawPayload } = await site.app.inject({ url });
      expect([statusCode, headers["content-type"]?.toString().endsWith(type)]).toEqual([200, true]);
      expect(headers["content-disposition"]).toBe(
        `attachment; filename="phu-luc-${set.replace("/", "-")}-1.0.0.${format}"`,
      );
      expect(rawPayload.subarray(0, 2).toString()).toBe("PK");
      expect(headers["cache-control"]).toBe("no-cache");
      const again = await site.app.inject({ url, headers: { "if-none-match": String(headers.etag) } });
      expect(again.statusCode).toBe(304);
      const english = await site.app.inject({ url: `${url}?lang=en` });
      expect(english.headers.etag).not.toBe(headers.etag);
      expect((await site.nobody.ask("GET", `${url}?lang=fr`)).status).toBe(400);
    }
    expect((await site.nobody.ask("GET", `/api/sets/${set}/versions/9.0.0/annex.docx`)).status).toBe(404);
  });

  test("the module is data, whatever the text says", async () => {
    const author = await site.person("author");
    const { text } = await author.ask("GET", `/api/sets/${await site.newSet()}/versions/1.0.0/module.js`);
    const { moduleOf } = await import("#designer/server/routes/artefacts.ts");
    const hole = "$";
    const hostile = { title: `\u2028\`${hole}{alert(1)}</script>\\";alert(1)//` };
    const url = (code: string) => `data:text/javascript;base64,${Buffer.from(code).toString("base64")}`;
    expect((await import(/* @vite-ignore */ url(moduleOf(JSON.stringify(hostile))))).compiled).toEqual(
      hostile,
    );
    expect(load((await import(/* @vite-ignore */ url(text))).compiled).ok).toBe(true);
  });

  test("scores and explanations are the runtime's own, in exact text", async () => {
    const set = await site.newSet();
    const { rules } = (await site.nobody.ask("GET", `/api/sets/${set}/versions/1.0.0/compiled.json`))
      .body as {
      rules: { criteria: { code: string; inputs: { name: string }[] }[] };
    };
    const values = Object.fromEntries(
      rules.criteria.flatMap(({ code, inputs }) => inputs.map(({ name }) => [`${code}.${name}`, "7.5"])),
    );
    const data = {
      units: [
        { id: "a", values },
        { id: "b", values: {} },
      ],
    };
    const scored = await site.nobody.ask("POST", "/api/score", { set, version: "1.0.0", data });
    const { units } = Scores.parse(scored.body);
    expect(units).toMatchObject([
      { id: "a", status: "scored" },
      { id: "b", status: "pending" },
    ]);
    const loaded = load((await site.nobody.ask("GET", `/api/sets/${set}/versions/1.0.0/compiled.json`)).body);
    if (!loaded.ok) throw new Error("not loaded");
    const told = await site.nobody.ask("POST", "/api/explain", { set, version: "1.0.0", data, unit: "a" });
    expect(told.body).toEqual(JSON.parse(JSON.stringify(explain(loaded.set, data, "a"))));
    const none = await site.nobody.ask("POST", "/api/explain", { set, version: "1.0.0", data, unit: "z" });
    expect([none.status, codeOf(none)]).toEqual([404, "no-such-unit"]);
  });

  test("the English surface is English and means the same", async () => {
    const { url } = (await REQUESTS["GET /api/sets/:province/:set/versions/:version/source"]?.(site, "")) ?? {
      url: "",
    };
    const { text } = await site.nobody.ask("GET", url);
    expect(text).toMatch(/^decision "265\/QĐ-UBND" dated 08\/02\/2023 by /m);
  });
});
