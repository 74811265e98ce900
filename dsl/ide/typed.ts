// The word being typed, and which words it may become: tone marks, letter case and the way letters are composed do not
// matter, and every word of a phrase is a beginning.

import type { Surface } from "../syntax/ast.ts";
import { isBlank, isWordPart } from "../syntax/characters.ts";
import { folded, toneless } from "../syntax/fold.ts";
import { KEYWORDS, type KeywordId } from "../syntax/keywords.ts";

/** Where the word before an offset begins; the offset itself when there is none. */
export function wordStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && isWordPart(text.charCodeAt(at - 1))) at--;
  return at;
}

const CODE = /\d[\d.]*$/;
const SLUG = /[^\s"“{}()#;,:]+$/;

/** Where a code (`1.10`) before an offset begins; null when there is none. */
export function codeStart(text: string, offset: number): number | null {
  const before = text.charAt(wordStart(text, offset) - 1);
  const first = text.charAt(wordStart(text, offset));
  return /\d/.test(first) || before === "." ? startOf(CODE, text, offset) : null;
}

/** Where an id or the code of a finding (`table-gap`) before an offset begins; the offset itself when there is none. */
export const slugStart = (text: string, offset: number): number => startOf(SLUG, text, offset) ?? offset;

function startOf(pattern: RegExp, text: string, offset: number): number | null {
  const line = text.slice(Math.max(0, offset - 80), offset);
  const found = pattern.exec(line);
  return found === null ? null : offset - found[0].length;
}

/** No keyword has more words. */
const MOST_WORDS = 6;

/** Where a phrase that ends with the word at an offset may begin: the words before it on its line, the nearest first. */
export function phraseStarts(text: string, offset: number): readonly number[] {
  const starts: number[] = [];
  let at = wordStart(text, offset);
  while (starts.length < MOST_WORDS) {
    let end = at;
    while (end > 0 && isBlank(text.charCodeAt(end - 1))) end--;
    if (end === at && /[/-]/.test(text.charAt(end - 1))) end--;
    const start = wordStart(text, end);
    if (start === end || end === at) break;
    starts.push(start);
    at = start;
  }
  return starts;
}

/** How well a word fits what was typed: the beginning as written, without tone marks, of a later word; null: not at all. */
export type Fit = 0 | 1 | 2;

/** What is compared of a word, made once for words that come again. */
export interface Matchable {
  readonly exact: string;
  readonly plain: string;
}

export function matchable(word: string): Matchable {
  const text = word.normalize("NFC").replace(/[\s\u00a0\u202f\u2009]+/g, " ");
  return { exact: text.split(" ").map(folded).join(" "), plain: toneless(text) };
}

const SPELLED: ReadonlyMap<KeywordId, Readonly<Record<Surface, Matchable>>> = new Map(
  KEYWORDS.map(({ id, vi, en }) => [id, { vi: matchable(vi), en: matchable(en) }] as const),
);

/** A keyword, to be compared. */
export const keywordMatchable = (id: KeywordId, surface: Surface): Matchable =>
  SPELLED.get(id)?.[surface] ?? matchable("");

/** Whether some keyword of a surface begins with these words. */
export const beginsKeyword = ({ plain }: Matchable, surface: Surface): boolean =>
  [...SPELLED.values()].some((spelled) => spelled[surface].plain.startsWith(plain));

export function fitOf(typed: Matchable, word: Matchable): Fit | null {
  if (word.exact.startsWith(typed.exact)) return 0;
  if (word.plain.startsWith(typed.plain)) return 1;
  for (let at = 1; at < word.plain.length; at++)
    if (/[ /_-]/.test(word.plain.charAt(at - 1)) && word.plain.startsWith(typed.plain, at)) return 2;
  return null;
}
