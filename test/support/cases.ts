// What a test asks of the boundary cases of a set: that every piece of the analysis, both sides of every bound and every
// answer is among them. Worked out from the analysis alone, without a glance at how cases are made.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { type Analysis, analyze, type Case, cases } from "#dsl";
import { shared } from "#dsl/check/analysis/along.ts";
import { type Atoms, stepOf } from "#dsl/check/analysis/atoms.ts";
import { boxOf } from "#dsl/check/analysis/cell.ts";
import type { Piece } from "#dsl/check/analysis/pieces.ts";
import { cellsOf, valuesOf } from "#dsl/check/branches.ts";
import { type CriterionView, criterionView } from "#dsl/check/view.ts";
import type { Answer } from "#runtime/compiled-set.ts";
import { compare, equals, isInfinite, ONE, type Rational, subtract, toExact } from "#runtime/number.ts";
import { ROOT } from "./root.ts";

export interface SetCases {
  readonly analysis: Analysis;
  readonly cases: readonly Case[];
  readonly views: readonly CriterionView[];
}

/** The cases of a set that comes with the package. */
export const casesOfSet = (id: string): SetCases =>
  casesOfText(readFileSync(join(ROOT, "indicator-sets", ...id.split("/"), "1.0.0.barem"), "utf8"), id);

export function casesOfText(text: string, path = ""): SetCases {
  const analysis = analyze(text, path);
  const { model, file } = analysis;
  const surroundings = { rules: model.rules, surface: model.syntax.surface };
  return {
    analysis,
    cases: cases(analysis),
    views: model.criteria.map((m) => criterionView(m, file.text, surroundings)),
  };
}

export const casesOfCriterion = ({ cases: all }: SetCases, code: string): readonly Case[] =>
  all.filter((each) => each.criterion === code);

/** The figures of the first unit of a case. */
const firstOf = ({ units: [first] }: Case): Readonly<Record<string, Answer>> =>
  (first?.values ?? {}) as Readonly<Record<string, Answer>>;

const stateOf = ({ outcome }: Piece): string =>
  outcome.is === "points" ? "scored" : outcome.state === "unknown" ? "" : outcome.state;

/** Every piece is reached by a case that gets what the piece says. */
export function checkPieces(view: CriterionView, own: readonly Case[]): void {
  const reached = own.map((each) => ({
    status: each.units[0]?.result.status,
    pieces: cellsOf(view, firstOf(each)),
  }));
  const missed = view
    .pieces()
    .pieces.filter((piece) => !reached.some((r) => r.status === stateOf(piece) && r.pieces.includes(piece)));
  expect(missed.map((piece) => `${view.criterion.code} ${stateOf(piece)} ${shownBoxes(piece)}`)).toEqual([]);
}

const shownBoxes = ({ cell }: Piece): string =>
  [...cell.boxes].map(([atom, { low, high }]) => `${atom} in ${toExact(low)}..${toExact(high)}`).join(", ");

/** A hundredth of a percentage point, a unit of a count, a tenth of any other figure. */
const nearAt = (atoms: Atoms, atom: number): Rational => {
  const step = stepOf(atoms, atom);
  return step === null ? { n: 1, d: 1000 } : equals(step, ONE) ? ONE : { n: 1, d: 10 };
};

/** Wherever the rule changes at a value, there is a case close to it on each side, in each piece that comes so far. */
export function checkBounds(view: CriterionView, own: readonly Case[]): void {
  const { atoms, pieces, cuts } = view.pieces();
  const missed: string[] = [];
  for (const [atom, at] of cuts) {
    if (atoms.all[atom]?.is === "unknown" || isOnlyDivided(view, atom)) continue;
    for (const bound of at)
      for (const piece of pieces.filter(
        (p) => comesTo(atoms, p, atom, bound) && changesAt(view, p, atom, bound),
      )) {
        const values = own
          .filter((each) => cellsOf(view, firstOf(each)).includes(piece))
          .flatMap((each) => valuesOf(atoms, (key) => each.units[0]?.values[key]).get(atom) ?? []);
        const isNear = (x: Rational): boolean => compare(distance(x, bound), nearAt(atoms, atom)) <= 0;
        if (!values.some(isNear))
          missed.push(`${view.criterion.code}: ${atom} at ${toExact(bound)}, ${shownBoxes(piece)}`);
      }
  }
  expect(missed).toEqual([]);
}

const distance = (a: Rational, b: Rational): Rational =>
  compare(a, b) < 0 ? subtract(b, a) : subtract(a, b);

/** A figure that stands in ratios only, and is asked for nothing but whether it is 0. */
function isOnlyDivided(view: CriterionView, atom: number): boolean {
  const { atoms, cuts } = view.pieces();
  const inRatio = atoms.all.some(
    (a) => a.is === "ratio" && (a.over.linear.has(atom) || a.under.linear.has(atom)),
  );
  return inRatio && (cuts.get(atom) ?? []).every((x) => x.n === 0);
}

/** Whether a piece ends at a bound, with it or a step beside it. */
function comesTo(atoms: Atoms, { cell }: Piece, atom: number, bound: Rational): boolean {
  const { low, high } = boxOf(atoms, cell, atom);
  const step = stepOf(atoms, atom);
  return [low, high].some(
    (end) =>
      !isInfinite(end) && (equals(end, bound) || (step !== null && compare(distance(end, bound), step) <= 0)),
  );
}

/** Whether another piece that comes to the bound, all else alike, has points or another state. */
function changesAt(view: CriterionView, piece: Piece, atom: number, bound: Rational): boolean {
  const { atoms, pieces } = view.pieces();
  return pieces.some(
    (other) =>
      other !== piece &&
      (stateOf(other) === "scored" || stateOf(other) !== stateOf(piece)) &&
      comesTo(atoms, other, atom, bound) &&
      shared(atoms, piece.cell, other.cell, [atom]) !== null,
  );
}

/** Every requirement is broken by a case, as near as can be. */
export function checkRequirements({ criterion }: CriterionView, own: readonly Case[]): void {
  const broken = new Set(
    own.flatMap(({ units }) =>
      units.flatMap(({ result: { reason } }) =>
        reason?.code === "require-failed" ? reason.params.require : [],
      ),
    ),
  );
  expect([criterion.code, [...broken].sort()]).toEqual([
    criterion.code,
    criterion.requires.map((_, i) => String(i)).sort(),
  ]);
}

/** Every answer that can be given is given: options, yes and no, each item of a checklist. */
export function checkAnswers({ criterion }: CriterionView, own: readonly Case[]): void {
  for (const { name, kind, options } of criterion.inputs) {
    const key = `${criterion.code}.${name}`;
    const given = own.flatMap(({ units }) => units.map(({ values }) => values[key]));
    if (kind === "choice") expect(options.map((o) => o.key).filter((o) => !given.includes(o))).toEqual([]);
    if (kind === "yes-no") expect([true, false].filter((o) => !given.includes(o))).toEqual([]);
    if (kind === "checklist")
      for (const items of [[], ...options.map((o) => [o.key]), options.map((o) => o.key)])
        expect(given).toContainEqual(items);
  }
}
