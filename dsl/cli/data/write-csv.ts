// CSV for people to open in a spreadsheet. A cell that a spreadsheet would run as a formula is kept from it.

/** One line of cells, with its line end; `;` between cells, so that decimal commas need no quotes. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map((cell) => quoted(guarded(cell))).join(";")}\r\n`;
}

/** An apostrophe before `= + - @` and tab or return, the signs that start a formula; reading takes it away again. */
export const guarded = (cell: string): string => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);

const quoted = (cell: string): string =>
  /[";\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** Spreadsheets read UTF-8 only behind it. */
export const BOM = "\ufeff";
