// What changed in one criterion that both versions have, and what all of it together does to points.
import type { CriterionModel } from "../model/model.ts";
import type { Change, Effect } from "./change.ts";
import { criterionNoun, movedSentence, noun, recodedSentence, wholeSentence } from "./change-words.ts";
import { criterionEntries } from "./criterion-entries.ts";
import { effectOf, inTotal } from "./effect.ts";
import { differences, isTraded, reordered, type Side2, withoutDetails } from "./entry.ts";
import { criterionNames, inOneTongue, type Pair } from "./match.ts";
import type { PolicyEffect } from "./policy-effect.ts";
import { renamesOfCriterion } from "./renamed.ts";
import type { Sides, Source } from "./source.ts";
import { changeOf } from "./told.ts";
import { touchesPoints } from "./touches.ts";

export interface Compared {
  readonly pair: Pair;
  readonly changes: readonly Change[];
  /** What is said of it elsewhere, by its pillar or the set, moves its points so; null: nothing of it changed. */
  readonly inherited: Effect | null;
  /** The same of what it is worth where it does not apply. */
  readonly policy: Effect | null;
}

/** Kinds of which nothing is told while points are worked out the same. */
const RULE_KINDS: ReadonlySet<string> = new Set([
  ...["rule", "row", "definition", "special-case", "requirement", "option-points", "equal-units"],
]);

export function comparePair(sides: Sides, pair: Pair, policyEffect: PolicyEffect): Compared {
  const policy = policyEffect(pair);
  if (isUntouched(sides, pair)) return { pair, changes: [], inherited: null, policy };
  const { common, parameters } = sides.after.set.rules;
  const names = criterionNames(pair, sides.after.names, [...common, ...parameters]);
  const tongue = inOneTongue(pair, names);
  const entered = pair.after.item.kind === "pillar";
  const [before, after]: [Source, Source] = [
    { text: sides.before.text, model: pair.before, names: sides.before.names },
    { text: sides.after.text, model: pair.after, names },
  ];
  const [olds, owns] = [criterionEntries(before), criterionEntries(after)];
  const found = entered ? [] : told([...differences(olds, owns), ...reordered(olds, owns)], tongue.same);
  // What it is worth where it does not apply is weighed by itself.
  const moving = found.filter(({ before: a, after: b }) => {
    const entry = b ?? a;
    return entry?.scoring === true && entry.kind !== "not-applicable";
  });
  const inheritsOther = takesOver(pair);
  const whole =
    tongue.same || moving.length > 0 || inheritsOther || entered ? [] : [wholeRule(before, after)];
  const all = [...found, ...whole];
  const count = moving.length + whole.length + (inheritsOther ? 1 : 0);
  const effect: Effect = tongue.same
    ? NONE
    : { ...inTotal(pair, effectOf({ ...sides, pair }, tongue)), together: count > 1 };
  const scope = pair.after.criterion.code;
  const changes = all.map((each) => {
    const entry = each.after ?? each.before;
    const own = entry?.kind === "not-applicable" ? (policy ?? NONE) : effect;
    const other = isTraded(olds, each) ? UNDECIDED : null;
    return changeOf(each, {
      scope,
      subject: criterionNoun(scope),
      effect: entry?.scoring === true ? own : other,
    });
  });
  return {
    pair,
    changes: [...moved(sides, pair), ...renamesOfCriterion(before, after), ...changes],
    inherited: inheritsOther || (entered && !tongue.same) ? effect : null,
    policy: saysItself(pair, "not-applicable-policy") ? null : policy,
  };
}

export const UNDECIDED: Effect = { direction: "undecided", together: false, witnesses: [] };
const NONE: Effect = { direction: "none", together: false, witnesses: [] };

/** Without what only says the same in other words. */
function told(found: readonly Side2[], same: boolean): readonly Side2[] {
  const isTold = ({ before, after }: Side2): boolean => {
    const kind = (after ?? before)?.kind ?? "";
    const isPart = before === null || after === null;
    // A definition that is new or gone is told by what uses it.
    if (kind === "definition" && isPart) return false;
    return !(same && RULE_KINDS.has(kind));
  };
  return withoutDetails(found).filter(isTold);
}

/** The same text under the same surroundings means the same: nothing more is looked at. */
function isUntouched({ before, after }: Sides, { before: old, after: own }: Pair): boolean {
  const textOf = (text: string, { item: { span } }: CriterionModel): string =>
    text.slice(span.start, span.end);
  const around = ({ criterion: c }: CriterionModel): string =>
    JSON.stringify([
      c.pillar,
      c.zeroDenominator,
      c.notApplicable,
      c.max,
      c.inputs.map((i) => [i.unit, i.places, i.fields.map((f) => [f.unit, f.places])]),
    ]);
  return (
    before.set.syntax.surface === after.set.syntax.surface &&
    after.names.measures.size + after.names.common.size + after.names.parameters.size === 0 &&
    after.names.tags.size + after.names.criteria.size === 0 &&
    textOf(before.text, old) === textOf(after.text, own) &&
    around(old) === around(own)
  );
}

/** Whether what a zero divisor means, or when it does not apply, is said elsewhere and has changed there. */
function takesOver(pair: Pair): boolean {
  const [old, own] = [pair.before.criterion, pair.after.criterion];
  const differs = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b);
  return (
    (!saysItself(pair, "zero-denominator") && differs(old.zeroDenominator, own.zeroDenominator)) ||
    (!saysItself(pair, "not-applicable-policy") &&
      differs(old.notApplicable?.when ?? null, own.notApplicable?.when ?? null))
  );
}

/** Whether either version says it of the criterion itself. */
const saysItself = ({ before, after }: Pair, what: string): boolean =>
  [before, after].some(({ item }) => item.items.some(({ kind }: { readonly kind: string }) => kind === what));

/** Where no one statement tells what is different. */
function wholeRule(before: Source, after: Source): Side2 {
  const entry = (source: Source) => {
    const { item } = source.model;
    const words = source.text.slice(item.span.start, item.span.end);
    return {
      ...({ kind: "rule", id: "rule", path: "rule", body: words, span: item.span, words } as const),
      ...({ noun: noun("rule"), scoring: true, style: "long" } as const),
    };
  };
  return { before: entry(before), after: entry(after) };
}

function moved(sides: Sides, { before, after }: Pair): readonly Change[] {
  const [old, own] = [before.criterion, after.criterion];
  const base = {
    kind: "criterion",
    how: "moved",
    scope: own.code,
    places: { before: before.item.header, after: after.item.header },
    about: criterionNoun(own.code),
    effect: null,
  } as const;
  return [
    ...(old.code === own.code
      ? []
      : [
          {
            ...base,
            ...{ key: `${own.code}/code`, before: old.code, after: own.code },
            sentence: recodedSentence(criterionNoun(old.code), criterionNoun(own.code)),
          },
        ]),
    ...(old.pillar === own.pillar
      ? []
      : [
          {
            ...base,
            ...{ key: `${own.code}/pillar`, before: old.pillar, after: own.pillar },
            sentence: movedSentence(criterionNoun(own.code), old.pillar, own.pillar),
            effect: touchesPoints(sides, "pillar") ? UNDECIDED : null,
          },
        ]),
  ];
}

/** A criterion that only one version has. */
export function addedOrRemoved(how: "added" | "removed", { criterion, item }: CriterionModel): Change {
  const { code, title } = criterion;
  const isNew = how === "added";
  return {
    ...{ key: `${code}/criterion`, kind: "criterion", how, scope: code },
    places: { before: isNew ? null : item.header, after: isNew ? item.header : null },
    about: criterionNoun(code),
    before: isNew ? "" : title,
    after: isNew ? title : "",
    sentence: wholeSentence(how, criterionNoun(code), title),
    effect: criterion.kind === "collected" ? null : UNDECIDED,
  };
}
