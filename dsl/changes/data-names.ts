// Data written for one version, under the names of the other: a draft renames a figure or counts its criteria anew, and the
// other version still asks for it by its old name. Only names change here, never a value, and nothing is made up.
import type { Data, UnitData } from "#runtime";
import type { Input, Rules } from "#runtime/compiled-set.ts";
import type { Analysis } from "../analyze.ts";
import type { IndicatorSet } from "../model/model.ts";
import { fieldNamed, type Names } from "./canonical.ts";
import { criterionNames, matchCriteria, type Pair, setNames } from "./match.ts";

/** What one version calls each thing → what the other calls it; null: the other has nothing of it. */
type Translation = ReadonlyMap<string, string | null>;

interface Translations {
  readonly keys: Translation;
  /** Options and fields of records, by `<key> <option>` and `<key> <field>`. */
  readonly within: Translation;
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
  const unknownIn = (rules: Rules): number => unknownNames(new Set(inputsOf(rules).flatMap(namesOf)), data);
  const isOld = unknownIn(before.model.rules) < unknownIn(after.model.rules);
  const { toBefore, toAfter } = renamingOf(before.model, after.model);
  return isOld ? { before: data, after: toAfter(data) } : { before: toBefore(data), after: data };
}

/** Data of one version under the names of the other; what that one has nothing of is left out. */
export interface Renaming {
  readonly toBefore: (data: Data) => Data;
  readonly toAfter: (data: Data) => Data;
}

/** Made ready when first asked for. */
export function renamingOf(before: IndicatorSet, after: IndicatorSet): Renaming {
  const pairs = once(() => pairsOf(before, after));
  const older = once(() => translations(pairs(), after.rules, "after", "before"));
  const newer = once(() => translations(pairs(), before.rules, "before", "after"));
  return {
    toBefore: (data) => translated(data, older()),
    toAfter: (data) => translated(data, newer()),
  };
}

function once<T>(make: () => T): () => T {
  const made: T[] = [];
  return () => {
    if (made.length === 0) made.push(make());
    return made[0] as T;
  };
}

const COMMON = "chung";

/** Both names of everything that both versions have. */
interface Both {
  readonly before: string;
  readonly after: string;
}

/** What belongs to one criterion, or to all of them. */
interface FigurePairs {
  readonly keys: readonly Both[];
  readonly within: readonly Both[];
}

interface Pairs extends FigurePairs {
  readonly marks: readonly Both[];
  readonly parameters: readonly Both[];
}

function pairsOf(before: IndicatorSet, after: IndicatorSet): Pairs {
  const [olds, news] = [before.rules, after.rules];
  const matched = matchCriteria(before.criteria, after.criteria);
  const set = setNames(olds, news, matched);
  const named = (
    own: readonly { readonly name: string }[],
    names: ReadonlyMap<string, string>,
    prefix = "",
  ): readonly Both[] =>
    own.map(({ name }) => ({ after: `${prefix}${name}`, before: `${prefix}${names.get(name) ?? name}` }));
  const shared = [...news.common, ...news.parameters];
  const own = matched.pairs.map((pair) => figurePairs(pair, criterionNames(pair, set, shared)));
  return {
    keys: [...named(news.common, set.common, `${COMMON}.`), ...own.flatMap(({ keys }) => keys)],
    within: own.flatMap(({ within }) => within),
    marks: [
      ...matched.pairs.map(({ before: old, after: { criterion } }) => ({
        before: old.criterion.code,
        after: criterion.code,
      })),
      ...named(news.tags, set.tags),
    ],
    parameters: named(news.parameters, set.parameters),
  };
}

function figurePairs({ before, after }: Pair, names: Names): FigurePairs {
  const [old, { code, inputs }] = [before.criterion.code, after.criterion];
  const all = inputs.map((input) => {
    const { name, options, fields } = input;
    const key = { after: `${code}.${name}`, before: `${old}.${names.inputs.get(name) ?? name}` };
    const within = [
      ...options.map(({ key: own }) => [own, names.options.get(`${name}.${own}`) ?? own] as const),
      ...fields.map((field) => [field.name, fieldNamed(names, name, field.name)] as const),
    ];
    return {
      key,
      within: within.map(([own, its]) => ({ after: `${key.after} ${own}`, before: `${key.before} ${its}` })),
    };
  });
  return { keys: all.map(({ key }) => key), within: all.flatMap(({ within }) => within) };
}

type Side = keyof Both;

const insideOf = (within: readonly Both[], from: Side, to: Side): Translation =>
  new Map(within.map((each) => [each[from], each[to].split(" ")[1] ?? null]));

/** From the names of `rules`, which are those of `from`; what stands in no pair has no name there. */
function translations(pairs: Pairs, rules: Rules, from: Side, to: Side): Translations {
  const of = (names: Iterable<string>, both: readonly Both[]): Translation => {
    const known = new Map<string, string | null>(both.map((each) => [each[from], each[to]]));
    for (const name of names) if (!known.has(name)) known.set(name, null);
    return known;
  };
  return {
    keys: of(
      inputsOf(rules).map(({ key }) => key),
      pairs.keys,
    ),
    within: insideOf(pairs.within, from, to),
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

interface Keyed {
  readonly key: string;
  readonly input: Input;
}

function inputsOf({ common, criteria }: Rules): readonly Keyed[] {
  const keyed = (prefix: string, inputs: readonly Input[]): readonly Keyed[] =>
    inputs.map((input) => ({ key: `${prefix}.${input.name}`, input }));
  return [...keyed(COMMON, common), ...criteria.flatMap(({ code, inputs }) => keyed(code, inputs))];
}

const namesOf = ({ key, input }: Keyed): readonly string[] => [
  key,
  ...input.fields.map(({ name }) => `${key} ${name}`),
];

function unknownNames(known: ReadonlySet<string>, { units }: Data): number {
  const names = units.flatMap(({ values }) =>
    Object.entries(values).flatMap(([key, value]) => [
      key,
      ...fieldsOf(value).map((field) => `${key} ${field}`),
    ]),
  );
  return [...new Set(names)].filter((name) => !known.has(name)).length;
}

const fieldsOf = (value: unknown): readonly string[] =>
  Array.isArray(value)
    ? value.flatMap((each: unknown) => (typeof each === "object" && each !== null ? Object.keys(each) : []))
    : [];

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
    values: translatedKeys(unit.values, names.keys, names.within),
    ...(notApplicable === undefined ? {} : { notApplicable: marks(notApplicable) }),
    ...(tags === undefined ? {} : { tags: marks(tags) }),
  };
}

const NOTHING: Translation = new Map();

/** What neither version knows stays as it is: it is no version's figure. */
function translatedKeys(
  values: Readonly<Record<string, unknown>>,
  names: Translation,
  within: Translation = NOTHING,
): Readonly<Record<string, unknown>> {
  // fromEntries makes own properties of any key, also of `__proto__`.
  return Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => {
      const own = names.has(key) ? (names.get(key) ?? null) : key;
      return own === null ? [] : [[own, answerOf(key, value, within)]];
    }),
  );
}

/** An answer, or records of a list, under the other names. */
function answerOf(key: string, value: unknown, within: Translation): unknown {
  const named = (name: string): string => within.get(`${key} ${name}`) ?? name;
  if (typeof value === "string") return named(value);
  if (Array.isArray(value)) return value.map((each) => answerOf(key, each, within));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([field, each]) => [named(field), each]));
}
