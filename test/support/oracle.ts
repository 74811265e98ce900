// A naive evaluator, written from runtime/SPEC.md alone: BigInt fractions, plain recursion, nothing shared with the
// runtime. Properties and conformance cases compare the runtime with it. Grades and awards are in oracle-grades.ts.
import type { Criterion, Expr, Input, Policy, Rounding, Rules } from "#runtime/compiled-set.ts";
import type { Data, UnitData } from "#runtime/evaluation.ts";
import type { Facts } from "./conformance.ts";
import { branch, evaluate, fractionOf, rounded, type Scope } from "./oracle-expression.ts";
import { dayAfter, dayNumber, readFigure } from "./oracle-figures.ts";
import {
  type Bounds,
  type End,
  type Fraction,
  HUNDRED,
  minus,
  negative,
  negativeBounds,
  order,
  over,
  parseFraction,
  plus,
  plusBounds,
  total as sumOf,
  text,
  times,
  timesBounds,
  ZERO,
} from "./oracle-fraction.ts";
import { gradesAndAwards } from "./oracle-grades.ts";
import { cohortValue, equalMembers, type Member, type Place, place } from "./oracle-population.ts";
import {
  type Around,
  type Figures,
  figuresOf,
  insideMax,
  leftToRule,
  narrowed,
  pointBounds,
  requirementsReject,
  ruleValue,
  scopeOf,
} from "./oracle-unit.ts";
import {
  boundsOf,
  isOpen,
  missingOf,
  number,
  type Open,
  open,
  pending,
  type State,
  strongest,
  type Value,
  word,
  yesNo,
} from "./oracle-value.ts";

const UNKNOWN: Value = open("needs-reading", "not-written");

export interface Outcome {
  readonly status: "scored" | State;
  readonly points: Fraction | null;
  readonly low: Fraction;
  readonly high: Fraction | null;
  readonly max: Fraction | null;
  readonly reason: string;
  readonly missing: ReadonlySet<string>;
  readonly removed: "" | "removed" | "rescaled";
}

/** Points of several criteria together; `value` is open while one of them is. */
export interface Sum {
  readonly value: Extract<Value, { readonly kind: "number" }> | Open;
  readonly low: Fraction;
  readonly high: Fraction | null;
  readonly max: Fraction | null;
}

/** Everything grades, awards and facts ask of one run. */
export interface Run {
  readonly rules: Rules;
  readonly data: Data;
  readonly criterion: (unit: UnitData, code: string) => Outcome;
  readonly total: (unit: UnitData) => Sum;
  readonly pillar: (unit: UnitData, code: string) => Sum;
  readonly percent: (unit: UnitData) => Value;
  readonly excluded: (unit: UnitData) => string;
  readonly place: (unit: UnitData, ranking: string) => Place | null;
  /** An expression of the whole set (ranking, grade, award, exclusion) for one unit. */
  readonly ask: (expr: Expr, unit: UnitData, grade: Value) => Value;
}

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

const memo = <K extends string, V>(make: (unit: UnitData, key: K) => V): ((unit: UnitData, key: K) => V) => {
  const known = new Map<UnitData, Map<K, V>>();
  return (unit, key) => {
    const mine = known.get(unit) ?? new Map<K, V>();
    known.set(unit, mine);
    const found = mine.get(key);
    if (found !== undefined) return found;
    const value = make(unit, key);
    mine.set(key, value);
    return value;
  };
};

export function run(rules: Rules, data: Data): Run {
  const parameter = (name: string): Value => {
    const input = rules.parameters.find((p) => p.name === name);
    if (input === undefined) throw new Error(`unknown parameter ${name}`);
    const value = readFigure(input, name, new Map(Object.entries(data.parameters ?? {})).get(name));
    return isOpen(value) && value.state === "pending" ? { ...value, reason: "parameter-not-set" } : value;
  };
  const max = (c: { readonly max: string | null; readonly maxParameter: string }): Value =>
    c.max !== null
      ? number(parseFraction(c.max))
      : c.maxParameter === ""
        ? number(ZERO)
        : parameter(c.maxParameter);
  const byCode = (code: string): Criterion => {
    const found = rules.criteria.find((c) => c.code === code);
    if (found === undefined) throw new Error(`unknown criterion ${code}`);
    return found;
  };

  const around = (unit: UnitData): Around => ({
    rules,
    parameter,
    max,
    outside: (e, code, scope) => outside(e, unit, code, scope),
  });
  const read = memo<"", Figures>((unit) => figuresOf(unit, around(unit), (c) => declared(c, unit)));
  const figures = memo<string, Figures>((unit, code) =>
    code === "" ? read(unit, "") : narrowed(byCode(code), read(unit, ""), around(unit)),
  );
  const scopeIn = (unit: UnitData, c: Criterion): Scope => scopeOf(c, figures(unit, c.code), around(unit));

  /** Is the unit a member of the cohort of a value in this criterion's rule, and with which value? null: it is not (C1). */
  function member(expr: Expr, c: Criterion, unit: UnitData): Member | null {
    if (declared(c, unit) || lateness(unit) === "out") return null;
    const mine = around(unit);
    const scope = scopeIn(unit, c);
    const policy = c.notApplicable?.when ?? null;
    const away = policy === null ? yesNo(false) : evaluate(policy, scope);
    if (away.kind === "yes-no" && away.value) return null;
    const rejected = requirementsReject(c, figures(unit, c.code), mine);
    if (rejected !== null) return { value: rejected, certain: true };
    const left = leftToRule(c, figures(unit, c.code), mine);
    if (left.kind === "yes-no" && !left.value) return null;
    const value = evaluate(expr, scope);
    const waits = [away, left, value].some((v) => isOpen(v) && v.state === "pending" && v.missing.size > 0);
    if (data.closed === true && rules.overdue !== null && waits) return null;
    return { value, certain: !isOpen(left) && !isOpen(away) && lateness(unit) === "in" };
  }

  function outside(expr: Expr, unit: UnitData, code: string, scope: Scope, grade: Value = UNKNOWN): Value {
    switch (expr.op) {
      case "min-max":
      case "cohort": {
        const c = rules.criteria.find((each) => each.code === code);
        if (c === undefined) throw new Error("a cohort outside a criterion");
        const around = data.units.filter(
          (u) => expr.over === "all" || (u.group ?? "") === (unit.group ?? ""),
        );
        const all = around.map((u) => ({ u, member: member(expr.value, c, u) }));
        const members = all.map((m) => m.member).filter((m) => m !== null);
        const equal = equalMembers(members);
        const own = evaluate(expr.value, scope);
        const inside = all.some(({ u, member: m }) => u === unit && m !== null);
        const value = cohortValue(expr.op === "min-max" ? "min-max" : expr.fn, own, inside, members);
        const end = expr.op === "cohort" && (expr.fn === "highest" || expr.fn === "lowest");
        if (!end || equal === null || !scope.writes(equal) || (isOpen(own) && own.state !== "pending"))
          return value;
        return open("needs-reading", equal);
      }
      case "points-of":
        return pointsOf(expr, unit);
      case "grade":
        return grade;
      case "group":
        return word(unit.group ?? "");
      case "rank": {
        const found = rankPlace(unit, expr.ranking === "" ? (rules.rankings[0]?.name ?? "") : expr.ranking);
        if (found === null) return open("pending", "missing");
        const [best, worst] = [
          number(parseFraction(`${found.best}`)),
          number(parseFraction(`${found.worst}`)),
        ];
        return found.certain ? best : pending("missing", [boundsOf(best)[0], boundsOf(worst)[1]], new Set());
      }
      case "submitted-after":
        return submittedAfter(unit, expr.date, expr.graceDays);
      case "not-submitted":
        return notSubmitted(unit);
      default:
        throw new Error(`not a question about a unit: ${expr.op}`);
    }
  }

  /** In a rule, a sum with an open part is pending within its bounds. */
  const openSum = (s: Sum): Value =>
    isOpen(s.value) ? pending("missing", [s.low, s.high ?? "+inf"], new Set()) : s.value;
  const exact = (value: Fraction): Sum["value"] => ({ kind: "number", value });
  const asValue = (o: Outcome): Value => {
    if (o.points !== null) return number(o.points);
    if (o.status === "scored") throw new Error("scored without points");
    return { ...open(o.status, o.reason, o.missing), bounds: [o.low, o.high ?? "+inf"] };
  };

  function pointsOf(expr: Extract<Expr, { readonly op: "points-of" }>, unit: UnitData): Value {
    const of = (value: Value, most: Fraction | null): Value => {
      if (!expr.percent) return value;
      if (most === null) return open("pending", "parameter-not-set");
      if (most.n === 0n) return open("needs-reading", "zero-denominator");
      if (value.kind === "number") return number(over(value.value, most));
      return isOpen(value) && value.state === "pending"
        ? {
            ...value,
            bounds: timesBounds(value.bounds, [over({ n: 1n, d: 1n }, most), over({ n: 1n, d: 1n }, most)]),
          }
        : value;
    };
    switch (expr.what) {
      case "criterion": {
        const o = criterion(unit, expr.name);
        return of(asValue(o), o.max);
      }
      case "pillar": {
        const s = pillar(unit, expr.name);
        return of(openSum(s), s.max);
      }
      case "tag": {
        const tag = rules.tags.find((t) => t.name === expr.name);
        const s = sum((tag?.criteria ?? []).map((code) => criterion(unit, code)));
        return of(openSum(s), s.max);
      }
      case "total": {
        return of(openSum(total(unit, "")), scaleFor(unit));
      }
    }
  }

  const declared = (c: Criterion, unit: UnitData): boolean =>
    (unit.notApplicable ?? []).some(
      (n) => n === c.code || rules.tags.some((t) => t.name === n && t.criteria.includes(c.code)),
    );

  const criterion = memo<string, Outcome>((unit, code) => {
    const c = byCode(code);
    const most = max(c);
    if (c.kind === "collected" && !declared(c, unit))
      return finish(c, unit, collected(c, unit), number(ZERO));
    const plain = (): Value =>
      settle(insideMax(ruleValue(c, figures(unit, c.code), around(unit)), most), most);
    const settle = (value: Value, limit: Value): Value => {
      const [low, high] = pointBounds(value, limit);
      return isOpen(value) && value.state === "pending" ? { ...value, bounds: [low, high ?? "+inf"] } : value;
    };
    const byPolicy = c.notApplicable?.when ?? null;
    const value = declared(c, unit)
      ? open("not-applicable", "declared")
      : byPolicy === null
        ? plain()
        : branch(evaluate(byPolicy, scopeIn(unit, c)), () => open("not-applicable", "by-rule"), plain);
    return finish(c, unit, whileMaxIsOpen(value, most), most);
  });

  /** A criterion whose maximum is a parameter not set has no number yet (P1). */
  const whileMaxIsOpen = (value: Value, most: Value): Value =>
    value.kind === "number" && isOpen(most) ? { ...most, bounds: [ZERO, boundsOf(most)[1]] } : value;

  /** Asked and not scored: 0 of 0, unless a figure of it is open (K1). */
  const collected = (c: Criterion, unit: UnitData): Value => {
    const open = c.inputs
      .map((i) => figures(unit, c.code).get(`${c.code}.${i.name}`))
      .filter((v) => v !== undefined && isOpen(v));
    return open.length === 0 ? number(ZERO) : strongest(open.filter((v) => v !== undefined));
  };

  /** What a criterion that waits for figures of its unit is once the deadline has passed (S5). */
  const overdue = (value: Value): value is Open =>
    data.closed === true &&
    rules.overdue === "zero" &&
    isOpen(value) &&
    value.state === "pending" &&
    value.missing.size > 0;

  function finish(c: Criterion, unit: UnitData, value: Value, most: Value): Outcome {
    const limit = most.kind === "number" ? most.value : null;
    const counted = c.kind === "scored" ? limit : ZERO;
    const [low, high] = pointBounds(value, most);
    const base = { low, high, max: counted, missing: new Set<string>(), removed: "" as const };
    if (overdue(value) && !isOpen(most))
      return {
        ...base,
        status: "scored",
        points: ZERO,
        low: ZERO,
        high: ZERO,
        reason: "overdue",
        missing: value.missing,
      };
    if (!isOpen(value)) {
      const points = fractionOf(roundedFor("criterion", value));
      return { ...base, status: "scored", points, low: points, high: points, reason: "-" };
    }
    if (value.state === "not-applicable") return withPolicy(c, unit, value.reason, limit, counted);
    const round = (x: Fraction): Fraction => fractionOf(roundedFor("criterion", number(x)));
    return {
      ...base,
      status: value.state,
      points: null,
      reason: value.reason,
      missing: value.state === "pending" ? value.missing : new Set(),
      ...(value.state === "pending" ? { low: round(low), high: high === null ? null : round(high) } : {}),
    };
  }

  function withPolicy(
    c: Criterion,
    unit: UnitData,
    reason: string,
    limit: Fraction | null,
    counted: Fraction | null,
  ): Outcome {
    const rest = { max: counted, missing: new Set<string>(), removed: "" as const };
    const worth = (exactly: Fraction | null): Outcome => {
      const points = exactly === null ? null : fractionOf(roundedFor("criterion", number(exactly)));
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
        return proportional(policy.outside, unit, limit ?? ZERO, worth);
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
    tag: string,
    unit: UnitData,
    limit: Fraction,
    worth: (points: Fraction | null) => Outcome,
  ): Outcome {
    const inside = rules.tags.find((t) => t.name === tag)?.criteria ?? [];
    const base = sum(
      rules.criteria
        .filter((c) => c.kind === "scored" && !inside.includes(c.code))
        .map((c) => criterion(unit, c.code)),
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

  function sum(outcomes: readonly Outcome[]): Sum {
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

  function roundedFor(what: Rounding["what"], value: Value): Value {
    const rule = rules.rounding.find((r) => r.what === what);
    return rule === undefined ? value : rounded(value, rule.places, rule.mode);
  }

  function roundedSum(what: Rounding["what"], s: Sum): Sum {
    const round = (x: Fraction): Fraction => fractionOf(roundedFor(what, number(x)));
    return {
      max: s.max,
      value: isOpen(s.value)
        ? { ...s.value, bounds: [round(s.low), s.high === null ? "+inf" : round(s.high)] }
        : exact(round(s.value.value)),
      low: round(s.low),
      high: s.high === null ? null : round(s.high),
    };
  }

  const own = (code: string): readonly Criterion[] =>
    rules.criteria.filter((c) => c.pillar === code && c.kind === "scored");
  const pillar: (unit: UnitData, code: string) => Sum = memo<string, Sum>((unit, code) => {
    const inner = rules.pillars.filter((p) => p.parent === code).map((p) => pillar(unit, p.code));
    const direct = sum(own(code).map((c) => criterion(unit, c.code)));
    return roundedSum("pillar", added([direct, ...inner]));
  });

  function added(sums: readonly Sum[]): Sum {
    const bounds = sums.map((s): Bounds => [s.low, s.high ?? "+inf"]).reduce(plusBounds);
    const most = sums.some((s) => s.max === null) ? null : sumOf(sums.map((s) => s.max ?? ZERO));
    return withBounds(
      sums.map((s) => s.value),
      bounds,
      most,
    );
  }

  const outcomesOf = (unit: UnitData, kind: Criterion["kind"]): readonly Outcome[] =>
    rules.criteria.filter((c) => c.kind === kind).map((c) => criterion(unit, c.code));

  /** Maxima that left this unit's sums: those that shrink the scale, and those the total is scaled back for (A2). */
  function removal(unit: UnitData): { readonly plain: Fraction; readonly rescaled: Fraction } {
    const gone = (how: Outcome["removed"]): Fraction =>
      sumOf(
        rules.criteria
          .filter((c) => c.kind === "scored" && criterion(unit, c.code).removed === how)
          .map((c) => max(c))
          .map((m) => (m.kind === "number" ? m.value : ZERO)),
      );
    return { plain: gone("removed"), rescaled: gone("rescaled") };
  }

  /** The scale, else the sum of maxima; less what is removed without scaling back (K1, A2). null: not known. */
  function scaleFor(unit: UnitData): Fraction | null {
    const { plain, rescaled } = removal(unit);
    if (rules.scale !== null) return minus(parseFraction(rules.scale), plain);
    const left = sum(outcomesOf(unit, "scored")).max;
    return left === null ? null : plus(left, rescaled);
  }

  const total: (unit: UnitData, key: "") => Sum = memo<"", Sum>((unit) => {
    const top = rules.pillars.filter((p) => p.parent === "").map((p) => pillar(unit, p.code));
    const free = sum(own("").map((c) => criterion(unit, c.code)));
    const scored = rescale(unit, added([free, ...top]));
    const bonus = sum(outcomesOf(unit, "bonus"));
    const penalty = sum(outcomesOf(unit, "penalty"));
    const less: Bounds = negativeBounds([penalty.low, penalty.high ?? "+inf"]);
    const bounds = [[scored.low, scored.high ?? "+inf"], [bonus.low, bonus.high ?? "+inf"], less] as const;
    const minusPenalty = isOpen(penalty.value) ? penalty.value : number(negative(fractionOf(penalty.value)));
    return roundedSum(
      "total",
      withBounds(
        [scored.value, bonus.value, minusPenalty],
        bounds.reduce<Bounds>(plusBounds, [ZERO, ZERO]),
        scaleFor(unit),
      ),
    );
  });

  /** scored points · scale / (scale − maxima so removed). */
  function rescale(unit: UnitData, s: Sum): Sum {
    const { plain, rescaled } = removal(unit);
    if (rescaled.n === 0n || s.max === null) return s;
    const scale = rules.scale === null ? plus(s.max, rescaled) : minus(parseFraction(rules.scale), plain);
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

  function percent(unit: UnitData): Value {
    const t = total(unit, "");
    const base = scaleFor(unit);
    if (base === null) return open("pending", "parameter-not-set");
    if (base.n === 0n) return open("needs-reading", "no-scale");
    const factor = over(HUNDRED, base);
    if (!isOpen(t.value)) return number(times(factor, t.value.value));
    return { ...t.value, bounds: [times(factor, t.low), t.high === null ? "+inf" : times(factor, t.high)] };
  }

  const dates = data.units.flatMap((u) => (u.submitted === undefined ? [] : [u.submitted]));
  const years = new Set(dates.filter((d) => d !== null && dayNumber(d) !== null).map((d) => d?.slice(0, 4)));
  const year = data.year ?? (years.size === 1 ? Number([...years][0]) : null);

  /** Rules about submission do not act while nobody's submission is known (R4). */
  const notSubmitted = (unit: UnitData): Value =>
    yesNo(dates.length > 0 && (unit.submitted === undefined || unit.submitted === null));

  function submittedAfter(unit: UnitData, date: string, graceDays: number): Value {
    if (unit.submitted === undefined || unit.submitted === null) return yesNo(false);
    const given = dayNumber(unit.submitted);
    if (given === null) return open("rejected", "wrong-type");
    if (date.length !== 10 && year === null) return pending("year-unknown", ["-inf", "+inf"], new Set());
    const iso = date.length === 10 ? date : `${year}-${date.slice(-5)}`;
    return yesNo(given > (dayNumber(dayAfter(iso, graceDays)) ?? 0));
  }

  const SUBMISSION = ["submitted-after", "not-submitted"];
  const onlySubmission = (e: Expr): boolean =>
    e.op === "or" || e.op === "and" ? e.values.every(onlySubmission) : SUBMISSION.includes(e.op);
  const acts = (when: Expr, unit: UnitData): "in" | "out" | "unknown" => {
    const value = ask(when, unit, UNKNOWN);
    return isOpen(value) ? "unknown" : value.kind === "yes-no" && value.value ? "out" : "in";
  };
  const worst = (all: readonly ("in" | "out" | "unknown")[]): "in" | "out" | "unknown" =>
    all.includes("out") ? "out" : all.includes("unknown") ? "unknown" : "in";
  /** Exclusions that only look at the submission; those units are in no cohort (C1). */
  const lateness = (unit: UnitData): "in" | "out" | "unknown" =>
    worst(rules.exclusions.filter((e) => onlySubmission(e.when)).map((e) => acts(e.when, unit)));
  const mayBeExcluded = (unit: UnitData): boolean =>
    rules.exclusions.some((e) => acts(e.when, unit) === "unknown");

  const reasonOf = (when: Expr, unit: UnitData): string => {
    if (!onlySubmission(when)) return "excluded-by-rule";
    return acts({ op: "not-submitted" }, unit) === "out" ? "not-submitted" : "submitted-late";
  };
  const excluded = memo<"", string>((unit) => {
    const found = rules.exclusions.find((e) => acts(e.when, unit) === "out");
    if (found !== undefined) return reasonOf(found.when, unit);
    const waits = rules.criteria.some((c) => criterion(unit, c.code).missing.size > 0);
    return data.closed === true && rules.overdue === "not-ranked" && waits ? "overdue" : "";
  });

  const keysOf = memo<string, readonly Value[]>((unit, name) =>
    (rules.rankings.find((r) => r.name === name)?.keys ?? []).map((key) => ask(key, unit, UNKNOWN)),
  );
  /** A key that is open in any way lies in the bounds it carries. */
  const boundsIn = (value: Value): Bounds => (isOpen(value) ? value.bounds : boundsOf(value));
  const isRanked = (unit: UnitData, name: string): boolean =>
    excluded(unit, "") === "" && !keysOf(unit, name).some((k) => isOpen(k) && k.state === "not-applicable");

  function rankPlace(unit: UnitData, name: string): Place | null {
    const ranking = rules.rankings.find((r) => r.name === name);
    if (ranking === undefined) throw new Error(`unknown ranking ${name}`);
    if (!isRanked(unit, name)) return null;
    const others = data.units
      .filter(
        (u) =>
          u !== unit && isRanked(u, name) && (!ranking.withinGroup || (u.group ?? "") === (unit.group ?? "")),
      )
      .map((u) => ({ keys: keysOf(u, name).map(boundsIn), certain: !mayBeExcluded(u) }));
    const mine = keysOf(unit, name);
    return place(mine.map(boundsIn), others, !mine.some(isOpen) && !mayBeExcluded(unit));
  }

  function ask(expr: Expr, unit: UnitData, grade: Value): Value {
    const none = (): Value => {
      throw new Error("no criterion here");
    };
    const scope: Scope = {
      input: none,
      field: none,
      let: none,
      part: none,
      max: none,
      answerPoints: none,
      checkedShare: none,
      records: none,
      parameter,
      common: (name) => figures(unit, "").get(`chung.${name}`) ?? open("pending", "missing"),
      inRecord: () => scope,
      outside: (e) => outside(e, unit, "", scope, grade),
      writes: () => false,
      isWhole: () => false,
      isPart: () => false,
    };
    return evaluate(expr, scope);
  }

  return {
    rules,
    data,
    criterion,
    total: (unit) => total(unit, ""),
    pillar,
    percent,
    excluded: (unit) => excluded(unit, ""),
    place: rankPlace,
    ask,
  };
}

const span = (low: Fraction, high: Fraction | null): string =>
  `${text(low)}..${high === null ? "" : text(high)}`;
const sumText = (s: Sum): string => (s.value.kind === "number" ? text(s.value.value) : span(s.low, s.high));
const known = (x: Fraction | null): string => (x === null ? "unknown" : text(x));

/**
 * What the oracle says of the data, as the facts of test/conformance/README.md (findings are not among them). `asked`
 * keeps it to the facts one wants: the oracle is slow.
 */
export function oracleFacts(rules: Rules, data: Data, asked: (fact: string) => boolean = () => true): Facts {
  const all = run(rules, data);
  let graded: ReturnType<typeof gradesAndAwards> | null = null;
  const grades = (): ReturnType<typeof gradesAndAwards> => {
    graded ??= gradesAndAwards(all);
    return graded;
  };
  const facts = new Map<string, string>();
  for (const unit of data.units) {
    const say = (fact: string, value: () => string): void => {
      const name = `@${unit.id} ${fact}`;
      if (asked(name)) facts.set(name, value());
    };
    for (const { code } of rules.criteria) {
      const outcome = (): Outcome => all.criterion(unit, code);
      say(`criterion ${code}`, () => outcomeText(outcome()));
      say(`reason ${code}`, () => outcome().reason);
      say(`missing ${code}`, () => [...outcome().missing].sort().join(" ") || "-");
      say(`max ${code}`, () => known(outcome().max));
    }
    for (const { code } of rules.pillars) {
      say(`pillar ${code}`, () => sumText(all.pillar(unit, code)));
      say(`pillar-max ${code}`, () => known(all.pillar(unit, code).max));
    }
    say("total", () => sumText(all.total(unit)));
    say("total-max", () => known(all.total(unit).max));
    say("percent", () => percentText(all.percent(unit)));
    say("status", () =>
      all.excluded(unit) !== "" ? "not-ranked" : isOpen(all.total(unit).value) ? "pending" : "scored",
    );
    say("excluded", () => all.excluded(unit) || "no");
    for (const { name } of rules.rankings) say(`rank ${name}`, () => placeText(all.place(unit, name)));
    say("grade", () => grades().get(unit)?.grades.join(" | ") || "none");
    say("awards", () => grades().get(unit)?.awards.join(" | ") || "none");
  }
  return facts;
}

function outcomeText(o: Outcome): string {
  if (o.status === "rejected" || o.status === "needs-reading") return `${o.status} ${o.reason}`;
  return `${o.status} ${o.points === null ? span(o.low, o.high) : text(o.points)}`;
}

const percentText = (value: Value): string => (value.kind === "number" ? text(value.value) : "open");
const placeText = (p: Place | null): string =>
  p === null ? "none" : p.certain ? `${p.best}` : `${p.best}..${p.worst}`;
