// Cases about what is given at all: nothing, figures beyond their declared bounds, not applicable, a parameter.
import type { Input } from "#runtime/compiled-set.ts";
import {
  add,
  compare,
  HUNDRED,
  isInfinite,
  ONE,
  type Rational,
  rational,
  subtract,
  toDecimal,
} from "#runtime/number.ts";
import { both, valueText } from "../say.ts";
import type { CriterionView } from "../view.ts";
import { plainAnswer } from "./records.ts";
import { type Ground, ofOne, type Values, type Wish } from "./wish.ts";
import { equals, overMost, underLeast, type Valued, WHY } from "./words.ts";

/** Points that nobody can work out: entered within a maximum that a parameter gives. */
export function ofParameter({ view: { criterion } }: Ground): readonly Wish[] {
  const { code, maxParameter, inputs, score } = criterion;
  const [x] = inputs;
  if (maxParameter === "" || score?.op !== "input" || x === undefined) return [];
  const given = (value: Rational): Values => ({ [`${code}.${x.name}`]: toDecimal(value, 0).text });
  const half = { n: 50, d: 1 };
  const max = { [maxParameter]: "100" };
  const at = (value: Rational): Wish => ofOne(equals(valued(x.name, value)), "points", given(value), max);
  return [
    ...[{ n: 0, d: 1 }, half, HUNDRED].map(at),
    ofOne(overMost(valued(maxParameter, HUNDRED)), "rejected", given(add(HUNDRED, ONE)), max),
    ofOne(WHY.noParameter, "open", given(half)),
  ];
}

const valued = (name: string, value: Rational, unit = ""): Valued => ({
  name,
  value: both((s) => valueText(value, { percent: false, unit: unit === "%" ? unit : "" }, s)),
});

/** One step outside every bound the set declares; `base`: figures that are in order. */
export function ofLimits({ view }: Ground, base: Wish | undefined): readonly Wish[] {
  const { criterion } = view;
  return criterion.inputs.flatMap((input) => {
    const { least, most } = limitsOf(view, input);
    const width = input.kind === "date" || input.places === 0 ? ONE : { n: 1, d: 10 };
    const out = (value: Rational, why: Wish["why"]): Wish =>
      ofOne(
        why,
        "rejected",
        { ...(base?.units[0]?.values ?? {}), [`${criterion.code}.${input.name}`]: toDecimal(value, 15).text },
        base?.parameters ?? {},
      );
    const all = [
      ...(least === null
        ? []
        : [out(subtract(least, width), underLeast(valued(input.name, least, input.unit)))]),
      ...(most === null ? [] : [out(add(most, width), overMost(valued(input.name, most, input.unit)))]),
    ];
    // A figure that nothing depends on there rejects nothing.
    return all.filter((wish) => isRejected(view, wish));
  });
}

function isRejected({ probe, criterion }: CriterionView, { units, parameters }: Wish): boolean {
  const data = { units: units.map(({ values }) => ({ id: criterion.code, values })), parameters };
  return probe(data)[0]?.status === "rejected";
}

/** Bounds that are written; that a count is never below 0 is said nowhere. */
function limitsOf(
  { criterion: { score, max } }: CriterionView,
  { kind, name, least, most }: Input,
): { readonly least: Rational | null; readonly most: Rational | null } {
  const isScore = kind === "points" && score?.op === "input" && score.name === name;
  const top = most ?? (isScore ? max : null);
  const low = least === null ? null : rational(least);
  const isPlain =
    low === null || isInfinite(low) || (compare(low, { n: 0, d: 1 }) === 0 && kind !== "percent");
  return { least: isPlain ? null : low, most: top === null ? null : rational(top) };
}

/** Nothing is given: what the result can still be. */
export const ofNothing = (): readonly Wish[] => [ofOne(WHY.missing, "open", {})];

/** The examples of the text itself, for a rule that is not followed. */
export const ofExamples = ({ view: { criterion } }: Ground): readonly Wish[] =>
  criterion.examples.map(({ units }) => ({
    why: WHY.example,
    kind: units.length > 1 ? "units" : "points",
    units: units.map(({ values }) => ({ values })),
    parameters: {},
  }));

/** Declared not to apply, where the set says what holds then. */
export const ofDeclaration = ({ view: { criterion } }: Ground): readonly Wish[] =>
  criterion.notApplicable === null
    ? []
    : [
        {
          why: WHY.declared,
          kind: "open",
          units: [{ values: {}, notApplicable: [criterion.code] }],
          parameters: {},
        },
      ];

/** Some answer to everything that is asked, for a rule that depends on none of it. */
export const ofPlainFigures = ({ view: { criterion } }: Ground): readonly Wish[] =>
  criterion.score !== null || criterion.inputs.length === 0
    ? []
    : [
        ofOne(
          WHY.rule,
          "points",
          Object.fromEntries(
            criterion.inputs.map((input) => [`${criterion.code}.${input.name}`, plainAnswer(input)]),
          ),
        ),
      ];
