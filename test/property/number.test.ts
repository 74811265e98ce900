// The arithmetic of runtime/number.ts against a naive oracle: a pair of BigInt, reduced by Euclid after every step.
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  add,
  compare,
  divide,
  floor,
  fromInteger,
  isZero,
  max,
  min,
  multiply,
  negate,
  parseRational,
  type Rational,
  rational,
  reduced,
  round,
  sign,
  subtract,
  sum,
  toDecimal,
  toExact,
} from "#runtime/number.ts";

interface Naive {
  readonly n: bigint;
  readonly d: bigint;
}

function naive(n: bigint, d: bigint): Naive {
  let [x, y] = [n < 0n ? -n : n, d < 0n ? -d : d];
  while (y !== 0n) [x, y] = [y, x % y];
  const s = d < 0n ? -1n : 1n;
  return { n: (s * n) / x, d: (s * d) / x };
}

const text = (x: Naive): string => (x.d === 1n ? `${x.n}` : `${x.n}/${x.d}`);
const plus = (a: Naive, b: Naive): Naive => naive(a.n * b.d + b.n * a.d, a.d * b.d);
const times = (a: Naive, b: Naive): Naive => naive(a.n * b.n, a.d * b.d);
const order = (a: Naive, b: Naive): number => (a.n * b.d < b.n * a.d ? -1 : a.n * b.d > b.n * a.d ? 1 : 0);

/** Numbers near every border the representation has: small, at 2^53, wide, and very wide. */
const whole = fc.oneof(
  fc.bigInt({ min: -1000n, max: 1000n }),
  fc.bigInt({ min: -(2n ** 27n), max: 2n ** 27n }),
  fc.bigInt({ min: 2n ** 53n - 3n, max: 2n ** 53n + 3n }),
  fc.bigInt({ min: -(2n ** 53n) - 3n, max: -(2n ** 53n) + 3n }),
  fc.bigInt({ min: -(2n ** 120n), max: 2n ** 120n }),
  fc.bigInt({ min: 2n ** 1020n, max: 2n ** 1030n }),
);
const below = whole.map((d) => (d === 0n ? 1n : d < 0n ? -d : d));
const pair = fc.tuple(whole, below).map(([n, d]) => naive(n, d));

/** The stored form keeps what number.ts promises about its fields. */
function checkForm(x: Rational): void {
  expect(typeof x.n).toBe(typeof x.d);
  expect(x.d > 0).toBe(true);
  expect(Object.is(x.n, -0)).toBe(false);
  if (typeof x.n === "number" && typeof x.d === "number") {
    expect(Number.isSafeInteger(x.n) && Number.isSafeInteger(x.d)).toBe(true);
    const least = naive(BigInt(x.n), BigInt(x.d));
    expect([x.n, x.d]).toEqual([Number(least.n), Number(least.d)]);
  }
}

function checkEqual(x: Rational, expected: Naive): void {
  checkForm(x);
  checkForm(reduced(x));
  expect(toExact(x)).toBe(text(expected));
}

const read = (x: Naive): Rational => rational(text(x));

test("N1: + − × ÷ agree with the naive oracle", () => {
  fc.assert(
    fc.property(pair, pair, (a, b) => {
      const [x, y] = [read(a), read(b)];
      checkEqual(x, a);
      checkEqual(add(x, y), plus(a, b));
      checkEqual(subtract(x, y), plus(a, { n: -b.n, d: b.d }));
      checkEqual(multiply(x, y), times(a, b));
      checkEqual(negate(x), { n: -a.n, d: a.d });
      if (b.n !== 0n) checkEqual(divide(x, y), naive(a.n * b.d, a.d * b.n));
    }),
    { numRuns: 2000 },
  );
});

test("N1: comparison agrees with the naive oracle, also between numbers a float cannot tell apart", () => {
  const near = pair.chain((a) =>
    fc.constantFrom(a, plus(a, { n: 1n, d: 10n ** 30n })).map((b) => [a, b] as const),
  );
  fc.assert(
    fc.property(fc.oneof(fc.tuple(pair, pair), near), ([a, b]) => {
      const [x, y] = [read(a), read(b)];
      expect(compare(x, y)).toBe(order(a, b));
      expect(sign(subtract(x, y))).toBe(order(a, b));
      expect(isZero(subtract(x, y))).toBe(order(a, b) === 0);
      checkEqual(min(x, y), order(a, b) < 0 ? a : b);
      checkEqual(max(x, y), order(a, b) > 0 ? a : b);
    }),
    { numRuns: 2000 },
  );
});

test("N1: a sum does not depend on the order of its terms and equals adding one by one", () => {
  fc.assert(
    fc.property(fc.array(pair, { maxLength: 70 }), (terms) => {
      const expected = terms.reduce(plus, { n: 0n, d: 1n });
      checkEqual(sum(terms.map(read)), expected);
      checkEqual(sum(terms.map(read).reverse()), expected);
    }),
    { numRuns: 300 },
  );
});

test("N1: numbers made by operations behave as numbers read from text", () => {
  fc.assert(
    fc.property(pair, pair, pair, (a, b, c) => {
      const made = sum([read(a), multiply(read(b), read(c)), read(c), add(read(a), read(b))]);
      const same = rational(toExact(made));
      expect(compare(made, same)).toBe(0);
      const seven = fromInteger(7);
      expect(toExact(multiply(made, seven))).toBe(toExact(multiply(same, seven)));
      expect(toExact(add(made, seven))).toBe(toExact(add(same, seven)));
      expect(toExact(round(made, 3))).toBe(toExact(round(same, 3)));
    }),
    { numRuns: 500 },
  );
});

test("N5: every rounding is a multiple of the step and no further than its mode allows", () => {
  const mode = fc.constantFrom("half-away", "half-even", "up", "down" as const);
  fc.assert(
    fc.property(pair, fc.integer({ min: 0, max: 6 }), mode, (a, places, by) => {
      const x = read(a);
      const r = round(x, places, by);
      const step = rational(`1/${10 ** places}`);
      const error = subtract(r, x);
      expect(toExact(divide(r, step))).not.toContain("/");
      if (by === "up") expect(sign(error) >= 0 && compare(error, step) < 0).toBe(true);
      else if (by === "down") expect(sign(error) <= 0 && compare(negate(error), step) < 0).toBe(true);
      else {
        const twice = multiply(error, fromInteger(2));
        expect(compare(twice, step) <= 0 && compare(negate(twice), step) <= 0).toBe(true);
      }
      expect(toExact(round(r, places, by))).toBe(toExact(r));
    }),
    { numRuns: 1000 },
  );
});

test("N5: floor is the greatest whole number not above", () => {
  fc.assert(
    fc.property(pair, (a) => {
      const f = floor(read(a));
      expect(toExact(f)).not.toContain("/");
      expect(compare(f, read(a)) <= 0 && compare(read(a), add(f, fromInteger(1))) < 0).toBe(true);
    }),
  );
});

test("a display says whether it is exact, and reads back as the rounded number", () => {
  fc.assert(
    fc.property(pair, fc.integer({ min: 0, max: 6 }), (a, places) => {
      const shown = toDecimal(read(a), places);
      const back = parseRational(shown.text);
      expect(back).not.toBeNull();
      if (back === null) return;
      expect(toExact(back)).toBe(toExact(round(read(a), places)));
      expect(shown.exact).toBe(toExact(back) === text(a));
    }),
    { numRuns: 500 },
  );
});
