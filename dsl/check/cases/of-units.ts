// Whole groups, where a rule compares the units assessed together: the places a unit can have among them, equal units, none
// but one, one that waits, one of another group.
import type { Expr } from "#runtime/compiled-set.ts";
import {
  add,
  divide,
  fromInteger,
  isInfinite,
  multiply,
  type Rational,
  subtract,
  ZERO,
} from "#runtime/number.ts";
import type { Both } from "../../source/diagnostic.ts";
import type { Atoms } from "../analysis/atoms.ts";
import { type Cell, rangeOf } from "../analysis/cell.ts";
import { atomsOf, type Form, single } from "../analysis/form.ts";
import { contains, type Interval } from "../analysis/interval.ts";
import { equation } from "../analysis/linear.ts";
import type { Piece } from "../analysis/pieces.ts";
import { writtenOut } from "../analysis/ratios.ts";
import type { Targets } from "../analysis/solution.ts";
import { reportIn } from "../analysis/witness.ts";
import type { CriterionView } from "../view.ts";
import { onlyOf } from "./terms.ts";
import type { Given, Ground, Values, Wish } from "./wish.ts";
import { WHY } from "./words.ts";

/** Two groups, for a rule that only looks within one. */
const [FIRST, SECOND] = ["1", "2"];

interface Compared {
  readonly expr: Expr & { readonly over: "group" | "all" };
  readonly operand: Form;
  /** Where units are compared: past the special cases. */
  readonly cell: Cell;
  /** Every figure of the rule is wanted: otherwise it is not told which units are compared. */
  readonly all: boolean;
}

export function ofUnits({ view }: Ground): readonly Wish[] {
  return comparedIn(view).flatMap((compared) => {
    const range = rangeOf(view.pieces().atoms, compared.cell, compared.operand);
    const [low, middle, high] = [0, 1, 2].map((at) => levelOf(range, at));
    if (low === undefined || middle === undefined || high === undefined) return [];
    const whole = [false, true]
      .map((all) => ({ ...compared, all }))
      .find((each) => isDecided(view, groupOf(view, each, WHY.spread, [high, middle, low], 0)));
    if (whole === undefined) return [];
    const groups: readonly (readonly [Both, readonly (Rational | null)[]])[] = [
      [WHY.spread, [high, middle, low]],
      ...(isRank(compared.expr) ? [[WHY.tie, [high, high, low]] as const] : []),
      [WHY.equal, [middle, middle]],
      ...(contains(range, ZERO) ? [[WHY.zero, [ZERO, ZERO]] as const] : []),
      [WHY.alone, [middle]],
      [WHY.waiting, [high, null]],
    ];
    const wishes = groups.flatMap(([why, values], i) => groupOf(view, whole, why, values, i));
    return [...wishes, ...acrossGroups(view, whole, [low, middle, high])];
  });
}

/** Whether the runtime has an answer for every unit of a group. */
function isDecided({ probe }: CriterionView, [wish]: readonly Wish[]): boolean {
  if (wish === undefined) return false;
  const units = wish.units.map(({ values }, i) => ({ id: String(i), values }));
  return probe({ units, parameters: wish.parameters }).every(
    (r) => r !== undefined && r.status !== "pending",
  );
}

const isRank = (expr: Expr): boolean => expr.op === "cohort" && expr.fn === "rank";

/** The functions of the units that a rule uses, by what they look at; one of several over the same value. */
function comparedIn(view: CriterionView): readonly Compared[] {
  const { atoms, pieces } = view.pieces();
  const found = new Map<string, Compared>();
  for (const [index, atom] of atoms.all.entries()) {
    if (atom.is !== "unknown" || atom.operand === null) continue;
    const { expr, operand } = atom;
    if (expr.op !== "min-max" && expr.op !== "cohort") continue;
    const piece = pieces.find((each) => looksAt(atoms, each, index)) ?? pieces[0];
    const key = JSON.stringify([expr.over, expr.value]);
    if (piece !== undefined && !found.has(key))
      found.set(key, { expr, operand, cell: ofFigures(atoms, piece.cell), all: false });
  }
  return [...found.values()];
}

/** Whether a piece lies where a value of the units is looked at. */
function looksAt(atoms: Atoms, { cell, outcome }: Piece, index: number): boolean {
  const form = outcome.is === "points" ? atomsOf(outcome.form) : [];
  return [...form, ...cell.boxes.keys(), ...cell.links.flatMap((link) => [...link.terms.keys()])].some(
    (atom) => atom === index || dependsOn(atoms, atom, index),
  );
}

function dependsOn(atoms: Atoms, ratio: number, index: number): boolean {
  const atom = atoms.all[ratio];
  return atom?.is === "ratio" && (atom.over.linear.has(index) || atom.under.linear.has(index));
}

/** The cell without what it says of the units assessed together. */
function ofFigures(atoms: Atoms, { boxes, links, ...cell }: Cell): Cell {
  const isOwn = (atom: number): boolean =>
    atoms.all[atom]?.is !== "unknown" &&
    !atoms.all.some((other, index) => other.is === "unknown" && dependsOn(atoms, atom, index));
  return {
    ...cell,
    boxes: new Map([...boxes].filter(([atom]) => isOwn(atom))),
    links: links.filter(({ terms }) => [...terms.keys()].every(isOwn)),
  };
}

/** A low, a middle and a high value: 10, 25 and 50, or a fifth, a half and four fifths of a range. */
function levelOf(range: Interval, at: number): Rational {
  const low = isInfinite(range.low) ? ZERO : range.low;
  if (isInfinite(range.high)) return add(low, fromInteger([10, 25, 50][at] ?? 0));
  return add(low, multiply(subtract(range.high, low), [0.2, 0.5, 0.8].map(tenth)[at] ?? ZERO));
}

const tenth = (x: number): Rational => divide(fromInteger(Math.round(x * 10)), fromInteger(10));

/** A case of units with these values; null: no figures. None when a value cannot be had. */
function groupOf(
  view: CriterionView,
  compared: Compared,
  why: Both,
  values: readonly (Rational | null)[],
  from: number,
): readonly Wish[] {
  const units = values.map((value, i) => (value === null ? {} : reporting(view, compared, value, from + i)));
  if (units.some((each) => each === null)) return [];
  return [
    { why, kind: "units", units: units.map((each): Given => ({ values: each ?? {} })), parameters: {} },
  ];
}

/** A unit of another group is above all: a rule within a group does not see it, one over all units does. */
function acrossGroups(
  view: CriterionView,
  compared: Compared,
  [low, middle, high]: readonly [Rational, Rational, Rational],
): readonly Wish[] {
  const values = [middle, low, high].map((value, i) => reporting(view, compared, value, i));
  if (values.some((each) => each === null)) return [];
  const units = values.map((each, i): Given => ({ values: each ?? {}, group: i < 2 ? FIRST : SECOND }));
  return [{ why: WHY.otherGroup, kind: "units", units, parameters: {} }];
}

/** What a unit reports whose value is the one wanted; of a sum above the line only the term whose turn it is, where it can. */
function reporting(
  view: CriterionView,
  { operand, cell, all }: Compared,
  value: Rational,
  turn: number,
): Values | null {
  const { atoms } = view.pieces();
  const one = single(operand);
  if (one !== null) {
    const target: Targets = new Map([[one.atom, divide(subtract(value, operand.constant), one.k)]]);
    const apart = new Map([...onlyOf(atoms, one.atom, turn, false), ...target]);
    const report = reportIn(atoms, cell, apart, [], all) ?? reportIn(atoms, cell, target, [], all);
    return report?.values ?? null;
  }
  const plain = writtenOut(atoms, { ...operand, constant: subtract(operand.constant, value) });
  if (plain === null) return null;
  const links = [...cell.links, ...equation(plain.linear, plain.constant)];
  return reportIn(atoms, { ...cell, links }, undefined, [], all)?.values ?? null;
}
