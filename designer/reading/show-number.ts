// Exact numbers as people read them. Nothing computes with what leaves here.
import { type Rational, rational, toDecimal } from "#runtime";
import type { Language } from "../strings/words.ts";

const PLACES = 2;

/** `7,5` when that is all of it; `≈7,06`, to two places, when something was rounded away. */
export function showNumber(x: Rational, language: Language): string {
  const { text, exact } = toDecimal(x, PLACES);
  const [whole = "", rest = ""] = text.split(".");
  const places = exact ? rest : rest.padEnd(PLACES, "0");
  const written = places === "" ? whole : `${whole}${language === "vi" ? "," : "."}${places}`;
  return exact ? written : `≈${written}`;
}

/** The same of a number written exactly, `9` or `17/2`. */
export const showExact = (exact: string, language: Language): string => showNumber(rational(exact), language);
