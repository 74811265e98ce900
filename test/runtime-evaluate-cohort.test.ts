// Functions over the units assessed together: SPEC C1–C4.
import { describe, expect, test } from "vitest";
import type { CohortFunction, Criterion, Expr, Rules } from "#runtime/compiled-set.ts";
import { evaluate } from "#runtime/evaluate.ts";
import type { Data } from "#runtime/evaluation.ts";
import {
  add,
  count,
  criterion,
  entered,
  findings,
  input,
  is,
  MAX,
  minMax,
  NA,
  n,
  over,
  pointsOf,
  policy,
  proportional,
  run,
  said,
  setOf,
  times,
  unit,
} from "./support/evaluate.ts";

const a = input("a");
const rule = (score: Expr, more: Partial<Criterion> = {}): Criterion =>
  criterion("1", 100, { inputs: [count("a"), count("b")], score, ...more });
const cohort = (fn: CohortFunction, value: Expr = a): Expr => ({ op: "cohort", fn, value, over: "group" });

/** Results of criterion 1 for units with the given a, in order. */
function results(
  c: Criterion,
  figures: readonly (number | string | null)[],
  more: Partial<Rules> = {},
  data: Omit<Data, "units"> = {},
): readonly string[] {
  const units = figures.map((value, i) => unit(String(i), { "1.a": value, "1.b": 2 }));
  return run(setOf([c], more), units, data).units.map((u) => said(u.criteria.get("1")));
}

describe("min-max (C4)", () => {
  const c = rule(times(minMax(a), MAX));
  test("lowest 0, highest all, between in proportion", () =>
    expect(results(c, [3, 5, 10, 10])).toEqual(["0", "200/7", "100", "100"]));
  test("of a ratio", () =>
    expect(results(rule(times(minMax(over(a, input("b"))), MAX)), [1, 2, 4])).toEqual(["0", "100/3", "100"]));
  test("all equal needs a reading", () =>
    expect(results(c, [4, 4])).toEqual(["needs-reading all-equal", "needs-reading all-equal"]));
  test("one unit is all equal", () => expect(results(c, [4])).toEqual(["needs-reading all-equal"]));
  test("the written outcome is the score", () =>
    expect(results({ ...c, allEqual: n(7) }, [4, 4])).toEqual(["7", "7"]));
  test("all zero has its own outcome, else that of all equal", () => {
    expect(results({ ...c, allEqual: n(7), allZero: n(1) }, [0, 0])).toEqual(["1", "1"]);
    expect(results({ ...c, allEqual: n(7) }, [0, 0])).toEqual(["7", "7"]);
    expect(results(c, [0, 0])).toEqual(["needs-reading all-zero", "needs-reading all-zero"]);
  });
  test("a tie that binary fractions would break is a tie", () => {
    const exact = criterion("1", 100, {
      inputs: [count("a"), count("b")],
      score: times(minMax(over(a, input("b"))), MAX),
    });
    const units = [
      unit("A", { "1.a": 1, "1.b": 3 }),
      unit("B", { "1.a": 3002399751580330, "1.b": 9007199254740990 }),
      unit("C", { "1.a": 0, "1.b": 1 }),
    ];
    expect(run(setOf([exact]), units).units.map((u) => said(u.criteria.get("1")))).toEqual([
      "100",
      "100",
      "0",
    ]);
  });
});

describe("x over the highest", () => {
  const c = rule(times(over(a, cohort("highest")), MAX));
  test("the highest has all", () => expect(results(c, [3, 6])).toEqual(["50", "100"]));
  test("all zero needs a reading, or what is written", () => {
    expect(results(c, [0, 0])).toEqual(["needs-reading all-zero", "needs-reading all-zero"]);
    expect(results({ ...c, allZero: n(3) }, [0, 0])).toEqual(["3", "3"]);
  });
  test("all equal is well defined unless the set writes otherwise", () => {
    expect(results(c, [5, 5])).toEqual(["100", "100"]);
    expect(results({ ...c, allEqual: n(50) }, [5, 5])).toEqual(["50", "50"]);
  });
});

describe("functions (C3)", () => {
  test.each([
    ["highest", "6"],
    ["lowest", "1"],
    ["sum", "12"],
    ["count", "4"],
    ["mean", "3"],
  ] as const)("%s", (fn, expected) =>
    expect(results(rule(cohort(fn)), [1, 6, 1, 4])).toEqual([expected, expected, expected, expected]),
  );
  test("rank is 1-2-2-4", () =>
    expect(results(rule(cohort("rank")), [5, 9, 5, 1])).toEqual(["2", "1", "2", "4"]));
  test("share of the sum", () =>
    expect(results(rule(cohort("share")), [1, 2, 1])).toEqual(["1/4", "1/2", "1/4"]));
  test("share of nothing needs a reading", () =>
    expect(results(rule(cohort("share")), [0])).toEqual(["needs-reading all-zero"]));
});

describe("population (C1, C2)", () => {
  const c = rule(times(minMax(a), MAX));
  const highest = rule(cohort("highest"));
  test("a missing figure leaves every user pending, with bounds", () => {
    expect(results(c, [3, null, 9])).toEqual([
      "? 0..100 cohort-pending",
      "? 0..100 (1.a)",
      "? 0..100 cohort-pending",
    ]);
    expect(results(highest, [3, null, 9])[0]).toBe("? 9..100 cohort-pending");
    expect(results(rule(cohort("lowest")), [3, null, 9])[0]).toBe("? 0..3 cohort-pending");
    expect(results(rule(cohort("rank")), [3, null, 9])[0]).toBe("? 1..3 cohort-pending");
    expect(results(rule(add(cohort("count"), n(1))), [3, null])[0]).toBe("? 1..3 cohort-pending");
  });
  test("a rejected figure leaves the others pending, itself rejected", () =>
    expect(results(c, [3, "x", 9])).toEqual([
      "? 0..100 cohort-pending",
      "rejected wrong-type",
      "? 0..100 cohort-pending",
    ]));
  test("a written outcome for all equal widens what is pending", () =>
    expect(results({ ...rule(times(minMax(a), n(10))), allEqual: n(60) }, [3, null])[0]).toBe(
      "? 0..60 cohort-pending",
    ));
  test("units it does not apply to, and units decided by a special case, are left out", () => {
    const special = { ...c, whens: [{ when: is(a, "=", n(1)), then: n(42) }] };
    expect(results(special, [1, 3, 5])).toEqual(["42", "0", "100"]);
    const na = { ...c, notApplicable: policy("zero"), whens: [{ when: is(a, "=", n(1)), then: NA }] };
    expect(results(na, [1, 3, 5])).toEqual(["n/a 0", "0", "100"]);
  });
  test("declared units are left out", () => {
    const set = setOf([{ ...c, notApplicable: policy("full") }]);
    const result = run(set, [
      unit("A", {}, { notApplicable: ["1"] }),
      unit("B", { "1.a": 2, "1.b": 1 }),
      unit("C", { "1.a": 4, "1.b": 1 }),
    ]);
    expect(result.units.map((u) => said(u.criteria.get("1")))).toEqual(["n/a 100", "0", "100"]);
  });
  test("only the own group counts, unless the rule is over all units", () => {
    const units = [
      unit("A", { "1.a": 1 }, { group: "x" }),
      unit("B", { "1.a": 5 }, { group: "x" }),
      unit("C", { "1.a": 9 }, { group: "y" }),
    ];
    const at = (overAll: boolean): readonly string[] => {
      const score: Expr = { op: "cohort", fn: "highest", value: a, over: overAll ? "all" : "group" };
      return run(setOf([rule(score)]), units).units.map((u) => said(u.criteria.get("1")));
    };
    expect(at(false)).toEqual(["5", "5", "9"]);
    expect(at(true)).toEqual(["9", "9", "9"]);
  });
  test("excluded units are not in it; their own value is pending", () => {
    const set = setOf([highest], { exclusions: [{ when: { op: "not-submitted" } }] });
    const result = run(set, [
      unit("A", { "1.a": 9 }, { submitted: null }),
      unit("B", { "1.a": 4 }, { submitted: "2024-01-01" }),
    ]);
    expect(result.units.map((u) => said(u.criteria.get("1")))).toEqual(["4", "4"]);
    const own = setOf([c], { exclusions: [{ when: { op: "not-submitted" } }] });
    const min = run(own, [
      unit("A", { "1.a": 9 }, { submitted: null }),
      unit("B", { "1.a": 4 }, { submitted: "2024-01-01" }),
      unit("C", { "1.a": 6 }, { submitted: "2024-01-01" }),
    ]);
    expect(min.units.map((u) => said(u.criteria.get("1")))).toEqual(["? 0..100 cohort-pending", "0", "100"]);
  });
  test("after the deadline a unit without its figure is left out", () =>
    expect(results(c, [3, null, 9], { overdue: "zero" }, { closed: true })).toEqual(["0", "0", "100"]));
  test("one unit without its population is pending, with it it is scored", () => {
    const [one, two] = [unit("A", { "1.a": 9, "1.b": 1 }), unit("B", { "1.a": 4, "1.b": 1 })];
    const set = setOf([c]);
    expect(said(evaluate(set, one).criteria.get("1"))).toBe("? 0..100 cohort-pending");
    expect(said(evaluate(set, one, { population: [one, two] }).criteria.get("1"))).toBe("100");
  });
  test("strata: a cohort of points that stand on another cohort", () => {
    const first = rule(times(minMax(a), MAX));
    const second = criterion("2", 100, { score: cohort("mean", pointsOf("criterion", "1")) });
    const result = run(
      setOf([second, first], {}, ["1", "2"]),
      [0, 1, 4].map((value) => unit(String(value), { "1.a": value })),
    );
    expect(result.units.map((u) => [...u.criteria.values()].map(said).join(" "))).toEqual([
      "125/3 0",
      "125/3 25",
      "125/3 100",
    ]);
  });
  test("a criterion in proportion to a cohort waits with it", () => {
    const tagged = entered("2", 10, { notApplicable: proportional("t") });
    const set = setOf([c, tagged], { tags: [{ name: "t", label: "", criteria: ["2"] }] });
    const result = run(set, [
      unit("A", { "1.a": 1 }, { notApplicable: ["t"] }),
      unit("B", {}, { notApplicable: ["2"] }),
    ]);
    expect(result.units.map((u) => said(u.criteria.get("2")))).toEqual([
      "? 0..10 cohort-pending",
      "? 0..10 (1.a)",
    ]);
    expect(findings(result)).toEqual([]);
  });
});
