import { expect, test } from "vitest";
import { askServer } from "#designer/document/ask-server.ts";
import { sampleSender, sender } from "#designer/document/senders.ts";

const SAVE = { base: 1, edits: [{ span: { start: 0, end: 0 }, text: "x" }], hash: "0" };
const DATA = { units: [] };

const json = (status: number, body: unknown): Response =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } });
const refusal = (status: number, code: string): Response =>
  json(status, { error: { code, message: { vi: code, en: code } } });
const session = (user: string, csrf: string): Response =>
  json(200, {
    user: { id: user, name: user, displayName: user, roles: ["author"], hasPassword: true, external: false },
    csrf,
  });

/** What a save of a draft and one of sample data come to when the server answers so. */
async function bothSaved(answer: () => Response): Promise<readonly [unknown, unknown]> {
  const server = askServer(async () => answer());
  return [
    await sender(server, "d")(SAVE),
    await sampleSender(server, "a/b", () => "")({ id: "s", revision: 1 }, DATA, { asNew: false, about: {} }),
  ];
}

const breaksOff = (): Response =>
  new Response(
    new ReadableStream({
      start: (stream) => {
        stream.enqueue(new TextEncoder().encode('{"revision":'));
        stream.error(new TypeError("terminated"));
      },
    }),
    { status: 200 },
  );

test.each([
  ["a body that breaks off", breaksOff],
  ["the page of a network that wants a password", () => new Response("<html>Wi-Fi</html>", { status: 200 })],
  ["a success in another form", () => json(200, { saved: true })],
  ["the trouble of a proxy", () => new Response("<html>502</html>", { status: 502 })],
])("%s is tried again, not taken for a refusal", async (_, answer) => {
  expect(await bothSaved(answer)).toEqual([{ is: "unreachable" }, { is: "unreachable" }]);
});

test("a page is no text of a version", async () => {
  const page = new Response("<html>Wi-Fi</html>", {
    headers: { "content-type": "text/html; charset=utf-8" },
  });
  const server = askServer(async () => page);
  expect(await server.versionText("a/b", "1.0.0")).toMatchObject({ ok: false, status: 0 });
});

test("a session that is over is no refusal for good", async () => {
  const over = { is: "signed-out" };
  expect(await bothSaved(() => refusal(401, "sign-in-needed"))).toEqual([over, over]);
  const closed = { is: "refused", code: "draft-closed" };
  expect(await bothSaved(() => refusal(409, "draft-closed"))).toEqual([closed, closed]);
});

/** A server that somebody has signed in to anew since the page was opened by `an`. */
async function savedAfterSigningInAs(user: string): Promise<unknown> {
  let isNew = false;
  const server = askServer(async (path, init) => {
    if (path === "/api/session") return isNew ? session(user, "new") : session("an", "old");
    const isRight = new Headers(init?.headers).get("x-barem-csrf") === (isNew ? "new" : "old");
    return isRight
      ? json(200, { revision: 2, hash: "0".repeat(64), state: "editing", at: "2026-01-01T00:00:00.000Z" })
      : refusal(403, "csrf-missing");
  });
  await server.session();
  isNew = true;
  return sender(server, "d")(SAVE);
}

test("signed in again in another tab, the same person saves on here; somebody else does not save in their name", async () => {
  expect(await savedAfterSigningInAs("an")).toEqual({ is: "saved", revision: 2 });
  expect(await savedAfterSigningInAs("binh")).toEqual({ is: "signed-out" });
});

test("a new sample whose answer was lost is sent under the same id; other data are another one", async () => {
  const ids: unknown[] = [];
  const server = askServer(async (_, init) => {
    const sent: { readonly id?: string } = JSON.parse(String(init?.body));
    ids.push(sent.id);
    return new Response("<html>502</html>", { status: 502 });
  });
  const send = sampleSender(server, "a/b", () => "Mẫu");
  const nowhere = { id: null, revision: 0 };
  const how = { asNew: false, about: {} };
  for (const data of [DATA, DATA, { units: [] }]) await send(nowhere, data, how);
  expect(ids[0]).toMatch(/^[0-9a-f]{20}$/);
  expect(ids[1]).toBe(ids[0]);
  expect(ids[2]).not.toBe(ids[0]);
});
