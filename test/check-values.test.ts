// The values a finding names are those the author would write: of a ratio with its factors, of money in unlike measures, of
// percent figures, of dates.
import { describe, expect, it } from "vitest";
import { analyze, type Code, findings, sentence } from "#dsl";
import { framed } from "./support/check-rule.ts";

/** The sentences of one code that are found in a criterion. */
function checkSentences(fragment: string, code: Code, expected: readonly string[]): void {
  const found = findings(analyze(framed("criterion", fragment).text)).filter((d) => d.code === code);
  expect(found.map((d) => sentence(d, "vi"))).toEqual(expected);
}

describe("values in findings", () => {
  it("a ratio is counted with its factors", () => {
    checkSentences(
      `số liệu a, b: người "Số người"
yêu cầu 2 * a <= b
khi b = 0: 0 điểm
tỷ lệ = 2*a/b
điểm = bảng tỷ lệ { từ 50%: điểm tối đa; dưới 50%: 0 điểm }`,
      "score-jump",
      [
        "Tại tỷ lệ = 50%, điểm nhảy từ 0 điểm sang 10 điểm (a = 245; b = 1000 được 0 điểm; a = 250; b = 1000 được 10 điểm).",
      ],
    );
  });

  it("an acceptance names the ratio's own value", () => {
    checkSentences(
      `số liệu a, b: người "Số người"
yêu cầu 2 * a <= b
khi b = 0: 0 điểm
tỷ lệ = 2*a/b
điểm = bảng tỷ lệ { từ 50%: điểm tối đa; dưới 50%: 0 điểm }
chấp nhận score-jump tại 50% vì "nguyên văn"`,
      "score-jump",
      [],
    );
  });

  it("money in unlike measures is one ratio", () => {
    const rule = `số liệu x: triệu đồng "Chi"
số liệu y: tỷ đồng "Tổng chi"
yêu cầu x <= y
khi y = 0: 0 điểm
tỷ lệ = x/y
điểm = bảng tỷ lệ { trên 50%: điểm tối đa; dưới 50%: 0 điểm }`;
    checkSentences(rule, "table-gap", ["Bảng không có hàng nào cho tỷ lệ đúng 50% (x = 50000; y = 100)."]);
    checkSentences(rule, "numerator-above", []);
  });

  it("a sum of ratios is no ratio of the rule", () => {
    const rule = `số liệu a, b, c: người "Số người"
yêu cầu a + b <= c
điểm = a/c * điểm tối đa + 1/2 * b/c * điểm tối đa
mẫu số bằng 0: 0 điểm`;
    checkSentences(rule, "numerator-above", []);
    checkSentences(rule, "max-unreachable", []);
  });

  it("a percent figure jumps once, at the bound that is written", () => {
    const jump = (row: string, other: string): string =>
      `số liệu p: % "Tỷ lệ" từ 0% đến 100%\nđiểm = bảng p { ${row}: điểm tối đa; ${other}: 0 điểm }`;
    checkSentences(jump("từ 50%", "dưới 50%"), "score-jump", [
      "Tại p = 50%, điểm nhảy từ 0 điểm sang 10 điểm (p = 49,99 được 0 điểm; p = 50 được 10 điểm).",
    ]);
    checkSentences(jump("trên 50%", "đến 50%"), "score-jump", [
      "Tại p = 50%, điểm nhảy từ 0 điểm sang 10 điểm (p = 50 được 0 điểm; p = 50,01 được 10 điểm).",
    ]);
  });

  it("a day is written as a day", () => {
    checkSentences(
      'số liệu ngày d, e "Ngày"\nđiểm = bảng { khi d < 15/11/2023: điểm tối đa; khi d > 15/11/2023: 0 điểm }',
      "table-gap",
      ["Bảng không có hàng nào cho d = 15/11/2023 (d = 15/11/2023)."],
    );
    checkSentences(
      'số liệu ngày d "Ngày"\nđiểm = bảng { khi d < 15/11/2023: điểm tối đa; khi d > 14/11/2023: 0 điểm }',
      "branch-without-example",
      ["Chưa ví dụ nào đi qua chỗ này (d = 14/11/2023).", "Chưa ví dụ nào đi qua chỗ này (d = 01/01/2024)."],
    );
  });

  it("units that are compared with the highest, the mean or a rank are found", () => {
    const ways = (rule: string): string => `số liệu n: tin bài "Số tin"\n${rule}`;
    checkSentences(
      ways(
        "khi mọi đơn vị bằng 0: 0 điểm\nđiểm = bảng n / cao nhất của n trong nhóm { từ 50%: điểm tối đa; dưới 50%: 0 điểm }",
      ),
      "branch-without-example",
      [
        "Chưa ví dụ nào đi qua chỗ này (n = 50; đơn vị khác: n = 100).",
        "Chưa ví dụ nào đi qua chỗ này (n = 0; đơn vị khác: n = 100).",
      ],
    );
    checkSentences(
      ways("điểm = nếu n > trung bình của n trong nhóm thì điểm tối đa ngược lại 0 điểm"),
      "branch-without-example",
      [
        "Chưa ví dụ nào đi qua chỗ này (n = 1; đơn vị khác: n = 0).",
        "Chưa ví dụ nào đi qua chỗ này (n = 0; đơn vị khác: n = 0).",
      ],
    );
    checkSentences(
      ways("điểm = bảng hạng của n trong nhóm { đến 3: điểm tối đa; trên 3: 0 điểm }"),
      "branch-without-example",
      [
        "Chưa ví dụ nào đi qua chỗ này (n = 1).",
        "Chưa ví dụ nào đi qua chỗ này (n = 1; 3 đơn vị khác: n = 2).",
      ],
    );
  });
});
