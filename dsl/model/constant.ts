// The value of an expression that needs no data: numbers, the four operations, the criterion's maximum.
import type { Expr } from "#runtime/compiled-set.ts";
import { add, divide, isZero, multiply, negate, type Rational, rational, subtract } from "#runtime/number.ts";

/** The exact value; null when it depends on data, or on `max` while that is not given. */
export function constantValue(expr: Expr, max: Rational | null): Rational | null {
  switch (expr.op) {
    case "number":
      return rational(expr.value);
    case "max":
      return max;
    case "negate": {
      const value = constantValue(expr.value, max);
      return value === null ? null : negate(value);
    }
    case "add":
    case "subtract":
    case "multiply":
    case "divide": {
      const left = constantValue(expr.left, max);
      const right = constantValue(expr.right, max);
      if (left === null || right === null) return null;
      if (expr.op === "add") return add(left, right);
      if (expr.op === "subtract") return subtract(left, right);
      if (expr.op === "multiply") return multiply(left, right);
      return isZero(right) ? null : divide(left, right);
    }
    default:
      return null;
  }
}
