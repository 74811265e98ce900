// Ranges of rows, bounds and comparisons: `từ A đến dưới B`, `A trở lên`, `còn lại`.
import type { CstNode } from "chevrotain";
import { cover, type Span } from "../source/span.ts";
import type { RangeSyntax } from "./ast.ts";
import { nodeOf, tokenOf } from "./cst.ts";
import type { Reader } from "./reader.ts";
import { spanOf } from "./tokens.ts";

const emptyRange = (where: Span): RangeSyntax => ({
  low: null,
  lowIncluded: false,
  high: null,
  highIncluded: false,
  otherwise: false,
  span: where,
});

/** The range of a row. */
export function rangeOf(reader: Reader, node: CstNode | null): RangeSyntax | null {
  if (!node) return null;
  const otherwise = tokenOf(node, "Otherwise");
  if (otherwise) return { ...emptyRange(spanOf(otherwise)), otherwise: true };
  const worded = nodeOf(node, "wordedRange");
  if (worded) return wordedRangeOf(reader, worded);
  const value = reader.expression(nodeOf(node, "bound"));
  if (!value) return null;
  const up = tokenOf(node, "Up");
  const down = tokenOf(node, "Down");
  if (up) return { ...emptyRange(cover(value.span, spanOf(up))), low: value, lowIncluded: true };
  if (down) return { ...emptyRange(cover(value.span, spanOf(down))), high: value, highIncluded: true };
  const upTo = nodeOf(node, "upTo");
  const base = { ...emptyRange(value.span), low: value, lowIncluded: true };
  return upTo ? { ...base, ...upToOf(reader, upTo, value.span) } : null;
}

function upToOf(
  reader: Reader,
  node: CstNode,
  from: Span,
): Pick<RangeSyntax, "high" | "highIncluded" | "span"> {
  const high = reader.expression(nodeOf(node, "bound"));
  return { high, highIncluded: tokenOf(node, "Below") === null, span: high ? cover(from, high.span) : from };
}

/** A range that begins with its word. */
export function wordedRangeOf(reader: Reader, node: CstNode): RangeSyntax | null {
  const word =
    tokenOf(node, "From") ?? tokenOf(node, "Above") ?? tokenOf(node, "Below") ?? tokenOf(node, "Exactly");
  const upTo = nodeOf(node, "upTo");
  if (!word) {
    const to = upTo && tokenOf(upTo, "To");
    return upTo && to ? { ...emptyRange(spanOf(to)), ...upToOf(reader, upTo, spanOf(to)) } : null;
  }
  const value = reader.expression(nodeOf(node, "bound"));
  if (!value) return null;
  const base = emptyRange(cover(spanOf(word), value.span));
  if (word.kind === "Below") return { ...base, high: value };
  if (word.kind === "Exactly")
    return { ...base, low: value, lowIncluded: true, high: value, highIncluded: true };
  const up = tokenOf(node, "Up");
  const low = {
    ...base,
    low: value,
    lowIncluded: word.kind === "From",
    span: up ? cover(base.span, spanOf(up)) : base.span,
  };
  return upTo ? { ...low, ...upToOf(reader, upTo, base.span) } : low;
}
