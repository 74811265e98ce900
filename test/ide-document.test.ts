// An open document: what it says after an edit, and what it gives to features that look at one criterion.
// That it always says what a fresh analysis says is test/property/document.test.ts.
import { describe, expect, it } from "vitest";
import { ide } from "#dsl";

const SET = `bộ chỉ số thu/nghiem phiên bản 1.0.0
quyết định "1/QĐ-UBND" ngày 01/06/2023 của "UBND tỉnh", "Phụ lục I"
đơn vị đo người (đếm)
kiểm chứng mặc định "Báo cáo"
tiêu chí 1.1 "Một" tối đa 10 {
  có/không co "Có": điểm tối đa
  ví dụ co = có thì 10 điểm
  ví dụ co = không thì 0 điểm
}
tiêu chí 1.2 "Hai" tối đa 10 {
  số liệu a: người "Số người"
  điểm = bảng a {
    từ 10   : điểm tối đa
    dưới 10 : 0 điểm
  }
  ví dụ a = 10 thì 10 điểm
  ví dụ a = 9 thì 0 điểm
}
tiêu chí 1.3 "Ba" tối đa 10 {
  có/không co "Có": điểm tối đa
  ví dụ co = có thì 10 điểm
  ví dụ co = không thì 1 điểm
}
`;

/** The document after the only `from` in it became `to`. */
function retyped(document: ide.Document, from: string, to: string): ide.Document {
  const start = document.file.text.indexOf(from);
  expect([from, start >= 0, document.file.text.indexOf(from, start + 1)]).toEqual([from, true, -1]);
  return ide.edited(document, { span: { start, end: start + from.length }, text: to });
}

/** Findings as `code «text»`. */
function checkOpen({ checked, file }: ide.Document, expected: readonly string[]): void {
  expect(checked.open.map((d) => `${d.code} «${file.text.slice(d.span.start, d.span.end)}»`)).toEqual(
    expected,
  );
}

const FAILS = "example-fails «ví dụ co = không thì 1 điểm»";

describe("edits", () => {
  it("findings after the edit move with their text", () => {
    const opened = ide.openDocument(SET);
    checkOpen(opened, [FAILS]);
    const longer = retyped(opened, "từ 10   : điểm tối đa", "từ 10   : điểm tối đa # cao nhất");
    checkOpen(longer, [FAILS]);
    const gap = retyped(longer, "dưới 10 : 0 điểm", "dưới 9  : 0 điểm");
    checkOpen(gap, [
      "table-gap «bảng a {\n    từ 10   : điểm tối đa # cao nhất\n    dưới 9  : 0 điểm\n  }»",
      "branch-without-example «dưới 9  : 0 điểm»",
      "example-fails «ví dụ a = 9 thì 0 điểm»",
      FAILS,
    ]);
    checkOpen(retyped(gap, "dưới 9  : 0 điểm", "dưới 10 : 0 điểm"), [FAILS]);
  });
  it("an error in one criterion leaves what is found in the others", () => {
    const broken = retyped(ide.openDocument(SET), "dưới 10 : 0 điểm", "dưới 10 : điểm +");
    expect(broken.checked.open.map((d) => d.code)).toContain("example-fails");
    expect(broken.checked.open.some((d) => d.severity === "error" && d.code !== "example-fails")).toBe(true);
  });
  it("a name, the header, a brace and the set itself may be edited as well", () => {
    const opened = ide.openDocument(SET);
    checkOpen(retyped(opened, 'tiêu chí 1.2 "Hai"', 'tiêu chí 1.2 "Hai hai"'), [FAILS]);
    expect(
      retyped(opened, 'tiêu chí 1.2 "Hai"', 'tiêu chí 1.1 "Hai"').checked.open.map((d) => d.code),
    ).toContain("duplicate-code");
    expect(retyped(opened, "bảng a {", "bảng a ").checked.open.some((d) => d.severity === "error")).toBe(
      true,
    );
    expect(retyped(opened, "quyết định", "# quyết định").checked.open.map((d) => d.code)).toContain(
      "missing-legal-basis",
    );
  });
  it("what is typed in another normal form becomes the text's", () => {
    const opened = ide.openDocument(SET.normalize("NFD").replace(/\n/g, "\r\n"));
    expect(opened.file.text).toBe(SET);
    const typed = retyped(opened, '"Hai"', '"Hai hê"'.normalize("NFD"));
    expect(typed.file.text).toContain('"Hai hê"');
    const at = typed.file.text.indexOf("hê") + 2;
    const toned = ide.edited(typed, { span: { start: at, end: at }, text: "\u0323" });
    expect(toned.file.text).toContain('"Hai hệ"');
  });
});

describe("around an offset", () => {
  it("stands the criterion, with the names of the set known", () => {
    const opened = ide.openDocument(SET);
    checkOpen(opened, [FAILS]);
    const document = retyped(opened, "từ 10   : điểm tối đa", "từ 10   : 1/2 * điểm tối đa");
    const at = document.file.text.indexOf("bảng a");
    const { analysis, start } = document.around(at);
    expect(document.file.text.slice(start, start + analysis.file.text.length)).toBe(analysis.file.text);
    expect(analysis.file.text.startsWith('tiêu chí 1.2 "Hai"')).toBe(true);
    expect(analysis.model.rules.criteria.map((c) => c.code)).toEqual(["1.1", "1.2", "1.3"]);
    expect(analysis.model.symbols.map((s) => s.path)).toContain("1.2/input/a");
  });
  it("outside of criteria stands the whole text", () => {
    const document = ide.openDocument(SET);
    const { analysis, start } = document.around(document.file.text.indexOf("đơn vị đo"));
    expect([start, analysis.file.text]).toEqual([0, SET]);
  });
});
