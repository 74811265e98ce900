// The set hoa-binh/huyen (Phụ lục III), the one the main command opens. Codes, maxima, titles and input names are typed
// here again from the annex; its scoring words are pinned by a digest made from the annex; every example of the file is
// run; the sample gives the totals of a separate reckoning with fractions. Other sets have their own tests.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { analyze, compile, findings, format } from "#dsl";
import type { CriterionResult, Data, GroupResult, LoadedSet, UnitData, UnitResult } from "#runtime";
import { evaluateAll, load } from "#runtime";
import type { CompiledSet, Criterion, ExampleOutcome } from "#runtime/compiled-set.ts";
import { toExact } from "#runtime/number.ts";

const read = (file: string): string =>
  readFileSync(new URL(`../indicator-sets/hoa-binh/huyen/${file}`, import.meta.url), "utf8");

const PATH = "indicator-sets/hoa-binh/huyen/1.0.0.barem";
const TEXT = read("1.0.0.barem");
const SAMPLE = JSON.parse(read("sample.json")) as Data;

function compiled(): CompiledSet {
  const analysis = analyze(TEXT, PATH);
  expect(analysis.diagnostics.filter((d) => d.severity === "error")).toEqual([]);
  const set = compile(analysis);
  if (set === null) throw new Error("hoa-binh/huyen does not compile");
  return set;
}

function loaded(): LoadedSet {
  const result = load(compiled());
  if (!result.ok) throw new Error(JSON.stringify(result.errors));
  return result.set;
}

const SET = compiled();
const RULES = SET.rules;
const LOADED = loaded();

/** `code | maximum | input names in the printed order | title`, one criterion a line. */
const ANNEX = `
1.1 | 20 | muc | Người đứng đầu cấp huyện (Bí thư/Chủ tịch cấp huyện) là Trưởng ban Ban chỉ đạo chuyển đổi số cấp huyện
1.2 | 20 | a b | Bí thư/Chủ tịch cấp huyện tham gia đầy đủ các cuộc họp về CĐS của tỉnh
1.3 | 10 | a b | Bí thư/Chủ tịch cấp huyện chủ trì các cuộc họp về CĐS của huyện, thành phố
1.4 | 20 | a b | Văn bản chỉ đạo chuyên đề về chuyển đổi số do người đứng đầu cấp huyện (Bí thư/Chủ tịch cấp huyện) ký
1.5 | 10 | co n | Trang thông tin điện tử của huyện, thành phố chuyên mục riêng về chuyển đổi số
1.6 | 10 | co | Đài Truyền thanh cấp huyện có chuyên mục riêng về chuyển đổi số
1.7 | 10 | n | Tần suất Đài truyền thanh cấp Huyện phát sóng chuyên mục riêng về chuyển đổi số
2.1 | 20 | co | Nghị quyết chuyên đề hoặc văn bản tương đương của cấp Úy về chuyển đổi số của huyện, thành phố
2.2 | 20 | co | Kế hoạch 5 năm hoặc giai đoạn của huyện, thành phố về chuyển đổi số
2.3 | 20 | co | Kế hoạch hằng năm của huyện, thành phố về chuyển đổi số
2.4 | 20 | co | Hướng dẫn, khuyến khích người dân, doanh nghiệp sử dụng dịch vụ công trực tuyến (DVCTT)
2.5 | 20 | co | Ban hành văn bản hướng dẫn, triển khai, khuyến khích doanh nghiệp nhỏ và vừa chuyển đổi số
3.1 | 10 | a b c d | Tỷ lệ cán bộ công chức, viên chức được trang bị máy tính phục vụ công việc (gồm cả máy tính để bàn, máy tính xách tay, máy tính bảng)
3.2 | 10 | a b | Tỷ lệ UBND cấp xã thuộc phạm vi quản lý có kết nối mạng Truyền số liệu chuyên dùng
3.3 | 10 | a b | Tỷ lệ xã, phường, thị trấn được phủ sóng di động 4G/5G
3.4 | 10 | a b | Tỷ lệ xã, phường, thị trấn có hạ tầng mạng băng rộng cáp quang bao phủ
3.5 | 10 | a b | Tỷ lệ dân số trưởng thành có điện thoại thông minh
3.6 | 10 | a b | Tỷ lệ hộ gia đình có kết nối Internet băng rộng cáp quang
3.7 | 10 | co | UBND cấp huyện đã triển khai hệ thống phòng họp không giấy tờ
3.8 | 10 | n | Có hệ thống Camera an ninh trên địa bàn kết nối về UBND huyện, thành phố hoặc Công an huyện, thành phố để phục vụ công tác quản lý, chỉ đạo, điều hành an toàn xã hội, an toàn giao thông....
3.9 | 10 | co n | Triển khai các hệ thống Wifi công cộng miễn phí phục vụ nhu cầu của người dân và du khách tại các điểm công cộng (như các điểm tham quan du lịch, công cộng, Bộ phận một cửa UBND cấp huyện...)
3.10 | 10 | a b | Tỷ lệ UBND cấp xã có hệ thống Hội nghị truyền hình trực tuyến đáp ứng yêu cầu tổ chức các cuộc họp trực tuyến 4 cấp từ trung ương, tỉnh, huyện, xã (Không gồm hệ thống khối Đảng)
4.1 | 10 | a b | Tỷ lệ xã có Ban Chỉ đạo chuyển đổi số cấp xã
4.2 | 20 | a b | Tỷ lệ Xã/Phường/Thị trấn có Tố công nghệ số cộng đồng
4.3 | 20 | a b | Tỷ lệ thôn, xóm có Tố công nghệ số cộng đồng
4.4 | 10 | a b c d e f | Tỷ lệ công chức, viên chức chuyên trách, kiêm nhiệm về chuyển đổi số
4.5 | 10 | co | Công chức, viên chức chuyên trách, kiêm nhiệm về An toàn thông tin mạng
4.6 | 20 | a b | Tỷ lệ công chức, viên chức được bồi dưỡng, tập huấn về chuyển đổi số
4.7 | 10 | a b | Tỷ lệ các cơ sở giáo dục từ tiểu học đến trung học phổ thông thực hiện chuyển đổi số (hoàn thiện được mô hình quản trị số, hoạt động số, chuẩn hóa dữ liệu số, kho học liệu số mở).
5.1 | 15 | a b | Số lượng hệ thống thông tin thuộc phạm vi quản lý của UBND huyện, thành phố đã được phê duyệt hồ sơ đề xuất cấp độ
5.2 | 15 | a b | Số lượng hệ thống thông tin thuộc phạm vi quản lý của UBND huyện, thành phố triển khai đầy đủ phương án bảo vệ theo Hồ sơ đề xuất cấp độ đã được phê duyệt
5.3 | 10 | co | Hệ thống thông tin thuộc phạm vi quản lý của UBND huyện, thành phố được giám sát trực tiếp và kết nối chia sẻ dữ liệu với Hệ thống giám sát an toàn, an ninh thông tin tập trung của tỉnh
5.4 | 15 | a b | Số lượng hệ thống thông tin thuộc phạm vi quản lý của UBND huyện, thành phố đã được kiểm tra, đánh giá đầy đủ các nội dung theo quy định tại Thông tư số 12/2022/TT- BTTTT ngày 12/8/2022 của Bộ Thông tin và Truyền thông
5.5 | 10 | a b | Tỷ lệ máy tính để bàn của cơ quan, đơn vị (gồm cả các đơn vị trực thuộc) cài đặt giải pháp phòng, chống mã độc, các phần mềm diệt virus có bản quyền
5.6 | 10 | a b co | Tỷ lệ máy chủ của cơ quan, đơn vị (gồm cả các đơn vị trực thuộc) cài đặt giải pháp phòng, chống mã độc và chia sẻ thông tin với Hệ thống giám sát an toàn, an ninh thông tin tập trung của tỉnh
5.7 | 10 | co | Cơ quan, đơn vị đã xây dựng phương án ứng cứu xử lý sự cố tấn công mạng
5.8 | 15 | x | Tổng kinh phí chi cho an toàn thông tin (ATTT)
6.1 | 20 | co1 co2 | Trang thông tin điện tử đáp ứng yêu cầu chức năng, tính năng kỹ thuật theo quy định của Nghị định số 42/2022/NĐ- CP
6.2 | 20 | n | Thường xuyên cập nhật tin bài trên Trang thông tin điện tử
6.3 | 10 | co | Triển khai các kênh số khác (ngoài Trang thông tin điện tử) để cung cấp thông tin và DVCTT
6.4 | 40 | a b | Tỷ lệ hồ sơ xử lý trực tuyến toàn trình
6.5 | 20 | a b | Tỷ lệ số hóa hồ sơ kết quả giải quyết TTHC
6.6 | 30 | a b | Tỷ lệ hồ sơ thanh toán trực tuyến, phí, lệ phí, nghĩa vụ tài chính khác trong giải quyết TTHC
6.7 | 20 | a b | Tỷ lệ Lãnh đạo cấp huyện được cấp chứng thư số chuyên dùng của Chính phủ (Lãnh đạo UBND huyện, Trưởng/phó các đơn vị trực thuộc; không gồm cấp xã)
6.8 | 20 | a b | Tỷ lệ văn bản điện tử được ký số của cơ quan, đơn vị ban hành văn bản
6.9 | 20 | a b | Tỷ lệ văn bản điện tử được ký số của người có tham quyền
6.10 | 20 | a b | Tỷ lệ cuộc họp qua hệ thống hội nghị truyền hình giữa UBND cấp huyện với UBND cấp xã thực hiện trong năm
6.11 | 20 | b a | Tỷ lệ cuộc họp có sử dụng Hệ thống phòng họp không giấy tờ thực hiện trong năm
6.12 | 10 | a b | CBCCVC của UBND cấp huyện được cấp và thường xuyên sử dụng thư điện tử công vụ
6.13 | 20 | a b | Tỷ lệ báo cáo định kỳ được ký số bằng chữ ký số của Lãnh đạo cơ quan và gửi trên Hệ thống thông tin báo cáo/Tổng số báo cáo định kỳ của đơn vị theo quy định
6.14 | 30 | a b | Tổng chi Ngân sách nhà nước cho CNTT, chuyển đổi số
7.1 | 20 | a b | Số lượng doanh nghiệp nhỏ và vừa tiếp cận, tham gia chương trình SMEdx
7.2 | 20 | a b | Tỷ lệ doanh nghiệp nhỏ và vừa sử dụng nền tảng số
7.3 | 10 | a b | Tỷ lệ doanh nghiệp sử dụng hợp đồng điện tử
7.4 | 20 | a b | Tỷ lệ doanh nghiệp nộp thuế điện tử
7.5 | 20 | a b | Số điểm phục vụ của mạng bưu chính công cộng có kết nối internet băng rộng cố định
7.6 | 10 | a b | Số lượng giao dịch trên sàn thương mại điện tử Vỏ sò và Postmart
8.1 | 30 | a b | Số lượng người dân có danh tính số/ tài khoản định danh điện tử
8.2 | 20 | a b | Số lượng người từ 15 tuổi trở lên có tài khoản giao dịch tại ngân hàng hoặc các tổ chức được phép khác
8.3 | 30 | a b | Số lượng hộ gia đình có địa chỉ số (trên tổng số hộ gia đình)
8.4 | 20 | n | UBND các huyện, thành phố có kênh tương tác hai chiều trực tuyến với người dân (ứng dụng trợ lý ảo; ứng dụng phần mềm, mạng xã hội như zalo, facebook...)`
  .trim()
  .split("\n")
  .map((line) => line.split(" | "));

/** SHA-256 of `code|title|scoring words`, a line each, made from the annex with blanks normalised. */
const WORDS = "70d51cade2e91e2fbb36324e9b5e8471a2598767ef2124974d9e015e57632253";

/** Table of part IV.2: code, count of criteria, points. */
const PILLARS = [
  ["1", 7, "100"],
  ["2", 5, "100"],
  ["3", 10, "100"],
  ["4", 7, "100"],
  ["5", 8, "100"],
  ["6", 14, "300"],
  ["7", 6, "100"],
  ["8", 4, "100"],
];

/** Exact total of every unit of the sample and its rank; null: figures are missing. */
const TOTALS: readonly (readonly [string, string | null, number])[] = [
  ["tp-hoa-binh", "9509594289867830364254722411/9893145995212325329678656", 1],
  ["cao-phong", "32323/40", 4],
  ["da-bac", null, 10],
  ["kim-boi", "1238570488008487383386128371581773522428589/1553809853946949703165377455288772818195", 6],
  [
    "lac-son",
    "154681326534695864757030009780068406748957639294823/209871948443373001468625024575094015924109835664",
    7,
  ],
  ["lac-thuy", "32323/40", 4],
  ["luong-son", "10885083351118686615905920052291778161/11712152560301362658465894595493200", 2],
  ["mai-chau", "25917422276061215342675478088662217/29616635095236923129083941320496", 3],
  ["tan-lac", "2541005191490499404680438875182814402007/4110570237927037644466283377561812480", 9],
  ["yen-thuy", "13051903252358055168937094951107274423/17717434028568567939879946321048440", 8],
];

function criterion(code: string): Criterion {
  const found = RULES.criteria.find((c) => c.code === code);
  if (found === undefined) throw new Error(`no criterion ${code}`);
  return found;
}

/** What the criterion gave, in the form an example states it. */
function outcome(result: CriterionResult): ExampleOutcome {
  if (result.status === "scored")
    return { status: "scored", points: result.points === null ? "none" : toExact(result.points) };
  if (result.status === "pending")
    return {
      status: "pending",
      low: toExact(result.low),
      high: result.high === null ? "none" : toExact(result.high),
    };
  return { status: result.status };
}

function checkExamples(c: Criterion): void {
  for (const example of c.examples) {
    const units = example.units.map((u): UnitData => ({ id: u.id, values: u.values }));
    const result = evaluateAll(LOADED, { units });
    example.units.forEach((u, i) => {
      const got = result.units[i]?.criteria.get(c.code);
      expect([u.values, got && outcome(got)]).toEqual([u.values, u.then]);
    });
  }
}

const statuses = (c: Criterion): ReadonlySet<string> =>
  new Set(c.examples.flatMap((e) => e.units.map((u) => u.then.status)));

describe("hoa-binh/huyen, the text", () => {
  it("is read, understood and checked without a finding that it does not accept with a reason", () => {
    const analysis = analyze(TEXT, PATH);
    expect(findings(analysis)).toEqual([]);
    expect([...new Set(analysis.diagnostics.map((d) => d.code))]).toEqual(["unlike-units"]);
  });

  it("is formatted, and the same bytes after vi → en → vi", () => {
    expect(format(TEXT).text).toBe(TEXT);
    const english = format(TEXT, { surface: "en" }).text;
    expect(english).not.toBe(TEXT);
    expect(format(english, { surface: "vi" }).text).toBe(TEXT);
  });

  it("means the same in English: the sample has the same totals", () => {
    const english = compile(analyze(format(TEXT, { surface: "en" }).text));
    const set = load(english);
    if (!set.ok) throw new Error(JSON.stringify(set.errors));
    const totals = (r: GroupResult): readonly (string | null)[] =>
      r.units.map((u) => (u.total.points === null ? null : toExact(u.total.points)));
    expect(totals(evaluateAll(set.set, SAMPLE))).toEqual(TOTALS.map(([, total]) => total));
  });
});

describe("hoa-binh/huyen, the annex", () => {
  it("R003: 8 pillars, 61 criteria, 1000 points, each pillar as in the table of IV.2", () => {
    expect(
      RULES.pillars.map((p) => [p.code, RULES.criteria.filter((c) => c.pillar === p.code).length, p.max]),
    ).toEqual(PILLARS);
    expect([RULES.scale, RULES.criteria.length]).toEqual(["1000", 61]);
    expect(RULES.criteria.reduce((sum, c) => sum + Number(c.max), 0)).toBe(1000);
    for (const [code, , max] of PILLARS)
      expect(RULES.criteria.filter((c) => c.pillar === code).reduce((sum, c) => sum + Number(c.max), 0)).toBe(
        Number(max),
      );
  });

  it("R014: every place that declares a sum is kept, the differing ones with a reading", () => {
    expect(
      RULES.declares.filter((d) => d.scope === "").map((d) => [d.pillars, d.criteria, d.points]),
    ).toEqual([
      [8, 61, null],
      [8, 62, "1000"],
      [6, 61, "1000"],
    ]);
    expect(RULES.declares.filter((d) => d.scope !== "").map((d) => [d.scope, d.criteria, d.points])).toEqual(
      PILLARS,
    );
    expect(RULES.readings.map((r) => r.text)).toEqual(
      expect.arrayContaining(["61 chỉ số thành phần", "8 chỉ số chính"]),
    );
  });

  it("R016: code, maximum, inputs and verbatim title of every criterion", () => {
    expect(
      RULES.criteria.map((c) => [c.code, c.max, c.inputs.map((i) => i.name).join(" "), c.title]),
    ).toEqual(ANNEX);
  });

  it("R016: the scoring words of every criterion are those of the annex", () => {
    const blanks = (text: string): string => text.replace(/\s+/g, " ").trim();
    const words = RULES.criteria.map((c) => `${c.code}|${c.title}|${blanks(c.verbatim)}`).join("\n");
    expect(createHash("sha256").update(words).digest("hex")).toBe(WORDS);
  });

  it("R016: evidence as printed; an empty or merged cell has the default", () => {
    const link = "Tài liệu/link hoặc hình ảnh chứng minh";
    const own: Readonly<Record<string, string>> = {
      "1.5": link,
      "1.6": link,
      "1.7": link,
      "8.4": "Cung cấp địa chỉ, trang fanpage hoặc kênh OA",
    };
    for (const c of RULES.criteria)
      expect([c.code, c.evidence]).toEqual([c.code, own[c.code] ?? "Văn bản, tài liệu chứng minh"]);
  });

  it("R017, R018: twenty rows of general information with their measures, and two contacts", () => {
    const numbers = RULES.common.filter((i) => i.kind !== "text").map((i) => i.unit);
    expect(numbers.join(", ")).toBe(
      "người, người, hộ, xã, thôn, đơn vị, công chức, viên chức, máy chủ, máy trạm, hệ thống, doanh nghiệp, doanh nghiệp, điểm phục vụ, triệu đồng, thủ tục, triệu đồng",
    );
    const texts = RULES.common.filter((i) => i.kind === "text").map((i) => i.label);
    expect(texts.length).toBe(13);
    expect(texts.filter((t) => t.startsWith("Chuyên viên cung cấp số liệu: ")).length).toBe(5);
    expect(texts.filter((t) => t.startsWith("Lãnh đạo cơ quan duyệt: ")).length).toBe(5);
  });

  it("R038: DVCTT is 6.3 and 6.4, in proportion to every criterion outside the tag", () => {
    expect(RULES.tags.map((t) => [t.name, t.criteria])).toEqual([["dvctt", ["6.3", "6.4"]]]);
    const policies = RULES.criteria.filter((c) => c.notApplicable !== null);
    expect(policies.map((c) => [c.code, c.notApplicable?.kind, c.notApplicable?.when])).toEqual([
      ["6.3", "proportional", null],
      ["6.4", "proportional", null],
    ]);
  });

  it("defines no grades and one ranking within the group", () => {
    expect(RULES.grades).toBeNull();
    expect(RULES.rankings.map((r) => [r.name, r.withinGroup])).toEqual([["Chuyển đổi số", true]]);
  });

  it("gives every reading as a draft with its reason", () => {
    const readings = [...RULES.readings, ...RULES.criteria.flatMap((c) => c.readings)];
    expect(readings.length).toBe(57);
    for (const r of readings)
      expect([r.text, r.draft, r.by, r.because !== ""]).toEqual([r.text, true, "", true]);
  });

  it("R042: every lost sign, silent point and contradiction of the annex has its reading", () => {
    const places = [
      "1.5",
      "1.7",
      "3.1",
      "3.5",
      "3.6",
      "3.9",
      "3.10",
      "4.4",
      "4.7",
      "5.6",
      "5.8",
      "6.1",
      "6.2",
      "6.6",
      "6.11",
      "6.12",
      "7.1",
      "7.2",
      "7.3",
      "7.5",
      "7.6",
      "8.2",
    ];
    for (const code of places) expect([code, criterion(code).readings.length > 0]).toEqual([code, true]);
    expect(RULES.criteria.flatMap((c) => c.accepts.map((a) => [c.code, a.code]))).toEqual([
      ["3.1", "unlike-units"],
      ["6.5", "score-jump"],
      ["6.6", "score-jump"],
      ["6.6", "score-jump"],
      ["7.5", "score-jump"],
      ["7.6", "unlike-units"],
    ]);
  });
});

describe("hoa-binh/huyen, the examples", () => {
  it.each(RULES.criteria.map((c) => c.code))("%s: every example holds", (code) => {
    const c = criterion(code);
    expect(c.examples.length).toBeGreaterThanOrEqual(2);
    checkExamples(c);
  });

  it("a wrong example would be noticed", () => {
    const c = criterion("3.5");
    const [first] = c.examples;
    const [unit] = first?.units ?? [];
    if (unit === undefined) throw new Error("3.5 has no example");
    const wrong: Criterion = {
      ...c,
      examples: [{ units: [{ ...unit, then: { status: "scored", points: "9" } }] }],
    };
    expect(() => checkExamples(wrong)).toThrow();
  });

  it("ratios have a rejected, a zero and a full example, and one with a zero denominator", () => {
    const ratios = RULES.criteria.filter((c) => c.requires.length > 0);
    expect(ratios.length).toBe(39);
    for (const c of ratios) {
      expect([c.code, [...statuses(c)]]).toEqual([
        c.code,
        expect.arrayContaining(["scored", "rejected", "needs-reading"]),
      ]);
      const points = c.examples.flatMap((e) =>
        e.units.flatMap((u) => (u.then.status === "scored" ? u.then.points : [])),
      );
      expect([c.code, points]).toEqual([c.code, expect.arrayContaining(["0", c.max])]);
    }
  });
});

const result: GroupResult = evaluateAll(LOADED, SAMPLE);

function unit(id: string): UnitResult {
  const found = result.units.find((u) => u.id === id);
  if (found === undefined) throw new Error(`no unit ${id}`);
  return found;
}

describe("hoa-binh/huyen, the sample", () => {
  it("scores to the exact totals and ranks of a separate reckoning", () => {
    expect(
      result.units.map((u) => [
        u.id,
        u.total.points === null ? null : toExact(u.total.points),
        u.ranks.get("Chuyển đổi số")?.best,
      ]),
    ).toEqual(TOTALS);
  });

  it("Đà Bắc is pending for 7.6 and 8.2 only, between its known bounds", () => {
    const daBac = unit("da-bac");
    const open = [...daBac.criteria.values()]
      .filter((c) => c.status !== "scored")
      .map((c) => [c.code, c.missing]);
    expect(open).toEqual([
      ["7.6", ["7.6.b"]],
      ["8.2", ["8.2.a"]],
    ]);
    expect([daBac.status, toExact(daBac.total.low), daBac.total.high && toExact(daBac.total.high)]).toEqual([
      "pending",
      "312306746050292364464809178277726445/614621585044957569401970393641532",
      "330745393601641091546868290086972405/614621585044957569401970393641532",
    ]);
  });

  it("R037: Yên Thủy, without DVCTT, has S/950 of the maximum of 6.3 and 6.4", () => {
    const points = (code: string): string => {
      const p = unit("yen-thuy").criteria.get(code)?.points;
      return p === undefined || p === null ? "none" : toExact(p);
    };
    expect(["6.3", "6.4"].map((c) => unit("yen-thuy").criteria.get(c)?.status)).toEqual([
      "not-applicable",
      "not-applicable",
    ]);
    expect([points("6.3"), points("6.4")]).toEqual([
      "13051903252358055168937094951107274423/1771743402856856793987994632104844000",
      "13051903252358055168937094951107274423/442935850714214198496998658026211000",
    ]);
  });

  it("Cao Phong and Lạc Thủy tie exactly and share a rank, the next rank is left out", () => {
    const rank = (id: string): number | null | undefined => unit(id).ranks.get("Chuyển đổi số")?.rank;
    expect([rank("cao-phong"), rank("lac-thuy"), rank("kim-boi")]).toEqual([4, 4, 6]);
  });

  it("has no rejected figure, no needed reading, no unknown key", () => {
    const bad = result.units.flatMap((u) =>
      [...u.criteria.values()].filter((c) => c.status === "rejected" || c.status === "needs-reading"),
    );
    expect(bad).toEqual([]);
    expect(result.findings.filter((f) => f.code !== "ranking-provisional" && f.code !== "missing")).toEqual(
      [],
    );
  });

  it("has the same data in sample.csv and sample.json", () => {
    const [head = [], ...rows] = read("sample.csv")
      .trim()
      .split("\n")
      .map((line) => line.split(";"));
    expect(rows.map((r) => r[0])).toEqual(SAMPLE.units.map((u) => u.id));
    SAMPLE.units.forEach((u, i) => {
      const row = new Map(head.map((key, column) => [key, rows[i]?.[column] ?? ""]));
      expect([row.get("tên"), row.get("nhóm"), row.get("không áp dụng")]).toEqual([
        u.name,
        u.group,
        (u.notApplicable ?? []).join(" "),
      ]);
      const keys = head.slice(4);
      expect(Object.keys(u.values).filter((k) => !keys.includes(k))).toEqual([]);
      for (const k of keys) expect([u.id, k, row.get(k)]).toEqual([u.id, k, cell(u.values[k])]);
    });
  });
});

/** A value of the JSON as the CSV writes it. */
function cell(value: unknown): string {
  if (value === undefined) return "";
  if (typeof value === "boolean") return value ? "có" : "không";
  return String(value).replace(/^(\d+)\.(\d+)$/, "$1,$2");
}
