// What a criterion is worth for a unit it does not apply to, weighed by itself: everything else is as in the version after.
// Which of two policies gives more is known from their kinds (SPEC A2, A3); the runtime shows it by figures.
import type { Policy, Rules } from "#runtime/compiled-set.ts";
import type { CriterionResult, Data } from "#runtime/evaluation.ts";
import { compare, toExact } from "#runtime/number.ts";
import { WHY } from "../check/cases/words.ts";
import { declarationsOf } from "../check/cases.ts";
import { type Evaluator, evaluatorOf } from "../check/probe.ts";
import type { Direction, Effect, Outcome, Witness } from "./change.ts";
import { inTotal } from "./effect.ts";
import type { Pair } from "./match.ts";
import type { Sides } from "./source.ts";
import { plain } from "./witnesses.ts";

/** The effect on one criterion; null: its policy is the same. */
export type PolicyEffect = (pair: Pair) => Effect | null;

const effect = (direction: Direction, witnesses: readonly Witness[] = []): Effect => ({
  ...{ direction, together: false, witnesses },
});

/**
 * Kinds that never give less than those before them; "none": there is no policy. A share of what the others got is none when
 * one of them has none, so it stands beside 0; what a person decides and what leaves the sums stands beside all of them.
 */
const ORDER: readonly (readonly string[])[] = [["none"], ["zero", "proportional"], ["full"]];

/** Weighs the policies of criteria that both versions have. */
export function policyEffects(sides: Sides, pairs: readonly Pair[]): PolicyEffect {
  const compared = new Map(pairs.map((pair) => [pair, directionOf(sides, pair)]));
  let ask: ((pair: Pair) => readonly Tried[]) | null = null;
  return (pair) => {
    const direction = compared.get(pair) ?? null;
    if (direction === null || direction === "none") return direction === null ? null : effect(direction);
    ask ??= asking(
      sides,
      pairs.filter((each) => (compared.get(each) ?? "none") !== "none"),
    );
    const shown = ask(pair).find(({ way }) => direction === "undecided" || way === direction);
    // A direction is claimed where figures show it.
    return inTotal(pair, shown === undefined ? effect("undecided") : effect(direction, [shown.witness]));
  };
}

/** Which way points can only move; null: nothing of the policy is different. */
function directionOf(sides: Sides, { before, after }: Pair): Direction | null {
  const own = after.criterion.notApplicable;
  const old = inTagsOfAfter(sides, before.criterion.notApplicable);
  if (JSON.stringify(own) === JSON.stringify(old) && isSameBase(sides, own)) return null;
  if (old === "unknown" || JSON.stringify(own?.when ?? null) !== JSON.stringify(old?.when ?? null))
    return "undecided";
  if (old?.kind === own?.kind) return isSameBase(sides, own) && sameOutside(old, own) ? "none" : "undecided";
  const [a, b] = [old, own].map((policy) =>
    ORDER.findIndex((kinds) => kinds.includes(policy?.kind ?? "none")),
  );
  if (a === undefined || b === undefined || a < 0 || b < 0 || a === b) return "undecided";
  return a < b ? "looser" : "stricter";
}

const outsideOf = (policy: Policy | null): string => (policy?.kind === "proportional" ? policy.outside : "");
const sameOutside = (a: Policy | null, b: Policy | null): boolean => outsideOf(a) === outsideOf(b);

/** A policy of the version before with the names that tags have after; "unknown": the tag is gone. */
function inTagsOfAfter({ after }: Sides, policy: Policy | null): Policy | null | "unknown" {
  if (policy === null) return null;
  const own = new Map([...after.names.tags].map(([name, old]) => [old, name]));
  const named = (tag: string): string => own.get(tag) ?? tag;
  const renamed = { ...policy, tag: named(policy.tag) };
  if (renamed.kind !== "proportional") return renamed;
  const outside = named(renamed.outside);
  return after.set.rules.tags.some(({ name }) => name === outside) ? { ...renamed, outside } : "unknown";
}

/** Whether a share is of the same criteria in both versions. */
function isSameBase({ before, after }: Sides, own: Policy | null): boolean {
  if (own?.kind !== "proportional") return true;
  const { names, set } = after;
  const tagged = (rules: Rules, tag: string): readonly string[] =>
    rules.tags.find(({ name }) => name === tag)?.criteria ?? [];
  const codes = tagged(set.rules, own.outside).map((code) => names.criteria.get(code) ?? code);
  const olds = tagged(before.set.rules, names.tags.get(own.outside) ?? own.outside);
  return JSON.stringify([...codes].sort()) === JSON.stringify([...olds].sort());
}

interface Tried {
  readonly way: "looser" | "stricter";
  readonly witness: Witness;
}

/** Asks the runtime what a criterion is worth under both policies. */
function asking(sides: Sides, moving: readonly Pair[]): (pair: Pair) => readonly Tried[] {
  const { before, after } = sides;
  const [olds, owns] = [before, after].map(({ set, text }) => declarationsOf(set, text));
  const older = new Map(
    moving.map((pair) => [
      pair.after.criterion.code,
      inTagsOfAfter(sides, pair.before.criterion.notApplicable),
    ]),
  );
  const criteria = after.set.rules.criteria.map((criterion) => {
    const policy = older.get(criterion.code);
    return policy === undefined || policy === "unknown" ? criterion : { ...criterion, notApplicable: policy };
  });
  const evaluators = [evaluatorOf({ ...after.set.rules, criteria }), evaluatorOf(after.set.rules)] as const;
  const dataOf = ({ units }: ReturnType<ReturnType<typeof declarationsOf>>[number]): Data => ({
    units: units.map((unit, i) => ({ id: String(i + 1), ...unit })),
  });
  return (pair) => {
    const [old, own] = [pair.before.criterion.code, pair.after.criterion.code];
    const all = [
      ...(owns?.(own) ?? []).map(dataOf),
      ...(olds?.(old) ?? []).map((wish) => sides.renaming.toAfter(dataOf(wish))),
    ];
    return all.flatMap((data) => tried(evaluators, data, [old, own], () => sides.renaming.toBefore(data)));
  };
}

function tried(
  [older, newer]: readonly [Evaluator, Evaluator],
  data: Data,
  [old, own]: readonly [string, string],
  inOld: () => Data,
): readonly Tried[] {
  const [a] = older(own, data);
  const [b] = newer(own, data);
  if (a === undefined || b === undefined || a.status === "pending" || b.status === "pending") return [];
  const way =
    a.points === null || b.points === null
      ? Number(a.points === null) - Number(b.points === null)
      : compare(b.points, a.points);
  const witness: Witness = {
    criterion: { before: old, after: own },
    figures: Object.keys(data.units[0]?.values ?? {}).length === 0 ? WHY.declared : WHY.proportion,
    data: { before: plain(inOld()), after: plain(data) },
    before: outcome(a),
    after: outcome(b),
  };
  return way === 0 ? [] : [{ way: way > 0 ? "looser" : "stricter", witness }];
}

const outcome = ({ status, points }: CriterionResult): Outcome => ({
  status,
  points: points === null ? null : toExact(points),
});
