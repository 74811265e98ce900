// Pillars, the total, its share of the scale, for the oracle (SPEC S4, N6, A2, K1).
import type { Criterion, Rounding } from "#runtime/compiled-set.ts";
import type { UnitData } from "#runtime/evaluation.ts";
import {
  type Bounds,
  type End,
  type Fraction,
  HUNDRED,
  minus,
  negative,
  negativeBounds,
  over,
  parseFraction,
  plus,
  plusBounds,
  total as sumOf,
  times,
  ZERO,
} from "./oracle-fraction.ts";
import { fractionOf } from "./oracle-operations.ts";
import { maxOf, type Outcome, type Run, roundedFor, type Sum } from "./oracle-run.ts";
import { isOpen, missingOf, number, open, strongest, type Value } from "./oracle-value.ts";

const exact = (value: Fraction): Sum["value"] => ({ kind: "number", value });

/** An outcome as a value of a rule: its points, also by policy, or its state within its bounds (K2). */
export const asValue = (o: Outcome): Value => {
  if (o.points !== null) return number(o.points);
  if (o.status === "scored") throw new Error("scored without points");
  return { ...open(o.status, o.reason, o.missing), bounds: [o.low, o.high ?? "+inf"] };
};

export function sum(outcomes: readonly Outcome[]): Sum {
  const maxima = outcomes.map((o) => o.max);
  const bounds = outcomes.map((o): Bounds => [o.low, o.high ?? "+inf"]).reduce(plusBounds, [ZERO, ZERO]);
  return withBounds(
    outcomes.filter((o) => o.removed === "").map(asValue),
    bounds,
    maxima.some((m) => m === null) ? null : sumOf(maxima.filter((m) => m !== null)),
  );
}

function withBounds(values: readonly Value[], [low, high]: Bounds, most: Fraction | null): Sum {
  const ends = { low: finite(low) ?? ZERO, high: finite(high), max: most };
  if (values.some(isOpen))
    return { ...ends, value: { ...strongest(values), bounds: [low, high], missing: missingOf(values) } };
  return { ...ends, value: { kind: "number", value: sumOf(values.map(fractionOf)) } };
}

const finite = (x: End): Fraction | null => (typeof x === "string" ? null : x);

function roundedSum(run: Run, what: Rounding["what"], s: Sum): Sum {
  const round = (x: Fraction): Fraction => roundedFor(run, what, x);
  return {
    max: s.max,
    value: isOpen(s.value)
      ? { ...s.value, bounds: [round(s.low), s.high === null ? "+inf" : round(s.high)] }
      : exact(round(s.value.value)),
    low: round(s.low),
    high: s.high === null ? null : round(s.high),
  };
}

const own = (run: Run, code: string): readonly Criterion[] =>
  run.rules.criteria.filter((c) => c.pillar === code && c.kind === "scored");
export function pillarSum(run: Run, unit: UnitData, code: string): Sum {
  const inner = run.rules.pillars.filter((p) => p.parent === code).map((p) => run.pillar(unit, p.code));
  const direct = sum(own(run, code).map((c) => run.criterion(unit, c.code)));
  return roundedSum(run, "pillar", added([direct, ...inner]));
}

function added(sums: readonly Sum[]): Sum {
  const bounds = sums.map((s): Bounds => [s.low, s.high ?? "+inf"]).reduce(plusBounds);
  const most = sums.some((s) => s.max === null) ? null : sumOf(sums.map((s) => s.max ?? ZERO));
  return withBounds(
    sums.map((s) => s.value),
    bounds,
    most,
  );
}

const outcomesOf = (run: Run, unit: UnitData, kind: Criterion["kind"]): readonly Outcome[] =>
  run.rules.criteria.filter((c) => c.kind === kind).map((c) => run.criterion(unit, c.code));

/** Maxima that left this unit's sums: those that shrink the scale, and those the total is scaled back for (A2). */
function removal(run: Run, unit: UnitData): { readonly plain: Fraction; readonly rescaled: Fraction } {
  const gone = (how: Outcome["removed"]): Fraction =>
    sumOf(
      run.rules.criteria
        .filter((c) => c.kind === "scored" && run.criterion(unit, c.code).removed === how)
        .map((c) => maxOf(run, c))
        .map((m) => (m.kind === "number" ? m.value : ZERO)),
    );
  return { plain: gone("removed"), rescaled: gone("rescaled") };
}

/** The scale, else the sum of maxima; less what is removed without scaling back (K1, A2). null: not known. */
export function scaleFor(run: Run, unit: UnitData): Fraction | null {
  const { plain, rescaled } = removal(run, unit);
  if (run.rules.scale !== null) return minus(parseFraction(run.rules.scale), plain);
  const left = sum(outcomesOf(run, unit, "scored")).max;
  return left === null ? null : plus(left, rescaled);
}

export function totalSum(run: Run, unit: UnitData): Sum {
  const top = run.rules.pillars.filter((p) => p.parent === "").map((p) => run.pillar(unit, p.code));
  const free = sum(own(run, "").map((c) => run.criterion(unit, c.code)));
  const scored = rescale(run, unit, added([free, ...top]));
  const bonus = sum(outcomesOf(run, unit, "bonus"));
  const penalty = sum(outcomesOf(run, unit, "penalty"));
  const less: Bounds = negativeBounds([penalty.low, penalty.high ?? "+inf"]);
  const bounds = [[scored.low, scored.high ?? "+inf"], [bonus.low, bonus.high ?? "+inf"], less] as const;
  const minusPenalty = isOpen(penalty.value) ? penalty.value : number(negative(fractionOf(penalty.value)));
  return roundedSum(
    run,
    "total",
    withBounds(
      [scored.value, bonus.value, minusPenalty],
      bounds.reduce<Bounds>(plusBounds, [ZERO, ZERO]),
      scaleFor(run, unit),
    ),
  );
}

/** scored points · scale / (scale − maxima so removed). */
function rescale(run: Run, unit: UnitData, s: Sum): Sum {
  const { plain, rescaled } = removal(run, unit);
  if (rescaled.n === 0n || s.max === null) return s;
  const scale =
    run.rules.scale === null ? plus(s.max, rescaled) : minus(parseFraction(run.rules.scale), plain);
  const left = minus(scale, rescaled);
  if (left.n === 0n)
    return {
      ...s,
      value: { ...open("needs-reading", "no-scale"), bounds: [ZERO, scale] },
      low: ZERO,
      high: scale,
    };
  const factor = over(scale, left);
  const value = isOpen(s.value) ? s.value : exact(times(factor, s.value.value));
  return { ...s, value, low: times(factor, s.low), high: s.high === null ? null : times(factor, s.high) };
}

export function percentOf(run: Run, unit: UnitData): Value {
  const t = run.total(unit);
  const base = scaleFor(run, unit);
  if (base === null) return open("pending", "parameter-not-set");
  if (base.n === 0n) return open("needs-reading", "no-scale");
  const factor = over(HUNDRED, base);
  if (!isOpen(t.value)) return number(times(factor, t.value.value));
  return { ...t.value, bounds: [times(factor, t.low), t.high === null ? "+inf" : times(factor, t.high)] };
}
