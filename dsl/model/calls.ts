// Functions: what each takes, and the operation it stands for. docs/language.md, "Functions", lists them.
import type { Expr } from "#runtime/compiled-set.ts";
import type { Span } from "../source/span.ts";
import type { Expression, FunctionName } from "../syntax/ast.ts";
import { constantValue } from "./constant.ts";
import { type Context, open, report, type Scope, use, words } from "./context.ts";
import { decimalPlaces } from "./decimal-places.ts";
import type { Typed } from "./model.ts";
import { alike, asNumber, isInteger, over, times, typed } from "./operands.ts";
import { NO_UNIT, number } from "./units.ts";

type Call = Extract<Expression, { readonly kind: "call" }>;

/** Least and most arguments. */
export const ARITY: Readonly<Record<FunctionName, readonly [number, number]>> = {
  ratio: [2, 2],
  least: [1, 50],
  greatest: [1, 50],
  sum: [1, 50],
  mean: [1, 50],
  "best-of": [1, 50],
  round: [2, 2],
  density: [3, 3],
  growth: [2, 2],
  count: [1, 1],
  "checked-share": [1, 1],
  days: [2, 2],
  "all-of": [1, 50],
};

type Resolve = (context: Context, scope: Scope, node: Expression | null, at: Span) => Typed;

/** How arguments are resolved; handed in, since expressions contain calls and calls expressions. */
export interface Resolvers {
  readonly resolve: Resolve;
  readonly condition: Resolve;
}

export function call(context: Context, scope: Scope, node: Call, { resolve, condition }: Resolvers): Typed {
  const [least, most] = ARITY[node.fn];
  if (node.args.length < least || node.args.length > most) {
    report(context, "wrong-number-of-arguments", node.span, {
      text: words(context, node.span),
      least,
      most,
      found: node.args.length,
    });
    return open(node.span);
  }
  const list = listOf(scope, node.args[0]);
  if (node.fn === "count" || (node.fn === "sum" && list !== null))
    return overList(context, scope, node, { resolve, condition });
  if (node.fn === "checked-share") return checkedShare(context, scope, node);
  if (node.fn === "all-of")
    return typed(
      { op: "and", values: node.args.map((a) => condition(context, scope, a, a.span).expr) },
      { kind: "yes-no" },
      node.span,
    );
  const args = node.args.map((a) => resolve(context, scope, a, a.span));
  return numeric(context, node, args);
}

function numeric(context: Context, node: Call, args: readonly Typed[]): Typed {
  const [a = open(node.span), b = open(node.span), c = open(node.span)] = args;
  switch (node.fn) {
    case "ratio":
      return over(context, "ratio", a, b, node.span);
    case "density":
      return times(context, over(context, "divide", a, b, node.span), c, node.span);
    case "growth": {
      const [now, before] = alike(context, a, b);
      const difference = typed({ op: "subtract", left: now.expr, right: before.expr }, now.type, node.span);
      return over(context, "divide", difference, before, node.span);
    }
    case "round": {
      const places = constantValue(b.expr, null);
      const value = asNumber(context, a);
      const text = words(context, b.span);
      if (places === null || !/^\d+$/.test(text)) {
        report(context, "places-not-written", b.span, { text });
        return open(node.span);
      }
      return typed(
        { op: "round", value: value.expr, places: decimalPlaces(context, text, b.span), mode: "half-away" },
        value.type,
        node.span,
      );
    }
    case "days":
      if (a.type.kind !== "date" || b.type.kind !== "date") {
        report(context, "not-a-date", node.span, { text: words(context, node.span) });
        return open(node.span);
      }
      return typed({ op: "days", left: a.expr, right: b.expr }, number(null, true), node.span);
    case "least":
    case "greatest":
    case "sum":
    case "mean":
    case "best-of": {
      const values = args.map((arg, i) => (i === 0 ? asNumber(context, arg) : alike(context, a, arg)[1]));
      const lead = values.find((v) => v.type.kind === "number" && v.type.unit !== null) ?? a;
      const whole = node.fn !== "mean" && values.every((v) => isInteger(v.type));
      const type = lead.type.kind === "number" ? number(lead.type.unit, whole) : lead.type;
      return typed({ op: node.fn, values: values.map((v) => v.expr) }, type, node.span);
    }
    case "count":
    case "checked-share":
    case "all-of":
      return open(node.span);
  }
}

function listOf(scope: Scope, arg: Expression | undefined) {
  if (arg?.kind !== "name") return null;
  const found = scope.inputs.get(arg.text);
  return found?.type.kind === "list" ? found.input : null;
}

/** đếm(ds khi c), cộng(ds; x khi c): the records' fields are names inside. */
function overList(context: Context, scope: Scope, node: Call, { resolve, condition }: Resolvers): Typed {
  const list = listOf(scope, node.args[0]);
  const first = node.args[0];
  if (list === null || first === undefined) {
    report(context, "not-a-list", node.span, { text: first === undefined ? "" : words(context, first.span) });
    return open(node.span);
  }
  const listPath = `${scope.criterion}/input/${list.name}`;
  use(context, listPath, first.span);
  const type = scope.inputs.get(list.name)?.type;
  const fields = type?.kind === "list" ? scope.fieldsOf(list.name) : null;
  const inside: Scope = { ...scope, fields, listPath };
  const when: Expr | null =
    node.when === null ? null : condition(context, inside, node.when, node.when.span).expr;
  if (node.fn === "count")
    return typed({ op: "list-count", name: list.name, when }, number(null, true), node.span);
  const summed = node.args[1];
  const value = asNumber(context, resolve(context, inside, summed ?? null, node.span));
  return typed({ op: "list-sum", name: list.name, value: value.expr, when }, value.type, node.span);
}

function checkedShare(context: Context, scope: Scope, node: Call): Typed {
  const arg = node.args[0];
  const found = arg?.kind === "name" ? scope.inputs.get(arg.text) : undefined;
  if (arg === undefined || found === undefined || found.type.kind !== "checklist") {
    report(context, "not-a-checklist", node.span, {
      text: arg === undefined ? "" : words(context, arg.span),
    });
    return open(node.span);
  }
  use(context, `${scope.criterion}/input/${found.input.name}`, arg.span);
  return typed({ op: "checked-share", name: found.input.name }, number(NO_UNIT), node.span);
}
