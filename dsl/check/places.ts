// Places of a rule that give no points: grouped by where in the rule, with the values of the table's subject that lead
// there and figures the runtime has confirmed.
import type { Expr, Row } from "#runtime/compiled-set.ts";
import type { CriterionResult } from "#runtime/evaluation.ts";
import type { Both } from "../source/diagnostic.ts";
import { boxOf, type Cell } from "./analysis/cell.ts";
import { hull, type Interval } from "./analysis/interval.ts";
import type { Piece } from "./analysis/pieces.ts";
import type { Open } from "./analysis/walker.ts";
import { intervalText, type Manner, nameOf } from "./say.ts";
import { type CriterionView, type Shown, show } from "./view.ts";

export interface Place {
  readonly open: Open;
  readonly cells: readonly Cell[];
  /** Figures that lead there; null: none were found. */
  readonly shown: Shown | null;
  /** The values that lead there, when a table's subject is one unknown. */
  readonly line: Line | null;
}

export interface Line {
  readonly atom: number;
  readonly name: string;
  readonly manner: Manner;
  readonly box: Interval;
  readonly text: Both;
}

/** Places whose state is wanted, one for each object of the rule and stretch of values; with figures when `showing`. */
export function placesOf(
  view: CriterionView,
  wanted: (open: Open, piece: Piece) => boolean,
  showing = true,
): readonly Place[] {
  const { atoms, pieces } = view.pieces();
  const groups: { readonly open: Open; readonly code: string; cells: Cell[]; box: Interval | null }[] = [];
  for (const piece of pieces) {
    const { outcome, resolved } = piece;
    const stillOpen = outcome.is === "open" && outcome.state === "needs-reading";
    const open = resolved !== null && stillOpen ? resolved : outcome;
    if (open.is !== "open" || !wanted(open, piece)) continue;
    const box = open.along === null ? null : boxOf(atoms, piece.cell, open.along);
    const same = groups.find(
      (g) => g.open.at === open.at && g.open.code === open.code && sameBox(g.box, box),
    );
    if (same === undefined)
      groups.push({ open, code: stillOpen ? outcome.code : open.code, cells: [piece.cell], box });
    else same.cells.push(piece.cell);
  }
  return groups.map(({ open, code, cells, box }) => ({
    open,
    cells,
    shown: showing ? shownIn(view, cells, code) : null,
    line: box === null || open.along === null ? null : lineOf(view, open.along, box),
  }));
}

const sameBox = (a: Interval | null, b: Interval | null): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Figures for which the runtime asks for a reading for just this reason. */
function shownIn(view: CriterionView, cells: readonly Cell[], code: string): Shown | null {
  const asks = ({ status, reason }: CriterionResult): boolean =>
    status === "needs-reading" && reason?.code === code;
  for (const cell of cells) {
    const shown = show(view, cell, asks);
    if (shown !== null) return shown;
  }
  return null;
}

export function lineOf(view: CriterionView, atom: number, box: Interval): Line {
  const { name, ...manner } = nameOf(view, view.pieces().atoms, atom);
  return { atom, name, manner, box, text: intervalText(box, manner) };
}

/** Every table of the rule, those in definitions included. */
export function tablesOf(view: CriterionView): readonly Extract<Expr, { readonly op: "table" }>[] {
  return view.operations().filter((expr) => expr.op === "table");
}

/** The values of the subject for which a row was taken, all cells together; null when it is not one unknown. */
export function boxOfRow(view: CriterionView, row: Row, atom: number): Interval | null {
  const { atoms, pieces } = view.pieces();
  const boxes = pieces.filter((p) => p.cell.taken.includes(row)).map((p) => boxOf(atoms, p.cell, atom));
  return boxes.length === 0 ? null : hull(boxes);
}
