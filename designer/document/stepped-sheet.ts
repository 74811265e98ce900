// The sheet of an open studio together with the one undo, and how the undo of an earlier visit is gone on with: that of the
// sheet only once its rules are known.
import type { Rules } from "#runtime";
import { goneOnWith, stepsKept, stepsToKeep } from "./kept-steps.ts";
import { type OneUndo, oneUndo } from "./one-undo.ts";
import type { OpenText } from "./open-text.ts";
import type { SampleOutside } from "./sample.ts";
import type { Steps } from "./steps.ts";
import type { StudioStart } from "./studio-shape.ts";
import { type SheetListener, type StudioSheet, studioSheet } from "./studio-sheet.ts";

export interface SteppedSheet {
  readonly sheet: StudioSheet;
  readonly steps: OneUndo;
  /** Keeps undo for the next visit, a while after it was last asked for or at once. */
  readonly keepSteps: Resting;
  readonly rulesAre: (rules: Rules) => void;
}

interface Resting {
  readonly soon: () => void;
  readonly now: () => void;
}

/** `stepped` is called after every step. */
export function steppedSheet(
  start: StudioStart,
  open: OpenText,
  listener: SheetListener & { readonly stepped: (steps: Steps) => void },
): SteppedSheet {
  const sheet = studioSheet(start, listener);
  const steps = oneUndo(open, sheet, (now) => {
    listener.stepped(now);
    keepSteps.soon();
  });
  const keepSteps = resting(start.sample.outside.later, () => {
    const now = sheet.sheet();
    if (now !== null) start.keepSteps(stepsToKeep(steps.steps(), now, sheet.at().id));
  });
  const earlier = stepsKept(start.steps, open.history());
  if (earlier !== null) steps.goOnWith(earlier);
  const rulesAre = (rules: Rules): void => {
    const isFirst = sheet.sheet() === null;
    sheet.rulesAre(rules);
    const opened = sheet.sheet();
    if (!isFirst || opened === null || start.steps === null) return;
    const found = goneOnWith(start.steps, steps.steps(), opened, sheet.at().id);
    if (found.sheet !== opened) sheet.become(found.sheet);
    steps.goOnWith(found.steps);
  };
  return { sheet, steps, keepSteps, rulesAre };
}

/** Undo of the sheet is kept this long after the last step, in ms. */
const KEEP_AFTER = 400;

/** Runs something once a while after it was last asked for, or at once when it was. */
function resting(later: SampleOutside["later"], run: () => void): Resting {
  let cancel: (() => void) | null = null;
  const now = (): void => {
    if (cancel === null) return;
    cancel();
    cancel = null;
    run();
  };
  return {
    soon: () => {
      cancel?.();
      cancel = later(KEEP_AFTER, now);
    },
    now,
  };
}
