// What can be folded away: blocks, texts over several lines, comments that follow one another.
import type { Analysis } from "../analyze.ts";
import { position } from "../source/source-file.ts";
import { type Span, span } from "../source/span.ts";
import type { Line } from "../syntax/tokens.ts";

export interface Fold {
  readonly kind: "block" | "text" | "comment";
  /** From the opening brace, quotation mark or `#` to the end of the last; it begins and ends on different lines. */
  readonly span: Span;
}

/** Everything that can be folded, in the order of the text. */
export function foldingRanges(analysis: Analysis): readonly Fold[] {
  const { parsed, file } = analysis;
  const texts = parsed.tokens
    .filter(({ kind, image }) => kind === "Str" && image.includes("\n"))
    .map((token): Fold => ({ kind: "text", span: span(token.startOffset, token.end) }));
  const all = [...blocks(parsed.lines), ...texts, ...comments(analysis)];
  return all
    .filter(({ span: at }) => position(file, at.start).line < position(file, at.end).line)
    .sort((a, b) => a.span.start - b.span.start);
}

const blocks = (lines: readonly Line[]): readonly Fold[] =>
  lines.flatMap(({ tokens }) =>
    tokens.flatMap(({ block }) =>
      block === null
        ? []
        : [{ kind: "block" as const, span: span(block.open.startOffset, block.end) }, ...blocks(block.lines)],
    ),
  );

/** Comments that stand alone on lines that follow one another. */
function comments({ parsed, file }: Analysis): readonly Fold[] {
  const runs: { readonly start: number; end: number; line: number }[] = [];
  for (const { span: at, first } of parsed.comments) {
    if (!first) continue;
    const { line } = position(file, at.start);
    const run = runs.at(-1);
    if (run !== undefined && run.line + 1 === line) {
      run.end = at.end;
      run.line = line;
    } else runs.push({ start: at.start, end: at.end, line });
  }
  return runs.map(({ start, end }) => ({ kind: "comment", span: span(start, end) }));
}
