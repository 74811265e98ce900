// Two versions of a set → what changed, statement by statement, and which way it moves points. Pure; both texts without errors.
import type { Analysis } from "../analyze.ts";
import type { CriterionModel } from "../model/model.ts";
import type { Both } from "../source/diagnostic.ts";
import type { PillarItem } from "../syntax/ast.ts";
import { OWN_NAMES } from "./canonical.ts";
import type { Change, Comparison } from "./change.ts";
import { pillarNoun, SET, wholeSentence } from "./change-words.ts";
import { addedOrRemoved, type Compared, comparePair, UNDECIDED } from "./compare-criterion.ts";
import { renamingOf } from "./data-names.ts";
import { differences, isTraded, withoutDetails } from "./entry.ts";
import { type Matched, matchCriteria, setNames } from "./match.ts";
import { policyEffects } from "./policy-effect.ts";
import { renamesOfSet } from "./renamed.ts";
import { pillarEntries, setEntries } from "./set-entries.ts";
import type { Sides } from "./source.ts";
import { surrounding } from "./surrounding.ts";
import { changeOf } from "./told.ts";

/** Everything that changed from one version to the other; throws RangeError when a text has errors. */
export function compareSets(before: Analysis, after: Analysis): Comparison {
  for (const { diagnostics } of [before, after])
    if (diagnostics.some(({ severity }) => severity === "error")) throw new RangeError("a text with errors");
  const matched = matchCriteria(before.model.criteria, after.model.criteria);
  const names = setNames(before.model.rules, after.model.rules, matched);
  const sides: Sides = {
    before: { text: before.file.text, set: before.model, names: OWN_NAMES },
    after: { text: after.file.text, set: after.model, names },
    renaming: renamingOf(before.model, after.model),
  };
  const policyEffect = policyEffects(sides, matched.pairs);
  const compared = matched.pairs.map((pair) => comparePair(sides, pair, policyEffect));
  const changes = [...renamesOfSet(sides), ...ofWhole(sides, compared), ...inOrder(sides, matched, compared)];
  return { changes: withOwnKeys(changes) };
}

function ofWhole(sides: Sides, compared: readonly Compared[]): readonly Change[] {
  const olds = setEntries(sides.before);
  return withoutDetails(differences(olds, setEntries(sides.after))).map((each) => {
    const effect = surrounding(sides, compared, each.after ?? each.before);
    return changeOf(each, { scope: "", subject: SET, effect: isTraded(olds, each) ? UNDECIDED : effect });
  });
}

/** Pillars and criteria as the version after has them; what is gone stands before what followed it. */
function inOrder(sides: Sides, matched: Matched, compared: readonly Compared[]): readonly Change[] {
  const { before, after } = sides;
  const out: { readonly at: number; readonly no: number; readonly changes: readonly Change[] }[] = [];
  const follower = followers(before.set.criteria, matched);
  for (const [code, item] of after.set.pillars)
    out.push({ at: item.span.start, no: 1, changes: pillarChanges(sides, code, item, compared) });
  for (const [code, item] of before.set.pillars)
    if (!after.set.pillars.has(code))
      out.push({ at: after.text.length, no: 0, changes: [wholePillar("removed", item, code)] });
  for (const { pair, changes } of compared) out.push({ at: pair.after.item.span.start, no: 3, changes });
  for (const model of matched.added)
    out.push({ at: model.item.span.start, no: 3, changes: [addedOrRemoved("added", model)] });
  for (const model of matched.removed)
    out.push({
      at: follower.get(model) ?? after.text.length,
      no: 2,
      changes: [addedOrRemoved("removed", model)],
    });
  return out.sort((a, b) => a.at - b.at || a.no - b.no).flatMap(({ changes }) => changes);
}

/** Of each criterion that is gone, where in the version after the next one that stayed begins. */
function followers(
  before: readonly CriterionModel[],
  { pairs, removed }: Matched,
): ReadonlyMap<CriterionModel, number> {
  const stayed = new Map(pairs.map((pair) => [pair.before, pair.after.item.span.start]));
  const gone = new Set(removed);
  const found = new Map<CriterionModel, number>();
  let next: number | null = null;
  for (const model of [...before].reverse()) {
    next = stayed.get(model) ?? next;
    if (gone.has(model) && next !== null) found.set(model, next);
  }
  return found;
}

function pillarChanges(
  sides: Sides,
  code: string,
  item: PillarItem,
  compared: readonly Compared[],
): readonly Change[] {
  const old = sides.before.set.pillars.get(code);
  if (old === undefined) return [wholePillar("added", item, code)];
  const subject = pillarNoun(code);
  return differences(pillarEntries(sides.before, old), pillarEntries(sides.after, item)).map((each) =>
    changeOf(each, {
      scope: code,
      subject,
      effect: surrounding(
        sides,
        compared.filter(({ pair }) => pair.after.criterion.pillar === code),
        each.after ?? each.before,
      ),
    }),
  );
}

function wholePillar(how: "added" | "removed", item: PillarItem, code: string): Change {
  const title = item.title?.value ?? "";
  const subject: Both = pillarNoun(code);
  return {
    ...{ key: `${code}/pillar`, kind: "pillar", how, scope: code },
    places: { before: how === "removed" ? item.header : null, after: how === "added" ? item.header : null },
    about: subject,
    before: how === "removed" ? title : "",
    after: how === "added" ? title : "",
    sentence: wholeSentence(how, subject, title),
    effect: null,
  };
}

/** Keys that tell changes of one place apart. */
function withOwnKeys(changes: readonly Change[]): readonly Change[] {
  const counts = new Map<string, number>();
  return changes.map((change) => {
    const no = (counts.get(change.key) ?? 0) + 1;
    counts.set(change.key, no);
    return no === 1 ? change : { ...change, key: `${change.key}#${no}` };
  });
}
