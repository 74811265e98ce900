// The only user of readWords in tests: text in, one line per fact out.
import { expect } from "vitest";
import type { Formula, Level, Outcome, Quote, Scale, Words, WordsFormula } from "#dsl/check/words/facts.ts";
import { readWords } from "#dsl/check/words/words.ts";
import { HUNDRED, multiply, type Rational, toExact } from "#runtime/number.ts";

/** The facts of the text are these and no others. */
export function checkWords(text: string, ...expected: readonly string[]): void {
  const words = readWords(text);
  expect(printed(words)).toEqual(expected);
  for (const quote of quotesOf(words)) expect(text.slice(quote.start, quote.end)).toBe(quote.text);
}

/** One line per fact; the levels of a scale follow it, indented. */
export function printed({ definitions, formulas, scales, unread }: Words): readonly string[] {
  return [
    ...definitions.map(({ letter, label }) => `${letter} = ${label}`),
    ...formulas.map(formulaLine),
    ...scales.flatMap((scale) => [
      scaleLine(scale),
      ...scale.levels.map((level) => `  ${levelLine(level)}`),
      ...scale.others.map((other) => `  other «${other.text}»`),
    ]),
    ...unread.map((line) => `unread «${line.text}»`),
  ];
}

function formulaLine({ target, label, tree, lost, under }: Formula): string {
  const name = typeof target === "string" ? target : `item ${target.item}`;
  const of = label === "" ? name : `${name} «${label}»`;
  return `${of} = ${formulaText(tree)}${lostText(lost)}${underText(under)}`;
}

const scaleLine = ({ subject, item, under }: Scale): string =>
  `scale of ${subject}${item === null ? "" : ` for item ${item}`}${underText(under)}`;

function levelLine(level: Level): string {
  const { bare, contradicts, outcome, quote } = level;
  const notes = [
    ...bare.map(({ text }) => ` | bare «${text}»`),
    ...(contradicts === null ? [] : [` | contradicts «${contradicts.text}»`]),
  ];
  return `${rangeText(level)} → ${outcomeText(outcome)}  «${quote.text}»${notes.join("")}`;
}

function rangeText({ low, lowIncluded, high, highIncluded, percent }: Level): string {
  const from = low === null ? "" : numberText(low, percent);
  const to = high === null ? "" : numberText(high, percent);
  if (from === to) return `= ${from}`;
  return `${lowIncluded ? "[" : "("}${from}..${to}${highIncluded ? "]" : ")"}`;
}

function outcomeText(outcome: Outcome | null): string {
  switch (outcome?.is) {
    case undefined:
      return "?";
    case "share-of-max":
      return `${toExact(outcome.share)} max`;
    case "points":
      return `${toExact(outcome.points)} points`;
    case "name":
      return `name ${outcome.text}`;
    case "formula":
      return `${formulaText(outcome.tree)}${lostText(outcome.lost)}`;
  }
}

const lostText = (lost: readonly Quote[]): string => lost.map(({ text }) => ` | lost «${text}»`).join("");

const underText = (under: Quote | null): string => (under === null ? "" : ` | under «${under.text}»`);

const numberText = (value: Rational, percent: boolean): string =>
  percent ? `${toExact(multiply(value, HUNDRED))}%` : toExact(value);

const SIGNS = { add: "+", subtract: "-", multiply: "*", divide: "/" } as const;

/** Every operation in brackets but the outermost. */
function formulaText(tree: WordsFormula): string {
  const inner = (each: WordsFormula): string =>
    "left" in each ? `(${formulaText(each)})` : formulaText(each);
  if ("left" in tree) return `${inner(tree.left)}${SIGNS[tree.is]}${inner(tree.right)}`;
  switch (tree.is) {
    case "letter":
      return tree.name;
    case "number":
      return numberText(tree.value, tree.percent);
    case "item":
      return `(${tree.no})`;
    case "name":
      return `«${tree.text}»`;
    default:
      return tree.is;
  }
}

function quotesOf({ definitions, formulas, scales, unread }: Words): readonly Quote[] {
  const some = (quote: Quote | null): readonly Quote[] => (quote === null ? [] : [quote]);
  return [
    ...unread,
    ...definitions.map(({ quote }) => quote),
    ...formulas.flatMap(({ quote, lost, under }) => [quote, ...lost, ...some(under)]),
    ...scales.flatMap(({ levels, others, under }) => [
      ...levels.flatMap(({ quote, bare, contradicts, outcome }) => [
        quote,
        ...bare,
        ...some(contradicts),
        ...(outcome?.is === "formula" ? outcome.lost : []),
      ]),
      ...others,
      ...some(under),
    ]),
  ];
}
