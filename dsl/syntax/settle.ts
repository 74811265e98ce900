// What a word means at its place in a statement: words of several meanings (điểm, max, by …), units of measure that
// contain keywords, and names that equal a keyword. Works on one statement's tokens; the grammar runs after it.
import { type Diagnostic, diagnostic } from "../source/diagnostic.ts";
import type { Surface } from "./ast.ts";
import { folded } from "./fold.ts";
import { type KeywordId, keyword } from "./keywords.ts";
import { asStarter, type BlockKind, HEADERS } from "./statements.ts";
import { retag, spanOf, type Token, token } from "./tokens.ts";

interface Context {
  readonly text: string;
  readonly surface: Surface;
  readonly diagnostics: Diagnostic[];
  readonly reserved: Set<string>;
}

/** Settles the words of one statement; the list returned has each unit of measure as one token. */
export function settle(list: readonly Token[], kind: BlockKind, context: Context): readonly Token[] {
  const first = list[0];
  if (!first) return list;
  if (kind === "rows") {
    for (const [at, each] of list.entries()) settleWord(list, each, at, null);
    return list;
  }
  if (kind === "options") {
    if (list[1]?.kind === "Str" || list[1]?.kind === "Colon") declaredName(first, context);
    for (const [at, each] of list.entries()) settleWord(list, each, at, null);
    return list;
  }
  const starter = asStarter(first, list[1]);
  if (starter === null) {
    if (list[1]?.kind === "Equals") declaredName(first, context);
  } else if (starter !== first.keyword) become(first, starter);
  for (const [at, each] of list.entries()) if (at > 0) settleWord(list, each, at, starter);
  return starter ? withNames(list, starter, context) : list;
}

function become(target: Token, id: KeywordId): void {
  retag(target, keyword(id).token, id);
}

function settleWord(list: readonly Token[], word: Token, at: number, starter: KeywordId | null): void {
  switch (word.keyword) {
    case "max":
    case "max-header":
      if (starter && HEADERS.has(starter)) become(word, "max-header");
      else if (word.surface === "en" && list[at + 1]?.kind === "LeftParen") become(word, "greatest");
      else become(word, "max");
      return;
    case "by":
    case "by-confirm":
    case "by-key":
      if (starter === "ranking" || starter === "grades") become(word, "by-key");
      else if (word.keyword !== "by-key") become(word, starter === "not-applicable" ? "by-confirm" : "by");
      return;
    case "pillar":
      become(word, "pillars");
      return;
    case "criterion":
      become(word, "criteria");
      return;
    default:
      return;
  }
}

const NAMED: ReadonlySet<KeywordId> = new Set<KeywordId>(["tag", "yes-no", "choice", "checklist", "list"]);

function withNames(list: readonly Token[], starter: KeywordId, context: Context): readonly Token[] {
  if (NAMED.has(starter)) {
    if (list[1]) declaredName(list[1], context);
    return list;
  }
  switch (starter) {
    case "input":
    case "parameter":
      return withMeasure(list, context);
    case "date-input":
    case "text-input":
      for (const each of list.slice(1)) {
        if (each.kind === "Str") break;
        declaredName(each, context);
      }
      return list;
    case "measures":
      return withMeasures(list, context.text);
    default:
      return list;
  }
}

/** Where a name is declared any word is taken; one that equals a keyword is reported once and then is the name. */
function declaredName(target: Token, context: Context): void {
  if (target.keyword === null || /\s/.test(target.image)) return;
  context.diagnostics.push(diagnostic("reserved-name", spanOf(target), { name: target.image }));
  context.reserved.add(folded(target.image));
  retag(target, "Name", null);
  target.verbatim = true;
}

const isWord = (each: Token): boolean => each.kind === "Name" || each.keyword !== null;

/** `số liệu a, b: máy tính bảng "…"`: names up to the colon, then any words up to the label, bounds or evidence. */
function withMeasure(list: readonly Token[], context: Context): readonly Token[] {
  const colon = list.findIndex((each) => each.kind === "Colon");
  if (colon < 0) return list;
  for (const each of list.slice(1, colon)) declaredName(each, context);
  let end = colon + 1;
  for (; end < list.length; end++) {
    const each = list[end];
    if (!each || !isWord(each) || each.first) break;
    if (end > colon + 1 && endsMeasure(each, list[end + 1])) break;
  }
  return merged(list, colon + 1, end, context.text);
}

const RANGE_WORDS: ReadonlySet<string> = new Set(["From", "To", "Above", "Below", "Exactly"]);

const endsMeasure = (each: Token, next: Token | undefined): boolean =>
  each.kind === "Evidence" || (RANGE_WORDS.has(each.kind) && next !== undefined && !isWord(next));

/** The tokens with those of [from, to) as one measure; `điểm` alone stays the keyword. */
function merged(list: readonly Token[], from: number, to: number, text: string): readonly Token[] {
  const first = list[from];
  const last = list[to - 1];
  if (!first || !last || to <= from) return list;
  if (to === from + 1 && first.kind === "Points") return list;
  const image = text.slice(first.startOffset, last.end).replace(/[\s\u00a0\u202f\u2009]+/g, " ");
  for (const each of list.slice(from, to)) {
    retag(each, "Name", null);
    each.verbatim = true;
  }
  const made = token("Measure", image, first.startOffset, last.end, first.first);
  return [...list.slice(0, from), made, ...list.slice(to)];
}

/** `đơn vị đo người, văn bản (đếm); triệu đồng (thập phân 6)`: every run of words outside brackets is one unit. */
function withMeasures(list: readonly Token[], text: string): readonly Token[] {
  const out: Token[] = [list[0] as Token];
  let depth = 0;
  for (let at = 1; at < list.length; at++) {
    const each = list[at];
    if (!each) break;
    if (each.kind === "LeftParen") depth++;
    else if (each.kind === "RightParen") depth--;
    if (depth > 0 || !isWord(each)) {
      out.push(each);
      continue;
    }
    let end = at + 1;
    while (end < list.length && isWord(list[end] as Token) && !list[end]?.first) end++;
    if (end === at + 1 && each.kind === "Points") out.push(each);
    else out.push(...merged(list.slice(at, end), 0, end - at, text));
    at = end - 1;
  }
  return out;
}
