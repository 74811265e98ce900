// The words of lenses.
import type { Rational } from "#runtime/number.ts";
import { both, numberText } from "../check/say.ts";
import type { Both } from "../source/diagnostic.ts";
import type { Surface } from "../syntax/ast.ts";

interface Counts {
  readonly examples: number;
  readonly findings: number;
  readonly readings: number;
  readonly accepts: number;
}

const THINGS = {
  examples: { vi: ["ví dụ", "ví dụ"], en: ["example", "examples"] },
  findings: { vi: ["phát hiện", "phát hiện"], en: ["finding", "findings"] },
  readings: { vi: ["cách hiểu", "cách hiểu"], en: ["reading", "readings"] },
  accepts: { vi: ["chấp nhận", "chấp nhận"], en: ["acceptance", "acceptances"] },
} as const;

/** `3 ví dụ · 1 phát hiện`; what there is none of is left out, but examples are always told. */
export const criterionLens = (counts: Counts): Both =>
  both((s) =>
    (["examples", "findings", "readings", "accepts"] as const)
      .filter((thing) => thing === "examples" || counts[thing] > 0)
      .map((thing) => `${counts[thing]} ${THINGS[thing][s][counts[thing] === 1 ? 0 : 1]}`)
      .join(" · "),
  );

const SUM: Both = { vi: "Cộng các tiêu chí: {sum}", en: "Criteria add up to {sum}" };
const OF: Both = { vi: "{sum} trên {max}", en: "{sum} of {max}" };
const UNKNOWN: Both = { vi: "chưa biết", en: "not known" };
const DIFFERS: Both = { vi: " — không bằng", en: " — not equal" };

/** `Cộng các tiêu chí: 100 trên 100`. */
export const pillarLens = (sum: Rational | null, max: Rational | null, addsUp: boolean | null): Both =>
  both((s) => {
    const number = (value: Rational | null): string => (value === null ? UNKNOWN[s] : text(value, s));
    const told =
      max === null ? number(sum) : OF[s].replace("{sum}", number(sum)).replace("{max}", number(max));
    return SUM[s].replace("{sum}", told) + (addsUp === false ? DIFFERS[s] : "");
  });

const text = (value: Rational, surface: Surface): string => numberText(value, surface);
