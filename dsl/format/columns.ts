// Columns of rows and options: how many blanks stand before the `:` of a row and before the label of an option.
import { isStarter } from "../syntax/statements.ts";
import type { Block, Line, Token } from "../syntax/tokens.ts";

/** A left side wider than this stands outside the columns and does not widen them. */
const COLUMN_LIMIT = 44;

/** Offset of a token → blanks before it, where the usual rule of spacing does not hold. */
export type Columns = Map<number, number>;

/** Tells the text of the tokens from `start` up to `end`, as it will be printed on one line. */
export type Render = (start: number, end: number) => string;

/** Adds the columns of one block. `alone` says whether a row begins its own line. */
export function alignBlock(
  block: Block,
  alone: (line: Line) => boolean,
  render: Render,
  columns: Columns,
): void {
  const rows = block.lines.filter(alone).flatMap((line) => rowOf(line));
  if (rows.length < 2) return;
  const options = rows.filter((row) => row.label !== null);
  const keys = options.map((row) => render(row.start, row.label ?? row.colon));
  const keyWidth = widest(keys);
  options.forEach((row, at) => {
    const width = keys[at]?.length ?? 0;
    if (row.label !== null && width <= COLUMN_LIMIT) columns.set(row.label, keyWidth - width + 1);
  });
  const lefts = rows.map((row) => {
    const left = render(row.start, row.colon);
    const blanks = row.label === null ? undefined : columns.get(row.label);
    return blanks === undefined ? left : " ".repeat(blanks - 1) + left;
  });
  const width = widest(lefts);
  rows.forEach((row, at) => {
    const own = lefts[at]?.length ?? 0;
    if (own <= COLUMN_LIMIT && width > 0) columns.set(row.colon, width - own + 1);
  });
}

const widest = (texts: readonly string[]): number =>
  texts.reduce((most, text) => (text.length <= COLUMN_LIMIT ? Math.max(most, text.length) : most), 0);

interface Row {
  readonly start: number;
  /** Where the label of an option begins. */
  readonly label: number | null;
  readonly colon: number;
}

/** A row with a `:`; inputs, and units of an example that begin with a string, have no columns. */
function rowOf(line: Line): readonly Row[] {
  const [first, second] = line.tokens;
  const colon = line.tokens.find((token) => token.kind === "Colon");
  if (!first || !colon || (isStarter(first.keyword) && first.keyword !== "when")) return [];
  if (first.kind === "Str" || line.tokens.some((token) => broken(token, first, colon))) return [];
  const label = first.kind === "Name" && second?.kind === "Str" ? second.startOffset : null;
  return [{ start: first.startOffset, label, colon: colon.startOffset }];
}

const broken = (token: Token, first: Token, colon: Token): boolean =>
  token !== first && token.startOffset <= colon.startOffset && (token.first || token.kind === "Block");
