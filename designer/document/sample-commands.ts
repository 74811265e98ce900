// What is done with the sample data of an open studio as a whole: another is opened, one is named, a conflict is settled.
import type { OneUndo } from "./one-undo.ts";
import type { Studio, StudioStart } from "./studio-shape.ts";
import type { StudioSheet } from "./studio-sheet.ts";

type SampleCommands = Pick<
  Studio,
  "settleSample" | "set" | "openSample" | "stored" | "saved" | "describeSample"
>;

/** `opened` is called when another sample is shown. */
export function sampleCommands(
  { sample }: StudioStart,
  sheet: StudioSheet,
  steps: OneUndo,
  opened: () => void,
): SampleCommands {
  return {
    settleSample: (how) => {
      if (how === "mine-as-new") return sheet.saveAsNew();
      const edit = sheet.theirs();
      if (edit !== null) steps.changeSheet(edit);
    },
    set: sample.set,
    openSample: async (at, data, gone = false) => {
      if (!gone && !(await sheet.flushed())) return false;
      sheet.open(at, data);
      steps.otherSheet();
      opened();
      return true;
    },
    stored: sheet.stored,
    saved: sheet.flushed,
    describeSample: sheet.describe,
  };
}
