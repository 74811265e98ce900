// Tables with their rows, and the outcomes of rows and lines.
import type { CstNode } from "chevrotain";
import { cover, type Span, span } from "../source/span.ts";
import type { Expression, TableRow } from "./ast.ts";
import { rangeOf } from "./build-range.ts";
import { nodeOf, nodes, somewhere, tokenOf, tokens } from "./cst.ts";
import { type Reader, read } from "./reader.ts";
import { spanOf } from "./tokens.ts";

/** `bảng x { … }` with its rows. */
export function tableOf(reader: Reader, node: CstNode): Expression {
  const word = tokenOf(node, "Table");
  const block = tokenOf(node, "Block");
  const near = word ? spanOf(word) : somewhere(node);
  const subject = reader.expression(nodeOf(node, "expression"));
  const rows: TableRow[] = [];
  for (const line of block?.block?.lines ?? []) {
    const row = rowOf(reader, read(reader, line, "tableRow", 0), span(line.start, line.end));
    if (row) rows.push(row);
  }
  const first = tokenOf(node, "InOrder") !== null;
  return {
    kind: "table",
    subject,
    first,
    rows,
    span: cover(near, block ? spanOf(block) : (subject?.span ?? near)),
  };
}

function rowOf(reader: Reader, node: CstNode | null, where: Span): TableRow | null {
  if (!node) return null;
  const when = tokenOf(node, "When") ? reader.expression(nodeOf(node, "expression")) : null;
  const range = rangeOf(reader, nodeOf(node, "rowRange"));
  if (!when && !range) return null;
  return { range, when, outcome: boundedOf(reader, nodeOf(node, "bounded")), span: where };
}

/** The outcome of a line: an expression, or a state. */
export function outcomeOf(reader: Reader, node: CstNode | null): Expression | null {
  const state = tokenOf(node, "state");
  if (!state) return reader.expression(nodeOf(node, "expression"));
  const kind =
    state.kind === "NeedsReading"
      ? "needs-reading"
      : state.kind === "NoPoints"
        ? "no-points"
        : "not-applicable";
  return { kind, span: spanOf(state) };
}

/** An outcome with its `, không quá …` and `, không dưới …`. */
export function boundedOf(reader: Reader, node: CstNode | null): Expression | null {
  let value = outcomeOf(reader, nodeOf(node, "outcome"));
  if (!value) return null;
  const words = tokens(node, "Bound");
  for (const [at, each] of nodes(node, "expression").entries()) {
    const bound = reader.expression(each);
    const word = words[at];
    if (!bound || !word) continue;
    value = {
      kind: word.keyword === "at-most" ? "at-most" : "at-least",
      value,
      bound,
      span: cover(value.span, bound.span),
    };
  }
  return value;
}
