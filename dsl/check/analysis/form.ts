// Values while a rule is analysed: a constant, plus multiples of atoms (the independent unknowns of atoms.ts), plus multiples
// of products of atoms. Exact; equal values have equal fields.
import {
  divide,
  isZero,
  negate,
  ONE,
  add as plus,
  type Rational,
  multiply as times,
  toExact,
  ZERO,
} from "#runtime/number.ts";
import { flatMap } from "../../source/flat-map.ts";

export interface Form {
  readonly constant: Rational;
  /** Coefficients by atom, none 0, in the order of the atoms. */
  readonly linear: ReadonlyMap<number, Rational>;
  /** Coefficients of products of two atoms and more, none 0. */
  readonly products: readonly Product[];
}

export interface Product {
  /** In order; an atom may stand twice. */
  readonly atoms: readonly number[];
  readonly coefficient: Rational;
}

const NO_ATOMS: ReadonlyMap<number, Rational> = new Map();
const NO_PRODUCTS: readonly Product[] = [];

export const constant = (value: Rational): Form => ({
  constant: value,
  linear: NO_ATOMS,
  products: NO_PRODUCTS,
});

export const ofAtom = (atom: number, coefficient: Rational = ONE): Form => ({
  constant: ZERO,
  linear: new Map([[atom, coefficient]]),
  products: NO_PRODUCTS,
});

export const isAffine = (form: Form): boolean => form.products.length === 0;
export const isConstant = (form: Form): boolean => form.linear.size === 0 && isAffine(form);

/** The atom of `k·atom + c`; null for anything else. */
export function single(form: Form): { readonly atom: number; readonly k: Rational } | null {
  if (form.linear.size !== 1 || !isAffine(form)) return null;
  const [[atom, k] = [0, ZERO]] = form.linear;
  return { atom, k };
}

export function add(a: Form, b: Form): Form {
  return {
    constant: plus(a.constant, b.constant),
    linear: b.linear.size === 0 ? a.linear : a.linear.size === 0 ? b.linear : merged(a.linear, b.linear),
    products: b.products.length === 0 ? a.products : productsOf([...a.products, ...b.products]),
  };
}

function merged(
  a: ReadonlyMap<number, Rational>,
  b: ReadonlyMap<number, Rational>,
): ReadonlyMap<number, Rational> {
  // Both are in order, so that a new atom goes behind or, seldom, everything is put in order again.
  const sums = new Map(a);
  let last = [...a.keys()].at(-1) ?? -1;
  let isSorted = true;
  for (const [atom, k] of b) {
    const before = sums.get(atom);
    const sum = before === undefined ? k : plus(before, k);
    if (isZero(sum)) sums.delete(atom);
    else sums.set(atom, sum);
    if (before !== undefined) continue;
    isSorted &&= atom > last;
    last = atom;
  }
  return isSorted ? sums : new Map([...sums].sort(([x], [y]) => x - y));
}

function productsOf(all: readonly Product[]): readonly Product[] {
  const sums = new Map<string, Product>();
  for (const { atoms, coefficient } of all) {
    const key = atoms.join(" ");
    const so = sums.get(key)?.coefficient ?? ZERO;
    sums.set(key, { atoms, coefficient: plus(so, coefficient) });
  }
  return [...sums]
    .filter(([, p]) => !isZero(p.coefficient))
    .sort(([x], [y]) => (x < y ? -1 : 1))
    .map(([, p]) => p);
}

export function scale(form: Form, by: Rational): Form {
  if (isZero(by)) return constant(ZERO);
  if (by.n === 1 && by.d === 1) return form;
  if (isConstant(form)) return constant(times(form.constant, by));
  const linear = new Map<number, Rational>();
  for (const [atom, k] of form.linear) linear.set(atom, times(k, by));
  return {
    constant: times(form.constant, by),
    linear,
    products: form.products.map((p) => ({ ...p, coefficient: times(p.coefficient, by) })),
  };
}

export const subtract = (a: Form, b: Form): Form => add(a, scale(b, negate(ONE)));

/** The product; null when it would have more than `most` products of atoms. */
export function multiply(a: Form, b: Form, most = 24): Form | null {
  if (isConstant(a)) return scale(b, a.constant);
  if (isConstant(b)) return scale(a, b.constant);
  const parts = (form: Form): readonly Product[] => [
    ...[...form.linear].map(([atom, coefficient]) => ({ atoms: [atom], coefficient })),
    ...form.products,
  ];
  const pairs = flatMap(parts(a), (x) =>
    parts(b).map((y) => ({
      atoms: [...x.atoms, ...y.atoms].sort((m, n) => m - n),
      coefficient: times(x.coefficient, y.coefficient),
    })),
  );
  if (pairs.length > most) return null;
  const rest = add(scale({ ...a, constant: ZERO }, b.constant), scale({ ...b, constant: ZERO }, a.constant));
  return add(
    { constant: times(a.constant, b.constant), linear: NO_ATOMS, products: productsOf(pairs) },
    rest,
  );
}

/** The form with known values put in. */
export function substitute(form: Form, values: ReadonlyMap<number, Rational>): Form {
  let out: Form = constant(form.constant);
  for (const [atom, k] of form.linear) {
    const value = values.get(atom);
    out = add(out, value === undefined ? ofAtom(atom, k) : constant(times(k, value)));
  }
  for (const { atoms, coefficient } of form.products) {
    const open = atoms.filter((atom) => !values.has(atom));
    const known = flatMap(atoms, (atom) => values.get(atom) ?? []).reduce(times, coefficient);
    const left: Form =
      open.length === 0
        ? constant(known)
        : open.length === 1
          ? ofAtom(open[0] ?? 0, known)
          : { ...constant(ZERO), products: [{ atoms: open, coefficient: known }] };
    out = add(out, isZero(known) ? constant(ZERO) : left);
  }
  return out;
}

/** Every atom a form depends on. */
export const atomsOf = (form: Form): readonly number[] => [
  ...new Set([...form.linear.keys(), ...flatMap(form.products, (p) => p.atoms)]),
];

/** Its shape as text: equal for equal forms. */
export function keyOf(form: Form): string {
  return [
    toExact(form.constant),
    ...[...form.linear].map(([atom, k]) => `${toExact(k)}*${atom}`),
    ...form.products.map((p) => `${toExact(p.coefficient)}*${p.atoms.join("*")}`),
  ].join(" ");
}

/** The form divided by its first coefficient, and that coefficient; a constant form by its value. */
export function normal(form: Form): { readonly form: Form; readonly factor: Rational } {
  const [first] = form.linear.values();
  const factor = first ?? form.products[0]?.coefficient ?? form.constant;
  return isZero(factor) ? { form, factor: ONE } : { form: scale(form, divide(ONE, factor)), factor };
}
