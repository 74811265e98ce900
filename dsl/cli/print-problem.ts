// A problem as the user sees it: sentences for people, one JSON object for programs. The words are elsewhere.
import { fill, type Language } from "./language.ts";
import type { Place, Problem } from "./problem.ts";
import { PROBLEMS } from "./problem-strings.ts";
import { text } from "./strings.ts";
import { shown } from "./table.ts";

/** What, where, how to mend, and what was perhaps meant; ends with a line end. */
export function printProblem(problem: Problem, language: Language): string {
  const { message, remedy } = sentences(problem, language);
  const where = problem.place === null ? "" : `${printPlace(problem.place, language)}: `;
  const lines = [`${where}${text(language, "error")} [${problem.code}] ${message}`];
  if (problem.near.length > 0) lines.push(`  ${didYouMean(problem.near, language)}`);
  lines.push(`  ${text(language, "remedy", { remedy })}`);
  return `${lines.map(shown).join("\n")}\n`;
}

/** The stable form of a problem in `--json`: `{code, message, remedy, near?, place?}`. */
export function problemJson(problem: Problem, language: Language): Readonly<Record<string, unknown>> {
  return {
    code: problem.code,
    ...sentences(problem, language),
    ...(problem.near.length > 0 ? { near: problem.near } : {}),
    ...(problem.place === null ? {} : { place: problem.place }),
  };
}

/** “Có phải ý bạn là …?” */
export function didYouMean(near: readonly string[], language: Language): string {
  const words = near.map((word) => `“${word}”`).join(text(language, "or"));
  return text(language, "did-you-mean", { words });
}

function sentences(
  problem: Problem,
  language: Language,
): { readonly message: string; readonly remedy: string } {
  const { message, remedy } = PROBLEMS[problem.code][language];
  return { message: fill(message, problem.holes), remedy: fill(remedy, problem.holes) };
}

/** Where it is: `file:line:column`, or the row and column a spreadsheet shows. */
export function printPlace(place: Place, language: Language): string {
  switch (place.kind) {
    case "file":
      return place.file;
    case "text":
      return `${place.file}:${place.line}:${place.column}`;
    case "cell": {
      const { file, row, column, header, unit } = place;
      const parts = [text(language, "cell", { file, row, column: columnName(column) })];
      if (header !== "") parts[0] += ` (${header})`;
      if (unit !== "") parts.push(text(language, "cell-unit", { unit }));
      return parts.join(", ");
    }
  }
}

/** 1 → A, 27 → AA: the letters a spreadsheet shows over a column. */
function columnName(column: number): string {
  let rest = column;
  let name = "";
  while (rest > 0) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
    rest = Math.floor((rest - 1) / 26);
  }
  return name;
}
