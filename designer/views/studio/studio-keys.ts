// The studio's keys, wherever the cursor is. A browser's own undo of a field would know nothing of the text, so there is one.
import type { Studio } from "#designer/document/studio.ts";
import { goToPart } from "./studio-parts.ts";

/** Listens until the answer is called. */
export function watchKeys(studio: Studio): () => void {
  const onKey = (event: KeyboardEvent): void => {
    // A word that is being composed belongs to the input method.
    if (event.isComposing || event.defaultPrevented) return;
    const command = commandOf(studio, event);
    if (command === null) return;
    event.preventDefault();
    command();
  };
  window.addEventListener("keydown", onKey);
  return () => window.removeEventListener("keydown", onKey);
}

function commandOf(studio: Studio, event: KeyboardEvent): (() => void) | null {
  const key = event.key.toLowerCase();
  if ((event.ctrlKey || event.metaKey) && !event.altKey) {
    if (key === "z") return event.shiftKey ? studio.redo : studio.undo;
    if (key === "y") return studio.redo;
    if (key === "enter" && !isElsewhere(event)) return () => addCriterion(studio);
    return null;
  }
  if (key === "f6" && !isInDialog(event)) return () => goToPart(event.shiftKey ? -1 : 1);
  if (!event.altKey) return null;
  if (key === "1") return () => studio.setView("table");
  if (key === "2") return () => studio.setView("text");
  if (key === "3") return () => studio.setView("both");
  return null;
}

/** Adds a criterion; until its title has the focus, letters typed go nowhere rather than into the field left. */
export function addCriterion(studio: Studio): void {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  studio.addCriterion();
}

const isInDialog = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && target.closest("[role=dialog]") !== null;

/** In a dialog, or in the sheet of sample units, whose keys are those of a spreadsheet. */
const isElsewhere = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && target.closest("[role=dialog], [role=grid]") !== null;
