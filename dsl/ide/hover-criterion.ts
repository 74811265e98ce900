// A criterion or a pillar in a hover: title, maximum, clause, and what is proven of the rule.
import { type Rational, rational } from "#runtime/number.ts";
import type { Analysis } from "../analyze.ts";
import { both, numberText } from "../check/say.ts";
import { pointsIn, scoredIn } from "../check/totals.ts";
import type { CriterionModel } from "../model/model.ts";
import type { Both } from "../source/diagnostic.ts";
import { spelling } from "../syntax/keywords.ts";
import { same } from "./candidate.ts";
import { type HoverPart, said } from "./hover-part.ts";
import { KIND_WORDS, NEVER_POINTS, NOT_PROVEN, OPEN_WORDS, PART_WORDS } from "./kind-words.ts";
import { type Proven, provenOf } from "./proven.ts";

/** `7,5 điểm`. */
const points = (value: Rational): Both => both((s) => `${numberText(value, s)} ${spelling("points", s)}`);

function maximum(max: string | null, parameter: string): readonly HoverPart[] {
  if (max !== null) return [said(PART_WORDS.max, points(rational(max)))];
  return parameter === ""
    ? [
        said(
          PART_WORDS.max,
          both((s) => spelling("unknown", s)),
        ),
      ]
    : [{ title: PART_WORDS.max, text: null, code: parameter }];
}

/** What is to be known of a criterion. */
export function criterionParts(analysis: Analysis, model: CriterionModel): readonly HoverPart[] {
  const { criterion } = model;
  const { code, title, max, maxParameter, clause } = criterion;
  const isRule = criterion.kind !== "collected" && criterion.undisclosed === "";
  return [
    { title: KIND_WORDS.criterion, text: same(title), code },
    ...(criterion.kind === "collected" ? [] : maximum(max, maxParameter)),
    ...(clause === "" ? [] : [said(PART_WORDS.clause, same(clause))]),
    ...(isRule ? provenParts(provenOf(analysis, model), isRounded(analysis)) : []),
  ];
}

/** Whether points are rounded after the rule: what is proven is of the rule itself. */
const isRounded = ({ model }: Analysis): boolean =>
  model.rules.rounding.some(({ what }) => what === "criterion");

function provenParts(proven: Proven | null, rounded: boolean): readonly HoverPart[] {
  if (proven === null) return [said(PART_WORDS.proven, NOT_PROVEN)];
  const open = proven.open.flatMap((code) => OPEN_WORDS[code] ?? []);
  return [
    said(
      rounded ? PART_WORDS.provenUnrounded : PART_WORDS.proven,
      proven.points === null ? NEVER_POINTS : rangeWords(proven.points),
    ),
    ...(open.length === 0
      ? []
      : [
          said(
            PART_WORDS.open,
            both((s) => open.map((words) => words[s]).join("; ")),
          ),
        ]),
  ];
}

/** `từ 0 đến 10 điểm`; an end that does not exist is left out. */
export function rangeWords({ low, high }: NonNullable<Proven["points"]>): Both {
  return both((s) => {
    const word = (id: Parameters<typeof spelling>[0]): string => spelling(id, s);
    const [from, to] = [low && numberText(low, s), high && numberText(high, s)];
    if (from === null && to === null) return UNBOUNDED[s];
    if (from !== null && from === to) return `${word("exactly")} ${from} ${word("points")}`;
    if (to === null) return `${word("from")} ${from} ${word("points")} ${word("up")}`;
    return from === null
      ? `${word("to")} ${to} ${word("points")}`
      : `${word("from")} ${from} ${word("to")} ${to} ${word("points")}`;
  });
}

const UNBOUNDED: Both = { vi: "không có giới hạn", en: "without bounds" };

/** What is to be known of a pillar: its maximum, and what its criteria add up to. */
export function pillarParts({ model }: Analysis, code: string): readonly HoverPart[] {
  const pillar = model.rules.pillars.find((p) => p.code === code);
  if (pillar === undefined) return [];
  const criteria = scoredIn(model, code);
  const total = pointsIn(criteria);
  const count = both((s) => `${criteria.length} ${spelling("criteria", s)}`);
  const sum = total === null ? count : both((s) => `${count[s]}, ${points(total)[s]}`);
  return [
    { title: KIND_WORDS.pillar, text: same(pillar.title), code },
    ...maximum(pillar.max, pillar.maxParameter),
    said(PART_WORDS.criteria, sum),
  ];
}
