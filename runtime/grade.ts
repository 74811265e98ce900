// Grades (SPEC G1–G4): bands on exact keys, vetoes, quotas. A grade that is not certain is the list of those possible.
import { interval } from "./bounds.ts";
import { type Frame, type Grading, newFrame, type Run, type UnitRun } from "./evaluate-frame.ts";
import { compare, floor, fromInteger, MINUS_INFINITE, multiply, type Rational } from "./number.ts";
import { exclusionOf, groupsOf, rankUnits } from "./rank.ts";

/** Gives every ranked unit its grade, best possible first, and cuts to the quotas. */
export function gradeUnits(run: Run): void {
  const { grading, rules } = run.program;
  if (grading === null) return;
  const ranked = run.units.filter((unit) => exclusionOf(unit) === null);
  const bands = bestFirst(grading, run);
  for (const unit of ranked) unit.grades = possibleGrades(grading, bands, newFrame(run, unit));
  // Quotas of better grades first, so that who is cut competes in the next (SPEC G3).
  bands.forEach(({ name }, i) => {
    const lower = bands[i + 1]?.name;
    for (const { grade, share } of grading.quotas)
      if (grade === name && lower !== undefined)
        for (const group of groupsOf(ranked, rules.rankings[0]?.withinGroup ?? true))
          cut(run, grading, group, [name, lower], share);
  });
}

type Band = Grading["rows"][number];

/** The rows from the best to the worst, whichever way they were written. */
function bestFirst({ rows }: Grading, run: Run): readonly Band[] {
  const low = (band: Band | undefined): Rational =>
    run.units[0] && band?.low ? interval(band.low(newFrame(run, run.units[0])))[0] : MINUS_INFINITE;
  return compare(low(rows[0]), low(rows.at(-1))) < 0 ? [...rows].reverse() : rows;
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

/** Keeps the best floor(share · units) of a grade; the others drop one. A tie across the cut is left open. */
function cut(
  run: Run,
  grading: Grading,
  group: readonly UnitRun[],
  [grade, lower]: readonly [string, string],
  share: Rational,
): void {
  const holders = group.filter((u) => u.grades.includes(grade));
  const size = Number(floor(multiply(share, fromInteger(group.length))).n);
  if (holders.length <= size) return;
  const { ranks, provisional } = rankUnits(run, holders, run.program.rankings[0] ?? [grading.key]);
  const open = provisional || group.some((u) => u.excluded !== null || u.grades.length > 1);
  const places = holders.map((unit) => ranks.get(unit)?.rank ?? Infinity);
  holders.forEach((unit, i) => {
    const rank = places[i] ?? Infinity;
    const tied = rank <= size && rank + places.filter((place) => place === rank).length - 1 > size;
    if (!open && !tied && rank <= size) return;
    const grades = open || tied ? [grade, lower] : [lower];
    unit.grades = [...new Set(unit.grades.flatMap((g) => (g === grade ? grades : [g])))];
    if (tied && !open)
      run.findings.push({ code: "quota-tie", unit: unit.data.id, criterion: "", params: { grade } });
  });
}
