// Repairs the rules offer, as edits of the text. What only an author can know (a reason, a decision) is left as “…”, and
// reason-missing reminds of it.
import type { Code } from "../source/catalog.ts";
import type { Both, Fix } from "../source/diagnostic.ts";
import { type Span, span, type TextEdit } from "../source/span.ts";
import type { Surface } from "../syntax/ast.ts";
import { spelling } from "../syntax/keywords.ts";
import type { CriterionView } from "./view.ts";

/** What an author has still to say. */
export const TO_SAY = "…";

export const fix = (title: Both, ...edits: readonly TextEdit[]): Fix => ({ title, edits });

export const replace = (at: Span, text: string): TextEdit => ({ span: at, text });
export const insert = (at: number, text: string): TextEdit => ({ span: span(at, at), text });

/** A new last line of a criterion. */
export function lastLine(view: CriterionView, line: string): TextEdit {
  const { text, model } = view;
  const { start, end } = model.item.span;
  const brace = text.lastIndexOf("}", end - 1);
  const open = text.indexOf("{", model.item.header.end);
  if (brace < start || open < 0 || open > brace) return insert(model.item.header.end, ` { ${line} }`);
  const lineStart = text.lastIndexOf("\n", brace) + 1;
  if (text.slice(lineStart, brace).trim() === "")
    return insert(lineStart, `${text.slice(lineStart, brace)}  ${line}\n`);
  const empty = text.slice(open + 1, brace).trim() === "";
  return insert(text.slice(0, brace).trimEnd().length, empty ? ` ${line} ` : `; ${line}`);
}

/** A new line after a statement, as far in as that one. */
export function lineAfter(text: string, at: Span, line: string): TextEdit {
  const lineStart = text.lastIndexOf("\n", at.start) + 1;
  const indent = /^[ \t]*/.exec(text.slice(lineStart))?.[0] ?? "";
  const lineEnd = text.indexOf("\n", at.end);
  return insert(lineEnd < 0 ? text.length : lineEnd, `\n${indent}${line}`);
}

/** The statement without its line. */
export function withoutLine(text: string, at: Span): TextEdit {
  const lineStart = text.lastIndexOf("\n", at.start) + 1;
  const lineEnd = text.indexOf("\n", at.end);
  const alone =
    text.slice(lineStart, at.start).trim() === "" &&
    text.slice(at.end, lineEnd < 0 ? text.length : lineEnd).trim() === "";
  if (alone && lineEnd >= 0) return replace(span(lineStart, lineEnd + 1), "");
  const after = /^\s*;[ \t]*/.exec(text.slice(at.end))?.[0].length ?? 0;
  return replace(span(at.start, at.end + after), "");
}

/** Takes a statement out. */
export const dropping = (text: string, at: Span): Fix =>
  fix({ vi: "Xóa dòng này", en: "Delete this line" }, withoutLine(text, at));

/** Puts words in. */
export const adding = (words: string, edit: TextEdit): Fix =>
  fix({ vi: `Thêm “${words}”`, en: `Add “${words}”` }, edit);

const quoted = (text: string): string =>
  text === TO_SAY ? `"${TO_SAY}"` : `"${text.replace(/["\\]/g, "\\$&")}"`;

/** `chấp nhận code tại 70% vì "…"`. */
export function acceptLine(code: Code, at: string, surface: Surface): string {
  const where = at === "" ? "" : ` ${spelling("at", surface)} ${at}`;
  return `${spelling("accept", surface)} ${code}${where} ${spelling("because", surface)} ${quoted(TO_SAY)}`;
}

/** `cách hiểu "…" về code tại 70% (dự thảo) vì "…"`. */
export function readingLine(code: Code, at: string, says: string, surface: Surface): string {
  const word = (id: Parameters<typeof spelling>[0]): string => spelling(id, surface);
  const where = at === "" ? "" : ` ${word("at")} ${at}`;
  return `${word("reading")} ${quoted(says)} ${word("about")} ${code}${where} (${word("draft")}) ${word("because")} ${quoted(TO_SAY)}`;
}

/** The decision really says so: accept it, with the reason left to fill in. */
export const acceptFix = (view: CriterionView, code: Code, at = ""): Fix =>
  accepting(lastLine(view, acceptLine(code, at, view.surface)));

/** The same for something of the set, after its statement. */
export const acceptOn = (text: string, statement: Span, code: Code, surface: Surface): Fix =>
  accepting(lineAfter(text, statement, acceptLine(code, "", surface)));

const accepting = (edit: TextEdit): Fix =>
  fix({ vi: "Chấp nhận, vì văn bản đúng là như vậy", en: "Accept it: the text really says so" }, edit);

/** Say how the text is read there, with the reason left to fill in. */
export const readingFix = (view: CriterionView, code: Code, at = "", says: string = TO_SAY): Fix =>
  readingBy(lastLine(view, readingLine(code, at, says, view.surface)));

/** The same for something of the set, after its statement. */
export const readingOn = (text: string, statement: Span, code: Code, surface: Surface, at = ""): Fix =>
  readingBy(lineAfter(text, statement, readingLine(code, at, TO_SAY, surface)));

const readingBy = (edit: TextEdit): Fix => fix({ vi: "Ghi một cách hiểu", en: "Write a reading" }, edit);
