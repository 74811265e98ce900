// A text as a cell of a workbook: never a formula, every letter of it kept as far as a cell can hold it.
import type { CellObject } from "write-excel-file/universal";

/** Most letters a cell of a workbook can hold. */
const MOST_LETTERS = 32_767;

export const text = (value: string): CellObject => ({
  type: String,
  value: escaped(value).slice(0, MOST_LETTERS),
});

// What XML cannot hold is written as `_xHHHH_`, and a text that looks like that keeps its own letters.
const escaped = (value: string): string =>
  value
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, (sign) => (/[\t\n]/.test(sign) ? sign : hexOf(sign)));

const hexOf = (sign: string): string =>
  `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;
