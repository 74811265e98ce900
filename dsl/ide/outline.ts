// What a text holds, as a tree to walk through: pillars, criteria with their figures, definitions and rules, and the rules
// over the set. Names are the author's own words.
import type { Analysis } from "../analyze.ts";
import type { Span } from "../source/span.ts";
import type {
  CriterionItem,
  CriterionMember,
  Expression,
  InputItem,
  PillarItem,
  PillarMember,
  SetItem,
} from "../syntax/ast.ts";

export type OutlineKind =
  | "pillar"
  | "criterion"
  | "input"
  | "option"
  | "let"
  | "part"
  | "when"
  | "score"
  | "row"
  | "common"
  | "parameter"
  | "tag"
  | "ranking"
  | "grades"
  | "grade"
  | "award";

export interface OutlineNode {
  readonly kind: OutlineKind;
  /** A code or name as it stands in the text; words of the statement where there is none. */
  readonly name: string;
  /** Its label or title, "" when it has none. */
  readonly detail: string;
  readonly span: Span;
  /** What to show when it is chosen: its name or first words. */
  readonly nameSpan: Span;
  readonly children: readonly OutlineNode[];
}

/** The tree of a text, in its order. */
export const outline = ({ file, syntax }: Analysis): readonly OutlineNode[] =>
  syntax.items.flatMap((item) => nodesOf(file.text, item));

type Item = SetItem | PillarMember | CriterionMember;

function nodesOf(text: string, item: Item): readonly OutlineNode[] {
  const node = nodeIn(text);
  switch (item.kind) {
    case "pillar":
    case "criterion":
      return [block(text, item)];
    case "common":
      return [
        node(
          "common",
          item.span,
          "",
          item.inputs.flatMap((input) => inputNodes(text, input)),
        ),
      ];
    case "parameter":
      return (item.input === null ? [] : inputNodes(text, item.input)).map((each) => ({
        ...each,
        kind: "parameter",
      }));
    case "input":
      return inputNodes(text, item);
    case "let":
      return [node("let", item.name.span, "", rowsIn(text, item.value), item.span)];
    case "part":
      return [node("part", item.span, item.label?.value ?? "", rowsIn(text, item.value))];
    case "when":
      return [node("when", item.condition?.span ?? item.span, "", rowsIn(text, item.outcome), item.span)];
    case "score":
      return [node("score", item.span, "", rowsIn(text, item.value))];
    case "tag":
      return item.name === null ? [] : [node("tag", item.name.span, item.label?.value ?? "", [], item.span)];
    case "ranking":
      return [node("ranking", item.name?.span ?? item.span, "", [], item.span)];
    case "award":
      return [node("award", item.name?.span ?? item.span, "", [], item.span)];
    case "grades":
      return [
        node(
          "grades",
          item.span,
          "",
          item.rows.map((row) => node("grade", row.name?.span ?? row.span, "", [], row.span)),
        ),
      ];
    default:
      return [];
  }
}

/** Makes a node named by the words at `named`, of their first line. */
const nodeIn =
  (text: string) =>
  (
    kind: OutlineKind,
    named: Span,
    detail: string,
    children: readonly OutlineNode[],
    whole: Span = named,
  ): OutlineNode => {
    const words = text.slice(named.start, named.end).split(/[\n{]/)[0]?.trimEnd() ?? "";
    const nameSpan = { start: named.start, end: named.start + words.length };
    return { kind, name: words, detail, span: whole, nameSpan, children };
  };

function block(text: string, item: PillarItem | CriterionItem): OutlineNode {
  const members: readonly Item[] = item.items;
  const children = members.flatMap((member) => nodesOf(text, member));
  const named = item.code?.span ?? item.header;
  return nodeIn(text)(item.kind, named, item.title?.value ?? "", children, item.span);
}

function inputNodes(text: string, item: InputItem): readonly OutlineNode[] {
  const node = nodeIn(text);
  const options = item.options.map(({ key, label, span }) =>
    node("option", key.span, label?.value ?? "", [], span),
  );
  const fields = item.fields.flatMap((field) => inputNodes(text, field));
  return item.names.map((name) =>
    node("input", name.span, item.label?.value ?? "", [...options, ...fields], item.span),
  );
}

/** The rows of the tables of a rule. */
function rowsIn(text: string, value: Expression | null): readonly OutlineNode[] {
  if (value === null || typeof value !== "object") return [];
  if (value.kind === "table")
    return value.rows.map((row) =>
      nodeIn(text)("row", (row.range ?? row.when ?? row).span, "", [], row.span),
    );
  return Object.values(value).flatMap((part: unknown) =>
    isExpression(part)
      ? rowsIn(text, part)
      : Array.isArray(part)
        ? part.filter(isExpression).flatMap((p) => rowsIn(text, p))
        : [],
  );
}

const isExpression = (part: unknown): part is Expression =>
  typeof part === "object" && part !== null && "kind" in part && "span" in part;
