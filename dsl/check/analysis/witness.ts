// From a cell to figures: what a unit would have to report to be in it, in small whole numbers. The figures are only a
// proposal; check/probe.ts shows them to the runtime before anyone sees them.
import type { Answer } from "#runtime/compiled-set.ts";
import { isoOf } from "#runtime/dates.ts";
import {
  add,
  divide,
  HUNDRED,
  isInfinite,
  ONE,
  type Rational,
  sign,
  subtract,
  toDecimal,
  ZERO,
} from "#runtime/number.ts";
import { type Atom, type Atoms, OTHER_TEXT, stepOf, writtenOut } from "./atoms.ts";
import { boxOf, type Cell, WHOLE } from "./cell.ts";
import { atomsOf, type Form, isConstant, single, substitute } from "./form.ts";
import { contains, type Interval, intersect, simplest } from "./interval.ts";
import { equation, type Inequality } from "./linear.ts";
import { isElsewhere, isSolved, meanTies, othersOf, populationOf } from "./population.ts";
import { solution, type Targets } from "./solution.ts";

/** What units report: the unit the cell is about, and others assessed with it where the rule compares units. */
export interface Report {
  readonly values: Readonly<Record<string, Answer>>;
  readonly others: readonly Readonly<Record<string, Answer>>[];
  readonly parameters: Readonly<Record<string, string>>;
}

export type { Targets };

const NO_TARGETS: Targets = new Map();

/** A report, and what other rules or the records of a list must give besides, by atom. */
export interface Solved extends Report {
  readonly elsewhere: Targets;
}

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
  const solved = solvedIn(atoms, cell, targets, about, all);
  if (solved === null || solved.elsewhere.size > 0) return null;
  const { values, others, parameters } = solved;
  return { values, others, parameters };
}

/** The same where the rule may also look at other rules and records. */
export function solvedIn(
  atoms: Atoms,
  cell: Cell,
  targets: Targets,
  about: readonly number[],
  all: boolean,
): Solved | null {
  const ties = meanTies(atoms);
  const tied = { ...cell, links: [...cell.links, ...ties] };
  const found = ties.length === 0 ? null : solvedAmong(atoms, tied, targets, about, all);
  return found ?? solvedAmong(atoms, cell, targets, about, all);
}

function solvedAmong(
  atoms: Atoms,
  cell: Cell,
  targets: Targets,
  about: readonly number[],
  all: boolean,
): Solved | null {
  const values: Rational[] = [];
  const wanted = new Map(targets);
  const tied: Inequality[] = [];
  let operand: Form | null = null;
  for (const [index, atom] of atoms.all.entries()) {
    if (atom.is !== "unknown" || isSolved(atom) || isElsewhere(atom)) continue;
    const isMeant = targets.has(index) || cell.boxes.has(index) || about.includes(index);
    if (!isMeant) continue;
    const place = placeOf(atoms, atom, targets.get(index) ?? simplest(boxOf(atoms, cell, index)));
    if (place === null) return null;
    wanted.delete(index);
    tied.push(...place.tied);
    for (const [x, value] of place.targets) wanted.set(x, value);
    if (place.others.length > 0) operand = atom.operand;
    values.push(...place.others);
  }
  const figures = figuresIn(atoms, cell, { targets: wanted, tied, about, all });
  if (figures === null) return null;
  for (const [index, value] of figures) {
    const atom = atoms.all[index];
    if (!isSolved(atom)) continue;
    const own = substitute(atom.operand, valuesWith(atoms, figures));
    const found = isConstant(own) ? othersOf(atoms, atom, value, own.constant) : null;
    if (found === null) return null;
    operand = atom.operand;
    values.push(...found);
  }
  const others = operand === null ? [] : othersReporting(atoms, cell, operand, values, all);
  const elsewhere = new Map([...figures].filter(([index]) => isElsewhere(atoms.all[index])));
  return others === null ? null : { ...asData(atoms, cell, figures, all), others, elsewhere };
}

/** What must hold of the unit's own figures for an unknown to have a value, and what others report then. */
interface UnknownPlace {
  readonly targets: Targets;
  readonly tied: readonly Inequality[];
  readonly others: readonly Rational[];
}

function placeOf(
  atoms: Atoms,
  atom: Atom & { readonly is: "unknown" },
  value: Rational,
): UnknownPlace | null {
  const { operand } = atom;
  if (operand === null) return null;
  if (atom.expr.op === "round") return { ...equal(atoms, operand, value), others: [] };
  const population = populationOf(atoms, atom, value);
  return population && { ...equal(atoms, operand, population.own), others: population.others };
}

/** A form is to have a value: a target of the one atom it is made of, else an equation of its figures. */
function equal(atoms: Atoms, form: Form, value: Rational): Pick<UnknownPlace, "targets" | "tied"> {
  const one = single(form);
  if (one !== null)
    return { targets: new Map([[one.atom, divide(subtract(value, form.constant), one.k)]]), tied: [] };
  const plain = writtenOut(atoms, { ...form, constant: subtract(form.constant, value) });
  return { targets: NO_TARGETS, tied: plain === null ? [] : equation(plain.linear, plain.constant) };
}

/** Reports of the other units; null when one was not found. */
function othersReporting(
  atoms: Atoms,
  { answers }: Cell,
  operand: Form,
  values: readonly Rational[],
  all: boolean,
): Report["others"] | null {
  const others: Readonly<Record<string, Answer>>[] = [];
  for (const value of values) {
    const cell = { ...WHOLE, answers };
    const figures = figuresIn(atoms, cell, { ...equal(atoms, operand, value), about: [], all });
    if (figures === null) return null;
    others.push(asData(atoms, cell, figures, all).values);
  }
  return others;
}

/** The figures and the ratios made of them. */
function valuesWith(atoms: Atoms, figures: ReadonlyMap<number, Rational>): ReadonlyMap<number, Rational> {
  const values = new Map(figures);
  for (const [index, atom] of atoms.all.entries()) {
    if (atom.is !== "ratio") continue;
    const [over, under] = [substitute(atom.over, figures), substitute(atom.under, figures)];
    if (isConstant(over) && isConstant(under) && sign(under.constant) > 0)
      values.set(index, divide(over.constant, under.constant));
  }
  return values;
}

/** Which figures are wanted, and what must hold of them beside what makes the cell. */
interface Wanted {
  readonly targets: Targets;
  readonly tied: readonly Inequality[];
  readonly about: readonly number[];
  readonly all: boolean;
}

function figuresIn(
  atoms: Atoms,
  cell: Cell,
  { targets, tied, about, all }: Wanted,
): ReadonlyMap<number, Rational> | null {
  const figures = all ? figureAtoms(atoms) : concerned(atoms, cell, targets, about, tied);
  return solution(atoms, cell, targets, figures, tied);
}

const figureAtoms = (atoms: Atoms): readonly number[] =>
  atoms.all.flatMap((atom, index) =>
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
    ...tied.flatMap((l) => [...l.terms.keys()]),
    ...targets.keys(),
    ...cell.boxes.keys(),
    ...about,
    ...cell.links.flatMap((l) => [...l.terms.keys()]),
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

/** The figures as data hold them; answers not told apart by the cell are left out unless all are wanted. */
function asData(
  atoms: Atoms,
  cell: Cell,
  figures: ReadonlyMap<number, Rational>,
  all: boolean,
): Pick<Report, "values" | "parameters"> {
  const values: Record<string, Answer> = {};
  const parameters: Record<string, string> = {};
  // In the order in which the rule first names them.
  for (const [index, value] of [...figures].sort(([a], [b]) => a - b)) {
    const atom = atoms.all[index];
    if (atom?.is !== "figure") continue;
    const { key, item, input } = atom;
    if (item === null) {
      const text =
        input.kind === "date" ? isoOf(Number(value.n)) : toDecimal(value, Math.max(input.places, 0)).text;
      // A field of a record is `#name`, a parameter has its bare name.
      if (/[.#]/.test(key)) values[key] = text;
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
