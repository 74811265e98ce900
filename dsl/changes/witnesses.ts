// Figures that show how two versions of a criterion differ. Proposed by the pieces of both rules or by the boundary cases of
// each version; nothing is shown that the runtime does not answer so.
import type { Rules } from "#runtime/compiled-set.ts";
import type { CriterionResult, Data } from "#runtime/evaluation.ts";
import { compare, toExact } from "#runtime/number.ts";
import { extremeTargets } from "../check/analysis/extremes.ts";
import { atomsOf } from "../check/analysis/form.ts";
import { type Report, reportIn } from "../check/analysis/witness.ts";
import { figuresText } from "../check/cases/figures.ts";
import { figuresOf } from "../check/cases.ts";
import { type Probe, probeOf } from "../check/probe.ts";
import { criterionView } from "../check/view.ts";
import type { IndicatorSet } from "../model/model.ts";
import type { Outcome, Witness, WitnessData } from "./change.ts";
import type { Renaming } from "./data-names.ts";
import type { Exact, Place } from "./exact.ts";
import type { Pair } from "./match.ts";

/** One version as the runtime scores it. */
export interface Version {
  readonly set: IndicatorSet;
  readonly text: string;
}

export interface Ground {
  readonly before: Version;
  readonly after: Version;
  readonly pair: Pair;
  readonly renaming: Renaming;
}

/** Which way a witness shows points to move; 0: their states differ, neither is more. */
export type Tried = Witness & { readonly way: -1 | 0 | 1 };

/** Asks the runtime about figures given in the names of the version before. */
export type Ask = (data: WitnessData) => Tried | null;

/** Both versions of the criterion, made ready once. Points are rounded as the version before rounds them: rounding is a change of its own. */
export function asking({ before, after, pair, renaming }: Ground): Ask {
  const { rounding } = before.set.rules;
  const probes = {
    before: probeOf(before.set.rules, pair.before.criterion),
    after: probeOf({ ...after.set.rules, rounding }, pair.after.criterion),
  };
  const view = criterionView(pair.after, after.text, {
    rules: after.set.rules,
    surface: after.set.syntax.surface,
  });
  return (data) => {
    const own = plain(renaming.toAfter(data));
    const [a, b] = [first(probes.before, data), first(probes.after, own)];
    if (a === undefined || b === undefined || isSame(a, b)) return null;
    const [unit] = own.units;
    return {
      criterion: { before: pair.before.criterion.code, after: pair.after.criterion.code },
      figures: figuresText(view, { ...unit?.values, ...own.parameters }),
      data: { before: data, after: own },
      before: outcome(a),
      after: outcome(b),
      way: wayOf(a, b),
    };
  };
}

/** Of data, what a witness has. */
export const plain = ({ units, parameters = {} }: Data): WitnessData => ({ units, parameters });

const first = (probe: Probe, data: WitnessData): CriterionResult | undefined => probe(data)[0];

const outcome = ({ status, points }: CriterionResult): Outcome => ({
  status,
  points: points === null || status === "not-applicable" ? null : toExact(points),
});

const isSame = (a: CriterionResult, b: CriterionResult): boolean =>
  a.status === b.status &&
  (a.points === null || b.points === null ? a.points === b.points : compare(a.points, b.points) === 0);

/** No points count as less than any; what does not apply or is still open is neither. */
function wayOf(a: CriterionResult, b: CriterionResult): -1 | 0 | 1 {
  const open = ["pending", "not-applicable"];
  if (open.includes(a.status) || open.includes(b.status)) return 0;
  if (a.points === null) return b.points === null ? 0 : 1;
  if (b.points === null) return -1;
  const order = compare(b.points, a.points);
  return order > 0 ? 1 : order < 0 ? -1 : 0;
}

/** Proposals of the pieces: the ends of the difference, then any figures of the place. */
export function* proposals(
  { atoms }: Exact,
  places: readonly Place[],
  greatest: boolean,
): Generator<WitnessData> {
  for (const { cell, difference, forms } of places) {
    const about = [...new Set(forms.flatMap(atomsOf))];
    const targets = difference === null ? [] : [extremeTargets(atoms, cell, difference, greatest)];
    for (const target of [...targets, undefined])
      for (const all of [false, true]) {
        const report = reportIn(atoms, cell, target, about, all);
        if (report !== null) yield dataOf(report);
      }
  }
}

const dataOf = ({ values, others, parameters }: Report): WitnessData => ({
  units: [values, ...others].map((each, i) => ({ id: String(i + 1), values: each })),
  parameters,
});

/** The boundary cases of both versions, in the names of the version before. */
export function* boundaries({ before, after, pair, renaming }: Ground): Generator<WitnessData> {
  for (const each of figuresOf(before.set, before.text, pair.before.criterion.code)) yield caseData(each);
  for (const each of figuresOf(after.set, after.text, pair.after.criterion.code))
    yield plain(renaming.toBefore(caseData(each)));
}

const caseData = ({ units, parameters }: ReturnType<typeof figuresOf>[number]): WitnessData => ({
  units: units.map(({ values }, i) => ({ id: String(i + 1), values })),
  parameters,
});

export const rulesOf = ({ before, after }: Ground): { readonly before: Rules; readonly after: Rules } => ({
  before: before.set.rules,
  after: after.set.rules,
});
