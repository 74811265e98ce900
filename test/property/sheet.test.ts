import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Cell } from "#designer/sheet/cell.ts";
import { readClipboard, writeClipboard } from "#designer/sheet/clipboard.ts";
import type { Column } from "#designer/sheet/columns.ts";
import { readCsv, writeCsv } from "#designer/sheet/csv.ts";
import { toData } from "#designer/sheet/data.ts";
import { compareImport, takeIn } from "#designer/sheet/import.ts";
import { cellOf, typedText, understand } from "#designer/sheet/number-dress.ts";
import { paste, understandBlock } from "#designer/sheet/paste.ts";
import { addRows, duplicateRows, moveRows, removeRows } from "#designer/sheet/rows.ts";
import { clear, type Edit, EMPTY_SHEET, fill, patched, type Sheet } from "#designer/sheet/sheet.ts";
import { cellText } from "#designer/sheet/values.ts";
import { readXlsx } from "#designer/sheet/xlsx-read.ts";
import { writeXlsx } from "#designer/sheet/xlsx-write.ts";
import { COLUMNS, OPTIONS, rulesOf, sheetOf, taken } from "../support/sheet.ts";

const digits = (most: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: 1, maxLength: most });

/** Exact decimal text in the form of data, up to 26 digits. */
const figure = fc.tuple(fc.boolean(), digits(20), fc.option(digits(6))).map(([negative, whole, rest]) => {
  const plain = whole.replace(/^0+(?=\d)/, "");
  const places = (rest ?? "").replace(/0+$/, "");
  const text = places === "" ? plain : `${plain}.${places}`;
  return negative && text !== "0" ? `-${text}` : text;
});

const LETTERS = [..."aàđểươỹ ăXYZ019=+-@'\"<>&;,.%_x\t\n|#"];
/** Text as a cell keeps it: composed, trimmed, without the apostrophe of spreadsheets. */
const text = fc
  .string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 24 })
  .map((each) => each.normalize("NFC").trim())
  .filter((each) => each !== "" && !/^'[=+\-@]/.test(each));

const value = (value: unknown): Cell => ({ is: "value", value }) as Cell;

/** A cell that a column can hold. */
function cellFor(column: Column): fc.Arbitrary<Cell> {
  if (column.is === "unit")
    return column.key === "submitted"
      ? fc.constantFrom(value(false), value("2022-10-17"))
      : column.key === "not-applicable" || column.key === "tags"
        ? fc.subarray([...column.codes], { minLength: 1 }).map(value)
        : text.map(value);
  switch (column.kind) {
    case "yes-no":
      return fc.boolean().map(value);
    case "choice":
      return fc.constantFrom(...OPTIONS.map((option) => option.key)).map(value);
    case "checklist":
      return fc.subarray(["a", "b"]).map(value);
    case "date":
      return fc.constantFrom("1899-12-31", "1900-03-01", "1999-12-31", "2024-02-29").map(value);
    case "text":
      return text.map(value);
    default:
      return fc.oneof(
        figure.map(value),
        fc.constant<Cell>({ is: "no-figure", typed: "-" }),
        fc.constant<Cell>({ is: "unread", typed: "=SUM(A1)" }),
      );
  }
}

const row = fc.record(
  Object.fromEntries(
    COLUMNS.filter(({ key }) => key !== "id").map((column) => [column.key, cellFor(column)]),
  ),
  { requiredKeys: [] },
);

/** Sheets of up to four units, each with an id of its own. */
const sheets = fc.array(row, { minLength: 1, maxLength: 4 }).map(
  (rows): Sheet => ({
    ...EMPTY_SHEET,
    next: rows.length + 1,
    units: rows.map((cells, i) => ({
      no: i + 1,
      cells: { ...cells, id: value(`dv-${i}`) } as Sheet["units"][number]["cells"],
    })),
  }),
);

const cellsOf = (sheet: Sheet): unknown => sheet.units.map((each) => ({ ...each.cells }));

describe("a sheet comes back from a file as it was", () => {
  test("CSV, with or without labels", () => {
    fc.assert(
      fc.property(sheets, fc.boolean(), (sheet, labels) => {
        const written = writeCsv(sheet, COLUMNS, { labels, language: "vi" });
        const read = taken(readCsv(written, COLUMNS));
        expect(read.remarks).toEqual([]);
        expect(cellsOf(sheetOf(read))).toEqual(cellsOf(sheet));
        expect(takeIn(sheet, read, { keepRemoved: false }).patches).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  test("a workbook", async () => {
    await fc.assert(
      fc.asyncProperty(sheets, async (sheet) => {
        const read = taken(await readXlsx(await writeXlsx(sheet, COLUMNS, "vi"), COLUMNS));
        expect(read.remarks).toEqual([]);
        expect(cellsOf(sheetOf(read))).toEqual(cellsOf(sheet));
      }),
      { numRuns: 60 },
    );
  });

  test("the clipboard", () => {
    const block = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([rows, columns]) => {
        const cell = fc
          .string({ unit: fc.constantFrom(...LETTERS), maxLength: 6 })
          .map((each) => each.normalize("NFC"));
        return fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        });
      });
    fc.assert(
      fc.property(block, (rows) => {
        // A last row of one empty cell is what the line end behind the last row looks like.
        fc.pre(rows.at(-1)?.join("") !== "" || (rows[0]?.length ?? 0) > 1);
        expect(readClipboard(writeClipboard(rows))).toEqual(rows);
      }),
      { numRuns: 2000 },
    );
  });
});

test("a figure is the same whichever way it is dressed, or it is asked for", () => {
  const money = COLUMNS.find(({ key }) => key === "1.1.money");
  if (money === undefined) throw new Error("no column of money");
  fc.assert(
    fc.property(figure, (exact) => {
      const [whole = "", rest] = exact.split(".");
      const grouped = (sign: string): string => whole.replace(/\B(?=(?:\d{3})+$)/g, sign);
      const dresses = [
        cellText(money, { is: "value", value: exact }),
        grouped(".") + (rest === undefined ? "" : `,${rest}`),
        grouped(",") + (rest === undefined ? "" : `.${rest}`),
        grouped(" ") + (rest === undefined ? "" : `,${rest}`),
      ];
      dresses.forEach((dress, i) => {
        const outcome = understand(money, typedText(dress));
        // The text that the sheet itself writes is never ambiguous.
        if (outcome.is === "ambiguous" && i > 0)
          expect(outcome.readings.map((each) => each.value)).toContain(exact);
        else expect(cellOf(outcome, money, typedText(dress))).toEqual({ is: "value", value: exact });
      });
    }),
    { numRuns: 2000 },
  );
});

test("nothing that is typed throws, is lost, or reaches the runtime without having been understood", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...COLUMNS),
      fc.string({ unit: "binary", maxLength: 30 }),
      (column, typed) => {
        const outcome = understand(column, typedText(typed));
        const cell = cellOf(outcome, column, typedText(typed));
        if (outcome.is !== "read") expect(cell?.is).toBe("unread");
        if (cell === null) expect(typed.trim()).toBe("");
        // What a cell shows for editing reads back as the same cell.
        else
          expect(
            cellOf(
              understand(column, typedText(cellText(column, cell))),
              column,
              typedText(cellText(column, cell)),
            ),
          ).toEqual(cell);
      },
    ),
    { numRuns: 3000 },
  );
});

test("every command is undone and redone by its patches, in any order", () => {
  const place = fc.nat(5);
  const command = fc.oneof(
    fc.tuple(place, fc.integer({ min: 1, max: 2 })).map(
      ([at, count]) =>
        (sheet: Sheet): Edit =>
          addRows(sheet, Math.min(at, sheet.units.length), count),
    ),
    place.map(
      (at) =>
        (sheet: Sheet): Edit =>
          removeRows(sheet, [at]),
    ),
    place.map(
      (at) =>
        (sheet: Sheet): Edit =>
          duplicateRows(sheet, [at]),
    ),
    fc.tuple(place, place).map(
      ([from, to]) =>
        (sheet: Sheet): Edit =>
          moveRows(sheet, from, 1, to),
    ),
    fc.tuple(place, place, fc.constantFrom("down" as const, "right" as const)).map(
      ([top, left, direction]) =>
        (sheet: Sheet): Edit =>
          fill(sheet, COLUMNS, { top, left, bottom: top + 2, right: left + 2 }, direction),
    ),
    place.map(
      (top) =>
        (sheet: Sheet): Edit =>
          clear(sheet, COLUMNS, { top, left: 6, bottom: top + 1, right: 9 }),
    ),
    fc.tuple(place, text).map(
      ([at, typed]) =>
        (sheet: Sheet): Edit =>
          paste(
            sheet,
            understandBlock(sheet, [[typed, "1.234"], ["x"]], {
              row: at,
              column: 6,
              columns: COLUMNS,
              decimal: null,
            }),
          ),
    ),
    sheets.map((other) => (sheet: Sheet): Edit => {
      const file = taken(readCsv(writeCsv(other, COLUMNS, { labels: false, language: "vi" }), COLUMNS));
      const changes = compareImport(sheet, file);
      const done = takeIn(sheet, file, { keepRemoved: false });
      expect(changes.added.length + changes.changed.length + changes.unchanged).toBe(file.units.length);
      expect(done.sheet.units.length).toBe(file.units.length);
      return done;
    }),
  );
  fc.assert(
    fc.property(sheets, fc.array(command, { maxLength: 8 }), (start, commands) => {
      const done: Edit[] = [];
      let sheet = start;
      for (const run of commands) {
        const edit = run(sheet);
        done.push(edit);
        sheet = edit.sheet;
      }
      expect(new Set(sheet.units.map(({ no }) => no)).size).toBe(sheet.units.length);
      const back = done.reduceRight((now, { inverse }) => patched(now, inverse), sheet);
      expect(back).toEqual(start);
      expect(done.reduce((now, { patches }) => patched(now, patches), back)).toEqual(sheet);
    }),
    { numRuns: 200 },
  );
});

test("only what was understood is data", () => {
  const rules = rulesOf("hoa-binh/huyen");
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), (typed) => {
      const cells: Sheet["units"][number]["cells"] = {
        "chung.dan_so": { is: "unread", typed },
        "chung.ho": { is: "no-figure", typed },
      };
      const sheet: Sheet = { ...EMPTY_SHEET, units: [{ no: 1, cells }] };
      expect(toData(sheet, rules)).toEqual({ units: [{ id: "#1", values: {} }] });
    }),
  );
});
