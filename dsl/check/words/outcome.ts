// What a level gives: `: Điểm tối đa`, `: 1/2*Điểm tối đa`, `, Điểm = …`, `đạt điểm tối đa`, `không có điểm`, `(70% điểm)`.
import { add, divide, isZero, multiply, ONE, type Rational, ZERO } from "#runtime/number.ts";
import { endsBefore } from "./ends.ts";
import type { Outcome, WordsFormula } from "./facts.ts";
import { readFormula } from "./formula.ts";
import { type Source, scoreAt } from "./heads.ts";
import { LEADS, VERBS } from "./known-words.ts";
import { at, isSign } from "./phrases.ts";

/** What stands after a range, and the index after it; where it is not understood, null, and the index before it. */
export interface Given {
  readonly outcome: Outcome | null;
  readonly end: number;
}

/** What the range that ends before i gives; null where no outcome follows it. */
export function readOutcome(source: Source, i: number): Given | null {
  const { tokens } = source;
  const first = at(tokens, i);
  const isBracket = isSign(first, "(");
  let start = isBracket || isSign(first, ":,") ? i + 1 : i;
  if (isSign(first, ":") && at(tokens, start).text === "\n") start += 1;
  const led = afterLeads(source, start);
  const given = core(source, led);
  const close = isBracket && given !== null ? Number(isSign(at(tokens, given.end), ")")) : 0;
  if (given === null || (isBracket && close === 0) || !endsBefore(tokens, given.end + close))
    return isSign(first, ":") ? { outcome: null, end: i } : null;
  return { outcome: given.outcome, end: given.end + close };
}

function afterLeads({ tokens }: Source, start: number): number {
  let i = start;
  while (i < start + 3 && LEADS.has(at(tokens, i).text)) i += 1;
  return i;
}

function core(source: Source, i: number): Given | null {
  const { tokens } = source;
  const first = at(tokens, i);
  const none = afterNone(source, i);
  if (none > 0) return { outcome: { is: "points", points: ZERO }, end: none };
  if (first.kind === "number" && at(tokens, i + 1).kind === "score") {
    const outcome: Outcome = first.percent
      ? { is: "share-of-max", share: first.value }
      : { is: "points", points: first.value };
    return { outcome, end: i + 2 };
  }
  const read = readFormula(source, scoreAt(tokens, i) || i);
  if (read === null) return null;
  const share = shareOf(read.tree);
  const { tree, lost, end } = read;
  return { outcome: share === null ? { is: "formula", tree, lost } : { is: "share-of-max", share }, end };
}

/** After `không có điểm`, `không được điểm`, `không điểm`; 0 for anything else. */
function afterNone({ tokens }: Source, i: number): number {
  if (at(tokens, i).text !== "không") return 0;
  const k = VERBS.has(at(tokens, i + 1).text) ? i + 2 : i + 1;
  return at(tokens, k).kind === "score" ? k + 1 : 0;
}

/** The share of `điểm tối đa` that a formula without figures comes to; null for any other. */
export function shareOf(tree: WordsFormula): Rational | null {
  if (tree.is === "max") return ONE;
  if (!("left" in tree)) return null;
  const { is, left, right } = tree;
  const [a, b] = [shareOf(left), shareOf(right)];
  if (is === "add") return a && b && add(a, b);
  if (is === "subtract") return null;
  if (is === "divide") return over(a, constantOf(right));
  const [x, y] = [constantOf(left), constantOf(right)];
  return (a && y && multiply(a, y)) ?? (b && x && multiply(x, b));
}

function constantOf(tree: WordsFormula): Rational | null {
  if (tree.is === "number") return tree.value;
  if (tree.is !== "multiply" && tree.is !== "divide") return null;
  const [a, b] = [constantOf(tree.left), constantOf(tree.right)];
  return tree.is === "divide" ? over(a, b) : a && b && multiply(a, b);
}

const over = (a: Rational | null, b: Rational | null): Rational | null =>
  a === null || b === null || isZero(b) ? null : divide(a, b);
