// Formatting as small edits: only what differs between a text and its formatted form, token by token, so that cursors and
// marks in an editor stay where they are.
import type { Analysis } from "../analyze.ts";
import { format } from "../format/format.ts";
import { type Span, span, type TextEdit } from "../source/span.ts";
import type { Surface } from "../syntax/ast.ts";
import { scan } from "../syntax/lexer.ts";
import type { Comment, Line, Token } from "../syntax/tokens.ts";
import { heldAt, placeAt } from "./place.ts";

/** The edits that format a whole text, or write it in the other surface. None while its braces do not match. */
export function formatDocument({ file }: Analysis, surface?: Surface): readonly TextEdit[] {
  const formatted = format(file, surface === undefined ? {} : { surface }).text;
  return formatted === file.text ? [] : differences(file.text, formatted);
}

/** The edits within the statements that a span touches. */
export function formatRange(analysis: Analysis, within: Span): readonly TextEdit[] {
  const { text } = analysis.file;
  const touched = statementsIn(analysis.parsed.lines, within);
  const [first, last] = [touched[0], touched.at(-1)];
  if (first === undefined || last === undefined) return [];
  // The blanks before a statement are its own.
  const start = text.slice(0, first.start).trimEnd().length;
  return formatDocument(analysis).filter(({ span: at }) => start <= at.start && at.end <= last.end);
}

/** The smallest statements that a span touches: of a block that it touches in part, those within. */
function statementsIn(lines: readonly Line[], within: Span): readonly Line[] {
  const touched = lines.filter(({ start, end }) => start <= within.end && within.start <= end);
  const [only] = touched;
  if (only === undefined || touched.length > 1) return touched;
  const block = only.tokens.find(
    ({ block: b }) =>
      b !== null && b.open.end <= within.start && within.end <= (b.close?.startOffset ?? b.end),
  )?.block;
  const inner = block == null ? [] : statementsIn(block.lines, within);
  return inner.length > 0 ? inner : touched;
}

/** The edit that puts a line at its indentation after `}` or a line break was typed before the offset; none when it is. */
export function formatOnType(analysis: Analysis, offset: number, typed: string): readonly TextEdit[] {
  const { text } = analysis.file;
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const blanks = /^[ \t]*/.exec(text.slice(start))?.[0] ?? "";
  const at = start + blanks.length;
  if (typed === "}" && text.charAt(at) !== "}") return [];
  const level = typed === "}" || typed === "\n" ? indentAt(analysis, at) : null;
  if (level === null || blanks === " ".repeat(level)) return [];
  return [{ span: span(start, at), text: " ".repeat(level) }];
}

const STEP = 2;
const CONTINUED = 4;

/** How far in a line is whose first character stands at an offset; null inside a string or a comment. */
function indentAt(analysis: Analysis, at: number): number | null {
  const place = placeAt(analysis, at);
  if (place === null) return null;
  const depth = openBraces(analysis.parsed.tokens, at);
  if (analysis.file.text.charAt(at) === "}") return Math.max(0, depth - 1) * STEP;
  const goesOn = place.before.length > 0 && heldAt(place) !== "items";
  return depth * STEP + (goesOn ? CONTINUED : 0);
}

function openBraces(tokens: readonly Token[], before: number): number {
  let depth = 0;
  for (const { kind, startOffset } of tokens) {
    if (startOffset >= before) break;
    if (kind === "LeftBrace") depth++;
    else if (kind === "RightBrace") depth = Math.max(0, depth - 1);
  }
  return depth;
}

interface Piece {
  readonly start: number;
  readonly end: number;
}

/** What differs, aligned by tokens and comments: formatting leaves their number and order as they are. */
function differences(text: string, formatted: string): readonly TextEdit[] {
  const [old, now] = [pieces(text), pieces(formatted)];
  if (old.length !== now.length) return [whole(text, formatted)];
  const edits: TextEdit[] = [];
  const replace = (from: Piece, to: Piece): void => {
    const words = formatted.slice(to.start, to.end);
    if (text.slice(from.start, from.end) !== words) edits.push({ span: from, text: words });
  };
  let [a, b] = [0, 0];
  for (const [i, from] of old.entries()) {
    const to = now[i] ?? from;
    replace(span(a, from.start), span(b, to.start));
    replace(span(from.start, from.end), span(to.start, to.end));
    [a, b] = [from.end, to.end];
  }
  replace(span(a, text.length), span(b, formatted.length));
  return edits;
}

function pieces(text: string): readonly Piece[] {
  const { tokens, comments } = scan(text);
  const all: Piece[] = [...tokens.map(ofToken), ...comments.map(ofComment)];
  return all.sort((a, b) => a.start - b.start);
}

const ofToken = ({ startOffset, end }: Token): Piece => span(startOffset, end);
const ofComment = ({ span: at, text }: Comment): Piece => span(at.start, at.start + text.length);

/** One edit between the first and the last character that differ. */
function whole(text: string, formatted: string): TextEdit {
  let start = 0;
  while (start < text.length && text[start] === formatted[start]) start++;
  let [end, other] = [text.length, formatted.length];
  while (end > start && other > start && text[end - 1] === formatted[other - 1]) {
    end--;
    other--;
  }
  return { span: span(start, end), text: formatted.slice(start, other) };
}
