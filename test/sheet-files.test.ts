import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { columnsOf, parametersOf } from "#designer/sheet/columns.ts";
import { guarded, readCsv, writeCsv } from "#designer/sheet/csv.ts";
import { dataOf, fromData, toData } from "#designer/sheet/data.ts";
import { compareImport, takeIn } from "#designer/sheet/import.ts";
import { readJson, writeJson } from "#designer/sheet/json.ts";
import { typedText } from "#designer/sheet/number-dress.ts";
import { idOf } from "#designer/sheet/rows.ts";
import { setAssessment, setCell } from "#designer/sheet/sheet.ts";
import { analyze, compile } from "#dsl";
import type { Data, UnitData } from "#runtime/evaluation.ts";
import { fieldsOf } from "../dsl/cli/data/fields.ts";
import { readCsv as cliCsv } from "../dsl/cli/data/read-csv.ts";
import { readJsonData } from "../dsl/cli/data/read-json.ts";
import { ROOT } from "./support/root.ts";
import { SETS, sourceOf } from "./support/sets.ts";
import { COLUMNS, columnOf, rulesOf, sheetOf, sheetText, taken, whyRefused } from "./support/sheet.ts";

const fileOf = (set: string, name: string): string =>
  readFileSync(`${ROOT}indicator-sets/${set}/${name}`, "utf8");

/** Data with every figure as text and nothing that says nothing. */
function plain(data: Data): unknown {
  const texts = (values: Readonly<Record<string, unknown>> = {}): unknown =>
    Object.fromEntries(
      Object.entries(values)
        .map(([key, value]) => [key, typeof value === "number" ? String(value) : value] as const)
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );
  const unit = ({ notApplicable = [], tags = [], values, ...rest }: UnitData): unknown => ({
    ...rest,
    notApplicable,
    tags,
    values: texts(values),
  });
  return { year: data.year, parameters: texts(data.parameters), units: data.units.map(unit) };
}

describe("the files of the sets say the same to the designer as to the command line", () => {
  test.each(SETS)("%s: sample.csv", (set) => {
    const analysis = analyze(sourceOf(set));
    const compiled = compile(analysis);
    if (compiled === null) throw new Error(set);
    const text = fileOf(set, "sample.csv").replace(/^\ufeff/, "");
    const { units } = cliCsv(text, {
      file: "sample.csv",
      fields: fieldsOf(compiled),
      decimal: null,
      delimiter: null,
      language: "vi",
    });
    const read = taken(readCsv(text, columnsOf(compiled.rules)));
    expect({ remarks: read.remarks, leftOut: read.leftOut, toLookAt: read.toLookAt }).toEqual({
      remarks: [],
      leftOut: [],
      toLookAt: [],
    });
    expect(plain(toData(sheetOf(read), compiled.rules))).toEqual(plain({ units }));
  });

  test.each(SETS)("%s: sample.json", (set) => {
    const rules = rulesOf(set);
    const text = fileOf(set, "sample.json");
    const { data } = readJsonData(text, "sample.json");
    const read = taken(readJson(text, rules));
    expect({ remarks: read.remarks, toLookAt: read.toLookAt }).toEqual({ remarks: [], toLookAt: [] });
    expect(plain(toData(sheetOf(read), rules))).toEqual(plain(data));
    expect(Object.keys(sheetOf(read).parameters).length).toBe(
      data.parameters === undefined ? 0 : parametersOf(rules).length,
    );
  });

  test("what the designer writes, the command line reads as the same data", () => {
    const rules = rulesOf("hoa-binh/huyen");
    const compiled = compile(analyze(sourceOf("hoa-binh/huyen")));
    if (compiled === null) throw new Error("hoa-binh/huyen");
    const columns = columnsOf(rules);
    const sheet = sheetOf(taken(readCsv(fileOf("hoa-binh/huyen", "sample.csv"), columns)));
    const odd = setCell(
      sheet,
      0,
      columns.find(({ key }) => key === "chung.chi_cds") ?? columnOf("id"),
      typedText("1,2340"),
    ).sheet;
    const written = writeCsv(odd, columns, { labels: true, language: "vi" }).replace(/^\ufeff/, "");
    const { units } = cliCsv(written, {
      file: "x.csv",
      fields: fieldsOf(compiled),
      decimal: null,
      delimiter: null,
      language: "vi",
    });
    expect(plain({ units })).toEqual(plain(toData(odd, rules)));
    expect(units[0]?.values["chung.chi_cds"]).toBe("1.234");
  });
});

const KEYS = ["id", "name", "count", "number", "text"];

describe("CSV", () => {
  test.each([
    ["; and decimal comma", "đơn vị;tên;1.1.count;1.1.number\na;Xã A;1.250;1,5\n"],
    ["a comma", 'unit,name,1.1.count,1.1.number\na,Xã A,1250,"1,5"\n'],
    ["a tab", "id\ttên\t1.1.count\t1.1.number\r\na\tXã A\t1 250\t1.5\r\n"],
    [
      "BOM and sep=",
      "\ufeffsep=;\r\nĐơn vị;Tên đơn vị;1.1.count Số người (người);1.1.number: số\r\na;Xã A;1250;1,50\r\n",
    ],
    ["labels below the keys", "đơn vị;tên;1.1.count;1.1.number\n# Tên cột;Tên;Số;Số\na;Xã A;1250;1,5\n"],
    [
      "a row per figure",
      "mã;số liệu;đơn vị đo;a\ntên;;;Xã A\n1.1.count;Số người;người;1250\n1.1.number;;;1,5\n",
    ],
  ])("%s", (_, text) => {
    const read = taken(readCsv(text, COLUMNS));
    expect(sheetText(sheetOf(read), ["id", "name", "count", "number"])).toBe("a | Xã A | 1250 | 1,5");
    expect(read.remarks).toEqual([]);
  });

  test("nothing is passed over in silence", () => {
    const read = taken(
      readCsv(
        "đơn vị;1.1.count;9.9.x;#ghi chú;1.1.count;\na;1;2;3;4;5\n;6;;;;\na;7;;;;\nb;hai;;;;\n",
        COLUMNS,
      ),
    );
    expect(read.remarks.map(({ code, values }) => `${code} ${values.text ?? ""}${values.row ?? ""}`)).toEqual(
      [
        "unknown-column 9.9.x",
        "repeated-column 1.1.count",
        "unknown-column F",
        "row-without-unit 3",
        "repeated-unit a4",
      ],
    );
    expect(read.leftOut).toEqual(["#ghi chú"]);
    expect(
      read.toLookAt.map(({ row, column, unit, typed, why }) => [row, column, unit, typed, why.code]),
    ).toEqual([[5, 2, "b", "hai", "figure-unreadable"]]);
    expect([read.cells, read.understood]).toEqual([2, 1]);
  });

  test.each([
    ["", "empty"],
    ["tên;1.1.count\nA;1\n", "no-header"],
    ['đơn vị;tên\na;"x\n', "csv-quote"],
    ["đơn vị,1.1.number\na,1,5\n", "csv-cells"],
    ["đơn vị;tên\na\n", "csv-cells"],
  ])("%j is refused: %s", (text, code) => {
    expect(whyRefused(readCsv(text, COLUMNS))).toBe(code);
  });

  test("decomposed Vietnamese is composed", () => {
    const text = "đơn vị;tên;1.1.text\na;Đà Bắc;thủy lợi\n";
    const read = taken(readCsv(text.normalize("NFD"), COLUMNS));
    expect(sheetText(sheetOf(read), ["name", "text"])).toBe("Đà Bắc | thủy lợi".normalize("NFC"));
  });

  test.each(['=HYPERLINK("http://x.example","bấm")', "=cmd|' /C calc'!A0", "+84 218", "-hai", "@SUM(A1)"])(
    "%s stays a text, in a spreadsheet and on the way back",
    (formula) => {
      const sheet = sheetOf(taken(readCsv("đơn vị;tên;1.1.number\na;b;-5\n", COLUMNS)));
      const named = setCell(sheet, 0, columnOf("name"), typedText(formula)).sheet;
      const text = writeCsv(named, COLUMNS, { labels: false, language: "vi" });
      for (const cell of text.split(/[;\r\n]+/)) expect(cell).not.toMatch(/^"?[=+@]|^"?-(?!5$)/);
      expect(text).toContain(guarded(formula).replaceAll('"', '""'));
      expect(sheetText(sheetOf(taken(readCsv(text, COLUMNS))), ["name", "number"])).toBe(`${formula} | -5`);
    },
  );
});

describe("JSON", () => {
  test.each([
    ['{"units": [}', "json-syntax"],
    ['{"units": [{"id": "a", "values": {"1.2.n": 1, "1.2.n": 2}}]}', "json-repeated-key"],
    ['{"units": [{"id": "a", "value": {}}]}', "json-shape"],
    ['{"units": [{"id": "a", "values": {}}, {"id": "a", "values": {}}]}', "json-shape"],
    ['{"units": [], "nam": 2023}', "json-shape"],
    ["[]", "json-shape"],
  ])("%s: %s", (text, code) => {
    expect(whyRefused(readJson(text, rulesOf("hoa-binh/huyen")))).toBe(code);
  });

  test("digits stay as written, and what is not known is named", () => {
    const rules = rulesOf("hoa-binh/huyen");
    const read = taken(
      readJson(
        '{"year": 2023, "units": [{"id": "a", "values": {"chung.chi_cds": 0.10000000000000000001, "chung.dan_so": "nhiều", "9.9.x": 1}}]}',
        rules,
      ),
    );
    expect(read.remarks.map(({ values }) => values.text)).toEqual(["9.9.x"]);
    expect(read.toLookAt.map(({ key, why }) => `${key} ${why.code}`)).toEqual([
      "chung.dan_so figure-unreadable",
      "chung.chi_cds too-many-places",
    ]);
    const data = toData(sheetOf(read), rules);
    expect(data).toEqual({
      year: 2023,
      units: [{ id: "a", values: { "chung.chi_cds": "0.10000000000000000001" } }],
    });
    expect(toData(sheetOf(taken(readJson(writeJson(sheetOf(read), rules), rules))), rules)).toEqual(data);
  });
});

describe("taking a file in", () => {
  const before = sheetOf(
    taken(readCsv("đơn vị;tên;1.1.count;1.1.text\na;Xã A;1;x\nb;Xã B;2;y\nc;Xã C;3;z\n", COLUMNS)),
  );
  const file = taken(readCsv("đơn vị;tên;1.1.count\nd;Xã D;4\nc;Xã C;3\na;Xã A;\n", COLUMNS));

  test("what it will do is known before, unit by unit", () => {
    expect(compareImport(before, file)).toEqual({
      added: ["d"],
      removed: ["b"],
      changed: [
        { id: "a", cells: [{ column: "1.1.count", before: { is: "value", value: "1" }, after: null }] },
      ],
      unchanged: 1,
      kept: ["1.1.text"],
    });
  });

  test("units keep their rows and what the file does not speak of; one edit that can be undone", () => {
    const done = takeIn(before, file, { keepRemoved: false });
    expect(sheetText(done.sheet, KEYS)).toBe("d | Xã D | 4 |  | \nc | Xã C | 3 |  | z\na | Xã A |  |  | x");
    expect(done.sheet.units.map((row) => row.no)).toEqual([4, 3, 1]);
    const kept = takeIn(before, file, { keepRemoved: true }).sheet;
    expect(kept.units.map(idOf)).toEqual(["d", "c", "a", "b"]);
    expect(compareImport(done.sheet, file)).toMatchObject({
      added: [],
      removed: [],
      changed: [],
      unchanged: 3,
    });
  });

  test("the same file again changes nothing", () => {
    const same = taken(readCsv(writeCsv(before, COLUMNS, { labels: true, language: "vi" }), COLUMNS));
    expect(takeIn(before, same, { keepRemoved: false }).patches).toEqual([]);
  });
});

describe("data", () => {
  const rules = rulesOf("hoa-binh/huyen");
  const columns = columnsOf(rules);

  test("what is not understood is missing to the runtime, never handed on", () => {
    const sheet = sheetOf(taken(readCsv("đơn vị;chung.chi_cds;chung.dan_so\na;1.234;-\n", columns)));
    expect(toData(sheet, rules)).toEqual({ units: [{ id: "a", values: {} }] });
  });

  test("a row that has not changed gives the same object again", () => {
    const make = dataOf(rules);
    const sheet = sheetOf(taken(readCsv("đơn vị;chung.dan_so\na;1\nb;2\n", columns)));
    const first = make(sheet);
    const second = make(
      setCell(sheet, 1, columns.find(({ key }) => key === "chung.dan_so") ?? columnOf("id"), typedText("3"))
        .sheet,
    );
    expect(second.units[0]).toBe(first.units[0]);
    expect(second.units[1]?.values).toEqual({ "chung.dan_so": "3" });
  });

  test("data of a set go into a sheet and come out as they were", () => {
    const data: Data = {
      year: 2023,
      closed: true,
      units: [
        {
          id: "a",
          name: "A",
          group: "g",
          submitted: null,
          notApplicable: ["6.3"],
          tags: ["t"],
          values: { "1.1.muc": "truong" },
        },
      ],
    };
    const { sheet, unknown } = fromData(data, rules);
    expect(unknown).toEqual([]);
    expect(toData(sheet, rules)).toEqual(data);
    expect(toData(setAssessment(sheet, { year: null, closed: false }).sheet, rules)).toEqual({
      units: data.units,
    });
  });
});
