// The columns of the sheet of a set: what is said of a unit itself, then its figures in the order of the text. Keys are those
// of data files (docs/data-format.md). What cells hold is not known here.
import { isOneOf, UNIT_COLUMNS, type UnitColumn } from "#dsl";
import type { Exact, Input, InputKind, Rules } from "#runtime/compiled-set.ts";
import { UNIT_TITLES } from "../strings/sheet.ts";
import type { Words } from "../strings/words.ts";

/** A column about the unit itself; its key is the name of the column, without a dot. */
export interface OwnColumn {
  readonly is: "unit";
  readonly key: UnitColumn;
  readonly title: Words;
  /** Codes and tags that may stand in `not-applicable`, names of tags for `tags`; else empty. */
  readonly codes: readonly string[];
}

/** A figure or answer; its key in data is `<criterion>.<input>` or `chung.<input>`, a parameter's is its bare name. */
export interface FigureColumn {
  readonly is: "figure";
  readonly key: string;
  /** Code of its criterion; "" for common information and parameters. */
  readonly criterion: string;
  /** The author's words; never translated. */
  readonly label: string;
  readonly kind: InputKind;
  /** As written (`người`, `triệu đồng`, `%`); "" for answers. */
  readonly measure: string;
  readonly places: number;
  /** Inclusive bounds; null: none. */
  readonly least: Exact | null;
  readonly most: Exact | null;
  readonly options: readonly { readonly key: string; readonly label: string }[];
}

export type Column = OwnColumn | FigureColumn;

/** Titles in the order in which they are shown and written. */
const OWN: readonly UnitColumn[] = ["id", "name", "group", "not-applicable", "submitted", "tags"];

/** Every column of a set, those about the unit first. */
export function columnsOf(rules: Rules): readonly Column[] {
  const { criteria, pillars, common } = rules;
  const tags = rules.tags.map((tag) => tag.name);
  const codes = [...[...criteria, ...pillars].map((each) => each.code), ...tags];
  const own = OWN.map(
    (key): OwnColumn => ({
      is: "unit",
      key,
      title: UNIT_TITLES[key],
      codes: key === "not-applicable" ? codes : key === "tags" ? tags : [],
    }),
  );
  const figures = criteria.flatMap(({ code, inputs, max, score }) =>
    inputs.map((input) => {
      const column = figureColumn(input, `${code}.${input.name}`, code);
      const isWhole = input.kind === "points" && score?.op === "input" && score.name === input.name;
      return isWhole && column.most === null ? { ...column, most: max } : column;
    }),
  );
  return [...own, ...common.map((input) => figureColumn(input, `chung.${input.name}`, "")), ...figures];
}

/** The set's parameters, one value each for all units. */
export const parametersOf = (rules: Rules): readonly FigureColumn[] =>
  rules.parameters.map((input) => figureColumn(input, input.name, ""));

function figureColumn(input: Input, key: string, criterion: string): FigureColumn {
  const { label, kind, unit, places, least, most } = input;
  return {
    is: "figure",
    key,
    criterion,
    label,
    kind,
    measure: unit,
    places,
    least,
    most,
    options: input.options.map((option) => ({ key: option.key, label: option.label })),
  };
}

/** The column a title of a file names: its key, which a label may follow, or a title of a unit's own column; null: none. */
export function columnTitled(title: string, columns: readonly Column[]): Column | null {
  const byKey = (key: string): Column | undefined =>
    columns.find((column) => column.is === "figure" && column.key === key);
  const figure = byKey(title) ?? byKey(title.split(/[\s:]/)[0] ?? "");
  if (figure !== undefined) return figure;
  return columns.find((column) => column.is === "unit" && isOneOf(title, UNIT_COLUMNS[column.key])) ?? null;
}

/** The title a file of data has for a column: its key, or the Vietnamese title that the command line reads. */
export const titleOf = (column: Column): string =>
  column.is === "figure" ? column.key : (UNIT_COLUMNS[column.key][0] ?? column.key);
