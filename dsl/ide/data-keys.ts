// What a renaming changes in data files (docs/data-format.md): keys of figures, and values that are keys of options, codes
// of criteria or names of tags.
import type { Rules } from "#runtime/compiled-set.ts";
import type { NamedThing } from "../model/model.ts";

export interface DataChanges {
  /** Keys of `values` and `parameters`; of a field of records, the key of the list with the field's name. */
  readonly dataKeys: readonly { readonly from: string; readonly to: string }[];
  /** Values under a key; `notApplicable` is the unit's own list of that name. */
  readonly dataValues: readonly { readonly key: string; readonly from: string; readonly to: string }[];
}

/** The list of a unit that names what does not apply to it. */
export const NOT_APPLICABLE = "notApplicable";

/** The changes for a symbol of this model that gets a new name. */
export function dataChanges(
  { criteria }: Rules,
  { kind, path, name: from }: NamedThing,
  to: string,
): DataChanges {
  switch (kind) {
    case "input":
    case "common":
    case "parameter":
    case "field":
      return { dataKeys: [{ from: keyOf(path), to: renamed(keyOf(path), to) }], dataValues: [] };
    case "option":
      return { dataKeys: [], dataValues: [{ key: keyOf(path.slice(0, path.lastIndexOf("/"))), from, to }] };
    case "tag":
      return { dataKeys: [], dataValues: [{ key: NOT_APPLICABLE, from, to }] };
    case "criterion":
    case "pillar": {
      const entry = criteria.find(({ code }) => code === from);
      const dataKeys =
        entry?.inputs.map(({ name }) => ({ from: `${from}.${name}`, to: `${to}.${name}` })) ?? [];
      return { dataKeys, dataValues: entry === undefined ? [] : [{ key: NOT_APPLICABLE, from, to }] };
    }
    default:
      return { dataKeys: [], dataValues: [] };
  }
}

/** `3.5/input/ds/x` → `3.5.ds.x`, `common/dan_so` → `chung.dan_so`, `parameter/tran` → `tran`. */
function keyOf(path: string): string {
  const [first = "", ...rest] = path.split("/");
  if (first === "parameter") return rest.join(".");
  return [first === "common" ? "chung" : first, ...rest.slice(first === "common" ? 0 : 1)].join(".");
}

const renamed = (key: string, to: string): string => {
  const dot = key.lastIndexOf(".");
  return dot < 0 ? to : key.slice(0, dot + 1) + to;
};
