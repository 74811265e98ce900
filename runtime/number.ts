// Exact rational numbers: the only arithmetic on points in the product (SPEC N1–N5). No floating point decides
// anything here: a product of safe integers is used only when it is itself a safe integer, and rounding is
// monotone, so that test is exact; everything else goes through BigInt. Text for people is made in explain-text.ts.
import type { RoundMode } from "./compiled-set.ts";

/**
 * n/d with d > 0. Both fields are safe integers, then the fraction is reduced; or both are BigInt, then it may be
 * unreduced (reducing a total costs more than adding it). Compare by `compare` or `equals`, never by fields.
 */
export interface Rational {
  readonly n: number | bigint;
  readonly d: number | bigint;
}

export const ZERO: Rational = { n: 0, d: 1 };
export const ONE: Rational = { n: 1, d: 1 };
export const HUNDRED: Rational = { n: 100, d: 1 };

const INT = 0x7fffffff;
const SAFE = Number.MAX_SAFE_INTEGER;
const BIG_SAFE = BigInt(SAFE);
/** Unreduced fractions are reduced once they pass this size, so that long chains cannot grow without need. */
const WIDE = 1n << 1024n;

function isSafe(x: number): boolean {
  return x <= SAFE && x >= -SAFE;
}

/** The remainders of doubles are slow; most figures fit 31 bits, where they are not. */
function gcd(a: number, b: number): number {
  let x = a < 0 ? -a : a;
  let y = b;
  while (x > INT || y > INT) {
    if (y === 0) return x;
    const r = x % y;
    x = y;
    y = r;
  }
  let i = x | 0;
  let j = y | 0;
  while (j !== 0) {
    const r = (i % j) | 0;
    i = j;
    j = r;
  }
  return i;
}

function bigGcd(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b;
  while (y > BIG_SAFE) {
    const r = x % y;
    x = y;
    y = r;
  }
  return y === 0n ? x : BigInt(gcd(Number(y), Number(x % y)));
}

/** The reduced fraction of two safe integers, d > 0. */
function small(n: number, d: number): Rational {
  if (n === 0) return ZERO;
  if (d === 1) return { n, d };
  const g = gcd(n, d);
  return g === 1 ? { n, d } : { n: n / g, d: d / g };
}

/** A fraction of two BigInts, d > 0: small again where both fit, reduced where it grew too wide. */
function big(n: bigint, d: bigint): Rational {
  if (n <= BIG_SAFE && n >= -BIG_SAFE && d <= BIG_SAFE) return small(Number(n), Number(d));
  return d > WIDE || n > WIDE || n < -WIDE ? lowest(n, d) : { n, d };
}

function lowest(n: bigint, d: bigint): Rational {
  const g = bigGcd(n, d);
  const [a, b] = [n / g, d / g];
  return a <= BIG_SAFE && a >= -BIG_SAFE && b <= BIG_SAFE ? { n: Number(a), d: Number(b) } : { n: a, d: b };
}

/** The same number in lowest terms. */
export function reduced(x: Rational): Rational {
  return typeof x.n === "bigint" && typeof x.d === "bigint" ? lowest(x.n, x.d) : x;
}

/** Reads `n`, `n/d` or a decimal with a point, an optional minus first; null for anything else, also n/0 (SPEC N1). */
export function parseRational(text: string): Rational | null {
  const match = /^(-?\d+)(?:\/(\d+)|\.(\d+))?$/.exec(text);
  if (match === null) return null;
  const [, whole = "", over = "1", places = ""] = match;
  const n = whole + places;
  const d = places === "" ? over : `1${"0".repeat(places.length)}`;
  if (/^0+$/.test(d)) return null;
  return isSafe(Number(n)) && isSafe(Number(d)) ? small(Number(n), Number(d)) : lowest(BigInt(n), BigInt(d));
}

/** As parseRational, for text known to be right; throws RangeError otherwise. */
export function rational(text: string): Rational {
  const value = parseRational(text);
  if (value === null) throw new RangeError(`not an exact number: ${text}`);
  return value;
}

/** The rational of a whole number; throws RangeError when it is not a safe integer. */
export function fromInteger(n: number): Rational {
  if (!Number.isSafeInteger(n)) throw new RangeError(`not a safe integer: ${n}`);
  return n === 0 ? ZERO : { n, d: 1 };
}

export function add(a: Rational, b: Rational): Rational {
  const { n: an, d: ad } = a;
  const { n: bn, d: bd } = b;
  if (typeof an === "number" && typeof ad === "number" && typeof bn === "number" && typeof bd === "number") {
    if (ad === bd) {
      const n = an + bn;
      if (isSafe(n)) return small(n, ad);
    } else {
      const g = gcd(ad, bd);
      const left = an * (bd / g);
      const right = bn * (ad / g);
      const n = left + right;
      if (isSafe(left) && isSafe(right) && isSafe(n)) {
        if (n === 0) return ZERO;
        // Only a divisor of g can divide both n and the common denominator (Knuth 4.5.1).
        const h = g === 1 ? 1 : gcd(n, g);
        const d = (ad / g) * (bd / h);
        if (isSafe(d)) return { n: n / h, d };
      }
    }
  }
  return bigAdd(BigInt(an), BigInt(ad), BigInt(bn), BigInt(bd));
}

function bigAdd(an: bigint, ad: bigint, bn: bigint, bd: bigint): Rational {
  return ad === bd ? big(an + bn, ad) : big(an * bd + bn * ad, ad * bd);
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, negate(b));
}

export function negate(x: Rational): Rational {
  return isZero(x) ? ZERO : { n: -x.n, d: x.d };
}

export function multiply(a: Rational, b: Rational): Rational {
  return product(a.n, a.d, b.n, b.d);
}

/** a / b; throws RangeError when b is 0: the caller decides what a zero denominator means (SPEC N2). */
export function divide(a: Rational, b: Rational): Rational {
  if (isZero(b)) throw new RangeError("division by zero");
  return b.n < 0 ? product(a.n, a.d, -b.d, -b.n) : product(a.n, a.d, b.d, b.n);
}

type Whole = number | bigint;

function product(an: Whole, ad: Whole, bn: Whole, bd: Whole): Rational {
  if (typeof an === "number" && typeof ad === "number" && typeof bn === "number" && typeof bd === "number") {
    if (an === 0 || bn === 0) return ZERO;
    const g = bd === 1 ? 1 : gcd(an, bd);
    const h = ad === 1 ? 1 : gcd(bn, ad);
    const n = (an / g) * (bn / h);
    const d = (ad / h) * (bd / g);
    if (isSafe(n) && isSafe(d)) return { n, d };
  }
  return big(BigInt(an) * BigInt(bn), BigInt(ad) * BigInt(bd));
}

/** −1, 0 or 1. */
export function sign(x: Rational): -1 | 0 | 1 {
  return x.n > 0 ? 1 : x.n < 0 ? -1 : 0;
}

export function isZero(x: Rational): boolean {
  return x.n === 0 || x.n === 0n;
}

/** −1 when a < b, 0 when they are equal, 1 when a > b. */
export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  const { n: an, d: ad } = a;
  const { n: bn, d: bd } = b;
  if (typeof an === "number" && typeof ad === "number" && typeof bn === "number" && typeof bd === "number") {
    const left = an * bd;
    const right = bn * ad;
    // Rounding is monotone: different rounded products have the order of the exact ones.
    if (left !== right || isSafe(left)) return left < right ? -1 : left > right ? 1 : 0;
  }
  const left = BigInt(an) * BigInt(bd);
  const right = BigInt(bn) * BigInt(ad);
  return left < right ? -1 : left > right ? 1 : 0;
}

export function equals(a: Rational, b: Rational): boolean {
  return compare(a, b) === 0;
}

export function min(a: Rational, b: Rational): Rational {
  return compare(b, a) < 0 ? b : a;
}

export function max(a: Rational, b: Rational): Rational {
  return compare(b, a) > 0 ? b : a;
}

/** The sum of all terms; the order of the terms does not matter to the value. */
export function sum(terms: readonly Rational[]): Rational {
  const merged = new Map<Whole, Rational>();
  for (const term of terms) {
    const same = merged.get(term.d);
    merged.set(term.d, same === undefined ? term : { n: plus(same.n, term.n), d: term.d });
  }
  // Neighbours are joined while they stay small; what is left goes through a balanced tree, so that wide numbers meet
  // numbers of their own size. Nothing is reduced on the way.
  let row: Rational[] = [];
  let run = ZERO;
  for (const term of merged.values()) {
    const next = join(run, term);
    if (next === null) row.push(run);
    run = next ?? term;
  }
  row.push(run);
  while (row.length > 1) {
    const next: Rational[] = [];
    for (let i = 0; i < row.length; i += 2) {
      const [a = ZERO, b] = [row[i], row[i + 1]];
      next.push(b === undefined ? a : bigAdd(BigInt(a.n), BigInt(a.d), BigInt(b.n), BigInt(b.d)));
    }
    row = next;
  }
  const { n, d } = row[0] ?? ZERO;
  return typeof n === "number" && typeof d === "number" ? small(n, d) : big(BigInt(n), BigInt(d));
}

/** a + b, unreduced, where everything stays a safe integer; else null. */
function join({ n: an, d: ad }: Rational, { n: bn, d: bd }: Rational): Rational | null {
  if (typeof an !== "number" || typeof ad !== "number" || typeof bn !== "number" || typeof bd !== "number")
    return null;
  const left = an * bd;
  const right = bn * ad;
  const n = left + right;
  const d = ad * bd;
  return isSafe(left) && isSafe(right) && isSafe(n) && isSafe(d) ? { n, d } : null;
}

function plus(a: Whole, b: Whole): Whole {
  if (typeof a === "number" && typeof b === "number") {
    const n = a + b;
    if (isSafe(n)) return n;
  }
  return BigInt(a) + BigInt(b);
}

/** The whole number of steps of 10^-places nearest to x by `mode`. */
function steps(x: Rational, places: number, mode: RoundMode): bigint {
  const n = BigInt(x.n) * 10n ** BigInt(places);
  const d = BigInt(x.d);
  let q = n / d;
  let r = n % d;
  if (r < 0n) {
    q -= 1n;
    r += d;
  }
  if (r === 0n || mode === "down") return q;
  const half = mode === "up" ? 1n : r * 2n - d;
  if (half !== 0n) return half > 0n ? q + 1n : q;
  return (mode === "half-even" ? q % 2n === 0n : q < 0n) ? q : q + 1n;
}

/** x rounded to `places` decimal places; `up` and `down` are towards +∞ and −∞, half-away is away from 0 (SPEC N5). */
export function round(x: Rational, places: number, mode: RoundMode = "half-away"): Rational {
  return lowest(steps(x, places, mode), 10n ** BigInt(places));
}

/** The greatest whole number not above x. */
export function floor(x: Rational): Rational {
  return round(x, 0, "down");
}

/** `n` or `n/d` in lowest terms: equal numbers give equal text. */
export function toExact(x: Rational): string {
  const { n, d } = reduced(x);
  return d === 1 || d === 1n ? String(n) : `${n}/${d}`;
}

/**
 * x for display, with a decimal point and at most `places` places (half away from zero, no trailing zeros); `exact`
 * says that nothing was lost. Nothing computes with the text (SPEC N5).
 */
export function toDecimal(x: Rational, places: number): { readonly text: string; readonly exact: boolean } {
  const q = steps(x, places, "half-away");
  const digits = String(q < 0n ? -q : q).padStart(places + 1, "0");
  const cut = digits.length - places;
  const fraction = digits.slice(cut).replace(/0+$/, "");
  const text = `${q < 0n ? "-" : ""}${digits.slice(0, cut)}${fraction === "" ? "" : `.${fraction}`}`;
  return { text, exact: equals(x, round(x, places)) };
}
