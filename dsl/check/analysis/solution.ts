// Figures that meet a system: those of a cell, with ratios at their targets or within their boxes, in small whole numbers.
import {
  add,
  divide,
  equals,
  fromInteger,
  HUNDRED,
  isInfinite,
  multiply,
  negate,
  ONE,
  type Rational,
  reduced,
  subtract,
} from "#runtime/number.ts";
import { type Atoms, endsAsInequalities, intervalAsInequalities, stepOf } from "./atoms.ts";
import { boxOf, type Cell } from "./cell.ts";
import { type Form, scale, single, add as sum } from "./form.ts";
import { contains, type Interval, intersect, onlyPoint, simplest } from "./interval.ts";
import { equation, type Inequality, inequality, solve } from "./linear.ts";

/** Values wanted of some atoms, ratios included. */
export type Targets = ReadonlyMap<number, Rational>;

/** Values of the figures given; null when none was found. */
export function solution(
  atoms: Atoms,
  cell: Cell,
  targets: Targets,
  figures: readonly number[],
  tied: readonly Inequality[],
): ReadonlyMap<number, Rational> | null {
  const fixed = tied.length > 0 ? null : pointsOnly(atoms, cell, targets, figures);
  if (fixed !== null) return fixed;
  const system: Inequality[] = [...tied];
  for (const index of figures) {
    const target = targets.get(index);
    const box = cell.boxes.get(index);
    if (target !== undefined) system.push(...equation(new Map([[index, ONE]]), negate(target)));
    else
      system.push(
        ...(box === undefined ? endsAsInequalities(atoms, index) : intervalAsInequalities(index, box)),
      );
  }
  const given = new Set(figures);
  const isGiven = ({ terms }: Inequality): boolean => [...terms.keys()].every((x) => given.has(x));
  system.push(...[...cell.links, ...atoms.required].filter(isGiven));
  const unders = new Set<number>();
  const hints = new Map(figures.map((index) => [index, daysNear(atoms, cell, index)]));
  for (const [index, atom] of atoms.all.entries()) {
    const box = cell.boxes.get(index);
    const target = targets.get(index);
    if (atom.is !== "ratio" || (box === undefined && target === undefined)) continue;
    const point = target ?? simplest(box ?? atom.domain);
    system.push(...ratioSystem(atom.over, atom.under, target, box));
    for (const x of atom.under.linear.keys()) {
      unders.add(x);
      hints.set(x, [...(hints.get(x) ?? []), ...roundDivisors(point, atom.over, atom.under)]);
    }
  }
  const found = solve(system, {
    unknowns: [...figures].sort((a, b) => Number(unders.has(b)) - Number(unders.has(a)) || a - b),
    stepOf: (x) => stepOf(atoms, x),
    candidates: (x, left) => candidates(left, stepOf(atoms, x), hints.get(x) ?? []),
  });
  return found ?? null;
}

/** A day of our time, where any day would do: nobody reports 1970. */
const SOME_DAY = fromInteger(19_723);

/** Days to try first: one of our time, or the ends of what the cell allows. */
function daysNear(atoms: Atoms, cell: Cell, index: number): readonly Rational[] {
  const atom = atoms.all[index];
  if (atom?.is !== "figure" || atom.input.kind !== "date") return [];
  const { low, high } = boxOf(atoms, cell, index);
  return [SOME_DAY, high, low].filter((x) => !isInfinite(x));
}

/** The figures when the cell leaves each only one value. */
function pointsOnly(
  atoms: Atoms,
  cell: Cell,
  targets: Targets,
  figures: readonly number[],
): ReadonlyMap<number, Rational> | null {
  const values = new Map<number, Rational>();
  for (const index of figures) {
    const point = targets.get(index) ?? onlyPoint(boxOf(atoms, cell, index));
    if (point === null) return null;
    values.set(index, point);
  }
  const ratios = [...targets.keys(), ...cell.boxes.keys()].some((index) => atoms.all[index]?.is === "ratio");
  return ratios || cell.links.length > 0 ? null : values;
}

function ratioSystem(
  over: Form,
  under: Form,
  target: Rational | undefined,
  box: Interval | undefined,
): readonly Inequality[] {
  // over/under ⋈ t is over − t·under ⋈ 0, under being above 0.
  const against = (t: Rational): Form => sum(over, scale(under, negate(t)));
  const least = scale(under, negate(ONE));
  const out = [inequality(least.linear, least.constant, true)];
  if (target !== undefined) {
    const form = against(target);
    return [...out, ...equation(form.linear, form.constant)];
  }
  if (box === undefined) return out;
  const { low, lowOpen, high, highOpen } = box;
  if (!isInfinite(low)) {
    const form = scale(against(low), negate(ONE));
    out.push(inequality(form.linear, form.constant, lowOpen));
  }
  if (!isInfinite(high)) out.push(inequality(against(high).linear, against(high).constant, highOpen));
  return out;
}

/** Divisors that make the ratio come out in whole numbers: 100 where it can, else its own denominator and multiples. */
function roundDivisors(point: Rational, over: Form, under: Form): readonly Rational[] {
  const [top, bottom] = [single(over), single(under)];
  const size = top === null || bottom === null ? ONE : divide(bottom.k, top.k);
  const { d } = reduced(multiply(point, size));
  const own = { n: d, d: typeof d === "bigint" ? 1n : 1 };
  const round = [HUNDRED, fromInteger(10), fromInteger(1000)].filter((x) =>
    equals(floorOf(divide(x, own)), divide(x, own)),
  );
  return [...round, own, multiply(own, fromInteger(10)), multiply(own, HUNDRED)];
}

const floorOf = (x: Rational): Rational => {
  const { n, d } = reduced(x);
  return typeof n === "number" && typeof d === "number" ? fromInteger(Math.floor(n / d)) : x;
};

/** How many whole numbers from the least on are tried. */
const NEAR = 16;

function candidates(left: Interval, step: Rational | null, hints: readonly Rational[]): readonly Rational[] {
  if (equals(left.low, left.high)) return [left.low];
  const whole = step === null ? null : intersect(left, left, ONE);
  const first = simplest(whole ?? left, whole === null ? step : ONE);
  const next = Array.from({ length: NEAR }, (_, i) => add(first, fromInteger(i)));
  const ends = [left.low, left.high].filter((x) => !isInfinite(x));
  const below = isInfinite(left.high) ? [] : [subtract(left.high, ONE)];
  return [...hints, ...next, ...ends, ...below, simplest(left, step)].filter((x) => contains(left, x));
}
