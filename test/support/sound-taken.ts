// Rows, cases and arms that are said never to be taken, against the steps the runtime records.
import { type CriterionView, placeOf } from "#dsl/check/view.ts";
import { criteriaRun } from "#runtime/evaluate.ts";
import { criterionResult } from "#runtime/evaluate-criterion.ts";
import { prepare } from "#runtime/evaluate-program.ts";
import { isPending } from "#runtime/evaluate-values.ts";
import type { UnitData } from "#runtime/evaluation.ts";
import { recorded, type Step } from "#runtime/trace.ts";
import type { Values } from "./biased-figures.ts";
import type { Subject } from "./sound.ts";

/** Reports that take what is said to be unreachable. */
export function againstUnreachable(subject: Subject, reports: readonly Values[]): readonly string[] {
  const never = new Map(
    subject.found
      .filter(({ code }) => code === "row-unreachable" || code === "case-unreachable")
      .map(({ code, span }) => [placeKey(span), code]),
  );
  if (never.size === 0) return [];
  const units = reports.map((values, i) => ({ id: String(i), group: String(Math.floor(i / 3)), values }));
  return takenBy(subject, units).flatMap(({ marks, unit }) =>
    marks.flatMap(({ kind, at }) => {
      const code = never.get(placeKey(at));
      return code?.startsWith(kind) === true
        ? [`${code} is taken: ${subject.text.slice(at.start, at.end)} by ${JSON.stringify(unit.values)}`]
        : [];
    }),
  );
}

/** Rows and cases without an example that the figures shown for them do not go through. */
export function againstBranches(subject: Subject): readonly string[] {
  const { found, view } = subject;
  const rows = view.operations().flatMap((e) => (e.op === "table" ? e.rows : []));
  const cases = view.criterion.whens;
  const places = new Set([...rows, ...cases].map((mark) => placeKey(placeOf(view, mark))));
  return found.flatMap(({ code, span, witness }) => {
    if (code !== "branch-without-example" || witness === null || !places.has(placeKey(span))) return [];
    const units = [witness.values, ...witness.others].map((values, i) => ({ id: String(i), values }));
    const [first] = takenBy({ view, parameters: witness.parameters }, units);
    // A row that is sure though its subject still waits for a figure leaves no step.
    if (first?.waits === true) return [];
    return first?.marks.some(({ at }) => placeKey(at) === placeKey(span)) === true
      ? []
      : [`${JSON.stringify(units)} does not go through ${subject.text.slice(span.start, span.end)}`];
  });
}

const placeKey = ({ start, end }: Taken["at"]): string => `${start}-${end}`;

/** What the runtime's steps took, unit by unit; nothing of what is rejected. */
function takenBy(
  { view, parameters }: { readonly view: CriterionView; readonly parameters: Values },
  units: readonly UnitData[],
): readonly { readonly unit: UnitData; readonly marks: readonly Taken[]; readonly waits: boolean }[] {
  const { criterion, rules } = view;
  const program = prepare({ rules, order: rules.criteria.map((c) => c.code) }, recorded);
  const plan = program.planOf.get(criterion.code);
  const run = criteriaRun(program, units, { parameters });
  return run.units.flatMap((unit) => {
    const steps: Step[] = [];
    if (plan === undefined || criterionResult(run, unit, plan, steps).status === "rejected") return [];
    return [{ unit: unit.data, marks: steps.flatMap((step) => taken(view, step)), waits: steps.some(waits) }];
  });
}

const waits = ({ result, steps }: Step): boolean => isPending(result) || steps.some(waits);

interface Taken {
  readonly kind: "row" | "case";
  readonly at: { readonly start: number; readonly end: number };
}

/** What a step and those inside it took. */
function taken(view: CriterionView, { expr, path, fact, steps }: Step): readonly Taken[] {
  const { criterion, model } = view;
  const inner = steps.flatMap((step) => taken(view, step));
  const here = (kind: Taken["kind"], mark: object): Taken => ({ kind, at: placeOf(view, mark) });
  const rest = path.slice(criterion.code.length + 1);
  const special = /^when\/(\d+)\/then$/.exec(rest)?.[1];
  const score = model.places[`${criterion.code}/score`];
  return [
    ...inner,
    ...(expr.op === "table" && fact?.is === "row"
      ? fact.rows.flatMap((row) => {
          const found = expr.rows[row];
          return found === undefined ? [] : [here("row", found)];
        })
      : []),
    ...(expr.op === "if"
      ? steps.filter((s) => s.expr === expr.then || s.expr === expr.else).map((s) => here("case", s.expr))
      : []),
    ...(special === undefined ? [] : [here("case", criterion.whens[Number(special)] ?? criterion)]),
    ...(rest === "score" && score !== undefined ? [{ kind: "case", at: score } as const] : []),
  ];
}
