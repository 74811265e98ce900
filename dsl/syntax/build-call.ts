// Calls, and what rules of the whole set refer to: points and percents of criteria, pillars and tags, grade, rank, dates.
import type { CstNode } from "chevrotain";
import { cover, NO_PLACE, type Span } from "../source/span.ts";
import type { Expression, FunctionName, Word } from "./ast.ts";
import { nodeOf, nodes, tokenOf } from "./cst.ts";
import type { KeywordId } from "./keywords.ts";
import { hole } from "./operators.ts";
import type { Reader } from "./reader.ts";
import { spanOf, type Token } from "./tokens.ts";
import { codeOf, dateOf, numberOf, strOf, wordOf } from "./words.ts";

/** The functions by their keywords. */
export const FUNCTIONS: ReadonlyMap<KeywordId, FunctionName> = new Map<KeywordId, FunctionName>([
  ["ratio", "ratio"],
  ["least", "least"],
  ["greatest", "greatest"],
  ["sum", "sum"],
  ["mean", "mean"],
  ["best-of", "best-of"],
  ["round", "round"],
  ["density", "density"],
  ["growth", "growth"],
  ["count", "count"],
  ["checked-share", "checked-share"],
  ["days", "days"],
  ["all-of", "all-of"],
]);

/** `f(a; b)`, or `đếm(ds khi c)`: the condition belongs to the call. */
export function callOf(reader: Reader, node: CstNode, word: Token | null, args: CstNode | null): Expression {
  const fn = word?.keyword ? FUNCTIONS.get(word.keyword) : undefined;
  const inner = args ?? node;
  const open = tokenOf(inner, "LeftParen");
  const near = word ? spanOf(word) : open ? spanOf(open) : NO_PLACE;
  if (!fn) return hole(near);
  const list: Expression[] = [];
  let when: Expression | null = null;
  for (const arg of nodes(inner, "arg")) {
    const [value, condition] = nodes(arg, "expression");
    const read = reader.expression(value ?? null);
    if (read) list.push(read);
    when ??= reader.expression(condition ?? null);
  }
  const close = tokenOf(inner, "RightParen");
  const end = close ? spanOf(close) : (list.at(-1)?.span ?? near);
  return { kind: "call", fn, args: list, when, span: cover(near, end) };
}

/** `trong nhóm` or `trong mọi đơn vị`; the group when it is missing. */
export function overOf(node: CstNode, near: Span): { readonly over: "group" | "all"; readonly end: Span } {
  const word = tokenOf(node, "Over");
  return { over: word?.keyword === "over-all" ? "all" : "group", end: word ? spanOf(word) : near };
}

type PointsOf = Extract<Expression, { kind: "points-of" }>["what"];

const WHAT: ReadonlyMap<KeywordId, PointsOf> = new Map<KeywordId, PointsOf>([
  ["points-of-criterion", "criterion"],
  ["percent-of-criterion", "criterion"],
  ["points-of-pillar", "pillar"],
  ["percent-of-pillar", "pillar"],
  ["points-of-tag", "tag"],
  ["percent-of-tag", "tag"],
  ["percent-of-scale", "total"],
  ["total", "total"],
]);

/** A reference to results of the set; null when its object is missing. */
export function ofSet(reader: Reader, node: CstNode): Expression | null {
  const word =
    tokenOf(node, "OfRule") ?? tokenOf(node, "OfTag") ?? tokenOf(node, "OfScale") ?? tokenOf(node, "Total");
  if (word?.keyword) {
    const what = WHAT.get(word.keyword);
    const named = word.kind === "OfRule" || word.kind === "OfTag";
    const name: Word | null =
      word.kind === "OfRule" ? codeOf(reader, nodeOf(node, "code")) : wordOf(tokenOf(node, "Name"));
    if (!what || (named && !name)) return null;
    const percent = word.keyword.startsWith("percent");
    return {
      kind: "points-of",
      what,
      name,
      percent,
      span: name ? cover(spanOf(word), name.span) : spanOf(word),
    };
  }
  const grade = tokenOf(node, "Grade");
  if (grade) return { kind: "grade", span: spanOf(grade) };
  const group = tokenOf(node, "UnitGroup");
  if (group) return { kind: "unit-group", span: spanOf(group) };
  const unsent = tokenOf(node, "NotSubmitted");
  if (unsent) return { kind: "not-submitted", span: spanOf(unsent) };
  const rank = tokenOf(node, "Rank");
  if (!rank) return null;
  const ranking = strOf(tokenOf(node, "Str"));
  return { kind: "rank", ranking, span: ranking ? cover(spanOf(rank), ranking.span) : spanOf(rank) };
}

/** `nộp sau ngày d`, `nộp quá n ngày sau ngày d`. */
export function submittedOf(reader: Reader, node: CstNode): Expression | null {
  const word = tokenOf(node, "SubmittedAfter") ?? tokenOf(node, "SubmittedOver");
  const inner = nodeOf(node, "date");
  const date = dateOf(reader, tokenOf(inner, "Date"), tokenOf(inner, "AssessedYear"));
  if (!word || !date) return null;
  return {
    kind: "submitted-after",
    date,
    graceDays: numberOf(reader, tokenOf(node, "Number")),
    span: cover(spanOf(word), date.span),
  };
}
