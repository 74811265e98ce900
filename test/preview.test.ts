// The pure part of the preview: numbers in an official's dress, impact, order of the ranking, places of charts.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { neverSeparating } from "#designer/document/insights.ts";
import { percentOf, pixel, shown, shownBounds, shownChange } from "#designer/views/format-number.ts";
import { bandOf, bandsOf } from "#designer/views/preview/distribution-shape.ts";
import { gradesOf, thresholdsOf } from "#designer/views/preview/grade-scale.ts";
import { impactOf, isNoImpact } from "#designer/views/preview/impact.ts";
import { impactText } from "#designer/views/preview/impact-text.ts";
import { insightsOf } from "#designer/views/preview/insights.ts";
import { placeOn, polygon, wrapped } from "#designer/views/preview/radar-shape.ts";
import { movedUnits, rankLines } from "#designer/views/preview/rank-change-shape.ts";
import { moveOf, rankText } from "#designer/views/preview/rank-move.ts";
import { type Column, rankingGroups } from "#designer/views/preview/ranking-rows.ts";
import { idsOf, openedFor, placeOf, soiTree } from "#designer/views/preview/soi-tree.ts";
import { entriesOf } from "#designer/views/preview/units.ts";
import { explain } from "#runtime";
import { compare, rational, subtract } from "#runtime/number.ts";
import { previewed, withValues } from "./support/preview.ts";
import { SETS } from "./support/sets.ts";

const HOA_BINH = previewed("hoa-binh/huyen");
const BINH_THUAN = previewed("binh-thuan/so");
const HOA_BINH_UNITS = HOA_BINH.data.units;
/** Cao Phong without its leading group, camera and wifi: fewer points, a lower rank. */
const LESS = withValues(HOA_BINH, "cao-phong", { "1.1.muc": "khong", "3.7.co": false, "1.6.co": false });

describe("numbers", () => {
  test.each([
    ["1234567/1", "1.234.567", "1,234,567", ""],
    ["2469/2", "1.234,5", "1,234.5", ""],
    ["-2469/2", "−1.234,5", "−1,234.5", ""],
    ["20/3", "≈6,67", "≈6.67", "20/3"],
    ["-20/3", "≈−6,67", "≈−6.67", "−20/3"],
    ["8751/100", "87,51", "87.51", ""],
    ["2625/30000001", "≈0,00", "≈0.00", "2625/30000001"],
    ["1/3000", "≈0,00", "≈0.00", "1/3000"],
    ["1000000000000000000000/700000000000000000001", "≈1,43", "≈1.43", "≈1,428571428571"],
    ["1/16", "0,0625", "0.0625", ""],
    ["0", "0", "0", ""],
  ])("%s", (exact, vi, en, title) => {
    expect(shown(rational(exact), "vi")).toEqual({ text: vi, exact: title });
    expect(shown(rational(exact), "en")).toEqual({ text: en, exact: title.replace(",", ".") });
  });

  test("a number is marked as rounded exactly when its text is not all of it", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e6, max: 1e6 }), fc.integer({ min: 1, max: 5000 }), (n, d) => {
        const x = rational(`${n}/${d}`);
        const { text, exact } = shown(x, "vi");
        const read = rational(text.replace("≈", "").replace("−", "-").replaceAll(".", "").replace(",", "."));
        expect(text.startsWith("≈")).toBe(compare(read, x) !== 0);
        expect(exact === "").toBe(compare(read, x) === 0);
        expect(Math.abs(pixel(subtract(read, x)))).toBeLessThanOrEqual(0.005);
      }),
    );
  });

  test("what is open shows its bounds; nothing known above is said as such", () => {
    const open = { points: null, low: rational("12"), high: rational("20") };
    expect(shownBounds(open, "vi").text).toBe("12–20");
    expect(shownBounds({ ...open, high: null }, "vi").text).toBe("12–…");
    expect(shownBounds({ ...open, low: rational("37/3") }, "vi")).toEqual({
      text: "≈12,33–20",
      exact: "37/3–20",
    });
    expect(shownBounds({ ...open, points: rational("15") }, "vi").text).toBe("15");
  });

  test("a change carries its sign", () => {
    const texts = ["5", "-3/2", "0", "20/3"].map((exact) => shownChange(rational(exact), "vi").text);
    expect(texts).toEqual(["+5", "−1,5", "0", "≈+6,67"]);
  });

  test("a percent needs both, and a maximum above 0; a wide fraction still has a pixel", () => {
    expect(percentOf(rational("5"), rational("20"))).toEqual({ n: 25, d: 1 });
    expect(percentOf(null, rational("20"))).toBeNull();
    expect(percentOf(rational("5"), rational("0"))).toBeNull();
    expect(pixel({ n: 10n ** 400n, d: 2n * 10n ** 400n })).toBe(0.5);
  });
});

describe("impact", () => {
  test.each(SETS)("%s compared with itself has none", (id) => {
    const { result } = previewed(id);
    expect(isNoImpact(impactOf(result, result))).toBe(true);
  });

  test("says who changes, and the one that changes most", () => {
    const impact = impactOf(HOA_BINH.result, LESS);
    expect(impact.points).toEqual(["cao-phong"]);
    expect(impact.most?.unit).toBe("cao-phong");
    const [then, now] = [HOA_BINH.result, LESS].map(
      (result) => result.units.find((unit) => unit.id === "cao-phong")?.total.points ?? null,
    );
    if (then === null || now === null || then === undefined || now === undefined) throw new Error("open");
    expect(compare(impact.most?.change ?? rational("0"), subtract(now, then))).toBe(0);
    expect(impact.rank).toContain("cao-phong");
    expect(impact.rank).toEqual(
      LESS.units
        .filter((unit) => {
          const old = HOA_BINH.result.units.find((each) => each.id === unit.id);
          return rankText(old?.ranks.get("Chuyển đổi số")) !== rankText(unit.ranks.get("Chuyển đổi số"));
        })
        .map((unit) => unit.id),
    );
  });

  test("is one line", () => {
    const impact = impactOf(HOA_BINH.result, LESS);
    const text = impactText(impact, HOA_BINH_UNITS, "vi");
    expect(text).toMatch(
      /^\d+ đơn vị đổi hạng, 1 đơn vị đổi điểm; thay đổi nhiều nhất: UBND huyện Cao Phong −\d/,
    );
    expect(impactText(impactOf(LESS, LESS), HOA_BINH_UNITS, "en")).toBe(
      "No unit changes its points, rank or grade.",
    );
  });

  test("a grade, a unit more and a unit less are counted", () => {
    const { result } = BINH_THUAN;
    const [first, ...others] = result.units;
    if (first === undefined) throw new Error("no units");
    const impact = impactOf(
      { ...result, units: [...others, { ...first, id: "cũ" }] },
      {
        ...result,
        units: [first, ...others.map((unit, i) => (i === 0 ? { ...unit, grades: ["Kém"] } : unit))],
      },
    );
    expect(impact.added).toEqual([first.id]);
    expect(impact.removed).toEqual(["cũ"]);
    expect(impact.grade).toEqual([others[0]?.id]);
  });
});

describe("ranking", () => {
  const sheet = {
    rules: BINH_THUAN.set.rules,
    result: BINH_THUAN.result,
    before: null,
    units: BINH_THUAN.data.units,
    ranking: "Chuyển đổi số",
    language: "vi",
  } as const;
  const order = (column: Column, descending = false): readonly string[] =>
    rankingGroups(sheet, { column, descending }).flatMap((group) => group.rows().map((row) => row.id));

  test("stands by rank, open ranks by the best they can be", () => {
    const rows = rankingGroups(sheet, { column: "rank", descending: false })[0]?.rows() ?? [];
    expect(rows.map((row) => row.rank)).toEqual([
      "1",
      "2",
      "2",
      "4",
      "5–6",
      "5–10",
      "6–7",
      "7–8",
      "8–9",
      "9–10",
    ]);
    expect(rows.find((row) => row.id === "SNgV")).toMatchObject({
      total: "221–411",
      percent: "",
      grade: "Khá hoặc Trung bình hoặc Kém",
      grades: 3,
      status: "pending",
      share: 44.2,
    });
  });

  test("turns round, and stands by any column", () => {
    const ranks = (descending: boolean): readonly string[] =>
      rankingGroups(sheet, { column: "rank", descending })[0]
        ?.rows()
        .map((row) => row.rank) ?? [];
    expect(ranks(true)).toEqual([...ranks(false)].reverse());
    expect(order("total", true)[0]).toBe("STTTT");
    expect(order("unit")[0]).toBe("BDT");
    expect(order("grade").slice(0, 4).sort()).toEqual(["SKHDT", "SNV", "STC", "STTTT"]);
  });

  test("keeps groups apart, in the order of the data", () => {
    const xa = previewed("binh-thuan/xa");
    const groups = rankingGroups(
      { ...sheet, rules: xa.set.rules, result: xa.result, units: xa.data.units },
      { column: "rank", descending: false },
    );
    expect(groups.map(({ group, count, rows }) => [group, count, rows().length])).toEqual([
      ["Huyện Hàm Thuận Bắc", 5, 5],
      ["Huyện Phú Quý", 3, 3],
    ]);
  });

  test("says how a rank moved, and only when both are certain", () => {
    const at = (best: number | null, worst = best): Parameters<typeof moveOf>[0] => ({
      rank: best === worst ? best : null,
      best,
      worst,
    });
    expect(moveOf(at(5), at(3))).toEqual({ way: "up", places: 2 });
    expect(moveOf(at(3), at(4))).toEqual({ way: "down", places: 1 });
    expect(moveOf(at(3), at(3))).toEqual({ way: "same", places: 0 });
    expect(moveOf(at(3, 5), at(4))).toEqual({ way: "unsure", places: 0 });
    expect(moveOf(at(3, 5), at(3, 5))).toEqual({ way: "same", places: 0 });
    expect(moveOf(undefined, at(1)).way).toBe("new");
    expect(moveOf(at(null), at(null)).way).toBe("none");
    expect([rankText(at(3)), rankText(at(3, 5)), rankText(at(null))]).toEqual(["3", "3–5", ""]);
  });

  test("knows the grades from the best, and where they begin", () => {
    expect(gradesOf(BINH_THUAN.set.rules)).toEqual(["Tốt", "Khá", "Trung bình", "Kém"]);
    const thresholds = (id: string): readonly string[] =>
      thresholdsOf(previewed(id).set.rules).map(
        ({ grade, percent }) => `${grade} ${shown(percent, "vi").text}`,
      );
    expect(thresholds("binh-thuan/so")).toEqual(["Tốt 85", "Khá 70", "Trung bình 50"]);
    // By points of a scale of 100.
    expect(thresholds("son-la/huyen")).toEqual(["Tốt 85", "Khá 70", "Trung bình 50"]);
    expect(thresholds("hoa-binh/huyen")).toEqual([]);
  });
});

describe("charts", () => {
  test("a radar: 100 % on the wheel, 0 % at its centre, the first axis up", () => {
    const wheel = { centre: { x: 100, y: 100 }, radius: 50 };
    expect(placeOn(wheel, 0, 4, 100)).toEqual({ x: 100, y: 50 });
    expect(placeOn(wheel, 1, 4, 100)).toEqual({ x: 150, y: 100 });
    expect(placeOn(wheel, 2, 4, 0)).toEqual({ x: 100, y: 100 });
    expect(placeOn(wheel, 0, 4, 250)).toEqual({ x: 100, y: 50 });
    expect(polygon(wheel, [100, 50, 0, 0])).toBe("100,50 125,100 100,100 100,100");
  });

  test("a long title is cut at words, and says so", () => {
    expect(wrapped("Hoạt động chính quyền số", 14, 2)).toEqual(["Hoạt động", "chính quyền số"]);
    expect(wrapped("Hoạt động chính quyền số của tỉnh", 12, 2)).toEqual(["Hoạt động", "chính quyền…"]);
    expect(wrapped("Nhân lực số", 30, 2)).toEqual(["Nhân lực số"]);
  });

  test("a band is decided on the exact percent", () => {
    expect(
      ["0", "1999999999/200000000", "10", "69", "100", "105", "-3"].map((x) => bandOf(rational(x))),
    ).toEqual([0, 0, 1, 6, 9, 9, 0]);
  });

  test.each(SETS)("every unit of %s with a percent is in one band", (id) => {
    const { data, result } = previewed(id);
    const entries = entriesOf(result, data.units);
    const inBands = bandsOf(entries).flatMap((band) => band.entries.map((entry) => entry.unit.id));
    expect([...inBands].sort()).toEqual(
      entries
        .filter((entry) => entry.result.percent !== null)
        .map((entry) => entry.unit.id)
        .sort(),
    );
  });

  test("ranks before and after: every certain unit a row on both sides, those that move most first", () => {
    const moved = movedUnits(HOA_BINH.result, LESS, HOA_BINH_UNITS, {
      group: "Huyện, thành phố",
      ranking: "Chuyển đổi số",
    });
    const { lines, left, open } = rankLines(moved, 24);
    expect([lines.length + open, left]).toEqual([10, 0]);
    expect(lines.map((line) => line.to).sort((a, b) => a - b)).toEqual(lines.map((_, i) => i));
    expect(lines.map((line) => line.from).sort((a, b) => a - b)).toEqual(lines.map((_, i) => i));
    expect(lines[0]?.entry.unit.id).toBe("cao-phong");
    const few = rankLines(moved, 2);
    expect([few.lines.length, few.left]).toEqual([2, lines.length - 2]);
    expect(few.lines[0]?.entry.unit.id).toBe("cao-phong");
  });
});

describe("Soi", () => {
  const unit = "cao-phong";
  const explanation = explain(HOA_BINH.set, HOA_BINH.data, unit);
  const nodes = soiTree(explanation, HOA_BINH.set.rules, "vi");

  test.each(SETS)("every criterion of %s stands once below its total", (id) => {
    const { set, data } = previewed(id);
    const first = data.units[0]?.id ?? "";
    const tree = soiTree(explain(set, data, first), set.rules, "vi");
    expect(tree.map((node) => node.id)).toEqual(["total"]);
    const leaves = (all: typeof tree): readonly string[] =>
      all.flatMap((node) => [
        ...(node.criterion === null ? [] : [node.criterion.code]),
        ...leaves(node.below),
      ]);
    expect([...leaves(tree)].sort()).toEqual(set.rules.criteria.map((c) => c.code).sort());
    expect(new Set(idsOf(tree)).size).toBe(idsOf(tree).length);
  });

  test("opens the way to what was asked", () => {
    expect([...openedFor(nodes, null)]).toEqual(["total"]);
    expect([...openedFor(nodes, { is: "criterion", code: "3.5" })]).toEqual(["total", "pillar/3", "3.5"]);
    expect([...openedFor(nodes, { is: "pillar", code: "3" })]).toEqual(["total", "pillar/3"]);
    expect([...openedFor(nodes, { is: "criterion", code: "nowhere" })]).toEqual(["total"]);
  });

  test("one criterion alone is open", () => {
    const alone = soiTree(explain(HOA_BINH.set, HOA_BINH.data, unit, "3.5"), HOA_BINH.set.rules, "vi");
    expect([...openedFor(alone, { is: "total" })]).toEqual(["3.5"]);
  });

  test("a step leads to the nearest rule that has a place", () => {
    const { spans } = HOA_BINH.set;
    expect(placeOf(spans, "3.5/score/left/value")).toEqual(spans["3.5/score"]);
    expect(placeOf(spans, "3.5/input/a")).toEqual(spans["3.5/input/a"]);
    expect(placeOf(spans, "constructor")).toBeNull();
  });
});

describe("insights", () => {
  test("a criterion that separates nobody, ties, and who is just below a threshold", () => {
    const found = insightsOf(BINH_THUAN.set.rules, BINH_THUAN.result, BINH_THUAN.data.units, []);
    const tied = found.filter((insight) => insight.is === "tied");
    expect(tied.map((insight) => [insight.rank, insight.units.map((each) => each.id)])).toEqual([
      [2, ["SNV", "STC"]],
    ]);
    const { rules } = HOA_BINH.set;
    const same = neverSeparating(rules, HOA_BINH.result);
    expect(same.length).toBeGreaterThan(0);
    for (const { code, points } of same)
      for (const each of HOA_BINH.result.units) expect(each.criteria.get(code)?.points).toEqual(points);
  });

  test("one percentage point below counts, more does not", () => {
    const { result, set, data } = BINH_THUAN;
    const [first] = result.units;
    if (first === undefined) throw new Error("no units");
    const at = (percent: string) =>
      insightsOf(
        set.rules,
        { ...result, units: [{ ...first, percent: rational(percent) }] },
        data.units,
        [],
      ).map((insight) => insight.is === "just-below" && shown(insight.gap, "vi").text);
    expect([at("84"), at("839/10"), at("85"), at("679/8")]).toEqual([["1"], [], [], ["0,125"]]);
  });

  test("several units just below one threshold are one insight", () => {
    const { result, set, data } = BINH_THUAN;
    const near = result.units
      .slice(0, 3)
      .map((unit) => ({ ...unit, ranks: new Map(), percent: rational("84") }));
    const found = insightsOf(set.rules, { ...result, units: near }, data.units, []);
    expect(found).toMatchObject([{ is: "crowd", units: data.units.slice(0, 3) }]);
  });
});
