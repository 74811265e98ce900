// Score tables: rows of ranges of a subject, or of conditions (SPEC T1–T3).
import type { Expr, Range, Row } from "#runtime/compiled-set.ts";
import { compare } from "#runtime/number.ts";
import type { Expression, RangeSyntax, TableRow } from "../syntax/ast.ts";
import type { Resolvers } from "./calls.ts";
import { constantValue } from "./constant.ts";
import { type Context, open, report, type Scope, words } from "./context.ts";
import type { Typed } from "./model.ts";
import { alike, asNumber, branches, typed } from "./operands.ts";
import { rangeText } from "./range-text.ts";

type Table = Extract<Expression, { readonly kind: "table" }>;

export function table(context: Context, scope: Scope, node: Table, { resolve, condition }: Resolvers): Typed {
  const subject =
    node.subject === null ? null : asNumber(context, resolve(context, scope, node.subject, node.span));
  node.rows.forEach((row, i) => {
    if (row.range?.otherwise === true && i < node.rows.length - 1)
      report(context, "otherwise-not-last", row.span, {});
  });
  const outcomes = branches(
    context,
    node.rows.map((row) => resolve(context, scope, row.outcome, row.span)),
  );
  const rows = node.rows.map((row, i): Row => {
    const then = (outcomes[i] ?? open(row.span)).expr;
    const made = tableRow(context, scope, row, subject, then, { resolve, condition });
    context.origins.set(made, { span: row.span, type: null });
    return made;
  });
  const type =
    outcomes.find((o) => o.type.kind === "number" && o.type.unit !== null)?.type ??
    outcomes.find((o) => o.type.kind !== "open")?.type;
  return typed(
    { op: "table", subject: subject?.expr ?? null, first: node.first || subject === null, rows },
    type ?? { kind: "open" },
    node.span,
  );
}

function tableRow(
  context: Context,
  scope: Scope,
  row: TableRow,
  subject: Typed | null,
  then: Expr,
  { resolve, condition }: Resolvers,
): Row {
  if (row.range?.otherwise === true) return { range: null, when: null, then };
  if (row.when !== null) {
    if (subject !== null) report(context, "condition-in-subject-table", row.span, {});
    return { range: null, when: condition(context, scope, row.when, row.span).expr, then };
  }
  if (row.range === null) return { range: null, when: { op: "needs-reading", because: "" }, then };
  if (subject === null) {
    report(context, "range-without-subject", row.range.span, { text: words(context, row.range.span) });
    return { range: null, when: { op: "needs-reading", because: "" }, then };
  }
  return { range: resolveRange(context, scope, row.range, subject, resolve), when: null, then };
}

/** The bounds of a row: constants of the subject's unit (SPEC T3). */
export function resolveRange(
  context: Context,
  scope: Scope,
  node: RangeSyntax,
  subject: Typed,
  resolve: Resolvers["resolve"],
): Range {
  const bound = (value: Expression | null): Expr | null => {
    if (value === null) return null;
    const [, b] = alike(context, subject, resolve(context, scope, value, value.span));
    if (b.type.kind !== "open" && !isConstant(b.expr))
      report(context, "bound-not-constant", value.span, { text: words(context, value.span) });
    return b.expr;
  };
  const low = bound(node.low);
  const high = bound(node.high);
  const [a, b] = [
    low === null ? null : constantValue(low, null),
    high === null ? null : constantValue(high, null),
  ];
  if (
    a !== null &&
    b !== null &&
    (compare(a, b) > 0 || (compare(a, b) === 0 && !(node.lowIncluded && node.highIncluded)))
  )
    report(context, "empty-range", node.span, { text: words(context, node.span) });
  const ends = { low, lowIncluded: node.lowIncluded, high, highIncluded: node.highIncluded };
  const range = { ...ends, text: rangeText(ends) };
  context.origins.set(range, { span: node.span, type: subject.type });
  return range;
}

function isConstant(expr: Expr): boolean {
  switch (expr.op) {
    case "number":
    case "parameter":
    case "max":
      return true;
    case "negate":
      return isConstant(expr.value);
    case "add":
    case "subtract":
    case "multiply":
    case "divide":
      return isConstant(expr.left) && isConstant(expr.right);
    default:
      return false;
  }
}
