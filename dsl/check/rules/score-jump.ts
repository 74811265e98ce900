// Points change all at once at some value of a ratio or of a figure with decimals.
import {
  add,
  compare,
  divide,
  equals,
  fromInteger,
  HUNDRED,
  ONE,
  type Rational,
  subtract,
} from "#runtime/number.ts";
import { diagnostic } from "../../source/diagnostic.ts";
import { flatMap } from "../../source/flat-map.ts";
import { type Jump, jumps } from "../analysis/along.ts";
import { stepOf } from "../analysis/atoms.ts";
import { boxOf } from "../analysis/cell.ts";
import { isConstant, substitute } from "../analysis/form.ts";
import { contains, exactly } from "../analysis/interval.ts";
import { onValues } from "../anchor.ts";
import { valuesOf } from "../branches.ts";
import { notDecided } from "../claims.ts";
import { acceptFix } from "../fixes.ts";
import { alike, on, pairOn, shownAt } from "../pairs.ts";
import type { CriterionRule } from "../rule.ts";
import { both, bothReports, nameOf, points, valueText } from "../say.ts";
import { type CriterionView, placeOf, type Shown } from "../view.ts";

export const scoreJump: CriterionRule = {
  looksAt: "criterion",
  code: "score-jump",
  check: (view) => {
    const found = jumps(view.pieces().atoms, view.given()).map((candidates) => confirmed(view, candidates));
    const open = found.some((f) => f === null) ? [notDecided(view, "score-jump")] : [];
    return [...open, ...flatMap(found, (f) => f ?? []).map((f) => told(view, f))];
  },
  examples: {
    of: "criterion",
    ok: [
      `số liệu a, b: người "Số người"
yêu cầu a <= b
tỷ lệ = a/b
điểm = bảng tỷ lệ {
  từ 50%   : điểm tối đa
  dưới 50% : tỷ lệ/50% * điểm tối đa
}`,
      `số liệu n: người "Số tin"
điểm = bảng n {
  từ 20   : điểm tối đa
  dưới 20 : 0 điểm
}`,
      `số liệu p: % "Tỷ lệ" từ 0 đến 100
điểm = lớn nhất(9 điểm; p đủ từ 15% * điểm tối đa)`,
    ],
    bad: [
      `số liệu a, b: người "Số người"
yêu cầu a <= b
tỷ lệ = a/b
điểm = bảng tỷ lệ {
  ⟦từ 50%   : điểm tối đa⟧
  dưới 50% : tỷ lệ * điểm tối đa
}`,
      `số liệu x: triệu đồng "Kinh phí"
điểm = bảng x {
  ⟦từ 5   : điểm tối đa⟧
  dưới 5 : 0 điểm
}`,
    ],
  },
};

/** A jump the runtime confirms: reports on both sides, and the points that they come to at the value. */
interface Confirmed {
  readonly jump: Jump;
  readonly less: Shown;
  readonly more: Shown;
  readonly before: Rational;
  readonly after: Rational;
}

function told(view: CriterionView, { jump, less, more, before, after }: Confirmed) {
  const { name, ...manner } = nameOf(view, view.pieces().atoms, jump.atom);
  const at = valueText(jump.value, { ...manner, unit: manner.unit === "%" ? "%" : "" }, view.surface);
  return diagnostic(
    "score-jump",
    placeOf(view, rowOf(jump) ?? view.criterion.score ?? view.criterion),
    {
      name,
      value: both((s) => valueText(jump.value, manner, s)),
      before: points(before),
      after: points(after),
      less: bothReports(view, less.report),
      lessPoints: points(pointsOf(less)),
      more: bothReports(view, more.report),
      morePoints: points(pointsOf(more)),
    },
    {
      anchor: onValues(view, exactly(shareOf(jump.value, manner.unit))),
      witness: less.report,
      fixes: [acceptFix(view, "score-jump", at)],
    },
  );
}

/** A percent figure is the number before %; values are compared as shares. */
const shareOf = (value: Rational, unit: string): Rational => (unit === "%" ? divide(value, HUNDRED) : value);

const pointsOf = ({ result }: Shown): Rational => result.points ?? result.low;

/** The row that the higher values take and the lower ones do not. */
const rowOf = ({ left, right }: Jump): object | undefined =>
  right.cell.taken.find((mark) => !left.cell.taken.includes(mark)) ??
  left.cell.taken.find((mark) => !right.cell.taken.includes(mark));

/** The first of the pairs for which figures show it; null: for none. */
function confirmed(view: CriterionView, candidates: readonly Jump[]): Confirmed | null {
  for (const jump of candidates) {
    const found = jump.sure ? shownOnBothSides(view, jump) : null;
    if (found !== null) return found;
  }
  return null;
}

/** Figures on both sides: one hundredth away where the pieces reach so far, else nearer, else where figures can be. */
function shownOnBothSides(view: CriterionView, jump: Jump): Confirmed | null {
  const { atom, cell, apart } = jump;
  const sides = [on(cell, jump.left, apart), on(cell, jump.right, apart)] as const;
  for (const [a, b] of valuesBeside(view, jump)) {
    const less = shownAt(view, sides[0], atom, a);
    const more = less && alike(view, sides, atom, b, less);
    const found = less && more && leaping(view, jump, [less, more]);
    if (found !== null) return found;
  }
  const pair = pairOn(view, sides, atom);
  return pair && leaping(view, jump, pair);
}

/** Whether points come to different values from both sides. */
function leaping(view: CriterionView, jump: Jump, [less, more]: readonly [Shown, Shown]): Confirmed | null {
  const [before, after] = [limit(view, jump.before, less), limit(view, jump.after, more)];
  const leaps = before !== null && after !== null && !equals(before, after);
  return leaps ? { jump, less, more, before, after } : null;
}

/** What points come to at the value when everything else is as reported. */
function limit(view: CriterionView, form: Jump["before"], { report }: Shown): Rational | null {
  const value = substitute(
    form,
    valuesOf(view.pieces().atoms, (key) => report.values[key]),
  );
  return isConstant(value) ? value.constant : null;
}

/** Values before and after the jump to try, those a reader would choose first. */
function valuesBeside(view: CriterionView, jump: Jump): readonly (readonly [Rational, Rational])[] {
  const { atoms } = view.pieces();
  const { atom, value, left, right } = jump;
  const [below, above] = [boxOf(atoms, left.cell, atom), boxOf(atoms, right.cell, atom)];
  const step = stepOf(atoms, atom) ?? divide(ONE, fromInteger(100_000));
  const beside = (width: Rational): readonly [Rational, Rational] => [
    contains(below, value) ? value : subtract(value, width),
    contains(above, value) ? value : add(value, width),
  ];
  const widths = [divide(ONE, HUNDRED), divide(ONE, fromInteger(1000)), step];
  return widths.map(beside).filter(([a, b]) => contains(below, a) && contains(above, b) && compare(a, b) < 0);
}
