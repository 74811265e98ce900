import { describe, expect, test } from "vitest";
import { readClipboard, tiled, writeClipboard } from "#designer/sheet/clipboard.ts";
import { concerns } from "#designer/sheet/data.ts";
import { typedText } from "#designer/sheet/number-dress.ts";
import { type PasteAt, paste, understandBlock } from "#designer/sheet/paste.ts";
import { addRows, duplicateRows, idOf, moveRows, removeRows } from "#designer/sheet/rows.ts";
import {
  clear,
  type Edit,
  EMPTY_SHEET,
  fill,
  patched,
  type Sheet,
  setAssessment,
  setCell,
  setParameter,
} from "#designer/sheet/sheet.ts";
import { COLUMNS, columnOf, figureColumn, sheetText } from "./support/sheet.ts";

const SHOWN = ["id", "name", "count", "number", "yes-no"].map(columnOf);
const at = (row: number, column: number): PasteAt => ({ row, column, columns: SHOWN, decimal: null });

/** An edit's sheet, after it has been undone and redone from its patches. */
function checkEdit(before: Sheet, done: Edit): Sheet {
  expect(patched(done.sheet, done.inverse)).toEqual(before);
  expect(patched(before, done.patches)).toEqual(done.sheet);
  return done.sheet;
}

function pasted(text: string, sheet: Sheet = EMPTY_SHEET, place = at(0, 0)): Sheet {
  return checkEdit(sheet, paste(sheet, understandBlock(sheet, readClipboard(text), place)));
}

const shown = (sheet: Sheet): string =>
  sheetText(
    sheet,
    SHOWN.map((column) => column.key),
  );

const THREE = pasted("a\tĐà Bắc\t10\t1,5\tx\r\nb\tMai Châu\t20\t2,5\tkhông\r\nc\tTân Lạc\t30\t\t\r\n");

describe("the clipboard of a spreadsheet", () => {
  test.each([
    [
      "a\tb\r\nc\td\r\n",
      [
        ["a", "b"],
        ["c", "d"],
      ],
    ],
    ["a\tb", [["a", "b"]]],
    [
      "a\t\r\n\tb\r\n",
      [
        ["a", ""],
        ["", "b"],
      ],
    ],
    ["\t", [["", ""]]],
    ["", []],
    ['"dòng 1\ndòng 2"\tx\r\n', [["dòng 1\ndòng 2", "x"]]],
    ['"ô có ""ngoặc"" và\ttab"\ty', [['ô có "ngoặc" và\ttab', "y"]]],
    ['"Tốt" và khá\t5" ống\r\n', [['"Tốt" và khá', '5" ống']]],
    ["a\rb", [["a"], ["b"]]],
    ['"không đóng\tx', [['"không đóng', "x"]]],
  ])("%j", (text, block) => {
    expect(readClipboard(text)).toEqual(block);
  });

  test("what is written reads back, with quotes only where needed", () => {
    const block = [
      ["a", 'có "ngoặc"'],
      ["hai\ndòng", '"đầu"'],
      ["tab\tx", ""],
    ];
    expect(writeClipboard(block)).toBe('a\tcó "ngoặc"\r\n"hai\ndòng"\t"""đầu"""\r\n"tab\tx"\t');
    expect(readClipboard(writeClipboard(block))).toEqual(block);
  });

  test("a block repeats over a selection that it fits", () => {
    expect(tiled([["x"]], 2, 3)).toEqual([
      ["x", "x", "x"],
      ["x", "x", "x"],
    ]);
    expect(tiled([["x"], ["y"]], 3, 1)).toEqual([["x"], ["y"]]);
  });
});

describe("paste", () => {
  test("what is understood is known before the sheet changes", () => {
    const understood = understandBlock(
      EMPTY_SHEET,
      readClipboard("a\tXã A\tnhiều\t1.234\tx\tthừa\nb\tXã B\t1.234\t-\t"),
      at(0, 0),
    );
    expect({
      ...understood,
      changes: [],
      toLookAt: understood.toLookAt.map(
        ({ row, column, typed, why }) => `${row} ${column} ${typed}: ${why.code}`,
      ),
    }).toEqual({
      cells: 10,
      understood: 7,
      newRows: 2,
      changes: [],
      toLookAt: [
        "0 1.1.count nhiều: figure-unreadable",
        "0 1.1.number 1.234: figure-ambiguous",
        "0  thừa: outside-columns",
      ],
    });
    const sheet = checkEdit(EMPTY_SHEET, paste(EMPTY_SHEET, understood));
    expect(shown(sheet)).toBe("a | Xã A | nhiều | 1.234 | Có\nb | Xã B | 1234 | - | ");
    expect(concerns(sheet, COLUMNS).map(({ row, column, why }) => `${row} ${column} ${why.code}`)).toEqual([
      "0 1.1.count figure-unreadable",
      "0 1.1.number figure-ambiguous",
    ]);
  });

  test("it starts where it is put, keeps the rest, and adds rows with ids of their own", () => {
    const sheet = pasted("7\n8", THREE, at(2, 2));
    expect(shown(sheet)).toBe(
      "a | Đà Bắc | 10 | 1,5 | Có\nb | Mai Châu | 20 | 2,5 | Không\nc | Tân Lạc | 7 |  | \ndv-4 |  | 8 |  | ",
    );
  });

  test("an empty cell of the block empties the cell it falls on", () => {
    expect(shown(pasted("\t9", THREE, at(0, 2)))).toContain("a | Đà Bắc |  | 9 | Có");
  });
});

describe("commands", () => {
  test("a cell that is typed", () => {
    const done = setCell(THREE, 1, columnOf("count"), typedText("1.250"));
    expect(shown(checkEdit(THREE, done))).toContain("b | Mai Châu | 1250");
    expect(done.patches).toHaveLength(1);
    const not = setCell(THREE, 1, columnOf("count"), typedText("hai"));
    expect(not.understanding.is).toBe("refused");
    expect(shown(checkEdit(THREE, not))).toContain("b | Mai Châu | hai");
  });

  test("fill down copies the first row, ids stay", () => {
    const sheet = checkEdit(THREE, fill(THREE, SHOWN, { top: 0, bottom: 2, left: 0, right: 3 }, "down"));
    expect(shown(sheet)).toBe(
      "a | Đà Bắc | 10 | 1,5 | Có\nb | Đà Bắc | 10 | 1,5 | Không\nc | Đà Bắc | 10 | 1,5 | ",
    );
  });

  test("fill right reads the value anew for its column", () => {
    const sheet = checkEdit(THREE, fill(THREE, SHOWN, { top: 0, bottom: 1, left: 2, right: 4 }, "right"));
    expect(shown(sheet)).toBe(
      "a | Đà Bắc | 10 | 10 | 10\nb | Mai Châu | 20 | 20 | 20\nc | Tân Lạc | 30 |  | ",
    );
    expect(concerns(sheet, COLUMNS).map((each) => each.why.code)).toEqual([
      "yes-no-unreadable",
      "yes-no-unreadable",
    ]);
  });

  test("clear", () => {
    const sheet = checkEdit(THREE, clear(THREE, SHOWN, { top: 0, bottom: 1, left: 2, right: 4 }));
    expect(shown(sheet)).toBe("a | Đà Bắc |  |  | \nb | Mai Châu |  |  | \nc | Tân Lạc | 30 |  | ");
  });

  test.each([
    ["add", addRows(THREE, 1, 2), ["a", "dv-4", "dv-5", "b", "c"]],
    ["remove", removeRows(THREE, [0, 2]), ["b"]],
    ["duplicate", duplicateRows(THREE, [0, 1]), ["a", "a-2", "b", "b-2", "c"]],
    ["move up", moveRows(THREE, 2, 1, 0), ["c", "a", "b"]],
    ["move down", moveRows(THREE, 0, 2, 3), ["c", "a", "b"]],
    ["move nowhere", moveRows(THREE, 1, 1, 1), ["a", "b", "c"]],
  ])("%s rows", (_, done, ids) => {
    const sheet = checkEdit(THREE, done);
    expect(sheet.units.map(idOf)).toEqual(ids);
    expect(new Set(sheet.units.map((row) => row.no)).size).toBe(ids.length);
  });

  test("what holds for all units: a parameter, the assessed year, the deadline", () => {
    const limit = figureColumn("number", { key: "tran" });
    const given = setParameter(THREE, limit, typedText("12,5"));
    expect(checkEdit(THREE, given).parameters).toEqual({ tran: { is: "value", value: "12.5" } });
    const taken = setParameter(given.sheet, limit, typedText(""));
    expect(checkEdit(given.sheet, taken).parameters).toEqual({});
    const dated = setAssessment(THREE, { year: 2023, closed: true });
    expect(checkEdit(THREE, dated)).toEqual({ ...THREE, year: 2023, closed: true });
  });

  test("an id that is missing or not the only one is told", () => {
    const twice = setCell(THREE, 2, columnOf("id"), typedText("a")).sheet;
    const none = setCell(twice, 1, columnOf("id"), typedText("")).sheet;
    expect(concerns(none, COLUMNS)).toEqual([
      { row: 1, column: "id", why: { code: "unit-without-id", values: {} } },
      { row: 2, column: "id", why: { code: "unit-twice", values: { text: "a", row: "1" } } },
    ]);
  });
});
