// When units submitted, for the oracle (SPEC R4).
import type { UnitData } from "#runtime/evaluation.ts";
import { dayAfter, dayNumber } from "./oracle-figures.ts";
import type { Run } from "./oracle-run.ts";
import { open, pending, type Value, yesNo } from "./oracle-value.ts";

const dates = ({ data }: Run): readonly (string | null)[] =>
  data.units.flatMap((u) => (u.submitted === undefined ? [] : [u.submitted]));

/** The assessed year: given, else the year of all submissions when they lie in one. */
function yearOf(run: Run): number | null {
  const days = dates(run).filter((d) => d !== null);
  const years = new Set(days.filter((d) => dayNumber(d) !== null).map((d) => d.slice(0, 4)));
  return run.data.year ?? (years.size === 1 ? Number([...years][0]) : null);
}

/** Rules about submission do not act while nobody's submission is known (R4). */
export const notSubmitted = (run: Run, unit: UnitData): Value =>
  yesNo(dates(run).length > 0 && (unit.submitted === undefined || unit.submitted === null));

export function submittedAfter(run: Run, unit: UnitData, date: string, graceDays: number): Value {
  if (unit.submitted === undefined || unit.submitted === null) return yesNo(false);
  const given = dayNumber(unit.submitted);
  if (given === null) return open("rejected", "wrong-type");
  if (date.length !== 10 && yearOf(run) === null) return pending("year-unknown", ["-inf", "+inf"], new Set());
  const iso = date.length === 10 ? date : `${yearOf(run)}-${date.slice(-5)}`;
  return yesNo(given > (dayNumber(dayAfter(iso, graceDays)) ?? 0));
}
