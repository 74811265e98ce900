// Help for words typed without marks, or with part of them: `so lieu` → `số liệu`.
import { type Diagnostic, diagnostic } from "../source/diagnostic.ts";
import { span } from "../source/span.ts";
import type { Surface } from "./ast.ts";
import { folded, toneless } from "./fold.ts";
import { type Keyword, keyword, PHRASES, type PhraseStep, phraseTree, spelling } from "./keywords.ts";
import { asStarter, isStarter } from "./statements.ts";
import { type Token, token } from "./tokens.ts";

const WITHOUT_MARKS: PhraseStep = phraseTree(toneless);

export interface Repair {
  /** The keyword that was meant, in place of `count` tokens; before the first when there is none. */
  readonly token: Token;
  readonly count: number;
  readonly diagnostic: Diagnostic;
}

/** A statement keyword written without its marks at the start of a line. */
export function withoutMarks(
  text: string,
  tokens: readonly Token[],
  at: number,
  surface: Surface,
): Repair | null {
  const first = tokens[at];
  if (first?.kind !== "Name" || tokens[at + 1]?.kind === "Equals") return null;
  const repair = meant(text, tokens, at, surface);
  if (!repair) return null;
  return isStarter(asStarter(repair.token, tokens[at + repair.count])) ? repair : null;
}

/** The keyword that the words from `at` would be with their marks, longest first. */
export function meant(text: string, tokens: readonly Token[], at: number, surface: Surface): Repair | null {
  let step: PhraseStep | undefined = WITHOUT_MARKS;
  let best: { keyword: Keyword; count: number } | null = null;
  for (let count = 0; step; count++) {
    if (count > 0 && step.phrase && step.phrase.surface !== "en")
      best = { keyword: step.phrase.keyword, count };
    const next = tokens[at + count];
    if (!next || (count > 0 && next.first) || (next.kind !== "Name" && next.keyword === null)) break;
    for (const word of next.image.split(BLANKS)) step = step?.next.get(` ${toneless(word)}`);
  }
  if (!best || (best.count === 1 && tokens[at]?.keyword !== null)) return null;
  return repairOf(text, tokens, at, best.count, best.keyword, surface);
}

function repairOf(
  text: string,
  tokens: readonly Token[],
  at: number,
  count: number,
  keyword: Keyword,
  surface: Surface,
): Repair | null {
  const first = tokens[at];
  const last = tokens[at + count - 1];
  if (!first || !last) return null;
  const where = span(first.startOffset, last.end);
  const found = text.slice(where.start, where.end);
  const wanted = spelling(keyword.id, surface);
  const fix = {
    title: { vi: `Viết “${wanted}”`, en: `Write “${wanted}”` },
    edits: [{ span: where, text: wanted }],
  };
  const made = token(keyword.token, found, where.start, where.end, first.first, keyword.id, surface);
  made.verbatim = true;
  return {
    token: made,
    count,
    diagnostic: diagnostic("keyword-without-marks", where, { found, wanted }, { fixes: [fix] }),
  };
}

/** `a = 8; b = 12 thì 10 điểm` at the start of a line: values and an outcome without the word before them. */
export function withoutExample(tokens: readonly Token[], at: number, surface: Surface): Repair | null {
  const first = tokens[at];
  if (!first?.first || tokens[at + 1]?.kind !== "Equals") return null;
  if (first.kind !== "Name" && first.keyword !== "ratio") return null;
  for (let next = tokens[++at]; next && !next.first && next.kind !== "If"; next = tokens[++at])
    if (next.kind === "Then") return exampleWord(first, surface);
  return null;
}

function exampleWord(first: Token, surface: Surface): Repair {
  const wanted = spelling("example", surface);
  const start = first.startOffset;
  const fix = {
    title: { vi: `Thêm “${wanted}”`, en: `Insert “${wanted}”` },
    edits: [{ span: span(start, start), text: `${wanted} ` }],
  };
  return {
    token: token(keyword("example").token, wanted, start, start, true, "example", surface),
    count: 0,
    diagnostic: diagnostic("missing-example-word", span(start, first.end), { wanted }, { fixes: [fix] }),
  };
}

export interface Split {
  /** The keyword, in place of the last `head` tokens of a line and the first `tail` tokens of the next. */
  readonly token: Token;
  readonly head: number;
  readonly tail: number;
  readonly diagnostic: Diagnostic;
}

/** A keyword that a line break cuts in two: `list` is the statement so far, `at` the first token of the next line. */
export function splitKeyword(
  text: string,
  list: readonly Token[],
  tokens: readonly Token[],
  at: number,
  surface: Surface,
): Split | null {
  for (let head = Math.min(3, list.length); head >= 1; head--) {
    const heads = list.slice(-head);
    if (heads.slice(1).some((each) => each.first) || !heads.every(isWord)) continue;
    for (let tail = 3; tail >= 1; tail--) {
      const tails = tokens.slice(at, at + tail);
      if (tails.length < tail || tails.slice(1).some((each) => each.first) || !tails.every(isWord)) continue;
      const found = phraseOf([...heads, ...tails].flatMap((each) => each.image.split(BLANKS)));
      const [first, last] = [heads[0], tails.at(-1)];
      if (!found || !first || !last) continue;
      const where = span(first.startOffset, last.end);
      const wanted = spelling(found.id, surface);
      const fix = {
        title: { vi: "Nối hai dòng", en: "Join the lines" },
        edits: [{ span: where, text: wanted }],
      };
      const made = token(
        found.token,
        text.slice(where.start, where.end),
        where.start,
        where.end,
        first.first,
        found.id,
        surface,
      );
      made.verbatim = true;
      return {
        token: made,
        head,
        tail,
        diagnostic: diagnostic("split-keyword", where, { wanted }, { fixes: [fix] }),
      };
    }
  }
  return null;
}

const BLANKS = /[ \t\u00a0\u202f\u2009]+/;

const isWord = (each: Token): boolean => each.kind === "Name" || each.keyword !== null;

function phraseOf(words: readonly string[]): Keyword | null {
  let step: PhraseStep | undefined = PHRASES;
  for (const word of words) step = step?.next.get(` ${folded(word)}`);
  return step?.phrase?.keyword ?? null;
}
