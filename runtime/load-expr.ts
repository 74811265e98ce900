// Checks operations: each has its fields, operands of the right type, and names that mean something. The table
// `OPERATIONS` is the whole list of what a rule may contain; anything else is refused.
import { MOST_PLACES, type Op } from "./compiled-set.ts";
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
  variant,
  whole,
  wrong,
} from "./load-check.ts";
import { FIGURE_BITS, figure, refer } from "./load-names.ts";

/** A statement may have 1,000 operators, each one level, within brackets 64 deep (docs/language.md, "Text"). */
const DEEPEST = 1100;
/** Through lets and parts that refer to each other. */
const DEEPEST_CHAIN = 1500;
const MOST_NODES = 200_000;
export const MOST_ROWS = 200;

function typed(...types: readonly Type[]): Check {
  return (value, path, c) => {
    const type = typeOf(value, path, c);
    if (type !== "any" && !types.includes(type)) wrong(c, path, types.join(" | "), type);
  };
}

export const number = typed("number");
export const condition = typed("yes-no");

/** An operand whose type must be that of the ones before it. */
const alike: Check = (value, path, c) => {
  const type = typeOf(value, path, c);
  if (c.common === "any") c.common = type;
  else if (type !== "any" && type !== c.common) wrong(c, path, c.common, type);
};

/** What a range is about: sets the type its bounds must have. */
const subject: Check = (value, path, c) => {
  c.subject = value === null ? null : typeOf(value, path, c);
};

function ordered(type: Type, path: string, c: Context): void {
  if (type !== "number" && type !== "date" && type !== "any") wrong(c, path, "number | date", type);
}

const bound = or(null, (value, path, c) => typed(c.subject ?? "any")(value, path, c));
export const RANGE = { low: bound, lowIncluded: flag, high: bound, highIncluded: flag, text };
const fieldsOfRange = record(RANGE);
const range: Check = (value, path, c) => {
  ordered(c.subject ?? "any", path, c);
  fieldsOfRange(value, path, c);
};

/** The range of a row of grades: bounds that are numbers. */
export const numberRange: Check = (value, path, c) => {
  c.subject = "number";
  range(value, path, c);
};

const nothing =
  (op: string): Check =>
  (value, path, c) => {
    if (value !== null) fail(c, path, "out-of-place", { op });
  };
export const ROW = { when: nothing("when"), range, then: alike };
const byRange = record(ROW);
const byCondition = record({ ...ROW, when: condition, range: nothing("range") });
const otherwise = record({ ...ROW, range: nothing("range") });
const isOtherwise = (row: unknown): boolean => isRaw(row) && row.range === null && row.when === null;
const everyRow = list(
  (row, path, c) => (isOtherwise(row) ? otherwise : c.subject === null ? byCondition : byRange)(row, path, c),
  MOST_ROWS,
);
const rows: Check = (value, path, c) => {
  everyRow(value, path, c);
  if (!Array.isArray(value)) return;
  if (value.length === 0) wrong(c, path, "at least one row");
  const first = value.findIndex(isOtherwise);
  if (first >= 0 && first < value.length - 1)
    fail(c, `${path}/${first}`, "out-of-place", { op: "otherwise" });
};

const numbers = { values: list(number, 1000) };
const conditions = { values: list(condition, 1000) };
const two = { left: number, right: number };
const over = oneOf("group", "all");
const when = or(null, condition);
export const mode = oneOf("half-away", "up", "down", "half-even");

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
  least: numbers,
  greatest: numbers,
  sum: numbers,
  mean: numbers,
  "best-of": numbers,
  round: { value: number, places: whole(MOST_PLACES), mode },
  compare: { by: oneOf("=", "!=", "<", "<=", ">", ">="), left: alike, right: alike },
  within: { value: subject, range },
  and: conditions,
  or: conditions,
  not: { value: condition },
  if: { when: condition, then: alike, else: alike },
  table: { subject, first: flag, rows },
  "min-max": { value: number, over },
  cohort: { fn: oneOf("highest", "lowest", "sum", "mean", "count", "rank", "share"), value: number, over },
  "list-count": { name, when },
  "list-sum": { name, value: number, when },
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

const operation = variant("op", OPERATIONS, "unknown-op");

/** Checks an operation with all in it, and says what it gives. */
export function typeOf(value: unknown, path: string, c: Context): Type {
  if (c.depth >= DEEPEST || c.chain + c.depth >= DEEPEST_CHAIN)
    fail(c, path, "too-deep", { most: String(DEEPEST) });
  else if (++c.nodes > MOST_NODES) fail(c, path, "too-many", { most: String(MOST_NODES) });
  else if (!isRaw(value)) wrong(c, path, "operation");
  else {
    const { fields, common, subject: outer } = c;
    const op = String(value.op);
    if (op.startsWith("list-")) c.fields = find(c.criterion?.inputs, "name", value.name)?.fields;
    c.common = "any";
    c.depth++;
    operation(value, path, c);
    const type = gives(value, op, path, c);
    c.depth--;
    c.fields = fields;
    c.common = common;
    c.subject = outer;
    return type;
  }
  return "any";
}

/** What an operation gives, and what is wrong with it beyond its fields. */
function gives(value: Raw, op: string, path: string, c: Context): Type {
  switch (op) {
    case "input":
    case "common":
    case "parameter":
    case "field":
      return figure(op, value.name, path, c);
    case "answer-points":
      figure("input", value.name, path, c, "yes-no choice checklist");
      break;
    case "checked-share":
      figure("input", value.name, path, c, "checklist");
      break;
    case "list-count":
    case "list-sum":
      figure("input", value.name, path, c, "list");
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
    case "compare":
      compared(value, path, c);
      return "yes-no";
    case "if":
    case "table":
      return c.common;
    case "grade":
    case "group":
    case "rank":
    case "submitted-after":
    case "not-submitted":
      if (!c.known.includes(op)) fail(c, path, "out-of-place", { op });
  }
  return TYPES.find(([, ...ops]) => ops.includes(op))?.[0] ?? "number";
}

/** What operations give when it is no number. */
const TYPES: readonly (readonly [Type, ...string[]])[] = [
  ["yes-no", "yes-no", "within", "and", "or", "not", "submitted-after", "not-submitted"],
  ["text", "text", "grade", "group"],
  ["choice", "option"],
  ["date", "date"],
  ["any", "needs-reading", "not-applicable"],
];

/** A let or part of the criterion: looked at once, where it is first needed, so that a circle shows. */
export function named(what: "let" | "part", id: unknown, path: string, c: Context): Type {
  const key = `${what} ${String(id)}`;
  const done = c.named.get(key);
  if (done === null) fail(c, path, "cycle", { name: key });
  if (done === undefined) {
    const all = c.criterion?.[`${what}s`];
    const found = find(all, what === "let" ? "name" : "no", id);
    if (found !== undefined) {
      const { depth, bits, fields } = c;
      c.named.set(key, null);
      c.chain += depth;
      Object.assign(c, { depth: 0, bits: 0, fields: null });
      const at = Array.isArray(all) ? all.indexOf(found) : 0;
      const type = typeOf(found.value, `${c.at}/${what}s/${at}/value`, c);
      c.named.set(key, { type, bits: c.bits });
      c.chain -= depth;
      Object.assign(c, { depth, bits: c.bits + bits, fields });
      return type;
    }
    fail(c, path, "unknown-name", { what, name: String(id) });
  }
  c.bits += done?.bits ?? 0;
  return done?.type ?? "any";
}

function compared({ left, right, by }: Raw, path: string, c: Context): void {
  if (by !== "=" && by !== "!=") ordered(c.common, path, c);
  if (!isRaw(left) || !isRaw(right) || right.op !== "option") return;
  const from = left.op === "field" ? c.fields : left.op === "common" ? c.rules.common : c.criterion?.inputs;
  if (find(find(from, "name", left.name)?.options, "key", right.key) === undefined)
    fail(c, path, "unknown-name", { what: "option", name: String(right.key) });
}
