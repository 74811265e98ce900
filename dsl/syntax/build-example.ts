// Examples beside a rule: `ví dụ a = 85; b = 100 thì 10 điểm`, and groups of units.
import type { CstNode } from "chevrotain";
import { cover, span } from "../source/span.ts";
import type { ExampleItem, ExampleValue, GroupExample, OutcomeSyntax, Word } from "./ast.ts";
import { nodeOf, nodes, tokenOf } from "./cst.ts";
import { type Reader, read } from "./reader.ts";
import { type Line, spanOf, type Token } from "./tokens.ts";
import { dateOf, numberOf, strOf, wordOf } from "./words.ts";

export function exampleItem(reader: Reader, line: Line): ExampleItem {
  const node = read(reader, line, "example");
  return { kind: "example", ...bodyOf(reader, line, node), span: span(line.start, line.end) };
}

export function groupExample(reader: Reader, line: Line): GroupExample {
  const node = read(reader, line, "block");
  const units: GroupExample["units"][number][] = [];
  for (const each of tokenOf(node, "Block")?.block?.lines ?? []) {
    const row = read(reader, each, "exampleUnit", 0);
    const id = strOf(tokenOf(row, "Str"));
    if (id)
      units.push({ id, ...bodyOf(reader, each, nodeOf(row, "example")), span: span(each.start, each.end) });
  }
  return { kind: "example-group", units, span: span(line.start, line.end) };
}

function bodyOf(reader: Reader, line: Line, node: CstNode | null): Pick<ExampleItem, "values" | "outcome"> {
  const values: ExampleValue[] = [];
  for (const each of nodes(node, "exampleValue")) {
    const value = exampleValue(reader, each);
    if (value) values.push(value);
  }
  return { values, outcome: outcomeOf(reader, line, nodeOf(node, "exampleOutcome")) };
}

function exampleValue(reader: Reader, node: CstNode): ExampleValue | null {
  const ratio = tokenOf(node, "Ratio");
  const name: Word | null = ratio ? { span: spanOf(ratio), text: "tỷ lệ" } : wordOf(tokenOf(node, "Name"));
  if (!name) return null;
  const value = rightSide(reader, node);
  return { name, value, span: value ? cover(name.span, value.span) : name.span };
}

function rightSide(reader: Reader, node: CstNode): ExampleValue["value"] {
  const signed = nodeOf(node, "signedNumber");
  if (signed) return numberValue(reader, signed);
  const date = nodeOf(node, "date");
  if (date) {
    const value = dateOf(reader, tokenOf(date, "Date"), tokenOf(date, "AssessedYear"));
    return value && { is: "date", value, span: value.span };
  }
  const word = tokenOf(node, "Yes") ?? tokenOf(node, "No") ?? tokenOf(node, "Missing");
  if (word)
    return { is: word.kind === "Yes" ? "yes" : word.kind === "No" ? "no" : "missing", span: spanOf(word) };
  const key = wordOf(tokenOf(node, "option"));
  if (key) return { is: "option", key, span: key.span };
  const text = strOf(tokenOf(node, "Str"));
  if (text) return { is: "text", value: text, span: text.span };
  const block = tokenOf(node, "Block");
  return block && { is: "items", keys: keysOf(reader, block), span: spanOf(block) };
}

function numberValue(reader: Reader, node: CstNode): ExampleValue["value"] {
  const inner = nodeOf(node, "number");
  const raw = tokenOf(inner, "Number") ?? tokenOf(inner, "Code");
  const value = numberOf(reader, raw);
  if (!raw || !value) return null;
  const minus = tokenOf(node, "Minus");
  const percent = tokenOf(inner, "Percent");
  const where = cover(minus ? spanOf(minus) : spanOf(raw), percent ? spanOf(percent) : spanOf(raw));
  return { is: "number", value, negative: minus !== null, percent: percent !== null, span: where };
}

function keysOf(reader: Reader, block: Token): readonly Word[] {
  const keys: Word[] = [];
  for (const line of block.block?.lines ?? []) {
    const key = wordOf(tokenOf(read(reader, line, "item", 0), "Name"));
    if (key) keys.push(key);
  }
  return keys;
}

function outcomeOf(reader: Reader, line: Line, node: CstNode | null): OutcomeSyntax | null {
  if (!node) return null;
  const pending = tokenOf(node, "Pending");
  if (pending) {
    const [low, high] = nodes(node, "bound").map((each) => reader.expression(each));
    return low && high ? { is: "pending", low, high, span: cover(spanOf(pending), high.span) } : null;
  }
  const state = tokenOf(node, "NotApplicable") ?? tokenOf(node, "Rejected") ?? tokenOf(node, "NeedsReading");
  if (state) {
    const is =
      state.kind === "Rejected"
        ? "rejected"
        : state.kind === "NeedsReading"
          ? "needs-reading"
          : "not-applicable";
    return { is, span: spanOf(state) };
  }
  const value = reader.expression(nodeOf(node, "expression"));
  return value && { is: "points", value, span: span(value.span.start, Math.min(value.span.end, line.end)) };
}
