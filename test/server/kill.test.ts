import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import { Draft, Revision, RevisionText, Sample, Session } from "#designer/api.ts";
import { exportAll } from "#designer/server/ledger/export.ts";
import { sha256 } from "#designer/server/ledger/hash.ts";
import { verifyExport } from "#designer/server/ledger/verify.ts";
import { openStore } from "#designer/server/store/open.ts";
import { SYSTEM } from "#designer/server/store/store.ts";
import { type Built, builtServer, type Running, start } from "../support/server/process.ts";

const ROUNDS = Number(process.env.BAREM_ROUNDS ?? 6);
const EDITORS = 4;

let built: Built;
const data = mkdtempSync(join(tmpdir(), "barem-kill-"));
beforeAll(async () => {
  built = await builtServer();
});
afterAll(() => {
  built.remove();
  rmSync(data, { recursive: true, force: true });
});

/** A draft as its editor knows it: its text, and the hash of every revision the server said it has. */
interface Known {
  readonly id: string;
  text: string;
  revision: number;
  readonly acknowledged: Map<number, string>;
  /** Sent, but the server was gone before it answered: may or may not be there. */
  unsure: { readonly revision: number; readonly text: string } | null;
}

interface KnownSample {
  id: string;
  revision: number;
  n: number;
  unsure: number | null;
}

type Ask = (method: string, path: string, body?: unknown) => Promise<unknown>;

test(`killed in ${ROUNDS} rounds under load: nothing the server said it saved is lost, and the database opens`, async () => {
  let running = await start(built.file, data);
  const opened = await fetch(running.link, { redirect: "manual" });
  const cookie = /barem_session=[\w-]+/.exec(opened.headers.get("set-cookie") ?? "")?.[0] ?? "";
  const { csrf } = Session.parse(await asker(running, cookie, "")("GET", "/api/session"));
  const ask = (): Ask => asker(running, cookie, csrf);

  const drafts: Known[] = [];
  for (let i = 0; i < EDITORS; i++) {
    const { id, text } = Draft.parse(
      await ask()("POST", "/api/drafts", { set: "mo-duc/xa", title: `Bản ${i}`, fromVersion: "1.0.0" }),
    );
    drafts.push({ id, text, revision: 0, acknowledged: new Map([[0, sha256(text)]]), unsure: null });
  }
  const made = Sample.parse(
    await ask()("POST", "/api/samples", { set: "mo-duc/xa", title: "Mẫu", shared: true, data: { n: 0 } }),
  );
  const sample: KnownSample = { id: made.id, revision: 0, n: 0, unsure: null };

  for (let round = 0; round < ROUNDS; round++) {
    const load = Promise.all([...drafts.map((draft) => type(ask(), draft)), fill(ask(), sample)]);
    await new Promise((resolve) => setTimeout(resolve, 60 + ((round * 137) % 240)));
    await running.kill();
    await load;
    running = await start(built.file, data);
    for (const draft of drafts) await checkDraft(ask(), draft);
    await checkSample(ask(), sample);
  }
  for (const draft of drafts) {
    const revisions = Revision.array().parse(await ask()("GET", `/api/drafts/${draft.id}/revisions`));
    const hashes = new Map(revisions.map(({ revision, hash }) => [revision, hash]));
    for (const [revision, hash] of draft.acknowledged) expect(hashes.get(revision)).toBe(hash);
  }
  // A load that saved nothing would show nothing.
  const saved = drafts.reduce((sum, { acknowledged }) => sum + acknowledged.size - 1, 0);
  expect(saved).toBeGreaterThan(ROUNDS * EDITORS);
  await running.kill();
  await checkDatabase();
}, 600_000);

async function checkDatabase(): Promise<void> {
  const store = await openStore({ data, databaseUrl: null, now: () => new Date() });
  const { rows } = await sql`pragma integrity_check`.execute(store.db);
  expect(rows).toEqual([{ integrity_check: "ok" }]);
  expect(verifyExport(JSON.parse(JSON.stringify(await exportAll(store, SYSTEM)))).faults).toEqual([]);
  await store.close();
}

/** Types until the server is gone. */
async function type(ask: Ask, draft: Known): Promise<void> {
  for (;;) {
    const at = draft.text.length;
    const word = `# dòng ${draft.revision + 1}\n`;
    const next = draft.text + word;
    draft.unsure = { revision: draft.revision + 1, text: next };
    const body = { base: draft.revision, edits: [{ start: at, end: at, text: word }], hash: sha256(next) };
    try {
      await ask("POST", `/api/drafts/${draft.id}/edits`, body);
    } catch (error) {
      if (error instanceof Gone) return;
      throw error;
    }
    draft.text = next;
    draft.revision += 1;
    draft.acknowledged.set(draft.revision, sha256(next));
    draft.unsure = null;
  }
}

async function fill(ask: Ask, sample: KnownSample): Promise<void> {
  for (;;) {
    sample.unsure = sample.n + 1;
    try {
      await ask("PUT", `/api/samples/${sample.id}`, { base: sample.revision, data: { n: sample.n + 1 } });
    } catch (error) {
      if (error instanceof Gone) return;
      throw error;
    }
    sample.n += 1;
    sample.revision += 1;
    sample.unsure = null;
  }
}

async function checkDraft(ask: Ask, draft: Known): Promise<void> {
  const path = `/api/drafts/${draft.id}`;
  const found = Draft.parse(await ask("GET", path));
  const { text } = RevisionText.parse(await ask("GET", `${path}/revisions/${draft.revision}`));
  expect(sha256(text)).toBe(draft.acknowledged.get(draft.revision));
  if (found.revision !== draft.revision) {
    expect(found).toMatchObject({ revision: draft.unsure?.revision, text: draft.unsure?.text });
    draft.acknowledged.set(found.revision, found.hash);
  } else {
    expect(found.text).toBe(draft.text);
  }
  draft.revision = found.revision;
  draft.text = found.text;
}

async function checkSample(ask: Ask, sample: KnownSample): Promise<void> {
  const { revision, data: kept } = Sample.parse(await ask("GET", `/api/samples/${sample.id}`));
  expect([sample.n, sample.unsure]).toContain(kept.n);
  sample.revision = revision;
  sample.n = Number(kept.n);
}

/** The server was gone before it answered. */
class Gone extends Error {}

function asker({ url }: Running, cookie: string, csrf: string): Ask {
  return async (method, path, body) => {
    const answer = await fetch(url + path, {
      method,
      headers: {
        cookie,
        "x-barem-csrf": csrf,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
      .then(async (response) => ({ status: response.status, text: await response.text() }))
      .catch((error: unknown) => {
        if (error instanceof TypeError) throw new Gone();
        throw error;
      });
    if (answer.status >= 400) throw new Error(`${method} ${path}: ${answer.status} ${answer.text}`);
    return JSON.parse(answer.text);
  };
}
