// The way from a row of the ranking to the sheet of its unit, without every table between having to know of it.
import { createContext, type ReactElement, useContext } from "react";
import { PREVIEW } from "../../strings/preview.ts";
import { type Language, say } from "../../strings/words.ts";
import shared from "./preview.module.css";

/** Shows the sheet of a unit; null: nobody does, and there is no button. */
export const AskSheet = createContext<((unit: string) => void) | null>(null);

/** Opens the sheet of a unit in one click. */
export function SheetButton({
  unit,
  name,
  language,
}: {
  readonly unit: string;
  readonly name: string;
  readonly language: Language;
}): ReactElement | null {
  const ask = useContext(AskSheet);
  if (ask === null) return null;
  return (
    <button
      type="button"
      className={shared.sheet}
      aria-haspopup="dialog"
      aria-label={say(PREVIEW["unit-sheet"], language, { unit: name })}
      onClick={() => ask(unit)}
    >
      {say(PREVIEW.sheet, language)}
    </button>
  );
}
