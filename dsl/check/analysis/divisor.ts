// Divisors: whether one can be 0, and conditions on figures that are really about a ratio (a <= b where a/b is scored), so
// that they narrow the ratio itself.
import { divide, isZero, negate, ONE, type Rational, sign, ZERO } from "#runtime/number.ts";
import { flatMap } from "../../source/flat-map.ts";
import type { Atoms } from "./atoms.ts";
import {
  asInequalities,
  boxOf,
  type Cell,
  changed,
  hiding,
  narrowed,
  part,
  rangeOf,
  type Signs,
  type Split,
  splitBySign,
  tightRange,
} from "./cell.ts";
import {
  add,
  constant,
  type Form,
  isAffine,
  keyOf,
  normal,
  ofAtom,
  scale,
  single,
  subtract,
} from "./form.ts";
import { exactly } from "./interval.ts";
import { joined } from "./ratios.ts";

export interface Divided {
  readonly zero: readonly Cell[];
  readonly positive: readonly Cell[];
  readonly negative: readonly Cell[];
}

/** Cuts a cell by the sign of a divisor. */
export function divisorParts(atoms: Atoms, cell: Cell, under: Form): Divided {
  const key = divisorKey(under);
  const known = cell.divisors.get(key);
  if (known === "zero") return { zero: [cell], positive: [], negative: [] };
  if (known === "positive") return { zero: [], positive: [cell], negative: [] };
  const range = tightRange(atoms, cell, under);
  const marked = (cells: readonly Cell[], as: "zero" | "positive"): readonly Cell[] =>
    cells.map((c) => changed(c, { divisors: new Map(c.divisors).set(key, as) }));
  if (sign(range.low) < 0) {
    const [zero, positive, negative] = (["=", ">", "<"] as const).map((by) => part(atoms, cell, under, by));
    return {
      zero: marked(zero ?? [], "zero"),
      positive: marked(positive ?? [], "positive"),
      negative: negative ?? [],
    };
  }
  if (sign(range.low) > 0) return { zero: [], positive: marked([cell], "positive"), negative: [] };
  return {
    zero: marked(zeroPart(atoms, cell, under), "zero"),
    positive: marked(aboveZero(atoms, cell, under), "positive"),
    negative: [],
  };
}

/** A divisor by its shape: multiples of it, above 0, are 0 and above 0 with it. */
function divisorKey(under: Form): string {
  const { form, factor } = normal(under);
  return keyOf(sign(factor) < 0 ? scale(form, negate(ONE)) : form);
}

/** The cell where a sum that cannot be below 0 is 0: each term at its least, unless only what ties them keeps it from 0. */
function zeroPart(atoms: Atoms, cell: Cell, under: Form): readonly Cell[] {
  const ofItself = isAffine(under) && sign(rangeOf(atoms, cell, under).low) >= 0;
  if (single(under) !== null || !ofItself) return part(atoms, cell, under, "=");
  let found: Cell | null = cell;
  for (const [atom, k] of under.linear) {
    if (found === null) return [];
    const { low, high } = boxOf(atoms, found, atom);
    found = narrowed(atoms, found, atom, exactly(sign(k) > 0 ? low : high));
  }
  return found === null ? [] : part(atoms, found, pointsPutIn(atoms, found, under), "=");
}

function aboveZero(atoms: Atoms, cell: Cell, under: Form): readonly Cell[] {
  if (single(under) !== null) return part(atoms, cell, under, ">");
  if (!isAffine(under)) return [hiding(cell, under)];
  return [changed(cell, { links: [...cell.links, ...asInequalities(under, ">")] })];
}

/** The form with the atoms put in that a cell leaves only one value. */
export function pointsPutIn(atoms: Atoms, cell: Cell, form: Form): Form {
  let out: Form = form;
  for (const [atom, k] of form.linear) {
    const { low, high, lowOpen } = boxOf(atoms, cell, atom);
    if (lowOpen || low.n !== high.n || low.d !== high.d) continue;
    out = add(subtract(out, ofAtom(atom, k)), scale(constant(low), k));
  }
  return out;
}

/** A ratio that a condition on figures is about: form ⋈ 0 says k·ratio + constant ⋈ 0 where its divisor is above 0. */
export function aboutRatio(atoms: Atoms, form: Form): { readonly ratio: Form; readonly under: Form } | null {
  if (!isAffine(form) || form.linear.size < 2) return null;
  for (const [index, atom] of atoms.all.entries()) {
    if (atom.is !== "ratio") continue;
    const found = combination(form, atom.over, atom.under);
    if (found === null || isZero(found.over)) continue;
    return { ratio: { ...ofAtom(index, found.over), constant: found.under }, under: atom.under };
  }
  return null;
}

/** form = x·over + y·under, when it is so. */
function combination(
  form: Form,
  over: Form,
  under: Form,
): { readonly over: Rational; readonly under: Rational } | null {
  const alone = (a: Form, b: Form): Rational | null => {
    for (const [atom, k] of a.linear)
      if (!b.linear.has(atom)) return divide(form.linear.get(atom) ?? ZERO, k);
    return null;
  };
  const x = alone(over, under);
  const y = x === null ? alone(under, over) : multipleOf(subtract(form, scale(over, x)), under);
  if (y === null) return null;
  if (x !== null) return { over: x, under: y };
  const rest = multipleOf(subtract(form, scale(under, y)), over);
  return rest === null ? null : { over: rest, under: y };
}

/** k where form = k·of; null when it is no multiple. */
function multipleOf(form: Form, of: Form): Rational | null {
  const [[atom, k] = [0, ONE]] = of.linear;
  const by = of.linear.size === 0 ? ZERO : divide(form.linear.get(atom) ?? ZERO, k);
  const rest = subtract(form, scale(of, by));
  return rest.linear.size === 0 && rest.products.length === 0 && isZero(rest.constant) ? by : null;
}

/** Cuts a cell by the sign of a form, which may be about a ratio. */
export function decide(atoms: Atoms, cell: Cell, form: Form, signs: Signs): Split {
  const plain = joined(atoms, pointsPutIn(atoms, cell, form));
  const about = aboutRatio(atoms, plain);
  if (about === null) return splitBySign(atoms, cell, plain, signs);
  const { zero, positive, negative } = divisorParts(atoms, cell, about.under);
  const parts = [
    ...zero.map((c) => splitBySign(atoms, c, pointsPutIn(atoms, c, plain), signs)),
    ...positive.map((c) => splitBySign(atoms, c, about.ratio, signs)),
    ...negative.map((c) => splitBySign(atoms, c, plain, signs)),
  ];
  return { yes: flatMap(parts, (p) => p.yes), no: flatMap(parts, (p) => p.no) };
}
