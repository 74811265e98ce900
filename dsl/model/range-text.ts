// A range in words, from what it means: the same whichever way, and in whichever surface, it was written, so that the
// text of a rule can be formatted or converted without changing its meaning's hash (SPEC V3). Vietnamese, since these
// words stand in the compiled set as the decision's own do.
import type { Expr, Range } from "#runtime/compiled-set.ts";
import { HUNDRED, multiply, type Rational, rational, toDecimal, toExact } from "#runtime/number.ts";

const DECIMALS = 30;

/** `từ 30% đến dưới 70%`, `từ 20 trở lên`, `đúng 100%`; "" for everything. */
export function rangeText({ low, lowIncluded, high, highIncluded }: Omit<Range, "text">): string {
  const [a, b] = [low === null ? null : boundText(low), high === null ? null : boundText(high)];
  if (a !== null && a === b) return `đúng ${a}`;
  const from = lowIncluded ? "từ" : "trên";
  const to = highIncluded ? "đến" : "đến dưới";
  if (a !== null && b !== null) return `${from} ${a} ${to} ${b}`;
  if (a !== null) return lowIncluded ? `từ ${a} trở lên` : `trên ${a}`;
  return b === null ? "" : highIncluded ? `đến ${b}` : `dưới ${b}`;
}

const SIGNS = { add: "+", subtract: "-", multiply: "*", divide: "/" } as const;

/** A constant in words; the bounds of a row are nothing else (SPEC T3). */
function boundText(expr: Expr): string {
  switch (expr.op) {
    case "number":
      return expr.unit === "%"
        ? `${numberText(multiply(rational(expr.value), HUNDRED))}%`
        : [numberText(rational(expr.value)), expr.unit].filter((part) => part !== "").join(" ");
    case "max":
      return "điểm tối đa";
    case "parameter":
      return expr.name;
    case "negate":
      return `-${boundText(expr.value)}`;
    case "add":
    case "subtract":
    case "multiply":
    case "divide":
      return `(${boundText(expr.left)} ${SIGNS[expr.op]} ${boundText(expr.right)})`;
    default:
      return expr.op;
  }
}

function numberText(value: Rational): string {
  const decimal = toDecimal(value, DECIMALS);
  return decimal.exact ? decimal.text.replace(".", ",") : toExact(value);
}
