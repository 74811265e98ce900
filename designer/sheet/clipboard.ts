// The text a spreadsheet puts on the clipboard, and takes from it: tabs between cells, line ends between rows, quotes around a
// cell that holds one of these. What cells mean is not known here.

/** Rows of cells; rows may differ in length. */
export type Block = readonly (readonly string[])[];

/** Reads `text/plain` of a spreadsheet. A quote inside a cell that does not begin with one is a plain sign. */
export function readClipboard(text: string): Block {
  const body = text.replace(/^\ufeff/, "").normalize("NFC");
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < body.length || row.length > 0) {
    const quoted = body[at] === '"' ? quotedCell(body, at) : null;
    const end = quoted?.end ?? plainEnd(body, at);
    row.push(quoted?.cell ?? body.slice(at, end));
    at = end + 1;
    // A tab always has a cell behind it, also an empty one; a line end at the very end has no row behind it.
    if (body[end] === "\t") continue;
    rows.push(row);
    row = [];
    if (body.startsWith("\r\n", end)) at++;
  }
  return rows;
}

/** The rows as a spreadsheet takes them: CR LF between rows, quotes only where needed. */
export const writeClipboard = (block: Block): string =>
  block.map((row) => row.map(writeCell).join("\t")).join("\r\n");

const writeCell = (cell: string): string =>
  /[\t\r\n]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

const isLineEnd = (text: string, at: number): boolean => text[at] === "\n" || text[at] === "\r";

function plainEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && text[end] !== "\t" && !isLineEnd(text, end)) end++;
  return end;
}

// A cell in quotes ends with a quote before a tab, a line end or the end; otherwise it only begins with a quote.
function quotedCell(text: string, at: number): { readonly cell: string; readonly end: number } | null {
  let cell = "";
  for (let i = at + 1; i < text.length; i++) {
    if (text[i] !== '"') cell += text[i];
    else if (text[i + 1] === '"') {
      cell += '"';
      i++;
    } else {
      const end = i + 1;
      const closes = end >= text.length || text[end] === "\t" || isLineEnd(text, end);
      return closes ? { cell: cell.replace(/\r\n?/g, "\n"), end } : null;
    }
  }
  return null;
}

/** The block repeated over a selection of `rows` × `columns` that it fits into a whole number of times; else as it is. */
export function tiled(block: Block, rows: number, columns: number): Block {
  const width = Math.max(0, ...block.map((row) => row.length));
  if (block.length === 0 || width === 0) return block;
  const down = rows % block.length === 0 ? rows / block.length : 1;
  const right = columns % width === 0 ? columns / width : 1;
  return Array.from({ length: block.length * Math.max(1, down) }, (_, i) =>
    Array.from({ length: width * Math.max(1, right) }, (_, j) => block[i % block.length]?.[j % width] ?? ""),
  );
}
