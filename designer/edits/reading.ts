// Reading a text again after an edit in the least time: of an open document, only the criterion around the edit where that can
// be read by itself, else the whole.
import { type Analysis, ide, type TextEdit } from "#dsl";

/** A part of a text, or all of it, before and after an edit. */
export interface Reread {
  readonly before: Analysis;
  readonly after: Analysis;
  /** Where the part begins in the text: places of both are into the part. */
  readonly start: number;
  /** The document after the edit. */
  readonly next: ide.Document;
}

/** Reads what an edit leads to. */
export function reread(document: ide.Document, edit: TextEdit): Reread {
  const next = ide.edited(document, edit);
  const { start: offset } = edit.span;
  const [before, after] = [document.around(offset), next.around(offset)];
  // A text does not begin with a criterion: what begins at 0 is the whole.
  return before.start > 0 && before.start === after.start
    ? { before: before.analysis, after: after.analysis, start: before.start, next }
    : { before: document.analysis(), after: next.analysis(), start: 0, next };
}
