// The annex as a workbook of one sheet. Every cell is text: none is ever a formula.
import writeXlsxFile, { type CellObject, type SheetData } from "write-excel-file/universal";
import { text } from "#designer/sheet/xlsx-text.ts";
import type { Annex, AnnexRow } from "./annex.ts";
import { steady } from "./steady.ts";

/** In letters; together they fit a page across. */
const WIDTHS = [6, 30, 8, 54, 22];
/** Of a line, in points; the most a row may have. */
const [LINE, HIGHEST] = [16, 409];
/** How many letters of the usual width a wide one leaves room for; below which width a column is narrow. */
const [WIDE, NARROW] = [0.7, 10];
const BORDER = { borderStyle: "thin" } as const;

/** Bytes of an .xlsx file. `day` (ISO) is written as its date. */
export async function annexXlsx(annex: Annex, day: string): Promise<Uint8Array> {
  const { lead, title, issuedWith, state, columns, rows, after, about } = annex;
  const above = [lead.toUpperCase(), title.toUpperCase(), issuedWith, state].filter((line) => line !== "");
  const data: SheetData = [
    ...above.map((line) => across({ ...text(line), fontWeight: "bold", align: "center", wrap: true })),
    columns.map((column) => ({
      ...text(column),
      ...BORDER,
      height: 2 * LINE,
      ...{ fontWeight: "bold", align: "center", alignVertical: "center", wrap: true },
    })),
    ...rows.map(row),
    ...[...after, about].map((line) => across({ ...text(line), wrap: true, alignVertical: "top" })),
  ];
  const blob = await writeXlsxFile(
    [
      {
        ...{ sheet: annex.sheet, data, stickyRowsCount: above.length + 1, orientation: "landscape" },
        columns: WIDTHS.map((width) => ({ width })),
      },
    ],
    { fontFamily: "Times New Roman", fontSize: 12 },
  ).toBlob();
  return steady(new Uint8Array(await blob.arrayBuffer()), day);
}

/** A cell over all columns. */
function across(cell: CellObject): SheetData[number] {
  const width = WIDTHS.reduce((sum, each) => sum + each, 0);
  const height = heightOf([linesOf(String(cell.value), width, cell.fontWeight === "bold")]);
  return [{ ...cell, columnSpan: WIDTHS.length, height }];
}

function row({ kind, cells }: AnnexRow): SheetData[number] {
  const isBold = kind === "pillar";
  const height = heightOf(cells.map((value, at) => linesOf(value, WIDTHS[at] ?? 1, isBold)));
  return cells.map((value, at) => ({
    ...text(value),
    ...BORDER,
    ...{ height, wrap: true, alignVertical: "top", align: at === 0 || at === 2 ? "center" : "left" },
    ...(isBold ? { fontWeight: "bold" } : {}),
  }));
}

/**
 * About as many lines as a text takes in a column: not every program makes room for them by itself. Bold letters and capitals
 * are wider, and in a narrow column every second word begins a line.
 */
const linesOf = (value: string, width: number, isWide = false): number => {
  const letters = isWide || width < NARROW ? WIDE * width : width;
  return value.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / letters)), 0);
};

const heightOf = (lines: readonly number[]): number => Math.min(HIGHEST, LINE * Math.max(1, ...lines));
