// Named examples of runtime/number.ts; its algebra is in test/property/number.test.ts.
import { expect, test } from "vitest";
import {
  add,
  compare,
  divide,
  fromInteger,
  INFINITE,
  inverse,
  isInfinite,
  MINUS_INFINITE,
  multiply,
  parseRational,
  type Rational,
  rational,
  round,
  sum,
  toDecimal,
  toExact,
  ZERO,
} from "#runtime/number.ts";
import { printedNumber } from "#runtime/number-text.ts";

function checkRead(text: string, exact: string | null): void {
  const value = parseRational(text);
  expect(value === null ? null : toExact(value), text).toBe(exact);
}

function checkRound(text: string, places: number, expected: readonly [string, string, string, string]): void {
  const x = rational(text);
  const modes = ["half-away", "half-even", "up", "down"] as const;
  expect(modes.map((mode) => toExact(round(x, places, mode)))).toEqual(expected);
}

function checkShown(text: string, places: number, shown: string, exact: boolean): void {
  expect(toDecimal(rational(text), places)).toEqual({ text: shown, exact });
}

test("N1: 1/3 * 20 * 3 = 20", () => {
  const x = multiply(multiply(rational("1/3"), fromInteger(20)), fromInteger(3));
  expect(x).toEqual(fromInteger(20));
});

test("N1: text is read exactly, or not at all", () => {
  checkRead("85", "85");
  checkRead("-17/2", "-17/2");
  checkRead("6/4", "3/2");
  checkRead("0.1", "1/10");
  checkRead("12.50", "25/2");
  checkRead("-0", "0");
  checkRead("-0.0", "0");
  checkRead("0/5", "0");
  checkRead("9007199254740993", "9007199254740993");
  checkRead("123456789012345678901234567890/3", "41152263004115226300411522630");
  checkRead(
    "0.123456789012345678901234567891",
    "123456789012345678901234567891/1000000000000000000000000000000",
  );
  for (const bad of [
    "",
    " 1",
    "1 ",
    "1e3",
    "+1",
    "1,5",
    ".5",
    "5.",
    "1/0",
    "1/000",
    "1/-2",
    "1/2/3",
    "NaN",
    "Infinity",
    "0x10",
    "١",
    "1_0",
  ]) {
    checkRead(bad, null);
  }
});

test("N1: no −0 is ever made", () => {
  const zeros = [
    multiply(ZERO, fromInteger(-1)),
    divide(ZERO, fromInteger(-3)),
    add(fromInteger(-1), fromInteger(1)),
    sum([rational("-1/3"), rational("1/3")]),
    round(rational("-1/10"), 0),
    fromInteger(-0),
  ];
  for (const zero of zeros) expect(zero).toEqual({ n: 0, d: 1 });
});

test("N1: a tie that floats would break is a tie", () => {
  const left = add(rational("1/10"), rational("1/5"));
  expect(0.1 + 0.2 === 0.3).toBe(false);
  expect(compare(left, rational("3/10"))).toBe(0);
});

test("N1: one part in 10^12 is seen on a total of 850", () => {
  const total = sum([rational("2550/7"), rational("850/3"), rational("4250/21")]);
  expect(toExact(total)).toBe("850");
  expect(compare(add(total, rational("-1/1000000000000")), fromInteger(850))).toBe(-1);
});

test("N1: 61 terms with unrelated denominators add up exactly", () => {
  const terms = Array.from({ length: 61 }, (_, i) => rational(`${i + 1}/${1009 + 2 * i}`));
  const back = terms.map((x) => multiply(x, fromInteger(-1)));
  expect(toExact(sum([...terms, ...back.reverse()]))).toBe("0");
  expect(toExact(sum([sum(terms), sum(back), rational("1/7")]))).toBe("1/7");
});

test("N2: division by zero is never answered with a number", () => {
  expect(() => divide(fromInteger(1), ZERO)).toThrow(RangeError);
});

test("N5: half away from zero by default, half to even, up is towards +∞, down towards −∞", () => {
  checkRound("2.125", 2, ["213/100", "53/25", "213/100", "53/25"]);
  checkRound("2.135", 2, ["107/50", "107/50", "107/50", "213/100"]);
  checkRound("-2.125", 2, ["-213/100", "-53/25", "-53/25", "-213/100"]);
  checkRound("0.5", 0, ["1", "0", "1", "0"]);
  checkRound("-0.5", 0, ["-1", "0", "0", "-1"]);
  checkRound("7", 0, ["7", "7", "7", "7"]);
  checkRound("1/3", 2, ["33/100", "33/100", "17/50", "33/100"]);
  checkRound("100000000000000000000000000000001/2", 0, [
    "50000000000000000000000000000001",
    "50000000000000000000000000000000",
    "50000000000000000000000000000001",
    "50000000000000000000000000000000",
  ]);
});

test("a display has a decimal point, no trailing zeros, and says when it is rounded", () => {
  checkShown("85", 2, "85", true);
  checkShown("17/2", 2, "8.5", true);
  checkShown("-1/3", 2, "-0.33", false);
  checkShown("-1/1000", 2, "0", false);
  checkShown("2.675", 2, "2.68", false);
  checkShown("1000000", 0, "1000000", true);
});

test("N1: fractions wider than a float are compared exactly", () => {
  const wide = 10n ** 400n;
  const over = (n: bigint, d: bigint): Rational => rational(`${n}/${d}`);
  expect(compare(over(wide + 1n, 2n * wide), rational("1/2"))).toBe(1);
  expect(compare(over(wide + 1n, 2n * wide), rational("1"))).toBe(-1);
  expect(compare(over(wide * wide + 1n, wide), over(wide * wide + 2n, wide))).toBe(-1);
  expect(compare(over(-1n, wide + 1n), over(1n, wide + 1n))).toBe(-1);
});

test("S6: ends that are infinite, also beside wide numbers", () => {
  const wide = rational(`${10n ** 400n}`);
  for (const x of [ZERO, rational("-7/3"), wide]) {
    expect([compare(x, INFINITE), compare(x, MINUS_INFINITE)]).toEqual([-1, 1]);
    expect(add(x, INFINITE)).toEqual(INFINITE);
    expect(sum([x, MINUS_INFINITE, x, MINUS_INFINITE])).toEqual(MINUS_INFINITE);
  }
  expect([compare(INFINITE, INFINITE), compare(MINUS_INFINITE, INFINITE)]).toEqual([0, -1]);
  expect(toExact(multiply(ZERO, INFINITE))).toBe("0");
  expect([multiply(rational("-2"), INFINITE), multiply(wide, MINUS_INFINITE)]).toEqual([
    MINUS_INFINITE,
    MINUS_INFINITE,
  ]);
  expect([inverse(ZERO), toExact(inverse(MINUS_INFINITE))]).toEqual([INFINITE, "0"]);
  expect(isInfinite(round(INFINITE, 2))).toBe(true);
});

test("a number is printed alike everywhere: groups of three, the language's decimal sign, ≈ with two places where it is rounded", () => {
  const both = (exact: string): readonly string[] => [
    printedNumber(rational(exact), "vi"),
    printedNumber(rational(exact), "en"),
  ];
  expect(both("1234567")).toEqual(["1.234.567", "1,234,567"]);
  expect(both("-12345/10")).toEqual(["−1.234,5", "−1,234.5"]);
  expect(both("2999/1000")).toEqual(["2,999", "2.999"]);
  expect(both("1/3")).toEqual(["≈0,33", "≈0.33"]);
  expect(both("-7000001/7000")).toEqual(["≈−1.000,00", "≈−1,000.00"]);
});
