// What was read so far, and the list that is being read: the levels and other lines since the last heading or formula.
import type { Definition, Formula, Quote, Scale } from "./facts.ts";
import type { Draft } from "./level.ts";
import { scalesOf } from "./scales.ts";

/** Grows while the text is read. */
export interface Found {
  readonly definitions: Definition[];
  readonly formulas: Formula[];
  readonly scales: Scale[];
  readonly unread: Quote[];
  item: number | null;
  under: Quote | null;
  drafts: Draft[];
  others: Quote[];
  /** Words just passed that may limit a formula after them: a level, or `Tỷ lệ > 50%;` with its colon misprinted. */
  pending: Quote | null;
}

/** Nothing yet. */
export const nothingFound = (): Found => ({
  definitions: [],
  formulas: [],
  scales: [],
  unread: [],
  item: null,
  under: null,
  drafts: [],
  others: [],
  pending: null,
});

/** Ends the list; what follows stands under this item and these words. */
export function closeList(found: Found, item = found.item, under = found.under): void {
  const { scales, others } = scalesOf(found);
  for (const scale of scales) found.scales.push(scale);
  for (const other of others) found.unread.push(other);
  found.item = item;
  found.under = under;
  found.pending = null;
  found.drafts = [];
  found.others = [];
}
