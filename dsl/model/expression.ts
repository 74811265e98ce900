// From what was written to operations with types and units. One function per kind of expression; the wording of every
// refusal is in the catalog. Nothing here knows of criteria, data or evaluation.
import type { Expr, Input, RulePath } from "#runtime/compiled-set.ts";
import { compare, ZERO } from "#runtime/number.ts";
import type { Span } from "../source/span.ts";
import type { Expression } from "../syntax/ast.ts";
import { call } from "./calls.ts";
import { constantValue } from "./constant.ts";
import { type Context, open, report, type Scope, use, words } from "./context.ts";
import type { Type, Typed } from "./model.ts";
import { renameFix } from "./names.ts";
import { alike, asNumber, branches, numberExpr, over, times, typed } from "./operands.ts";
import { resolveRange, table } from "./tables.ts";
import { NO_UNIT, number, POINTS, POINTS_UNIT } from "./units.ts";
import { answerPoints, name, numeral, part, pointsOf, unitRule } from "./values.ts";

type Of<K extends Expression["kind"]> = Extract<Expression, { readonly kind: K }>;

/** Resolves an expression; null (not written) is open without a further finding. */
export function resolve(context: Context, scope: Scope, node: Expression | null, at: Span): Typed {
  if (node === null) return open(at);
  const { expr, type, span } = resolved(context, scope, node);
  if (!context.origins.has(expr)) context.origins.set(expr, { span, type });
  return { expr, type, span };
}

function resolved(context: Context, scope: Scope, node: Expression): Typed {
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
      const range = resolveRange(context, scope, node.range, value, resolve);
      return typed({ op: "within", value: value.expr, range }, { kind: "yes-no" }, node.span);
    }
    case "and":
    case "or":
    case "not":
    case "if":
      return logical(context, scope, node);
    case "call":
      return call(context, scope, node, { resolve, condition });
    case "table":
      return table(context, scope, node, { resolve, condition });
    case "min-max":
    case "cohort":
      return overCohort(context, scope, node);
    case "points-of":
      return pointsOf(context, scope, node);
    case "grade":
    case "unit-group":
    case "rank":
    case "submitted-after":
    case "not-submitted":
      return unitRule(context, scope, ofUnit(node));
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
  const [input, path] = choiceOf(scope, node.left.text);
  if (input?.kind !== "choice") return null;
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
  } else use(context, `${path}/${key}`, node.right.span);
  return { left, right: { op: "option", key } };
}

/** The input a name means where it stands, and its path. */
function choiceOf(scope: Scope, name: string): readonly [Input | undefined, RulePath] {
  const field = scope.fields?.get(name);
  if (field !== undefined) return [field.input, `${scope.listPath}/${name}`];
  const own = scope.inputs.get(name);
  if (own !== undefined) return [own.input, `${scope.criterion}/input/${name}`];
  return [scope.common.get(name)?.input, `common/${name}`];
}

/** Values over the units assessed together; count, rank and share have no unit. */
function overCohort(context: Context, scope: Scope, node: Of<"min-max" | "cohort">): Typed {
  const value = asNumber(context, resolve(context, scope, node.value, node.span));
  if (node.kind === "min-max")
    return typed({ op: "min-max", value: value.expr, over: node.over }, number(NO_UNIT), node.span);
  const whole = node.fn === "count" || node.fn === "rank";
  const type = whole ? number(null, true) : node.fn === "share" ? number(NO_UNIT) : value.type;
  return typed({ op: "cohort", fn: node.fn, value: value.expr, over: node.over }, type, node.span);
}

/** What only rules over the whole set can ask of a unit. */
function ofUnit(node: Of<"grade" | "unit-group" | "rank" | "submitted-after" | "not-submitted">): Typed {
  switch (node.kind) {
    case "grade":
      return typed({ op: "grade" }, { kind: "grade" }, node.span);
    case "unit-group":
      return typed({ op: "group" }, { kind: "unit-group" }, node.span);
    case "rank":
      return typed({ op: "rank", ranking: node.ranking?.value ?? "" }, number(null, true), node.span);
    case "submitted-after": {
      const graceDays = Number(node.graceDays?.value ?? "0");
      return typed({ op: "submitted-after", date: node.date.iso, graceDays }, { kind: "yes-no" }, node.span);
    }
    case "not-submitted":
      return typed({ op: "not-submitted" }, { kind: "yes-no" }, node.span);
  }
}

function logical(context: Context, scope: Scope, node: Of<"and" | "or" | "not" | "if">): Typed {
  const truth = (value: Expression) => condition(context, scope, value, value.span).expr;
  const yesNo: Type = { kind: "yes-no" };
  if (node.kind === "not") return typed({ op: "not", value: truth(node.value) }, yesNo, node.span);
  if (node.kind !== "if") return typed({ op: node.kind, values: node.values.map(truth) }, yesNo, node.span);
  const when = truth(node.when);
  const arms = [resolve(context, scope, node.then, node.span), resolve(context, scope, node.else, node.span)];
  const [then = open(node.span), other = open(node.span)] = branches(context, arms);
  return typed({ op: "if", when, then: then.expr, else: other.expr }, then.type, node.span);
}
