// X2: the steps of an explanation, worked out again from their leaves, give the points; a changed step is found.
import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { analyze, compile } from "#dsl";
import type { Data } from "#runtime/evaluation.ts";
import { explain } from "#runtime/explain.ts";
import { printExplanation } from "#runtime/explain-text.ts";
import { verifyExplanation } from "#runtime/explain-verify.ts";
import type { Explanation } from "#runtime/explanation.ts";
import { load } from "#runtime/load.ts";
import type { LoadedSet } from "#runtime/loaded-set.ts";
import type { Draw } from "./support/draw.ts";
import { randomData } from "./support/random-data.ts";
import { randomSet } from "./support/random-set.ts";

function loadedText(text: string): LoadedSet {
  const analysis = analyze(text);
  const compiled = compile(analysis);
  if (compiled === null) throw new Error(`${JSON.stringify(analysis.diagnostics)}\n${text}`);
  const loading = load(compiled);
  if (!loading.ok) throw new Error(`${JSON.stringify(loading.errors)}\n${text}`);
  return loading.set;
}

/** Explains every unit: verified, and printed in both languages without a gap. */
function checkUnits(set: LoadedSet, data: Data): readonly Explanation[] {
  return data.units.map((unit) => {
    const tree = explain(set, data, unit.id);
    expect(verifyExplanation(tree), printExplanation(tree, "vi")).toEqual([]);
    for (const language of ["vi", "en"] as const) {
      const text = printExplanation(tree, language);
      expect(text).not.toMatch(/undefined|\[object|NaN|\{\w+\}/);
    }
    return tree;
  });
}

const root = new URL("../indicator-sets/", import.meta.url);
const folders = readdirSync(root).flatMap((p) => readdirSync(new URL(`${p}/`, root)).map((s) => `${p}/${s}`));

test("X2: every explanation of the sample data of every set holds", () => {
  const read = (path: string): string => readFileSync(new URL(path, root), "utf8");
  let criteria = 0;
  for (const folder of folders) {
    const [version = ""] = readdirSync(new URL(`${folder}/`, root)).filter((f) => f.endsWith(".barem"));
    const data = JSON.parse(read(`${folder}/sample.json`)) as Data;
    const trees = checkUnits(loadedText(read(`${folder}/${version}`)), {
      ...data,
      units: data.units.slice(0, 3),
    });
    criteria += trees.reduce((n, tree) => n + tree.criteria.length, 0);
  }
  expect(criteria).toBeGreaterThan(400);
});

test("X2: every explanation of random sets and data holds", () => {
  let scored = 0;
  fc.assert(
    fc.property(fc.infiniteStream(fc.nat({ max: 2 ** 30 })), (numbers) => {
      const draw: Draw = (below) => Number(numbers.next().value) % below;
      const text = randomSet(draw);
      fc.pre(compile(analyze(text)) !== null);
      const set = loadedText(text);
      const trees = checkUnits(set, randomData(draw, set.rules, { units: 3, missing: 20, bad: 40 }));
      scored += trees.flatMap((t) => t.criteria).filter((c) => c.status === "scored").length;
    }),
    { numRuns: 60 },
  );
  expect(scored).toBeGreaterThan(60);
});

const SET = loadedText(`bộ chỉ số thu/nghiem phiên bản 1.0.0
tên "Thử"
thang điểm 10
đơn vị đo người (đếm)
chỉ số 1 "Chỉ số" tối đa 10 {
  tiêu chí 1.1 "Tiêu chí" tối đa 10 {
    số liệu a: người "a"
    số liệu b: người "b"
    yêu cầu a <= b
    tỷ lệ = a/b
    điểm = bảng tỷ lệ {
      từ 70% trở lên      : điểm tối đa
      từ 30% đến dưới 70% : tỷ lệ * điểm tối đa
      dưới 30%            : 0 điểm
    }
  }
}
`);

test("X2: a changed result, figure, row or number of points is found", () => {
  const tree = explain(SET, { units: [{ id: "A", values: { "1.1.a": 1, "1.1.b": 2 } }] }, "A", "1.1");
  const text = JSON.stringify(tree);
  expect(verifyExplanation(tree)).toEqual([]);
  const changes: readonly (readonly [from: RegExp, to: string])[] = [
    [/"points":"5"/, '"points":"6"'],
    [/"exact":"1\/2"/, '"exact":"1/3"'],
    [/"exact":"10"/, '"exact":"11"'],
    [/"exact":"1"/, '"exact":"2"'],
    [/"taken":\[1\]/, '"taken":[0]'],
    [/"yes":true/, '"yes":false'],
    [/"max":"10"/, '"max":"20"'],
  ];
  for (const [from, to] of changes) {
    const changed = JSON.parse(text.replace(from, to)) as Explanation;
    expect(JSON.stringify(changed), String(from)).not.toBe(text);
    expect(verifyExplanation(changed).length, String(from)).toBeGreaterThan(0);
  }
});

test("X1: an unknown unit or criterion is refused", () => {
  const data: Data = { units: [{ id: "A", values: {} }] };
  expect(() => explain(SET, data, "B")).toThrow(RangeError);
  expect(() => explain(SET, data, "A", "9.9")).toThrow(RangeError);
});
