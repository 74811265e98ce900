// What to select at an offset, step by step outwards: the word, the expressions and statements around it, blocks, the text.
import type { Analysis } from "../analyze.ts";
import { type Span, span } from "../source/span.ts";
import { tokenAt } from "./token-at.ts";
import { nodesAround } from "./tree.ts";

/** Spans around an offset, innermost first, each within the next; the last is the whole text. */
export function selectionRanges(analysis: Analysis, offset: number): readonly Span[] {
  const { parsed, file, syntax } = analysis;
  const token = tokenAt(parsed.tokens, offset);
  const comment = parsed.comments.find(({ span: at }) => at.start <= offset && offset <= at.end);
  const inner = token === null ? [] : [span(token.startOffset, token.end)];
  const said = token?.kind === "Str" ? contentOf(token.image, token.startOffset) : null;
  const all = [
    ...(said !== null && said.start <= offset && offset <= said.end ? [said] : []),
    ...inner,
    ...(comment === undefined ? [] : [comment.span]),
    ...[...nodesAround(syntax, offset)].reverse(),
    ...blocksAround(analysis, offset),
    span(0, file.text.length),
  ];
  return nested(all);
}

/** The text of a string without its quotation marks. */
function contentOf(image: string, start: number): Span {
  const mark = image.startsWith('"""') && image.length >= 6 ? 3 : 1;
  return span(start + mark, start + Math.max(mark, image.length - mark));
}

function blocksAround({ parsed }: Analysis, offset: number): readonly Span[] {
  const found: Span[] = [];
  let lines = parsed.lines;
  for (;;) {
    const block = lines
      .flatMap(({ tokens }) => tokens.flatMap((token) => token.block ?? []))
      .find(({ open, end }) => open.startOffset <= offset && offset <= end);
    if (block === undefined) return found;
    found.unshift(span(block.open.startOffset, block.end));
    lines = block.lines;
  }
}

/** From small to large, without what is not within the next one. */
function nested(spans: readonly Span[]): readonly Span[] {
  const bySize = [...spans].sort((a, b) => a.end - a.start - (b.end - b.start));
  const kept: Span[] = [];
  for (const each of bySize) {
    const last = kept.at(-1);
    const isLarger = last === undefined || each.end - each.start > last.end - last.start;
    if (isLarger && (last === undefined || (each.start <= last.start && last.end <= each.end)))
      kept.push(each);
  }
  return kept;
}
