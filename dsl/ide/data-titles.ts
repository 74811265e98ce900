// Titles in CSV files of data (docs/data-format.md): of the columns about a unit itself, and where keys stand.

/** What a unit's own columns say about it. */
export type UnitColumn = "id" | "name" | "group" | "submitted" | "not-applicable" | "tags";

/** Titles of those columns: the first of each language is written, all are read; case and tone marks weigh nothing. */
export const UNIT_COLUMNS: Readonly<Record<UnitColumn, readonly string[]>> = {
  id: ["đơn vị", "unit", "id", "mã đơn vị", "unit id"],
  name: ["tên", "name", "tên đơn vị"],
  group: ["nhóm", "group"],
  submitted: ["ngày nộp", "submitted"],
  "not-applicable": ["không áp dụng", "not applicable"],
  tags: ["nhãn", "tags"],
};

/** Titles of the first column when each row is a figure, and of the columns that only describe it. */
export const KEY_COLUMN: readonly string[] = ["mã", "key", "mã số liệu"];
export const DESCRIPTIONS: readonly string[] = ["số liệu", "figure", "đơn vị đo", "measure"];

/** Without tone marks, in lower case, đ as d: how people compare words they type. */
export function bare(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/đ/g, "d")
    .replace(/[_\s]+/g, " ")
    .trim();
}

export const isOneOf = (title: string, titles: readonly string[]): boolean =>
  titles.some((each) => bare(each) === bare(title));
