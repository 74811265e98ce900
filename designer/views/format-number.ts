// Exact numbers as officials read them, for every view: `1.234,5` in Vietnamese, `1,234.5` in English. What had to be rounded
// says so (`≈6,67`) and carries the exact fraction for the title of its place. Nothing computes with these texts.
import {
  divide,
  HUNDRED,
  isZero,
  multiply,
  negate,
  type Rational,
  sign,
  toDecimal,
  toExact,
} from "#runtime/number.ts";
import { printed, printedNumber, signed } from "#runtime/number-text.ts";
import type { Language } from "../strings/words.ts";

export interface Shown {
  readonly text: string;
  /** The exact value for a title, or 12 places of it where its fraction is too long to read; "" when `text` is all of it. */
  readonly exact: string;
}

/** A value that may be open: `points` null, then somewhere from `low` to `high` (null: no upper bound is known). */
export interface Bounds {
  readonly points: Rational | null;
  readonly low: Rational;
  readonly high: Rational | null;
}

const FULL_PLACES = 12;
const LONG = 10n ** 20n;
const MINUS = "−";

/** A number up to 4 decimal places as it is, a longer one to 2 places after `≈` with its fraction as `exact`. */
export function shown(x: Rational, language: Language): Shown {
  const text = printedNumber(x, language);
  return { text, exact: text.startsWith("≈") ? inFull(x, language) : "" };
}

/** `12–20` while it is open, `≈12,33–20` where an end is rounded, `12–…` where no upper bound is known, else the number. */
export function shownBounds({ points, low, high }: Bounds, language: Language): Shown {
  if (points !== null) return shown(points, language);
  const ends = [shown(low, language), high === null ? { text: "…", exact: "" } : shown(high, language)];
  const exact = ends.some((end) => end.exact !== "");
  return {
    text: `${exact ? "≈" : ""}${ends.map((end) => end.text.replace("≈", "")).join("–")}`,
    exact: exact ? ends.map((end) => end.exact || end.text).join("–") : "",
  };
}

/** A difference with its sign: `+5`, `−1,5`, `≈+6,67`, `0`. */
export function shownChange(x: Rational, language: Language): Shown {
  const size = shown(sign(x) < 0 ? negate(x) : x, language);
  const mark = sign(x) < 0 ? MINUS : sign(x) > 0 ? "+" : "";
  const signed = (text: string): string => text.replace(/^≈?/, (about) => `${about}${mark}`);
  return { text: signed(size.text), exact: size.exact === "" ? "" : signed(size.exact) };
}

/** Points in percent (0..100) of a maximum; null when one of them is open, or the maximum is 0. */
export function percentOf(points: Rational | null, max: Rational | null): Rational | null {
  return points === null || max === null || isZero(max) ? null : multiply(divide(points, max), HUNDRED);
}

/** To place a pixel, never to decide or to show. A wide fraction is cut to 6 places first: its parts may not fit a number. */
export const pixel = (x: Rational): number =>
  typeof x.n === "number" ? x.n / Number(x.d) : Number(toDecimal(x, 6).text);

/** The fraction; one too long to read as `≈` with 12 places (to reduce it would cost more than all else on the screen). */
function inFull(x: Rational, language: Language): string {
  if (BigInt(x.d) < LONG) return signed(toExact(x));
  return `≈${printed(toDecimal(x, FULL_PLACES).text, language)}`;
}
