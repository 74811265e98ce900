// What a criterion is worth that does not apply, for the oracle (SPEC A1–A5).
import type { Criterion, Input, Policy } from "#runtime/compiled-set.ts";
import type { UnitData } from "#runtime/evaluation.ts";
import { readFigure } from "./oracle-figures.ts";
import { type Fraction, order, over, times, ZERO } from "./oracle-fraction.ts";
import { type Outcome, type Run, roundedFor } from "./oracle-run.ts";
import { sum } from "./oracle-sums.ts";
import { isOpen, type State } from "./oracle-value.ts";

/** Points an appraiser enters where a policy leaves them to them. */
const ENTERED: Input = {
  name: "x",
  kind: "points",
  label: "",
  unit: "điểm",
  places: 6,
  least: "0",
  most: null,
  options: [],
  fields: [],
  evidence: "",
};

export function withPolicy(
  run: Run,
  c: Criterion,
  unit: UnitData,
  reason: string,
  limit: Fraction | null,
  counted: Fraction | null,
): Outcome {
  const rest = { max: counted, missing: new Set<string>(), removed: "" as const };
  const worth = (exactly: Fraction | null): Outcome => {
    const points = exactly === null ? null : roundedFor(run, "criterion", exactly);
    return { ...rest, status: "not-applicable", points, low: points ?? ZERO, high: points, reason };
  };
  const unsettled = (status: State, why: string): Outcome => ({
    ...rest,
    status,
    points: null,
    low: ZERO,
    high: limit,
    reason: why,
  });
  const policy: Policy | null = c.notApplicable;
  switch (policy?.kind) {
    case undefined:
      return unsettled("needs-reading", "no-policy");
    case "full":
      return limit === null ? unsettled("pending", "parameter-not-set") : worth(limit);
    case "zero":
      return worth(ZERO);
    case "removed":
    case "removed-rescaled":
      return {
        ...worth(null),
        high: ZERO,
        max: ZERO,
        removed: policy.kind === "removed" ? "removed" : "rescaled",
      };
    case "appraiser":
      return appraised(c, unit, limit, worth);
    case "proportional":
      return proportional(run, policy.outside, unit, limit ?? ZERO, worth);
  }
}

/** Points entered under `<code>.x`, else pending (A2). */
function appraised(
  c: Criterion,
  unit: UnitData,
  limit: Fraction | null,
  worth: (points: Fraction | null) => Outcome,
): Outcome {
  const key = `${c.code}.x`;
  const value = readFigure(ENTERED, key, new Map(Object.entries(unit.values)).get(key));
  const isInside = value.kind === "number" && (limit === null || order(value.value, limit) <= 0);
  if (isInside) return { ...worth(value.value), status: "scored" };
  return {
    ...worth(null),
    status: "pending",
    high: limit,
    reason: "appraiser-decides",
    missing: new Set([key]),
  };
}

/** max · S/M over every criterion outside the tag (A3, A4). */
function proportional(
  run: Run,
  tag: string,
  unit: UnitData,
  limit: Fraction,
  worth: (points: Fraction | null) => Outcome,
): Outcome {
  const inside = run.rules.tags.find((t) => t.name === tag)?.criteria ?? [];
  const base = sum(
    run.rules.criteria
      .filter((c) => c.kind === "scored" && !inside.includes(c.code))
      .map((c) => run.criterion(unit, c.code)),
  );
  if (base.max === null || base.max.n === 0n)
    return { ...worth(null), status: "needs-reading", reason: "nothing-outside", low: ZERO, high: limit };
  const share = over(limit, base.max);
  if (!isOpen(base.value)) return worth(times(share, base.value.value));
  const { state, reason, missing } = base.value;
  return {
    ...worth(null),
    low: times(share, base.low),
    high: base.high === null ? null : times(share, base.high),
    status: state,
    reason,
    missing: state === "pending" ? missing : new Set(),
  };
}
