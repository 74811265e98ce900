// Format and convert keep the meaning of random sets, and canonical text survives the way there and back. BAREM_RUNS
// sets how many.
import fc from "fast-check";
import { expect, test } from "vitest";
import { format, type Surface } from "#dsl";
import { drawFrom } from "../support/draw.ts";
import { compiledFrom, runs, seeds } from "../support/random-evaluation.ts";
import { randomSet } from "../support/random-set.ts";

const printed = (text: string, surface: Surface): string => format(text, { surface }).text;

test("format and convert keep the meaning; formatting twice is formatting once; vi → en → vi keeps every byte", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const text = randomSet(drawFrom(seed));
      const vi = printed(text, "vi");
      const en = printed(vi, "en");
      const { hash } = compiledFrom(text);
      expect(compiledFrom(vi).hash).toBe(hash);
      expect(compiledFrom(en).hash).toBe(hash);
      expect(printed(vi, "vi")).toBe(vi);
      expect(printed(en, "en")).toBe(en);
      expect(printed(en, "vi")).toBe(vi);
      expect(vi).toContain("# chú thích giữ nguyên");
    }),
    { numRuns: runs(60) },
  );
});
