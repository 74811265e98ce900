import { describe, expect, test } from "vitest";
import { plainDecimal, readFigure } from "#dsl";
import { readJsonData } from "../dsl/cli/data/read-json.ts";
import { guarded } from "../dsl/cli/data/write-csv.ts";
import { Stop } from "../dsl/cli/problem.ts";
import { csv } from "./support/data.ts";

/** `value`, or what is wrong with it. */
function figure(text: string, decimal: "comma" | "point" | null = null): string {
  const outcome = readFigure(text, decimal);
  if (outcome.is === "figure") return outcome.value;
  if (outcome.is !== "ambiguous") return outcome.is;
  return `? ${outcome.readings.map((each) => `${each.decimal} ${each.value}`).join(" | ")}`;
}

const values = (text: string, decimal: "comma" | "point" | null = null): unknown => {
  const units = csv(text, decimal);
  return typeof units === "string" ? units : units.map((unit) => unit.values);
};

function jsonFault(text: string): string {
  try {
    readJsonData(text, "d.json");
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return error.problems
      .map(({ code, place, near }) => {
        const at = place?.kind === "text" ? `${place.line}:${place.column}` : "";
        return [code, at, ...near].join(" ");
      })
      .join("; ");
  }
  return "read";
}

describe("a figure in a cell", () => {
  test.each([
    ["85", "85"],
    ["007", "7"],
    ["12,5", "12.5"],
    ["12.50", "12.5"],
    ["0,125", "0.125"],
    ["0.125", "0.125"],
    ["1 000 000", "1000000"],
    ["1\u00a0000\u00a0000,5", "1000000.5"],
    ["1\u202f250", "1250"],
    ["1234,567", "1234.567"],
    ["-3,5", "-3.5"],
    ["−3", "-3"],
    ["-0", "0"],
    ["123456789012345678901", "123456789012345678901"],
  ])("%s is %s", (text, value) => expect(figure(text)).toBe(value));

  test.each([
    ["1.234", "? comma 1234 | point 1.234"],
    ["1,234", "? comma 1.234 | point 1234"],
    ["-2.125", "? comma -2125 | point -2.125"],
    ["1.234,5", "? comma 1234.5"],
    ["1,234.5", "? point 1234.5"],
    ["1.234.567", "? comma 1234567"],
    ["1,234,567", "? point 1234567"],
  ])("%s is not guessed", (text, readings) => expect(figure(text)).toBe(readings));

  test.each([
    ["1.234", "comma", "1234"],
    ["1.234", "point", "1.234"],
    ["1,234", "comma", "1.234"],
    ["1,234", "point", "1234"],
    ["1.234,5", "comma", "1234.5"],
    ["1.234,5", "point", "grouping"],
    ["12.34", "comma", "grouping"],
    ["0.5", "comma", "grouping"],
    ["1.2345", "comma", "grouping"],
  ] as const)("%s with --decimal %s is %s", (text, decimal, value) =>
    expect(figure(text, decimal)).toBe(value),
  );

  test.each(["abc", "1e3", "+5", "1,,2", "1 00", "5 người", "1/2", "--5", ",", "."])(
    "%s is refused",
    (text) => expect(figure(text)).toBe("unreadable"),
  );
});

test.each([
  ["0.1", "0.1"],
  ["1e-3", "0.001"],
  ["12.5e1", "125"],
  ["1E+3", "1000"],
  ["-2.50", "-2.5"],
  ["-0.0", "0"],
  ["1e999", null],
])("the JSON figure %s is the decimal %s", (raw, value) => expect(plainDecimal(raw)).toBe(value));

describe("a row per unit", () => {
  test("keys, labels behind them, and the unit's own columns", () => {
    expect(
      csv(
        "đơn vị;tên;nhóm;ngày nộp;không áp dụng;nhãn;3.5.a Số người (người);chung.dan_so\n" +
          "DB;Đà Bắc;Huyện;30/10/2023;3.6; t1, t2;85;1 000\nMC;;;không nộp;;;;\n",
      ),
    ).toEqual([
      {
        id: "DB",
        name: "Đà Bắc",
        group: "Huyện",
        submitted: "2023-10-30",
        notApplicable: ["3.6"],
        tags: ["t1", "t2"],
        values: { "3.5.a": "85", "chung.dan_so": "1000" },
      },
      { id: "MC", submitted: null, values: {} },
    ]);
  });

  test.each([";", "\t", ","])("the delimiter %j is told from the header", (sign) =>
    expect(values(`id${sign}3.5.a\r\nX${sign}85\r\n`)).toEqual([{ "3.5.a": "85" }]),
  );

  test("BOM-less NFD text, an empty row, an empty last column and a # column are read", () => {
    expect(values("đơn vị;3.5.a;# ghi chú;\n\nX;85;gì đó;\n".normalize("NFD"))).toEqual([{ "3.5.a": "85" }]);
  });

  test("every answer by its kind", () => {
    expect(
      values(
        "id;3.6.co;3.6.muc;3.6.dm;3.7.d;3.7.t;3.7.p\n" +
          "A;Có;pho;k1; k3;2023-10-30;=chữ;85%\n".replace("k1; k3", '"k1; k3"') +
          "B;x;Nhãn truong;không;1/2/2023;'=1+1;12,5 %\n" +
          "C;SAI;;k2;;;\n",
      ),
    ).toEqual([
      {
        "3.6.co": true,
        "3.6.muc": "pho",
        "3.6.dm": ["k1", "k3"],
        "3.7.d": "2023-10-30",
        "3.7.t": "=chữ",
        "3.7.p": "85",
      },
      {
        "3.6.co": true,
        "3.6.muc": "truong",
        "3.6.dm": [],
        "3.7.d": "2023-02-01",
        "3.7.t": "=1+1",
        "3.7.p": "12.5",
      },
      { "3.6.co": false, "3.6.dm": ["k2"] },
    ]);
  });

  test("a unit called __proto__ is a unit", () => {
    const units = csv("id;tên;3.5.a\n__proto__;constructor;1\n");
    expect(units).toEqual([{ id: "__proto__", name: "constructor", values: { "3.5.a": "1" } }]);
    expect(Object.getPrototypeOf({})).toBe(Object.prototype);
  });
});

describe("a row per figure", () => {
  test("gives the same units as a row per unit", () => {
    const across = csv("id;tên;3.5.a;3.6.muc\nX;Xã X;85;pho\nY;Xã Y;;truong\n");
    const down = csv(
      "mã;số liệu;đơn vị đo;X;Y\ntên;;;Xã X;Xã Y\n3.5.a;Số người;người;85;\n3.6.muc;Mức;;pho;truong\n",
    );
    expect(down).toEqual(across);
  });

  test("faults name row, column and unit as a spreadsheet shows them", () => {
    expect(csv("mã;X;Y\n3.5.a;85;1.234\n")).toBe(
      "d.csv, hàng 2, cột C (3.5.a), đơn vị Y: lỗi [figure-ambiguous] Không đoán “1.234” là số nào: " +
        "1234 nếu dùng --decimal comma; 1,234 nếu dùng --decimal point.\n" +
        "  Cách sửa: Thêm `--decimal comma` (dấu phẩy là dấu thập phân) hoặc `--decimal point`, hay bỏ dấu ngăn nhóm trong số.\n",
    );
  });
});

describe("a CSV that is refused names place and remedy", () => {
  test.each([
    ["id;3.5.a\nX;1.234\n", "hàng 2, cột B (3.5.a), đơn vị X", "figure-ambiguous"],
    ["id;3.5.a\nX;abc\n", "hàng 2, cột B (3.5.a), đơn vị X", "figure-unreadable"],
    ["id;3.6.co\nX;có lẽ\n", "hàng 2, cột B (3.6.co), đơn vị X", "yes-no-unreadable"],
    ["id;3.6.muc\nX;phó\n", "hàng 2, cột B (3.6.muc), đơn vị X", "choice-unknown"],
    ["id;3.6.dm\nX;k1,k9\n", "hàng 2, cột B (3.6.dm), đơn vị X", "checklist-unknown"],
    ["id;3.7.d\nX;31/2/2023\n", "hàng 2, cột B (3.7.d), đơn vị X", "date-unreadable"],
    ["id;ngày nộp\nX;mai\n", "hàng 2, cột B (ngày nộp), đơn vị X", "date-unreadable"],
    ["id;3.5.z\nX;1\n", "hàng 1, cột B", "csv-unknown-column"],
    ["id;3.5.a;__proto__\nX;1;2\n", "hàng 1, cột C", "csv-unknown-column"],
    ["id;3.5.a;3.5.a\nX;1;2\n", "hàng 1, cột C", "csv-repeated-column"],
    ["id;3.5.a\nX;1\n\nX;2\n", "hàng 4, cột A", "csv-repeated-unit"],
    ["id;3.5.a\n;2\n", "hàng 2, cột A", "csv-no-unit"],
    ["id;3.5.a\nX;1;2\n", "hàng 2, cột B, đơn vị X", "csv-cells"],
    ["id;3.5.a;3.5.b\nX;1\n", "hàng 2, cột B, đơn vị X", "csv-cells"],
    ['id;3.7.t\nX;"a\n', "hàng 2, cột A", "csv-quote"],
    ["ten;3.5.a\nX;1\n", "hàng 1, cột A", "csv-header"],
    ["mã;X\n3.5.q;1\n", "hàng 2, cột A", "csv-unknown-key"],
    ["mã;X\n3.5.a;1\n3.5.a;1\n", "hàng 3, cột A", "csv-repeated-key"],
    ["mã;X;X\n3.5.a;1;2\n", "hàng 1, cột C", "csv-repeated-unit"],
    ["", "hàng 1, cột A", "csv-header"],
  ])("%j", (text, place, code) => expect(csv(text)).toContain(`d.csv, ${place}: lỗi [${code}]`));

  test("all faults are told at once, and a key that is nearly right is named", () => {
    const told = csv("id;3.5.a;3.6.cò\nX;1.234;\nY;2,5x;\n");
    expect(told).toContain("[csv-unknown-column]");
    expect(told).toContain("Có phải ý bạn là “3.6.co”");
    expect(told).toContain("[figure-ambiguous]");
    expect(told).toContain("[figure-unreadable]");
  });
});

describe("JSON data", () => {
  const read = (text: string) => readJsonData(text, "d.json").data;

  test("figures keep the digits that were written", () => {
    const { units } = read(
      '{"units":[{"id":"X","values":{"a":0.1,"b":85,"c":1e-3,"d":0.30000000000000004,"e":"2,5"}}]}',
    );
    expect(units[0]?.values).toEqual({ a: "0.1", b: 85, c: "0.001", d: "0.30000000000000004", e: "2,5" });
  });

  test("units, parameters and year are read; the place of a figure is known", () => {
    const text =
      '{"year":2023,"parameters":{"x":1.5},\n"units":[{"id":"X","submitted":null,"values":{"3.5.a":1}}]}';
    expect(read(text)).toEqual({
      year: 2023,
      parameters: { x: "1.5" },
      units: [{ id: "X", submitted: null, values: { "3.5.a": 1 } }],
    });
    expect(readJsonData(text, "d.json").placeOf("X", "3.5.a")).toMatchObject({ line: 2, column: 55 });
  });

  test("__proto__ is a key like any other", () => {
    const { units } = read('{"units":[{"id":"__proto__","values":{"__proto__":{"x":1},"constructor":2}}]}');
    const [unit] = units;
    expect(Object.keys(unit?.values ?? {})).toEqual(["__proto__", "constructor"]);
    expect(Object.getPrototypeOf(unit?.values)).toBe(Object.prototype);
    expect("x" in {}).toBe(false);
  });

  test.each([
    ["", "json-syntax 1:1"],
    ['{"units":[}', "json-syntax 1:11"],
    ['{"units":[]} x', "json-syntax 1:14"],
    ['{"units":[],}', "json-syntax 1:13"],
    ['{"units":[01]}', "json-syntax 1:12"],
    ['{"a":1,\n "a":2}', "json-repeated-key 2:2"],
    ["[]", "json-shape 1:1"],
    ['{"units":[{"id":"","values":{}}]}', "json-shape 1:17"],
    ['{"units":[{"id":"X"}]}', "json-shape 1:11"],
    ['{"units":[{"id":5,"values":{}}]}', "json-shape 1:17"],
    ['{"units":[{"id":"X","values":{},"nmae":"x"}]}', "json-shape 1:40 name"],
    ['{"units":[{"id":"X","values":{},"submitted":"30/10/2023"}]}', "json-shape 1:45"],
    ['{"units":[],"year":20235}', "json-shape 1:20"],
  ])("%j is refused at its place", (text, fault) => {
    expect(jsonFault(text)).toBe(fault);
  });

  test("a hundred thousand brackets are refused, not followed", () => {
    expect(jsonFault("[".repeat(100_000))).toBe("json-too-deep 1:34");
  });
});

test("a cell that a spreadsheet would run is kept from it", () => {
  expect(["=1+1", "+1", "-1", "@x", "\tx", "x=1"].map(guarded)).toEqual([
    "'=1+1",
    "'+1",
    "'-1",
    "'@x",
    "'\tx",
    "x=1",
  ]);
});
