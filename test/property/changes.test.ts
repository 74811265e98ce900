// Comparing versions of the 13 sets with numbers changed at random: what is claimed of a change is held against the runtime,
// through sets that are compiled and loaded. BAREM_RUNS sets how many reports each change is tried with.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Change, type Comparison, compareSets, impact } from "#dsl";
import { type Criterion, type CriterionResult, type Data, evaluateAll, type LoadedSet } from "#runtime";
import { compare, equals, sum, toExact } from "#runtime/number.ts";
import { biasedFigures, figuresOf, type Values } from "../support/biased-figures.ts";
import { type Draw, drawFrom, times } from "../support/draw.ts";
import { runs } from "../support/random-evaluation.ts";
import { ROOT } from "../support/root.ts";
import { SETS, sourceOf } from "../support/sets.ts";
import { type Version, versionOf } from "../support/versions.ts";

/** So many changes of each set are tried. */
const EDITS = 12;

/** The text with one number of a criterion another, or null when that is no set. */
function edited({ analysis }: Version, draw: Draw): Version | null {
  const { file, parsed, model } = analysis;
  const isRule = ({ kind }: { readonly kind: string }): boolean =>
    ["score", "part", "let", "when", "require", "input"].includes(kind);
  const spans = model.criteria.flatMap(({ item }) => [
    ...(item.max === null ? [] : [item.max.span]),
    ...item.items.filter(isRule).map((each) => each.span),
  ]);
  const numbers = parsed.tokens.filter(({ startOffset, end }) => {
    const isIn = spans.some((span) => span.start <= startOffset && end <= span.end);
    return isIn && /^\d+([.,]\d+)?$/.test(file.text.slice(startOffset, end));
  });
  if (numbers.length === 0) return null;
  const token = numbers[draw(numbers.length)];
  if (token === undefined) return null;
  const value = Number(file.text.slice(token.startOffset, token.end).replace(",", "."));
  const other = [value + 1, Math.max(0, value - 1), value * 2, Math.ceil(value / 2)][draw(4)] ?? 0;
  const text = file.text.slice(0, token.startOffset) + String(Math.round(other)) + file.text.slice(token.end);
  return text === file.text ? null : versionOf(text);
}

const resultsOf = (set: LoadedSet, data: Data, code: string): readonly (CriterionResult | undefined)[] =>
  evaluateAll(set, data).units.map((unit) => unit.criteria.get(code));

const outcomeOf = (result: CriterionResult | undefined): string =>
  result === undefined || result.points === null ? (result?.status ?? "none") : toExact(result.points);

/** Witnesses that the runtime answers otherwise. */
function wrongWitnesses(before: Version, after: Version, { effect, key }: Change): readonly string[] {
  return (effect?.witnesses ?? []).flatMap((w) => {
    const old = outcomeOf(resultsOf(before.set, w.data.before, w.criterion.before)[0]);
    const own = outcomeOf(resultsOf(after.set, w.data.after, w.criterion.after)[0]);
    const told = [w.before.points ?? w.before.status, w.after.points ?? w.after.status];
    return told[0] === old && told[1] === own && old !== own
      ? []
      : [`${key}: ${told.join(" → ")}, in fact ${old} → ${own}`];
  });
}

/** Reports that a direction does not allow. */
function contradictions(
  before: Version,
  after: Version,
  { effect, scope, key }: Change,
  seed: number,
): readonly string[] {
  const { rules } = after.set;
  const criterion = rules.criteria.find(({ code }) => code === scope);
  if (effect === null || criterion === undefined || effect.direction === "undecided") return [];
  const draw = drawFrom(seed);
  const figures = biasedFigures(criterion, figuresOf(rules, criterion));
  const old = before.set.rules.criteria.find(({ code }) => code === scope);
  const older = old === undefined ? figures : biasedFigures(old, figuresOf(before.set.rules, old));
  const units = times(runs(200), (i) => ({
    id: String(i),
    values: entered(i % 2 === 0 ? figures(draw) : older(draw), criterion, old, i),
  }));
  const olds = resultsOf(before.set, { units }, scope);
  const owns = resultsOf(after.set, { units }, scope);
  return units.flatMap(({ id, values }, i) => {
    const way = wayOf(olds[i], owns[i]);
    const isAllowed =
      way === 0 || effect.direction === "both" || effect.direction === (way > 0 ? "looser" : "stricter");
    return isAllowed
      ? []
      : [
          `${key} ${effect.direction}: unit ${id} ${JSON.stringify(values)} ${outcomeOf(olds[i])} → ${outcomeOf(owns[i])}`,
        ];
  });
}

/** Points entered as a score are tried at both maxima and beside them too. */
function entered(values: Values, own: Criterion, old: Criterion | undefined, i: number): Values {
  const key = `${own.code}.x`;
  const ends = [own.max, old?.max ?? null].flatMap((max) => (max === null ? [] : Number(max)));
  const isEntered = own.score?.op === "input" && own.inputs.some((input) => input.name === "x");
  const end = ends[i % 2];
  return isEntered && end !== undefined && i < 6 ? { ...values, [key]: String(end + (i % 3) - 1) } : values;
}

function wayOf(old: CriterionResult | undefined, own: CriterionResult | undefined): number {
  const isOpen = (r: CriterionResult | undefined): boolean =>
    r === undefined || r.status === "pending" || r.status === "not-applicable";
  if (old === undefined || own === undefined || isOpen(old) || isOpen(own)) return 0;
  if (old.points === null) return own.points === null ? 0 : 1;
  return own.points === null ? -1 : compare(own.points, old.points);
}

/** Units whose contributions do not add up. */
function notAddingUp(
  before: Version,
  after: Version,
  comparison: Comparison | null,
  data: Data,
): readonly string[] {
  return impact(before.set, after.set, data, comparison).units.flatMap(({ id, difference, contributions }) =>
    difference === null || equals(sum(contributions.map(({ points }) => points)), difference) ? [] : [id],
  );
}

const sampleOf = (id: string): Data =>
  JSON.parse(readFileSync(`${ROOT}indicator-sets/${id}/sample.json`, "utf8"));

const seen = { changes: 0, decided: 0, witnesses: 0, contributions: 0 };

describe.each(SETS)("%s", (id) => {
  it("numbers changed at random", () => {
    const before = versionOf(sourceOf(id));
    if (before === null) throw new Error(id);
    const draw = drawFrom(7);
    const data = sampleOf(id);
    for (let no = 0; no < EDITS; no++) {
      const after = edited(before, draw);
      if (after === null) continue;
      const comparison = compareSets(before.analysis, after.analysis);
      for (const change of comparison.changes) {
        seen.changes++;
        if (change.effect !== null && change.effect.direction !== "undecided") seen.decided++;
        seen.witnesses += change.effect?.witnesses.length ?? 0;
        expect(wrongWitnesses(before, after, change)).toEqual([]);
        expect(contradictions(before, after, change, no)).toEqual([]);
      }
      for (const found of [comparison, null]) expect(notAddingUp(before, after, found, data)).toEqual([]);
    }
  });

  it.each(["làm tròn tổng điểm đến 0 chữ số", "làm tròn mỗi tiêu chí đến 0 chữ số lên", "hết hạn: 0 điểm"])(
    "contributions add up with a rule of the set added: %s",
    (rule) => {
      const text = sourceOf(id);
      const before = versionOf(text);
      const after = versionOf(text.replace(/\ncấp /, `\n${rule}\ncấp `));
      if (before === null || after === null)
        return expect(text.includes("làm tròn") || text.includes("hết hạn") || !/\ncấp /.test(text)).toBe(
          true,
        );
      const comparison = compareSets(before.analysis, after.analysis);
      const data = { ...sampleOf(id), closed: true };
      const { units } = impact(before.set, after.set, data, comparison);
      seen.contributions += units.flatMap(({ contributions }) => contributions).length;
      expect(notAddingUp(before, after, comparison, data)).toEqual([]);
      // No criterion changed itself: all of it is of the rules of the set.
      expect(units.flatMap(({ contributions }) => contributions.filter((c) => c.criterion !== ""))).toEqual(
        [],
      );
    },
  );
});

it("enough was seen to mean something", () => {
  expect(seen.changes).toBeGreaterThan(40);
  expect(seen.decided).toBeGreaterThan(seen.changes / 2);
  expect(seen.witnesses).toBeGreaterThan(40);
  expect(seen.contributions).toBeGreaterThan(10);
});
