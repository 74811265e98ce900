// From a cell to figures: what a unit would have to report to be in it, in small whole numbers. The figures are only a
// proposal; check/probe.ts shows them to the runtime before anyone sees them.
import type { Answer } from "#runtime/compiled-set.ts";
import { isoOf } from "#runtime/dates.ts";
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
  sign,
  subtract,
  toDecimal,
  ZERO,
} from "#runtime/number.ts";
import { type Atoms, endsAsInequalities, intervalAsInequalities, OTHER_TEXT, stepOf } from "./atoms.ts";
import { boxOf, type Cell, WHOLE } from "./cell.ts";
import { atomsOf, type Form, isConstant, scale, single, add as sum } from "./form.ts";
import { contains, type Interval, intersect, onlyPoint, simplest } from "./interval.ts";
import { equation, type Inequality, inequality, solve } from "./linear.ts";

/** What units report: the unit the cell is about, and others assessed with it where the rule compares units. */
export interface Report {
  readonly values: Readonly<Record<string, Answer>>;
  readonly others: readonly Readonly<Record<string, Answer>>[];
  readonly parameters: Readonly<Record<string, string>>;
}

/** Values wanted of some atoms, ratios included. */
export type Targets = ReadonlyMap<number, Rational>;

const NO_TARGETS: Targets = new Map();

/**
 * A report in the cell; null when none was found. `about`: atoms that must be among the figures besides those that make the
 * cell; with `all`, every figure of the rule is.
 */
export function reportIn(
  atoms: Atoms,
  cell: Cell,
  targets: Targets = NO_TARGETS,
  about: readonly number[] = [],
  all = false,
): Report | null {
  const others: Readonly<Record<string, Answer>>[] = [];
  const wanted = new Map(targets);
  for (const [index, atom] of atoms.all.entries()) {
    if (atom.is !== "unknown") continue;
    const isMeant = targets.has(index) || cell.boxes.has(index) || about.includes(index);
    if (!isMeant) continue;
    const place = populationOf(atoms, index, targets.get(index) ?? simplest(boxOf(atoms, cell, index)));
    if (place === null) return null;
    wanted.set(place.atom, place.own);
    wanted.delete(index);
    for (const value of place.others) {
      const report = reportIn(atoms, WHOLE, new Map([[place.atom, value]]), [], all);
      if (report === null) return null;
      others.push(report.values);
    }
  }
  const figures = solution(
    atoms,
    cell,
    wanted,
    all ? figureAtoms(atoms) : concerned(atoms, cell, wanted, about),
  );
  if (figures === null) return null;
  return { ...asData(atoms, cell, figures, all), others };
}

const figureAtoms = (atoms: Atoms): readonly number[] =>
  atoms.all.flatMap((atom, index) => (atom.is === "figure" ? [index] : []));

/** The figures that make the cell what it is. */
function concerned(atoms: Atoms, cell: Cell, targets: Targets, about: readonly number[]): readonly number[] {
  const start = [
    ...targets.keys(),
    ...cell.boxes.keys(),
    ...about,
    ...cell.links.flatMap((l) => [...l.terms.keys()]),
  ];
  const reached = new Set<number>();
  const reach = (index: number): void => {
    const atom = atoms.all[index];
    if (atom?.is === "figure") reached.add(index);
    else if (atom?.is === "ratio") for (const x of [...atomsOf(atom.over), ...atomsOf(atom.under)]) reach(x);
  };
  for (const index of start) reach(index);
  // A requirement on a figure that is given needs the figures it compares it with.
  for (let size = -1; size !== reached.size; ) {
    size = reached.size;
    for (const { terms } of atoms.required)
      if ([...terms.keys()].some((x) => reached.has(x))) for (const x of terms.keys()) reach(x);
  }
  return [...reached].sort((a, b) => a - b);
}

/** Where min-max is `value`: the operand's value, and the lowest and highest of two other units; null for all else. */
function populationOf(
  atoms: Atoms,
  index: number,
  value: Rational,
): { readonly atom: number; readonly own: Rational; readonly others: readonly Rational[] } | null {
  const atom = atoms.all[index];
  if (atom?.is !== "unknown" || atom.expr.op !== "min-max" || atom.operand === null) return null;
  const one = single(atom.operand);
  if (one === null || sign(one.k) < 0) return null;
  const domain = atoms.all[one.atom]?.domain;
  if (domain === undefined || isInfinite(domain.low)) return null;
  const { d } = reduced(value);
  const width = atoms.all[one.atom]?.is === "ratio" ? ONE : multiply(fromInteger(Number(d)), HUNDRED);
  const top = add(domain.low, width);
  if (!contains(domain, top)) return null;
  return { atom: one.atom, own: add(domain.low, multiply(value, width)), others: [domain.low, top] };
}

/** Values of the figures given; null when none was found. */
function solution(
  atoms: Atoms,
  cell: Cell,
  targets: Targets,
  figures: readonly number[],
): ReadonlyMap<number, Rational> | null {
  const fixed = pointsOnly(atoms, cell, targets, figures);
  if (fixed !== null) return fixed;
  const system: Inequality[] = [];
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
  const [unders, hints] = [new Set<number>(), new Map<number, Rational[]>()];
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

/** The figures as data hold them; answers not told apart by the cell are left out unless all are wanted. */
function asData(
  atoms: Atoms,
  cell: Cell,
  figures: ReadonlyMap<number, Rational>,
  all: boolean,
): Pick<Report, "values" | "parameters"> {
  const values: Record<string, Answer> = {};
  const parameters: Record<string, string> = {};
  for (const [index, value] of figures) {
    const atom = atoms.all[index];
    if (atom?.is !== "figure") continue;
    const { key, item, input } = atom;
    if (item === null) {
      const text =
        input.kind === "date" ? isoOf(Number(value.n)) : toDecimal(value, Math.max(input.places, 0)).text;
      if (key.includes(".")) values[key] = text;
      else parameters[key] = text;
    } else values[key] = [...ticked(values[key]), ...(sign(value) > 0 ? [item] : [])];
  }
  for (const [index, { key, input, options }] of atoms.answers.entries()) {
    const allowed = cell.answers.get(index);
    if (allowed === undefined && !all) continue;
    const chosen = options.find((o) => allowed?.has(o) ?? true) ?? OTHER_TEXT;
    values[key] = input.kind === "yes-no" ? chosen === "yes" : chosen;
  }
  return { values, parameters };
}

const ticked = (value: Answer | undefined): readonly string[] => (Array.isArray(value) ? value : []);

/** Whether a form is a number by itself, for callers that choose targets. */
export const isFixed = isConstant;

/** Values of atoms at which a form takes its end over a cell; open and infinite ends are approached. */
export function extremeTargets(atoms: Atoms, cell: Cell, form: Form, greatest: boolean): Targets {
  const targets = new Map<number, Rational>();
  for (const atom of atomsOf(form)) {
    const k = form.linear.get(atom) ?? ONE;
    const up = sign(k) > 0 === greatest;
    const box = boxOf(atoms, cell, atom);
    const end = up ? box.high : box.low;
    const reached = up ? !box.highOpen : !box.lowOpen;
    targets.set(atom, reached ? end : nearEnd(box, up, stepOf(atoms, atom)));
  }
  return targets;
}

/** A number near an end that is not reached, or far out where there is none. */
function nearEnd(box: Interval, up: boolean, step: Rational | null): Rational {
  const end = up ? box.high : box.low;
  const far = { low: box.low, lowOpen: box.lowOpen, high: box.high, highOpen: box.highOpen };
  if (isInfinite(end)) {
    const from = up ? box.low : box.high;
    const start = isInfinite(from) ? ZERO : from;
    const out = up ? add(start, HUNDRED) : subtract(start, HUNDRED);
    return contains(box, out) ? out : simplest(box, step);
  }
  const other = up ? box.low : box.high;
  const width = isInfinite(other) ? ONE : subtract(box.high, box.low);
  const cut = divide(width, HUNDRED);
  const inner = up
    ? { ...far, low: subtract(end, cut), lowOpen: false }
    : { ...far, high: add(end, cut), highOpen: false };
  const within = intersect(box, inner, step);
  return within === null ? simplest(box, step) : simplest(within, step);
}
