// Tiny sets for tests of the runtime: rules as text of a few operations, no compiler. Helpers say what must come out.
import { expect } from "vitest";
import type {
  Criterion,
  Expr,
  Input,
  InputKind,
  Pillar,
  Policy,
  Range,
  Row,
  Rules,
} from "#runtime/compiled-set.ts";
import { evaluateAll } from "#runtime/evaluate.ts";
import type { CriterionResult, Data, GroupResult, UnitData, UnitResult } from "#runtime/evaluation.ts";
import { toExact } from "#runtime/number.ts";

export const n = (value: string | number, unit = ""): Expr => ({ op: "number", value: String(value), unit });
export const input = (name: string): Expr => ({ op: "input", name });
export const common = (name: string): Expr => ({ op: "common", name });
export const parameter = (name: string): Expr => ({ op: "parameter", name });
export const letOf = (name: string): Expr => ({ op: "let", name });
export const part = (no: number): Expr => ({ op: "part", no });
export const MAX: Expr = { op: "max" };
export const NA: Expr = { op: "not-applicable" };
export const READING: Expr = { op: "needs-reading", because: "" };
export const YES: Expr = { op: "yes-no", value: true };
export const NO: Expr = { op: "yes-no", value: false };

type Binary = "add" | "subtract" | "multiply" | "divide" | "ratio" | "days";
export const binary = (op: Binary, left: Expr, right: Expr): Expr => ({ op, left, right });
export const add = (left: Expr, right: Expr): Expr => binary("add", left, right);
export const times = (left: Expr, right: Expr): Expr => binary("multiply", left, right);
export const over = (left: Expr, right: Expr): Expr => binary("divide", left, right);
export const is = (left: Expr, by: "=" | "!=" | "<" | "<=" | ">" | ">=", right: Expr): Expr => ({
  op: "compare",
  by,
  left,
  right,
});
export const all = (...values: Expr[]): Expr => ({ op: "and", values });
export const any = (...values: Expr[]): Expr => ({ op: "or", values });
export const not = (value: Expr): Expr => ({ op: "not", value });
export const when = (condition: Expr, then: Expr, other: Expr): Expr => ({
  op: "if",
  when: condition,
  then,
  else: other,
});
export const cap = (value: Expr, full: Expr): Expr => ({ op: "cap", value, full });
export const atMost = (value: Expr, bound: Expr): Expr => ({ op: "at-most", value, bound });
export const many = (op: "least" | "greatest" | "sum" | "mean" | "best-of", ...values: Expr[]): Expr => ({
  op,
  values,
});
export const pointsOf = (
  what: "criterion" | "pillar" | "tag" | "total",
  name = "",
  percent = false,
): Expr => ({ op: "points-of", what, name, percent });
export const minMax = (value: Expr): Expr => ({ op: "min-max", value, over: "group" });

/** `[20..30]`, `[20..30)`, `(7..10]`, `[20..`, `..9]`: bounds as exact text, brackets as included or not. */
export function range(text: string): Range {
  const match = /^([[(]?)([^.[\]()]*)\.\.([^.[\]()]*)([\])]?)$/.exec(text);
  if (match === null) throw new Error(`no range: ${text}`);
  const [, open = "", low = "", high = "", close = ""] = match;
  return {
    low: low === "" ? null : n(low),
    lowIncluded: open === "[",
    high: high === "" ? null : n(high),
    highIncluded: close === "]",
    text,
  };
}

/** A table of a subject: `{ "[20..": MAX, else: n(0) }`. */
export const table = (subject: Expr, rows: Readonly<Record<string, Expr>>, first = false): Expr => ({
  op: "table",
  subject,
  first,
  rows: Object.entries(rows).map(
    ([key, then]): Row => ({ range: key === "else" ? null : range(key), when: null, then }),
  ),
});

/** An input by its kind: `count("a")`, `figure("p", "percent")`. */
export const figure = (name: string, kind: InputKind, more: Partial<Input> = {}): Input => ({
  name,
  kind,
  label: name,
  unit: "",
  places: kind === "count" ? 0 : 6,
  least: kind === "count" || kind === "money" || kind === "points" ? "0" : null,
  most: null,
  options: [],
  fields: [],
  evidence: "",
  ...more,
});
export const count = (name: string, more: Partial<Input> = {}): Input => figure(name, "count", more);
export const options = (points: Readonly<Record<string, Expr | null>>): Partial<Input> => ({
  options: Object.entries(points).map(([key, p]) => ({ key, label: key, points: p })),
});

export const criterion = (
  code: string,
  max: string | number | null,
  more: Partial<Criterion> = {},
): Criterion => ({
  code,
  title: code,
  kind: "scored",
  pillar: code.includes(".") ? (code.split(".")[0] ?? "") : "",
  max: max === null ? null : String(max),
  maxParameter: "",
  inputs: [],
  requires: [],
  lets: [],
  whens: [],
  allEqual: null,
  allZero: null,
  parts: [],
  score: null,
  zeroDenominator: null,
  notApplicable: null,
  undisclosed: "",
  undisclosedCriteria: null,
  notExpressible: "",
  verbatim: "",
  evidence: "",
  clause: "",
  readings: [],
  accepts: [],
  notes: [],
  examples: [],
  ...more,
});

export const policy = (
  kind: "full" | "zero" | "removed" | "removed-rescaled" | "appraiser",
  more: { readonly when?: Expr; readonly tag?: string } = {},
): Policy => ({
  kind,
  tag: more.tag ?? "",
  when: more.when ?? null,
  confirmedBy: "",
});
export const proportional = (outside: string): Policy => ({
  kind: "proportional",
  outside,
  tag: outside,
  when: null,
  confirmedBy: "",
});

/** `(a / b) * max` from counts a and b, a <= b required. */
export const ratioOfMax = (code: string, max: string | number, more: Partial<Criterion> = {}): Criterion =>
  criterion(code, max, {
    inputs: [count("a"), count("b")],
    requires: [is(input("a"), "<=", input("b"))],
    score: times(over(input("a"), input("b")), MAX),
    ...more,
  });

/** Points entered as they are. */
export const entered = (
  code: string,
  max: string | number | null,
  more: Partial<Criterion> = {},
): Criterion =>
  criterion(code, max, { inputs: [figure("x", "points", { places: 15 })], score: input("x"), ...more });

export interface TinySet {
  readonly rules: Rules;
  readonly order: readonly string[];
}

/** A set of criteria; pillars are made of the first part of the codes. */
export function setOf(
  criteria: readonly Criterion[],
  more: Partial<Rules> = {},
  order = criteria.map((c) => c.code),
): TinySet {
  const codes = [...new Set(criteria.map((c) => c.pillar).filter((code) => code !== ""))];
  const pillars = codes.map(
    (code): Pillar => ({ code, title: code, max: null, maxParameter: "", parent: "", notes: [] }),
  );
  return {
    order,
    rules: {
      id: "test/set",
      version: "1.0.0",
      title: "",
      level: "",
      legalBasis: [],
      effective: { from: "", until: "" },
      replaces: [],
      amends: [],
      called: ["", ""],
      scale: null,
      declares: [],
      measures: [],
      parameters: [],
      common: [],
      pillars,
      criteria,
      tags: [],
      rounding: [],
      rankings: [],
      grades: null,
      awards: [],
      exclusions: [],
      overdue: null,
      readings: [],
      accepts: [],
      notes: [],
      ...more,
    },
  };
}

/** A unit; `values` are keyed as in data. */
export const unit = (
  id: string,
  values: UnitData["values"] = {},
  more: Partial<UnitData> = {},
): UnitData => ({ id, values, ...more });

export const run = (set: TinySet, units: readonly UnitData[], data: Omit<Data, "units"> = {}): GroupResult =>
  evaluateAll(set, { units, ...data });

/** A result in one line: `17/2`, `? 0..10 (1.a)`, `n/a 10`, `rejected require-failed`, `needs-reading zero-denominator`. */
export function said(result: CriterionResult | undefined): string {
  if (result === undefined) return "absent";
  const { status, points, low, high, reason, missing } = result;
  switch (status) {
    case "scored":
      return points === null ? "no points" : toExact(points);
    case "pending":
      return `? ${toExact(low)}..${high === null ? "" : toExact(high)}${missing.length > 0 ? ` (${missing.join(" ")})` : ` ${reason?.code ?? ""}`}`;
    case "not-applicable":
      return points === null ? "n/a removed" : `n/a ${toExact(points)}`;
    case "rejected":
    case "needs-reading":
      return `${status} ${reason?.code ?? ""}`;
  }
}

/** Scores one criterion by itself. */
export function scored(
  c: Criterion,
  values: UnitData["values"],
  more: Partial<Rules> = {},
  data: Partial<UnitData> = {},
): string {
  const key = (name: string): string => (name.includes(".") ? name : `${c.code}.${name}`);
  const full = Object.fromEntries(Object.entries(values).map(([name, value]) => [key(name), value]));
  return said(run(setOf([c], more), [unit("A", full, data)]).units[0]?.criteria.get(c.code));
}

/** Checks that a criterion gives `expected` (see `said`). */
export function checkScore(
  c: Criterion,
  values: UnitData["values"],
  expected: string,
  more: Partial<Rules> = {},
): void {
  expect(scored(c, values, more)).toBe(expected);
}

/** The value of an expression over counts a, b, … as the points of a criterion with a wide maximum. */
export function checkValue(
  expr: Expr,
  values: Readonly<Record<string, unknown>>,
  expected: string,
  more: Partial<Criterion> = {},
): void {
  const names = [...new Set(["a", "b", "c", "d", ...Object.keys(values)])];
  const inputs = names.map((name) => count(name));
  expect(scored(criterion("1", 1_000_000, { inputs, score: expr, ...more }), values)).toBe(expected);
}

/** `total` and `percent` of a unit, exact or with bounds. */
export function totals({ total, percent }: UnitResult): string {
  const text =
    total.points === null
      ? `? ${toExact(total.low)}..${total.high === null ? "" : toExact(total.high)}`
      : toExact(total.points);
  return `${text} of ${total.max === null ? "?" : toExact(total.max)}${percent === null ? "" : ` = ${toExact(percent)}%`}`;
}

/** Ranks of all units: `A 1, B 2..3, C -`. */
export const ranks = (result: GroupResult, name = "R"): string =>
  result.units
    .map((u) => {
      const r = u.ranks.get(name);
      if (r === undefined) return `${u.id} absent`;
      if (r.rank !== null) return `${u.id} ${r.rank}`;
      return `${u.id} ${r.best === null ? "-" : `${r.best}..${r.worst}`}`;
    })
    .join(", ");

export const grades = (result: GroupResult): string =>
  result.units.map((u) => `${u.id} ${u.grades.join("|") || "-"}`).join(", ");

/** Findings as `code unit criterion`, in order. */
export const findings = (result: GroupResult): readonly string[] =>
  result.findings.map((f) => [f.code, f.unit, f.criterion].filter((s) => s !== "").join(" "));
