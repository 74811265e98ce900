import { describe, expect, test } from "vitest";
import { formOf, insertAnnex, lookAtAnnex, newSetText, readAnnex } from "#designer/edits/index.ts";
import { analyze, applyEdits, format } from "#dsl";

const EMPTY = analyze('bộ chỉ số thu/nghiem phiên bản 1.0.0\ntên "Thử"\n');

/** Pastes rows into a set without criteria; the text after. */
function pasted(rows: readonly (readonly string[])[]): string {
  const done = insertAnnex(EMPTY, rows);
  if (!done.ok) throw new RangeError(done.reason.vi);
  return applyEdits(EMPTY.file.text, done.edits);
}

const HOA_BINH = [
  ["TT", "Chỉ số/ Chỉ số thành phần", "Điểm tối đa", "Cách xác định và tính điểm", "Tài liệu kiểm chứng"],
  ["1", "Nhận thức số", "100", "", ""],
  [
    "1.1",
    "Bí thư/Chủ tịch cấp huyện tham gia đầy đủ các cuộc họp về CĐS của tỉnh",
    "20",
    "a= Số cuộc họp CĐS của tỉnh có Bí thư/Chủ tịch cấp huyện tham gia\nb= Tổng số cuộc họp CĐS của tỉnh có sự tham gia của huyện, thành phố\nĐiểm= (a/b)*Điểm tối đa",
    "Văn bản, tài liệu chứng minh",
  ],
  ["1.2", "Đài Truyền thanh cấp huyện có chuyên mục riêng", "10", "- Đã có: Điểm tối đa;", "Tài liệu/link"],
  ["", "", "", "- Chưa có: 0 điểm", ""],
  ["1.3", "Tần suất", "12,5", "- Tần suất phát sóng từ 4 lần/1 tháng: Điểm tối đa.", "Tài liệu/link"],
  ["2", "Thể chế số", "100", "", ""],
  ["2.1", 'Kế hoạch "5 năm"', "20", "- Đã ban hành: Điểm tối đa - Chưa ban hành: 0 điểm", ""],
];

describe("a pasted annex", () => {
  test("shaped like Hòa Bình's: pillars, criteria, ratio, yes or no, and marks where it is not understood", () => {
    const text = pasted(HOA_BINH);
    expect(analyze(text).parsed.diagnostics).toEqual([]);
    expect(text).toContain(`chỉ số 1 "Nhận thức số" tối đa 100 {
  tiêu chí 1.1 "Bí thư/Chủ tịch cấp huyện tham gia đầy đủ các cuộc họp về CĐS của tỉnh" tối đa 20 {
    văn bản """
      a= Số cuộc họp CĐS của tỉnh có Bí thư/Chủ tịch cấp huyện tham gia
      b= Tổng số cuộc họp CĐS của tỉnh có sự tham gia của huyện, thành phố
      Điểm= (a/b)*Điểm tối đa
    """
    kiểm chứng "Văn bản, tài liệu chứng minh"
    số liệu a: đơn vị tính "Số cuộc họp CĐS của tỉnh có Bí thư/Chủ tịch cấp huyện tham gia"
    số liệu b: đơn vị tính "Tổng số cuộc họp CĐS của tỉnh có sự tham gia của huyện, thành phố"
    điểm = (a/b) * điểm tối đa
  }`);
    expect(text).toContain('có/không co "Đã có": điểm tối đa');
    expect(text).toContain('tiêu chí 1.3 "Tần suất" tối đa 12,5 {');
    expect(text).toContain('chưa diễn đạt được vì "- Tần suất phát sóng từ 4 lần/1 tháng: Điểm tối đa."');
    expect(text).toContain('ghi chú "chưa hiểu"');
    expect(text).toContain('tiêu chí 2.1 "Kế hoạch \\"5 năm\\"" tối đa 20 {');
    const { pillars, criteria, unread, left } = readAnnex(HOA_BINH);
    expect({ pillars, criteria, unread, left }).toEqual({
      pillars: 2,
      criteria: 4,
      unread: ["1.3"],
      left: [],
    });
  });

  test("other columns in another order, a merged pillar row, step tables, codes from the order", () => {
    const merged = "I. Nhận thức số";
    const rows = [
      ["Nguồn thu thập", "Tài liệu kiểm chứng", "STT", "Cách tính điểm", "Chỉ số thành phần", "Thang điểm"],
      [merged, merged, merged, merged, merged, merged],
      [
        "Sở",
        "Giấy mời",
        "1",
        "4 cuộc họp: 20 điểm; 3 cuộc họp: 15 điểm; 0 cuộc họp: không có điểm",
        "Số cuộc họp",
        "20",
      ],
      ["Sở", "", "2", "Theo thực tế", "Sáng kiến", "năm"],
    ];
    const text = pasted(rows);
    expect(analyze(text).parsed.diagnostics).toEqual([]);
    expect(text).toContain('chỉ số 1 "Nhận thức số" tối đa chưa rõ {');
    expect(text).toContain("đơn vị đo cuộc họp (đếm)");
    expect(text).toContain(`    điểm = bảng n {
      đúng 4 : điểm tối đa
      đúng 3 : 15 điểm
      đúng 0 : không có điểm
      còn lại : cần cách hiểu
    }`);
    expect(text).toContain('tiêu chí 1.2 "Sáng kiến" tối đa chưa rõ {');
    expect(readAnnex(rows).unread).toEqual(["1.2"]);
  });

  test("words of the cells stay words", () => {
    const text = pasted([
      ["STT", "Tiêu chí", "Điểm tối đa", "Cách tính", "Minh chứng"],
      ["1.1", 'x" tối đa 1 { }\n# y', "10", 'tiêu chí 9.9 "z" tối đa 1 { }\n"""\n}', "{\\"],
    ]);
    const analysis = analyze(text);
    expect(analysis.parsed.diagnostics).toEqual([]);
    expect(analysis.parsed.comments).toEqual([]);
    expect(analysis.model.rules.criteria.map(({ code }) => code)).toEqual(["1.1"]);
    expect(formOf(analysis, "1.1")?.title).toBe('x" tối đa 1 { } # y');
  });

  test("what is no table, or has codes that are taken, is refused with a reason", () => {
    expect(insertAnnex(EMPTY, [["chỉ có chữ"]]).ok).toBe(false);
    const twice = insertAnnex(analyze(pasted(HOA_BINH)), HOA_BINH);
    expect(twice.ok ? "" : twice.reason.vi).toContain("mã");
  });

  test("a set in English gets English keywords", () => {
    const english = analyze("indicator set thu/nghiem version 1.0.0\n");
    const done = insertAnnex(english, HOA_BINH);
    const text = done.ok ? applyEdits(english.file.text, done.edits) : "";
    expect(analyze(text).parsed.diagnostics).toEqual([]);
    expect(text).toContain('yes/no co "Đã có": max');
    expect(text).toContain('note "chưa hiểu"');
  });
});

describe("a table that is not as it should be", () => {
  const HEAD = ["STT", "Chỉ số", "Điểm tối đa", "Cách tính"];
  const reasonOf = (rows: readonly (readonly string[])[]): string => {
    const done = insertAnnex(EMPTY, rows);
    return done.ok ? "" : done.reason.vi;
  };

  test("without a maximum column nothing is put in, even when another column has numbers", () => {
    const rows = [
      ["STT", "Tiêu chí", "Điểm tự chấm", "Cách tính"],
      ["1.1", "Họp", "7", "Theo thực tế"],
    ];
    expect(reasonOf(rows)).toContain("Không thấy điểm tối đa");
    expect(readAnnex(rows).rows.map(({ max }) => max)).toEqual([null]);
  });

  test("a header that is said again on the next page is no criterion", () => {
    const { rows, left } = readAnnex([HEAD, ["1.1", "Họp", "7", "x"], HEAD, ["1.2", "Hành", "8", "y"]]);
    expect(rows.map(({ code, title }) => `${code} ${title}`)).toEqual(["1.1 Họp", "1.2 Hành"]);
    expect(left).toEqual([]);
  });

  test("number and title in one merged cell are told apart", () => {
    const { rows } = readAnnex([HEAD, ["II. Thể chế số", "", "30", ""], ["1.", "Kế hoạch", "30", "x"]]);
    expect(rows.map(({ kind, code, title }) => [kind, code, title])).toEqual([
      ["pillar", "1", "Thể chế số"],
      ["criterion", "1.1", "Kế hoạch"],
    ]);
  });

  test("every row says how it was read, or why not", () => {
    const { rows } = readAnnex([
      HEAD,
      ["1", "A", "30", ""],
      ["1.1", "Tỷ lệ", "10", "a= Số có\nb= Tổng số\nĐiểm= (a/b)*Điểm tối đa"],
      ["1.2", "Lời", "10", "Theo thực tế"],
      ["1.3", "Không lời", "10", ""],
      ["1.4", "Hai cách", "1.234", "Có: điểm tối đa; Không: 0 điểm"],
    ]);
    expect(
      rows.map(({ code, shape, why, maxWhy }) => [code, shape, why?.vi ?? null, maxWhy?.vi ?? null]),
    ).toEqual([
      ["1", null, null, null],
      ["1.1", "ratio", null, null],
      ["1.2", null, expect.stringContaining("không thuộc các dạng"), null],
      ["1.3", null, expect.stringContaining("không có cách tính"), null],
      ["1.4", null, expect.stringContaining("không có điểm tối đa"), expect.stringContaining("hai cách")],
    ]);
  });

  test("pillars are numbered after those of the set when that is asked; else the codes that are taken are named", () => {
    const set = analyze(pasted(HOA_BINH));
    const as = lookAtAnnex(set, HOA_BINH, false);
    expect(as.refusal?.vi).toContain("mã");
    expect(as.taken).toEqual(["1", "1.1", "1.2", "1.3", "2", "2.1"]);
    const { annex, refusal, taken } = lookAtAnnex(set, HOA_BINH, true);
    expect([refusal, taken]).toEqual([null, []]);
    expect(annex.rows.map(({ code }) => code)).toEqual(["3", "3.1", "3.2", "3.3", "4", "4.1"]);
    const done = insertAnnex(set, HOA_BINH, true);
    const after = analyze(done.ok ? applyEdits(set.file.text, done.edits) : "");
    expect(after.parsed.diagnostics).toEqual([]);
    expect(after.model.rules.criteria).toHaveLength(8);
  });
});

describe("a table pasted into a set that is as it begins", () => {
  const START = { id: "thu/nghiem", title: "Thử", level: "", points: "200", surface: "vi" } as const;
  const afterPaste = (text: string, renumber = false): string => {
    const before = analyze(text);
    const done = insertAnnex(before, HOA_BINH, renumber);
    if (!done.ok) throw new RangeError(done.reason.vi);
    // One edit, so that one undo takes it back.
    expect(done.edits).toHaveLength(1);
    const after = applyEdits(text, done.edits);
    expect(analyze(after).parsed.diagnostics).toEqual([]);
    return after;
  };
  const codesOf = (text: string): readonly string[] => {
    const { pillars, criteria } = analyze(text).model.rules;
    return [...pillars, ...criteria].map(({ code }) => code);
  };
  const CODES = ["1", "2", "1.1", "1.2", "1.3", "2.1"];

  test("takes the place of the sample pillar, whatever its maximum and keywords", () => {
    const begun = newSetText(START);
    expect(lookAtAnnex(analyze(begun), HOA_BINH, false)).toMatchObject({
      ...{ refusal: null, taken: [], replaces: true },
    });
    const text = afterPaste(begun);
    expect(codesOf(text)).toEqual(CODES);
    expect(text).not.toContain("sửa tên này");
    expect(text).toContain("thang điểm 200\n\nđơn vị đo đơn vị tính (đếm)\nchỉ số 1 ");
    expect(codesOf(afterPaste(begun, true))).toEqual(CODES);
    expect(codesOf(afterPaste(begun.replaceAll("tối đa 200", "tối đa 1000")))).toEqual(CODES);
    expect(codesOf(afterPaste(newSetText({ ...START, surface: "en" })))).toEqual(CODES);
    expect(codesOf(afterPaste(format(begun, { surface: "en" }).text))).toEqual(CODES);
  });

  test.each([
    ["another name", (text: string) => text.replace("Chỉ số thứ nhất (sửa tên này)", "Nhận thức số")],
    ["another rule", (text: string) => text.replace("Đã thực hiện", "Đã ban hành")],
    ["a remark", (text: string) => text.replace("    có/không", "    # xem lại\n    có/không")],
    ["another maximum of the criterion", (text: string) => text.replace(/(1\.1 .* tối đa) 200/, "$1 100")],
    ["one pillar more", (text: string) => `${text}chỉ số 2 "Thêm" tối đa 1 {\n}\n`],
  ])("stays beside what the author has begun: %s", (_, begin) => {
    const text = begin(newSetText(START));
    expect(text).not.toBe(newSetText(START));
    const { refusal, replaces } = lookAtAnnex(analyze(text), HOA_BINH, false);
    expect([refusal?.vi.includes("mã"), replaces]).toEqual([true, false]);
    expect(lookAtAnnex(analyze(text), HOA_BINH, true)).toMatchObject({ refusal: null, taken: [] });
  });
});
