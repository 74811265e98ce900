// Systems of linear inequalities over exact numbers, some of them whole: whether one can hold, between which ends a value lies,
// and a solution with small whole numbers. Fourier–Motzkin elimination: exact, complete over the rationals, fit for the few
// unknowns of one rule. A system that grows too large is given up, which is said and never taken for an answer.
import {
  add,
  compare,
  divide,
  floor,
  isZero,
  multiply,
  negate,
  ONE,
  type Rational,
  reduced,
  sign,
  subtract,
  toExact,
  ZERO,
} from "#runtime/number.ts";
import { flatMap } from "../../source/flat-map.ts";
import { ALL, above, below, type Interval, intersect } from "./interval.ts";

/** Σ k·x + constant ≤ 0, or < 0 when strict. */
export interface Inequality {
  readonly terms: ReadonlyMap<number, Rational>;
  readonly constant: Rational;
  readonly strict: boolean;
}

/** Beyond so many inequalities a system is given up. */
const MOST = 400;

export const inequality = (
  terms: ReadonlyMap<number, Rational>,
  constant: Rational,
  strict = false,
): Inequality => ({ terms, constant, strict });

/** k·a + b, with k above 0: of inequalities. */
function combined(a: Inequality, k: Rational, b: Inequality): Inequality {
  const terms = new Map(b.terms);
  for (const [x, coefficient] of a.terms) {
    const sum = add(terms.get(x) ?? ZERO, multiply(coefficient, k));
    if (isZero(sum)) terms.delete(x);
    else terms.set(x, sum);
  }
  return {
    terms,
    constant: add(b.constant, multiply(a.constant, k)),
    strict: a.strict || b.strict,
  };
}

/** Whether an inequality without unknowns holds. */
const holds = ({ constant, strict }: Inequality): boolean =>
  strict ? sign(constant) < 0 : sign(constant) <= 0;

/** The same for unknowns that are multiples of steps: their sum is one of a common step, and the end moves in to it. */
export function onGrid(each: Inequality, stepOf: (x: number) => Rational | null): Inequality {
  let common: Rational = ZERO;
  for (const [x, k] of each.terms) {
    const step = stepOf(x);
    if (step === null) return each;
    common = commonStep(common, multiply(k, step));
  }
  if (isZero(common)) return each;
  const end = divide(negate(each.constant), common);
  const last = floor(end);
  const reached = each.strict && compare(last, end) === 0 ? subtract(last, ONE) : last;
  return { ...each, constant: negate(multiply(reached, common)), strict: false };
}

/** The greatest number that both are multiples of. */
function commonStep(a: Rational, b: Rational): Rational {
  const [d, e] = [BigInt(a.d), BigInt(b.d)];
  let [m, n] = [BigInt(a.n) * e, BigInt(b.n) * d];
  while (n !== 0n) [m, n] = [n, m % n];
  return reduced({ n: m < 0n ? -m : m, d: d * e } as Rational);
}

/** The inequalities without `x`; null when there would be too many, false when they cannot hold. */
export function without(system: readonly Inequality[], x: number): readonly Inequality[] | null | false {
  const [uppers, lowers, rest]: [Inequality[], Inequality[], Inequality[]] = [[], [], []];
  for (const each of system) {
    const k = each.terms.get(x);
    (k === undefined ? rest : sign(k) > 0 ? uppers : lowers).push(each);
  }
  if (uppers.length * lowers.length + rest.length > MOST) return null;
  const made = flatMap(uppers, (upper) =>
    lowers.map((lower) => {
      const k = divide(upper.terms.get(x) ?? ZERO, negate(lower.terms.get(x) ?? ZERO));
      return combined(lower, k, upper);
    }),
  );
  return tidy([...rest, ...made]);
}

/** Small systems are not worth looking for inequalities that say the same. */
const SMALL = 16;

/** Without what says nothing or the same; false when an inequality cannot hold. */
function tidy(system: readonly Inequality[]): readonly Inequality[] | false {
  if (system.length <= SMALL) {
    const saying = system.filter((each) => each.terms.size > 0);
    return saying.length < system.length && !system.every((e) => e.terms.size > 0 || holds(e))
      ? false
      : saying;
  }
  const strongest = new Map<string, Inequality>();
  for (const each of system) {
    if (each.terms.size === 0) {
      if (!holds(each)) return false;
      continue;
    }
    const { inequality: scaled, key } = scaledToFirst(each);
    const known = strongest.get(key);
    if (known === undefined || isStronger(scaled, known)) strongest.set(key, scaled);
  }
  return [...strongest.values()];
}

function scaledToFirst(each: Inequality): { readonly inequality: Inequality; readonly key: string } {
  const terms = [...each.terms].sort(([a], [b]) => a - b);
  const first = terms[0]?.[1] ?? ZERO;
  const by = divide({ n: 1, d: 1 }, sign(first) < 0 ? negate(first) : first);
  const scaled = terms.map(([x, k]) => [x, multiply(k, by)] as const);
  return {
    inequality: { ...each, terms: new Map(scaled), constant: multiply(each.constant, by) },
    key: scaled.map(([x, k]) => `${x}:${toExact(k)}`).join(" "),
  };
}

function isStronger(a: Inequality, b: Inequality): boolean {
  const order = compare(a.constant, b.constant);
  return order > 0 || (order === 0 && a.strict && !b.strict);
}

/** What the inequalities of one unknown leave of it, the others being known. */
export function left(
  system: readonly Inequality[],
  x: number,
  known: ReadonlyMap<number, Rational>,
  step: Rational | null,
): Interval | null {
  let found: Interval | null = ALL;
  for (const { terms, constant, strict } of system) {
    const k = terms.get(x);
    if (k === undefined || found === null) continue;
    let rest = constant;
    for (const [y, coefficient] of terms)
      if (y !== x) rest = add(rest, multiply(coefficient, known.get(y) ?? ZERO));
    const end = divide(negate(rest), k);
    found = intersect(found, sign(k) > 0 ? below(end, strict) : above(end, strict));
  }
  return found === null ? null : intersect(found, ALL, step);
}

/** The ends between which `x` lies; null when the system cannot hold; undefined when it was given up. */
export function endsOf(system: readonly Inequality[], x: number): Interval | null | undefined {
  let now: readonly Inequality[] | null | false = tidy(system);
  for (;;) {
    if (now === false) return null;
    if (now === null) return undefined;
    const next = cheapest(now, x);
    if (next === null) break;
    now = without(now, next);
  }
  return left(now, x, new Map(), null);
}

/** The unknown whose elimination makes the fewest inequalities; null when only `keep` is left. */
function cheapest(system: readonly Inequality[], keep: number): number | null {
  const counts = new Map<number, [number, number]>();
  for (const { terms } of system)
    for (const [x, k] of terms) {
      const count = counts.get(x) ?? [0, 0];
      count[sign(k) > 0 ? 0 : 1]++;
      counts.set(x, count);
    }
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [x, [up, down]] of counts)
    if (x !== keep && up * down - up - down < least) [best, least] = [x, up * down - up - down];
  return best;
}

/** What the search for a solution may try. */
export interface Search {
  /** Every unknown, those first whose values are to be chosen first. */
  readonly unknowns: readonly number[];
  /** The multiples it must be of; null: any number. */
  readonly stepOf: (x: number) => Rational | null;
  /** Values to try first, in order. */
  readonly candidates: (
    x: number,
    left: Interval,
    known: ReadonlyMap<number, Rational>,
  ) => Iterable<Rational>;
}

/** So many values are tried in all. */
const TRIES = 600;

/** A solution; null when there is none over the rationals, undefined when none was found. */
export function solve(
  system: readonly Inequality[],
  search: Search,
): ReadonlyMap<number, Rational> | null | undefined {
  const stages: { readonly x: number; readonly system: readonly Inequality[] }[] = [];
  let now: readonly Inequality[] | null | false = tidy(system);
  for (const x of [...search.unknowns].reverse()) {
    if (now === false) return null;
    if (now === null) return undefined;
    stages.push({ x, system: now.filter((each) => each.terms.has(x)) });
    now = without(now, x);
  }
  if (now === false) return null;
  stages.reverse();
  const known = new Map<number, Rational>();
  let tries = TRIES;
  const settle = (at: number): boolean => {
    const stage = stages[at];
    if (stage === undefined) return true;
    const step = search.stepOf(stage.x);
    const open = left(stage.system, stage.x, known, step);
    if (open === null) return false;
    for (const value of search.candidates(stage.x, open, known)) {
      if (--tries < 0) return false;
      known.set(stage.x, value);
      if (settle(at + 1)) return true;
    }
    known.delete(stage.x);
    return false;
  };
  return settle(0) ? known : undefined;
}

/** Both sides of an equation. */
export const equation = (terms: ReadonlyMap<number, Rational>, constant: Rational): readonly Inequality[] => [
  inequality(terms, constant),
  inequality(new Map([...terms].map(([x, k]) => [x, negate(k)])), negate(constant)),
];
