// Points both rise and fall as one figure or ratio grows: shown where they go against the way they mostly go.
import { compare, isInfinite, type Rational } from "#runtime/number.ts";
import { diagnostic } from "../../source/diagnostic.ts";
import { type Fall, type Scored, turns } from "../analysis/along.ts";
import { stepOf } from "../analysis/atoms.ts";
import { boxOf } from "../analysis/cell.ts";
import { type Interval, simplest } from "../analysis/interval.ts";
import { onCriterion } from "../anchor.ts";
import { notDecided } from "../claims.ts";
import { acceptFix } from "../fixes.ts";
import type { CriterionRule } from "../rule.ts";
import { bothReports, nameOf, points } from "../say.ts";
import { type CriterionView, placeOf, type Shown, show } from "../view.ts";

export const scoreFalls: CriterionRule = {
  looksAt: "criterion",
  code: "score-falls",
  check: (view) => {
    const { atoms, pieces } = view.pieces();
    return turns(atoms, pieces).map((fall) => {
      const { name } = nameOf(view, atoms, fall.atom);
      const found = ends(view, fall);
      if (found === null) return notDecided(view, "score-falls");
      const [less, more] = found;
      return diagnostic(
        "score-falls",
        placeOf(
          view,
          fall.more.cell.taken.find((m) => !fall.less.cell.taken.includes(m)) ??
            view.criterion.score ??
            view.criterion,
        ),
        {
          name,
          less: bothReports(view, less.report),
          lessPoints: points(less.result.points ?? less.result.low),
          more: bothReports(view, more.report),
          morePoints: points(more.result.points ?? more.result.low),
        },
        { anchor: onCriterion(view), witness: less.report, fixes: [acceptFix(view, "score-falls")] },
      );
    });
  },
  examples: {
    of: "criterion",
    ok: [
      `số liệu n: người "Số lỗi"
điểm = bảng n {
  đúng 0       : điểm tối đa
  từ 1 đến 5   : 1/2 * điểm tối đa
  trên 5       : 0 điểm
}`,
      `số liệu a, b: người "Số người"
yêu cầu a <= b
điểm = (a/b) đủ từ 85% * điểm tối đa`,
    ],
    bad: [
      `số liệu n: người "Số tin"
điểm = bảng n {
  từ 20        : điểm tối đa
  ⟦từ 10 đến 19 : 1/4 * điểm tối đa⟧
  từ 1 đến 9   : 1/2 * điểm tối đa
  đúng 0       : 0 điểm
}`,
    ],
  },
};

/** Figures below and above, as near to each other as the pieces allow, for which the runtime shows the change. */
function ends(view: CriterionView, { atom, less, more, cell }: Fall): readonly [Shown, Shown] | null {
  const { atoms } = view.pieces();
  const step = stepOf(atoms, atom);
  const box = (s: Scored): Interval => boxOf(atoms, s.cell, atom);
  const pairs: readonly (readonly [Rational, Rational])[] = [
    [near(box(less), "high", step), near(box(more), "low", step)],
    [near(box(less), "low", step), near(box(more), "high", step)],
    [near(box(less), "high", step), near(box(more), "high", step)],
    [near(box(less), "low", step), near(box(more), "low", step)],
  ];
  const hasPoints = (r: { readonly points: Rational | null }): boolean => r.points !== null;
  for (const [a, b] of pairs) {
    if (compare(a, b) >= 0) continue;
    // Everything else is the same on both sides: figures of what they share.
    const at = (s: Scored): typeof cell => ({ ...cell, boxes: new Map(cell.boxes).set(atom, box(s)) });
    const first = show(view, at(less), hasPoints, new Map([[atom, a]]));
    const second = show(view, at(more), hasPoints, new Map([[atom, b]]));
    if (first === null || second === null || first.result.points === null || second.result.points === null)
      continue;
    if (compare(first.result.points, second.result.points) !== 0) return [first, second];
  }
  return null;
}

/** The end of an interval, or a number near it. */
function near(box: Interval, side: "low" | "high", step: Rational | null): Rational {
  const [end, open] = side === "low" ? [box.low, box.lowOpen] : [box.high, box.highOpen];
  return open || isInfinite(end) ? simplest(box, step) : end;
}
