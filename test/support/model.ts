// The only users of the analysis API in tests of meaning: text in, findings or rules out as text.
import { expect } from "vitest";
import { analyze, applyEdits, type Code, compile, type Diagnostic } from "#dsl";
import type { Criterion, Rules } from "#runtime/compiled-set.ts";

/** A whole set around the body of criterion 1.1 (at most 10 points), with the measures the tests use. */
export function setOf(body: string, around = ""): string {
  return `bộ chỉ số thu/nghiem phiên bản 1.0.0
thang điểm 10
đơn vị đo người, hộ, máy tính, kênh (đếm); triệu đồng (thập phân 6)
không áp dụng: điểm tối đa
mẫu số bằng 0: cần cách hiểu
${around}
chỉ số 1 "Một" tối đa 10 {
  tiêu chí 1.1 "Thử" tối đa 10 {
${body
  .trim()
  .split("\n")
  .map((l) => `    ${l.trim()}`)
  .join("\n")}
  }
}
`;
}

const quoted = (text: string, d: Diagnostic): string => `${d.code} «${text.slice(d.span.start, d.span.end)}»`;

/** Every finding of reading and meaning, as `code «text»`, in order. */
export function checkFindings(text: string, expected: readonly string[]): void {
  const analysis = analyze(text);
  expect(analysis.diagnostics.map((d) => quoted(analysis.file.text, d))).toEqual(expected);
}

/** Applies the first fix of the only finding of this code; the result has none of it and nothing new. */
export function checkFix(text: string, code: Code, fixed: string): void {
  const analysis = analyze(text);
  const finding = analysis.diagnostics.find((d) => d.code === code);
  const fix = finding?.fixes[0];
  if (fix === undefined) throw new Error(`no fix for ${code}`);
  const after = applyEdits(analysis.file.text, fix.edits);
  expect(after).toContain(fixed);
  const left = analyze(after).diagnostics.map((d) => d.code);
  expect(left).not.toContain(code);
  expect(left.length).toBeLessThan(analysis.diagnostics.length);
}

export function rulesOf(text: string): Rules {
  const analysis = analyze(text);
  expect(analysis.diagnostics.map((d) => quoted(analysis.file.text, d))).toEqual([]);
  const set = compile(analysis);
  if (set === null) throw new Error("does not compile");
  return set.rules;
}

export function criterionOf(body: string, around = ""): Criterion {
  const found = rulesOf(setOf(body, around)).criteria.find((c) => c.code === "1.1");
  if (found === undefined) throw new Error("criterion 1.1 is missing");
  return found;
}
