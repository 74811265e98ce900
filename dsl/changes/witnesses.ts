// Figures that show how two versions of a criterion differ. Proposed by the pieces of both rules or by the boundary cases of
// each version; nothing is shown that the runtime does not answer so.
import type { Criterion, Rules } from "#runtime/compiled-set.ts";
import type { CriterionResult } from "#runtime/evaluation.ts";
import { compare, toExact } from "#runtime/number.ts";
import { extremeTargets } from "../check/analysis/extremes.ts";
import { atomsOf } from "../check/analysis/form.ts";
import { type Report, reportIn } from "../check/analysis/witness.ts";
import { figuresText } from "../check/cases/figures.ts";
import { figuresOf } from "../check/cases.ts";
import { type Probe, probeOf } from "../check/probe.ts";
import { criterionView } from "../check/view.ts";
import type { IndicatorSet } from "../model/model.ts";
import type { Names } from "./canonical.ts";
import type { Outcome, Witness, WitnessData } from "./change.ts";
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
  readonly names: Names;
}

/** Which way a witness shows points to move; 0: their states differ, neither is more. */
export type Tried = Witness & { readonly way: -1 | 0 | 1 };

/** Asks the runtime about figures given in the names of the version before. */
export type Ask = (data: WitnessData) => Tried | null;

/** Both versions of the criterion, made ready once. Points are rounded as the version before rounds them: rounding is a change of its own. */
export function asking({ before, after, pair, names }: Ground): Ask {
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
    const own = inNewNames(data, pair, names);
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

/** Data under the names of the version after. */
export function inNewNames(data: WitnessData, { before, after }: Pair, names: Names): WitnessData {
  const [old, own] = [before.criterion, after.criterion];
  const inputs = turned(names.inputs);
  const common = turned(names.common);
  const parameters = turned(names.parameters);
  const keyOf = (key: string): string => {
    const at = key.lastIndexOf(".");
    const [scope, name] = [key.slice(0, at), key.slice(at + 1)];
    if (scope === "chung") return `chung.${common.get(name) ?? name}`;
    if (scope === old.code) return `${own.code}.${inputs.get(name) ?? name}`;
    return key;
  };
  const answerOf = (key: string, value: unknown): unknown => {
    const scope = `${own.code}.`;
    const name = key.startsWith(scope) ? key.slice(scope.length) : "";
    const keys = optionsOf(own, name, names);
    if (keys.size === 0) return value;
    if (Array.isArray(value)) return value.map((each) => keys.get(String(each)) ?? each);
    return typeof value === "string" ? (keys.get(value) ?? value) : value;
  };
  const record = (values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
    Object.fromEntries(
      Object.entries(values).map(([key, value]) => [keyOf(key), answerOf(keyOf(key), value)]),
    );
  return {
    units: data.units.map(({ id, values }) => ({ id, values: record(values) })),
    parameters: Object.fromEntries(
      Object.entries(data.parameters).map(([key, value]) => [parameters.get(key) ?? key, value]),
    ),
  };
}

const turned = (renames: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
  new Map([...renames].map(([own, old]) => [old, own]));

/** Old key → new key of the options of a figure. */
function optionsOf(own: Criterion, name: string, { options }: Names): ReadonlyMap<string, string> {
  const input = own.inputs.find((each) => each.name === name);
  const found = new Map<string, string>();
  for (const { key } of input?.options ?? []) {
    const old = options.get(`${name}.${key}`);
    if (old !== undefined) found.set(old, key);
  }
  return found;
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
export function* boundaries({ before, after, pair, names }: Ground): Generator<WitnessData> {
  const back = backwards(names);
  for (const each of figuresOf(before.set, before.text, pair.before.criterion.code)) yield caseData(each);
  const turnedPair = { before: pair.after, after: pair.before };
  for (const each of figuresOf(after.set, after.text, pair.after.criterion.code))
    yield inNewNames(caseData(each), turnedPair, back);
}

const caseData = ({ units, parameters }: ReturnType<typeof figuresOf>[number]): WitnessData => ({
  units: units.map(({ values }, i) => ({ id: String(i + 1), values })),
  parameters,
});

function backwards(names: Names): Names {
  const options = new Map<string, string>();
  for (const [path, old] of names.options) {
    const [input = "", key = ""] = path.split(".");
    options.set(`${names.inputs.get(input) ?? input}.${old}`, key);
  }
  return {
    ...names,
    inputs: turned(names.inputs),
    common: turned(names.common),
    parameters: turned(names.parameters),
    options,
  };
}

export const rulesOf = ({ before, after }: Ground): { readonly before: Rules; readonly after: Rules } => ({
  before: before.set.rules,
  after: after.set.rules,
});
