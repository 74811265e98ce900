// What the address of the history says besides the set, so that a comparison can be sent to a colleague as a link.
import { type ComparisonTab, isComparisonTab } from "../compare/tab.ts";

export interface HistorySearch {
  /** The sides compared, as side.ts writes them; "" where the usual ones are. */
  readonly a: string;
  readonly b: string;
  readonly tab: ComparisonTab;
}

export const readSearch = ({ a, b, tab }: Readonly<Record<string, unknown>>): HistorySearch => ({
  a: typeof a === "string" ? a : "",
  b: typeof b === "string" ? b : "",
  tab: isComparisonTab(tab) ? tab : "changes",
});
