// What is found in a text does not depend on the language it is written in: converted to English, a set has the same findings
// at the same criteria, about the same values, with the same figures.
import { describe, expect, it } from "vitest";
import { analyze, type Diagnostic, findings, format } from "#dsl";
import { RULES } from "#dsl/check/rules.ts";
import { framed } from "./support/check-rule.ts";
import { SETS, sourceOf, unanswered } from "./support/sets.ts";

/** A finding without its place and its words. */
const bare = ({ code, severity, anchor, witness }: Diagnostic): string =>
  JSON.stringify([code, severity, anchor?.scope, anchor?.low, anchor?.high, witness]);

function checkSurfaces(text: string): readonly string[] {
  const vi = findings(analyze(text)).map(bare);
  const english = format(text, { surface: "en" }).text;
  expect(english === text).toBe(false);
  expect(findings(analyze(english)).map(bare).sort()).toEqual([...vi].sort());
  return vi;
}

it.each(SETS)("%s, as it is and without its answers", (id) => {
  const text = sourceOf(id);
  expect(checkSurfaces(text)).toEqual([]);
  expect(checkSurfaces(unanswered(text)).length).toBeGreaterThan(0);
});

describe("the examples of the rules", () => {
  it.each(RULES.map((rule) => [rule.code, rule] as const))("%s", (_, { code, examples }) => {
    for (const bad of examples.bad) {
      const found = checkSurfaces(framed(examples.of, bad).text);
      expect(found.some((each) => each.includes(`"${code}"`))).toBe(true);
    }
  });
});
