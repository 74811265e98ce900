import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import LibsqlDatabase from "libsql";
import { afterAll, describe, expect, test } from "vitest";
import { Session } from "#designer/api.ts";
import {
  optionsOf,
  runBackup,
  runRestore,
  runServe,
  runVerify,
  type Served,
} from "#designer/server/commands.ts";
import { exportAll } from "#designer/server/ledger/export.ts";
import { DATABASE_FILE, KEY_FILE, openStore } from "#designer/server/store/open.ts";
import { SYSTEM } from "#designer/server/store/store.ts";

const folder = mkdtempSync(join(tmpdir(), "barem-commands-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => join(folder, name);

const printed: string[] = [];
const print = (line: string): void => void printed.push(line);
const last = (): string => printed.at(-1) ?? "";

const serve = (data: string): Promise<Served> =>
  runServe({ ...optionsOf({ BAREM_DATA: at(data), BAREM_PORT: "0" }), print });

describe("serve", () => {
  test("the link is printed until an administrator has a password; the key is for its owner only", async () => {
    const first = await serve("a");
    expect(printed.join("\n")).toContain(`Barem đang chạy tại ${first.url}`);
    expect(last()).toContain(String(first.link));
    expect(statSync(join(at("a"), KEY_FILE)).mode & 0o777).toBe(0o600);
    const opened = await fetch(String(first.link), { redirect: "manual" });
    const cookie = String(opened.headers.get("set-cookie")).split(";")[0] ?? "";
    const { csrf } = Session.parse(
      await (await fetch(`${first.url}/api/session`, { headers: { cookie } })).json(),
    );
    await first.close();
    const second = await serve("a");
    expect(second.link).not.toBeNull();
    const changed = await fetch(`${second.url}/api/account/password`, {
      method: "POST",
      headers: { cookie, "x-barem-csrf": csrf, "content-type": "application/json" },
      body: JSON.stringify({ next: "mat-khau-rat-dai" }),
    });
    expect(changed.status).toBe(200);
    await second.close();
    const third = await serve("a");
    expect(third.link).toBeNull();
    const entered = await fetch(`${third.url}/api/session`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ name: "quan-tri", password: "mat-khau-rat-dai" }),
    });
    expect(entered.status).toBe(200);
    await third.close();
  });

  test("settings of the environment", () => {
    expect(optionsOf({})).toMatchObject({
      port: 5353,
      host: "127.0.0.1",
      databaseUrl: null,
      publicUrl: null,
    });
    expect(optionsOf({ BAREM_PUBLIC_URL: "https://a.vn/", BAREM_PORT: "0" })).toMatchObject({
      publicUrl: "https://a.vn",
      port: 0,
    });
  });
});

describe("verify", () => {
  test("a whole export holds; a changed one, and what is none, do not", async () => {
    const store = await openStore({ data: at("a"), databaseUrl: null, now: () => new Date() });
    const whole = JSON.stringify(await exportAll(store, SYSTEM));
    writeFileSync(at("x.json"), whole);
    expect(runVerify(at("x.json"), store.key.fingerprint, print)).toBe(0);
    expect(last()).toContain(store.key.fingerprint);
    expect(runVerify(at("x.json"), "0".repeat(64), print)).toBe(1);
    writeFileSync(at("y.json"), whole.replace("Điều 5.3", "Điều 5.4"));
    expect(runVerify(at("y.json"), null, print)).toBe(1);
    expect(last()).toContain("binh-thuan/xa@1.0.0");
    writeFileSync(at("z.json"), whole.slice(0, -1));
    expect(runVerify(at("z.json"), null, print)).toBe(2);
    expect(runVerify(at("khong-co.json"), null, print)).toBe(2);
    await store.close();
  });
});

describe("backup and restore", () => {
  const where = { data: at("a"), databaseUrl: null };

  test("taken while the server runs; what is put back verifies, key and all", async () => {
    const running = await serve("a");
    expect(runBackup(at("b.barem-backup"), where, print)).toBe(0);
    expect(statSync(at("b.barem-backup")).mode & 0o777).toBe(0o600);
    expect(runBackup(at("b.barem-backup"), where, print)).toBe(1);
    await running.close();
    expect(await runRestore(at("b.barem-backup"), at("back"), false, print)).toBe(0);
    expect(readFileSync(join(at("back"), KEY_FILE), "utf8")).toBe(
      readFileSync(join(at("a"), KEY_FILE), "utf8"),
    );
    expect(existsSync(join(at("back"), `${DATABASE_FILE}.part`))).toBe(false);
    const store = await openStore({ data: at("back"), databaseUrl: null, now: () => new Date() });
    writeFileSync(at("back.json"), JSON.stringify(await exportAll(store, SYSTEM)));
    const drafts = await store.db.selectFrom("drafts").selectAll().execute();
    expect(drafts).toMatchObject([{ title: "Bản thử" }]);
    await store.close();
    expect(runVerify(at("back.json"), null, print)).toBe(0);
  });

  test("data that are there are replaced only when asked to", async () => {
    expect(await runRestore(at("b.barem-backup"), at("back"), false, print)).toBe(1);
    expect(last()).toContain("--force");
    expect(await runRestore(at("b.barem-backup"), at("back"), true, print)).toBe(0);
  });

  test("a damaged or tampered backup changes nothing", async () => {
    const bytes = readFileSync(at("b.barem-backup"));
    writeFileSync(at("cut"), bytes.subarray(0, bytes.length / 2));
    writeFileSync(at("text"), "không phải cơ sở dữ liệu");
    writeFileSync(at("tampered"), bytes);
    chmodSync(at("tampered"), 0o600);
    const database = new LibsqlDatabase(at("tampered"));
    database.exec(
      "drop trigger versions_no_update; update versions set title = 'giả' where set_id = 'mo-duc/xa'",
    );
    database.close();
    for (const file of ["cut", "text", "tampered", "khong-co"]) {
      expect(await runRestore(at(file), at(`none-${file}`), false, print), file).toBe(1);
      expect(existsSync(join(at(`none-${file}`), DATABASE_FILE)), file).toBe(false);
    }
    expect(await runRestore(at("tampered"), at("back"), true, print)).toBe(1);
    expect(last()).toContain("versions mo-duc/xa@1.0.0");
    const store = await openStore({ data: at("back"), databaseUrl: null, now: () => new Date() });
    expect((await store.db.selectFrom("drafts").selectAll().execute()).length).toBe(1);
    await store.close();
  });

  test("no data, and PostgreSQL, are said to be so", () => {
    expect(runBackup(at("c"), { data: at("nothing"), databaseUrl: null }, print)).toBe(1);
    expect(runBackup(at("c"), { data: at("a"), databaseUrl: "postgres://x" }, print)).toBe(1);
    expect(last()).toContain("pg_dump");
  });
});
