// Steps of undo across a reload: those of the sheet are patches that fit the sample they were made on and no other. Numbers of
// rows are kept with them, so that a row which undo brings back is no second one of its number.
import { patched, type Sheet } from "#designer/sheet/sheet.ts";
import type { History } from "./history.ts";
import { type SheetStep, type Step, type Steps, withoutSheet } from "./steps.ts";

export interface KeptSteps extends Steps {
  /** The sample they belong to. */
  readonly sample: string | null;
  readonly numbers: readonly number[];
  readonly next: number;
}

/** What to keep; null: there are no steps of the sheet, those of the text are kept with the text. */
export const stepsToKeep = (
  { past, future }: Steps,
  { units, next }: Sheet,
  sample: string | null,
): KeptSteps | null =>
  [...past, ...future].every((step) => sheetStepOf(step) === null)
    ? null
    : { sample, past, future, numbers: units.map(({ no }) => no), next };

/** The kept steps, when those of the text among them are the history's. */
export function stepsKept(kept: KeptSteps | null, history: History): Steps | null {
  const ofText = (steps: readonly Step[]): number => steps.filter(({ is }) => is === "text").length;
  return kept !== null &&
    ofText(kept.past) === history.past.length &&
    ofText(kept.future) === history.future.length
    ? { past: kept.past, future: kept.future }
    : null;
}

/** The sheet and its steps as they were left, when the steps fit it; else the sheet as it is with the steps of the text alone. */
export function goneOnWith(
  kept: KeptSteps,
  steps: Steps,
  sheet: Sheet,
  sample: string | null,
): { readonly sheet: Sheet; readonly steps: Steps } {
  const { numbers, next } = kept;
  const alone = { sheet, steps: withoutSheet(steps) };
  if (kept.sample !== sample || numbers.length !== sheet.units.length) return alone;
  const numbered: Sheet = {
    ...sheet,
    next,
    units: sheet.units.map((row, i) => ({ ...row, no: numbers[i] ?? row.no })),
  };
  return fits(numbered, steps) ? { sheet: numbered, steps } : alone;
}

function fits(sheet: Sheet, { past, future }: Steps): boolean {
  const done = past.flatMap((step) => sheetStepOf(step) ?? []);
  try {
    const before = [...done].reverse().reduce((at, { inverse }) => patched(at, inverse), sheet);
    const after = done.reduce((at, { patches }) => patched(at, patches), before);
    if (inOrder(after) !== inOrder(sheet)) return false;
    future
      .flatMap((step) => sheetStepOf(step) ?? [])
      .reduce((at, { patches }) => patched(at, patches), sheet);
    return true;
  } catch {
    // A patch whose place is not there.
    return false;
  }
}

const sheetStepOf = (step: Step): SheetStep | null => (step.is === "sheet" ? step : (step.sheet ?? null));

/** As text whose keys are in one order, whichever came first. */
const inOrder = (sheet: Sheet): string =>
  JSON.stringify(sheet, (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
