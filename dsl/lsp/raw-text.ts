// A text as the client holds it: any line ends, any Unicode form, perhaps a BOM. Positions of the protocol are a line and
// UTF-16 code units in it, both from 0; what lies outside is brought inside, as the protocol says.
import type { Position, TextDocumentContentChangeEvent } from "vscode-languageserver";
import { lastAtOrBefore } from "./line-map.ts";

export interface RawText {
  readonly text: string;
  /** Offset of the first character of each line. */
  readonly lineStarts: readonly number[];
}

const LINE_END = /\r\n|\n|\r/g;

export function rawText(text: string): RawText {
  const lineStarts = [0];
  for (const { index, 0: end } of text.matchAll(LINE_END)) lineStarts.push(index + end.length);
  return { text, lineStarts };
}

/** Where a line ends, its line end not included. */
export function lineEnd({ text, lineStarts }: RawText, line: number): number {
  const next = lineStarts[line + 1];
  if (next === undefined) return text.length;
  return text[next - 1] === "\n" && text[next - 2] === "\r" ? next - 2 : next - 1;
}

/** The offset of a position; beyond the end of a line it is that end, beyond the last line the end of the text. */
export function rawOffset(raw: RawText, { line, character }: Position): number {
  const start = raw.lineStarts[line];
  if (start === undefined) return line < 0 ? 0 : raw.text.length;
  return Math.min(start + Math.max(0, character), lineEnd(raw, line));
}

/** The position of an offset. */
export function rawPosition(raw: RawText, offset: number): Position {
  const line = lastAtOrBefore(raw.lineStarts, offset);
  return { line, character: offset - (raw.lineStarts[line] ?? 0) };
}

/** The text after a change as the client reports it: a range of the text, or all of it. */
export function afterChange(raw: RawText, change: TextDocumentContentChangeEvent): RawText {
  if (!("range" in change) || change.range === undefined) return rawText(change.text);
  const [a, b] = [rawOffset(raw, change.range.start), rawOffset(raw, change.range.end)];
  return rawText(raw.text.slice(0, Math.min(a, b)) + change.text + raw.text.slice(Math.max(a, b)));
}
