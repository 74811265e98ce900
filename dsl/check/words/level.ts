// Reads one line of a scale: words that name the quantity, a range, and what it gives; or a grade and its range.
import { endsBefore } from "./ends.ts";
import type { Outcome, Quote } from "./facts.ts";
import { afterGroup, isWord, quote, type Source } from "./heads.ts";
import { TURNING } from "./known-words.ts";
import { readOutcome } from "./outcome.ts";
import { at, isSign } from "./phrases.ts";
import { isExact, type Range, readRange } from "./range.ts";
import { folded, type Token } from "./scan.ts";

/** A level whose scale is not known yet: what `%` its bounds lack is told by the others. */
export interface Draft {
  readonly range: Range;
  readonly outcome: Outcome | null;
  /** The words that name the quantity, without `Tỷ lệ` and `Mức 1`: levels of one scale have the same. */
  readonly about: string;
  readonly isRatio: boolean;
  /** `4 lần/1 tháng`: a lone number is a level only beside ranges of the same quantity. */
  readonly isLone: boolean;
  /** The words of the range. */
  readonly quote: Quote;
  /** The words of the whole level. */
  readonly line: Quote;
  /** The index after the level. */
  readonly end: number;
}

/** The level that begins at i, range and outcome; null where none surely is. */
export function readLevel(source: Source, i: number): Draft | null {
  for (const range of rangesFrom(source, i)) {
    const given = readOutcome(source, range.end);
    if (given === null) continue;
    const level = draft(source, i, range, given.outcome, given.end);
    if (!level.isLone || given.outcome !== null) return level;
  }
  return null;
}

/** What a grade is called; told where `mức` or `xếp loại` stands before it. */
export interface GradeName {
  readonly text: string;
  readonly isTold: boolean;
}

/** The grade whose words begin at i: a range of points or percent to the end of the sentence, and its name. */
export function readGrade(source: Source, i: number, name: GradeName | null): Draft | null {
  const { tokens } = source;
  const range = rangesFrom(source, i).find(({ end }) => at(tokens, end).kind === "end");
  if (range === undefined || isExact(range) || !endsBefore(tokens, range.end)) return null;
  if (!isGraded(range, name?.isTold === true)) return null;
  return draft(source, i, range, name === null ? null : { is: "name", text: name.text }, range.end);
}

/** Words from i that hold a range, whatever stands after it. */
export const namesRange = (source: Source, i: number): boolean => rangesFrom(source, i).length > 0;

/** `85 điểm`, `85% tổng số điểm`; `85%` alone where it is said to be a grade. */
const isGraded = ({ unit, low, high }: Range, isTold: boolean): boolean =>
  folded(unit).endsWith("điểm") || (isTold && unit === "" && (high ?? low)?.number.percent === true);

function draft(source: Source, i: number, range: Range, outcome: Outcome | null, end: number): Draft {
  const { tokens } = source;
  const before = tokens.slice(i, range.start);
  const first = ratioBefore(tokens, i, range.start);
  const isNear = first < range.start || isMissed(tokens, i);
  const isRatio = isNear || isBetween(tokens, range.start) || before.some(({ kind }) => kind === "ratio");
  const isLone = isExact(range) && !(isNear && range.low?.number.percent === true);
  const about = before.filter((_, k) => isNaming(tokens, i + k)).map(({ text }) => text);
  return {
    range,
    outcome,
    about: about.join(" "),
    isRatio,
    isLone,
    quote: quote(source, first, range.end),
    line: quote(source, i, end),
    end,
  };
}

const MOST_WORDS = 14;

/** The ranges that may be the one of the line, in order: only words stand before each. */
function rangesFrom(source: Source, i: number): readonly Range[] {
  const { tokens } = source;
  if (isMissed(tokens, i)) return [missed(tokens, i)];
  const found: Range[] = [];
  for (let k = i, next = i; k < i + MOST_WORDS; k = next) {
    const range = readRange(source, k);
    if (range !== null) found.push(range);
    next = afterWord(tokens, k);
    if (next === k) break;
  }
  return found;
}

/** After a word that may stand before a range, `(a/b)`, or `Mức 1:`; i for anything else. */
function afterWord(tokens: readonly Token[], i: number): number {
  const token = at(tokens, i);
  const before = at(tokens, i - 1);
  if (isWord(token)) return TURNING.has(token.text) ? i : i + 1;
  if (isSign(token, ",")) return i + 1;
  if (before.kind === "ratio") return afterGroup(tokens, i);
  if (before.text === "mức" && token.kind === "number") return isSign(at(tokens, i + 1), ":") ? i + 2 : i + 1;
  return i;
}

/** Where `Tỷ lệ`, `Tỷ lệ (a/b)` or `Tỷ lệ đạt` begins that stands directly before the range; else the range itself. */
function ratioBefore(tokens: readonly Token[], from: number, range: number): number {
  for (let k = range - 1; k >= from; k -= 1) {
    if (at(tokens, k).kind !== "ratio") continue;
    const next = afterGroup(tokens, k + 1);
    return next === range || (next + 1 === range && at(tokens, next).text === "đạt") ? k : range;
  }
  return range;
}

const isBetween = (tokens: readonly Token[], i: number): boolean =>
  at(tokens, i).kind === "number" && at(tokens, i + 2).kind === "ratio";

/** A word that names the quantity. */
function isNaming(tokens: readonly Token[], i: number): boolean {
  const token = at(tokens, i);
  if (!isWord(token) || token.kind === "ratio" || token.text === "đạt") return false;
  return token.text !== "mức" || at(tokens, i + 1).kind !== "number";
}

/** `Không đạt tỷ lệ 100%`: below it. */
const isMissed = (tokens: readonly Token[], i: number): boolean =>
  TURNING.has(at(tokens, i).text) &&
  at(tokens, i + 1).text === "đạt" &&
  at(tokens, i + 2).kind === "ratio" &&
  at(tokens, i + 3).percent;

function missed(tokens: readonly Token[], i: number): Range {
  const high = { number: at(tokens, i + 3), included: false };
  return { low: null, high, contradicts: null, unit: "", start: i, end: i + 4 };
}
