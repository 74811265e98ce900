// Results of many units as they cross the line between the analyst and the page: in columns, for a thousand units as objects
// take longer to hand over than to work out. Numbers stay exact: numerators and denominators as they are. A unit that has
// criteria or pillars — the analyst tells those of the chosen unit only — goes as it is.
import type { GroupResult, RankResult, Rational, SumResult, UnitResult } from "#runtime";

/** Places of numbers in `numbers` (the numerator; its denominator follows); −1: there is none. */
type Places = Int32Array;

export interface PackedResults {
  readonly ids: readonly string[];
  /** Numerator and denominator by turns. */
  readonly numbers: readonly (number | bigint)[];
  /** Of every unit: points, low, high and max of its total, its percent. */
  readonly sums: Places;
  /** By ranking, of every unit: rank, best, worst; 0: none. */
  readonly ranks: readonly { readonly name: string; readonly places: Int32Array }[];
  /** What many units share, and of every unit which of them. */
  readonly kinds: readonly Kind[];
  readonly kind: Int32Array;
  /** Units that are not in the columns, with their place among all. */
  readonly whole: readonly (readonly [at: number, unit: UnitResult])[];
  readonly findings: GroupResult["findings"];
}

type Kind = Pick<UnitResult, "status" | "grades" | "awards" | "excluded">;

const SUMS = 5;
const RANKS = 3;

/** Packs results; `unpacked` gives them back. */
export function packed({ units, findings }: GroupResult): PackedResults {
  const numbers: (number | bigint)[] = [];
  const known = new Map<Rational, number>();
  const placeOf = (x: Rational | null): number => {
    if (x === null) return -1;
    const found = known.get(x);
    if (found !== undefined) return found;
    const place = numbers.length;
    numbers.push(x.n, x.d);
    known.set(x, place);
    return place;
  };
  const sums = new Int32Array(units.length * SUMS);
  const kind = new Int32Array(units.length);
  const kinds = new Map<string, { readonly no: number; readonly of: Kind }>();
  units.forEach(({ total, percent, status, grades, awards, excluded }, i) => {
    const own = [total.points, total.low, total.high, total.max, percent].map(placeOf);
    sums.set(own, i * SUMS);
    const of: Kind = { status, grades, awards, excluded };
    const key = JSON.stringify(of);
    const same = kinds.get(key) ?? { no: kinds.size, of };
    kinds.set(key, same);
    kind[i] = same.no;
  });
  const names = [...(units[0]?.ranks.keys() ?? [])];
  return {
    ids: units.map(({ id }) => id),
    numbers,
    sums,
    ranks: names.map((name) => ({ name, places: ranksOf(units, name) })),
    kinds: [...kinds.values()].map(({ of }) => of),
    kind,
    whole: units.flatMap((unit, i) =>
      unit.criteria.size + unit.pillars.size > 0 ? [[i, unit] as const] : [],
    ),
    findings,
  };
}

function ranksOf(units: readonly UnitResult[], name: string): Int32Array {
  const places = new Int32Array(units.length * RANKS);
  units.forEach(({ ranks }, i) => {
    const { rank, best, worst } = ranks.get(name) ?? NO_RANK;
    places.set([rank ?? 0, best ?? 0, worst ?? 0], i * RANKS);
  });
  return places;
}

const NO_RANK: RankResult = { rank: null, best: null, worst: null };
const NONE = new Map<string, never>();

/** The results that were packed. */
export function unpacked({
  ids,
  numbers,
  sums,
  ranks,
  kinds,
  kind,
  whole,
  findings,
}: PackedResults): GroupResult {
  const others = new Map(whole);
  const made = new Map<number, Rational>();
  const numberAt = (place: number): Rational | null => {
    const [n, d] = [numbers[place], numbers[place + 1]];
    if (n === undefined || d === undefined) return null;
    const found = made.get(place) ?? { n, d };
    made.set(place, found);
    return found;
  };
  const sumAt = (at: number): SumResult => ({
    points: numberAt(sums[at] ?? -1),
    low: numberAt(sums[at + 1] ?? -1) ?? ZERO,
    high: numberAt(sums[at + 2] ?? -1),
    max: numberAt(sums[at + 3] ?? -1),
  });
  return {
    units: ids.map((id, i): UnitResult => {
      const other = others.get(i);
      if (other !== undefined) return other;
      const { status, grades, awards, excluded } = kinds[kind[i] ?? 0] ?? NO_KIND;
      return {
        ...{ id, status, grades, awards, excluded },
        total: sumAt(i * SUMS),
        percent: numberAt(sums[i * SUMS + 4] ?? -1),
        criteria: NONE,
        pillars: NONE,
        ranks: new Map(ranks.map(({ name, places }) => [name, rankAt(places, i * RANKS)])),
      };
    }),
    findings,
  };
}

const ZERO: Rational = { n: 0, d: 1 };
const NO_KIND: Kind = { status: "pending", grades: [], awards: [], excluded: null };

const rankAt = (places: Int32Array, at: number): RankResult => ({
  rank: places[at] || null,
  best: places[at + 1] || null,
  worst: places[at + 2] || null,
});
