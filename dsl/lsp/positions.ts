// Between the client's text and the normal one (NFC, LF, no BOM) that everything is found in: where a position of the one
// is in the other, and an edit of the normal text as an edit of the client's, in its line ends and its Unicode form.
import type { Position, Range, TextEdit as TextEditOf } from "vscode-languageserver";
import { once } from "../source/once.ts";
import type { SourceFile } from "../source/source-file.ts";
import type { Span, TextEdit } from "../source/span.ts";
import { across, type LineMap, lastAtOrBefore, lineMap, type Rounding } from "./line-map.ts";
import { lineEnd, type RawText, rawOffset, rawPosition } from "./raw-text.ts";

export interface Positions {
  /** Offset in the normal text. A place inside a letter that is composed otherwise is after the letter. */
  readonly offsetOf: (position: Position) => number;
  readonly spanOf: (range: Range) => Span;
  readonly positionOf: (offset: number) => Position;
  /** The least range of the client that holds a span. */
  readonly rangeOf: (span: Span) => Range;
  /** What to do to the client's text to have an edit done. */
  readonly editOf: (edit: TextEdit) => TextEditOf;
  /** New text in the line ends and the Unicode form of the client's text. */
  readonly written: (text: string) => string;
}

/** `file` is the normal form of `raw`. */
export function positionsOf(raw: RawText, file: SourceFile): Positions {
  const both = { raw, file, mapOf: mapsOf(raw, file) };
  const written = writerOf(raw.text);
  const position = (offset: number, rounding: Rounding): Position =>
    rawPosition(raw, toRaw(both, offset, rounding));
  const rangeOf = ({ start, end }: Span): Range => ({
    start: position(start, "start"),
    end: position(end, "end"),
  });
  return {
    offsetOf: (at) => toNormal(both, rawOffset(raw, at), "end"),
    spanOf: (range) => {
      const [a, b] = [rawOffset(raw, range.start), rawOffset(raw, range.end)];
      return {
        start: toNormal(both, Math.min(a, b), "start"),
        end: toNormal(both, Math.max(a, b), "end"),
      };
    },
    positionOf: (offset) => position(offset, "start"),
    rangeOf,
    written,
    editOf: ({ span, text }) => {
      const { start, end } = widened(both, span);
      const whole = file.text.slice(start, span.start) + text + file.text.slice(span.end, end);
      return { range: rangeOf({ start, end }), newText: written(whole) };
    },
  };
}

interface BothTexts {
  readonly raw: RawText;
  readonly file: SourceFile;
  /** How a line differs; null: not at all but for its end. */
  readonly mapOf: (line: number) => LineMap | null;
}

const BOMS = /^\ufeff*/;

/** Where a line begins behind a BOM. Both texts have the same lines, since nothing composes with a line end. */
const lineStart = ({ text, lineStarts }: RawText, line: number): number =>
  (lineStarts[line] ?? 0) + (line === 0 ? (BOMS.exec(text)?.[0].length ?? 0) : 0);

function mapsOf(raw: RawText, { text, lineStarts }: SourceFile): (line: number) => LineMap | null {
  if (raw.text === text) return () => null;
  const made = new Map<number, LineMap | null>();
  return (line) => {
    const known = made.get(line);
    if (known !== undefined) return known;
    const next = lineStarts[line + 1];
    const normal = text.slice(lineStarts[line], next === undefined ? text.length : next - 1);
    const map = lineMap(raw.text.slice(lineStart(raw, line), lineEnd(raw, line)), normal);
    made.set(line, map);
    return map;
  };
}

function toNormal({ raw, file, mapOf }: BothTexts, offset: number, rounding: Rounding): number {
  const line = lastAtOrBefore(raw.lineStarts, offset);
  const start = file.lineStarts[line] ?? 0;
  const column = Math.max(0, offset - lineStart(raw, line));
  const map = mapOf(line);
  return start + (map === null ? column : across(map, "raw", column, rounding));
}

function toRaw({ raw, file, mapOf }: BothTexts, offset: number, rounding: Rounding): number {
  const line = lastAtOrBefore(file.lineStarts, offset);
  const column = offset - (file.lineStarts[line] ?? 0);
  const map = mapOf(line);
  return lineStart(raw, line) + (map === null ? column : across(map, "normal", column, rounding));
}

/** A span that neither begins nor ends inside a letter that is composed otherwise. */
function widened(both: BothTexts, { start, end }: Span): Span {
  const outward = (offset: number, rounding: Rounding): number =>
    toRaw(both, offset, "start") === toRaw(both, offset, "end")
      ? offset
      : toNormal(both, toRaw(both, offset, rounding), rounding);
  return { start: outward(start, "start"), end: outward(end, "end") };
}

/** Writes new text as the client's text is written: its first line end, and decomposed where all of it is. */
function writerOf(raw: string): (text: string) => string {
  const isDecomposed = once(() => raw.normalize("NFC") !== raw && raw.normalize("NFD") === raw);
  const lineEnd = once(() => /\r\n|\n|\r/.exec(raw)?.[0] ?? "\n");
  return (text) => {
    const lines = text.replaceAll("\n", lineEnd());
    return isDecomposed() ? lines.normalize("NFD") : lines;
  };
}
