// How values are shown to people: decimal comma or point, groups of three, units, `≈` where digits were left out with the
// exact fraction beside it. Nothing computes with these texts (SPEC N5).

import { dayShown, type Language, reasonText, say } from "./explain-strings.ts";
import type { ExplainedStep, ExplainedValue } from "./explanation.ts";
import { HUNDRED, multiply, rational } from "./number.ts";
import { printedNumber, signed } from "./number-text.ts";

/** Longer fractions are not printed (SPEC X2). */
const LONGEST_FRACTION = 20;

/** An exact number with its unit; `share`: it is 0..1 and shown as a percentage. */
export function quantity(exact: string, unit: string, language: Language, share = unit === "%"): string {
  const value = rational(exact);
  const number = printedNumber(share ? multiply(value, HUNDRED) : value, language);
  const suffix = unit === "" ? "" : ` ${unit === "điểm" ? say("points", language) : unit}`;
  return `${number}${suffix}${hasFraction(number, exact) ? ` (${signed(exact)})` : ""}`;
}

/** Whether the fraction says what the rounded number does not, and can be read. */
const hasFraction = (text: string, exact: string): boolean =>
  text.startsWith("≈") && exact.length <= LONGEST_FRACTION;

/** As quantity, for a formula: the fraction itself where a decimal would be rounded and the fraction is short. */
export function term(exact: string, unit: string, language: Language, share = unit === "%"): string {
  const text = quantity(exact, unit, language, share);
  if (!hasFraction(text, exact)) return text;
  return unit === "điểm" ? `${signed(exact)} ${say("points", language)}` : signed(exact);
}

/** A figure as it was entered: a percent input is the number before `%` (SPEC U3). */
export const isEntered = ({ op }: ExplainedStep): boolean =>
  op === "input" || op === "common" || op === "parameter" || op === "field";

/** Any value; numbers with `unit`, in `share` form when they are shares. */
export function shown(value: ExplainedValue, unit: string, language: Language, share = unit === "%"): string {
  switch (value.is) {
    case "number":
      return quantity(value.exact, unit, language, share);
    case "yes-no":
      return say(value.yes ? "yes" : "no", language);
    case "text":
      return `“${value.text}”`;
    case "date":
      return dayShown(value.text, language);
    case "items":
      return value.items.length === 0 ? say("none", language) : value.items.join("; ");
    case "records":
      return say("records", language, { count: String(value.count) });
    case "open":
      return value.state === "pending" ? say("missing", language) : reasonText(value.reason, language);
  }
}
