// Counts of a compiled set that several commands show.
import type { Rules } from "#runtime/compiled-set.ts";

/** Criteria of a set, those not public included, by their pillar or as declared for the whole set; null: the text does not say. */
export function criteriaCount(rules: Rules): number | null {
  let count = 0;
  for (const criterion of rules.criteria) {
    const standsForPillar = rules.pillars.some((pillar) => pillar.code === criterion.code);
    if (criterion.undisclosed === "" || !standsForPillar) count += 1;
    else if (criterion.undisclosedCriteria === null) return declaredCount(rules);
    else count += criterion.undisclosedCriteria;
  }
  return count;
}

/** Pillars that stand in no other pillar. */
export const topPillars = (rules: Rules): Rules["pillars"] =>
  rules.pillars.filter((pillar) => pillar.parent === "");

function declaredCount(rules: Rules): number | null {
  return rules.declares.find((each) => each.scope === "" && each.criteria !== null)?.criteria ?? null;
}
