// Results of the calculator as sentences.
import {
  type CriterionResult,
  compare,
  printedNumber,
  type Rational,
  reasonText,
  type SumResult,
  type UnitResult,
} from "#runtime";
import * as words from "../strings/reading.ts";
import { type Language, say } from "../strings/words.ts";
import type { Typed } from "./typed.ts";

type Sum = Pick<SumResult, "points" | "low" | "high" | "max">;

/** `7,5 / 10 điểm`, or the bounds while open. */
export function showSum({ points, low, high, max }: Sum, language: Language): string {
  const n = (x: Rational | null): string =>
    x === null ? say(words.NO_BOUND, language) : printedNumber(x, language);
  const of = max === null || compare(max, { n: 0, d: 1 }) <= 0 ? null : n(max);
  if (points !== null)
    return of === null
      ? say(words.SCORED, language, { points: n(points) })
      : say(words.SCORED_OF, language, { points: n(points), max: of });
  const values = { low: n(low), high: n(high), max: of ?? "" };
  return say(of === null ? words.FROM_TO : words.FROM_TO_OF, language, values);
}

/** The points of a criterion and, while there are none, why. */
export function showCriterion(result: CriterionResult, kind: string, language: Language): string {
  if (kind === "collected") return say(words.COLLECTED, language);
  const why = result.reason === null ? "" : `: ${reasonText(result.reason, language)}`;
  switch (result.status) {
    case "scored":
      return showSum(result, language);
    case "pending":
      return showSum(result, language);
    case "not-applicable": {
      const worth = result.points === null ? "" : `; ${showSum(result, language)}`;
      return `${say(words.NOT_APPLICABLE, language)}${worth}`;
    }
    case "rejected":
      return `${say(words.REJECTED, language)}${why}`;
    case "needs-reading":
      return `${say(words.NEEDS_READING, language)}${why}`;
  }
}

export function showGrade({ grades, status }: UnitResult, language: Language): string {
  if (status === "not-ranked") return say(words.NOT_RANKED, language);
  return grades.length === 0 ? "–" : grades.join(` ${say(words.OR, language)} `);
}

/** What is wrong with what was typed, and how to mend it; "" when nothing is. */
export function showTyped(typed: Typed, language: Language): string {
  if (typed.is === "not-a-number") return say(words.NOT_A_NUMBER, language, { typed: typed.typed });
  if (typed.is === "two-readings") return say(words.TWO_READINGS, language, { ...typed });
  return "";
}
