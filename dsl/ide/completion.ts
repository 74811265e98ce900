// What may be written at the cursor: keywords the grammar allows there, names in scope, codes, and whole shapes of rules.
// Only the statement at the cursor, and of the set its model, are looked at.
import type { Analysis } from "../analyze.ts";
import type { Both, Diagnostic } from "../source/diagnostic.ts";
import { type Span, span } from "../source/span.ts";
import type { Token } from "../syntax/tokens.ts";
import type { Candidate, CompletionKind, Stop } from "./candidate.ts";
import { keywordsAt, starters } from "./complete-keywords.ts";
import { namesNext } from "./complete-names.ts";
import { compares, isConstant } from "./context.ts";
import { type Place, placeAt } from "./place.ts";
import { type Scene, sceneAt } from "./scene.ts";
import { snippetsAt } from "./snippets.ts";
import { tokenAt } from "./token-at.ts";
import {
  beginsKeyword,
  codeStart,
  type Fit,
  fitOf,
  type Matchable,
  matchable,
  phraseStarts,
  slugStart,
  wordStart,
} from "./typed.ts";

export interface Completion {
  readonly kind: CompletionKind;
  readonly label: string;
  /** What it is or does; of a name, its label as the author wrote it. */
  readonly detail: Both;
  /** Complete, its further lines indented. */
  readonly insert: string;
  /** Places to fill in, as spans of `insert`. */
  readonly stops: readonly Stop[];
  /** What it replaces: the words typed so far, which may be several. */
  readonly replace: Span;
  /** 0: begins as typed; 1: begins so but for tone marks; 2: a later word does. */
  readonly fit: Fit;
}

/**
 * Everything that may be written at an offset and fits what is typed, the best first. Nothing in comments, and in strings
 * but names of grades and rankings. Of `open` findings, those about the criterion come first where a code is asked for.
 */
export function completions(
  analysis: Analysis,
  offset: number,
  open: readonly Diagnostic[] = [],
): readonly Completion[] {
  const at = Math.max(0, Math.min(offset, analysis.file.text.length));
  const found: Completion[] = [];
  for (const start of starts(analysis, at)) {
    const place = placeAt(analysis, start);
    const fitting = place === null ? [] : matching(analysis, at, place, open);
    // Several words that begin a phrase say more than the last of them by itself.
    if (fitting.length > 0 && wordStart(analysis.file.text, at) < at) found.length = 0;
    found.push(...fitting);
  }
  if (found.length === 0) found.push(...inString(analysis, at, open));
  return found.filter(isFirst(found)).sort((a, b) => a.fit - b.fit);
}

/** Where the words being typed may begin. */
function starts({ file, model, syntax }: Analysis, at: number): readonly number[] {
  const { text } = file;
  const word = wordStart(text, at);
  const code = codeStart(text, at);
  const slug = slugStart(text, at);
  const typed = (from: number): Matchable => matchable(text.slice(from, at));
  const phrases = phraseStarts(text, at).filter((from) => {
    const words = typed(from);
    return (
      beginsKeyword(words, syntax.surface) ||
      model.rules.measures.some(({ name }) => matchable(name).plain.startsWith(words.plain))
    );
  });
  return [...new Set([code ?? word, slug, ...phrases])];
}

/** What fits the words between a place and the cursor. */
function matching(
  analysis: Analysis,
  at: number,
  place: Place,
  open: readonly Diagnostic[],
): readonly Completion[] {
  const { text } = analysis.file;
  const typed = matchable(text.slice(place.from, at));
  const scene = sceneAt(analysis, place, open);
  return candidatesAt(scene, indentOf(text, place.from)).flatMap((each) => {
    const fit = fitOf(typed, each.words);
    if (fit === null) return [];
    const from = each.glued ? text.slice(0, place.from).trimEnd().length : place.from;
    return [completion(each, span(from, at), fit)];
  });
}

const completion = (
  { kind, label, detail, insert, stops }: Candidate,
  replace: Span,
  fit: Fit,
): Completion => ({ kind, label, detail, insert, stops, replace, fit });

function candidatesAt(scene: Scene, indent: string): readonly Candidate[] {
  const begins = scene.place.before.length === 0;
  const isValue = startsValue(scene);
  return [
    ...namesNext(scene),
    ...(begins ? starters(scene) : []),
    ...keywordsAt(scene),
    ...(begins ? snippetsAt(scene, "statement", indent) : []),
    ...(isValue ? snippetsAt(scene, "value", indent) : []),
  ];
}

/** Whether a whole value, as a table, may stand next. */
function startsValue(scene: Scene): boolean {
  const sign = scene.place.before.at(-1)?.kind;
  if ((sign !== "Equals" && sign !== "Colon") || compares(scene)) return false;
  return scene.expected.some(({ token, rules }) => token === "Table" && !isConstant(rules));
}

const indentOf = (text: string, at: number): string =>
  /^[ \t]*/.exec(text.slice(text.lastIndexOf("\n", at - 1) + 1, at))?.[0] ?? "";

/** Names of grades and rankings, whose string is being written. */
function inString(analysis: Analysis, at: number, open: readonly Diagnostic[]): readonly Completion[] {
  const { parsed, file } = analysis;
  const token = tokenAt(parsed.tokens, at);
  if (token?.kind !== "Str" || !isInside(token, at)) return [];
  const place = placeAt(analysis, token.startOffset);
  if (place === null) return [];
  const typed = matchable(file.text.slice(token.startOffset, at));
  return namesNext(sceneAt(analysis, place, open)).flatMap((each) => {
    const fit = each.kind === "grade" || each.kind === "ranking" ? fitOf(typed, each.words) : null;
    return fit === null ? [] : [completion(each, span(token.startOffset, token.end), fit)];
  });
}

const isInside = ({ startOffset, end, image }: Token, at: number): boolean =>
  startOffset < at && (at < end || (at === end && (image.length === 1 || !/["”]$/.test(image))));

/** Keeps the first of those that do the same. */
function isFirst(all: readonly Completion[]): (one: Completion) => boolean {
  const seen = new Map<string, Completion>();
  for (const each of all) {
    const key = keyOf(each);
    const other = seen.get(key);
    if (other === undefined || each.fit < other.fit) seen.set(key, each);
  }
  return (one) => seen.get(keyOf(one)) === one;
}

const keyOf = ({ insert, replace }: Completion): string => `${replace.start} ${insert}`;
