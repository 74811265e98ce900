// What a criterion is worth when it does not apply: SPEC A1–A5, and sums: N6.
import { describe, expect, test } from "vitest";
import type { Criterion, Policy, Rules } from "#runtime/compiled-set.ts";
import { toExact } from "#runtime/number.ts";
import {
  common,
  entered,
  figure,
  findings,
  input,
  is,
  NA,
  NO,
  n,
  pointsOf,
  policy,
  proportional,
  ratioOfMax,
  run,
  said,
  setOf,
  totals,
  unit,
} from "./support/evaluate.ts";

/** Two plain criteria of 10 and one of 20 that may not apply. */
const withPolicy = (notApplicable: Policy | null, more: Partial<Rules> = {}) =>
  setOf([entered("1.1", 10), entered("1.2", 10), ratioOfMax("2.1", 20, { notApplicable })], {
    scale: "40",
    ...more,
  });
const values = { "1.1.x": 6, "1.2.x": 9 };

function outcome(
  notApplicable: Policy | null,
  more: Partial<Rules> = {},
  data = values,
): readonly [string, string] {
  const result = run(withPolicy(notApplicable, more), [unit("A", data, { notApplicable: ["2.1"] })]).units[0];
  return [said(result?.criteria.get("2.1")), result === undefined ? "" : totals(result)];
}

describe("policies (A2)", () => {
  test("full marks", () => expect(outcome(policy("full"))).toEqual(["n/a 20", "35 of 40 = 175/2%"]));
  test("zero", () => expect(outcome(policy("zero"))).toEqual(["n/a 0", "15 of 40 = 75/2%"]));
  test("removed: the scale shrinks", () =>
    expect(outcome(policy("removed"))).toEqual(["n/a removed", "15 of 20 = 75%"]));
  test("removed and rescaled: the total is brought back to the scale", () =>
    expect(outcome(policy("removed-rescaled"))).toEqual(["n/a removed", "30 of 40 = 75%"]));
  test("everything removed leaves nothing to scale", () => {
    const set = setOf([entered("1", 10, { notApplicable: policy("removed-rescaled") })], { scale: "10" });
    expect(run(set, [unit("A", {}, { notApplicable: ["1"] })]).units[0]).toMatchObject({
      status: "pending",
      percent: null,
    });
  });
  test("left to the appraiser: pending until his points are in", () => {
    expect(outcome(policy("appraiser"))).toEqual(["? 0..20 (2.1.x)", "? 15..35 of 40"]);
    expect(outcome(policy("appraiser"), {}, { ...values, "2.1.x": 12 } as typeof values)).toEqual([
      "12",
      "27 of 40 = 135/2%",
    ]);
  });
  test("A1 without a policy it needs a reading", () =>
    expect(outcome(null)).toEqual(["needs-reading no-policy", "? 15..35 of 40"]));
  test("A1 the rule itself may say so", () => {
    const rule: Criterion = ratioOfMax("1", 10, {
      whens: [{ when: is(input("b"), "=", n(0)), then: NA }],
      notApplicable: policy("full"),
    });
    const result = run(setOf([rule]), [unit("A", { "1.a": 0, "1.b": 0 })]).units[0];
    expect(result?.criteria.get("1")).toMatchObject({
      status: "not-applicable",
      reason: { code: "by-rule" },
    });
    expect(result?.total.points).toMatchObject({ n: 10 });
  });
  test("A1 a policy's own condition", () => {
    const set = withPolicy(policy("full", { when: is(common("co_dvc"), "=", NO) }), {
      common: [figure("co_dvc", "yes-no")],
    });
    const at = (co: boolean | null): string =>
      said(
        run(set, [
          unit("A", { ...values, "2.1.a": 1, "2.1.b": 2, "chung.co_dvc": co }),
        ]).units[0]?.criteria.get("2.1"),
      );
    expect([at(false), at(true), at(null)]).toEqual(["n/a 20", "10", "? 0..20 (chung.co_dvc)"]);
  });
});

describe("in proportion to the criteria outside a tag (A3, A4)", () => {
  const tags = [{ name: "dvctt", label: "", criteria: ["2.1", "2.2"] }];
  const tagged = (code: string, max: number): Criterion =>
    ratioOfMax(code, max, { notApplicable: proportional("dvctt") });
  const set = (more: readonly Criterion[] = []) => {
    const outside = [entered("1.1", 10), entered("1.2", 20), ...more];
    return setOf([...outside, tagged("2.1", 30), tagged("2.2", 7)], { tags });
  };
  const at = (
    data: Readonly<Record<string, unknown>>,
    declared: readonly string[],
    more: readonly Criterion[] = [],
  ) => {
    const result = run(set(more), [unit("A", data, { notApplicable: declared })]).units[0];
    return ["2.1", "2.2"].map((code) => said(result?.criteria.get(code)));
  };
  test("all members of a tag use the same S/M, and none feeds another", () =>
    expect(at({ "1.1.x": 4, "1.2.x": 10 }, ["dvctt"])).toEqual(["n/a 14", "n/a 49/15"]));
  test("a tagged criterion that applies stays outside the base", () =>
    expect(at({ "1.1.x": 4, "1.2.x": 10, "2.2.a": 1, "2.2.b": 1 }, ["2.1"])).toEqual(["n/a 14", "7"]));
  test("an open base leaves it pending within its share", () =>
    expect(at({ "1.1.x": 4 }, ["dvctt"])).toEqual(["? 4..24 (1.2.x)", "? 14/15..28/5 (1.2.x)"]));
  test("a rejected base rejects it", () =>
    expect(at({ "1.1.x": 4, "1.2.x": 99 }, ["2.1"])[0]).toBe("rejected above-most"));
  test("A4 what is removed is absent from the base, full counts full, bonus never", () => {
    const gone = entered("1.3", 50, { notApplicable: policy("removed") });
    const full = entered("1.4", 10, { notApplicable: policy("full") });
    const bonus = entered("9", 5, { kind: "bonus" });
    expect(at({ "1.1.x": 4, "1.2.x": 10, "9.x": 5 }, ["2.1", "1.3", "1.4"], [gone, full, bonus])[0]).toBe(
      "n/a 18",
    );
  });
  test("A4 nothing outside needs a reading", () => {
    const alone = setOf([tagged("2.1", 30)], { tags });
    const result = run(alone, [unit("A", {}, { notApplicable: ["dvctt"] })]);
    expect(findings(result)).toEqual(["nothing-outside A 2.1"]);
  });
});

describe("sums (N6)", () => {
  const rounding: Rules["rounding"] = [
    { what: "pillar", places: 0, mode: "half-away" },
    { what: "total", places: 1, mode: "down" },
  ];
  test("pillars hold the pillars in them; rounding follows the chain", () => {
    const set = setOf([entered("1.1", 10), entered("1.2", 10, { pillar: "1a" }), entered("2.1", 10)], {
      rounding,
    });
    const nested = {
      ...set,
      rules: {
        ...set.rules,
        pillars: set.rules.pillars.map((p) => (p.code === "1a" ? { ...p, parent: "1" } : p)),
      },
    };
    const result = run(nested, [unit("A", { "1.1.x": "2.2", "1.2.x": "3.5", "2.1.x": "1.5" })]).units[0];
    expect(
      [...(result?.pillars ?? [])].map(
        ([code, p]) => `${code} ${p.points === null ? "?" : toExact(p.points)}`,
      ),
    ).toEqual(["1 6", "1a 4", "2 2"]);
    expect(result === undefined ? "" : totals(result)).toBe("8 of 30 = 80/3%");
  });
  test("bonus and penalty stand outside the scale and the pillars", () => {
    const set = setOf(
      [entered("1.1", 10), entered("1.8", 5, { kind: "bonus" }), entered("1.9", 3, { kind: "penalty" })],
      { scale: "10" },
    );
    const result = run(set, [unit("A", { "1.1.x": 9, "1.8.x": 5, "1.9.x": 1 })]).units[0];
    expect(result === undefined ? "" : totals(result)).toBe("13 of 10 = 130%");
    expect(result?.pillars.get("1")?.points).toMatchObject({ n: 9 });
  });
  test("an open penalty opens the total downwards", () => {
    const set = setOf([entered("1", 10), entered("9", 3, { kind: "penalty" })]);
    expect(run(set, [unit("A", { "1.x": 9 })]).units.map(totals)).toEqual(["? 6..9 of 10"]);
  });
  test("K2 a rule refers to other rules' points, also before bonus", () => {
    const set = setOf([
      entered("1.1", 10),
      entered("1.2", 10),
      entered("2.1", 30, { inputs: [], score: pointsOf("pillar", "1") }),
      entered("2.2", 30, { inputs: [], score: pointsOf("criterion", "1.2", true) }),
      entered("9", 100, { kind: "bonus", inputs: [], score: pointsOf("total") }),
    ]);
    const result = run(set, [unit("A", { "1.1.x": 4, "1.2.x": 5 })]).units[0];
    expect([...(result?.criteria.values() ?? [])].map(said)).toEqual(["4", "5", "9", "1/2", "37/2"]);
    expect(result?.total.points).toMatchObject({ n: 37 });
  });
  test("K2 a reference to an open result is open with its bounds", () => {
    const set = setOf([
      entered("1.1", 10),
      entered("2.1", 30, { inputs: [], score: pointsOf("pillar", "1") }),
    ]);
    expect(said(run(set, [unit("A")]).units[0]?.criteria.get("2.1"))).toBe("? 0..10 missing");
  });
});
