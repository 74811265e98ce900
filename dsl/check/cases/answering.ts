// From wishes to cases: what the runtime makes of each, one case for equal figures, the most and the least points among them.
import type { CriterionResult } from "#runtime/evaluation.ts";
import { compare, equals, isInfinite, ONE, type Rational, rational, sign } from "#runtime/number.ts";
import type { Both } from "../../source/diagnostic.ts";
import { scoredPieces } from "../analysis/along.ts";
import type { Atoms } from "../analysis/atoms.ts";
import { boxOf, type Cell } from "../analysis/cell.ts";
import { extremeTargets } from "../analysis/extremes.ts";
import type { Form } from "../analysis/form.ts";
import type { Evaluator } from "../probe.ts";
import { figuresText, inOrderOfInputs } from "./figures.ts";
import { reach } from "./reach.ts";
import { type Given, type Ground, type Kind, ofOne, type Values, type Wish } from "./wish.ts";
import { WHY } from "./words.ts";

/** A unit of a case: what it reports, and what it gets. */
export interface CaseUnit {
  readonly id: string;
  /** "": no group is told apart. */
  readonly group: string;
  /** By key, as in data. */
  readonly values: Values;
  readonly notApplicable: readonly string[];
  /** The same as an example writes it: `a = 7; b = 10`. */
  readonly figures: Both;
  readonly result: CriterionResult;
}

/** A wish with its answers. */
export interface Answered {
  readonly kind: Kind;
  /** What it is there for; several when one set of figures serves several. */
  readonly why: readonly Both[];
  readonly units: readonly CaseUnit[];
  readonly parameters: Values;
}

/** One case for each set of figures, with every reason for it. */
export function answerAll(ground: Ground, wishes: readonly Wish[], evaluate: Evaluator): readonly Answered[] {
  const groups = new Map<string, Wish[]>();
  for (const wish of wishes) {
    const units = wish.units.map((unit) => ({ ...unit, values: inOrderOfInputs(ground.view, unit.values) }));
    const key = JSON.stringify([units, wish.parameters]);
    const same = groups.get(key);
    if (same === undefined) groups.set(key, [{ ...wish, units }]);
    else same.push(wish);
  }
  return [...groups.values()].flatMap(([first, ...more]) => {
    if (first === undefined) return [];
    const units = unitsOf(ground, first, evaluate);
    return units === null
      ? []
      : [{ kind: first.kind, why: different([first, ...more]), units, parameters: first.parameters }];
  });
}

/** Reasons, each once; the first two say enough. */
function different(wishes: readonly Wish[]): readonly Both[] {
  const whys = new Map(wishes.map(({ why }) => [why.vi, why]));
  return [...whys.values()].slice(0, 2);
}

function unitsOf(ground: Ground, wish: Wish, evaluate: Evaluator): readonly CaseUnit[] | null {
  const { view } = ground;
  const units = wish.units.map((unit, i) => ({ id: idOf(i), ...unit }));
  const results = evaluate(view.criterion.code, { units, parameters: wish.parameters });
  const out = units.flatMap((unit, i): readonly CaseUnit[] => {
    const result = results[i];
    if (result === undefined) return [];
    const { id, group = "", values, notApplicable = [] }: Given & { readonly id: string } = unit;
    return [{ id, group, values, notApplicable, figures: figuresText(view, values), result }];
  });
  return out.length < units.length ? null : out;
}

/** A, B, … Z, A1, … */
const idOf = (i: number): string =>
  String.fromCharCode(65 + (i % 26)) + (i < 26 ? "" : String(Math.floor(i / 26)));

/** The most and the least points there can be, where no case has them yet. */
export function extremes(ground: Ground, answered: readonly Answered[]): readonly Wish[] {
  const { max } = ground.view.criterion;
  const points = answered.flatMap(({ units }) => units.flatMap(({ result }) => result.points ?? []));
  const hasMost = max === null || points.some((x) => equals(x, rational(max)));
  const hasLeast = points.some((x) => sign(x) === 0);
  return [
    ...(hasMost ? [] : farthest(ground, points, true)),
    ...(hasLeast ? [] : farthest(ground, points, false)),
  ];
}

/** Figures with points beyond all there are. */
function farthest(ground: Ground, known: readonly Rational[], greatest: boolean): readonly Wish[] {
  const { atoms, pieces } = ground.view.pieces();
  let best: { readonly points: Rational; readonly wish: Wish } | null = null;
  for (const { cell, form } of scoredPieces(pieces)) {
    const targets = extremeTargets(atoms, cell, form, greatest);
    // Where points go on without an end there are no most.
    const isEndless = [...targets.keys()].some((atom) => isOpenTo(atoms, cell, form, atom, greatest));
    const found = isEndless ? null : reach(ground, { cell, form, targets });
    if (found === null) continue;
    const units = [found.values, ...found.others].map((values, i) => ({ id: idOf(i), values }));
    const points = ground.view.probe({ units, parameters: found.parameters })[0]?.points;
    const isBeyond = (x: Rational): boolean =>
      points != null && (greatest ? compare(points, x) > 0 : compare(points, x) < 0);
    if (points == null || ![...known, ...(best === null ? [] : [best.points])].every(isBeyond)) continue;
    const why = greatest ? WHY.most : WHY.least;
    const others = found.others.map((values) => ({ values }));
    best = {
      points,
      wish: {
        ...ofOne(why, "points", found.values, found.parameters),
        units: [{ values: found.values }, ...others],
      },
    };
  }
  return best === null ? [] : [best.wish];
}

function isOpenTo(atoms: Atoms, cell: Cell, form: Form, atom: number, greatest: boolean): boolean {
  const { low, high } = boxOf(atoms, cell, atom);
  const up = sign(form.linear.get(atom) ?? ONE) > 0 === greatest;
  return isInfinite(up ? high : low);
}

const ORDER: readonly Kind[] = ["points", "units", "zero", "rejected", "open"];

/** Points first, in the order of the rule; what is rejected, open or missing after them. */
export const inOrder = (answered: readonly Answered[]): readonly Answered[] =>
  ORDER.flatMap((kind) => answered.filter((each) => each.kind === kind));
