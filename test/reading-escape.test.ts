// Text of users on the public page stays text: whatever stands in titles, labels, names, readings, notes, options and
// measures, the page has the same tags and attributes, and its data block the same end.
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { html, jsonData, textOf } from "#designer/reading/html.ts";
import { readingPage } from "#designer/reading/page.ts";
import type { PageInput } from "#designer/reading/page-input.ts";
import type { CompiledSet } from "#runtime";
import { ATTACKS, setWith } from "./support/hostile-set.ts";
import { readHtml, shapeOf } from "./support/html.ts";
import { pageInput } from "./support/reading.ts";

const inputWith = (raw: string, language: PageInput["language"]): PageInput => {
  const input = pageInput(setWith(raw), { language, signature: raw, publicKey: raw });
  return {
    ...input,
    hash: raw,
    issued: { ...input.issued, version: raw, number: raw, by: raw, date: raw, from: raw, until: raw },
    versions: input.versions.map((v) => ({ ...v, version: raw, from: raw, until: raw, url: raw })),
  };
};

/** The compiled set with every measure, label, name and option key replaced, as a forged or careless server might hold it. */
function forged(compiled: CompiledSet, raw: string): CompiledSet {
  const words = new Set([
    "unit",
    "label",
    "title",
    "name",
    "key",
    "evidence",
    "clause",
    "verbatim",
    "code",
    "pillar",
  ]);
  const change = (value: unknown, key = ""): unknown => {
    if (typeof value === "string") return words.has(key) && value !== "" ? raw : value;
    if (Array.isArray(value)) return value.map((each) => change(each));
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, change(each, name)]));
  };
  return { ...compiled, rules: change(compiled.rules) as CompiledSet["rules"] };
}

// What the language refuses in a string is no text of a set: control characters; curly quotation marks end a string.
const isString = (text: string): boolean => !/[\p{Cc}\ufeff“”]/u.test(text) && text.trim() !== "";
const texts = fc
  .oneof(
    fc.constantFrom(...ATTACKS.filter(isString)),
    fc.string({ unit: "grapheme" }).filter(isString),
    fc
      .tuple(fc.constantFrom(...ATTACKS.filter(isString)), fc.string().filter(isString))
      .map((both) => both.join("")),
  )
  .map((text) => text.normalize("NFC"));

describe("text of users on the page", () => {
  const plain = (["vi", "en"] as const).map((language) =>
    shapeOf(readHtml(readingPage(inputWith("x", language)))),
  );

  test("never becomes tags or attributes", () => {
    fc.assert(
      fc.property(texts, fc.constantFrom(0, 1), (raw, i) => {
        const page = readHtml(readingPage(inputWith(raw, i === 0 ? "vi" : "en")));
        expect(shapeOf(page)).toEqual(plain[i]);
      }),
      { numRuns: 60 },
    );
  });

  test.each(ATTACKS.filter(isString))("%s is shown as it was written", (raw) => {
    const { text, tags } = readHtml(readingPage(inputWith(raw, "vi")));
    // Once for every place of the template and of what the server adds.
    expect(text.split(raw).length).toBeGreaterThan(50);
    expect(tags.filter(({ name }) => name === "script")).toHaveLength(4);
    const urls = tags.flatMap(({ attributes }) =>
      attributes.filter(([name]) => name === "href" || name === "src"),
    );
    expect(urls.filter(([, url]) => /^\s*(javascript|data:text)/i.test(url))).toEqual([]);
  });

  test("nor in measures, names and keys of the compiled set", () => {
    const input = pageInput(setWith("x"));
    const shape = shapeOf(readHtml(readingPage({ ...input, compiled: forged(input.compiled, "x") })));
    for (const raw of ATTACKS) {
      const page = readHtml(readingPage({ ...input, compiled: forged(input.compiled, raw) }));
      expect(shapeOf(page), raw).toEqual(shape);
    }
  });

  test("in the data block nothing ends it, and it reads back as it was", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(...ATTACKS), (value, attack) => {
        const data = { value, attack, [attack]: attack };
        const block = textOf(jsonData("d", data));
        const inner = block.slice('<script type="application/json" id="d">'.length, -"</script>".length);
        expect(inner).not.toMatch(/[<>&\u2028\u2029]/);
        expect(JSON.parse(inner)).toEqual(JSON.parse(JSON.stringify(data)));
      }),
    );
  });

  test("a piece cannot be forged by data that looks like one", () => {
    const data = JSON.parse('{"html":"<b>","Symbol(html)":"<b>"}') as string;
    expect(() => textOf(html`${[data]}`)).toThrow();
    expect(textOf(html`<p title="${"\"'<&>"}">${["<", html`<br>`, null, 1]}</p>`)).toBe(
      '<p title="&quot;&#39;&lt;&amp;&gt;">&lt;<br>1</p>',
    );
  });
});
