// Figures for one criterion where they matter: at its bounds, at every number its rule names and one step beside it, at
// ratios the rule names, equal to each other, 0. Or, where a criterion has few, all that can be reported.
import type { Criterion, Input, Rules } from "#runtime/compiled-set.ts";
import { isoOf } from "#runtime/dates.ts";
import {
  add,
  divide,
  floor,
  fromInteger,
  multiply,
  type Rational,
  rational,
  toDecimal,
} from "#runtime/number.ts";
import { chance, type Draw, pick, times } from "./draw.ts";
import { named } from "./random-data.ts";

export type Values = Readonly<Record<string, unknown>>;

/** A figure or answer by its key in data. */
export interface Figure {
  readonly key: string;
  readonly input: Input;
}

const COUNTED = new Set(["count", "number", "money", "percent", "points"]);
const isCounted = ({ input }: Figure): boolean => COUNTED.has(input.kind);

/** What a criterion asks for, common figures included. */
export function figuresOf({ common }: Rules, criterion: Criterion): readonly Figure[] {
  const uses = JSON.stringify(criterion);
  return [
    ...criterion.inputs.map((input) => ({ key: `${criterion.code}.${input.name}`, input })),
    ...common
      .filter(({ name }) => uses.includes(`"op":"common","name":"${name}"`))
      .map((input) => ({ key: `chung.${input.name}`, input })),
  ];
}

/** Those that are numbers. */
export const countedOf = (figures: readonly Figure[]): readonly Figure[] => figures.filter(isCounted);

const written = (steps: Rational, { places }: Input): string =>
  toDecimal(divide(steps, fromInteger(10 ** places)), places).text;

/** Near enough to compare with small whole numbers. */
const size = (x: Rational): number => Number(x.n) / Number(x.d);

/** The ends of a figure in its own steps; `most` where it has no upper one. */
function endsOf({ least, most: upper, places }: Input, most: number): readonly [number, number] {
  const scale = 10 ** places;
  return [
    size(rational(least ?? "0")) * scale,
    upper === null ? most * scale : size(rational(upper)) * scale,
  ];
}

/** Every number a criterion writes. */
export function numbersIn(criterion: Criterion): readonly Rational[] {
  const found = new Map<string, Rational>();
  const look = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if ("op" in value && value.op === "number" && "value" in value)
      found.set(String(value.value), rational(String(value.value)));
    for (const inner of Object.values(value)) look(inner);
  };
  const { inputs, requires, lets, whens, parts, score } = criterion;
  look([inputs, requires, lets, whens, parts, score]);
  return [...found.values()];
}

/** Numbers of steps of a figure that matter, within its ends. */
function telling(numbers: readonly Rational[], input: Input): readonly [number, ...number[]] {
  const [low, high] = endsOf(input, 1000);
  const scale = 10 ** input.places;
  const per = input.kind === "percent" ? 100 : 1;
  const named = numbers.flatMap((x) => {
    const at = Math.floor(size(x) * scale * per);
    return [at - 1, at, at + 1];
  });
  const inside = [0, 1, 2, 3, scale, 2 * scale, ...named, low, low + 1, high - 1, high]
    .filter((x) => Number.isSafeInteger(x) && x >= low && x <= high)
    .sort((a, b) => a - b);
  const [first = low, ...rest] = new Set(inside);
  return [first, ...rest];
}

/** An answer that is no number. */
function answer(draw: Draw, input: Input): unknown {
  switch (input.kind) {
    case "yes-no":
    case "choice":
    case "checklist":
      return named(draw, input);
    case "date":
      return isoOf(19_300 + draw(120));
    case "list":
      return times(draw(4), () =>
        Object.fromEntries(
          input.fields.map((f) => [f.name, COUNTED.has(f.kind) ? String(draw(4)) : answer(draw, f)]),
        ),
      );
    default:
      return pick(draw, ["đạt", "chưa", "khác"]);
  }
}

/** Draws figures of a criterion; what is worked out once is kept. */
export function biasedFigures(criterion: Criterion, figures: readonly Figure[]): (draw: Draw) => Values {
  const counted = countedOf(figures);
  const numbers = numbersIn(criterion);
  const tellingOf = new Map(counted.map(({ key, input }) => [key, telling(numbers, input)]));
  const shares = numbers.filter((x) => size(x) > 0 && size(x) <= 4);
  const one = (draw: Draw, { key, input }: Figure): number => {
    const [low, high] = endsOf(input, 40);
    const known = tellingOf.get(key);
    return known === undefined || chance(draw, 3)
      ? low + draw(Math.min(high - low, 1_000_000) + 1)
      : pick(draw, known);
  };
  return (draw) => {
    const steps = new Map(counted.map((figure) => [figure.key, one(draw, figure)]));
    const [x, y] = [counted[draw(counted.length)], counted[draw(counted.length)]];
    if (x !== undefined && y !== undefined && x !== y) beside(draw, [x, y], steps, shares);
    if (chance(draw, 2)) ascending(counted, steps);
    return Object.fromEntries(
      figures.map(({ key, input }) => {
        const at = steps.get(key);
        return [key, at === undefined ? answer(draw, input) : written(fromInteger(at), input)];
      }),
    );
  };
}

/** Counts in the order in which they stand: a part mostly stands before its whole. */
function ascending(counted: readonly Figure[], steps: Map<string, number>): void {
  const counts = counted.filter(({ input }) => input.kind === "count");
  const sorted = counts.map(({ key }) => steps.get(key) ?? 0).sort((a, b) => a - b);
  for (const [i, { key, input }] of counts.entries()) {
    const [low, high] = endsOf(input, Number.MAX_SAFE_INTEGER);
    steps.set(key, Math.max(low, Math.min(high, sorted[i] ?? 0)));
  }
}

const ROUND = [1, 2, 3, 7, 10, 20, 100, 200, 1000] as const;

/** Now and then one figure is the other, or a ratio to it that the rule names, or a step beside that. */
function beside(
  draw: Draw,
  [x, y]: readonly [Figure, Figure],
  steps: Map<string, number>,
  shares: readonly Rational[],
): void {
  const turn = draw(5);
  if (turn > 2) return;
  const [lowY, highY] = endsOf(y.input, 1000);
  const round = pick(draw, ROUND) * 10 ** y.input.places;
  const base = turn === 0 ? (steps.get(y.key) ?? 0) : Math.max(lowY, Math.min(highY, round));
  const ratio = turn === 0 ? fromInteger(1) : (shares[draw(shares.length)] ?? fromInteger(1));
  const perStep = divide(fromInteger(10 ** x.input.places), fromInteger(10 ** y.input.places));
  const at = size(floor(multiply(multiply(fromInteger(base), ratio), perStep))) + draw(3) - 1;
  const [low, high] = endsOf(x.input, Number.MAX_SAFE_INTEGER);
  steps.set(y.key, base);
  steps.set(x.key, Math.max(low, Math.min(high, at)));
}

/** Everything that can be reported, when it is not more than `most`; null otherwise. */
export function allFigures(figures: readonly Figure[], most: number): readonly Values[] | null {
  let all: readonly Values[] = [{}];
  for (const { key, input } of figures) {
    const values = allOf(input);
    if (values === null || all.length * values.length > most) return null;
    all = all.flatMap((so) => values.map((value) => ({ ...so, [key]: value })));
  }
  return all;
}

function allOf(input: Input): readonly unknown[] | null {
  switch (input.kind) {
    case "yes-no":
      return [false, true];
    case "choice":
      return input.options.map((o) => o.key);
    case "checklist":
      return input.options.reduce<readonly (readonly string[])[]>(
        (all, { key }) => all.flatMap((ticked) => [ticked, [...ticked, key]]),
        [[]],
      );
    default: {
      if (!COUNTED.has(input.kind) || input.least === null || input.most === null) return null;
      const [low, high] = endsOf(input, 0);
      return times(high - low + 1, (i) => written(fromInteger(low + i), input));
    }
  }
}

/** One figure at many values, all else the same, in order. */
export const alongFigure = (
  criterion: Criterion,
  values: Values,
  { key, input }: Figure,
): readonly Values[] =>
  telling(numbersIn(criterion), input).map((at) => ({ ...values, [key]: written(fromInteger(at), input) }));

const GREAT = 1_000_000_000;

/** Counts x and y with x/y as given, and a very small step below and above it. */
export function besideRatio(
  values: Values,
  [x, y]: readonly [Figure, Figure],
  share: Rational,
): readonly Values[] {
  const under = multiply(fromInteger(GREAT), fromInteger(Number(share.d)));
  const over = multiply(under, share);
  const whole = (x: Rational): string => toDecimal(x, 0).text;
  return [-1, 0, 1].map((d) => ({
    ...values,
    [y.key]: whole(under),
    [x.key]: whole(add(over, fromInteger(d))),
  }));
}
