// Help for words typed without marks, or with part of them: `so lieu` → `số liệu`.
import { type Diagnostic, diagnostic } from "../source/diagnostic.ts";
import { span } from "../source/span.ts";
import type { Surface } from "./ast.ts";
import { folded, toneless } from "./fold.ts";
import { type Keyword, PHRASES, type PhraseStep, phraseTree, spelling } from "./keywords.ts";
import { isStarter } from "./statements.ts";
import { type Token, token } from "./tokens.ts";

const WITHOUT_MARKS: PhraseStep = phraseTree(toneless);

export interface Repair {
  /** The keyword that was meant, in place of `count` tokens. */
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
  return repair && isStarter(repair.token.keyword) ? repair : null;
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
    for (const word of next.image.split(/[ \t\u00a0\u202f\u2009]+/))
      step = step?.next.get(` ${toneless(word)}`);
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

/** A keyword that a line break cuts in two: the last words before `first` and the words it begins with. */
export function splitKeyword(text: string, first: Token, surface: Surface): Diagnostic | null {
  const lineStart = text.lastIndexOf("\n", first.startOffset - 1);
  if (!first.first || lineStart < 0) return null;
  const before = /(?:[^\s]+[ \t\u00a0]+){0,3}[^\s]+$/.exec(
    text.slice(Math.max(0, lineStart - 200), lineStart).trimEnd(),
  );
  if (!before) return null;
  const heads = before[0].split(/\s+/);
  const tails =
    text
      .slice(first.startOffset, first.startOffset + 100)
      .split("\n")[0]
      ?.split(/[\s:;,(){}=]+/) ?? [];
  for (let head = 1; head <= heads.length; head++) {
    for (let tail = Math.min(4, tails.length); tail >= 1; tail--) {
      const words = [...heads.slice(-head), ...tails.slice(0, tail)];
      const phrase = phraseOf(words);
      if (!phrase) continue;
      const headText = heads.slice(-head).join(" ");
      const start = text.lastIndexOf(headText.split(" ")[0] ?? "", lineStart);
      const last = tails[tail - 1] ?? "";
      const end = text.indexOf(last, first.startOffset) + last.length;
      const wanted = spelling(phrase.id, surface);
      const fix = {
        title: { vi: "Nối hai dòng", en: "Join the lines" },
        edits: [{ span: span(start, end), text: words.join(" ") }],
      };
      return diagnostic("split-keyword", span(first.startOffset, end), { wanted }, { fixes: [fix] });
    }
  }
  return null;
}

function phraseOf(words: readonly string[]): Keyword | null {
  let step: PhraseStep | undefined = PHRASES;
  for (const word of words) step = step?.next.get(` ${folded(word)}`);
  return step?.phrase?.keyword ?? null;
}
