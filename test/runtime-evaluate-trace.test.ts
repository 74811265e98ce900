// The steps an evaluation leaves: SPEC X1. The words for them are tested with explain.
import { describe, expect, test } from "vitest";
import type { Criterion } from "#runtime/compiled-set.ts";
import { trace } from "#runtime/evaluate-trace.ts";
import { isNumber, isOpen, type Value } from "#runtime/evaluate-values.ts";
import { toExact } from "#runtime/number.ts";
import type { Fact, Step } from "#runtime/trace.ts";
import {
  atMost,
  cap,
  count,
  criterion,
  entered,
  input,
  is,
  letOf,
  MAX,
  minMax,
  n,
  over,
  proportional,
  ratioOfMax,
  run,
  said,
  setOf,
  table,
  times,
  unit,
} from "./support/evaluate.ts";

const short = (value: Value): string =>
  isNumber(value) ? toExact(value) : isOpen(value) ? value.state : JSON.stringify(value);
const factText = (fact: Fact | null): string => {
  if (fact === null) return "";
  switch (fact.is) {
    case "row":
      return ` row ${fact.rows.join()}${fact.nearest === null ? "" : `, next ${fact.nearest.row} at ${toExact(fact.nearest.distance)}`}`;
    case "bound":
      return fact.acted ? " bound acted" : " bound idle";
    case "cohort":
      return ` ${fact.members} units, ${short(fact.lowest)} to ${short(fact.highest)}`;
  }
};
const lines = (steps: readonly Step[]): readonly string[] =>
  steps.flatMap((s) => [...lines(s.steps), `${s.path} = ${short(s.result)}${factText(s.fact)}`]);

/** The steps of criterion `c` for one unit, operands first. */
function steps(c: Criterion, values: Readonly<Record<string, unknown>>): readonly string[] {
  const full = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [`${c.code}.${name}`, value]),
  );
  return lines(trace(setOf([c]), { units: [unit("A", full)] }, "A")?.[0]?.steps ?? []);
}

describe("steps (X1)", () => {
  const inputs = [count("a"), count("b")];
  test("paths are rule path and roles; a let is worked out once", () => {
    const c = criterion("3.5", 10, {
      inputs,
      lets: [{ name: "r", value: over(input("a"), input("b")) }],
      score: times(cap(letOf("r"), n("17/20")), MAX),
    });
    expect(steps(c, { a: 85, b: 100 })).toEqual([
      "3.5/let/r/left = 85",
      "3.5/let/r/right = 100",
      "3.5/let/r = 17/20",
      "3.5/score/left/value = 17/20",
      "3.5/score/left/full = 17/20",
      "3.5/score/left = 1 bound acted",
      "3.5/score/right = 10",
      "3.5/score = 10",
    ]);
  });
  test("the row taken and the nearest other row with its distance", () => {
    const rows = { "(40..": MAX, "[25..40]": times(n("1/2"), MAX), "..25)": n(0) };
    const c = criterion("6", 20, { inputs: [count("n")], score: table(input("n"), rows) });
    expect(steps(c, { n: 39 })).toEqual([
      "6/score/subject = 39",
      "6/score/row/1/then/left = 1/2",
      "6/score/row/1/then/right = 20",
      "6/score/row/1/then = 10",
      "6/score = 10 row 1, next 0 at 1",
    ]);
  });
  test("requirements and cases are steps as far as they were looked at", () => {
    const c = ratioOfMax("1", 10, { whens: [{ when: is(input("b"), "=", n(0)), then: n(4) }] });
    expect(steps(c, { a: 0, b: 0 }).filter((line) => !/(left|right) =/.test(line))).toEqual([
      "1/require/0 = true",
      "1/when/0 = true",
      "1/when/0/then = 4",
    ]);
  });
  test("a bound that acts", () =>
    expect(
      steps(criterion("8", 20, { inputs, score: atMost(times(input("a"), n(10)), MAX) }), { a: 3 }).at(-1),
    ).toBe("8/score = 20 bound acted"));
  test("a cohort names its size and ends", () => {
    const set = setOf([criterion("4", 30, { inputs, score: times(minMax(input("a")), MAX) })]);
    const data = { units: [2, 6, 3].map((a, i) => unit(String(i), { "4.a": a })) };
    expect(lines(trace(set, data, "2", "4")?.[0]?.steps ?? [])).toEqual([
      "4/score/left/value = 3",
      "4/score/left = 1/4 3 units, 2 to 6",
      "4/score/right = 30",
      "4/score = 15/2",
    ]);
  });
  test("what only bounds a pending result leaves no step", () => {
    const zero = ratioOfMax("1", 10, { zeroDenominator: n(3) });
    expect(steps(zero, { a: 2 }).filter((line) => line.includes("zero-denominator"))).toEqual([]);
    expect(steps(zero, { a: 0, b: 0 }).at(-1)).toBe("1/zero-denominator = 3");
    const rows = criterion("6", 20, { inputs, score: table(input("a"), { "[5..": MAX, "..5)": n(0) }) });
    expect(steps(rows, { b: 1 })).toEqual(["6/score/subject = pending", "6/score = pending row "]);
    const special = ratioOfMax("1", 10, { whens: [{ when: is(input("b"), "=", n(0)), then: n(4) }] });
    expect(steps(special, { a: 0 }).filter((line) => !/(left|right) =/.test(line))).toEqual([
      "1/require/0 = true",
      "1/when/0 = pending",
    ]);
  });
  test("in proportion: the points and the maximum of the base", () => {
    const set = setOf([entered("1", 10), entered("2", 30, { notApplicable: proportional("t") })], {
      tags: [{ name: "t", label: "", criteria: ["2"] }],
    });
    const found = trace(set, { units: [unit("A", { "1.x": 4 }, { notApplicable: ["t"] })] }, "A", "2")?.[0];
    expect(found?.base).toMatchObject({ points: { n: 4 }, max: { n: 10 } });
  });
  test("recording changes no result", () => {
    const set = setOf([
      ratioOfMax("1", 10),
      criterion("2", 30, { inputs, score: times(minMax(input("a")), MAX) }),
    ]);
    const data = {
      units: [1, 5, null].map((a, i) => unit(String(i), { "1.a": a, "1.b": 7, "2.a": a, "2.b": 1 })),
    };
    for (const [i, { criteria }] of run(set, data.units).units.entries())
      expect(trace(set, data, String(i))?.map((t) => said(t.result))).toEqual(
        [...criteria.values()].map(said),
      );
  });
  test("a unit the data do not hold has no trace", () =>
    expect(trace(setOf([ratioOfMax("1", 10)]), { units: [] }, "A")).toBeNull());
});
