// Figures and answers, points of answers, rounded values.
import type { Expr, Input } from "#runtime/compiled-set.ts";
import { dayOf } from "#runtime/dates.ts";
import { fromInteger, isInfinite, ONE, type Rational, rational, round, ZERO } from "#runtime/number.ts";
import { flatMap } from "../../source/flat-map.ts";
import { answerOf, figureAtom, OTHER_TEXT, tickAtom, unknownAtom } from "./atoms.ts";
import { type Cell, narrowed, rangeOf, taking, WHOLE } from "./cell.ts";
import { add, constant, type Form, isConstant, keyOf, ofAtom, scale } from "./form.ts";
import { ALL, type Interval } from "./interval.ts";
import { answering, optionsOf } from "./walk-logic.ts";
import {
  type Branch,
  NOTHING,
  numberOf,
  one,
  type Result,
  strict,
  truth,
  unfollowed,
  type Walker,
} from "./walker.ts";

type Of<K extends Expr["op"]> = Expr & { readonly op: K };

/** The input a name means, and its key in data. */
function inputOf(
  w: Walker,
  op: "input" | "common" | "parameter" | "field",
  name: string,
): { readonly input: Input; readonly key: string } | null {
  const [among, key] = {
    input: [w.criterion.inputs, `${w.criterion.code}.${name}`] as const,
    common: [w.rules.common, `chung.${name}`] as const,
    parameter: [w.rules.parameters, name] as const,
    field: [w.fields, `#${name}`] as const,
  }[op];
  const input = among.find((i) => i.name === name);
  return input === undefined ? null : { input, key };
}

export function figure(
  w: Walker,
  op: "input" | "common" | "parameter" | "field",
  name: string,
  at: object,
): Result {
  const found = inputOf(w, op, name);
  if (found === null) return unfollowed(at);
  const { input, key } = found;
  switch (input.kind) {
    case "yes-no":
      return { is: "answer", answer: answerOf(w.atoms, input, key, ["yes", "no"]) };
    case "choice":
      return {
        is: "answer",
        answer: answerOf(
          w.atoms,
          input,
          key,
          input.options.map((o) => o.key),
        ),
      };
    case "text":
      return { is: "answer", answer: answerOf(w.atoms, input, key, wordsFor(w, input.name)) };
    case "checklist":
    case "list":
      return unfollowed(at);
    default:
      return numberOf(ofAtom(figureAtom(w.atoms, input, key, topOf(w, input))));
  }
}

/** Points entered as the score are within the maximum (runtime: topOf). */
const topOf = ({ criterion: { score, max } }: Walker, { kind, name }: Input): string | null =>
  kind === "points" && score?.op === "input" && score.name === name ? max : null;

/** The texts a rule compares a text with, and one more. */
function wordsFor(w: Walker, name: string): readonly string[] {
  const found = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if ("op" in value && value.op === "compare" && "left" in value && "right" in value)
      for (const [a, b] of [
        [value.left, value.right],
        [value.right, value.left],
      ] as const)
        if (isNamed(a, name) && isText(b)) found.add(b.value);
    for (const inner of Object.values(value)) look(inner);
  };
  look(w.criterion);
  return [...found, OTHER_TEXT];
}

const isNamed = (value: unknown, name: string): boolean =>
  typeof value === "object" && value !== null && "name" in value && value.name === name;
const isText = (value: unknown): value is Of<"text"> =>
  typeof value === "object" && value !== null && "op" in value && value.op === "text";

/** Points of the answers; marks the option taken, and of a yes/no that was answered no the input itself. */
export function answerPoints(w: Walker, expr: Of<"answer-points">, cell: Cell): readonly Branch[] {
  const found = inputOf(w, "input", expr.name);
  if (found === null) return one(cell, unfollowed(expr));
  const { input, key } = found;
  if (input.kind === "checklist") {
    const points = flatMap(input.options, (o) => (o.points === null ? [] : [o.points]));
    return strict(w, points, cell, expr, (forms, c) => {
      const ticked = input.options.filter((o) => o.points !== null);
      const terms = ticked.map((o, i) =>
        scale(ofAtom(tickAtom(w.atoms, input, key, o.key)), forms[i]?.constant ?? ZERO),
      );
      return one(c, numberOf(terms.reduce(add, NOTHING)));
    });
  }
  const keys = input.kind === "yes-no" ? ["yes", "no"] : input.options.map((o) => o.key);
  const answer = answerOf(w.atoms, input, key, keys);
  return flatMap(optionsOf(w, cell, answer), (option): readonly Branch[] => {
    const chosen = input.options.find((o) => o.key === option);
    const c = taking(answering(cell, answer, [option]), chosen ?? input);
    return chosen === undefined || chosen.points === null
      ? one(c, numberOf(NOTHING))
      : w.walk(chosen.points, c);
  });
}

export function checkedShare(w: Walker, expr: Of<"checked-share">): Result {
  const found = inputOf(w, "input", expr.name);
  if (found === null) return unfollowed(expr);
  const { input, key } = found;
  const share = { n: 1, d: Math.max(1, input.options.length) };
  const ticks = input.options.map((o) => scale(ofAtom(tickAtom(w.atoms, input, key, o.key)), share));
  return numberOf(ticks.reduce(add, NOTHING));
}

/** A written date as days; a day of every year is an unknown day. */
export function dateForm(w: Walker, expr: Of<"date">): Form {
  const day = dayOf(expr.value);
  return day === null
    ? ofAtom(unknownAtom(w.atoms, `date ${expr.value}`, expr, ALL, ONE))
    : constant(fromInteger(day));
}

/** The maximum points, or the parameter that supplies them. */
export function maxForm(w: Walker): Form {
  const { max, maxParameter } = w.criterion;
  if (max !== null) return constant(rational(max));
  const input = w.rules.parameters.find((p) => p.name === maxParameter);
  return input === undefined ? NOTHING : ofAtom(figureAtom(w.atoms, input, input.name));
}

/** A rounded value is an unknown between its rounded ends, which does not say of what figures; a constant is rounded. */
export function rounded(w: Walker, expr: Of<"round">, cell: Cell): readonly Branch[] {
  return strict(w, [expr.value], cell, expr, ([value = NOTHING], c) => {
    const at = (x: Rational): Rational => round(x, expr.places, expr.mode);
    const ends = (within: Cell): Interval => {
      const { low, lowOpen, high, highOpen } = rangeOf(w.atoms, within, value);
      return {
        low: at(low),
        lowOpen: lowOpen && isInfinite(low),
        high: at(high),
        highOpen: highOpen && isInfinite(high),
      };
    };
    if (isConstant(value)) return one(c, numberOf(constant(at(value.constant))));
    const step = { n: 1, d: 10 ** expr.places };
    const key = `round ${expr.places} ${expr.mode} ${keyOf(value)}`;
    const atom = unknownAtom(w.atoms, key, expr, ends(WHOLE), step, value);
    const there = narrowed(w.atoms, c, atom, ends(c)) ?? c;
    return one({ ...there, loose: true }, numberOf(ofAtom(atom)));
  });
}

/** What is asked of a unit as a whole and answered with a word: its grade, its group. */
export function answerOfUnit(w: Walker, expr: Expr, options: readonly string[]): Result {
  const input: Input = {
    name: expr.op,
    kind: "text",
    label: "",
    unit: "",
    places: 0,
    least: null,
    most: null,
    options: [],
    fields: [],
    evidence: "",
  };
  return { is: "answer", answer: answerOf(w.atoms, input, `@${expr.op}`, options) };
}

/** Every word the rules over the set compare something with, and one more. */
export function wordsOfRules({ grades, awards, exclusions }: Walker["rules"]): readonly string[] {
  const found = new Set<string>();
  const look = (value: unknown): void => {
    if (typeof value !== "object" || value === null) return;
    if (isText(value)) found.add(value.value);
    for (const inner of Object.values(value)) look(inner);
  };
  look([grades, awards, exclusions]);
  return [...found, OTHER_TEXT];
}

/** A condition on the submission: it may hold or not. */
export function yesOrNo(w: Walker, expr: Expr, cell: Cell): readonly Branch[] {
  const { answer } = answerOfUnit(w, expr, ["yes", "no"]) as { readonly answer: number };
  return optionsOf(w, cell, answer).map((option) => ({
    cell: answering(cell, answer, [option]),
    result: truth(option === "yes"),
  }));
}
