// Older formats, brought up to the one load.ts reads. One step per version; a step never changes what a set means.
import { isRaw, type Raw } from "./load-check.ts";

/**
 * From version 0, the draft format: a criterion had no `undisclosedCriteria` (not said), the set no `overdue` (the text
 * does not say) and no `notes`.
 */
function from0(rules: Raw): Raw {
  const criteria = Array.isArray(rules.criteria) ? rules.criteria : [];
  return {
    overdue: null,
    notes: [],
    ...rules,
    criteria: criteria.map((c: unknown) => (isRaw(c) ? { undisclosedCriteria: null, ...c } : c)),
  };
}

/** From version 1: readings did not say which finding they answer, grades did not hold the decision's words. */
function from1(rules: Raw): Raw {
  const criteria = Array.isArray(rules.criteria) ? rules.criteria : [];
  return {
    ...rules,
    readings: anchored(rules.readings),
    grades: isRaw(rules.grades) ? { verbatim: "", ...rules.grades } : rules.grades,
    criteria: criteria.map((c: unknown) => (isRaw(c) ? { ...c, readings: anchored(c.readings) } : c)),
  };
}

const anchored = (readings: unknown): unknown =>
  Array.isArray(readings) ? readings.map((r: unknown) => (isRaw(r) ? { about: "", ...r } : r)) : readings;

const STEPS: readonly ((rules: Raw) => Raw)[] = [from0, from1];

/** The rules of a set of format `version` in the present format. */
export function migrate(rules: unknown, version: number): unknown {
  return isRaw(rules) ? STEPS.slice(version).reduce((older, step) => step(older), rules) : rules;
}
