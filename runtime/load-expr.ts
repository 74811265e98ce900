// Checks operations: each has its fields, operands of the right type, and names that mean something. The table
// `OPERATIONS` is the whole list of what a rule may contain; anything else is refused.
import type { Op } from "./compiled-set.ts";
import {
  type Check,
  type Context,
  day,
  exact,
  fail,
  find,
  flag,
  isRaw,
  known,
  list,
  name,
  oneOf,
  or,
  type Raw,
  record,
  type Type,
  text,
  whole,
} from "./load-check.ts";
import { answers, FIGURE_BITS, figure, refer, TYPE_OF_KIND } from "./load-names.ts";

/** A statement may have 1,000 operators, each one level, within brackets 64 deep (docs/language.md, "Text"). */
const DEEPEST = 1100;
/** Through lets and parts that refer to each other. */
const DEEPEST_CHAIN = 1500;
const MOST_NODES = 200_000;
export const MOST_ROWS = 200;

function typed(...types: readonly Type[]): Check {
  return (value, path, c) => {
    const type = typeOf(value, path, c);
    if (type !== "any" && !types.includes(type))
      fail(c, path, "wrong-type", { expected: types.join(" | "), found: type });
  };
}

export const number = typed("number");
export const condition = typed("yes-no");
export const anything: Check = (value, path, c) => void typeOf(value, path, c);
/** Checked by typeOf, which needs the types of the operands. */
const operand: Check = () => undefined;

const numbers = list(number, 1000);
const two = { left: number, right: number };
const over = oneOf("group", "all");
export const mode = oneOf("half-away", "up", "down", "half-even");
export const RANGE = { low: operand, lowIncluded: flag, high: operand, highIncluded: flag, text };

export const ROW = { range: operand, when: operand, then: operand };

/** Fields of every operation beside `op`. */
export const OPERATIONS: Readonly<Record<Op, Readonly<Record<string, Check>>>> = {
  number: { value: exact, unit: text },
  "yes-no": { value: flag },
  option: { key: name },
  date: { value: day(true) },
  text: { value: text },
  input: { name },
  common: { name },
  parameter: { name },
  let: { name },
  field: { name },
  part: { no: whole(1000) },
  max: {},
  "answer-points": { name },
  "checked-share": { name },
  add: two,
  subtract: two,
  multiply: two,
  divide: two,
  ratio: two,
  negate: { value: number },
  cap: { value: number, full: number },
  "at-most": { value: number, bound: number },
  "at-least": { value: number, bound: number },
  least: { values: numbers },
  greatest: { values: numbers },
  sum: { values: numbers },
  mean: { values: numbers },
  "best-of": { values: numbers },
  round: { value: number, places: whole(20), mode },
  compare: { by: oneOf("=", "!=", "<", "<=", ">", ">="), left: operand, right: operand },
  within: { value: operand, range: operand },
  and: { values: list(condition, 1000) },
  or: { values: list(condition, 1000) },
  not: { value: condition },
  if: { when: condition, then: operand, else: operand },
  table: { subject: operand, first: flag, rows: operand },
  "min-max": { value: number, over },
  cohort: { fn: oneOf("highest", "lowest", "sum", "mean", "count", "rank", "share"), value: number, over },
  "list-count": { name, when: or(null, condition) },
  "list-sum": { name, value: number, when: or(null, condition) },
  days: { left: typed("date"), right: typed("date") },
  "points-of": { what: oneOf("criterion", "pillar", "tag", "total"), name: text, percent: flag },
  grade: {},
  group: {},
  rank: { ranking: or("", known("rankings", "name")) },
  "submitted-after": { date: day(true), graceDays: whole(10_000) },
  "not-submitted": {},
  "needs-reading": { because: text },
  "not-applicable": {},
};

const CHECKS: Readonly<Record<string, Check>> = Object.fromEntries(
  Object.entries(OPERATIONS).map(([op, fields]) => [op, record({ op: text, ...fields })]),
);
const checkRange = record(RANGE);
const checkRow = record(ROW);

/** Checks an operation with all in it, and says what it gives. */
function typeOf(value: unknown, path: string, c: Context): Type {
  if (!isRaw(value)) {
    fail(c, path, "wrong-type", { expected: "operation" });
    return "any";
  }
  const op = String(value.op);
  const check = Object.hasOwn(CHECKS, op) ? CHECKS[op] : undefined;
  if (check === undefined) fail(c, `${path}/op`, "unknown-op", { op });
  else if (c.depth >= DEEPEST || c.chain + c.depth >= DEEPEST_CHAIN)
    fail(c, path, "too-deep", { most: String(DEEPEST) });
  else if (++c.nodes > MOST_NODES) fail(c, path, "too-many", { most: String(MOST_NODES) });
  else {
    const fields = c.fields;
    if (op.startsWith("list-")) c.fields = find(c.criterion?.inputs, "name", value.name)?.fields;
    c.depth++;
    check(value, path, c);
    const type = result(value, op, path, c);
    c.depth--;
    c.fields = fields;
    return type;
  }
  return "any";
}

const GIVES: Readonly<Record<string, Type>> = {
  "yes-no": "yes-no",
  option: "choice",
  date: "date",
  text: "text",
  within: "yes-no",
  and: "yes-no",
  or: "yes-no",
  not: "yes-no",
  compare: "yes-no",
  grade: "text",
  group: "text",
  "submitted-after": "yes-no",
  "not-submitted": "yes-no",
  "needs-reading": "any",
  "not-applicable": "any",
};

/** What is wrong with an operation beyond its fields; what it gives. */
function result(value: Raw, op: string, path: string, c: Context): Type {
  switch (op) {
    case "input":
    case "common":
    case "parameter":
    case "field":
      return TYPE_OF_KIND[String(figure(op, value.name, path, c)?.kind)] ?? "any";
    case "answer-points":
    case "checked-share":
    case "list-count":
    case "list-sum":
      answers(op, value.name, path, c);
      break;
    case "let":
    case "part":
      return named(op, op === "let" ? value.name : value.no, path, c);
    case "number":
      c.bits += 4 * String(value.value).length;
      break;
    case "max":
      if (c.criterion === null) fail(c, path, "out-of-place", { op });
      c.bits += FIGURE_BITS;
      break;
    case "points-of":
      refer(value, path, c);
      break;
    case "grade":
    case "group":
    case "rank":
    case "submitted-after":
    case "not-submitted":
      if (!c.known.includes(op)) fail(c, path, "out-of-place", { op });
      break;
    case "compare":
      compared(value, path, c);
      break;
    case "within":
      ranged(typeOf(value.value, `${path}/value`, c), value.range, `${path}/range`, c);
      break;
    case "if":
      return same([value.then, value.else], [`${path}/then`, `${path}/else`], c);
    case "table":
      return table(value, path, c);
  }
  return GIVES[op] ?? "number";
}

/** A let or part of the criterion: looked at once, where it is first needed, so that a circle shows. */
export function named(what: "let" | "part", id: unknown, path: string, c: Context): Type {
  const key = `${what} ${String(id)}`;
  const done = c.named.get(key);
  if (done === null) fail(c, path, "cycle", { name: key });
  if (done === undefined) {
    const all = what === "let" ? c.criterion?.lets : c.criterion?.parts;
    const found = find(all, what === "let" ? "name" : "no", id);
    if (found === undefined) fail(c, path, "unknown-name", { what, name: String(id) });
    else {
      const { depth, bits, fields } = c;
      c.named.set(key, null);
      c.chain += depth;
      c.depth = 0;
      c.bits = 0;
      c.fields = null;
      const at = Array.isArray(all) ? all.indexOf(found) : 0;
      const type = typeOf(found.value, `${c.at}/${what}s/${at}/value`, c);
      c.named.set(key, { type, bits: c.bits });
      c.chain -= depth;
      c.depth = depth;
      c.bits += bits;
      c.fields = fields;
      return type;
    }
  }
  c.bits += done?.bits ?? 0;
  return done?.type ?? "any";
}

/** The type of operands that must be alike. */
function same(values: readonly unknown[], paths: readonly string[], c: Context): Type {
  let common: Type = "any";
  values.forEach((value, i) => {
    const path = paths[i] ?? "";
    const type = typeOf(value, path, c);
    if (common === "any") common = type;
    else if (type !== "any" && type !== common)
      fail(c, path, "wrong-type", { expected: common, found: type });
  });
  return common;
}

function compared(value: Raw, path: string, c: Context): void {
  const { left, right, by } = value;
  const type = same([left, right], [`${path}/left`, `${path}/right`], c);
  const ordered = type === "number" || type === "date" || type === "any";
  if (!ordered && by !== "=" && by !== "!=")
    fail(c, path, "wrong-type", { expected: "number | date", found: type });
  if (isRaw(left) && isRaw(right) && right.op === "option") {
    const from = left.op === "field" ? c.fields : left.op === "common" ? c.rules.common : c.criterion?.inputs;
    const input = find(from, "name", left.name);
    if (find(input?.options, "key", right.key) === undefined)
      fail(c, path, "unknown-name", { what: "option", name: String(right.key) });
  }
}

function ranged(type: Type, value: unknown, path: string, c: Context): void {
  if (type !== "number" && type !== "date" && type !== "any")
    fail(c, path, "wrong-type", { expected: "number | date", found: type });
  checkRange(value, path, c);
  if (!isRaw(value)) return;
  for (const side of ["low", "high"])
    if (value[side] !== null) typed(type)(value[side], `${path}/${side}`, c);
}

function table(value: Raw, path: string, c: Context): Type {
  const { subject, rows } = value;
  const type = subject === null ? null : typeOf(subject, `${path}/subject`, c);
  list(checkRow, MOST_ROWS)(rows, `${path}/rows`, c);
  const all: readonly unknown[] = Array.isArray(rows) ? rows.slice(0, MOST_ROWS) : [];
  if (all.length === 0) fail(c, `${path}/rows`, "wrong-type", { expected: "at least one row" });
  all.forEach((row, i) => {
    const at = `${path}/rows/${i}`;
    if (!isRaw(row)) return;
    const { range, when } = row;
    if (range === null && when === null) {
      if (i < all.length - 1) fail(c, at, "out-of-place", { op: "otherwise" });
    } else if (type === null) {
      condition(when, `${at}/when`, c);
      if (range !== null) fail(c, `${at}/range`, "out-of-place", { op: "range" });
    } else {
      ranged(type, range, `${at}/range`, c);
      if (when !== null) fail(c, `${at}/when`, "out-of-place", { op: "when" });
    }
  });
  return same(
    all.map((row) => (isRaw(row) ? row.then : undefined)),
    all.map((_, i) => `${path}/rows/${i}/then`),
    c,
  );
}

/** The range of a row of grades: bounds that are numbers. */
export const numberRange: Check = (value, path, c) => ranged("number", value, path, c);
