// The result of `barem cases --json`: a stable contract, described in docs/data-format.md. `data` is a data file of its own.
import type { Case, CaseUnit } from "#dsl";
import type { CompiledSet } from "#runtime/compiled-set.ts";
import { toExact } from "#runtime/number.ts";
import type { Language } from "./language.ts";

type Json = Readonly<Record<string, unknown>>;

/** `{set, version, hash, cases}`, each `{id, criterion, why, data, expected}`. */
export function casesJson(set: CompiledSet, cases: readonly Case[], language: Language): Json {
  const { rules, hash } = set;
  return {
    set: rules.id,
    version: rules.version,
    hash,
    cases: cases.map((each) => caseJson(each, language)),
  };
}

function caseJson({ criterion, no, why, units, parameters }: Case, language: Language): Json {
  return {
    id: `${criterion}/${no}`,
    criterion,
    why: why.map((each) => each[language]),
    data: {
      ...(Object.keys(parameters).length > 0 ? { parameters } : {}),
      units: units.map(unitJson),
    },
    expected: Object.fromEntries(units.map(({ id, result }) => [id, resultJson(result)])),
  };
}

function unitJson({ id, group, notApplicable, values }: CaseUnit): Json {
  return {
    id,
    ...(group === "" ? {} : { group }),
    ...(notApplicable.length === 0 ? {} : { notApplicable }),
    values,
  };
}

/** As a criterion of `barem score --json`. */
function resultJson({ status, points, low, high, reason, missing }: CaseUnit["result"]): Json {
  return {
    status,
    ...(points === null
      ? { low: toExact(low), ...(high === null ? {} : { high: toExact(high) }) }
      : { points: toExact(points) }),
    ...(reason === null ? {} : { reason: reason.code }),
    ...(missing.length > 0 ? { missing } : {}),
  };
}
