// Data written for one version, under the names of the other: a draft renames a figure or counts its criteria anew, and the
// other version still asks for it by its old name. Only names change here, never a value, and nothing is made up.
import type { Data, UnitData } from "#runtime";
import type { Input, Rules } from "#runtime/compiled-set.ts";
import type { Analysis } from "../analyze.ts";
import { criterionNames, matchCriteria, setNames } from "./match.ts";

/** What one version calls each thing → what the other calls it; null: the other has nothing of it. */
type Translation = ReadonlyMap<string, string | null>;

interface Translations {
  readonly keys: Translation;
  /** By `<key> <option>`. */
  readonly options: Translation;
  /** Codes of criteria and names of tags. */
  readonly marks: Translation;
  readonly parameters: Translation;
}

/**
 * Data as each of two versions names them. They are taken as written for the version that knows more of their keys, the one
 * after if both know as many; what the other version has nothing of is left out for it. Both texts without errors.
 */
export function dataOfBoth(
  before: Analysis,
  after: Analysis,
  data: Data,
): { readonly before: Data; readonly after: Data } {
  const unknownIn = (rules: Rules): number => unknownKeys(keysOf(rules), data);
  const isOld = unknownIn(before.model.rules) < unknownIn(after.model.rules);
  const pairs = pairsOf(before, after);
  return isOld
    ? { before: data, after: translated(data, translations(pairs, before.model.rules, "before", "after")) }
    : { before: translated(data, translations(pairs, after.model.rules, "after", "before")), after: data };
}

const COMMON = "chung";

/** Both names of everything that both versions have. */
interface Both {
  readonly before: string;
  readonly after: string;
}

interface Pairs {
  readonly keys: readonly Both[];
  readonly options: readonly Both[];
  readonly marks: readonly Both[];
  readonly parameters: readonly Both[];
}

function pairsOf(before: Analysis, after: Analysis): Pairs {
  const [olds, news] = [before.model.rules, after.model.rules];
  const matched = matchCriteria(before.model.criteria, after.model.criteria);
  const set = setNames(olds, news, matched);
  const named = (
    own: readonly { readonly name: string }[],
    names: ReadonlyMap<string, string>,
    prefix = "",
  ): readonly Both[] =>
    own.map(({ name }) => ({ after: `${prefix}${name}`, before: `${prefix}${names.get(name) ?? name}` }));
  const own = matched.pairs.map((pair) => ({
    names: criterionNames(pair, set),
    before: pair.before.criterion,
    after: pair.after.criterion,
  }));
  const inputs = own.flatMap(({ names, before: { code: old }, after: { code, inputs: all } }) =>
    all.map((input) => ({
      ...{ input, names },
      key: { after: `${code}.${input.name}`, before: `${old}.${names.inputs.get(input.name) ?? input.name}` },
    })),
  );
  return {
    keys: [...named(news.common, set.common, `${COMMON}.`), ...inputs.map(({ key }) => key)],
    options: inputs.flatMap(({ input, names, key }) =>
      input.options.map(({ key: level }) => ({
        after: `${key.after} ${level}`,
        before: `${key.before} ${names.options.get(`${input.name}.${level}`) ?? level}`,
      })),
    ),
    marks: [
      ...own.map((each) => ({ before: each.before.code, after: each.after.code })),
      ...named(news.tags, set.tags),
    ],
    parameters: named(news.parameters, set.parameters),
  };
}

type Side = keyof Both;

/** From the names of `rules`, which are those of `from`; what stands in no pair has no name there. */
function translations(pairs: Pairs, rules: Rules, from: Side, to: Side): Translations {
  const of = (names: Iterable<string>, both: readonly Both[]): Translation => {
    const known = new Map(both.map((each) => [each[from], each[to]]));
    return new Map([...names].map((name) => [name, known.get(name) ?? null]));
  };
  return {
    keys: of(keysOf(rules), pairs.keys),
    options: new Map(pairs.options.map((each) => [each[from], each[to].split(" ")[1] ?? null])),
    marks: of(
      [...rules.criteria.map(({ code }) => code), ...rules.tags.map(({ name }) => name)],
      pairs.marks,
    ),
    parameters: of(
      rules.parameters.map(({ name }) => name),
      pairs.parameters,
    ),
  };
}

function keysOf({ common, criteria }: Rules): ReadonlySet<string> {
  const named = (prefix: string, inputs: readonly Input[]): readonly string[] =>
    inputs.map(({ name }) => `${prefix}.${name}`);
  return new Set([...named(COMMON, common), ...criteria.flatMap(({ code, inputs }) => named(code, inputs))]);
}

function unknownKeys(known: ReadonlySet<string>, { units }: Data): number {
  const keys = new Set(units.flatMap(({ values }) => Object.keys(values)));
  return [...keys].filter((key) => !known.has(key)).length;
}

function translated(data: Data, names: Translations): Data {
  const { parameters } = data;
  return {
    ...data,
    units: data.units.map((unit) => translatedUnit(unit, names)),
    ...(parameters === undefined ? {} : { parameters: translatedKeys(parameters, names.parameters) }),
  };
}

function translatedUnit(unit: UnitData, names: Translations): UnitData {
  const { notApplicable, tags } = unit;
  const marks = (all: readonly string[]): readonly string[] =>
    all.flatMap((mark) => (names.marks.has(mark) ? (names.marks.get(mark) ?? []) : mark));
  return {
    ...unit,
    values: translatedKeys(unit.values, names.keys, names.options),
    ...(notApplicable === undefined ? {} : { notApplicable: marks(notApplicable) }),
    ...(tags === undefined ? {} : { tags: marks(tags) }),
  };
}

const NO_OPTIONS: Translation = new Map();

/** What neither version knows stays as it is: it is no version's figure. */
function translatedKeys(
  values: Readonly<Record<string, unknown>>,
  names: Translation,
  options: Translation = NO_OPTIONS,
): Readonly<Record<string, unknown>> {
  // fromEntries makes own properties of any key, also of `__proto__`.
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => {
      const own = names.has(key) ? (names.get(key) ?? null) : key;
      return own === null ? [] : [[own, levelsOf(key, value, options)]];
    }),
  );
}

function levelsOf(key: string, value: unknown, options: Translation): unknown {
  if (typeof value === "string") return options.get(`${key} ${value}`) ?? value;
  return Array.isArray(value) ? value.map((each) => levelsOf(key, each, options)) : value;
}
