// Points change all at once at some value of a ratio or of a figure with decimals.
import { add, divide, fromInteger, HUNDRED, negate, ONE, type Rational } from "#runtime/number.ts";
import { diagnostic } from "../../source/diagnostic.ts";
import { type Jump, jumps, partOf } from "../analysis/along.ts";
import { stepOf } from "../analysis/atoms.ts";
import { boxOf, type Cell } from "../analysis/cell.ts";
import { isConstant } from "../analysis/form.ts";
import { between, contains, exactly } from "../analysis/interval.ts";
import { onValues } from "../anchor.ts";
import { notDecided } from "../claims.ts";
import { acceptFix } from "../fixes.ts";
import type { CriterionRule } from "../rule.ts";
import { both, bothReports, nameOf, points, valueText } from "../say.ts";
import { type CriterionView, placeOf, type Shown, show } from "../view.ts";

export const scoreJump: CriterionRule = {
  looksAt: "criterion",
  code: "score-jump",
  check: (view) => {
    const { atoms, pieces } = view.pieces();
    return jumps(atoms, pieces).map((jump) => {
      const { name, ...manner } = nameOf(view, atoms, jump.atom);
      const [less, more] = [side(view, jump, "left"), side(view, jump, "right")];
      if (less === null || more === null) return notDecided(view, "score-jump");
      const value = both((s) => valueText(jump.value, manner, s));
      const [from, to] = [pointsAt(jump.before, less), pointsAt(jump.after, more)];
      return diagnostic(
        "score-jump",
        placeOf(view, rowOf(jump) ?? view.criterion.score ?? view.criterion),
        {
          name,
          value,
          before: points(from),
          after: points(to),
          less: bothReports(view, less.report),
          lessPoints: points(pointsOf(less)),
          more: bothReports(view, more.report),
          morePoints: points(pointsOf(more)),
        },
        {
          anchor: onValues(view, exactly(shareOf(jump.value, manner.unit))),
          witness: less.report,
          fixes: [
            acceptFix(
              view,
              "score-jump",
              valueText(jump.value, { ...manner, unit: manner.unit === "%" ? "%" : "" }, view.surface),
            ),
          ],
        },
      );
    });
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
    ],
    bad: [
      `số liệu a, b: người "Số người"
yêu cầu a <= b
tỷ lệ = a/b
điểm = bảng tỷ lệ {
  ⟦từ 50%   : điểm tối đa⟧
  dưới 50% : tỷ lệ * điểm tối đa
}`,
    ],
  },
};

/** A percent figure is the number before %; values are compared as shares. */
const shareOf = (value: Rational, unit: string): Rational => (unit === "%" ? divide(value, HUNDRED) : value);

const pointsOf = ({ result }: Shown): Rational => result.points ?? result.low;

const pointsAt = (form: Jump["before"], shown: Shown): Rational =>
  isConstant(form) ? form.constant : pointsOf(shown);

/** The row that the higher values take and the lower ones do not. */
const rowOf = ({ left, right }: Jump): object | undefined =>
  right.cell.taken.find((mark) => !left.cell.taken.includes(mark)) ??
  left.cell.taken.find((mark) => !right.cell.taken.includes(mark));

/** Figures on one side of the jump: one hundredth away where the piece reaches so far, else nearer. */
function side(view: CriterionView, jump: Jump, which: "left" | "right"): Shown | null {
  const { atoms } = view.pieces();
  const { cell } = jump[which];
  const box = boxOf(atoms, cell, jump.atom);
  const hasPoints = (r: { readonly points: Rational | null }): boolean => r.points !== null;
  const step = stepOf(atoms, jump.atom);
  for (const width of [
    divide(ONE, HUNDRED),
    divide(ONE, fromInteger(1000)),
    step ?? divide(ONE, fromInteger(100_000)),
  ]) {
    const away = add(jump.value, which === "left" ? negate(width) : width);
    const value = contains(box, jump.value) ? jump.value : contains(box, away) ? away : null;
    const there = value === null ? null : at(view, cell, jump, value);
    const shown =
      there === null ? null : show(view, there, hasPoints, new Map([[jump.atom, value ?? jump.value]]));
    if (shown !== null) return shown;
  }
  return show(view, cell, hasPoints, undefined, [jump.atom]);
}

const at = (view: CriterionView, cell: Cell, { atom }: Jump, value: Rational): Cell | null =>
  partOf(view.pieces().atoms, cell, atom, between(value, value));
