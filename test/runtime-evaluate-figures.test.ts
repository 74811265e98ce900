// Reading figures and answers from data: SPEC N1, S10, U3, U6, U7.
import { describe, expect, test } from "vitest";
import type { Expr, Input } from "#runtime/compiled-set.ts";
import { dayOf, isoOf, looksAtYear } from "#runtime/dates.ts";
import {
  add,
  checkScore,
  criterion,
  figure,
  findings,
  input,
  is,
  n,
  options,
  run,
  said,
  scored,
  setOf,
  unit,
  when,
} from "./support/evaluate.ts";

const reads = (field: Input, raw: unknown, score: Expr = input("x")): string =>
  scored(criterion("1", "1000000000000000", { inputs: [field], score }), { x: raw });
const answers = (raw: unknown): string =>
  reads(figure("x", "yes-no"), raw, when(is(input("x"), "=", { op: "yes-no", value: true }), n(1), n(0)));

describe("figures", () => {
  const money = figure("x", "money");
  test.each([
    [12, "12"],
    [0, "0"],
    [0.1, "1/10"],
    ["0.1", "1/10"],
    [" 12.50 ", "25/2"],
    ["007", "7"],
    ["-0", "0"],
    ["123456789.123456", "1929012330054/15625"],
    [1e15, "1000000000000000"],
  ])("N1 %j is %s", (raw, expected) => expect(reads(money, raw)).toBe(expected));
  test.each([
    ["12,5", "wrong-type"],
    ["1 000", "wrong-type"],
    ["12.", "wrong-type"],
    ["+1", "wrong-type"],
    ["0x10", "wrong-type"],
    ["1/2", "wrong-type"],
    [true, "wrong-type"],
    [[], "wrong-type"],
    [{}, "wrong-type"],
    [Number.NaN, "wrong-type"],
    [Number.POSITIVE_INFINITY, "wrong-type"],
    [1e21, "too-many-digits"],
    [1e-7, "too-many-digits"],
    [0.1 + 0.2, "too-many-digits"],
    [`${"1".repeat(31)}`, "too-many-digits"],
    ["0.1234567", "too-many-places"],
    [-1, "below-least"],
  ])("U6 %j is rejected: %s", (raw, code) => expect(reads(money, raw)).toBe(`rejected ${code}`));
  test("U6 a count has no fraction", () => {
    expect(reads(figure("x", "count"), 1.5)).toBe("rejected not-an-integer");
    expect(reads(figure("x", "count"), "2.0")).toBe("2");
  });
  test("U6 bounds are inclusive", () => {
    const field = figure("x", "number", { least: "-2", most: "5/2" });
    expect([-2, 2.5, -3, "2.6"].map((raw) => reads(field, raw, add(input("x"), n(2))))).toEqual([
      "0",
      "9/2",
      "rejected below-least",
      "rejected above-most",
    ]);
  });
  test("U3 a percent is the number before the sign", () =>
    expect(reads(figure("x", "percent"), 85)).toBe("85"));
  test.each([undefined, null, "", "  "])("S10 %j is missing", (raw) =>
    expect(reads(figure("x", "count"), raw)).toBe("? 0..1000000000000000 (1.x)"),
  );
});

describe("answers", () => {
  test.each([true, "có", "CÓ", "có", "yes", "x", " Yes "])("%j is yes", (raw) =>
    expect(answers(raw)).toBe("1"),
  );
  test.each([false, "không", "no", "NO"])("%j is no", (raw) => expect(answers(raw)).toBe("0"));
  test.each([1, 0, "1", "co", "constructor", "__proto__", []])("U7 %j is neither", (raw) =>
    expect(answers(raw)).toBe("rejected wrong-type"),
  );
  test("dates are days of the calendar", () => {
    const late = when(is(input("x"), ">", { op: "date", value: "2024-02-29" }), n(1), n(0));
    const field = figure("x", "date");
    expect(
      ["2024-02-29", "2024-03-01", "2023-02-29", "01/03/2024", 5].map((raw) => reads(field, raw, late)),
    ).toEqual(["0", "1", "rejected wrong-type", "rejected wrong-type", "rejected wrong-type"]);
  });
  test.each(["2024-04-31", "2024-13-01", "2024-00-10", "2024-01-00", "1900-02-29", "2024-1-1"])(
    "%s is no day",
    (iso) => expect(dayOf(iso)).toBeNull(),
  );
  test("a day and month is of the assessed year", () => {
    const rule = criterion("1", 5, {
      inputs: [figure("x", "date")],
      score: when(is(input("x"), "<=", { op: "date", value: "--10-25" }), n(5), n(0)),
    });
    const at = (year?: number): string =>
      said(
        run(
          setOf([rule]),
          [unit("A", { "1.x": "2024-10-25" })],
          year === undefined ? {} : { year },
        ).units[0]?.criteria.get("1"),
      );
    expect([at(2024), at(2023), at()]).toEqual(["5", "0", "? 0..5 (year)"]);
  });
  test("days and dates are each other's inverse over four centuries", () => {
    for (let day = -719_162; day < 200_000; day += 97) expect(dayOf(isoOf(day))).toBe(day);
  });

  test("a rule looks at the assessed year when a day of every year stands in it, in a constant or in a range", () => {
    expect(looksAtYear({ op: "date", value: "--10-30" })).toBe(true);
    expect(looksAtYear({ op: "submitted", date: "--10-30" })).toBe(true);
    expect(looksAtYear({ op: "date", value: "2023-10-30" })).toBe(false);
    expect(looksAtYear({ op: "text", value: "ngày -10-30" })).toBe(false);
  });
});

describe("records of a list", () => {
  const list = figure("ds", "list", {
    fields: [figure("v", "money"), figure("loai", "choice", options({ a: null, b: null }))],
  });
  const isA = is({ op: "field", name: "loai" }, "=", { op: "option", key: "a" });
  const count: Expr = { op: "list-count", name: "ds", when: isA };
  const sum: Expr = { op: "list-sum", name: "ds", value: { op: "field", name: "v" }, when: isA };
  const rows = [
    { v: 2, loai: "a" },
    { v: 5, loai: "b" },
    { v: "1.5", loai: "a" },
  ];
  const rule = (score: Expr) => criterion("1", 100, { inputs: [list], score });
  test("counted and summed under a condition", () => {
    checkScore(rule(count), { ds: rows }, "2");
    checkScore(rule(sum), { ds: rows }, "7/2");
    checkScore(rule(count), { ds: [] }, "0");
  });
  test("an undecided record may count or not", () =>
    checkScore(rule(count), { ds: [...rows, { v: 1 }] }, "? 2..3 (1.ds.loai)"));
  test("a wrong field rejects what uses it", () => {
    checkScore(rule(sum), { ds: [{ v: -1, loai: "a" }] }, "rejected below-least");
    checkScore(rule(count), { ds: [{ v: -1, loai: "a" }] }, "1");
  });
  test("records are plain", () => checkScore(rule(count), { ds: "a" }, "rejected wrong-type"));
});

describe("what the reader of the data must know", () => {
  const set = setOf([criterion("1", 5, { inputs: [figure("x", "points")], score: input("x") })]);
  test("unknown keys, criteria and doubled units are findings, not silence", () => {
    const result = run(set, [
      unit("A", { "1.x": 1, "1.y": 2 }, { notApplicable: ["9"] }),
      unit("A", { "1.x": 1 }),
    ]);
    expect(findings(result)).toEqual(["unknown-key A", "unknown-criterion A", "duplicate-unit A"]);
  });
  test("names every object has are data like others", () => {
    const values = JSON.parse('{"1.x": 3, "__proto__": 4, "constructor": 5}') as Readonly<
      Record<string, unknown>
    >;
    const result = run(set, [unit("__proto__", values, { group: "constructor" })]);
    expect(result.units[0]?.total.points).toMatchObject({ n: 3, d: 1 });
    expect(findings(result)).toEqual(["unknown-key __proto__", "unknown-key __proto__"]);
  });
});
