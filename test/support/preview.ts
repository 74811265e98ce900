// A shipped set with its sample data, as the preview gets it: compiled, loaded, evaluated.
import { readFileSync } from "node:fs";
import { analyze, compile } from "#dsl";
import { type Data, evaluateAll, type GroupResult, type LoadedSet, load, type UnitData } from "#runtime";
import { ROOT } from "./root.ts";
import { sourceOf } from "./sets.ts";

export interface Previewed {
  readonly set: LoadedSet;
  readonly data: Data;
  readonly result: GroupResult;
}

/** The set `<province>/<set>` on its sample data. */
export function previewed(id: string): Previewed {
  const loading = load(compile(analyze(sourceOf(id))));
  if (!loading.ok) throw new Error(`${id} does not load`);
  const data = JSON.parse(readFileSync(`${ROOT}indicator-sets/${id}/sample.json`, "utf8")) as Data;
  return { set: loading.set, data, result: evaluateAll(loading.set, data) };
}

/** The same with some figures of a unit changed. */
export function withValues({ set, data }: Previewed, unit: string, values: UnitData["values"]): GroupResult {
  const units = data.units.map((each) =>
    each.id === unit ? { ...each, values: { ...each.values, ...values } } : each,
  );
  return evaluateAll(set, { ...data, units });
}
