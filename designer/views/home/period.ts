// The days a version is in force, in words.
import type { Version } from "#designer/api.ts";
import { PERIOD } from "#designer/strings/home.ts";
import type { Words } from "#designer/strings/words.ts";
import { dayText } from "../app/times.ts";

type Say = (words: Words, values?: Readonly<Record<string, string | number>>) => string;

/** The days in force, and what ended them. */
export function periodText({ effective: { from, until }, ended }: Version, t: Say): string {
  const days = [from === null ? null : dayText(from), until === null ? null : dayText(until)];
  const period = daysText(days[0] ?? null, days[1] ?? null, t);
  if (ended === null) return period;
  const words = ended.kind === "repealed" ? PERIOD.ended : PERIOD.endedByVersion;
  return `${period}; ${t(words, { on: dayText(ended.on), by: ended.by })}`;
}

function daysText(from: string | null, until: string | null, t: Say): string {
  if (from !== null && until !== null) return t(PERIOD.both, { from, until });
  if (from !== null) return t(PERIOD.from, { from });
  return until === null ? t(PERIOD.unknown) : t(PERIOD.until, { until });
}
