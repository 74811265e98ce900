// Which change caused how much of a unit's difference. A criterion that was changed itself contributes the difference of its
// points, a penalty the other way round. What is left of the difference of the totals is that of the rules of the set:
// rounding, scaling, what holds where a criterion does not apply, and points of criteria that only follow others.
import type { CriterionResult, Rules, UnitResult } from "#runtime";
import { isZero, negate, type Rational, subtract, sum, ZERO } from "#runtime/number.ts";
import type { Both } from "../source/diagnostic.ts";
import type { Comparison } from "./change.ts";
import { CONTRIBUTIONS, criterionNoun } from "./change-words.ts";

export interface Contribution {
  /** Code of the criterion in the version that has it (after, if both do); "" for the rules of the set. */
  readonly criterion: string;
  readonly name: Both;
  /** Keys of the changes it comes from. */
  readonly changes: readonly string[];
  /** Points of the difference in điểm. */
  readonly points: Rational;
}

/** A criterion that contributes by itself. */
interface Origin {
  readonly before: string | null;
  readonly after: string | null;
  readonly changes: readonly string[];
}

export interface Origins {
  readonly criteria: readonly Origin[];
  /** Keys of the changes that are of no criterion. */
  readonly others: readonly string[];
  /** Codes of criteria that take points away, in each version. */
  readonly penalties: { readonly before: ReadonlySet<string>; readonly after: ReadonlySet<string> };
}

export function originsOf(before: Rules, after: Rules, comparison: Comparison | null): Origins {
  const penalties = (rules: Rules): ReadonlySet<string> =>
    new Set(rules.criteria.filter(({ kind }) => kind === "penalty").map(({ code }) => code));
  const own = { penalties: { before: penalties(before), after: penalties(after) } };
  const codes = (rules: Rules): ReadonlySet<string> => new Set(rules.criteria.map(({ code }) => code));
  const [olds, news] = [codes(before), codes(after)];
  if (comparison === null)
    return {
      ...own,
      criteria: [...new Set([...olds, ...news])].map((code) => ({
        before: olds.has(code) ? code : null,
        after: news.has(code) ? code : null,
        changes: [],
      })),
      others: [],
    };
  const touching = comparison.changes.filter(
    ({ effect, kind, how }) => effect !== null || (kind === "criterion" && how !== "moved"),
  );
  const recoded = new Map(
    comparison.changes
      .filter(({ key, how }) => how === "moved" && key.endsWith("/code"))
      .map((change) => [change.after, change.before]),
  );
  const found = new Map<string, { before: string | null; after: string | null; changes: string[] }>();
  const others: string[] = [];
  for (const { key, scope, kind, how } of touching) {
    const isGone = kind === "criterion" && how === "removed";
    const isNew = kind === "criterion" && how === "added";
    if (!isGone && !news.has(scope)) {
      others.push(key);
      continue;
    }
    const before = isNew ? null : (recoded.get(scope) ?? scope);
    const id = `${isGone ? "-" : ""}${scope}`;
    const known = found.get(id) ?? { before, after: isGone ? null : scope, changes: [] };
    known.changes.push(key);
    found.set(id, known);
  }
  return { ...own, criteria: [...found.values()], others };
}

/** Contributions that are not 0, in the order of the changes; they add up to the difference. */
export function contributionsOf(
  before: UnitResult,
  after: UnitResult,
  difference: Rational,
  { criteria, others, penalties }: Origins,
): readonly Contribution[] {
  const own = criteria.map((origin): Contribution => {
    const code = origin.after ?? origin.before ?? "";
    const old = worth(before.criteria, origin.before, penalties.before);
    const now = worth(after.criteria, origin.after, penalties.after);
    return {
      ...{ criterion: code, name: criterionNoun(code), changes: origin.changes },
      points: subtract(now, old),
    };
  });
  const rest: Contribution = {
    ...{ criterion: "", name: CONTRIBUTIONS.setRules, changes: others },
    points: subtract(difference, sum(own.map(({ points }) => points))),
  };
  return [...own, rest].filter(({ points }) => !isZero(points));
}

/** What a criterion brings into the total before the rules of the set: 0 where it is absent or removed. */
function worth(
  results: ReadonlyMap<string, CriterionResult>,
  code: string | null,
  penalties: ReadonlySet<string>,
): Rational {
  const points = code === null ? null : (results.get(code)?.points ?? null);
  if (code === null || points === null) return ZERO;
  return penalties.has(code) ? negate(points) : points;
}
