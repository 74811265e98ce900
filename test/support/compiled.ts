// A compiled set written by hand that uses every field and every operation of the format at least once, and helpers to
// build and load such sets without the compiler.
import { contentHash } from "#runtime/canonical.ts";
import {
  type CompiledSet,
  type Criterion,
  type Expr,
  FORMAT_VERSION,
  type Input,
  type InputKind,
  type Range,
  type Rules,
} from "#runtime/compiled-set.ts";
import { load } from "#runtime/load.ts";
import type { LoadedSet } from "#runtime/loaded-set.ts";

export const n = (value: string, unit = ""): Expr => ({ op: "number", value, unit });
export const input = (name: string): Expr => ({ op: "input", name });
export const max: Expr = { op: "max" };
export const times = (left: Expr, right: Expr): Expr => ({ op: "multiply", left, right });
export const compare = (left: Expr, by: "=" | "!=" | "<" | "<=" | ">" | ">=", right: Expr): Expr => ({
  op: "compare",
  by,
  left,
  right,
});

export function range(low: Expr | null, high: Expr | null, text: string, included = "low"): Range {
  return { low, lowIncluded: included !== "high", high, highIncluded: included !== "low", text };
}

export function figure(name: string, kind: InputKind, more: Partial<Input> = {}): Input {
  return {
    name,
    kind,
    label: `Số liệu ${name}`,
    unit: kind === "count" ? "người" : "",
    places: 0,
    least: null,
    most: null,
    options: [],
    fields: [],
    evidence: "",
    ...more,
  };
}

export function criterion(code: string, more: Partial<Criterion> = {}): Criterion {
  return {
    code,
    title: `Tiêu chí ${code}`,
    kind: "scored",
    pillar: "1",
    max: "10",
    maxParameter: "",
    inputs: [],
    requires: [],
    lets: [],
    whens: [],
    allEqual: null,
    allZero: null,
    parts: [],
    score: n("0", "điểm"),
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
  };
}

export function rules(more: Partial<Rules> = {}): Rules {
  return {
    id: "thu/nghiem",
    version: "1.0.0",
    title: "Bộ chỉ số thử nghiệm",
    level: "",
    legalBasis: [],
    effective: { from: "", until: "" },
    replaces: [],
    amends: [],
    called: ["chỉ số", "tiêu chí"],
    scale: "100",
    declares: [],
    measures: [],
    parameters: [],
    common: [],
    pillars: [{ code: "1", title: "Chỉ số 1", max: "100", maxParameter: "", parent: "", notes: [] }],
    criteria: [],
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
  };
}

export function compiled(of: Rules): CompiledSet {
  return {
    format: "barem",
    formatVersion: FORMAT_VERSION,
    hash: contentHash(of),
    source: { hash: "0".repeat(64), spans: {} },
    rules: of,
  };
}

/** Loads rules written by hand; a mistake in them fails the test with its place. */
export function loaded(of: Rules): LoadedSet {
  const loading = load(compiled(of));
  if (!loading.ok) throw new Error(JSON.stringify(loading.errors, null, 1));
  return loading.set;
}

const list: Input = figure("ds", "list", {
  fields: [
    figure("x", "money", { unit: "triệu đồng", places: 6 }),
    figure("muc", "choice", { options: [{ key: "cao", label: "Cao", points: null }] }),
  ],
});
const submitted: Expr = { op: "submitted-after", date: "--10-30", graceDays: 5 };

/** Every field filled, every operation used. */
export const EVERYTHING: Rules = rules({
  level: "huyện",
  legalBasis: [
    { number: "1153/QĐ-UBND", date: "2023-06-01", by: "Chủ tịch UBND tỉnh", clause: "Phụ lục III" },
  ],
  effective: { from: "2023-06-01", until: "2025-12-31" },
  replaces: ["922/QĐ-BTTTT"],
  amends: ["922/QĐ-BTTTT"],
  declares: [{ scope: "1", pillars: 1, criteria: 9, points: "100", place: "Điều 1" }],
  measures: [{ name: "người", places: 0 }],
  parameters: [figure("tran", "points", { least: "0", most: "100", evidence: "Công văn" })],
  common: [
    figure("dan_so", "count"),
    figure("loai", "choice", { options: [{ key: "xa", label: "Xã", points: null }] }),
  ],
  pillars: [
    { code: "1", title: "Chỉ số 1", max: "100", maxParameter: "", parent: "", notes: ["Ghi chú"] },
    { code: "1.A", title: "Chỉ số con", max: null, maxParameter: "tran", parent: "1", notes: [] },
  ],
  criteria: [
    criterion("1.1", {
      inputs: [figure("a", "count", { least: "0" }), figure("b", "count", { least: "1", most: "1000" })],
      requires: [compare(input("a"), "<=", input("b"))],
      lets: [{ name: "tỷ_lệ", value: { op: "ratio", left: input("a"), right: input("b") } }],
      whens: [{ when: compare(input("b"), "=", n("0")), then: { op: "not-applicable" } }],
      score: times({ op: "cap", value: { op: "let", name: "tỷ_lệ" }, full: n("17/20", "%") }, max),
      zeroDenominator: { op: "needs-reading", because: "văn bản không nói" },
      verbatim: "Tỷ lệ >= 85%: Điểm tối đa",
      evidence: "Văn bản",
      clause: "Phụ lục III, 1.1",
      readings: [{ text: "85% là đủ", about: "", at: "85%", draft: true, by: "Sở", because: "im lặng" }],
      accepts: [{ code: "score-jump", at: "85%", because: "nguyên văn" }],
      notes: ["Ghi chú"],
      examples: [
        {
          units: [
            { id: "1", values: { "1.1.a": "85", "1.1.b": "100" }, then: { status: "scored", points: "10" } },
          ],
        },
        {
          units: [{ id: "1", values: { "1.1.a": "85" }, then: { status: "pending", low: "0", high: "10" } }],
        },
        {
          units: [
            {
              id: "1",
              values: { "1.2.muc": "truong", "1.2.co": true, "1.2.dm": ["nen_tang"] },
              then: { status: "rejected" },
            },
          ],
        },
      ],
    }),
    criterion("1.2", {
      inputs: [
        figure("muc", "choice", {
          options: [
            { key: "truong", label: "Trưởng ban", points: max },
            { key: "pho", label: "Phó", points: times(n("1/2"), max) },
          ],
        }),
        figure("co", "yes-no", { options: [{ key: "yes", label: "", points: n("2", "điểm") }] }),
        figure("dm", "checklist", {
          options: [{ key: "nen_tang", label: "Nền tảng", points: n("1", "điểm") }],
        }),
        list,
        figure("d", "date"),
        figure("t", "text"),
      ],
      whens: [
        {
          when: {
            op: "and",
            values: [
              compare(input("muc"), "=", { op: "option", key: "pho" }),
              { op: "not", value: input("co") },
            ],
          },
          then: n("0", "điểm"),
        },
        {
          when: {
            op: "or",
            values: [
              compare(input("d"), ">", { op: "date", value: "2024-02-29" }),
              compare(input("t"), "!=", { op: "text", value: "x" }),
            ],
          },
          then: n("1", "điểm"),
        },
        {
          when: { op: "yes-no", value: false },
          then: {
            op: "greatest",
            values: [n("1"), { op: "days", left: input("d"), right: { op: "date", value: "2024-12-31" } }],
          },
        },
      ],
      parts: [
        {
          no: 1,
          label: "Danh sách",
          value: {
            op: "add",
            left: {
              op: "list-count",
              name: "ds",
              when: compare({ op: "field", name: "muc" }, "=", { op: "option", key: "cao" }),
            },
            right: { op: "list-sum", name: "ds", value: { op: "field", name: "x" }, when: null },
          },
        },
        {
          no: 2,
          label: "",
          value: {
            op: "at-most",
            value: {
              op: "subtract",
              left: { op: "checked-share", name: "dm" },
              right: { op: "negate", value: n("1") },
            },
            bound: max,
          },
        },
      ],
      score: {
        op: "sum",
        values: [
          { op: "answer-points", name: "muc" },
          { op: "part", no: 1 },
          { op: "at-least", value: { op: "part", no: 2 }, bound: n("0") },
        ],
      },
    }),
    criterion("1.3", {
      inputs: [figure("x", "number", { places: 2 }), figure("y", "percent", { unit: "%", places: 6 })],
      lets: [
        {
          name: "v",
          value: {
            op: "if",
            when: { op: "within", value: input("x"), range: range(n("0"), n("1"), "từ 0 đến dưới 1") },
            then: { op: "divide", left: input("x"), right: input("y") },
            else: { op: "least", values: [input("x"), { op: "common", name: "dan_so" }] },
          },
        },
      ],
      score: {
        op: "table",
        subject: { op: "let", name: "v" },
        first: true,
        rows: [
          { range: range(n("7/10"), null, "từ 70% trở lên"), when: null, then: max },
          { range: range(null, n("3/10"), "dưới 30%"), when: null, then: n("0", "điểm") },
          { range: null, when: null, then: { op: "mean", values: [max, n("0", "điểm")] } },
        ],
      },
      notApplicable: {
        tag: "t",
        when: compare({ op: "common", name: "loai" }, "=", { op: "option", key: "xa" }),
        confirmedBy: "Sở",
        kind: "proportional",
        outside: "t",
      },
    }),
    criterion("1.4", {
      inputs: [figure("x", "number")],
      score: {
        op: "table",
        subject: null,
        first: true,
        rows: [
          {
            range: null,
            when: compare(input("x"), ">", n("0")),
            then: {
              op: "round",
              value: {
                op: "best-of",
                values: [
                  times({ op: "min-max", value: input("x"), over: "group" }, max),
                  { op: "cohort", fn: "highest", value: input("x"), over: "all" },
                ],
              },
              places: 2,
              mode: "half-even",
            },
          },
          { range: null, when: null, then: n("0") },
        ],
      },
      allEqual: max,
      allZero: n("0", "điểm"),
      notApplicable: { tag: "", when: null, confirmedBy: "", kind: "full" },
    }),
    criterion("1.5", {
      kind: "bonus",
      max: null,
      maxParameter: "tran",
      score: {
        op: "at-most",
        value: { op: "points-of", what: "criterion", name: "1.1", percent: false },
        bound: { op: "parameter", name: "tran" },
      },
    }),
    criterion("1.6", { kind: "penalty", score: { op: "points-of", what: "tag", name: "t", percent: true } }),
    criterion("1.7", { kind: "collected", max: null, score: null }),
    criterion("1.8", { score: null, notExpressible: "công thức không rõ" }),
    criterion("1.A", {
      pillar: "1.A",
      undisclosed: "chưa công khai",
      undisclosedCriteria: 5,
      inputs: [figure("x", "points", { least: "0", unit: "điểm", places: 6 })],
      score: input("x"),
    }),
  ],
  tags: [{ name: "t", label: "Nhãn", criteria: ["1.3"] }],
  rounding: [{ what: "total", places: 2, mode: "half-away" }],
  rankings: [
    { name: "Chung", keys: [{ op: "points-of", what: "total", name: "", percent: true }], withinGroup: true },
    {
      name: "Chỉ số 1",
      keys: [{ op: "points-of", what: "pillar", name: "1", percent: true }],
      withinGroup: false,
    },
  ],
  grades: {
    key: { op: "points-of", what: "total", name: "", percent: true },
    verbatim: "Từ 85% trở lên: Tốt",
    rows: [
      { range: range(n("85"), null, "từ 85% trở lên"), name: "Tốt" },
      { range: range(null, n("85"), "dưới 85%"), name: "Khá" },
    ],
    vetoes: [{ grade: "Tốt", when: compare({ op: "rank", ranking: "" }, ">", n("10")) }],
    quotas: [{ grade: "Tốt", share: "1/5" }],
  },
  awards: [
    {
      name: "Bằng khen",
      when: {
        op: "and",
        values: [
          compare({ op: "grade" }, "=", { op: "text", value: "Tốt" }),
          compare({ op: "rank", ranking: "Chung" }, "<=", n("3")),
        ],
      },
    },
  ],
  exclusions: [
    {
      when: {
        op: "or",
        values: [
          submitted,
          { op: "not-submitted" },
          compare({ op: "group" }, "=", { op: "text", value: "Khối khác" }),
        ],
      },
    },
  ],
  overdue: "zero",
  readings: [{ text: "61", about: "declared-criteria", at: "", draft: false, by: "Sở", because: "bảng" }],
  accepts: [{ code: "declared-totals", at: "", because: "nguyên văn" }],
  notes: ["Ghi chú"],
});
