// One part of what a hover tells.
import type { Both } from "../source/diagnostic.ts";

export interface HoverPart {
  /** What the part tells. */
  readonly title: Both;
  readonly text: Both | null;
  /** Words of the text or of a data file, to be shown as they are; "" when there are none. */
  readonly code: string;
}

/** A part of words only. */
export const said = (title: Both, text: Both): HoverPart => ({ title, text, code: "" });
