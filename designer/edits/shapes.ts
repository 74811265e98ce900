// Ways a criterion scores: which one a criterion has, and the template of each.

import { SHAPES } from "#designer/strings/form-shapes.ts";
import type { Words } from "#designer/strings/words.ts";
import type { TextEdit } from "#dsl";
import { span } from "#dsl/source/span.ts";
import type { CriterionItem, InputItem } from "#dsl/syntax/ast.ts";
import { homeOf } from "./home.ts";
import { removal } from "./lines.ts";
import { oneLine } from "./literals.ts";
import { indentAt, type Source, textAt, tokensIn, word } from "./source.ts";
import type { FormShape, RuleShape } from "./types.ts";

const NAMES: Readonly<Record<RuleShape | "formula" | "none", Words>> = {
  ratio: SHAPES.ratio,
  "ratio-cap": SHAPES.ratioCap,
  table: SHAPES.table,
  "yes-no": SHAPES.yesNo,
  choice: SHAPES.choice,
  checklist: SHAPES.checklist,
  list: SHAPES.list,
  parts: SHAPES.parts,
  "min-max": SHAPES.minMax,
  appraiser: SHAPES.appraiser,
  undisclosed: SHAPES.undisclosed,
  collected: SHAPES.collected,
  "not-expressible": SHAPES.notExpressible,
  formula: SHAPES.formula,
  none: SHAPES.none,
};

/** What the rule of a criterion is called. */
export const shapeWords = (source: Source, item: CriterionItem): Words => NAMES[shapeOf(source, item)];

/** The shape of a criterion's rule: told by its statements and the words of its formula. */
export function shapeOf(source: Source, { items }: CriterionItem): RuleShape | "formula" | "none" {
  for (const { kind } of items)
    if (kind === "appraiser" || kind === "undisclosed" || kind === "collected" || kind === "not-expressible")
      return kind;
  const inputs = items.filter((each): each is InputItem => each.kind === "input");
  if (items.some(({ kind }) => kind === "part")) return "parts";
  const score = items.find((each) => each.kind === "score");
  if (!score) {
    const form = inputs.find(
      ({ points, options }) => points !== null || options.some((o) => o.points !== null),
    )?.form;
    return form === "yes-no" || form === "choice" || form === "checklist" ? form : "none";
  }
  const words = new Set(
    items.flatMap((each) =>
      each.kind === "score" || each.kind === "let" ? tokensIn(source, each.span).map(({ kind }) => kind) : [],
    ),
  );
  if (words.has("MinMax") || words.has("Cohort")) return "min-max";
  if (words.has("Table")) return "table";
  if (inputs.some(({ form }) => form === "list")) return "list";
  if (inputs.some(({ form }) => form === "checklist")) return "checklist";
  if (words.has("Cap")) return "ratio-cap";
  return words.has("Divide") || words.has("Ratio") ? "ratio" : "formula";
}

const TEMPLATES: readonly RuleShape[] = [
  ...(["ratio", "ratio-cap", "table", "yes-no", "choice", "checklist", "list", "parts", "min-max"] as const),
  ...(["appraiser", "undisclosed", "collected", "not-expressible"] as const),
];

/** The shape of a criterion as its form shows it, with the shapes that may be chosen. */
export function formShape(source: Source, item: CriterionItem): FormShape {
  const value = shapeOf(source, item);
  const own: readonly (RuleShape | "formula" | "none")[] =
    value === "formula" || value === "none" ? [value, ...TEMPLATES] : TEMPLATES;
  return {
    value,
    choices: own.map((each) => ({ value: each, label: NAMES[each] })),
    isTemplate: isTemplate(source, item, value),
  };
}

/** Whether the rule is, blanks aside, what a template writes. */
function isTemplate(source: Source, item: CriterionItem, value: FormShape["value"]): boolean {
  const old = item.items.filter(({ kind }) => REPLACED.has(kind));
  if (value === "none") return old.length === 0;
  if (value === "formula") return false;
  const { labels, measure } = taken(source, old);
  const plain = (text: string): string => text.replace(/\s+/g, " ");
  const written = old.map((each) => plain(textAt(source, each.span)));
  return written.join("\n") === template(source, value, labels, measure).map(plain).join("\n");
}

/** Labels and the unit of a rule, which the next template keeps. */
const taken = (source: Source, old: CriterionItem["items"]) => ({
  labels: old.flatMap((each) => (each.kind === "input" && each.label ? [each.label.value] : [])),
  measure:
    old.flatMap((each) =>
      each.kind === "input" && each.measure ? [textAt(source, each.measure.span)] : [],
    )[0] ?? null,
});

/** What a rule is made of: what a new shape replaces. */
const REPLACED: ReadonlySet<string> = new Set([
  ...["input", "require", "let", "when", "all-equal", "all-zero", "part", "score", "appraiser", "collected"],
  ...["undisclosed", "not-expressible", "example", "example-group"],
]);

/** Edits that replace the rule of a criterion; comments, the decision's words, readings and notes stay. Null: a brace is missing. */
export function shaped(source: Source, item: CriterionItem, shape: RuleShape): readonly TextEdit[] | null {
  const old = item.items.filter(({ kind }) => REPLACED.has(kind));
  const home = homeOf(source, item, ["input"]);
  if (!home) return null;
  const { labels, measure } = taken(source, old);
  // Comments within what is replaced keep standing before it.
  const kept = source.parsed.comments
    .filter(({ span: at }) => old.some((each) => each.span.start <= at.start && at.end <= each.span.end))
    .map((comment) => comment.text);
  const lines = [...kept, ...template(source, shape, labels, measure)];
  const [first, ...rest] = old;
  const { text } = source;
  const inner = `${indentAt(text, item.span.start)}  `;
  const own = lines.join("\n").replaceAll("\n", `\n${inner}`);
  if (first && !text.slice(home.open, home.close ?? home.open).includes("\n")) {
    const outer = indentAt(text, item.span.start);
    const stays = item.items
      .filter(({ kind }) => !REPLACED.has(kind))
      .map((each) => textAt(source, each.span));
    const body = [...stays, lines.join("\n").replaceAll("\n", `\n${inner}`)]
      .map((each) => `\n${inner}${each}`)
      .join("");
    return [{ span: span(home.open, home.close ?? home.open), text: `${body}\n${outer}` }];
  }
  if (first) return [{ span: first.span, text: own }, ...rest.map((each) => removal(source, each.span))];
  const at = home.after?.end ?? home.open;
  const isEmpty = home.close !== null && text.slice(home.open, home.close).trim() === "";
  if (isEmpty)
    return [
      {
        span: span(home.open, home.close ?? home.open),
        text: `\n${inner}${own}\n${indentAt(text, item.span.start)}`,
      },
    ];
  const line = text.indexOf("\n", at);
  return [{ span: span(line, line), text: `\n${inner}${own}` }];
}

/** The statements of a shape, with the labels and the unit that the old rule had. */
function template(
  source: Source,
  shape: RuleShape,
  labels: readonly string[],
  unit: string | null,
): readonly string[] {
  const w = (id: Parameters<typeof word>[1]): string => word(source, id);
  const measure = unit ?? source.model.rules.measures[0]?.name ?? w("points");
  const label = (at: number): string => oneLine(labels[at] ?? "…");
  const figure = (name: string, at: number): string => `${w("input")} ${name}: ${measure} ${label(at)}`;
  const zero = `0 ${w("points")}`;
  const ratio = [figure("a", 0), figure("b", 1), `${w("require")} a <= b`];
  const example = (values: string, outcome: string): string =>
    `${w("example")} ${values} ${w("then")} ${outcome}`;
  switch (shape) {
    case "ratio":
      return [...ratio, `${w("score")} = (a/b) * ${w("max")}`, example("a = 100; b = 100", w("max"))];
    case "ratio-cap":
      return [
        ...ratio,
        `${w("ratio")} = a/b`,
        `${w("score")} = ${w("ratio")} ${w("cap")} 85% * ${w("max")}`,
        example("a = 85; b = 100", w("max")),
      ];
    case "table":
      return [
        figure("n", 0),
        `${w("score")} = ${w("table")} n {\n  ${w("from")} 10 ${w("up")} : ${w("max")}\n  ${w("below")} 10 : ${zero}\n}`,
        example("n = 10", w("max")),
        example("n = 0", zero),
      ];
    case "yes-no":
      return [
        `${w("yes-no")} co ${label(0)}: ${w("max")}`,
        example(`co = ${w("yes")}`, w("max")),
        example(`co = ${w("no")}`, zero),
      ];
    case "choice":
      return [
        `${w("choice")} muc ${label(0)} {\n  cao  "…" : ${w("max")}\n  thap "…" : ${zero}\n}`,
        example("muc = cao", w("max")),
        example("muc = thap", zero),
      ];
    case "checklist":
      return [
        `${w("checklist")} dm ${label(0)} {\n  k1 "…"\n  k2 "…"\n}`,
        `${w("score")} = ${w("checked-share")}(dm) * ${w("max")}`,
        example("dm = { k1; k2 }", w("max")),
      ];
    case "list":
      return [
        `${w("list")} ds ${label(0)} {\n  ${w("yes-no")} dat "…"\n}`,
        `${w("score")} = ${w("count")}(ds ${w("when")} dat = ${w("yes")}) * 1 ${w("points")}, ${w("at-most")} ${w("max")}`,
      ];
    case "parts":
      return [
        ...ratio,
        `${w("part")} (1) = (a/b) * 1/2 * ${w("max")}`,
        `${w("part")} (2) = (a/b) * 1/2 * ${w("max")}`,
        `${w("score")} = (1) + (2)`,
      ];
    case "min-max":
      return [
        figure("a", 0),
        `${w("score")} = ${w("min-max")}(a) ${w("within-group")} * ${w("max")}`,
        `${w("when")} ${w("all-equal")}: ${w("needs-reading")}`,
      ];
    case "appraiser":
    case "undisclosed":
    case "collected":
      return [w(shape)];
    case "not-expressible":
      return [`${w("not-expressible")} ${w("because")} "…"`];
  }
}
