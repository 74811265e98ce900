// Cases of the ways a rule goes: every way, both sides of every bound, every answer and item.
import { isZero } from "#runtime/number.ts";
import type { Both } from "../../source/diagnostic.ts";
import { shared } from "../analysis/along.ts";
import type { Atoms } from "../analysis/atoms.ts";
import type { Cell } from "../analysis/cell.ts";
import type { Form } from "../analysis/form.ts";
import type { Piece } from "../analysis/pieces.ts";
import { both, nameOf, sourceOf } from "../say.ts";
import { type CriterionView, looksAtUnits } from "../view.ts";
import { aimsIn } from "./aims.ts";
import { itemAims } from "./items.ts";
import { tightCells } from "./links.ts";
import { type Goal, reach } from "./reach.ts";
import type { Ground, Kind, Wish } from "./wish.ts";
import { inRow, otherwise, quoted, special, WHY, zeroDivisor } from "./words.ts";

interface Tried {
  readonly why: Both;
  readonly goal: Goal;
}

export function ofPieces(ground: Ground): readonly Wish[] {
  const { view } = ground;
  const compares = looksAtUnits(view);
  return view.pieces().pieces.flatMap((piece) => {
    // What is told of all units together has cases of its own.
    if (compares && isOfUnits(piece)) return [];
    const form = piece.outcome.is === "points" ? piece.outcome.form : null;
    // Where a divisor is 0 and nothing is given for it, one case says it.
    const aimed = form === null && isZeroDivisor(piece) ? [] : triesIn(view, piece, form);
    const found = aimed.flatMap(({ why, goal }) => wishFor(ground, why, kindOf(piece), goal));
    if (found.length > 0 || (compares && piece.cell.taken.length < 2 && form !== null)) return found;
    const goal = { cell: piece.cell, form, targets: new Map() };
    return wishFor(ground, whyOf(view, piece), kindOf(piece), goal);
  });
}

function wishFor(ground: Ground, why: Both, kind: Kind, goal: Goal): readonly Wish[] {
  const found = reach(ground, goal);
  if (found === null) return [];
  const { values, others, parameters } = found;
  return [{ why, kind, units: [{ values }, ...others.map((each) => ({ values: each }))], parameters }];
}

/** Everything worth trying in a cell, besides that it can be reached at all. */
function triesIn(view: CriterionView, piece: Piece, form: Form | null): readonly Tried[] {
  const { cell } = piece;
  const aims = aimsIn(view, cell, form).filter((aim) => form !== null || isEdge(view, piece, aim.atom));
  return [
    ...aims.map(({ atom, value, why }) => ({
      why,
      goal: { cell, form, targets: new Map([[atom, value]]) },
    })),
    ...itemAims(view, cell, form).map(({ why, targets }) => ({ why, goal: { cell, form, targets } })),
    ...tightCells(view, cell).map(({ why, cell: tight }) => ({
      why,
      goal: { cell: tight, form, targets: new Map() },
    })),
    ...optionCells(view, cell).map(({ why, cell: one }) => ({
      why,
      goal: { cell: one, form, targets: new Map() },
    })),
  ];
}

/** Whether going along an unknown leads out of a piece without points to another state. */
function isEdge(view: CriterionView, piece: Piece, atom: number): boolean {
  const { atoms, pieces } = view.pieces();
  const state = ({ outcome }: Piece): string => (outcome.is === "points" ? "" : outcome.state);
  return pieces.some(
    (other) => state(other) !== state(piece) && shared(atoms, piece.cell, other.cell, [atom]) !== null,
  );
}

/** The cell with one answer each, where it leaves several. */
function optionCells(
  view: CriterionView,
  cell: Cell,
): readonly { readonly why: Both; readonly cell: Cell }[] {
  return [...cell.answers].flatMap(([answer, options]) =>
    options.size < 2
      ? []
      : [...options].map((option) => ({
          why: answered(view, answer, option),
          cell: { ...cell, answers: new Map(cell.answers).set(answer, new Set([option])) },
        })),
  );
}

/** `co = có`; of a choice the words of the option. */
function answered(view: CriterionView, answer: number, option: string): Both {
  const input = view.pieces().atoms.answers[answer]?.input;
  const label = input?.options.find(({ key }) => key === option)?.label ?? "";
  if (input === undefined || (input.kind === "choice" && label !== "")) return quoted(label || option);
  const words = input.kind === "yes-no" ? YES_NO[option] : undefined;
  return both((s) => `${input.name} = ${words?.[s] ?? option}`);
}

const YES_NO: Readonly<Record<string, Both>> = {
  yes: { vi: "có", en: "yes" },
  no: { vi: "không", en: "no" },
};

const RESOLVED_BY_UNITS = ["all-equal", "all-zero"];

function isOfUnits({ outcome, resolved }: Piece): boolean {
  const open = resolved ?? (outcome.is === "open" ? outcome : null);
  return open !== null && RESOLVED_BY_UNITS.includes(open.code);
}

const isZeroDivisor = ({ outcome, resolved }: Piece): boolean =>
  (resolved ?? (outcome.is === "open" ? outcome : null))?.code === "zero-denominator";

const kindOf = (piece: Piece): Kind => (isZeroDivisor(piece) ? "zero" : "points");

/** What leads into a piece that has no bound to name. */
function whyOf(view: CriterionView, piece: Piece): Both {
  const { cell, outcome, resolved } = piece;
  const open = resolved ?? (outcome.is === "open" ? outcome : null);
  if (open !== null && isZeroDivisor(piece)) return zeroDivisor(underOf(view, open.at));
  if (open?.code === "by-policy") return WHY.lapsed;
  const found = view.criterion.whens.find((when) => cell.taken.includes(when));
  if (found !== undefined) return withZeros(view, cell, special(placeText(view, found.when)));
  const answers = [...cell.answers].map(([answer, options]) => answered(view, answer, [...options][0] ?? ""));
  if (answers.length > 0) return both((s) => answers.map((each) => each[s]).join("; "));
  const arm = armOf(view, cell);
  if (arm !== null) return arm;
  const row = cell.taken.find((mark) => "then" in mark && "range" in mark);
  const condition = row === undefined ? null : conditionOf(row);
  return condition === null ? WHY.rule : inRow(placeText(view, condition));
}

/** The condition that sent the cell into an arm of `nếu … thì … ngược lại`. */
function armOf(view: CriterionView, { taken }: Cell): Both | null {
  for (const expr of view.operations()) {
    if (expr.op !== "if") continue;
    if (taken.includes(expr.then)) return special(placeText(view, expr.when));
    if (taken.includes(expr.else)) return otherwise(placeText(view, expr.when));
  }
  return null;
}

/** Names the divisors that are 0 besides. */
function withZeros(view: CriterionView, { boxes }: Cell, why: Both): Both {
  const { atoms } = view.pieces();
  const zeros = [...boxes]
    .filter(([atom, box]) => isZero(box.low) && isZero(box.high) && isDivisor(atoms, atom))
    .map(([atom]) => `; ${nameOf(view, atoms, atom).name} = 0`);
  return both((s) => [why[s], ...zeros].join(""));
}

const isDivisor = (atoms: Atoms, atom: number): boolean =>
  atoms.all.some((a) => a.is === "ratio" && a.under.linear.has(atom));

/** What a row of a table asks for. */
function conditionOf(row: object): object | null {
  const asked = ("range" in row ? row.range : null) ?? ("when" in row ? row.when : null);
  return typeof asked === "object" ? asked : null;
}

function underOf(view: CriterionView, division: object): string {
  const under = "right" in division ? division.right : "full" in division ? division.full : null;
  return typeof under === "object" && under !== null ? placeText(view, under) : "";
}

const placeText = (view: CriterionView, at: object): string => {
  const span = view.model.origins.get(at)?.span;
  return span === undefined ? "" : sourceOf(view, span);
};
