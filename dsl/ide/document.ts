// An open text and all that is found in it, kept while it is typed: an edit inside one criterion reads and checks that
// criterion again and what depends on it, any other edit the whole text. What is found is always what a fresh analysis
// would find. Documents do not change: an edit makes another, which shares what is still true.
import { type Analysis, analyze, hasErrors } from "../analyze.ts";
import { type Checked, joined } from "../check/check.ts";
import type { IndicatorSet } from "../model/model.ts";
import { type Diagnostic, inOrder, relocated } from "../source/diagnostic.ts";
import { once } from "../source/once.ts";
import { type SourceFile, sourceFile } from "../source/source-file.ts";
import { applyEdits, type Span, type TextEdit } from "../source/span.ts";
import { ERROR_LIMIT } from "../syntax/parse.ts";
import {
  type Block,
  blocksOf,
  checkedAgain,
  lengthOf,
  placesNow,
  rulePlacesNow,
  rulesNow,
} from "./blocks.ts";
import { analysisOf, reread } from "./reread.ts";

export interface Document {
  /** The text; every place is into it. */
  readonly file: SourceFile;
  /** Every finding. A text that was read as a whole is checked when this is first asked for. */
  readonly checked: Checked;
  /** The whole text analysed, when asked for. */
  readonly analysis: () => Analysis;
  /** What the text means, in the least time: the same as of `analysis`; null while reading or meaning has an error. */
  readonly meaning: () => Meaning | null;
  /** What is needed to tell what may stand at an offset: the criterion around it, else the whole. */
  readonly around: (offset: number) => Area;
}

/** The rules of a text, and where each stands in it. */
export type Meaning = Pick<IndicatorSet, "rules" | "places">;

/** A part of a document, analysed by itself. */
export interface Area {
  readonly analysis: Analysis;
  /** Where its text begins in the document. */
  readonly start: number;
}

interface State extends Document {
  /** The text when it was last read as a whole. */
  readonly whole: Analysis;
  /** What it is checked by; null while nobody has asked for findings. */
  readonly parts: () => Parts | null;
}

interface Parts {
  readonly blocks: readonly Block[];
  /** Found outside of all criteria when the text was last read as a whole. */
  readonly outside: readonly Diagnostic[];
  readonly places: (place: Span) => Span;
}

/** Opens a text. It is normalised first (source-file.ts): compare `file.text` before counting in another text. */
export function openDocument(text: string, path = ""): Document {
  const whole = analyze(text, path);
  let parts: Parts | null = null;
  const checked = once(() => {
    const { blocks, around } = blocksOf(whole);
    parts = { blocks, outside: around, places: placesNow(blocks) };
    return checkedNow(whole, parts);
  });
  const state: State = {
    file: whole.file,
    whole,
    parts: () => parts,
    get checked() {
      return checked();
    },
    analysis: () => whole,
    meaning: () => (hasErrors(whole) ? null : whole.model),
    around: (offset) =>
      (parts === null ? null : areaAt(offset, whole, parts)) ?? { analysis: whole, start: 0 },
  };
  return state;
}

/** The document after an edit. */
export function edited(document: Document, edit: TextEdit): Document {
  const before = document as State;
  const text = applyEdits(before.file.text, [edit]);
  const file = sourceFile(text, before.file.path);
  const parts = before.parts();
  const blocks = parts !== null && file.text === text ? editedBlocks(before, parts, edit) : null;
  return parts === null || blocks === null
    ? openDocument(text, before.file.path)
    : stateOf(file, before.whole, { blocks, outside: parts.outside, places: placesNow(blocks) });
}

/** The blocks after an edit inside one of them; null when it is not, or changes more than that one. */
function editedBlocks(
  { whole, file }: State,
  { blocks, outside, places }: Parts,
  { span: where, text }: TextEdit,
): readonly Block[] | null {
  const index = blocks.findIndex((block) => {
    const { start } = places(block.origin);
    return start < where.start && where.end < start + lengthOf(block);
  });
  const block = blocks[index];
  if (block === undefined || !block.isSteady || block.looksAround) return null;
  const { start } = places(block.origin);
  const old = file.text.slice(start, start + lengthOf(block));
  const now = reread(
    whole,
    block,
    index,
    old.slice(0, where.start - start) + text + old.slice(where.end - start),
    outside,
  );
  if (now === null) return null;
  const all = blocks.map((b, i) => (i === index ? now : b));
  // With too many errors, which of them are shown depends on the whole text.
  const found = all.reduce((sum, b) => sum + b.part.read.length, outside.length);
  if (found >= ERROR_LIMIT) return null;
  return checkedAgain(all, rulesNow(whole, all), outside);
}

function stateOf(file: SourceFile, whole: Analysis, parts: Parts): State {
  const analysis = once(() => analyze(file.text, file.path));
  return {
    file,
    whole,
    parts: () => parts,
    checked: checkedNow(whole, parts),
    analysis,
    meaning: once(() => meaningNow(whole, parts)),
    around: (offset) => areaAt(offset, whole, parts) ?? { analysis: analysis(), start: 0 },
  };
}

function checkedNow(whole: Analysis, { blocks, outside, places }: Parts): Checked {
  const parts = blocks.map((b) => b.part);
  const views = parts.map((p) => p.view);
  const set = { ...whole.model, rules: rulesNow(whole, blocks), criteria: views.map((v) => v.model) };
  const { open, answered } = joined({ set, text: whole.file.text, criteria: views }, outside, parts);
  return {
    open: inOrder(open.map((d) => relocated(d, places))),
    answered: answered.map(({ finding, by }) => ({
      finding: relocated(finding, places),
      by: { ...by, span: places(by.span) },
    })),
  };
}

/** The rules with the criteria as they are now, unless there is an error. */
function meaningNow(whole: Analysis, { blocks, outside, places }: Parts): Meaning | null {
  if (hasErrors({ diagnostics: outside }) || blocks.some(({ part }) => hasErrors({ diagnostics: part.read })))
    return null;
  return { rules: rulesNow(whole, blocks), places: rulePlacesNow(whole, blocks, places) };
}

/** The criterion around an offset; null outside of those that can be read by themselves. */
function areaAt(offset: number, whole: Analysis, { blocks, places }: Parts): Area | null {
  for (const block of blocks) {
    const { start } = places(block.origin);
    if (!block.isSteady || offset <= start || offset >= start + lengthOf(block)) continue;
    const analysis = analysisOf(whole, block);
    if (analysis !== null) return { analysis, start };
  }
  return null;
}
