// One undo over the text and the sheet of sample units: which of the two the next step belongs to. Steps of the text are
// kept by the text itself (history.ts), those of the sheet here as patches (steps.ts).
import type { Edit } from "#designer/sheet/sheet.ts";
import type { TextEdit } from "#dsl";
import type { History } from "./history.ts";
import type { OpenText } from "./open-text.ts";
import { afterSheet, afterText, backward, forward, type Steps, stepsOf, withoutSheet } from "./steps.ts";
import type { StudioSheet } from "./studio-sheet.ts";

export interface OneUndo {
  readonly steps: () => Steps;
  /** The text has changed, by other than this undo when `isNew`. */
  readonly textChanged: (isNew: boolean) => void;
  readonly changeSheet: (edit: Edit) => void;
  /** One step that changes both. */
  readonly changeBoth: (edits: readonly TextEdit[], group: string, sheet: Edit) => void;
  /** Another sample is open. */
  readonly otherSheet: () => void;
  /** Goes on with the steps of an earlier visit. */
  readonly goOnWith: (steps: Steps) => void;
  readonly undo: () => void;
  readonly redo: () => void;
}

/** `changed` is called after every step. */
export function oneUndo(open: OpenText, sheet: StudioSheet, changed: (steps: Steps) => void): OneUndo {
  let known: History = open.history();
  let steps: Steps = stepsOf(known);
  let together: Edit | null = null;
  const become = (next: Steps): void => {
    steps = next;
    changed(steps);
  };
  const move = (to: typeof backward, textStep: () => boolean, of: "patches" | "inverse"): void => {
    const moved = to(steps);
    if (moved === null) return;
    const { step } = moved;
    if (step.is === "sheet" && sheet.sheet() === null) {
      // The text was never read without errors since it was opened: there is no sheet that a step could go back on.
      steps = withoutSheet(steps);
      move(to, textStep, of);
      return;
    }
    steps = moved.steps;
    if (step.is === "sheet") sheet.patch(step[of]);
    else {
      if (step.sheet !== undefined) sheet.patch(step.sheet[of], true);
      textStep();
    }
    changed(steps);
  };
  return {
    steps: () => steps,
    textChanged: (isNew) => {
      if (isNew) steps = afterText(steps, known, open.history(), together);
      known = open.history();
    },
    changeSheet: (edit) => {
      if (edit.patches.length === 0) return;
      open.seal();
      known = open.history();
      become(afterSheet(steps, edit));
      sheet.become(edit.sheet);
    },
    changeBoth: (edits, group, edit) => {
      if (edits.length === 0) return;
      if (edit.patches.length > 0) {
        together = edit;
        sheet.become(edit.sheet, true);
      }
      open.apply(edits, "form", group);
      together = null;
    },
    otherSheet: () => become(withoutSheet(steps)),
    goOnWith: become,
    undo: () => move(backward, open.undo, "inverse"),
    redo: () => move(forward, open.redo, "patches"),
  };
}
