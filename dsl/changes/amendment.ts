// The table of an amending decision: what stood, what stands now, and the reason, which only its author can give.
import type { Both } from "../source/diagnostic.ts";
import type { Comparison } from "./change.ts";

export interface AmendmentRow {
  /** Key of the change. */
  readonly key: string;
  /** `Tiêu chí 2.3, điểm tối đa`. */
  readonly place: Both;
  /** Words of both versions; "" where there is nothing. */
  readonly before: string;
  readonly after: string;
  /** To fill in. */
  readonly reason: string;
}

/** A row for every change, in the order of the set. Another name in data is nothing a decision says: it has no row. */
export const amendmentTable = ({ changes }: Comparison): readonly AmendmentRow[] =>
  changes
    .filter(({ kind }) => kind !== "renamed")
    .map(({ key, about, before, after }) => ({ key, place: about, before, after, reason: "" }));
