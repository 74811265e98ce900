// Recovery: a mistake costs one finding on its line, never a criterion, and nothing it leads to is reported.
import { describe, expect, it } from "vitest";
import { format } from "#dsl/format/format.ts";
import { sentence } from "#dsl/source/catalog.ts";
import { findingsOf, read } from "./support/parse.ts";

const BASE = `bộ chỉ số thu/nghiem phiên bản 1.0.0
thang điểm 20
chỉ số 1 "Một" tối đa 20 {
  tiêu chí 1.1 "A" tối đa 10 {
    số liệu a: người "Số người"
    số liệu b: người "Tổng"
    tỷ lệ = a/b
    điểm = tỷ lệ đủ từ 85% * điểm tối đa
    ví dụ a = 1; b = 2 thì 5 điểm
  }
  tiêu chí 1.2 "B" tối đa 10 {
    số liệu n: kênh "Số kênh"
    điểm = bảng n {
      từ 20: điểm tối đa
      từ 10 đến 19: 1/2 * điểm tối đa
      dưới 10: không có điểm
    }
  }
}
`;

/** Replaces `from` in the base text: the findings are these, and the text keeps both criteria and their other lines. */
function checkMistake(from: string, to: string, expected: readonly string[], lost = 1): void {
  expect(BASE).toContain(from);
  const text = BASE.replace(from, to);
  expect(findingsOf(text).map((finding) => finding.replace(/ «.*/s, ""))).toEqual(expected);
  expect(itemsOf(text)).toBeGreaterThanOrEqual(itemsOf(BASE) - lost);
  expect(JSON.stringify(read(text).syntax).match(/"kind":"criterion"/g)).toHaveLength(2);
}

const itemsOf = (text: string): number =>
  JSON.stringify(read(text).syntax).match(/"kind":"(input|let|score|example)"/g)?.length ?? 0;

describe("one finding, on the right line, both criteria kept", () => {
  it("the base text has none", () => expect(findingsOf(BASE)).toEqual([]));
  it("missing }", () => checkMistake("5 điểm\n  }", "5 điểm", ["9 unclosed-brace"], 0));
  it("missing } of a table", () =>
    checkMistake("không có điểm\n    }", "không có điểm", ["16 unclosed-brace"], 0));
  it("missing } at the end", () => checkMistake("  }\n}\n", "  }\n", ["18 unclosed-brace"], 0));
  it("missing {", () => checkMistake('"A" tối đa 10 {', '"A" tối đa 10', ["4 missing-brace"], 0));
  it("extra } after a criterion", () =>
    checkMistake("5 điểm\n  }", "5 điểm\n  }\n  }", ["11 extra-brace"], 0));
  it("extra } within a criterion", () => checkMistake("    tỷ lệ", "    }\n    tỷ lệ", ["7 extra-brace"], 0));
  it("extra } right behind another", () =>
    checkMistake("5 điểm\n  }", "5 điểm\n  } }", ["10 extra-brace"], 0));
  it("missing { before a line that may stand outside as well", () =>
    checkMistake('"Một" tối đa 20 {', '"Một" tối đa 20\n  ghi chú "G"', ["3 missing-brace"], 0));
  it("extra } at the end", () => checkMistake("  }\n}\n", "  }\n}\n}\n", ["20 extra-brace"], 0));
  it("unclosed string in a header", () => checkMistake('"A" tối', '"A tối', ["4 unclosed-string"], 0));
  it("unclosed string in a line", () => checkMistake('"Tổng"', '"Tổng', ["6 unclosed-string"], 0));
  it("unclosed block string", () => checkMistake('"Tổng"', '"""Tổng', ["6 unclosed-string"], 0));
  it("unclosed block string, its end short of a mark", () =>
    checkMistake('"Tổng"', '"""\n  Tổng\n  ""', ["8 unclosed-string"], 0));
  it("string without its opening mark", () =>
    checkMistake('1.2 "B"', '1.2 B, hoặc C"', ["11 unexpected-word"], 0));
  it("missing :", () => checkMistake("a: người", "a người", ["5 missing-sign"], 0));
  it("row without :", () => checkMistake("từ 20: điểm", "từ 20 điểm", ["14 missing-sign"], 0));
  it("row without an outcome", () => checkMistake("từ 20: điểm tối đa", "từ 20:", ["14 missing-value"], 0));
  it("row without a bound", () => checkMistake("từ 20:", "từ:", ["14 missing-value"], 0));
  it("row without its word", () => checkMistake("từ 20:", "20:", ["14 missing-keyword"], 0));
  it("missing operator in brackets", () => checkMistake("= a/b", "= (a b)", ["7 unexpected-word"], 0));
  it("missing operator", () => checkMistake("= a/b", "= a b", ["7 unexpected-word"], 0));
  it("unclosed (", () => checkMistake("= a/b", "= (a/b", ["7 missing-sign"], 0));
  it("extra )", () => checkMistake("= a/b", "= a/b)", ["7 unexpected-word"], 0));
  it("missing maximum", () => checkMistake('"A" tối đa 10', '"A" tối đa', ["4 missing-number"], 0));
  it("cap without a value", () => checkMistake("đủ từ 85% *", "đủ từ *", ["8 missing-value"], 0));
  it("empty right side", () => checkMistake("tỷ lệ = a/b", "tỷ lệ =", ["7 missing-value"], 0));
  it("operator at the end", () => checkMistake("* điểm tối đa\n    ví", "*\n    ví", ["8 missing-value"], 0));
  it("so lieu", () => checkMistake("số liệu a", "so lieu a", ["5 keyword-without-marks"], 0));
  it("== with &&", () => checkMistake("tỷ lệ = a/b", "yêu cầu a == b && b > 0", ["7 foreign-operator"], 1));
  it("score in a Vietnamese text", () => checkMistake("điểm = tỷ", "score = tỷ", ["8 mixed-surface"], 0));
  it("a line nobody understands", () =>
    checkMistake("tỷ lệ = a/b", "xin chào { 1 2 3 }", ["7 unknown-statement"], 1));
  it("a statement in the wrong place", () =>
    checkMistake("tỷ lệ = a/b", "thang điểm 10", ["7 misplaced-statement"], 1));
  it("missing measure", () => checkMistake('n: kênh "', 'n: "', ["12 missing-measure"], 0));
  it("example without its word", () => checkMistake("ví dụ a", "a", ["9 missing-example-word"], 0));
  it("missing then", () => checkMistake("thì 5 điểm", "5 điểm", ["9 missing-keyword"], 0));
});

describe("several mistakes", () => {
  it("are several findings, one per line", () => {
    const text = BASE.replace("a: người", "a người")
      .replace("85% *", "*")
      .replace("từ 20:", "từ:")
      .replace("b = 2", "b =");
    expect(findingsOf(text).map((finding) => finding.split(" ").slice(0, 2).join(" "))).toEqual([
      "5 missing-sign",
      "8 missing-value",
      "9 missing-value",
      "14 missing-value",
    ]);
  });

  it("are at most 50, then one that says so", () => {
    const text = `bộ chỉ số a/b phiên bản 1.0.0\n${"tên 5\n".repeat(80)}`;
    const { diagnostics } = read(text);
    expect(diagnostics).toHaveLength(51);
    expect(diagnostics.at(-1)?.code).toBe("too-many-errors");
    expect(diagnostics.slice(0, 2).map((each) => sentence(each, "vi"))).toEqual([
      "Sau “tên” phải là chữ trong ngoặc kép.",
      "Sau “tên” phải là chữ trong ngoặc kép.",
    ]);
  });

  it("a hundred thousand are given up on in time", () => {
    const text = `bộ chỉ số a/b phiên bản 1.0.0\n${"tên\n".repeat(100_000)}ghi chú "cuối"\n`;
    const start = performance.now();
    expect(read(text).diagnostics).toHaveLength(51);
    expect(performance.now() - start).toBeLessThan(5000);
    expect(format(text).text).toBe(text);
  });

  it("an empty text lacks its header", () => expect(findingsOf("")).toEqual(["1 missing-set-header «»"]));
});

describe("single tokens deleted or doubled anywhere", () => {
  it("cost findings near their line only, and never more than one criterion", () => {
    const { tokens } = read(BASE);
    let near = 0;
    let found = 0;
    for (const token of tokens) {
      for (const text of [
        BASE.slice(0, token.startOffset) + BASE.slice(token.end),
        `${BASE.slice(0, token.end)} ${BASE.slice(token.startOffset, token.end)}${BASE.slice(token.end)}`,
      ]) {
        const line = BASE.slice(0, token.startOffset).split("\n").length;
        const findings = findingsOf(text);
        expect(
          JSON.stringify(read(text).syntax).match(/"kind":"criterion"/g)?.length ?? 0,
        ).toBeGreaterThanOrEqual(1);
        if (findings.length === 0) continue;
        found++;
        if (findings.every((each) => Math.abs(Number.parseInt(each, 10) - line) <= 1)) near++;
      }
    }
    expect(found).toBeGreaterThan(150);
    expect(near / found).toBeGreaterThan(0.9);
  });
});
