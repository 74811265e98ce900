// The ten sets of which only pillars, counts and points are public: what they hold is compared with tables typed here
// again from the texts; ranking, grades, awards, not-applicable and lateness are tried on both sides of every edge.
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { analyze, compile, findings, format } from "#dsl";
import { fieldsOf } from "#dsl/cli/data/fields.ts";
import { readCsv } from "#dsl/cli/data/read-csv.ts";
import { readJsonData } from "#dsl/cli/data/read-json.ts";
import type { Data, GroupResult, UnitData, UnitResult } from "#runtime";
import { evaluateAll, load } from "#runtime";
import type { CompiledSet } from "#runtime/compiled-set.ts";
import type { LoadedSet } from "#runtime/loaded-set.ts";
import { toExact } from "#runtime/number.ts";

const path = (id: string, file: string): URL => new URL(`../indicator-sets/${id}/${file}`, import.meta.url);
const text = (id: string): string => readFileSync(path(id, "1.0.0.barem"), "utf8");

/** Compiles the set's file; any finding of reading, meaning or the checker, or a refusal of the loader, fails the test. */
function compiled(id: string): CompiledSet {
  const analysis = analyze(text(id), `indicator-sets/${id}/1.0.0.barem`);
  expect(findings(analysis)).toEqual([]);
  const set = compile(analysis);
  if (set === null) throw new Error(`${id} does not compile`);
  return set;
}

function loaded(id: string): LoadedSet {
  const result = load(compiled(id));
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.set;
}

type Points = readonly (number | string | null)[];

/** A unit whose pillars 1, 2, … hold these points; null: not entered. */
function unit(id: string, points: Points, more: Omit<Partial<UnitData>, "id" | "values"> = {}): UnitData {
  const entered = points.map((p, i) => [`${i + 1}.x`, p] as const).filter(([, p]) => p !== null);
  return { id, values: Object.fromEntries(entered), ...more };
}

function results(set: string, units: readonly UnitData[], more: Omit<Data, "units"> = {}): GroupResult {
  return evaluateAll(loaded(set), { units, ...more });
}

function only(result: GroupResult, id: string): UnitResult {
  const found = result.units.find((u) => u.id === id);
  if (found === undefined) throw new Error(`no unit ${id}`);
  return found;
}

const total = (u: UnitResult): string | null => (u.total.points === null ? null : toExact(u.total.points));
const rank = (u: UnitResult, name: string): number | null | undefined => u.ranks.get(name)?.rank;

function checkGrade(set: string, points: Points, grade: string): void {
  const result = only(results(set, [unit("A", points, { submitted: "2022-10-01" })]), "A");
  expect([total(result) !== null, ...result.grades]).toEqual([true, grade]);
}

/** CSV gives every figure as exact text, JSON whole ones as numbers; both mean the same. */
const withFiguresAsText = (u: UnitData): UnitData => ({
  ...u,
  values: Object.fromEntries(Object.entries(u.values).map(([key, value]) => [key, String(value)])),
});

interface Public {
  readonly scale: string | null;
  readonly declared: {
    readonly pillars: number;
    readonly criteria: number;
    readonly points: string | null;
  } | null;
  /** Title, declared criteria, maximum (number) or the parameter that supplies it. */
  readonly pillars: readonly (readonly [string, number | null, number | string])[];
}

const sonLa = (first: readonly [number, number], last: readonly [number, number]): Public["pillars"] => [
  ["Chỉ số đánh giá về Hạ tầng và nền tảng số", ...first],
  ["Chỉ số đánh giá về Hoạt động chính quyền số", 16, 77],
  ["Chỉ số đánh giá về An toàn, an ninh mạng", 3, 8],
  ["Chỉ số đánh giá về Đào tạo và phát triển nguồn lực chính quyền số", 3, 5],
  ["Chỉ số đánh giá về kiến tạo thể chế", ...last],
];

const benTre = (count: number, named: readonly string[]): Public["pillars"] =>
  Array.from({ length: count }, (_, i) => [
    named[i] ?? `Chỉ số chính ${i + 1} (tên chưa công khai)`,
    null,
    `toi_da_${i + 1}`,
  ]);

const moDuc = (annex: string): Public["pillars"] => [
  ["Chính quyền số", null, "toi_da_chinh_quyen_so"],
  ["Kinh tế số", null, "toi_da_kinh_te_so"],
  ["Xã hội số", null, "toi_da_xa_hoi_so"],
  [`Phần còn lại của ${annex} (tên chưa công khai)`, null, "toi_da_con_lai"],
];

const PUBLIC: Readonly<Record<string, Public>> = {
  "binh-thuan/so": {
    scale: "500",
    declared: { pillars: 6, criteria: 41, points: "500" },
    pillars: [
      ["Nhận thức số", 5, 50],
      ["Thế chế số", 6, 80],
      ["Hạ tầng số", 2, 20],
      ["Nhân lực số", 5, 60],
      ["An toàn thông tin mạng", 9, 100],
      ["Hoạt động chuyển đổi số", 14, 190],
    ],
  },
  "binh-thuan/huyen": {
    scale: "600",
    declared: { pillars: 8, criteria: 53, points: "600" },
    pillars: [
      ["Nhận thức số", 7, 70],
      ["Thẻ chế số", 6, 80],
      ["Hạ tầng số", 2, 20],
      ["Nhân lực số", 7, 60],
      ["An toàn thông tin mạng", 9, 90],
      ["Hoạt động chính quyền số", 13, 160],
      ["Hoạt động kinh tế số", 4, 60],
      ["Hoạt động xã hội số", 5, 60],
    ],
  },
  "binh-thuan/xa": {
    scale: "330",
    declared: { pillars: 6, criteria: 26, points: "330" },
    pillars: [
      ["Nhận thức số", 4, 50],
      ["Thẻ chế số", 4, 60],
      ["Hạ tầng số", 2, 20],
      ["Nhân lực số", 6, 60],
      ["An toàn, an ninh mạng", 2, 20],
      ["Hoạt động chuyển đổi số", 8, 120],
    ],
  },
  "son-la/tinh": {
    scale: "100",
    declared: { pillars: 5, criteria: 27, points: "100" },
    pillars: sonLa([3, 6], [2, 4]),
  },
  "son-la/huyen": {
    scale: "100",
    declared: { pillars: 5, criteria: 29, points: "100" },
    pillars: sonLa([4, 5], [3, 5]),
  },
  "ben-tre/tinh": {
    scale: null,
    declared: { pillars: 7, criteria: 49, points: null },
    pillars: benTre(7, ["nhận thức số", "thể chế số", "hạ tầng số", "nhân lực số", "an toàn thông tin mạng"]),
  },
  "ben-tre/huyen": {
    scale: null,
    declared: { pillars: 9, criteria: 78, points: null },
    pillars: benTre(9, []),
  },
  "ben-tre/xa": {
    scale: null,
    declared: { pillars: 9, criteria: 67, points: null },
    pillars: benTre(9, []),
  },
  "mo-duc/huyen": { scale: null, declared: null, pillars: moDuc("Phụ lục I") },
  "mo-duc/xa": { scale: null, declared: null, pillars: moDuc("Phụ lục II") },
};

const IDS = Object.keys(PUBLIC);

/** Largest points of every pillar that the text gives. */
const maxima = (id: string): readonly number[] => (PUBLIC[id]?.pillars ?? []).map(([, , max]) => Number(max));

describe.each(Object.entries(PUBLIC))("%s", (id, expected) => {
  it("holds the public pillars, counts and points, and nothing else", () => {
    const rules = compiled(id).rules;
    expect(rules.id).toBe(id);
    expect(rules.scale).toBe(expected.scale);
    expect(rules.pillars.map((p) => p.code)).toEqual(expected.pillars.map((_, i) => `${i + 1}`));
    expect(
      rules.criteria.map((c) => [
        c.title,
        c.undisclosedCriteria,
        c.maxParameter === "" ? Number(c.max) : c.maxParameter,
      ]),
    ).toEqual(expected.pillars);
    for (const c of rules.criteria) {
      expect(c.undisclosed).not.toBe("");
      expect(c.inputs.map((i) => [i.name, i.kind])).toEqual([["x", "points"]]);
    }
    const whole = rules.declares
      .filter((d) => d.scope === "")
      .map(({ pillars, criteria, points }) => ({ pillars, criteria, points }));
    expect(whole[0] ?? null).toEqual(expected.declared);
  });

  it("R014: declared counts and points equal the sums of the rows", () => {
    if (expected.scale === null) {
      expect(expected.pillars.every(([, count, max]) => count === null && typeof max === "string")).toBe(
        true,
      );
      return;
    }
    const rows = compiled(id).rules.criteria;
    expect(rows.reduce((n, c) => n + (c.undisclosedCriteria ?? 0), 0)).toBe(expected.declared?.criteria);
    expect(rows.reduce((n, c) => n + Number(c.max), 0)).toBe(Number(expected.declared?.points));
  });

  it("is formatted, and the same bytes after vi → en → vi", () => {
    const vi = text(id);
    expect(format(vi).text).toBe(vi);
    const en = format(vi, { surface: "en" }).text;
    expect(en).not.toBe(vi);
    expect(format(en, { surface: "vi" }).text).toBe(vi);
  });

  it("every reading is a draft and has its reason", () => {
    const rules = compiled(id).rules;
    const readings = [...rules.readings, ...rules.criteria.flatMap((c) => c.readings)];
    expect(readings.length).toBeGreaterThanOrEqual(4);
    for (const r of readings) expect([r.draft, r.because !== ""]).toEqual([true, true]);
  });

  it("sample: CSV and JSON hold the same figures; no finding; scored and open units", () => {
    const json = readJsonData(readFileSync(path(id, "sample.json"), "utf8"), "sample.json");
    const reading = {
      file: "sample.csv",
      fields: fieldsOf(compiled(id)),
      decimal: null,
      delimiter: null,
      language: "vi",
    } as const;
    const csv = readCsv(readFileSync(path(id, "sample.csv"), "utf8"), reading);
    expect(csv.units).toEqual(json.data.units.map(withFiguresAsText));
    const { data } = json;
    const result = evaluateAll(loaded(id), data);
    expect(result.findings.filter((f) => f.code !== "ranking-provisional")).toEqual([]);
    const open = result.units.filter((u) => u.status === "pending").length;
    expect(open).toBe(id === "mo-duc/huyen" ? 0 : 1);
    for (const u of result.units.filter((r) => r.status === "scored")) expect(u.total.points).not.toBeNull();
  });

  it("R041: points above the pillar's maximum or below 0 are rejected", () => {
    const first = expected.pillars[0]?.[2];
    const parameters = Object.fromEntries(
      expected.pillars.flatMap(([, , max]) => (typeof max === "string" ? [[max, 10]] : [])),
    );
    const most = typeof first === "number" ? first : 10;
    const bad = results(id, [unit("A", [`${most}.01`]), unit("B", [-1]), unit("C", [most]), unit("D", [0])], {
      parameters,
    });
    expect(bad.units.map((u) => u.criteria.get("1")?.status)).toEqual([
      "rejected",
      "rejected",
      "scored",
      "scored",
    ]);
  });
});

describe("Bình Thuận", () => {
  const edges: readonly (readonly [string, string, Points, string])[] = [
    ["binh-thuan/so", "500/500", [50, 80, 20, 60, 100, 190], "Tốt"],
    ["binh-thuan/so", "425/500", [50, 80, 20, 60, 100, 115], "Tốt"],
    ["binh-thuan/so", "one part below 425", [50, 80, 20, 60, 100, "114.999999"], "Khá"],
    ["binh-thuan/so", "350/500", [50, 80, 20, 60, 100, 40], "Khá"],
    ["binh-thuan/so", "one part below 350", [50, 80, 20, 60, 100, "39.999999"], "Trung bình"],
    ["binh-thuan/so", "250/500", [50, 80, 20, 60, 40, 0], "Trung bình"],
    ["binh-thuan/so", "one part below 250", [50, 80, 20, 60, "39.999999", 0], "Kém"],
    ["binh-thuan/so", "0/500", [0, 0, 0, 0, 0, 0], "Kém"],
    ["binh-thuan/huyen", "510/600", [70, 80, 20, 60, 90, 160, 30, 0], "Tốt"],
    ["binh-thuan/huyen", "one part below 510", [70, 80, 20, 60, 90, 160, "29.999999", 0], "Khá"],
    ["binh-thuan/huyen", "420/600", [70, 80, 20, 60, 90, 100, 0, 0], "Khá"],
    ["binh-thuan/huyen", "one part below 420", [70, 80, 20, 60, 90, "99.999999", 0, 0], "Trung bình"],
    ["binh-thuan/huyen", "300/600", [70, 80, 20, 60, 70, 0, 0, 0], "Trung bình"],
    ["binh-thuan/huyen", "one part below 300", [70, 80, 20, 60, "69.999999", 0, 0, 0], "Kém"],
    ["binh-thuan/xa", "280.5/330", [50, 60, 20, 60, 20, 70.5], "Tốt"],
    ["binh-thuan/xa", "one part below 280.5", [50, 60, 20, 60, 20, "70.499999"], "Khá"],
    ["binh-thuan/xa", "231/330", [50, 60, 20, 60, 20, 21], "Khá"],
    ["binh-thuan/xa", "one part below 231", [50, 60, 20, 60, 20, "20.999999"], "Trung bình"],
    ["binh-thuan/xa", "165/330", [50, 60, 20, 35, 0, 0], "Trung bình"],
    ["binh-thuan/xa", "one part below 165", [50, 60, 20, "34.999999", 0, 0], "Kém"],
  ];
  it.each(edges)("R103, Điều 8.3: %s, %s", (set, _, points, grade) => checkGrade(set, points, grade));

  it.each(["binh-thuan/so", "binh-thuan/huyen", "binh-thuan/xa"])(
    "Điều 7.2: %s, a pillar declared not to apply has full marks",
    (set) => {
      const max = maxima(set);
      const without3 = max.map((m, i) => (i === 2 ? null : m));
      const result = results(set, [
        unit("A", without3, { notApplicable: ["3"] }),
        unit("B", without3),
        unit("C", max),
      ]);
      const a = only(result, "A");
      expect([a.criteria.get("3")?.status, total(a), rank(a, "Chuyển đổi số")]).toEqual([
        "not-applicable",
        PUBLIC[set]?.scale,
        1,
      ]);
      expect(a.grades).toEqual(["Tốt"]);
      expect(only(result, "B").status).toBe("pending");
      expect(rank(only(result, "C"), "Chuyển đổi số")).toBe(1);
      expect(compiled(set).rules.criteria.every((c) => c.notApplicable?.kind === "full")).toBe(true);
    },
  );

  /** Totals of sở: 480, 480, 450, 430, 424. */
  const so: readonly UnitData[] = [
    unit("A", [50, 80, 20, 60, 100, 170]),
    unit("B", [50, 80, 20, 60, 100, 170]),
    unit("C", [50, 80, 20, 60, 100, 140]),
    unit("D", [50, 80, 20, 60, 100, 120]),
    unit("E", [50, 80, 20, 60, 100, 114]),
  ];
  it("Điều 9: awards for Tốt and ranks 1 to 3, equal totals share a rank", () => {
    const result = results("binh-thuan/so", so);
    expect(result.units.map((u) => [u.id, rank(u, "Chuyển đổi số"), u.grades[0], u.awards.length])).toEqual([
      ["A", 1, "Tốt", 1],
      ["B", 1, "Tốt", 1],
      ["C", 3, "Tốt", 1],
      ["D", 4, "Tốt", 0],
      ["E", 5, "Khá", 0],
    ]);
  });
  it("R121, Điều 9: rank 2 without Tốt has no award", () => {
    const result = results(
      "binh-thuan/so",
      [so[0], so[4]].flatMap((u) => (u === undefined ? [] : [u])),
    );
    expect(result.units.map((u) => [rank(u, "Chuyển đổi số"), u.awards.length])).toEqual([
      [1, 1],
      [2, 0],
    ]);
  });
  it("Điều 9: Nhóm 2 has the award, Nhóm 3 leaves it to UBND cấp huyện", () => {
    for (const [set, count] of [
      ["binh-thuan/huyen", 1],
      ["binh-thuan/xa", 0],
    ] as const) {
      const best = only(results(set, [unit("A", maxima(set))]), "A");
      expect([set, rank(best, "Chuyển đổi số"), best.grades, best.awards.length]).toEqual([
        set,
        1,
        ["Tốt"],
        count,
      ]);
    }
    expect(compiled("binh-thuan/xa").rules.notes.join(" ")).toContain(
      "do Ủy ban nhân dân cấp huyện quyết định việc khen thưởng",
    );
  });
  it("misprinted titles stay as printed and carry a reading", () => {
    for (const set of ["binh-thuan/so", "binh-thuan/huyen", "binh-thuan/xa"]) {
      const second = compiled(set).rules.criteria[1];
      expect(second?.readings.map((r) => r.text)).toEqual([`'${second?.title}' là 'Thể chế số'`]);
    }
  });
});

describe("Sơn La", () => {
  const sets = ["son-la/tinh", "son-la/huyen"] as const;
  const first: Readonly<Record<string, number>> = { "son-la/tinh": 6, "son-la/huyen": 5 };
  /** Pillar 2 is what is left of `sum` after pillars 1, 3 and 4 (6 or 5, 8, 5): an exact text with six decimals. */
  const reaching = (set: string, millionths: number): Points => {
    const rest = millionths - ((first[set] ?? 0) + 8 + 5) * 1_000_000;
    return [
      first[set] ?? 0,
      `${Math.floor(rest / 1_000_000)}.${String(rest % 1_000_000).padStart(6, "0")}`,
      8,
      5,
      0,
    ];
  };
  const edges: readonly (readonly [number, string])[] = [
    [85_000_000, "Tốt"],
    [84_999_999, "Khá"],
    [70_000_000, "Khá"],
    [69_999_999, "Trung bình"],
    [50_000_000, "Trung bình"],
    [49_999_999, "Yếu"],
  ];
  for (const set of sets) {
    it.each(edges)(`R104: ${set}, %d millionths of a point: %s`, (millionths, grade) =>
      checkGrade(set, reaching(set, millionths), grade),
    );
    it(`R104: ${set}, 100 is Tốt, 0 is Yếu`, () => {
      checkGrade(set, maxima(set), "Tốt");
      checkGrade(set, [0, 0, 0, 0, 0], "Yếu");
    });
    it(`R061, R062, R108: ${set}, 25/10 to 30/10 is late but ranked, from 31/10 or without report not`, () => {
      const days = ["2022-10-24", "2022-10-25", "2022-10-26", "2022-10-30", "2022-10-31", "2022-11-15", null];
      const result = results(
        set,
        days.map((submitted, i) => unit(`U${i}`, [5, 70 - i, 8, 5, 3], { submitted })),
        { year: 2022 },
      );
      expect(result.units.map((u) => [u.status, rank(u, "Chính quyền số") ?? null])).toEqual([
        ["scored", 1],
        ["scored", 2],
        ["scored", 3],
        ["scored", 4],
        ["not-ranked", null],
        ["not-ranked", null],
        ["not-ranked", null],
      ]);
    });
    it(`R108: ${set}, an excluded unit takes no place, however high its points`, () => {
      const result = results(
        set,
        [
          unit("late", maxima(set), { submitted: "2022-10-31" }),
          unit("inTime", [1, 1, 1, 1, 1], { submitted: "2022-10-10" }),
        ],
        { year: 2022 },
      );
      expect(only(result, "late").grades).toEqual([]);
      expect(rank(only(result, "inTime"), "Chính quyền số")).toBe(1);
    });
  }
  it("the contradiction of mức Khá and both deadlines carry readings", () => {
    for (const set of sets) {
      const because = compiled(set)
        .rules.readings.map((r) => r.because)
        .join(" ");
      expect(because).toContain("từ 70 điểm đến 85 điểm trở lên");
      expect(because).toContain("trước ngày 25 tháng 10");
      expect(because).toContain("sau 5 ngày kể từ ngày 25 tháng 10");
    }
  });
});

describe("maxima that are not public are parameters", () => {
  const parametersOf = (id: string): readonly string[] =>
    (PUBLIC[id]?.pillars ?? []).map(([, , max]) => String(max));

  it.each(IDS.filter((id) => PUBLIC[id]?.scale === null))(
    "%s: nothing is scored until the operator supplies them",
    (id) => {
      const names = parametersOf(id);
      expect(compiled(id).rules.parameters.map((p) => p.name)).toEqual(names);
      const full = unit(
        "A",
        names.map(() => 10),
      );
      const without = only(results(id, [full]), "A");
      expect([total(without), without.percent]).toEqual([null, null]);
      const all = Object.fromEntries(names.map((n) => [n, 20]));
      const { [names[0] ?? ""]: _, ...some } = all;
      expect(total(only(results(id, [full], { parameters: some }), "A"))).toBeNull();
      const scored = only(results(id, [full], { parameters: all }), "A");
      expect([total(scored), scored.percent === null ? null : toExact(scored.percent)]).toEqual([
        `${names.length * 10}`,
        "50",
      ]);
      expect(scored.grades).toEqual([]);
    },
  );

  it("R011: Bến Tre cấp tỉnh marks the common foundation apart from activity", () => {
    expect(compiled("ben-tre/tinh").rules.tags.map((t) => [t.name, t.criteria])).toEqual([
      ["nen_tang_chung", ["1", "2", "3", "4", "5"]],
      ["hoat_dong_cu_the", ["6", "7"]],
    ]);
    expect(["ben-tre/huyen", "ben-tre/xa"].map((id) => compiled(id).rules.tags.length)).toEqual([0, 0]);
  });

  it("Bến Tre: one ranking by total, no grades; three reporting rounds are notes", () => {
    for (const id of ["ben-tre/tinh", "ben-tre/huyen", "ben-tre/xa"]) {
      const { rankings, grades, notes } = compiled(id).rules;
      expect([rankings.map((r) => r.name), grades]).toEqual([["Chuyển đổi số"], null]);
      expect(notes.filter((n) => n.startsWith("Báo cáo lần")).length).toBe(3);
    }
  });

  it.each(["mo-duc/huyen", "mo-duc/xa"])(
    "R101: %s, four rankings, each by the percent of its own maximum",
    (id) => {
      const parameters = {
        toi_da_chinh_quyen_so: 200,
        toi_da_kinh_te_so: 100,
        toi_da_xa_hoi_so: 50,
        toi_da_con_lai: 150,
      };
      const names = ["Chuyển đổi số", "Chính quyền số", "Kinh tế số", "Xã hội số"];
      const result = results(
        id,
        [unit("A", [150, 50, 40, 100]), unit("B", [100, 90, 40, 100]), unit("C", [150, 40, 50, 110])],
        { parameters },
      );
      expect(result.units.map((u) => [u.id, total(u), ...names.map((n) => rank(u, n))])).toEqual([
        ["A", "340", 2, 1, 2, 2],
        ["B", "330", 3, 3, 1, 2],
        ["C", "350", 1, 1, 3, 1],
      ]);
      expect(compiled(id).rules.rankings.map((r) => r.name)).toEqual(names);
      expect(compiled(id).rules.grades).toBeNull();
    },
  );

  it("R047: bonus for initiatives is off in Mộ Đức, and a reading says why", () => {
    for (const id of ["mo-duc/huyen", "mo-duc/xa"]) {
      const rules = compiled(id).rules;
      expect(rules.criteria.filter((c) => c.kind === "bonus")).toEqual([]);
      expect(rules.readings.some((r) => r.text.startsWith("Điểm khuyến khích chưa dùng"))).toBe(true);
    }
  });
});
