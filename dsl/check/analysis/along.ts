// How points go along one unknown, everything else unchanged: where they jump, and where more of it gives less. Cells are
// compared two by two wherever the rest of what they say can hold at the same time.
import { compare, equals, isInfinite, isZero, type Rational, sign, ZERO } from "#runtime/number.ts";
import { type Atoms, stepOf } from "./atoms.ts";
import { boxOf, type Cell, narrowed, rangeOf } from "./cell.ts";
import { atomsOf, type Form, substitute, subtract } from "./form.ts";
import { contains, type Interval, intersect } from "./interval.ts";
import type { Piece } from "./pieces.ts";

/** A piece with points. */
export interface Scored {
  readonly cell: Cell;
  readonly form: Form;
}

export const scoredPieces = (pieces: readonly Piece[]): readonly Scored[] =>
  pieces.flatMap(({ cell, outcome }) => (outcome.is === "points" ? [{ cell, form: outcome.form }] : []));

/** What two cells say of everything but `atom` at once; null when that cannot be. */
export function shared(atoms: Atoms, a: Cell, b: Cell, atom: number): Cell | null {
  let cell: Cell | null = { ...a, boxes: withoutKey(a.boxes, atom), links: [...a.links, ...b.links] };
  for (const [other, box] of b.boxes) {
    if (other === atom) continue;
    if (cell === null) return null;
    cell = narrowed(atoms, cell, other, box);
  }
  if (cell === null) return null;
  const answers = new Map(cell.answers);
  for (const [answer, options] of b.answers) {
    const own = answers.get(answer);
    const both = own === undefined ? options : new Set([...options].filter((o) => own.has(o)));
    if (both.size === 0) return null;
    answers.set(answer, both);
  }
  return { ...cell, answers, loose: a.loose || b.loose };
}

const withoutKey = <V>(map: ReadonlyMap<number, V>, key: number): ReadonlyMap<number, V> =>
  new Map([...map].filter(([k]) => k !== key));

const at = (form: Form, atom: number, value: Rational): Form => substitute(form, new Map([[atom, value]]));

export interface Jump {
  readonly atom: number;
  readonly value: Rational;
  readonly left: Scored;
  readonly right: Scored;
  /** Points on both sides of the value, everything else at the ends given by `cell`. */
  readonly before: Form;
  readonly after: Form;
  /** What both sides have in common. */
  readonly cell: Cell;
}

/** Values of unknowns that are not counted one by one at which points change all at once; one for each value. */
export function jumps(atoms: Atoms, pieces: readonly Piece[]): readonly Jump[] {
  const scored = scoredPieces(pieces);
  const out: Jump[] = [];
  for (const atom of atoms.all.keys()) {
    if (!isContinuous(atoms, atom)) continue;
    for (const value of boundaries(atoms, scored, atom)) {
      const found = jumpAt(atoms, scored, atom, value);
      if (found !== null) out.push(found);
    }
  }
  return out;
}

/** A ratio, or a figure with decimal places: its values follow each other without a visible step. */
function isContinuous(atoms: Atoms, atom: number): boolean {
  const found = atoms.all[atom];
  if (found?.is === "ratio") return true;
  const step = stepOf(atoms, atom);
  return found?.is === "figure" && step !== null && step.d !== 1;
}

/** The inner ends of the pieces along an unknown, in order. */
function boundaries(atoms: Atoms, scored: readonly Scored[], atom: number): readonly Rational[] {
  const ends = scored.flatMap(({ cell }) => {
    const box = cell.boxes.get(atom);
    return box === undefined ? [] : [box.low, box.high].filter((x) => !isInfinite(x));
  });
  const [first] = scored;
  const domain = first === undefined ? null : boxOf(atoms, { ...first.cell, boxes: new Map() }, atom);
  return ends
    .sort(compare)
    .filter((x, i, all) => i === 0 || !equals(x, all[i - 1] ?? ZERO))
    .filter((x) => !isBesideCut(atoms, atom, x))
    .filter((x) => domain === null || !contains(domain, x) || compare(x, domain.low) > 0);
}

/** Whether a value is only the neighbour on the grid of one that the rule names: 49,999999 of 50. */
function isBesideCut(atoms: Atoms, atom: number, x: Rational): boolean {
  const cuts = atoms.cuts.get(atom) ?? [];
  const step = stepOf(atoms, atom);
  if (step === null || cuts.some((cut) => equals(cut, x))) return false;
  return cuts.some((cut) => equals(cut, minus(x, step)) || equals(minus(cut, step), x));
}

function jumpAt(atoms: Atoms, scored: readonly Scored[], atom: number, value: Rational): Jump | null {
  const box = ({ cell }: Scored): Interval => boxOf(atoms, cell, atom);
  const isHere = (s: Scored): boolean => contains(box(s), value) && equals(box(s).low, box(s).high);
  // On a grid the neighbour of a closed end is a step away.
  const isAfter = (s: Scored): boolean =>
    compare(box(s).high, value) > 0 && near(atoms, box(s).low, value, atom);
  const isBefore = (s: Scored): boolean => compare(box(s).low, value) < 0 && compare(box(s).high, value) <= 0;
  const before = scored.filter((s) => isBefore(s) && !isHere(s));
  const after = scored.filter(isAfter);
  const here = scored.filter(isHere);
  const pairs = [
    ...before.flatMap((l) => [...here, ...after].map((r) => [l, r] as const)),
    ...here.flatMap((l) => after.map((r) => [l, r] as const)),
  ];
  for (const [left, right] of pairs) {
    if (left === right) continue;
    const cell = shared(atoms, left.cell, right.cell, atom);
    if (cell === null || between(atoms, scored, left, value, atom)) continue;
    // Where nothing is given in between, the jump is from the last points before.
    const from = at(left.form, atom, near(atoms, box(left).high, value, atom) ? value : box(left).high);
    const to = at(right.form, atom, value);
    const { low, high } = rangeOf(atoms, cell, subtract(to, from));
    if (isZero(low) && isZero(high)) continue;
    return { atom, value, left, right, before: from, after: to, cell };
  }
  return null;
}

/** Whether points are given between a piece and the value, to the same units. */
function between(
  atoms: Atoms,
  scored: readonly Scored[],
  left: Scored,
  value: Rational,
  atom: number,
): boolean {
  const end = boxOf(atoms, left.cell, atom).high;
  return scored.some((s) => {
    const { low, high } = boxOf(atoms, s.cell, atom);
    const isBetween = compare(low, end) >= 0 && compare(high, value) <= 0 && compare(low, value) < 0;
    return s !== left && isBetween && shared(atoms, left.cell, s.cell, atom) !== null;
  });
}

/** Whether an end of a piece stands at the value, or a step of the figure's grid from it. */
function near(atoms: Atoms, end: Rational, value: Rational, atom: number): boolean {
  if (equals(end, value)) return true;
  const step = stepOf(atoms, atom);
  if (step === null || isInfinite(end)) return false;
  const gap = compare(end, value) < 0 ? minus(value, end) : minus(end, value);
  return compare(gap, step) <= 0;
}

const minus = (a: Rational, b: Rational): Rational => subtract(constantOf(a), constantOf(b)).constant;
const constantOf = (x: Rational): Form => ({ constant: x, linear: new Map(), products: [] });

export interface Fall {
  readonly atom: number;
  /** The points are less on `more` than on `less`, though the unknown is greater there. */
  readonly less: Scored;
  readonly more: Scored;
  readonly cell: Cell;
}

/** Unknowns along which points both rise and fall, with a place where they fall (or rise, where falling is the rule). */
export function turns(atoms: Atoms, pieces: readonly Piece[]): readonly Fall[] {
  const scored = scoredPieces(pieces);
  return [...atoms.all.keys()].flatMap((atom) => {
    const [up, down] = [changes(atoms, scored, atom, 1), changes(atoms, scored, atom, -1)];
    const [rise] = up;
    const [fall] = down;
    if (rise === undefined || fall === undefined) return [];
    return [up.length >= down.length ? fall : rise];
  });
}

/** Pairs of pieces, or one piece with itself, between which points change in the direction given. */
function changes(atoms: Atoms, scored: readonly Scored[], atom: number, direction: 1 | -1): readonly Fall[] {
  // A figure that only stands in ratios is told by them: that its divisor can be 0 is no change of direction.
  const own = !inRatio(atoms, atom) || scored.some(({ form }) => atomsOf(form).includes(atom));
  const relevant = own
    ? scored.filter(({ cell, form }) => cell.boxes.has(atom) || atomsOf(form).includes(atom))
    : [];
  const out: Fall[] = [];
  for (const piece of relevant)
    if (slope(atoms, piece, atom) === direction)
      out.push({ atom, less: piece, more: piece, cell: piece.cell });
  for (const less of relevant)
    for (const more of relevant) {
      if (less === more || compare(boxOf(atoms, less.cell, atom).high, boxOf(atoms, more.cell, atom).low) > 0)
        continue;
      const cell = shared(atoms, less.cell, more.cell, atom);
      if (cell !== null && canChange(atoms, atom, less, more, cell, direction))
        out.push({ atom, less, more, cell });
    }
  return out;
}

const inRatio = (atoms: Atoms, atom: number): boolean =>
  atoms.all.some((a) => a.is === "ratio" && (a.over.linear.has(atom) || a.under.linear.has(atom)));

/** The sign of the change along an unknown within a piece; 0 when it has none, or both. */
function slope(atoms: Atoms, { cell, form }: Scored, atom: number): number {
  const box = boxOf(atoms, cell, atom);
  if (equals(box.low, box.high)) return 0;
  const partial = derivative(form, atom);
  const { low, high } = rangeOf(atoms, cell, partial);
  return sign(low) > 0 || (isZero(low) && sign(high) > 0)
    ? 1
    : sign(high) < 0 || (isZero(high) && sign(low) < 0)
      ? -1
      : 0;
}

function derivative(form: Form, atom: number): Form {
  const zero: Form = { constant: form.linear.get(atom) ?? ZERO, linear: new Map(), products: [] };
  return form.products.reduce((sum, { atoms: factors, coefficient }) => {
    const times = factors.filter((f) => f === atom).length;
    if (times === 0) return sum;
    const rest = [...factors];
    rest.splice(rest.indexOf(atom), 1);
    const [only] = rest;
    const k = times === 1 ? coefficient : { n: Number(coefficient.n) * times, d: coefficient.d };
    const part: Form =
      rest.length === 1 && only !== undefined
        ? { ...zero, constant: ZERO, linear: new Map([[only, k]]) }
        : { ...zero, constant: ZERO, products: [{ atoms: rest, coefficient: k }] };
    return subtract(sum, subtract({ ...zero, constant: ZERO }, part));
  }, zero);
}

/** Whether points on `more` can be above (1) or below (−1) those on `less`, all else equal. */
function canChange(
  atoms: Atoms,
  atom: number,
  less: Scored,
  more: Scored,
  cell: Cell,
  direction: 1 | -1,
): boolean {
  const ends = (s: Scored, greatest: boolean): Form | null => {
    const box = boxOf(atoms, s.cell, atom);
    const k = s.form.linear.get(atom) ?? ZERO;
    if (s.form.products.some((p) => p.atoms.includes(atom))) return null;
    if (isZero(k)) return s.form;
    const end = sign(k) > 0 === greatest ? box.high : box.low;
    return isInfinite(end) ? null : at(s.form, atom, end);
  };
  // An end that cannot be put in is unbounded, or a product: it is not claimed that anything changes.
  const [from, to] = [ends(less, direction < 0), ends(more, direction > 0)];
  if (from === null || to === null) return false;
  const difference = rangeOf(atoms, cell, subtract(to, from));
  return direction > 0 ? sign(difference.high) > 0 : sign(difference.low) < 0;
}

/** The part of a cell on an interval of one unknown. */
export const partOf = (atoms: Atoms, cell: Cell, atom: number, interval: Interval): Cell | null =>
  narrowed(atoms, cell, atom, intersect(boxOf(atoms, cell, atom), interval) ?? interval);
