// The checker's rules, in the order that gives the clearest first finding. One file each under rules/, named by its code.
import type { CriterionRule, Rule, SetRule, WordsRule } from "./rule.ts";
import { awardImpossible } from "./rules/award-impossible.ts";
import { branchWithoutExample } from "./rules/branch-without-example.ts";
import { caseUnreachable } from "./rules/case-unreachable.ts";
import { caseWithoutPoints } from "./rules/case-without-points.ts";
import { deadlineBeforeData } from "./rules/deadline-before-data.ts";
import { declaredCriteria } from "./rules/declared-criteria.ts";
import { declaredPillars } from "./rules/declared-pillars.ts";
import { declaredPoints } from "./rules/declared-points.ts";
import { equalUnits } from "./rules/equal-units.ts";
import { exampleFails } from "./rules/example-fails.ts";
import { gradeGap } from "./rules/grade-gap.ts";
import { gradeOverlap } from "./rules/grade-overlap.ts";
import { gradeUnreachable } from "./rules/grade-unreachable.ts";
import { maxNotPrinted } from "./rules/max-not-printed.ts";
import { maxUnreachable } from "./rules/max-unreachable.ts";
import { missingEvidence } from "./rules/missing-evidence.ts";
import { missingLegalBasis } from "./rules/missing-legal-basis.ts";
import { noPolicy } from "./rules/no-policy.ts";
import { notApplicablePays } from "./rules/not-applicable-pays.ts";
import { notFollowed } from "./rules/not-followed.ts";
import { numeratorAbove } from "./rules/numerator-above.ts";
import { overdueSpares } from "./rules/overdue-spares.ts";
import { partWiderThanWhole } from "./rules/part-wider-than-whole.ts";
import { pillarNotSum } from "./rules/pillar-not-sum.ts";
import { quotaIdle } from "./rules/quota-idle.ts";
import { rankAfterRounding } from "./rules/rank-after-rounding.ts";
import { repeatedFigure } from "./rules/repeated-figure.ts";
import { requirementImpossible } from "./rules/requirement-impossible.ts";
import { requirementUnwritten } from "./rules/requirement-unwritten.ts";
import { rowUnreachable } from "./rules/row-unreachable.ts";
import { rowWithoutPoints } from "./rules/row-without-points.ts";
import { ruleNotExpressible } from "./rules/rule-not-expressible.ts";
import { runtimeRefuses } from "./rules/runtime-refuses.ts";
import { scaleNotSum } from "./rules/scale-not-sum.ts";
import { scoreAboveMax } from "./rules/score-above-max.ts";
import { scoreBelowZero } from "./rules/score-below-zero.ts";
import { scoreFalls } from "./rules/score-falls.ts";
import { scoreJump } from "./rules/score-jump.ts";
import { swappedFigures } from "./rules/swapped-figures.ts";
import { tableGap } from "./rules/table-gap.ts";
import { tableOverlap } from "./rules/table-overlap.ts";
import { textContradicts } from "./rules/text-contradicts.ts";
import { textFormulaDiffers } from "./rules/text-formula-differs.ts";
import { textGap } from "./rules/text-gap.ts";
import { textLevelDiffers } from "./rules/text-level-differs.ts";
import { textOverlap } from "./rules/text-overlap.ts";
import { textPercentLost } from "./rules/text-percent-lost.ts";
import { textPointsDiffer } from "./rules/text-points-differ.ts";
import { textSignLost } from "./rules/text-sign-lost.ts";
import { thresholdNotPositive } from "./rules/threshold-not-positive.ts";
import { unitDiffersFromLabel } from "./rules/unit-differs-from-label.ts";
import { unusedDefinition } from "./rules/unused-definition.ts";
import { unusedInput } from "./rules/unused-input.ts";
import { vetoIdle } from "./rules/veto-idle.ts";
import { zeroDenominator } from "./rules/zero-denominator.ts";
import { zeroDenominatorPays } from "./rules/zero-denominator-pays.ts";

/** Rules about one criterion. */
export const CRITERION_RULES: readonly CriterionRule[] = [
  notFollowed,
  // what it gives
  scoreAboveMax,
  scoreBelowZero,
  maxUnreachable,
  maxNotPrinted,
  scoreJump,
  scoreFalls,
  swappedFigures,
  partWiderThanWhole,
  // where it gives nothing
  tableGap,
  tableOverlap,
  rowWithoutPoints,
  caseWithoutPoints,
  zeroDenominator,
  zeroDenominatorPays,
  numeratorAbove,
  requirementImpossible,
  requirementUnwritten,
  thresholdNotPositive,
  equalUnits,
  noPolicy,
  notApplicablePays,
  overdueSpares,
  ruleNotExpressible,
  // ways never taken, things not used
  rowUnreachable,
  caseUnreachable,
  unusedInput,
  unusedDefinition,
  missingEvidence,
  unitDiffersFromLabel,
  // the decision's own words
  textLevelDiffers,
  textPointsDiffer,
  textFormulaDiffers,
  // examples
  exampleFails,
  branchWithoutExample,
];

/** Rules about the decision's own words, wherever the set holds them. */
export const WORDS_RULES: readonly WordsRule[] = [
  textSignLost,
  textPercentLost,
  textContradicts,
  textGap,
  textOverlap,
];

/** Rules about the whole set. */
export const SET_RULES: readonly SetRule[] = [
  declaredPillars,
  declaredCriteria,
  declaredPoints,
  scaleNotSum,
  pillarNotSum,
  gradeGap,
  gradeOverlap,
  gradeUnreachable,
  vetoIdle,
  quotaIdle,
  awardImpossible,
  rankAfterRounding,
  deadlineBeforeData,
  missingLegalBasis,
  repeatedFigure,
  runtimeRefuses,
];

export const RULES: readonly Rule[] = [...CRITERION_RULES, ...WORDS_RULES, ...SET_RULES];
