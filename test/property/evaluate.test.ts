// Evaluation against the oracle, and its laws, on random sets and data. BAREM_RUNS sets how many.
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Data, evaluateAll } from "#runtime";
import type { UnitData } from "#runtime/evaluation.ts";
import { type Facts, factsOf } from "../support/conformance.ts";
import { drawFrom } from "../support/draw.ts";
import { oracleFacts } from "../support/oracle.ts";
import { type Case, randomCase, runs, seeds } from "../support/random-evaluation.ts";

const WITH_GAPS = { units: 4, missing: 8, bad: 20 };
const COMPLETE = { units: 4, missing: 0, bad: 0 };

function check(count: number, law: (seed: number) => void): void {
  fc.assert(fc.property(seeds, law), { numRuns: runs(count) });
}

/** What differs, with the text it is about, so that a failure tells everything. */
function expectSame({ text, data }: Case, expected: Facts, found: Facts): void {
  const wrong = [...expected]
    .filter(([fact, value]) => found.get(fact) !== value)
    .map(([fact, value]) => `${fact}: ${value} | ${found.get(fact) ?? "nothing"}`);
  if (wrong.length > 0) expect.fail(`${wrong.join("\n")}\n${text}\n${JSON.stringify(data)}`);
}

test("the runtime gives what the oracle gives: missing, rejected, not applicable, ties, zero denominators", () => {
  check(60, (seed) => {
    const random = randomCase(seed, WITH_GAPS);
    expectSame(
      random,
      oracleFacts(random.compiled.rules, random.data),
      factsOf(evaluateAll(random.set, random.data)),
    );
  });
});

test("the runtime gives what the oracle gives when every figure is in", () => {
  check(40, (seed) => {
    const random = randomCase(seed, COMPLETE);
    expectSame(
      random,
      oracleFacts(random.compiled.rules, random.data),
      factsOf(evaluateAll(random.set, random.data)),
    );
  });
});

function permuted(seed: number, units: readonly UnitData[]): readonly UnitData[] {
  const draw = drawFrom(seed);
  const rest = [...units];
  return units.flatMap(() => rest.splice(draw(rest.length), 1));
}

test("K3 permuting the units permutes the results", () => {
  check(60, (seed) => {
    const random = randomCase(seed, { ...WITH_GAPS, units: 6 });
    const other: Data = { ...random.data, units: permuted(seed, random.data.units) };
    const result = evaluateAll(random.set, other);
    expect(result.units.map((u) => u.id)).toEqual(other.units.map((u) => u.id));
    const facts = factsOf(result);
    expectSame(random, factsOf(evaluateAll(random.set, random.data)), facts);
  });
});

const END = /^(?:pending )?(-?\d+(?:\/\d+)?)\.\.(-?\d+(?:\/\d+)?)$/;
const POINTS = /^(?:scored )?(-?\d+(?:\/\d+)?)$/;
const value = (text: string): number => {
  const [n = "0", d = "1"] = text.split("/");
  return Number(n) / Number(d);
};

/** Facts that were a range and became a number outside it. */
function outside(before: Facts, after: Facts): readonly string[] {
  return [...before].flatMap(([fact, text]) => {
    const ends = END.exec(text);
    const points = POINTS.exec(after.get(fact) ?? "");
    if (ends === null || points === null) return [];
    const [low, high, now] = [value(ends[1] ?? ""), value(ends[2] ?? ""), value(points[1] ?? "")];
    const slack = 1e-9;
    return now >= low - slack && now <= high + slack
      ? []
      : [`${fact}: ${text}, then ${after.get(fact) ?? ""}`];
  });
}

/**
 * Criteria that had a score already and came to another: a missing figure decided more than the rule says. It may still
 * fail a requirement that the rule itself had no need of (SPEC S8).
 */
function changed(before: Facts, after: Facts): readonly string[] {
  return [...before].flatMap(([fact, text]) => {
    const isFinal = / criterion /.test(fact) && text.startsWith("scored ");
    const later = after.get(fact) ?? "";
    const stays = later === text || later.startsWith("rejected ");
    return isFinal && !stays ? [`${fact}: ${text}, then ${later}`] : [];
  });
}

test("S6 what is pending ends inside its bounds, and S5 what is scored stays, when the missing figures come in", () => {
  check(80, (seed) => {
    const full = randomCase(seed, COMPLETE, { cohort: false });
    const draw = drawFrom(seed + 1);
    const units = full.data.units.map((unit): UnitData => {
      const kept = Object.entries(unit.values).filter(() => draw(5) > 0);
      return { ...unit, values: Object.fromEntries(kept) };
    });
    const before = factsOf(evaluateAll(full.set, { ...full.data, units }));
    const after = factsOf(evaluateAll(full.set, full.data));
    const wrong = [...outside(before, after), ...changed(before, after)];
    if (wrong.length > 0)
      expect.fail(
        `${wrong.join("\n")}\n${full.text}\n${JSON.stringify({ units })}\n${JSON.stringify(full.data)}`,
      );
  });
});
