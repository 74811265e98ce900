// The formatter: one spelling, indentation, columns; what it must not touch; there and back in both surfaces (L1–L4).
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { format } from "#dsl/format/format.ts";
import type { Surface } from "#dsl/syntax/ast.ts";
import { bare, checkRoundTrip, criterionWith, findingsOf, read, ruleWith, setWith } from "./support/parse.ts";

function checkFormat(text: string, expected: string, surface?: Surface): void {
  const formatted = format(text, surface ? { surface } : {}).text;
  expect(formatted).toBe(expected);
  expect(format(formatted).text).toBe(formatted);
}

const checkLines = (lines: string, expected: string): void => checkFormat(setWith(lines), setWith(expected));

describe("spelling", () => {
  it("keywords have one", () => {
    checkLines('TÊN   "A"\nTrụ  cột 1 "B" tối đa 5 {}', 'tên "A"\nchỉ số 1 "B" tối đa 5 {}');
    checkFormat(ruleWith("Tỉ lệ*3/4 Tối đa"), criterionWith("  điểm = tỷ lệ * 3/4 điểm tối đa"));
  });

  it("goes by what the word means", () => {
    const vi = criterionWith(`  số liệu x: điểm "X"
  điểm = lớn nhất(x; 5 điểm) + điểm của x * điểm tối đa`);
    const en = criterionWith(
      `  input x: points "X"
  score = max(x, 5 points) + points of x * max`,
      "en",
    );
    checkFormat(vi, en, "en");
    checkFormat(en, vi, "vi");
  });

  it("by is của, do or theo", () => {
    const vi = setWith(`quyết định "1" ngày 01/01/2023 của "UBND"
không áp dụng: 0 điểm, do "Sở" xác nhận
xếp hạng "A" theo tổng điểm, bằng nhau xét điểm chỉ số 1
cách hiểu "A" của "Sở" vì "B"`);
    const en = setWith(
      `decision "1" dated 01/01/2023 by "UBND"
not applicable: 0 points, by "Sở" confirmed
ranking "A" by total, ties by points of pillar 1
reading "A" by "Sở" because "B"`,
      "en",
    );
    checkFormat(vi, en, "en");
    checkFormat(en, vi, "vi");
  });

  it("names, units, numbers, dates, strings, comments stay as they are", () => {
    const text = setWith(`đơn vị đo văn bản, Người (đếm)  # TÊN
thông tin chung {
  số liệu Điểm_a, b: văn bản "TỐI ĐA" đến 1 000,50
}
hiệu lực từ ngày 1/6/2023`);
    checkFormat(text, text);
    expect(format(text, { surface: "en" }).text).toContain('input Điểm_a, b: văn bản "TỐI ĐA" to 1 000,50');
  });
});

describe("blanks and lines", () => {
  it("one blank between words, none inside brackets and around /", () => {
    checkFormat(
      ruleWith("-  a/ ( b+c )*-d , không quá   nhỏ nhất ( 1 ;2 )"),
      criterionWith("  điểm = -a/(b + c) * -d, không quá nhỏ nhất(1; 2)"),
    );
  });

  it("statements keep their lines, at most one blank line between them", () => {
    checkLines('\n\ntên "A"; cấp "B"\n\n\n\nghi chú "C"', '\ntên "A"; cấp "B"\n\nghi chú "C"');
  });

  it("braces indent by two, a block on one line stays there", () => {
    checkLines(
      'chỉ số 1 "A" {\n\n\nghi chú "B"\n\n}\nchỉ số 2 "C" {chưa công khai}\nchỉ số 3 "D" { ghi chú "E"\nghi chú "F" }',
      'chỉ số 1 "A" {\n  ghi chú "B"\n}\nchỉ số 2 "C" { chưa công khai }\nchỉ số 3 "D" {\n  ghi chú "E"\n  ghi chú "F"\n}',
    );
  });

  it("a ; at the start of a line stays there, since it ended the line above", () => {
    checkLines('nhãn\n; ghi chú "A"', 'nhãn\n    ; ghi chú "A"');
  });

  it("a line that goes on is indented by four more", () => {
    checkFormat(ruleWith("a\n+ b"), criterionWith("  điểm = a\n      + b"));
  });

  it("a text ends with one line end; an empty one stays empty", () => {
    checkFormat("bộ chỉ số a/b phiên bản 1.0.0\n\n\n", "bộ chỉ số a/b phiên bản 1.0.0\n");
    checkFormat("", "");
    checkFormat("# chỉ có ghi chú", "# chỉ có ghi chú\n");
  });
});

describe("columns", () => {
  it("rows and options stand in columns", () => {
    checkFormat(
      ruleWith("bảng n {\ntừ 20: 2\ntừ 10 đến dưới 20 : 1\ncòn lại:0\n}"),
      criterionWith(
        "  điểm = bảng n {\n    từ 20              : 2\n    từ 10 đến dưới 20  : 1\n    còn lại            : 0\n  }".replaceAll(
          "  : ",
          " : ",
        ),
      ),
    );
    checkFormat(
      criterionWith('lựa chọn muc "M" {\na "Một": 1 điểm\nkhong "Không có": 0 điểm\n}'),
      criterionWith(
        '  lựa chọn muc "M" {\n    a     "Một"      : 1 điểm\n    khong "Không có" : 0 điểm\n  }',
      ),
    );
  });

  it("a long label neither has nor widens a column", () => {
    const long = `"${"dài ".repeat(20).trim()}"`;
    checkFormat(
      criterionWith(`lựa chọn muc "M" {\na "Một": 1 điểm\nbc ${long}: 0 điểm\nd "Hai hai": 0 điểm\n}`),
      criterionWith(
        `  lựa chọn muc "M" {\n    a  "Một"     : 1 điểm\n    bc ${long}: 0 điểm\n    d  "Hai hai" : 0 điểm\n  }`,
      ),
    );
  });

  it("inputs and units of an example have none", () => {
    const text = setWith('thông tin chung {\n  số liệu a: người "A"\n  số liệu bcd: người "B"\n}');
    checkFormat(text, text);
  });
});

describe("comments", () => {
  it("are all kept, where they stand", () => {
    const text = `# đầu
bộ chỉ số a/b phiên bản 1.0.0  # mã

# trước
chỉ số 1 "A" tối đa 5 {  # mở
  # trong
  tiêu chí 1.1 "B" tối đa 5 {
    điểm = a  # một
        # giữa
        + b  # hai
    # cuối
  }  # đóng
}
# hết
`;
    checkFormat(text, text);
    checkFormat(text.replaceAll("  # ", "     # ").replaceAll("\n    # ", "\n# "), text);
    expect(format(format(text, { surface: "en" }).text, { surface: "vi" }).text).toBe(text);
  });
});

describe("errors", () => {
  it("a statement with an error keeps its bytes, the others are formatted", () => {
    checkFormat(
      setWith('TÊN   "A"\nthang   điểm   TỐI ĐA\nCẤP "B"'),
      setWith('tên "A"\nthang   điểm   TỐI ĐA\ncấp "B"'),
    );
  });

  it("a header with an error keeps its own line only", () => {
    checkFormat(
      setWith('chỉ số   1 "A" tối đa {\nGHI CHÚ "B"\n}'),
      setWith('chỉ số   1 "A" tối đa {\n  ghi chú "B"\n}'),
    );
  });

  it("a refused number, a sign of another language, a stray character are kept", () => {
    const text = criterionWith("  điểm  =  1.000 * a\n  yêu cầu a==b\n  yêu cầu a @ <= b\n  @@");
    checkFormat(text, text);
  });

  it("a text whose braces do not match is given back as it is", () => {
    const text = setWith('chỉ số 1 "A" {\nTÊN "B"');
    checkFormat(text, text);
  });

  it("keywords of the other surface are respelled", () => {
    checkLines('title "A"', 'tên "A"');
  });

  it("findings are those of reading", () => {
    expect(format(setWith("tên 5")).diagnostics.map((each) => each.code)).toEqual(["missing-string"]);
  });
});

describe("there and back", () => {
  it("block strings keep their bytes", () => {
    const text = criterionWith('  văn bản """\n   một: {\n     # hai """\n  ghi chú "x"');
    checkRoundTrip(text);
    expect(format(text, { surface: "en" }).text).toContain('text """\n   một: {\n     # hai """\n');
  });

  it("a sign between yes and no does not become the keyword yes/no", () => {
    const text = ruleWith("có / không");
    expect(bare(read(format(text).text).syntax)).toBe(bare(read(text).syntax));
  });

  const root = new URL("../indicator-sets/", import.meta.url);
  const sets = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((path) =>
    path.endsWith(".barem"),
  );

  it("finds the sets", () => expect(sets.length).toBeGreaterThanOrEqual(13));
  for (const path of sets)
    it(path, () => {
      const text = readFileSync(new URL(path, root), "utf8");
      expect(findingsOf(text)).toEqual([]);
      checkRoundTrip(text);
    });
});

describe("a bracket left open", () => {
  it("ends with its statement: the commas of the next one stay", () => {
    checkLines(
      'đơn vị đo người (đếm(\nkhông áp dụng: 0 điểm, do  "Sở" xác nhận',
      'đơn vị đo người (đếm(\nkhông áp dụng: 0 điểm, do "Sở" xác nhận',
    );
  });
});
