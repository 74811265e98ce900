// How the fields of a compiled set are checked: small checks that combine. What the fields are is in load-shape.ts.
import { dayOf } from "./dates.ts";
import type { LoadError, LoadErrorCode } from "./loaded-set.ts";
import { parseRational, toExact } from "./number.ts";

export type Raw = Readonly<Record<string, unknown>>;

export interface Use {
  readonly what: unknown;
  readonly name: unknown;
}

/** What a check may look at and what it leaves behind. */
export interface Context {
  readonly errors: LoadError[];
  /** The rules and the criterion at hand, unchecked: names are looked up in them. */
  readonly rules: Raw;
  criterion: Raw | null;
  /** Where the criterion stands. */
  at: string;
  /** Fields of the list in whose condition or value an operation stands. */
  fields: unknown;
  /** Of the operation at hand: the type of the operands that must be alike, and of the subject of its ranges. */
  common: Type;
  subject: Type | null;
  /** Operations that may stand only in this rule over the set. */
  known: readonly string[];
  /** Type and width of the lets and parts of the criterion; null while one is being looked at. */
  readonly named: Map<string, { readonly type: Type; readonly bits: number } | null>;
  /** What the rule at hand refers to by `points-of`, or by the base of its policy. */
  uses: Use[];
  /** The same for every rule that was checked, by its path, with the width of its results. */
  readonly references: Map<string, { readonly uses: readonly Use[]; readonly bits: number }>;
  /** Operations seen; depth of the one at hand in its expression, and of the expressions that led to it. */
  nodes: number;
  depth: number;
  chain: number;
  /** Width of the exact results so far (SPEC K4). */
  bits: number;
}

/** What an operation gives; `any` for outcomes that are no value. */
export type Type = "number" | "yes-no" | "choice" | "checklist" | "date" | "text" | "list" | "any";

export type Check = (value: unknown, path: string, c: Context) => void;

const MOST_ERRORS = 100;

export function fail(
  c: Context,
  path: string,
  code: LoadErrorCode,
  params: Readonly<Record<string, string>> = {},
): void {
  if (c.errors.length < MOST_ERRORS) c.errors.push({ code, path, params });
}

export function isRaw(value: unknown): value is Raw {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The entry of a list of objects whose field `key` is `value`. */
export function find(list: unknown, key: string, value: unknown): Raw | undefined {
  return Array.isArray(list) ? list.find((entry) => isRaw(entry) && entry[key] === value) : undefined;
}

export function wrong(c: Context, path: string, expected: string, found?: string): void {
  fail(c, path, "wrong-type", found === undefined ? { expected } : { expected, found });
}

const expect =
  (expected: string, holds: (value: unknown) => boolean): Check =>
  (value, path, c) => {
    if (!holds(value)) wrong(c, path, expected);
  };

export const text: Check = expect("text", (value) => typeof value === "string");
export const flag: Check = expect("true or false", (value) => typeof value === "boolean");

/** A whole number from 0 to `most`. */
export function whole(most: number): Check {
  return expect(`whole number 0..${most}`, (v) => Number.isInteger(v) && Number(v) >= 0 && Number(v) <= most);
}

export function oneOf(...values: readonly string[]): Check {
  return expect(values.join(" | "), (value) => typeof value === "string" && values.includes(value));
}

/** `n` or `n/d` in lowest terms, at most 30 digits each (SPEC K4). */
function isExact(value: unknown): boolean {
  if (typeof value !== "string" || !/^-?\d{1,30}(\/\d{1,30})?$/.test(value)) return false;
  const number = parseRational(value);
  return number !== null && toExact(number) === value;
}

export const exact: Check = expect("exact number", isExact);

/** A day of the calendar, `2023-06-01`; with `yearly` also a day of every year, `--06-01`. */
export function day(yearly: boolean): Check {
  return expect(yearly ? "2023-06-01 or --06-01" : "2023-06-01", (value) => {
    if (typeof value !== "string") return false;
    return dayOf(yearly && value.startsWith("--") ? `2024${value.slice(1)}` : value) !== null;
  });
}

/** A name used as a key: not empty, and not one that every object has. */
export const name: Check = (value, path, c) => {
  text(value, path, c);
  if (value === "") wrong(c, path, "name");
  if (typeof value === "string" && value in {}) fail(c, path, "reserved-name", { name: value });
};

export function or(other: unknown, check: Check): Check {
  return (value, path, c) => {
    if (value !== other) check(value, path, c);
  };
}

/** A list of at most `most` entries, no two with the same `key`. */
export function list(check: Check, most = 10_000, key?: string): Check {
  return (value, path, c) => {
    if (!Array.isArray(value)) return wrong(c, path, "list");
    if (value.length > most) return fail(c, path, "too-many", { most: String(most) });
    const seen = new Set<unknown>();
    value.forEach((entry: unknown, i) => {
      check(entry, `${path}/${i}`, c);
      if (key === undefined || !isRaw(entry)) return;
      if (seen.has(entry[key])) fail(c, `${path}/${i}/${key}`, "duplicate", { name: String(entry[key]) });
      seen.add(entry[key]);
    });
  };
}

/** The checks of every field of T. */
export type Fields<T> = { readonly [K in keyof T]-?: Check };

/** An object with exactly these fields. */
export function record(fields: Readonly<Record<string, Check>>): Check {
  const checks = Object.entries(fields);
  return (value, path, c) => {
    if (!isRaw(value)) return wrong(c, path, "object");
    for (const key of Object.keys(value))
      if (!Object.hasOwn(fields, key)) fail(c, `${path}/${key}`, "unknown-field");
    for (const [key, check] of checks) {
      if (Object.hasOwn(value, key)) check(value[key], `${path}/${key}`, c);
      else fail(c, `${path}/${key}`, "missing-field");
    }
  };
}

/** One of several records, told apart by the field `tag`; `code` is what another kind is refused with. */
export function variant(
  tag: string,
  kinds: Readonly<Record<string, Readonly<Record<string, Check>>>>,
  code: LoadErrorCode = "wrong-type",
): Check {
  const checks = new Map(
    Object.entries(kinds).map(([kind, fields]) => [kind, record({ [tag]: text, ...fields })]),
  );
  return (value, path, c) => {
    const kind = isRaw(value) ? String(value[tag]) : "";
    const check = checks.get(kind);
    if (check === undefined)
      fail(
        c,
        `${path}/${tag}`,
        code,
        code === "unknown-op" ? { op: kind } : { expected: [...checks.keys()].join(" | ") },
      );
    else check(value, path, c);
  };
}

/** An object whose keys are data, each with a value of one kind. */
export function entries(check: Check): Check {
  return (value, path, c) => {
    if (!isRaw(value)) return wrong(c, path, "object");
    for (const [key, entry] of Object.entries(value)) {
      name(key, `${path}/${key}`, c);
      check(entry, `${path}/${key}`, c);
    }
  };
}

/** The name of an entry of one of the lists of the rules; `among`: which entries it may be. */
export function known(
  what: string,
  key: string,
  among: (all: unknown, path: string) => unknown = (all) => all,
): Check {
  return (value, path, c) => {
    if (find(among(c.rules[what], path), key, value) === undefined)
      fail(c, path, "unknown-name", { what, name: String(value) });
  };
}
