// Meaning: names, measures, types. Each finding has a text that shows it and one, next to it, that does not.
import { describe, expect, it } from "vitest";
import { analyze, compile } from "#dsl";
import { load } from "#runtime";
import { checkFindings, checkFix, criterionOf, rulesOf, setOf } from "./support/model.ts";

const RATIO = `số liệu a, b: người "Số"
yêu cầu a <= b
`;
const YES = 'có/không co "Có": điểm tối đa';
const bad = (body: string, expected: readonly string[], around = "") =>
  checkFindings(setOf(body, around), expected);
const good = (body: string, around = "") => bad(body, [], around);

describe("names", () => {
  it("unknown-name: reported once, at the name, with the nearest known one", () => {
    bad(`${RATIO}điểm = (a/c) * điểm tối đa`, ["unknown-name «c»"]);
    checkFix(
      setOf(`số liệu tong_so: người "Số"\nđiểm = tong_sô * 1 điểm, không quá điểm tối đa`),
      "unknown-name",
      "điểm = tong_so *",
    );
  });
  it("duplicate-name: the second declaration", () => {
    bad(`số liệu a: người "Một"\nsố liệu a: người "Hai"\nđiểm = a * 1 điểm`, ["duplicate-name «a»"]);
  });
  it("duplicate-name: a figure twice in an example, a code twice under a tag", () => {
    bad(`${RATIO}điểm = (a/b) * điểm tối đa\nví dụ b = 0; b = 8 thì 0 điểm`, ["duplicate-name «b»"]);
    bad(`có/không co "Có": điểm tối đa`, ["duplicate-name «1.1»"], "nhãn t: 1.1; 1; 1.1");
  });
  it("look-alike-name: names that differ by marks, case or look-alike letters", () => {
    bad(`số liệu tong, tổng: người "Số"\nđiểm = (tong/tổng) * điểm tối đa`, ["look-alike-name «tổng»"]);
    bad(`số liệu a1, al: người "Số"\nđiểm = (a1/al) * điểm tối đa`, ["look-alike-name «al»"]);
    good(`số liệu a1, a2: người "Số"\nđiểm = (a1/a2) * điểm tối đa`);
  });
  it("a name is found in NFC and NFD", () => {
    checkFindings(
      setOf(`số liệu tổng: người "Số"\nđiểm = tổng * 1 điểm, không quá điểm tối đa`).normalize("NFD"),
      [],
    );
  });
  it("circular-definition: a name computed from itself", () => {
    bad(`số liệu a: người "Số"\nx = y + a\ny = x\nđiểm = x * 1 điểm`, ["circular-definition «x»"]);
    good(`số liệu a: người "Số"\nx = y + a\ny = 2 * a\nđiểm = x * 1 điểm, không quá điểm tối đa`);
  });
  it("definitions are compiled in the order in which they can be computed", () => {
    const criterion = criterionOf(
      `số liệu a: người "Số"\nx = y + a\ny = 2 * a\nđiểm = x * 1 điểm, không quá điểm tối đa`,
    );
    expect(criterion.lets.map((l) => l.name)).toEqual(["y", "x"]);
  });
  it("unknown-part: (2) without such a part", () => {
    bad(`${RATIO}phần (1) = (a/b) * điểm tối đa\nđiểm = (1) + (2)`, ["unknown-part «(2)»"]);
  });
});

describe("codes", () => {
  it("duplicate-code: a criterion code twice", () => {
    checkFindings(
      `bộ chỉ số t/t phiên bản 1.0.0
chỉ số 1 "Một" tối đa 20 {
  tiêu chí 1.1 "Thử" tối đa 10 { có/không co "Có": điểm tối đa }
  tiêu chí 1.1 "Thử" tối đa 10 { có/không co "Có": điểm tối đa }
}
`,
      ["duplicate-code «1.1»"],
    );
  });
  it("1.10 is not 1.1", () => {
    const rules = rulesOf(`bộ chỉ số t/t phiên bản 1.0.0
chỉ số 1 "Một" tối đa 20 {
  tiêu chí 1.1 "Thử" tối đa 10 { có/không co "Có": điểm tối đa }
  tiêu chí 1.10 "Thử" tối đa 10 { có/không co "Có": điểm tối đa }
}
`);
    expect(rules.criteria.map((c) => c.code)).toEqual(["1.1", "1.10"]);
  });
  it("unknown-code: a tag or reference to what is not there", () => {
    bad(`có/không co "Có": điểm tối đa`, ["unknown-code «1.2»"], "nhãn t: 1.1; 1.2");
  });
  it("reference-cycle: criteria that need each other", () => {
    checkFindings(
      `bộ chỉ số t/t phiên bản 1.0.0
chỉ số 1 "Một" tối đa 20 {
  tiêu chí 1.1 "A" tối đa 10 { điểm = điểm tiêu chí 1.2 }
  tiêu chí 1.2 "B" tối đa 10 { điểm = điểm tiêu chí 1.1 }
}
`,
      [`reference-cycle «tiêu chí 1.1 "A" tối đa 10»`],
    );
  });
});

describe("measures (SPEC U1–U4)", () => {
  it("unknown-measure: a unit that is not declared", () => {
    bad(`số liệu a: ngừơi "Số"\nđiểm = a * 1 điểm`, ["unknown-measure «ngừơi»"]);
  });
  it("unlike-units-sum: hộ + người", () => {
    bad(`số liệu a: người "Số"\nsố liệu b: hộ "Số"\nđiểm = (a + b) * 1 điểm`, ["unlike-units-sum «a + b»"]);
    bad(`số liệu a: người "Số"\nsố liệu b: hộ "Số"\nyêu cầu a <= b\nđiểm = a * 1 điểm + b * 1 điểm`, [
      "unlike-units-sum «a <= b»",
    ]);
  });
  it("unlike-units: machines per person, a warning", () => {
    const rule = `số liệu a: máy tính "Số"\nsố liệu b: người "Số"\nđiểm = (a/b) * điểm tối đa, không quá điểm tối đa`;
    bad(rule, ["unlike-units «a/b»"]);
  });
  it("money is one measure: triệu đồng with tỷ đồng is converted exactly", () => {
    const criterion = criterionOf(
      `số liệu x: triệu đồng "Chi"\nđiểm = bảng x { từ 2 tỷ đồng: điểm tối đa; còn lại: 0 điểm }`,
    );
    const score = criterion.score;
    if (score?.op !== "table") throw new Error("no table");
    expect(score.rows[0]?.range?.low).toEqual({ op: "number", value: "2000", unit: "tỷ đồng" });
  });
  it("bare-number-against-share: 50 beside a ratio", () => {
    bad(`${RATIO}tỷ lệ = a/b\nđiểm = bảng tỷ lệ { từ 50: điểm tối đa; còn lại: 0 điểm }`, [
      "bare-number-against-share «50»",
    ]);
    checkFix(
      setOf(`${RATIO}tỷ lệ = a/b\nđiểm = bảng tỷ lệ { từ 50: điểm tối đa; còn lại: 0 điểm }`),
      "bare-number-against-share",
      "từ 50%",
    );
    good(`${RATIO}tỷ lệ = a/b\nđiểm = bảng tỷ lệ { đúng 1: điểm tối đa; còn lại: 0 điểm }`);
  });
  it("points-times-points", () => {
    bad(`điểm = 2 điểm * điểm tối đa`, ["points-times-points «2 điểm * điểm tối đa»"]);
  });
  it("points for money are points as they stand, whatever the money is counted in", () => {
    const { score } = criterionOf(
      'số liệu x: triệu đồng "Chi"\nđiểm = nếu x > 3 triệu đồng thì x * 2 điểm ngược lại điểm tối đa',
    );
    expect(score?.op === "if" && score.else).toEqual({ op: "max" });
  });

  it("points times a count are points: 10 điểm mỗi kênh", () => {
    good(`số liệu n: kênh "Số kênh"\nđiểm = n * 10 điểm, không quá điểm tối đa`);
  });
  it("share-is-no-score: a ratio that was never multiplied by the maximum", () => {
    bad(`${RATIO}điểm = a/b`, ["share-is-no-score «a/b»"]);
  });
  it("not-points: a count as score", () => {
    bad(`số liệu n: kênh "Số"\nđiểm = n`, ["not-points «n»"]);
  });
  it("a percent figure is entered as 85 and used as 85%", () => {
    const criterion = criterionOf(`số liệu p: % "Tỷ lệ" từ 0% đến 100%\nđiểm = p * điểm tối đa`);
    expect(criterion.inputs[0]).toMatchObject({ kind: "percent", least: "0", most: "100" });
    expect(criterion.score).toEqual({
      op: "multiply",
      left: {
        op: "multiply",
        left: { op: "input", name: "p" },
        right: { op: "number", value: "1/100", unit: "" },
      },
      right: { op: "max" },
    });
  });
});

describe("one cause, one finding", () => {
  it("a line that could not be read is not also refused for its meaning", () => {
    bad(`${RATIO}khi a == c: 0 điểm\nđiểm = (a/b) * điểm tối đa`, ["foreign-operator «==»"]);
    bad(`${RATIO}khi a = c: 0 điểm\nđiểm = (a/b) * điểm tối đa`, ["unknown-name «c»"]);
  });
  it("what could not be read may hold the rule, or points: neither is missed as well", () => {
    bad(`${RATIO}= (a/b) * điểm tối đa`, ["unknown-statement «=»"]);
    bad(`${RATIO}điểm = (a/b) * điểm tối đa\nví dụ a = thiếu; b = 8 thì chờ đến 5 điểm`, [
      "missing-value «đến»",
    ]);
    bad(`có/không co "Có": điểm tối đa *`, ["missing-value «*»"]);
  });
});

describe("types", () => {
  it("not-a-number, not-a-condition, not-comparable", () => {
    bad(`có/không co "Có"\nđiểm = co * 1 điểm`, ["not-a-number «co»"]);
    bad(`${RATIO}khi a: 0 điểm\nđiểm = (a/b) * điểm tối đa`, ["not-a-condition «a»"]);
    bad(`có/không co "Có"\nsố liệu ngày d "Ngày"\nkhi co = d: 0 điểm\nđiểm = 1 điểm`, [
      "not-comparable «co = d»",
    ]);
  });
  it("unknown-option: names the options there are", () => {
    const choice = `lựa chọn muc "Mức" {\n truong "A": điểm tối đa\n pho "B": 0 điểm\n}`;
    bad(`${choice}\nkhi muc là trưởng: 0 điểm`, ["unknown-option «trưởng»"]);
    checkFix(setOf(`${choice}\nkhi muc là truơng: 0 điểm`), "unknown-option", "muc là truong");
  });
  it("input-without-label: where the label would follow", () => {
    bad(`số liệu a: người\nđiểm = a * 1 điểm, không quá điểm tối đa`, ["input-without-label «a: người»"]);
  });
  it("answer-without-points", () => {
    bad(`có/không co "Có"\nđiểm = điểm của co`, ["answer-without-points «co»"]);
  });
  it("bound-not-constant, empty-range, otherwise-not-last", () => {
    bad(`số liệu a, b: người "Số"\nđiểm = bảng a { từ b: 1 điểm; còn lại: 0 điểm }`, [
      "bound-not-constant «b»",
    ]);
    bad(`số liệu a: người "Số"\nđiểm = bảng a { từ 5 đến 3: 1 điểm; còn lại: 0 điểm }`, [
      "empty-range «từ 5 đến 3»",
    ]);
    bad(`số liệu a: người "Số"\nđiểm = bảng a { còn lại: 0 điểm; từ 3: 1 điểm }`, [
      "otherwise-not-last «còn lại: 0 điểm»",
    ]);
  });
  it("cap-not-positive", () => {
    bad(`${RATIO}tỷ lệ = a/b\nđiểm = tỷ lệ đủ từ 0% * điểm tối đa`, ["cap-not-positive «0%»"]);
  });
  it("only-in-set-rules: rank inside a criterion", () => {
    bad(`khi hạng = 1: 10 điểm\nđiểm = 1 điểm`, ["only-in-set-rules «hạng»"]);
  });
});

describe("decimal places", () => {
  it("places-out-of-range: what the runtime would not load, with the most that it does", () => {
    const total = setOf(YES, "làm tròn tổng điểm đến 25 chữ số");
    checkFindings(total, ["places-out-of-range «25»"]);
    checkFix(total, "places-out-of-range", "đến 20 chữ số");
    bad(YES, ["places-out-of-range «1,5»"], "làm tròn tổng điểm đến 1,5 chữ số");
    bad(YES, ["places-out-of-range «21»"], "đơn vị đo tấn, tạ (thập phân 21)");
    bad(`${RATIO}điểm = làm tròn(a/b; 25) * điểm tối đa`, ["places-out-of-range «25»"]);
  });
  it("the most places there can be are compiled, and the runtime loads them", () => {
    const text = setOf(
      `${RATIO}điểm = làm tròn(a/b; 20) * điểm tối đa`,
      "làm tròn tổng điểm đến 20 chữ số\nđơn vị đo tấn (thập phân 20)",
    );
    const set = compile(analyze(text));
    expect(set?.rules.rounding.map(({ places }) => places)).toEqual([20]);
    expect(set !== null && load(set).ok).toBe(true);
  });
});

describe("a criterion", () => {
  it("no-rule and two-rules", () => {
    bad(`số liệu a: người "Số"`, [`no-rule «tiêu chí 1.1 "Thử" tối đa 10»`]);
    bad(`điểm = 1 điểm\nđiểm = 2 điểm`, ["two-rules «điểm = 2 điểm»"]);
  });
  it("missing-max", () => {
    checkFindings(
      `bộ chỉ số t/t phiên bản 1.0.0
chỉ số 1 "Một" tối đa 20 {
  tiêu chí 1.1 "A" { có/không co "Có": điểm tối đa }
}
`,
      [`missing-max «tiêu chí 1.1 "A"»`],
    );
    const text = setOf(`có/không co "Có": điểm tối đa`).replace(`"Thử" tối đa 10 {`, `"Thử" {`);
    checkFix(text, "missing-max", `"Thử" tối đa 10 {`);
  });
  it("without điểm =, the score is the sum of the answers' points", () => {
    const criterion = criterionOf(`có/không co1 "A": 4/5 * điểm tối đa\ncó/không co2 "B": 1/5 * điểm tối đa`);
    expect(criterion.score).toEqual({
      op: "sum",
      values: [
        { op: "answer-points", name: "co1" },
        { op: "answer-points", name: "co2" },
      ],
    });
  });
  it("the user's own example reads exactly", () => {
    const english = `indicator set a/b version 1.0.0
measures người (count)
pillar 1 "X" max 10 {
  criterion 1.1 "Y" max 10 {
    input a: người "A"
    input b: người "B"
    score = ratio(a,b) cap 85% * max
  }
}
`;
    const score = rulesOf(english).criteria[0]?.score;
    expect(score).toEqual({
      op: "multiply",
      left: {
        op: "cap",
        value: { op: "ratio", left: { op: "input", name: "a" }, right: { op: "input", name: "b" } },
        full: { op: "number", value: "17/20", unit: "%" },
      },
      right: { op: "max" },
    });
  });
  it("inherits evidence, clause, zero denominator and policy", () => {
    const criterion = criterionOf(
      `${RATIO}điểm = (a/b) * điểm tối đa`,
      `kiểm chứng mặc định "Văn bản"\nquyết định "1/QĐ" ngày 01/06/2023 của "UBND", "Phụ lục I"`,
    );
    expect(criterion).toMatchObject({
      evidence: "Văn bản",
      clause: "Phụ lục I, 1.1",
      zeroDenominator: { op: "needs-reading", because: "" },
      notApplicable: { kind: "full", tag: "" },
    });
  });
});
