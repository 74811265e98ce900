// Statements that move points only because something else asks for what they say.
import type { Criterion, Expr, Rules } from "#runtime/compiled-set.ts";
import { inside } from "../model/references.ts";
import type { ChangeKind } from "./change.ts";
import type { Sides } from "./source.ts";

const asks =
  (is: (expr: Expr) => boolean) =>
  ({ criteria }: Rules): boolean =>
    inside(criteria).some(is);

const PILLARS = asks((expr) => expr.op === "points-of" && expr.what === "pillar");
const GRADES = asks(({ op }) => op === "grade");
const isRescaled = ({ notApplicable: policy }: Criterion): boolean => policy?.kind === "removed-rescaled";

const ASKED: Readonly<Partial<Record<ChangeKind, (rules: Rules) => boolean>>> = {
  // What is left of the scale is taken up to the whole of it (SPEC A2).
  scale: ({ criteria }) => criteria.some(isRescaled),
  // Who is not ranked is not compared with either (SPEC C1).
  exclusion: asks(({ op }) => op === "min-max" || op === "cohort"),
  ranking: asks(({ op }) => op === "rank"),
  grades: GRADES,
  grade: GRADES,
  veto: GRADES,
  quota: GRADES,
  pillar: (rules) => rules.rounding.some(({ what }) => what === "pillar") || PILLARS(rules),
};

/** Whether a change of such a kind may move points, in either version; the pillar a criterion stands in counts as one. */
export const touchesPoints = ({ before, after }: Sides, kind: ChangeKind): boolean =>
  [before, after].some(({ set: { rules } }) => ASKED[kind]?.(rules) === true);
