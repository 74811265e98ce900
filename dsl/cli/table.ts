// Tables of text aligned by what a terminal shows, not by code units. Knows nothing of what is in the cells.

export type Align = "left" | "right";

export interface Column {
  readonly title: string;
  readonly align?: Align;
}

/** Lines of a table with its titles, a rule and its rows; no trailing blanks. */
export function table(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const cells = [columns.map((column) => column.title), ...rows].map((row) => row.map(shown));
  const widths = columns.map((_, at) => Math.max(0, ...cells.map((row) => displayWidth(row[at] ?? ""))));
  const line = (row: readonly string[]): string =>
    columns
      .map((column, at) => pad(row[at] ?? "", widths[at] ?? 0, column.align ?? "left"))
      .join("  ")
      .trimEnd();
  const rule = widths.map((width) => "─".repeat(width)).join("  ");
  const [titles = [], ...body] = cells;
  return `${[line(titles), rule, ...body.map(line)].join("\n")}\n`;
}

/** Columns a terminal gives to the text: combining marks none, wide East Asian letters and emoji two. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += letterWidth(letter.codePointAt(0) ?? 0);
  return width;
}

/** NFC on one line: line ends and tabs become blanks, other control characters are shown as �, so that data cannot steer the terminal. */
export function shown(text: string): string {
  return (
    text
      .normalize("NFC")
      .replace(/[\t\r\n]+/g, " ")
      // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
      .replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, "\ufffd")
  );
}

/** The text with blanks up to a width of the terminal. */
export function pad(text: string, width: number, align: Align): string {
  const blanks = " ".repeat(Math.max(0, width - displayWidth(text)));
  return align === "left" ? text + blanks : blanks + text;
}

const NO_WIDTH: readonly (readonly [number, number])[] = [
  [0x0300, 0x036f],
  [0x1ab0, 0x1aff],
  [0x1dc0, 0x1dff],
  [0x200b, 0x200f],
  [0x20d0, 0x20ff],
  [0xfe00, 0xfe0f],
  [0xfe20, 0xfe2f],
  [0xfeff, 0xfeff],
];

const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0xa4cf],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1faff],
  [0x20000, 0x3fffd],
];

function letterWidth(point: number): number {
  // Latin letters, the Vietnamese ones included: nearly all there is.
  if (point < 0x300 || (point >= 0x1e00 && point <= 0x1eff)) return 1;
  if (within(NO_WIDTH, point)) return 0;
  return within(WIDE, point) ? 2 : 1;
}

const within = (ranges: readonly (readonly [number, number])[], point: number): boolean =>
  ranges.some(([low, high]) => low <= point && point <= high);
