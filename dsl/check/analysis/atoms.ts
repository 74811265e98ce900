// The independent unknowns of one criterion: figures on their grid, ticks of a checklist, ratios of two sums of figures (a
// ratio is one unknown, however often it stands in the rule), and what comes from elsewhere (other criteria, other units,
// records). Answers of a choice or yes/no are finite and kept apart.
import type { Expr, Input } from "#runtime/compiled-set.ts";
import {
  divide,
  equals,
  fromInteger,
  isInfinite,
  negate,
  ONE,
  type Rational,
  rational,
  ZERO,
} from "#runtime/number.ts";
import type { Form } from "./form.ts";
import { ALL, above, between, type Interval, intersect } from "./interval.ts";
import { type Inequality, inequality } from "./linear.ts";

export type Atom =
  | {
      readonly is: "figure";
      readonly key: string;
      readonly input: Input;
      /** Key of the item, when it is a tick of a checklist: 0 or 1. */
      readonly item: string | null;
      readonly step: Rational;
      readonly domain: Interval;
    }
  /** over/under where under > 0, as the rule first divides so; `written`: by `expr`, else two ratios have been added up. */
  | {
      readonly is: "ratio";
      readonly over: Form;
      readonly under: Form;
      /** How great it is, of all ratios that are multiples of each other. */
      readonly size: Rational;
      readonly expr: object;
      readonly written: boolean;
      readonly domain: Interval;
    }
  | {
      readonly is: "unknown";
      readonly key: string;
      readonly expr: Expr;
      /** What a function of the units assessed together, or a rounding, is a function of. */
      readonly operand: Form | null;
      readonly step: Rational | null;
      readonly domain: Interval;
    };

/** A choice, a yes/no or a text: the answers that the rule tells apart. */
export interface Answer {
  readonly key: string;
  readonly input: Input;
  readonly options: readonly string[];
}

/** Any text the rule does not name. */
export const OTHER_TEXT = "khác";

export interface Atoms {
  readonly all: Atom[];
  readonly answers: Answer[];
  /** Linear requirements: the ends of ratios follow from them. */
  readonly required: Inequality[];
  readonly byKey: Map<string, number>;
  /** The values of an atom at which the rule asks on which side it is, as the rule writes them. */
  readonly cuts: Map<number, Rational[]>;
}

export const newAtoms = (): Atoms => ({
  all: [],
  answers: [],
  required: [],
  byKey: new Map(),
  cuts: new Map(),
});

/** Remembers that the rule looks at an atom on both sides of a value. */
export function cutting(atoms: Atoms, atom: number, at: Rational): void {
  const known = atoms.cuts.get(atom);
  if (known === undefined) atoms.cuts.set(atom, [at]);
  else if (!known.some((x) => equals(x, at))) known.push(at);
}

export const stepOf = (atoms: Atoms, atom: number): Rational | null => {
  const found = atoms.all[atom];
  return found === undefined || found.is === "ratio" ? null : found.step;
};

/** A rounded value: it follows from figures. */
export function isRounded({ all }: Atoms, atom: number): boolean {
  const found = all[atom];
  return found?.is === "unknown" && found.expr.op === "round";
}

export const domainOf = (atoms: Atoms, atom: number): Interval => atoms.all[atom]?.domain ?? ALL;

/** The place of an atom by its key, made when it is new. */
export function known(atoms: Atoms, key: string, make: () => Atom): number {
  const found = atoms.byKey.get(key);
  if (found !== undefined) return found;
  atoms.all.push(make());
  atoms.byKey.set(key, atoms.all.length - 1);
  return atoms.all.length - 1;
}

/** The atom of a number or date that a unit gives. `top` bounds points that are entered as the score. */
export function figureAtom(atoms: Atoms, input: Input, key: string, top: string | null = null): number {
  return known(atoms, key, () => {
    const step = input.kind === "date" ? ONE : powerOfTenth(input.places);
    const most = input.most ?? top;
    const low = input.least === null ? null : rational(input.least);
    const high = most === null ? null : rational(most);
    const wide = low === null ? ALL : above(low, false);
    const domain = intersect(wide, high === null ? ALL : { ...ALL, high, highOpen: false }, step) ?? wide;
    return { is: "figure", key, input, item: null, step, domain };
  });
}

function powerOfTenth(places: number): Rational {
  let step = ONE;
  for (let i = 0; i < places; i++) step = divide(step, fromInteger(10));
  return step;
}

/** The tick of one item: 1 when it is ticked. */
export const tickAtom = (atoms: Atoms, input: Input, key: string, item: string): number =>
  known(atoms, `${key}/${item}`, () => ({
    is: "figure",
    key,
    input,
    item,
    step: ONE,
    domain: between(ZERO, ONE),
  }));

export const unknownAtom = (
  atoms: Atoms,
  key: string,
  expr: Expr,
  domain: Interval,
  step: Rational | null = null,
  operand: Form | null = null,
): number => known(atoms, key, () => ({ is: "unknown", key, expr, step, domain, operand }));

/** The answers of a choice, yes/no or text, by place in `answers`; a text grows by every word it is compared with. */
export function answerOf(atoms: Atoms, input: Input, key: string, options: readonly string[]): number {
  const at = atoms.answers.findIndex((answer) => answer.key === key);
  const found = atoms.answers[at];
  if (found === undefined) return atoms.answers.push({ key, input, options }) - 1;
  const more = options.filter((option) => !found.options.includes(option));
  if (more.length > 0) atoms.answers[at] = { ...found, options: [...found.options, ...more] };
  return at;
}

/** The domain of an atom as inequalities. */
export const endsAsInequalities = (atoms: Atoms, atom: number): readonly Inequality[] =>
  intervalAsInequalities(atom, domainOf(atoms, atom));

export function intervalAsInequalities(atom: number, interval: Interval): readonly Inequality[] {
  const { low, lowOpen, high, highOpen } = interval;
  return [
    ...(isInfinite(low) ? [] : [inequality(new Map([[atom, negate(ONE)]]), low, lowOpen)]),
    ...(isInfinite(high) ? [] : [inequality(new Map([[atom, ONE]]), negate(high), highOpen)]),
  ];
}
