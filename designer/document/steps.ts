// The order of undo over everything a studio changes: the text, whose steps history.ts holds, and the sheet of sample data,
// whose patches are held here. Nothing is changed here; the session does what a step says.
import type { Patch } from "#designer/sheet/sheet.ts";
import type { History } from "./history.ts";

export interface SheetStep {
  readonly patches: readonly Patch[];
  readonly inverse: readonly Patch[];
}

export type Step =
  /** The last step of the text's own history; `sheet`: what the same step did to the sheet, as a renaming does. */
  { readonly is: "text"; readonly sheet?: SheetStep } | ({ readonly is: "sheet" } & SheetStep);

export interface Steps {
  readonly past: readonly Step[];
  readonly future: readonly Step[];
}

const TEXT: Step = { is: "text" };

/** The steps of a text's history alone. */
export const stepsOf = ({ past, future }: History): Steps => ({
  past: past.map(() => TEXT),
  future: future.map(() => TEXT),
});

/**
 * After the text was changed, and with it the sheet: what joined the step before it is no step of its own, and a step dropped
 * there goes here too.
 */
export function afterText(
  { past, future }: Steps,
  before: History,
  after: History,
  sheet: SheetStep | null = null,
): Steps {
  const isDropped =
    after.past.length === before.past.length && after.past.length > 1 && after.past[0] !== before.past[0];
  const isJoined = after.past.length === before.past.length && !isDropped;
  if (isJoined) {
    const last = past.at(-1);
    const joined =
      sheet === null || last?.is !== "text" ? past : [...past.slice(0, -1), joinedStep(last, sheet)];
    return { past: joined, future: after.future.length === 0 ? [] : future };
  }
  const oldest = isDropped ? past.findIndex((step) => step.is === "text") : -1;
  const step: Step = sheet === null ? TEXT : { is: "text", sheet };
  return { past: [...past.filter((_, i) => i !== oldest), step], future: [] };
}

const joinedStep = (first: Extract<Step, { is: "text" }>, second: SheetStep): Step => ({
  is: "text",
  sheet: {
    patches: [...(first.sheet?.patches ?? []), ...second.patches],
    inverse: [...second.inverse, ...(first.sheet?.inverse ?? [])],
  },
});

/** After a command on the sheet. */
export const afterSheet = ({ past }: Steps, { patches, inverse }: SheetStep): Steps => ({
  past: [...past, { is: "sheet", patches, inverse }],
  future: [],
});

/** The steps of the text alone: another sample is open, to which nothing of the old one applies. */
export const withoutSheet = ({ past, future }: Steps): Steps => {
  const ofText = (steps: readonly Step[]): readonly Step[] =>
    steps.filter(({ is }) => is === "text").map(() => TEXT);
  return { past: ofText(past), future: ofText(future) };
};

/** The step to take back, and the steps after it; null: there is none. */
export function backward({ past, future }: Steps): { readonly step: Step; readonly steps: Steps } | null {
  const step = past.at(-1);
  return step === undefined ? null : { step, steps: { past: past.slice(0, -1), future: [step, ...future] } };
}

/** The step to do again, and the steps after it; null: there is none. */
export function forward({ past, future }: Steps): { readonly step: Step; readonly steps: Steps } | null {
  const [step, ...rest] = future;
  return step === undefined ? null : { step, steps: { past: [...past, step], future: rest } };
}
