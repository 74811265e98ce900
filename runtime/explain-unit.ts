// The unit in which a step's result is shown. It decides nothing: units were checked when the set was compiled.
import type { Expr, Input } from "./compiled-set.ts";
import type { ExplainedStep } from "./explanation.ts";

const POINTS = "điểm";

/** The unit a result is shown in; it decides nothing. A part of a whole of the same unit is a share. */
export function unitOf(expr: Expr, operands: readonly ExplainedStep[], input: Input | undefined): string {
  const [a = "", b = ""] = operands.map((o) => o.unit);
  switch (expr.op) {
    case "number":
      return expr.unit;
    case "max":
    case "answer-points":
      return POINTS;
    case "points-of":
      return expr.percent ? "%" : POINTS;
    case "checked-share":
      return "%";
    case "ratio":
      return "%";
    case "divide":
      return a === b && a !== "" ? "%" : b === "" || a === POINTS ? a : "";
    case "multiply":
      return [a, b].includes(POINTS)
        ? POINTS
        : a === "" || a === "%"
          ? b || a
          : b === "" || b === "%"
            ? a
            : "";
    case "cap":
    case "min-max":
      return "";
    case "cohort":
      return ["highest", "lowest", "sum", "mean"].includes(expr.fn) ? a || (input?.unit ?? "") : "";
    case "if":
      return operands[1]?.unit ?? "";
    case "table":
      return operands.findLast((o) => o.id.endsWith("/then"))?.unit ?? "";
    case "at-most":
    case "at-least":
    case "add":
    case "subtract":
    case "least":
    case "greatest":
    case "sum":
    case "mean":
    case "best-of":
    case "round":
    case "negate":
    case "let":
    case "part":
    case "list-sum":
      return operands.find((o) => o.unit !== "" && o.result.is !== "yes-no")?.unit ?? "";
    default:
      return input?.unit ?? "";
  }
}
