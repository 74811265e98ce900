// The fields of a compiled set, each with what may stand in it; the same names as in compiled-set.ts, which the compiler
// checks, and as in docs/compiled-set.schema.json, which a test checks. Operations are in load-expr.ts.
import {
  type Accept,
  type Award,
  type CompiledSet,
  type Criterion,
  type Declared,
  type Example,
  type Exclusion,
  type Grades,
  type Input,
  type LegalBasis,
  type Measure,
  MOST_PLACES,
  type Option,
  type Pillar,
  type Policy,
  type Ranking,
  type Reading,
  type Rounding,
  type Rules,
  type Tag,
} from "./compiled-set.ts";
import {
  type Check,
  day,
  entries,
  exact,
  type Fields,
  flag,
  isRaw,
  known,
  list,
  name,
  oneOf,
  or,
  record,
  text,
  variant,
  whole,
  wrong,
} from "./load-check.ts";
import { condition, MOST_ROWS, mode, named, number, numberRange } from "./load-expr.ts";

const texts = list(text);
const date = or("", day(false));
const exactOrNull = or(null, exact);
const numberOrNull = or(null, number);
const count = or(null, whole(100_000));
const MOST_CRITERIA = 2000;

export const SOURCE: Fields<CompiledSet["source"]> = {
  hash: text,
  spans: entries(list(whole(10_000_000), 2)),
};

export const LEGAL_BASIS: Fields<LegalBasis> = { number: text, date, by: text, clause: text };
export const EFFECTIVE: Fields<Rules["effective"]> = { from: date, until: date };
export const DECLARED: Fields<Declared> = {
  scope: or("", known("pillars", "code")),
  pillars: count,
  criteria: count,
  points: exactOrNull,
  place: text,
};
export const MEASURE: Fields<Measure> = { name: text, places: whole(MOST_PLACES) };
export const OPTION: Fields<Option> = { key: name, label: text, points: numberOrNull };

const answer = oneOf(
  "count",
  "number",
  "money",
  "percent",
  "yes-no",
  "choice",
  "checklist",
  "date",
  "text",
  "points",
);
const inputFields = {
  name,
  label: text,
  unit: text,
  places: whole(MOST_PLACES),
  least: exactOrNull,
  most: exactOrNull,
  options: list(record(OPTION), 1000, "key"),
  evidence: text,
};
const field = record({ ...inputFields, kind: answer, fields: list(text, 0) });
export const INPUT: Fields<Input> = {
  ...inputFields,
  kind: or("list", answer),
  fields: list(field, 100, "name"),
};

const inputs = list(record(INPUT), 1000, "name");
export const READING: Fields<Reading> = {
  text,
  about: text,
  at: text,
  draft: flag,
  by: text,
  because: text,
};
export const ACCEPT: Fields<Accept> = { code: text, at: text, because: text };
const readings = list(record(READING));
const accepts = list(record(ACCEPT));

/** A pillar stands after the pillar it is in, so that none is in itself. */
const parent = known("pillars", "code", (pillars, path) =>
  Array.isArray(pillars) ? pillars.slice(0, Number(path.split("/").at(-2))) : null,
);

const maxParameter = or("", known("parameters", "name"));
export const PILLAR: Fields<Pillar> = {
  code: name,
  title: text,
  max: exactOrNull,
  maxParameter,
  parent: or("", parent),
  notes: texts,
};

export const POLICY: Fields<Policy & { readonly outside: string }> = {
  tag: or("", known("tags", "name")),
  when: or(null, condition),
  confirmedBy: text,
  kind: text,
  outside: (value, path, c) => {
    known("tags", "name")(value, path, c);
    c.uses.push({ what: "outside", name: value });
  },
};
const { outside: _, ...otherPolicy } = POLICY;
const policy = variant("kind", {
  full: otherPolicy,
  zero: otherPolicy,
  removed: otherPolicy,
  "removed-rescaled": otherPolicy,
  appraiser: otherPolicy,
  proportional: POLICY,
});

export const EXAMPLE_UNIT: Fields<Example["units"][number]> = {
  id: text,
  values: entries((value, path, c) => {
    if (typeof value !== "boolean") (Array.isArray(value) ? texts : text)(value, path, c);
  }),
  then: variant("status", {
    scored: { points: exact },
    pending: { low: exact, high: exact },
    "not-applicable": {},
    rejected: {},
    "needs-reading": {},
  }),
};
export const EXAMPLE: Fields<Example> = { units: list(record(EXAMPLE_UNIT), 1000) };

export const LET: Fields<Criterion["lets"][number]> = { name, value: own("let", "name") };
export const PART: Fields<Criterion["parts"][number]> = {
  no: whole(1000),
  label: text,
  value: own("part", "no"),
};
export const WHEN: Fields<Criterion["whens"][number]> = { when: condition, then: number };

/** The value of a let or part; one that was needed before has been looked at. */
function own(what: "let" | "part", key: string): Check {
  return (_value, path, c) => {
    const all = c.criterion?.[`${what}s`];
    const entry: unknown = Array.isArray(all) ? all[Number(path.split("/").at(-2))] : undefined;
    // Its width counts where it is used, not where it stands.
    const { bits } = c;
    const type = isRaw(entry) ? named(what, entry[key], path, c) : "any";
    c.bits = bits;
    if (what === "part" && type !== "number" && type !== "any") wrong(c, path, "number", type);
  };
}

export const CRITERION: Fields<Criterion> = {
  code: name,
  title: text,
  kind: oneOf("scored", "bonus", "penalty", "collected"),
  pillar: or("", known("pillars", "code")),
  max: exactOrNull,
  maxParameter,
  inputs,
  requires: list(condition, 1000),
  lets: list(record(LET), 1000, "name"),
  whens: list(record(WHEN), 1000),
  allEqual: numberOrNull,
  allZero: numberOrNull,
  parts: list(record(PART), 1000, "no"),
  score: numberOrNull,
  zeroDenominator: numberOrNull,
  notApplicable: or(null, policy),
  undisclosed: text,
  undisclosedCriteria: count,
  notExpressible: text,
  verbatim: text,
  evidence: text,
  clause: text,
  readings,
  accepts,
  notes: texts,
  examples: list(record(EXAMPLE)),
};

/** A check of one rule in its own surroundings; what it refers to is kept for load.ts. */
function apart(check: Check, known: readonly string[]): Check {
  return (value, path, c) => {
    c.at = path;
    c.known = known;
    c.named.clear();
    c.uses = [];
    c.bits = 0;
    check(value, path, c);
    c.references.set(path, { uses: c.uses, bits: c.bits });
  };
}

const criterion: Check = (value, path, c) => {
  c.criterion = isRaw(value) ? value : null;
  record(CRITERION)(value, path, c);
  c.criterion = null;
};

const SUBMISSION = ["group", "submitted-after", "not-submitted"];

export const TAG: Fields<Tag> = {
  name,
  label: text,
  criteria: list(known("criteria", "code"), MOST_CRITERIA),
};
export const ROUNDING: Fields<Rounding> = {
  what: oneOf("criterion", "pillar", "total"),
  places: whole(MOST_PLACES),
  mode,
};
export const RANKING: Fields<Ranking> = {
  name: text,
  keys: list(apart(number, SUBMISSION), 10),
  withinGroup: flag,
};
export const GRADE: Fields<Grades["rows"][number]> = { range: numberRange, name: text };
const grade = known("grades", "name", (grades) => (isRaw(grades) ? grades.rows : null));
export const VETO: Fields<Grades["vetoes"][number]> = {
  grade,
  when: apart(condition, [...SUBMISSION, "rank"]),
};
export const QUOTA: Fields<Grades["quotas"][number]> = { grade, share: exact };
export const GRADES: Fields<Grades> = {
  key: apart(number, []),
  verbatim: text,
  rows: list(record(GRADE), MOST_ROWS, "name"),
  vetoes: list(record(VETO), MOST_ROWS),
  quotas: list(record(QUOTA), MOST_ROWS),
};
export const AWARD: Fields<Award> = { name: text, when: apart(condition, [...SUBMISSION, "rank", "grade"]) };
export const EXCLUSION: Fields<Exclusion> = { when: apart(condition, SUBMISSION) };

export const RULES: Fields<Rules> = {
  id: name,
  version: text,
  title: text,
  level: text,
  legalBasis: list(record(LEGAL_BASIS)),
  effective: record(EFFECTIVE),
  replaces: texts,
  amends: texts,
  called: (value, path, c) => {
    texts(value, path, c);
    if (Array.isArray(value) && value.length !== 2) wrong(c, path, "two texts");
  },
  scale: exactOrNull,
  declares: list(record(DECLARED)),
  measures: list(record(MEASURE)),
  parameters: inputs,
  common: inputs,
  pillars: list(record(PILLAR), MOST_CRITERIA, "code"),
  criteria: list(apart(criterion, []), MOST_CRITERIA, "code"),
  tags: list(record(TAG), MOST_CRITERIA, "name"),
  rounding: list(record(ROUNDING), 3, "what"),
  rankings: list(record(RANKING), 100, "name"),
  grades: or(null, record(GRADES)),
  awards: list(record(AWARD), 1000),
  exclusions: list(record(EXCLUSION), 1000),
  overdue: or(null, oneOf("zero", "not-ranked")),
  readings,
  accepts,
  notes: texts,
};
