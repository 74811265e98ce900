// What is stored of sample data: the data as any file has them, and beside them what is in the sheet and is no data — typed and
// not understood, or said to be no figure — so that nothing typed is lost and nothing with two readings comes back as one.
import { columnsOf, parametersOf } from "#designer/sheet/columns.ts";
import { fromData, toData } from "#designer/sheet/data.ts";
import { strangeValues, withStrangers } from "#designer/sheet/keys.ts";
import { cellOf, typedText, understand } from "#designer/sheet/number-dress.ts";
import { type Edit, edit, type Sheet } from "#designer/sheet/sheet.ts";
import type { Data, Rules } from "#runtime";

export interface StoredData extends Data {
  readonly unread?: readonly Unread[];
}

interface Unread {
  /** Place of the unit from 0; null: a parameter. */
  readonly unit: number | null;
  readonly key: string;
  readonly typed: string;
}

/** Sample data of nobody. */
export const NO_DATA: StoredData = { units: [] };

/** Data whose units are a list; the runtime answers for every figure in it. null: it is none. */
export const asData = (data: unknown): StoredData | null =>
  isRecord(data) && Array.isArray(data.units) ? (data as unknown as StoredData) : null;

/** Opens stored data as the sheet of a set. */
export function openSheet(data: StoredData, rules: Rules): Sheet {
  const sheet = withStrangers(fromData(data, rules).sheet, data, rules);
  const unread = unreadOf(data);
  if (unread.length === 0) return sheet;
  const columns = new Map([...columnsOf(rules), ...parametersOf(rules)].map((each) => [each.key, each]));
  const read = ({ key, typed }: Unread) => {
    const column = columns.get(key);
    return column === undefined
      ? ({ is: "unread", typed } as const)
      : cellOf(understand(column, typedText(typed)), column, typedText(typed));
  };
  return edit(sheet, (draft) => {
    for (const each of unread) {
      const cells = each.unit === null ? draft.parameters : draft.units[each.unit]?.cells;
      const cell = read(each);
      if (cells !== undefined && cell !== null) cells[each.key] = cell as (typeof cells)[string];
    }
  }).sheet;
}

/** What other programs or an older page stored there is not trusted to have the form. */
const unreadOf = ({ unread }: StoredData): readonly Unread[] =>
  (Array.isArray(unread) ? unread : []).filter(
    (each): each is Unread =>
      isRecord(each) &&
      (each.unit === null || Number.isSafeInteger(each.unit)) &&
      typeof each.key === "string" &&
      typeof each.typed === "string",
  );

/** What is stored of a sheet. */
export function toStored(sheet: Sheet, rules: Rules): StoredData {
  const data = toData(sheet, rules);
  const known = new Set(columnsOf(rules).map(({ key }) => key));
  const names = new Set(parametersOf(rules).map(({ key }) => key));
  const unread = [
    ...sheet.units.flatMap(({ cells }, unit) => unreadIn(cells, unit)),
    ...unreadIn(sheet.parameters, null),
  ];
  const parameters = { ...strangeValues(sheet.parameters, names), ...data.parameters };
  return {
    ...data,
    units: data.units.map((unit, i) => ({
      ...unit,
      values: { ...strangeValues(sheet.units[i]?.cells ?? {}, known), ...unit.values },
    })),
    ...(Object.keys(parameters).length === 0 ? {} : { parameters }),
    ...(unread.length === 0 ? {} : { unread }),
  };
}

const unreadIn = (cells: Sheet["parameters"], unit: number | null): readonly Unread[] =>
  Object.entries(cells).flatMap(([key, cell]) =>
    cell.is === "value" ? [] : [{ unit, key, typed: cell.typed }],
  );

/** Puts other data in place of the sheet, as one edit that can be undone. */
export const replaced = (sheet: Sheet, next: Sheet): Edit =>
  edit(sheet, (draft) => {
    const from = draft.next;
    const units = next.units.map((row, i) => ({ ...row, no: from + i }));
    Object.assign(draft, { ...next, units, next: from + units.length });
  });

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
