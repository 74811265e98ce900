// The sheet as a workbook: “Số liệu” with keys, labels and units, and “Hướng dẫn” with what each column takes. Texts are typed
// as text: no cell is ever a formula.
import writeXlsxFile, { type CellObject, type SheetData } from "write-excel-file/universal";
import { ALLOWED_WORDS, KIND_WORDS, WORKBOOK } from "../strings/sheet.ts";
import { type Language, say } from "../strings/words.ts";
import type { Cell } from "./cell.ts";
import { type Column, type FigureColumn, titleOf } from "./columns.ts";
import { exactShown } from "./number-dress.ts";
import type { Sheet } from "./sheet.ts";
import { cellText, isNumeric } from "./values.ts";
import { text } from "./xlsx-text.ts";

/** Bytes of an .xlsx file with the sheet. */
export async function writeXlsx(
  sheet: Sheet,
  columns: readonly Column[],
  language: Language,
): Promise<Uint8Array> {
  const labels = columns.map((column, i) =>
    i === 0 ? say(WORKBOOK.labels, language) : labelOf(column, language),
  );
  const rows = sheet.units.map((row) => columns.map((column) => cellOf(column, row.cells[column.key])));
  const data: SheetData = [
    columns.map((column) => head(titleOf(column))),
    labels.map((label) => ({ ...text(label), wrap: true, alignVertical: "top", fontStyle: "italic" })),
    ...rows,
  ];
  const blob = await writeXlsxFile(
    [
      {
        sheet: say(WORKBOOK.data, language),
        data,
        columns: columns.map((column) => ({ width: column.is === "unit" ? 22 : 14 })),
        stickyRowsCount: 2,
        stickyColumnsCount: Math.min(2, columns.length),
      },
      {
        sheet: say(WORKBOOK.guide, language),
        data: guide(columns, language),
        columns: [14, 60, 14, 16, 50].map((width) => ({ width })),
        stickyRowsCount: 1,
      },
    ],
    { fontFamily: "Times New Roman", fontSize: 12 },
  ).toBlob();
  return new Uint8Array(await blob.arrayBuffer());
}

const head = (value: string): CellObject => ({
  ...text(value),
  fontWeight: "bold",
  backgroundColor: "#e8eef7",
});

function cellOf(column: Column, cell: Cell | undefined): CellObject | null {
  if (cell === undefined) return null;
  const value = cell.is === "value" && typeof cell.value === "string" ? cell.value : null;
  if (value !== null && isNumeric(column))
    return fitsNumber(value) ? { type: Number, value: Number(value) } : text(cellText(column, cell));
  if (value !== null && isDay(column) && value >= "1900-03-01")
    return { type: Date, value: new Date(`${value}T00:00:00Z`), format: "dd/mm/yyyy" };
  return text(cellText(column, cell));
}

const isDay = (column: Column): boolean =>
  column.is === "figure" ? column.kind === "date" : column.key === "submitted";

/** Spreadsheets keep fifteen digits; a longer figure is written as text, so that none of it is lost. */
const fitsNumber = (figure: string): boolean => figure.replace(/\D/g, "").length <= 15;

const labelOf = (column: Column, language: Language): string =>
  column.is === "figure"
    ? `${column.label}${column.measure === "" ? "" : ` (${column.measure})`}`
    : say(column.title, language);

function guide(columns: readonly Column[], language: Language): SheetData {
  const { code, label, measure, kind, allowed } = WORKBOOK;
  return [
    [code, label, measure, kind, allowed].map((words) => head(say(words, language))),
    ...columns.map((column) =>
      [
        titleOf(column),
        column.is === "figure" ? column.label : say(column.title, language),
        column.is === "figure" ? column.measure : "",
        say(KIND_WORDS[column.is === "figure" ? column.kind : "unit"], language),
        allowedIn(column, language),
      ].map((each) => ({ ...text(each), wrap: true, alignVertical: "top" as const })),
    ),
  ];
}

/** What may be written into a column, in a line. */
export function allowedIn(column: Column, language: Language): string {
  if (column.is === "unit") {
    if (column.key === "name" || column.key === "group") return say(KIND_WORDS.text, language);
    const codes = column.key === "tags" ? `: ${column.codes.join("; ")}` : "";
    return say(ALLOWED_WORDS[column.key], language) + codes;
  }
  switch (column.kind) {
    case "yes-no":
    case "date":
      return say(ALLOWED_WORDS[column.kind], language);
    case "choice":
    case "checklist":
      return column.options.map(({ key, label }) => (label === key ? key : `${key}: ${label}`)).join("\n");
    case "text":
    case "list":
      return say(KIND_WORDS[column.kind], language);
    default:
      return [figureAllowed(column, language), boundsAllowed(column, language)]
        .filter((each) => each !== "")
        .join(", ");
  }
}

const figureAllowed = ({ places }: FigureColumn, language: Language): string =>
  places === 0 ? say(ALLOWED_WORDS.whole, language) : say(ALLOWED_WORDS.decimal, language, { places });

function boundsAllowed({ least, most }: FigureColumn, language: Language): string {
  const holes = {
    least: least === null ? "" : exactShown(least),
    most: most === null ? "" : exactShown(most),
  };
  if (least !== null && most !== null) return say(ALLOWED_WORDS.between, language, holes);
  if (least !== null) return say(ALLOWED_WORDS.least, language, holes);
  return most === null ? "" : say(ALLOWED_WORDS.most, language, holes);
}
