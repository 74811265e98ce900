// barem check: what a finding carries in JSON, other places, findings that readings and acceptances answer.
import { describe, expect, test } from "vitest";
import { barem, problemCodes } from "./support/cli.ts";
import { FILES } from "./support/cli-set.ts";

const HEAD = `bộ chỉ số thu/nghiem phiên bản 1.0.0
quyết định "1/QĐ-UBND" ngày 01/06/2023 của "UBND tỉnh", "Phụ lục I"
đơn vị đo người (đếm)
kiểm chứng mặc định "Báo cáo"
cách hiểu "Mẫu số bằng 0: chưa tính điểm" về zero-denominator (dự thảo) của "Sở TT&TT" vì "văn bản không nói"
`;

const criterion = (code: string, lines: string): string => `tiêu chí ${code} "Tỷ lệ" tối đa 10 {
  số liệu a: người "Số người đạt của ${code}"
  số liệu b: người "Tổng số người của ${code}"
  yêu cầu a <= b
  tỷ lệ = a/b
${lines}
}
`;

const ACCEPTED = `${HEAD}${criterion(
  "1.1",
  `  điểm = bảng tỷ lệ {
    từ 70%   : điểm tối đa
    dưới 70% : 0 điểm
  }
  chấp nhận score-jump tại 70% vì "nguyên văn Phụ lục I"
  ví dụ a = 70; b = 100 thì 10 điểm
  ví dụ a = 69; b = 100 thì 0 điểm`,
)}${criterion("1.2", "  điểm = tỷ lệ * điểm tối đa\n  ví dụ a = 1; b = 2 thì 5 điểm")}`;

const OVERLAP = `${HEAD}${criterion(
  "1.1",
  `  điểm = bảng tỷ lệ {
    từ 70%         : điểm tối đa
    từ 30% đến 70% : 1/2 * điểm tối đa
    dưới 30%       : 0 điểm
  }`,
)}`;

interface Found {
  readonly code: string;
  readonly line: number;
  readonly anchor: unknown;
  readonly witness: unknown;
  readonly page: string;
}
interface AcceptedJson {
  readonly kind: string;
  readonly line: number;
  readonly findings: readonly Found[];
}
interface SetJson {
  readonly errors: number;
  readonly warnings: number;
  readonly findings: readonly Found[];
  readonly accepted?: readonly AcceptedJson[];
}

function checkJson(text: string, words: readonly string[] = []): SetJson {
  const { out } = barem(["check", "x.barem", "--json", ...words], { "x.barem": text });
  const [set] = (JSON.parse(out) as { readonly sets: readonly SetJson[] }).sets;
  if (set === undefined) throw new Error(out);
  return set;
}

describe("findings", () => {
  test("JSON says what a finding is about, and figures that show it", () => {
    const overlap = checkJson(OVERLAP).findings.find(({ code }) => code === "table-overlap");
    expect(overlap).toMatchObject({
      anchor: { scope: "1.1", low: "7/10", high: "7/10" },
      witness: { values: { "1.1.a": "70", "1.1.b": "100" }, others: [], parameters: {} },
      page: "docs/diagnostics/table-overlap.md",
    });
    const broken = checkJson(`${HEAD}${criterion("1.1", "  điểm = c * điểm tối đa")}`).findings[0];
    expect(broken).toMatchObject({ code: "unknown-name", anchor: null, witness: null });
  });

  test("text shows the other places with their words, and nothing more of the figures than the sentence", () => {
    const { exit, out } = barem(["check", "x.barem"], { "x.barem": OVERLAP });
    expect(exit).toBe(1);
    expect(out).toContain("  xem x.barem:12:5: từ 70% : điểm tối đa\n");
    expect(out).toContain("  xem x.barem:13:5: từ 30% đến 70% : 1/2 * điểm tối đa\n");
    expect(out).toContain("cùng nhận tỷ lệ đúng 70% mà điểm khác nhau (a = 70; b = 100).\n  xem ");
    expect(out).toContain("docs/diagnostics/MÃ.md\n");
  });
});

describe("--accepted", () => {
  test("lists every answered finding under what answers it, with who, why and whether it is a draft", () => {
    const { exit, out, err } = barem(["check", "x.barem", "--accepted"], { "x.barem": ACCEPTED });
    expect([exit, err]).toEqual([0, ""]);
    expect(out.split("\n").map((line) => line.replace(/x\.barem:/g, ""))).toEqual([
      "3 phát hiện đã có cách hiểu hoặc lời chấp nhận trả lời:",
      "5:1: cách hiểu (dự thảo) “Mẫu số bằng 0: chưa tính điểm” của Sở TT&TT, vì “văn bản không nói”",
      expect.stringMatching(/^ {2}10:11: cảnh báo \[zero-denominator\] Mẫu số b có thể bằng 0/),
      expect.stringMatching(/^ {2}23:11: cảnh báo \[zero-denominator\] Mẫu số b có thể bằng 0/),
      "15:3: chấp nhận score-jump tại 70%, vì “nguyên văn Phụ lục I”",
      expect.stringMatching(/^ {2}12:5: cảnh báo \[score-jump\] Tại tỷ lệ = 70%/),
      expect.stringMatching(/^thu\/nghiem 1\.0\.0: .* 0 lỗi, 0 cảnh báo\.$/),
      "",
    ]);
  });

  test("in English, and as JSON", () => {
    const { out } = barem(["check", "x.barem", "--accepted", "--lang", "en"], { "x.barem": ACCEPTED });
    expect(out).toContain(
      "reading (draft) “Mẫu số bằng 0: chưa tính điểm” by Sở TT&TT, because “văn bản không nói”",
    );
    expect(out).toContain("accepted score-jump at 70%, because “nguyên văn Phụ lục I”");
    expect(checkJson(ACCEPTED).accepted).toBeUndefined();
    const { accepted = [] } = checkJson(ACCEPTED, ["--accepted"]);
    expect(
      accepted.map(({ findings, ...words }) => ({ ...words, codes: findings.map(({ code }) => code) })),
    ).toEqual([
      {
        kind: "reading",
        scope: "",
        text: "Mẫu số bằng 0: chưa tính điểm",
        about: "zero-denominator",
        at: "",
        draft: true,
        by: "Sở TT&TT",
        because: "văn bản không nói",
        ...{ line: 5, column: 1, endLine: 5, endColumn: expect.any(Number), span: expect.any(Object) },
        codes: ["zero-denominator", "zero-denominator"],
      },
      {
        kind: "accept",
        scope: "1.1",
        text: "",
        about: "score-jump",
        at: "70%",
        draft: false,
        by: "",
        because: "nguyên văn Phụ lục I",
        ...{ line: 15, column: 3, endLine: 15, endColumn: expect.any(Number), span: expect.any(Object) },
        codes: ["score-jump"],
      },
    ]);
    expect(accepted[1]?.findings[0]).toMatchObject({ line: 12, page: "docs/diagnostics/score-jump.md" });
  });

  test("the exit code is that of what is open", () => {
    const files = { "x.barem": ACCEPTED, "y.barem": OVERLAP };
    const exits = (file: string): readonly number[] =>
      [[], ["--accepted"], ["--strict"], ["--strict", "--accepted"]].map(
        (words) => barem(["check", file, ...words], files).exit,
      );
    expect(exits("x.barem")).toEqual([0, 0, 0, 0]);
    expect(exits("y.barem")).toEqual([1, 1, 1, 1]);
  });

  test("a set that answers nothing says so; a text with errors lists its errors", () => {
    const plain = 'bộ chỉ số thu/x phiên bản 1.0.0\nquyết định "1" ngày 01/01/2023 của "A", "B"\n';
    expect(barem(["check", "x.barem", "--accepted"], { "x.barem": plain }).out).toContain(
      "Không có phát hiện nào được cách hiểu hay lời chấp nhận trả lời.\n",
    );
    expect(barem(["check", "hong.barem", "--accepted"], FILES)).toMatchObject({ exit: 1, err: "" });
  });

  test("a compiled set keeps no findings", () => {
    const files = { ...FILES, "bo.json": barem(["compile", "bo.barem"], FILES).out };
    const ran = barem(["check", "bo.json", "--accepted", "--json"], files);
    expect([ran.exit, ran.out, problemCodes(ran)]).toEqual([2, "", ["needs-source"]]);
  });
});
