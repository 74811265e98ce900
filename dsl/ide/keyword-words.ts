// What each keyword says, in one or two sentences: for hovers and for the list of completions.
import type { Both } from "../source/diagnostic.ts";
import type { KeywordId } from "../syntax/keywords.ts";
import { CRITERION_WORDS } from "./keyword-words-criterion.ts";
import { SET_WORDS } from "./keyword-words-set.ts";
import { VALUE_WORDS } from "./keyword-words-value.ts";

export interface KeywordWords extends Both {
  /** The sentences of runtime/SPEC.md that give it its meaning; none: docs/language.md tells all of it. */
  readonly spec: readonly string[];
}

/** What a keyword says. */
export const wordsOf = (id: KeywordId): KeywordWords => WORDS[id];

const WORDS: Readonly<Record<KeywordId, KeywordWords>> = {
  ...SET_WORDS,
  ...CRITERION_WORDS,
  ...VALUE_WORDS,
};
