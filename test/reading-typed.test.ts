// What is typed into the calculator, and how its results are said.
import { describe, expect, test } from "vitest";
import { showCriterion, showGrade, showSum, showTyped } from "#designer/reading/show-result.ts";
import { type InputKind, typedItems, typedValue } from "#designer/reading/typed.ts";
import { analyze, compile } from "#dsl";
import { evaluate, load, type UnitData } from "#runtime";

describe("typed figures", () => {
  test.each<readonly [InputKind, string, unknown]>([
    ["count", "12", "12"],
    ["count", " 12 ", "12"],
    ["number", "12,5", "12.5"],
    ["number", "12.5", "12.5"],
    ["number", "0,125", "0.125"],
    ["number", "-3", "-3"],
    ["number", "−3", "-3"],
    ["money", "1 234 567,5", "1234567.5"],
    ["money", "1\u00a0234", "1234"],
    ["percent", "85 %", "85"],
    ["percent", "85,5%", "85.5"],
    ["yes-no", "yes", true],
    ["yes-no", "no", false],
    ["choice", "cao", "cao"],
    ["date", "2023-10-30", "2023-10-30"],
    ["text", "đie\u0302\u0309m", "điểm"],
  ])("%s %j is %j", (kind, typed, value) => {
    expect(typedValue(kind, typed)).toEqual({ is: "value", value });
  });

  test.each<InputKind>(["count", "number", "percent", "yes-no", "choice", "date", "text"])(
    "an empty %s is missing, not 0",
    (kind) => {
      expect(typedValue(kind, "  ")).toEqual({ is: "missing" });
    },
  );

  test.each(["abc", "1,2,3", "1e3", "+1", "1.234.567", "12 34", "1 234 56", "1/2", "=1"])(
    "%j is no number",
    (typed) => {
      expect(typedValue("number", typed)).toEqual({ is: "not-a-number", typed });
      expect(showTyped(typedValue("number", typed), "vi")).toContain("không phải là số");
    },
  );

  test.each(["1.234", "1,234", "-12.345", "123,456"])("%j is not guessed", (typed) => {
    const read = typedValue("number", typed);
    expect(read.is).toBe("two-readings");
    if (read.is !== "two-readings") return;
    // Both ways it offers are read without doubt.
    expect(typedValue("number", read.whole).is).toBe("value");
    expect(typedValue("number", read.decimal).is).toBe("value");
    expect(showTyped(read, "vi")).toContain("hai cách đọc");
  });

  test("items: none ticked is missing unless it is said", () => {
    expect(typedItems([], false)).toEqual({ is: "missing" });
    expect(typedItems([], true)).toEqual({ is: "value", value: [] });
    expect(typedItems(["k1"], false)).toEqual({ is: "value", value: ["k1"] });
  });
});

const SET = `bộ chỉ số thu/mot phiên bản 1.0.0
tên "Một"
thang điểm 30
đơn vị đo người (đếm)
mẫu số bằng 0: cần cách hiểu
không áp dụng: 0 điểm
xếp loại theo phần trăm thang điểm {
  từ 50% trở lên : "Tốt"
  dưới 50%       : "Kém"
}
không xếp hạng khi không nộp
chỉ số 1 "Một" tối đa 30 {
  tiêu chí 1.1 "Một" tối đa 20 {
    số liệu a, b: người "Số"
    yêu cầu a <= b
    điểm = (a/b) * điểm tối đa
  }
  tiêu chí 1.2 "Hai" tối đa 10 { có/không co "Có": điểm tối đa }
  tiêu chí 1.3 "Ba" tối đa 0 { số liệu n: người "Số"; không tính điểm }
}
`;

function resultOf(values: UnitData["values"], more: Partial<UnitData> = {}) {
  const analysis = analyze(SET);
  const loading = load(compile(analysis));
  if (!loading.ok) throw new Error(JSON.stringify([loading.errors, analysis.diagnostics.map((d) => d.code)]));
  return evaluate(loading.set, { id: "x", values, ...more });
}

function criterion(code: string, values: UnitData["values"], more: Partial<UnitData> = {}): string {
  const result = resultOf(values, more).criteria.get(code);
  if (result === undefined) throw new Error(code);
  return showCriterion(result, "scored", "vi");
}

describe("results as sentences", () => {
  test("points, bounds, refusals", () => {
    expect(criterion("1.1", { "1.1.a": 1, "1.1.b": 3 })).toBe("≈6,67 / 20 điểm");
    expect(criterion("1.1", { "1.1.a": 1 })).toMatch(/^chờ: từ 0 đến 20 \/ 20 điểm$/);
    expect(criterion("1.1", { "1.1.a": 4, "1.1.b": 3 })).toMatch(/^số liệu bị loại: /);
    expect(criterion("1.1", { "1.1.a": 0, "1.1.b": 0 })).toMatch(/^cần cách hiểu của cơ quan ban hành: /);
    expect(criterion("1.2", {}, { notApplicable: ["1.2"] })).toMatch(/^không áp dụng; 0/);
  });

  test("the total, the grade, and what is open", () => {
    const open = resultOf({ "1.2.co": true });
    expect(showSum(open.total, "vi")).toBe("chờ: từ 10 đến 30 / 30 điểm");
    expect(showSum(open.total, "en")).toBe("pending: 10 to 30 / 30 points");
    expect(showGrade(open, "vi")).toBe("Tốt hoặc Kém");
    expect(showGrade(resultOf({ "1.2.co": true, "1.1.a": 3, "1.1.b": 3 }), "vi")).toBe("Tốt");
    expect(showGrade(resultOf({}, { submitted: null }), "vi")).toBe("không xếp hạng");
  });
});
