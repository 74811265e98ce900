// The pages of docs/diagnostics are what the catalog, the rules and the checker say; every code has one.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { analyze, type Code, findings } from "#dsl";
import { RULES } from "#dsl/check/rules.ts";
import { CATALOG, type Entry } from "#dsl/source/catalog.ts";
import { MODEL_SENTENCES } from "#dsl/source/catalog-model.ts";
import { SYNTAX_SENTENCES } from "#dsl/source/catalog-syntax.ts";
import { framed } from "./support/check-rule.ts";
import { EXAMPLES, WITHOUT_EXAMPLE } from "./support/diagnostics/examples.ts";
import { indexPage, pageOf } from "./support/diagnostics/page.ts";
import { THEMES } from "./support/diagnostics/themes.ts";
import { ROOT } from "./support/root.ts";

const FOLDER = join(ROOT, "docs", "diagnostics");
const CODES = Object.keys(CATALOG) as readonly Code[];
const OF_CHECKER = CODES.filter(
  (code) => !Object.hasOwn(SYNTAX_SENTENCES, code) && !Object.hasOwn(MODEL_SENTENCES, code),
);

const writing = process.env.BAREM_WRITE === "1";
if (writing) {
  mkdirSync(FOLDER, { recursive: true });
  for (const name of readdirSync(FOLDER)) rmSync(join(FOLDER, name));
}

/** `made` is what the file holds; told to write, it writes the file first. */
function checkMade(name: string, made: string): void {
  const file = join(FOLDER, name);
  if (writing) writeFileSync(file, made);
  const kept = existsSync(file) ? readFileSync(file, "utf8") : "";
  expect(kept === made, `docs/diagnostics/${name} is out of date: node scripts/diagnostics.mjs`).toBe(true);
}

describe("pages", () => {
  test.each(CODES)("%s", (code) => checkMade(`${code}.md`, pageOf(code)));
  test("the index", () => checkMade("README.md", indexPage()));
  test("there are no others", () =>
    expect(readdirSync(FOLDER).sort()).toEqual([...CODES.map((code) => `${code}.md`), "README.md"].sort()));
});

describe("the catalog", () => {
  test("every code of the checker says why it matters, in both languages", () => {
    const silent = OF_CHECKER.filter((code) => {
      const { why }: Entry = CATALOG[code];
      return !(why?.vi && why.en);
    });
    expect([OF_CHECKER.length > 60, silent]).toEqual([true, []]);
  });

  test("every code stands in one theme", () =>
    expect(THEMES.flatMap(({ codes }) => codes).sort()).toEqual([...CODES].sort()));

  test("every code has an example, but for those that no short text shows", () => {
    const shown = new Set([...RULES.map(({ code }) => code), ...Object.keys(EXAMPLES)]);
    expect(CODES.filter((code) => !shown.has(code)).sort()).toEqual([...WITHOUT_EXAMPLE].sort());
  });

  test.each(Object.entries(EXAMPLES))("the example of %s shows it", (code, { of, bad }) => {
    const found = findings(analyze(framed(of, bad).text)).map((each) => each.code);
    expect(found).toContain(code);
  });
});
