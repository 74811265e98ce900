// Formulas as typed: a number alone is written as the language does.
import { type Literal, numberText, tidy } from "./literals.ts";
import { type Source, word } from "./source.ts";

const BARE = /^[-−]?\s*[\d., \u00a0\u202f\u2009]+%?$/;

/** A formula as typed; a number alone is written as the language does, as points with the word for points. */
export function formula(source: Source, typed: string, points: boolean): Literal {
  const plain = tidy(typed)
    .replace(/\s*\n\s*/g, " ")
    .trim();
  if (!BARE.test(plain)) return { ok: true, text: plain };
  const number = numberText(plain, { percent: true, negative: true });
  if (!number.ok || !points || number.text.endsWith("%")) return number;
  return { ok: true, text: `${number.text} ${word(source, "points")}` };
}
