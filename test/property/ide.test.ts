// Properties of the language service: on whatever text it never throws and speaks only of places in it; renaming there
// and back is nothing. BAREM_RUNS sets how many texts (default: some 1,150 in all).
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Analysis, analyze, applyEdits, findings, type Span, type TextEdit } from "#dsl";
import * as ide from "#dsl/ide/index.ts";
import { KEYWORDS } from "#dsl/syntax/keywords.ts";
import { SETS } from "../support/ide.ts";

const RUNS = Number(process.env.BAREM_RUNS ?? 5000);
const TIME = { timeout: 120_000 + RUNS * 50 };
const runs = (share: number): { numRuns: number } => ({ numRuns: Math.max(1, Math.ceil(RUNS * share)) });

const PUT = [
  ...[
    "",
    "{",
    "}",
    "(",
    ")",
    ",",
    ";",
    ":",
    "=",
    "*",
    '"',
    '"""',
    "#",
    "\n",
    " ",
    "a",
    "x1",
    "1.1",
    "85%",
    "điểm",
    "‸",
  ],
  ...KEYWORDS.flatMap(({ vi, en }) => [vi, en]),
];

const edit = fc.record({ at: fc.nat(1_000_000), cut: fc.nat(40), put: fc.constantFrom(...PUT) });

/** A shipped set, cut off somewhere or changed in a few places. */
const changed = fc
  .record({ set: fc.constantFrom(...SETS), edits: fc.array(edit, { maxLength: 4 }), end: fc.nat(1_000_000) })
  .map(({ set: [, text], edits, end }) => {
    const cut = end % 3 === 0 ? text.slice(0, end % (text.length + 1)) : text;
    return edits.reduce((t, { at, cut: less, put }) => {
      const where = at % (t.length + 1);
      return t.slice(0, where) + put + t.slice(where + less);
    }, cut);
  });

const words = fc
  .array(fc.tuple(fc.constantFrom(...PUT), fc.constantFrom(" ", "", "\n")), { maxLength: 30 })
  .map((all) => all.map(([word, gap]) => word + gap).join(""));

/** Every span anywhere in an answer. */
function spansIn(value: unknown): readonly Span[] {
  if (typeof value !== "object" || value === null) return [];
  if ("start" in value && "end" in value) return [value as Span];
  return Object.values(value).flatMap(spansIn);
}

function checkSpans(text: string, answer: unknown): void {
  for (const { start, end } of spansIn(answer)) {
    if (!(0 <= start && start <= end && end <= text.length))
      expect.fail(`span ${start}–${end} of ${text.length}`);
  }
}

function checkEdits(text: string, edits: readonly TextEdit[]): void {
  checkSpans(text, edits);
  expect(() => applyEdits(text, edits)).not.toThrow();
}

/** Asks everything of a text, at one offset. */
function checkService(source: string, place: number): void {
  const analysis = analyze(source);
  const { text } = analysis.file;
  const offset = place % (text.length + 1);
  const within = { start: offset, end: Math.min(text.length, offset + (place % 200)) };
  const all = findings(analysis);
  for (const { replace, insert, stops } of ide.completions(analysis, offset, all)) {
    checkSpans(text, replace);
    checkSpans(insert, stops);
  }
  checkSpans(text, [ide.hover(analysis, offset), ide.definition(analysis, offset), ide.outline(analysis)]);
  checkSpans(text, [
    ide.references(analysis, offset),
    ide.foldingRanges(analysis),
    ide.codeLenses(analysis, all),
  ]);
  checkSpans(text, ide.inlayHints(analysis, within));
  checkNested(ide.selectionRanges(analysis, offset), text);
  checkOrdered(ide.semanticTokens(analysis).map(({ span }) => span));
  checkSpans(text, ide.semanticTokens(analysis));
  ide.signatureHelp(analysis, offset);
  checkEdits(text, ide.formatDocument(analysis));
  checkEdits(text, ide.formatRange(analysis, within));
  for (const typed of ["}", "\n"]) checkEdits(text, ide.formatOnType(analysis, offset, typed));
  for (const { edits } of ide.codeActions(analysis, all, within)) checkEdits(text, edits);
  const range = ide.renameRange(analysis, offset);
  checkSpans(text, range);
  const { symbols } = analysis.model;
  checkRenaming(analysis, symbols[place % Math.max(1, symbols.length)]?.declared.start ?? offset);
}

/** Every place of a name changes, and changes back. */
function checkRenaming(analysis: Analysis, offset: number): void {
  const { text } = analysis.file;
  const all = ide.references(analysis, offset);
  const there = ide.rename(analysis, offset, "ten_moi");
  if (!there.ok) return;
  checkEdits(text, there.edits);
  const after = analyze(applyEdits(text, there.edits));
  const first = all[0]?.span;
  if (first === undefined) throw new Error("renamed what is nowhere");
  const name = text.slice(first.start, first.end);
  // A unit may be written in several ways, and a word with look-alike letters is another one.
  if (all.some(({ span }) => text.slice(span.start, span.end) !== name)) return;
  const back = ide.rename(after, first.start, name);
  if (back.ok) expect(applyEdits(after.file.text, back.edits)).toBe(text);
}

function checkNested(spans: readonly Span[], text: string): void {
  checkSpans(text, spans);
  spans.forEach((inner, i) => {
    const outer = spans[i + 1];
    if (outer !== undefined) expect(outer.start <= inner.start && inner.end <= outer.end).toBe(true);
  });
}

function checkOrdered(spans: readonly Span[]): void {
  spans.forEach(({ end }, i) => {
    const next = spans[i + 1];
    if (next !== undefined && next.start < end) expect.fail(`overlap at ${next.start}`);
  });
}

describe("whatever the text", () => {
  it("nothing throws, every place is in the text, edits do not overlap: a shipped set, changed", TIME, () => {
    fc.assert(fc.property(changed, fc.nat(1_000_000), checkService), runs(0.03));
  });
  it("and any words", TIME, () => {
    fc.assert(fc.property(words, fc.nat(1_000_000), checkService), runs(0.1));
  });
  it("and any characters", TIME, () => {
    const any = fc.string({ unit: "binary", maxLength: 60 });
    fc.assert(fc.property(any, fc.nat(1_000_000), checkService), runs(0.1));
  });
});
