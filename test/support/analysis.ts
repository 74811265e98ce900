// What the algebra of the analysis is held against: numbers on a small grid, tried one by one.
import fc from "fast-check";
import { type Atoms, figureAtom, newAtoms } from "#dsl/check/analysis/atoms.ts";
import type { Cell } from "#dsl/check/analysis/cell.ts";
import { constant, type Form, ofAtom, add as plus, substitute } from "#dsl/check/analysis/form.ts";
import { contains, type Interval } from "#dsl/check/analysis/interval.ts";
import type { Inequality } from "#dsl/check/analysis/linear.ts";
import type { Input } from "#runtime/compiled-set.ts";
import {
  add,
  fromInteger,
  INFINITE,
  isInfinite,
  MINUS_INFINITE,
  multiply,
  type Rational,
  sign,
  toExact,
  ZERO,
} from "#runtime/number.ts";
import { times } from "./draw.ts";

const over = (n: number, d: number): Rational => multiply(fromInteger(n), { n: 1, d });

/** Small fractions, many of them equal to each other. */
export const small: fc.Arbitrary<Rational> = fc
  .tuple(fc.integer({ min: -8, max: 8 }), fc.constantFrom(1, 1, 2, 3))
  .map(([n, d]) => over(n, d));

const whole = (least: number, most: number): fc.Arbitrary<Rational> =>
  fc.integer({ min: least, max: most }).map(fromInteger);

/** Intervals with ends of every kind; a point now and then. */
export const interval: fc.Arbitrary<Interval> = fc
  .record({ a: small, b: small, lowOpen: fc.boolean(), highOpen: fc.boolean(), ends: fc.nat(7) })
  .map(({ a, b, lowOpen, highOpen, ends }): Interval => {
    const [low, high] = sign(add(b, multiply(a, fromInteger(-1)))) < 0 ? [b, a] : [a, b];
    const isPoint = toExact(low) === toExact(high);
    return {
      low: ends === 0 ? MINUS_INFINITE : low,
      lowOpen: ends === 0 || (lowOpen && !(isPoint && ends > 1)),
      high: ends === 1 ? INFINITE : high,
      highOpen: ends === 1 || (highOpen && !(isPoint && ends > 1)),
    };
  })
  .filter((i) => !(toExact(i.low) === toExact(i.high) && (i.lowOpen || i.highOpen)));

/** Every number that the ends of small intervals tell apart. */
export const LINE: readonly Rational[] = times(221, (i) => over(i - 110, 12));

/** Sums of some of so many unknowns, with small coefficients. */
export const sums = (unknowns: number): fc.Arbitrary<Form> =>
  fc
    .tuple(whole(-9, 9), fc.array(whole(-3, 3), { minLength: unknowns, maxLength: unknowns }))
    .map(([rest, ks]) =>
      ks.reduce((form, k, x) => (sign(k) === 0 ? form : plus(form, ofAtom(x, k))), constant(rest)),
    );

/** Forms with products of unknowns too. */
export const products = (unknowns: number): fc.Arbitrary<Form> =>
  fc
    .tuple(
      sums(unknowns),
      fc.array(
        fc.tuple(fc.nat(unknowns - 1), fc.nat(unknowns - 1), whole(-2, 2)).filter(([, , k]) => sign(k) !== 0),
        { maxLength: 2 },
      ),
    )
    .map(([form, pairs]) =>
      pairs.reduce(
        (so, [x, y, coefficient]) =>
          plus(so, {
            ...constant(ZERO),
            products: [{ atoms: [Math.min(x, y), Math.max(x, y)], coefficient }],
          }),
        form,
      ),
    );

export const systems = (unknowns: number): fc.Arbitrary<readonly Inequality[]> =>
  fc.array(
    fc
      .tuple(sums(unknowns), fc.boolean())
      .map(([form, strict]) => ({ terms: form.linear, constant: form.constant, strict })),
    { minLength: 1, maxLength: 5 },
  );

export type Point = ReadonlyMap<number, Rational>;

/** Every whole point of a box: so many unknowns, each from `least` to `most`. */
export function pointsOf(unknowns: number, least: number, most: number): readonly Point[] {
  let all: readonly Point[] = [new Map()];
  for (let x = 0; x < unknowns; x++)
    all = all.flatMap((point) =>
      times(most - least + 1, (i) => new Map(point).set(x, fromInteger(least + i))),
    );
  return all;
}

export const valueAt = (form: Form, point: Point): Rational => substitute(form, point).constant;

export function holdsAt({ terms, constant: rest, strict }: Inequality, point: Point): boolean {
  const s = sign(valueAt({ constant: rest, linear: terms, products: [] }, point));
  return strict ? s < 0 : s <= 0;
}

export const holdAt = (system: readonly Inequality[], point: Point): boolean =>
  system.every((each) => holdsAt(each, point));

/** So many counts, each within the ends given. */
export function countsWithin(ends: readonly (readonly [number, number])[]): Atoms {
  const atoms = newAtoms();
  for (const [i, [least, most]] of ends.entries()) {
    const input: Input = {
      name: `x${i}`,
      kind: "count",
      label: "",
      unit: "người",
      places: 0,
      least: String(least),
      most: String(most),
      options: [],
      fields: [],
      evidence: "",
    };
    figureAtom(atoms, input, `1.1.x${i}`);
  }
  return atoms;
}

/** Whether a cell says that a point is in it; its domain apart. */
export const isInCell = ({ boxes, links }: Cell, point: Point): boolean =>
  [...boxes].every(([x, box]) => contains(box, point.get(x) ?? ZERO)) && holdAt(links, point);

export const isBounded = ({ low, high }: Interval): boolean => !isInfinite(low) && !isInfinite(high);
