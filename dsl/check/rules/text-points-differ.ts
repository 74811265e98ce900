// The rule gives other points than the decision's words print for a level.
import { equals, isInfinite, multiply, type Rational, rational } from "#runtime/number.ts";
import { type Diagnostic, diagnostic } from "../../source/diagnostic.ts";
import { flatMap } from "../../source/flat-map.ts";
import { stepOf } from "../analysis/atoms.ts";
import { boxOf, narrowed } from "../analysis/cell.ts";
import { contains, exactly, samples } from "../analysis/interval.ts";
import { onValues } from "../anchor.ts";
import { readingFix } from "../fixes.ts";
import type { CriterionRule } from "../rule.ts";
import { bothReports, points, valueText } from "../say.ts";
import { atomOf, intervalOf, quoteSpan } from "../text-levels.ts";
import { type CriterionView, type Shown, show } from "../view.ts";
import type { Level, Scale } from "../words/facts.ts";

export const textPointsDiffer: CriterionRule = {
  looksAt: "criterion",
  code: "text-points-differ",
  check: (view) =>
    flatMap(view.words().scales, (scale) => (scale.item === null ? differing(view, scale) : [])),
  examples: {
    of: "criterion",
    ok: [
      `văn bản "Từ 20 tin trở lên: điểm tối đa; Từ 10 đến 19 tin: 1/2*điểm tối đa; Dưới 10 tin: 0 điểm"
số liệu n: tin bài "Số tin"
điểm = bảng n { từ 20: điểm tối đa; từ 10 đến 19: 1/2 * điểm tối đa; dưới 10: 0 điểm }`,
    ],
    bad: [
      `văn bản "Từ 20 tin trở lên: điểm tối đa; ⟦Từ 10 đến 19 tin⟧: 1/2*điểm tối đa; Dưới 10 tin: 0 điểm"
số liệu n: tin bài "Số tin"
điểm = bảng n { từ 20: điểm tối đa; từ 10 đến 19: 1/4 * điểm tối đa; dưới 10: 0 điểm }`,
    ],
  },
};

function differing(view: CriterionView, scale: Scale): readonly Diagnostic[] {
  const atom = atomOf(view, scale);
  const { max } = view.criterion;
  if (atom === null || max === null) return [];
  return flatMap(scale.levels, (level) => {
    const expected = pointsOf(level, rational(max));
    if (expected === null) return [];
    const shown = sampleOf(view, scale, level, atom);
    if (shown === null || shown.result.points === null || equals(shown.result.points, expected)) return [];
    const at = level.low ?? level.high;
    return [
      diagnostic(
        "text-points-differ",
        quoteSpan(view, level.quote),
        {
          quote: level.quote.text,
          text: points(expected),
          rule: points(shown.result.points),
          witness: bothReports(view, shown.report),
        },
        {
          anchor: at === null ? onValues(view, intervalOf(level)) : onValues(view, exactly(at)),
          witness: shown.report,
          fixes: [
            readingFix(
              view,
              "text-points-differ",
              at === null ? "" : valueText(at, { percent: level.percent, unit: "" }, view.surface),
            ),
          ],
        },
      ),
    ];
  });
}

function pointsOf({ outcome }: Level, max: Rational): Rational | null {
  if (outcome?.is === "share-of-max") return multiply(outcome.share, max);
  return outcome?.is === "points" ? outcome.points : null;
}

/** Figures in a level that no other level holds, scored by the rule itself and not by a special case. */
function sampleOf(view: CriterionView, { levels }: Scale, level: Level, atom: number): Shown | null {
  const { atoms, pieces } = view.pieces();
  const others = levels.filter((l) => l !== level).map(intervalOf);
  for (const { cell, outcome } of pieces) {
    if (
      outcome.is !== "points" ||
      view.criterion.score === null ||
      !cell.taken.includes(view.criterion.score)
    )
      continue;
    const there = narrowed(atoms, cell, atom, intervalOf(level));
    if (there === null) continue;
    const values = samples(boxOf(atoms, there, atom), stepOf(atoms, atom)).filter((x) => !isInfinite(x));
    for (const value of values) {
      if (others.some((i) => contains(i, value))) continue;
      const shown = show(view, there, (r) => r.points !== null, new Map([[atom, value]]));
      if (shown !== null) return shown;
    }
  }
  return null;
}
