// Unknowns along which points both rise and fall, everything else unchanged. Pieces are compared two by two, and each with
// itself, for a lesser and a greater value of the unknown: a change that is not listed cannot happen; one that is listed may.
import {
  compare,
  isZero,
  subtract as minus,
  multiply,
  negate,
  ONE,
  type Rational,
  sign,
  ZERO,
} from "#runtime/number.ts";
import { flatMap } from "../../source/flat-map.ts";
import { exists, hasPointsOfItsOwn, isInRatio, movingWith, type Scored, shared } from "./along.ts";
import { type Atoms, isRounded } from "./atoms.ts";
import { boxOf, type Cell, rangeOf, systemOf } from "./cell.ts";
import { atomsOf, constant, type Form, subtract } from "./form.ts";
import { ALL, above, below, type Interval, intersect, plus, scaled } from "./interval.ts";
import { endsOf, type Inequality, inequality } from "./linear.ts";

/** Two pieces, or one twice: the unknown is greater on `more`. */
export interface Change {
  readonly atom: number;
  readonly less: Scored;
  readonly more: Scored;
  /** What both say of everything else. */
  readonly cell: Cell;
  /** What moves with the unknown, itself included. */
  readonly apart: readonly number[];
}

/** Where points may rise with an unknown, and where they may fall. */
export interface Turn {
  readonly rises: readonly Change[];
  readonly falls: readonly Change[];
}

/** One for each unknown along which points may both rise and fall. */
export function turns(atoms: Atoms, scored: readonly Scored[]): readonly Turn[] {
  return flatMap([...atoms.all.keys()], (atom) => {
    const turn = changesAlong(atoms, scored, atom);
    return turn.rises.length > 0 && turn.falls.length > 0 ? [turn] : [];
  });
}

function changesAlong(atoms: Atoms, scored: readonly Scored[], atom: number): Turn {
  const changes: { readonly change: Change; readonly ends: Interval }[] = [];
  // What is rounded follows from figures; a figure that only stands in ratios is told by them.
  const told = isRounded(atoms, atom) || (isInRatio(atoms, atom) && !hasPointsOfItsOwn(atoms, scored, atom));
  const apart = movingWith(atoms, scored, atom);
  const relevant = told
    ? []
    : scored.filter((piece) => exists(atoms, piece, atom) && apart.some((x) => isAbout(piece, x)));
  for (const less of relevant)
    for (const more of relevant) {
      if (compare(boxOf(atoms, less.cell, atom).low, boxOf(atoms, more.cell, atom).high) >= 0) continue;
      const cell = less === more ? less.cell : shared(atoms, less.cell, more.cell, apart);
      if (cell === null) continue;
      const change = { atom, less, more, cell, apart };
      changes.push({ change, ends: differenceOf(atoms, change) });
    }
  const isRise = (ends: Interval | null): boolean => ends !== null && sign(ends.high) > 0;
  const isFall = (ends: Interval | null): boolean => ends !== null && sign(ends.low) < 0;
  // Along most unknowns points go one way even with nothing tied; only else is it worth looking closer.
  if (!changes.some(({ ends }) => isRise(ends)) || !changes.some(({ ends }) => isFall(ends)))
    return { rises: [], falls: [] };
  const [rises, falls]: [Change[], Change[]] = [[], []];
  for (const { change, ends: loose } of changes) {
    const ends = tied(atoms, change, loose);
    if (isRise(ends)) rises.push(change);
    if (isFall(ends)) falls.push(change);
  }
  return { rises, falls };
}

const isAbout = ({ cell, form }: Scored, atom: number): boolean =>
  cell.boxes.has(atom) ||
  cell.hidden.includes(atom) ||
  atomsOf(form).includes(atom) ||
  cell.links.some(({ terms }) => terms.has(atom));

/** The ends of points on `more` less those on `less`, nothing tied. */
function differenceOf(atoms: Atoms, change: Change): Interval {
  const { atom, less, more, cell, apart } = change;
  if (multiplied(change)) {
    if (less === more && !apart.some((x) => isRounded(atoms, x)))
      return rangeOf(atoms, cell, derivative(less.form, atom));
    return plus(rangeOf(atoms, more.cell, more.form), scaled(rangeOf(atoms, less.cell, less.form), MINUS));
  }
  return apart.map((x) => alongOne(atoms, change, x)).reduce(plus, rangeOf(atoms, cell, restOf(change)));
}

const multiplied = ({ less, more, apart }: Change): boolean =>
  [less, more].some(({ form }) => form.products.some((p) => p.atoms.some((x) => apart.includes(x))));

/** What points differ in beside what moves. */
const restOf = ({ less, more, apart }: Change): Form =>
  subtract(without(more.form, apart), without(less.form, apart));

/** The same with what ties the unknowns together; null: no two values of the unknown are so. */
function tied(atoms: Atoms, change: Change, loose: Interval): Interval | null {
  const { less, more } = change;
  const level = isZero(loose.low) && isZero(loose.high);
  const isTied = less.cell.links.length + more.cell.links.length + atoms.required.length > 0;
  if (level || !isTied || multiplied(change)) return loose;
  const rest = restOf(change);
  if (rest.products.length > 0) return loose;
  const tight = tightDifference(atoms, change, rest);
  return tight === null ? null : (intersect(tight ?? loose, loose) ?? loose);
}

const MINUS = negate(ONE);

const without = (form: Form, apart: readonly number[]): Form => ({
  ...form,
  linear: new Map([...form.linear].filter(([x]) => !apart.includes(x))),
});

const coefficient = (form: Form, atom: number): Rational => form.linear.get(atom) ?? ZERO;

/** The ends of k₂·x₂ − k₁·x₁ for the values of one unknown on both sides. */
function alongOne(atoms: Atoms, { atom, less, more }: Change, x: number): Interval {
  const [k1, k2] = [coefficient(less.form, x), coefficient(more.form, x)];
  const [from, to] = [boxOf(atoms, less.cell, x), boxOf(atoms, more.cell, x)];
  const times = (i: Interval, k: Rational): Interval => (isZero(k) ? NONE : scaled(i, k));
  const free = plus(times(to, k2), times(from, negate(k1)));
  const gap = intersect(plus(to, scaled(from, MINUS)), gapOf(atoms, atom, x));
  if (gap === null) return free;
  // k₂·x₂ − k₁·x₁ = k₁·gap + (k₂ − k₁)·x₂ = k₂·gap + (k₂ − k₁)·x₁.
  const by = minus(k2, k1);
  return [plus(times(gap, k1), times(to, by)), plus(times(gap, k2), times(from, by))].reduce(
    (ends, other) => intersect(ends, other) ?? ends,
    free,
  );
}

const NONE: Interval = { low: ZERO, lowOpen: false, high: ZERO, highOpen: false };

/** How an unknown changes when `atom` grows: itself grows; what is rounded of it goes the way of its operand. */
function gapOf(atoms: Atoms, atom: number, x: number): Interval {
  if (x === atom) return above(ZERO, true);
  if (!isRounded(atoms, x)) return ALL;
  const found = atoms.all[x];
  const operand = found?.is === "unknown" ? found.operand : null;
  if (operand === null || operand.products.some((p) => p.atoms.includes(atom))) return ALL;
  return sign(coefficient(operand, atom)) > 0 ? above(ZERO, false) : below(ZERO, false);
}

/** The same with what ties the unknowns together; undefined: that was too much. */
function tightDifference(
  atoms: Atoms,
  { atom, less, more, cell, apart }: Change,
  rest: Form,
): Interval | null | undefined {
  const copy = new Map(apart.map((x, i) => [x, atoms.all.length + 1 + i]));
  const renamed = ({ terms, ...other }: Inequality): Inequality => ({
    ...other,
    terms: new Map([...terms].map(([x, k]) => [copy.get(x) ?? x, k])),
  });
  const links = flatMap([...less.cell.links, ...more.cell.links], (link) => [...link.terms.keys()]);
  const about = [...new Set([...apart, ...rest.linear.keys(), ...links])];
  const value = atoms.all.length;
  const side = (own: Cell): readonly Inequality[] =>
    systemOf(
      atoms,
      { ...own, boxes: new Map([...cell.boxes, ...apart.map((x) => [x, boxOf(atoms, own, x)] as const)]) },
      about,
    );
  const terms = new Map([...rest.linear, [value, MINUS]]);
  for (const x of apart) {
    const [k1, k2] = [coefficient(less.form, x), coefficient(more.form, x)];
    if (!isZero(k1)) terms.set(x, negate(k1));
    if (!isZero(k2)) terms.set(copy.get(x) ?? x, k2);
  }
  const order = flatMap(apart, (x) => ordered(x, copy.get(x) ?? x, gapOf(atoms, atom, x)));
  const system = [
    ...side(less.cell),
    ...side(more.cell).map(renamed),
    ...order,
    inequality(terms, rest.constant),
    inequality(new Map([...terms].map(([x, k]) => [x, negate(k)])), negate(rest.constant)),
  ];
  return endsOf(system, value);
}

/** x₁ and x₂ in the order in which they change. */
function ordered(x1: number, x2: number, { low, lowOpen, high }: Interval): readonly Inequality[] {
  if (isZero(low))
    return [
      inequality(
        new Map([
          [x1, ONE],
          [x2, MINUS],
        ]),
        ZERO,
        lowOpen,
      ),
    ];
  return isZero(high)
    ? [
        inequality(
          new Map([
            [x2, ONE],
            [x1, MINUS],
          ]),
          ZERO,
        ),
      ]
    : [];
}

/** Of a form along an unknown that is multiplied with others. */
function derivative(form: Form, atom: number): Form {
  const zero = constant(ZERO);
  return form.products.reduce(
    (sum, { atoms: factors, coefficient: k }) => {
      const count = factors.filter((f) => f === atom).length;
      if (count === 0) return sum;
      const rest = [...factors];
      rest.splice(rest.indexOf(atom), 1);
      const [only] = rest;
      const by = multiply(k, { n: count, d: 1 });
      const part: Form =
        rest.length === 1 && only !== undefined
          ? { ...zero, linear: new Map([[only, by]]) }
          : { ...zero, products: [{ atoms: rest, coefficient: by }] };
      return subtract(sum, subtract(zero, part));
    },
    constant(coefficient(form, atom)),
  );
}
