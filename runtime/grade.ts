// Grades (SPEC G1–G4): bands on exact keys, vetoes, quotas. A grade that is not certain is the list of those possible.
import { interval, order } from "./bounds.ts";
import { type Frame, type Grading, type Node, newFrame, type Run, type UnitRun } from "./evaluate-frame.ts";
import type { Finding } from "./evaluation.ts";
import { floor, fromInteger, multiply, type Rational } from "./number.ts";
import { groupsOf, isExcluded, rankUnits } from "./rank.ts";

/** Gives every ranked unit its grade, best possible first, and cuts to the quotas. */
export function gradeUnits(run: Run): void {
  const { grading } = run.program;
  if (grading === null) return;
  const bands = bestFirst(grading, run);
  for (const unit of run.units)
    unit.grades = isExcluded(unit) ? [] : possibleGrades(grading, bands, newFrame(run, unit));
  const ranking = run.program.rules.rankings[0];
  for (const { grade, share } of orderedQuotas(grading, bands))
    for (const group of groupsOf(run.units, ranking?.withinGroup ?? true))
      cut(
        run,
        group.filter((u) => !isExcluded(u)),
        grade,
        lowerThan(bands, grade),
        share,
        run.program.rankings[0] ?? [grading.key],
      );
}

type Band = Grading["rows"][number];

/** The rows from the best to the worst, whichever way they were written. */
function bestFirst({ rows }: Grading, run: Run): readonly Band[] {
  const [unit] = run.units;
  if (unit === undefined) return rows;
  const frame = newFrame(run, unit);
  const low = (band: Band | undefined) => (band?.low ? interval(band.low(frame))[0] : -Infinity);
  return order(low(rows[0]), low(rows.at(-1))) < 0 ? [...rows].reverse() : rows;
}

/** The highest band not above the key's whose vetoes do not act (SPEC G2). */
function possibleGrades({ key, vetoes }: Grading, bands: readonly Band[], frame: Frame): readonly string[] {
  const value = key(frame);
  const possible = new Set<string>();
  for (const [start, band] of bands.entries()) {
    if (band.holds(value, frame) === false) continue;
    for (const { name } of bands.slice(start)) {
      const acts = vetoes.filter((v) => v.grade === name).map((v) => v.when(frame));
      if (acts.includes(true)) continue;
      possible.add(name);
      if (acts.every((a) => a === false)) break;
    }
  }
  return bands.map((b) => b.name).filter((name) => possible.has(name));
}

/** Quotas of better grades first, so that who is cut competes in the next (SPEC G3). */
const orderedQuotas = ({ quotas }: Grading, bands: readonly Band[]): Grading["quotas"] =>
  bands.flatMap((band) => quotas.filter((q) => q.grade === band.name));

const lowerThan = (bands: readonly Band[], grade: string): string | null =>
  bands[bands.findIndex((b) => b.name === grade) + 1]?.name ?? null;

/** Keeps the best floor(share · units) of a grade; the others drop one. A tie across the cut is left open. */
function cut(
  run: Run,
  group: readonly UnitRun[],
  grade: string,
  lower: string | null,
  share: Rational,
  keys: readonly Node[],
): void {
  const holders = group.filter((u) => u.grades.includes(grade));
  const size = Number(floor(multiply(share, fromInteger(group.length))).n);
  if (holders.length <= size || lower === null) return;
  const drop = (unit: UnitRun, open: boolean): void => {
    unit.grades = [
      ...new Set(unit.grades.flatMap((g) => (g === grade ? (open ? [g, lower] : [lower]) : [g]))),
    ];
  };
  const { ranks, provisional } = rankUnits(run, holders, keys);
  if (provisional || group.some((u) => u.excluded !== null || u.grades.length > 1)) {
    for (const unit of holders) drop(unit, true);
    return;
  }
  const placed = holders.map((unit) => ({ unit, rank: ranks.get(unit)?.rank ?? Infinity }));
  const tied = (rank: number): boolean => {
    const equal = placed.filter((p) => p.rank === rank).length;
    return rank <= size && rank + equal - 1 > size;
  };
  for (const { unit, rank } of placed) {
    if (rank > size) drop(unit, false);
    else if (tied(rank)) {
      drop(unit, true);
      run.findings.push(finding(unit, grade));
    }
  }
}

const finding = (unit: UnitRun, grade: string): Finding => ({
  code: "quota-tie",
  unit: unit.data.id,
  criterion: "",
  params: { grade },
});
