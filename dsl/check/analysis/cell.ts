// A cell: a part of all that units may report, on which a rule takes one way through its rows and cases and its value is one
// form. Cells are only ever narrowed. What cannot be told apart exactly makes a cell `loose`: it may hold less than it says.
import { isInfinite, isZero, negate, ONE, type Rational, sign, ZERO } from "#runtime/number.ts";
import { flatMap } from "../../source/flat-map.ts";
import {
  type Atoms,
  cutting,
  domainOf,
  endsAsInequalities,
  intervalAsInequalities,
  stepOf,
} from "./atoms.ts";
import { atomsOf, type Form, isAffine, isConstant, scale, single, subtract } from "./form.ts";
import { ALL, above, below, exactly, type Interval, intersect, plus, product, scaled } from "./interval.ts";
import { endsOf, type Inequality, inequality, onGrid } from "./linear.ts";
import { plainDomain, writtenOut } from "./ratios.ts";

export interface Cell {
  /** Atoms that are narrowed beyond their domain. */
  readonly boxes: ReadonlyMap<number, Interval>;
  /** The answers still possible, by place in `Atoms.answers`; absent: all. */
  readonly answers: ReadonlyMap<number, ReadonlySet<string>>;
  /** Conditions on several atoms. */
  readonly links: readonly Inequality[];
  /** What is known of divisors, by the key of their form: 0, or above 0. */
  readonly divisors: ReadonlyMap<string, "zero" | "positive">;
  /** Rows, cases, branches and options taken, as the objects of the rule. */
  readonly taken: readonly object[];
  readonly loose: boolean;
  /** Atoms that conditions depend on which the cell does not keep. */
  readonly hidden: readonly number[];
}

export const WHOLE: Cell = {
  boxes: new Map(),
  answers: new Map(),
  links: [],
  divisors: new Map(),
  taken: [],
  loose: false,
  hidden: [],
};

/** The cell with some of what it says replaced. All are written here, field by field: the engine is slow with copies of many shapes. */
export const changed = (cell: Cell, by: Partial<Cell>): Cell => ({
  boxes: by.boxes ?? cell.boxes,
  answers: by.answers ?? cell.answers,
  links: by.links ?? cell.links,
  divisors: by.divisors ?? cell.divisors,
  taken: by.taken ?? cell.taken,
  loose: by.loose ?? cell.loose,
  hidden: by.hidden ?? cell.hidden,
});

/** The cell with a condition on a form that is not kept. */
export const hiding = (cell: Cell, form: Form): Cell =>
  changed(cell, { loose: true, hidden: [...new Set([...cell.hidden, ...atomsOf(form)])] });

export const taking = (cell: Cell, mark: object): Cell =>
  cell.taken.includes(mark) ? cell : changed(cell, { taken: [...cell.taken, mark] });

export const boxOf = (atoms: Atoms, cell: Cell, atom: number): Interval =>
  cell.boxes.get(atom) ?? domainOf(atoms, atom);

/** The cell where an atom is within `interval`; null: nothing is left. */
export function narrowed(atoms: Atoms, cell: Cell, atom: number, interval: Interval): Cell | null {
  const box = intersect(boxOf(atoms, cell, atom), interval, stepOf(atoms, atom));
  return box && changed(cell, { boxes: new Map(cell.boxes).set(atom, box) });
}

/** The ends of a form over a cell, its atoms being independent: sound, and exact where they are. */
export function rangeOf(atoms: Atoms, cell: Cell, form: Form): Interval {
  let range = exactly(form.constant);
  for (const [atom, k] of form.linear) range = plus(range, scaled(boxOf(atoms, cell, atom), k));
  for (const { atoms: factors, coefficient } of form.products)
    range = plus(range, scaled(productRange(atoms, cell, factors), coefficient));
  return range;
}

function productRange(atoms: Atoms, cell: Cell, factors: readonly number[]): Interval {
  let range = exactly(ONE);
  for (let at = 0; at < factors.length; at++) {
    const [here, next] = [factors[at] ?? 0, factors[at + 1]];
    const box = boxOf(atoms, cell, here);
    // A square is never below 0.
    const square = here === next ? intersect(product(box, box), above(ZERO, false)) : null;
    if (square !== null) at++;
    range = product(range, square ?? box);
  }
  return range;
}

/** A condition form ⋈ 0, by which signs of the form it holds. */
export interface Signs {
  readonly below: boolean;
  readonly zero: boolean;
  readonly above: boolean;
}

/** The parts of a cell where a condition holds, and where it does not. */
export interface Split {
  readonly yes: readonly Cell[];
  readonly no: readonly Cell[];
}

/** Cuts a cell by the sign of a form. */
export function splitBySign(atoms: Atoms, cell: Cell, form: Form, signs: Signs): Split {
  const [yes, no]: [Cell[], Cell[]] = [[], []];
  const put = (cells: readonly Cell[], holds: boolean): void => {
    (holds ? yes : no).push(...cells);
  };
  // Neighbouring signs with the same outcome are one part.
  if (signs.below === signs.zero && signs.zero === signs.above) put([cell], signs.zero);
  else if (signs.below === signs.zero) {
    put(part(atoms, cell, form, "<="), signs.below);
    put(part(atoms, cell, form, ">"), signs.above);
  } else if (signs.zero === signs.above) {
    put(part(atoms, cell, form, "<"), signs.below);
    put(part(atoms, cell, form, ">="), signs.above);
  } else {
    put(part(atoms, cell, form, "<"), signs.below);
    put(part(atoms, cell, form, "="), signs.zero);
    put(part(atoms, cell, form, ">"), signs.above);
  }
  return { yes, no };
}

type By = "<" | "<=" | "=" | ">=" | ">";

/** The part of a cell where form ⋈ 0; empty, or one cell. */
export function part(atoms: Atoms, cell: Cell, form: Form, by: By): readonly Cell[] {
  if (isConstant(form)) return satisfies(form.constant, by) ? [cell] : [];
  const one = single(form);
  if (one !== null) {
    const at = scaled(exactly(form.constant), negate(reciprocal(one.k))).low;
    cutting(atoms, one.atom, at);
    const cut = narrowed(atoms, cell, one.atom, sideOf(at, by, sign(one.k) < 0));
    return cut === null ? [] : [cut];
  }
  const range = rangeOf(atoms, cell, form);
  if (never(range, by)) return [];
  if (always(range, by)) return [cell];
  return linked(atoms, cell, form, by);
}

const reciprocal = ({ n, d }: Rational): Rational => (n < 0 ? negate({ n: d, d: -n }) : { n: d, d: n });

function satisfies(value: Rational, by: By): boolean {
  const s = sign(value);
  return s < 0 ? by === "<" || by === "<=" : s > 0 ? by === ">" || by === ">=" : !/^[<>]$/.test(by);
}

function sideOf(at: Rational, by: By, turned: boolean): Interval {
  if (by === "=") return exactly(at);
  const less = by.startsWith("<") !== turned;
  return less ? below(at, by.length === 1) : above(at, by.length === 1);
}

function never(range: Interval, by: By): boolean {
  const wanted = by === "=" ? exactly(ZERO) : sideOf(ZERO, by, false);
  return intersect(range, wanted) === null;
}

function always(range: Interval, by: By): boolean {
  if (by === "=") return isZero(range.low) && isZero(range.high);
  const opposite = { "<": ">=", "<=": ">", ">=": "<", ">": "<=" } as const;
  return never(range, opposite[by]);
}

/**
 * A condition on several atoms: kept as inequalities, of figures where it can be written so. Between a ratio and others it
 * says less of figures than it holds, and the cell is loose; what is multiplied is not kept at all.
 */
function linked(atoms: Atoms, cell: Cell, form: Form, by: By): readonly Cell[] {
  if (!isAffine(form)) return [hiding(cell, form)];
  const plain = writtenOut(atoms, form);
  const links = [...cell.links, ...asInequalities(plain ?? form, by)];
  const next = changed(cell, { links, loose: cell.loose || plain === null });
  return isPossible(atoms, next, atomsOf(plain ?? form)) ? [next] : [];
}

/** form ⋈ 0 as inequalities. */
export function asInequalities(form: Form, by: By): readonly Inequality[] {
  const turned: Form = subtract({ constant: ZERO, linear: new Map(), products: [] }, form);
  const strict = by.length === 1 && by !== "=";
  const lower = inequality(form.linear, form.constant, strict);
  const upper = inequality(turned.linear, turned.constant, strict);
  return by === "=" ? [lower, upper] : by.startsWith("<") ? [lower] : [upper];
}

/** Whether what ties atoms to the given ones can hold together, over the rationals; what was given up may. */
export function isPossible(atoms: Atoms, cell: Cell, from: readonly number[]): boolean {
  const [first] = from;
  return first === undefined || endsOf(systemOf(atoms, cell, from), first) !== null;
}

/** Everything linear that is known of the atoms that links and requirements tie to the given ones. */
export function systemOf(atoms: Atoms, cell: Cell, from: readonly number[]): readonly Inequality[] {
  const ties = [...cell.links, ...atoms.required];
  const reached = new Set(from);
  for (let size = -1; size !== reached.size; ) {
    size = reached.size;
    for (const { terms } of ties)
      if ([...terms.keys()].some((x) => reached.has(x))) for (const x of terms.keys()) reached.add(x);
  }
  const boxes = flatMap([...reached], (atom) => {
    const box = cell.boxes.get(atom);
    return box === undefined ? endsAsInequalities(atoms, atom) : intervalAsInequalities(atom, box);
  });
  const reaching = ties.filter(({ terms }) => [...terms.keys()].some((x) => reached.has(x)));
  return [...boxes, ...reaching.map((tie) => onGrid(tie, (x) => stepOf(atoms, x)))];
}

/** What figures must meet for a ratio of them to be within ends: over/under ⋈ t is over − t·under ⋈ 0, under being above 0. */
export function ratioSystem(
  { over, under }: { readonly over: Form; readonly under: Form },
  { low, lowOpen, high, highOpen }: Interval,
): readonly Inequality[] {
  const against = (t: Rational): Form => subtract(over, scale(under, t));
  const [less, more] = [isInfinite(high) ? null : against(high), isInfinite(low) ? null : against(low)];
  return [
    ...asInequalities(under, ">"),
    ...(less === null ? [] : asInequalities(less, highOpen ? "<" : "<=")),
    ...(more === null ? [] : asInequalities(more, lowOpen ? ">" : ">=")),
  ];
}

/** Whether the ends of ratios in a cell can be met by figures in it, over the rationals; what was given up may. */
export function isMet(atoms: Atoms, cell: Cell): boolean {
  if (isPlainlyMet(atoms, cell)) return true;
  const system: Inequality[] = [];
  for (const [atom, box] of cell.boxes) {
    const ratio = atoms.all[atom];
    if (ratio?.is === "ratio") system.push(...ratioSystem(ratio, box));
  }
  const figures = [...new Set(flatMap(system, ({ terms }) => [...terms.keys()]))];
  const [first] = figures;
  return first === undefined || endsOf([...system, ...systemOf(atoms, cell, figures)], first) !== null;
}

/** One ratio x/y and nothing else said of its figures but that y is at least something: with y great enough any value is met. */
function isPlainlyMet(atoms: Atoms, { boxes, links }: Cell): boolean {
  const ratios = [...boxes.keys()].filter((index) => atoms.all[index]?.is === "ratio");
  const [only = -1, more] = ratios;
  const [ratio, box] = [atoms.all[only], boxes.get(only)];
  if (ratio?.is !== "ratio" || box === undefined || more !== undefined || links.length > 0) return false;
  const [x, y] = [single(ratio.over), single(ratio.under)];
  if (x === null || y === null || x.atom === y.atom || boxes.has(x.atom)) return false;
  const below = boxes.get(y.atom);
  if (below !== undefined && !isInfinite(below.high)) return false;
  const domain = plainDomain(atoms, ratio.over, ratio.under);
  return domain !== null && intersect(domain, box) !== null;
}

/** The ends of a form over a cell, with what ties its atoms together. */
export function tightRange(atoms: Atoms, cell: Cell, form: Form): Interval {
  const loose = rangeOf(atoms, cell, form);
  const tied = atoms.required.length + cell.links.length > 0 && form.linear.size > 1 && isAffine(form);
  if (!tied) return loose;
  const value = atoms.all.length + 1;
  const system = [
    ...systemOf(atoms, cell, atomsOf(form)),
    inequality(new Map([...form.linear, [value, negate(ONE)]]), form.constant),
    inequality(
      new Map([...[...form.linear].map(([x, k]) => [x, negate(k)] as const), [value, ONE]]),
      negate(form.constant),
    ),
  ];
  return intersect(endsOf(system, value) ?? ALL, loose) ?? loose;
}
