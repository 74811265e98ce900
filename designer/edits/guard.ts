// What must hold of an edit before it is given: the text still reads, and nothing outside of the edit became another thing.
// Where the edit is inside one criterion that was read by itself, before and after, only that is looked at: what is outside of
// it is known to read as it did.

import { REASONS } from "#designer/strings/forms.ts";
import type { Words } from "#designer/strings/words.ts";
import { applyEdits, type Span, sentence, type TextEdit } from "#dsl";
import type { Reread } from "./reading.ts";
import { readAgain, type Source, sourceOf } from "./source.ts";

export type Guarded =
  | { readonly ok: true; readonly after: Source }
  | { readonly ok: false; readonly reason: Words };

/** Applies the edits and reads the text again. */
export const guarded = (before: Source, edits: readonly TextEdit[]): Guarded =>
  checked(before, readAgain(before, applyEdits(before.text, edits)), edits);

/** As `guarded`, of an edit that was read already; the source after it is of the part that was read. */
export function guardedPart({ model }: Source, { before, after, start }: Reread, edit: TextEdit): Guarded {
  const part = (analysis: Reread["before"]): Source => ({ ...sourceOf(analysis), model });
  const { span, text } = edit;
  const inPart = { span: { start: span.start - start, end: span.end - start }, text };
  return checked(part(before), part(after), [inPart]);
}

function checked(before: Source, after: Source, edits: readonly TextEdit[]): Guarded {
  const fault = newFault(before, after);
  if (fault) return { ok: false, reason: fault };
  if (!sameComments(before, after) || !sameOutside(before, after, edits))
    return { ok: false, reason: REASONS.notHere };
  return { ok: true, after };
}

/** What could not be read before the edit may stay so; nothing more. */
function newFault(before: Source, after: Source): Words | null {
  if (after.parsed.broken && !before.parsed.broken) return REASONS.notHere;
  if (after.parsed.faults.length <= before.parsed.faults.length && after.surface === before.surface)
    return null;
  const known = new Map<string, number>();
  for (const { code } of before.parsed.diagnostics) known.set(code, (known.get(code) ?? 0) + 1);
  const found = after.parsed.diagnostics.find(({ code }) => {
    const left = known.get(code) ?? 0;
    known.set(code, left - 1);
    return left <= 0;
  });
  return found ? { vi: sentence(found, "vi"), en: sentence(found, "en") } : REASONS.notHere;
}

const sameComments = (before: Source, after: Source): boolean =>
  before.parsed.comments.length === after.parsed.comments.length &&
  before.parsed.comments.every(({ text }, at) => text === after.parsed.comments[at]?.text);

/** The tokens before, between and after the edits are what they were. */
function sameOutside(before: Source, after: Source, edits: readonly TextEdit[]): boolean {
  const sorted = [...edits].sort((a, b) => a.span.start - b.span.start);
  const from = (
    source: Source,
    spans: readonly { readonly start: number; readonly end: number }[],
  ): string[] =>
    source.parsed.tokens
      .filter(({ startOffset, end }) => !spans.some((each) => startOffset < each.end && end > each.start))
      .map(({ kind, startOffset, end }) => `${kind} ${source.text.slice(startOffset, end)}`);
  let moved = 0;
  const now = sorted.map(({ span, text }) => {
    const start = span.start + moved;
    moved += text.length - (span.end - span.start);
    return { start, end: start + text.length };
  });
  const old = from(
    before,
    sorted.map(({ span }) => span),
  );
  const next = from(after, now);
  return old.length === next.length && old.every((each, at) => each === next[at]);
}

/** As `guarded`, for lines that come, go or change places: the text still reads, and only comments within `gone` are lost. */
export function guardedLoosely(before: Source, edits: readonly TextEdit[], gone: Span | null): Guarded {
  const after = readAgain(before, applyEdits(before.text, edits));
  const fault = newFault(before, after);
  if (fault) return { ok: false, reason: fault };
  return commentsOf(before, gone) === commentsOf(after, null)
    ? { ok: true, after }
    : { ok: false, reason: REASONS.notHere };
}

const commentsOf = ({ parsed }: Source, without: Span | null): string =>
  parsed.comments
    .filter(({ span }) => !(without && without.start <= span.start && span.end <= without.end))
    .map(({ text }) => text)
    .sort()
    .join("\n");
