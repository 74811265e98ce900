// The other units that give a function of the units assessed together the value wanted (SPEC C3, C4): min-max, rank, share
// and count fix what the unit itself reports; highest, lowest, sum and mean are unknowns of their own that are solved with
// its figures.
import {
  add,
  compare,
  divide,
  fromInteger,
  HUNDRED,
  isInfinite,
  isZero,
  multiply,
  ONE,
  type Rational,
  reduced,
  sign,
  subtract,
} from "#runtime/number.ts";
import { flatMap } from "../../source/flat-map.ts";
import type { Atom, Atoms } from "./atoms.ts";
import { rangeOf, WHOLE } from "./cell.ts";
import { type Form, ofAtom, subtract as subtractForms } from "./form.ts";
import { contains, type Interval, simplest } from "./interval.ts";
import { type Inequality, inequality } from "./linear.ts";

type Unknown = Atom & { readonly is: "unknown" };

/** What units report of the operand: the unit itself, and the others. */
export interface Population {
  readonly own: Rational;
  readonly others: readonly Rational[];
}

/** So many other units are made at most. */
const MOST = 30;

const functionOf = ({ expr }: Unknown): string =>
  expr.op === "min-max" ? expr.op : expr.op === "cohort" ? expr.fn : "";

/** Whether an atom is a value of the other units that is solved together with the unit's own figures. */
export const isSolved = (atom: Atom | undefined): atom is Unknown & { readonly operand: Form } =>
  atom?.is === "unknown" &&
  atom.operand !== null &&
  ["highest", "lowest", "sum", "mean"].includes(functionOf(atom));

/** Whether a value comes from other rules of the unit or from its records: solved with its figures, and found elsewhere. */
export const isElsewhere = (atom: Atom | undefined): boolean =>
  atom?.is === "unknown" && ["points-of", "list-count", "list-sum"].includes(atom.expr.op);

/** Whether an atom is a value of the units assessed together, or a ratio made with one. */
export function isOfUnits(atoms: Atoms, index: number): boolean {
  const atom = atoms.all[index];
  if (atom?.is === "unknown") return functionOf(atom) !== "";
  if (atom?.is !== "ratio") return false;
  return [...atom.over.linear.keys(), ...atom.under.linear.keys()].some((x) => isOfUnits(atoms, x));
}

/** Units for which min-max, rank, share or count is `value`; null for all else, and where there are none. */
export function populationOf(atoms: Atoms, atom: Unknown, value: Rational): Population | null {
  if (atom.operand === null) return null;
  const range = rangeOf(atoms, WHOLE, atom.operand);
  const found = proposed(functionOf(atom), range, value);
  const fits = found !== null && [found.own, ...found.others].every((x) => contains(range, x));
  return fits && found.others.length <= MOST ? found : null;
}

function proposed(fn: string, range: Interval, value: Rational): Population | null {
  if (isInfinite(range.low)) return null;
  const width = isInfinite(range.high) ? null : subtract(range.high, range.low);
  switch (fn) {
    case "min-max": {
      const wide = width ?? multiply(fromInteger(Number(reduced(value).d)), HUNDRED);
      return { own: add(range.low, multiply(value, wide)), others: [range.low, add(range.low, wide)] };
    }
    case "rank": {
      const count = wholeOf(value) - 1;
      const step = width === null ? ONE : divide(width, fromInteger(2));
      const own = add(range.low, step);
      return count < 0 ? null : { own, others: Array.from({ length: count }, () => add(own, step)) };
    }
    case "count": {
      const count = wholeOf(value) - 1;
      return count < 0 ? null : { own: range.low, others: Array.from({ length: count }, () => range.low) };
    }
    case "share": {
      if (!isZero(range.low)) return null;
      const whole = width ?? multiply(fromInteger(Number(reduced(value).d)), HUNDRED);
      const own = multiply(value, whole);
      return { own, others: [subtract(whole, own)] };
    }
    default:
      return null;
  }
}

const wholeOf = (x: Rational): number => (x.d === 1 && typeof x.n === "number" ? x.n : 0);

/** That one other unit is enough for a mean: what is left for it is not below the least there is. */
export function meanTies(atoms: Atoms): readonly Inequality[] {
  return flatMap(atoms.all, (atom, index) => {
    if (!isSolved(atom) || functionOf(atom) !== "mean") return [];
    const { low } = rangeOf(atoms, WHOLE, atom.operand);
    if (isInfinite(low)) return [];
    // own − 2·mean + low ≤ 0
    const form = subtractForms(atom.operand, ofAtom(index, fromInteger(2)));
    return [inequality(form.linear, add(form.constant, low))];
  });
}

/** What other units report when `own` is the unit's and `value` the highest, lowest, sum or mean; null when there are none. */
export function othersOf(
  atoms: Atoms,
  atom: Unknown & { readonly operand: Form },
  value: Rational,
  own: Rational,
): readonly Rational[] | null {
  const range = rangeOf(atoms, WHOLE, atom.operand);
  const found = othersFor(functionOf(atom), range, value, own);
  return found !== null && found.length <= MOST && found.every((x) => contains(range, x)) ? found : null;
}

function othersFor(fn: string, range: Interval, value: Rational, own: Rational): readonly Rational[] | null {
  switch (fn) {
    case "highest":
    case "lowest":
      return [value];
    case "sum":
      return isZero(subtract(value, own)) ? [] : [subtract(value, own)];
    case "mean": {
      const least = contains(range, range.low) ? range.low : simplest(range);
      for (let count = 1; count <= MOST; count++) {
        // The others but one report the least, and the one what is left.
        const all = multiply(value, fromInteger(count + 1));
        const rest = subtract(subtract(all, own), multiply(least, fromInteger(count - 1)));
        if (contains(range, rest)) return [rest, ...Array.from({ length: count - 1 }, () => least)];
        if (compare(rest, range.high) > 0 && sign(rest) > 0) return null;
      }
      return null;
    }
    default:
      return null;
  }
}
