// What every part of the page needs at hand: the language, its words, and the text of the rules by place.
import { type Analysis, analyze, format, ide, type Span } from "#dsl";
import type { CompiledSet } from "#runtime";
import { type Language, say, type Words } from "../strings/words.ts";
import { type Html, html } from "./html.ts";

export interface Context {
  readonly language: Language;
  readonly rules: CompiledSet["rules"];
  readonly analysis: Analysis;
  readonly tokens: readonly ide.SemanticToken[];
}

/** The set as written in the page's language: keywords change, the decision's words do not. */
export function contextOf(set: Analysis | string, compiled: CompiledSet, language: Language): Context {
  const text = format(typeof set === "string" ? set : set.file, { surface: language }).text;
  const analysis = analyze(text);
  return { language, rules: compiled.rules, analysis, tokens: ide.semanticTokens(analysis) };
}

/** Words of the page in its language. */
export const t = (
  { language }: Pick<Context, "language">,
  words: Words,
  values: Readonly<Record<string, string | number>> = {},
): string => say(words, language, values);

/** Text of the decision, which stays Vietnamese whatever the language of the page. */
export const own = ({ language }: Pick<Context, "language">, text: string): Html =>
  language === "vi" ? html`${text}` : html`<span lang="vi">${text}</span>`;

/** What stands at a place of the text. */
export const sliceOf = ({ analysis }: Context, { start, end }: Span): string =>
  analysis.file.text.slice(start, end);

/** What stands at a place, keywords marked, blanks and line ends as one blank. */
export function coded(context: Context, at: Span): Html {
  const { text } = context.analysis.file;
  const out: Html[] = [];
  let here = at.start;
  for (let i = firstAfter(context.tokens, at.start); i < context.tokens.length; i++) {
    const token = context.tokens[i];
    if (token === undefined || token.span.start >= at.end) break;
    const end = Math.min(token.span.end, at.end);
    out.push(html`${blanks(text.slice(here, token.span.start))}`);
    out.push(marked(context, token.type, blanks(text.slice(token.span.start, end))));
    here = end;
  }
  return html`${out}${blanks(text.slice(here, at.end))}`;
}

const blanks = (text: string): string => text.replace(/\s+/g, " ");

function marked(context: Context, type: ide.SemanticToken["type"], text: string): Html {
  if (type === "comment") return html``;
  if (type === "keyword") return html`<b>${text}</b>`;
  return type === "string" || type === "text" ? html`<q>${own(context, unquoted(text))}</q>` : html`${text}`;
}

/** The quotation marks are the page's own. */
const unquoted = (text: string): string =>
  text
    .replace(/^("""|["“])|("""|["”])$/g, "")
    .replace(/\\(["\\])/g, "$1")
    .trim();

function firstAfter(tokens: readonly ide.SemanticToken[], start: number): number {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.span.start ?? start) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** ISO → dd/mm/yyyy in Vietnamese; ISO stays in English. */
export const day = ({ language }: Pick<Context, "language">, iso: string): string =>
  language === "vi" ? iso.split("-").reverse().join("/") : iso;
