// How templates of conformance cases are written: a grid of values for one criterion, or whole data with the facts to
// ask about. The answers are not here; generate.ts asks the oracle.
import type { Data, UnitData } from "#runtime/evaluation.ts";

/** Every combination of the values, one case each. */
export interface Grid {
  readonly spec: string;
  readonly title: string;
  readonly criterion: string;
  /** Values by input; undefined: the key is absent. A name with a dot is a whole key (`chung.dan_so`). */
  readonly values: Readonly<Record<string, readonly unknown[]>>;
  readonly rest?: Omit<Data, "units">;
}

/** Data in full, and the facts to state, in order; `*` in place of a unit: of every unit. */
export interface Scene {
  readonly spec: string;
  readonly title: string;
  readonly data: Data;
  readonly facts: readonly string[];
}

export interface Templates {
  readonly set: string;
  readonly grids: readonly Grid[];
  readonly scenes: readonly Scene[];
}

export const grid = (
  spec: string,
  title: string,
  criterion: string,
  values: Grid["values"],
  rest: Omit<Data, "units"> = {},
): Grid => ({ spec, title, criterion, values, rest });

export const scene = (spec: string, title: string, data: Data, facts: readonly string[]): Scene => ({
  spec,
  title,
  data,
  facts,
});

/** The units `A`, `B`, `C` … with these values. */
export const units = (...values: readonly UnitData["values"][]): readonly UnitData[] =>
  values.map((v, i) => ({ id: String.fromCharCode(65 + i), values: v }));

/** One key, one value per unit; undefined: absent. */
export const column = (key: string, values: readonly unknown[]): readonly UnitData[] =>
  units(...values.map((v) => (v === undefined ? {} : { [key]: v })));
