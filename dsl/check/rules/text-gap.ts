// Two levels of the decision's own words do not meet: some value belongs to neither.
import { compare, isInfinite, ONE, sign, ZERO } from "#runtime/number.ts";
import { type Diagnostic, diagnostic } from "../../source/diagnostic.ts";
import { flatMap } from "../../source/flat-map.ts";
import { ALL, type Interval, intersect } from "../analysis/interval.ts";
import { onValuesOf } from "../anchor.ts";
import type { Printed } from "../printed.ts";
import type { WordsRule } from "../rule.ts";
import { intervalText, valueText } from "../say.ts";
import { gapBetween, intervalOf, rising } from "../text-levels.ts";
import type { Level, Scale } from "../words/facts.ts";

export const textGap: WordsRule = {
  looksAt: "words",
  code: "text-gap",
  check: (printed) => flatMap(printed.words.scales, (scale) => gapsOf(printed, scale)),
  examples: {
    of: "criterion",
    ok: [
      `văn bản "Tỷ lệ >= 85%: Điểm tối đa; Tỷ lệ < 85%: Điểm = Tỷ lệ/85%*Điểm tối đa"
số liệu a, b: người "Số người"
tỷ lệ = a/b
điểm = tỷ lệ đủ từ 85% * điểm tối đa`,
      `văn bản "Từ 20 tin trở lên: điểm tối đa; Từ 10 đến 19 tin: 1/2*điểm tối đa; Dưới 10 tin: 0 điểm"
số liệu n: tin bài "Số tin"
điểm = bảng n { từ 20: điểm tối đa; từ 10 đến 19: 1/2 * điểm tối đa; dưới 10: 0 điểm }`,
    ],
    bad: [
      `văn bản "⟦Tỷ lệ > 75%⟧: Điểm tối đa; Tỷ lệ < 75%: Điểm = Tỷ lệ/75%*Điểm tối đa"
số liệu a, b: người "Số người"
tỷ lệ = a/b
điểm = tỷ lệ đủ từ 75% * điểm tối đa`,
      `văn bản "⟦Trên 20 tin⟧: điểm tối đa; Từ 10 đến 19 tin: 1/2*điểm tối đa; Dưới 10 tin: 0 điểm"
số liệu n: tin bài "Số tin"
điểm = bảng n { từ 20: điểm tối đa; từ 10 đến 19: 1/2 * điểm tối đa; dưới 10: 0 điểm }`,
    ],
  },
};

function gapsOf(printed: Printed, scale: Scale): readonly Diagnostic[] {
  const whole = printed.isWhole(scale);
  const levels = rising(scale);
  const out: Diagnostic[] = [];
  let reached: Level | undefined;
  for (const level of levels) {
    const gap = reached === undefined ? null : gapBetween(intervalOf(reached), intervalOf(level), whole);
    if (gap !== null && reached !== undefined)
      out.push(gapFinding(printed, scale, { gap, lower: reached, upper: level }));
    // A level that ends lower than one before it does not close anything.
    const higher = reached === undefined || compare(intervalOf(level).high, intervalOf(reached).high) >= 0;
    if (higher) reached = level;
  }
  const [first] = levels;
  const [low, high] = [edge(first, "low", whole), edge(reached, "high", whole)];
  if (low !== null && first !== undefined && scale.others.length === 0)
    out.push(gapFinding(printed, scale, { gap: low, lower: null, upper: first }));
  if (high !== null && reached !== undefined && scale.others.length === 0 && levels.length > 1)
    out.push(gapFinding(printed, scale, { gap: high, lower: reached, upper: null }));
  return out;
}

/** What lies beyond the lowest level, down to 0, or beyond the highest, up to 100% of a ratio. */
function edge(level: Level | undefined, side: "low" | "high", whole: boolean): Interval | null {
  if (level === undefined) return null;
  const i = intervalOf(level);
  const step = whole ? ONE : null;
  if (side === "low")
    return isInfinite(i.low) || sign(i.low) <= 0
      ? null
      : intersect({ ...ALL, low: ZERO, lowOpen: false, high: i.low, highOpen: !i.lowOpen }, ALL, step);
  if (isInfinite(i.high)) return null;
  const top = level.percent ? { high: ONE, highOpen: false } : { high: ALL.high, highOpen: true };
  return intersect({ low: i.high, lowOpen: !i.highOpen, ...top }, ALL, step);
}

interface Gap {
  readonly gap: Interval;
  /** The levels on both sides; one at the edge of a scale. */
  readonly lower: Level | null;
  readonly upper: Level | null;
}

function gapFinding(printed: Printed, { levels }: Scale, { gap, lower, upper }: Gap): Diagnostic {
  const manner = { percent: levels.some((l) => l.percent), unit: "" };
  const at = isInfinite(gap.low) ? gap.high : gap.low;
  const high = upper ?? lower;
  const quotes = flatMap([lower, upper], (level) => (level === null ? [] : [`“${level.quote.text}”`]));
  return diagnostic(
    "text-gap",
    high === null ? printed.header : printed.placeOf(high.quote),
    { range: intervalText(gap, manner), levels: quotes.join(", ") },
    {
      // The ends of the levels on both sides count as well: 20 is where “trên 20” begins.
      anchor: onValuesOf(printed.scope, {
        low: lower === null ? gap.low : intervalOf(lower).high,
        high: upper === null ? gap.high : intervalOf(upper).low,
      }),
      fixes: [printed.reading("text-gap", valueText(at, manner, printed.surface))],
    },
  );
}
