// What a person could misread is refused, each with its fixes (docs/language.md); the statement is read all the same.
import { describe, it } from "vitest";
import { checkFindings, checkFixes, criterionWith, ruleWith, setWith } from "./support/parse.ts";

const rule = (text: string): string => `điểm = ${text}`;

function refused(
  code: Parameters<typeof checkFixes>[1],
  expression: string,
  at: string,
  fixed: readonly string[],
): void {
  it(`${code}: ${expression}`, () => {
    const text = ruleWith(expression);
    checkFindings(text, [`3 ${code} «${at}»`]);
    if (fixed.length > 0) checkFixes(text, code, fixed.map(rule));
  });
}

describe("numbers", () => {
  refused("ambiguous-number", "1.000 * a", "1.000", ["1 000 * a", "1 * a"]);
  refused("ambiguous-number", "2,125 * a", "2,125", ["2 125 * a", "2,1250 * a"]);
  refused("ambiguous-number", "1.000,5 * a", "1.000,5", ["1 000,5 * a", "1000,5 * a"]);
  refused("ambiguous-number", "1.000.000 * a", "1.000.000", ["1 000 000 * a", "1000000 * a"]);
  refused("exponent-number", "1e3 * a", "1e3", ["1 000 * a", "1000 * a"]);
  refused("exponent-number", "25e-2 * a", "25e-2", ["0,25 * a"]);
  refused("leading-plus", "+5 * a", "+", ["5 * a"]);
  refused("too-many-digits", `${"9".repeat(31)} * a`, "9".repeat(31), []);
  refused("percent-of-points", "70% điểm", "70% điểm", ["70% điểm tối đa"]);

  it("0,125 and 12 345 and thirty digits are no matter", () => {
    checkFindings(ruleWith(`0,125 * a + 12 345 + ${"9".repeat(30)} + 1,2500`), []);
  });
});

describe("operators", () => {
  refused("double-division", "a/b/c", "a/b/c", ["(a/b)/c", "a/(b/c)"]);
  refused("cap-after-division", "a/b đủ từ 85%", "a/b đủ từ 85%", ["(a/b) đủ từ 85%", "a/(b đủ từ 85%)"]);
  refused("cap-left-side", "85 đủ từ 90", "85 đủ từ", ["(85) đủ từ 90"].slice(1));
  refused("foreign-operator", "nếu a == b thì 1 ngược lại 0", "==", ["nếu a = b thì 1 ngược lại 0"]);
  refused("foreign-operator", "nếu a != b thì 1 ngược lại 0", "!=", ["nếu a ≠ b thì 1 ngược lại 0"]);
  refused("foreign-operator", "nếu a > 1 && b > 1 thì 1 ngược lại 0", "&&", [
    "nếu a > 1 và b > 1 thì 1 ngược lại 0",
  ]);
  refused("foreign-operator", "nếu a > 1 || b > 1 thì 1 ngược lại 0", "||", [
    "nếu a > 1 hoặc b > 1 thì 1 ngược lại 0",
  ]);
  refused("no-power", "a^2", "^", []);
  refused("chained-comparison", "nếu 0 < a < b thì 1 ngược lại 0", "0 < a < b", [
    "nếu 0 < a và a < b thì 1 ngược lại 0",
  ]);
  refused("mixed-and-or", "nếu a > 1 và b > 1 hoặc c > 1 thì 1 ngược lại 0", "a > 1 và b > 1 hoặc c > 1", [
    "nếu (a > 1 và b > 1) hoặc c > 1 thì 1 ngược lại 0",
  ]);

  it("brackets make each of them plain", () => {
    checkFindings(ruleWith("(a/b)/c + (a/b) đủ từ 85% + nhỏ nhất(a/b; 1) * 2/3"), []);
    checkFindings(ruleWith("nếu (a > 1 và b > 1) hoặc c > 1 thì 1 ngược lại 0"), []);
  });
});

describe("words", () => {
  it("a keyword of the other surface is read as if right, one finding per line", () => {
    const text = criterionWith('số liệu a: người "A"\nscore = a cap 85% * max');
    checkFindings(text, ["4 mixed-surface «score»"]);
    checkFixes(text, "mixed-surface", ["điểm = a đủ từ 85% * điểm tối đa"]);
  });

  it("in an English text too", () => {
    const text = criterionWith("score = nhỏ nhất(a, b)", "en");
    checkFindings(text, ["3 mixed-surface «nhỏ nhất»"]);
    checkFixes(text, "mixed-surface", ["score = min(a, b)"]);
  });

  it("words without marks are read as what was meant", () => {
    checkFixes(criterionWith('so lieu a: người "A"'), "keyword-without-marks", ['số liệu a: người "A"']);
    checkFixes(criterionWith("yeu cau a <= b"), "keyword-without-marks", ["yêu cầu a <= b"]);
    checkFindings(setWith('tieu chi 1.1 "A" tối đa 5 {\n  điểm = diem toi da\n}'), [
      "2 keyword-without-marks «tieu chi»",
      "3 keyword-without-marks «diem toi da»",
    ]);
  });

  it("a name that equals a keyword of either surface is reported once, and is the name", () => {
    checkFindings(criterionWith('số liệu khi, b: người "A"\nyêu cầu khi <= b\nđiểm = khi/b * điểm tối đa'), [
      "3 reserved-name «khi»",
    ]);
    checkFindings(criterionWith('số liệu max: người "A"\nđiểm = max * 2 điểm'), ["3 reserved-name «max»"]);
    checkFindings(criterionWith("total = a + b\nđiểm = total * 2 điểm"), ["3 reserved-name «total»"]);
    checkFindings(criterionWith('lựa chọn muc "A" {\n  text "Văn bản": 1 điểm\n  khac "Khác": 0 điểm\n}'), [
      "4 reserved-name «text»",
    ]);
  });

  it("a letter of another script that looks Latin", () => {
    const text = criterionWith("yêu cầu \u0430 <= b");
    checkFindings(text, ["3 look-alike-letter «\u0430»"]);
    checkFixes(text, "look-alike-letter", ["yêu cầu a <= b"]);
    checkFindings(criterionWith("yêu cầu ж <= b"), ["3 unexpected-character «ж»"]);
  });

  it("characters that mean nothing", () => {
    checkFixes(criterionWith("yêu cầu a \u0007\u200b<= b"), "unexpected-character", ["yêu cầu a <= b"]);
    checkFindings(criterionWith("yêu cầu a 😀 <= b"), ["3 unexpected-character «😀»"]);
  });

  it("a keyword cut by a line break", () => {
    const text = criterionWith("điểm = a * điểm\ntối đa");
    checkFindings(text, ["3 split-keyword «điểm\ntối đa»"]);
    checkFixes(text, "split-keyword", ["điểm = a * điểm tối đa"]);
  });
});

describe("ids, codes, dates, policies", () => {
  it("are checked where they stand", () => {
    checkFindings("bộ chỉ số Thử/a phiên bản 1.0.0\n", ["1 bad-id «Thử/a»"]);
    checkFixes("bộ chỉ số thu/a phiên bản 1.0\n", "bad-version", ["bộ chỉ số thu/a phiên bản 1.0.0"]);
    checkFixes(setWith("nhãn t: 6.3,6.4"), "bad-code", ["nhãn t: 6.3; 6.4"]);
    checkFindings(setWith("hiệu lực từ ngày 31/02/2023"), ["2 bad-date «31/02/2023»"]);
    checkFindings(setWith("không xếp hạng khi nộp sau ngày 31/11 năm đánh giá"), ["2 bad-date «31/11»"]);
    checkFixes(setWith("không áp dụng: 5 điểm"), "only-zero-points", ["không áp dụng: 0 điểm"]);
    checkFixes(setWith("hết hạn: 1 điểm"), "only-zero-points", ["hết hạn: 0 điểm"]);
    checkFindings(setWith('quy trình "x"'), ["2 process-reserved «quy trình»"]);
  });
});

describe("limits (K4)", () => {
  const nested = (depth: number): string => ruleWith(`${"(".repeat(depth)}a${")".repeat(depth)}`);
  it("64 brackets are read, 65 are not", () => {
    checkFindings(nested(64), []);
    checkFindings(nested(65), [`3 nesting-too-deep «điểm = ${"(".repeat(65)}a${")".repeat(65)}»`]);
  });

  it("a chain of words that open a formula counts as nesting", () => {
    const text = ruleWith(`${"nếu a = 1 thì 1 ngược lại ".repeat(65)}0`);
    checkFindings(text, [`3 nesting-too-deep «${text.split("\n")[2]}»`]);
  });

  it("1,000 operators are read, more are not", () => {
    checkFindings(ruleWith(`a${" + a".repeat(999)}`), []);
    const text = ruleWith(`a${" + a".repeat(1000)}`);
    checkFindings(text, [`3 statement-too-long «${text.split("\n")[2]}»`]);
  });

  it("braces nest 64 deep", () => {
    const pillars = (depth: number): string =>
      setWith(
        `${Array.from({ length: depth }, (_, at) => `chỉ số 1.${at} {`).join("\n")}\n${"}\n".repeat(depth)}`,
      );
    checkFindings(pillars(64), []);
    checkFindings(pillars(65), ["66 nesting-too-deep «{»"]);
  });

  it("a text over 2 MB is not read", () => {
    checkFindings(`${"#".repeat(2_000_001)}`, ["1 file-too-large «»"]);
  });
});
