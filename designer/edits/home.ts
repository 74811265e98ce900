// Where a new statement goes: after those that usually stand before it.
import type { Span } from "#dsl";
import type { CriterionItem, PillarItem } from "#dsl/syntax/ast.ts";
import type { Add, Home } from "./slot.ts";
import { type Source, tokensIn } from "./source.ts";

/** The order in which statements of a block usually stand. */
const ORDER: readonly string[] = [
  ...["declares", "verbatim", "clause", "evidence", "default-evidence", "input", "require", "let"],
  ...[
    "when",
    "all-equal",
    "all-zero",
    "part",
    "score",
    "appraiser",
    "collected",
    "undisclosed",
    "not-expressible",
  ],
  ...["zero-denominator", "not-applicable-policy", "reading", "accept", "example", "example-group", "note"],
];

/** The braces of a pillar or criterion, and after which statement one of these kinds goes; null: a brace is missing. */
export function homeOf(
  source: Source,
  item: CriterionItem | PillarItem,
  kinds: readonly string[],
): Home | null {
  const tokens = tokensIn(source, item.span);
  const open = tokens.find(({ kind, startOffset }) => kind === "LeftBrace" && startOffset >= item.header.end);
  const close = tokens.at(-1);
  if (!open || close?.kind !== "RightBrace" || close.end !== item.span.end) return null;
  const items: readonly { readonly kind: string; readonly span: Span }[] = item.items;
  return { open: open.end, close: close.startOffset, after: lastBefore(items, kinds, ORDER) };
}

/** The last of the items that usually stand before, or are of, these kinds. */
export function lastBefore(
  items: readonly { readonly kind: string; readonly span: Span }[],
  kinds: readonly string[],
  order: readonly string[],
): Span | null {
  const most = Math.max(...kinds.map((kind) => order.indexOf(kind)));
  return items.findLast(({ kind }) => order.includes(kind) && order.indexOf(kind) <= most)?.span ?? null;
}

/** The order in which statements of the set usually stand. */
export const SET_ORDER: readonly string[] = [
  ...[
    "title",
    "decision",
    "effective",
    "replaces",
    "amends",
    "called",
    "level",
    "scale",
    "declares",
    "measures",
  ],
  ...["default-evidence", "zero-denominator", "common", "parameter", "tag", "not-applicable-policy"],
  ...[
    "pillar",
    "criterion",
    "ranking",
    "grades",
    "award",
    "exclusion",
    "rounding",
    "overdue",
    "reading",
    "accept",
    "note",
  ],
];

/** Additions of a few kinds to one block, each after the statements that usually stand before it. */
export const placedAdds = (
  items: readonly { readonly kind: string; readonly span: Span }[],
  adds: readonly Add[],
  order = ORDER,
): readonly Add[] =>
  adds.map((add) => ({ ...add, after: lastBefore(items, [KIND_OF[add.what] ?? add.what], order) }));

/** Kinds of statements that are added under another word. */
const KIND_OF: Readonly<Record<string, string>> = {
  table: "score",
  "not-applicable": "not-applicable-policy",
};
