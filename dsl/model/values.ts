// What stands for a value by itself: numbers with their measure, names, parts, answers, points of other rules.
import type { Expr } from "#runtime/compiled-set.ts";
import { multiply, rational } from "#runtime/number.ts";
import type { Span } from "../source/span.ts";
import type { Expression, Word } from "../syntax/ast.ts";
import { type Context, open, report, type Scope, use, words } from "./context.ts";
import type { Type, Typed, Unit } from "./model.ts";
import { renameFix } from "./names.ts";
import { numberExpr, typed } from "./operands.ts";
import { isMoney, measureKey, NO_UNIT, number, POINTS, POINTS_UNIT, unitOf } from "./units.ts";

type Of<K extends Expression["kind"]> = Extract<Expression, { readonly kind: K }>;

export function numeral(context: Context, node: Of<"number">): Typed {
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

export function name(context: Context, scope: Scope, node: Of<"name">): Typed {
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
  if (field !== undefined) {
    use(context, `${scope.listPath}/${text}`, at);
    return figure({ op: "field", name: text }, field.type, at);
  }
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

export function part(context: Context, scope: Scope, node: Of<"part">): Typed {
  const type = scope.partType(node.no, node.span);
  if (type === null) {
    report(context, "unknown-part", node.span, { no: node.no });
    return open(node.span);
  }
  use(context, `${scope.criterion}/part/${node.no}`, node.span);
  return typed({ op: "part", no: node.no }, type, node.span);
}

export function answerPoints(context: Context, scope: Scope, word: Word, at: Span): Typed {
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

export function pointsOf(context: Context, scope: Scope, node: Of<"points-of">): Typed {
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
  if (node.name !== null && node.what !== "total") {
    // The entry of an undisclosed pillar has the pillar's code, and stands where the pillar does.
    const isCriterion = node.what === "criterion" && !scope.codes.pillars.has(text);
    const kind = node.what === "criterion" ? "pillar" : node.what;
    use(context, isCriterion ? text : `${kind}/${text}`, node.name.span);
  }
  return typed({ op: "points-of", what: node.what, name: text, percent: node.percent }, type, node.span);
}

export function unitRule(context: Context, scope: Scope, value: Typed): Typed {
  if (scope.unitRules) return value;
  report(context, "only-in-set-rules", value.span, { text: words(context, value.span) });
  return open(value.span);
}
