// The only user of the language service in tests: text in, text out. ‸ marks the cursor, ⟦⟧ what is meant.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect } from "vitest";
import { type Analysis, analyze, applyEdits, findings, type Span, type TextEdit } from "#dsl";
import {
  type Completion,
  codeActions,
  codeLenses,
  completions,
  definition,
  foldingRanges,
  formatOnType,
  formatRange,
  hover,
  inlayHints,
  type OutlineNode,
  outline,
  references,
  rename,
  renameRange,
  selectionRanges,
  semanticTokens,
  signatureHelp,
} from "#dsl/ide/index.ts";

export interface Marked {
  readonly text: string;
  /** Of the cursor; -1 without one. */
  readonly offset: number;
  readonly spans: readonly Span[];
}

/** A text without its marks, and where they stood. */
export function marked(source: string): Marked {
  let text = "";
  let offset = -1;
  const open: number[] = [];
  const spans: Span[] = [];
  for (const char of source) {
    if (char === "‸") offset = text.length;
    else if (char === "⟦") open.push(text.length);
    else if (char === "⟧") spans.push({ start: open.pop() ?? 0, end: text.length });
    else text += char;
  }
  return { text, offset, spans: spans.sort((a, b) => a.start - b.start) };
}

/** A text with these spans in marks. */
export function withMarks(text: string, spans: readonly Span[]): string {
  const marks = spans.flatMap(({ start, end }) => [
    { span: { start, end: start }, text: "⟦" },
    { span: { start: end, end }, text: "⟧" },
  ]);
  return applyEdits(text, marks);
}

const HEAD = {
  vi: `bộ chỉ số thu/nghiem phiên bản 1.0.0
thang điểm 20
đơn vị đo người, tin bài, máy tính (đếm); triệu đồng (thập phân 6)
thông tin chung {
  số liệu dan_so: người "Dân số"
}
tham số tran: điểm "Trần" từ 0 đến 100
nhãn dvctt "Dịch vụ công": 1.2
xếp hạng "Chuyển đổi số" theo tổng điểm
xếp loại theo phần trăm thang điểm {
  từ 85% trở lên : "Tốt"
  dưới 85%       : "Khá"
}
chỉ số 1 "Một" tối đa 20 {
  tiêu chí 1.2 "Hai" tối đa 10 {
    số liệu n: tin bài "Số tin, bài"
    điểm = n * 1 điểm, không quá điểm tối đa
  }
  tiêu chí 1.1 "Thử" tối đa 10 {
`,
  en: `indicator set thu/nghiem version 1.0.0
scale 20
measures người, tin bài, máy tính (count); triệu đồng (decimal 6)
common information {
  input dan_so: người "Dân số"
}
parameter tran: points "Trần" from 0 to 100
tag dvctt "Dịch vụ công": 1.2
ranking "Chuyển đổi số" by total
grades by percent of scale {
  from 85% up : "Tốt"
  below 85%   : "Khá"
}
pillar 1 "Một" max 20 {
  criterion 1.2 "Hai" max 10 {
    input n: tin bài "Số tin, bài"
    score = n * 1 points, at most max
  }
  criterion 1.1 "Thử" max 10 {
`,
} as const;

/** A set whose criterion 1.1 holds these lines. */
export const within = (lines: string, surface: "vi" | "en" = "vi"): string =>
  `${HEAD[surface]}${lines.replace(/^/gm, "    ")}\n  }\n}\n`;

/** A set that holds these lines before its first pillar. */
export const setWith = (lines: string, surface: "vi" | "en" = "vi"): string => {
  const text = `${HEAD[surface]}  }\n}\n`;
  const pillar = text.search(/^(chỉ số|pillar) 1/m);
  return `${text.slice(0, pillar)}${lines}\n${text.slice(pillar)}`;
};

const at = (source: string): { readonly analysis: Analysis; readonly offset: number } => {
  const { text, offset } = marked(source);
  return { analysis: analyze(text), offset };
};

// --- completion ---

export function offers(source: string): readonly Completion[] {
  const { analysis, offset } = at(source);
  return completions(analysis, offset);
}

const labels = (source: string): readonly string[] => offers(source).map(({ label }) => label);

/** These are offered, and those are not. */
export function checkOffers(source: string, has: readonly string[], not: readonly string[] = []): void {
  const found = labels(source);
  expect({ found, missing: has.filter((label) => !found.includes(label)) }).toEqual({ found, missing: [] });
  expect(found.filter((label) => not.includes(label))).toEqual([]);
}

/** Exactly these are offered, in this order. */
export function checkOffered(source: string, expected: readonly string[]): void {
  expect(labels(source)).toEqual(expected);
}

/** The line of the cursor and those a completion adds, after it is taken; its places to fill in are marked. */
export function accepted(source: string, label: string): string {
  const { text } = marked(source);
  const taken = offers(source).find((each) => each.label === label);
  if (taken === undefined) throw new Error(`${label} is not among: ${labels(source).join(", ")}`);
  const { start } = taken.replace;
  const stops = taken.stops.flatMap(({ spans }) => spans);
  const after = applyEdits(text, [{ span: taken.replace, text: withMarks(taken.insert, stops) }]);
  const begin = after.lastIndexOf("\n", start - 1) + 1;
  const end = after.length - (text.length - text.indexOf("\n", taken.replace.end));
  return after.slice(begin, end).replace(/^ {4}/gm, "");
}

// --- what is at a place ---

/** The parts of a hover in Vietnamese, one a line, in the language asked for. */
export function hovered(source: string, language: "vi" | "en" = "vi"): readonly string[] {
  const { analysis, offset } = at(source);
  const found = hover(analysis, offset);
  return (found?.parts ?? []).map(({ title, text, code }) =>
    [`${title[language]}:`, code, text?.[language] ?? ""].filter((part) => part !== "").join(" "),
  );
}

/** The name at the cursor is declared at the mark. */
export function checkDefinition(source: string): void {
  const { text, offset, spans } = marked(source);
  const found = definition(analyze(text), offset);
  expect(found === null ? text : withMarks(text, [found.name])).toBe(withMarks(text, spans));
}

/** The name at the cursor is named at the marks and nowhere else. */
export function checkReferences(source: string): void {
  const { text, offset, spans } = marked(source);
  const found = references(analyze(text), offset);
  expect(
    withMarks(
      text,
      found.map(({ span }) => span),
    ),
  ).toBe(withMarks(text, spans));
}

/** What is selected step by step. */
export function selected(source: string): readonly string[] {
  const { analysis, offset } = at(source);
  return selectionRanges(analysis, offset).map(({ start, end }) => analysis.file.text.slice(start, end));
}

/** The label of the call at the cursor, its argument there marked. */
export function signature(source: string, language: "vi" | "en" = "vi"): string | null {
  const { analysis, offset } = at(source);
  const found = signatureHelp(analysis, offset);
  const active = found?.arguments[found.active];
  return found === null || active === undefined ? null : withMarks(found.label[language], [active[language]]);
}

// --- renaming ---

/** What is renamed when the cursor is there; null: nothing. */
export function renameable(source: string): string | null {
  const { analysis, offset } = at(source);
  return renameRange(analysis, offset)?.name ?? null;
}

/** The text after a renaming, or the code of the refusal. */
export function renamed(source: string, name: string): string {
  const { analysis, offset } = at(source);
  const done = rename(analysis, offset, name);
  return done.ok ? applyEdits(analysis.file.text, done.edits) : done.code;
}

/** What a renaming changes in data files, as `from → to` and `key: from → to`. */
export function dataChanged(source: string, name: string): readonly string[] {
  const { analysis, offset } = at(source);
  const done = rename(analysis, offset, name);
  if (!done.ok) return [done.code];
  return [
    ...done.dataKeys.map(({ from, to }) => `${from} → ${to}`),
    ...done.dataValues.map(({ key, from, to }) => `${key}: ${from} → ${to}`),
  ];
}

// --- the whole text ---

/** The tree, one node a line, indented. */
export const outlined = (text: string): readonly string[] =>
  outline(analyze(text)).flatMap((node) => lines(node, ""));

const lines = ({ kind, name, detail, children }: OutlineNode, indent: string): readonly string[] => [
  `${indent}${kind} ${name}${detail === "" ? "" : ` «${detail}»`}`,
  ...children.flatMap((child) => lines(child, `${indent}  `)),
];

/** The first and last words of what can be folded. */
export const folded = (text: string): readonly string[] =>
  foldingRanges(analyze(text)).map(({ kind, span }) => {
    const words = text.slice(span.start, span.end).split("\n");
    return `${kind}: ${words[0]?.trim()} … ${words.at(-1)?.trim()}`;
  });

/** Each word of a line with its type; `!` where it is declared. */
export function coloured(source: string): string {
  const { text, spans } = marked(source);
  const [only] = spans;
  return semanticTokens(analyze(text))
    .filter(({ span }) => only === undefined || (only.start <= span.start && span.end <= only.end))
    .map(({ span, type, declared }) => `${text.slice(span.start, span.end)}/${type}${declared ? "!" : ""}`)
    .join(" ");
}

/** The text with its hints in guillemets. */
export function hinted(text: string, language: "vi" | "en" = "vi"): string {
  const hints = inlayHints(analyze(text), { start: 0, end: text.length });
  const edits = hints.map(({ offset, label }) => ({
    span: { start: offset, end: offset },
    text: ` «${label[language]}»`,
  }));
  return applyEdits(text, edits);
}

export const lenses = (text: string, language: "vi" | "en" = "vi"): readonly string[] => {
  const analysis = analyze(text);
  return codeLenses(analysis, findings(analysis)).map(({ code, title }) => `${code}: ${title[language]}`);
};

/** Titles of what can be done at the mark. */
export function actions(source: string): readonly string[] {
  const { text, spans } = marked(source);
  const analysis = analyze(text);
  return codeActions(analysis, findings(analysis), spans[0] ?? { start: 0, end: 0 }).map(
    ({ title }) => title.vi,
  );
}

/** The text after the action of this title. */
export function acted(source: string, title: string): string {
  const { text, spans } = marked(source);
  const analysis = analyze(text);
  const found = codeActions(analysis, findings(analysis), spans[0] ?? { start: 0, end: 0 });
  const action = found.find((each) => each.title.vi === title);
  if (action === undefined) throw new Error(`no action ${title}`);
  return applyEdits(text, action.edits);
}

// --- formatting ---

export const edited = (text: string, edits: readonly TextEdit[]): string => applyEdits(text, edits);

/** The text after the statements at the mark are formatted. */
export function rangeFormatted(source: string): string {
  const { text, spans } = marked(source);
  return applyEdits(text, formatRange(analyze(text), spans[0] ?? { start: 0, end: 0 }));
}

/** The text after `typed` was typed before the cursor. */
export function typedAt(source: string, typed: string): string {
  const { analysis, offset } = at(source);
  return applyEdits(analysis.file.text, formatOnType(analysis, offset, typed));
}

// --- the shipped sets ---

const ROOT = fileURLToPath(new URL("../../indicator-sets/", import.meta.url));

const folders = (path: string): readonly string[] =>
  readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();

/** The texts of the thirteen sets, by id. */
export const SETS: readonly (readonly [id: string, text: string])[] = folders(ROOT).flatMap((province) =>
  folders(ROOT + province).map(
    (set) => [`${province}/${set}`, readFileSync(`${ROOT}${province}/${set}/1.0.0.barem`, "utf8")] as const,
  ),
);
