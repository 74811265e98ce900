// What the printer needs to know of the statements: where they begin, which bytes stay, which braces hold one line,
// how each token is spelled, where columns stand.
import type { Surface } from "../syntax/ast.ts";
import { spelling } from "../syntax/keywords.ts";
import type { Parsed } from "../syntax/parse.ts";
import { asStarter, HEADERS } from "../syntax/statements.ts";
import type { Block, Line, Token } from "../syntax/tokens.ts";
import { alignBlock, type Columns } from "./columns.ts";
import { blankBetween } from "./spacing.ts";

export interface Plan {
  /** Offsets at which statements begin. */
  readonly starts: ReadonlySet<number>;
  /** Offset → end of a stretch that is kept byte for byte. */
  readonly kept: ReadonlyMap<number, number>;
  /** Offsets of opening and closing braces of blocks that stand on one line. */
  readonly inline: ReadonlySet<number>;
  readonly columns: Columns;
  /** How each token is spelled, in the order of the tokens. */
  readonly spelled: readonly string[];
}

/** Plans the printing of a text in a surface. */
export function plan(text: string, parsed: Parsed, surface: Surface): Plan {
  const { tokens } = parsed;
  const spelled = spellings(parsed, text, surface);
  const index = new Map(tokens.map((token, at) => [token.startOffset, at] as const));
  const starts = new Set<number>();
  const kept = new Map<number, number>();
  const inline = new Set<number>();
  const columns: Columns = new Map();
  const render = (start: number, end: number): string =>
    rendered(tokens, spelled, index.get(start) ?? 0, end);
  const walk = (lines: readonly Line[]): void => {
    for (const line of lines) {
      starts.add(line.start);
      const stays = keptPart(line, parsed);
      for (const stretch of stays) kept.set(stretch.start, stretch.end);
      if (stays.length > 0 && !isHeader(line)) continue;
      for (const token of line.tokens) {
        const { block } = token;
        if (!block) continue;
        if (isInline(block, parsed, index)) {
          inline.add(block.open.startOffset);
          if (block.close) inline.add(block.close.startOffset);
        }
        walk(block.lines);
        const alone = (row: Line): boolean =>
          !inline.has(block.open.startOffset) && !kept.has(row.start) && ownLine(row, tokens, index);
        if (!isHeader(line)) alignBlock(block, alone, render, columns);
      }
    }
  };
  walk(parsed.lines);
  return { starts, kept, inline, columns, spelled };
}

const isHeader = (line: Line): boolean => {
  const [first, next] = line.tokens;
  const starter = first ? asStarter(first, next) : null;
  return starter !== null && HEADERS.has(starter);
};

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The stretches of a statement that stay as they are: of a header only its own line, of others all. */
function keptPart(line: Line, parsed: Parsed): readonly Stretch[] {
  const own: Stretch[] = [];
  let start: number | null = null;
  let end = line.start;
  for (const token of line.tokens) {
    if (token.kind === "Block") {
      if (start !== null) own.push({ start, end });
      start = null;
    } else {
      start ??= token.startOffset;
      end = token.end;
    }
  }
  if (start !== null) own.push({ start, end });
  const faulty = parsed.unread.has(line) || own.some((each) => hasFault(parsed.faults, each));
  if (!faulty) return [];
  return isHeader(line) ? own : [{ start: line.start, end: line.end }];
}

function hasFault(faults: readonly number[], stretch: Stretch): boolean {
  let low = 0;
  let high = faults.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((faults[middle] ?? 0) < stretch.start) low = middle + 1;
    else high = middle;
  }
  return (faults[low] ?? Number.MAX_SAFE_INTEGER) <= stretch.end;
}

/** Whether a row will begin a line: it does in the source, or a brace or the end of a block makes it. */
function ownLine(row: Line, tokens: readonly Token[], index: ReadonlyMap<number, number>): boolean {
  const at = index.get(row.start) ?? 0;
  return row.tokens[0]?.first === true || tokens[at - 1]?.kind !== "Semicolon";
}

/** A block whose braces and all between stand on one line. */
function isInline(block: Block, parsed: Parsed, index: ReadonlyMap<number, number>): boolean {
  if (!block.close) return false;
  const from = index.get(block.open.startOffset) ?? 0;
  const to = index.get(block.close.startOffset) ?? 0;
  for (let at = from + 1; at <= to; at++) if (parsed.tokens[at]?.first) return false;
  return true;
}

/** Only the separators of a call change with the surface; a bracket left open ends with its statement. */
function spellings({ tokens, lines }: Parsed, text: string, surface: Surface): readonly string[] {
  const beginnings = new Set(beginningsOf(lines));
  let calls: boolean[] = [];
  const outside: boolean[][] = [];
  return tokens.map((token, at) => {
    if (beginnings.has(token.startOffset)) calls = [];
    if (token.kind === "LeftParen") calls.push(isCall(tokens[at - 1]));
    else if (token.kind === "RightParen") calls.pop();
    else if (token.kind === "LeftBrace") {
      outside.push(calls);
      calls = [];
    } else if (token.kind === "RightBrace") calls = outside.pop() ?? [];
    else if (calls.at(-1) && (token.kind === "Comma" || token.kind === "Semicolon"))
      return surface === "vi" ? ";" : ",";
    if (token.keyword === null || token.verbatim) return text.slice(token.startOffset, token.end);
    return spelling(token.keyword, surface);
  });
}

function beginningsOf(lines: readonly Line[]): readonly number[] {
  return lines.flatMap((line) => [
    line.start,
    ...line.tokens.flatMap(({ block }) => (block ? beginningsOf(block.lines) : [])),
  ]);
}

const isCall = (word: Token | undefined): boolean =>
  word?.kind === "Function" || word?.kind === "Round" || word?.kind === "Count" || word?.kind === "Ratio";

function rendered(tokens: readonly Token[], spelled: readonly string[], from: number, end: number): string {
  let out = "";
  for (let at = from; at < tokens.length; at++) {
    const token = tokens[at];
    if (!token || token.startOffset >= end) break;
    const left = at > from ? tokens[at - 1] : undefined;
    if (left && blankBetween(at - 1 > from ? (tokens[at - 2] ?? null) : null, left, token)) out += " ";
    out += spelled[at] ?? "";
  }
  return out;
}
