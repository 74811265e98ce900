// Points both rise and fall as one figure or ratio grows: shown where they go against the way they mostly go.
import { compare, isInfinite, type Rational } from "#runtime/number.ts";
import { diagnostic } from "../../source/diagnostic.ts";
import { flatMap } from "../../source/flat-map.ts";
import type { Scored } from "../analysis/along.ts";
import { stepOf } from "../analysis/atoms.ts";
import { boxOf } from "../analysis/cell.ts";
import { type Interval, simplest } from "../analysis/interval.ts";
import { type Change, type Turn, turns } from "../analysis/turns.ts";
import { onCriterion } from "../anchor.ts";
import { notDecided } from "../claims.ts";
import { acceptFix } from "../fixes.ts";
import { alike, on, pairOn, shownAt } from "../pairs.ts";
import type { CriterionRule } from "../rule.ts";
import { bothReports, nameOf, points } from "../say.ts";
import { type CriterionView, placeOf, type Shown } from "../view.ts";

export const scoreFalls: CriterionRule = {
  looksAt: "criterion",
  code: "score-falls",
  check: (view) => {
    const found = turns(view.pieces().atoms, view.given()).map((turn) => against(view, turn));
    const open = found.some((f) => f === null) ? [notDecided(view, "score-falls")] : [];
    // Two figures of one sum fall at the same row: it is told once.
    const all = flatMap(found, (f) => f ?? []).map((f) => told(view, f));
    return [...open, ...all.filter((d, i) => all.findIndex((e) => e.span.start === d.span.start) === i)];
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
      `số liệu a, b: người "Số tin"
điểm = bảng a + b {
  từ 10      : điểm tối đa
  ⟦từ 5 đến 9 : 1/4 * điểm tối đa⟧
  dưới 5     : 1/2 * điểm tối đa
}`,
      `số liệu n: người "Số lỗi"
điểm = bảng n {
  ⟦từ 10      : 1/4 * điểm tối đa⟧
  từ 5 đến 9 : 0 điểm
  từ 1 đến 4 : 1/2 * điểm tối đa
  đúng 0     : điểm tối đa
}`,
    ],
  },
};

/** A change the runtime confirms. */
interface Confirmed {
  readonly change: Change;
  readonly way: "rise" | "fall";
  readonly less: Shown;
  readonly more: Shown;
}

function told(view: CriterionView, { change, way, less, more }: Confirmed) {
  const { name } = nameOf(view, view.pieces().atoms, change.atom);
  const taken = change.more.cell.taken.find((m) => !change.less.cell.taken.includes(m));
  return diagnostic(
    "score-falls",
    placeOf(view, taken ?? view.criterion.score ?? view.criterion),
    {
      name,
      way: way === "fall" ? { vi: "giảm", en: "fall" } : { vi: "tăng", en: "rise" },
      less: bothReports(view, less.report),
      lessPoints: points(pointsOf(less)),
      more: bothReports(view, more.report),
      morePoints: points(pointsOf(more)),
    },
    { anchor: onCriterion(view), witness: less.report, fixes: [acceptFix(view, "score-falls")] },
  );
}

const pointsOf = ({ result }: Shown): Rational => result.points ?? result.low;

/** The change against the way points mostly go; null: that they go both ways was not shown. */
function against(view: CriterionView, { rises, falls }: Turn): Confirmed | null {
  const rise = confirmed(view, rises, "rise");
  const fall = rise && confirmed(view, falls, "fall");
  return rise && fall && (rises.length >= falls.length ? fall : rise);
}

/** So many places are tried. */
const TRIES = 24;

function confirmed(view: CriterionView, changes: readonly Change[], way: "rise" | "fall"): Confirmed | null {
  for (const change of changes.slice(0, TRIES)) {
    const found = figuresFor(view, change, way);
    if (found !== null) return { change, way, less: found[0], more: found[1] };
  }
  return null;
}

/** Figures below and above, as near to each other as the pieces allow, for which the runtime shows the change. */
function figuresFor(
  view: CriterionView,
  { atom, less, more, cell, apart }: Change,
  way: "rise" | "fall",
): readonly [Shown, Shown] | null {
  const { atoms } = view.pieces();
  const step = stepOf(atoms, atom);
  const box = (s: Scored): Interval => boxOf(atoms, s.cell, atom);
  const pairs: readonly (readonly [Rational, Rational])[] = [
    [near(box(less), "high", step), near(box(more), "low", step)],
    [near(box(less), "low", step), near(box(more), "high", step)],
    [near(box(less), "high", step), near(box(more), "high", step)],
    [near(box(less), "low", step), near(box(more), "low", step)],
  ];
  const sides = [on(cell, less, apart), on(cell, more, apart)] as const;
  const shows = ([first, second]: readonly [Shown, Shown]): boolean =>
    compare(pointsOf(first), pointsOf(second)) === (way === "fall" ? 1 : -1);
  for (const [a, b] of pairs) {
    if (compare(a, b) >= 0) continue;
    const first = shownAt(view, sides[0], atom, a);
    const second = first && alike(view, sides, atom, b, first);
    if (first !== null && second !== null && shows([first, second])) return [first, second];
  }
  const found = pairOn(view, sides, atom);
  return found !== null && shows(found) ? found : null;
}

/** The end of an interval, or a number near it. */
function near(box: Interval, side: "low" | "high", step: Rational | null): Rational {
  const [end, open] = side === "low" ? [box.low, box.lowOpen] : [box.high, box.highOpen];
  return open || isInfinite(end) ? simplest(box, step) : end;
}
