// The built command line as users start it: real processes, real files.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ensureBuilt } from "./support/built.ts";
import { ROOT } from "./support/root.ts";

const folder = mkdtempSync(join(tmpdir(), "barem-cli-"));

beforeAll(ensureBuilt);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function barem(words: readonly string[], input = "") {
  const ran = spawnSync(process.execPath, [join(ROOT, "bin", "barem.js"), ...words], {
    cwd: folder,
    encoding: "utf8",
    input,
  });
  return { exit: ran.status, out: ran.stdout, err: ran.stderr };
}

test("a sample is scored from the built sets, in any folder, the same as from its text", () => {
  const set = join(ROOT, "indicator-sets/hoa-binh/huyen/1.0.0.barem");
  const data = join(ROOT, "indicator-sets/hoa-binh/huyen/sample.csv");
  const byId = barem(["score", "hoa-binh/huyen", data, "--json"]);
  expect([byId.exit, byId.err]).toEqual([0, ""]);
  writeFileSync(join(folder, "x.barem"), `${readFileSync(set, "utf8")}# thêm một dòng\n`);
  const byText = barem(["score", "x.barem", "-", "--json"], readFileSync(data, "utf8"));
  expect(JSON.parse(byText.out)).toEqual(JSON.parse(byId.out));
});

test("files are written whole, overwritten only with --force, and nothing is left behind", () => {
  expect(barem(["compile", "son-la/tinh", "-o", "a.json"])).toEqual({
    exit: 0,
    out: "",
    err: "Đã ghi a.json\n",
  });
  const first = readFileSync(join(folder, "a.json"), "utf8");
  expect(barem(["compile", "son-la/huyen", "-o", "a.json"]).exit).toBe(2);
  expect(readFileSync(join(folder, "a.json"), "utf8")).toBe(first);
  expect(barem(["compile", "son-la/huyen", "-o", "a.json", "--force"]).exit).toBe(0);
  expect(readFileSync(join(folder, "a.json"), "utf8")).toContain('"son-la/huyen"');
  expect(barem(["compile", "son-la/huyen", "-o", join("khong-co", "a.json")]).err).toContain(
    "[file-not-written]",
  );
  expect(readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([]);
  expect(existsSync(join(folder, "khong-co"))).toBe(false);
});

test("the exit code reaches the shell", () => {
  expect([barem(["list"]).exit, barem(["chek"]).exit, barem(["check", "khong.barem"]).exit]).toEqual([
    0, 2, 2,
  ]);
  writeFileSync(join(folder, "hong.barem"), "bộ chỉ số\n");
  expect(barem(["check", "hong.barem"]).exit).toBe(1);
});
