// How points go along one unknown, everything else unchanged: where they jump. Cells are compared two by two wherever the rest
// of what they say can hold at the same time.
import {
  compare,
  equals,
  isInfinite,
  isZero,
  subtract as minus,
  type Rational,
  sign,
  toExact,
  ZERO,
} from "#runtime/number.ts";
import { flatMap } from "../../source/flat-map.ts";
import { type Atoms, domainOf, isRounded, stepOf } from "./atoms.ts";
import { boxOf, type Cell, changed, isPossible, narrowed, part, tightRange } from "./cell.ts";
import { atomsOf, type Form, substitute, subtract } from "./form.ts";
import { above, type Interval, intersect } from "./interval.ts";
import type { Inequality } from "./linear.ts";
import type { Piece } from "./pieces.ts";

/** A piece with points. */
export interface Scored {
  readonly cell: Cell;
  readonly form: Form;
}

export const scoredPieces = (pieces: readonly Piece[]): readonly Scored[] =>
  flatMap(pieces, ({ cell, outcome }) => (outcome.is === "points" ? [{ cell, form: outcome.form }] : []));

/** The same as far as points are given: those below 0 or above the maximum are not. */
export const givenPieces = (atoms: Atoms, pieces: readonly Piece[], most: Form | null): readonly Scored[] =>
  flatMap(scoredPieces(pieces), ({ cell, form }) =>
    flatMap(part(atoms, cell, form, ">="), (c) =>
      most === null ? [c] : part(atoms, c, subtract(form, most), "<="),
    ).map((c) => ({ cell: c, form })),
  );

/**
 * What two cells say of everything but the atoms `apart`, which have a value of their own in each, at once; null when that
 * cannot be. Links with these atoms are those of `a`.
 */
export function shared(atoms: Atoms, a: Cell, b: Cell, apart: readonly number[]): Cell | null {
  const common = b.links.filter(({ terms }) => !apart.some((atom) => terms.has(atom)));
  let cell: Cell | null = changed(a, {
    boxes: new Map([...a.boxes].filter(([atom]) => !apart.includes(atom))),
    links: [...a.links, ...common.filter((link) => !a.links.includes(link))],
  });
  for (const [other, box] of b.boxes) {
    if (apart.includes(other)) continue;
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
  return changed(cell, { answers, loose: a.loose || b.loose, hidden: [...a.hidden, ...b.hidden] });
}

export const isInRatio = (atoms: Atoms, atom: number): boolean =>
  atoms.all.some((a) => a.is === "ratio" && (a.over.linear.has(atom) || a.under.linear.has(atom)));

/** Whether points depend on a figure beside its ratios: they name it, or rows over it cut it elsewhere than at 0. */
export function hasPointsOfItsOwn(atoms: Atoms, scored: readonly Scored[], atom: number): boolean {
  const boxes = flatMap(scored, ({ cell }) => intersect(boxOf(atoms, cell, atom), above(ZERO, true)) ?? []);
  const [first] = boxes;
  const isFirst = ({ low, high }: Interval): boolean =>
    first !== undefined && equals(first.high, high) && sameAboveZero(atoms, atom, first.low, low);
  return scored.some(({ form }) => atomsOf(form).includes(atom)) || !boxes.every(isFirst);
}

/** Whether two lower ends are the same, on the figure's grid. */
function sameAboveZero(atoms: Atoms, atom: number, a: Rational, b: Rational): boolean {
  const step = stepOf(atoms, atom) ?? ZERO;
  const first = (x: Rational): Rational => (isZero(x) ? step : x);
  return equals(first(a), first(b));
}

/**
 * What moves with an unknown: what is rounded of it, and the figures of a ratio that points do not depend on beside their
 * ratios (that one is 0 here and above 0 there is no difference).
 */
export function movingWith(atoms: Atoms, scored: readonly Scored[], atom: number): readonly number[] {
  const rounded = flatMap(atoms.all, (a, index) =>
    a.is === "unknown" && a.operand !== null && isRounded(atoms, index) && atomsOf(a.operand).includes(atom)
      ? [index]
      : [],
  );
  const ratio = atoms.all[atom];
  const figures = ratio?.is === "ratio" ? [...atomsOf(ratio.over), ...atomsOf(ratio.under)] : [];
  const carried = [...new Set(figures)].filter((x) => !hasPointsOfItsOwn(atoms, scored, x));
  return [atom, ...rounded, ...carried];
}

/** Whether an unknown is there on a piece: a ratio is not where its divisor is 0. */
export function exists(atoms: Atoms, { cell }: Scored, atom: number): boolean {
  const found = atoms.all[atom];
  return found?.is !== "ratio" || sign(tightRange(atoms, cell, found.under).high) > 0;
}

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
  /** What moves with the unknown, itself included. */
  readonly apart: readonly number[];
  /** Nothing is given between the left side and the value. */
  readonly sure: boolean;
}

/**
 * Values of unknowns that are not counted one by one at which points may change all at once: for each value, the pairs of
 * pieces that would do it. At other values they do not.
 */
export function jumps(atoms: Atoms, scored: readonly Scored[]): readonly (readonly Jump[])[] {
  const found = new Map<string, Jump[]>();
  for (const atom of atoms.all.keys()) {
    if (!isContinuous(atoms, atom)) continue;
    const apart = movingWith(atoms, scored, atom);
    const there = scored.filter((piece) => exists(atoms, piece, atom));
    for (const left of there)
      for (const right of there) {
        const jump = jumpBetween(atoms, scored, [left, right], apart);
        if (jump === null) continue;
        const key = `${atom} ${toExact(jump.value)}`;
        found.set(key, [...(found.get(key) ?? []), jump]);
      }
  }
  return [...found.values()].sort(([a], [b]) => inOrder(a, b));
}

const inOrder = (a: Jump | undefined, b: Jump | undefined): number =>
  a === undefined || b === undefined ? 0 : a.atom - b.atom || compare(a.value, b.value);

/** A ratio, or a figure with decimal places: its values follow each other without a visible step. */
function isContinuous(atoms: Atoms, atom: number): boolean {
  const found = atoms.all[atom];
  if (found?.is === "ratio") return true;
  const step = stepOf(atoms, atom);
  return found?.is === "figure" && step !== null && step.d !== 1;
}

/** Where the right piece follows the left one along an unknown: what points do there, when they can jump. */
function jumpBetween(
  atoms: Atoms,
  scored: readonly Scored[],
  [left, right]: readonly [Scored, Scored],
  apart: readonly number[],
): Jump | null {
  const [atom = 0] = apart;
  const [end, start] = [boxOf(atoms, left.cell, atom).high, boxOf(atoms, right.cell, atom).low];
  if (left === right) return null;
  if (compare(end, start) > 0) return crossing(atoms, left, right, apart);
  const cell = isInfinite(end) || isInfinite(start) ? null : shared(atoms, left.cell, right.cell, apart);
  if (cell === null) return null;
  const touch = isNear(atoms, end, start, atom);
  // Of two neighbours on a figure's grid, the one an author would write.
  const value = touch && compare(fromDenominator(end), fromDenominator(start)) < 0 ? end : start;
  // That the least there can be is worth something else is no jump on the way.
  if (equals(value, domainOf(atoms, atom).low) && !domainOf(atoms, atom).lowOpen) return null;
  const inside = between(atoms, scored, left, { cell, value, atom, apart });
  if (inside === "all" || !canJump(atoms, cell, atom, [left, end], [right, start], touch)) return null;
  const before = at(left.form, atom, touch ? value : end);
  return {
    atom,
    value,
    left,
    right,
    before,
    after: at(right.form, atom, value),
    cell,
    apart,
    sure: inside === "none",
  };
}

/** Pieces that conditions on several unknowns keep apart may meet anywhere: where they do is not told, so that nothing is shown. */
function crossing(atoms: Atoms, left: Scored, right: Scored, apart: readonly number[]): Jump | null {
  const [atom = 0] = apart;
  const isTied = ({ cell: { links, hidden } }: Scored): boolean =>
    hidden.includes(atom) || links.some(({ terms }) => terms.has(atom));
  const cell = isTied(left) && isTied(right) ? shared(atoms, left.cell, right.cell, []) : null;
  if (cell === null) return null;
  const closed = cell.links.map((link) => ({ ...link, strict: false }));
  const there = changed(cell, { links: closed });
  const [before, after] = [left.form, right.form];
  if (!canHold(atoms, there) || isNothing(tightRange(atoms, there, subtract(after, before)))) return null;
  return { atom, value: boxOf(atoms, cell, atom).low, left, right, before, after, cell, apart, sure: false };
}

const fromDenominator = ({ d }: Rational): Rational =>
  ({ n: d, d: typeof d === "bigint" ? 1n : 1 }) as Rational;

type Side = readonly [Scored, Rational];

/**
 * Whether points of the two sides can differ where they meet. On a grid they meet between two neighbours: where the
 * difference is 0 at one of them, or changes its sign, there is no jump.
 */
function canJump(
  atoms: Atoms,
  cell: Cell,
  atom: number,
  [left, end]: Side,
  [right, start]: Side,
  touch: boolean,
): boolean {
  const links = [...linksAt(left.cell, atom, end), ...linksAt(right.cell, atom, start)];
  const rest = changed(cell, { links });
  if (links.length > 0 && !canHold(atoms, rest)) return false;
  if (!touch)
    return !isNothing(
      tightRange(atoms, rest, subtract(at(right.form, atom, start), at(left.form, atom, end))),
    );
  const [first, second] = [end, start].map((t) =>
    tightRange(atoms, rest, subtract(at(right.form, atom, t), at(left.form, atom, t))),
  );
  if (first === undefined || second === undefined || isNothing(first) || isNothing(second)) return false;
  const turnsUp = sign(first.high) <= 0 && sign(second.low) >= 0;
  const turnsDown = sign(first.low) >= 0 && sign(second.high) <= 0;
  return !turnsUp && !turnsDown;
}

const isNothing = ({ low, high }: Interval): boolean => isZero(low) && isZero(high);

/** The links of a cell when an unknown has a value; what is approached is reached. */
const linksAt = ({ links }: Cell, atom: number, value: Rational): readonly Inequality[] =>
  links.map(({ terms, constant }) => {
    const there = at({ constant, linear: terms, products: [] }, atom, value);
    return { terms: there.linear, constant: there.constant, strict: false };
  });

/** Whether the links of a cell can hold together. */
const canHold = (atoms: Atoms, cell: Cell): boolean =>
  !cell.links.some(({ terms, constant }) => terms.size === 0 && sign(constant) > 0) &&
  isPossible(
    atoms,
    cell,
    flatMap(cell.links, ({ terms }) => [...terms.keys()]),
  );

/** Whether points are given between a piece and the value: to all units on both sides, to some of them perhaps, to none. */
function between(
  atoms: Atoms,
  scored: readonly Scored[],
  left: Scored,
  { cell, value, atom, apart }: Pick<Jump, "cell" | "value" | "atom" | "apart">,
): "all" | "some" | "none" {
  const end = boxOf(atoms, left.cell, atom).high;
  const found = scored.filter((s) => {
    const { low, high } = boxOf(atoms, s.cell, atom);
    const isBetween = compare(low, end) >= 0 && compare(high, value) <= 0 && compare(low, value) < 0;
    return s !== left && isBetween && shared(atoms, left.cell, s.cell, apart) !== null;
  });
  return found.some((s) => covers(atoms, s.cell, cell, apart)) ? "all" : found.length > 0 ? "some" : "none";
}

/** Whether all that a cell says of other unknowns holds wherever the other is. */
const covers = (
  atoms: Atoms,
  { boxes, links, answers, loose }: Cell,
  other: Cell,
  apart: readonly number[],
): boolean =>
  !loose &&
  links.length === 0 &&
  [...boxes].every(([x, box]) => apart.includes(x) || holds(box, boxOf(atoms, other, x))) &&
  [...answers].every(([x, options]) => {
    const there = other.answers.get(x);
    return there !== undefined && [...there].every((option) => options.has(option));
  });

function holds(outer: Interval, inner: Interval): boolean {
  const [low, high] = [compare(outer.low, inner.low), compare(outer.high, inner.high)];
  return (
    (low < 0 || (low === 0 && (!outer.lowOpen || inner.lowOpen))) &&
    (high > 0 || (high === 0 && (!outer.highOpen || inner.highOpen)))
  );
}

/** Whether two ends are the same, or a step of the figure's grid apart. */
function isNear(atoms: Atoms, end: Rational, start: Rational, atom: number): boolean {
  if (equals(end, start)) return true;
  const step = stepOf(atoms, atom);
  return step !== null && compare(minus(start, end), step) <= 0;
}
