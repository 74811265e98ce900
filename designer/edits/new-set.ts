// The text a new set begins with: one pillar and one criterion that already score, to be written over.
import { BEGIN } from "#designer/strings/new-set.ts";
import type { Surface } from "#dsl";
import { type KeywordId, spelling } from "#dsl/syntax/keywords.ts";
import { oneLine } from "./literals.ts";

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
  const max = `${w("max-header")} ${points}`;
  return [
    `${w("set")} ${id} ${w("version")} 1.0.0`,
    `${w("title")} ${oneLine(title)}`,
    ...(level === "" ? [] : [`${w("level")} ${oneLine(level)}`]),
    `${w("scale")} ${points}`,
    "",
    `${w("pillar")} 1 ${oneLine(BEGIN.pillar[surface])} ${max} {`,
    `  ${w("criterion")} 1.1 ${oneLine(BEGIN.criterion[surface])} ${max} {`,
    `    ${w("yes-no")} co ${oneLine(BEGIN.asked[surface])}: ${w("max")}`,
    "  }",
    "}",
    "",
  ].join("\n");
}
