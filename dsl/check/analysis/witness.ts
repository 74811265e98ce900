// From a cell to figures: what a unit would have to report to be in it, in small whole numbers. The figures are only a
// proposal; check/probe.ts shows them to the runtime before anyone sees them.
import type { Answer } from "#runtime/compiled-set.ts";
import { isoOf } from "#runtime/dates.ts";
import { divide, type Rational, sign, subtract, toDecimal } from "#runtime/number.ts";
import { type Atom, type Atoms, isRounded, OTHER_TEXT } from "./atoms.ts";
import { boxOf, type Cell, changed, WHOLE } from "./cell.ts";
import { type Form, isConstant, single, substitute } from "./form.ts";
import { simplest } from "./interval.ts";
import { equation, type Inequality } from "./linear.ts";
import { isElsewhere, isSolved, meanTies, othersOf, populationOf } from "./population.ts";
import { writtenOut } from "./ratios.ts";
import { figuresIn, pairOf, type Targets, withRatios } from "./solution.ts";

/** What units report: the unit the cell is about, and others assessed with it where the rule compares units. */
export interface Report {
  readonly values: Readonly<Record<string, Answer>>;
  readonly others: readonly Readonly<Record<string, Answer>>[];
  readonly parameters: Readonly<Record<string, string>>;
}

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
  const tied = (): Cell => changed(cell, { links: [...cell.links, ...ties] });
  const found = ties.length === 0 ? null : solvedAmong(atoms, tied(), targets, about, all);
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
    // What is rounded follows from the figures.
    if (isRounded(atoms, index) && !targets.has(index)) continue;
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
    const own = substitute(atom.operand, withRatios(atoms, figures));
    const found = isConstant(own) ? othersOf(atoms, atom, value, own.constant) : null;
    if (found === null) return null;
    operand = atom.operand;
    values.push(...found);
  }
  const others = operand === null ? [] : othersReporting(atoms, cell, operand, values, all);
  const elsewhere = new Map([...figures].filter(([index]) => isElsewhere(atoms.all[index])));
  if (others === null) return null;
  const { values: own, parameters } = asData(atoms, cell, figures, all);
  return { values: own, others, parameters, elsewhere };
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
    const cell = changed(WHOLE, { answers });
    const figures = figuresIn(atoms, cell, { ...equal(atoms, operand, value), about: [], all });
    if (figures === null) return null;
    others.push(asData(atoms, cell, figures, all).values);
  }
  return others;
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

/** Two reports, one in each cell, that differ in `moved` only, of which `rising` is less in the first. */
export function pairIn(
  atoms: Atoms,
  cells: readonly [Cell, Cell],
  moved: readonly number[],
  rising: Form,
  all = false,
): readonly [Report, Report] | null {
  const isOpen = (x: number): boolean => atoms.all[x]?.is === "unknown" && !isRounded(atoms, x);
  if (cells.some(({ boxes }) => [...boxes.keys()].some(isOpen))) return null;
  const found = pairOf(atoms, cells, moved, rising, all);
  if (found === null) return null;
  const [less, more] = found;
  return [
    { ...asData(atoms, cells[0], less, all), others: [] },
    { ...asData(atoms, cells[1], more, all), others: [] },
  ];
}
