// The extension for VS Code as it is built: its package, the files its manifest names, its server, its first colours.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KEYWORDS } from "#dsl/syntax/keywords.ts";
import type { Grammar, Rule } from "../editors/vscode/grammar.ts";
import { Editor } from "./support/lsp-editor.ts";
import { FAULTY, MENDED } from "./support/lsp-set.ts";
import { ROOT } from "./support/root.ts";

const folder = mkdtempSync(join(tmpdir(), "barem-vscode-"));
let files: ReadonlyMap<string, string>;

function vsix(name: string): Uint8Array {
  const out = join(folder, name);
  const built = spawnSync(process.execPath, [join(ROOT, "scripts", "vscode.mjs"), "--out", out], {
    encoding: "utf8",
  });
  expect([built.status, built.stderr, built.stdout]).toEqual([0, "", `${out}\n`]);
  return readFileSync(out);
}

beforeAll(() => {
  files = new Map(Object.entries(unzipSync(vsix("a.vsix"))).map(([path, bytes]) => [path, strFromU8(bytes)]));
  for (const [path, text] of files) {
    const to = join(folder, "unzipped", path);
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, text);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const text = (path: string): string => files.get(path) ?? `${path} is not there`;
const json = (path: string) => JSON.parse(text(path));

describe("the package", () => {
  it("is the same to the byte when it is built again", () => {
    expect(Buffer.from(vsix("b.vsix")).equals(readFileSync(join(folder, "a.vsix")))).toBe(true);
  });
  it("has the version of the project, and its manifest says what package.json says", () => {
    const manifest = json("extension/package.json");
    const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    expect(manifest.version).toBe(version);
    const { name, publisher } = manifest;
    const vsixManifest = text("extension.vsixmanifest");
    expect(vsixManifest).toContain(`Id="${name}" Version="${version}" Publisher="${publisher}"`);
    expect(vsixManifest).toContain(`Code.Engine" Value="${manifest.engines.vscode}"`);
    expect(vsixManifest).toContain(
      `<Description xml:space="preserve">${json("extension/package.nls.json").description}<`,
    );
  });
  it("holds every file that is named, and a type for each", () => {
    const { main, contributes } = json("extension/package.json");
    const assets = [...text("extension.vsixmanifest").matchAll(/ Path="([^"]+)"/g)].map(
      ([, path = ""]) => path,
    );
    const named = [main, contributes.languages[0].configuration, contributes.grammars[0].path];
    const wanted = [...assets, ...named.map((path: string) => join("extension", path).replaceAll("\\", "/"))];
    expect(wanted.length).toBe(5);
    expect(wanted.filter((path) => !files.has(path))).toEqual([]);
    const types = [...text("[Content_Types].xml").matchAll(/Extension="(\.[^"]+)"/g)].map(([, type]) => type);
    const untyped = [...files.keys()].filter(
      (path) => path !== "[Content_Types].xml" && !types.some((type) => path.endsWith(type ?? "?")),
    );
    expect(untyped).toEqual([]);
  });
  it("names the packages it holds parts of, each with its licence", () => {
    const parts = text("extension/licences.txt").split(`\n${"-".repeat(80)}\n\n`);
    expect(parts.map((part) => part.split(" ")[0])).toEqual(
      expect.arrayContaining(["chevrotain", "semver", "vscode-jsonrpc", "vscode-languageclient"]),
    );
    expect(parts.filter((part) => part.length < 200).map((part) => part.split("\n")[0])).toEqual([]);
  });
  it("has every word in both languages", () => {
    const [en, vi] = [json("extension/package.nls.json"), json("extension/package.nls.vi.json")];
    const named = [...text("extension/package.json").matchAll(/"%([^%]+)%"/g)].map(([, key]) => key);
    expect(Object.keys(en).sort()).toEqual(named.sort());
    expect(Object.keys(vi).sort()).toEqual(Object.keys(en).sort());
  });
});

describe("the programs", () => {
  it("the server starts by itself and speaks the language", async () => {
    const program = [join(folder, "unzipped", "extension", "dist", "server.js")];
    const editor = new Editor({ program, words: ["--stdio", `--clientProcessId=${process.pid}`] });
    const { serverInfo } = await editor.initialize();
    expect(serverInfo?.version).toBe(json("extension/package.json").version);
    editor.open("untitled:a", FAULTY);
    expect((await editor.diagnostics("untitled:a")).map(({ code }) => code)).toEqual(["unknown-name"]);
    expect(await editor.stop()).toBe(0);
  });
  it("the client needs nothing but the editor and Node, and can be loaded", () => {
    const script = `
      const load = require("node:module")._load;
      const asked = new Set();
      const anything = new Proxy(function () {}, {
        get: (target, key) => (key === "prototype" ? target.prototype : key === Symbol.toPrimitive ? () => "1.91.0" : anything),
        construct: () => ({}), apply: () => anything,
      });
      require("node:module")._load = (name, ...more) => {
        if (!name.startsWith(".") && !name.startsWith("/")) asked.add(name.replace(/^node:/, ""));
        return name === "vscode" ? anything : load(name, ...more);
      };
      const { activate, deactivate } = require("./extension.js");
      console.log(JSON.stringify({ asked: [...asked].sort(), is: [typeof activate, typeof deactivate] }));`;
    const cwd = join(folder, "unzipped", "extension", "dist");
    const ran = spawnSync(process.execPath, ["-e", script], { cwd, encoding: "utf8" });
    expect(ran.stderr).toBe("");
    const { asked, is } = JSON.parse(ran.stdout);
    expect(is).toEqual(["function", "function"]);
    expect(asked).toContain("vscode");
    expect(asked.filter((name: string) => name !== "vscode" && !isBuiltin(name))).toEqual([]);
  });
});

describe("the first colours", () => {
  const rules = (): readonly Rule[] => (json("extension/syntaxes/barem.tmLanguage.json") as Grammar).patterns;

  /** TextMate's regular expressions as JavaScript's. */
  const regex = (source: string): RegExp =>
    source.startsWith("(?i)") ? new RegExp(source.slice(4), "iuy") : new RegExp(source, "uy");

  /** `word/kind` of a line, as TextMate reads it: at each place the first rule that matches. */
  function coloured(line: string): readonly string[] {
    const found: string[] = [];
    for (let at = 0; at < line.length; ) {
      const hit = rules()
        .map((rule) => [rule, matchAt(rule, line, at)] as const)
        .find(([, length]) => length > 0);
      if (hit !== undefined)
        found.push(`${line.slice(at, at + hit[1])}/${hit[0].name.split(".").slice(0, 2).join(".")}`);
      at += hit?.[1] ?? 1;
    }
    return found;
  }

  function matchAt({ match, begin, end }: Rule, line: string, at: number): number {
    const opening = regex(match ?? begin ?? "$^");
    opening.lastIndex = at;
    const length = opening.exec(line)?.[0].length ?? 0;
    if (length === 0 || end === undefined) return length;
    const closing = new RegExp(end, "gu");
    closing.lastIndex = at + length;
    return (closing.exec(line)?.index ?? line.length) + 1 - at;
  }

  it("know every keyword of both surfaces", () => {
    const words = KEYWORDS.flatMap(({ vi, en }) => [vi, en]);
    expect(words.length).toBeGreaterThan(250);
    expect(words.filter((word) => coloured(word).join() !== `${word}/keyword.control`)).toEqual([]);
  });
  it("tell keywords, names, numbers, texts and comments apart", () => {
    expect(coloured("bộ chỉ số thu/nghiem phiên bản 1.0.0")).toEqual([
      "bộ chỉ số/keyword.control",
      "thu/nghiem/entity.name",
      "phiên bản/keyword.control",
      "1.0.0/constant.numeric",
    ]);
    expect(coloured('  điểm = tỷ lệ đủ từ 85% * điểm tối đa # "x"')).toEqual([
      "điểm/keyword.control",
      "=/keyword.operator",
      "tỷ lệ/keyword.control",
      "đủ từ/keyword.control",
      "85%/constant.numeric",
      "*/keyword.operator",
      "điểm tối đa/keyword.control",
      '# "x"/comment.line',
    ]);
    expect(coloured('quyết định “01/QĐ” ngày 01/06/2023 của "điểm"')).toEqual([
      "quyết định/keyword.control",
      "“01/QĐ”/string.quoted",
      "ngày/keyword.control",
      "01/06/2023/constant.numeric",
      "của/keyword.control",
      '"điểm"/string.quoted',
    ]);
    expect(coloured("số_điểm điểmx xđiểm")).toEqual([]);
  });
});

describe("typing", () => {
  const configuration = () => json("extension/language-configuration.json");

  it("takes a Vietnamese word for one, however it is composed", () => {
    const { pattern, flags } = configuration().wordPattern;
    for (const form of ["NFC", "NFD"])
      expect("điểm = tỷ_lệ2*85,5".normalize(form).match(new RegExp(pattern, `g${flags}`))).toEqual(
        ["điểm", "tỷ_lệ2", "85,5"].map((word) => word.normalize(form)),
      );
  });
  it("goes further in after a line that opens a block, and no other", () => {
    const opens = new RegExp(configuration().indentationRules.increaseIndentPattern);
    const lines = MENDED.split("\n");
    expect(lines.filter((line) => opens.test(line)).map((line) => line.trim().slice(0, 12))).toEqual([
      'chỉ số 1 "Hạ',
      "tiêu chí 1.1",
      "tiêu chí 1.2",
      "lựa chọn muc",
    ]);
    expect(['ghi chú "{', "# {", "ví dụ dm = { k1 } thì 1 điểm"].filter((line) => opens.test(line))).toEqual(
      [],
    );
    expect(opens.test("chỉ số 1 “{” { # x")).toBe(true);
  });
});
