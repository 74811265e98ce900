// One undo over the text and the sheet of sample units: which of the two the next step belongs to. Steps of the text are
// kept by the text itself (history.ts), those of the sheet here as patches (steps.ts).
import type { Edit } from "#designer/sheet/sheet.ts";
import type { History } from "./history.ts";
import type { OpenText } from "./open-text.ts";
import { afterSheet, afterText, backward, forward, type Steps, stepsOf } from "./steps.ts";
import type { StudioSheet } from "./studio-sheet.ts";

export interface OneUndo {
  readonly steps: () => Steps;
  /** The text has changed, by other than this undo when `isNew`. */
  readonly textChanged: (isNew: boolean) => void;
  readonly changeSheet: (edit: Edit) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** `changed` is called after every step. */
export function oneUndo(open: OpenText, sheet: StudioSheet, changed: (steps: Steps) => void): OneUndo {
  let known: History = open.history();
  let steps: Steps = stepsOf(known);
  const move = (to: typeof backward, textStep: () => boolean, of: "patches" | "inverse"): void => {
    const moved = to(steps);
    if (moved === null) return;
    steps = moved.steps;
    const { step } = moved;
    if (step.is === "sheet") sheet.patch(step[of]);
    else textStep();
    changed(steps);
  };
  return {
    steps: () => steps,
    textChanged: (isNew) => {
      if (isNew) steps = afterText(steps, known, open.history());
      known = open.history();
    },
    changeSheet: (edit) => {
      if (edit.patches.length === 0) return;
      open.seal();
      known = open.history();
      steps = afterSheet(steps, edit);
      changed(steps);
      sheet.become(edit.sheet);
    },
    undo: () => move(backward, open.undo, "inverse"),
    redo: () => move(forward, open.redo, "patches"),
  };
}
