import { describe, expect, test } from "vitest";
import { columnsOf } from "#designer/sheet/columns.ts";
import { fromData, toData } from "#designer/sheet/data.ts";
import { edgeUnits } from "#designer/sheet/edge-cases.ts";
import { analyze, cases, compile } from "#dsl";
import { evaluateAll, load } from "#runtime";
import { toExact } from "#runtime/number.ts";
import { SET } from "./support/cli-set.ts";
import { SETS, sourceOf } from "./support/sets.ts";

function edgeOf(text: string) {
  const analysis = analyze(text);
  const compiled = compile(analysis);
  const loading = compiled === null ? null : load(compiled);
  if (compiled === null || !loading?.ok) throw new Error("the set has errors");
  return { analysis, set: loading.set, rules: compiled.rules, edge: edgeUnits(analysis, loading.set) };
}

describe("edge units", () => {
  test("a small set: few rows, each way of each rule, with what it must give", () => {
    const { edge } = edgeOf(SET);
    const points = (criterion: string): readonly string[] => [
      ...new Set(
        edge.expected
          .filter((each) => each.criterion === criterion)
          .map(({ result }) => (result.points === null ? result.status : toExact(result.points))),
      ),
    ];
    expect(points("2.1")).toEqual(expect.arrayContaining(["10", "5", "0", "pending"]));
    expect(points("1.1")).toEqual(
      expect.arrayContaining(["0", "10", "rejected", "needs-reading", "pending"]),
    );
    expect(points("1.2")).toEqual(expect.arrayContaining(["0", "9", "10"]));
    expect(edge.units[0]).toMatchObject({ id: "ca-bien-1", name: "ca biên 1", group: "ca biên 1" });
  });

  test.each(SETS)("%s: far fewer rows than cases, and every expectation holds from the sheet", (id) => {
    const { analysis, set, rules, edge } = edgeOf(sourceOf(id));
    const all = cases(analysis);
    const most = Math.max(
      ...rules.criteria.map(({ code }) => all.filter((each) => each.criterion === code).length),
    );
    expect(edge.units.length).toBeLessThan(Math.max(most * 2.5, 7));
    // Through the sheet, as the preview does it: what is expected is what the runtime gives.
    const { sheet, unknown } = fromData({ units: edge.units, parameters: edge.parameters }, rules);
    expect(unknown).toEqual([]);
    expect(columnsOf(rules).length).toBeGreaterThan(6);
    const units = new Map(evaluateAll(set, toData(sheet, rules)).units.map((unit) => [unit.id, unit]));
    const shown = (points: { n: number | bigint; d: number | bigint } | null): string | null =>
      points === null ? null : toExact(points);
    for (const { unit, criterion, result } of edge.expected) {
      const got = units.get(unit)?.criteria.get(criterion);
      expect([unit, criterion, got?.status, shown(got?.points ?? null)]).toEqual([
        unit,
        criterion,
        result.status,
        shown(result.points),
      ]);
    }
    // Left are only cases that need other parameters, groups of their own, or a declaration that weighs on other criteria.
    expect(edge.left.length).toBeLessThanOrEqual(all.length / 5);
    for (const each of edge.left) expect(isElsewhere(each, edge.parameters)).toBe(true);
  });

  test("the same text gives the same units", () => {
    const { analysis, set, edge } = edgeOf(sourceOf("binh-thuan/so"));
    expect(edgeUnits(analysis, set)).toEqual(edge);
  });
});

function isElsewhere(
  each: ReturnType<typeof cases>[number],
  parameters: Readonly<Record<string, unknown>>,
): boolean {
  const [unit] = each.units;
  const otherParameters = Object.entries(parameters).some(([name, value]) => each.parameters[name] !== value);
  return (
    otherParameters || each.units.some(({ group }) => group !== "") || (unit?.notApplicable.length ?? 0) > 0
  );
}
