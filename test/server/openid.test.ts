import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Session } from "#designer/api.ts";
import { buildApp } from "#designer/server/app.ts";
import type { App } from "#designer/server/app-type.ts";
import { ROOT } from "../support/root.ts";
import { codeOf, newSite, type Site } from "../support/server/site.ts";

let site: Site;
let app: App;
let url: string;
let provider: Server;

/** A port nobody listens on just now. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

beforeAll(async () => {
  site = await newSite(undefined, () => new Date());
  const port = await freePort();
  url = `http://127.0.0.1:${port}`;
  const issuer = `http://127.0.0.1:${await freePort()}`;
  const oidc = new Provider(issuer, {
    clients: [{ client_id: "barem", client_secret: "bi-mat", redirect_uris: [`${url}/dang-nhap/ve`] }],
    cookies: { keys: ["thu"] },
    claims: { profile: ["name"] },
    conformIdTokenClaims: false,
    findAccount: async (_: unknown, id: string) => ({
      accountId: id,
      claims: async () => ({ sub: id, name: `Bà ${id}` }),
    }),
  });
  provider = oidc.listen(Number(new URL(issuer).port), "127.0.0.1");
  const openId = { issuer, clientId: "barem", clientSecret: "bi-mat" };
  const limits = { signIn: 1000, score: 1000, scoreMany: 1000, other: 1000 };
  app = await buildApp({ store: site.store, packageFolder: ROOT, publicUrl: null, limits, openId });
  await app.listen({ host: "127.0.0.1", port });
});
afterAll(async () => {
  await app.close();
  provider.closeAllConnections();
  await new Promise((resolve) => provider.close(resolve));
  await site.end();
});

/** A browser that keeps cookies, follows redirects and fills in the provider's forms; stops at the first page of ours. */
async function signIn(name: string): Promise<{ readonly jar: Map<string, string>; readonly last: string }> {
  const jar = new Map<string, string>();
  let at = `${url}/dang-nhap`;
  let body: URLSearchParams | null = null;
  for (let step = 0; step < 20; step++) {
    const cookie = [...jar].map(([key, value]) => `${key}=${value}`).join("; ");
    const answer: Response = await fetch(at, {
      redirect: "manual",
      headers: { cookie },
      ...(body === null ? {} : { method: "POST", body }),
    });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      const split = pair.indexOf("=");
      jar.set(pair.slice(0, split), pair.slice(split + 1));
    }
    const to = answer.headers.get("location");
    body = null;
    if (to !== null) {
      const next = new URL(to, at).href;
      if (next === `${url}/`) return { jar, last: at };
      at = next;
      continue;
    }
    const html = await answer.text();
    const form = /<form[^>]* action="([^"]+)"/.exec(html)?.[1];
    if (form === undefined) throw new Error(`${answer.status} at ${at}: ${html.slice(0, 500)}`);
    const prompt = /name="prompt" value="(\w+)"/.exec(html)?.[1] ?? "";
    body = new URLSearchParams({ prompt, login: name, password: "x" });
    at = new URL(form, at).href;
  }
  throw new Error("it never came back");
}

test("who signs in with the provider is one person each time, without a role until given one", async () => {
  const first = await signIn("lan");
  const ask = (jar: Map<string, string>, path: string) =>
    app.inject({ url: path, cookies: { barem_session: jar.get("barem_session") ?? "" } });
  expect((await ask(first.jar, "/api/drafts")).json().error.code).toBe("not-your-role");
  const [user] = await site.store.db.selectFrom("users").selectAll().execute();
  expect(user).toMatchObject({ roles: "[]", password: "" });
  await site.store.db.updateTable("users").set({ roles: '["author"]' }).execute();
  const second = await signIn("lan");
  expect(Session.parse((await ask(second.jar, "/api/session")).json()).user.id).toBe(user?.id);
  await signIn("hoa");
  expect(await site.store.db.selectFrom("users").select("id").execute()).toHaveLength(2);
});

test("an answer that is not to our question is refused", async () => {
  const { last } = await signIn("lan");
  const refused = async (path: string, cookies: Record<string, string>) => {
    const answer = await app.inject({ url: path, cookies });
    return [answer.statusCode, answer.json().error?.code];
  };
  const { pathname, search } = new URL(last);
  expect(await refused(pathname + search, {})).toEqual([401, "openid-refused"]);
  const other = JSON.stringify({ verifier: "v".repeat(43), state: "khac", nonce: "khac" });
  expect(await refused(pathname + search, { barem_openid: other })).toEqual([401, "openid-refused"]);
  expect(await refused(pathname, { barem_openid: "{" })).toEqual([401, "openid-refused"]);
});

test("without a provider the addresses are not there", async () => {
  expect(codeOf(await site.nobody.ask("GET", "/dang-nhap/ve"))).not.toBe("openid-refused");
});
