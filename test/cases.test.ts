// Boundary cases: complete as far as the analysis knows the rule, confirmed by a set that was compiled and loaded anew, the
// same every time, in figures a person can check.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { type Case, cases, compile } from "#dsl";
import { type Probe, probeOf } from "#dsl/check/probe.ts";
import { type Data, evaluateAll, load } from "#runtime";
import { equals, rational, toExact } from "#runtime/number.ts";
import {
  casesOfCriterion,
  casesOfSet,
  casesOfText,
  checkAnswers,
  checkBounds,
  checkPieces,
  checkRequirements,
  type SetCases,
} from "./support/cases.ts";
import { barem } from "./support/cli.ts";
import { mutantsOf } from "./support/mutants.ts";
import { ROOT } from "./support/root.ts";

const HOA_BINH = ["hoa-binh/huyen", "hoa-binh/so", "hoa-binh/xa"];
const OTHERS = [
  ...["ben-tre/huyen", "ben-tre/tinh", "ben-tre/xa", "binh-thuan/huyen", "binh-thuan/so", "binh-thuan/xa"],
  ...["mo-duc/huyen", "mo-duc/xa", "son-la/huyen", "son-la/tinh"],
];

/** Slips that change nothing: where a <= b is required, no ratio lies above 100%. */
const SAME_RULE: Readonly<Record<string, readonly string[]>> = {
  "hoa-binh/huyen": ["6.5: score/rows/0/range/high: another number"],
  "hoa-binh/so": ["6.5: score/rows/0/range/high: another number"],
};

const dataOf = ({ units, parameters }: Case): Data => ({
  units: units.map(({ id, group, values, notApplicable }) => ({
    id,
    ...(group === "" ? {} : { group }),
    values,
    notApplicable,
  })),
  parameters,
});

/** A set compiled, written as JSON, read again and loaded gives every case what it says. */
function checkSame({ analysis, cases: all }: SetCases): void {
  const loading = load(JSON.parse(JSON.stringify(compile(analysis))));
  if (!loading.ok) throw new Error(JSON.stringify(loading.errors));
  for (const each of all) {
    const { units } = evaluateAll(loading.set, dataOf(each));
    const found = units.map((unit) => unit.criteria.get(each.criterion));
    expect([each.criterion, each.no, found]).toEqual([
      each.criterion,
      each.no,
      each.units.map(({ result }) => result),
    ]);
  }
}

/** Whether another rule gives a case the same points. */
function isSame(each: Case, probe: Probe): boolean {
  const found = probe(dataOf({ ...each, units: each.units.map((unit) => ({ ...unit, notApplicable: [] })) }));
  return each.units.every(({ result, notApplicable }, i) => {
    const other = found[i];
    if (other === undefined || notApplicable.length > 0) return true;
    const points = (r: typeof result): string =>
      r.points === null ? `${r.status} ${r.reason?.code}` : toExact(r.points);
    return points(other) === points(result);
  });
}

/** No figures stand twice, and none is longer than it must be. */
function checkReadable({ cases: all }: SetCases): void {
  const given = all.map((each) => JSON.stringify([each.criterion, dataOf(each)]));
  expect(given.filter((text, i) => given.indexOf(text) !== i)).toEqual([]);
  const figures = all.flatMap(({ units }) => units.flatMap(({ values }) => Object.values(values)));
  const long = figures.filter(
    (x) => typeof x === "string" && /^-?[\d.]+$/.test(x) && !/^-?\d{1,5}(\.\d)?$/.test(x),
  );
  expect(long).toEqual([]);
}

describe.each(HOA_BINH)("%s", (id) => {
  const set = casesOfSet(id);

  test("every criterion has cases, with 0 points and with the most", () => {
    for (const { criterion } of set.views) {
      const points = casesOfCriterion(set, criterion.code).flatMap(({ units }) =>
        units.flatMap(({ result }) => result.points ?? []),
      );
      const has = (text: string): boolean => points.some((x) => equals(x, rational(text)));
      expect([criterion.code, has("0"), has(criterion.max ?? "")]).toEqual([criterion.code, true, true]);
    }
  });

  test("every piece that the analysis knows is reached", () => {
    for (const view of set.views) checkPieces(view, casesOfCriterion(set, view.criterion.code));
  });

  test("both sides of every bound are there", () => {
    for (const view of set.views) checkBounds(view, casesOfCriterion(set, view.criterion.code));
  });

  test("every requirement is broken once, every answer given", () => {
    for (const view of set.views) {
      const own = casesOfCriterion(set, view.criterion.code);
      checkRequirements(view, own);
      checkAnswers(view, own);
    }
  });

  test("a slip in a rule shows in some case", () => {
    const { rules } = set.analysis.model;
    const missed = set.views.flatMap(({ criterion }) => {
      const own = casesOfCriterion(set, criterion.code);
      return mutantsOf(criterion)
        .filter((mutant) => own.every((each) => isSame(each, probeOf(rules, mutant.criterion))))
        .map(({ what }) => `${criterion.code}: ${what}`);
    });
    expect(missed).toEqual(SAME_RULE[id] ?? []);
  });

  test("a set compiled and loaded anew gives the same", () => checkSame(set));
  test("no figures stand twice; none is long", () => checkReadable(set));
  test("the same text gives the same cases", () => expect(cases(set.analysis)).toEqual(set.cases));
  test("the cases of one criterion are those among all", () => {
    const [, second] = set.views;
    const code = second?.criterion.code ?? "";
    expect(cases(set.analysis, code)).toEqual(casesOfCriterion(set, code));
  });
});

test("there are 148 criteria in the sets of Hòa Bình", () =>
  expect(HOA_BINH.flatMap((id) => casesOfSet(id).views)).toHaveLength(148));

describe.each(OTHERS)("%s", (id) => {
  test("a set compiled and loaded anew gives the same; figures are short and stand once", () => {
    const set = casesOfSet(id);
    expect(new Set(set.cases.map((each) => each.criterion)).size).toBe(set.views.length);
    checkSame(set);
    checkReadable(set);
  });
});

const CONFORMANCE = join(ROOT, "test", "conformance");

describe.each(readdirSync(CONFORMANCE).filter((name) => name.endsWith(".barem")))("%s", (name) => {
  test("every criterion has cases, and a set compiled and loaded anew gives the same", () => {
    const set = casesOfText(readFileSync(join(CONFORMANCE, name), "utf8"), name);
    expect(new Set(set.cases.map((each) => each.criterion)).size).toBe(set.views.length);
    checkSame(set);
  });
});

test("a text with errors has no cases", () =>
  expect(casesOfText("bộ chỉ số thu/x phiên bản 1.0.0\ntên tên\n").cases).toEqual([]));

/** What `barem cases` prints of some criteria. */
const printed = (set: string, codes: readonly string[], words: readonly string[] = []): string =>
  codes.map((code) => barem(["cases", set, code, ...words]).out).join("\n");

// Read against the text of the decision when they were made.
describe("golden", () => {
  test.each([
    [
      "hoa-binh-huyen.txt",
      "hoa-binh/huyen",
      ["1.1", "1.5", "3.1", "3.5", "4.4", "5.6", "5.8", "6.6", "7.5"],
      [],
    ],
    ["hoa-binh-so.en.txt", "hoa-binh/so", ["1.3", "3.1", "4.1", "5.9"], ["--lang", "en"]],
    ["hoa-binh-huyen.csv", "hoa-binh/huyen", ["5.8", "6.3", "6.6"], ["--csv"]],
    ["mo-duc-xa.txt", "mo-duc/xa", ["1"], []],
    ["nhom.txt", "test/conformance/cohort.barem", ["1.3", "1.6", "1.7", "1.11"], []],
    ["tra-loi.txt", "test/conformance/answers.barem", ["1.4", "2.1", "2.3", "2.4", "3.1", "3.2"], []],
    ["nhac-den.txt", "test/conformance/references.barem", ["1.2", "1.3", "2.2"], []],
  ])("%s", async (file, set, codes, words) => {
    await expect(printed(set.startsWith("test/") ? join(ROOT, set) : set, codes, words)).toMatchFileSnapshot(
      `golden/cases/${file}`,
    );
  });
});
