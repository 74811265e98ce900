import { describe, expect, test } from "vitest";
import {
  type Import,
  importsOf,
  loneStringsOf,
  namesOf,
  type SourceText,
  sourcesOf,
} from "./support/layers.ts";

/** What an editor of the designer may know of the language: its door, and the shapes behind it. */
const LANGUAGE = ["door", "source", "syntax", "format", "model", "analyze", "ide"];
const EXCEL = ["read-excel-file/*", "write-excel-file/*"];
const BROWSER = [
  "react",
  "react/*",
  "react-dom",
  "react-dom/*",
  "@mantine/*",
  "@tanstack/*",
  "@fontsource-variable/*",
  "react-data-grid",
  "react-data-grid/*",
  "immer",
];
const SERVER = [
  "fastify",
  "@fastify/*",
  "fastify-type-provider-zod",
  "zod",
  "kysely",
  "libsql",
  "pg",
  "@node-rs/argon2",
  "openid-client",
];

/** Layers by the beginning of a path, the most exact first, and what each may import besides itself. */
const LAYERS: readonly { readonly name: string; readonly path: string; readonly may: readonly string[] }[] = [
  { name: "runtime", path: "runtime/", may: [] },
  { name: "source", path: "dsl/source/", may: [] },
  { name: "syntax", path: "dsl/syntax/", may: ["source", "chevrotain"] },
  { name: "format", path: "dsl/format/", may: ["source", "syntax"] },
  { name: "model", path: "dsl/model/", may: ["source", "syntax", "runtime"] },
  { name: "check", path: "dsl/check/", may: ["source", "syntax", "model", "runtime"] },
  { name: "compile", path: "dsl/compile/", may: ["source", "model", "runtime"] },
  {
    name: "changes",
    path: "dsl/changes/",
    may: ["source", "syntax", "model", "check", "analyze", "runtime"],
  },
  { name: "analyze", path: "dsl/analyze.ts", may: ["source", "syntax", "model", "check"] },
  {
    name: "ide",
    path: "dsl/ide/",
    may: ["source", "syntax", "format", "model", "check", "analyze", "runtime"],
  },
  {
    name: "lsp",
    path: "dsl/lsp/",
    may: [
      "source",
      "analyze",
      "ide",
      "door",
      "vscode-languageserver",
      "vscode-languageserver/node",
      "node:*",
    ],
  },
  {
    name: "cli",
    path: "dsl/cli/",
    may: ["door", "lsp", "server door", "runtime", "papaparse", "zod/mini", "node:*"],
  },
  {
    name: "door",
    path: "dsl/index.ts",
    may: ["source", "syntax", "format", "model", "check", "compile", "analyze", "ide", "changes", "runtime"],
  },
  { name: "strings", path: "designer/strings/", may: [] },
  { name: "edits", path: "designer/edits/", may: [...LANGUAGE, "runtime", "strings"] },
  {
    name: "sheet",
    path: "designer/sheet/",
    may: ["door", "runtime", "strings", "immer", "papaparse", "fflate", ...EXCEL],
  },
  { name: "reading", path: "designer/reading/", may: ["door", "runtime", "strings"] },
  {
    name: "annex",
    path: "designer/annex/",
    may: ["runtime", "strings", "reading", "sheet", "docx", "fflate", ...EXCEL],
  },
  { name: "api", path: "designer/api.ts", may: ["zod"] },
  { name: "api", path: "designer/api/", may: ["zod"] },
  {
    name: "document",
    path: "designer/document/",
    may: [...LANGUAGE, "runtime", "api", "edits", "sheet", "diff", "zod"],
  },
  { name: "monaco", path: "designer/monaco/", may: [...LANGUAGE, "document", "strings", "monaco-editor/*"] },
  {
    name: "views",
    path: "designer/views/",
    may: ["door", "runtime", "api", "edits", "sheet", "document", "monaco", "strings", ...BROWSER],
  },
  { name: "main", path: "designer/main.tsx", may: ["views", ...BROWSER] },
  { name: "server door", path: "designer/server/cli.ts", may: ["server"] },
  {
    name: "server",
    path: "designer/server/",
    may: ["door", "runtime", "api", "edits", "reading", "annex", "strings", "node:*", ...SERVER],
  },
];

/** The model knows the shapes of the runtime and its numbers, not how it evaluates. */
const MODEL_OF_RUNTIME = ["runtime/number.ts", "runtime/compiled-set.ts", "runtime/dates.ts"];

/** Pure layers: no clock, locale, randomness, machine, and no code made at run time. */
const FORBIDDEN: readonly string[] = [
  "Date",
  "Intl",
  ".random",
  ".toLocaleString",
  ".toLocaleLowerCase",
  ".toLocaleUpperCase",
  ".localeCompare",
  "eval",
  "Function",
  "process",
  "globalThis",
  "fetch",
  "console",
  "setTimeout",
  "performance",
];

const SOURCES = sourcesOf(["dsl", "runtime", "designer"]);
const PURE = SOURCES.filter(({ path }) =>
  /^(dsl|runtime|designer\/(edits|strings|reading))\//.test(path),
).filter(({ path }) => !/^dsl\/(cli|lsp)\//.test(path));

const layerOf = (path: string): string =>
  LAYERS.find((layer) => path === layer.path || (layer.path.endsWith("/") && path.startsWith(layer.path)))
    ?.name ?? path;

function violations(sources: readonly SourceText[]): {
  readonly seen: number;
  readonly wrong: readonly string[];
} {
  const imports = sources.flatMap(importsOf);
  return {
    seen: imports.length,
    wrong: imports.filter((each) => !allowed(each)).map(({ from, written }) => `${from} → ${written}`),
  };
}

function allowed({ from, to, written }: Import): boolean {
  const here = layerOf(from);
  const there = layerOf(to);
  if (written.startsWith(".") && !/\.(tsx?|css)(\?worker)?$/.test(written)) return false;
  if (here === "model" && there === "runtime") return MODEL_OF_RUNTIME.includes(to);
  if (here === there) return true;
  const may = LAYERS.find((layer) => layer.name === here)?.may ?? [];
  return may.some((each) => each === there || (each.endsWith("*") && there.startsWith(each.slice(0, -1))));
}

const forbidden = (source: SourceText): readonly string[] => {
  const names = namesOf(source);
  return FORBIDDEN.filter((name) => names.has(name)).map((name) => `${source.path}: ${name}`);
};

describe("layers", () => {
  test("every import goes the way the table allows", () => {
    const { seen, wrong } = violations(SOURCES);
    expect(wrong).toEqual([]);
    expect(seen).toBeGreaterThan(100);
  });

  test("every file belongs to a layer of the table", () => {
    const names = LAYERS.map((layer) => layer.name);
    expect(SOURCES.map(({ path }) => path).filter((path) => !names.includes(layerOf(path)))).toEqual([]);
  });

  test.each([
    ["runtime/x.ts", 'import { readFileSync } from "node:fs";'],
    ["runtime/x.ts", 'export type { Span } from "#dsl/source/span.ts";'],
    ["runtime/x.ts", 'type S = import("../dsl/source/span.ts").Span;'],
    ["dsl/source/x.ts", 'import "../syntax/ast.ts";'],
    ["dsl/syntax/x.ts", 'import { load } from "#runtime";'],
    ["dsl/format/x.ts", 'import "../model/model.ts";'],
    ["dsl/model/x.ts", 'import { evaluateAll } from "#runtime/evaluate.ts";'],
    ["dsl/check/x.ts", 'import "../compile/compile.ts";'],
    ["dsl/compile/x.ts", 'await import("../cli/run.ts");'],
    ["dsl/lsp/x.ts", 'import { parse } from "../syntax/parse.ts";'],
    ["dsl/ide/x.ts", 'import { Position } from "vscode-languageserver";'],
    ["dsl/cli/x.ts", 'import { parse } from "#dsl/syntax/parse.ts";'],
    ["dsl/cli/x.ts", 'import react from "react";'],
    ["dsl/cli/x.ts", 'import { serve } from "#designer/server/serve.ts";'],
    ["designer/server/x.ts", 'import { runCli } from "#dsl/cli/run.ts";'],
    ["dsl/cli/x.ts", 'import { run } from "./run";'],
  ])("a planted wrong import in %s is found: %s", (path, text) => {
    expect(violations([{ path, text }]).wrong).toHaveLength(1);
  });

  test("layers do not import each other in a circle", () => {
    const edges = new Map<string, Set<string>>();
    for (const each of SOURCES.flatMap(importsOf)) {
      const [from, to] = [layerOf(each.from), layerOf(each.to)];
      if (from !== to) edges.set(from, (edges.get(from) ?? new Set()).add(to));
    }
    expect(circle(edges)).toBeNull();
    expect(circle(new Map([...edges, ["runtime", new Set(["door"])]]))).not.toBeNull();
  });
});

describe("what is absent", () => {
  test("no clock, locale, randomness, machine or code made at run time in the pure layers", () => {
    expect(PURE.length).toBeGreaterThan(40);
    expect(PURE.flatMap(forbidden)).toEqual([]);
  });

  test("no code is made at run time in the command line and the language server", () => {
    const made = SOURCES.flatMap(forbidden).filter((each) => /: (eval|Function)$/.test(each));
    expect(made).toEqual([]);
  });

  test.each([
    "const now = new Date();",
    "const x = Math.random();",
    "const f = new Function('return 1');",
    "eval('1');",
    "const s = n.toLocaleString();",
    "let d: Date;",
  ])("a planted one is found: %s", (text) => {
    expect(forbidden({ path: "runtime/x.ts", text })).toHaveLength(1);
  });

  test("a word of ours that only looks like one is not", () => {
    expect(forbidden({ path: "runtime/x.ts", text: "const x = { Date: 1 }; // new Date()" })).toEqual([]);
  });

  test("a sentence stands in the catalogue or in a file of strings, or beside its other language", () => {
    expect(prose(SOURCES)).toEqual([]);
    expect(
      prose([{ path: "dsl/model/x.ts", text: 'const m = "Không tìm thấy tiêu chí này";' }]),
    ).toHaveLength(1);
  });
});

/** Files that hold sentences and words of the two languages. */
const WORDED =
  /(^designer\/strings\/.*|catalog[\w-]*|[\w-]*strings|messages|[\w-]*words|keywords|expectations)\.ts$/;

function prose(sources: readonly SourceText[]): readonly string[] {
  return sources
    .filter(({ path }) => !WORDED.test(path))
    .flatMap((source) =>
      loneStringsOf(source)
        .filter(isSentence)
        .map((text) => `${source.path}: ${text}`),
    );
}

// Four words or more, one of them with a Vietnamese letter.
const isSentence = (text: string): boolean =>
  /[à-ãèéêìíò-õùúýăđĩũơưạ-ỹ]/i.test(text) &&
  text
    .trim()
    .split(/\s+/)
    .filter((word) => /\p{L}{2}/u.test(word)).length >= 4;

function circle(edges: ReadonlyMap<string, ReadonlySet<string>>): readonly string[] | null {
  const done = new Set<string>();
  const visit = (layer: string, trail: readonly string[]): readonly string[] | null => {
    if (trail.includes(layer)) return [...trail, layer];
    if (done.has(layer)) return null;
    for (const next of edges.get(layer) ?? []) {
      const found = visit(next, [...trail, layer]);
      if (found !== null) return found;
    }
    done.add(layer);
    return null;
  };
  for (const layer of edges.keys()) {
    const found = visit(layer, []);
    if (found !== null) return found;
  }
  return null;
}
