// How an exact number is printed for people, the same on every screen, in every explanation and file to read. Nothing computes
// with these texts. It is not the language's writing: a set and its data group no digits with a point or a comma.
import type { Language } from "./explain-strings.ts";
import { type Rational, toDecimal } from "./number.ts";

const MOST_PLACES = 4;
const PLACES = 2;

/** A minus of its own length before a number that is written exactly. */
export const signed = (exact: string): string => exact.replace("-", "−");

/** A decimal as `toDecimal` writes it, `-1234.5`, as `−1.234,5` in Vietnamese and `−1,234.5` in English; of `least` places. */
export function printed(decimal: string, language: Language, least = 0): string {
  const [group, point] = language === "vi" ? [".", ","] : [",", "."];
  const [whole = "", rest = ""] = signed(decimal).split(".");
  const places = rest.padEnd(least, "0");
  return whole.replace(/\B(?=(\d{3})+$)/g, group) + (places && point + places);
}

/** A number up to 4 decimal places as it is; a longer one as `≈6,67`, always to two places so that it does not look exact. */
export function printedNumber(x: Rational, language: Language): string {
  const { text, exact } = toDecimal(x, MOST_PLACES);
  return exact ? printed(text, language) : `≈${printed(toDecimal(x, PLACES).text, language, PLACES)}`;
}
