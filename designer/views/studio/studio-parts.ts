// F6 goes from part to part of the studio, as in office programs: between them lie a hundred stops of the Tab key.

/** A part says so by `data-part`; the line on top is one too. Dialogs are not gone out of. */
const PARTS = "#root header, [data-part]";
/** What a part is about at the moment. */
const CURRENT =
  ".monaco-editor :is(textarea, .native-edit-context), [role=tab][aria-selected=true], [data-selected] button, [aria-current=true]";
const STOP = "a[href], button:not(:disabled), input, select, textarea, [tabindex='0']";

/** Puts the focus into the next part that is shown, or into the one before; from nowhere into the first or the last. */
export function goToPart(step: 1 | -1): void {
  const parts = [...document.querySelectorAll<HTMLElement>(PARTS)].filter((each) => each.checkVisibility());
  const here = parts.findIndex((each) => each.contains(document.activeElement));
  const from = here === -1 && step === -1 ? 0 : here;
  const part = parts[(from + step + parts.length) % parts.length];
  if (part !== undefined) startOf(part)?.focus();
}

/** What scrolls as a whole is a stop itself, before those in it. */
function startOf(part: HTMLElement): HTMLElement | null {
  const current = part.querySelector<HTMLElement>(CURRENT);
  return current ?? (part.tabIndex === 0 ? part : part.querySelector<HTMLElement>(STOP));
}
