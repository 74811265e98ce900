// The only users of the reading API in tests: text in, text out.
import { expect } from "vitest";
import { format } from "#dsl/format/format.ts";
import { type Code, sentence } from "#dsl/source/catalog.ts";
import type { Diagnostic } from "#dsl/source/diagnostic.ts";
import { position, sourceFile } from "#dsl/source/source-file.ts";
import { applyEdits } from "#dsl/source/span.ts";
import type { SetSyntax, Surface } from "#dsl/syntax/ast.ts";
import { type Parsed, parse } from "#dsl/syntax/parse.ts";

export const read = (text: string): Parsed => parse(sourceFile(text));

/** The tree without places and surface, as text: equal for equal meaning. */
export const bare = (syntax: SetSyntax): string =>
  JSON.stringify(syntax, (key, value: unknown) =>
    key === "span" || key === "header" || key === "surface" ? undefined : value,
  );

const FRAME: Readonly<Record<Surface, readonly [string, string]>> = {
  vi: ["bộ chỉ số thu/nghiem phiên bản 1.0.0", 'tiêu chí 1.1 "Thử" tối đa 10'],
  en: ["indicator set thu/nghiem version 1.0.0", 'criterion 1.1 "Thử" max 10'],
};

/** A set with these lines. */
export const setWith = (lines: string, surface: Surface = "vi"): string =>
  `${FRAME[surface][0]}\n${lines.trimEnd()}\n`;

/** A set whose one criterion holds these lines; they begin on line 3. */
export const criterionWith = (lines: string, surface: Surface = "vi"): string =>
  setWith(`${FRAME[surface][1]} {\n${lines.trimEnd()}\n}`, surface);

/** A set whose one rule is this expression, on line 3. */
export const ruleWith = (expression: string, surface: Surface = "vi"): string =>
  criterionWith(`${surface === "vi" ? "điểm" : "score"} = ${expression}`, surface);

/** Each finding as `line code «text»`. */
export function findingsOf(text: string): string[] {
  const file = sourceFile(text);
  return parse(file).diagnostics.map((finding) => {
    const { line } = position(file, finding.span.start);
    return `${line} ${finding.code} «${file.text.slice(finding.span.start, finding.span.end)}»`;
  });
}

/** These findings and no others. */
export function checkFindings(text: string, expected: readonly string[]): void {
  expect(findingsOf(text)).toEqual(expected);
  for (const finding of read(text).diagnostics) checkSentence(finding);
}

/** Every sentence is filled: no hole of it is left. */
function checkSentence(finding: Diagnostic): void {
  for (const language of ["vi", "en"] as const)
    expect(sentence(finding, language)).not.toMatch(/[{}]|undefined|“”/);
}

/** The fixes of the finding of this code, applied one at a time, give these texts of its line, all without it. */
export function checkFixes(text: string, code: Code, expected: readonly string[]): void {
  const file = sourceFile(text);
  const finding = parse(file).diagnostics.find((each) => each.code === code);
  if (!finding) throw new Error(`no ${code} in: ${findingsOf(text).join("; ")}`);
  const { line } = position(file, finding.span.start);
  const fixed = finding.fixes.map((fix) => applyEdits(file.text, fix.edits));
  expect(fixed.map((each) => each.split("\n")[line - 1])).toEqual(expected);
  for (const each of fixed) expect(read(each).diagnostics).toEqual([]);
}

/** Reads without a finding, and keeps its tree when formatted, and its bytes there and back. */
export function checkRoundTrip(text: string): void {
  const parsed = read(text);
  expect(findingsOf(text)).toEqual([]);
  const formatted = format(text).text;
  expect(format(formatted).text).toBe(formatted);
  expect(bare(read(formatted).syntax)).toBe(bare(parsed.syntax));
  const other: Surface = parsed.syntax.surface === "vi" ? "en" : "vi";
  const converted = format(formatted, { surface: other }).text;
  expect(findingsOf(converted)).toEqual([]);
  expect(read(converted).syntax.surface).toBe(other);
  expect(bare(read(converted).syntax)).toBe(bare(parsed.syntax));
  expect(format(converted, { surface: parsed.syntax.surface }).text).toBe(formatted);
}
