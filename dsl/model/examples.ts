// Examples beside a rule: the figures they name, and what the rule must give.
import type { Answer, Example, ExampleOutcome, Input, RulePath } from "#runtime/compiled-set.ts";
import { multiply, negate, type Rational, rational, toDecimal, toExact } from "#runtime/number.ts";
import type { ExampleItem, ExampleValue, Expression, GroupExample, OutcomeSyntax } from "../syntax/ast.ts";
import { constantValue } from "./constant.ts";
import { type Context, checkOnce, report, type Scope, use, words } from "./context.ts";
import { resolve } from "./expression.ts";
import { renameFix } from "./names.ts";

/** The example as data, keys in full (`3.5.a`); null when a part of it could not be read. */
export function resolveExample(
  context: Context,
  scope: Scope,
  item: ExampleItem | GroupExample,
  max: Rational | null,
): Example | null {
  const lines =
    item.kind === "example"
      ? [{ id: "1", values: item.values, outcome: item.outcome }]
      : item.units.map((u) => ({ id: u.id.value, values: u.values, outcome: u.outcome }));
  const units: Example["units"][number][] = [];
  for (const line of lines) {
    const values: Record<string, Answer> = {};
    let complete = true;
    checkOnce(
      context,
      line.values.map(({ name }) => name),
    );
    for (const entry of line.values) complete = addValue(context, scope, entry, values) && complete;
    const then = line.outcome === null ? null : outcome(context, scope, line.outcome, max);
    if (then === null || !complete) return null;
    units.push({ id: line.id, values, then });
  }
  return { units };
}

function addValue(
  context: Context,
  scope: Scope,
  entry: ExampleValue,
  values: Record<string, Answer>,
): boolean {
  const own = scope.inputs.get(entry.name.text);
  const common = own === undefined ? scope.common.get(entry.name.text) : undefined;
  const input = own?.input ?? common?.input;
  if (input === undefined) {
    const known = [...scope.inputs.keys(), ...scope.common.keys()];
    report(
      context,
      "unknown-name",
      entry.name.span,
      { name: entry.name.text },
      { fixes: renameFix(entry.name.span, entry.name.text, known) },
    );
    return false;
  }
  const path = own === undefined ? `common/${input.name}` : `${scope.criterion}/input/${input.name}`;
  use(context, path, entry.name.span);
  if (entry.value === null) return false;
  if (entry.value.is === "missing") return true;
  const value = answer(context, path, input, entry);
  if (value === null) {
    report(context, "wrong-example-value", entry.span, {
      text: words(context, entry.value.span),
      name: input.name,
    });
    return false;
  }
  values[own === undefined ? `chung.${input.name}` : `${scope.criterion}.${input.name}`] = value;
  return true;
}

/** A figure as data hold it: decimal text, never a fraction (SPEC N1). `written` tells how many places it can need. */
function decimal(value: Rational, written: string): string {
  const places = written.split(".")[1]?.length ?? 0;
  return toDecimal(value, places + 2).text;
}

function answer(context: Context, path: RulePath, input: Input, entry: ExampleValue): Answer | null {
  const value = entry.value;
  if (value === null) return null;
  switch (value.is) {
    case "number": {
      if (!["count", "number", "money", "percent", "points"].includes(input.kind)) return null;
      if (!value.percent && !value.negative && /^[1-9]\d*$/.test(value.value.value)) return value.value.value;
      const written = rational(value.value.value);
      const signed = value.negative ? negate(written) : written;
      const share = value.percent && input.kind !== "percent";
      return decimal(share ? multiply(signed, rational("1/100")) : signed, value.value.value);
    }
    case "yes":
    case "no":
      return input.kind === "yes-no" ? value.is === "yes" : null;
    case "option":
      if (input.kind !== "choice" || !input.options.some((o) => o.key === value.key.text)) return null;
      use(context, `${path}/${value.key.text}`, value.key.span);
      return value.key.text;
    case "items":
      if (input.kind !== "checklist" || !value.keys.every((k) => input.options.some((o) => o.key === k.text)))
        return null;
      for (const key of value.keys) use(context, `${path}/${key.text}`, key.span);
      return value.keys.map((k) => k.text);
    case "date":
      return input.kind === "date" ? value.value.iso : null;
    case "text":
      return input.kind === "text" ? value.value.value : null;
    case "missing":
      return null;
  }
}

function outcome(
  context: Context,
  scope: Scope,
  node: OutcomeSyntax,
  max: Rational | null,
): ExampleOutcome | null {
  const points = (value: Expression): string | null => {
    const { expr, type } = resolve(context, scope, value, value.span);
    const exact = constantValue(expr, max);
    if (exact === null && type.kind !== "open")
      report(context, "bound-not-constant", value.span, { text: words(context, value.span) });
    return exact === null ? null : toExact(exact);
  };
  switch (node.is) {
    case "points": {
      const exact = points(node.value);
      return exact === null ? null : { status: "scored", points: exact };
    }
    case "pending": {
      const [low, high] = [points(node.low), points(node.high)];
      return low === null || high === null ? null : { status: "pending", low, high };
    }
    default:
      return { status: node.is };
  }
}
