// The algebra of measures (SPEC U1–U4): products of integer powers of declared measures. Money is one measure in đồng.
import { compare, divide, fromInteger, multiply, ONE, type Rational } from "#runtime/number.ts";
import type { Type, Unit } from "./model.ts";

export const POINTS = "điểm";
const MONEY = "đồng";

const MONEY_FACTORS: Readonly<Record<string, number>> = {
  đồng: 1,
  "nghìn đồng": 1000,
  "triệu đồng": 1_000_000,
  "tỷ đồng": 1_000_000_000,
};

/** How a measure's name is compared: lower case, `tỉ` as `tỷ`, single blanks. */
export function measureKey(name: string): string {
  const lower = name.toLowerCase();
  const key = /\s\s|[^\S ]/.test(lower) ? lower.trim().replace(/\s+/g, " ") : lower;
  return key === "tỉ đồng" ? "tỷ đồng" : key;
}

export const isMoney = (name: string): boolean => Object.hasOwn(MONEY_FACTORS, measureKey(name));

export const NO_UNIT: Unit = { powers: {}, factor: ONE };
export const POINTS_UNIT: Unit = { powers: { [POINTS]: 1 }, factor: ONE };

/** The unit of one measure; the caller knows that it is declared. */
export function unitOf(name: string): Unit {
  const key = measureKey(name);
  const factor = Object.hasOwn(MONEY_FACTORS, key) ? MONEY_FACTORS[key] : undefined;
  return factor === undefined
    ? { powers: { [key]: 1 }, factor: ONE }
    : { powers: { [MONEY]: 1 }, factor: fromInteger(factor) };
}

export const number = (unit: Unit | null, integer = false): Type => ({ kind: "number", unit, integer });

/** Same measures, whatever the size (triệu đồng and tỷ đồng are). */
export function sameMeasures(a: Unit, b: Unit): boolean {
  const names = new Set([...Object.keys(a.powers), ...Object.keys(b.powers)]);
  for (const name of names) if ((a.powers[name] ?? 0) !== (b.powers[name] ?? 0)) return false;
  return true;
}

export const isShare = (unit: Unit): boolean => Object.keys(unit.powers).length === 0;
export const hasPoints = (unit: Unit): boolean => (unit.powers[POINTS] ?? 0) !== 0;

/** b's size in a's: what to multiply a value in b by to get it in a. */
export const conversion = (a: Unit, b: Unit): Rational => divide(b.factor, a.factor);
export const needsConversion = (a: Unit, b: Unit): boolean => compare(a.factor, b.factor) !== 0;

function combine(a: Unit, b: Unit, sign: 1 | -1): Readonly<Record<string, number>> {
  const powers: Record<string, number> = { ...a.powers };
  for (const [name, power] of Object.entries(b.powers)) {
    const sum = (powers[name] ?? 0) + sign * power;
    if (sum === 0) delete powers[name];
    else powers[name] = sum;
  }
  return powers;
}

/** Points times a count are points ("1 điểm mỗi kênh", U4), as many for each of the measure as it is written in; otherwise powers add. */
export function product(a: Unit, b: Unit): Unit {
  if (
    hasPoints(a) !== hasPoints(b) &&
    [...Object.values(a.powers), ...Object.values(b.powers)].every((p) => p > 0)
  )
    return POINTS_UNIT;
  return { powers: combine(a, b, 1), factor: multiply(a.factor, b.factor) };
}

export function quotient(a: Unit, b: Unit): Unit {
  return { powers: combine(a, b, -1), factor: divide(a.factor, b.factor) };
}

/** A unit in words, for messages: `máy tính/người`, `triệu đồng`, "" for a share. */
export function unitText(unit: Unit): string {
  const part = (sign: 1 | -1): string =>
    Object.entries(unit.powers)
      .filter(([, power]) => Math.sign(power) === sign)
      .map(([name, power]) => (Math.abs(power) === 1 ? name : `${name}^${Math.abs(power)}`))
      .join("·");
  const over = part(-1);
  const top = part(1);
  return over === "" ? top : `${top === "" ? "1" : top}/${over}`;
}
