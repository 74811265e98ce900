// Which version is in force on a day: what follows from the facts of versions alone. See ../api.ts.
import type { Version } from "./sets.ts";

type Period = Pick<Version, "effective" | "ended">;

/** Whether a version is in force on a day (ISO). Its first and last day are within, the day it is ended early is not. */
const isInForce = ({ effective: { from, until }, ended }: Period, date: string): boolean =>
  (from === null || from <= date) && (until === null || date <= until) && (ended === null || date < ended.on);

/** The version in force on a day, the newest where several are; null: none. Versions come the oldest number first. */
export const inForce = <V extends Period>(versions: readonly V[], date: string): V | null =>
  versions.filter((each) => isInForce(each, date)).at(-1) ?? null;
