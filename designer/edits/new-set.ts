// The text a new set begins with: one pillar and one criterion that already score, to be written over.
import { BEGIN } from "#designer/strings/new-set.ts";
import type { Surface } from "#dsl";
import { type KeywordId, spelling } from "#dsl/syntax/keywords.ts";
import { oneLine } from "./literals.ts";

/** Maximum of the whole (điểm) that a new set has when nothing else is said. */
export const USUAL_POINTS = "100";

export interface SetStart {
  /** `province/set`, as the language has it. */
  readonly id: string;
  readonly title: string;
  /** "": none is written. */
  readonly level: string;
  /** Maximum of the whole (điểm), a whole number as digits. */
  readonly points: string;
  readonly surface: Surface;
}

/** A text without errors that names the set as told. */
export function newSetText({ id, title, level, points, surface }: SetStart): string {
  const w = (keyword: KeywordId): string => spelling(keyword, surface);
  return [
    `${w("set")} ${id} ${w("version")} 1.0.0`,
    `${w("title")} ${oneLine(title)}`,
    ...(level === "" ? [] : [`${w("level")} ${oneLine(level)}`]),
    `${w("scale")} ${points}`,
    "",
    firstPillar(points, surface, surface),
    "",
  ].join("\n");
}

/** Whether the text of a pillar is still the one a new set begins with; the maximum may be another by now. */
export function isFirstPillar(text: string, surface: Surface): boolean {
  const points = /" \D*(\d+)/.exec(text)?.[1] ?? "";
  // Keywords written in the other language leave the names as they were.
  return (["vi", "en"] as const).some((names) => text === firstPillar(points, surface, names));
}

function firstPillar(points: string, surface: Surface, names: Surface): string {
  const w = (keyword: KeywordId): string => spelling(keyword, surface);
  const max = `${w("max-header")} ${points}`;
  return [
    `${w("pillar")} 1 ${oneLine(BEGIN.pillar[names])} ${max} {`,
    `  ${w("criterion")} 1.1 ${oneLine(BEGIN.criterion[names])} ${max} {`,
    `    ${w("yes-no")} co ${oneLine(BEGIN.asked[names])}: ${w("max")}`,
    "  }",
    "}",
  ].join("\n");
}
