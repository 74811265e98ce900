// What findings are anchored to.
import { type Rational, toExact } from "#runtime/number.ts";
import type { Anchor } from "../source/diagnostic.ts";
import type { Interval } from "./analysis/interval.ts";
import type { CriterionView } from "./view.ts";

/** The criterion as a whole. */
export const onCriterion = ({ criterion }: CriterionView): Anchor => ({
  scope: criterion.code,
  low: null,
  high: null,
});

type Ends = Pick<Interval, "low" | "high">;

/** A value, or a stretch of values, of the criterion; infinite ends are left open. */
export const onValues = ({ criterion }: CriterionView, ends: Ends): Anchor =>
  onValuesOf(criterion.code, ends);

/** The same of a criterion by its code; "" for a value of the set. */
export function onValuesOf(scope: string, { low, high }: Ends): Anchor {
  const text = (x: Rational): string | null => (x.d ? toExact(x) : null);
  return { scope, low: text(low), high: text(high) };
}

export const onSet: Anchor = { scope: "", low: null, high: null };
/** A pillar or a criterion by its code; "" for the set. */
export const onScope = (code: string): Anchor => ({ scope: code, low: null, high: null });
