// Units as the preview names and groups them. A result has ids only; names and groups come with the data.
import type { Rules } from "#runtime/compiled-set.ts";
import type { GroupResult, UnitResult } from "#runtime/evaluation.ts";

/** What the preview must know of a unit besides its result; `UnitData` of the runtime fits. */
export interface UnitName {
  readonly id: string;
  readonly name?: string;
  readonly group?: string;
}

/** A unit beside its result. */
export interface Entry {
  readonly unit: UnitName;
  readonly result: UnitResult;
}

/** Whatever number can be asked about: what Soi opens at. */
export type Asked =
  | { readonly is: "total" | "percent" | "grade" }
  | { readonly is: "rank"; readonly ranking: string }
  | { readonly is: "pillar" | "criterion"; readonly code: string };

/** The name of a unit, its id where it has none. */
export const nameOf = ({ id, name = "" }: UnitName): string => (name === "" ? id : name);

/** Results beside their units, in the order of the results; a unit without a name is called by its id. */
export function entriesOf(result: GroupResult, units: readonly UnitName[]): readonly Entry[] {
  const known = new Map(units.map((unit) => [unit.id, unit]));
  return result.units.map((each) => ({ unit: known.get(each.id) ?? { id: each.id }, result: each }));
}

/** Entries of each group, groups in the order of the data. */
export function groupsOf(entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const group = entry.unit.group ?? "";
    const members = groups.get(group);
    if (members === undefined) groups.set(group, [entry]);
    else members.push(entry);
  }
  return groups;
}

/** Pillars that stand in no other pillar. */
export const topPillars = (rules: Rules): Rules["pillars"] =>
  rules.pillars.filter((pillar) => pillar.parent === "");
