// An entry that differs between two versions, as a change with its sentence.
import type { Both } from "../source/diagnostic.ts";
import type { Change, Effect, How } from "./change.ts";
import { changedSentence, heading, noun } from "./change-words.ts";
import type { Side2 } from "./entry.ts";

export interface About {
  /** Code, "" for the set. */
  readonly scope: string;
  readonly subject: Both;
  readonly effect: Effect | null;
}

export function changeOf({ before, after }: Side2, { scope, subject, effect }: About): Change {
  const entry = after ?? before;
  if (entry === null) throw new RangeError("nothing differs");
  const how: How = before === null ? "added" : after === null ? "removed" : "changed";
  // Of a level whose bounds moved the whole line is told.
  const isOther = before !== null && after !== null && before.id !== after.id && entry.kind === "row";
  const words = { before: before?.words ?? "", after: after?.words ?? "" };
  const told = isOther ? { before: lineOf(before), after: lineOf(after) } : words;
  return {
    key: `${scope === "" ? "set" : scope}/${entry.path}`,
    kind: entry.kind,
    how,
    scope,
    places: { before: before?.span ?? null, after: after?.span ?? null },
    about: heading(subject, isOther ? noun("row") : entry.noun),
    ...told,
    sentence: changedSentence(how, {
      subject,
      noun: isOther ? noun("row") : entry.noun,
      ...told,
      style: isOther ? "value" : entry.style,
    }),
    effect,
  };
}

const lineOf = ({ words, line }: { readonly words: string; readonly line?: string }): string => line ?? words;
