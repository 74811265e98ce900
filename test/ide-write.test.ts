// Edits: formatting in small pieces, and what can be done at a place.
import { describe, expect, it } from "vitest";
import { analyze, format } from "#dsl";
import { formatDocument } from "#dsl/ide/index.ts";
import { acted, actions, edited, rangeFormatted, SETS, typedAt, within } from "./support/ide.ts";

const UGLY = within('số liệu   a:người "A"\n  Điểm=a*1 điểm   \nví dụ a=1 thì 1 điểm');

describe("the whole text", () => {
  const formatted = (text: string): string => edited(analyze(text).file.text, formatDocument(analyze(text)));

  it("is formatted as the formatter does it", () => {
    expect(formatted(UGLY)).toBe(format(UGLY).text);
    expect(formatted('tên   "x"')).toBe(format('tên   "x"').text);
    expect(formatted("")).toBe(format("").text);
  });
  it("by edits that touch only what differs", () => {
    const edits = formatDocument(analyze(UGLY));
    expect(edits.every(({ span, text }) => span.end - span.start < 12 && text.length < 12)).toBe(true);
    expect(formatDocument(analyze(format(UGLY).text))).toEqual([]);
  });
  it("not while its braces do not match", () => {
    expect(formatDocument(analyze('chỉ số 1 "M"   tối đa 5 {'))).toEqual([]);
  });
  it.each(SETS)("%s: changed blanks and letters come back, and so does the other surface", (id, text) => {
    const worse = text
      .replace(/ {4}/g, "   ")
      .replace(/điểm = /g, "Điểm  =")
      .replace(/: /g, " :");
    const analysis = analyze(worse, id);
    expect(edited(analysis.file.text, formatDocument(analysis)) === format(worse).text).toBe(true);
    const shipped = analyze(text, id);
    expect(formatDocument(shipped)).toEqual([]);
    expect(edited(text, formatDocument(shipped, "en")) === format(text, { surface: "en" }).text).toBe(true);
  });
});

describe("a range", () => {
  it("changes only its statements", () => {
    const text = 'tên   "x"\ncấp   "y"\nghi chú   "z"\n';
    expect(rangeFormatted(text.replace("cấp", "⟦cấp⟧"))).toBe('tên   "x"\ncấp "y"\nghi chú   "z"\n');
    expect(rangeFormatted(text.replace('cấp   "y"\nghi', '⟦cấp   "y"\nghi⟧'))).toBe(
      'tên   "x"\ncấp "y"\nghi chú "z"\n',
    );
  });
  it("within a block, those within", () => {
    const text = 'chỉ số 1   "M" tối đa 5 {\n ghi chú   "x"\n   chưa công khai   vì "y"\n}\n';
    expect(rangeFormatted(text.replace("ghi", "⟦ghi⟧"))).toBe(
      'chỉ số 1   "M" tối đa 5 {\n  ghi chú "x"\n   chưa công khai   vì "y"\n}\n',
    );
    expect(rangeFormatted(text.replace("chỉ số", "⟦chỉ số⟧"))).toBe(format(text).text);
  });
  it("is nothing between statements", () => {
    expect(rangeFormatted('tên   "x"\n\n⟦⟧\n\ncấp   "y"\n')).toBe('tên   "x"\n\n\n\ncấp   "y"\n');
  });
});

describe("while typing", () => {
  it("a closing brace goes under its statement", () => {
    expect(typedAt('chỉ số 1 "M" tối đa 5 {\n  ghi chú "x"\n    }‸\n', "}")).toBe(
      'chỉ số 1 "M" tối đa 5 {\n  ghi chú "x"\n}\n',
    );
    expect(typedAt('chỉ số 1 "M" tối đa 5 {\n  tiêu chí 1.1 "A" tối đa 5 {\n}‸', "}")).toBe(
      'chỉ số 1 "M" tối đa 5 {\n  tiêu chí 1.1 "A" tối đa 5 {\n  }',
    );
    expect(typedAt("ví dụ dm = { k1 }‸ thì 1 điểm", "}")).toBe("ví dụ dm = { k1 } thì 1 điểm");
  });
  it("a new line goes as far in as its block, further when a statement goes on", () => {
    expect(typedAt('chỉ số 1 "M" tối đa 5 {\n‸', "\n")).toBe('chỉ số 1 "M" tối đa 5 {\n  ');
    expect(typedAt('chỉ số 1 "M" tối đa 5 {\n  tiêu chí 1.1 "A" tối đa 5 {\n‸\n}\n', "\n")).toBe(
      'chỉ số 1 "M" tối đa 5 {\n  tiêu chí 1.1 "A" tối đa 5 {\n    \n}\n',
    );
    expect(typedAt('tiêu chí 1.1 "A" tối đa 5 {\n  điểm = a +\n‸', "\n")).toBe(
      'tiêu chí 1.1 "A" tối đa 5 {\n  điểm = a +\n      ',
    );
    expect(typedAt('criterion 1.1 "A" max 5 {\n  score = a\n      ‸require a > 1', "\n")).toBe(
      'criterion 1.1 "A" max 5 {\n  score = a\n  require a > 1',
    );
  });
  it("only that line is changed, and none inside a text or for another character", () => {
    expect(typedAt('chỉ số 1 "M" tối đa 5 {\n      ghi chú   "x"\n‸', "\n")).toBe(
      'chỉ số 1 "M" tối đa 5 {\n      ghi chú   "x"\n  ',
    );
    expect(typedAt('ghi chú """\n      a\n‸\n"""', "\n")).toBe('ghi chú """\n      a\n\n"""');
    expect(typedAt('chỉ số 1 "M" tối đa 5 {\n‸', "x")).toBe('chỉ số 1 "M" tối đa 5 {\n');
  });
});

describe("actions", () => {
  it("are the fixes of the findings that are touched", () => {
    const text = within('số liệu so_nguoi: người "A"\nđiểm = ⟦so_nguo⟧ * 1 điểm, không quá điểm tối đa');
    expect(actions(text)).toEqual(["Sửa thành “so_nguoi”"]);
    expect(acted(text, "Sửa thành “so_nguoi”")).toContain("điểm = so_nguoi * 1 điểm");
    expect(actions(within('số liệu ⟦b⟧: người "A"\nđiểm = so_nguo * 1 điểm'))).toEqual([]);
  });
  it("at the first statement, the whole text in the other surface", () => {
    const text = within('số liệu a: người "A"\nđiểm = a * 1 điểm').replace("bộ", "⟦bộ⟧");
    expect(actions(text)).toContain("Viết cả bộ bằng tiếng Anh");
    const plain = within('số liệu a: người "A"\nđiểm = a * 1 điểm');
    expect(acted(text, "Viết cả bộ bằng tiếng Anh")).toBe(format(plain, { surface: "en" }).text);
    const english = within('input a: người "A"\nscore = a * 1 point', "en").replace(
      "indicator",
      "⟦indicator⟧",
    );
    expect(actions(english)).toContain("Viết cả bộ bằng tiếng Việt");
  });
  it("not in a text that cannot be read in whole", () => {
    expect(actions(within("điểm = ").replace("bộ", "⟦bộ⟧"))).not.toContain("Viết cả bộ bằng tiếng Anh");
    expect(actions("⟦⟧")).not.toContain("Viết cả bộ bằng tiếng Anh");
  });
});
