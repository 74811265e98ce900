// The built command line as users start it: real processes, real files.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ensureBuilt } from "./support/built.ts";
import { ROOT } from "./support/root.ts";

const folder = mkdtempSync(join(tmpdir(), "barem-cli-"));

beforeAll(ensureBuilt, 120_000);

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

test("serve, backup, verify and restore, from the built programs; a server that was killed leaves no lock", async () => {
  const words = ["serve", "--port", "0", "--data", "du-lieu"];
  const first = await started(words);
  expect(await (await fetch(`${first.url}/api/health`)).json()).toMatchObject({ ok: true });
  expect((await fetch(`${first.url}/`)).headers.get("content-type")).toContain("text/html");
  expect(barem(words).err).toContain("[data-in-use]");
  expect(barem(["backup", "sao-luu", "--data", "du-lieu"]).exit).toBe(0);
  const verified = barem(["verify", "sao-luu", "--json"]);
  expect([verified.exit, JSON.parse(verified.out)]).toMatchObject([0, { verified: true, kind: "backup" }]);
  const restore = ["restore", "sao-luu", "--data", "du-lieu", "--force"];
  expect(barem(restore).err).toContain("[data-in-use]");
  await first.end("SIGKILL");
  expect(barem(restore)).toMatchObject({ exit: 0, err: "" });
  const second = await started(words);
  expect(await second.end("SIGTERM")).toBe(0);
  expect(barem(["verify", "x.barem"]).err).toContain("[not-json]");
});

test("the other commands do not load the server", () => {
  const loaded = new Set<string>();
  const follow = (file: string): void => {
    if (loaded.has(file)) return;
    loaded.add(file);
    const text = readFileSync(join(ROOT, "dist", file), "utf8");
    for (const [, next = ""] of text.matchAll(/(?:from|import)\s*["`]\.\/([\w.-]+\.js)["`]/g)) follow(next);
  };
  follow("cli.js");
  expect(loaded.size).toBeGreaterThan(1);
  const all = [...loaded].map((file) => readFileSync(join(ROOT, "dist", file), "utf8")).join("");
  expect(all).toMatch(/import\(["`]\.\/server\.js["`]\)/);
  expect(all).not.toMatch(/["`](fastify|libsql|pg)["`]/);
});

/** Starts `barem serve` on any port. */
async function started(words: readonly string[]) {
  const child = spawn(process.execPath, [join(ROOT, "bin", "barem.js"), ...words, "--json"], {
    cwd: folder,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = new Promise<number | null>((done) => child.once("exit", (code) => done(code)));
  const { url } = await new Promise<{ readonly url: string }>((done, failed) => {
    let out = "";
    child.once("exit", (code) => failed(new Error(`the server ended with ${code}`)));
    child.stdout.on("data", (chunk) => {
      out += String(chunk);
      if (out.endsWith("}\n")) done(JSON.parse(out));
    });
  });
  const end = (signal: NodeJS.Signals): Promise<number | null> => {
    child.kill(signal);
    return ended;
  };
  return { url, end };
}
