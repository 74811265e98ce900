// Reading: lexical rules (L-1 … L-10), what stands where, precedence. Refusals and recovery have files of their own.
import { describe, expect, it } from "vitest";
import type { CriterionItem, Expression, SetSyntax } from "#dsl/syntax/ast.ts";
import { Grammar } from "#dsl/syntax/grammar.ts";
import { KEYWORDS, PHRASES, spelling } from "#dsl/syntax/keywords.ts";
import {
  bare,
  checkFindings,
  checkRoundTrip,
  criterionWith,
  read,
  ruleWith,
  setWith,
} from "./support/parse.ts";

function criterion(text: string): CriterionItem {
  const item = read(text).syntax.items.at(-1);
  if (item?.kind !== "criterion") throw new Error("no criterion");
  return item;
}

/** The rule of a text as brackets and signs. */
function ruleOf(text: string): string {
  const score = criterion(text).items.find((item) => item.kind === "score");
  if (score?.kind !== "score" || !score.value) throw new Error("no rule");
  return shape(score.value);
}

function shape(e: Expression): string {
  switch (e.kind) {
    case "number":
      return e.number.value + (e.percent ? "%" : "") + (e.unit ? ` ${e.unit.text}` : "");
    case "name":
      return e.text;
    case "part":
      return `part${e.no}`;
    case "group":
      return shape(e.value);
    case "negate":
    case "not":
      return `(${e.kind} ${shape(e.value)})`;
    case "binary":
      return `(${shape(e.left)} ${e.implicit ? "·" : e.op} ${shape(e.right)})`;
    case "compare":
      return `(${shape(e.left)} ${e.op} ${shape(e.right)})`;
    case "cap":
      return `(${shape(e.value)} cap ${shape(e.full)})`;
    case "at-most":
    case "at-least":
      return `(${shape(e.value)} ${e.kind} ${shape(e.bound)})`;
    case "and":
    case "or":
      return `(${e.values.map(shape).join(` ${e.kind} `)})`;
    case "call":
      return `${e.fn}(${e.args.map(shape).join("; ")}${e.when ? ` when ${shape(e.when)}` : ""})`;
    case "if":
      return `if ${shape(e.when)} then ${shape(e.then)} else ${shape(e.else)}`;
    case "within":
      return `(${shape(e.value)} in ${e.range.lowIncluded ? "[" : "("}${e.range.low ? shape(e.range.low) : ""}, ${e.range.high ? shape(e.range.high) : ""}${e.range.highIncluded ? "]" : ")"})`;
    default:
      return e.kind;
  }
}

const checkRule = (expression: string, expected: string): void => {
  const text = ruleWith(expression);
  checkFindings(text, []);
  expect(ruleOf(text)).toBe(expected);
};

/** Both texts are read without a finding and have the same tree. */
function checkSame(text: string, other: string): void {
  checkFindings(text, []);
  checkFindings(other, []);
  expect(bare(read(other).syntax)).toBe(bare(read(text).syntax));
}

describe("the grammar", () => {
  it("is LL(1): Chevrotain's self-analysis finds no ambiguity", () => {
    expect(() => new Grammar(true)).not.toThrow();
  });

  it("has one canonical spelling per surface that the scanner reads back as this keyword", () => {
    for (const { id, vi, en } of KEYWORDS) {
      for (const surface of ["vi", "en"] as const) {
        let step: typeof PHRASES | undefined = PHRASES;
        for (const word of ` ${spelling(id, surface)}`.match(/[ /-][^ /-]+/g) ?? [])
          step = step?.next.get(word.toLowerCase());
        expect(step?.phrase?.text, id).toBe(surface === "vi" ? vi : en);
      }
    }
  });

  it("reads the sentence the language is known by, exactly", () => {
    const text = criterionWith("score = ratio(a,b) cap 85% * max", "en");
    checkFindings(text, []);
    expect(ruleOf(text)).toBe("((ratio(a; b) cap 85%) * max)");
    checkRoundTrip(text);
  });
});

describe("traps found on paper", () => {
  it("cap binds tighter than *, the product without a sign stands at the level of *", () => {
    checkRule("tỷ lệ đủ từ 85% * điểm tối đa", "((tỷ lệ cap 85%) * max)");
    checkRule("Tỷ lệ*3/4 Điểm tối đa", "(((tỷ lệ * 3) / 4) · max)");
    checkRule("3/4 tỷ lệ đủ từ 85%", "((3 / 4) · (tỷ lệ cap 85%))");
  });

  it("a comma between digits is decimal, a comma and a blank separates", () => {
    checkRule("nhỏ nhất(0,5)", "least(0.5)");
    checkRule("nhỏ nhất(0, 5)", "least(0; 5)");
    checkRule("nhỏ nhất(0,5; 1,5)", "least(0.5; 1.5)");
  });

  it("a unit stands on the line of its number only", () => {
    const items = criterion(criterionWith("khi b = 0: 0\nđiểm = a * 2 điểm")).items;
    expect(items.map((item) => item.kind)).toEqual(["when", "score"]);
  });

  it("a row that begins with a minus does not go on with the line above", () => {
    checkRule("bảng n {\n dưới -5: 0\n -5 đến dưới 0: 1\n 0 trở lên: 2\n}", "table");
    const score = criterion(ruleWith("bảng n {\n dưới -5: 0\n -5 đến dưới 0: 1\n}")).items[0];
    expect(score?.kind === "score" && score.value?.kind === "table" && score.value.rows.length).toBe(2);
  });

  it("a line goes on after an operator, before + * /, and in brackets", () => {
    checkRule("a +\n b\n + c\n * d\n / (e\n - f)", "((a + b) + ((c * d) / (e - f)))");
  });
});

describe("precedence", () => {
  it("is or, and, not, comparison, + -, * /, unary minus, cap", () => {
    checkRule(
      "nếu không phải a = b + c * -d thì 1 ngược lại 0",
      "if (not (a = (b + (c * (negate d))))) then 1 else 0",
    );
    checkRule("nếu a > 1 và b > 1 thì 1 ngược lại 0", "if ((a > 1) and (b > 1)) then 1 else 0");
    checkRule("a - b - c", "((a - b) - c)");
    checkRule("a/b * c/d", "(((a / b) * c) / d)");
    checkRule("-a đủ từ 5 * 2", "((negate (a cap 5)) * 2)");
    checkRule("nếu a từ 10 đến dưới 20 thì 1 ngược lại 0", "if (a in [10, 20)) then 1 else 0");
    checkRule(
      "n * 10 điểm, không quá điểm tối đa, không dưới 0 điểm",
      "(((n * 10 điểm) at-most max) at-least 0 điểm)",
    );
  });

  it("reads a whole number alone in brackets as a part", () => {
    checkRule("(1) + (2) * (3,5)", "(part1 + (part2 * 3.5))");
  });
});

describe("ranges (T1)", () => {
  for (const [text, expected] of [
    ["từ 5", "[5, )"],
    ["từ 5 trở lên", "[5, )"],
    ["từ 5 đến 9", "[5, 9]"],
    ["từ 5 đến dưới 9", "[5, 9)"],
    ["trên 5", "(5, )"],
    ["trên 5 đến 9", "(5, 9]"],
    ["trên 5 đến dưới 9", "(5, 9)"],
    ["dưới 9", "(, 9)"],
    ["đến 9", "(, 9]"],
    ["đến dưới 9", "(, 9)"],
    ["đúng 5", "[5, 5]"],
  ] as const)
    it(text, () => checkRule(`nếu a ${text} thì 1 ngược lại 0`, `if (a in ${expected}) then 1 else 0`));

  it("in rows the value may come first", () => {
    checkSame(
      ruleWith("bảng n { 20 trở lên: 2; dưới 20: 0 }"),
      ruleWith("bảng n { từ 20 trở lên: 2; dưới 20: 0 }"),
    );
    checkSame(ruleWith("bảng n { -5 đến dưới 0: 2 }"), ruleWith("bảng n { từ -5 đến dưới 0: 2 }"));
  });
});

const SAMPLE = criterionWith(`số liệu a: người "Số người"
tỷ lệ = a/85%
khi a = 1 000 000: 0,5 điểm
điểm = tỷ lệ đủ từ 85% * điểm tối đa
ví dụ a = 85 thì 10 điểm`);

describe("the same text written differently", () => {
  it("in another Unicode form, letter case, line end, with a BOM, with other blanks (L-1, L-3)", () => {
    checkSame(SAMPLE, SAMPLE.normalize("NFD"));
    checkSame(SAMPLE, SAMPLE.replace("điểm tối đa", "ĐIỂM TỐI ĐA").replace("số liệu", "Số Liệu"));
    checkSame(SAMPLE, `\uFEFF${SAMPLE.replaceAll("\n", "\r\n")}`);
    checkSame(SAMPLE, SAMPLE.replaceAll("\n", "\r"));
    checkSame(
      SAMPLE,
      SAMPLE.replace("số liệu a", "số\u00a0liệu\u202f\ta").replace("1 000 000", "1\u00a0000\u202f000"),
    );
    checkSame(SAMPLE, SAMPLE.replaceAll("tỷ lệ", "tỉ lệ"));
  });

  it("with the tone mark in either place", () => {
    checkSame(
      ruleWith("nếu thỏa tất cả(a > 1) thì 1 ngược lại 0"),
      ruleWith("nếu thoả tất cả(a > 1) thì 1 ngược lại 0"),
    );
  });

  it("with other readable spellings", () => {
    checkSame(criterionWith("score = x full from 5", "en"), criterionWith("score = x cap 5", "en"));
    checkSame(
      criterionWith("score = table n { 20 or more: 1 point; 5 or less: 0 points }", "en"),
      criterionWith("score = table n { 20 up: 1 points; 5 down: 0 points }", "en"),
    );
  });

  it("with typographic quotation marks and escapes", () => {
    const note = (text: string): string => bare(read(setWith(`ghi chú ${text}`)).syntax);
    expect(note("“Một \\” hai”")).toBe(note('"Một ” hai"').replace("Một ” hai", "Một \\\\” hai"));
    expect(note('"a \\"b\\" \\\\"')).toContain('a \\"b\\" \\\\');
  });
});

describe("words", () => {
  it("a name may contain a keyword or begin like one", () => {
    checkRule("số_liệu + điểm1 + tối + số * khi_nao", "(((số_liệu + điểm1) + tối) + (số * khi_nao))");
  });

  it("a unit of measure may be keywords (L-10)", () => {
    const text = setWith(`đơn vị đo văn bản, điểm phục vụ, máy tính bảng (đếm)
thông tin chung {
  số liệu a: văn bản "Số văn bản" từ 0 đến 5
  số liệu b: điểm phục vụ đến 9
  số liệu c: máy tính bảng kiểm chứng "Sổ"
  số liệu d: điểm "Điểm"
}`);
    checkRoundTrip(text);
    const measures = /"measure":\{"text":"[^"]*"/g;
    expect(
      bare(read(text).syntax)
        .match(measures)
        ?.map((each) => each.slice(19, -1)),
    ).toEqual(["văn bản", "điểm phục vụ", "máy tính bảng", "điểm"]);
    checkRule('n * 3 "máy tính bảng"', "(n * 3 máy tính bảng)");
    checkRule("n * 3 triệu đồng", "(n * 3 triệu đồng)");
  });

  it("a code is text, whatever it looks like", () => {
    const codes = (syntax: SetSyntax): unknown =>
      syntax.items.map((item) => (item.kind === "tag" ? item.codes.map((code) => code.text) : null));
    expect(codes(read(setWith("nhãn t: 1.10; 1.1; 4.22.1; 7, 8.2")).syntax)).toEqual([
      ["1.10", "1.1", "4.22.1", "7", "8.2"],
    ]);
  });

  it("every Vietnamese letter may stand in a name", () => {
    const letters = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ";
    checkRule(`x${letters}${letters.toUpperCase()}`, `x${letters}${letters.toUpperCase()}`);
  });
});

describe("numbers and dates", () => {
  it("are read exactly", () => {
    checkRule("0,5 + 0.5 + 1 000 000 + 1 000,25 + 007", "((((0.5 + 0.5) + 1000000) + 1000.25) + 7)");
  });

  it("a day and month stand before the assessed year, a whole date alone", () => {
    const text = setWith("không xếp hạng khi nộp sau ngày 30/10 năm đánh giá\nhiệu lực từ ngày 1/6/2023");
    checkRoundTrip(text);
    expect(bare(read(text).syntax)).toContain('"iso":"--10-30"');
    expect(bare(read(text).syntax)).toContain('"iso":"2023-06-01"');
  });
});

describe("block strings", () => {
  it("leave out the indentation their lines share", () => {
    const text = criterionWith('  văn bản """\n      một\n        hai # ba\n    """');
    expect(bare(read(text).syntax)).toContain('"value":"một\\n  hai # ba"');
  });
});
