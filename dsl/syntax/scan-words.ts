// Words and keywords: the longest phrase wins (L-2, L-3); letters of other scripts are replaced where they look Latin.
import { diagnostic } from "../source/diagnostic.ts";
import { span } from "../source/span.ts";
import { isBlank, isForeignLetter, isLetter, isWordPart } from "./characters.ts";
import { folded, latinFor } from "./fold.ts";
import { PHRASES, type Phrase, type PhraseStep } from "./keywords.ts";
import { push, type ScanState, unexpected } from "./scan-state.ts";
import { token } from "./tokens.ts";

const SLUG = /[^\s"“{}()#;,:]+/y;

/** Reads a name or a keyword. */
export function word(state: ScanState): void {
  const { text, at } = state;
  const end = wordEnd(text, at);
  const image = latin(state, at, end);
  const found = phrase(state, image, end);
  if (!found) {
    push(state, "Name", end, image);
    return;
  }
  const { keyword, surface } = found.phrase;
  const made = token(
    keyword.token,
    text.slice(at, found.end),
    at,
    found.end,
    state.first,
    keyword.id,
    surface,
  );
  state.tokens.push(made);
  state.at = found.end;
  state.first = false;
  if (surface !== "both") state.surface ??= surface;
  if (keyword.id === "set" || keyword.id === "accept" || keyword.id === "about") slug(state);
}

function wordEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (!isWordPart(code) && !(code > 0x24f && isForeignLetter(code))) break;
    end++;
  }
  return Math.max(end, start + 1);
}

/** The word with letters of other scripts replaced; each such word is reported once. */
function latin(state: ScanState, start: number, end: number): string {
  const raw = state.text.slice(start, end);
  if (!hasForeign(raw)) return raw;
  let image = "";
  let missing: string | null = null;
  for (const char of raw.split("")) {
    const replaced = char.charCodeAt(0) > 0x24f ? latinFor(char) : undefined;
    image += replaced ?? char;
    if (replaced === undefined && isForeignLetter(char.charCodeAt(0))) missing ??= char;
  }
  const where = span(start, end);
  if (missing !== null) state.diagnostics.push(unexpected(missing, where, []));
  else {
    const fix = {
      title: { vi: `Viết “${image}” bằng chữ Việt`, en: `Write “${image}” in Latin letters` },
      edits: [{ span: where, text: image }],
    };
    state.diagnostics.push(diagnostic("look-alike-letter", where, { word: image }, { fixes: [fix] }));
  }
  return image;
}

function hasForeign(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (isForeignLetter(word.charCodeAt(at))) return true;
  return false;
}

function stepFor(state: ScanState, image: string): PhraseStep | null {
  const known = state.words.get(image);
  if (known !== undefined) return known;
  const found = PHRASES.next.get(` ${folded(image)}`) ?? null;
  state.words.set(image, found);
  return found;
}

function foldedWord(state: ScanState, image: string): string {
  const known = state.folds.get(image);
  if (known !== undefined) return known;
  const found = folded(image);
  state.folds.set(image, found);
  return found;
}

/** The longest keyword that starts with the word ending at `end` (L-3). */
function phrase(
  state: ScanState,
  image: string,
  end: number,
): { readonly phrase: Phrase; readonly end: number } | null {
  let at: PhraseStep | undefined = stepFor(state, image) ?? undefined;
  let best: { phrase: Phrase; end: number } | null = null;
  let from = end;
  while (at) {
    if (at.phrase) best = { phrase: at.phrase, end: from };
    if (at.next.size === 0) break;
    const next = nextWord(state.text, from);
    if (!next) break;
    at = at.next.get(next.separator + foldedWord(state, state.text.slice(next.start, next.end)));
    from = next.end;
  }
  return best;
}

/** The next word on the same line: after blanks, or right after `/` or `-` (có/không, min-max); `0` counts as one. */
function nextWord(text: string, from: number): { separator: string; start: number; end: number } | null {
  let start = from;
  while (isBlank(text.charCodeAt(start))) start++;
  let separator = " ";
  if (start === from) {
    separator = text.charAt(start);
    if (separator !== "/" && separator !== "-") return null;
    start++;
  }
  const code = text.charCodeAt(start);
  if (isLetter(code)) return { separator, start, end: wordEnd(text, start) };
  if (code === 0x30 && !isWordPart(text.charCodeAt(start + 1)) && !/[.,/]/.test(text.charAt(start + 1)))
    return { separator, start, end: start + 1 };
  return null;
}

/** The id after `bộ chỉ số`, the finding code after `chấp nhận` and `về`: only there are `-` and `/` part of a word. */
function slug(state: ScanState): void {
  let start = state.at;
  while (isBlank(state.text.charCodeAt(start))) start++;
  SLUG.lastIndex = start;
  const found = SLUG.exec(state.text);
  if (!found) return;
  state.at = start;
  push(state, "Slug", start + found[0].length);
}
