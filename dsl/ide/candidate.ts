// What completion offers before it is matched with what was typed.
import type { Both } from "../source/diagnostic.ts";
import type { Span } from "../source/span.ts";
import { type Matchable, matchable } from "./typed.ts";

export type CompletionKind =
  | "keyword"
  | "function"
  | "snippet"
  | "input"
  | "let"
  | "part"
  | "option"
  | "field"
  | "common"
  | "parameter"
  | "tag"
  | "measure"
  | "criterion"
  | "pillar"
  | "finding"
  | "grade"
  | "ranking";

/** A place to fill in: the spans of the inserted text that change together, in the order in which they are visited. */
export interface Stop {
  readonly spans: readonly Span[];
}

export interface Candidate {
  readonly kind: CompletionKind;
  readonly label: string;
  readonly detail: Both;
  readonly insert: string;
  readonly stops: readonly Stop[];
  /** Belongs right after the word before it, without a blank: `, không quá …`. */
  readonly glued: boolean;
  readonly words: Matchable;
}

/** The author's words, the same for every reader. */
export const same = (text: string): Both => ({ vi: text, en: text });

export function candidate(
  kind: CompletionKind,
  label: string,
  detail: Both,
  more: Partial<Pick<Candidate, "insert" | "stops" | "glued" | "words">> = {},
): Candidate {
  const { insert = label, stops = [], glued = false, words = matchable(label) } = more;
  return { kind, label, detail, insert, stops, glued, words };
}
