// Exact rational numbers: the only arithmetic on points in the product (SPEC N1–N5). Floating point decides nothing that
// it could get wrong: a product of safe integers is used only when it is itself a safe integer (rounding is monotone, so
// that test is exact), a quotient only to tell apart what is far apart; everything else goes through BigInt. Text for
// people is made in explain-text.ts.
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

/** The ends of what is not bounded: only as ends of intervals (bounds.ts), never in a figure or a result (SPEC N1). */
export const INFINITE: Rational = { n: 1, d: 0 };
export const MINUS_INFINITE: Rational = { n: -1, d: 0 };

interface Small extends Rational {
  readonly n: number;
  readonly d: number;
}

interface Big extends Rational {
  readonly n: bigint;
  readonly d: bigint;
}

const INT = 0x7fffffff;
const SAFE = Number.MAX_SAFE_INTEGER;
const BIG_SAFE = BigInt(SAFE);
/** Unreduced fractions are reduced once they pass this size, so that long chains cannot grow without need. */
const WIDE = 1n << 1024n;

const isSafe = (x: number): boolean => x <= SAFE && x >= -SAFE;
/** Only as ends of intervals: see INFINITE. */
export const isInfinite = (x: Rational): boolean => !x.d;
const isSmall = (x: Rational): x is Small => typeof x.n === "number";

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

/** The reduced fraction of two safe integers, d >= 0. */
function small(n: number, d: number): Rational {
  if (n === 0) return ZERO;
  if (d === 1) return { n, d };
  const g = gcd(n, d);
  return g === 1 ? { n, d } : { n: n / g, d: d / g };
}

/** A fraction of two BigInts, d >= 0: small again where both fit, reduced where it grew too wide. */
function big(n: bigint, d: bigint): Rational {
  if (n <= BIG_SAFE && n >= -BIG_SAFE && d <= BIG_SAFE) return small(Number(n), Number(d));
  return d > WIDE || n > WIDE || n < -WIDE || d === 0n ? lowest(n, d) : { n, d };
}

function lowest(n: bigint, d: bigint): Rational {
  const g = bigGcd(n, d);
  const [a, b] = [n / g, d / g];
  return a <= BIG_SAFE && a >= -BIG_SAFE && b <= BIG_SAFE ? { n: Number(a), d: Number(b) } : { n: a, d: b };
}

/** The same number in lowest terms. */
export const reduced = (x: Rational): Rational => (isSmall(x) ? x : lowest(BigInt(x.n), BigInt(x.d)));

/** 10^places: exact as far as it is a safe integer. */
function tens(places: number): number {
  let power = 1;
  for (let i = 0; i < places; i++) power *= 10;
  return power;
}

/** Reads `n`, `n/d` or a decimal with a point, an optional minus first; null for anything else, also n/0 (SPEC N1). */
export function parseRational(text: string): Rational | null {
  const n = Number(text);
  if (Number.isSafeInteger(n) && String(n) === text) return fromInteger(n);
  const [, whole, over = "1", places = ""] = /^(-?\d+)(?:\/(\d+)|\.(\d+))?$/.exec(text) ?? [];
  if (whole === undefined) return null;
  const [top, under] = [Number(whole + places), Number(over) * tens(places.length)];
  if (under === 0) return null;
  if (isSafe(top) && isSafe(under)) return small(top, under);
  return lowest(BigInt(whole + places), BigInt(over) * 10n ** BigInt(places.length));
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
  if (isSmall(a) && isSmall(b)) {
    const same = a.d === b.d;
    const left = same ? a.n : a.n * b.d;
    const right = same ? b.n : b.n * a.d;
    const n = left + right;
    const d = same ? a.d : a.d * b.d;
    if (isSafe(left) && isSafe(right) && isSafe(n) && isSafe(d)) return small(n, d);
  }
  const sum = unreduced(a, b);
  return big(sum.n, sum.d);
}

function unreduced(a: Rational, b: Rational): Big {
  const [an, ad, bn, bd] = [BigInt(a.n), BigInt(a.d), BigInt(b.n), BigInt(b.d)];
  return ad === bd ? { n: an + bn, d: ad } : { n: an * bd + bn * ad, d: ad * bd };
}

export const subtract = (a: Rational, b: Rational): Rational => add(a, negate(b));

export const negate = (x: Rational): Rational => (isZero(x) ? ZERO : { n: -x.n, d: x.d });

/** 0 times infinite is 0: an infinite end is only approached (SPEC S6). */
export function multiply(a: Rational, b: Rational): Rational {
  if (isSmall(a) && isSmall(b)) {
    if (a.n === 0 || b.n === 0) return ZERO;
    const g = b.d === 1 ? 1 : gcd(a.n, b.d);
    const h = a.d === 1 ? 1 : gcd(b.n, a.d);
    const n = (a.n / g) * (b.n / h);
    const d = (a.d / h) * (b.d / g);
    if (isSafe(n) && isSafe(d)) return { n, d };
  }
  return big(BigInt(a.n) * BigInt(b.n), BigInt(a.d) * BigInt(b.d));
}

/** a / b; throws RangeError when b is 0: the caller decides what a zero denominator means (SPEC N2). */
export function divide(a: Rational, b: Rational): Rational {
  if (isZero(b)) throw new RangeError("division by zero");
  return multiply(a, inverse(b));
}

/** 1/x; infinite for 0, 0 for what is infinite. */
export const inverse = ({ n, d }: Rational): Rational => (n < 0 ? negate({ n: d, d: -n }) : { n: d, d: n });

/** −1, 0 or 1. */
export const sign = (x: Rational): -1 | 0 | 1 => (x.n > 0 ? 1 : x.n < 0 ? -1 : 0);

export const isZero = (x: Rational): boolean => !x.n;

/** −1 when a < b, 0 when they are equal, 1 when a > b. */
export function compare(a: Rational, b: Rational): number {
  if (isSmall(a) && isSmall(b)) {
    const left = a.n * b.d;
    const right = b.n * a.d;
    // Rounding is monotone: different rounded products have the order of the exact ones. Both are 0 where both are infinite.
    if (left !== right || isSafe(left)) return Math.sign(left - right || a.n - b.n);
  }
  // Each quotient is within 4·2^-53 of its value: what is further apart is told apart without the wide products.
  const [ad, bd] = [Number(a.d), Number(b.d)];
  const [x, y] = [Number(a.n) / ad, Number(b.n) / bd];
  if (Math.abs(x - y) > (Math.abs(x) + Math.abs(y)) / 2 ** 40 && ad + bd < Infinity) return Math.sign(x - y);
  const left = BigInt(a.n) * BigInt(b.d);
  const right = BigInt(b.n) * BigInt(a.d);
  return left < right ? -1 : left > right ? 1 : 0;
}

export const equals = (a: Rational, b: Rational): boolean => compare(a, b) === 0;
export const min = (a: Rational, b: Rational): Rational => (compare(b, a) < 0 ? b : a);
export const max = (a: Rational, b: Rational): Rational => (compare(b, a) > 0 ? b : a);

/** The sum of all terms; the order of the terms does not matter to the value. Nothing is reduced on the way. */
export function sum(terms: readonly Rational[]): Rational {
  let row: Rational[] = [];
  let [n, d] = [0, 1];
  for (const term of terms) {
    if (!isSmall(term)) {
      row.push(term);
      continue;
    }
    const same = term.d === d;
    const left = same ? n : n * term.d;
    const right = same ? term.n : term.n * d;
    const over = same ? d : d * term.d;
    const fits = isSafe(left) && isSafe(right) && isSafe(left + right) && isSafe(over);
    if (!fits) row.push({ n, d });
    n = fits ? left + right : term.n;
    d = fits ? over : term.d;
  }
  if (row.length === 0) return small(n, d);
  row.push({ n, d });
  // A balanced tree: wide numbers meet numbers of their own size.
  while (row.length > 1) {
    const next: Rational[] = [];
    for (let i = 0; i < row.length; i += 2) next.push(unreduced(row[i] ?? ZERO, row[i + 1] ?? ZERO));
    row = next;
  }
  const [total = ZERO] = row;
  return big(BigInt(total.n), BigInt(total.d));
}

/** The whole number of steps of 10^-places nearest to x by `mode`. */
function steps(x: Rational, places: number, mode: RoundMode): bigint | number {
  const top = isSmall(x) ? x.n * tens(places) : Number.NaN;
  if (isSmall(x) && isSafe(top)) {
    const over = top % x.d;
    // Towards 0 first: the difference cannot leave the safe integers.
    const whole = (top - over) / x.d;
    const [below, rest] = over < 0 ? [whole - 1, over + x.d] : [whole, over];
    const up = rest !== 0 && isUp(mode, Math.sign(rest * 2 - x.d), below % 2 === 0, below < 0);
    return up ? below + 1 : below;
  }
  const n = BigInt(x.n) * 10n ** BigInt(places);
  const d = BigInt(x.d);
  let q = n / d;
  let r = n % d;
  if (r < 0n) {
    q -= 1n;
    r += d;
  }
  const half = r * 2n - d;
  return r !== 0n && isUp(mode, half > 0n ? 1 : half < 0n ? -1 : 0, q % 2n === 0n, q < 0n) ? q + 1n : q;
}

/** Whether what is not whole is rounded up; `half`: whether it is nearer to the next (1), to the one below (-1), or neither. */
function isUp(mode: RoundMode, half: number, isEven: boolean, isNegative: boolean): boolean {
  if (mode === "up" || mode === "down") return mode === "up";
  return half > 0 || (half === 0 && !(mode === "half-even" ? isEven : isNegative));
}

/** x rounded to `places` decimal places, infinite as it is; `up` and `down` are towards +∞ and −∞, half-away is away from 0 (SPEC N5). */
export function round(x: Rational, places: number, mode: RoundMode = "half-away"): Rational {
  if (isInfinite(x)) return x;
  const q = steps(x, places, mode);
  return typeof q === "number" ? small(q, tens(places)) : lowest(q, 10n ** BigInt(places));
}

/** The greatest whole number not above x. */
export const floor = (x: Rational): Rational => round(x, 0, "down");

/** `n` or `n/d` in lowest terms: equal numbers give equal text. */
export function toExact(x: Rational): string {
  const { n, d } = reduced(x);
  return Number(d) === 1 ? String(n) : `${n}/${d}`;
}

/**
 * x for display, with a decimal point and at most `places` places (half away from zero, no trailing zeros); `exact`
 * says that nothing was lost. Nothing computes with the text (SPEC N5).
 */
export function toDecimal(x: Rational, places: number): { readonly text: string; readonly exact: boolean } {
  if (x.d === 1) return { text: String(x.n), exact: true };
  const q = steps(x, places, "half-away");
  const digits = String(q < 0 ? -q : q).padStart(places + 1, "0");
  const cut = digits.length - places;
  const fraction = digits.slice(cut).replace(/0+$/, "");
  const text = `${q < 0 ? "-" : ""}${digits.slice(0, cut)}${fraction === "" ? "" : `.${fraction}`}`;
  return { text, exact: equals(x, round(x, places)) };
}
