// Lines put in, taken out and exchanged, with the comments that belong to them; the rest of the text stays byte for byte.
import type { Span, TextEdit } from "#dsl";
import { span } from "#dsl/source/span.ts";
import type { Home } from "./slot.ts";
import { indentAt, type Source } from "./source.ts";

const lineStart = (text: string, offset: number): number => text.lastIndexOf("\n", offset - 1) + 1;
const lineEnd = (text: string, offset: number): number => {
  const at = text.indexOf("\n", offset);
  return at < 0 ? text.length : at;
};

/** Whether nothing but blanks stands before an offset on its line. */
const beginsLine = (text: string, offset: number): boolean =>
  text.slice(lineStart(text, offset), offset).trim() === "";

/** What stands after an offset on its line: nothing, a comment, or more. */
function afterOnLine(text: string, offset: number): "nothing" | "comment" | "more" {
  const rest = text.slice(offset, lineEnd(text, offset)).trim();
  return rest === "" ? "nothing" : rest.startsWith("#") ? "comment" : "more";
}

/** Whether a statement has its lines for itself, but for a comment after it. */
const ownLines = (text: string, { start, end }: Span): boolean =>
  beginsLine(text, start) && afterOnLine(text, end) !== "more";

/**
 * A new line. `before`: the line it goes before; else it goes after `after`, else at the beginning of its home. `template`
 * has further lines indented from its own.
 */
export function insertion(
  source: Source,
  home: Home,
  template: string,
  { before, after }: { readonly before: Span | null; readonly after: Span | null },
): TextEdit {
  const { text } = source;
  const here = (offset: number, indent: string, wrap: (lines: string) => string): TextEdit => ({
    span: span(offset, offset),
    text: wrap(template.replaceAll("\n", `\n${indent}`)),
  });
  if (before && ownLines(text, before)) {
    const indent = indentAt(text, before.start);
    return here(before.start, indent, (lines) => `${lines}\n${indent}`);
  }
  if (before) return here(before.start, indentAt(text, before.start), (lines) => `${lines}; `);
  if (after) {
    const indent = indentAt(text, after.start);
    const isInline = home.close !== null && !text.slice(after.end, home.close).includes("\n");
    if (isInline && !ownLines(text, after)) return here(after.end, indent, (lines) => `; ${lines}`);
    return here(endOfLines(text, after.end), indent, (lines) => `\n${indent}${lines}`);
  }
  return first(source, home, here);
}

/** After a statement and the comment on its line; within the line when more statements follow there. */
const endOfLines = (text: string, end: number): number =>
  afterOnLine(text, end) === "more" ? end : lineEnd(text, end);

/** The first line of a block. */
function first(
  { text }: Source,
  { open, close }: Home,
  here: (offset: number, indent: string, wrap: (lines: string) => string) => TextEdit,
): TextEdit {
  if (close === null) return here(endOfLines(text, open), "", (lines) => `\n${lines}`);
  const outer = indentAt(text, open);
  const indent = `${outer}  `;
  const inside = text.slice(open, close);
  if (inside.includes("\n")) return here(endOfLines(text, open), indent, (lines) => `\n${indent}${lines}`);
  if (inside.trim() !== "") return here(open, indent, (lines) => ` ${lines};`);
  const edit = here(open, indent, (lines) => `\n${indent}${lines}\n${outer}`);
  return { span: span(open, close), text: edit.text };
}

/** Takes a statement away: its lines, or its part of a line with one `;`. A comment after it stays. */
export function removal(source: Source, statement: Span): TextEdit {
  const { text, parsed } = source;
  const { start, end } = statement;
  if (ownLines(text, statement)) {
    const from = lineStart(text, start);
    if (afterOnLine(text, end) === "comment") return { span: span(start, text.indexOf("#", end)), text: "" };
    const to = lineEnd(text, end);
    return { span: to < text.length ? span(from, to + 1) : span(Math.max(0, from - 1), to), text: "" };
  }
  const next = parsed.tokens.find((token) => token.startOffset >= end);
  if (next?.kind === "Semicolon") {
    const blanks = /^[ \t]*/.exec(text.slice(next.end))?.[0].length ?? 0;
    return { span: span(start, next.end + blanks), text: "" };
  }
  const before = parsed.tokens.findLast((token) => token.end <= start);
  if (before?.kind === "Semicolon") return { span: span(before.startOffset, end), text: "" };
  const blanks = /[ \t]*$/.exec(text.slice(before?.end ?? 0, start))?.[0].length ?? 0;
  return { span: span(start - blanks, end), text: "" };
}

/** A statement with the comment lines right above it and the comment on its last line. */
function withComments(text: string, statement: Span, isFirst: boolean): Span {
  if (!ownLines(text, statement)) return statement;
  let start = statement.start;
  while (!isFirst) {
    const line = lineStart(text, start);
    if (line === 0) break;
    const above = text.slice(lineStart(text, line - 1), line - 1);
    if (!above.trimStart().startsWith("#")) break;
    start = lineStart(text, line - 1) + indentOf(above).length;
  }
  const end = afterOnLine(text, statement.end) === "comment" ? lineEnd(text, statement.end) : statement.end;
  return span(start, text.slice(start, end).trimEnd().length + start);
}

const indentOf = (line: string): string => /^[ \t]*/.exec(line)?.[0] ?? "";

/** Two statements of one block change places, each with its comments. */
export function exchange({ text }: Source, one: Span, other: Span): readonly TextEdit[] {
  const [a, b] = one.start < other.start ? [one, other] : [other, one];
  const both = ownLines(text, a) && ownLines(text, b);
  const upper = both ? withComments(text, a, false) : a;
  const lower = both ? withComments(text, b, false) : b;
  return [
    { span: upper, text: text.slice(lower.start, lower.end) },
    { span: lower, text: text.slice(upper.start, upper.end) },
  ];
}
