// Reading the decision's own scoring words into facts: every shape seen in the decisions, and what must not be read.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { analyze } from "#dsl";
import { readWords } from "#dsl/check/words/words.ts";
import { ROOT } from "./support/root.ts";
import { checkWords, printed } from "./support/words.ts";

describe("definitions", () => {
  test("one a line, with or without blanks and a sign at the end", () => {
    checkWords(
      "a= Số cuộc họp;\nb = Tổng số cuộc họp (gồm họp trực tuyến; không gồm giao ban).\nđ=Số khác ,",
      "a = Số cuộc họp",
      "b = Tổng số cuộc họp (gồm họp trực tuyến; không gồm giao ban)",
      "đ = Số khác",
    );
  });

  test("several on one line, with the formula", () => {
    checkWords(
      "a= Số lượng CBCC được trang bị máy tính b= Tổng số CBCC Điểm =(a/b)*Điểm tối đa",
      "a = Số lượng CBCC được trang bị máy tính",
      "b = Tổng số CBCC",
      "score = (a/b)*max",
    );
    checkWords(
      "a = Số DVCTT toàn trình b = Tổng số DVCTT - Điểm = Tỷ lệ*Điểm tối đa",
      "a = Số DVCTT toàn trình",
      "b = Tổng số DVCTT",
      "score = ratio*max",
    );
    checkWords(
      "a = Số hộ. b = Tổng số hộ. Ghi chú: không tính hộ tạm trú",
      "a = Số hộ",
      "b = Tổng số hộ",
      "unread «Ghi chú: không tính hộ tạm trú»",
    );
  });

  test("in the order of print, in the case of print", () => {
    checkWords(
      "b = Số cuộc họp không giấy;\na = Số cuộc họp;\n- Điểm = (a/b)*Điểm tối đa",
      "b = Số cuộc họp không giấy",
      "a = Số cuộc họp",
      "score = (a/b)*max",
    );
    checkWords(
      "A = Số người; B = Tổng số người; Điểm = (A/B)*Điểm tối đa",
      "A = Số người",
      "B = Tổng số người",
      "score = (A/B)*max",
    );
    checkWords(
      "a = Số người; b = Tổng số người; Điểm = (A/B)*Điểm tối đa",
      "a = Số người",
      "b = Tổng số người",
      "score = (a/b)*max",
    );
  });

  test("a label ends before a ratio, a hyphen in it stays, a stray mark goes", () => {
    checkWords(
      "a = Số đài công nghệ thông tin - viễn thông 4G/5G ' Tỷ lệ = a/b",
      "a = Số đài công nghệ thông tin - viễn thông 4G/5G",
      "ratio = a/b",
    );
  });

  test("what only looks like one", () => {
    checkWords("Nếu a = b thì được điểm tối đa", "unread «Nếu a = b thì được điểm tối đa»");
    checkWords("a = 5", "unread «a = 5»");
    checkWords("a) Số cuộc họp", "unread «a) Số cuộc họp»");
  });
});

describe("formulas", () => {
  test.each([
    "Điểm = (a/b)*Điểm tối đa",
    "Điểm: (a/b)*điểm tối đa.",
    "- Điểm đánh giá= (a/b) * Điểm tối đa;",
    "+ ĐIỂM=(a/b)×Điểm tối đa",
    "Điểm : (a/b) x Điểm tối đa",
    "Tổng điểm =\n(a/b)*Điểm tối đa",
    "Điểm = (a/b)\n*Điểm tối đa",
    "Điểm\u00a0=\u00a0(a/b)\u00a0*\u00a0Điểm\u00a0tối đa",
    "Điểm = (a/b)*Điểm tối đa".normalize("NFD"),
    "Ðiểm = (a÷b)*Điểm tối đa",
  ])("of the score: %s", (text) => {
    checkWords(text, "score = (a/b)*max");
  });

  test("operations go from left to right, * and / first", () => {
    checkWords("Điểm = a - b/c*Điểm tối đa + 2", "score = (a-((b/c)*max))+2");
    checkWords("Điểm = Tỷ lệ*Điểm tối đa/50%", "score = (ratio*max)/50%");
    checkWords("Điểm = Điểm 1 - Điểm 2", "score = (1)-(2)");
    checkWords("Điểm = Tỷ lệ (a/b)*Điểm tối đa", "score = (a/b)*max");
  });

  test.each(["Tỷ lệ=a/b", "tỉ lệ = a/b.", "- Tỷ , lệ = a/b;", "Tỷ lệ (%) có thể khác\nTỶ LỆ = a/b"])(
    "of the ratio: %s",
    (text) => {
      expect(printed(readWords(text))[0]).toBe("ratio = a/b");
    },
  );

  test("of a named ratio and of items", () => {
    checkWords(
      "- Tỷ lệ VC trên địa bàn được cấp máy= b/d. Điểm 2 = Tỷ lệ* 1/4 Điểm tối đa.",
      "ratio «VC trên địa bàn được cấp máy» = b/d",
      "item 2 = ((ratio*1)/4)*max",
    );
    checkWords("Điểm 1 =Tỷ lệ*3/4 Điểm tối đa;", "item 1 = ((ratio*3)/4)*max");
    checkWords(
      "(1) Đã chuyển sang IPv6: 1/5*Điểm tối đa (2) Khác: 4/5*Điểm tối đa - Điểm = (1) + (2)",
      "item 1 = (1/5)*max | under «Đã chuyển sang IPv6»",
      "item 2 = (4/5)*max | under «Khác»",
      "score = (1)+(2)",
    );
  });

  test("of a quantity called by its words; the line after it may limit it", () => {
    checkWords(
      "- Điểm = Số kênh* 10 điểm - Tổng điểm không quá điểm tối đa",
      "score = «Số kênh»*10",
      "unread «Tổng điểm không quá điểm tối đa»",
    );
  });

  test("x is a figure where it is defined", () => {
    checkWords("x = Số người; Điểm = x/b*Điểm tối đa", "x = Số người", "score = (x/b)*max");
    checkWords("x = Số người; Điểm = a x Điểm tối đa", "x = Số người", "unread «Điểm = a x Điểm tối đa»");
  });

  test("a lost plus sign, each place of it", () => {
    checkWords(
      "Điểm=((a b c d)/(e f))*Điểm tối đa",
      "score = ((((a+b)+c)+d)/(e+f))*max | lost «a b» | lost «b c» | lost «c d» | lost «e f»",
    );
    checkWords("Tỷ lệ = (a b)/c", "ratio = (a+b)/c | lost «a b»");
    checkWords("Tổng điểm = Điểm 1 Điểm 2.", "score = (1)+(2) | lost «Điểm 1 Điểm 2»");
    checkWords("Điểm=(1) (2)", "score = (1)+(2) | lost «(1) (2)»");
    checkWords(
      "- Điểm = a/c*Điểm tối đa 1/2*b/c*Điểm tối đa.",
      "score = ((a/c)*max)+((((1/2)*b)/c)*max) | lost «Điểm tối đa 1/2»",
    );
  });

  test("a number before điểm tối đa is its factor, điểm after one its unit", () => {
    checkWords("Điểm 1 = a*10 điểm Tổng điểm = Điểm 1", "item 1 = a*10", "unread «Tổng điểm = Điểm 1»");
    checkWords("Điểm 1 = a*10 Điểm = a/b*Điểm tối đa", "item 1 = a*10", "score = (a/b)*max");
    checkWords("Điểm = 3/4 Điểm tối đa", "score = (3/4)*max");
    checkWords("Điểm = a/b*80% điểm tối đa", "score = ((a/b)*80%)*max");
  });

  test("what may limit a formula is kept with it", () => {
    checkWords(
      "Ghi chú: Với đơn vị không có Viên chức: Điểm = (a/c) * Điểm tối đa.",
      "score = (a/c)*max | under «Ghi chú: Với đơn vị không có Viên chức»",
    );
    checkWords(
      "Đối với cấp xã:\n- Điểm = (a/c) * Điểm tối đa.",
      "score = (a/c)*max | under «Đối với cấp xã»",
    );
    checkWords(
      "Tỷ lệ > 50%; Điểm = Điểm tối đa",
      "score = max | under «Tỷ lệ > 50%»",
      "unread «Tỷ lệ > 50%»",
    );
    checkWords(
      "Tỷ lệ >= 85%: Điểm tối đa\nĐiểm = Tỷ lệ/85%*Điểm tối đa",
      "score = (ratio/85%)*max | under «Tỷ lệ >= 85%: Điểm tối đa»",
      "scale of ratio",
      "  [85%..) → 1 max  «Tỷ lệ >= 85%»",
    );
  });

  test.each([
    "Điểm = (a/b)*Điểm tối đa nếu b > 0",
    "Điểm = (a/b)*Điểm tối đa, làm tròn 1 chữ số",
    "Điểm = (a/b)*Điểm tối đa (20 điểm)",
    "Điểm = (a/b)*Điểm tối đa 20",
    "Điểm = (a/b) Điểm tối đa",
    "Điểm = 2 a",
    "Tỷ lệ = a b/c",
    "Tỷ lệ = a/b c",
    "Tỷ lệ = (a/b) (c/d)",
    "Điểm = (1) Điểm tối đa",
    "Điểm = (a)(b)",
    "Điểm = Tỷ lệ Điểm tối đa",
    "Điểm = ((a/b)*Điểm tối đa",
    "Điểm = a/b = 50%",
    "Điểm = a:b",
    "Điểm = a/1.000*Điểm tối đa",
    "Điểm = [a/b]*Điểm tối đa",
    "Điểm = Điểm tối đa - Số lần vi phạm*2 điểm",
    "Điểm = Điểm tối đa Số kênh*2",
    "Điểm = Điểm tối đa - Số lần vi phạm: 2",
    "Điểm: 20",
    "Điểm: 10 * 2",
    "Điểm = a",
    "Điểm cộng = a*2",
    "Thang điểm: a/b",
    "Điểm tối đa: 20 điểm",
    `Điểm = ${"(".repeat(20)}a/b${")".repeat(20)}`,
    `Điểm = ${"a*".repeat(200)}a`,
  ])("no sure formula: %s", (text) => {
    const { formulas, scales, definitions } = readWords(text);
    expect([formulas, scales, definitions]).toEqual([[], [], []]);
  });

  test("a line that goes on without its sign spoils the formula before it", () => {
    checkWords(
      "Điểm = a/c*Điểm tối đa\n1/2*b/c*Điểm tối đa",
      "unread «Điểm = a/c*Điểm tối đa»",
      "unread «1/2*b/c*Điểm tối đa»",
    );
    checkWords(
      "Điểm = a/c*Điểm tối đa\n+ b/c*Điểm tối đa",
      "unread «Điểm = a/c*Điểm tối đa»",
      "unread «b/c*Điểm tối đa»",
    );
  });
});

/** The levels of the one scale of a text, without its other lines. */
const levels = (text: string): readonly string[] =>
  printed(readWords(text))
    .filter((line) => line.startsWith("  ") && !line.startsWith("  other"))
    .map((line) => line.trim());

const RANGES: readonly (readonly [string, string])[] = [
  ["Tỷ lệ >= 85%: Điểm tối đa", "[85%..) → 1 max  «Tỷ lệ >= 85%»"],
  ["Tỷ lệ ≥85 %: Điểm tối đa", "[85%..) → 1 max  «Tỷ lệ ≥85 %»"],
  ["Tỷ lệ < 85%: Điểm = Tỷ lệ/85%*Điểm tối đa", "(..85%) → (ratio/85%)*max  «Tỷ lệ < 85%»"],
  ["Tỷ lệ <75: Điểm = Tỷ lệ/75% * điểm tối đa", "(..75%) → (ratio/75%)*max  «Tỷ lệ <75» | bare «75»"],
  ["Tỷ lệ (a/b) >50%: điểm tối đa", "(50%..) → 1 max  «Tỷ lệ (a/b) >50%»"],
  ["Tỷ lệ a/b >50%: điểm tối đa", "(50%..) → 1 max  «Tỷ lệ a/b >50%»"],
  ["Tỷ lệ từ 30% đến 70%, Điểm = tỷ lệ*Điểm tối đa", "[30%..70%] → ratio*max  «Tỷ lệ từ 30% đến 70%»"],
  ["Tỷ lệ từ 30 đến dưới 70%: 0,5*Điểm tối đa", "[30%..70%) → 1/2 max  «Tỷ lệ từ 30 đến dưới 70%»"],
  ["30% <= Tỷ lệ < 70%: 1/2*Điểm tối đa", "[30%..70%) → 1/2 max  «30% <= Tỷ lệ < 70%»"],
  ["Tỷ lệ > 50%, < 70%: 1/2*Điểm tối đa", "(50%..70%) → 1/2 max  «Tỷ lệ > 50%, < 70%»"],
  ["Tỷ lệ <30% không có điểm", "(..30%) → 0 points  «Tỷ lệ <30%»"],
  ["Tỷ lệ dưới 30%: không được điểm", "(..30%) → 0 points  «Tỷ lệ dưới 30%»"],
  ["Tỷ lệ >=70% đạt điểm tối đa", "[70%..) → 1 max  «Tỷ lệ >=70%»"],
  ["Tỷ lệ >=70% Điểm = điểm tối đa", "[70%..) → 1 max  «Tỷ lệ >=70%»"],
  ["Tỷ lệ đạt từ 70% trở lên được 10 điểm", "[70%..) → 10 points  «Tỷ lệ đạt từ 70% trở lên»"],
  ["Tỷ lệ 100% đạt điểm tối đa", "= 100% → 1 max  «Tỷ lệ 100%»"],
  ["Tỷ lệ (a/b)=100% đạt điểm tối đa", "= 100% → 1 max  «Tỷ lệ (a/b)=100%»"],
  ["Không đạt tỷ lệ 100%: 0 điểm", "(..100%) → 0 points  «Không đạt tỷ lệ 100%»"],
  ["Tỷ , lệ<=65%: Tỷ lệ/65%*Điểm tối đa", "(..65%] → (ratio/65%)*max  «Tỷ , lệ<=65%»"],
  [
    "Tỷ lệ > 10% trở lên: Điểm tối đa",
    "(10%..) → 1 max  «Tỷ lệ > 10% trở lên» | contradicts «> 10% trở lên»",
  ],
  ["Tỷ lệ <= 10% trở xuống: 0 điểm", "(..10%] → 0 points  «Tỷ lệ <= 10% trở xuống»"],
];

describe("levels of a ratio", () => {
  test.each(RANGES)("%s", (text, level) => {
    expect(levels(text)).toEqual([level]);
  });

  test("a decimal is no percentage", () => {
    expect(levels("Tỷ lệ < 0,75: 0 điểm; Tỷ lệ >= 0,75: Điểm tối đa")).toEqual([
      "(..3/4) → 0 points  «Tỷ lệ < 0,75»",
      "[3/4..) → 1 max  «Tỷ lệ >= 0,75»",
    ]);
  });

  test("a bound without the sign that the rest has", () => {
    checkWords(
      "Tỷ lệ > 50%: Điểm tối đa\nTỷ lệ <50: điểm = Tỷ lệ*Điểm tối đa",
      "scale of ratio",
      "  (50%..) → 1 max  «Tỷ lệ > 50%»",
      "  (..50%) → ratio*max  «Tỷ lệ <50» | bare «50»",
    );
    checkWords(
      "Tỷ lệ từ 30% đến 70: 1/2*Điểm tối đa; Tỷ lệ trên 70%: Điểm tối đa",
      "scale of ratio",
      "  [30%..70%] → 1/2 max  «Tỷ lệ từ 30% đến 70» | bare «70»",
      "  (70%..) → 1 max  «Tỷ lệ trên 70%»",
    );
  });

  test("the ratio named once", () => {
    checkWords(
      "- Tỷ lệ >=70% đạt điểm tối đa; <70% và >=30%, Điểm = tỷ lệ*Điểm tối đa; <30% không có điểm",
      "scale of ratio",
      "  [70%..) → 1 max  «Tỷ lệ >=70%»",
      "  [30%..70%) → ratio*max  «<70% và >=30%»",
      "  (..30%) → 0 points  «<30%»",
    );
  });

  test("under a heading or Điểm:, all on one line or not", () => {
    const levels = [
      "scale of ratio",
      "  [1%..) → 1 max  «Tỷ lệ>=1%»",
      "  (..1%) → (ratio/1%)*max  «Tỷ lệ<1%»",
    ];
    checkWords("- Điểm: Tỷ lệ>=1%: Điểm tối đa; Tỷ lệ<1%: Tỷ lệ/1%*Điểm tối đa.", ...levels);
    checkWords("- Điểm:\nTỷ lệ>=1%: Điểm tối đa\nTỷ lệ<1%: Điểm = Tỷ lệ/1%*Điểm tối đa", ...levels);
    checkWords("Điểm =\nTỷ lệ>=1%: Điểm tối đa Tỷ lệ<1%: Tỷ lệ/1%*Điểm tối đa", ...levels);
    checkWords(
      "Thang điểm: Mức 1 > 10 % (điểm tối đa) Mức 2 > 7% (70% điểm)\nMức 4 < 3% (0 điểm)",
      "scale of ratio | under «Thang điểm»",
      "  (10%..) → 1 max  «> 10 %»",
      "  (7%..) → 7/10 max  «> 7%»",
      "  (..3%) → 0 points  «< 3%»",
    );
    checkWords(
      "Mức 1: từ 85% trở lên: Điểm tối đa\nMức 2: từ 50% đến dưới 85%: 1/2*Điểm tối đa",
      "scale of ratio",
      "  [85%..) → 1 max  «từ 85% trở lên»",
      "  [50%..85%) → 1/2 max  «từ 50% đến dưới 85%»",
    );
  });

  test.each([
    "Nếu tỷ lệ > 50% thì điểm tối đa",
    "Tỷ lệ > 50% và a > 10: Điểm tối đa",
    "Tỷ lệ hộ nghèo > 50%: Điểm tối đa",
    "Tỷ lệ > 50%: theo quy định",
    "Tỷ lệ 100%",
    "Phủ sóng đến 100% hộ gia đình: Điểm tối đa Không phủ sóng tối đa: 0 điểm",
    "Tăng 10%: 5 điểm",
    "Mỗi 1% được 0,5 điểm",
    "(1) Tỷ lệ > 50%: Điểm tối đa (2) Tỷ lệ < 50%: 0 điểm",
  ])("no sure scale: %s", (text) => {
    expect(readWords(text).scales).toEqual([]);
  });
});

describe("levels of a count", () => {
  test("from, to, below; 01 is 1", () => {
    checkWords(
      "- Số lượng tin, bài trong năm đạt:\nTừ 20 trở lên: điểm tối đa;\nTừ 10 đến 19: 1/2 *Điểm tối đa;\n" +
        "Từ 01 đến 9: 1/4* Điểm tối đa;\n- Chưa có chuyên mục: 0 điểm",
      "scale of count | under «Số lượng tin, bài trong năm đạt»",
      "  [20..) → 1 max  «Từ 20 trở lên»",
      "  [10..19] → 1/2 max  «Từ 10 đến 19»",
      "  [1..9] → 1/4 max  «Từ 01 đến 9»",
      "  other «Chưa có chuyên mục: 0 điểm»",
      "unread «Chưa có chuyên mục: 0 điểm»",
    );
  });

  test("Trên … trở lên says two things; one unit in two spellings", () => {
    checkWords(
      "- Trên 40 tin, bài/năm trở lên: điểm tối đa\n- Từ 25 đến 40 tin bài/năm: 1/2*điểm tối đa\n" +
        "- Dưới 10 tin bài/năm: 0 điểm",
      "scale of count",
      "  (40..) → 1 max  «Trên 40 tin, bài/năm trở lên» | contradicts «Trên 40 tin, bài/năm trở lên»",
      "  [25..40] → 1/2 max  «Từ 25 đến 40 tin bài/năm»",
      "  (..10) → 0 points  «Dưới 10 tin bài/năm»",
    );
  });

  test("the words before the range are the same on every line", () => {
    checkWords(
      "- Tần suất phát sóng từ 4 lần/1 tháng: Điểm tối đa.\n- Tần suất phát sóng từ 2-3 lần/1 tháng: 1/2* Điểm tối đa.\n" +
        "- Tần suất phát sóng dưới 2 lần/1 tháng: 0 điểm.",
      "scale of count",
      "  [4..) → 1 max  «từ 4 lần/1 tháng»",
      "  [2..3] → 1/2 max  «từ 2-3 lần/1 tháng»",
      "  (..2) → 0 points  «dưới 2 lần/1 tháng»",
    );
    checkWords(
      "- Có sử dụng từ 4 nền tảng trở lên: Điểm tối đa.\n- Có sử dụng 1-3 nền tảng: 1/2*Điểm tối đa.\n- Chưa triển khai: 0 điểm.",
      "scale of count",
      "  [4..) → 1 max  «từ 4 nền tảng trở lên»",
      "  [1..3] → 1/2 max  «1-3 nền tảng»",
      "  other «Chưa triển khai: 0 điểm»",
      "unread «Chưa triển khai: 0 điểm»",
    );
  });

  test("a lone number is a level beside ranges of the same quantity, and nowhere else", () => {
    checkWords(
      "- Tần suất phát sóng 4 lần/1 tháng: Điểm tối đa; - Tần suất phát sóng từ 2-3 lần/1 tháng: 1/2*Điểm tối đa",
      "scale of count",
      "  = 4 → 1 max  «4 lần/1 tháng»",
      "  [2..3] → 1/2 max  «từ 2-3 lần/1 tháng»",
    );
    checkWords(
      "Kế hoạch 5 năm: Điểm tối đa; Kế hoạch 1 năm: 1/2*Điểm tối đa",
      "unread «Kế hoạch 5 năm: Điểm tối đa»",
      "unread «Kế hoạch 1 năm: 1/2*Điểm tối đa»",
    );
  });

  test("trở xuống, trên … đến", () => {
    expect(
      levels("Trên 10 đến 20 xã: 1/2*Điểm tối đa; Trên 20 xã: Điểm tối đa; Từ 10 xã trở xuống: 0 điểm"),
    ).toEqual([
      "(10..20] → 1/2 max  «Trên 10 đến 20 xã»",
      "(20..) → 1 max  «Trên 20 xã»",
      "(..10] → 0 points  «Từ 10 xã trở xuống»",
    ]);
    expect(levels("Dưới 10 xã trở lên: Điểm tối đa; từ 5 xã: 0 điểm")).toEqual([
      "(..10) → 1 max  «Dưới 10 xã trở lên» | contradicts «Dưới 10 xã trở lên»",
      "[5..) → 0 points  «từ 5 xã»",
    ]);
  });

  test("a scale under an item; the score that adds the items is under neither", () => {
    checkWords(
      "(1) Điểm Chuyên mục:\nCó chuyên mục riêng: 1/2*Điểm tối đa\n(2) Số lượng tin bài:\n" +
        "Từ 12 tin, bài trở lên: 1/2*Điểm tối đa\nDưới 12 tin, bài: không có điểm\n- Điểm=(1) (2)",
      "score = (1)+(2) | lost «(1) (2)»",
      "scale of count for item 2 | under «Số lượng tin bài»",
      "  [12..) → 1/2 max  «Từ 12 tin, bài trở lên»",
      "  (..12) → 0 points  «Dưới 12 tin, bài»",
      "unread «Có chuyên mục riêng: 1/2*Điểm tối đa»",
    );
  });

  test("an outcome that is not understood keeps its level; a line that is none stands beside them", () => {
    checkWords(
      "Từ 20 trở lên: điểm tối đa; Từ 10 đến 19: xem Phụ lục; Khoảng 5: 1 điểm; Dưới 3: 0 điểm nếu có ảnh",
      "scale of unknown",
      "  [20..) → 1 max  «Từ 20 trở lên»",
      "  [10..19] → ?  «Từ 10 đến 19»",
      "  (..3) → ?  «Dưới 3»",
      "  other «Khoảng 5: 1 điểm»",
      "unread «Khoảng 5: 1 điểm»",
    );
  });

  test("two quantities are two scales", () => {
    checkWords(
      "Có từ 4 xã trở lên: Điểm tối đa; Có từ 9 hộ trở lên: 1/2*Điểm tối đa; Có dưới 4 xã: 0 điểm; Có dưới 9 hộ: 0 điểm",
      "scale of count",
      "  [4..) → 1 max  «từ 4 xã trở lên»",
      "  (..4) → 0 points  «dưới 4 xã»",
      "scale of count",
      "  [9..) → 1/2 max  «từ 9 hộ trở lên»",
      "  (..9) → 0 points  «dưới 9 hộ»",
    );
  });

  test.each([
    "Từ ngày 01/11 năm trước đến ngày 31/10: điểm tối đa; Dưới 5: 0 điểm",
    "Từ 15/6 đến 30/11: điểm tối đa; từ 1-1 đến 31-5: 0 điểm",
    "Giai đoạn 2021-2025: Điểm tối đa; Giai đoạn 2026-2030: 1/2*Điểm tối đa",
    "Từ 1.000 hộ trở lên: điểm tối đa; Dưới 1.000 hộ: 0 điểm",
    "Số người từ 15 tuổi trở lên: điểm tối đa",
    "Số người từ 15 tuổi trở lên có tài khoản: điểm tối đa; Số người dưới 15 tuổi có tài khoản: 0 điểm",
    "Không có từ 20 tin trở lên: 0 điểm; Có từ 20 tin trở lên: Điểm tối đa",
    "Có từ 4 xã trở lên: Điểm tối đa; Có từ 10 tin bài trở lên: 1/2*Điểm tối đa",
    "Mỗi điểm công cộng khác được tính 1 điểm (Tối đa 5 điểm)",
    "Từ 20 tin trở lên: theo quy định; Dưới 20 tin: theo quy định",
  ])("no sure scale: %s", (text) => {
    expect(readWords(text).scales).toEqual([]);
  });
});

describe("grades", () => {
  test("as Sơn La prints them", () => {
    checkWords(
      "Các mức Tốt, Khá, Trung bình và Yếu được xác định như sau: mức Tốt: là đơn vị có tổng điểm đạt từ 85 điểm trở lên; " +
        "mức Khá: là đơn vị có tổng điểm đạt từ 70 điểm đến 85 điểm trở lên; mức Trung bình: là đơn vị có tổng điểm đạt " +
        "từ 50 điểm đến dưới 70 điểm; mức Yếu: là đơn vị có tổng điểm dưới 50 điểm.",
      "scale of points",
      "  [85..) → name Tốt  «từ 85 điểm trở lên»",
      "  [70..85] → name Khá  «từ 70 điểm đến 85 điểm trở lên» | contradicts «đến 85 điểm trở lên»",
      "  [50..70) → name Trung bình  «từ 50 điểm đến dưới 70 điểm»",
      "  (..50) → name Yếu  «dưới 50 điểm»",
    );
  });

  test("as Bình Thuận prints them", () => {
    checkWords(
      "- Xếp loại Tốt: Có số điểm đạt tỷ lệ từ 85% tổng số điểm trở lên;\n\n- Xếp loại Khá: Có số điểm đạt tỷ lệ từ 70% đến " +
        "dưới 85% tổng số điểm;\n- Xếp loại Kém: Có số điểm đạt tỷ lệ dưới 50% tổng số điểm.",
      "scale of ratio",
      "  [85%..) → name Tốt  «tỷ lệ từ 85% tổng số điểm trở lên»",
      "  [70%..85%) → name Khá  «tỷ lệ từ 70% đến dưới 85% tổng số điểm»",
      "  (..50%) → name Kém  «tỷ lệ dưới 50% tổng số điểm»",
    );
  });

  test("in short; the last without a name", () => {
    checkWords(
      "Tốt: từ 85 điểm trở lên; Trung bình: từ 50 đến dưới 85 điểm; dưới 50 điểm",
      "scale of points",
      "  [85..) → name Tốt  «từ 85 điểm trở lên»",
      "  [50..85) → name Trung bình  «từ 50 đến dưới 85 điểm»",
      "  (..50) → ?  «dưới 50 điểm»",
    );
  });

  test("by percent alone, said to be grades", () => {
    expect(levels("Xếp loại Tốt: từ 85% trở lên; Xếp loại Khá: dưới 85%")).toEqual([
      "[85%..) → name Tốt  «từ 85% trở lên»",
      "(..85%) → name Khá  «dưới 85%»",
    ]);
  });

  test.each([
    "Ghi chú: từ 15 tuổi trở lên",
    "Tổng số điểm đạt được: từ 50% trở lên",
    "Tốt: từ 85 điểm trở lên",
    "Mục tiêu: từ 50% trở lên; Kết quả: dưới 50%",
    "Mức tăng: từ 50% trở lên; Mức giảm: dưới 50%",
    "Thời hạn: từ 5 ngày trở lên; Xử lý: dưới 5 ngày",
    "Đạt từ 50 điểm trở lên; dưới 50 điểm",
  ])("no sure grades: %s", (text) => {
    expect(readWords(text).scales).toEqual([]);
  });
});

const SETS = [
  ...["ben-tre/huyen", "ben-tre/tinh", "ben-tre/xa", "binh-thuan/huyen", "binh-thuan/so", "binh-thuan/xa"],
  ...[
    "hoa-binh/so",
    "hoa-binh/huyen",
    "hoa-binh/xa",
    "mo-duc/huyen",
    "mo-duc/xa",
    "son-la/huyen",
    "son-la/tinh",
  ],
];
const rulesOf = (id: string) =>
  analyze(readFileSync(`${ROOT}indicator-sets/${id}/1.0.0.barem`, "utf8"), id).model.rules;
const HOA_BINH = SETS.filter((id) => id.startsWith("hoa-binh/")).flatMap((id) =>
  rulesOf(id).criteria.map((each) => ({ ...each, id })),
);

describe("the 148 criteria of Hòa Bình", () => {
  test("are read as reviewed", async () => {
    expect(HOA_BINH).toHaveLength(148);
    for (const { verbatim } of HOA_BINH) checkWords(verbatim, ...printed(readWords(verbatim)));
    const blocks = HOA_BINH.map(({ id, code, verbatim }) =>
      [`${id} ${code}`, ...printed(readWords(verbatim)).map((line) => `  ${line}`)].join("\n"),
    );
    await expect(`${blocks.join("\n\n")}\n`).toMatchFileSnapshot("golden/words/hoa-binh.txt");
  });

  test("say the same when their line ends are lost, as in the printed table", () => {
    const facts = (text: string) =>
      printed(readWords(text)).filter((line) => !/^ *(other|unread)/.test(line));
    for (const { verbatim } of HOA_BINH)
      expect(facts(verbatim.replaceAll("\n", " "))).toEqual(facts(verbatim));
  });

  test("name the figures that the sets ask for", () => {
    for (const { code, verbatim, inputs } of HOA_BINH) {
      const labels = new Map(inputs.map(({ name, label }) => [name, label]));
      for (const { letter, label } of readWords(verbatim).definitions)
        expect(`${code} ${letter} ${label}`).toBe(`${code} ${letter} ${labels.get(letter)}`);
    }
  });
});

const PROSE = new Set([
  "title",
  "label",
  "name",
  "notes",
  "evidence",
  "why",
  "undisclosed",
  "number",
  "clause",
]);

/** Every text of a set that is no scoring text, wherever it stands in the rules. */
function proseOf(value: unknown, key = ""): readonly string[] {
  if (typeof value === "string") return PROSE.has(key) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((each) => proseOf(each, key));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => proseOf(each, name));
}

test("nothing is read from the titles, labels and notes of the 13 sets", () => {
  const prose = SETS.flatMap((id) => proseOf(rulesOf(id)));
  expect(prose.length).toBeGreaterThan(1000);
  for (const text of [...prose, prose.join("\n"), prose.join(" ")]) {
    const { definitions, formulas, scales } = readWords(text);
    expect([text, definitions, formulas, scales]).toEqual([text, [], [], []]);
  }
});

// --- whatever the text ---

const RUNS = Number(process.env.BAREM_RUNS ?? 5000);
const PIECES = [
  ..."a b x ( ) * / + - : ; , . = < > >= % | ' \n".split(" "),
  ...[
    "Điểm",
    "Điểm tối đa",
    "Tỷ lệ",
    "Tỷ , lệ",
    "Điểm = ",
    "Tỷ lệ = ",
    "a = Số",
    "(1)",
    "Điểm 1",
    "Từ",
    "đến",
    "Trên",
  ],
  ...[
    "Dưới",
    "trở lên",
    "trở xuống",
    "85%",
    "75",
    "01",
    "0,5",
    "1.000",
    "2025",
    "1/2*Điểm tối đa",
    "không có điểm",
  ],
  ...[
    "0 điểm",
    "Mức 1",
    "mức Tốt:",
    "tin, bài/năm",
    "Không đạt",
    "Số kênh",
    "Tổng",
    "ghi chú",
    "và",
    "đạt",
    "12/2022/TT",
  ],
  ...["\u0301", "\u00a0", "😀", "ж", "é", "9".repeat(40), "…", "≥"],
];
const soup = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.constantFrom(" ", "", "\n")), { maxLength: 40 })
  .map((pieces) => pieces.flat().join(""));
const edit = fc.record({ at: fc.nat(), cut: fc.nat(12), put: fc.constantFrom("", ...PIECES) });
const mutated = fc
  .tuple(fc.constantFrom(...HOA_BINH.map(({ verbatim }) => verbatim)), fc.array(edit, { maxLength: 4 }))
  .map(([text, edits]) =>
    edits.reduce((old, { at, cut, put }) => {
      const from = at % (old.length + 1);
      return old.slice(0, from) + put + old.slice(from + cut);
    }, text),
  );

/** Reads, and every quote is the text of its place. */
const reads = (text: string): void => checkWords(text, ...printed(readWords(text)));

describe("whatever the text", () => {
  test.each([
    ["any characters", fc.string({ unit: "binary", maxLength: 80 }), 0.2],
    ["any words", soup, 0.5],
    ["a text of Hòa Bình, changed", mutated, 0.3],
  ])("reading never throws: %s", (_, text, share) => {
    fc.assert(fc.property(text, reads), { numRuns: Math.ceil(RUNS * share) });
  });

  test("a long text takes no longer than its length: any piece, again and again", {
    timeout: 300_000,
  }, () => {
    const long = 200_000;
    for (const piece of [...PIECES, ...PIECES.map((each) => `${each} `), ...LOOPS]) {
      const text = piece.repeat(Math.ceil(long / piece.length));
      const start = performance.now();
      readWords(text);
      // Some 100 ms; what is quadratic takes minutes.
      expect([piece, performance.now() - start < 5000]).toEqual([piece, true]);
    }
  });
});

/** Each begins something that never ends. */
const LOOPS = [
  ...[
    "((",
    "Điểm = (",
    "Điểm: ",
    "Điểm = Điểm ",
    "Điểm = Số kênh*",
    "a= Số (",
    "a= b",
    ": 5",
    ": Từ 5",
    "Abc: ",
    "x ",
    "- ",
  ],
  ...[
    "(1) a: ",
    "Tỷ lệ (",
    "Tỷ lệ > 5% ",
    "Từ 1 đến 5 x: ? ",
    "mức A: từ 5 điểm; ",
    "5 1 ",
    "<5 và ",
    "\n+ ",
    "\n* ",
    "\n\n",
  ],
  ...[
    "Từ 1 a lần: Điểm tối đa\n",
    "Không đạt tỷ lệ 5%: ",
    "1/2*",
    "a/",
    "Số Số ",
    "Điểm = a*b\n",
    "Tốt: 5 điểm; Điểm = ",
  ],
];
