// Every rule of the checker on its own examples: nothing is found in the good ones, the bad ones are found at the place they
// mark, and each repair removes the finding and changes no other.
import { describe, expect, it } from "vitest";
import { RULES } from "#dsl/check/rules.ts";
import { errorsOf, fixed, found, framed, inText, ofRule } from "./support/check-rule.ts";

/** What a repair leaves for the author to do. */
const LEFT_TO_DO = new Set(["reason-missing", "branch-without-example"]);

const codesOf = (all: readonly string[]): readonly string[] =>
  all.map((each) => each.slice(0, each.indexOf(":")));

const others = (codes: readonly string[]): readonly string[] => codes.filter((code) => !LEFT_TO_DO.has(code));

/** The codes of `after` that are not in `before`, counted. */
function added(before: readonly string[], after: readonly string[]): readonly string[] {
  const rest = [...before];
  return after.filter((code) => {
    const at = rest.indexOf(code);
    if (at >= 0) rest.splice(at, 1);
    return at < 0;
  });
}

describe.each(RULES.map((rule) => [rule.code, rule] as const))("%s", (_, rule) => {
  const { of, ok, bad } = rule.examples;

  it.each(ok)("finds nothing in: %s", (fragment) => {
    const { text } = framed(of, fragment);
    expect(errorsOf(text)).toEqual([]);
    expect(ofRule(rule, text).map((d) => inText(text, d))).toEqual([]);
  });

  it.each(bad)("finds it where it stands: %s", (fragment) => {
    const { text, marked } = framed(of, fragment);
    expect(errorsOf(text)).toEqual([]);
    const places = ofRule(rule, text).map((d) => inText(text, d));
    if (marked === null) return expect(places).not.toEqual([]);
    expect(places).toContain(`${rule.code}: ${text.slice(marked.start, marked.end)}`);
  });

  it.each(bad)("each repair removes it and leaves the rest: %s", (fragment) => {
    const { text } = framed(of, fragment);
    const before = found(text);
    for (const finding of ofRule(rule, text))
      for (const { title, edits } of finding.fixes) {
        const after = fixed(text, edits);
        expect([title.en, errorsOf(after)]).toEqual([title.en, []]);
        const left = found(after);
        expect([title.en, codesOf(left).filter((code) => code === rule.code).length]).toEqual([
          title.en,
          codesOf(before).filter((code) => code === rule.code).length - 1,
        ]);
        expect([title.en, others(added(codesOf(before), codesOf(left)))]).toEqual([title.en, []]);
      }
  });
});
