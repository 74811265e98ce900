// Grammar trees → expressions. Refusals of doubtful spellings are made here and in operators.ts.
import type { CstNode } from "chevrotain";
import { diagnostic } from "../source/diagnostic.ts";
import { cover, type Span, span } from "../source/span.ts";
import type { Expression, Word } from "./ast.ts";
import { callOf, ofSet, overOf, submittedOf } from "./build-call.ts";
import { wordedRangeOf } from "./build-range.ts";
import { tableOf } from "./build-table.ts";
import { firstToken, nodeOf, nodes, somewhere, tokenOf, tokens } from "./cst.ts";
import { spelling } from "./keywords.ts";
import { hole, type Item, treeOf } from "./operators.ts";
import { type Reader, report } from "./reader.ts";
import { spanOf, type Token } from "./tokens.ts";
import { dateOf, numberOf, strOf, wordOf } from "./words.ts";

/** The expression of an `expression` or `bound` node; null when there is none. */
export function expressionOf(reader: Reader, node: CstNode | null): Expression | null {
  if (!node) return null;
  const operands = nodes(node, "operand");
  if (operands.length === 0) return null;
  const operators = tokens(node, "op");
  const items = itemsOf(reader, operands[0] ?? null);
  if (operands.length === 1 && operators.length === 0 && node.children.wordedRange === undefined) {
    return items.length === 0 ? null : treeOf(reader, items, node);
  }
  const ranges = nodes(node, "wordedRange").map((each) => ({
    start: firstToken(each)?.startOffset ?? 0,
    node: each,
  }));
  let at = 0;
  operators.forEach((operator, index) => {
    for (; (ranges[at]?.start ?? Number.MAX_SAFE_INTEGER) < operator.startOffset; at++)
      pushRange(reader, items, ranges[at]?.node);
    items.push({ is: "operator", token: operator }, ...itemsOf(reader, operands[index + 1] ?? null));
  });
  for (; at < ranges.length; at++) pushRange(reader, items, ranges[at]?.node);
  return treeOf(reader, items, node);
}

function pushRange(reader: Reader, items: Item[], node: CstNode | undefined): void {
  const range = node ? wordedRangeOf(reader, node) : null;
  if (range) items.push({ is: "range", range });
}

const orHole = (reader: Reader, node: CstNode | null, near: Span): Expression =>
  expressionOf(reader, node) ?? hole(span(near.end, near.end));

function itemsOf(reader: Reader, operand: CstNode | null): Item[] {
  if (!operand) return [];
  const items: Item[] = tokens(operand, "prefix").map((token) => ({ is: "prefix", token }));
  const [first, ...fulls] = nodes(operand, "value");
  if (!first) return items;
  const number = nodeOf(first, "number");
  const factor = number ? factorOf(reader, number) : null;
  let value = number && factor ? plainNumber(reader, number) : expressionOfValue(reader, first);
  if (factor) {
    items.push({ is: "value", value }, { is: "implicit" });
    value = factor;
  }
  const caps = tokens(operand, "Cap");
  fulls.forEach((each, index) => {
    value = capOf(reader, value, caps[index], expressionOfValue(reader, each));
  });
  if (!isNowhere(value)) items.push({ is: "value", value });
  return items;
}

/** Whether no word of a value was read: it has no place of its own, and the tree has a hole instead. */
const isNowhere = (value: Expression): boolean => value.kind === "hole" && value.span.end === 0;

const CAPPED: ReadonlySet<Expression["kind"]> = new Set<Expression["kind"]>([
  ...(["name", "call", "group", "part", "min-max", "cohort", "hole"] as const),
]);

function capOf(reader: Reader, value: Expression, cap: Token | undefined, full: Expression): Expression {
  const where = cover(value.span, full.span);
  if (!CAPPED.has(value.kind)) {
    const word = spelling("cap", reader.surface);
    const text = `(${reader.text.slice(value.span.start, value.span.end)})`;
    const fix = { title: { vi: "Đặt ngoặc", en: "Put brackets" }, edits: [{ span: value.span, text }] };
    report(
      reader,
      diagnostic(
        "cap-left-side",
        cap ? cover(value.span, spanOf(cap)) : where,
        { cap: word },
        { fixes: [fix] },
      ),
    );
  }
  return { kind: "cap", value, full, span: where };
}

// --- values ---

function plainNumber(reader: Reader, node: CstNode): Expression {
  const raw = tokenOf(node, "Number") ?? tokenOf(node, "Code");
  const number = numberOf(reader, raw);
  if (!raw || !number) return hole(somewhere(node));
  const percent = tokenOf(node, "Percent");
  const unit = unitOf(reader, node);
  const where = cover(spanOf(raw), unit?.span ?? (percent ? spanOf(percent) : spanOf(raw)));
  if (percent && unit) {
    const share = `${raw.image}% ${spelling("max", reader.surface)}`;
    const found = reader.text.slice(where.start, where.end);
    const fix = {
      title: { vi: `Viết “${share}”`, en: `Write “${share}”` },
      edits: [{ span: where, text: share }],
    };
    report(reader, diagnostic("percent-of-points", where, { found, wanted: share }, { fixes: [fix] }));
  }
  return { kind: "number", number, percent: percent !== null, unit: percent ? null : unit, span: where };
}

/** The unit after a number: words, `điểm`, or words in quotation marks. */
function unitOf(reader: Reader, node: CstNode): Word | null {
  const words = tokens(node, "unit");
  const first = words[0];
  const last = words.at(-1);
  if (!first || !last) return null;
  if (first.kind === "Points") return { span: spanOf(first), text: "điểm" };
  const where = cover(spanOf(first), spanOf(last));
  if (first.kind === "Str") return { span: where, text: strOf(first)?.value ?? "" };
  return {
    span: where,
    text: reader.text.slice(where.start, where.end).replace(/[\s\u00a0\u202f\u2009]+/g, " "),
  };
}

/** What a number is multiplied by without a sign. */
function factorOf(reader: Reader, number: CstNode): Expression | null {
  const max = tokenOf(number, "factor");
  if (max) return { kind: "max", span: spanOf(max) };
  const points = nodeOf(number, "answerPoints");
  if (points) return answerPoints(points);
  const ratio = nodeOf(number, "ratio");
  return ratio ? ratioOf(reader, ratio) : null;
}

/** The expression of a `value` node. */
function expressionOfValue(reader: Reader, node: CstNode): Expression {
  for (const name in node.children) {
    const below = nodeOf(node, name);
    if (below) return compound(reader, name, below);
    const own = tokenOf(node, name);
    if (own) return leaf(own);
  }
  return hole(somewhere(node));
}

function leaf(own: Token): Expression {
  const where = spanOf(own);
  switch (own.kind) {
    case "Name":
      return { kind: "name", text: own.image, span: where };
    case "Max":
      return { kind: "max", span: where };
    case "Str":
      return { kind: "string", value: strOf(own)?.value ?? "", span: where };
    case "Yes":
      return { kind: "yes-no", value: true, span: where };
    case "No":
      return { kind: "yes-no", value: false, span: where };
    default:
      return hole(where);
  }
}

function compound(reader: Reader, name: string, node: CstNode): Expression {
  switch (name) {
    case "number":
      return plainNumber(reader, node);
    case "ratio":
      return ratioOf(reader, node);
    case "group":
      return groupOf(reader, node);
    case "call":
      return callOf(reader, node, tokenOf(node, "fn"), nodeOf(node, "args"));
    case "table":
      return tableOf(reader, node);
    case "choose":
      return chooseOf(reader, node);
    case "answerPoints":
      return answerPoints(node);
    case "minMax": {
      const word = tokenOf(node, "MinMax");
      const near = word ? spanOf(word) : somewhere(node);
      const value = orHole(reader, nodeOf(node, "expression"), near);
      const { over, end } = overOf(node, value.span);
      return { kind: "min-max", value, over, span: cover(near, end) };
    }
    case "cohort":
      return cohortOf(reader, node);
    case "ofSet":
      return ofSet(reader, node) ?? hole(somewhere(node));
    case "submitted":
      return submittedOf(reader, node) ?? hole(somewhere(node));
    case "date": {
      const date = dateOf(reader, tokenOf(node, "Date"), tokenOf(node, "AssessedYear"));
      return date ? { kind: "date", date, span: date.span } : hole(somewhere(node));
    }
    default:
      return hole(somewhere(node));
  }
}

function ratioOf(reader: Reader, node: CstNode): Expression {
  const word = tokenOf(node, "Ratio");
  const args = nodeOf(node, "args");
  if (args) return callOf(reader, node, word, args);
  return word ? { kind: "name", text: "tỷ lệ", span: spanOf(word) } : hole(somewhere(node));
}

/** `(x)`; a whole number alone in brackets is the part of that number. */
function groupOf(reader: Reader, node: CstNode): Expression {
  const open = tokenOf(node, "LeftParen");
  const near = open ? spanOf(open) : somewhere(node);
  const value = orHole(reader, nodeOf(node, "expression"), near);
  const close = tokenOf(node, "RightParen");
  const where = cover(near, close ? spanOf(close) : value.span);
  if (value.kind === "number" && !value.percent && !value.unit && /^\d{1,3}$/.test(value.number.value))
    return { kind: "part", no: Number(value.number.value), span: where };
  return { kind: "group", value, span: where };
}

function chooseOf(reader: Reader, node: CstNode): Expression {
  const word = tokenOf(node, "If");
  const near = word ? spanOf(word) : somewhere(node);
  const [first, second, third] = nodes(node, "expression");
  const when = orHole(reader, first ?? null, near);
  const then = orHole(reader, second ?? null, when.span);
  const other = orHole(reader, third ?? null, then.span);
  return { kind: "if", when, then, else: other, span: cover(near, other.span) };
}

function answerPoints(node: CstNode): Expression {
  const word = tokenOf(node, "PointsOf");
  const name = wordOf(tokenOf(node, "Name"));
  if (!word || !name) return hole(somewhere(node));
  return { kind: "answer-points", name, span: cover(spanOf(word), name.span) };
}

const COHORT = {
  "cohort-highest": "highest",
  "cohort-lowest": "lowest",
  "cohort-sum": "sum",
  "cohort-mean": "mean",
  "cohort-count": "count",
  "cohort-rank": "rank",
  "cohort-share": "share",
} as const;

function cohortOf(reader: Reader, node: CstNode): Expression {
  const word = tokenOf(node, "Cohort");
  const id = word?.keyword;
  if (!word || !id || !(id in COHORT)) return hole(somewhere(node));
  const value = orHole(reader, nodeOf(node, "bound"), spanOf(word));
  const { over, end } = overOf(node, value.span);
  return {
    kind: "cohort",
    fn: COHORT[id as keyof typeof COHORT],
    value,
    over,
    span: cover(spanOf(word), end),
  };
}
