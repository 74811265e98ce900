// A naive evaluator, written from runtime/SPEC.md: BigInt fractions, plain recursion, nothing shared with the runtime.
// Properties and conformance cases compare the runtime with it. This is its door; what is worked out where: oracle-run.ts.
import type { Rules } from "#runtime/compiled-set.ts";
import type { Data, UnitData } from "#runtime/evaluation.ts";
import type { Facts } from "./conformance.ts";
import { outcomeOf } from "./oracle-criterion.ts";
import { type Fraction, text } from "./oracle-fraction.ts";
import { gradesAndAwards } from "./oracle-grades.ts";
import { around, ask } from "./oracle-outside.ts";
import type { Place } from "./oracle-population.ts";
import { exclusionOf, keysOf, latenessOf, placeOf } from "./oracle-ranks.ts";
import { byCode, declared, type Outcome, type Run, type Sum } from "./oracle-run.ts";
import type { Figures } from "./oracle-scope.ts";
import { percentOf, pillarSum, totalSum } from "./oracle-sums.ts";
import { figuresOf, narrowed } from "./oracle-unit.ts";
import { isOpen, type Value } from "./oracle-value.ts";

/** The same answer for the same unit and key, worked out once. */
const memo = <V>(make: (unit: UnitData, key: string) => V): ((unit: UnitData, key: string) => V) => {
  const known = new Map<UnitData, Map<string, V>>();
  return (unit, key) => {
    const mine = known.get(unit) ?? new Map<string, V>();
    known.set(unit, mine);
    const found = mine.get(key);
    if (found !== undefined) return found;
    const value = make(unit, key);
    mine.set(key, value);
    return value;
  };
};

export function runOf(rules: Rules, data: Data): Run {
  const figures: Run["figures"] = memo<Figures>((unit, code) =>
    code === ""
      ? figuresOf(unit, around(run, unit), (c) => declared(run, c, unit))
      : narrowed(byCode(run, code), figures(unit, ""), around(run, unit)),
  );
  const total = memo<Sum>((unit) => totalSum(run, unit));
  const excluded = memo<string>((unit) => exclusionOf(run, unit));
  const run: Run = {
    rules,
    data,
    figures,
    criterion: memo<Outcome>((unit, code) => outcomeOf(run, unit, code)),
    pillar: memo<Sum>((unit, code) => pillarSum(run, unit, code)),
    total: (unit) => total(unit, ""),
    percent: (unit) => percentOf(run, unit),
    excluded: (unit) => excluded(unit, ""),
    lateness: (unit) => latenessOf(run, unit),
    keys: memo<readonly Value[]>((unit, ranking) => keysOf(run, unit, ranking)),
    place: (unit, ranking) => placeOf(run, unit, ranking),
    ask: (expr, unit, grade) => ask(run, expr, unit, grade),
  };
  return run;
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
  const all = runOf(rules, data);
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
