// The result of `barem score --json`: a stable contract, described in docs/data-format.md. Every number is an exact string.
import type { CriterionResult, GroupResult, SumResult, UnitResult } from "#runtime/evaluation.ts";
import { type Rational, toExact } from "#runtime/number.ts";
import type { FoundHere } from "./print-finding.ts";
import type { ReadySet } from "./sets.ts";

type Json = Readonly<Record<string, unknown>>;

/** `{set, version, hash, units, findings}`; units in the order of the data. */
export function scoreJson(set: ReadySet, result: GroupResult, findings: readonly FoundHere[]): Json {
  const { rules, hash } = set.compiled;
  return {
    set: rules.id,
    version: rules.version,
    hash,
    units: result.units.map(unitJson),
    findings: findings.map(findingJson),
  };
}

function unitJson(unit: UnitResult): Json {
  const { total, grades, awards, excluded } = unit;
  const [grade] = grades;
  return {
    id: unit.id,
    status: unit.status,
    total: exact(total.points),
    percent: exact(unit.percent),
    ...boundsJson(total),
    ...(grade !== undefined && grades.length === 1 ? { grade } : {}),
    ...(grades.length > 1 ? { possibleGrades: grades } : {}),
    ...(awards.length > 0 ? { awards } : {}),
    ...(excluded === null ? {} : { reason: excluded.code }),
    ranks: byName(unit.ranks, (rank) => count(rank.rank)),
    ...possibleRanks(unit),
    pillars: byName(unit.pillars, (pillar) => ({
      points: exact(pillar.points),
      max: exact(pillar.max),
      ...boundsJson(pillar),
    })),
    criteria: byName(unit.criteria, criterionJson),
  };
}

function criterionJson(criterion: CriterionResult): Json {
  const { status, points, reason, missing } = criterion;
  return {
    status,
    ...(points === null ? {} : { points: toExact(points) }),
    ...(points === null ? boundsJson(criterion) : {}),
    ...(reason === null ? {} : { reason: reason.code }),
    ...(missing.length > 0 ? { missing } : {}),
  };
}

/** `low` and `high` while there is no number; no `high`: none is known. */
function boundsJson({ points, low, high }: Pick<SumResult, "points" | "low" | "high">): Json {
  if (points !== null) return {};
  return { low: toExact(low), ...(high === null ? {} : { high: toExact(high) }) };
}

function possibleRanks(unit: UnitResult): Json {
  const open = [...unit.ranks].filter(([, rank]) => rank.rank === null && rank.best !== null);
  if (open.length === 0) return {};
  return {
    possibleRanks: byName(new Map(open), ({ best, worst }) => ({ best: count(best), worst: count(worst) })),
  };
}

function findingJson({ place, unit, criterion, remedy, ...rest }: FoundHere): Json {
  return {
    ...rest,
    ...(remedy === "" ? {} : { remedy }),
    ...(unit === "" ? {} : { unit }),
    ...(criterion === "" ? {} : { criterion }),
    ...(place === null ? {} : { place }),
  };
}

// fromEntries makes an own property of any name, also of `__proto__`.
function byName<T>(entries: ReadonlyMap<string, T>, json: (entry: T) => unknown): Json {
  return Object.fromEntries([...entries].map(([name, entry]) => [name, json(entry)]));
}

const exact = (x: Rational | null): string | null => (x === null ? null : toExact(x));
const count = (n: number | null): string | null => (n === null ? null : String(n));
