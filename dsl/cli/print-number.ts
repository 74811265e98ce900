// Exact numbers as people read them. Nothing computes with what leaves here.
import { type Rational, toDecimal } from "#runtime/number.ts";
import type { Language } from "./language.ts";
import { text } from "./strings.ts";

/** Places after the decimal sign in tables. */
const PLACES = 2;

/** `7,5` when that is all of it; `≈7,06`, always to two places, when something was rounded away. */
export function printNumber(x: Rational, language: Language): string {
  const { text: digits, exact } = toDecimal(x, PLACES);
  const [whole = "", rest = ""] = digits.split(".");
  const places = exact ? rest : rest.padEnd(PLACES, "0");
  const written = places === "" ? whole : `${whole}${language === "vi" ? "," : "."}${places}`;
  return exact ? written : `≈${written}`;
}

/** The number, or “từ … đến …” while it is open; `high` null: no upper bound is known. */
export function printBounds(
  x: { readonly points: Rational | null; readonly low: Rational; readonly high: Rational | null },
  language: Language,
): string {
  if (x.points !== null) return printNumber(x.points, language);
  const high = x.high === null ? "…" : printNumber(x.high, language);
  return text(language, "from-to", { low: printNumber(x.low, language), high });
}

/** ISO → dd/mm/yyyy. */
export const printDate = (iso: string): string => iso.split("-").reverse().join("/");
