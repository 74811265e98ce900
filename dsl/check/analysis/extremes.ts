// Where a form takes its ends over a cell.
import {
  add,
  divide,
  HUNDRED,
  isInfinite,
  ONE,
  type Rational,
  sign,
  subtract,
  ZERO,
} from "#runtime/number.ts";
import { type Atoms, isRounded, stepOf } from "./atoms.ts";
import { boxOf, type Cell } from "./cell.ts";
import { atomsOf, type Form } from "./form.ts";
import { contains, type Interval, intersect, simplest } from "./interval.ts";
import type { Targets } from "./solution.ts";

/** Values of atoms at which a form takes its end over a cell; open and infinite ends are approached. */
export function extremeTargets(atoms: Atoms, cell: Cell, form: Form, greatest: boolean): Targets {
  const targets = new Map<number, Rational>();
  for (const atom of atomsOf(form)) {
    const k = form.linear.get(atom) ?? ONE;
    const up = sign(k) > 0 === greatest;
    const found = atoms.all[atom];
    if (found?.is === "unknown" && isRounded(atoms, atom) && found.operand !== null) {
      for (const [of, value] of extremeTargets(atoms, cell, found.operand, up)) targets.set(of, value);
      continue;
    }
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
