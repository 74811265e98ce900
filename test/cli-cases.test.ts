// barem cases: tables, JSON that is data of its own, CSV for spreadsheets, wrong use.
import { describe, expect, test } from "vitest";
import { barem } from "./support/cli.ts";
import { FILES } from "./support/cli-set.ts";

interface JsonCase {
  readonly id: string;
  readonly criterion: string;
  readonly why: readonly string[];
  readonly data: { readonly units: readonly { readonly id: string }[] };
  readonly expected: Readonly<Record<string, unknown>>;
}

const casesOf = (words: readonly string[], files = FILES): readonly JsonCase[] =>
  (JSON.parse(barem(["cases", ...words, "--json"], files).out) as { readonly cases: readonly JsonCase[] })
    .cases;

/** What `barem score` gives the units of a case for its criterion. */
function scored(set: string, { criterion, data }: JsonCase, files: typeof FILES): unknown {
  const ran = barem(["score", set, "case.json", "--json"], { ...files, "case.json": JSON.stringify(data) });
  const { units } = JSON.parse(ran.out) as {
    readonly units: readonly { readonly id: string; readonly criteria: Readonly<Record<string, unknown>> }[];
  };
  return Object.fromEntries(units.map((unit) => [unit.id, unit.criteria[criterion]]));
}

describe("wrong use", () => {
  test.each([
    [["cases"], 2, "missing-argument", "barem cases SET [TIÊU_CHÍ]"],
    [["cases", "bo.barem", "1.1", "1.2"], 2, "extra-argument", "“1.2”"],
    [["cases", "bo.barem", "1.3"], 2, "unknown-criterion", "“1.1” hay “1.2”"],
    [["cases", "bo.barem", "--csv", "--json"], 2, "options-exclude", "--csv"],
    [["cases", "bo.barem", "--cvs"], 2, "unknown-option", "“--csv”"],
    [["cases", "hoa-binh/huyn"], 2, "unknown-set", "“hoa-binh/huyen”"],
    [["cases", "bo.barem", "-o", "so-lieu.csv"], 2, "file-exists", "--force"],
    [["cases", "hong.barem"], 1, "set-has-errors", "barem check hong.barem"],
    [["cases", "bo.json"], 2, "needs-source", ".barem"],
  ] as const)("barem %j ends with %d: %s", (words, exit, code, told) => {
    const files = { ...FILES, "bo.json": barem(["compile", "bo.barem"], FILES).out };
    const ran = barem(words, files);
    expect([ran.exit, ran.out, ran.written.size]).toEqual([exit, "", 0]);
    // With --json the problem is JSON too.
    expect(ran.err).toMatch(new RegExp(`lỗi \\[${code}\\]|"code": "${code}"`));
    expect(ran.err).toContain(told);
  });
});

describe("formats", () => {
  test("a table for each criterion, with decimal comma; in English with a point", () => {
    const { exit, out, err } = barem(["cases", "bo.barem", "1.1"], FILES);
    expect([exit, err]).toEqual([0, ""]);
    expect(out).toContain("1.1 Tỷ lệ người dùng (tối đa 10)");
    expect(out).toMatch(/a\/b = 50% +a = 50; b = 100 +5 điểm/);
    expect(out).toMatch(/mẫu số b bằng 0 +a = 0; b = 0 +cần cách hiểu/);
    expect(out).not.toContain("1.2 Kênh");
    const english = barem(["cases", "bo.barem", "2.1", "--lang", "en"], FILES).out;
    expect(english).toMatch(/“Đã ban hành một phần” +muc = mot_phan +5 points/);
    expect(english).toMatch(/declared not to apply +2\.1 does not apply +not applicable, 10 points/);
  });

  test("JSON: the contract, field by field", () => {
    const ran = barem(["cases", "bo.barem", "1.2", "--json"], FILES);
    const { cases, ...rest } = JSON.parse(ran.out) as { readonly cases: readonly JsonCase[] };
    expect(rest).toEqual({
      set: "thu/nghiem",
      version: "1.0.0",
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(cases[0]).toEqual({
      id: "1.2/1",
      criterion: "1.2",
      why: ["n đúng 0"],
      data: { units: [{ id: "A", values: { "1.2.n": "0" } }] },
      expected: { A: { status: "scored", points: "0" } },
    });
    expect(cases.at(-1)).toEqual({
      id: `1.2/${cases.length}`,
      criterion: "1.2",
      why: ["chưa có số liệu"],
      data: { units: [{ id: "A", values: {} }] },
      expected: { A: { status: "pending", low: "0", high: "10", reason: "missing", missing: ["1.2.n"] } },
    });
  });

  test.each(["bo.barem", "binh-thuan/so", "mo-duc/xa"])(
    "%s: every case is data that scores as it says",
    (set) => {
      const cases = casesOf([set]);
      expect(cases.length).toBeGreaterThan(10);
      for (const each of cases) expect([each.id, scored(set, each, FILES)]).toEqual([each.id, each.expected]);
    },
  );

  test("CSV: a row per unit, readable by a spreadsheet, nothing that it would run", () => {
    const text = (FILES["bo.barem"] ?? "")
      .replace('"Đã ban hành đủ"', '"=HYPERLINK(1)"')
      .replace("Nghị quyết", "=1+1");
    const { out } = barem(["cases", "=.barem", "--csv"], { "=.barem": text });
    expect(out.startsWith("\ufeffTiêu chí;Số;Trường hợp;Đơn vị;Số liệu;Kết quả;")).toBe(true);
    expect(out).toContain("1.2 Kênh tương tác (tối đa 10);2;n = 1;A;n = 1;3 điểm;3;\r\n");
    const cells = out.slice(1).split(/[;\r\n"]+/);
    expect(cells.filter((cell) => /^[=+\-@\t]/.test(cell))).toEqual([]);
  });

  test("written to a file, and told", () => {
    const ran = barem(["cases", "bo.barem", "--csv", "-o", "x.csv"], FILES);
    expect([ran.exit, ran.out, ran.err]).toEqual([0, "", "Đã ghi x.csv\n"]);
    expect(ran.written.get("x.csv")).toBe(barem(["cases", "bo.barem", "--csv"], FILES).out);
  });
});
