// What the checker says of points: where they jump, rise and fall, how it names what they hang on, and what it cannot tell.
import { describe, expect, it } from "vitest";
import { analyze, findings, sentence } from "#dsl";
import { framed } from "./support/check-rule.ts";

const ASIDE = new Set(["branch-without-example", "unused-input", "max-unreachable"]);

/** What is found in a criterion, as `code at value: sentence`; examples are not asked for here. */
const told = (fragment: string): readonly string[] =>
  findings(analyze(framed("criterion", fragment).text))
    .filter(({ code }) => !ASIDE.has(code))
    .map((d) => `${d.code}${d.anchor?.low == null ? "" : ` at ${d.anchor.low}`}: ${sentence(d, "en")}`);

const codes = (fragment: string): readonly string[] =>
  told(fragment).map((text) => text.split(/[: ]/)[0] ?? "");

describe("jumps", () => {
  it("a bound of a figure with decimals is one jump, at the number that is written", () => {
    const table = (upper: string, lower: string): string =>
      `số liệu x: triệu đồng "Chi"\nđiểm = bảng x { ${upper}: điểm tối đa; ${lower}: 0 điểm }`;
    expect(told(table("từ 5", "dưới 5"))).toEqual([
      "score-jump at 5: At x = 5 triệu đồng, points jump from 0 points to 10 points (x = 4.99 gives 0 points; x = 5 gives 10 points).",
    ]);
    expect(told(table("trên 5", "đến 5"))).toEqual([
      "score-jump at 5: At x = 5 triệu đồng, points jump from 0 points to 10 points (x = 5 gives 0 points; x = 5.01 gives 10 points).",
    ]);
  });

  it("where two formulas meet there is none", () => {
    const rule = 'số liệu p: % "Tỷ lệ" từ 0 đến 100\nđiểm = lớn nhất(9 điểm; p đủ từ 15% * điểm tối đa)';
    expect(told(rule)).toEqual([]);
  });

  it("a jump of a sum of ratios is named by the sum, at its own value", () => {
    const rule = `số liệu a, b, c: người "Số"
yêu cầu a <= c
yêu cầu b <= c
khi c = 0: 0 điểm
điểm = bảng a/c + b/c { trên 150%: điểm tối đa; còn lại: 0 điểm }`;
    expect(told(rule)).toEqual([
      "score-jump at 3/2: At (a + b)/c = 150%, points jump from 0 points to 10 points (a = 50; c = 100; b = 100 gives 0 points; a = 51; c = 100; b = 100 gives 10 points).",
    ]);
  });

  it("denominators that cannot be round are no obstacle", () => {
    const rule = `số liệu a: người "Số" đến 3
số liệu b: người "Số" từ 1 đến 3
yêu cầu a <= b
điểm = bảng a/b { từ 40%: điểm tối đa; dưới 40%: 0 điểm }`;
    expect(told(rule)).toEqual([
      "score-jump at 2/5: At a/b = 40%, points jump from 0 points to 10 points (a = 0; b = 1 gives 0 points; a = 1; b = 1 gives 10 points).",
    ]);
  });

  it("a bound that moves with another figure is not decided", () => {
    const rule = `số liệu x, y: triệu đồng "Chi"
điểm = bảng x + y { từ 5: điểm tối đa; dưới 5: 0 điểm }`;
    expect(codes(rule)).toEqual(["not-decided"]);
  });
});

describe("rising and falling", () => {
  it("what only falls is no finding; what rises once shows the rise", () => {
    const table = (last: string): string =>
      `số liệu n: người "Số lỗi"\nđiểm = bảng n { đúng 0: điểm tối đa; từ 1 đến 4: 3 điểm; từ 5: ${last} }`;
    expect(told(table("0 điểm"))).toEqual([]);
    expect(told(table("5 điểm"))).toEqual([
      "score-falls: When n rises, the points rise here and go the other way elsewhere: n = 4 gives 3 points, n = 5 gives 5 points.",
    ]);
  });

  it("the other figures stay as they are", () => {
    const rule = `số liệu a, b: người "Số"
có/không co "Có"
yêu cầu a <= b
khi b = 0: 0 điểm
khi co = không: (100% - (a/b)) * điểm tối đa
điểm = (a/b) * điểm tối đa`;
    expect(told(rule)).toEqual([
      "score-falls: When a/b rises, the points fall here and go the other way elsewhere: a = 0; b = 100; co = no gives 10 points, a = 100; b = 100; co = no gives 0 points.",
    ]);
  });

  it("figures of one sum are told once", () => {
    const rule = `số liệu a, b: người "Số"
điểm = bảng a + b { từ 5: điểm tối đa; từ 2 đến 4: 0 điểm; dưới 2: 1 điểm }`;
    expect(codes(rule)).toEqual(["score-falls"]);
  });

  it("a product in a condition is not decided, and not taken for a proof", () => {
    const rule = `số liệu a, b, c, d: người "Số" từ 1 đến 9
yêu cầu a <= b
yêu cầu c <= d
điểm = bảng (a/b) * (c/d) { từ 50%: điểm tối đa; dưới 50%: 2 điểm }`;
    expect(codes(rule)).toContain("not-decided");
  });
});

describe("what is rounded", () => {
  it("has its own ends wherever it stands", () => {
    const rule = `số liệu a, b: người "Số"
điểm = nếu a = 0 và b = 1 thì 0 điểm ngược lại làm tròn(a * 4 điểm; 0)`;
    expect(codes(rule)).toContain("score-above-max");
  });
});

describe("a report in a sentence", () => {
  it("is an example: a number with three decimals is written so that it can be read", () => {
    const { text } = framed(
      "set",
      `đơn vị đo km (thập phân 3)
tiêu chí 1.1 "Một" tối đa 10 {
  số liệu x: km "Dài" từ 2,1250 đến 3
  điểm = x * 8 điểm - 18 điểm
}`,
    );
    const [below] = findings(analyze(text)).filter(({ code }) => code === "score-below-zero");
    if (below === undefined) throw new Error("nothing found");
    expect(sentence(below, "vi")).toBe("x = 2,1250 được -1 điểm, dưới 0 điểm.");
  });
});
