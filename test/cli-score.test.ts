import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { barem, problemCodes } from "./support/cli.ts";
import { DATA, DATA_JSON, FILES } from "./support/cli-set.ts";
import { ROOT } from "./support/root.ts";

interface Result {
  readonly set: string;
  readonly version: string;
  readonly hash: string;
  readonly units: readonly { readonly id: string; readonly criteria: Readonly<Record<string, unknown>> }[];
  readonly findings: readonly Readonly<Record<string, unknown>>[];
}

function score(files = FILES, words: readonly string[] = ["so-lieu.csv"]): Result {
  return JSON.parse(barem(["score", "bo.barem", ...words, "--json"], files).out) as Result;
}

const unit = (id: string, result = score()): unknown => result.units.find((each) => each.id === id);

/** Data of one unit with one more value. */
const oneUnit = (key: string, value: string): string =>
  `{"units":[{"id":"X","values":{"1.1.a":1,"1.1.b":2,"1.2.n":1,"2.1.muc":"khong",${JSON.stringify(key)}:${value}}}]}`.replace(
    key === "1.2.n" ? '"1.2.n":1,' : key === "2.1.muc" ? '"2.1.muc":"khong",' : "\u0000",
    "",
  );

describe("score --json: the contract, field by field", () => {
  test("the set, units in the order of the data, findings", () => {
    const result = score();
    expect(Object.keys(result)).toEqual(["set", "version", "hash", "units", "findings"]);
    expect([result.set, result.version]).toEqual(["thu/nghiem", "1.0.0"]);
    expect(result.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(result.units.map((each) => each.id)).toEqual(["A", "B", "C", "D", "E", "F", "G", "H"]);
  });

  test("a scored unit: exact strings for points, percent and rank", () => {
    expect(unit("A")).toEqual({
      id: "A",
      status: "scored",
      total: "55/2",
      percent: "275/3",
      grade: "Tốt",
      ranks: { "Chuyển đổi số": "1" },
      pillars: { "1": { points: "35/2", max: "20" }, "2": { points: "10", max: "10" } },
      criteria: {
        "1.1": { status: "scored", points: "17/2" },
        "1.2": { status: "scored", points: "9" },
        "2.1": { status: "scored", points: "10" },
      },
    });
  });

  test("not applicable: its policy's points and the reason", () => {
    expect(unit("B")).toMatchObject({
      total: "70/3",
      criteria: { "2.1": { status: "not-applicable", points: "10", reason: "declared" } },
    });
  });

  test("rejected and late: bounds instead of points, not ranked, the reason", () => {
    expect(unit("C")).toMatchObject({
      status: "not-ranked",
      total: null,
      low: "3",
      high: "13",
      reason: "submitted-late",
      ranks: { "Chuyển đổi số": null },
      criteria: { "1.1": { status: "rejected", low: "0", high: "10", reason: "require-failed" } },
    });
  });

  test("needs a reading and pending: bounds, possible ranks, the keys still missing", () => {
    expect(unit("D")).toMatchObject({ status: "pending", criteria: { "1.1": { status: "needs-reading" } } });
    expect(unit("E")).toMatchObject({
      status: "pending",
      total: null,
      percent: null,
      low: "8",
      high: "18",
      grade: "Khá",
      ranks: { "Chuyển đổi số": null },
      possibleRanks: { "Chuyển đổi số": { best: "3", worst: "4" } },
      pillars: { "1": { points: null, max: "20", low: "3", high: "13" } },
      criteria: { "1.1": { status: "pending", low: "0", high: "10", reason: "missing", missing: ["1.1.a"] } },
    });
  });

  test("each group has its own ranking; 1/3 and 2/6 are a tie; not submitted is not ranked", () => {
    expect(["F", "G", "H"].map((id) => unit(id))).toMatchObject([
      { ranks: { "Chuyển đổi số": "1" } },
      { ranks: { "Chuyển đổi số": "1" } },
      { status: "not-ranked", reason: "not-submitted" },
    ]);
  });

  test("findings: code, severity, unit, criterion, sentence, remedy and the cell", () => {
    const [rejected] = score().findings.filter((each) => each.code === "require-failed");
    expect(rejected).toEqual({
      code: "require-failed",
      severity: "error",
      params: { require: "0" },
      unit: "C",
      criterion: "1.1",
      message: "Không đạt yêu cầu của tiêu chí.",
      remedy: "Kiểm tra lại các số liệu này: a = 5; b = 4. Văn bản: “yêu cầu a <= b”.",
      place: { kind: "cell", file: "so-lieu.csv", row: 4, column: 6, header: "1.1.a", unit: "C" },
    });
  });

  test("CSV and JSON, both layouts, give one result", () => {
    const rows = DATA.trim()
      .split("\n")
      .map((row) => row.split(";"));
    const turned = rows[0]?.map((_, at) => rows.map((row) => row[at]).join(";")).join("\n") ?? "";
    const files = { ...FILES, "doc.csv": turned.replace(/^đơn vị/, "mã") };
    const units = score().units;
    expect(score(FILES, ["so-lieu.json"]).units).toEqual(units);
    expect(score(files, ["doc.csv"]).units).toEqual(units);
  });
});

describe("exit codes of score", () => {
  const exit = (data: string, words: readonly string[] = []): number =>
    barem(["score", "bo.barem", "d", ...words], { ...FILES, d: data }).exit;
  const clean = DATA.split("\n")
    .filter((row) => !/^[CDH];/.test(row))
    .join("\n");

  test("0 when all is in order, also while figures are missing", () => expect(exit(clean)).toBe(0));
  test("1 when figures are rejected", () => expect(exit(DATA)).toBe(1));
  test("1 when the data cannot be read", () => expect(exit(DATA.replace(";85;", ";1.234;"))).toBe(1));
  test("0 when the decimal sign is given", () => {
    const data = clean.replace(";85;100;", ";1.234;1.300;");
    expect(exit(data)).toBe(1);
    expect(exit(data, ["--decimal", "comma"])).toBe(0);
  });
});

describe("figures a set does not take", () => {
  test.each([
    ["1.2.n", "1.5", "rejected", "not-an-integer"],
    ["1.2.n", "-1", "rejected", "below-least"],
    ["1.2.n", '"mười"', "rejected", "wrong-type"],
    ["1.2.n", "0.30000000000000004", "rejected", "not-an-integer"],
    ["2.1.muc", '"day du"', "rejected", "unknown-option"],
    ["2.1.muc", "true", "rejected", "unknown-option"],
    ["1.2.n", "null", "pending", "missing"],
    ["1.2.n", '""', "pending", "missing"],
    ["1.2.n", "1e0", "scored", undefined],
  ])("%s = %s is %s", (key, value, status, reason) => {
    const files = { ...FILES, "d.json": oneUnit(key, value) };
    const result = score(files, ["d.json", "--year", "2023"]);
    const [found] = result.units;
    expect(found?.criteria[key.slice(0, 3)]).toMatchObject({
      status,
      ...(reason === undefined ? {} : { reason }),
    });
    if (status === "rejected") {
      expect(result.findings.find((each) => each.code === reason)).toMatchObject({
        unit: "X",
        place: { kind: "text", file: "d.json", line: 1 },
      });
    }
  });

  test("a key that the set does not know is told with the nearest one, __proto__ too", () => {
    const ran = barem(["score", "bo.barem", "d.json"], { ...FILES, "d.json": oneUnit("1.2.m", "1") });
    expect(ran.exit).toBe(1);
    expect(ran.out).toContain(
      "[unknown-key] Bộ chỉ số không có số liệu mang mã “1.2.m”. Có phải ý bạn là “1.2.n”?",
    );
    expect(
      barem(["score", "bo.barem", "d.json"], { ...FILES, "d.json": oneUnit("__proto__", "1") }).out,
    ).toContain("“__proto__”");
  });

  test("a criterion that is declared not to apply and is none of the set's is told", () => {
    const ran = barem(["score", "bo.barem", "d.csv"], { ...FILES, "d.csv": DATA.replace(";2.1;", ";2.11;") });
    expect(ran.exit).toBe(1);
    expect(ran.out).toContain("“2.11”");
    expect(ran.out).toContain("“2.1”");
  });
});

describe("the table for people", () => {
  test("a ranking by the percent of a pillar shows that percent beside the rank (Mộ Đức, II.4.b)", () => {
    const { out } = barem(["score", "mo-duc/xa", "indicator-sets/mo-duc/xa/sample.json"]);
    expect(out).toMatch(/1 \(86 %\) +1 \(84 %\) +1 \(88 %\) +UBND thị trấn Mộ Đức/);
  });

  test("groups, ranks, decimal comma, open results from … to …, what was found and what to do", () => {
    const { out } = barem(["score", "bo.barem", "so-lieu.csv"], FILES);
    expect(out).toBe(readFileSync(join(ROOT, "test/golden/cli/score.txt"), "utf8"));
  });

  test("English", () => {
    const { out } = barem(["score", "bo.barem", "so-lieu.csv", "--lang", "en"], FILES);
    expect(out).toContain("27.5  ≈91.67  Tốt");
    expect(out).toContain("8 to 18");
    expect(out).toContain("Phường H (Not submitted)");
  });

  test("a set without grades says so; without ranking too", () => {
    const bare = (FILES["bo.barem"] ?? "").replace(/xếp hạng[\s\S]*$/, "");
    const { out } = barem(["score", "tran.barem", "so-lieu.csv"], { ...FILES, "tran.barem": bare });
    expect(out).toContain("Bộ chỉ số này không quy định xếp loại.\nBộ chỉ số này không quy định xếp hạng.\n");
  });

  test("names from the data cannot steer the terminal or break the table", () => {
    const { out } = barem(["score", "bo.barem", "d.csv"], {
      ...FILES,
      "d.csv": DATA.replace("Xã A", '"X\u001b[31m\nA"'),
    });
    expect(out).toContain("X\ufffd[31m A");
    expect(out).not.toContain("\u001b");
  });
});

describe("parameters", () => {
  const set = `bộ chỉ số thu/tham-so phiên bản 1.0.0
tên "Có tham số"
thang điểm chưa rõ
tham số tran: điểm "Điểm tối đa của phần 1"
chỉ số 1 "Một" tối đa tran {
  chưa công khai vì "phụ lục chưa công khai"
}
`;
  const files = { ...FILES, "t.barem": set, "t.csv": "id;1.x\nA;12,5\n" };
  const points = (words: readonly string[]): unknown => {
    const ran = barem(["score", "t.barem", "t.csv", "--json", ...words], files);
    return (JSON.parse(ran.out) as Result).units[0]?.criteria["1"];
  };

  test("given on the command line, read like a cell", () => {
    expect(points(["-p", "tran=20"])).toMatchObject({ status: "scored", points: "25/2" });
    expect(points(["--parameter", "tran=12"])).toMatchObject({ status: "rejected" });
  });

  test("without it nothing is scored and the remedy is named", () => {
    const ran = barem(["score", "t.barem", "t.csv"], files);
    expect(ran.exit).toBe(1);
    expect(ran.out).toContain("--parameter tran=…");
  });

  test("listed by inputs, and refused when it is not one, has no value or two", () => {
    const listed = JSON.parse(barem(["inputs", "t.barem", "--json"], files).out) as {
      readonly parameters: unknown;
    };
    expect(listed.parameters).toEqual([
      { key: "tran", name: "tran", kind: "number", label: "Điểm tối đa của phần 1", unit: "điểm" },
    ]);
    const code = (words: readonly string[]) =>
      problemCodes(barem(["score", "t.barem", "t.csv", "--json", ...words], files));
    expect(code(["-p", "trân=20"])).toEqual(["unknown-parameter"]);
    expect(code(["-p", "tran"])).toEqual(["option-needs-value"]);
    expect(code(["-p", "tran=1.234"])).toEqual(["figure-ambiguous"]);
    expect(code(["-p", "tran=1", "-p", "tran=2"])).toEqual(["parameter-twice"]);
  });
});

describe("inputs and template", () => {
  test("inputs --json: the contract, field by field", () => {
    const listed = JSON.parse(barem(["inputs", "bo.barem", "--json"], FILES).out) as Readonly<
      Record<string, unknown>
    >;
    expect(Object.keys(listed)).toEqual(["set", "version", "hash", "scale", "common", "criteria"]);
    expect(listed).toMatchObject({
      set: "thu/nghiem",
      version: "1.0.0",
      scale: "30",
      common: [{ key: "chung.dan_so", name: "dan_so", kind: "count", label: "Dân số", unit: "người" }],
    });
    expect(listed.criteria).toEqual([
      {
        code: "1.1",
        title: "Tỷ lệ người dùng",
        pillar: "1",
        max: "10",
        inputs: [
          { key: "1.1.a", name: "a", kind: "count", label: "Số người dùng", unit: "người" },
          { key: "1.1.b", name: "b", kind: "count", label: "Tổng số người", unit: "người" },
        ],
      },
      {
        code: "1.2",
        title: "Kênh tương tác",
        pillar: "1",
        max: "10",
        inputs: [{ key: "1.2.n", name: "n", kind: "count", label: "Số kênh", unit: "kênh" }],
      },
      {
        code: "2.1",
        title: "Nghị quyết",
        pillar: "2",
        max: "10",
        inputs: [
          {
            key: "2.1.muc",
            name: "muc",
            kind: "choice",
            label: "Nghị quyết",
            options: [
              { key: "day_du", label: "Đã ban hành đủ" },
              { key: "mot_phan", label: "Đã ban hành một phần" },
              { key: "khong", label: "Chưa ban hành" },
            ],
          },
        ],
      },
    ]);
  });

  test.each(["units", "figures"])("the %s template is data that can be scored as it is", (layout) => {
    const template = barem(["template", "bo.barem", "--layout", layout, "--units", "A;=B"], FILES).out;
    expect(template.startsWith("\ufeff")).toBe(true);
    expect(template).toContain("'=B");
    expect(template).toContain("[day_du; mot_phan; khong]");
    const result = score({ ...FILES, "m.csv": template }, ["m.csv"]);
    expect(result.units).toMatchObject([
      { id: "A", status: "pending" },
      { id: "=B", status: "pending" },
    ]);
  });
});

describe("receipt", () => {
  const receiptOf = (): string => {
    const ran = barem(["score", "bo.barem", "so-lieu.csv", "--receipt", "bien-nhan.json"], FILES);
    return ran.written.get("bien-nhan.json") ?? "";
  };
  const verify = (
    files: Readonly<Record<string, string>>,
    data = "so-lieu.csv",
    words: readonly string[] = [],
  ) => barem(["receipt", "verify", "bien-nhan.json", "bo.barem", data, ...words], { ...FILES, ...files });

  test("agrees with the same set and data", () => {
    expect(verify({ "bien-nhan.json": receiptOf() })).toMatchObject({ exit: 0, err: "" });
    expect(JSON.parse(verify({ "bien-nhan.json": receiptOf() }, "so-lieu.csv", ["--json"]).out)).toEqual({
      verified: true,
      differs: [],
    });
  });

  test("names what differs: data and result, or the text alone", () => {
    const changed = verify({
      "bien-nhan.json": receiptOf(),
      "so-lieu.csv": DATA.replace(";85;100", ";84;100"),
    });
    expect([changed.exit, changed.out]).toEqual([1, "Không khớp: số liệu, kết quả\n"]);
    const commented = verify({
      "bien-nhan.json": receiptOf(),
      "bo.barem": `${FILES["bo.barem"] ?? ""}# thêm\n`,
    });
    expect([commented.exit, commented.out]).toEqual([1, "Không khớp: văn bản của bộ chỉ số\n"]);
  });

  test.each(["{", "[]", "{}", '{"format":"barem-receipt"}', DATA_JSON])("%j is no receipt", (text) => {
    const ran = verify({ "bien-nhan.json": text });
    expect([ran.exit, ran.out]).toEqual([1, ""]);
    expect(ran.err).toContain("[not-a-receipt]");
  });
});

describe("explain", () => {
  test("one criterion: figures, working and result in Vietnamese", () => {
    const ran = barem(["explain", "bo.barem", "so-lieu.csv", "A", "1.1"], FILES);
    expect([ran.exit, ran.err]).toEqual([0, ""]);
    expect(ran.out).toContain("Tiêu chí 1.1");
    expect(ran.out).toContain("85");
    expect(ran.out).toContain("8,5 điểm");
    expect(ran.out).not.toContain("Tiêu chí 1.2");
  });

  test("the whole unit, in English, and as a tree", () => {
    const { out } = barem(["explain", "bo.barem", "so-lieu.csv", "E", "--lang", "en"], FILES);
    expect(out).toContain("Criterion 1.1");
    expect(out).toContain("Still missing");
    const tree = JSON.parse(
      barem(["explain", "bo.barem", "so-lieu.csv", "A", "2.1", "1.2", "--json"], FILES).out,
    ) as {
      readonly criteria: readonly { readonly code: string }[];
    };
    expect(tree.criteria.map((criterion) => criterion.code)).toEqual(["2.1", "1.2"]);
  });
});
