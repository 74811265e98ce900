// From what was written to operations with types and units. One function per kind of expression; the wording of every
// refusal is in the catalog. Nothing here knows of criteria, data or evaluation.
import type { Expr, Range, Row } from "#runtime/compiled-set.ts";
import { compare, multiply, rational, ZERO } from "#runtime/number.ts";
import type { Span } from "../source/span.ts";
import type { Expression, RangeSyntax, TableRow, Word } from "../syntax/ast.ts";
import { call } from "./calls.ts";
import { constantValue } from "./constant.ts";
import { type Context, open, report, type Scope, use, words } from "./context.ts";
import type { Type, Typed, Unit } from "./model.ts";
import { renameFix } from "./names.ts";
import { alike, asNumber, branches, numberExpr, over, times, typed } from "./operands.ts";
import { isMoney, measureKey, NO_UNIT, number, POINTS, POINTS_UNIT, unitOf } from "./units.ts";

type Of<K extends Expression["kind"]> = Extract<Expression, { readonly kind: K }>;

/** Resolves an expression; null (not written) is open without a further finding. */
export function resolve(context: Context, scope: Scope, node: Expression | null, at: Span): Typed {
  if (node === null) return open(at);
  switch (node.kind) {
    case "number":
      return numeral(context, node);
    case "date":
      return typed({ op: "date", value: node.date.iso }, { kind: "date" }, node.span);
    case "string":
      return typed({ op: "text", value: node.value }, { kind: "text" }, node.span);
    case "yes-no":
      return typed({ op: "yes-no", value: node.value }, { kind: "yes-no" }, node.span);
    case "name":
      return name(context, scope, node);
    case "part":
      return part(context, scope, node);
    case "max":
      return typed({ op: "max" }, number(POINTS_UNIT), node.span);
    case "answer-points":
      return answerPoints(context, scope, node.name, node.span);
    case "group":
      return { ...resolve(context, scope, node.value, node.span), span: node.span };
    case "negate": {
      const value = asNumber(context, resolve(context, scope, node.value, node.span));
      return typed({ op: "negate", value: value.expr }, value.type, node.span);
    }
    case "binary":
      return binary(context, scope, node);
    case "cap":
      return cap(context, scope, node);
    case "at-most":
    case "at-least": {
      const [value, bound] = alike(
        context,
        resolve(context, scope, node.value, node.span),
        resolve(context, scope, node.bound, node.span),
      );
      return typed({ op: node.kind, value: value.expr, bound: bound.expr }, value.type, node.span);
    }
    case "compare":
      return comparison(context, scope, node);
    case "within": {
      const value = asNumber(context, resolve(context, scope, node.value, node.span));
      const range = resolveRange(context, scope, node.range, value);
      return typed({ op: "within", value: value.expr, range }, { kind: "yes-no" }, node.span);
    }
    case "and":
    case "or":
      return typed(
        { op: node.kind, values: node.values.map((v) => condition(context, scope, v, v.span).expr) },
        { kind: "yes-no" },
        node.span,
      );
    case "not":
      return typed(
        { op: "not", value: condition(context, scope, node.value, node.span).expr },
        { kind: "yes-no" },
        node.span,
      );
    case "if": {
      const when = condition(context, scope, node.when, node.span);
      const [then, other] = branches(context, [
        resolve(context, scope, node.then, node.span),
        resolve(context, scope, node.else, node.span),
      ]);
      return typed(
        {
          op: "if",
          when: when.expr,
          then: (then ?? open(node.span)).expr,
          else: (other ?? open(node.span)).expr,
        },
        (then ?? open(node.span)).type,
        node.span,
      );
    }
    case "call":
      return call(context, scope, node, { resolve, condition });
    case "table":
      return table(context, scope, node);
    case "min-max": {
      const value = asNumber(context, resolve(context, scope, node.value, node.span));
      return typed({ op: "min-max", value: value.expr, over: node.over }, number(NO_UNIT), node.span);
    }
    case "cohort": {
      const value = asNumber(context, resolve(context, scope, node.value, node.span));
      const unitless = node.fn === "count" || node.fn === "rank" || node.fn === "share";
      return typed(
        { op: "cohort", fn: node.fn, value: value.expr, over: node.over },
        unitless ? number(NO_UNIT) : value.type,
        node.span,
      );
    }
    case "points-of":
      return pointsOf(context, scope, node);
    case "grade":
      return unitRule(context, scope, typed({ op: "grade" }, { kind: "grade" }, node.span));
    case "unit-group":
      return unitRule(context, scope, typed({ op: "group" }, { kind: "unit-group" }, node.span));
    case "rank":
      return unitRule(
        context,
        scope,
        typed({ op: "rank", ranking: node.ranking?.value ?? "" }, number(NO_UNIT, true), node.span),
      );
    case "submitted-after":
      return unitRule(
        context,
        scope,
        typed(
          { op: "submitted-after", date: node.date.iso, graceDays: Number(node.graceDays?.value ?? "0") },
          { kind: "yes-no" },
          node.span,
        ),
      );
    case "not-submitted":
      return unitRule(context, scope, typed({ op: "not-submitted" }, { kind: "yes-no" }, node.span));
    case "needs-reading":
      return typed({ op: "needs-reading", because: "" }, { kind: "open" }, node.span);
    case "not-applicable":
      return typed({ op: "not-applicable" }, { kind: "open" }, node.span);
    case "no-points":
      return typed(numberExpr(ZERO, POINTS), number(POINTS_UNIT), node.span);
    case "hole":
      return open(node.span);
  }
}

/** Resolves what must be true or false. */
export function condition(context: Context, scope: Scope, node: Expression | null, at: Span): Typed {
  const value = resolve(context, scope, node, at);
  if (value.type.kind === "yes-no" || value.type.kind === "open") return value;
  report(context, "not-a-condition", value.span, { text: words(context, value.span) });
  return open(value.span);
}

function numeral(context: Context, node: Of<"number">): Typed {
  const value = rational(node.number.value);
  if (node.percent) {
    const share = multiply(value, rational("1/100"));
    return typed(numberExpr(share, "%"), number(NO_UNIT), node.span);
  }
  const integer = !node.number.value.includes(".");
  if (node.unit === null) return typed(numberExpr(value), number(null, integer), node.span);
  const unit = measure(context, node.unit);
  return typed(numberExpr(value, node.unit.text), number(unit, integer), node.span);
}

/** The unit of a measure as written; reported once when it is not declared. */
export function measure(context: Context, word: Word): Unit | null {
  const key = measureKey(word.text);
  if (key === POINTS || isMoney(key)) return unitOf(word.text);
  if (context.measures.has(key)) {
    use(context, `measure/${key}`, word.span);
    return unitOf(word.text);
  }
  const known = [...context.measures.values()].map((m) => m.name);
  report(
    context,
    "unknown-measure",
    word.span,
    { name: word.text },
    { fixes: renameFix(word.span, word.text, known) },
  );
  return null;
}

function name(context: Context, scope: Scope, node: Of<"name">): Typed {
  const found = lookUp(context, scope, node.text, node.span);
  if (found !== null) return found;
  const known = [
    ...scope.inputs.keys(),
    ...scope.letNames,
    ...scope.common.keys(),
    ...scope.parameters.keys(),
    ...(scope.fields?.keys() ?? []),
  ];
  report(
    context,
    "unknown-name",
    node.span,
    { name: node.text },
    { fixes: renameFix(node.span, node.text, known) },
  );
  return open(node.span);
}

function lookUp(context: Context, scope: Scope, text: string, at: Span): Typed | null {
  const field = scope.fields?.get(text);
  if (field !== undefined) return figure({ op: "field", name: text }, field.type, at);
  const input = scope.inputs.get(text);
  if (input !== undefined) {
    use(context, `${scope.criterion}/input/${text}`, at);
    return figure({ op: "input", name: text }, input.type, at);
  }
  const letType = scope.letType(text, at);
  if (letType !== null) {
    use(context, `${scope.criterion}/let/${text}`, at);
    return typed({ op: "let", name: text }, letType, at);
  }
  const common = scope.common.get(text);
  if (common !== undefined) {
    use(context, `common/${text}`, at);
    return figure({ op: "common", name: text }, common.type, at);
  }
  const parameter = scope.parameters.get(text);
  if (parameter === undefined) return null;
  use(context, `parameter/${text}`, at);
  return figure({ op: "parameter", name: text }, parameter.type, at);
}

/** A percent figure is entered as the number before `%`; in a rule it is the share (SPEC U3). */
function figure(expr: Expr, type: Type, at: Span): Typed {
  if (type.kind !== "number" || type.unit === null || (type.unit.powers["%"] ?? 0) === 0)
    return typed(expr, type, at);
  return typed({ op: "multiply", left: expr, right: numberExpr(rational("1/100")) }, number(NO_UNIT), at);
}

function part(context: Context, scope: Scope, node: Of<"part">): Typed {
  const type = scope.partType(node.no, node.span);
  if (type === null) {
    report(context, "unknown-part", node.span, { no: node.no });
    return open(node.span);
  }
  use(context, `${scope.criterion}/part/${node.no}`, node.span);
  return typed({ op: "part", no: node.no }, type, node.span);
}

function answerPoints(context: Context, scope: Scope, word: Word, at: Span): Typed {
  const found = scope.inputs.get(word.text);
  if (found === undefined) {
    report(
      context,
      "unknown-name",
      word.span,
      { name: word.text },
      { fixes: renameFix(word.span, word.text, scope.inputs.keys()) },
    );
    return open(at);
  }
  use(context, `${scope.criterion}/input/${word.text}`, word.span);
  if (!found.input.options.some((o) => o.points !== null)) {
    report(context, "answer-without-points", word.span, { name: word.text });
    return open(at);
  }
  return typed({ op: "answer-points", name: word.text }, number(POINTS_UNIT), at);
}

function binary(context: Context, scope: Scope, node: Of<"binary">): Typed {
  const left = resolve(context, scope, node.left, node.span);
  const right = resolve(context, scope, node.right, node.span);
  if (node.op === "+" || node.op === "-") {
    if (node.op === "-" && left.type.kind === "date" && right.type.kind === "date")
      return typed({ op: "days", left: right.expr, right: left.expr }, number(null, true), node.span);
    const [a, b] = alike(context, left, right);
    return typed(
      { op: node.op === "+" ? "add" : "subtract", left: a.expr, right: b.expr },
      a.type,
      node.span,
    );
  }
  return node.op === "*"
    ? times(context, left, right, node.span)
    : over(context, "divide", left, right, node.span);
}

/** `x đủ từ t`: t must be above 0 and of x's unit (SPEC N4). */
function cap(context: Context, scope: Scope, node: Of<"cap">): Typed {
  const [value, full] = alike(
    context,
    resolve(context, scope, node.value, node.span),
    resolve(context, scope, node.full, node.span),
  );
  const constant = constantValue(full.expr, null);
  if (constant !== null && compare(constant, ZERO) <= 0)
    report(context, "cap-not-positive", full.span, { text: words(context, full.span) });
  return typed({ op: "cap", value: value.expr, full: full.expr }, number(NO_UNIT), node.span);
}

function comparison(context: Context, scope: Scope, node: Of<"compare">): Typed {
  const yes: Type = { kind: "yes-no" };
  const equality = node.op === "=" || node.op === "!=";
  const key = equality ? optionOf(context, scope, node) : null;
  if (key !== null)
    return typed({ op: "compare", by: node.op, left: key.left, right: key.right }, yes, node.span);
  const left = resolve(context, scope, node.left, node.span);
  const right = resolve(context, scope, node.right, node.span);
  if (left.type.kind === "open" || right.type.kind === "open")
    return typed({ op: "compare", by: node.op, left: left.expr, right: right.expr }, yes, node.span);
  if (left.type.kind === "number" || right.type.kind === "number") {
    const [a, b] = alike(context, left, right);
    return typed({ op: "compare", by: node.op, left: a.expr, right: b.expr }, yes, node.span);
  }
  const textual = ["text", "grade", "unit-group"];
  const comparable =
    (left.type.kind === right.type.kind && (equality || left.type.kind === "date")) ||
    (equality && textual.includes(left.type.kind) && textual.includes(right.type.kind));
  if (!comparable)
    report(context, "not-comparable", node.span, {
      left: words(context, left.span),
      right: words(context, right.span),
    });
  return typed({ op: "compare", by: node.op, left: left.expr, right: right.expr }, yes, node.span);
}

/** `muc là truong`: the name beside a choice is one of its options. */
function optionOf(
  context: Context,
  scope: Scope,
  node: Of<"compare">,
): { readonly left: Expr; readonly right: Expr } | null {
  if (node.left.kind !== "name" || node.right.kind !== "name") return null;
  const input = (
    scope.fields?.get(node.left.text) ??
    scope.inputs.get(node.left.text) ??
    scope.common.get(node.left.text)
  )?.input;
  if (input === undefined || input.kind !== "choice") return null;
  const left = resolve(context, scope, node.left, node.left.span).expr;
  const key = node.right.text;
  if (!input.options.some((o) => o.key === key)) {
    const keys = input.options.map((o) => o.key);
    report(
      context,
      "unknown-option",
      node.right.span,
      { key, name: input.name, keys: keys.join(", ") },
      { fixes: renameFix(node.right.span, key, keys) },
    );
  } else use(context, `${scope.criterion}/input/${input.name}/${key}`, node.right.span);
  return { left, right: { op: "option", key } };
}

function table(context: Context, scope: Scope, node: Of<"table">): Typed {
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
  const rows = node.rows.map(
    (row, i): Row => tableRow(context, scope, row, subject, (outcomes[i] ?? open(row.span)).expr),
  );
  const type =
    outcomes.find((o) => o.type.kind === "number" && o.type.unit !== null)?.type ??
    outcomes.find((o) => o.type.kind !== "open")?.type;
  return typed(
    { op: "table", subject: subject?.expr ?? null, first: node.first || subject === null, rows },
    type ?? { kind: "open" },
    node.span,
  );
}

function tableRow(context: Context, scope: Scope, row: TableRow, subject: Typed | null, then: Expr): Row {
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
  return { range: resolveRange(context, scope, row.range, subject), when: null, then };
}

/** The bounds of a row: constants of the subject's unit (SPEC T3). */
export function resolveRange(context: Context, scope: Scope, node: RangeSyntax, subject: Typed): Range {
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
  return {
    low,
    lowIncluded: node.lowIncluded,
    high,
    highIncluded: node.highIncluded,
    text: words(context, node.span),
  };
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

function pointsOf(context: Context, scope: Scope, node: Of<"points-of">): Typed {
  const type = number(node.percent ? NO_UNIT : POINTS_UNIT);
  const text = node.name?.text ?? "";
  const known = {
    criterion: scope.codes.criteria,
    pillar: scope.codes.pillars,
    tag: scope.codes.tags,
    total: new Set([""]),
  }[node.what];
  if (node.name !== null && !known.has(text)) {
    report(
      context,
      "unknown-code",
      node.name.span,
      { code: text },
      { fixes: renameFix(node.name.span, text, known) },
    );
    return open(node.span);
  }
  if (node.name !== null && node.what !== "total")
    use(context, node.what === "criterion" ? text : `${node.what}/${text}`, node.name.span);
  return typed({ op: "points-of", what: node.what, name: text, percent: node.percent }, type, node.span);
}

function unitRule(context: Context, scope: Scope, value: Typed): Typed {
  if (scope.unitRules) return value;
  report(context, "only-in-set-rules", value.span, { text: words(context, value.span) });
  return open(value.span);
}
