// What every edit of a form must leave true of the text.
import { expect } from "vitest";
import { slotAt } from "#designer/edits/form.ts";
import type { Edited, Field, Form, Intent } from "#designer/edits/index.ts";
import { edit, spanOf } from "#designer/edits/index.ts";
import { readAgain, type Source, sourceOf } from "#designer/edits/source.ts";
import { type Analysis, applyEdits, type Span, type TextEdit } from "#dsl";

/** Every field of a form. */
export const fieldsOf = (form: Form | null): readonly Field[] =>
  (form?.groups ?? []).flatMap(({ fields, rows }) => [...fields, ...rows.flatMap((row) => row.fields)]);

/** The edits that take others back. */
export function inverse(text: string, edits: readonly TextEdit[]): readonly TextEdit[] {
  let moved = 0;
  return [...edits]
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ span, text: now }) => {
      const start = span.start + moved;
      moved += now.length - (span.end - span.start);
      return { span: { start, end: start + now.length }, text: text.slice(span.start, span.end) };
    });
}

/** A text on one line, as far as words are concerned. */
export const words = (value: string): string =>
  value
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "\ufffd")
    .normalize("NFC")
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is left out
    .replace(/[\u0000-\u001f\u007f-\u009f\ufeff\u2028\u2029\s]+/g, " ")
    .trim();

const comments = ({ parsed }: Source, gone: Span | null = null): readonly string[] =>
  parsed.comments
    .filter(({ span }) => !(gone && gone.start <= span.start && span.end <= gone.end))
    .map(({ text }) => text)
    .sort();

/** Does what is asked; what comes out reads, keeps its comments, and can be taken back. Returns the text, null: refused. */
export function checkEdit(
  analysis: Analysis,
  intent: Intent,
): { readonly done: Edited; readonly after: Source } | null {
  const before = sourceOf(analysis);
  const done = edit(analysis, intent);
  if (!done.ok) {
    expect(done.reason.vi.length).toBeGreaterThan(5);
    expect(done.reason.en.length).toBeGreaterThan(5);
    return null;
  }
  const after = readAgain(before, applyEdits(before.text, done.edits));
  const what = JSON.stringify(intent);
  expect(after.parsed.faults.length, what).toBeLessThanOrEqual(before.parsed.faults.length);
  const goes = intent.do === "remove" || intent.do === "remove-criterion";
  expect(comments(after), what).toEqual(comments(before, goes ? spanOf(analysis, intent.path) : null));
  expect(applyEdits(after.text, inverse(before.text, done.edits)), what).toBe(before.text);
  return { done, after };
}

/** Sets a field; the form read again shows the value, and only its own characters changed. */
export function checkSet(analysis: Analysis, field: Field, value: string): boolean {
  const result = checkEdit(analysis, { do: "set", path: field.path, value });
  if (!result?.done.ok) return false;
  const { done, after } = result;
  const what = `${field.path} := ${JSON.stringify(value)}`;
  if (field.kind !== "name" && field.kind !== "code") expect(done.edits.length, what).toBeLessThanOrEqual(1);
  const [only] = done.edits;
  if (only && done.edits.length === 1 && only.text !== "" && field.span.start < field.span.end)
    expect(only.span, what).toEqual(field.span);
  const now = slotAt(after, field.path);
  if (field.kind === "text" || field.kind === "long-text")
    expect(words(now?.value ?? ""), what).toBe(words(value));
  else if (field.kind === "choice" || field.kind === "yes-no") expect(now?.value, what).toBe(value);
  return true;
}
