// A workbook of a spreadsheet → what was understood of it. Nothing is parsed before it is known to fit its bounds, and what is
// parsed is exactly what was measured. Meant for a web worker; it knows of no screen.
import { zipSync } from "fflate";
import readXlsxFile from "read-excel-file/universal";
import { bare, type DecimalSign } from "#dsl";
import { WORKBOOK } from "../strings/sheet.ts";
import type { Column } from "./columns.ts";
import { type Grid, gridText, readGrid } from "./grid.ts";
import { type FileRemark, fileRemark, isHeader, type Reading, refused } from "./import.ts";
import { type Typed, typedText } from "./number-dress.ts";
import { BOUNDS, type Bounds, unzipWithin } from "./unzip.ts";
import { decimalOf, percentStyles, plainXml, readySheet } from "./xlsx-parts.ts";

/** How far reading has come: the archive, its sheets, the columns of the set. */
export type Stage = "opening" | "reading" | "matching";

/** One sheet of a workbook, its cells as they are kept. */
interface Page {
  readonly name: string;
  readonly rows: readonly (readonly Typed[])[];
}

/** Reads a workbook; the sheet called “Số liệu”, else the first that has a header we know. */
export async function readXlsx(
  bytes: Uint8Array,
  columns: readonly Column[],
  decimal: DecimalSign | null = null,
  bounds: Bounds = BOUNDS,
  told: (stage: Stage) => void = () => {},
): Promise<Reading> {
  const pages = await pagesOf(bytes, bounds, told);
  if ("code" in pages) return { ok: false, why: pages };
  told("matching");
  const titles = [WORKBOOK.data.vi, WORKBOOK.data.en].map(bare);
  const page =
    pages.find(({ name }) => titles.includes(bare(name))) ??
    pages.find(({ rows }) => gridOf(rows).rows.length > 0 && isHeader(gridText(gridOf(rows).rows[0]?.[0]))) ??
    pages.find(({ rows }) => rows.length > 0);
  return page === undefined ? refused("empty") : readGrid(gridOf(page.rows), columns, decimal);
}

/** Rows that hold something, from the header on: titles of a table may stand above it. */
function gridOf(rows: Page["rows"]): Grid {
  const numbered = rows
    .map((row, i) => ({ row, number: i + 1 }))
    .filter(({ row }) => row.some((cell) => gridText(cell) !== ""));
  const header = numbered.slice(0, 10).findIndex(({ row }) => isHeader(gridText(row[0])));
  const kept = numbered.slice(Math.max(0, header));
  return { rows: kept.map(({ row }) => row), numbers: kept.map(({ number }) => number) };
}

async function pagesOf(
  bytes: Uint8Array,
  bounds: Bounds,
  told: (stage: Stage) => void,
): Promise<readonly Page[] | FileRemark> {
  told("opening");
  const opened = unzipWithin(bytes, (name) => /\.(?:xml|rels|bin)$/.test(name), bounds);
  if (!opened.ok) return opened.why;
  const { files } = opened;
  const isMacro = [...files.keys()].some((name) => /vbaProject\.bin$/i.test(name));
  const types = textOf(files.get("[Content_Types].xml"));
  if (isMacro || /macroEnabled/i.test(types)) return fileRemark("macro");
  if (!files.has("xl/workbook.xml")) return fileRemark("not-a-workbook");
  told("reading");
  const ready = readyParts(files);
  if (!ready.ok) return ready.why;
  try {
    // Stored, not packed: the reader gets the very bytes that were measured.
    const stored = Uint8Array.from(zipSync(ready.parts, { level: 0 }));
    const sheets = await readXlsxFile(new Blob([stored]), {
      parseNumber: (raw: string): WorkbookNumber => ({ raw }),
    });
    return sheets.map(({ sheet, data }) => ({
      name: sheet,
      rows: data.map((row: readonly unknown[]) => row.map(typedOf)),
    }));
  } catch {
    return fileRemark("malformed");
  }
}

type ReadyParts =
  | { readonly ok: true; readonly parts: Record<string, Uint8Array> }
  | { readonly ok: false; readonly why: FileRemark };

function readyParts(files: ReadonlyMap<string, Uint8Array>): ReadyParts {
  const parts: Record<string, Uint8Array> = {};
  const percent = percentStyles(plainXml(textOf(files.get("xl/styles.xml"))) ?? "");
  for (const [name, bytes] of files) {
    if (!/\.(?:xml|rels)$/.test(name)) continue;
    const plain = plainXml(textOf(bytes));
    if (plain === null) return { ok: false, why: fileRemark("malformed") };
    const ready = /^xl\/worksheets\/[^/]*\.xml$/.test(name) ? readySheet(plain, percent) : plain;
    if (typeof ready !== "string") return { ok: false, why: ready };
    parts[name] = new TextEncoder().encode(ready);
  }
  return { ok: true, parts };
}

const textOf = (bytes: Uint8Array | undefined): string =>
  bytes === undefined ? "" : new TextDecoder().decode(bytes);

interface WorkbookNumber {
  readonly raw: string;
}

const isNumber = (value: unknown): value is WorkbookNumber =>
  typeof value === "object" && value !== null && "raw" in value;

function typedOf(value: unknown): Typed {
  if (typeof value === "boolean") return { is: "yes-no", yes: value };
  if (value instanceof Date)
    return Number.isNaN(value.getTime())
      ? typedText("?")
      : { is: "day", iso: value.toISOString().slice(0, 10) };
  if (isNumber(value)) {
    const figure = decimalOf(value.raw);
    return figure === null ? typedText(value.raw) : { is: "number", figure };
  }
  return typedText(typeof value === "string" ? value : "");
}
