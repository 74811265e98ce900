// The table view: pillars and criteria in the order of the text, one line each.

import { SHAPES } from "#designer/strings/form-shapes.ts";
import type { Analysis } from "#dsl";
import type { Expression, InputItem } from "#dsl/syntax/ast.ts";
import { placed } from "./paths.ts";
import { shapeWords } from "./shapes.ts";
import { type Source, sourceOf, textAt } from "./source.ts";
import type { TableRow } from "./types.ts";

const OF_RULE: ReadonlySet<string> = new Set([
  ...["require", "let", "when", "all-equal", "all-zero", "part", "score"],
  ...["appraiser", "collected", "undisclosed", "not-expressible"],
]);

/** Pillars and criteria, as written. */
export function tableOf(analysis: Analysis): readonly TableRow[] {
  const source = sourceOf(analysis);
  return placed(source.syntax).map(({ path, item, depth }): TableRow => {
    const items: readonly { readonly kind: string; readonly span: TableRow["span"] }[] = item.items;
    const isRule = ({ kind }: { readonly kind: string }): boolean => OF_RULE.has(kind);
    const answers = item.kind === "criterion" ? item.items.filter((each) => each.kind === "input") : [];
    const paying = answers.filter(
      ({ points, options }) => points !== null || options.some((o) => o.points !== null),
    );
    return {
      kind: item.kind,
      path,
      depth,
      code: item.code?.text ?? "",
      title: item.title?.value ?? "",
      max: item.max ? textAt(source, item.max.span) : "",
      role: item.kind === "criterion" ? item.role : "scored",
      shape: item.kind === "criterion" ? shapeWords(source, item) : SHAPES.pillar,
      answers: paying.flatMap((input) => answersOf(source, input, paying.length > 1)).join("\n"),
      rule: items
        .filter(isRule)
        .map(({ span }) => outdented(textAt(source, span)))
        .join("\n"),
      inputs: answers.reduce((sum, { names }) => sum + names.length, 0),
      span: item.span,
      maxSpan: item.max?.span ?? null,
    };
  });
}

/** What the answers of an input are worth; `isOne`: of several, so that what is asked stands before them. */
function answersOf(
  source: Source,
  { label, names, points, options }: InputItem,
  isOne: boolean,
): readonly string[] {
  const asked = label?.value || (names[0]?.text ?? "");
  const worth = (value: Expression | null): string =>
    value === null ? "" : `: ${textAt(source, value.span)}`;
  if (options.length === 0) return [`${asked}${worth(points)}`];
  const lines = options.map((option) => `– ${option.label?.value || option.key.text}${worth(option.points)}`);
  return isOne ? [asked, ...lines] : lines;
}

/** A block shows its own indentation only, not that of the place it stands at. */
function outdented(text: string): string {
  const [first = "", ...rest] = text.split("\n");
  const indents = rest
    .filter((line) => line.trim() !== "")
    .map((line) => line.length - line.trimStart().length);
  const least = Math.min(...indents);
  return [first, ...rest.map((line) => line.slice(Math.min(least, line.length)))].join("\n");
}
