// Ratios of two sums of figures: each is one unknown, however often and as whatever multiple it stands in the rule, with the
// ends that its figures and the requirements leave it.
import { divide, isInfinite, isZero, negate, ONE, type Rational, sign, ZERO } from "#runtime/number.ts";
import { type Atoms, domainOf, endsAsInequalities, known } from "./atoms.ts";
import { type Form, keyOf, normal, ofAtom, scale, single, add as sum } from "./form.ts";
import { ALL, above, below, type Interval, intersect, scaled } from "./interval.ts";
import { endsOf, equation, type Inequality, inequality } from "./linear.ts";

/** over/under as a multiple of a ratio atom; under is above 0 where it is used. */
export function ratioForm(atoms: Atoms, over: Form, under: Form, expr: object, written = true): Form {
  const { key, size } = shapeOf(over, under);
  const atom = known(atoms, key, () => ({
    is: "ratio",
    over,
    under,
    size,
    expr,
    written,
    domain: ratioDomain(atoms, over, under),
  }));
  const first = atoms.all[atom];
  return ofAtom(atom, first?.is === "ratio" ? divide(size, first.size) : ONE);
}

/** What ratios that are multiples of each other have in common, and how great this one is. */
function shapeOf(over: Form, under: Form): { readonly key: string; readonly size: Rational } {
  const [top, bottom] = [normal(over), positive(under)];
  return {
    key: `ratio ${keyOf(top.form)} / ${keyOf(bottom.form)}`,
    size: divide(top.factor, bottom.factor),
  };
}

/** A divisor by its first coefficient, which keeps its sign: dividing by one below 0 would turn "above 0" round. */
function positive(under: Form): { readonly form: Form; readonly factor: Rational } {
  const { form, factor } = normal(under);
  return sign(factor) > 0 ? { form, factor } : { form: scale(form, negate(ONE)), factor: negate(factor) };
}

/** The form with ratios of one divisor added up into one: a/c and b/c are not independent, (a + b)/c is one unknown. */
export function joined(atoms: Atoms, form: Form): Form {
  const groups = new Map<
    string,
    { readonly under: Form; readonly expr: object; over: Form; members: number[] }
  >();
  for (const [index, k] of form.linear) {
    const atom = atoms.all[index];
    if (atom?.is !== "ratio") continue;
    const { form: under, factor } = positive(atom.under);
    const over = scale(atom.over, divide(k, factor));
    const key = keyOf(under);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { under, expr: atom.expr, over, members: [index] });
    else {
      group.over = sum(group.over, over);
      group.members.push(index);
    }
  }
  let out = form;
  for (const { under, expr, over, members } of groups.values()) {
    if (members.length < 2) continue;
    const linear = new Map([...out.linear].filter(([index]) => !members.includes(index)));
    const { form: plainOver, factor } = normal(over);
    out = sum({ ...out, linear }, scale(ratioForm(atoms, plainOver, under, expr, false), factor));
  }
  return out;
}

/** The ends of over/under by the domains and the linear requirements; everything when that cannot be told. */
function ratioDomain(atoms: Atoms, over: Form, under: Form): Interval {
  if (over.products.length + under.products.length > 0) return ALL;
  const plain = plainDomain(atoms, over, under);
  if (plain !== null) return plain;
  // With y = x/under and s = 1/under everything is linear: over/under = over(y) + constant·s.
  const inverse = atoms.all.length;
  const value = inverse + 1;
  const system: Inequality[] = [inequality(new Map([[inverse, negate(ONE)]]), ZERO, true)];
  const homogeneous = ({ terms, constant, strict }: Inequality): Inequality => ({
    terms: isZero(constant) ? terms : new Map([...terms, [inverse, constant]]),
    constant: ZERO,
    strict,
  });
  const involved = closure(atoms, [...over.linear.keys(), ...under.linear.keys()]);
  for (const atom of involved) system.push(...endsAsInequalities(atoms, atom).map(homogeneous));
  for (const each of atoms.required)
    if ([...each.terms.keys()].some((x) => involved.has(x))) system.push(homogeneous(each));
  const withInverse = (form: Form): ReadonlyMap<number, Rational> =>
    isZero(form.constant) ? form.linear : new Map([...form.linear, [inverse, form.constant]]);
  system.push(...equation(withInverse(under), negate(ONE)));
  system.push(...equation(new Map([...withInverse(over), [value, negate(ONE)]]), ZERO));
  return endsOf(system, value) ?? ALL;
}

/** Of a multiple of x/y of two figures from 0 up that only requirements p·x + q·y ≤ 0 tie to anything, by far the most usual; null for others. */
export function plainDomain(atoms: Atoms, over: Form, under: Form): Interval | null {
  const [x, y] = [single(over), single(under)];
  if (x === null || y === null || !isZero(over.constant) || !isZero(under.constant)) return null;
  if (sign(x.k) < 0 || sign(y.k) < 0) return null;
  const isOpen = ({ low, high }: Interval): boolean => isZero(low) && isInfinite(high);
  if (!isOpen(domainOf(atoms, x.atom)) || !isOpen(domainOf(atoms, y.atom))) return null;
  let domain: Interval | null = above(ZERO, false);
  for (const { terms, constant, strict } of atoms.required) {
    const [p, q] = [terms.get(x.atom), terms.get(y.atom)];
    if (p === undefined && q === undefined) continue;
    if (p === undefined || q === undefined || terms.size > 2 || !isZero(constant) || domain === null)
      return null;
    const at = divide(negate(q), p);
    domain = intersect(domain, sign(p) > 0 ? below(at, strict) : above(at, strict));
  }
  return domain === null ? null : scaled(domain, divide(x.k, y.k));
}

/** The atoms that requirements tie to the given ones. */
function closure(atoms: Atoms, from: readonly number[]): ReadonlySet<number> {
  const reached = new Set(from);
  for (let size = -1; size !== reached.size; ) {
    size = reached.size;
    for (const { terms } of atoms.required)
      if ([...terms.keys()].some((x) => reached.has(x))) for (const x of terms.keys()) reached.add(x);
  }
  return reached;
}

/** The value of k·atom + constant of figures alone, ratios written out; null where a ratio stands beside others. */
export function writtenOut(atoms: Atoms, form: Form): Form | null {
  if (form.products.length > 0) return null;
  let out: Form = {
    ...form,
    linear: new Map([...form.linear].filter(([a]) => atoms.all[a]?.is !== "ratio")),
  };
  const ratios = [...form.linear].filter(([a]) => atoms.all[a]?.is === "ratio");
  if (ratios.length === 0) return out;
  const [[atom, k] = [0, ZERO]] = ratios;
  const ratio = atoms.all[atom];
  if (ratios.length > 1 || out.linear.size > 0 || ratio?.is !== "ratio") return null;
  // k·L/M + c, times M > 0.
  out = sum(scale(ratio.over, k), scale(ratio.under, form.constant));
  return out;
}
