// What runtime/load.ts accepts and refuses, and where it says the fault is.
import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalJson, contentHash } from "#runtime/canonical.ts";
import {
  type Criterion,
  type Expr,
  FORMAT_VERSION,
  type Reading,
  type Rules,
} from "#runtime/compiled-set.ts";
import { explain } from "#runtime/explain.ts";
import { printExplanation } from "#runtime/explain-text.ts";
import { verifyExplanation } from "#runtime/explain-verify.ts";
import { load } from "#runtime/load.ts";
import { OPERATIONS } from "#runtime/load-expr.ts";
import {
  compare,
  compiled,
  criterion,
  EVERYTHING,
  figure,
  input,
  loaded,
  max,
  n,
  rules,
  times,
} from "./support/compiled.ts";

/** Expects exactly these faults, each `code path`. */
function checkRefused(of: unknown, ...expected: readonly string[]): void {
  const loading = load(of, { verifyHash: false });
  expect(loading.ok ? [] : loading.errors.map((e) => `${e.code} ${e.path}`)).toEqual(expected);
}

const checkRules = (more: Partial<Rules>, ...expected: readonly string[]): void =>
  checkRefused(compiled(rules(more)), ...expected);
const checkCriterion = (more: Partial<Criterion>, ...expected: readonly string[]): void =>
  checkRules({ criteria: [criterion("1.1", { inputs: [figure("a", "count")], ...more })] }, ...expected);
const checkScore = (score: Expr, ...expected: readonly string[]): void =>
  checkCriterion({ score }, ...expected);

const SCORE = "/rules/criteria/0/score";
const two = (op: "add" | "divide", left: Expr, right: Expr): Expr => ({ op, left, right });

test("a set that uses everything is loaded, unchanged", () => {
  const set = loaded(EVERYTHING);
  expect(canonicalJson(set.rules)).toBe(canonicalJson(EVERYTHING));
  expect(set.hash).toBe(contentHash(EVERYTHING));
  const seen = new Set<string>();
  JSON.stringify(EVERYTHING, (key, value: unknown) => {
    if (key === "op") seen.add(String(value));
    return value;
  });
  expect([...seen].sort()).toEqual(Object.keys(OPERATIONS).sort());
});

test("K2: criteria come after those they refer to, else in the order of the text", () => {
  const points = (what: "criterion" | "pillar" | "total", name: string): Expr => ({
    op: "points-of",
    what,
    name,
    percent: false,
  });
  const set = loaded(
    rules({
      criteria: [
        criterion("1.1", { score: points("criterion", "1.3") }),
        criterion("1.2", { kind: "bonus", score: points("total", "") }),
        criterion("1.3"),
        criterion("1.4"),
      ],
    }),
  );
  expect(set.order).toEqual(["1.3", "1.1", "1.4", "1.2"]);
});

test("K2: references in a circle are refused", () => {
  const points = (what: "criterion" | "pillar", name: string): Expr => ({
    op: "points-of",
    what,
    name,
    percent: false,
  });
  checkScore(points("criterion", "1.1"), "cycle /rules/criteria/0");
  checkScore(points("pillar", "1"), "cycle /rules/criteria/0");
  checkRules(
    {
      criteria: [
        criterion("1.1", { score: points("criterion", "1.2") }),
        criterion("1.2", { score: points("criterion", "1.1") }),
      ],
    },
    "cycle /rules/criteria/0",
  );
  const lets = [
    { name: "x", value: { op: "let", name: "y" } as const },
    { name: "y", value: { op: "let", name: "x" } as const },
  ];
  checkCriterion({ lets }, "cycle /rules/criteria/0/lets/1/value");
  checkCriterion(
    { parts: [{ no: 1, label: "", value: { op: "part", no: 1 } }] },
    "cycle /rules/criteria/0/parts/0/value",
  );
});

test("A4: two proportional tags in each other's base are refused", () => {
  const policy = (tag: string) =>
    ({ tag, when: null, confirmedBy: "", kind: "proportional", outside: tag }) as const;
  const both = (second: Criterion["notApplicable"]): Partial<Rules> => ({
    criteria: [criterion("1.1", { notApplicable: policy("t") }), criterion("1.2", { notApplicable: second })],
    tags: [
      { name: "t", label: "", criteria: ["1.1"] },
      { name: "u", label: "", criteria: ["1.2"] },
    ],
  });
  checkRules(both(null));
  checkRules(both(policy("u")), "cycle /rules/criteria/0");
});

test("a pillar stands after the pillar it is in, and in no circle", () => {
  const pillar = (code: string, parent: string) => ({
    code,
    title: "",
    max: null,
    maxParameter: "",
    parent,
    notes: [],
  });
  checkRules({ pillars: [pillar("1", ""), pillar("2", "1")] });
  checkRules({ pillars: [pillar("1", "2"), pillar("2", "1")] }, "unknown-name /rules/pillars/0/parent");
  checkRules({ pillars: [pillar("1", "1")] }, "unknown-name /rules/pillars/0/parent");
});

test("names that mean nothing are refused where they stand", () => {
  checkScore(input("b"), `unknown-name ${SCORE}`);
  checkScore({ op: "let", name: "b" }, `unknown-name ${SCORE}`);
  checkScore({ op: "part", no: 1 }, `unknown-name ${SCORE}`);
  checkScore({ op: "common", name: "a" }, `unknown-name ${SCORE}`);
  checkScore({ op: "parameter", name: "a" }, `unknown-name ${SCORE}`);
  checkScore({ op: "field", name: "a" }, `unknown-name ${SCORE}`);
  checkScore(
    { op: "points-of", what: "criterion", name: "9.9", percent: false },
    `unknown-name ${SCORE}/name`,
  );
  checkScore({ op: "points-of", what: "tag", name: "t", percent: false }, `unknown-name ${SCORE}/name`);
  checkCriterion({ pillar: "7" }, "unknown-name /rules/criteria/0/pillar");
  checkCriterion({ maxParameter: "p" }, "unknown-name /rules/criteria/0/maxParameter");
  checkRules(
    { tags: [{ name: "t", label: "", criteria: ["1.1"] }] },
    "unknown-name /rules/tags/0/criteria/0",
  );
  checkRules(
    { grades: { key: n("1"), verbatim: "", rows: [], vetoes: [], quotas: [{ grade: "Tốt", share: "1/5" }] } },
    "unknown-name /rules/grades/quotas/0/grade",
  );
  const muc = figure("muc", "choice", { options: [{ key: "co", label: "", points: null }] });
  checkCriterion(
    { inputs: [muc], requires: [compare(input("muc"), "=", { op: "option", key: "khong" })] },
    "unknown-name /rules/criteria/0/requires/0",
  );
});

test("operands of the wrong type are refused", () => {
  const yes: Expr = { op: "yes-no", value: true };
  checkScore(yes, `wrong-type ${SCORE}`);
  checkScore(two("add", n("1"), yes), `wrong-type ${SCORE}/right`);
  checkScore({ op: "if", when: n("1"), then: n("1"), else: n("2") }, `wrong-type ${SCORE}/when`);
  checkScore({ op: "if", when: yes, then: n("1"), else: yes }, `wrong-type ${SCORE}/else`);
  checkScore({ op: "answer-points", name: "a" }, `wrong-type ${SCORE}`);
  checkScore({ op: "list-count", name: "a", when: null }, `wrong-type ${SCORE}`);
  checkCriterion({ requires: [n("1")] }, "wrong-type /rules/criteria/0/requires/0");
  checkCriterion({ requires: [compare(yes, "<", yes)] }, "wrong-type /rules/criteria/0/requires/0");
  checkCriterion(
    { requires: [compare(input("a"), "=", yes)] },
    "wrong-type /rules/criteria/0/requires/0/right",
  );
  checkCriterion(
    { lets: [{ name: "x", value: yes }], score: { op: "let", name: "x" } },
    `wrong-type ${SCORE}`,
  );
});

test("what is known only after ranking cannot be used before", () => {
  checkScore({ op: "rank", ranking: "" }, `out-of-place ${SCORE}`);
  checkCriterion({ requires: [{ op: "not-submitted" }] }, "out-of-place /rules/criteria/0/requires/0");
  checkRules(
    { exclusions: [{ when: compare({ op: "rank", ranking: "" }, "<", n("3")) }] },
    "out-of-place /rules/exclusions/0/when/left",
  );
  checkRules(
    { rankings: [{ name: "r", keys: [max], withinGroup: true }] },
    "out-of-place /rules/rankings/0/keys/0",
  );
});

test("rows: one kind of row per table, otherwise last and once", () => {
  const open = { low: n("1"), lowIncluded: true, high: null, highIncluded: false, text: "từ 1" };
  const row = (range: typeof open | null, when: Expr | null) => ({ range, when, then: n("1") });
  const table = (subject: Expr | null, ...rows: readonly ReturnType<typeof row>[]): Expr => ({
    op: "table",
    subject,
    first: false,
    rows,
  });
  const yes: Expr = { op: "yes-no", value: true };
  checkScore(table(input("a"), row(open, null), row(null, null)));
  checkScore(table(input("a")), `wrong-type ${SCORE}/rows`);
  checkScore(table(input("a"), row(null, null), row(open, null)), `out-of-place ${SCORE}/rows/0`);
  checkScore(table(input("a"), row(open, yes)), `out-of-place ${SCORE}/rows/0/when`);
  checkScore(table(null, row(open, yes)), `out-of-place ${SCORE}/rows/0/range`);
  checkScore(
    table(null, row(open, null)),
    `wrong-type ${SCORE}/rows/0/when`,
    `out-of-place ${SCORE}/rows/0/range`,
  );
});

test("N1: numbers are exact text in lowest terms", () => {
  for (const bad of [
    "6/4",
    "1/1",
    "-0",
    "01",
    "1.5",
    "1e3",
    "",
    "1/0",
    "9".repeat(31),
    `1/${"9".repeat(31)}`,
  ]) {
    checkScore(n(bad), `wrong-type ${SCORE}/value`);
  }
  for (const good of ["0", "-17/2", "9".repeat(30)]) checkScore(n(good));
});

test("dates are days of the calendar", () => {
  const day = (value: string, ...expected: readonly string[]): void =>
    checkCriterion(
      { requires: [compare({ op: "date", value }, "=", { op: "date", value: "2024-02-29" })] },
      ...expected,
    );
  day("2024-12-31");
  day("--02-29");
  for (const bad of ["2023-02-29", "2023-13-01", "2023-00-10", "2023-1-1", "--02-30", ""])
    day(bad, "wrong-type /rules/criteria/0/requires/0/left/value");
  const after = (date: string, ...expected: readonly string[]): void =>
    checkRules({ exclusions: [{ when: { op: "submitted-after", date, graceDays: 0 } }] }, ...expected);
  after("--10-30");
  after("--02-29");
  after("2023-10-30");
  for (const bad of ["--02-30", "--13-01", "30/10"]) after(bad, "wrong-type /rules/exclusions/0/when/date");
});

test("duplicates are refused", () => {
  checkRules({ criteria: [criterion("1.1"), criterion("1.1")] }, "duplicate /rules/criteria/1/code");
  checkCriterion(
    { inputs: [figure("a", "count"), figure("a", "count")] },
    "duplicate /rules/criteria/0/inputs/1/name",
  );
  checkCriterion(
    {
      lets: [
        { name: "x", value: n("1") },
        { name: "x", value: n("2") },
      ],
    },
    "duplicate /rules/criteria/0/lets/1/name",
  );
});

test("K4: limits", () => {
  const deep = (depth: number): Expr => (depth <= 1 ? n("1") : { op: "negate", value: deep(depth - 1) });
  checkScore(deep(1100));
  checkScore(deep(1101), `too-deep ${SCORE}${"/value".repeat(1100)}`);
  checkRules({ criteria: Array.from({ length: 2000 }, (_, i) => criterion(`1.${i}`)) });
  checkRules(
    { criteria: Array.from({ length: 2001 }, (_, i) => criterion(`1.${i}`)) },
    "too-many /rules/criteria",
  );
  const row = {
    range: { low: n("1"), lowIncluded: true, high: null, highIncluded: false, text: "" },
    when: null,
    then: n("1"),
  };
  const table = (rows: number): Expr => ({
    op: "table",
    subject: input("a"),
    first: true,
    rows: Array.from({ length: rows }, () => row),
  });
  checkScore(table(200));
  checkScore(table(201), `too-many ${SCORE}/rows`);
});

test("K4: results that could grow without end are refused", () => {
  const squares = (count: number): Criterion["lets"] =>
    Array.from({ length: count }, (_, i) => {
      const before: Expr = i === 0 ? input("a") : { op: "let", name: `x${i - 1}` };
      return { name: `x${i}`, value: times(before, before) };
    });
  checkCriterion({ lets: squares(8), score: { op: "let", name: "x7" } });
  checkCriterion({ lets: squares(40) });
  checkCriterion({ lets: squares(40), score: { op: "let", name: "x39" } }, "too-wide /rules/criteria/0");
  const chain = Array.from({ length: 1000 }, (_, i) => {
    const before: Expr =
      i === 0 ? n("1/3") : { op: "points-of", what: "criterion", name: `1.${i - 1}`, percent: false };
    return criterion(`1.${i}`, { score: times(before, before) });
  });
  const loading = load(compiled(rules({ criteria: chain })));
  expect(loading.ok ? [] : new Set(loading.errors.map((e) => e.code))).toEqual(new Set(["too-wide"]));
});

test("K4: a long chain of references does not exhaust the stack", () => {
  const chain = Array.from({ length: 2000 }, (_, i) =>
    criterion(`1.${i}`, {
      score: i === 1999 ? n("1") : { op: "points-of", what: "criterion", name: `1.${i + 1}`, percent: false },
    }),
  );
  expect(loaded(rules({ criteria: chain })).order[0]).toBe("1.1999");
  const lets = (depth: number): Criterion["lets"] =>
    Array.from({ length: 700 }, (_, i) => {
      let value: Expr = i === 699 ? input("a") : { op: "let", name: `x${i + 1}` };
      for (let d = 1; d < depth; d++) value = { op: "negate", value };
      return { name: `x${i}`, value };
    });
  checkCriterion({ lets: lets(2), score: { op: "let", name: "x0" } });
  const loading = load(
    compiled(rules({ criteria: [criterion("1.1", { inputs: [figure("a", "count")], lets: lets(3) })] })),
  );
  expect(loading.ok ? [] : loading.errors.map((e) => e.code)).toEqual(["too-deep"]);
});

test("K4: what load lets through, evaluation and explanation can stand", () => {
  let deep: Expr = input("a");
  for (let i = 0; i < 1099; i++) deep = { op: "add", left: deep, right: n("0") };
  const chain = Array.from({ length: 450 }, (_, i) => {
    const next: Expr = i === 449 ? deep : { op: "let", name: `x${i + 1}` };
    return {
      name: `x${i}`,
      value:
        i === 449 ? input("a") : ({ op: "add", left: { op: "negate", value: next }, right: n("0") } as const),
    };
  });
  const inputs = [figure("a", "count")];
  const set = loaded(
    rules({
      criteria: [
        criterion("1.1", { inputs, score: deep }),
        criterion("1.2", { inputs, lets: chain, score: { op: "negate", value: { op: "let", name: "x0" } } }),
      ],
    }),
  );
  const data = { units: [{ id: "A", values: { "1.1.a": 3, "1.2.a": 4 } }] };
  const tree = explain(set, data, "A");
  expect(tree.criteria.map((c) => c.points)).toEqual(["3", "4"]);
  expect(verifyExplanation(tree)).toEqual([]);
  expect(printExplanation(tree, "vi")).toContain("4");
});

test("V3: a hash that is not that of the rules is refused; of the source and its spans nothing is promised", () => {
  const set = compiled(EVERYTHING);
  const loading = load({ ...set, rules: { ...EVERYTHING, title: "Khác" } });
  expect(loading).toEqual({ ok: false, errors: [{ code: "wrong-hash", path: "/hash", params: {} }] });
  expect(load({ ...set, source: { hash: "khác", spans: { "1.1": [0, 10] } } }).ok).toBe(true);
});

test("other formats and newer versions are named", () => {
  checkRefused({ ...compiled(EVERYTHING), format: "zip" }, "wrong-format /format");
  const newer = load({ ...compiled(EVERYTHING), formatVersion: 99, somethingNew: true });
  expect(newer).toEqual({
    ok: false,
    errors: [
      {
        code: "newer-version",
        path: "/formatVersion",
        params: { version: "99", readable: String(FORMAT_VERSION) },
      },
    ],
  });
});

test("format 0 is migrated; the hash stays the one it was issued under", () => {
  const { overdue: _, notes: _n, ...older } = EVERYTHING;
  const draft = { ...older, criteria: EVERYTHING.criteria.map(({ undisclosedCriteria: _u, ...c }) => c) };
  const file = { ...compiled(EVERYTHING), formatVersion: 0, rules: draft, hash: contentHash(draft) };
  const loading = load(file);
  expect(loading.ok ? [] : loading.errors).toEqual([]);
  if (!loading.ok) return;
  expect(loading.set.hash).toBe(contentHash(draft));
  expect(loading.set.rules.overdue).toBeNull();
  expect(loading.set.rules.criteria.every((c) => c.undisclosedCriteria === null)).toBe(true);
  expect(load({ ...file, formatVersion: 1 }).ok).toBe(false);
});

test("format 1 is migrated: readings answer no finding, grades have no words of the decision", () => {
  const reading = ({ about: _, ...r }: Reading) => r;
  const { grades } = EVERYTHING;
  if (grades === null) throw new Error("no grades");
  const { verbatim: _, ...wordless } = grades;
  const older = {
    ...EVERYTHING,
    readings: EVERYTHING.readings.map(reading),
    criteria: EVERYTHING.criteria.map((c) => ({ ...c, readings: c.readings.map(reading) })),
    grades: wordless,
  };
  const file = { ...compiled(EVERYTHING), formatVersion: 1, rules: older, hash: contentHash(older) };
  const loading = load(file);
  expect(loading.ok ? [] : loading.errors).toEqual([]);
  if (!loading.ok) return;
  expect(loading.set.hash).toBe(contentHash(older));
  expect(loading.set.rules.grades?.verbatim).toBe("");
  expect(loading.set.rules.readings.map((r) => r.about)).toEqual([""]);
  expect(load({ ...file, formatVersion: FORMAT_VERSION }).ok).toBe(false);
});

test("hostile: prototype keys", () => {
  const polluted = (text: string): unknown =>
    JSON.parse(text.replace('"title":', '"__proto__":{"polluted":true},"title":'));
  const bad = load(polluted(JSON.stringify(compiled(rules()))), { verifyHash: false });
  expect(bad.ok ? [] : bad.errors.map((e) => `${e.code} ${e.path}`)).toEqual([
    "unknown-field /rules/__proto__",
  ]);
  expect(Object.keys({})).toEqual([]);
  for (const name of ["__proto__", "constructor", "toString", "hasOwnProperty"]) {
    checkCriterion({ inputs: [figure(name, "count")] }, "reserved-name /rules/criteria/0/inputs/0/name");
    checkRules({ parameters: [figure(name, "count")] }, "reserved-name /rules/parameters/0/name");
    checkCriterion({ lets: [{ name, value: n("1") }] }, "reserved-name /rules/criteria/0/lets/0/name");
    checkRefused(
      {
        ...compiled(rules()),
        rules: { ...rules(), criteria: [criterion("1.1", { score: JSON.parse(`{"op":"${name}"}`) })] },
      },
      `unknown-op ${SCORE}/op`,
    );
  }
});

test("hostile: circles, depth, getters, and what is not JSON", () => {
  const circle: Record<string, unknown> = { ...compiled(rules()) };
  circle.rules = circle;
  checkRefused(circle, "not-json ");
  let deep: unknown = n("1");
  for (let i = 0; i < 100_000; i++) deep = { op: "negate", value: deep };
  checkRefused({ ...compiled(rules()), rules: deep }, "not-json ");
  const trap = Object.defineProperty({ ...compiled(rules()) }, "rules", {
    enumerable: true,
    get: () => {
      throw new Error("trap");
    },
  });
  checkRefused(trap, "not-json ");
  for (const bad of [undefined, () => 1, 1n, new Map(), new Date(0), Number.NaN])
    checkRefused(bad, "not-json ");
  for (const bad of [null, true, 1, "", []]) checkRefused(bad, "wrong-type ");
  checkRefused({}, "wrong-format /format");
});

test("hostile: a small graph that stands for a huge tree", () => {
  let shared: unknown = n("1");
  for (let i = 0; i < 60; i++) shared = { op: "add", left: shared, right: shared };
  checkRefused(
    { ...compiled(rules()), rules: { ...rules(), criteria: [{ ...criterion("1.1"), score: shared }] } },
    "not-json ",
  );
});

test("hostile: any change of any field is refused, or is a set of the same shape; nothing is thrown", () => {
  const paths: (readonly (string | number)[])[] = [];
  const walk = (value: unknown, path: readonly (string | number)[]): void => {
    paths.push(path);
    if (Array.isArray(value)) for (const [i, v] of value.entries()) walk(v, [...path, i]);
    else if (typeof value === "object" && value !== null)
      for (const [k, v] of Object.entries(value)) walk(v, [...path, k]);
  };
  walk(EVERYTHING, []);
  const wrong: readonly unknown[] = [
    null,
    true,
    1.5,
    -1,
    1e308,
    "",
    "x",
    "9".repeat(400),
    [],
    [[]],
    {},
    { op: "max" },
    { op: "yes-no", value: true },
  ];
  const put = (value: unknown, [first, ...rest]: readonly (string | number)[], by: unknown): unknown => {
    if (first === undefined) return by;
    if (Array.isArray(value)) return value.map((v: unknown, i) => (i === first ? put(v, rest, by) : v));
    return Object.fromEntries(
      Object.entries(value ?? {}).map(([k, v]) => [k, k === first ? put(v, rest, by) : v]),
    );
  };
  const base = compiled(EVERYTHING);
  let refused = 0;
  fc.assert(
    fc.property(fc.constantFrom(...paths), fc.constantFrom(...wrong), (path, by) => {
      const mutant = { ...base, rules: put(EVERYTHING, path, by) };
      const loading = load(mutant, { verifyHash: false });
      if (loading.ok) expect(canonicalJson(loading.set.rules)).toBe(canonicalJson(mutant.rules));
      else {
        refused++;
        expect(loading.errors.length).toBeGreaterThan(0);
        expect(loading.errors.every((e) => e.path === "" || e.path.startsWith("/rules"))).toBe(true);
      }
      expect(canonicalJson(mutant.rules) === canonicalJson(EVERYTHING) || !load(mutant).ok).toBe(true);
    }),
    { numRuns: 600 },
  );
  expect(refused).toBeGreaterThan(350);
});

test("a missing field and a field too many are refused wherever they are", () => {
  const objects: string[] = [];
  const visit = (value: unknown, path: string): void => {
    if (Array.isArray(value)) for (const [i, v] of value.entries()) visit(v, `${path}/${i}`);
    else if (typeof value === "object" && value !== null) {
      objects.push(path);
      for (const [k, v] of Object.entries(value)) visit(v, `${path}/${k}`);
    }
  };
  visit(EVERYTHING, "");
  for (const path of objects) {
    if (path.endsWith("/values")) continue;
    const copy: unknown = JSON.parse(JSON.stringify(EVERYTHING));
    let at: unknown = copy;
    for (const step of path.split("/").slice(1)) at = (at as Record<string, unknown>)[step];
    const object = at as Record<string, unknown>;
    object.extra = 1;
    const more = load({ ...compiled(EVERYTHING), rules: copy }, { verifyHash: false });
    expect(more.ok ? [] : more.errors.map((e) => `${e.code} ${e.path}`), path).toContain(
      `unknown-field /rules${path}/extra`,
    );
    delete object.extra;
    const key = Object.keys(object).at(-1);
    if (key === undefined || key === "op") continue;
    delete object[key];
    expect(load({ ...compiled(EVERYTHING), rules: copy }, { verifyHash: false }).ok, `${path}/${key}`).toBe(
      false,
    );
  }
  expect(objects.length).toBeGreaterThan(150);
});
