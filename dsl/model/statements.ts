// Picking statements of one kind out of a set or a criterion, and the input every entered score has.
import type { Criterion } from "#runtime/compiled-set.ts";
import type { CriterionItem, CriterionMember, SetItem, SetSyntax } from "../syntax/ast.ts";
import { POINTS } from "./units.ts";

export type Item<K extends SetItem["kind"]> = Extract<SetItem, { readonly kind: K }>;

/** The statements of a kind, in the order of the text. */
export const items = <K extends SetItem["kind"]>(syntax: SetSyntax, kind: K): readonly Item<K>[] =>
  syntax.items.filter((i): i is Item<K> => i.kind === kind);

export type Member<K extends CriterionMember["kind"]> = Extract<CriterionMember, { readonly kind: K }>;

/** The statements of a kind in a criterion, in the order of the text. */
export const all = <K extends CriterionMember["kind"]>(item: CriterionItem, kind: K): readonly Member<K>[] =>
  item.items.filter((m): m is Member<K> => m.kind === kind);

/** Points an appraiser or operator enters, never above the maximum. */
export const entered = (label: string): Criterion["inputs"][number] => ({
  name: "x",
  kind: "points",
  label,
  unit: POINTS,
  places: 15,
  least: "0",
  most: null,
  options: [],
  fields: [],
  evidence: "",
});
