// Counts of a compiled set that several commands show.
import type { Rules } from "#runtime/compiled-set.ts";

/** Criteria of a set, those inside undisclosed entries included; null while the text does not say how many those are. */
export function criteriaCount(rules: Rules): number | null {
  let count = 0;
  for (const criterion of rules.criteria) {
    const standsForPillar = rules.pillars.some((pillar) => pillar.code === criterion.code);
    if (criterion.undisclosed === "" || !standsForPillar) count += 1;
    else if (criterion.undisclosedCriteria === null) return null;
    else count += criterion.undisclosedCriteria;
  }
  return count;
}

/** Pillars that stand in no other pillar. */
export const topPillars = (rules: Rules): Rules["pillars"] =>
  rules.pillars.filter((pillar) => pillar.parent === "");
