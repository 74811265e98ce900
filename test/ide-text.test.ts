// What a text holds: outline, folding, selection, colours; and what is shown beside it: hints and lenses.
import { describe, expect, it } from "vitest";
import {
  coloured,
  folded,
  hinted,
  lenses,
  outlined,
  SETS,
  selected,
  setWith,
  within,
} from "./support/ide.ts";

const SET = `bộ chỉ số thu/nghiem phiên bản 1.0.0
# một
# hai
đơn vị đo người (đếm)
thông tin chung {
  số liệu dan_so: người "Dân số"
}
tham số tran: điểm "Trần" từ 0 đến 100
nhãn t "Nhãn": 1.1
xếp hạng "Chung" theo tổng điểm
xếp loại theo tổng điểm {
  từ 5   : "Tốt"
  dưới 5 : "Khá"
}
khen thưởng "Bằng" khi xếp loại là "Tốt"
chỉ số 1 "Một" tối đa 10 {
  tiêu chí 1.1 "Thử" tối đa 10 {
    văn bản """
      nguyên văn
    """
    số liệu a, b: người "Số"
    lựa chọn muc "M" {
      cao "C" : 1 điểm
    }
    tỷ lệ = a/b
    khi b = 0: 0 điểm
    phần (1) "P" = 1 điểm
    điểm = bảng a {
      từ 5    : điểm tối đa
      còn lại : 0 điểm
    }
  }
}
`;

describe("outline", () => {
  it("is the tree of what is declared", () => {
    expect(outlined(SET)).toEqual([
      "common thông tin chung",
      "  input dan_so «Dân số»",
      "parameter tran «Trần»",
      "tag t «Nhãn»",
      'ranking "Chung"',
      "grades xếp loại theo tổng điểm",
      '  grade "Tốt"',
      '  grade "Khá"',
      'award "Bằng"',
      "pillar 1 «Một»",
      "  criterion 1.1 «Thử»",
      "    input a «Số»",
      "    input b «Số»",
      "    input muc «M»",
      "      option cao «C»",
      "    let tỷ lệ",
      "    when b = 0",
      '    part phần (1) "P" = 1 điểm «P»',
      "    score điểm = bảng a",
      "      row từ 5",
      "      row còn lại",
    ]);
  });
  it("keeps what could be read of a broken text", () => {
    expect(outlined('tiêu chí 1.1 "A" tối đa 5 {\n  số liệu a: người "x\n  điểm = ')).toContain(
      "criterion 1.1 «A»",
    );
    expect(
      outlined(
        'indicator set t/u version 1.0.0\npillar 1 "M" max 5 {\n  criterion "A" {\n  input a: n "A"\n',
      ),
    ).toContain("pillar 1 «M»");
    expect(outlined("")).toEqual([]);
  });
});

describe("folding", () => {
  it("of blocks, texts over several lines, comments that follow one another", () => {
    expect(folded(SET)).toEqual([
      "comment: # một … # hai",
      "block: { … }",
      "block: { … }",
      "block: { … }",
      "block: { … }",
      'text: """ … """',
      "block: { … }",
      "block: { … }",
    ]);
  });
  it("not of what stands on one line, nor of a comment behind a statement", () => {
    expect(folded('nhãn t "T": 1.1 # x\n# y\nchỉ số 1 "M" tối đa 5 { chưa công khai }')).toEqual([]);
  });
  it("of a block that is not closed", () => {
    expect(folded('chỉ số 1 "M" tối đa 5 {\n  ghi chú "x"')).toEqual(['block: { … ghi chú "x"']);
  });
});

describe("selection", () => {
  it("grows from the word over expressions and statements to the text", () => {
    const steps = selected(within('số liệu a: người "A"\nđiểm = (a/‸b) đủ từ 85% * điểm tối đa'));
    expect(steps.slice(0, 6)).toEqual([
      "b",
      "a/b",
      "(a/b)",
      "(a/b) đủ từ 85%",
      "(a/b) đủ từ 85% * điểm tối đa",
      "điểm = (a/b) đủ từ 85% * điểm tối đa",
    ]);
    expect(steps.at(-1)).toBe(within('số liệu a: người "A"\nđiểm = (a/b) đủ từ 85% * điểm tối đa'));
    expect(steps.some((step) => step.startsWith("{") && step.endsWith("}"))).toBe(true);
    expect(steps.some((step) => step.startsWith("tiêu chí 1.1"))).toBe(true);
  });
  it("begins within the quotation marks of a text, and with a comment", () => {
    expect(selected('tên "một ‸hai"').slice(0, 2)).toEqual(["một hai", '"một hai"']);
    expect(selected("# một ‸hai\nnhãn").slice(0, 1)).toEqual(["# một hai"]);
  });
  it("is the text where there is nothing", () => {
    expect(selected("‸")).toEqual([""]);
    expect(selected("\n‸\n")).toEqual(["\n\n"]);
  });
});

describe("colours", () => {
  it("tell names by what they name, and where they are declared", () => {
    expect(coloured(within('⟦số liệu a: máy tính "A"⟧\nđiểm = a * 1 điểm'))).toBe(
      'số liệu/keyword a/input! máy tính/unit "A"/string',
    );
    expect(coloured(within('số liệu a: người "A"\n⟦tỷ lệ = a/dan_so⟧'))).toBe(
      "tỷ lệ/definition! =/operator a/input //operator dan_so/common",
    );
    expect(
      coloured(within('số liệu a: người "A"\ntỷ lệ = a/2\n⟦điểm = tỷ lệ * 5 điểm + 1,5 triệu đồng⟧')),
    ).toBe(
      "điểm/keyword =/operator tỷ lệ/definition */operator 5/number điểm/unit +/operator 1,5/number triệu/unit đồng/unit",
    );
    expect(coloured(within('lựa chọn m "M" { k "K": 1 điểm }\n⟦ví dụ m = k thì 85% điểm⟧'))).toContain(
      "m/input =/operator k/option",
    );
    expect(coloured(within('phần (1) "P" = 1 điểm\n⟦điểm = (1)⟧'))).toBe("điểm/keyword =/operator (1)/part");
    expect(coloured(within("⟦điểm = điểm nhãn dvctt + điểm tiêu chí 1.2⟧"))).toBe(
      "điểm/keyword =/operator điểm nhãn/keyword dvctt/tag +/operator điểm tiêu chí/keyword 1.2/code",
    );
  });
  it("tell codes, ids, days, texts and comments", () => {
    expect(coloured(setWith("⟦hiệu lực từ ngày 01/06/2023 # từ đó⟧"))).toBe(
      "hiệu lực từ ngày/keyword 01/06/2023/date # từ đó/comment",
    );
    expect(coloured(setWith('thông tin chung { ⟦số liệu 1.4 x: người "X"⟧ }'))).toContain(
      "1.4/code x/common!",
    );
    expect(coloured(within('⟦văn bản """\n  a\n"""⟧'))).toBe(
      'văn bản/keyword """\n  a\n"""/text'.replace("\n  a\n", "\n      a\n    "),
    );
    expect(coloured(within('⟦chấp nhận table-gap tại 70% vì "x"⟧'))).toContain("table-gap/finding");
    expect(coloured("⟦bộ chỉ số a/b phiên bản 1.0.0⟧")).toBe(
      "bộ chỉ số/keyword a/b/id phiên bản/keyword 1.0.0/code",
    );
  });
  it("leave a name that names nothing a name, on broken lines too", () => {
    expect(coloured(within("⟦điểm = khac * ⟧"))).toBe("điểm/keyword =/operator khac/name */operator");
    expect(coloured(within("⟦score = other⟧", "en"))).toBe("score/keyword =/operator other/name");
  });
});

describe("hints", () => {
  it("tell what a part of the maximum comes to, and what is proven", () => {
    const body = `số liệu n: người "N"
điểm = bảng n {
  từ 20 trở lên : điểm tối đa
  từ 10 đến 19  : 1/2 * điểm tối đa
  dưới 10       : 0 điểm
}
ví dụ n = 10 thì 1/4 * điểm tối đa`;
    expect(hinted(within(body))).toContain("1/2 * điểm tối đa «= 5 điểm»\n");
    expect(hinted(within(body))).toContain("1/4 * điểm tối đa «= 2,5 điểm»\n");
    expect(hinted(within(body))).toContain("0 điểm\n    } «từ 0 đến 10 điểm»");
    expect(hinted(within('input n: người "N"\nscore = 3/4 max', "en"), "en")).toContain(
      "3/4 max «= 7.5 points» «exactly 7.5 points»",
    );
  });
  it("only of the largest expression, and never of the maximum alone", () => {
    expect(hinted(within("điểm = (1/2 + 1/4) * điểm tối đa"))).toContain(
      "(1/2 + 1/4) * điểm tối đa «= 7,5 điểm»",
    );
    expect(hinted(within("điểm = điểm tối đa"))).not.toContain("«=");
  });
  it("none where nothing is sure", () => {
    expect(hinted(within("điểm = x * điểm tối đa"))).toContain("điểm = x * điểm tối đa\n");
    expect(hinted(setWith('tiêu chí 2.1 "A" tối đa tran { điểm = 1/2 * điểm tối đa }'))).not.toContain(
      "tối đa «=",
    );
  });
});

describe("lenses", () => {
  it("count what a criterion has, and add up a pillar", () => {
    const body = `số liệu n: người "N"
điểm = n * 4 điểm
ví dụ n = 1 thì 4 điểm
cách hiểu "x" (dự thảo) vì "y"`;
    expect(lenses(within(body))).toEqual([
      "1: Cộng các tiêu chí: 20 trên 20",
      expect.stringMatching(/^1\.2: 0 ví dụ · \d phát hiện$/),
      expect.stringMatching(/^1\.1: 1 ví dụ · \d phát hiện · 1 cách hiểu$/),
    ]);
    expect(lenses(within(body), "en")[2]).toMatch(/^1\.1: 1 example · \d findings · 1 reading$/);
  });
  it("say when a pillar does not add up, and when its sum is not known", () => {
    expect(lenses(within("điểm = 1 điểm").replace('"Một" tối đa 20', '"Một" tối đa 25'))[0]).toBe(
      "1: Cộng các tiêu chí: 20 trên 25 — không bằng",
    );
    expect(lenses(within("điểm = 1 điểm").replace('"Thử" tối đa 10', '"Thử" tối đa tran'))[0]).toBe(
      "1: Cộng các tiêu chí: chưa biết trên 20",
    );
    expect(lenses('chỉ số 1 "M" tối đa chưa rõ { chưa công khai }')[0]).toBe(
      "1: Cộng các tiêu chí: chưa biết",
    );
  });
  it("stand above every pillar and criterion of the shipped sets, and the open ones have no finding", () => {
    const [, text] = SETS.find(([id]) => id === "hoa-binh/huyen") ?? ["", ""];
    expect(lenses(text)).toHaveLength(8 + 61);
    expect(lenses(text).filter((lens) => /phát hiện|không bằng/.test(lens))).toEqual([]);
  });
});
