// What of a result can be seen only with the criteria of every unit, which stay with the analyst: criteria that tell nobody
// apart. It counts what is there; it judges nothing.
import type { GroupResult, Rules } from "#runtime";
import { equals, type Rational } from "#runtime/number.ts";

/** Every unit has these points, in a criterion where they are all known. */
export interface NeverSeparates {
  readonly is: "never-separates";
  readonly code: string;
  readonly title: string;
  readonly count: number;
  readonly points: Rational;
}

/** In the order of the set; only criteria with points to give, and of two units or more. */
export function neverSeparating({ criteria }: Rules, { units }: GroupResult): readonly NeverSeparates[] {
  if (units.length < 2) return [];
  return criteria.flatMap(({ code, title, kind }): readonly NeverSeparates[] => {
    if (kind !== "scored") return [];
    const first = units[0]?.criteria.get(code)?.points ?? null;
    const same = units.every((unit) => {
      const each = unit.criteria.get(code);
      return (
        each?.status === "scored" && each.points !== null && first !== null && equals(each.points, first)
      );
    });
    return same && first !== null
      ? [{ is: "never-separates", code, title, count: units.length, points: first }]
      : [];
  });
}
