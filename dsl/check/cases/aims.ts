// What to aim at in a cell: both ends of every stretch of values the rule tells apart, a value beyond an endless one, one
// between the ends where points move with the value.
import {
  add,
  compare,
  divide,
  equals,
  fromInteger,
  isInfinite,
  ONE,
  type Rational,
  subtract,
  ZERO,
} from "#runtime/number.ts";
import type { Both } from "../../source/diagnostic.ts";
import { type Atoms, domainOf, stepOf } from "../analysis/atoms.ts";
import { boxOf, type Cell } from "../analysis/cell.ts";
import { atomsOf, type Form } from "../analysis/form.ts";
import { contains, type Interval, samples } from "../analysis/interval.ts";
import { isElsewhere, isSolved } from "../analysis/population.ts";
import { both, type Manner, nameOf, valueText } from "../say.ts";
import type { CriterionView } from "../view.ts";
import { above, below, equals as equal, exactly, justAbove, justBelow, type Valued } from "./words.ts";

/** A value of one unknown to aim at, and why. */
export interface Aim {
  readonly atom: number;
  readonly value: Rational;
  readonly why: Both;
}

/** How far from a bound its neighbour is, as figures allow: close enough to be lost when a share is rounded to whole percents. */
const NEAR: readonly Rational[] = [3, 4, 5, 6].map((places) => ({ n: 1, d: 10 ** places }));
const NEAR_FIGURE: readonly Rational[] = [1, 2, 3, 6].map((places) => ({ n: 1, d: 10 ** places }));

/** Everything to aim at in a cell whose points are `form`; null: it has none. */
export function aimsIn(view: CriterionView, cell: Cell, form: Form | null): readonly Aim[] {
  const inForm = form === null ? [] : atomsOf(form);
  const involved = new Set([...cell.boxes.keys(), ...inForm]);
  return [...involved]
    .filter((atom) => isAimedAt(view, cell, atom, inForm))
    .flatMap((atom) => aimsAlong(view, cell, atom, form !== null, inForm.includes(atom)));
}

function isAimedAt(view: CriterionView, cell: Cell, index: number, inForm: readonly number[]): boolean {
  const { atoms, cuts } = view.pieces();
  const atom = atoms.all[index];
  const isNarrowed = !sameInterval(boxOf(atoms, cell, index), domainOf(atoms, index));
  if (atom === undefined || (!isNarrowed && !inForm.includes(index))) return false;
  const at = cuts.get(index) ?? [];
  switch (atom.is) {
    case "ratio":
      return [...atom.over.linear.keys(), ...atom.under.linear.keys()].every((x) => isReached(atoms, x));
    case "figure":
      // A figure that only stands in ratios is told by them; that a divisor is above 0 is no bound of the rule.
      if (atom.item !== null) return false;
      return inForm.includes(index) || !inRatio(atoms, index) || at.some((x) => !equals(x, ZERO));
    case "unknown":
      return !isOfUnits(atom.expr.op) || at.length > 0;
  }
}

/** Whether figures can be found for a value of an atom together with others. */
function isReached(atoms: Atoms, index: number): boolean {
  const atom = atoms.all[index];
  return atom?.is === "figure" || isSolved(atom) || isElsewhere(atom);
}

const isOfUnits = (op: string): boolean => op === "min-max" || op === "cohort";

const sameInterval = (a: Interval, b: Interval): boolean =>
  equals(a.low, b.low) && equals(a.high, b.high) && a.lowOpen === b.lowOpen && a.highOpen === b.highOpen;

const inRatio = (atoms: Atoms, atom: number): boolean =>
  atoms.all.some((a) => a.is === "ratio" && (a.over.linear.has(atom) || a.under.linear.has(atom)));

/** A stretch of values of one unknown, with what is needed to name its ends. */
interface Stretch {
  readonly atom: number;
  readonly box: Interval;
  readonly step: Rational | null;
  readonly near: readonly Rational[];
  readonly cuts: readonly Rational[];
  readonly valued: (value: Rational) => Valued;
}

/** In the order of the values; `moves`: points change with the unknown. */
function aimsAlong(
  view: CriterionView,
  cell: Cell,
  atom: number,
  scored: boolean,
  moves: boolean,
): readonly Aim[] {
  const { atoms, cuts } = view.pieces();
  const { name, ...manner } = nameOf(view, atoms, atom);
  const step = stepOf(atoms, atom);
  const stretch: Stretch = {
    atom,
    box: boxOf(atoms, cell, atom),
    step,
    near: step === null ? NEAR : [...NEAR_FIGURE, step],
    cuts: cuts.get(atom) ?? [],
    valued: (value) => ({ name, value: plainValue(value, manner) }),
  };
  const ends = [endOf(stretch, "low"), endOf(stretch, "high")].filter((aim) => aim !== null);
  const found = [...ends, ...(scored ? beyond(stretch, ends, moves) : [])];
  const inner = found.some(({ value }) => isInside(stretch.box, value));
  const all = moves && !inner ? [...found, ...between(stretch)] : found;
  return all.sort((a, b) => compare(a.value, b.value));
}

/** Values are written as the rule writes them, without the unit of a count. */
const plainValue = (value: Rational, manner: Manner): Both =>
  both((s) => valueText(value, { ...manner, unit: manner.unit === "%" ? "%" : "" }, s));

const isInside = ({ low, high }: Interval, value: Rational): boolean =>
  compare(low, value) < 0 && compare(value, high) < 0;

/** The last value of a stretch at one end: the bound itself when it belongs to it, else its near neighbour. */
function endOf(stretch: Stretch, side: "low" | "high"): Aim | null {
  const { atom, box, valued } = stretch;
  const end = box[side];
  if (isInfinite(end)) return null;
  const bound = boundAt(stretch, side);
  if (bound === null) return { atom, value: end, why: exactly(valued(end)) };
  const value = nearTo(stretch, bound, side);
  const why = (side === "low" ? justAbove : justBelow)(valued(bound));
  return value === null ? null : { atom, value, why };
}

/** The bound an end is only beside; null: the end is the bound. */
function boundAt({ box, step, cuts }: Stretch, side: "low" | "high"): Rational | null {
  const end = box[side];
  if (side === "low" ? box.lowOpen : box.highOpen) return end;
  if (step === null || cuts.some((cut) => equals(cut, end))) return null;
  const beside = side === "low" ? subtract(end, step) : add(end, step);
  return cuts.some((cut) => equals(cut, beside)) ? beside : null;
}

function nearTo({ box, step, near }: Stretch, bound: Rational, side: "low" | "high"): Rational | null {
  if (step !== null && step.d === 1) return box[side];
  const found = near
    .map((width) => (side === "low" ? add(bound, width) : subtract(bound, width)))
    .find((value) => contains(box, value) && (isInside(box, value) || equals(box.low, box.high)));
  return found ?? samples(box, step)[0] ?? null;
}

/** One value further on, where a stretch has no end on that side: beyond its bound, or where points still move. */
function beyond(stretch: Stretch, ends: readonly Aim[], moves: boolean): readonly Aim[] {
  const { atom, box, step, valued } = stretch;
  const width = step !== null && step.d === 1 ? step : ONE;
  const open = (["high", "low"] as const).filter((side) => isInfinite(box[side]));
  const [only, both] = open;
  if (only === undefined || both !== undefined) return [];
  const [side, from] = only === "high" ? (["low", box.low] as const) : (["high", box.high] as const);
  const bound = boundAt(stretch, side);
  if (bound !== null && !moves) return [];
  const value = only === "high" ? add(from, width) : subtract(from, width);
  if (!contains(box, value) || ends.some((end) => equals(end.value, value))) return [];
  return [{ atom, value, why: (only === "high" ? above : below)(valued(bound ?? from)) }];
}

function between({ atom, box, step, valued }: Stretch): readonly Aim[] {
  const middle =
    isInfinite(box.low) || isInfinite(box.high)
      ? null
      : step === null
        ? divide(add(box.low, box.high), fromInteger(2))
        : samples(box, step).find((x) => isInside(box, x));
  return middle === null || middle === undefined || !isInside(box, middle)
    ? []
    : [{ atom, value: middle, why: equal(valued(middle)) }];
}
