// The words over a column, and room for them: three lines at most, the rest in the title and in the line above the grid.
import type { Column } from "#designer/sheet/columns.ts";
import { type Language, say } from "#designer/strings/words.ts";

export interface HeadText {
  readonly label: string;
  readonly measure: string;
}

/** Code and label, and the measure. */
export const headText = (column: Column, language: Language): HeadText =>
  column.is === "unit"
    ? { label: say(column.title, language), measure: "" }
    : { label: `${column.criterion} ${column.label}`.trim(), measure: column.measure };

/** Both in one line. */
export const wholeHead = ({ label, measure }: HeadText): string =>
  measure === "" ? label : `${label} (${measure})`;

/** Width in px: what most headings need for three lines, by 8 px for a bold letter. */
export const widthOf = (text: HeadText): number =>
  Math.min(240, Math.max(110, 30 + Math.ceil((wholeHead(text).length * 8) / 2.6)));

/** Height in px of three lines and their margins. */
export const HEAD_HEIGHT = 3 * 16 + 10;
