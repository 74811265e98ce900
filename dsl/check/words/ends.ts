// Where what was read surely ends. Words that might still belong to it (a condition, a minus, a lost sign at a line end)
// are no end: then nothing is read.
import { headAt, isWord } from "./heads.ts";
import { QUANTITY } from "./known-words.ts";
import { at, isSign } from "./phrases.ts";
import type { Token } from "./scan.ts";

type Tokens = readonly Token[];

/** What was read may end before i: a sentence or line ends there, or another one surely begins. */
export function endsBefore(tokens: Tokens, i: number): boolean {
  const token = at(tokens, i);
  if (token.kind === "end") return token.text !== "\n" || !goesOn(tokens, i);
  // `- Số lần vi phạm` after a formula may be taken from it.
  if (token.kind === "dash")
    return headAt(tokens, i + 1) || (beginsAnew(tokens, i + 1) && !QUANTITY.has(at(tokens, i + 1).text));
  return headAt(tokens, i) || beginsAnew(tokens, i);
}

/** An operand may begin at i. */
export function operandAt(tokens: Tokens, i: number): boolean {
  const token = at(tokens, i);
  const inner = at(tokens, i + 1);
  return OPERANDS.has(token.kind) || (isSign(token, "(") && (OPERANDS.has(inner.kind) || isSign(inner, "(")));
}

const OPERANDS: ReadonlySet<string> = new Set(["number", "letter", "max", "ratio", "item", "part"]);
const LOOK_AHEAD = 16;

/** A capital begins another line of a list, which names its case: `Không: 0 điểm`, `Tổng điểm không quá …`. */
export function beginsAnew(tokens: Tokens, i: number): boolean {
  const first = at(tokens, i);
  if (!first.upper || !isWord(first)) return false;
  if (first.text === "tổng điểm") return true;
  for (let k = i + 1; k < i + LOOK_AHEAD; k += 1) {
    if (isSign(at(tokens, k), ":=")) return true;
    if (at(tokens, k).kind === "end" || isOperator(tokens, k)) return false;
  }
  return false;
}

/** `*`, `+`, or `/` before an operand: `Bí thư/Chủ tịch` is none. */
const isOperator = (tokens: Tokens, i: number): boolean =>
  isSign(at(tokens, i), "*+") || (isSign(at(tokens, i), "/") && operandAt(tokens, i + 1));

/** The next line looks like the rest of a formula: `1/2*b/c*Điểm tối đa` alone, or `+ b/d`. */
function goesOn(tokens: Tokens, lineEnd: number): boolean {
  let i = lineEnd;
  while (i < tokens.length && at(tokens, i).kind === "end") i += 1;
  const signed = isSign(at(tokens, i), "+");
  if (signed) i += 1;
  if (headAt(tokens, i) || !operandAt(tokens, i)) return false;
  return signed || isSign(at(tokens, i), "(") || isSign(at(tokens, i + 1), "*/+");
}
