// One explanation for every shape a rule has, printed in both languages; the texts are under golden/explain/.
import { expect, test } from "vitest";
import type { Criterion, Expr, Input, Rules } from "#runtime/compiled-set.ts";
import type { Data, UnitData } from "#runtime/evaluation.ts";
import { explain } from "#runtime/explain.ts";
import { printExplanation } from "#runtime/explain-text.ts";
import { verifyExplanation } from "#runtime/explain-verify.ts";
import {
  compare,
  criterion,
  figure,
  input,
  loaded,
  max,
  n,
  range,
  rules,
  times,
} from "./support/compiled.ts";

const over = (left: Expr, right: Expr): Expr => ({ op: "divide", left, right });
const people = (name: string, label: string): Input =>
  figure(name, "count", { unit: "người", label, least: "0" });
const A = people("a", "Số người dân có điện thoại thông minh");
const B = people("b", "Tổng dân số trưởng thành");
const ratio = { name: "tỷ lệ", value: over(input("a"), input("b")) };
const RATIO: Expr = { op: "let", name: "tỷ lệ" };

/** A criterion 3.5 of 10 points, with its shape. */
const shape = (more: Partial<Criterion>): Criterion =>
  criterion("3.5", {
    title: "Tỷ lệ người dân có điện thoại thông minh",
    inputs: [A, B],
    clause: "Phụ lục III, 3.5",
    ...more,
  });

interface Case {
  readonly criterion: Criterion;
  readonly values?: UnitData["values"];
  readonly unit?: Partial<UnitData>;
  readonly others?: readonly UnitData[];
  readonly rules?: Partial<Rules>;
  readonly data?: Omit<Data, "units">;
}

const CASES: Readonly<Record<string, Case>> = {
  "full-from": {
    criterion: shape({
      verbatim: "Tỷ lệ >= 85%: Điểm tối đa; Tỷ lệ < 85%: Điểm = Tỷ lệ/85%*Điểm tối đa",
      requires: [compare(input("a"), "<=", input("b"))],
      lets: [ratio],
      score: times({ op: "cap", value: RATIO, full: n("17/20", "%") }, max),
      evidence: "Báo cáo thống kê",
      readings: [
        {
          text: "Đúng 85% được điểm tối đa.",
          about: "",
          at: "85%",
          draft: true,
          by: "Sở TT&TT",
          because: "văn bản ghi >=",
        },
      ],
      accepts: [{ code: "score-jump", at: "85%", because: "nguyên văn Phụ lục III" }],
      notes: ["Số liệu đến 31/12"],
    }),
    values: { "3.5.a": 85, "3.5.b": 100 },
  },
  "full-from-below": {
    criterion: shape({
      lets: [ratio],
      score: times({ op: "cap", value: RATIO, full: n("17/20", "%") }, max),
    }),
    values: { "3.5.a": 123456, "3.5.b": 234567 },
  },
  ratio: {
    criterion: shape({ score: times({ op: "ratio", left: input("a"), right: input("b") }, max) }),
    values: { "3.5.a": 2, "3.5.b": 3 },
  },
  "percent-figure": {
    criterion: shape({
      inputs: [figure("p", "percent", { unit: "%", places: 2, label: "Tỷ lệ hồ sơ" })],
      score: times(times(input("p"), n("1/100", "%")), max),
    }),
    values: { "3.5.p": "72.5" },
  },
  "yes-no": {
    criterion: shape({
      inputs: [
        figure("co", "yes-no", {
          unit: "",
          label: "Đã ban hành",
          options: [{ key: "yes", label: "", points: max }],
        }),
      ],
      score: { op: "answer-points", name: "co" },
    }),
    values: { "3.5.co": true },
  },
  choice: {
    criterion: shape({
      inputs: [
        figure("muc", "choice", {
          label: "Trưởng ban là",
          options: [
            { key: "truong", label: "Bí thư/Chủ tịch", points: max },
            { key: "pho", label: "Phó Bí thư/Phó Chủ tịch", points: times(over(n("1"), n("2")), max) },
          ],
        }),
      ],
      score: { op: "answer-points", name: "muc" },
    }),
    values: { "3.5.muc": "pho" },
  },
  checklist: {
    criterion: shape({
      inputs: [
        figure("dm", "checklist", {
          label: "Đã có",
          options: [
            { key: "x", label: "Nền tảng", points: n("5", "điểm") },
            { key: "y", label: "Cổng", points: n("3", "điểm") },
            { key: "z", label: "Ứng dụng", points: n("2", "điểm") },
          ],
        }),
      ],
      score: { op: "answer-points", name: "dm" },
    }),
    values: { "3.5.dm": ["x", "z"] },
  },
  "checked-share": {
    criterion: shape({
      inputs: [
        figure("dm", "checklist", {
          label: "Đã có",
          options: ["x", "y", "z"].map((key) => ({ key, label: key, points: null })),
        }),
      ],
      score: times({ op: "checked-share", name: "dm" }, max),
    }),
    values: { "3.5.dm": ["x", "z"] },
  },
  "count-table": {
    criterion: shape({
      inputs: [figure("n", "count", { unit: "tin bài", label: "Số tin, bài trong năm" })],
      score: {
        op: "table",
        subject: input("n"),
        first: false,
        rows: [
          { range: range(n("40", "tin bài"), null, "trên 40", "high"), when: null, then: max },
          {
            range: range(n("25"), n("40"), "từ 25 đến 40", "both"),
            when: null,
            then: times(over(n("1"), n("2")), max),
          },
          { range: range(null, n("25"), "dưới 25"), when: null, then: n("0", "điểm") },
        ],
      },
    }),
    values: { "3.5.n": 40 },
  },
  "share-table": {
    criterion: shape({
      lets: [ratio],
      score: {
        op: "table",
        subject: RATIO,
        first: false,
        rows: [
          { range: range(n("7/10", "%"), null, "từ 70% trở lên"), when: null, then: max },
          {
            range: range(n("3/10", "%"), n("7/10", "%"), "từ 30% đến dưới 70%"),
            when: null,
            then: times(RATIO, max),
          },
          { range: null, when: null, then: n("0", "điểm") },
        ],
      },
    }),
    values: { "3.5.a": 699, "3.5.b": 1000 },
  },
  "condition-table": {
    criterion: shape({
      score: {
        op: "table",
        subject: null,
        first: true,
        rows: [
          {
            range: null,
            when: { op: "and", values: [compare(input("a"), ">", n("5")), compare(input("b"), ">", n("5"))] },
            then: max,
          },
          { range: null, when: null, then: n("0", "điểm") },
        ],
      },
    }),
    values: { "3.5.a": 6, "3.5.b": 4 },
  },
  "parts-and-special-case": {
    criterion: shape({
      inputs: [A, B, people("c", "Tổng số CBCC"), people("d", "Tổng số viên chức")],
      whens: [{ when: compare(input("d"), "=", n("0")), then: times(over(input("a"), input("c")), max) }],
      parts: [
        { no: 1, label: "CBCC", value: times(times(over(input("a"), input("c")), n("3/4")), max) },
        { no: 2, label: "Viên chức", value: times(times(over(input("b"), input("d")), n("1/4")), max) },
      ],
      score: { op: "add", left: { op: "part", no: 1 }, right: { op: "part", no: 2 } },
    }),
    values: { "3.5.a": 30, "3.5.b": 10, "3.5.c": 40, "3.5.d": 30 },
  },
  "per-item-at-most": {
    criterion: shape({
      inputs: [figure("n", "count", { unit: "kênh", label: "Số kênh" })],
      score: { op: "at-most", value: times(input("n"), n("4", "điểm")), bound: max },
    }),
    values: { "3.5.n": 3 },
  },
  "min-max": {
    criterion: shape({ lets: [ratio], score: times({ op: "min-max", value: RATIO, over: "group" }, max) }),
    values: { "3.5.a": 50, "3.5.b": 100 },
    others: [
      { id: "B", values: { "3.5.a": 20, "3.5.b": 100 } },
      { id: "C", values: { "3.5.a": 90, "3.5.b": 100 } },
    ],
  },
  "share-of-highest": {
    criterion: shape({
      score: times(over(input("a"), { op: "cohort", fn: "highest", value: input("a"), over: "all" }), max),
    }),
    values: { "3.5.a": 1500, "3.5.b": 1 },
    others: [{ id: "B", values: { "3.5.a": 2000, "3.5.b": 1 } }],
  },
  list: {
    criterion: shape({
      inputs: [
        figure("ds", "list", {
          label: "Danh sách nhiệm vụ",
          fields: [figure("x", "money", { unit: "triệu đồng", places: 6 })],
        }),
      ],
      parts: [
        {
          no: 1,
          label: "",
          value: {
            op: "list-sum",
            name: "ds",
            value: { op: "field", name: "x" },
            when: compare({ op: "field", name: "x" }, ">", n("1")),
          },
        },
      ],
      score: {
        op: "at-most",
        value: {
          op: "add",
          left: times({ op: "list-count", name: "ds", when: null }, n("1", "điểm")),
          right: times({ op: "part", no: 1 }, n("2", "điểm")),
        },
        bound: max,
      },
    }),
    values: { "3.5.ds": [{ x: "2.5" }, { x: 1 }, { x: 3 }] },
  },
  "other-criterion": {
    criterion: shape({
      inputs: [],
      score: times({ op: "points-of", what: "criterion", name: "1.1", percent: true }, max),
    }),
    rules: {
      criteria: [
        criterion("1.1", { inputs: [figure("x", "points", { unit: "điểm", places: 2 })], score: input("x") }),
      ],
    },
    values: { "1.1.x": "7.5" },
  },
  "rounded-and-chosen": {
    criterion: shape({
      score: {
        op: "round",
        value: {
          op: "best-of",
          values: [
            times(over(input("a"), input("b")), max),
            { op: "mean", values: [n("1", "điểm"), n("2", "điểm")] },
          ],
        },
        places: 1,
        mode: "half-even",
      },
    }),
    values: { "3.5.a": 2, "3.5.b": 3 },
    rules: { rounding: [{ what: "criterion", places: 0, mode: "up" }] },
  },
  "if-else": {
    criterion: shape({
      score: {
        op: "if",
        when: { op: "within", value: input("a"), range: range(n("1"), n("5"), "từ 1 đến dưới 5") },
        then: n("3", "điểm"),
        else: times(over(input("a"), n("100")), max),
      },
    }),
    values: { "3.5.a": 50 },
  },
  dates: {
    criterion: shape({
      inputs: [figure("d", "date", { unit: "", label: "Ngày ban hành" })],
      score: {
        op: "if",
        when: compare(input("d"), "<=", { op: "date", value: "2023-06-30" }),
        then: max,
        else: n("0", "điểm"),
      },
    }),
    values: { "3.5.d": "2023-07-01" },
  },
  "zero-denominator": {
    criterion: shape({ score: times(over(input("a"), input("b")), max), zeroDenominator: n("0", "điểm") }),
    values: { "3.5.a": 0, "3.5.b": 0 },
  },
  "needs-reading": {
    criterion: shape({ score: times(over(input("a"), input("b")), max) }),
    values: { "3.5.a": 0, "3.5.b": 0 },
  },
  pending: {
    criterion: shape({
      requires: [compare(input("a"), "<=", input("b"))],
      score: times(over(input("a"), input("b")), max),
    }),
    values: { "3.5.a": 3 },
  },
  rejected: {
    criterion: shape({
      requires: [compare(input("a"), "<=", input("b"))],
      score: times(over(input("a"), input("b")), max),
    }),
    values: { "3.5.a": 4, "3.5.b": 3 },
  },
  "not-applicable": {
    criterion: shape({
      notApplicable: {
        tag: "t",
        when: null,
        confirmedBy: "cơ quan thẩm định",
        kind: "proportional",
        outside: "t",
      },
    }),
    rules: {
      criteria: [
        criterion("1.1", { inputs: [figure("x", "points", { unit: "điểm", places: 2 })], score: input("x") }),
      ],
      tags: [{ name: "t", label: "", criteria: ["3.5"] }],
    },
    values: { "1.1.x": "7.5" },
    unit: { notApplicable: ["t"] },
  },
};

function explained({ criterion: c, values = {}, unit = {}, others = [], rules: more = {}, data = {} }: Case) {
  const set = loaded(rules({ ...more, criteria: [...(more.criteria ?? []), c] }));
  const units = [{ id: "A", name: "Huyện Đà Bắc", values, ...unit }, ...others];
  return explain(set, { units, ...data }, "A", "3.5");
}

for (const [name, shape] of Object.entries(CASES)) {
  test(`X1: explanation of ${name}, in Vietnamese and English`, async () => {
    const tree = explained(shape);
    expect(verifyExplanation(tree)).toEqual([]);
    expect(JSON.parse(JSON.stringify(tree))).toEqual(tree);
    await expect(printExplanation(tree, "vi")).toMatchFileSnapshot(`golden/explain/${name}.vi.txt`);
    await expect(printExplanation(tree, "en")).toMatchFileSnapshot(`golden/explain/${name}.en.txt`);
  });
}

test("X1: a negative number in a formula stands in brackets, also as a fraction", () => {
  const checkWorking = (value: Expr, line: string): void => {
    const tree = explained({
      criterion: shape({ score: { op: "add", left: input("a"), right: value } }),
      values: { "3.5.a": 9 },
    });
    expect(printExplanation(tree, "vi")).toContain(line);
  };
  checkWorking(n("-2"), "= 9 + (−2) = 7 người");
  checkWorking(n("-20/3"), "= 9 + (−20/3) ≈ 2,33 người (7/3)");
});
