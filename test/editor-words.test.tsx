// The editor's words in Vietnamese: every one of them is one that Monaco has, so that an update which says it otherwise is
// noticed; and the functions that take the place of Monaco's own.
import { readdirSync, readFileSync } from "node:fs";
import { afterEach, expect, test } from "vitest";
import { EDITOR_WORDS } from "#designer/monaco/editor-words.ts";
import { localize, localize2 } from "#designer/monaco/nls.ts";
import { ROOT } from "./support/root.ts";

const MONACO = `${ROOT}node_modules/monaco-editor/esm/vs`;

afterEach(() => {
  Reflect.deleteProperty(globalThis, "document");
});

test("Monaco has every sentence of the table, with as many holes as its translation", () => {
  const said = readdirSync(MONACO, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(".js"))
    .map((path) => readFileSync(`${MONACO}/${path}`, "utf8"))
    .filter((code) => code.includes("localize"))
    .join("\n");
  const holes = (text: string): readonly string[] => [...new Set(text.match(/\{\d\}/g) ?? [])].sort();
  for (const [english, vietnamese] of EDITOR_WORDS) {
    const written = [`"${english}"`, `'${english}'`, `"${english.replaceAll("'", "\\'")}"`];
    expect([english, written.some((each) => said.includes(each))]).toEqual([english, true]);
    expect(holes(vietnamese)).toEqual(holes(english));
  }
});

test("holes are filled; what the table does not have stays; English stays English", () => {
  expect(localize(7, "{0} of {1}", 3, 20)).toBe("3 trên 20");
  expect(localize("key", "Nothing of ours {0}", "x")).toBe("Nothing of ours x");
  expect(localize2(1, "Go to Definition")).toEqual({
    value: "Đến chỗ khai báo",
    original: "Go to Definition",
  });
  Object.assign(globalThis, { document: { documentElement: { lang: "en" } } });
  expect(localize(7, "{0} of {1}", 3, 20)).toBe("3 of 20");
});
