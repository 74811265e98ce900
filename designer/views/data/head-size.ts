// The words over a column, and room for all of them: a heading is wrapped, never cut.
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

const lettersOf = ({ label, measure }: HeadText): number => label.length + measure.length + 3;

/** Width in px: longer headings get more of it. */
export const widthOf = (text: HeadText): number => Math.min(300, Math.max(120, 80 + lettersOf(text) * 1.4));

/** Height in px that the highest of the headings needs, by a width of 8 px for a bold letter. */
export const heightOf = (heads: readonly HeadText[]): number =>
  Math.max(
    35,
    ...heads.map((head) => (Math.ceil((lettersOf(head) * 8) / (widthOf(head) - 18)) + 1) * 17 + 8),
  );
