// Sample data under an older version of their set: a figure or option that only got another name is found by its label, so that
// a renaming changes nobody's points. What has no label, or a label twice, is not guessed.
import type { Rules } from "#runtime/compiled-set.ts";
import type { Data, UnitData } from "#runtime/evaluation.ts";
import { columnsOf, type FigureColumn, parametersOf } from "./columns.ts";

interface Alias {
  readonly older: string;
  readonly newer: string;
  /** Keys of options by their newer name. */
  readonly options: ReadonlyMap<string, string>;
}

/** The data with the names of the older rules beside those of the newer; the same object when no name differs. */
export function dataUnder(older: Rules, newer: Rules, data: Data): Data {
  const figures = aliasesOf(figuresOf(older), figuresOf(newer));
  const parameters = aliasesOf(parametersOf(older), parametersOf(newer));
  if (figures.length === 0 && parameters.length === 0) return data;
  return {
    ...data,
    units: data.units.map((unit): UnitData => ({ ...unit, values: under(unit.values, figures) })),
    ...(data.parameters === undefined ? {} : { parameters: under(data.parameters, parameters) }),
  };
}

const figuresOf = (rules: Rules): readonly FigureColumn[] =>
  columnsOf(rules).filter((column): column is FigureColumn => column.is === "figure");

function aliasesOf(older: readonly FigureColumn[], newer: readonly FigureColumn[]): readonly Alias[] {
  const olderKeys = new Set(older.map(({ key }) => key));
  const newerKeys = new Map(newer.map((column) => [column.key, column]));
  return older.flatMap((column): readonly Alias[] => {
    const same = newerKeys.get(column.key);
    const found =
      same ??
      onlyOne(
        newer.filter(
          (each) =>
            !olderKeys.has(each.key) &&
            each.label !== "" &&
            each.label === column.label &&
            each.kind === column.kind &&
            each.criterion === column.criterion,
        ),
      );
    if (found === null) return [];
    const options = optionAliases(column, found);
    return same !== undefined && options.size === 0 ? [] : [{ older: column.key, newer: found.key, options }];
  });
}

function optionAliases(older: FigureColumn, newer: FigureColumn): ReadonlyMap<string, string> {
  const known = new Set(older.options.map(({ key }) => key));
  return new Map(
    newer.options.flatMap(({ key, label }) => {
      if (known.has(key) || label === "") return [];
      const found = onlyOne(older.options.filter((each) => each.label === label));
      return found === null ? [] : [[key, found.key] as const];
    }),
  );
}

const onlyOne = <T>(found: readonly T[]): T | null => (found.length === 1 ? (found[0] ?? null) : null);

type Values = UnitData["values"];

const under = (values: Values, aliases: readonly Alias[]): Values => ({
  ...values,
  ...Object.fromEntries(
    aliases.flatMap(({ older, newer, options }) => {
      const value = values[newer];
      return value === undefined ? [] : [[older, withOptions(value, options)] as const];
    }),
  ),
});

function withOptions(value: unknown, options: ReadonlyMap<string, string>): unknown {
  if (typeof value === "string") return options.get(value) ?? value;
  return Array.isArray(value) ? value.map((each: unknown) => withOptions(each, options)) : value;
}
