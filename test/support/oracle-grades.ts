// Grades with vetoes and quotas, and awards, for the oracle (SPEC G1–G4).
import type { UnitData } from "#runtime/evaluation.ts";
import { orderEnds, parseFraction } from "./oracle-fraction.ts";
import type { Place } from "./oracle-population.ts";
import type { Run } from "./oracle-run.ts";
import { boundsOf, isOpen, open, type Value, word } from "./oracle-value.ts";

export interface Graded {
  /** Possible grades, highest first; one when certain. */
  readonly grades: readonly string[];
  readonly awards: readonly string[];
}

const UNKNOWN: Value = open("needs-reading", "not-written");

export function gradesAndAwards(run: Run): ReadonlyMap<UnitData, Graded> {
  const ranked = run.data.units.filter((u) => run.excluded(u) === "");
  const grades = quotas(run, ranked, new Map(ranked.map((u) => [u, possibleGrades(run, u)])));
  return new Map(
    run.data.units.map((unit) => {
      const mine = grades.get(unit) ?? [];
      const [only] = mine;
      const grade: Value = mine.length === 1 && only !== undefined ? word(only) : UNKNOWN;
      const awards = ranked.includes(unit)
        ? run.rules.awards.filter((a) => {
            const value = run.ask(a.when, unit, grade);
            return value.kind === "yes-no" && value.value;
          })
        : [];
      return [unit, { grades: mine, awards: awards.map((a) => a.name) }];
    }),
  );
}

/** Bands, highest first. */
function bands(run: Run): NonNullable<Run["rules"]["grades"]>["rows"] {
  const rows = run.rules.grades?.rows ?? [];
  const low = (i: number): Value => {
    const end = rows[i]?.range.low ?? null;
    return end === null
      ? { ...open("pending", ""), bounds: ["-inf", "-inf"] }
      : run.ask(end, firstUnit(run), UNKNOWN);
  };
  const lows = rows.map((_, i) => {
    const value = low(i);
    return isOpen(value) ? value.bounds[0] : boundsOf(value)[0];
  });
  return rows
    .map((row, i) => ({ row, low: lows[i] ?? "-inf" }))
    .sort((a, b) => orderEnds(b.low, a.low))
    .map(({ row }) => row);
}

function firstUnit(run: Run): UnitData {
  const [unit] = run.data.units;
  if (unit === undefined) throw new Error("no unit");
  return unit;
}

/** The highest band not above the key's band whose vetoes all stay silent; every such one while something is open (G2). */
function possibleGrades(run: Run, unit: UnitData): readonly string[] {
  const rules = run.rules.grades;
  if (rules === null) return [];
  const rows = bands(run);
  const key = run.ask(rules.key, unit, UNKNOWN);
  const scope = { ask: (e: Parameters<Run["ask"]>[0]) => run.ask(e, unit, UNKNOWN) };
  const [low, high] = isOpen(key) ? key.bounds : boundsOf(key);
  const possible = new Set<string>();
  rows.forEach((row, start) => {
    const from = row.range.low === null ? null : scope.ask(row.range.low);
    const to = row.range.high === null ? null : scope.ask(row.range.high);
    if (!meets(low, high, from, row.range.lowIncluded, to, row.range.highIncluded)) return;
    for (const lower of rows.slice(start)) {
      const vetoes = rules.vetoes.filter((v) => v.grade === lower.name).map((v) => scope.ask(v.when));
      if (vetoes.some((v) => v.kind === "yes-no" && v.value)) continue;
      possible.add(lower.name);
      if (!vetoes.some(isOpen)) break;
    }
  });
  return rows.map((r) => r.name).filter((name) => possible.has(name));
}

type End = Parameters<typeof orderEnds>[0];

/** Does [low, high] meet the range? */
function meets(
  low: End,
  high: End,
  from: Value | null,
  fromIn: boolean,
  to: Value | null,
  toIn: boolean,
): boolean {
  const above = from === null ? 1 : orderEnds(high, boundsOf(from)[0]);
  const below = to === null ? 1 : orderEnds(boundsOf(to)[1], low);
  return (above > 0 || (above === 0 && fromIn)) && (below > 0 || (below === 0 && toIn));
}

type Grades = ReadonlyMap<UnitData, readonly string[]>;

/**
 * From the top grade down, inside each group: the first floor(share · ranked units) by rank keep it, the others fall one
 * band. Tied across the cut, or while a grade or a place of the group is open: both (G3).
 */
function quotas(run: Run, ranked: readonly UnitData[], grades: Grades): Grades {
  const names = bands(run).map((r) => r.name);
  const now = new Map(grades);
  for (const [i, name] of names.entries()) {
    const quota = run.rules.grades?.quotas.find((q) => q.grade === name);
    const below = names[i + 1];
    if (quota === undefined || below === undefined) continue;
    const share = parseFraction(quota.share);
    for (const group of groups(run, ranked)) {
      const size = Number((share.n * BigInt(group.length)) / share.d);
      const holders = group.filter((u) => now.get(u)?.includes(name));
      if (holders.length <= size) continue;
      const isOpenGroup =
        group.some((u) => now.get(u)?.length !== 1) || holders.some((u) => !rank(run, u).certain);
      for (const unit of holders) {
        const ahead = holders.filter((u) => rank(run, u).best < rank(run, unit).best).length;
        const level = holders.filter((u) => rank(run, u).best === rank(run, unit).best).length;
        if (!isOpenGroup && ahead + level <= size) continue;
        const keeps = isOpenGroup || ahead < size ? [name] : [];
        const all = new Set([...keeps, below, ...(now.get(unit) ?? []).filter((g) => g !== name)]);
        now.set(
          unit,
          names.filter((n) => all.has(n)),
        );
      }
    }
  }
  return now;
}

function groups(run: Run, ranked: readonly UnitData[]): readonly (readonly UnitData[])[] {
  const within = run.rules.rankings[0]?.withinGroup ?? true;
  const keys = [...new Set(ranked.map((u) => (within ? u.group : "")))];
  return keys.map((key) => ranked.filter((u) => (within ? u.group : "") === key));
}

function rank(run: Run, unit: UnitData): Place {
  const [ranking] = run.rules.rankings;
  const found = ranking === undefined ? null : run.place(unit, ranking.name);
  return found ?? { best: run.data.units.length + 1, worst: run.data.units.length + 1, certain: true };
}
