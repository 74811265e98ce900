// The rows of the ranking table as texts, ready to compare and to show, and their order. No React.
import type { Rules } from "#runtime/compiled-set.ts";
import type { GroupResult } from "#runtime/evaluation.ts";
import { compare, MINUS_INFINITE, type Rational } from "#runtime/number.ts";
import { PREVIEW } from "../../strings/preview.ts";
import { type Language, say } from "../../strings/words.ts";
import { pixel, shown, shownBounds } from "../format-number.ts";
import { gradesOf } from "./grade-scale.ts";
import { moveOf, type RankMove, rankText } from "./rank-move.ts";
import { type Entry, entriesOf, groupsOf, nameOf, type UnitName } from "./units.ts";

/** One unit, in plain values only: rows that say the same are equal field by field. */
export interface RankingRow {
  readonly id: string;
  readonly name: string;
  readonly rank: string;
  /** The rank is one of several that are still possible. */
  readonly open: boolean;
  readonly way: RankMove["way"];
  readonly places: number;
  readonly total: string;
  /** The exact total where `total` is rounded, else "". */
  readonly totalExact: string;
  readonly percent: string;
  readonly percentExact: string;
  /** 0..100, to place pixels; the lowest it can be while it is open. */
  readonly share: number;
  readonly grade: string;
  /** How many grades are possible. */
  readonly grades: number;
  readonly status: "scored" | "pending" | "not-ranked";
}

export interface RankingGroup {
  readonly group: string;
  readonly count: number;
  /** The rows from a place up to another, all of them when it is left out: their texts are made when they are wanted. */
  readonly rows: (from?: number, to?: number) => readonly RankingRow[];
}

export type Column = "rank" | "unit" | "total" | "percent" | "grade" | "change";

export interface Order {
  readonly column: Column;
  readonly descending: boolean;
}

export interface Sheet {
  readonly rules: Rules;
  readonly result: GroupResult;
  readonly before: GroupResult | null;
  readonly units: readonly UnitName[];
  /** Name of the ranking shown. */
  readonly ranking: string;
  readonly language: Language;
}

/** The units group by group, ordered within each; equal ones stay in the order of the data. */
export function rankingGroups(sheet: Sheet, order: Order): readonly RankingGroup[] {
  const grades = gradesOf(sheet.rules);
  const old =
    sheet.before === null
      ? null
      : new Map(sheet.before.units.map((unit) => [unit.id, unit.ranks.get(sheet.ranking)]));
  const moved = ({ result }: Entry): RankMove =>
    old === null ? { way: "none", places: 0 } : moveOf(old.get(result.id), result.ranks.get(sheet.ranking));
  const less = comparisons(sheet.ranking, grades, moved)[order.column];
  const direction = order.descending ? -1 : 1;
  const groups = groupsOf(entriesOf(sheet.result, sheet.units));
  return [...groups].map(([group, entries]) => {
    const sorted = [...entries].sort((a, b) => direction * less(a, b));
    return {
      group,
      count: sorted.length,
      rows: (from = 0, to = sorted.length) =>
        sorted.slice(from, to).map((entry) => rowOf(entry, moved(entry), sheet)),
    };
  });
}

function rowOf({ unit, result }: Entry, move: RankMove, sheet: Sheet): RankingRow {
  const { language } = sheet;
  const rank = result.ranks.get(sheet.ranking);
  const total = shownBounds(result.total, language);
  const percent = result.percent === null ? null : shown(result.percent, language);
  return {
    id: result.id,
    name: nameOf(unit),
    rank: rankText(rank),
    open: rank !== undefined && rank.best !== rank.worst,
    way: move.way,
    places: move.places,
    total: total.text,
    totalExact: total.exact,
    percent: percent === null ? "" : `${percent.text} %`,
    percentExact: percent?.exact ?? "",
    share: result.percent !== null ? pixel(result.percent) : shareOf(result.total.low, result.total.max),
    grade: result.grades.join(say(PREVIEW.or, language)),
    grades: result.grades.length,
    status: result.status,
  };
}

const shareOf = (low: Rational, max: Rational | null): number =>
  max === null || !max.n ? 0 : (100 * pixel(low)) / pixel(max);

const bestOf = (possible: readonly string[], grades: readonly string[]): number =>
  grades.findIndex((grade) => possible.includes(grade));

type Comparison = (a: Entry, b: Entry) => number;

function comparisons(
  ranking: string,
  grades: readonly string[],
  moved: (entry: Entry) => RankMove,
): Readonly<Record<Column, Comparison>> {
  const words = new Intl.Collator("vi", { numeric: true });
  const place = ({ result }: Entry, end: "best" | "worst"): number =>
    result.ranks.get(ranking)?.[end] ?? Number.MAX_SAFE_INTEGER;
  const level = ({ result }: Entry): number =>
    result.grades.length === 0 ? grades.length : bestOf(result.grades, grades);
  const steps = (entry: Entry): number => {
    const { way, places } = moved(entry);
    return way === "down" ? -places : places;
  };
  const rank: Comparison = (a, b) =>
    place(a, "best") - place(b, "best") || place(a, "worst") - place(b, "worst");
  const total: Comparison = (a, b) => compare(a.result.total.low, b.result.total.low) || rank(b, a);
  return {
    rank,
    unit: (a, b) => words.compare(nameOf(a.unit), nameOf(b.unit)),
    total,
    percent: (a, b) =>
      compare(a.result.percent ?? MINUS_INFINITE, b.result.percent ?? MINUS_INFINITE) || total(a, b),
    grade: (a, b) => level(a) - level(b) || rank(a, b),
    change: (a, b) => steps(b) - steps(a),
  };
}
