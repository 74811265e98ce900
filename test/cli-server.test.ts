// serve, verify, backup and restore as they are asked for: words in, text and exit code out. What they do with a data folder is
// in server/commands.test.ts.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import LibsqlDatabase from "libsql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exportAll } from "#designer/server/ledger/export.ts";
import { openStore } from "#designer/server/store/open.ts";
import { SYSTEM } from "#designer/server/store/store.ts";
import { BACKUP_PROBLEMS } from "../dsl/cli/backup-problem-strings.ts";
import { SERVER_PROBLEMS } from "../dsl/cli/server-problem-strings.ts";
import { baremServer, problemCodes } from "./support/cli.ts";

const folder = mkdtempSync(join(tmpdir(), "barem-cli-server-"));
const at = (name: string): string => join(folder, name);
const DATA = at("data");
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let fingerprint = "";

beforeAll(async () => {
  const ran = await baremServer(["serve", "--port", "0", "--data", DATA]);
  expect([ran.exit, ran.err]).toEqual([0, "Barem đã dừng.\n"]);
  const store = await openStore({ data: DATA, databaseUrl: null, now: () => new Date() });
  fingerprint = store.key.fingerprint;
  const whole = JSON.stringify(await exportAll(store, SYSTEM));
  const later = JSON.stringify(await exportAll(store, SYSTEM));
  await store.close();
  await baremServer(["backup", at("b"), "--data", DATA]);
  await baremServer(["serve", "--port", "0", "--data", at("elsewhere")]);
  const elsewhere = await openStore({ data: at("elsewhere"), databaseUrl: null, now: () => new Date() });
  writeFileSync(at("elsewhere.json"), JSON.stringify(await exportAll(elsewhere, SYSTEM)));
  await elsewhere.close();
  writeFileSync(at("x.json"), whole);
  writeFileSync(at("later.json"), later);
  writeFileSync(at("bom.json"), `\ufeff${whole}`);
  writeFileSync(at("changed.json"), whole.replace("Điều 5.3", "Điều 5.4"));
  writeFileSync(at("many.json"), whole.replaceAll('"signature":"', '"signature":"A'));
  writeFileSync(at("cut.json"), whole.slice(0, -1));
  writeFileSync(at("empty"), "");
  writeFileSync(at("text"), "không phải bản xuất");
  writeFileSync(at("utf16"), Buffer.from(whole.slice(0, 1000), "utf16le"));
  writeFileSync(at("other.json"), '{"format": "barem-receipt"}');
  writeFileSync(at("list.json"), "[1, 2]");
  writeFileSync(at("half.json"), '{"format": "barem-export", "formatVersion": 1}');
  const bytes = readFileSync(at("b"));
  writeFileSync(at("cut-b"), bytes.subarray(0, 40_000));
  writeFileSync(at("unguarded-b"), bytes);
  const database = new LibsqlDatabase(at("unguarded-b"));
  database.exec(
    "drop trigger versions_no_update; update versions set title = 'giả' where set_id = 'mo-duc/xa'",
  );
  database.close();
});

/** Runs a command of the server with `--json` and reads its result. */
async function result(words: readonly string[]): Promise<Readonly<Record<string, unknown>>> {
  const parsed: unknown = JSON.parse((await baremServer([...words, "--json"])).out);
  if (typeof parsed !== "object" || parsed === null) throw new Error("no object");
  return { ...parsed };
}

/** Expects a command to end with this problem and exit code, in words and as JSON, with nothing on the output. */
async function checkProblem(
  words: readonly string[],
  code: string,
  exit: number,
  environment = {},
): Promise<void> {
  const ran = await baremServer(words, { environment });
  expect([ran.exit, ran.out]).toEqual([exit, ""]);
  expect(ran.err).toContain(`lỗi [${code}]`);
  // A hole that nothing fills leaves its quotation marks or an empty pair of brackets.
  expect(ran.err).not.toMatch(/“”|\(\)|\{\w+\}/);
  expect(problemCodes(await baremServer([...words, "--json"], { environment }))).toEqual([code]);
}

describe("serve", () => {
  test("says where it listens, and the link of the first administrator", async () => {
    const { out } = await baremServer(["serve", "--port", "0", "--data", at("new"), "--lang", "en"]);
    expect(out).toMatch(
      /^Barem runs at (http:\/\/127\.0\.0\.1:\d+)\nOpen this .+: \1\/bat-dau\/[\w-]{40,}\n$/,
    );
    const told = await result(["serve", "--port", "0", "--data", at("new"), "--public-url", "https://a.vn/"]);
    expect(told).toEqual({ url: "https://a.vn", link: expect.stringMatching(/^https:\/\/a\.vn\/bat-dau\//) });
  });

  test("listening everywhere, the address is one a browser can open", async () => {
    const { url } = await result(["serve", "--port", "0", "--data", at("new"), "--host", "0.0.0.0"]);
    expect(url).toMatch(/^http:\/\/localhost:\d+$/);
  });

  test.each([
    [["--port", "x"], "port-invalid"],
    [["--port="], "option-needs-value"],
    [["--data="], "option-needs-value"],
    [["--public-url", "a.vn"], "public-url-invalid"],
    [["--port", "0", "--host", "khong-co.invalid", "--data", at("new")], "address-refused"],
    [["--prot", "1"], "unknown-option"],
    [["thua"], "extra-argument"],
  ])("%j: %s", (words, code) => checkProblem(["serve", ...words], code, 2));

  test("settings of the environment are named when they are wrong", async () => {
    const ran = await baremServer(["serve"], { environment: { BAREM_PORT: "99999" } });
    expect(ran.err).toContain("“99999” (BAREM_PORT)");
  });
});

describe("verify", () => {
  test("an export and a backup hold; the fingerprint is there to compare", async () => {
    const ran = await baremServer(["verify", at("x.json")]);
    expect([ran.exit, ran.err]).toEqual([0, ""]);
    expect(ran.out).toMatch(/^Đúng: 13 dòng, \d+ mục nhật ký, xuất lúc \d{4}-.+Z\.\n/);
    expect(ran.out).toContain(`Dấu vân tay của khoá ký: ${fingerprint}\nHãy so với`);
    const told = await result(["verify", at("x.json"), "--fingerprint", fingerprint]);
    expect(told).toMatchObject({ verified: true, kind: "export", rows: 13, fingerprint, faults: [] });
    const backup = await result(["verify", at("b")]);
    expect(backup).toMatchObject({ verified: true, kind: "backup", rows: 13, fingerprint, faults: [] });
    // An export is in the ledger it went into; the later one is the last thing that happened to these data.
    expect(backup.entries).toBe((await result(["verify", at("later.json")])).entries);
    expect((await baremServer(["verify", at("bom.json")])).exit).toBe(0);
  });

  test.each(["x.json", "b"])("%s comes through the standard input as well", async (name) => {
    const readStandardInput = () => ({ ok: true, bytes: readFileSync(at(name)) }) as const;
    expect((await baremServer(["verify", "-"], { readStandardInput })).exit).toBe(0);
  });

  test("a fingerprint may be written in groups and capitals; another one does not hold", async () => {
    const grouped = fingerprint.toUpperCase().replace(/(..)(?!$)/g, "$1:");
    const held = await baremServer(["verify", at("b"), "--fingerprint", grouped]);
    expect([held.exit, held.out.includes("Hãy so")]).toEqual([0, false]);
    for (const name of ["x.json", "b"]) {
      const ran = await baremServer(["verify", at(name), "--fingerprint", "0".repeat(64)]);
      expect([ran.exit, ran.err]).toEqual([1, ""]);
      expect(ran.out).toContain("[other-key]");
    }
    await checkProblem(["verify", at("b"), "--fingerprint", "0f34"], "fingerprint-invalid", 2);
  });

  test("an older export must be what the newer one began with, and hold itself", async () => {
    const codes = async (name: string, since: string): Promise<unknown> => {
      const { faults } = await result(["verify", at(name), "--since", at(since)]);
      return Array.isArray(faults) ? faults.map((fault: { readonly code: string }) => fault.code) : faults;
    };
    expect(await codes("later.json", "x.json")).toEqual([]);
    expect(await codes("b", "x.json")).toEqual([]);
    expect(await codes("x.json", "x.json")).toEqual([]);
    // What was recorded last is gone from it.
    expect(await codes("x.json", "later.json")).toEqual(["since-differs"]);
    const shorter = await baremServer(["verify", at("x.json"), "--since", at("later.json")]);
    expect([shorter.exit, shorter.out.includes("[since-differs]")]).toEqual([1, true]);
    expect(await codes("later.json", "changed.json")).toContain("since-unsound");
    expect(await codes("later.json", "elsewhere.json")).toEqual(
      expect.arrayContaining(["other-key", "since-differs"]),
    );
    await checkProblem(["verify", at("x.json"), "--since", at("khong-co.json")], "file-absent", 2);
  });

  test("what was changed is named by row, in both languages and for programs", async () => {
    const key = "binh-thuan/xa@1.0.0";
    for (const lang of ["vi", "en"]) {
      const ran = await baremServer(["verify", at("changed.json"), "--lang", lang]);
      expect([ran.exit, ran.err]).toEqual([1, ""]);
      expect(ran.out).toContain(`versions ${key}: `);
    }
    const { verified, faults } = await result(["verify", at("changed.json")]);
    expect(verified).toBe(false);
    expect(faults).toContainEqual({
      table: "versions",
      key,
      code: "row-changed",
      message: `versions ${key}: nội dung khác với lúc được ghi vào nhật ký.`,
    });
    const backup = await result(["verify", at("unguarded-b")]);
    expect(backup).toMatchObject({ verified: false, kind: "backup" });
    expect(backup.faults).toMatchObject([
      { table: "schema", key: "versions_no_update", code: "schema-changed" },
      { table: "versions", key: "*", code: "contents-changed" },
      { table: "versions", key: "mo-duc/xa@1.0.0", code: "row-changed" },
    ]);
  });

  test("of many faults the first are printed, and how many there are", async () => {
    const { out } = await baremServer(["verify", at("many.json"), "--lang", "en"]);
    expect(out.split("\n").length).toBe(1 + 20 + 1 + 1);
    expect(out).toMatch(/… and \d+ more \(see --json\)\./);
  });

  test.each([
    ["khong-co.json", "file-absent", 2],
    [".", "file-is-folder", 2],
    ["empty", "file-empty", 1],
    ["text", "not-json", 1],
    ["utf16", "not-json", 1],
    ["cut.json", "not-json", 1],
    ["other.json", "not-an-export", 1],
    ["list.json", "not-an-export", 1],
    ["cut-b", "not-a-backup", 1],
  ])("%s: %s", (name, code, exit) => checkProblem(["verify", at(name)], code, exit));

  test("an export with a part missing does not hold", async () => {
    expect((await baremServer(["verify", at("half.json")])).out).toContain("[not-an-export]");
  });

  test("without a file", () => checkProblem(["verify"], "missing-argument", 2));
});

describe("backup and restore", () => {
  test("there and back, for people and for programs", async () => {
    const backup = await result(["backup", at("c"), "--data", DATA]);
    expect(backup).toEqual({ file: at("c"), data: DATA, bytes: readFileSync(at("c")).length });
    const first = await baremServer(["restore", at("c"), "--data", at("back")]);
    expect(first).toMatchObject({ exit: 0, err: "" });
    expect(first.out).toBe(`Đã khôi phục vào ${at("back")}.\nDấu vân tay của khoá ký: ${fingerprint}\n`);
    const again = await result(["restore", at("c"), "--data", at("back"), "--force"]);
    expect(again).toMatchObject({ file: at("c"), data: at("back"), fingerprint });
    expect(again.kept).toContain(join(at("back"), "before-restore-"));
    const third = await baremServer(["restore", at("c"), "--data", at("back"), "--force", "--lang", "en"]);
    expect(third.out).toContain("The old data are kept in ");
  });

  const environment = { BAREM_DATABASE_URL: "postgres://ten:mat-khau@may/barem" };

  test.each([
    [["backup", "-"], "needs-file", 2, {}],
    [["restore", "-"], "needs-file", 2, {}],
    [["backup"], "missing-argument", 2, {}],
    [["backup", at("b"), "--data", DATA], "file-exists", 2, {}],
    [["backup", at("n"), "--data", at("nowhere")], "no-data", 2, {}],
    [["backup", at("n"), "--data="], "option-needs-value", 2, {}],
    [["backup", at("n"), "--data", DATA], "use-pg-dump", 2, environment],
    [["restore", at("b"), "--data", DATA], "use-pg-restore", 2, environment],
    [["restore", at("b"), "--data", DATA], "data-exists", 2, {}],
    [["restore", at("khong-co"), "--data", at("n")], "file-absent", 2, {}],
    [["restore", at("text"), "--data", at("n")], "not-a-backup", 1, {}],
    [["restore", at("unguarded-b"), "--data", at("n")], "backup-tampered", 1, {}],
  ])("%j: %s", (words, code, exit, settings) => checkProblem(words, code, exit, settings));

  test("the data folder of the environment is used, an option goes before it", async () => {
    const words = ["backup", at("d")];
    expect((await baremServer(words, { environment: { BAREM_DATA: DATA } })).exit).toBe(0);
    const other = await baremServer([...words, "--force", "--data", at("nowhere")], {
      environment: { BAREM_DATA: DATA },
    });
    expect(other.err).toContain("[no-data]");
  });
});

test("every sentence has its remedy in both languages, with the same holes", () => {
  const holes = (text: string): readonly string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();
  for (const [code, { vi, en }] of Object.entries({ ...SERVER_PROBLEMS, ...BACKUP_PROBLEMS })) {
    expect(holes(vi.message + vi.remedy), code).toEqual(holes(en.message + en.remedy));
  }
});
