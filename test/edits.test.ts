import { describe, expect, test } from "vitest";
import { edit, type Field, formOf, type Intent, pathAt, spanOf, tableOf } from "#designer/edits/index.ts";
import { numberText } from "#designer/edits/literals.ts";
import { type Analysis, analyze, applyEdits } from "#dsl";
import { checkEdit, fieldsOf } from "./support/edits.ts";

const TEXT = `# đầu tệp
bộ chỉ số thu/nghiem phiên bản 1.0.0
tên "Bộ thử"  # tên tạm
đơn vị đo người, tin bài (đếm)
mẫu số bằng 0: cần cách hiểu

chỉ số 1 "Hạ tầng" tối đa 40 {
  tiêu chí 1.1 "Điện thoại" tối đa 10 {  # một
    văn bản """
      Tỷ lệ >= 85%: Điểm tối đa
      Còn lại theo tỷ lệ
    """
    số liệu a: người "Số có"
    số liệu b: người "Tổng" từ 0
    yêu cầu a <= b
    tỷ lệ = a/b
    # công thức
    điểm = tỷ lệ đủ từ 85% * điểm tối đa
    ví dụ a = 85; b = 100 thì 10 điểm  # đủ
    ví dụ a = 0; b = 100 thì 0 điểm
  }
  tiêu chí 1.2 "Tin bài" tối đa 20 {
    số liệu n: tin bài "Số tin"
    điểm = bảng n {
      trên 40      : điểm tối đa
      từ 25 đến 40 : 1/2 * điểm tối đa  # nửa
      dưới 25      : không có điểm
    }
  }
  tiêu chí 1.3 "Nghị quyết" tối đa 10 { có/không co "Đã có": điểm tối đa }
}
`;

const SET = analyze(TEXT);

/** The text after an intent. */
function afterEdit(intent: Intent, analysis: Analysis = SET): string {
  const done = edit(analysis, intent);
  if (!done.ok) throw new RangeError(done.reason.vi);
  return applyEdits(analysis.file.text, done.edits);
}

/** Sets a field: only these lines of the text are others. */
function checkLine(path: string, value: string, from: string, to: string): void {
  expect(TEXT.split(from)).toHaveLength(2);
  expect(afterEdit({ do: "set", path, value })).toBe(TEXT.replace(from, () => to));
}

const refusal = (path: string, value: string): string => {
  const done = edit(SET, { do: "set", path, value });
  return done.ok ? "" : done.reason.vi;
};

const field = (path: string): Field | undefined =>
  fieldsOf(formOf(SET, path.split("/")[0] ?? "")).find((each) => each.path === path);

describe("numbers as an official types them", () => {
  test.each([
    ["12,5", "12,5"],
    ["12.5", "12.5"],
    ["1.234,5", "1 234,5"],
    ["1,234.5", "1 234,5"],
    ["1.234.567", "1 234 567"],
    ["1 234", "1 234"],
    ["85 %", "85%"],
    [" 10 ", "10"],
    ["0,125", "0,125"],
  ])("%s is written %s", (typed, text) => {
    expect(numberText(typed, { percent: true })).toEqual({ ok: true, text });
  });

  test.each(["1.234", "1,234", "12 34", "1e3", "abc", "", "--1", "1.2.3", "1.234,5,6"])(
    "%s is refused",
    (typed) => {
      expect(numberText(typed).ok).toBe(false);
    },
  );
});

describe("setting a field", () => {
  test("only the value changes", () => {
    checkLine("1.1/max", "12,5", "tối đa 10 {  # một", "tối đa 12,5 {  # một");
    checkLine("1.1/max", "12,5 điểm", "tối đa 10 {  # một", "tối đa 12,5 {  # một");
    for (const unknown of ["chưa rõ", "Chưa rõ", "unknown"])
      checkLine("1.1/max", unknown, "tối đa 10 {  # một", "tối đa chưa rõ {  # một");
    checkLine("1.1/score/cap", "80 %", "đủ từ 85% *", "đủ từ 80% *");
    checkLine("1.2/score/row/2/low", "26", "từ 25 đến 40", "từ 26 đến 40");
    checkLine("1.2/score/row/2/outcome", "7,5", "1/2 * điểm tối đa  # nửa", "7,5 điểm  # nửa");
    checkLine("title/text", 'Bộ "mới"', '"Bộ thử"', '"Bộ \\"mới\\""');
    checkLine("1.1/example/1/value/a", "86", "a = 85;", "a = 86;");
  });

  test("what is not written yet comes with its word, and goes with it", () => {
    checkLine("1.1/input/b/high", "500", "từ 0\n", "từ 0 đến 500\n");
    checkLine("1.1/input/a/evidence", "Sổ", '"Số có"', '"Số có" kiểm chứng "Sổ"');
    checkLine("1.1/score/at-most", "9", "85% * điểm tối đa", "85% * điểm tối đa, không quá 9 điểm");
    checkLine("1.1/score/cap", "", "tỷ lệ đủ từ 85% *", "tỷ lệ *");
  });

  test("an answer of an example is chosen by its label, and left out or added like a figure", () => {
    const of = (line: string): Analysis =>
      analyze(
        TEXT.replace(
          '{ có/không co "Đã có": điểm tối đa }',
          `{
    lựa chọn muc "Ai đứng đầu" { truong "Trưởng ban": 1/2 * điểm tối đa; pho "Phó ban": 0 điểm }
    có/không co "Đã có": 1/2 * điểm tối đa
    ${line}
  }`,
        ),
      );
    const set = of("ví dụ muc = truong thì chờ 5 đến 10 điểm");
    const fields = new Map(fieldsOf(formOf(set, "1.3")).map((each) => [each.path, each]));
    expect(fields.get("1.3/example/1/value/muc")).toMatchObject({
      kind: "choice",
      label: { vi: "Ai đứng đầu (muc)" },
      value: "truong",
      choices: [
        { value: "truong", label: { vi: "Trưởng ban" } },
        { value: "pho", label: { vi: "Phó ban" } },
        { value: "thiếu", label: { vi: "chưa có số liệu" } },
      ],
    });
    expect(fields.get("1.3/example/1/value/co")).toMatchObject({ kind: "choice", value: "" });
    const checkExample = (path: string, value: string, from: string, to: string): void =>
      expect(afterEdit({ do: "set", path: `1.3/example/1/value/${path}`, value }, of(from))).toBe(
        of(to).file.text,
      );
    checkExample("muc", "pho", "ví dụ muc = truong thì cần cách hiểu", "ví dụ muc = pho thì cần cách hiểu");
    checkExample("co", "không", "ví dụ muc = pho thì 0 điểm", "ví dụ muc = pho; co = không thì 0 điểm");
    checkExample("co", "", "ví dụ muc = pho; co = không thì 0 điểm", "ví dụ muc = pho thì 0 điểm");
    checkExample("muc", "", "ví dụ muc = pho; co = không thì 0 điểm", "ví dụ co = không thì 0 điểm");
    // What is no answer of the list stays to be typed.
    const odd = fieldsOf(formOf(of("ví dụ muc = khac thì 0 điểm"), "1.3")).find(
      ({ path }) => path === "1.3/example/1/value/muc",
    );
    expect(odd).toMatchObject({ kind: "expression", value: "khac" });
  });

  test("a maximum may be a parameter that the set has", () => {
    const declared = TEXT.replace("chỉ số 1", 'tham số tran: điểm "Trần" từ 0 đến 100\n\nchỉ số 1');
    const now = afterEdit({ do: "set", path: "1.2/max", value: "tran" }, analyze(declared));
    expect(now).toBe(declared.replace("tối đa 20", "tối đa tran"));
    expect(refusal("1.2/max", "tran")).toContain("tham số");
  });

  test("a range of another kind keeps its ends", () => {
    checkLine("1.2/score/row/2/range", "from-below", "từ 25 đến 40 :", "từ 25 đến dưới 40 :");
  });

  test("a block of lines keeps its indentation", () => {
    checkLine(
      "1.1/verbatim/text",
      "Một\n  Hai",
      "      Tỷ lệ >= 85%: Điểm tối đa\n      Còn lại theo tỷ lệ",
      "      Một\n        Hai",
    );
  });

  test("text is data: it never leaves its string", () => {
    const typed = 'x" tối đa 1 { }\n# y \\';
    const now = analyze(afterEdit({ do: "set", path: "1.1/title", value: typed }));
    expect(now.parsed.diagnostics).toEqual([]);
    expect(formOf(now, "1.1")?.title).toBe('x" tối đa 1 { } # y \\');
  });

  test("a name changes everywhere", () => {
    const now = afterEdit({ do: "set", path: "1.1/input/a/name", value: "co_dt" });
    expect(now).toContain("tỷ lệ = co_dt/b");
    expect(now).toContain("ví dụ co_dt = 85; b = 100");
  });

  test.each([
    ["1.1/max", "1.234", "hai cách"],
    ["1.1/max", "nhiều {", "không phải là số điểm"],
    ["1.1/max", "mười", "không phải là số điểm"],
    ["1.1/max", "-5", "không được âm"],
    ["1.1/max", "10%", "không có dấu %"],
    ["1.1/max", "", "để trống"],
    ["1.1/score/cap", "85% # x", ""],
    ["1.1/example/1/points", "1 điểm; b = 2", ""],
    ["1.2/score/row/1/outcome", "5 điểm }", ""],
    ["9.9/max", "1", "không còn"],
    ["1.1/role", "khác", "lựa chọn"],
  ])("%s refuses %s and says why", (path, typed, word) => {
    const reason = refusal(path, typed);
    expect(reason.length).toBeGreaterThan(10);
    expect(reason).toContain(word);
  });

  test("other parts of the text may have errors", () => {
    const broken = analyze(
      TEXT.replace("yêu cầu a <= b", "yêu cầu a <= ").replace(
        '"Nghị quyết" tối đa 10',
        '"Nghị quyết" tối đa',
      ),
    );
    expect(broken.parsed.diagnostics.length).toBeGreaterThan(0);
    expect(afterEdit({ do: "set", path: "1.2/max", value: "25" }, broken)).toBe(
      broken.file.text.replace('"Tin bài" tối đa 20', '"Tin bài" tối đa 25'),
    );
    expect(checkEdit(broken, { do: "set", path: "1.3/max", value: "10" })).not.toBeNull();
  });
});

describe("lines", () => {
  test("a row is added with the columns of its neighbours", () => {
    const now = afterEdit({ do: "add", at: "1.2", group: "1.2/score/rows", what: "row" });
    expect(now).toContain("      dưới 25      : không có điểm\n      đúng 40      : 0 điểm\n    }");
  });

  test("a first line of a group goes where such lines usually stand", () => {
    const now = afterEdit({ do: "add", at: "1.2", group: "words", what: "verbatim" });
    expect(now).toContain('tối đa 20 {\n    văn bản "…"\n    số liệu n');
    expect(afterEdit({ do: "add", at: "1.3", group: "inputs", what: "figure" })).toContain(
      'điểm tối đa; số liệu a: người "…" }',
    );
  });

  test("removing takes the line and leaves its comment", () => {
    expect(afterEdit({ do: "remove", path: "1.1/example/2" })).toBe(
      TEXT.replace("    ví dụ a = 0; b = 100 thì 0 điểm\n", ""),
    );
    expect(afterEdit({ do: "remove", path: "1.1/example/1" })).toBe(
      TEXT.replace("ví dụ a = 85; b = 100 thì 10 điểm  # đủ", "# đủ"),
    );
  });

  test("moving takes the comments along", () => {
    expect(afterEdit({ do: "move", path: "1.1/example/1", by: 1 })).toBe(
      TEXT.replace(
        "    ví dụ a = 85; b = 100 thì 10 điểm  # đủ\n    ví dụ a = 0; b = 100 thì 0 điểm\n",
        "    ví dụ a = 0; b = 100 thì 0 điểm\n    ví dụ a = 85; b = 100 thì 10 điểm  # đủ\n",
      ),
    );
  });
});

describe("criteria and the set", () => {
  test("a criterion is added with the next code, moved and removed", () => {
    const added = afterEdit({
      do: "add-criterion",
      pillar: "pillar/1",
      after: "1.2",
      title: "Mới",
      max: "5",
    });
    expect(added).toContain(
      '  tiêu chí 1.4 "Mới" tối đa 5 {\n    chưa diễn đạt được vì "…"\n  }\n  tiêu chí 1.3',
    );
    expect(analyze(added).parsed.diagnostics).toEqual([]);
    const moved = analyze(afterEdit({ do: "move-criterion", path: "1.1", by: 1 }));
    expect(tableOf(moved).map(({ code }) => code)).toEqual(["1", "1.2", "1.1", "1.3"]);
    const removed = analyze(afterEdit({ do: "remove-criterion", path: "1.2" }));
    expect(tableOf(removed).map(({ code }) => code)).toEqual(["1", "1.1", "1.3"]);
  });

  test("another shape keeps the words of the decision and its comments", () => {
    const now = afterEdit({ do: "shape", at: "1.1", shape: "table" });
    expect(now).toContain("Còn lại theo tỷ lệ");
    expect(now).toContain("# công thức");
    expect(now).toContain('số liệu n: người "Số có"');
    expect(analyze(now).diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  });

  test("comments within a rule that is replaced stand before the new one", () => {
    const now = afterEdit({ do: "shape", at: "1.2", shape: "yes-no" });
    expect(now).toContain('tối đa 20 {\n    # nửa\n    có/không co "Số tin": điểm tối đa\n');
    expect(analyze(now).parsed.diagnostics).toEqual([]);
  });

  test("the decision is written where there was none", () => {
    const now = afterEdit({
      ...{ do: "decide", number: "12/QĐ-UBND", date: "1/6/2025", by: "UBND tỉnh", clause: "Phụ lục I" },
      ...{ from: "2025-07-01", until: "", version: "1.1.0" },
    });
    expect(now).toContain(
      'quyết định "12/QĐ-UBND" ngày 01/06/2025 của "UBND tỉnh", "Phụ lục I"\nhiệu lực từ ngày 01/07/2025\n',
    );
    expect(now).toContain("phiên bản 1.1.0\n");
    expect(now).toContain("# tên tạm");
  });

  test("English text is edited with English words", () => {
    const english = analyze(
      'indicator set a/b version 1.0.0\ncriterion 1 "x" max 5 {\n  yes/no co "y": max\n}\n',
    );
    expect(afterEdit({ do: "set", path: "1/input/co/evidence", value: "z" }, english)).toContain(
      'yes/no co "y": max evidence "z"',
    );
    expect(afterEdit({ do: "set", path: "1/input/co/points", value: "3" }, english)).toContain(": 3 points");
  });

  test("the table says what each line is", () => {
    expect(tableOf(SET).map(({ path, max, inputs, shape }) => [path, max, inputs, shape.vi])).toEqual([
      ["pillar/1", "40", 0, "Chỉ số"],
      ["1.1", "10", 2, "Tỷ lệ, đủ điểm từ một ngưỡng"],
      ["1.2", "20", 1, "Bảng điểm theo mức"],
      ["1.3", "10", 1, "Có hoặc không"],
    ]);
    expect(tableOf(SET).find(({ path }) => path === "1.3")).toMatchObject({
      answers: "Đã có: điểm tối đa",
      rule: "",
    });
    const choice = TEXT.replace(
      'có/không co "Đã có": điểm tối đa',
      'lựa chọn muc "Ai" { truong "Trưởng ban": điểm tối đa; pho: 1/2 * điểm tối đa }; có/không co "Đã có": 1 điểm',
    );
    expect(tableOf(analyze(choice)).find(({ path }) => path === "1.3")?.answers).toBe(
      "Ai\n– Trưởng ban: điểm tối đa\n– pho: 1/2 * điểm tối đa\nĐã có: 1 điểm",
    );
    expect(tableOf(SET).find(({ path }) => path === "1.2")?.rule).toBe(`điểm = bảng n {
  trên 40      : điểm tối đa
  từ 25 đến 40 : 1/2 * điểm tối đa  # nửa
  dưới 25      : không có điểm
}`);
  });
});

describe("places", () => {
  test("a path and its place answer each other", () => {
    const place = spanOf(SET, "1.1/max");
    expect(place && TEXT.slice(place.start, place.end)).toBe("10");
    expect(pathAt(SET, TEXT.indexOf("85% *"))).toBe("1.1/score/cap");
    expect(pathAt(SET, TEXT.indexOf("1/2 * điểm"))).toBe("1.2/score/row/2/outcome");
    expect(pathAt(SET, TEXT.indexOf("yêu cầu"))).toBe("1.1/require/1");
    expect(pathAt(SET, TEXT.indexOf("Hạ tầng"))).toBe("pillar/1/title");
    expect(pathAt(SET, -1)).toBeNull();
    expect(spanOf(SET, "1.1/không-có")).toBeNull();
    expect(field("1.1/input/a/measure")?.choices?.map(({ value }) => value)).toContain("tin bài");
  });
});
