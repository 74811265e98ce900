// Where a plus sign was surely lost in print; and what a letter of a formula is called.
import type { Quote } from "./facts.ts";
import { quote, type Source } from "./heads.ts";
import { at, isSign } from "./phrases.ts";
import type { Token } from "./scan.ts";

/**
 * A plus sign was lost before i: in `a b`, `(1) (2)`, `Điểm 1 Điểm 2`, and after `Điểm tối đa`, the last factor of a term.
 * Not in `a b/c`, which may be either sum.
 */
export function isLost(source: Source, i: number): boolean {
  const { tokens } = source;
  const [before, next] = [at(tokens, i - 1), at(tokens, i)];
  if (next.kind === "max") return false;
  if (before.kind === "max") return true;
  if (next.kind !== before.kind) return false;
  if (next.kind !== "letter") return next.kind === "item" || next.kind === "part";
  const isPlain = !isSign(at(tokens, i - 2), "*/") && !isSign(at(tokens, i + 1), "*/");
  return isPlain && isFigure(source, before) && isFigure(source, next);
}

/** A letter that is defined; where none is, any but the sign x. */
const isFigure = (source: Source, letter: Token): boolean =>
  source.letters.size === 0 ? letter.text !== "x" : source.letters.has(letterName(source, letter));

/** The operands on both sides of the lost sign before i, a fraction as a whole: `a b`, `Điểm tối đa 1/2`. */
export function lostBefore(source: Source, i: number): Quote {
  const { tokens } = source;
  const isFraction =
    [i, i + 2].every((k) => at(tokens, k).kind === "number") && isSign(at(tokens, i + 1), "/");
  return quote(source, i - 1, isFraction ? i + 3 : i + 1);
}

/** As printed, or in lower case where only that is defined. */
export function letterName({ text, letters }: Source, { start, end, text: low }: Token): string {
  const printed = text.slice(start, end);
  return !letters.has(printed) && letters.has(low) ? low : printed;
}
