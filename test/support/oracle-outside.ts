// What an expression asks of other units, other rules and the unit as a whole, for the oracle (SPEC C1–C4, K2, R4).
import type { Criterion, Expr } from "#runtime/compiled-set.ts";
import type { UnitData } from "#runtime/evaluation.ts";
import { evaluate, type Scope } from "./oracle-expression.ts";
import { type Fraction, over, parseFraction, timesBounds } from "./oracle-fraction.ts";
import { cohortValue, equalMembers, type Member } from "./oracle-population.ts";
import { declared, maxOf, parameterOf, type Run, type Sum, UNKNOWN } from "./oracle-run.ts";
import { type Around, scopeOf } from "./oracle-scope.ts";
import { notSubmitted, submittedAfter } from "./oracle-submission.ts";
import { asValue, scaleFor, sum } from "./oracle-sums.ts";
import { leftToRule, requirementsReject } from "./oracle-unit.ts";
import { boundsOf, isOpen, number, open, pending, type Value, word, yesNo } from "./oracle-value.ts";

export const around = (run: Run, unit: UnitData): Around => ({
  rules: run.rules,
  parameter: (name) => parameterOf(run, name),
  max: (criterion) => maxOf(run, criterion),
  outside: (expr, code, scope) => outside(run, expr, unit, code, scope),
});

export const scopeIn = (run: Run, unit: UnitData, c: Criterion): Scope =>
  scopeOf(c, run.figures(unit, c.code), around(run, unit));

/** Is the unit a member of the cohort of a value in this criterion's rule, and with which value? null: it is not (C1). */
function member(run: Run, expr: Expr, c: Criterion, unit: UnitData): Member | null {
  if (declared(run, c, unit) || run.lateness(unit) === "out") return null;
  const mine = around(run, unit);
  const scope = scopeIn(run, unit, c);
  const policy = c.notApplicable?.when ?? null;
  const away = policy === null ? yesNo(false) : evaluate(policy, scope);
  if (away.kind === "yes-no" && away.value) return null;
  const rejected = requirementsReject(c, run.figures(unit, c.code), mine);
  if (rejected !== null) return { value: rejected, certain: true };
  const left = leftToRule(c, run.figures(unit, c.code), mine);
  if (left.kind === "yes-no" && !left.value) return null;
  const value = evaluate(expr, scope);
  const waits = [away, left, value].some((v) => isOpen(v) && v.state === "pending" && v.missing.size > 0);
  if (run.data.closed === true && run.rules.overdue !== null && waits) return null;
  return { value, certain: !isOpen(left) && !isOpen(away) && run.lateness(unit) === "in" };
}

export function outside(
  run: Run,
  expr: Expr,
  unit: UnitData,
  code: string,
  scope: Scope,
  grade: Value = UNKNOWN,
): Value {
  switch (expr.op) {
    case "min-max":
    case "cohort": {
      const c = run.rules.criteria.find((each) => each.code === code);
      if (c === undefined) throw new Error("a cohort outside a criterion");
      const near = run.data.units.filter(
        (u) => expr.over === "all" || (u.group ?? "") === (unit.group ?? ""),
      );
      const all = near.map((u) => ({ u, member: member(run, expr.value, c, u) }));
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
      return pointsOf(run, expr, unit);
    case "grade":
      return grade;
    case "group":
      return word(unit.group ?? "");
    case "rank": {
      const found = run.place(unit, expr.ranking === "" ? (run.rules.rankings[0]?.name ?? "") : expr.ranking);
      if (found === null) return open("pending", "missing");
      const [best, worst] = [number(parseFraction(`${found.best}`)), number(parseFraction(`${found.worst}`))];
      return found.certain ? best : pending("missing", [boundsOf(best)[0], boundsOf(worst)[1]], new Set());
    }
    case "submitted-after":
      return submittedAfter(run, unit, expr.date, expr.graceDays);
    case "not-submitted":
      return notSubmitted(run, unit);
    default:
      throw new Error(`not a question about a unit: ${expr.op}`);
  }
}

/** In a rule, a sum with an open part is pending within its bounds. */
const openSum = (s: Sum): Value =>
  isOpen(s.value) ? pending("missing", [s.low, s.high ?? "+inf"], new Set()) : s.value;
function pointsOf(run: Run, expr: Extract<Expr, { readonly op: "points-of" }>, unit: UnitData): Value {
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
      const o = run.criterion(unit, expr.name);
      return of(asValue(o), o.max);
    }
    case "pillar": {
      const s = run.pillar(unit, expr.name);
      return of(openSum(s), s.max);
    }
    case "tag": {
      const tag = run.rules.tags.find((t) => t.name === expr.name);
      const s = sum((tag?.criteria ?? []).map((code) => run.criterion(unit, code)));
      return of(openSum(s), s.max);
    }
    case "total": {
      return of(openSum(run.total(unit)), scaleFor(run, unit));
    }
  }
}

export function ask(run: Run, expr: Expr, unit: UnitData, grade: Value): Value {
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
    parameter: (name) => parameterOf(run, name),
    common: (name) => run.figures(unit, "").get(`chung.${name}`) ?? open("pending", "missing"),
    inRecord: () => scope,
    outside: (e) => outside(run, e, unit, "", scope, grade),
    writes: () => false,
    isWhole: () => false,
    isPart: () => false,
  };
  return evaluate(expr, scope);
}
