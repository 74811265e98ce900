// Which criterion, figure or name of one version is which of the other: by code and name, else by title, label and shape.
import type { Criterion, Input, Rules } from "#runtime/compiled-set.ts";
import type { CriterionModel } from "../model/model.ts";
import { domainOf, inNames, type Names, OWN_NAMES, type Renames, scoringOf } from "./canonical.ts";

/** A criterion in both versions. */
export interface Pair {
  readonly before: CriterionModel;
  readonly after: CriterionModel;
}

export interface Matched {
  readonly pairs: readonly Pair[];
  readonly removed: readonly CriterionModel[];
  readonly added: readonly CriterionModel[];
}

/** Criteria of both versions two by two: same code and title, else the only ones of one title, else same code. */
export function matchCriteria(before: readonly CriterionModel[], after: readonly CriterionModel[]): Matched {
  const pairs: Pair[] = [];
  let [left, right] = [before, after];
  const take = (keyOf: (criterion: Criterion) => string): void => {
    const olds = byKey(left, keyOf);
    const news = byKey(right, keyOf);
    const taken = new Set<CriterionModel>();
    for (const [key, [model, second]] of news) {
      const [old, other] = olds.get(key) ?? [];
      if (model === undefined || old === undefined || second !== undefined || other !== undefined) continue;
      pairs.push({ before: old, after: model });
      taken.add(old).add(model);
    }
    left = left.filter((model) => !taken.has(model));
    right = right.filter((model) => !taken.has(model));
  };
  take(({ code, title }) => `${code} ${title}`);
  take(({ title }) => title);
  take(({ code }) => code);
  const place = new Map(after.map((model, i) => [model, i]));
  pairs.sort((a, b) => (place.get(a.after) ?? 0) - (place.get(b.after) ?? 0));
  return { pairs, removed: left, added: right };
}

function byKey(
  models: readonly CriterionModel[],
  keyOf: (criterion: Criterion) => string,
): ReadonlyMap<string, readonly CriterionModel[]> {
  const found = new Map<string, CriterionModel[]>();
  for (const model of models) {
    const key = keyOf(model.criterion);
    const same = found.get(key);
    if (same === undefined) found.set(key, [model]);
    else same.push(model);
  }
  return found;
}

interface Named {
  readonly name: string;
}

/** New name → old name of what is the same but for its name: `sameOf` says what must be equal. */
export function renamesIn<T extends Named>(
  before: readonly T[],
  after: readonly T[],
  sameOf: (each: T) => string,
): Renames {
  const known = new Set(before.map(({ name }) => name));
  const kept = new Set(after.map(({ name }) => name));
  const gone = before.filter(({ name }) => !kept.has(name));
  const renames = new Map<string, string>();
  for (const each of after) {
    if (known.has(each.name)) continue;
    const at = gone.findIndex((old) => sameOf(old) === sameOf(each));
    const [old] = at < 0 ? [] : gone.splice(at, 1);
    if (old !== undefined) renames.set(each.name, old.name);
  }
  return renames;
}

/** Names that the whole set shares. */
export function setNames(before: Rules, after: Rules, { pairs, added }: Matched): Names {
  const names = { ...OWN_NAMES, measures: measureRenames(before, after) };
  const codes = new Set(before.criteria.map(({ code }) => code));
  return {
    ...names,
    common: figureRenames(before.common, after.common, names),
    parameters: figureRenames(before.parameters, after.parameters, names),
    tags: renamesIn(before.tags, after.tags, (tag) => `${tag.label} ${tag.criteria.join(";")}`),
    criteria: new Map([
      ...pairs
        .map((pair) => [pair.after.criterion.code, pair.before.criterion.code] as const)
        .filter(([own, old]) => own !== old),
      // A new criterion under the code of another is not that other.
      ...added.filter(({ criterion: { code } }) => codes.has(code)).map(newCodeOf),
    ]),
  };
}

/** A code that no version writes. */
const newCodeOf = ({ criterion: { code } }: CriterionModel): readonly [string, string] => [code, `+${code}`];

/** A measure that took the place of another in the same list. */
function measureRenames(before: Rules, after: Rules): Renames {
  if (before.measures.length !== after.measures.length) return new Map();
  const olds = new Set(before.measures.map(({ name }) => name));
  const news = new Set(after.measures.map(({ name }) => name));
  return new Map(
    after.measures.flatMap(({ name, places }, i) => {
      const old = before.measures[i];
      const isNew = old !== undefined && old.places === places && !olds.has(name) && !news.has(old.name);
      return isNew ? [[name, old.name] as const] : [];
    }),
  );
}

/** Figures that are the same but for their names. */
const figureRenames = (before: readonly Input[], after: readonly Input[], set: Names): Renames =>
  renamesIn(
    before.map((input) => ({ name: input.name, shape: shapeOf(input, OWN_NAMES) })),
    after.map((input) => ({ name: input.name, shape: shapeOf(input, set) })),
    ({ shape }) => shape,
  );

/** Everything of a figure but its name, of its options but their keys, and of its fields but their names. */
function shapeOf(input: Input, { measures }: Names): string {
  const options = input.options.map(({ label, points }, i) => ({
    key: label === "" ? String(i) : label,
    label: "",
    points,
  }));
  const unitOf = (unit: string): string => measures.get(unit) ?? unit;
  const fields = input.fields.map((f) => ({ ...f, name: f.label, unit: unitOf(f.unit) }));
  return `${input.label} ${domainOf({ ...input, name: "", unit: unitOf(input.unit), options, fields })}`;
}

/** The names of a criterion's own figures, options and fields besides those of the set. */
export function criterionNames({ before, after }: Pair, set: Names, common: readonly Input[]): Names {
  const [olds, news] = [before.criterion.inputs, after.criterion.inputs];
  const inputs = figureRenames(olds, news, set);
  const options = new Map<string, string>();
  const fields = new Map<string, string>();
  for (const input of news) {
    const old = olds.find(({ name }) => name === (inputs.get(input.name) ?? input.name));
    if (old === undefined) continue;
    const found = renamesIn(
      old.options.map(({ key, label }) => ({ name: key, label })),
      input.options.map(({ key, label }) => ({ name: key, label })),
      ({ label }) => label,
    );
    for (const [key, name] of found) options.set(`${input.name}.${key}`, name);
    for (const [own, name] of figureRenames(old.fields, input.fields, set))
      fields.set(`${input.name}.${own}`, name);
  }
  return { ...set, inputs, fields, options: unambiguous(options, [...news, ...common]) };
}

/** Keys of options stand without their figure in a rule: a key that another figure keeps is not taken for renamed. */
function unambiguous(options: Renames, inputs: readonly Input[]): Renames {
  const olds = new Map<string, Set<string>>();
  const asked = inputs.flatMap((input) => [input, ...input.fields.map((f) => ({ ...f, name: "" }))]);
  for (const { name, options: all } of asked)
    for (const { key } of all)
      olds.set(key, (olds.get(key) ?? new Set()).add(options.get(`${name}.${key}`) ?? key));
  return new Map([...options].filter(([path]) => olds.get(path.slice(path.indexOf(".") + 1))?.size === 1));
}

/** Both criteria in the names of the version before, and whether their points are worked out in the same way. */
export function inOneTongue(
  { before, after }: Pair,
  names: Names,
): { readonly before: Criterion; readonly after: Criterion; readonly same: boolean } {
  const [a, b] = [inNames(before.criterion, OWN_NAMES), inNames(after.criterion, names)];
  return { before: a, after: b, same: scoringOf(a) === scoringOf(b) };
}
