// The impact of an edit as one line for an official.
import { PREVIEW } from "../../strings/preview.ts";
import { type Language, say } from "../../strings/words.ts";
import { shownChange } from "../format-number.ts";
import { type Impact, isNoImpact } from "./impact.ts";
import { nameOf, type UnitName } from "./units.ts";

/** `3 đơn vị đổi hạng, 1 đơn vị đổi loại, 4 đơn vị đổi điểm; thay đổi nhiều nhất: … +5 điểm`. */
export function impactText(impact: Impact, units: readonly UnitName[], language: Language): string {
  if (isNoImpact(impact)) return say(PREVIEW["impact-none"], language);
  const { rank, grade, points, added, removed, most } = impact;
  const counted = [
    ...(rank.length === 0 && grade.length === 0 && points.length === 0
      ? []
      : [["impact-rank", rank] as const]),
    ...(grade.length === 0 ? [] : [["impact-grade", grade] as const]),
    ...(points.length === 0 ? [] : [["impact-points", points] as const]),
    ...(added.length === 0 ? [] : [["impact-added", added] as const]),
    ...(removed.length === 0 ? [] : [["impact-removed", removed] as const]),
  ].map(([key, ids]) => say(PREVIEW[key], language, { count: ids.length }));
  if (most === null) return counted.join(", ");
  const unit = nameOf(units.find((each) => each.id === most.unit) ?? { id: most.unit });
  const change = shownChange(most.change, language).text;
  return `${counted.join(", ")}; ${say(PREVIEW["impact-most"], language, { unit, change })}`;
}
