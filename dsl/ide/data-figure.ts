// Reading one figure as people type it into a cell (docs/data-format.md). Never guesses: a figure with two readings is handed back with both.
// Digits only leave here as exact decimal text; no binary fraction exists on the way.

export type DecimalSign = "comma" | "point";

export type FigureOutcome =
  /** `-12.5`: digits with an optional point, no grouping. */
  | { readonly is: "figure"; readonly value: string }
  | { readonly is: "ambiguous"; readonly readings: readonly Reading[] }
  /** It would be a figure, but not with the decimal sign chosen. */
  | { readonly is: "grouping" }
  | { readonly is: "unreadable" };

/** What the figure is when `decimal` is the decimal sign. */
export interface Reading {
  readonly decimal: DecimalSign;
  readonly value: string;
}

const BLANKS = "[ \\u00a0\\u2009\\u202f]";
const PLAIN = new RegExp(`^(\\d{1,3}(?:${BLANKS}\\d{3})+|\\d+)(?:([.,])(\\d+))?$`);
const SIGNED_GROUPS = /^[\d.,]*\d[\d.,]*$/;

/** Reads `text` (trimmed, not empty); `decimal` null: not chosen, so signs that could be grouping are not guessed. */
export function readFigure(text: string, decimal: DecimalSign | null): FigureOutcome {
  if (/^(?:0|[1-9]\d*)$/.test(text)) return { is: "figure", value: text };
  const negative = /^[-–−]/.test(text);
  const body = negative ? text.slice(1).trim() : text;
  const outcome = decimal === null ? readUndecided(body) : readDecided(body, decimal);
  if (!negative) return outcome;
  if (outcome.is === "figure") return { is: "figure", value: minus(outcome.value) };
  if (outcome.is !== "ambiguous") return outcome;
  return {
    is: "ambiguous",
    readings: outcome.readings.map((each) => ({ ...each, value: minus(each.value) })),
  };
}

const minus = (value: string): string => (value === "0" ? "0" : `-${value}`);

function readUndecided(body: string): FigureOutcome {
  const plain = PLAIN.exec(body);
  if (plain) {
    const [, whole = "", sign, rest = ""] = plain;
    const couldBeGroups = sign !== undefined && rest.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
    if (!couldBeGroups) return figure(whole, rest);
  }
  if (!SIGNED_GROUPS.test(body)) return { is: "unreadable" };
  const readings = (["comma", "point"] as const).flatMap((decimal) => {
    const outcome = readDecided(body, decimal);
    return outcome.is === "figure" ? [{ decimal, value: outcome.value }] : [];
  });
  return readings.length === 0 ? { is: "unreadable" } : { is: "ambiguous", readings };
}

function readDecided(body: string, decimal: DecimalSign): FigureOutcome {
  const [point, group] = decimal === "comma" ? [",", "."] : [".", ","];
  const pieces = body.split(point);
  const [whole = "", rest = ""] = pieces;
  const groups = new RegExp(`^(?:\\d+|[1-9]\\d{0,2}(?:(?:\\${group}|${BLANKS})\\d{3})+)$`);
  const fits = pieces.length <= 2 && groups.test(whole) && (pieces.length === 1 || /^\d+$/.test(rest));
  if (fits) return figure(whole, rest);
  return { is: SIGNED_GROUPS.test(body) ? "grouping" : "unreadable" };
}

function figure(whole: string, rest: string): FigureOutcome {
  const digits = whole.replace(/\D/g, "").replace(/^0+(?=\d)/, "");
  const places = rest.replace(/0+$/, "");
  return { is: "figure", value: places === "" ? digits : `${digits}.${places}` };
}

/** The figure as Vietnamese text: decimal comma, no grouping. */
export const withComma = (value: string): string => value.replace(".", ",");

/** A JSON number's text as plain decimal text: `1e-3` → `0.001`; null: more than 40 digits would be needed. */
export function plainDecimal(raw: string): string | null {
  const [, sign = "", whole = "", rest = "", power = "0"] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,9}))?$/.exec(raw) ?? [];
  if (whole === "") return null;
  const shift = Number(power);
  if (Math.abs(shift) > 40) return null;
  const digits = whole + rest;
  const point = whole.length + shift;
  const padded = digits.padStart(digits.length + Math.max(0, 1 - point), "0");
  const at = Math.max(1, point);
  const outcome = figure(padded.slice(0, at).padEnd(at, "0"), padded.slice(at));
  if (outcome.is !== "figure") return null;
  return sign === "" ? outcome.value : minus(outcome.value);
}
