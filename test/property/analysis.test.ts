// The algebra the checker proves with, against brute force over small grids: intervals, forms, systems of inequalities, cells,
// ends of values. BAREM_RUNS sets how many of each.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stepOf } from "#dsl/check/analysis/atoms.ts";
import { endsOver } from "#dsl/check/analysis/bound.ts";
import {
  boxOf,
  type Cell,
  isMet,
  narrowed,
  part,
  rangeOf,
  splitBySign,
  tightRange,
  WHOLE,
} from "#dsl/check/analysis/cell.ts";
import { keyOf, multiply, normal, add as plusForms, scale, subtract } from "#dsl/check/analysis/form.ts";
import {
  between,
  contains,
  hull,
  type Interval,
  intersect,
  plus,
  product,
  samples,
  scaled,
  simplest,
  splitAt,
} from "#dsl/check/analysis/interval.ts";
import { endsOf, equation, left, onGrid, solve, without } from "#dsl/check/analysis/linear.ts";
import { ratioForm } from "#dsl/check/analysis/ratios.ts";
import {
  add,
  compare,
  divide,
  equals,
  fromInteger,
  isInfinite,
  negate,
  ONE,
  multiply as product2,
  type Rational,
  reduced,
  sign,
} from "#runtime/number.ts";
import {
  countsWithin,
  holdAt,
  holdsAt,
  interval,
  isBounded,
  isInCell,
  LINE,
  type Point,
  pointsOf,
  products,
  small,
  sums,
  systems,
  valueAt,
} from "../support/analysis.ts";
import { runs } from "../support/random-evaluation.ts";

const TIME = { timeout: 600_000 };

function always<T>(from: fc.Arbitrary<T>, usual: number, law: (value: T) => void): void {
  fc.assert(fc.property(from, law), { numRuns: runs(usual) });
}

const HALF: Rational = { n: 1, d: 2 };
const steps = fc.constantFrom(null, ONE, HALF);
const isOnGrid = (x: Rational, step: Rational | null): boolean =>
  step === null || Number(reduced(divide(x, step)).d) === 1;

describe("intervals", () => {
  test("what two share is what is in both, on the grid", TIME, () => {
    always(fc.tuple(interval, interval, steps), 300, ([a, b, step]) => {
      const shared = intersect(a, b, step);
      for (const x of LINE) {
        const isIn = contains(a, x) && contains(b, x) && isOnGrid(x, step);
        if (isIn) expect(shared !== null && contains(shared, x)).toBe(true);
        else if (isOnGrid(x, step)) expect(shared !== null && contains(shared, x)).toBe(false);
      }
      // It says that something is left only when something is.
      if (shared !== null && isBounded(shared))
        expect(contains(shared, simplest(shared, step)) && isOnGrid(simplest(shared, step), step)).toBe(true);
    });
  });

  test("cut at a number, the three parts are all there is, once", TIME, () => {
    always(fc.tuple(interval, small, steps), 300, ([i, at, step]) => {
      const parts = splitAt(i, at, step);
      for (const x of LINE.filter((y) => isOnGrid(y, step))) {
        const count = parts.filter((p) => p !== null && contains(p, x)).length;
        expect(count).toBe(contains(i, x) ? 1 : 0);
      }
    });
  });

  test("sums, products and multiples hold every value, and closed ends are reached", TIME, () => {
    always(fc.tuple(interval, interval, small), 150, ([a, b, k]) => {
      const [xs, ys] = [LINE.filter((x) => contains(a, x)), LINE.filter((y) => contains(b, y))];
      const [sum, times] = [plus(a, b), product(a, b)];
      for (const x of xs.filter((_, i) => i % 7 === 0))
        for (const y of ys.filter((_, i) => i % 7 === 0)) {
          expect(contains(sum, add(x, y))).toBe(true);
          expect(contains(times, product2(x, y))).toBe(true);
        }
      if (sign(k) !== 0) for (const x of xs) expect(contains(scaled(a, k), product2(x, k))).toBe(true);
      const ends = (i: Interval): readonly Rational[] => [
        ...(i.lowOpen ? [] : [i.low]),
        ...(i.highOpen ? [] : [i.high]),
      ];
      // An end of a sum is the sum of two ends; one of a product the product of two ends, or of 0.
      for (const end of ends(sum))
        expect(ends(a).some((x) => ends(b).some((y) => equals(add(x, y), end)))).toBe(true);
      const zero = fromInteger(0);
      const reach = (i: Interval): readonly Rational[] => [...ends(i), ...(contains(i, zero) ? [zero] : [])];
      for (const end of ends(times))
        if (sign(end) !== 0)
          expect(reach(a).some((x) => reach(b).some((y) => equals(product2(x, y), end)))).toBe(true);
        else expect(contains(a, zero) || contains(b, zero)).toBe(true);
    });
  });

  test("the hull holds all and no less", TIME, () => {
    always(fc.array(interval, { minLength: 1, maxLength: 3 }), 200, (all) => {
      const one = hull(all);
      for (const x of LINE) if (all.some((i) => contains(i, x))) expect(contains(one, x)).toBe(true);
      const has = (end: Rational, open: boolean, of: "low" | "high"): boolean =>
        all.some((i) => equals(i[of], end) && (open || !i[of === "low" ? "lowOpen" : "highOpen"]));
      expect(has(one.low, one.lowOpen, "low") && has(one.high, one.highOpen, "high")).toBe(true);
    });
  });

  test("the simplest number is in it, and no number with a smaller denominator is", TIME, () => {
    always(interval, 300, (i) => {
      const x = simplest(i);
      expect(contains(i, x)).toBe(true);
      const { d } = reduced(x);
      for (let e = 1; e < Number(d); e++)
        for (let n = -10 * e; n <= 10 * e; n++)
          expect(contains(i, divide(fromInteger(n), fromInteger(e)))).toBe(false);
    });
  });

  test("samples are in it", TIME, () => {
    always(fc.tuple(interval, steps), 200, ([i, step]) => {
      const on = intersect(i, i, step);
      if (on === null) return;
      const found = samples(on, step);
      expect(found.length).toBeGreaterThan(0);
      for (const x of found) expect(contains(i, x) && isOnGrid(x, step)).toBe(true);
    });
  });
});

describe("forms", () => {
  const at = pointsOf(3, -2, 2);

  test("adding, scaling and multiplying them is doing so with their values", TIME, () => {
    always(fc.tuple(products(3), products(3), small), 60, ([a, b, k]) => {
      const [sum, difference, times] = [plusForms(a, b), subtract(a, b), multiply(a, b)];
      for (const point of at) {
        const [x, y] = [valueAt(a, point), valueAt(b, point)];
        expect(equals(valueAt(sum, point), add(x, y))).toBe(true);
        expect(equals(valueAt(difference, point), add(x, negate(y)))).toBe(true);
        expect(equals(valueAt(scale(a, k), point), product2(x, k))).toBe(true);
        if (times !== null) expect(equals(valueAt(times, point), product2(x, y))).toBe(true);
      }
    });
  });

  test("equal forms have one key, and multiples one shape", TIME, () => {
    always(fc.tuple(products(3), products(3), small), 200, ([a, b, k]) => {
      expect(keyOf(subtract(plusForms(a, b), b))).toBe(keyOf(a));
      if (sign(k) === 0) return;
      const { form, factor } = normal(a);
      expect(keyOf(scale(form, factor))).toBe(keyOf(a));
      expect(keyOf(normal(scale(a, k)).form)).toBe(keyOf(form));
    });
  });
});

describe("systems of inequalities", () => {
  const GRID = pointsOf(3, -4, 4);
  /** No point is so far out that it would not be tried. */
  const BOXED = [0, 1, 2].flatMap((x) => [
    { terms: new Map([[x, ONE]]), constant: fromInteger(-4), strict: false },
    { terms: new Map([[x, negate(ONE)]]), constant: fromInteger(-4), strict: false },
  ]);

  test(
    "without an unknown, what is left holds wherever the system can, and not where it cannot",
    TIME,
    () => {
      always(systems(3), 200, (system) => {
        const rest = without(system, 2);
        if (rest === null) return;
        for (const point of pointsOf(2, -4, 4)) {
          const possible =
            left(system, 2, point, null) !== null &&
            holdAt(
              system.filter(({ terms }) => !terms.has(2)),
              point,
            );
          expect(rest !== false && holdAt(rest, point)).toBe(possible);
        }
      });
    },
  );

  test(
    "the ends of an unknown hold every solution; no ends, no solution; closed ends are solutions",
    TIME,
    () => {
      always(systems(3), 200, (system) => {
        const all = [...system, ...BOXED];
        const ends = endsOf(all, 0);
        if (ends === undefined) return;
        for (const point of GRID)
          if (holdAt(system, point)) expect(ends !== null && contains(ends, point.get(0) ?? ONE)).toBe(true);
        if (ends === null) return;
        const isPossible = (x: Rational): boolean =>
          endsOf([...all, ...equation(new Map([[0, ONE]]), negate(x))], 1) !== null;
        expect(isPossible(ends.low)).toBe(!ends.lowOpen);
        expect(isPossible(ends.high)).toBe(!ends.highOpen);
        expect(isPossible(simplest(ends))).toBe(true);
      });
    },
  );

  test("a solution solves the system in whole numbers; none is said only where there is none", TIME, () => {
    always(systems(3), 200, (system) => {
      const all = [...system, ...BOXED];
      const found = solve(all, {
        unknowns: [0, 1, 2],
        stepOf: () => ONE,
        candidates: (_, open) => GRID_LINE.filter((x) => contains(open, x)),
      });
      const any = GRID.some((point) => holdAt(system, point));
      if (found === undefined) return;
      if (found === null) expect(any).toBe(false);
      else expect(holdAt(all, found) && [...found.values()].every((x) => Number(x.d) === 1)).toBe(true);
    });
  });

  test("where every value is tried a solution is found if there is one", TIME, () => {
    always(systems(2), 200, (system) => {
      const all = [...system, ...BOXED.filter(({ terms }) => !terms.has(2))];
      const found = solve(all, {
        unknowns: [0, 1],
        stepOf: () => ONE,
        candidates: (_, open) => GRID_LINE.filter((x) => contains(open, x)),
      });
      expect(found != null).toBe(pointsOf(2, -4, 4).some((point) => holdAt(system, point)));
    });
  });

  test("moved in to the grid an inequality holds for the same points of it", TIME, () => {
    always(fc.tuple(systems(3), steps), 200, ([[each], step]) => {
      if (each === undefined || each.terms.size === 0) return;
      const moved = onGrid(each, () => step);
      if (step === null) {
        expect(moved).toEqual(each);
        return;
      }
      for (const point of GRID) expect(holdsAt(moved, point)).toBe(holdsAt(each, point));
      expect(moved.strict).toBe(false);
    });
  });
});

const GRID_LINE = Array.from({ length: 9 }, (_, i) => fromInteger(i - 4));

describe("cells", () => {
  const ENDS = [
    [0, 5],
    [1, 4],
    [0, 3],
  ] as const;
  const inDomain = pointsOf(3, 0, 5).filter((point) =>
    ENDS.every(([least, most], x) =>
      contains(between(fromInteger(least), fromInteger(most)), point.get(x) ?? ONE),
    ),
  );
  const SIGNS = fc.record({ below: fc.boolean(), zero: fc.boolean(), above: fc.boolean() });
  const by = fc.constantFrom("<", "<=", "=", ">=", ">") as fc.Arbitrary<"<" | "<=" | "=" | ">=" | ">">;
  const holds = (value: Rational, sign1: "<" | "<=" | "=" | ">=" | ">"): boolean => {
    const s = sign(value);
    return s < 0 ? sign1.startsWith("<") : s > 0 ? sign1.startsWith(">") : sign1 !== "<" && sign1 !== ">";
  };

  test(
    "a part of a cell holds the points where its condition holds, and is empty only where there are none",
    TIME,
    () => {
      always(
        fc.tuple(fc.array(fc.tuple(sums(3), by), { maxLength: 3 }), sums(3), by),
        200,
        ([before, form, last]) => {
          const atoms = countsWithin(ENDS);
          let cells: readonly Cell[] = [WHOLE];
          for (const [f, b] of before) cells = cells.flatMap((cell) => part(atoms, cell, f, b));
          const parts = cells.flatMap((cell) => part(atoms, cell, form, last));
          for (const point of inDomain) {
            const wanted = [...before, [form, last] as const].every(([f, b]) => holds(valueAt(f, point), b));
            expect(parts.some((cell) => isInCell(cell, point))).toBe(wanted);
          }
          for (const cell of parts) expect(cell.loose).toBe(false);
        },
      );
    },
  );

  test("cut by signs, every point is on one side", TIME, () => {
    always(fc.tuple(sums(3), SIGNS), 200, ([form, signs]) => {
      const atoms = countsWithin(ENDS);
      const { yes, no } = splitBySign(atoms, WHOLE, form, signs);
      for (const point of inDomain) {
        const s = sign(valueAt(form, point));
        const wanted = s < 0 ? signs.below : s > 0 ? signs.above : signs.zero;
        expect(yes.some((cell) => isInCell(cell, point))).toBe(wanted);
        expect(no.some((cell) => isInCell(cell, point))).toBe(!wanted);
      }
    });
  });

  test(
    "ends of a form hold all its values; those of independent unknowns are reached; tight ones are no wider",
    TIME,
    () => {
      always(fc.tuple(sums(3), sums(3), sums(3)), 200, ([form, tie, other]) => {
        const atoms = countsWithin(ENDS);
        const loose = rangeOf(atoms, WHOLE, form);
        const values = inDomain.map((point) => valueAt(form, point));
        for (const value of values) expect(contains(loose, value)).toBe(true);
        expect([loose.low, loose.high].every((end) => values.some((v) => equals(v, end)))).toBe(true);
        for (const cell of part(atoms, WHOLE, tie, "<=").flatMap((c) => part(atoms, c, other, ">="))) {
          const tight = tightRange(atoms, cell, form);
          for (const point of inDomain)
            if (isInCell(cell, point)) expect(contains(tight, valueAt(form, point))).toBe(true);
          const wide = rangeOf(atoms, cell, form);
          expect(compare(wide.low, tight.low) <= 0 && compare(tight.high, wide.high) <= 0).toBe(true);
        }
      });
    },
  );

  test("ends of products hold all their values, and halving only makes them closer", TIME, () => {
    always(products(3), 80, (form) => {
      const atoms = countsWithin(ENDS);
      const ends = endsOver(atoms, WHOLE, form);
      const wide = rangeOf(atoms, WHOLE, form);
      const values = inDomain.map((point) => valueAt(form, point));
      for (const value of values) expect(contains(ends, value)).toBe(true);
      expect(compare(wide.low, ends.low) <= 0 && compare(ends.high, wide.high) <= 0).toBe(true);
    });
  });

  test(
    "a ratio is within the ends that its figures give it, and cells that no figures meet are told",
    TIME,
    () => {
      always(
        fc.tuple(sums(2), sums(2), interval, fc.integer({ min: 0, max: 3 })),
        200,
        ([over, under, box, least]) => {
          const atoms = countsWithin([
            [least, 5],
            [1, 4],
          ]);
          if (under.linear.size === 0) return;
          const form = ratioForm(atoms, over, under, {});
          const [[atom, k] = [0, ONE]] = form.linear;
          const points = pointsOf(2, 0, 5).filter(
            (point) =>
              contains(boxOf(atoms, WHOLE, 0), point.get(0) ?? ONE) &&
              contains(boxOf(atoms, WHOLE, 1), point.get(1) ?? ONE) &&
              sign(valueAt(under, point)) > 0,
          );
          const ratioAt = (point: Point): Rational =>
            divide(divide(valueAt(over, point), valueAt(under, point)), k);
          for (const point of points) expect(contains(boxOf(atoms, WHOLE, atom), ratioAt(point))).toBe(true);
          const cell = narrowed(atoms, WHOLE, atom, box);
          const any = points.some(
            (point) => cell !== null && contains(boxOf(atoms, cell, atom), ratioAt(point)),
          );
          if (any) expect(cell !== null && isMet(atoms, cell)).toBe(true);
          expect(stepOf(atoms, atom)).toBe(null);
          expect(isInfinite(k)).toBe(false);
        },
      );
    },
  );
});
