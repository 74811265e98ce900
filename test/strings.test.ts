// Words that nobody says: every key of every file of the designer's strings is asked for somewhere outside of it.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "./support/root.ts";

const STRINGS = join(ROOT, "designer/strings");

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) return filesIn(path);
    return /\.tsx?$/.test(name) ? [path] : [];
  });
}

const files = new Map(
  ["designer", "dsl", "runtime"].flatMap((folder) =>
    filesIn(join(ROOT, folder)).map((path) => [path, readFileSync(path, "utf8")] as const),
  ),
);

/** The words a file exports by name, each with the keys right below it. */
const exportsOf = (text: string): readonly { readonly name: string; readonly keys: readonly string[] }[] =>
  text.split(/^export const /m).flatMap((part, i) => {
    if (i === 0) return [];
    const [, name = ""] = /^(\w+)/.exec(part) ?? [];
    const keys = [...part.matchAll(/^ {2}(?:"([^"]+)"|(\w+)):(?= |$)/gm)].map(
      ([, quoted, bare]) => quoted ?? bare ?? "",
    );
    return [{ name, keys: keys.filter((key) => key !== "vi" && key !== "en") }];
  });

const has = (text: string, pattern: string): boolean => new RegExp(pattern).test(text);
const escaped = (key: string): string => key.replace(/[^\w]/g, "\\$&");

/** Keys put together where they are asked for: `verdict-${…}`, `${…}-says`. */
const patternsIn = (text: string): readonly RegExp[] =>
  [...text.matchAll(/`([\w-]*)\$\{[^`}]*\}([\w-]*)`/g)].flatMap(([, before = "", after = ""]) =>
    `${before}${after}`.length > 3 ? [new RegExp(`^${escaped(before)}[\\w-]+${escaped(after)}$`)] : [],
  );

/** Names and keys nobody asks for. Where all keys are gone through, or looked up, their word must at least be there. */
function unsaid(own: string): readonly string[] {
  const others = [...files].flatMap(([path, text]) => (path === own ? [] : [text])).join("\n");
  const all = `${others}\n${files.get(own) ?? ""}`;
  const patterns = patternsIn(others);
  return exportsOf(files.get(own) ?? "").flatMap(({ name, keys }) => {
    if (!has(others, `\\b${name}\\b`)) return [name];
    const isLookedUp =
      has(all, `\\b${name}\\[[^"]`) || has(all, `= ${name};`) || !has(others, `\\b${name}[.[]`);
    const isThere = (key: string): boolean =>
      has(all, `\\b${name}(?:\\.${escaped(key)}\\b|\\["${escaped(key)}"\\])`) ||
      (isLookedUp &&
        (has(others, `(?<![\\w-])${escaped(key)}(?![\\w-])`) || patterns.some((each) => each.test(key))));
    return keys.filter((key) => !isThere(key)).map((key) => `${name}.${key}`);
  });
}

describe("every word of the designer is said somewhere", () => {
  test.each(readdirSync(STRINGS))("%s", (name) => {
    expect(unsaid(join(STRINGS, name))).toEqual([]);
  });
});
