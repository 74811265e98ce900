// Fractions of BigInts and intervals over them, as naive as they can be: the arithmetic of the oracle. Nothing here is
// shared with the runtime.

export interface Fraction {
  readonly n: bigint;
  /** Above 0, in lowest terms with n. */
  readonly d: bigint;
}

/** One end of an interval: a fraction or an infinity. */
export type End = Fraction | "-inf" | "+inf";
export type Bounds = readonly [End, End];

export function fraction(n: bigint, d: bigint = 1n): Fraction {
  if (d === 0n) throw new RangeError("zero denominator");
  let [a, b] = [n < 0n ? -n : n, d < 0n ? -d : d];
  while (b !== 0n) [a, b] = [b, a % b];
  const sign = d < 0n ? -1n : 1n;
  const divisor = a === 0n ? 1n : a;
  return { n: (sign * n) / divisor, d: (sign * d) / divisor };
}

/** Reads `n`, `n/d` or `n.ddd`. */
export function parseFraction(text: string): Fraction {
  const [, minus = "", whole = "", under, places = ""] = /^(-?)(\d+)(?:\/(\d+)|\.(\d+))?$/.exec(text) ?? [];
  if (whole === "") throw new RangeError(`not a number: ${text}`);
  const value =
    under === undefined
      ? fraction(BigInt(whole + places), 10n ** BigInt(places.length))
      : fraction(BigInt(whole), BigInt(under));
  return minus === "" ? value : negative(value);
}

export const text = (x: Fraction): string => (x.d === 1n ? `${x.n}` : `${x.n}/${x.d}`);

export const ZERO = fraction(0n);
export const ONE = fraction(1n);
export const HUNDRED = fraction(100n);

export const negative = (a: Fraction): Fraction => ({ n: -a.n, d: a.d });
export const plus = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, negative(b));
export const times = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.n, a.d * b.d);
export const over = (a: Fraction, b: Fraction): Fraction => fraction(a.n * b.d, a.d * b.n);
export const total = (all: readonly Fraction[]): Fraction => all.reduce(plus, ZERO);

/** Below 0, 0 or above 0, as a < b, a = b, a > b. */
export function order(a: Fraction, b: Fraction): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export const smaller = (a: Fraction, b: Fraction): Fraction => (order(a, b) <= 0 ? a : b);
export const larger = (a: Fraction, b: Fraction): Fraction => (order(a, b) >= 0 ? a : b);

/** Rounds to `places` decimals; up and down are towards +∞ and −∞, half-away is away from 0 (SPEC N5). */
export function roundTo(
  x: Fraction,
  places: number,
  mode: "half-away" | "up" | "down" | "half-even",
): Fraction {
  const scale = 10n ** BigInt(places);
  const n = x.n * scale;
  const below = n / x.d - (n % x.d < 0n ? 1n : 0n);
  const rest = n - below * x.d;
  const up = ((): boolean => {
    if (rest === 0n || mode === "down") return false;
    if (mode === "up") return true;
    if (2n * rest !== x.d) return 2n * rest > x.d;
    return mode === "half-even" ? below % 2n !== 0n : n > 0n;
  })();
  return fraction(up ? below + 1n : below, scale);
}

const infinite = (x: End): x is "-inf" | "+inf" => typeof x === "string";

export function orderEnds(a: End, b: End): number {
  if (!infinite(a) && !infinite(b)) return order(a, b);
  const rank = (x: End): number => (x === "-inf" ? -1 : x === "+inf" ? 1 : 0);
  return rank(a) - rank(b);
}

export const lowerEnd = (a: End, b: End): End => (orderEnds(a, b) <= 0 ? a : b);
export const upperEnd = (a: End, b: End): End => (orderEnds(a, b) >= 0 ? a : b);
export const hullOf = (all: readonly Bounds[]): Bounds => [
  all.map((b) => b[0]).reduce(lowerEnd),
  all.map((b) => b[1]).reduce(upperEnd),
];

const negativeEnd = (x: End): End => (x === "-inf" ? "+inf" : x === "+inf" ? "-inf" : negative(x));
const signOf = (x: End): number => (x === "-inf" ? -1 : x === "+inf" ? 1 : order(x, ZERO));
const plusEnd = (a: End, b: End): End => (infinite(a) ? a : infinite(b) ? b : plus(a, b));

/** An infinite end is only approached, so that 0 · ∞ is 0. */
function timesEnd(a: End, b: End): End {
  if (!infinite(a) && !infinite(b)) return times(a, b);
  const sign = signOf(a) * signOf(b);
  return sign === 0 ? ZERO : sign > 0 ? "+inf" : "-inf";
}

export const plusBounds = (a: Bounds, b: Bounds): Bounds => [plusEnd(a[0], b[0]), plusEnd(a[1], b[1])];
export const negativeBounds = (a: Bounds): Bounds => [negativeEnd(a[1]), negativeEnd(a[0])];

export function timesBounds(a: Bounds, b: Bounds): Bounds {
  const ends = a.flatMap((x) => b.map((y) => timesEnd(x, y)));
  return [ends.reduce(lowerEnd), ends.reduce(upperEnd)];
}

export const hasZero = ([low, high]: Bounds): boolean => signOf(low) <= 0 && signOf(high) >= 0;

/** 1/x for x in b, x ≠ 0. */
export function inverseBounds([low, high]: Bounds): Bounds {
  if (signOf(low) < 0 && signOf(high) > 0) return ["-inf", "+inf"];
  const inverse = (x: End, atZero: End): End => (infinite(x) ? ZERO : x.n === 0n ? atZero : over(ONE, x));
  return [inverse(high, "-inf"), inverse(low, "+inf")];
}
