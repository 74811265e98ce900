// Properties of reading and formatting, on texts nobody would write. BAREM_RUNS sets how many of each (default: some
// 24,000 in all).
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { format } from "#dsl/format/format.ts";
import { KEYWORDS } from "#dsl/syntax/keywords.ts";
import { bare, criterionWith, findingsOf, read } from "../support/parse.ts";

const RUNS = Number(process.env.BAREM_RUNS ?? 5000);
/** A long run takes its time; one that hangs still ends. */
const TIME = { timeout: 120_000 + RUNS * 50 };
const runs = (share = 1): { numRuns: number } => ({ numRuns: Math.max(1, Math.ceil(RUNS * share)) });

// --- texts ---

const SIGNS = [
  "{",
  "}",
  "(",
  ")",
  ",",
  ";",
  ":",
  "=",
  "<=",
  "≥",
  "+",
  "-",
  "*",
  "/",
  "%",
  "==",
  "&&",
  "^",
  "@",
  '"',
  '"""',
  "“",
  "”",
  "#",
  "\\",
];
const OTHERS = [
  "a",
  "b",
  "co",
  "số",
  "tiêu",
  "x1",
  "1",
  "0,5",
  "1.000",
  "1.1.1",
  "1 000",
  "30/10",
  "01/06/2023",
  "1e9",
  '"chữ"',
  "“chữ”",
  "а",
  "ж",
  "😀",
  "\u0301",
  "\u200b",
  "\r\n",
  "\n",
  "\n",
  "\n",
  "\n  ",
  " ",
  "\t",
  "\u00a0",
  "# ghi\n",
  "a/b",
];

const word = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...KEYWORDS.map(({ vi }) => vi)) },
  { weight: 2, arbitrary: fc.constantFrom(...KEYWORDS.map(({ en }) => en)) },
  { weight: 3, arbitrary: fc.constantFrom(...SIGNS) },
  { weight: 3, arbitrary: fc.constantFrom(...OTHERS) },
);
const soup = fc
  .array(fc.tuple(word, fc.constantFrom(" ", " ", "", "\n")), { maxLength: 40 })
  .map((words) => words.map(([text, gap]) => text + gap).join(""));

const BASE = `# đầu
bộ chỉ số thu/nghiem phiên bản 1.0.0
đơn vị đo người, văn bản (đếm); triệu đồng (thập phân 6)
không áp dụng t khi co = không: theo tỷ lệ các tiêu chí ngoài t, do "Sở" xác nhận
xếp loại theo phần trăm thang điểm {
  từ 85%   : "Tốt"
  dưới 85% : "Khá"
}
chỉ số 1 "Một" tối đa 20 {
  tiêu chí 1.1 "A" tối đa 10 {
    số liệu a, b: người "Số người" từ 0 đến 10  # cuối dòng
    lựa chọn muc "M" {
      mot "Một" : 1 điểm
      hai "Hai" : điểm tối đa
    }
    khi b = 0: cần cách hiểu
    điểm = (a/b) đủ từ 85% * bảng a lần lượt {
      đúng 5 : 1/2 điểm tối đa
      còn lại: không có điểm
    }, không quá điểm tối đa
    ví dụ a = 1; b = 2; muc = hai thì 5 điểm
    văn bản """
      nguyên văn
    """
  }
}
`;

const edit = fc.record({ at: fc.nat(BASE.length), cut: fc.nat(12), put: fc.oneof(fc.constant(""), word) });
const mutated = fc
  .array(edit, { minLength: 1, maxLength: 4 })
  .map((edits) =>
    edits.reduce((text, { at, cut, put }) => text.slice(0, at) + put + text.slice(at + cut), BASE),
  );

// --- properties ---

/** What the tokens say, whatever their spelling; blanks and comments aside. */
const saying = (text: string): string =>
  read(text)
    .tokens.map((token) =>
      token.keyword !== null && !token.verbatim ? token.keyword : token.image.replace(/[;,]/g, ","),
    )
    .join(" ");

function checkReads(text: string): void {
  const parsed = read(text);
  expect(parsed.diagnostics.length).toBeLessThanOrEqual(51);
  for (const each of parsed.diagnostics) {
    expect(each.span.start).toBeLessThanOrEqual(each.span.end);
    expect(each.span.start).toBeGreaterThanOrEqual(0);
  }
}

function checkFormats(text: string): void {
  const formatted = format(text).text;
  expect(format(formatted).text).toBe(formatted);
  expect(saying(formatted)).toBe(saying(text));
  expect(bare(read(formatted).syntax)).toBe(bare(read(text).syntax));
  expect(read(formatted).comments.map((each) => each.text)).toEqual(
    read(text).comments.map((each) => each.text),
  );
}

describe("whatever the text", () => {
  it("reading never throws: any characters", TIME, () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 60 }), checkReads), runs(1.5));
  });
  it("reading never throws: any words", TIME, () => {
    fc.assert(fc.property(soup, checkReads), runs(2));
  });
  it("reading never throws: a good text, changed", TIME, () => {
    fc.assert(fc.property(mutated, checkReads), runs(0.6));
  });
  it("formatting changes no word and is idempotent: any words", TIME, () => {
    fc.assert(fc.property(soup, checkFormats), runs(0.4));
  });
  it("formatting changes no word and is idempotent: a good text, changed", TIME, () => {
    fc.assert(fc.property(mutated, checkFormats), runs(0.2));
  });
});

// --- good formulas ---

const name = fc.constantFrom("a", "b", "tỷ lệ", "x1", "số_dân");
const number = fc.constantFrom("1", "0,5", "85%", "1 000", "3 điểm", "2 người", "12.25");
const { formula } = fc.letrec<{ formula: string; value: string; condition: string }>((tie) => {
  const value = tie("value");
  const condition = tie("condition");
  return {
    value: fc.oneof(
      { depthSize: "small", withCrossShrink: true },
      name,
      number,
      fc.constantFrom(
        "điểm tối đa",
        "(1)",
        "điểm của muc",
        "tổng điểm",
        "điểm tiêu chí 1.10",
        "phần trăm của nhãn t",
      ),
      tie("formula").map((text) => `(${text})`),
      fc.tuple(name, number).map(([x, t]) => `${x} đủ từ ${t}`),
      fc
        .tuple(fc.constantFrom("nhỏ nhất", "tỷ lệ", "cộng", "tốt nhất", "làm tròn"), value, value)
        .map(([fn, x, y]) => `${fn}(${x}; ${y})`),
      fc.tuple(name, condition).map(([ds, c]) => `đếm(${ds} khi ${c})`),
      value.map((x) => `min-max(${x}) trong nhóm`),
      fc.tuple(name, value, value).map(([n, x, y]) => `bảng ${n} { từ 20: ${x}; còn lại: ${y} }`),
      fc.tuple(condition, value, value).map(([c, x, y]) => `(nếu ${c} thì ${x} ngược lại ${y})`),
    ),
    formula: fc.oneof(
      { depthSize: "small" },
      value,
      fc.tuple(value, fc.constantFrom("+", "-", "*"), value).map(([x, op, y]) => `${x} ${op} ${y}`),
      fc.tuple(name, name).map(([x, y]) => `${x}/${y}`),
    ),
    condition: fc.oneof(
      { depthSize: "small" },
      fc
        .tuple(value, fc.constantFrom("=", "≠", "<", "<=", "là"), value)
        .map(([x, op, y]) => `${x} ${op} ${y}`),
      fc
        .tuple(name, fc.constantFrom("từ 1 đến dưới 5", "trên 3", "đúng 0"))
        .map(([x, range]) => `${x} ${range}`),
      fc
        .tuple(fc.constantFrom("và", "hoặc"), condition, condition)
        .map(([op, c, d]) => `(${c}) ${op} (${d})`),
      condition.map((c) => `không phải (${c})`),
    ),
  };
});

describe("a good formula", () => {
  it("is read without a finding, keeps its tree in both surfaces, and its bytes there and back", TIME, () => {
    fc.assert(
      fc.property(formula, (expression) => {
        const text = criterionWith(`  điểm = ${expression}`);
        expect(findingsOf(text)).toEqual([]);
        const formatted = format(text).text;
        const english = format(formatted, { surface: "en" }).text;
        expect(findingsOf(english)).toEqual([]);
        expect(bare(read(english).syntax)).toBe(bare(read(text).syntax));
        expect(bare(read(formatted).syntax)).toBe(bare(read(text).syntax));
        expect(format(english, { surface: "vi" }).text).toBe(formatted);
      }),
      runs(0.2),
    );
  });
});
