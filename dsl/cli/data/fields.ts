// What a data file may hold for a set: its inputs under the keys that data uses, and the columns about the unit itself.
import { bare, UNIT_COLUMNS, type UnitColumn } from "#dsl";
import type { CompiledSet, Input } from "#runtime/compiled-set.ts";

export { DESCRIPTIONS, isOneOf, KEY_COLUMN, UNIT_COLUMNS, type UnitColumn } from "#dsl";

/** An input of the set with its key: `3.5.a`, `chung.dan_so`, or the bare name of a parameter. */
export interface Field {
  readonly key: string;
  readonly input: Input;
  /** Code of its criterion; "" for common information and parameters. */
  readonly criterion: string;
}

export interface Fields {
  readonly common: readonly Field[];
  readonly criteria: readonly Field[];
  readonly parameters: readonly Field[];
  /** Common and criteria fields by key. */
  readonly byKey: ReadonlyMap<string, Field>;
}

/** Every input of a set, in the order of its text. */
export function fieldsOf(set: CompiledSet): Fields {
  const { rules } = set;
  const common = rules.common.map((input) => ({ key: `chung.${input.name}`, input, criterion: "" }));
  const criteria = rules.criteria.flatMap((criterion) =>
    criterion.inputs.map((input) => ({
      key: `${criterion.code}.${input.name}`,
      input,
      criterion: criterion.code,
    })),
  );
  const parameters = rules.parameters.map((input) => ({ key: input.name, input, criterion: "" }));
  return {
    common,
    criteria,
    parameters,
    byKey: new Map([...common, ...criteria].map((field) => [field.key, field])),
  };
}

/** Which of the unit's own columns a title names; null: none. */
export function unitColumn(title: string): UnitColumn | null {
  const wanted = bare(title);
  for (const [column, titles] of Object.entries(UNIT_COLUMNS)) {
    if (titles.some((each) => bare(each) === wanted)) return column as UnitColumn;
  }
  return null;
}
