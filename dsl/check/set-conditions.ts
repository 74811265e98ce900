// Conditions over the whole set (vetoes, awards, exclusions): whether they can hold at all, points of rules being within their
// maxima, grades being those the set has.
import type { Criterion, Expr, Rules } from "#runtime/compiled-set.ts";
import { newAtoms } from "./analysis/atoms.ts";
import { WHOLE } from "./analysis/cell.ts";
import { newWalker } from "./analysis/walk.ts";

/** What a rule over the set may refer to by `max`, figures and definitions: nothing. */
const NO_CRITERION: Criterion = {
  code: "",
  title: "",
  kind: "scored",
  pillar: "",
  max: null,
  maxParameter: "",
  inputs: [],
  requires: [],
  lets: [],
  whens: [],
  allEqual: null,
  allZero: null,
  parts: [],
  score: null,
  zeroDenominator: null,
  notApplicable: null,
  undisclosed: "",
  undisclosedCriteria: null,
  notExpressible: "",
  verbatim: "",
  evidence: "",
  clause: "",
  readings: [],
  accepts: [],
  notes: [],
  examples: [],
};

const STEPS = 20_000;

/** Whether a condition over the set can hold, and whether it can fail; both when that is not told. */
export function possible(
  rules: Rules,
  condition: Expr,
): { readonly holds: boolean; readonly fails: boolean } {
  const w = newWalker(rules, NO_CRITERION, newAtoms(), STEPS);
  const results = w.walk(condition, WHOLE).map((b) => b.result);
  const unknown = w.budget.left < 0 || results.some((r) => r.is !== "truth");
  return {
    holds: unknown || results.some((r) => r.is === "truth" && r.value),
    fails: unknown || results.some((r) => r.is === "truth" && !r.value),
  };
}
