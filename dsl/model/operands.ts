// Operands: what may be added, compared, multiplied and divided with what (SPEC U1–U4). No recursion over the syntax here.
import type { Expr } from "#runtime/compiled-set.ts";
import { compare, isZero, multiply, ONE, type Rational, rational, toExact } from "#runtime/number.ts";
import type { Span } from "../source/span.ts";
import { type Context, open, report, words } from "./context.ts";
import type { Type, Typed, Unit } from "./model.ts";
import {
  conversion,
  hasPoints,
  isShare,
  NO_UNIT,
  needsConversion,
  number,
  product,
  quotient,
  sameMeasures,
  unitText,
} from "./units.ts";

export const typed = (expr: Expr, type: Type, span: Span): Typed => ({ expr, type, span });
export const numberExpr = (value: Rational, unit = ""): Expr => ({
  op: "number",
  value: toExact(value),
  unit,
});

/** Refuses what is no number; a percent figure has been made a share already. */
export function asNumber(context: Context, value: Typed): Typed {
  if (value.type.kind === "number" || value.type.kind === "open") return value;
  report(context, "not-a-number", value.span, { text: words(context, value.span) });
  return open(value.span);
}

/** A number whose unit is known; a bare number counts as a share. */
const unitOfType = (type: Type): Unit | null => (type.kind === "number" ? type.unit : null);

/** Two numbers that must have like units (+, −, comparison, min, max): converts money, reports the rest. SPEC U1. */
export function alike(context: Context, left: Typed, right: Typed): readonly [Typed, Typed] {
  const a = asNumber(context, left);
  const b = asNumber(context, right);
  const unitA = unitOfType(a.type);
  const unitB = unitOfType(b.type);
  if (a.type.kind === "open" || b.type.kind === "open") return [a, b];
  if (unitA === null || unitB === null) {
    const known = unitA ?? unitB;
    if (known !== null) for (const side of [a, b]) bareAgainst(context, side, known);
    const integer = isInteger(a.type) && isInteger(b.type);
    return [
      { ...a, type: number(known, integer) },
      { ...b, type: number(known, integer) },
    ];
  }
  if (!sameMeasures(unitA, unitB)) {
    report(
      context,
      "unlike-units-sum",
      { start: a.span.start, end: b.span.end },
      { left: unitText(unitA) || "%", right: unitText(unitB) || "%" },
    );
    return [a, b];
  }
  const integer = isInteger(a.type) && isInteger(b.type);
  if (!needsConversion(unitA, unitB))
    return [
      { ...a, type: number(unitA, integer) },
      { ...b, type: number(unitA, integer) },
    ];
  return [a, { ...scaled(context, b, conversion(unitA, unitB)), type: number(unitA) }];
}

export const isInteger = (type: Type): boolean => type.kind === "number" && type.integer;

/** The value as a number of another unit; it stands where it was written. */
function scaled(context: Context, value: Typed, by: Rational): Typed {
  const expr: Expr =
    value.expr.op === "number"
      ? numberExpr(multiply(rational(value.expr.value), by), value.expr.unit)
      : { op: "multiply", left: value.expr, right: numberExpr(by) };
  context.origins.set(expr, { span: value.span, type: null });
  return { ...value, expr };
}

/** A bare `50` beside a ratio is a slip for `50%`; 0 and 1 are plain. */
function bareAgainst(context: Context, side: Typed, unit: Unit): void {
  if (unitOfType(side.type) !== null || !isShare(unit) || side.expr.op !== "number") return;
  const value = rational(side.expr.value);
  if (isZero(value) || compare(value, ONE) === 0) return;
  const text = words(context, side.span);
  report(
    context,
    "bare-number-against-share",
    side.span,
    { number: text },
    {
      fixes: [
        {
          title: { vi: `Viết ${text}%`, en: `Write ${text}%` },
          edits: [{ span: side.span, text: `${text}%` }],
        },
      ],
    },
  );
}

export function times(context: Context, left: Typed, right: Typed, at: Span): Typed {
  const a = asNumber(context, left);
  const b = asNumber(context, right);
  const expr: Expr = { op: "multiply", left: a.expr, right: b.expr };
  if (a.type.kind !== "number" || b.type.kind !== "number") return typed(expr, { kind: "open" }, at);
  const integer = a.type.integer && b.type.integer;
  if (a.type.unit === null || b.type.unit === null)
    return typed(expr, number(a.type.unit ?? b.type.unit, integer), at);
  if (hasPoints(a.type.unit) && hasPoints(b.type.unit)) {
    report(context, "points-times-points", at, { text: words(context, at) });
    return open(at);
  }
  return typed(expr, number(product(a.type.unit, b.type.unit), integer), at);
}

/** Division; unlike measures are reported (the set may accept it), money of different size is converted. */
export function over(context: Context, op: "divide" | "ratio", left: Typed, right: Typed, at: Span): Typed {
  const a = asNumber(context, left);
  const b = asNumber(context, right);
  const expr: Expr = { op, left: a.expr, right: b.expr };
  if (a.type.kind !== "number" || b.type.kind !== "number") return typed(expr, { kind: "open" }, at);
  const top = a.type.unit;
  const bottom = b.type.unit;
  if (bottom === null || isShare(bottom))
    return typed(expr, number(top === null && bottom !== null ? bottom : top), at);
  if (top === null || isShare(top)) return typed(expr, number(quotient(top ?? NO_UNIT, bottom)), at);
  if (sameMeasures(top, bottom)) {
    if (!needsConversion(top, bottom)) return typed(expr, number(NO_UNIT), at);
    return typed(
      {
        op,
        left: scaled(context, a, conversion({ ...top, factor: bottom.factor }, top)).expr,
        right: b.expr,
      },
      number(NO_UNIT),
      at,
    );
  }
  if (hasPoints(top)) return typed(expr, number(quotient(top, bottom)), at);
  report(context, "unlike-units", at, { left: unitText(top), right: unitText(bottom) });
  return typed(expr, number(NO_UNIT), at);
}

/** Brings branches to one unit; a bare number beside points means points. */
export function branches(context: Context, values: readonly Typed[]): readonly Typed[] {
  const lead =
    values.find((v) => v.type.kind === "number" && v.type.unit !== null) ??
    values.find((v) => v.type.kind !== "open");
  if (lead === undefined) return values;
  return values.map((value) => {
    if (value === lead || value.type.kind === "open") return value;
    if (lead.type.kind === "number") return { ...alike(context, lead, value)[1] };
    if (value.type.kind !== lead.type.kind)
      report(context, "not-comparable", value.span, {
        left: words(context, lead.span),
        right: words(context, value.span),
      });
    return value;
  });
}
