// Evaluation while a set is being written: of the same data, only the criteria that became others are worked out again, with
// those that look at results of others; sums, ranks and grades of all. What comes out is what a fresh evaluation gives. It is
// no part of the door: an application evaluates a set that stays as it is.
import type { Criterion, Rules } from "./compiled-set.ts";
import { looksAtYear } from "./dates.ts";
import { criteriaRun, type Evaluable, finished } from "./evaluate.ts";
import { criterionResult } from "./evaluate-criterion.ts";
import { NONE, type PillarPlan, type Plan, type Program, type Run, type UnitRun } from "./evaluate-frame.ts";
import { prepare } from "./evaluate-program.ts";
import type { Open } from "./evaluate-values.ts";
import type { Data, Reason, SumResult } from "./evaluation.ts";

/** An evaluation from which the next one of the same data can go on. Whoever holds it may look at `run`, not change it. */
export interface Kept {
  readonly run: Run;
  readonly data: Data;
  /** How many findings were there before the sums. */
  readonly early: number;
  /** Which units were excluded before any points were known, in the order of the units. */
  readonly excluded: readonly (Reason | Open | null)[];
}

/** Evaluates all units; goes on from `before` where that is of the same data object and only criteria have changed. */
export function evaluateKept(set: Evaluable, data: Data, before: Kept | null): Kept {
  const program = set.program?.() ?? prepare(set);
  const changed = before === null || before.data !== data ? null : changedPlans(before.run.program, program);
  const run =
    before === null || changed === null
      ? criteriaRun(program, data.units, data)
      : carried(before, program, changed);
  const early = run.findings.length;
  const excluded = run.units.map((unit) => unit.excluded);
  return { run: finished(run), data, early, excluded };
}

function carried({ run: old, early, excluded }: Kept, program: Program, changed: ReadonlySet<Plan>): Run {
  const units = old.units.map(
    (unit, i): UnitRun => ({
      ...unit,
      results: [...unit.results],
      excluded: excluded[i] ?? null,
      sums: null,
      ranks: new Map(),
      grades: NONE,
    }),
  );
  const findings = old.findings.slice(0, early);
  const run: Run = { ...old, program, units, cohorts: new Map(), findings };
  // In the order of the program: what a criterion refers to, in any unit, stands before it.
  for (const plan of program.plans)
    if (changed.has(plan))
      for (const unit of units) unit.results[plan.index] = criterionResult(run, unit, plan);
  const steady = program.pillars.filter((pillar) => !holds(pillar, changed)).map(({ code }) => code);
  units.forEach((unit, i) => {
    unit.sums = steadySums(steady, old.units[i]);
  });
  return run;
}

/** Sums of pillars in which nothing has changed; the total is worked out from them. */
function steadySums(steady: readonly string[], before: UnitRun | undefined): UnitRun["sums"] {
  if (before?.sums == null) return null;
  const pillars = new Map<string, SumResult>();
  for (const code of steady) {
    const sum = before.sums.pillars.get(code);
    if (sum !== undefined) pillars.set(code, sum);
  }
  return { total: before.sums.total, pillars };
}

const holds = ({ scored, pillars }: PillarPlan, changed: ReadonlySet<Plan>): boolean =>
  scored.some((plan) => changed.has(plan)) || pillars.some((pillar) => holds(pillar, changed));

/** Plans whose results may be others than before; null: more than results of single criteria may be. */
function changedPlans(before: Program, now: Program): ReadonlySet<Plan> | null {
  if (before.plans.length !== now.plans.length) return null;
  if (restOf(before.rules) !== restOf(now.rules)) return null;
  const changed = new Set<Plan>();
  for (const [i, plan] of now.plans.entries()) {
    const old = before.plans[i];
    if (old?.criterion.code !== plan.criterion.code) return null;
    const text = JSON.stringify(plan.criterion);
    const isSame = old.criterion === plan.criterion || JSON.stringify(old.criterion) === text;
    if (!isSame && !isAlike(old, plan)) return null;
    if (!isSame || LOOKS_AROUND.test(text)) changed.add(plan);
  }
  return changed;
}

/** Rules, and policies, that look at results of other criteria, or at the unit as a whole. */
const LOOKS_AROUND = /"op":"(points-of|grade|rank)"|"kind":"proportional"/;

/** Whether a criterion changes nothing but its own result, and that of those that look at it. */
const isAlike = (old: Plan, now: Plan): boolean =>
  keysOf(old) === keysOf(now) &&
  [old, now].every(
    ({ criterion, requires }) => !looksAtYear(criterion) && !requires.some((r) => r.common.length > 0),
  ) &&
  placesOf(old.criterion) === placesOf(now.criterion);

const keysOf = ({ figures }: Plan): string => figures.map(({ key }) => key).join("\n");

/** In which sums it counts. */
const placesOf = ({ pillar, kind }: Criterion): string => `${pillar}\n${kind}`;

const restOf = (rules: Rules): string => JSON.stringify({ ...rules, criteria: [] });
