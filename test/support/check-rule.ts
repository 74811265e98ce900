// The examples of the checker's rules as whole texts: fragments are put into a frame, ⟦ ⟧ mark where the finding stands.
import { analyze, applyEdits, type Diagnostic, findings } from "#dsl";
import type { Rule } from "#dsl/check/rule.ts";
import type { Span } from "#dsl/source/span.ts";

const HEADER = `bộ chỉ số thu/nghiem phiên bản 1.0.0
`;
const DECISION = `quyết định "1/QĐ-UBND" ngày 01/06/2023 của "UBND tỉnh", "Phụ lục I"
`;
const MEASURES = `đơn vị đo người, tin bài (đếm); triệu đồng (thập phân 6)
`;
const EVIDENCE = `kiểm chứng mặc định "Báo cáo"
`;

export interface Framed {
  readonly text: string;
  readonly marked: Span | null;
}

/** Lines a fragment must not say twice. */
const unlessSaid = (fragment: string, words: string, line: string): string =>
  fragment.includes(words) ? "" : line;

/** An example as a whole text, and the place it marks. */
export function framed(of: Rule["examples"]["of"], fragment: string): Framed {
  const set = [
    HEADER,
    unlessSaid(fragment, "quyết định", DECISION),
    unlessSaid(fragment, "đơn vị đo", MEASURES),
    unlessSaid(fragment, "kiểm chứng mặc định", EVIDENCE),
  ].join("");
  const criterion = `tiêu chí 1.1 "Một" tối đa 10 {\n${fragment.replace(/^/gm, "  ")}\n}`;
  const marked = of === "text" ? fragment : `${set}${of === "set" ? fragment : criterion}\n`;
  const start = marked.indexOf("⟦");
  const end = marked.indexOf("⟧");
  const text = marked.replace(/[⟦⟧]/g, "");
  return { text, marked: start < 0 ? null : { start, end: end - 1 } };
}

/** What is found in a text, as `code: words of its place`. */
export const found = (text: string): readonly string[] => findings(analyze(text)).map((d) => inText(text, d));

export const inText = (text: string, { code, span }: Diagnostic): string =>
  `${code}: ${text.slice(span.start, span.end)}`;

/** The findings of a rule's code. */
export const ofRule = (rule: Rule, text: string): readonly Diagnostic[] =>
  findings(analyze(text)).filter((d) => d.code === rule.code);

/** The text after a fix. */
export const fixed = (text: string, edits: Parameters<typeof applyEdits>[1]): string =>
  applyEdits(text, edits);

/** Errors of reading and meaning: an example must be a good text. */
export const errorsOf = (text: string): readonly string[] =>
  analyze(text)
    .diagnostics.filter((d) => d.severity === "error")
    .map((d) => inText(text, d));
