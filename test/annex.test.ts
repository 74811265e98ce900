// The annex for Word and for spreadsheets, read back by other programs' libraries.
import { strFromU8, unzipSync } from "fflate";
import mammoth from "mammoth";
import readXlsxFile from "read-excel-file/node";
import { afterEach, describe, expect, test, vi } from "vitest";
import { type Annex, annexOf } from "#designer/annex/annex.ts";
import { annexDocx } from "#designer/annex/docx.ts";
import { annexXlsx } from "#designer/annex/xlsx.ts";
import { pageInput } from "./support/reading.ts";
import { SETS, sourceOf } from "./support/sets.ts";

const DAY = "2023-06-01";
const annexIn = (source: string, language: "vi" | "en" = "vi"): Annex =>
  annexOf(pageInput(source, { language }));

afterEach(() => {
  vi.useRealTimers();
});

const SMALL = `bộ chỉ số thu/nghiem phiên bản 1.0.0
tên "Bộ thử"
quyết định "01/QĐ-UBND" ngày 01/06/2023 của "Chủ tịch UBND tỉnh", "Phụ lục I"
thang điểm 1 500
đơn vị đo người (đếm)
mẫu số bằng 0: 0 điểm
chỉ số 1 "Hạ tầng" tối đa 1 500 {
  tiêu chí 1.1 "Cuộc họp" tối đa 1 000 {
    văn bản """
      4 cuộc: 1000 điểm
      3 cuộc: 15
    """
    kiểm chứng "Biên bản"
    số liệu n: người "Số người"
    điểm = bảng n { từ 4 : điểm tối đa; dưới 4 : 15 điểm }
  }
  chỉ số 1.2 "Trong một" tối đa 500 {
    tiêu chí 1.2.1 "Không có lời" tối đa 500 {
      số liệu a: người "Số có"
      điểm = bảng a {
        từ 10   : điểm tối đa
        dưới 10 : không có điểm
      }
    }
  }
}
điểm thưởng 9 "Sáng kiến" tối đa 5 { người thẩm định cho điểm }
`;

describe("as data", () => {
  test("pillars, criteria, the decision's words, and the rule where there are none", () => {
    const { rows, ...rest } = annexIn(SMALL);
    expect(rows.map(({ kind, cells }) => [kind, ...cells])).toMatchInlineSnapshot(`
      [
        [
          "pillar",
          "1",
          "Hạ tầng",
          "1.500",
          "",
          "",
        ],
        [
          "criterion",
          "1.1",
          "Cuộc họp",
          "1.000",
          "4 cuộc: 1000 điểm
      3 cuộc: 15",
          "Biên bản",
        ],
        [
          "pillar",
          "1.2",
          "Trong một",
          "500",
          "",
          "",
        ],
        [
          "criterion",
          "1.2.1",
          "Không có lời",
          "500",
          "Nguồn công khai không có lời cách tính của dòng này.
      số liệu a: người "Số có"
      điểm = bảng a {
        từ 10   : điểm tối đa
        dưới 10 : không có điểm
      }",
          "",
        ],
        [
          "pillar",
          "",
          "Tiêu chí không thuộc chỉ số nào",
          "",
          "",
          "",
        ],
        [
          "criterion",
          "9",
          "Sáng kiến (điểm thưởng)",
          "5",
          "Nguồn công khai không có lời cách tính của dòng này.
      người thẩm định cho điểm",
          "",
        ],
      ]
    `);
    expect(rest).toMatchInlineSnapshot(`
      {
        "about": "Bản này chỉ có lời văn của quyết định; chỗ chưa chép lời văn thì có quy tắc. Quy tắc tính và cách hiểu: bộ chỉ số thu/nghiem, phiên bản 1.0.0. Mã nội dung (SHA-256): 6611c07d066435bd8735e0e984c2158b9dab3a67eeb7614cc1422ccb7a3e999d",
        "after": [],
        "by": "Chủ tịch UBND tỉnh",
        "columns": [
          "STT",
          "Tiêu chí",
          "Điểm tối đa",
          "Cách xác định và tính điểm",
          "Tài liệu kiểm chứng",
        ],
        "issuedWith": "(Ban hành kèm theo Quyết định số 01/QĐ-UBND ngày 01/06/2023 của Chủ tịch UBND tỉnh)",
        "lead": "Phụ lục I",
        "sheet": "Phụ lục",
        "state": "",
        "title": "Bộ thử",
      }
    `);
  });

  test("what is not public says its words once; a maximum that is written stays, also where nothing is scored", () => {
    const { rows } = annexIn(`bộ chỉ số thu/nghiem phiên bản 1.0.0
tên "Bộ thử"
đơn vị đo người (đếm)
mẫu số bằng 0: 0 điểm
chỉ số 1 "Kín" tối đa 10 { văn bản "Lời của chỉ số"; chưa công khai vì "chưa có phụ lục" }
chỉ số 2 "Mở" tối đa 20 {
  tiêu chí 2.1 "Dân số" tối đa 20 { số liệu n: người "Số người"; không tính điểm }
  tiêu chí 2.2 "Diện tích" { số liệu m: người "Số"; không tính điểm }
}
`);
    const none = "Nguồn công khai không có lời cách tính của dòng này.";
    expect(rows.map(({ cells }) => [cells[0], cells[2], cells[3].split("\n")[0]])).toEqual([
      ["1", "10", ""],
      ["1", "10", "Lời của chỉ số"],
      ["2", "20", ""],
      ["2.1", "20", none],
      ["2.2", "–", none],
    ]);
  });

  test("in English the heads are English, the decision's words are its own", () => {
    const { columns, title, rows } = annexIn(SMALL, "en");
    expect(columns).toEqual([
      "No.",
      "Criterion",
      "Max. points",
      "How points are determined",
      "Evidence documents",
    ]);
    expect([title, rows[1]?.cells[2], rows[1]?.cells[3]]).toEqual([
      "Bộ thử",
      "1,000",
      "4 cuộc: 1000 điểm\n3 cuộc: 15",
    ]);
  });
});

describe.each(SETS)("%s", (id) => {
  const annex = annexIn(sourceOf(id));

  test("Word has every row, word by word", async () => {
    const { value, messages } = await mammoth.convertToHtml({
      buffer: Buffer.from(await annexDocx(annex, DAY)),
    });
    expect(messages.filter(({ type }) => type === "error")).toEqual([]);
    expect(rowsOf(value)).toEqual(
      [annex.columns, ...annex.rows.map(({ cells }) => cells)].map((cells) => cells.map(asRead)),
    );
  });

  test("a spreadsheet has every row, word by word", async () => {
    const read = await readXlsxFile(Buffer.from(await annexXlsx(annex, DAY)));
    const [sheet] = read;
    expect(sheet?.sheet).toBe("Phụ lục");
    const above = [annex.lead, annex.title, annex.issuedWith, annex.state].filter(
      (line) => line !== "",
    ).length;
    const rows = (sheet?.data ?? []).slice(above, above + 1 + annex.rows.length);
    expect(rows.map((row) => row.map((cell) => asRead(String(cell ?? ""))))).toEqual(
      [annex.columns, ...annex.rows.map(({ cells }) => cells)].map((cells) => cells.map(asRead)),
    );
  });
});

/** Blanks and line ends are the reader's own. */
const asRead = (text: string): string => text.replace(/\s+/g, " ").trim();

const rowsOf = (html: string): readonly (readonly string[])[] =>
  [...html.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = ""]) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = ""]) =>
      asRead(
        cell
          .replace(/<\/p><p>|<br \/>/g, "\n")
          .replace(/<[^>]*>/g, "")
          .replace(/&lt;/g, "<")
          .replace(/&gt;/g, ">")
          .replace(/&quot;/g, '"')
          .replace(/&amp;/g, "&"),
      ),
    ),
  );

test("the same annex gives the same bytes, whenever it is written", async () => {
  const annex = annexIn(SMALL);
  const both = async () => [await annexDocx(annex, DAY), await annexXlsx(annex, DAY)];
  const first = await both();
  vi.useFakeTimers({ toFake: ["Date"], now: new Date("2031-03-04T23:30:00Z") });
  const later = await both();
  expect(later.map((bytes, at) => Buffer.compare(bytes, first[at] ?? new Uint8Array()))).toEqual([0, 0]);
  // The least time there is, in whatever zone: 00:00 on 1 January of the year that archives count from.
  for (const bytes of first) expect([...bytes.subarray(10, 14)]).toEqual([0, 0, 0x21, 0]);
  expect(
    strFromU8(unzipSync(first[0] ?? new Uint8Array())["docProps/core.xml"] ?? new Uint8Array()),
  ).toContain(`${DAY}T00:00:00Z</dcterms:modified>`);
});

test("text is text: no formula, no markup, nothing that XML cannot hold", async () => {
  const hostile = `=HYPERLINK("http://x")<img src=x onerror=alert(1)>&amp;\u0001\ud800]]>`;
  const annex = annexIn(SMALL);
  const row = { kind: "criterion", cells: [hostile, "+1", "@x", `-1\n${hostile}`, "\ufffe"] } as const;
  const bad: Annex = {
    ...annex,
    lead: hostile,
    title: hostile,
    issuedWith: hostile,
    rows: [row],
    about: hostile,
    by: hostile,
  };
  const clean = hostile.replaceAll("\u0001", " ").replaceAll("\ud800", " ");
  const docx = await annexDocx(bad, DAY);
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(docx) });
  expect(rowsOf(value)[1]).toEqual([clean, "+1", "@x", `-1 ${clean}`, ""].map(asRead));
  const xlsx = await annexXlsx(bad, DAY);
  for (const [name, data] of [...Object.entries(unzipSync(docx)), ...Object.entries(unzipSync(xlsx))]) {
    const text = strFromU8(data);
    const found = ["\u0001", "\ufffe", "<img", "<f>", "<f "].filter((each) => text.includes(each));
    expect([name, ...found]).toEqual([name]);
  }
  const [sheet] = await readXlsxFile(Buffer.from(xlsx));
  // Written as the codes of the signs, and read as they were.
  expect(sheet?.data[4]?.[0]).toBe(hostile);
});

test("rows of a workbook are as high as their texts: a long title of capitals takes two lines", async () => {
  const title =
    "Bộ chỉ số đánh giá mức độ chuyển đổi số của ủy ban nhân dân các xã, thị trấn trên địa bàn huyện Mộ Đức năm".padEnd(
      106,
      ".",
    );
  const xlsx = await annexXlsx({ ...annexIn(SMALL), lead: "", title }, DAY);
  const sheet = strFromU8(unzipSync(xlsx)["xl/worksheets/sheet1.xml"] ?? new Uint8Array());
  expect(/<row r="1"[^>]*/.exec(sheet)?.[0]).toContain('ht="32"');
});
