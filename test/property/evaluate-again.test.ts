// Going on from an evaluation gives what a fresh one gives, whatever was edited; and results that crossed to the page are
// what they were. Random sets and data, and the real sets.
import fc from "fast-check";
import { expect, test } from "vitest";
import { packed, unpacked } from "#designer/document/packed-results.ts";
import { analyze, compile } from "#dsl";
import { type Data, evaluateAll, type GroupResult, type LoadedSet, load } from "#runtime";
import { unitResult } from "#runtime/evaluate.ts";
import { evaluateKept, type Kept } from "#runtime/evaluate-again.ts";
import { type Draw, drawFrom } from "../support/draw.ts";
import { previewed } from "../support/preview.ts";
import { randomCase, runs, seeds } from "../support/random-evaluation.ts";
import { SETS, sourceOf } from "../support/sets.ts";

const resultOf = ({ run }: Kept): GroupResult => ({
  units: run.units.map((unit) => unitResult(run, unit)),
  findings: run.findings,
});

/** A number of the text another, or a line gone: mostly inside of one criterion, sometimes of what is around all. */
function edited(draw: Draw, text: string): string {
  const numbers = [...text.matchAll(/(?<![\w.])\d+(?![\w.])/g)];
  const number = numbers[draw(numbers.length)];
  if (number !== undefined && draw(4) > 0)
    return text.slice(0, number.index) + String(1 + draw(60)) + text.slice(number.index + number[0].length);
  const lines = text.split("\n");
  lines.splice(draw(lines.length), 1);
  return lines.join("\n");
}

/** The set of a text; null when it has errors, or numbers beyond what is loaded. */
function setOf(text: string): LoadedSet | null {
  const compiled = compile(analyze(text));
  const loading = compiled === null ? null : load(compiled);
  return loading?.ok === true ? loading.set : null;
}

/** Edits a text several times and compares each time; answers how often it could go on. */
function checkEdits(draw: Draw, text: string, data: Data, times: number): number {
  let now = text;
  let carried = 0;
  const first = setOf(text);
  if (first === null) throw new Error("the text has errors");
  let kept = evaluateKept(first, data, null);
  for (let i = 0; i < times; i++) {
    const next = edited(draw, now);
    const set = setOf(next);
    if (set === null) continue;
    const before = kept;
    const was = resultOf(before);
    kept = evaluateKept(set, data, before);
    now = next;
    expect(resultOf(kept), next).toEqual(evaluateAll(set, data));
    expect(resultOf(before), "what it went on from is as it was").toEqual(was);
    // What belongs to a unit before any criterion is only shared when it went on.
    if (data.units.length > 0 && kept.run.units[0]?.common === before.run.units[0]?.common) carried += 1;
  }
  return carried;
}

test("random sets: going on from an evaluation gives what a fresh one gives", () => {
  let carried = 0;
  fc.assert(
    fc.property(seeds, (seed) => {
      const { text, data } = randomCase(seed, { units: 4, missing: 8, bad: 20 });
      carried += checkEdits(drawFrom(seed), text, data, 6);
    }),
    { numRuns: runs(60) },
  );
  expect(carried).toBeGreaterThan(runs(60));
});

test("the real sets: going on from an evaluation gives what a fresh one gives", () => {
  const carried = SETS.map((id) => checkEdits(drawFrom(7), sourceOf(id), previewed(id).data, 8));
  expect(carried.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(SETS.length);
});

test("other data are evaluated afresh", () => {
  const { set, data } = randomCase(3, { units: 4, missing: 0, bad: 0 });
  const kept = evaluateKept(set, data, null);
  const fewer = { ...data, units: data.units.slice(1) };
  expect(resultOf(evaluateKept(set, fewer, kept))).toEqual(evaluateAll(set, fewer));
});

test("results that crossed to the page are what they were", () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const { set, data } = randomCase(seed, { units: 5, missing: 8, bad: 20 });
      const { units, findings } = evaluateAll(set, data);
      const chosen = units[drawFrom(seed)(units.length)];
      const told: GroupResult = {
        units: units.map((unit) =>
          unit === chosen ? unit : { ...unit, criteria: new Map(), pillars: new Map() },
        ),
        findings,
      };
      expect(unpacked(structuredClone(packed(told)))).toEqual(told);
    }),
    { numRuns: runs(60) },
  );
});
