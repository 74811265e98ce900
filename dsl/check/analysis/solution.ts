// Figures that meet a system: those of a cell, with ratios at their targets or within their boxes, in small whole numbers.
import { divide, isInfinite, negate, ONE, type Rational, sign, ZERO } from "#runtime/number.ts";
import { flatMap } from "../../source/flat-map.ts";
import { type Atoms, endsAsInequalities, intervalAsInequalities, stepOf } from "./atoms.ts";
import { candidates, daysNear, roundDivisors } from "./candidates.ts";
import { boxOf, type Cell, changed, narrowed, ratioSystem } from "./cell.ts";
import { atomsOf, type Form, isConstant, scale, single, substitute, add as sum } from "./form.ts";
import { contains, exactly, onlyPoint, plus, scaled, simplest } from "./interval.ts";
import { equation, type Inequality, inequality, solve } from "./linear.ts";
import { isElsewhere, isSolved } from "./population.ts";

/** Values wanted of some atoms, ratios included. */
export type Targets = ReadonlyMap<number, Rational>;

/** The figures and the ratios made of them. */
export function withRatios(
  atoms: Atoms,
  figures: ReadonlyMap<number, Rational>,
): ReadonlyMap<number, Rational> {
  const values = new Map(figures);
  for (const [index, atom] of atoms.all.entries()) {
    if (atom.is !== "ratio") continue;
    // One that is made of ratios comes after them.
    const [over, under] = [substitute(atom.over, values), substitute(atom.under, values)];
    if (isConstant(over) && isConstant(under) && sign(under.constant) > 0)
      values.set(index, divide(over.constant, under.constant));
  }
  return values;
}

/** Which figures are wanted, and what must hold of them beside what makes the cell. */
export interface Wanted {
  readonly targets: Targets;
  readonly tied: readonly Inequality[];
  readonly about: readonly number[];
  readonly all: boolean;
}

/** Values of the figures that are wanted; null when none were found. */
export function figuresIn(
  atoms: Atoms,
  cell: Cell,
  { targets, tied, about, all }: Wanted,
): ReadonlyMap<number, Rational> | null {
  const figures = all ? figureAtoms(atoms) : concerned(atoms, cell, targets, about, tied);
  return solution(atoms, cell, targets, figures, tied);
}

const figureAtoms = (atoms: Atoms): readonly number[] =>
  flatMap(atoms.all, (atom, index) =>
    atom.is === "figure" || isSolved(atom) || isElsewhere(atom) ? [index] : [],
  );

/** The figures that make the cell what it is, and what of the other units is solved with them. */
function concerned(
  atoms: Atoms,
  cell: Cell,
  targets: Targets,
  about: readonly number[],
  tied: readonly Inequality[],
): readonly number[] {
  const start = [
    ...flatMap(tied, (l) => [...l.terms.keys()]),
    ...targets.keys(),
    ...cell.boxes.keys(),
    ...about,
    ...flatMap(cell.links, (l) => [...l.terms.keys()]),
  ];
  const reached = new Set<number>();
  const reach = (index: number): void => {
    const atom = atoms.all[index];
    if (atom?.is === "figure" || isElsewhere(atom)) reached.add(index);
    else if (isSolved(atom)) {
      reached.add(index);
      for (const x of atomsOf(atom.operand)) reach(x);
    } else if (atom?.is === "ratio")
      for (const x of [...atomsOf(atom.over), ...atomsOf(atom.under)]) reach(x);
    else if (atom?.operand != null) for (const x of atomsOf(atom.operand)) reach(x);
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

/** Values of the figures given; null when none was found. */
function solution(
  atoms: Atoms,
  cell: Cell,
  targets: Targets,
  figures: readonly number[],
  tied: readonly Inequality[],
): ReadonlyMap<number, Rational> | null {
  const fixed = tied.length > 0 ? null : pointsOnly(atoms, cell, targets, figures);
  if (fixed !== null) return fixed;
  const nested = nestedIn(atoms, cell, targets);
  if (nested !== null) {
    for (const each of withDivisor(atoms, cell, targets, nested)) {
      const found = solution(atoms, each.cell, each.targets, figures, tied);
      if (found !== null) return found;
    }
    return null;
  }
  const { system, hints, unders } = systemFor(atoms, cell, targets, figures);
  const found = solve([...tied, ...system], {
    unknowns: dividedFirst(figures, unders),
    stepOf: (x) => stepOf(atoms, x),
    candidates: (x, left) => candidates(left, stepOf(atoms, x), hints.get(x) ?? []),
  });
  return found ?? null;
}

/** A ratio of a ratio to a figure, which is not linear in figures. */
interface Nested {
  readonly ratio: number;
  readonly inner: ReturnType<typeof single> & object;
  readonly constant: Rational;
  readonly under: Form;
  readonly divisor: number;
}

function nestedIn(atoms: Atoms, { boxes }: Cell, targets: Targets): Nested | null {
  for (const [ratio, atom] of atoms.all.entries()) {
    if (atom.is !== "ratio" || !(boxes.has(ratio) || targets.has(ratio))) continue;
    const [inner, below] = [single(atom.over), single(atom.under)];
    if (inner === null || below === null || atoms.all[inner.atom]?.is !== "ratio") continue;
    return { ratio, inner, constant: atom.over.constant, under: atom.under, divisor: below.atom };
  }
  return null;
}

/** What is asked for with the divisor of a ratio of ratios chosen: the inner one is then within ends. */
function withDivisor(
  atoms: Atoms,
  cell: Cell,
  targets: Targets,
  { ratio, inner, constant, under, divisor }: Nested,
): readonly { readonly cell: Cell; readonly targets: Targets }[] {
  const box = boxOf(atoms, cell, divisor);
  const given = targets.get(divisor);
  const values = given === undefined ? [simplest(box, stepOf(atoms, divisor)), box.low, box.high] : [given];
  const target = targets.get(ratio);
  const asked = target === undefined ? boxOf(atoms, cell, ratio) : exactly(target);
  return flatMap(values, (value) => {
    const size = substitute(under, new Map([[divisor, value]])).constant;
    if (isInfinite(value) || !contains(box, value) || sign(size) <= 0) return [];
    const ends = scaled(plus(scaled(asked, size), exactly(negate(constant))), divide(ONE, inner.k));
    const within = narrowed(atoms, cell, inner.atom, ends);
    if (within === null) return [];
    const boxes = new Map([...within.boxes].filter(([atom]) => atom !== ratio));
    const others = [...targets].filter(([atom]) => atom !== ratio);
    return [{ cell: changed(within, { boxes }), targets: new Map([...others, [divisor, value]]) }];
  });
}

/** Denominators are chosen first: what is over them follows. */
const dividedFirst = (figures: readonly number[], unders: ReadonlySet<number>): readonly number[] =>
  [...figures].sort((a, b) => Number(unders.has(b)) - Number(unders.has(a)) || a - b);

/** What figures of a cell must meet, values to try first, and which of them are denominators. */
interface Asked {
  readonly system: readonly Inequality[];
  readonly hints: ReadonlyMap<number, readonly Rational[]>;
  readonly unders: ReadonlySet<number>;
}

function systemFor(atoms: Atoms, cell: Cell, targets: Targets, figures: readonly number[]): Asked {
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
  const unders = new Set<number>();
  const hints = new Map(figures.map((index) => [index, daysNear(atoms, cell, index)]));
  for (const [index, atom] of atoms.all.entries()) {
    const box = cell.boxes.get(index);
    const target = targets.get(index);
    if (atom.is !== "ratio" || (box === undefined && target === undefined)) continue;
    const point = target ?? simplest(box ?? atom.domain);
    system.push(...ratioSystem(atom, target === undefined ? (box ?? atom.domain) : exactly(target)));
    for (const x of atom.under.linear.keys()) {
      unders.add(x);
      hints.set(x, [...(hints.get(x) ?? []), ...roundDivisors(point, atom.over, atom.under)]);
    }
  }
  return { system, hints, unders };
}

/** Figures of two reports, one in each cell, that differ in `moved` only, of which `rising` is less in the first. */
export function pairOf(
  atoms: Atoms,
  [less, more]: readonly [Cell, Cell],
  moved: readonly number[],
  rising: Form,
  all: boolean,
): readonly [ReadonlyMap<number, Rational>, ReadonlyMap<number, Rational>] | null {
  const both = changed(less, {
    boxes: new Map([...less.boxes, ...more.boxes]),
    links: [...less.links, ...more.links],
  });
  const figures = all ? figureAtoms(atoms) : concerned(atoms, both, NO_TARGETS, moved, []);
  const copyOf = (x: number): number => (moved.includes(x) ? atoms.all.length + x : x);
  const own = (x: number): number => (x < atoms.all.length ? x : x - atoms.all.length);
  const renamed = (terms: Inequality["terms"]): Inequality["terms"] =>
    new Map([...terms].map(([x, k]) => [copyOf(x), k]));
  const first = systemFor(atoms, less, NO_TARGETS, figures);
  const second = systemFor(atoms, more, NO_TARGETS, figures);
  const later: Form = { ...rising, linear: renamed(rising.linear) };
  const rise = sum(rising, scale(later, negate(ONE)));
  const hints = new Map([...second.hints, ...first.hints]);
  const found = solve(
    [
      ...first.system,
      ...second.system.map((each) => ({ ...each, terms: renamed(each.terms) })),
      inequality(rise.linear, rise.constant, true),
    ],
    {
      unknowns: [
        ...dividedFirst(figures, new Set([...first.unders, ...second.unders])),
        ...moved.map(copyOf),
      ],
      stepOf: (x) => stepOf(atoms, own(x)),
      candidates: (x, left) => candidates(left, stepOf(atoms, own(x)), hints.get(own(x)) ?? []),
    },
  );
  if (found == null) return null;
  const values = (of: (x: number) => number): ReadonlyMap<number, Rational> =>
    new Map(figures.map((x) => [x, found.get(of(x)) ?? ZERO]));
  return [values((x) => x), values(copyOf)];
}

const NO_TARGETS: Targets = new Map();

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
