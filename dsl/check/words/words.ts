// Reads the decision's own scoring words into facts, as far as they can be read for sure. What is not understood is left
// out without a word: a rule built on these facts must never be wrong about a text. Linear in the text; never throws.
import { beginsAnew } from "./ends.ts";
import type { Words } from "./facts.ts";
import { closeList, type Found, nothingFound } from "./found.ts";
import { definitionAt, headAt, headingAt, isWord, quote, type Source, sourceOf } from "./heads.ts";
import { GRADING } from "./known-words.ts";
import { type Draft, type GradeName, namesRange, readGrade, readLevel } from "./level.ts";
import { at, isSign } from "./phrases.ts";
import type { Token } from "./scan.ts";
import { readDefinition, readItem, readStatement } from "./statements.ts";

/** The facts a text states: definitions, formulas, scales. */
export function readWords(text: string): Words {
  const source = sourceOf(text);
  const found = nothingFound();
  for (let i = 0; i < source.tokens.length; ) i = readNext(source, i, found);
  closeList(found);
  const { definitions, formulas, scales, unread } = found;
  return { definitions, formulas, scales, unread };
}

/** Reads what begins at i, and gives the index after it. */
function readNext(source: Source, i: number, found: Found): number {
  const { tokens } = source;
  const token = at(tokens, i);
  if (token.kind === "end" || token.kind === "dash" || isSign(token, "+*•")) return i + 1;
  if (headingAt(tokens, i)) {
    closeList(found, Number(token.text), null);
    return readItem(source, i + 1, found);
  }
  return (
    readDefinition(source, i, found) ||
    readStatement(source, i, i, found) ||
    take(source, found, readLevel(source, i) ?? readGrade(source, i, null)) ||
    readProse(source, i, found)
  );
}

/** Adds a level to the list, and gives the index after it; 0 for none. */
function take({ tokens }: Source, found: Found, level: Draft | null): number {
  if (level === null) return 0;
  found.drafts.push(level);
  found.pending = level.line;
  let end = level.end;
  while (level.outcome === null && end < tokens.length && at(tokens, end).kind !== "end") end += 1;
  return end;
}

/** Passes over words to the end of the line or to a fact among them. */
function readProse(source: Source, i: number, found: Found): number {
  const { tokens } = source;
  let clause = i;
  for (let j = i; j < tokens.length; j += 1) {
    const token = at(tokens, j);
    if (j > i && (token.kind === "end" || beginsOther(tokens, j, found.item)))
      return pass(source, i, j, found);
    const end = j > i ? readStatement(source, i, j, found) : 0;
    if (end > 0) return end;
    if (!isSign(token, ":")) continue;
    const after = readNamed(source, i, clause, j, found);
    if (after > 0) return after;
    clause = j + 1;
  }
  return pass(source, i, tokens.length, found);
}

/** A definition, a bullet, or the next item of `(1) … (2) …`. */
const beginsOther = (tokens: readonly Token[], i: number, item: number | null): boolean =>
  definitionAt(tokens, i) > 0 ||
  (item !== null && headingAt(tokens, i) && Number(at(tokens, i).text) === item + 1) ||
  (at(tokens, i).kind === "dash" && (headAt(tokens, i + 1) || beginsAnew(tokens, i + 1)));

/** Words that are no fact: a heading where they end with a colon, else a line beside the levels. */
function pass(source: Source, i: number, end: number, found: Found): number {
  const isHeading =
    isSign(at(source.tokens, end - 1), ":") && ["end", "dash"].includes(at(source.tokens, end).kind);
  const words = quote(source, i, isHeading ? end - 1 : end);
  if (isHeading) closeList(found, found.item, words);
  else found.others.push(words);
  const next = at(source.tokens, end + 1);
  const isBefore = at(source.tokens, end).text === ";" && next.text !== "\n" && next.kind !== "dash";
  const isCase = isBefore || namesRange(source, i);
  found.pending = isCase && !isHeading ? words : null;
  return end;
}

/** A level or grade after the colon at j: `Thang điểm: > 10% (điểm tối đa)`, `mức Tốt: … từ 85 điểm trở lên`. */
function readNamed(source: Source, first: number, clause: number, j: number, found: Found): number {
  const level = readLevel(source, j + 1);
  if (level !== null && !level.isLone) {
    closeList(found, found.item, quote(source, first, j));
    return take(source, found, level);
  }
  const name = gradeName(source, clause, j);
  return name === null ? 0 : take(source, found, readGrade(source, j + 1, name));
}

const LONGEST_NAME = 4;

/** `Tốt` of `mức Tốt`, `Xếp loại Tốt`; null for what is no name: not a capital, or too long. */
function gradeName(source: Source, i: number, end: number): GradeName | null {
  let start = i;
  while (start < end && GRADING.has(at(source.tokens, start).text)) start += 1;
  const words = source.tokens.slice(start, Math.min(end, start + LONGEST_NAME + 1));
  const isName = words[0]?.upper === true && words.length <= LONGEST_NAME && words.every(isWord);
  return isName ? { text: quote(source, start, end).text, isTold: start > i } : null;
}
