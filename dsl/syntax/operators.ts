// Operands and operators in the order of the text → a tree, by precedence; what a reader could misread is refused.
// From loosest to tightest: or · and · not · comparison and range · + - · * / and the product without a sign · unary -.

import type { CstNode } from "chevrotain";
import { diagnostic, type Fix } from "../source/diagnostic.ts";
import { cover, type Span } from "../source/span.ts";
import type { ComparisonOperator, Expression, RangeSyntax } from "./ast.ts";
import { somewhere } from "./cst.ts";
import { spelling } from "./keywords.ts";
import { type Reader, report, sourceOf } from "./reader.ts";
import { spanOf, type Token } from "./tokens.ts";

export type Item =
  | { readonly is: "prefix"; readonly token: Token }
  | { readonly is: "value"; readonly value: Expression }
  | { readonly is: "operator"; readonly token: Token }
  | { readonly is: "implicit" }
  | { readonly is: "range"; readonly range: RangeSyntax };

interface Cursor {
  readonly reader: Reader;
  readonly items: readonly Item[];
  at: number;
}

/** The tree of a flat sequence. A missing operand is a hole. */
export function treeOf(reader: Reader, items: readonly Item[], where: CstNode): Expression {
  const only = items[0];
  if (items.length === 1 && only?.is === "value") return only.value;
  const cursor: Cursor = { reader, items, at: 0 };
  const tree = disjunction(cursor, where);
  return tree;
}

const kindAt = (cursor: Cursor): string | null => {
  const item = cursor.items[cursor.at];
  if (!item) return null;
  return item.is === "operator" || item.is === "prefix" ? item.token.kind : item.is;
};

function disjunction(cursor: Cursor, where: CstNode): Expression {
  const values = [conjunction(cursor, where)];
  while (kindAt(cursor) === "Or") {
    cursor.at++;
    values.push(conjunction(cursor, where));
  }
  const [first] = values;
  if (!first) return hole(somewhere(where));
  if (values.length === 1) return first;
  if (values.some((value) => value.kind === "and")) mixedAndOr(cursor.reader, values);
  return { kind: "or", values, span: cover(first.span, (values.at(-1) ?? first).span) };
}

function conjunction(cursor: Cursor, where: CstNode): Expression {
  const values = [negation(cursor, where)];
  while (kindAt(cursor) === "And") {
    cursor.at++;
    values.push(negation(cursor, where));
  }
  const [first] = values;
  if (!first) return hole(somewhere(where));
  if (values.length === 1) return first;
  return { kind: "and", values, span: cover(first.span, (values.at(-1) ?? first).span) };
}

function negation(cursor: Cursor, where: CstNode): Expression {
  const words: Token[] = [];
  for (;;) {
    const item = cursor.items[cursor.at];
    if (item?.is !== "prefix" || item.token.kind !== "Not") break;
    words.push(item.token);
    cursor.at++;
  }
  let value = comparison(cursor, where);
  for (const word of words.reverse()) value = { kind: "not", value, span: cover(spanOf(word), value.span) };
  return value;
}

const COMPARISONS: Readonly<Record<string, ComparisonOperator>> = {
  "=": "=",
  "==": "=",
  "≠": "!=",
  "!=": "!=",
  "<>": "!=",
  "<": "<",
  "<=": "<=",
  "=<": "<=",
  "≤": "<=",
  ">": ">",
  ">=": ">=",
  "=>": ">=",
  "≥": ">=",
};

function comparison(cursor: Cursor, where: CstNode): Expression {
  let left = sum(cursor, where);
  let chained = false;
  for (;;) {
    const item = cursor.items[cursor.at];
    const kind = kindAt(cursor);
    if (item?.is !== "range" && kind !== "Compare" && kind !== "Equals" && kind !== "Is") return left;
    const middle = left;
    cursor.at++;
    if (item?.is === "range")
      left = { kind: "within", value: left, range: item.range, span: cover(left.span, item.range.span) };
    else if (item?.is === "operator") {
      const op = COMPARISONS[item.token.image] ?? "=";
      const right = sum(cursor, where);
      left = { kind: "compare", op, left, right, span: cover(left.span, right.span) };
    }
    if (chained) continue;
    chained = middle.kind === "compare" || middle.kind === "within";
    if (chained) chainedComparison(cursor.reader, middle, left);
  }
}

function sum(cursor: Cursor, where: CstNode): Expression {
  let left = product(cursor, where);
  for (;;) {
    const kind = kindAt(cursor);
    if (kind !== "Plus" && kind !== "Minus") return left;
    cursor.at++;
    const right = product(cursor, where);
    const op = kind === "Plus" ? "+" : "-";
    left = { kind: "binary", op, implicit: false, left, right, span: cover(left.span, right.span) };
  }
}

function product(cursor: Cursor, where: CstNode): Expression {
  let left = unary(cursor, where);
  let divided: { readonly from: Span; readonly by: Span } | null = null;
  for (;;) {
    const kind = kindAt(cursor);
    if (kind !== "Times" && kind !== "Divide" && kind !== "implicit") return left;
    cursor.at++;
    const right = unary(cursor, where);
    const dividend: Span = left.span;
    if (kind === "Divide" && divided) doubleDivision(cursor.reader, divided.from, divided.by, right.span);
    if (kind === "Divide" && right.kind === "cap") capAfterDivision(cursor.reader, dividend, right);
    divided = kind === "Divide" ? { from: dividend, by: right.span } : null;
    const op = kind === "Divide" ? "/" : "*";
    left = {
      kind: "binary",
      op,
      implicit: kind === "implicit",
      left,
      right,
      span: cover(left.span, right.span),
    };
  }
}

function unary(cursor: Cursor, where: CstNode): Expression {
  const signs: Token[] = [];
  for (;;) {
    const item = cursor.items[cursor.at];
    if (item?.is !== "prefix") break;
    if (item.token.kind === "Plus") leadingPlus(cursor.reader, item.token);
    else signs.push(item.token);
    cursor.at++;
  }
  const item = cursor.items[cursor.at];
  let value = item?.is === "value" ? item.value : hole(somewhere(where));
  if (item?.is === "value") cursor.at++;
  for (const sign of signs.reverse()) {
    const span = cover(spanOf(sign), value.span);
    value = sign.kind === "Not" ? { kind: "not", value, span } : { kind: "negate", value, span };
  }
  return value;
}

/** Something that could not be read. */
export const hole = (span: Span): Expression => ({ kind: "hole", span });

// --- refusals ---

const replacing = (span: Span, text: string): Fix => ({
  title: { vi: `Viết “${text}”`, en: `Write “${text}”` },
  edits: [{ span, text }],
});

function leadingPlus(reader: Reader, sign: Token): void {
  const fix = {
    title: { vi: "Bỏ dấu cộng", en: "Leave the plus sign out" },
    edits: [{ span: spanOf(sign), text: "" }],
  };
  report(reader, diagnostic("leading-plus", spanOf(sign), {}, { fixes: [fix] }));
}

function doubleDivision(reader: Reader, a: Span, b: Span, c: Span): void {
  const [x, y, z] = [a, b, c].map((span) => sourceOf(reader, span));
  const where = cover(a, c);
  const fixes = [replacing(where, `(${x}/${y})/${z}`), replacing(where, `${x}/(${y}/${z})`)];
  report(reader, diagnostic("double-division", where, {}, { fixes }));
}

function capAfterDivision(reader: Reader, dividend: Span, right: Extract<Expression, { kind: "cap" }>): void {
  const cap = spelling("cap", reader.surface);
  const [a, b, t] = [dividend, right.value.span, right.full.span].map((span) => sourceOf(reader, span));
  const where = cover(dividend, right.span);
  const fixes = [replacing(where, `(${a}/${b}) ${cap} ${t}`), replacing(where, `${a}/(${b} ${cap} ${t})`)];
  report(reader, diagnostic("cap-after-division", where, { cap }, { fixes }));
}

function chainedComparison(reader: Reader, middle: Expression, whole: Expression): void {
  const and = spelling("and", reader.surface);
  const shared =
    middle.kind === "compare"
      ? middle.right.span
      : middle.kind === "within"
        ? middle.value.span
        : middle.span;
  const rest = reader.text.slice(middle.span.end, whole.span.end);
  const text = `${sourceOf(reader, middle.span)} ${and} ${sourceOf(reader, shared)}${rest}`;
  report(
    reader,
    diagnostic("chained-comparison", whole.span, { and }, { fixes: [replacing(whole.span, text)] }),
  );
}

function mixedAndOr(reader: Reader, values: readonly Expression[]): void {
  const first = values[0];
  const last = values.at(-1);
  if (!first || !last) return;
  const edits = values
    .filter((value) => value.kind === "and")
    .flatMap((value) => [
      { span: { start: value.span.start, end: value.span.start }, text: "(" },
      { span: { start: value.span.end, end: value.span.end }, text: ")" },
    ]);
  const and = spelling("and", reader.surface);
  const or = spelling("or", reader.surface);
  const fix = {
    title: { vi: `Đặt ngoặc quanh phần nối bằng “${and}”`, en: `Put brackets around what “${and}” joins` },
    edits,
  };
  report(reader, diagnostic("mixed-and-or", cover(first.span, last.span), { and, or }, { fixes: [fix] }));
}
