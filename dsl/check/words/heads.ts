// Where a fact begins, and where what was read may end: `a = …`, `Điểm =`, `Tỷ lệ =`, `Tỷ lệ >`, `Mức 1 >`, `(1) …`.
// Every look ahead is bounded. A head is told by its place: at the start of a sentence, after `:` or `,`, or a capital.
import type { Quote } from "./facts.ts";
import { at, isSign, tokensOf } from "./phrases.ts";
import type { Kind, Token } from "./scan.ts";

/** A text with its tokens, and the letters it defines, as printed. */
export interface Source {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly letters: ReadonlySet<string>;
}

/** Reads the tokens of a text. */
export function sourceOf(text: string): Source {
  const tokens = tokensOf(text);
  const defined = tokens.filter((_, i) => definitionAt(tokens, i) > 0);
  return { text, tokens, letters: new Set(defined.map(({ start, end }) => text.slice(start, end))) };
}

/** The words of the tokens from i to j, without j. */
export function quote({ text, tokens }: Source, i: number, j: number): Quote {
  const start = at(tokens, i).start;
  const end = j > i ? at(tokens, j - 1).end : start;
  return { text: text.slice(start, end), start, end };
}

type Tokens = readonly Token[];

const WORDS: ReadonlySet<Kind> = new Set([
  "word",
  "ratio",
  "score",
  "part",
  "from",
  "to",
  "over",
  "under",
  "up",
  "down",
] as const);

/** A token of running text. */
export const isWord = (token: Token): boolean => WORDS.has(token.kind);

/** Of them, those that may stand in the name of a ratio. */
const NAMING: ReadonlySet<Kind> = new Set(["word", "from", "to", "over", "under"] as const);

const MOST_WORDS = 16;

/** `a =` before words, not inside a formula: the index after the sign, else 0. */
export function definitionAt(tokens: Tokens, i: number): number {
  if (at(tokens, i).kind !== "letter" || !isSign(at(tokens, i + 1), "=")) return 0;
  const before = at(tokens, i - 1);
  if (isSign(before, "*/+(=") || before.kind === "compare") return 0;
  return isWord(at(tokens, i + 2)) ? i + 2 : 0;
}

/** `Điểm =`, `Điểm:`, `Điểm 1 =`: the index after the sign, else 0. */
export function scoreAt(tokens: Tokens, i: number): number {
  const { kind } = at(tokens, i);
  if ((kind !== "score" && kind !== "part") || !isSign(at(tokens, i + 1), "=:")) return 0;
  return mayBegin(tokens, i) ? i + 2 : 0;
}

/** `Tỷ lệ =`, `Tỷ lệ CBCC được cấp máy tính =`: the index after the sign, else 0. */
export function ratioAt(tokens: Tokens, i: number): number {
  if (at(tokens, i).kind !== "ratio" || !mayBegin(tokens, i)) return 0;
  let end = afterGroup(tokens, i + 1);
  while (end < i + MOST_WORDS && NAMING.has(at(tokens, end).kind)) end += 1;
  return isSign(at(tokens, end), "=") && at(tokens, end + 1).kind !== "number" ? end + 1 : 0;
}

/** A range that stands for itself: `Tỷ lệ >`, `Tỷ lệ (a/b) = 100%`, `Tỷ lệ từ 30%`, `Mức 1 >`, `Từ 10`. */
export function rangeAt(tokens: Tokens, i: number): boolean {
  const first = at(tokens, i);
  if (first.text === "mức")
    return at(tokens, i + 1).kind === "number" && at(tokens, i + 2).kind === "compare";
  if (first.kind !== "ratio") return first.upper && startsRange(tokens, i);
  const next = afterGroup(tokens, i + 1);
  return startsRange(tokens, next) || at(tokens, next).percent;
}

/** `> 10`, `= 100`, `từ 10`, `trên 10`, `dưới 10`. */
export function startsRange(tokens: Tokens, i: number): boolean {
  const { kind } = at(tokens, i);
  const opens = kind === "compare" || kind === "from" || kind === "over" || kind === "under";
  return (opens || isSign(at(tokens, i), "=")) && at(tokens, i + 1).kind === "number";
}

/** `(1)` before words: the number is a heading, not an operand. */
export function headingAt(tokens: Tokens, i: number): boolean {
  return at(tokens, i).kind === "item" && isWord(at(tokens, i + 1));
}

/** Any of these. */
export const headAt = (tokens: Tokens, i: number): boolean =>
  definitionAt(tokens, i) > 0 ||
  scoreAt(tokens, i) > 0 ||
  ratioAt(tokens, i) > 0 ||
  rangeAt(tokens, i) ||
  headingAt(tokens, i);

/** After `(a/b)` or `a/b`, where it stands; else i. */
export function afterGroup(tokens: Tokens, i: number): number {
  const isFraction = at(tokens, i).kind === "letter" && isSign(at(tokens, i + 1), "/");
  if (isFraction && at(tokens, i + 2).kind === "letter") return i + 3;
  if (!isSign(at(tokens, i), "(")) return i;
  for (let end = i + 1; end < i + MOST_WORDS; end += 1) {
    if (isSign(at(tokens, end), ")")) return end + 1;
    if (isWord(at(tokens, end)) || at(tokens, end).kind === "end") return i;
  }
  return i;
}

function mayBegin(tokens: Tokens, i: number): boolean {
  const before = at(tokens, i - 1);
  return (
    at(tokens, i).upper ||
    before.kind === "end" ||
    before.kind === "dash" ||
    before.kind === "number" ||
    isSign(before, ":,)")
  );
}
