// Ranking, grades, awards, exclusion: SPEC R1–R4, G1–G4, K3.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Expr, Grades, Ranking, Rules } from "#runtime/compiled-set.ts";
import { toExact } from "#runtime/number.ts";
import {
  all,
  count,
  criterion,
  entered,
  figure,
  findings,
  grades,
  input,
  is,
  MAX,
  n,
  over,
  pointsOf,
  range,
  ranks,
  run,
  setOf,
  times,
  totals,
  unit,
} from "./support/evaluate.ts";

const ranking = (more: Partial<Ranking> = {}): Ranking => ({
  name: "R",
  keys: [pointsOf("total")],
  withinGroup: true,
  ...more,
});
const BANDS: Grades = {
  key: pointsOf("total", "", true),
  verbatim: "",
  rows: [
    { range: range("[17/20.."), name: "Tốt" },
    { range: range("[7/10..17/20)"), name: "Khá" },
    { range: range("[1/2..7/10)"), name: "TB" },
    { range: range("..1/2)"), name: "Kém" },
  ],
  vetoes: [],
  quotas: [],
};

/** Units with total points out of 100; null: not in yet. */
function of(points: Readonly<Record<string, number | string | null>>, more: Partial<Rules> = {}) {
  const set = setOf([entered("1", 100)], { scale: "100", rankings: [ranking()], ...more });
  return run(
    set,
    Object.entries(points).map(([id, x]) => unit(id, { "1.x": x })),
  );
}

describe("ranks", () => {
  test("R1 1-2-2-4", () => expect(ranks(of({ A: 7, B: 9, C: 7, D: 1 }))).toBe("A 2, B 1, C 2, D 4"));
  test("R1 exact: thirds tie, one part in 10^12 does not", () => {
    const inputs = [count("a"), count("b")];
    const set = setOf([criterion("1", 10, { inputs, score: times(over(input("a"), input("b")), MAX) })], {
      rankings: [ranking()],
    });
    const units = [
      unit("A", { "1.a": 1, "1.b": 3 }),
      unit("B", { "1.a": 333333333333, "1.b": 999999999999 }),
      unit("C", { "1.a": 333333333333, "1.b": 1000000000000 }),
    ];
    expect(ranks(run(set, units))).toBe("A 1, B 1, C 3");
  });
  test("R1 further keys break ties only when they differ", () => {
    const set = setOf([entered("1.1", 10), entered("2.1", 10)], {
      rankings: [ranking({ keys: [pointsOf("total"), pointsOf("pillar", "2")] })],
    });
    const units = [
      [3, 4],
      [4, 3],
      [3, 4],
      [5, 5],
    ].map(([x, y], i) => unit("ABCD"[i] ?? "", { "1.1.x": x, "2.1.x": y }));
    expect(ranks(run(set, units))).toBe("A 2, B 4, C 2, D 1");
  });
  test("R2 an open unit has the ranks it can still take", () => {
    const result = of({ A: 90, B: null, C: 50 });
    expect(ranks(result)).toBe("A 1..2, B 1..3, C 2..3");
    expect(findings(result)).toEqual(["ranking-provisional"]);
  });
  test("R2 a provisional ranking is named once for each group in which a unit is open", () => {
    const set = setOf([entered("1", 100)], { rankings: [ranking(), ranking({ name: "S" })] });
    const at = (id: string, group: string, x: number | null) => unit(id, { "1.x": x }, { group });
    const units = [at("A", "g", 1), at("B", "g", null), at("C", "h", 2), at("D", "g", null)];
    expect(run(set, units).findings.map((f) => f.params)).toEqual([
      { ranking: "R", group: "g" },
      { ranking: "S", group: "g" },
    ]);
  });
  test("R2 a unit whose rank no open unit can change is certain", () => {
    const set = setOf([entered("1", 100), entered("2", 5)], { rankings: [ranking()] });
    const units = [
      unit("A", { "1.x": 90, "2.x": 0 }),
      unit("B", { "1.x": 50 }),
      unit("C", { "1.x": 52, "2.x": 1 }),
      unit("D", { "1.x": 10, "2.x": 1 }),
    ];
    expect(ranks(run(set, units))).toBe("A 1, B 2..3, C 2..3, D 4");
  });
  test("R2 an open unit has no rank although only one is possible", () => {
    const set = setOf([entered("1", 100), entered("2", 5)], { rankings: [ranking()] });
    expect(ranks(run(set, [unit("A", { "1.x": 90 }), unit("B", { "1.x": 10, "2.x": 0 })]))).toBe(
      "A 1..1, B 2",
    );
  });
  test("R2 a tie that is still possible", () => {
    const set = setOf([entered("1", 10), entered("2", 5)], { rankings: [ranking()] });
    expect(ranks(run(set, [unit("A", { "1.x": 5 }), unit("B", { "1.x": 10, "2.x": 0 })]))).toBe(
      "A 1..2, B 1",
    );
  });
  test("R3 within groups, or over all units", () => {
    const units = [
      unit("A", { "1.x": 5 }, { group: "x" }),
      unit("B", { "1.x": 9 }, { group: "y" }),
      unit("C", { "1.x": 7 }, { group: "x" }),
    ];
    const at = (withinGroup: boolean): string =>
      ranks(run(setOf([entered("1", 10)], { rankings: [ranking({ withinGroup })] }), units));
    expect(at(true)).toBe("A 2, B 1, C 1");
    expect(at(false)).toBe("A 3, B 1, C 2");
  });
  test("R3 several rankings of one set; without a ranking there are no ranks", () => {
    const rankings = [ranking(), ranking({ name: "Kinh tế số", keys: [pointsOf("pillar", "2", true)] })];
    const set = setOf([entered("1.1", 10), entered("2.1", 10)], { rankings });
    const units = [unit("A", { "1.1.x": 9, "2.1.x": 1 }), unit("B", { "1.1.x": 1, "2.1.x": 3 })];
    const result = run(set, units);
    expect([ranks(result), ranks(result, "Kinh tế số")]).toEqual(["A 1, B 2", "A 2, B 1"]);
    expect(ranks(run(setOf([entered("1", 10)]), [unit("A", { "1.x": 1 })]))).toBe("A absent");
  });
});

describe("exclusion (R4)", () => {
  const late: Expr = {
    op: "or",
    values: [{ op: "submitted-after", date: "--10-25", graceDays: 5 }, { op: "not-submitted" }],
  };
  const set = setOf([entered("1", 10)], { rankings: [ranking()], exclusions: [{ when: late }] });
  const at = (days: Readonly<Record<string, string | null | undefined>>, year?: number) =>
    run(
      set,
      Object.entries(days).map(([id, submitted], i) =>
        unit(id, { "1.x": 10 - i }, submitted === undefined ? {} : { submitted }),
      ),
      year === undefined ? {} : { year },
    );
  test("late or absent units are listed without rank and take no place", () => {
    const result = at({ A: "2021-10-31", B: "2021-10-30", C: null, D: undefined, E: "2021-01-01" }, 2021);
    expect(ranks(result)).toBe("A -, B 1, C -, D -, E 2");
    expect(result.units.map((u) => u.excluded?.code ?? "")).toEqual([
      "submitted-late",
      "",
      "not-submitted",
      "not-submitted",
      "",
    ]);
    expect(result.units.map((u) => u.status)).toEqual([
      "not-ranked",
      "scored",
      "not-ranked",
      "not-ranked",
      "scored",
    ]);
    expect(findings(result)).toEqual([]);
  });
  test("when no unit gives a day the rule does not act, and a finding says so", () => {
    const result = at({ A: undefined, B: undefined });
    expect([ranks(result), findings(result)]).toEqual(["A 1, B 2", ["no-submission-dates"]]);
  });
  test("the assessed year is inferred when all days lie in one", () => {
    const result = at({ A: "2021-11-01", B: "2021-02-01" });
    expect([ranks(result), findings(result)]).toEqual(["A -, B 1", ["year-inferred"]]);
  });
  test("else nothing is decided and the ranking is provisional", () => {
    const result = at({ A: "2021-11-01", B: "2022-02-01", C: null });
    expect(findings(result)).toEqual(["year-unknown", "ranking-provisional"]);
    expect(ranks(result)).toBe("A 1..1, B 1..2, C -");
  });
  test("a wrong day decides nothing and is named", () => {
    const result = at({ A: "31/10/2021", B: "2021-02-01" }, 2021);
    expect(findings(result)).toEqual(["wrong-type A", "ranking-provisional"]);
    expect(ranks(result)).toBe("A 1..1, B 1..2");
  });
  test("a rule about points acts when they are known", () => {
    const result = of(
      { A: 60, B: 40, C: null },
      { exclusions: [{ when: is(pointsOf("total"), "<", n(50)) }] },
    );
    expect(ranks(result)).toBe("A 1..2, B -, C 1..2");
    expect(result.units[1]?.excluded?.code).toBe("excluded-by-rule");
  });
});

describe("grades", () => {
  test("G1 exact edges", () =>
    expect(
      grades(
        of(
          { A: 85, B: "84.999999999999", C: 70, D: 50, E: "49.999999999999", F: 100, G: 0 },
          { grades: BANDS },
        ),
      ),
    ).toBe("A Tốt, B Khá, C Khá, D TB, E Kém, F Tốt, G Kém"));
  test("G1 850/1000 from thirds and sevenths is Tốt, one part in 10^12 below is Khá", () => {
    const part = (code: string, max: number) =>
      criterion(code, max, {
        inputs: [count("a"), count("b")],
        score: times(over(input("a"), input("b")), MAX),
      });
    const set = setOf([part("1.1", 300), part("1.2", 700), part("1.3", 1)], {
      scale: "1000",
      grades: BANDS,
      rankings: [ranking()],
    });
    const at = (id: string, b: number) =>
      unit(id, {
        "1.1.a": 2,
        "1.1.b": 3,
        "1.2.a": 13,
        "1.2.b": 14,
        "1.3.a": 0,
        "1.3.b": 1,
        ...(b > 0 ? { "1.2.a": 12999999999999, "1.2.b": 14000000000000 } : {}),
      });
    const result = run(set, [at("A", 0), at("B", 1)]);
    expect(result.units.map((u) => (u.total.points === null ? "?" : toExact(u.total.points)))).toEqual([
      "850",
      "16999999999999/20000000000",
    ]);
    expect([grades(result), ranks(result)]).toEqual(["A Tốt, B Khá", "A 1, B 2"]);
  });
  test("G1 bands may be written from the worst to the best", () =>
    expect(grades(of({ A: 90, B: 10 }, { grades: { ...BANDS, rows: [...BANDS.rows].reverse() } }))).toBe(
      "A Tốt, B Kém",
    ));
  test("G2 an open unit has the grades it can still get", () => {
    const set = setOf([entered("1", 60), entered("2", 40)], { scale: "100", grades: BANDS });
    expect(grades(run(set, [unit("A", { "1.x": 40 }), unit("B", { "2.x": 40 })]))).toBe(
      "A Khá|TB|Kém, B Tốt|Khá|TB|Kém",
    );
  });
  test("G2 a veto drops to the next grade whose vetoes do not act", () => {
    const veto = (grade: string, less: number) => ({
      grade,
      when: is(pointsOf("pillar", "2"), "<", n(less)),
    });
    const set = setOf([entered("1.1", 90), entered("2.1", 10)], {
      scale: "100",
      grades: { ...BANDS, vetoes: [veto("Tốt", 5), veto("Khá", 2)] },
    });
    const units = [
      unit("A", { "1.1.x": 90, "2.1.x": 4 }),
      unit("B", { "1.1.x": 90, "2.1.x": 5 }),
      unit("C", { "1.1.x": 90, "2.1.x": 1 }),
      unit("D", { "1.1.x": 90 }),
    ];
    expect(grades(run(set, units))).toBe("A Khá, B Tốt, C TB, D Tốt|Khá|TB");
  });
  const quota = (share: string): Grades => ({
    ...BANDS,
    quotas: [
      { grade: "Tốt", share },
      { grade: "Khá", share: "1/2" },
    ],
  });
  test("G3 a quota keeps the best; who is cut competes one grade lower", () => {
    expect(grades(of({ A: 90, B: 95, C: 86, D: 75 }, { grades: quota("1/4") }))).toBe(
      "A Khá, B Tốt, C Khá, D TB",
    );
  });
  test("G3 a tie across the cut is not decided", () => {
    const result = of({ A: 90, B: 90, C: 40, D: 30 }, { grades: quota("1/4") });
    expect(grades(result)).toBe("A Tốt|Khá, B Tốt|Khá, C Kém, D Kém");
    expect(findings(result)).toEqual(["quota-tie A", "quota-tie B"]);
  });
  test("G3 while a unit is open nobody who may be cut is certain", () =>
    expect(grades(of({ A: 90, B: null, C: 99 }, { grades: quota("1/3") }))).toBe(
      "A Tốt|Khá|TB, B Tốt|Khá|TB|Kém, C Tốt|Khá|TB",
    ));
  test("no grades without bands, none for units not ranked", () => {
    expect(grades(of({ A: 90 }))).toBe("A -");
    expect(
      grades(
        of({ A: 90, B: 20 }, { grades: BANDS, exclusions: [{ when: is(pointsOf("total"), "<", n(50)) }] }),
      ),
    ).toBe("A Tốt, B -");
  });
});

describe("awards (G4)", () => {
  const award = {
    name: "Bằng khen",
    when: all(
      is({ op: "grade" }, "=", { op: "text", value: "Tốt" }),
      is({ op: "rank", ranking: "" }, "<=", n(3)),
    ),
  };
  const awarded = (points: Readonly<Record<string, number | null>>, more: Partial<Rules> = {}): string =>
    of(points, { grades: BANDS, awards: [award], ...more })
      .units.filter((u) => u.awards.includes("Bằng khen"))
      .map((u) => u.id)
      .join("");
  test("grade and rank together; fewer qualified, fewer awards", () => {
    expect(awarded({ A: 99, B: 95, C: 90, D: 86 })).toBe("ABC");
    expect(awarded({ A: 99, B: 80, C: 70, D: 60 })).toBe("A");
  });
  test("a tie at the third place is awarded twice", () =>
    expect(awarded({ A: 99, B: 95, C: 90, D: 90 })).toBe("ABCD"));
  test("nothing is awarded that may still change", () =>
    expect(awarded({ A: 99, B: 95, C: 90, D: null })).toBe("AB"));
  test("a group may be named", () => {
    const set = setOf([figureSet()], {
      awards: [{ name: "N", when: is({ op: "group" }, "!=", { op: "text", value: "3" }) }],
    });
    const result = run(set, [
      unit("A", { "1.x": 1 }, { group: "1" }),
      unit("B", { "1.x": 1 }, { group: "3" }),
    ]);
    expect(result.units.map((u) => u.awards.length)).toEqual([1, 0]);
  });
});

const figureSet = () => criterion("1", 10, { inputs: [figure("x", "points")], score: input("x") });

describe("the same whatever the order", () => {
  const set = setOf(
    [
      criterion("1", 100, {
        inputs: [count("a")],
        score: times({ op: "min-max", value: input("a"), over: "group" }, MAX),
        allEqual: n(50),
      }),
      entered("2", 10),
    ],
    { rankings: [ranking()], grades: BANDS, scale: "110" },
  );
  const figures = fc.record({
    a: fc.option(fc.nat(5), { freq: 9 }),
    x: fc.option(fc.nat(10), { freq: 9 }),
    group: fc.constantFrom("x", "y"),
  });
  test("K3 permuting units permutes results", () => {
    fc.assert(
      fc.property(fc.array(figures, { maxLength: 9 }), fc.infiniteStream(fc.nat()), (rows, stream) => {
        const units = rows.map((r, i) => unit(String(i), { "1.a": r.a, "2.x": r.x }, { group: r.group }));
        const shuffled = units
          .map((u) => ({ u, at: stream.next().value }))
          .sort((p, q) => p.at - q.at)
          .map(({ u }) => u);
        const lines = (us: typeof units): readonly string[] =>
          run(set, us)
            .units.map((u) => `${u.id} ${totals(u)} ${JSON.stringify(u.ranks.get("R"))} ${u.grades.join()}`)
            .sort();
        expect(lines(shuffled)).toEqual(lines(units));
      }),
      { numRuns: 150 },
    );
  });
  test("K3 results stand in the order of the data", () =>
    expect(of({ B: 1, A: 2 }).units.map((u) => u.id)).toEqual(["B", "A"]));
});
