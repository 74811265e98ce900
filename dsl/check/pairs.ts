// Two reports that differ in one unknown only: what a change of points along it is shown by.
import { equals, isZero, type Rational } from "#runtime/number.ts";
import { flatMap } from "../source/flat-map.ts";
import type { Scored } from "./analysis/along.ts";
import { domainOf } from "./analysis/atoms.ts";
import { type Cell, changed } from "./analysis/cell.ts";
import { atomsOf, isConstant, ofAtom, substitute } from "./analysis/form.ts";
import type { Interval } from "./analysis/interval.ts";
import { pairIn, type Report } from "./analysis/witness.ts";
import { valuesOf } from "./branches.ts";
import { type CriterionView, resultOf, type Shown, show } from "./view.ts";

const isScored = ({ status }: Shown["result"]): boolean => status === "scored";

/** Figures on a piece with the value given, for which the runtime gives the points of the piece. */
export function shownAt(view: CriterionView, piece: Scored, atom: number, value: Rational): Shown | null {
  const shown = show(view, piece.cell, isScored, new Map([[atom, value]]));
  return shown !== null && isOf(view, piece, shown.report) ? shown : null;
}

/** Figures of another piece that differ from those shown on `piece` in nothing but the unknown. */
export function alike(
  view: CriterionView,
  pieces: Pair,
  atom: number,
  value: Rational,
  { report }: Shown,
): Shown | null {
  const { atoms } = view.pieces();
  const given = valuesOf(atoms, (key) => report.values[key]);
  for (const free of movedBy(view, atom)) {
    const kept = keptBy(view, pieces, free);
    const fixed = [...given].filter(([x]) => x !== atom && kept(x));
    const shown = show(view, pieces[1].cell, isScored, new Map([...fixed, [atom, value]]));
    if (shown !== null && isPair(view, pieces, atom, kept, [report, shown.report])) return shown;
  }
  return null;
}

/** Figures on both pieces that differ in nothing but the unknown, greater on the second. */
export function pairOn(view: CriterionView, pieces: Pair, atom: number): readonly [Shown, Shown] | null {
  const { atoms } = view.pieces();
  const found = atoms.all[atom];
  const [free = []] = movedBy(view, atom);
  const rising = found?.is === "ratio" ? found.over : ofAtom(atom);
  for (const all of [false, true]) {
    const reports = pairIn(atoms, [pieces[0].cell, pieces[1].cell], free, rising, all);
    if (reports === null || !isPair(view, pieces, atom, keptBy(view, pieces, free), reports)) continue;
    const [less, more] = reports.map((report) => ({ report, result: resultOf(view, report) }));
    if (less?.result !== undefined && more?.result !== undefined) return [less as Shown, more as Shown];
  }
  return null;
}

type Pair = readonly [Scored, Scored];

/** What must be the same on both sides when the figures `free` move: all others, and every other ratio that matters. */
function keptBy(view: CriterionView, pieces: Pair, free: readonly number[]): (atom: number) => boolean {
  const { atoms } = view.pieces();
  const isCut = (x: number, box: Interval): boolean =>
    JSON.stringify(box) !== JSON.stringify(domainOf(atoms, x));
  const cuts = ({ boxes }: Cell): readonly number[] =>
    flatMap([...boxes], ([x, box]) => (isCut(x, box) ? [x] : []));
  const about = new Set(flatMap(pieces, ({ cell, form }) => [...cuts(cell), ...atomsOf(form)]));
  return (x) => (isFigure(view, x) ? !free.includes(x) : about.has(x));
}

/** Whether the runtime gives the points of each piece to its report, and the two differ in nothing that is kept. */
function isPair(
  view: CriterionView,
  pieces: Pair,
  atom: number,
  kept: (atom: number) => boolean,
  [first, second]: readonly [Report, Report],
): boolean {
  const { atoms } = view.pieces();
  const [was, is] = [first, second].map((r) => valuesOf(atoms, (key) => r.values[key]));
  const same = (x: number): boolean => {
    const [a, b] = [was?.get(x), is?.get(x)];
    return a !== undefined && b !== undefined
      ? equals(a, b)
      : a === b || isZeroBelow(view, x, (a === undefined ? was : is) ?? new Map());
  };
  return (
    isOf(view, pieces[0], first) &&
    isOf(view, pieces[1], second) &&
    sameAnswers(view, first, second) &&
    [...atoms.all.keys()].every((x) => x === atom || !kept(x) || same(x))
  );
}

/** A ratio that is not there on one side, where its denominator is 0, has not changed. */
function isZeroBelow(view: CriterionView, atom: number, values: ReadonlyMap<number, Rational>): boolean {
  const found = view.pieces().atoms.all[atom];
  const under = found?.is === "ratio" ? substitute(found.under, values) : null;
  return under !== null && isConstant(under) && isZero(under.constant);
}

const isFigure = ({ pieces }: CriterionView, atom: number): boolean =>
  pieces().atoms.all[atom]?.is === "figure";

/** The figures that move with an unknown, as few as can be: of a ratio its numerator; of a figure, what it is compared with. */
function movedBy(view: CriterionView, atom: number): readonly (readonly number[])[] {
  const { all } = view.pieces().atoms;
  const found = all[atom];
  const figuresOf = (a: (typeof all)[number]): readonly number[] =>
    a.is === "ratio" ? [...atomsOf(a.over), ...atomsOf(a.under)] : [];
  if (found?.is !== "ratio") {
    const beside = all.map(figuresOf).filter((figures) => figures.includes(atom));
    return beside.length === 0 ? [[atom]] : [[atom], beside.flat()];
  }
  return [atomsOf(found.over).filter((x) => !atomsOf(found.under).includes(x)), figuresOf(found)];
}

const sameAnswers = ({ pieces }: CriterionView, a: Report, b: Report): boolean =>
  pieces().atoms.answers.every(({ key }) => a.values[key] === b.values[key]);

/** Whether the runtime gives what the piece says. */
function isOf(view: CriterionView, { form }: Scored, report: Report): boolean {
  const given = substitute(
    form,
    valuesOf(view.pieces().atoms, (key) => report.values[key]),
  );
  const result = resultOf(view, report);
  if (result === undefined || !isScored(result) || result.points === null) return false;
  // What is rounded, or comes from elsewhere, has no value here.
  return !isConstant(given) || equals(given.constant, result.points);
}

/** A piece on what two pieces share, with its own values and ties of what moves. */
export function on(cell: Cell, { cell: own, form }: Scored, apart: readonly number[]): Scored {
  const boxes = new Map([...cell.boxes].filter(([x]) => !apart.includes(x)));
  for (const x of apart) {
    const box = own.boxes.get(x);
    if (box !== undefined) boxes.set(x, box);
  }
  return { form, cell: changed(cell, { boxes, links: own.links }) };
}
