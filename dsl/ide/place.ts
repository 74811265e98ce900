// Where a place of the text stands: in which blocks, and after which tokens of which statement. Read anew from the words
// before the place alone, so that a half-typed line, or what follows it, cannot mislead; of a set only the pillar member
// or set statement at the place is read.
import type { Analysis } from "../analyze.ts";
import type { CriterionItem, PillarItem, SetItem, SetSyntax, Surface } from "../syntax/ast.ts";
import type { KeywordId } from "../syntax/keywords.ts";
import { layout } from "../syntax/layout.ts";
import { scan } from "../syntax/lexer.ts";
import { asStarter, BLOCK_OF } from "../syntax/statements.ts";
import type { Line, Token } from "../syntax/tokens.ts";
import { tokenAt } from "./token-at.ts";

/** What the lines between a pair of braces are; `set` is the file itself. */
export type Holds =
  | "set"
  | "pillar"
  | "criterion"
  | "inputs"
  | "options"
  /** Bands, vetoes and quotas. */
  | "grades"
  /** Units of a group of examples. */
  | "units"
  /** Rows of a score table. */
  | "table"
  /** Ticked items of an example. */
  | "items";

/** A block around a place. */
export interface Around {
  readonly holds: Holds;
  /** The tokens of its statement before the brace. */
  readonly opener: readonly Token[];
  /** Where its statement begins. */
  readonly start: number;
}

export interface Place {
  /** Outermost first; the file itself is not among them. */
  readonly around: readonly Around[];
  /** The tokens of the statement before the place; none: a statement begins here. Their offsets mean nothing. */
  readonly before: readonly Token[];
  /** The place; of a unit of several words, where the unit begins. */
  readonly from: number;
}

/** What lines of the innermost block are. */
export const heldAt = ({ around }: Place): Holds => around.at(-1)?.holds ?? "set";

/** A name that continues no keyword: it stands for what is being typed. */
const MARK = "x_";

/** The place of an offset at which a word begins or could begin; null inside a string or a comment. */
export function placeAt({ file, parsed, syntax }: Analysis, at: number): Place | null {
  if (isInString(parsed.tokens, at)) return null;
  const around: Around[] = [];
  let { lines } = parsed;
  for (;;) {
    const line = lineBefore(lines, at);
    if (line === null) return { around, before: [], from: at };
    const block = line.tokens.findLast(({ block: b }) => b !== null && b.open.end <= at)?.block ?? null;
    const starter = starterOf(line.tokens);
    const ended = block?.close != null && block.close.end <= at;
    if (ended && starter !== null && BLOCK_OF.has(starter)) return { around, before: [], from: at };
    if (block === null || starter !== "pillar") return within(file.text, at, line, around, syntax.surface);
    around.push({ holds: "pillar", opener: line.tokens.slice(0, -1), start: line.start });
    lines = block.lines;
  }
}

/** A text over several lines shows only with what follows the place. */
function isInString(tokens: readonly Token[], at: number): boolean {
  const token = tokenAt(tokens, at);
  return token?.kind === "Str" && token.startOffset < at && at < token.end;
}

const starterOf = ([first, second]: readonly Token[]): KeywordId | null =>
  first === undefined ? null : asStarter(first, second);

function lineBefore(lines: readonly Line[], at: number): Line | null {
  let low = 0;
  let high = lines.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return lines[low - 1] ?? null;
}

/** Reads the words from the beginning of a statement to the place. */
function within(
  text: string,
  at: number,
  line: Line,
  around: readonly Around[],
  surface: Surface,
): Place | null {
  const shift = text.lastIndexOf("\n", line.start - 1) + 1;
  const words = `${" ".repeat(line.start - shift)}${text.slice(line.start, at)}${MARK}`;
  const { lines } = layout(words, scan(words).tokens, surface);
  const found = seek(lines, at - shift, [], shift);
  return found && { ...found, around: [...around, ...found.around] };
}

function seek(lines: readonly Line[], mark: number, around: readonly Around[], shift: number): Place | null {
  const line = lineBefore(lines, mark + 1);
  const at = line?.tokens.findIndex((token) => token.startOffset <= mark && mark < token.end) ?? -1;
  const token = line?.tokens[at];
  if (line === null || token === undefined) return null;
  const before = line.tokens.slice(0, at);
  if (token.block === null) {
    const isWord = token.kind === "Name" || token.kind === "Measure" || token.kind === "Slug";
    return isWord ? { around, before, from: token.startOffset + shift } : null;
  }
  const next = { holds: heldBy(before), opener: before, start: line.start + shift };
  return seek(token.block.lines, mark, [...around, next], shift);
}

function heldBy(opener: readonly Token[]): Holds {
  const starter = starterOf(opener);
  const kind = starter === null ? undefined : BLOCK_OF.get(starter);
  if (kind !== undefined && kind !== "rows") return kind;
  if (kind === "rows") return starter === "grades" ? "grades" : "units";
  return opener.at(-1)?.kind === "Equals" ? "items" : "table";
}

/** The pillar or criterion that begins at an offset. */
export function itemStarting(syntax: SetSyntax, start: number): PillarItem | CriterionItem | null {
  let items: readonly (SetItem | PillarItem["items"][number])[] = syntax.items;
  for (;;) {
    const item = items.find(({ span }) => span.start <= start && start < span.end);
    if (item?.kind !== "pillar" && item?.kind !== "criterion") return null;
    if (item.span.start === start) return item;
    if (item.kind === "criterion") return null;
    items = item.items;
  }
}

/** The criterion around a place, as far as it could be read. */
export function criterionAt(syntax: SetSyntax, { around }: Place): CriterionItem | null {
  const found = around.find(({ holds }) => holds === "criterion");
  const item = found === undefined ? null : itemStarting(syntax, found.start);
  return item?.kind === "criterion" ? item : null;
}
