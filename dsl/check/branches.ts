// The ways a rule can go: rows of tables, special cases, arms of conditions, answers, bounds that act. Which of them figures
// can take at all, and which the examples take.
import type { Answer, Expr } from "#runtime/compiled-set.ts";
import { dayOf } from "#runtime/dates.ts";
import { fromInteger, ONE, parseRational, type Rational, sign, ZERO } from "#runtime/number.ts";
import { flatMap } from "../source/flat-map.ts";
import type { Atoms } from "./analysis/atoms.ts";
import { boxOf, type Cell } from "./analysis/cell.ts";
import { substitute } from "./analysis/form.ts";
import { contains } from "./analysis/interval.ts";
import type { Piece } from "./analysis/pieces.ts";
import { withRatios } from "./analysis/solution.ts";
import type { CriterionView } from "./view.ts";

export interface Branch {
  /** What a cell marks as taken. */
  readonly mark: object;
  readonly kind: "row" | "case" | "arm" | "answer" | "bound" | "rule";
}

/** Every way a criterion writes, in the order of the rule. */
export function branchesOf(view: CriterionView): readonly Branch[] {
  const { criterion } = view;
  const out: Branch[] = [];
  for (const input of criterion.inputs) {
    if (input.kind === "choice") out.push(...input.options.filter((o) => o.points !== null).map(asAnswer));
    else if (input.kind === "yes-no" && input.options.length > 0)
      out.push(...[...input.options, input].map(asAnswer));
  }
  for (const special of criterion.whens) out.push({ mark: special, kind: "case" });
  for (const expr of view.operations()) out.push(...branchesIn(expr));
  if (criterion.score !== null && criterion.whens.length > 0)
    out.push({ mark: criterion.score, kind: "rule" });
  return out;
}

const asAnswer = (mark: object): Branch => ({ mark, kind: "answer" });

function branchesIn(expr: Expr): readonly Branch[] {
  switch (expr.op) {
    case "table":
      return expr.rows.map((mark) => ({ mark, kind: "row" }));
    case "if":
      return [expr.then, expr.else].map((mark) => ({ mark, kind: "arm" }));
    case "cap":
      return [expr.value, expr.full].map((mark) => ({ mark, kind: "bound" }));
    case "at-most":
    case "at-least":
      return [expr.value, expr.bound].map((mark) => ({ mark, kind: "bound" }));
    default:
      return [];
  }
}

/** The ways that some figures take. */
export const taken = (pieces: readonly Piece[]): ReadonlySet<object> =>
  new Set(flatMap(pieces, ({ cell }) => cell.taken));

/** Whether an expression is looked at on any way: rows of a definition that is not used are not missed. */
export const isWalked = (view: CriterionView, table: Expr & { readonly op: "table" }): boolean =>
  view
    .pieces()
    .pieces.some(
      ({ cell, outcome }) =>
        table.rows.some((row) => cell.taken.includes(row)) || (outcome.is === "open" && outcome.at === table),
    );

/** The cells a unit's figures are in; several when they leave out what tells them apart. */
export function cellsOf(view: CriterionView, values: Readonly<Record<string, Answer>>): readonly Piece[] {
  const { atoms, pieces } = view.pieces();
  const given = (key: string): unknown => values[key];
  const known = valuesOf(atoms, given);
  return pieces.filter(({ cell }) => isIn(view, cell, known, given));
}

/** The values of atoms by the figures given, ratios included as far as their figures are. */
export function valuesOf(atoms: Atoms, given: (key: string) => unknown): ReadonlyMap<number, Rational> {
  const values = new Map<number, Rational>();
  for (const [index, atom] of atoms.all.entries()) {
    if (atom.is !== "figure") continue;
    const value = numberGiven(given(atom.key), atom.item);
    if (value !== null) values.set(index, value);
  }
  return withRatios(atoms, values);
}

function numberGiven(value: unknown, item: string | null): Rational | null {
  if (item !== null) {
    const ticked: readonly unknown[] = Array.isArray(value) ? value : [];
    return Array.isArray(value) ? (ticked.includes(item) ? ONE : ZERO) : null;
  }
  if (typeof value !== "string") return null;
  const day = dayOf(value);
  return day === null ? parseRational(value) : fromInteger(day);
}

function isIn(
  view: CriterionView,
  cell: Cell,
  values: ReadonlyMap<number, Rational>,
  given: (key: string) => unknown,
): boolean {
  const { atoms } = view.pieces();
  for (const atom of cell.boxes.keys()) {
    const value = values.get(atom);
    // A ratio whose divisor is 0 has no value; the box of its divisor tells.
    if (value === undefined ? atoms.all[atom]?.is === "figure" : !contains(boxOf(atoms, cell, atom), value))
      return false;
  }
  for (const [answer, options] of cell.answers) {
    const asked = atoms.answers[answer];
    const value = given(asked?.key ?? "");
    if (asked === undefined || value === undefined) return false;
    const word = typeof value === "boolean" ? (value ? "yes" : "no") : String(value);
    // A text that the rule does not name is any other text.
    if (!options.has(asked.options.includes(word) ? word : (asked.options.at(-1) ?? ""))) return false;
  }
  return cell.links.every(({ terms, constant, strict }) => {
    const form = substitute({ constant, linear: terms, products: [] }, values);
    const s = sign(form.constant);
    return form.linear.size > 0 || (strict ? s < 0 : s <= 0);
  });
}
