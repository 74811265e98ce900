// Places in a source text, and edits of it. Offsets are UTF-16 code units into the normalised text (NFC, LF).

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Replace the text of `span` by `text`; an empty span inserts. Every change of a set is a list of these. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

export const span = (start: number, end: number): Span => ({ start, end });

/** Stands for the place of something of which nothing was written. */
export const NO_PLACE: Span = span(0, 0);

/** The smallest span that holds both. */
export const cover = (a: Span, b: Span): Span =>
  a === NO_PLACE ? b : b === NO_PLACE ? a : span(Math.min(a.start, b.start), Math.max(a.end, b.end));

/** Applies edits that do not overlap, in any order given. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
  let out = "";
  let at = 0;
  for (const edit of sorted) {
    if (edit.span.start < at) throw new RangeError("edits overlap");
    out += text.slice(at, edit.span.start) + edit.text;
    at = edit.span.end;
  }
  return out + text.slice(at);
}
