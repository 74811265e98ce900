// What a data folder must be for a server to start on it, and what it does when its database goes away.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import LibsqlDatabase from "libsql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { backup } from "#designer/server/backup.ts";
import type { Outcome } from "#designer/server/failures.ts";
import { makeFolder, replaceFile, writeNewFile } from "#designer/server/files.ts";
import { newKeyPem } from "#designer/server/ledger/key.ts";
import { type Served, serve } from "#designer/server/serve.ts";
import { placeOf, type Settings, settingsOf } from "#designer/server/settings.ts";
import { DATABASE_FILE, KEY_FILE } from "#designer/server/store/open.ts";
import { verifyFile } from "#designer/server/verify-file.ts";
import { type PostgresDatabase, postgresDatabase } from "../support/server/databases.ts";

const folder = mkdtempSync(join(tmpdir(), "barem-start-"));
const at = (...names: readonly string[]): string => join(folder, ...names);
const now = (): Date => new Date();

function settings(data: string, environment = {}): Settings {
  const given = { data, host: null, port: "0", publicUrl: null };
  const outcome = settingsOf(given, environment, folder);
  if (!outcome.ok) throw new Error(outcome.failure.code);
  return outcome.settings;
}

async function served(data: string, environment = {}, closingMs?: number): Promise<Served> {
  const outcome = await serve(settings(data, environment), undefined, closingMs);
  if (!outcome.ok) throw new Error(`${outcome.failure.code} ${JSON.stringify(outcome.failure.values)}`);
  return outcome.served;
}

/** Expects a server not to start on a folder, for this reason, and answers what its sentence names. */
async function checkRefused(data: string, code: string, environment = {}): Promise<object> {
  return checkFails(await serve(settings(data, environment)), code);
}

function checkFails(outcome: Outcome<unknown>, code: string): object {
  if (outcome.ok) throw new Error(`no ${code}`);
  expect(outcome.failure.code).toBe(code);
  return outcome.failure.values;
}

/** A copy of a folder a server has worked on. */
function copied(name: string): string {
  cpSync(at("made"), at(name), { recursive: true });
  return at(name);
}

beforeAll(async () => {
  await (await served(at("made"))).close();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a database and its key", () => {
  test("another valid key is refused, and signs nothing", async () => {
    const data = copied("other-key");
    writeFileSync(join(data, KEY_FILE), newKeyPem());
    const before = readFileSync(join(data, DATABASE_FILE));
    expect(await checkRefused(data, "key-other")).toMatchObject({ file: join(data, KEY_FILE) });
    expect(readFileSync(join(data, DATABASE_FILE)).equals(before)).toBe(true);
  });

  test("a ledger without its key gets no new one", async () => {
    const data = copied("no-key");
    rmSync(join(data, KEY_FILE));
    await checkRefused(data, "key-missing");
    expect(existsSync(join(data, KEY_FILE))).toBe(false);
  });

  test("cut off before anything was in the ledger, the next start begins anew", async () => {
    mkdirSync(at("begun"));
    writeFileSync(at("begun", DATABASE_FILE), "");
    await (await served(at("begun"))).close();
  });

  test.each(["absent", "empty"])(
    "a key beside a database that is %s is refused, not begun anew",
    async (how) => {
      const data = copied(`database-${how}`);
      for (const name of readdirSync(data)) if (name.startsWith(DATABASE_FILE)) rmSync(join(data, name));
      if (how === "empty") writeFileSync(join(data, DATABASE_FILE), "");
      expect(await checkRefused(data, "database-missing")).toEqual({
        file: join(data, DATABASE_FILE),
        kept: join(data, "before-restore-*"),
      });
      expect(existsSync(join(data, DATABASE_FILE))).toBe(how === "empty");
    },
  );

  test("as a restore cut off in the middle leaves it: the refusal names where the database is, moved back it serves", async () => {
    const data = copied("cut-restore");
    const kept = join(data, "before-restore-2026-01-02T03-04-05");
    mkdirSync(join(data, "before-restore-2025-01-02T03-04-05"));
    mkdirSync(kept);
    renameSync(join(data, DATABASE_FILE), join(kept, DATABASE_FILE));
    expect(await checkRefused(data, "database-missing")).toMatchObject({ kept });
    renameSync(join(kept, DATABASE_FILE), join(data, DATABASE_FILE));
    await (await served(data)).close();
  });
});

describe("the record", () => {
  const spoil = (file: string, statements: string): void => {
    const database = new LibsqlDatabase(file);
    database.exec(statements);
    database.close();
  };

  test("a text that is none, a guard taken away, an end cut off: no server starts, and each is named", async () => {
    const malformed = copied("malformed");
    spoil(
      join(malformed, DATABASE_FILE),
      "update sets set title = cast(x'ff' as text) where id = 'mo-duc/xa'",
    );
    expect(await checkRefused(malformed, "database-damaged")).toMatchObject({
      detail: "malformed: sets mo-duc/xa",
    });
    const unguarded = copied("unguarded");
    spoil(join(unguarded, DATABASE_FILE), "drop trigger ledger_no_delete");
    expect(await checkRefused(unguarded, "database-changed")).toMatchObject({ what: "ledger_no_delete" });
    const cut = copied("cut");
    const guard =
      "create trigger ledger_no_delete before delete on ledger begin select raise(abort, 'append-only: rows of this table are never changed or deleted'); end";
    spoil(
      join(cut, DATABASE_FILE),
      `drop trigger ledger_no_delete; delete from ledger where seq = (select max(seq) from ledger); ${guard}`,
    );
    await checkRefused(cut, "ledger-cut");
  });

  test("of a backup any table that was changed, and any text that is none, is named", async () => {
    for (const [n, statements, fault] of [
      [0, "update sets set title = 'giả'", { table: "sets", code: "contents-changed" }],
      [1, "update samples set data = '{}'", { table: "samples", code: "contents-changed" }],
      [
        2,
        "update sets set title = cast(x'ff' as text) where id = 'mo-duc/xa'",
        { table: "sets", key: "mo-duc/xa", code: "malformed" },
      ],
    ] as const) {
      const file = at(`backup-${n}`);
      expect(backup(file, placeOf(at("made"), {}, folder), false, now)).toMatchObject({ ok: true });
      expect(await verifyFile(file, null, null, now)).toMatchObject({ ok: true, faults: [] });
      spoil(file, statements);
      expect(await verifyFile(file, null, null, now)).toMatchObject({ faults: [fault] });
    }
  });
});

describe("what the system refuses is a sentence", () => {
  test("a folder where the database or the key should be", async () => {
    for (const name of [DATABASE_FILE, KEY_FILE]) {
      const data = copied(`folder-${name}`);
      rmSync(join(data, name));
      mkdirSync(join(data, name));
      expect(await checkRefused(data, "data-not-readable")).toEqual({
        file: join(data, name),
        detail: "EISDIR",
      });
      const outcome = backup(at("to"), placeOf(data, {}, folder), false, now);
      expect(checkFails(outcome, "data-not-readable")).toMatchObject({ file: join(data, name) });
      expect(existsSync(at("to"))).toBe(false);
    }
  });

  test("a folder that can never be made ends at once", async () => {
    await checkRefused("/proc/barem/x", "data-not-writable");
    expect(() => makeFolder("/proc/barem/x")).toThrow("ENOENT");
  });

  test("folders are made with those above them, for their owner only", () => {
    makeFolder(at("one", "two", "three"));
    makeFolder(at("one", "two", "three"));
    expect(readdirSync(at("one", "two"))).toEqual(["three"]);
    writeFileSync(at("one", "file"), "");
    expect(() => makeFolder(at("one", "file", "x"))).toThrow();
  });
});

describe("files are whole or not there", () => {
  test("a new file never replaces another; what fails leaves nothing beside it", () => {
    mkdirSync(at("whole"));
    writeNewFile(at("whole", "key"), "khoá");
    expect(readFileSync(at("whole", "key"), "utf8")).toBe("khoá");
    expect(() => writeNewFile(at("whole", "key"), "khác")).toThrow("EEXIST");
    expect(readFileSync(at("whole", "key"), "utf8")).toBe("khoá");
    replaceFile(at("whole", "key"), "mới");
    expect(readFileSync(at("whole", "key"), "utf8")).toBe("mới");
    mkdirSync(at("whole", "folder"));
    expect(() => replaceFile(at("whole", "folder"), "mới")).toThrow();
    expect(readdirSync(at("whole")).sort()).toEqual(["folder", "key"]);
  });
});

test("a client that never ends its request holds up the end of the server no longer than told", async () => {
  const running = await served(at("made"), {}, 300);
  const { port, hostname } = new URL(running.url);
  const slow = connect(Number(port), hostname);
  await new Promise<void>((done) => slow.once("connect", done));
  slow.on("error", () => undefined);
  slow.write(
    "POST /api/score HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{",
  );
  await new Promise((done) => setTimeout(done, 100));
  const began = performance.now();
  await running.close();
  expect(performance.now() - began).toBeLessThan(3000);
});

describe("PostgreSQL", () => {
  let postgres: PostgresDatabase;
  beforeAll(async () => {
    postgres = await postgresDatabase();
  });
  afterAll(() => postgres.end());

  test("connections it closes, idle or while asking, do not end the server; what fails meanwhile is a 503", async () => {
    const url = await postgres.newUrl();
    const database = new URL(url).pathname.slice(1);
    const running = await served(at("pg"), { BAREM_DATABASE_URL: url });
    const ask = () => fetch(`${running.url}/api/sets`);
    expect((await ask()).status).toBe(200);
    const end = () =>
      postgres.admin.query("select pg_terminate_backend(pid) from pg_stat_activity where datname = $1", [
        database,
      ]);
    await end();
    expect((await ask()).status).toBeOneOf([200, 503]);
    expect((await ask()).status).toBe(200);
    // Under load, some are asked just then.
    const answers = Promise.all(Array.from({ length: 40 }, ask));
    await Promise.all([end(), end(), end()]);
    for (const { status } of await answers) expect(status).toBeOneOf([200, 503]);
    await postgres.admin.query(`alter database ${database} with allow_connections false`);
    await end();
    await new Promise((done) => setTimeout(done, 100));
    const refused = await ask();
    expect(refused.status).toBe(503);
    expect(await refused.json()).toMatchObject({ error: { code: "database-away" } });
    await postgres.admin.query(`alter database ${database} with allow_connections true`);
    expect((await ask()).status).toBe(200);
    await running.close();
  });

  test("it goes on only with its own key: a new data folder makes none, another one's is refused", async () => {
    const environment = { BAREM_DATABASE_URL: await postgres.newUrl() };
    await (await served(at("pg-key"), environment)).close();
    await checkRefused(at("pg-new"), "key-missing", environment);
    expect(existsSync(at("pg-new", KEY_FILE))).toBe(false);
    await checkRefused(at("pg"), "key-other", environment);
    await (await served(at("pg-key"), environment)).close();
  });
});
