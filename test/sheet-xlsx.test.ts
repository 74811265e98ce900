import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { EMPTY_SHEET } from "#designer/sheet/sheet.ts";
import { decimalOf } from "#designer/sheet/xlsx-parts.ts";
import { readXlsx } from "#designer/sheet/xlsx-read.ts";
import { writeXlsx } from "#designer/sheet/xlsx-write.ts";
import { COLUMNS, sheetOf, sheetText, taken, whyRefused } from "./support/sheet.ts";
import { bomb, inline, measured, partOf, withParts, withRows, workbookOf } from "./support/workbook.ts";

const CSV =
  "đơn vị;tên;nhóm;ngày nộp;không áp dụng;1.1.count;1.1.number;1.1.percent;1.1.yes-no;1.1.choice;1.1.checklist;1.1.date;1.1.text\n" +
  "a;UBND huyện Đà Bắc;Huyện;17/10/2022;6.3;1250;1234,5;12,5;có;day_du;a; b;30/10/2023;1,5\n".replace(
    "a; b",
    '"a; b"',
  ) +
  'b;Xã Tân Lạc;;không nộp;;-;12345678901234567890,123456;;không;;không;;"hai\ndòng"\n';
const KEYS = [
  "id",
  "name",
  "group",
  "submitted",
  "not-applicable",
  "count",
  "number",
  "percent",
  "yes-no",
  "choice",
  "checklist",
  "date",
  "text",
];

const readText = async (bytes: Uint8Array): Promise<string> =>
  sheetText(sheetOf(taken(await readXlsx(bytes, COLUMNS))), KEYS);

describe("what is written", () => {
  test("reads back as the same sheet: Vietnamese, days, figures longer than fifteen digits", async () => {
    const bytes = await workbookOf(CSV);
    const read = taken(await readXlsx(bytes, COLUMNS));
    expect({ remarks: read.remarks, toLookAt: read.toLookAt }).toEqual({ remarks: [], toLookAt: [] });
    expect(sheetText(sheetOf(read), KEYS)).toBe(
      "a | UBND huyện Đà Bắc | Huyện | 17/10/2022 | 6.3 | 1250 | 1234,5 | 12,5 | Có | day_du | a; b | 30/10/2023 | 1,5\n" +
        "b | Xã Tân Lạc |  | Không nộp |  | - | 12345678901234567890,123456 |  | Không |  | không |  | hai\ndòng",
    );
  });

  test("figures are numbers, long ones text; the first rows and columns stay in sight", async () => {
    const bytes = await workbookOf(CSV);
    const sheet = partOf(bytes, "xl/worksheets/sheet1.xml");
    expect(sheet).toContain("<v>1234.5</v>");
    expect(partOf(bytes, "xl/sharedStrings.xml")).toContain("12345678901234567890,123456");
    expect(sheet).toMatch(/<pane[^>]*xSplit="2"[^>]*ySplit="2"|<pane[^>]*ySplit="2"[^>]*xSplit="2"/);
    expect(partOf(bytes, "xl/workbook.xml")).toMatch(/name="Số liệu"[\s\S]*name="Hướng dẫn"/);
    const words = partOf(bytes, "xl/sharedStrings.xml");
    for (const word of ["1.1.percent", "Phần trăm", "từ 0 đến 100", "day_du: Đã ban hành đủ"])
      expect(words).toContain(word);
  });

  test.each(["_x0041_", "_x005F_x0041_", "a\rb", "\u0001x", "x\ufffey", "😀", "a\u2028b", "x\ud800y"])(
    "a text with signs that XML has no place for: %j",
    async (odd) => {
      const cells = { id: { is: "value", value: "a" }, "1.1.text": { is: "value", value: odd } } as const;
      const bytes = await writeXlsx({ ...EMPTY_SHEET, units: [{ no: 1, cells }] }, COLUMNS, "vi");
      expect(taken(await readXlsx(bytes, COLUMNS)).units[0]?.cells["1.1.text"]).toEqual(cells["1.1.text"]);
    },
  );

  test.each(['=HYPERLINK("http://x.example","bấm")', "=cmd|' /C calc'!A0", "@SUM(A1)", "<b>&amp;</b>"])(
    "%s is a text, never a formula or markup",
    async (hostile) => {
      const bytes = await workbookOf(`đơn vị;tên\na;"${hostile.replaceAll('"', '""')}"\n`);
      for (const part of ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"])
        expect(partOf(bytes, part)).not.toContain("<f");
      expect(await readText(bytes)).toContain(`a | ${hostile} |`);
    },
  );
});

describe("what other programs write", () => {
  const HEADER = `<row r="1">${inline("A1", "đơn vị")}${inline("B1", "1.1.number")}${inline("C1", "1.1.percent")}${inline("D1", "1.1.date")}${inline("E1", "1.1.yes-no")}</row>`;
  const read = async (cells: string) =>
    taken(await readXlsx(await withRows(`${HEADER}<row r="2">${inline("A2", "a")}${cells}</row>`), COLUMNS));
  const value = async (cells: string, key: string): Promise<unknown> =>
    (await read(cells)).units[0]?.cells[`1.1.${key}`];

  test.each([
    ["0.28999999999999998", "0.29"],
    ["0.1", "0.1"],
    ["1234.5670000000001", "1234.567"],
    ["1.2E-3", "0.0012"],
    ["-2.5", "-2.5"],
    ["9007199254740993", "9007199254740993"],
    ["99999.9999999999", "99999.9999999999"],
    ["99999.99999999999", "100000"],
    ["0.99999999999999989", "1"],
    ["-0.1000000000000000055", "-0.1"],
  ])("a binary fraction is the figure that was typed: %s", (raw, figure) => {
    expect(decimalOf(raw)).toBe(figure);
  });

  test("1.234 in a workbook has one reading", async () => {
    expect(await value('<c r="B2"><v>1.234</v></c>', "number")).toEqual({ is: "value", value: "1.234" });
  });

  test("a cell that Excel shows as 12,125 % is 12,125, not 0,12125", async () => {
    const rows = `${HEADER}<row r="2">${inline("A2", "a")}<c r="B2" s="1"><v>0.5</v></c><c r="C2" s="1"><v>0.12125</v></c></row>`;
    const styles = `<?xml version="1.0"?><styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="10"/></cellXfs></styleSheet>`;
    const imported = taken(
      await readXlsx(withParts(await withRows(rows), { "xl/styles.xml": styles }), COLUMNS),
    );
    expect(imported.units[0]?.cells["1.1.percent"]).toEqual({ is: "value", value: "12.125" });
    expect(imported.toLookAt.map(({ row, column, typed, why }) => [row, column, typed, why.code])).toEqual([
      [2, 2, "50 %", "figure-percent"],
      [2, 3, "12.1250 %", "too-many-places"],
    ]);
  });

  test("booleans and day numbers", async () => {
    expect(await value('<c r="E2" t="b"><v>1</v></c>', "yes-no")).toEqual({ is: "value", value: true });
    expect(await value('<c r="D2"><v>45229</v></c>', "date")).toEqual({ is: "value", value: "2023-10-30" });
  });

  test("a formula counts with its result; without one it is told", async () => {
    expect(await value('<c r="B2"><f>1+1</f><v>2</v></c>', "number")).toEqual({ is: "value", value: "2" });
    const { toLookAt } = await read('<c r="B2"><f>SUM(A1:A9)</f></c>');
    expect(toLookAt.map(({ typed, why }) => `${typed}: ${why.code}`)).toEqual([
      "=SUM(A1:A9): figure-unreadable",
    ]);
    expect((await read('<c r="B2" t="e"><f>1/0</f><v>#DIV/0!</v></c>')).toLookAt).toHaveLength(1);
  });

  test("titles above the table, and rows that only have a format down to the last one", async () => {
    const bytes = await withRows(
      `<row r="1">${inline("A1", "BẢNG SỐ LIỆU")}</row><row r="3">${inline("A3", "Mã đơn vị")}${inline("B3", "1.1.count Số người")}</row><row r="4">${inline("A4", "a")}<c r="B4"><v>7</v></c><c r="XFD4" s="0"/></row><row r="1048576" s="0"/>`,
    );
    expect(await readText(bytes)).toContain("a |  |  |  |  | 7");
  });

  test("names with a prefix", async () => {
    const sheet = `<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>đơn vị</x:t></x:is></x:c></x:row><x:row r="2"><x:c r="A2" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`;
    const bytes = withParts(await workbookOf("đơn vị\nz\n".replace("đơn vị\nz", "đơn vị;tên\nz;z")), {
      "xl/worksheets/sheet1.xml": sheet,
    });
    expect(await readText(bytes)).toMatch(/^a /);
  });
});

describe("files that are refused", () => {
  const refusal = async (bytes: Uint8Array): Promise<string> => whyRefused(await readXlsx(bytes, COLUMNS));

  test("an archive that unpacks to 256 MB: in under a second, in under 50 MB", async () => {
    const bytes = bomb(256);
    expect(bytes.length).toBeLessThan(300_000);
    const { outcome, milliseconds, megabytes } = await measured(bytes);
    expect(outcome).toBe("too-much-inside");
    expect(milliseconds).toBeLessThan(1000);
    expect(megabytes).toBeLessThan(50);
  });

  test("what the archive says of its sizes is not believed", async () => {
    const bytes = bomb(128);
    const view = new DataView(bytes.buffer);
    // The size once unpacked stands 24 bytes into the entry of the directory.
    for (let at = bytes.length - 22; at > 0; at--)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    expect(await refusal(bytes)).toBe("too-much-inside");
  });

  test("a ratio that no workbook has is refused before it fills the bound", async () => {
    expect(await refusal(bomb(3))).toBe("too-much-inside");
    expect(await refusal(bomb(1))).toBe("not-a-workbook");
  });

  test("10,000 entries", async () => {
    const files = Object.fromEntries(Array.from({ length: 10_000 }, (_, i) => [`xl/${i}.xml`, strToU8("x")]));
    expect(await refusal(zipSync(files, { level: 0 }))).toBe("too-many-entries");
  });

  test("more than 5 MB", async () => {
    expect(await refusal(new Uint8Array(5 * 1024 * 1024 + 1))).toBe("too-big");
  });

  test.each([0.2, 0.5, 0.9, 0.99])("cut off at %s", async (part) => {
    const bytes = await workbookOf(CSV);
    expect(await refusal(bytes.slice(0, Math.floor(bytes.length * part)))).toBe("truncated");
  });

  test("damaged in the middle", async () => {
    const bytes = await workbookOf(CSV);
    const view = new DataView(bytes.buffer);
    const size = view.getUint16(26, true) + view.getUint16(28, true) + 30;
    bytes.fill(0xff, size, size + 20);
    expect(["truncated", "malformed"]).toContain(await refusal(bytes));
  });

  test("not a zip, an old or locked workbook, a zip with a password, a zip that is no workbook", async () => {
    expect(await refusal(strToU8("đơn vị;tên\na;b\n"))).toBe("not-xlsx");
    expect(await refusal(new Uint8Array(0))).toBe("not-xlsx");
    expect(await refusal(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]))).toBe(
      "old-or-locked",
    );
    const locked = zipSync({ "xl/workbook.xml": strToU8("x") });
    const view = new DataView(locked.buffer);
    for (let at = 0; at < locked.length - 4; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
    expect(await refusal(locked)).toBe("encrypted");
    expect(await refusal(zipSync({ "word/document.xml": strToU8("<a/>") }))).toBe("not-a-workbook");
  });

  test("macros", async () => {
    const bytes = await workbookOf(CSV);
    expect(await refusal(withParts(bytes, { "xl/vbaProject.bin": "x" }))).toBe("macro");
    const types = partOf(bytes, "[Content_Types].xml").replace(
      "spreadsheetml.sheet.main",
      "sheet.macroEnabled.main",
    );
    expect(await refusal(withParts(bytes, { "[Content_Types].xml": types }))).toBe("macro");
  });

  test.each([
    ["far to the right", `<row r="1">${inline("ALM1", "x")}</row>`, "too-many-cells"],
    ["far down", `<row r="1048576">${inline("A1048576", "x")}</row>`, "too-many-cells"],
    [
      "a row number without cells of that row",
      `<row r="99999999">${inline("A1", "x")}</row>`,
      "too-many-cells",
    ],
    ["a cell without a place", "<row r='1'><c><v>1</v></c></row>", "malformed"],
    ["a place that is none", "<row r='1'><c r='ZZZZZZ1'><v>1</v></c></row>", "malformed"],
    ["not well formed", "<row r='1'><c r='A1'><v>1</row>", "malformed"],
    ["nothing", "", "empty"],
    ["no header", `<row r="1">${inline("A1", "Tên xã")}</row>`, "no-header"],
  ])("%s", async (_, rows, code) => {
    expect(await refusal(await withRows(rows))).toBe(code);
  });

  test("entities that unfold", async () => {
    const lol = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><worksheet/>';
    expect(await refusal(withParts(await workbookOf(CSV), { "xl/worksheets/sheet1.xml": lol }))).toBe(
      "malformed",
    );
  });
});
