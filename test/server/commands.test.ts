// What the commands do with a data folder: serve, backup, restore. How they are asked for is in cli-server.test.ts.
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import LibsqlDatabase from "libsql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Session } from "#designer/api.ts";
import { backup } from "#designer/server/backup.ts";
import { LOCK_FILE, lockData } from "#designer/server/data-lock.ts";
import type { Outcome } from "#designer/server/failures.ts";
import { restore } from "#designer/server/restore.ts";
import { type Served, serve } from "#designer/server/serve.ts";
import { placeOf, settingsOf } from "#designer/server/settings.ts";
import { DATABASE_FILE, KEY_FILE, openStore } from "#designer/server/store/open.ts";

const folder = mkdtempSync(join(tmpdir(), "barem-commands-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (...names: readonly string[]): string => join(folder, ...names);
const place = (data: string) => placeOf(at(data), {}, folder);
const now = (): Date => new Date();
const NONE = { data: null, host: null, port: null, publicUrl: null };

const settings = (data: string, environment = {}) => {
  const outcome = settingsOf({ ...NONE, data: at(data), port: "0" }, environment, folder);
  if (!outcome.ok) throw new Error(outcome.failure.code);
  return outcome.settings;
};

async function served(data: string): Promise<Served> {
  const outcome = await serve(settings(data));
  if (!outcome.ok) throw new Error(outcome.failure.code);
  return outcome.served;
}

/** Expects an outcome to be this failure. */
function checkFails(outcome: Outcome<unknown>, code: string): void {
  expect(outcome).toMatchObject({ ok: false, failure: { code } });
}

const draftsIn = async (data: string): Promise<readonly string[]> => {
  const store = await openStore({ data: at(data), databaseUrl: null, now });
  const rows = await store.db.selectFrom("drafts").select("title").execute();
  await store.close();
  return rows.map(({ title }) => title);
};

describe("serve", () => {
  test("the link is there until an administrator has a password; key and database are for their owner only", async () => {
    mkdirSync(at("a"), { mode: 0o755 });
    const first = await served("a");
    for (const file of [KEY_FILE, DATABASE_FILE, `${DATABASE_FILE}-wal`])
      expect(statSync(at("a", file)).mode & 0o777).toBe(0o600);
    const opened = await fetch(String(first.link), { redirect: "manual" });
    const cookie = String(opened.headers.get("set-cookie")).split(";")[0] ?? "";
    const { csrf } = Session.parse(
      await (await fetch(`${first.url}/api/session`, { headers: { cookie } })).json(),
    );
    await first.close();
    const second = await served("a");
    expect(second.link).not.toBeNull();
    const changed = await fetch(`${second.url}/api/account/password`, {
      method: "POST",
      headers: { cookie, "x-barem-csrf": csrf, "content-type": "application/json" },
      body: JSON.stringify({ next: "mat-khau-rat-dai" }),
    });
    expect(changed.status).toBe(200);
    await second.close();
    const third = await served("a");
    expect(third.link).toBeNull();
    const entered = await fetch(`${third.url}/api/session`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ name: "quan-tri", password: "mat-khau-rat-dai" }),
    });
    expect(entered.status).toBe(200);
    await third.close();
  });

  test("a data folder has one server; when it has ended, the next one starts", async () => {
    const first = await served("a");
    checkFails(await serve(settings("a")), "data-in-use");
    await first.close();
    await (await served("a")).close();
  });

  test("a port that is taken gives the folder back", async () => {
    const other = createServer();
    await new Promise<void>((done) => other.listen(0, "127.0.0.1", done));
    const address = other.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    checkFails(await serve({ ...settings("a"), port }), "port-taken");
    await new Promise((done) => other.close(done));
    await (await served("a")).close();
  });

  test.each([
    ["data-not-writable", () => writeFileSync(at("file"), ""), "file"],
    ["database-damaged", () => writeFileSync(at("text", DATABASE_FILE), "không phải cơ sở dữ liệu"), "text"],
    ["key-damaged", () => writeFileSync(at("text", KEY_FILE), "không phải khoá"), "text"],
  ])("%s is said, and nothing is begun anew", async (code, spoil, data) => {
    mkdirSync(at("text"), { recursive: true });
    writeFileSync(at("text", KEY_FILE), readFileSync(at("a", KEY_FILE)));
    spoil();
    checkFails(await serve(settings(data)), code);
    if (data === "text") expect(readFileSync(at("text", DATABASE_FILE), "utf8")).toContain("không phải");
  });

  test("a database of a newer program, and a PostgreSQL that is not there, are said to be so", async () => {
    await (await served("newer")).close();
    const database = new LibsqlDatabase(at("newer", DATABASE_FILE));
    database.exec("insert into migrations (name, at) values ('9999-later', '')");
    database.close();
    checkFails(await serve(settings("newer")), "database-newer");
    const gone = { BAREM_DATABASE_URL: "postgres://ten:mat-khau@127.0.0.1:1/barem" };
    const outcome = await serve(settings("pg", gone));
    checkFails(outcome, "database-unreachable");
    expect(JSON.stringify(outcome)).not.toContain("mat-khau");
  });
});

describe("settings", () => {
  test("an option goes before the environment", () => {
    expect(settingsOf(NONE, {}, "/x")).toMatchObject({
      settings: {
        data: join("/x", ".barem"),
        port: 5353,
        host: "127.0.0.1",
        databaseUrl: null,
        publicUrl: null,
      },
    });
    const environment = {
      BAREM_PUBLIC_URL: "https://a.vn/",
      BAREM_PORT: "0",
      BAREM_DATA: "/d",
      BAREM_HOST: "::1",
      BAREM_OIDC_ISSUER: "https://sso.vn",
    };
    expect(settingsOf(NONE, environment, "/x")).toMatchObject({
      settings: {
        publicUrl: "https://a.vn",
        port: 0,
        data: "/d",
        host: "::1",
        openId: { issuer: "https://sso.vn", clientId: "barem" },
      },
    });
    const given = { data: "e", host: "0.0.0.0", port: "8080", publicUrl: "https://b.vn" };
    expect(settingsOf(given, environment, "/x")).toMatchObject({
      settings: { publicUrl: "https://b.vn", port: 8080, data: "e", host: "0.0.0.0" },
    });
  });

  test.each(["", "x", "-1", "1.5", "65536", "0x10", " 80"])("“%s” is no port", (port) => {
    expect(settingsOf({ ...NONE, port }, {}, "/x")).toMatchObject({
      failure: { code: "port-invalid", values: { where: "--port" } },
    });
  });

  test.each(["barem.vn", "ftp://a.vn", "javascript:1"])("“%s” is no public address", (url) => {
    checkFails(settingsOf(NONE, { BAREM_PUBLIC_URL: url }, "/x"), "public-url-invalid");
  });
});

describe("backup", () => {
  test("taken while the server runs, for its owner only; over a file only when asked to; nothing is left behind", async () => {
    const running = await served("a");
    mkdirSync(at("backups"));
    expect(backup(at("backups", "b"), place("a"), false, now)).toMatchObject({ ok: true });
    await running.close();
    expect(statSync(at("backups", "b")).mode & 0o777).toBe(0o600);
    checkFails(backup(at("backups", "b"), place("a"), false, now), "file-exists");
    expect(backup(at("backups", "b"), place("a"), true, now)).toMatchObject({ ok: true });
    expect(readdirSync(at("backups"))).toEqual(["b"]);
  });

  test("what cannot be copied leaves no file behind", () => {
    mkdirSync(at("damaged", "to"), { recursive: true });
    const bytes = readFileSync(at("backups", "b"));
    writeFileSync(
      at("damaged", DATABASE_FILE),
      Buffer.concat([bytes.subarray(0, 8192), Buffer.alloc(bytes.length - 8192, 7)]),
    );
    writeFileSync(at("damaged", KEY_FILE), readFileSync(at("a", KEY_FILE)));
    checkFails(backup(at("damaged", "to", "b"), place("damaged"), false, now), "database-damaged");
    expect(readdirSync(at("damaged", "to"))).toEqual([]);
  });

  test("no data, no folder to write to, a folder, and the server's own files are said to be so", () => {
    checkFails(backup(at("c"), place("nothing"), false, now), "no-data");
    checkFails(backup(at("no", "c"), place("a"), false, now), "file-not-written");
    checkFails(backup(at("backups"), place("a"), true, now), "file-is-folder");
    for (const name of [DATABASE_FILE, KEY_FILE, LOCK_FILE])
      checkFails(backup(at("a", name), place("a"), true, now), "file-is-data");
    checkFails(backup("/dev/null", place("a"), true, now), "file-not-written");
    const postgres = placeOf(at("a"), { BAREM_DATABASE_URL: "postgres://x" }, folder);
    checkFails(backup(at("c"), postgres, false, now), "use-pg-dump");
  });
});

describe("restore", () => {
  const b = at("backups", "b");

  test("what is put back is served on, key and all, as one file", async () => {
    expect(await restore(b, place("back"), false, now)).toMatchObject({ ok: true, kept: null });
    expect(readFileSync(at("back", KEY_FILE), "utf8")).toBe(readFileSync(at("a", KEY_FILE), "utf8"));
    expect(readdirSync(at("back")).sort()).toEqual([DATABASE_FILE, LOCK_FILE, KEY_FILE].sort());
    expect(await draftsIn("back")).toEqual(["Bản thử"]);
    const again = await served("back");
    expect(again.link).toBeNull();
    await again.close();
  });

  test("who was signed in when the backup was made is not signed in by it, and no old link opens it", async () => {
    const count = async (data: string): Promise<readonly number[]> => {
      const { db, close } = await openStore({ data: at(data), databaseUrl: null, now });
      const counts = await Promise.all(
        (["sessions", "links"] as const).map(
          async (table) => (await db.selectFrom(table).selectAll().execute()).length,
        ),
      );
      await close();
      return counts;
    };
    expect((await count("a")).every((rows) => rows > 0)).toBe(true);
    expect(await restore(b, place("without-visits"), false, now)).toMatchObject({ ok: true });
    expect(await count("without-visits")).toEqual([0, 0]);
  });

  test("data that are there are replaced only when asked to, and kept whole", async () => {
    const store = await openStore({ data: at("back"), databaseUrl: null, now });
    await store.db.updateTable("drafts").set({ title: "Bản cũ" }).execute();
    await store.close();
    checkFails(await restore(b, place("back"), false, now), "data-exists");
    for (const count of [1, 2]) {
      const outcome = await restore(b, place("back"), true, () => new Date("2026-01-02T03:04:05Z"));
      expect(outcome).toMatchObject({ ok: true });
      expect(await draftsIn("back")).toEqual(["Bản thử"]);
      expect(readdirSync(at("back")).filter((name) => name.startsWith("before-")).length).toBe(count);
    }
    expect(await draftsIn("back/before-restore-2026-01-02T03-04-05")).toEqual(["Bản cũ"]);
    expect(await draftsIn("back/before-restore-2026-01-02T03-04-05-2")).toEqual(["Bản thử"]);
  });

  test("a key that is there alone, as beside PostgreSQL, counts as data", async () => {
    mkdirSync(at("key"));
    writeFileSync(at("key", KEY_FILE), "x");
    checkFails(await restore(b, place("key"), false, now), "data-exists");
  });

  test("beside a server that runs it is refused; what was left by one that was killed is no hindrance", async () => {
    const running = await served("back");
    checkFails(await restore(b, place("back"), true, now), "data-in-use");
    expect(await (await fetch(`${running.url}/api/health`)).text()).toContain("ok");
    await running.close();
    writeFileSync(at("back", LOCK_FILE), "");
    // Of a restore that was cut off.
    mkdirSync(at("back", "restoring"));
    writeFileSync(at("back", "restoring", DATABASE_FILE), "nửa tệp");
    expect(await restore(b, place("back"), true, now)).toMatchObject({ ok: true });
    expect(existsSync(at("back", "restoring"))).toBe(false);
  });

  test("a lock is one process's, and given back", () => {
    const lock = lockData(folder);
    expect(lockData(folder)).toBeNull();
    lock?.release();
    const next = lockData(folder);
    expect(next).not.toBeNull();
    next?.release();
  });

  test.each([
    ["cut", "not-a-backup"],
    ["text", "not-a-backup"],
    ["empty", "not-a-backup"],
    ["other", "not-a-backup"],
    ["later", "database-newer"],
    ["tampered", "backup-tampered"],
    ["unguarded", "backup-tampered"],
    ["nowhere", "file-absent"],
    ["folder", "file-is-folder"],
  ])("%s: %s, and nothing is changed", async (file, code) => {
    checkFails(await restore(at("bad", file), place(`none-${file}`), false, now), code);
    expect(existsSync(at(`none-${file}`))).toBe(false);
    const before = readdirSync(at("back"));
    checkFails(await restore(at("bad", file), place("back"), true, now), code);
    expect(readdirSync(at("back"))).toEqual(before);
    expect(await draftsIn("back")).toEqual(["Bản thử"]);
  });

  beforeAll(() => {
    mkdirSync(at("bad", "folder"), { recursive: true });
    const bytes = readFileSync(b);
    writeFileSync(at("bad", "cut"), bytes.subarray(0, bytes.length / 2));
    writeFileSync(at("bad", "text"), "không phải cơ sở dữ liệu");
    writeFileSync(at("bad", "empty"), "");
    spoiled("other", "drop table backup_key");
    spoiled("later", "insert into migrations (name, at) values ('9999-later', '')");
    spoiled("unguarded", "drop trigger versions_no_update");
    const trigger =
      "create trigger versions_no_update before update on versions begin select raise(abort, 'append-only: rows of this table are never changed or deleted'); end";
    spoiled(
      "tampered",
      `drop trigger versions_no_update; update versions set title = 'giả' where set_id = 'mo-duc/xa'; ${trigger}`,
    );
    function spoiled(name: string, statements: string): void {
      writeFileSync(at("bad", name), bytes);
      chmodSync(at("bad", name), 0o600);
      const database = new LibsqlDatabase(at("bad", name));
      database.exec(statements);
      database.close();
    }
  });
});
