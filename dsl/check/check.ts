// Runs the rules and silences what the set accepts with a reason (chấp nhận … vì …), at the place it accepts it.

import type { IndicatorSet } from "../model/model.ts";
import { type Diagnostic, inOrder } from "../source/diagnostic.ts";
import type { Span } from "../source/span.ts";
import { RULES } from "./rules.ts";

/** Findings of the rules, and of the model, that no acceptance covers. An acceptance covers findings of its code inside its criterion. */
export function check(set: IndicatorSet, found: readonly Diagnostic[]): readonly Diagnostic[] {
  const all = [...found, ...RULES.flatMap((rule) => rule(set))];
  return inOrder(all.filter((d) => d.severity === "error" || !isAccepted(set, d)));
}

function isAccepted(set: IndicatorSet, finding: Diagnostic): boolean {
  if (set.rules.accepts.some((a) => a.code === finding.code)) return true;
  return set.rules.criteria.some(
    (c) => c.accepts.some((a) => a.code === finding.code) && contains(set.places[c.code], finding.span),
  );
}

const contains = (outer: Span | undefined, inner: Span): boolean =>
  outer !== undefined && outer.start <= inner.start && inner.end <= outer.end;
