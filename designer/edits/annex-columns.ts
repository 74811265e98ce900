// The columns of a pasted annex: recognised by the words of its header row, in any order.
import { ide } from "#dsl";

/** What a column holds; other columns are left out. */
export type Column = "no" | "title" | "max" | "rule" | "evidence";

export interface Columns {
  /** The row of the header; −1: there is none, and the usual order is taken. */
  readonly header: number;
  readonly at: Readonly<Record<Column, number | null>>;
}

/** Words by which a column is known, without tone marks; the first that fits names the column. */
const WORDS: readonly (readonly [Column, RegExp])[] = [
  ["evidence", /kiem chung|minh chung/],
  ["rule", /cach (xac dinh|tinh|cham|danh gia)|phuong phap|huong dan (cham|tinh)/],
  ["max", /diem (toi da|chuan|quy dinh)|thang diem|^(so )?diem$/],
  ["no", /^(stt|tt|so tt|so thu tu|ma)\.?$/],
  ["title", /chi so|tieu chi|noi dung/],
];

const USUAL: Columns = { header: -1, at: { no: 0, title: 1, max: 2, rule: 3, evidence: 4 } };

/** Finds the header among the first rows; the usual order when no row is one. */
export function columnsOf(rows: readonly (readonly string[])[]): Columns {
  let named: Columns | null = null;
  for (const [header, row] of rows.slice(0, 10).entries()) {
    const at: Record<Column, number | null> = {
      no: null,
      title: null,
      max: null,
      rule: null,
      evidence: null,
    };
    for (const [index, cell] of row.entries()) {
      const words = ide.toneless(cell.normalize("NFC").toLowerCase()).replace(/\s+/g, " ").trim();
      const found = WORDS.find(([column, pattern]) => at[column] === null && pattern.test(words));
      if (found && words.length < 60) at[found[0]] = index;
    }
    if (at.title !== null && at.max !== null) return { header, at };
    // A header without a maximum: another column of numbers is not taken for it.
    if (at.title !== null && at.no !== null) named ??= { header, at };
  }
  return named ?? USUAL;
}
