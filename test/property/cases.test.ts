// Boundary cases of random sets: they are found without a fault, and a set compiled and loaded anew gives each what it says.
import fc from "fast-check";
import { expect, test } from "vitest";
import { analyze, cases } from "#dsl";
import { evaluateAll } from "#runtime";
import { randomCase, runs, seeds } from "../support/random-evaluation.ts";

test("every case of a random set scores as it says", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const { text, set } = randomCase(seed, { units: 1, missing: 0, bad: 0 });
      for (const { criterion, units, parameters } of cases(analyze(text))) {
        const found = evaluateAll(set, {
          units: units.map(({ id, group, values, notApplicable }) => ({
            id,
            ...(group === "" ? {} : { group }),
            values,
            notApplicable,
          })),
          parameters,
        });
        expect(found.units.map((unit) => unit.criteria.get(criterion))).toEqual(
          units.map(({ result }) => result),
        );
      }
    }),
    { numRuns: runs(25) },
  );
});
