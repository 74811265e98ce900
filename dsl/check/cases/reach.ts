// Figures that lead into a cell, confirmed by the runtime: of the unit itself, of the other units, of the other rules and
// records it depends on.
import type { CriterionResult } from "#runtime/evaluation.ts";
import { add, compare, isInfinite, ONE } from "#runtime/number.ts";
import { boxOf, type Cell } from "../analysis/cell.ts";
import { extremeTargets } from "../analysis/extremes.ts";
import { atomsOf, type Form } from "../analysis/form.ts";
import { isElsewhere, isOfUnits } from "../analysis/population.ts";
import type { Targets } from "../analysis/solution.ts";
import { type Solved, solvedIn } from "../analysis/witness.ts";
import { valuesOf } from "../branches.ts";
import { type Reported, resultOf } from "../view.ts";
import { pointsElsewhere } from "./elsewhere.ts";
import { recordsFor } from "./records.ts";
import type { Ground } from "./wish.ts";

/** Where to: a cell, what moves its points, and what is aimed at. */
export interface Goal {
  readonly cell: Cell;
  readonly form: Form | null;
  readonly targets: Targets;
}

/** Figures for a goal; what is not aimed at is where it shows most. Null: none were found, or they decide nothing. */
export function reach(ground: Ground, { cell, form, targets }: Goal): Reported | null {
  const { atoms } = ground.view.pieces();
  const about = form === null ? [] : atomsOf(form);
  const tops = [...topsOf(ground, cell, form)].filter(([atom]) => !targets.has(atom));
  for (const more of [tops, []])
    for (const all of [false, true]) {
      const solved = solvedIn(atoms, cell, new Map([...more, ...targets]), about, all);
      const reached = solved === null ? null : withElsewhere(ground, solved);
      if (reached !== null && isThere(ground, reached, targets))
        return withoutIdle(ground, { cell, form, targets }, reached);
    }
  return null;
}

/** Without other units where the goal is about none of them and they change nothing. */
function withoutIdle(ground: Ground, { cell, form, targets }: Goal, reached: Reported): Reported {
  const { atoms } = ground.view.pieces();
  const named = [
    ...(form === null ? [] : atomsOf(form)),
    ...cell.boxes.keys(),
    ...cell.links.flatMap(({ terms }) => [...terms.keys()]),
    ...targets.keys(),
  ];
  if (reached.others.length === 0 || named.some((atom) => isOfUnits(atoms, atom))) return reached;
  const alone = { ...reached, others: [] };
  const [one, many] = [answerOf(ground, alone), answerOf(ground, reached)];
  return one !== undefined && many !== undefined && sameAnswer(one, many) ? alone : reached;
}

const sameAnswer = (a: CriterionResult, b: CriterionResult): boolean =>
  a.status === b.status &&
  a.reason?.code === b.reason?.code &&
  (a.points === null ? b.points === null : b.points !== null && compare(a.points, b.points) === 0);

const answerOf = ({ view }: Ground, reached: Reported): CriterionResult | undefined =>
  resultOf(view, reached);

/** Whether the runtime has an answer, and what was aimed at is hit as far as the unit's own figures tell. */
function isThere(ground: Ground, reached: Reported, targets: Targets): boolean {
  const { atoms } = ground.view.pieces();
  const result = answerOf(ground, reached);
  if (result === undefined || result.status === "pending") return false;
  const values = valuesOf(atoms, (key) => reached.values[key]);
  return [...targets].every(([atom, wanted]) => {
    const value = values.get(atom);
    return value === undefined || compare(value, wanted) === 0;
  });
}

/** Values at which points are most, or at least not 0: so that nothing else hides what is aimed at. */
function topsOf({ view }: Ground, cell: Cell, form: Form | null): Targets {
  if (form === null) return new Map();
  const { atoms } = view.pieces();
  return new Map(
    [...extremeTargets(atoms, cell, form, true)].flatMap(([atom, value]) => {
      const { low, high } = boxOf(atoms, cell, atom);
      if (atoms.all[atom]?.is === "unknown" && !isElsewhere(atoms.all[atom])) return [];
      if (isInfinite(high)) return isInfinite(low) ? [] : [[atom, add(low, ONE)] as const];
      return compare(value, low) === 0 || compare(value, high) === 0 ? [[atom, value] as const] : [];
    }),
  );
}

/** With the figures of other rules and the records that the solution needs; null when they were not found. */
function withElsewhere(ground: Ground, { elsewhere, ...report }: Solved): Reported | null {
  const { atoms } = ground.view.pieces();
  const values: Record<string, unknown> = { ...report.values };
  for (const [index, value] of elsewhere) {
    const atom = atoms.all[index];
    if (atom?.is !== "unknown") continue;
    const found =
      atom.expr.op === "points-of"
        ? pointsElsewhere(ground, atom.expr, value)
        : recordsFor(ground.view, atom.expr, value);
    if (found === null) return null;
    Object.assign(values, found);
  }
  return { ...report, values };
}
