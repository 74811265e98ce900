// Picking statements of one kind out of a set.
import type { SetItem, SetSyntax } from "../syntax/ast.ts";

export type Item<K extends SetItem["kind"]> = Extract<SetItem, { readonly kind: K }>;

/** The statements of a kind, in the order of the text. */
export const items = <K extends SetItem["kind"]>(syntax: SetSyntax, kind: K): readonly Item<K>[] =>
  syntax.items.filter((i): i is Item<K> => i.kind === kind);
