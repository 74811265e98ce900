// Points and days as people read them.
import { type Rational, rational } from "#runtime/number.ts";
import { printedNumber } from "#runtime/number-text.ts";
import type { Language } from "./language.ts";
import { text } from "./strings.ts";

/** The number, or “từ … đến …” while it is open; `high` null: no upper bound is known. */
export function printBounds(
  x: { readonly points: Rational | null; readonly low: Rational; readonly high: Rational | null },
  language: Language,
): string {
  if (x.points !== null) return printedNumber(x.points, language);
  const high = x.high === null ? "…" : printedNumber(x.high, language);
  return text(language, "from-to", { low: printedNumber(x.low, language), high });
}

/** The scale of a set, written exactly; null: the text gives none. */
export const printScale = (scale: string | null, language: Language): string =>
  scale === null ? text(language, "unknown") : printedNumber(rational(scale), language);

/** ISO → dd/mm/yyyy. */
export const printDate = (iso: string): string => iso.split("-").reverse().join("/");
