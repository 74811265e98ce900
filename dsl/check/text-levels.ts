// The scales of the decision's own words as intervals, and the unknown of the rule they are about.
import {
  add,
  compare,
  divide,
  equals,
  fromInteger,
  isInfinite,
  ONE,
  type Rational,
  subtract,
  ZERO,
} from "#runtime/number.ts";
import type { Span } from "../source/span.ts";
import { stepOf } from "./analysis/atoms.ts";
import { ALL, type Interval, intersect } from "./analysis/interval.ts";
import { tablesOf } from "./places.ts";
import type { CriterionView } from "./view.ts";
import type { Level, Quote, Scale } from "./words/facts.ts";

/** Where words of the decision stand in the text of the set. */
export function quoteSpan({ model, criterion, text }: CriterionView, quote: Quote): Span {
  const [first] = model.item.items.flatMap((m) =>
    m.kind === "verbatim" && m.text !== null ? [m.text.span] : [],
  );
  return first === undefined ? model.item.header : quoteIn(text, first, criterion.verbatim, quote);
}

/** The same in a string that begins at `string`; the string itself when the words are broken over lines. */
export function quoteIn(text: string, string: Span, verbatim: string, { text: words, start }: Quote): Span {
  // The same words may stand there before: as many times as in the words themselves.
  let at = string.start;
  for (
    let seen = verbatim.indexOf(words);
    seen >= 0 && seen < start;
    seen = verbatim.indexOf(words, seen + 1)
  )
    at = text.indexOf(words, at) + 1;
  const found = text.indexOf(words, at);
  return found < 0 ? string : { start: found, end: found + words.length };
}

export const intervalOf = ({ low, lowIncluded, high, highIncluded }: Level): Interval => ({
  low: low ?? ALL.low,
  lowOpen: low === null || !lowIncluded,
  high: high ?? ALL.high,
  highOpen: high === null || !highIncluded,
});

/** Levels from the lowest up. */
export const rising = ({ levels }: Scale): readonly Level[] =>
  [...levels].sort((a, b) => {
    const [x, y] = [intervalOf(a), intervalOf(b)];
    return compare(x.low, y.low) || Number(x.lowOpen) - Number(y.lowOpen);
  });

/** Whether the values of a scale are whole numbers: counted things, or a table over a figure that is counted. */
export function isWhole(view: CriterionView, { subject, levels }: Scale): boolean {
  if (subject === "ratio" || levels.some((l) => l.percent)) return false;
  if (subject === "count") return true;
  return tablesOf(view).some((t) => t.subject?.op === "input" && kindOf(view, t.subject.name) === "count");
}

const kindOf = ({ criterion }: CriterionView, name: string): string | undefined =>
  criterion.inputs.find((i) => i.name === name)?.kind;

/** What lies between two levels that follow each other; null: nothing. */
export function gapBetween(lower: Interval, upper: Interval, whole: boolean): Interval | null {
  const between: Interval = {
    low: lower.high,
    lowOpen: !lower.highOpen,
    high: upper.low,
    highOpen: !upper.lowOpen,
  };
  if (isInfinite(between.low) || isInfinite(between.high)) return null;
  return intersect(between, ALL, whole ? ONE : null);
}

/** The unknown of the rule that a scale is about; null when it is not plain. */
export function atomOf(view: CriterionView, scale: Scale): number | null {
  const { atoms } = view.pieces();
  const whole = isWhole(view, scale);
  const fitting = [...atoms.all.entries()].filter(([index, atom]) =>
    whole
      ? atom.is === "figure" && equals(stepOf(atoms, index) ?? ZERO, ONE) && isSubject(view, atom.key)
      : atom.is === "ratio",
  );
  const [only, more] = fitting;
  return only === undefined || more !== undefined ? null : only[0];
}

const isSubject = (view: CriterionView, key: string): boolean =>
  tablesOf(view).some((t) => t.subject?.op === "input" && key === `${view.criterion.code}.${t.subject.name}`);

/** A bound as a cut between values: on whole numbers `đến 19` and `dưới 20` are one cut, at 19½. */
export function cut(value: Rational, included: boolean, side: "low" | "high", whole: boolean): Rational {
  if (!whole) return value;
  const half = divide(ONE, fromInteger(2));
  return included === (side === "low") ? subtract(value, half) : add(value, half);
}
