// What of a draft is not acknowledged by the server yet, as it is kept on a machine: a difference from a revision. How it is
// made, and what it is worth when the draft is opened again. Who keeps it is not known here.
import { applyEdits, type TextEdit } from "#dsl";
import { sha256 } from "#runtime/sha256.ts";

/** What the server has acknowledged. */
export interface Acknowledged {
  readonly revision: number;
  readonly text: string;
}

/** A text on its way to the server: until it is answered nobody knows whether it has arrived. */
export interface Unanswered {
  readonly text: string;
  readonly hash: string;
}

/** What is kept on this machine: the difference from an acknowledged revision, and the hash of the whole it makes. */
export interface Kept {
  readonly revision: number;
  readonly edit: TextEdit;
  readonly hash: string;
  /** What was sent and is not answered: its hash, the edit that makes it of the revision, and the rest from it to the whole. */
  readonly sent?: { readonly hash: string; readonly edit: TextEdit; readonly rest: TextEdit };
}

/** One edit from a text to another, as small as a single edit can be; null when they are the same. */
export function difference(before: string, after: string): TextEdit | null {
  if (before === after) return null;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) start += 1;
  let tail = 0;
  while (tail < most - start && before[before.length - 1 - tail] === after[after.length - 1 - tail])
    tail += 1;
  return { span: { start, end: before.length - tail }, text: after.slice(start, after.length - tail) };
}

const NO_CHANGE: TextEdit = { span: { start: 0, end: 0 }, text: "" };

/** What to keep of a text; null: it is acknowledged and nothing else is on its way. */
export function keptOf(known: Acknowledged, text: string, sent: Unanswered | null): Kept | null {
  const edit = difference(known.text, text);
  if (edit === null && sent === null) return null;
  const kept = { revision: known.revision, edit: edit ?? NO_CHANGE, hash: sha256(text) };
  if (sent === null) return kept;
  const [toSent, rest] = [difference(known.text, sent.text), difference(sent.text, text)];
  return { ...kept, sent: { hash: sent.hash, edit: toSent ?? NO_CHANGE, rest: rest ?? NO_CHANGE } };
}

export type Recovery =
  /** Nothing was left behind, or it arrived after all. */
  | { readonly is: "nothing" }
  /** Go on with this text; it is not saved yet. `sent`: what may still arrive by itself, null: nothing. */
  | { readonly is: "unsaved"; readonly text: string; readonly sent: string | null }
  /** Somebody saved since: what was left behind belongs to an older revision. */
  | { readonly is: "older"; readonly kept: Kept };

/** What to do with a difference found on this machine when a draft is opened. */
export function recovered({ revision, text }: Acknowledged, kept: Kept | null): Recovery {
  if (kept === null) return { is: "nothing" };
  const { sent, hash } = kept;
  const now = sha256(text);
  if (kept.revision !== revision) {
    if (now === hash) return { is: "nothing" };
    // One's own save whose answer was lost: only the rest is left.
    const made = now === sent?.hash ? madeBy(text, sent.rest, hash) : null;
    return made === null ? { is: "older", kept } : { is: "unsaved", text: made, sent: null };
  }
  const made = textOf(text, kept);
  const onItsWay = sent === undefined ? null : madeBy(text, sent.edit, sent.hash);
  if (made === null || (made === text && onItsWay === null)) return { is: "nothing" };
  return { is: "unsaved", text: made, sent: onItsWay };
}

/** The text that a kept difference makes of its revision; null when it is not that revision's. */
export const textOf = (base: string, { edit, hash }: Kept): string | null => madeBy(base, edit, hash);

/** What an edit makes of a text; null when that is not what the hash says. */
function madeBy(text: string, edit: TextEdit, hash: string): string | null {
  if (edit.span.end > text.length) return null;
  const made = applyEdits(text, [edit]);
  return sha256(made) === hash ? made : null;
}
