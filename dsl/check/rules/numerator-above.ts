// A ratio of a part to its whole may be over 100%, and the text does not say what holds then.
import { compare, equals, ONE, type Rational, ZERO } from "#runtime/number.ts";
import { diagnostic, type Fix } from "../../source/diagnostic.ts";
import { flatMap } from "../../source/flat-map.ts";
import { spelling } from "../../syntax/keywords.ts";
import { boxOf, type Cell, narrowed, tightRange } from "../analysis/cell.ts";
import { subtract } from "../analysis/form.ts";
import { above, type Interval } from "../analysis/interval.ts";
import { onCriterion } from "../anchor.ts";
import { notDecided } from "../claims.ts";
import { acceptFix, adding, lineAfter, readingFix } from "../fixes.ts";
import type { CriterionRule } from "../rule.ts";
import { bothReports, points, sourceOf } from "../say.ts";
import { type CriterionView, placeOf, show } from "../view.ts";

export const numeratorAbove: CriterionRule = {
  looksAt: "criterion",
  code: "numerator-above",
  check: (view) => {
    return flatMap(sharesOf(view), ({ atom, expr }) => {
      const cells = cellsAbove(view, atom);
      if (cells.length === 0) return [];
      // What other units or other rules give is not shown by the figures of one unit.
      const shown = isOfFigures(view, atom)
        ? cells.map((cell) => show(view, cell, () => true, undefined, [atom])).find((s) => s !== null)
        : null;
      if (shown == null) return [notDecided(view, "numerator-above")];
      const [over, under] = sidesOf(view, expr);
      const { result, report } = shown;
      const outcome =
        result.points === null
          ? { vi: "khi đó chưa có điểm", en: "which gives no points" }
          : {
              vi: `được ${points(result.points ?? ONE).vi}`,
              en: `which gives ${points(result.points ?? ONE).en}`,
            };
      return [
        diagnostic(
          "numerator-above",
          placeOf(view, expr),
          { over, under, witness: bothReports(view, report), outcome },
          {
            anchor: onCriterion(view),
            witness: report,
            fixes: [
              ...(result.points === null ? [] : requireFix(view, over, under)),
              readingFix(view, "numerator-above"),
              acceptFix(view, "numerator-above"),
            ],
          },
        ),
      ];
    });
  },
  examples: {
    of: "criterion",
    ok: [
      `số liệu a, b: người "Số người"
yêu cầu a <= b
điểm = a/b * điểm tối đa`,
      `số liệu a, b: người "Số người"
điểm = tăng trưởng(a; b) đủ từ 10% * điểm tối đa, không dưới 0 điểm`,
      `số liệu a, b: người "Số người"
yêu cầu a <= b
điểm = ((a + b)/(2 * b)) * điểm tối đa`,
      `số liệu a, b, c: người "Số người"
yêu cầu a <= c
yêu cầu b <= c
điểm = (a/c) * 1/2 điểm tối đa + (b/c) * 1/2 điểm tối đa`,
    ],
    bad: [
      `số liệu a, b: người "Số người"
điểm = (⟦a/b⟧) đủ từ 85% * điểm tối đa`,
      `số liệu a, b: người "Số người"
khi a > b: cần cách hiểu
điểm = ⟦a/b⟧ * điểm tối đa`,
    ],
  },
};

interface Share {
  readonly atom: number;
  readonly expr: object;
}

/** Ratios the author writes as such: neither growth nor density, and nothing is taken away above. */
export function sharesOf(view: CriterionView): readonly Share[] {
  const { atoms } = view.pieces();
  const divisions = new Set<object>(view.operations().filter((e) => e.op === "divide" || e.op === "ratio"));
  return flatMap(atoms.all, (atom, index) => {
    if (atom.is !== "ratio" || !atom.written || !divisions.has(atom.expr)) return [];
    if (!view.model.origins.has(atom.expr)) return [];
    const adds =
      [...atom.over.linear.values()].every((k) => Number(k.n) > 0) && Number(atom.over.constant.n) === 0;
    return adds && atom.over.linear.size > 0 ? [{ atom: index, expr: atom.expr }] : [];
  });
}

function isOfFigures(view: CriterionView, atom: number): boolean {
  const { all } = view.pieces().atoms;
  const ratio = all[atom];
  const parts = ratio?.is === "ratio" ? [...ratio.over.linear.keys(), ...ratio.under.linear.keys()] : [];
  return parts.every((x) => all[x]?.is === "figure");
}

/** Where a ratio is over 100% and there are points, or it is left open what holds. */
function cellsAbove(view: CriterionView, atom: number): readonly Cell[] {
  const { atoms, pieces } = view.pieces();
  return flatMap(pieces, ({ cell, outcome }) => {
    if (outcome.is === "open" && outcome.code !== "not-written") return [];
    const beyond = isAsked(view, cell, atom) ? narrowed(atoms, cell, atom, above(ONE, true)) : null;
    return beyond !== null && (outcome.is === "points" || isAbove(view, cell, atom)) ? [beyond] : [];
  });
}

/** Whether a cell is told by numerator-above: the numerator of a ratio is greater there, over a denominator of 0 too. */
export const isAboutRatio = (view: CriterionView, cell: Cell): boolean =>
  sharesOf(view).some(({ atom }) => isAbove(view, cell, atom) && cellsAbove(view, atom).length > 0);

function isAbove(view: CriterionView, cell: Cell, atom: number): boolean {
  const { atoms } = view.pieces();
  const ratio = atoms.all[atom];
  if (ratio?.is !== "ratio") return false;
  const isOver = ({ low, lowOpen }: Interval, bound: Rational): boolean =>
    compare(low, bound) > 0 || (lowOpen && equals(low, bound));
  return (
    isOver(boxOf(atoms, cell, atom), ONE) ||
    isOver(tightRange(atoms, cell, subtract(ratio.over, ratio.under)), ZERO)
  );
}

/** Whether the ratio exists in the cell: its divisor is not 0 there. */
function isAsked(view: CriterionView, cell: Cell, atom: number): boolean {
  const { atoms } = view.pieces();
  const ratio = atoms.all[atom];
  return (
    ratio?.is === "ratio" &&
    [...ratio.under.linear.keys()].some((x) => Number(boxOf(atoms, cell, x).high.n) > 0)
  );
}

/** The two sides of a division as written. */
function sidesOf(view: CriterionView, expr: object): readonly [string, string] {
  const text = (side: unknown): string => {
    const origin = typeof side === "object" && side !== null ? view.model.origins.get(side) : undefined;
    return origin === undefined ? "" : sourceOf(view, origin.span);
  };
  const sides = expr as { readonly left?: unknown; readonly right?: unknown };
  return [text(sides.left), text(sides.right)];
}

/** `yêu cầu a <= b` after the last figure. */
function requireFix(view: CriterionView, over: string, under: string): readonly Fix[] {
  const { item } = view.model;
  const last = item.kind === "criterion" ? item.items.filter((m) => m.kind === "input").at(-1) : undefined;
  if (last === undefined || over === "" || under === "") return [];
  const plain = (side: string): string => /^\((.*)\)$/.exec(side)?.[1] ?? side;
  const line = `${spelling("require", view.surface)} ${plain(over)} <= ${plain(under)}`;
  return [adding(line, lineAfter(view.text, last.span, line))];
}
