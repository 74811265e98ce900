// The ends of a value that is no sum of independent unknowns: boxes are halved until the ends are decided or the boxes used
// up (branch and bound).
import { add, compare, divide, fromInteger, isInfinite, type Rational } from "#runtime/number.ts";
import { flatMap } from "../../source/flat-map.ts";
import { type Atoms, stepOf } from "./atoms.ts";
import { boxOf, type Cell, narrowed, tightRange } from "./cell.ts";
import type { Form } from "./form.ts";
import { above, below, hull, type Interval } from "./interval.ts";

/** So many boxes are looked at. */
const BOXES = 2000;

/** The ends of a form over a cell; narrowed by halving where products of unknowns make them wide. */
export function endsOver(atoms: Atoms, cell: Cell, form: Form): Interval {
  if (form.products.length === 0) return tightRange(atoms, cell, form);
  let boxes: readonly Cell[] = [cell];
  let range = tightRange(atoms, cell, form);
  for (let looked = 1; looked < BOXES; ) {
    // Only boxes at which one of the two ends stands are worth halving.
    const ends = boxes.map((box) => tightRange(atoms, box, form));
    const wide = flatMap(boxes, (box, i) => {
      const own = ends[i];
      const atEnd =
        own !== undefined && (compare(own.low, range.low) <= 0 || compare(own.high, range.high) >= 0);
      return atEnd ? halves(atoms, box, form) : [box];
    });
    if (wide.length === boxes.length) break;
    looked += wide.length;
    boxes = wide;
    range = hull(boxes.map((box) => tightRange(atoms, box, form)));
    if (wide.length > BOXES / 8) break;
  }
  return range;
}

/** A box cut at the middle of its widest side among the unknowns that are multiplied. */
function halves(atoms: Atoms, cell: Cell, form: Form): readonly Cell[] {
  let best: { readonly atom: number; readonly middle: Rational; readonly width: Rational } | null = null;
  for (const atom of new Set(flatMap(form.products, (p) => p.atoms))) {
    const { low, high } = boxOf(atoms, cell, atom);
    if (isInfinite(low) || isInfinite(high)) continue;
    const width = add(high, { n: -low.n, d: low.d } as Rational);
    if (best === null || compare(width, best.width) > 0)
      best = { atom, middle: divide(add(low, high), fromInteger(2)), width };
  }
  if (best === null || !best.width.n) return [cell];
  const { atom, middle } = best;
  const whole = stepOf(atoms, atom) !== null;
  return [
    narrowed(atoms, cell, atom, below(middle, false)),
    narrowed(atoms, cell, atom, above(middle, whole)),
  ].filter((half) => half !== null);
}
