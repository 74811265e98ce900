// A receipt: hashes by which anyone can show that a result came from this set and these data (SPEC V2). Time and user are
// recorded by whoever keeps it, not here.
import { canonicalJson } from "./canonical.ts";
import { evaluateAll } from "./evaluate.ts";
import { type Figure, figureOf, read } from "./evaluate-figures.ts";
import { isNumber, isOpen, type Value } from "./evaluate-values.ts";
import type { CriterionResult, Data, GroupResult, SumResult, UnitData, UnitResult } from "./evaluation.ts";
import type { LoadedSet } from "./loaded-set.ts";
import { type Rational, toExact } from "./number.ts";
import { sha256 } from "./sha256.ts";

/** The version of this engine; for the record only, equal results do not depend on it. */
export const ENGINE = "0.1.0";

export interface Receipt {
  readonly setHash: string;
  readonly sourceHash: string;
  /** Figures, answers and declarations of all units, whatever their order and however the numbers were typed. */
  readonly dataHash: string;
  /** Which units were assessed together, in which groups. */
  readonly cohortHash: string;
  readonly parametersHash: string;
  readonly resultHash: string;
  readonly engine: string;
}

export type ReceiptField = Exclude<keyof Receipt, "engine">;

/** The receipt of a result. Throws TypeError when the data hold what JSON cannot hold. */
export function receipt(set: LoadedSet, data: Data, result: GroupResult): Receipt {
  const { rules } = set;
  const figures = new Map<string, Figure>();
  for (const input of rules.common) figures.set(`chung.${input.name}`, figureOf(input, ""));
  for (const { code, inputs } of rules.criteria)
    for (const input of inputs) figures.set(`${code}.${input.name}`, figureOf(input, ""));
  const parameters = new Map(rules.parameters.map((input) => [input.name, figureOf(input, "")]));
  const { units, parameters: given = {}, ...options } = data;
  return {
    setHash: set.hash,
    sourceHash: set.sourceHash,
    dataHash: hashOf(units, (unit) => unitContent(unit, figures)),
    cohortHash: hashOf(units, ({ id, group = "" }) => ({ id, group })),
    parametersHash: sha256(canonicalJson({ ...options, parameters: contents(given, parameters) })),
    resultHash: hashOf(result.units, resultContent),
    engine: ENGINE,
  };
}

/** What of a receipt does not hold for this set and these data, evaluated again; empty: all of it holds. */
export function verifyReceipt(given: Receipt, set: LoadedSet, data: Data): readonly ReceiptField[] {
  const { engine: _, ...made } = receipt(set, data, evaluateAll(set, data));
  return (Object.keys(made) as ReceiptField[]).filter((field) => given[field] !== made[field]);
}

/** The hash of a list whose order means nothing. */
function hashOf<T>(items: readonly T[], content: (item: T) => unknown): string {
  const texts = items.map((item) => canonicalJson(content(item)));
  return sha256(`[${texts.sort().join(",")}]`);
}

function unitContent(
  { id, group = "", values, submitted, notApplicable, tags }: UnitData,
  figures: ReadonlyMap<string, Figure>,
): unknown {
  const sorted = (list: readonly string[] = []): readonly string[] => [...new Set(list)].sort();
  return {
    id,
    group,
    submitted,
    values: contents(values, figures),
    notApplicable: sorted(notApplicable),
    tags: sorted(tags),
  };
}

/** Values as the engine reads them; what is missing is left out, what it rejects or does not know stays as given. */
function contents(values: Readonly<Record<string, unknown>>, figures: ReadonlyMap<string, Figure>): unknown {
  return Object.fromEntries(
    Object.entries(values).map(([key, raw]) => {
      const figure = figures.get(key);
      const value = figure === undefined ? undefined : read(figure, raw);
      if (value === undefined) return [key, raw];
      return isOpen(value) && value.state === "rejected"
        ? [key, { rejected: raw }]
        : [key, valueContent(value)];
    }),
  );
}

function valueContent(value: Value): unknown {
  if (isNumber(value)) return toExact(value);
  if (isOpen(value)) return undefined;
  return Array.isArray(value) ? value.map((item: Value) => valueContent(item) ?? null) : value;
}

const exact = (value: Rational | null): string | null => (value === null ? null : toExact(value));

function sumContent({ points, low, high, max }: SumResult | CriterionResult): object {
  return { points: exact(points), low: exact(low), high: exact(high), max: exact(max) };
}

function resultContent({ criteria, pillars, ranks, total, percent, ...unit }: UnitResult): unknown {
  const scored = [...criteria].map(([code, r]): [string, object] => [
    code,
    { ...sumContent(r), status: r.status, reason: r.reason, missing: r.missing },
  ]);
  return {
    ...unit,
    total: sumContent(total),
    percent: exact(percent),
    criteria: Object.fromEntries(scored),
    pillars: Object.fromEntries([...pillars].map(([code, sum]) => [code, sumContent(sum)])),
    ranks: Object.fromEntries(ranks),
  };
}
