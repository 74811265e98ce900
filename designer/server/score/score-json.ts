// Results as other apps get them: the fields of docs/data-format.md, every number an exact text.
import {
  type CriterionResult,
  type GroupResult,
  type Rational,
  type SumResult,
  toExact,
  type UnitResult,
} from "#runtime";

type Json = Record<string, unknown>;

/** Units in the order of the data, and the findings as the runtime names them. */
export const scoreJson = (result: GroupResult): { units: Json[]; findings: Json[] } => ({
  units: result.units.map(unitJson),
  findings: result.findings.map((finding) => ({ ...finding })),
});

function unitJson({
  id,
  status,
  total,
  percent,
  grades,
  awards,
  excluded,
  ranks,
  pillars,
  criteria,
}: UnitResult): Json {
  const [grade] = grades;
  return {
    id,
    status,
    total: exact(total.points),
    percent: exact(percent),
    ...bounds(total),
    ...(grade !== undefined && grades.length === 1 ? { grade } : {}),
    ...(grades.length > 1 ? { possibleGrades: grades } : {}),
    ...(awards.length > 0 ? { awards } : {}),
    ...(excluded === null ? {} : { reason: excluded.code }),
    ranks: byName(ranks, ({ rank }) => count(rank)),
    ...possibleRanks(ranks),
    pillars: byName(pillars, (sum) => ({ points: exact(sum.points), max: exact(sum.max), ...bounds(sum) })),
    criteria: byName(criteria, criterionJson),
  };
}

function possibleRanks(ranks: UnitResult["ranks"]): Json {
  const open = [...ranks].filter(([, { rank, best }]) => rank === null && best !== null);
  if (open.length === 0) return {};
  return {
    possibleRanks: byName(new Map(open), ({ best, worst }) => ({ best: count(best), worst: count(worst) })),
  };
}

function criterionJson(result: CriterionResult): Json {
  const { status, points, reason, missing } = result;
  return {
    status,
    ...(points === null ? bounds(result) : { points: toExact(points) }),
    ...(reason === null ? {} : { reason: reason.code }),
    ...(missing.length > 0 ? { missing } : {}),
  };
}

/** While there is no number; no `high`: none is known. */
function bounds({ points, low, high }: Pick<SumResult, "points" | "low" | "high">): Json {
  if (points !== null) return {};
  return { low: toExact(low), ...(high === null ? {} : { high: toExact(high) }) };
}

// fromEntries makes an own property of any name, also of `__proto__`.
function byName<T>(entries: ReadonlyMap<string, T>, json: (entry: T) => unknown): Json {
  return Object.fromEntries([...entries].map(([name, entry]) => [name, json(entry)]));
}

const exact = (x: Rational | null): string | null => (x === null ? null : toExact(x));
const count = (n: number | null): string | null => (n === null ? null : String(n));
