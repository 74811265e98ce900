// The door of reading: text → tree, comments, tokens and findings. Never throws, whatever the text.
import { type Diagnostic, diagnostic, inOrder } from "../source/diagnostic.ts";
import { position, type SourceFile } from "../source/source-file.ts";
import { span } from "../source/span.ts";
import type { SetSyntax, Surface } from "./ast.ts";
import { expressionOf } from "./build-expression.ts";
import { partOf, setOf } from "./build-set.ts";
import { folded } from "./fold.ts";
import { layout } from "./layout.ts";
import { scan } from "./lexer.ts";
import { mixedSurface } from "./mixed-surface.ts";
import type { Reader } from "./reader.ts";
import { type Comment, type Line, retag, type Token } from "./tokens.ts";

/** A text is at most so long (K4), in UTF-16 code units. */
export const FILE_LIMIT = 2_000_000;

/** At most so many errors of one text are shown. */
export const ERROR_LIMIT = 50;

export interface Parsed {
  readonly syntax: SetSyntax;
  readonly comments: readonly Comment[];
  /** Every token of the text, in order. */
  readonly tokens: readonly Token[];
  /** The statements of the set; blocks hold the others. */
  readonly lines: readonly Line[];
  /** Statements that could not be read in whole. */
  readonly unread: ReadonlySet<Line>;
  /** Where errors are, in order, also those that are not shown; keywords of the other surface are none here. */
  readonly faults: readonly number[];
  /** Whether a brace is missing or too many, or the end of a string of several lines. */
  readonly broken: boolean;
  /** Folded names that equal a keyword but were declared: they are names in the whole text. */
  readonly reserved: ReadonlySet<string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a text. A part that cannot be read is absent in the tree and has a finding. */
export const parse = (file: SourceFile): Parsed =>
  file.text.length > FILE_LIMIT ? tooLarge(file) : readWith(file, null, setOf);

/** Reads statements of a set by themselves, without its header: what is read is the same as within the whole text. */
export const parsePart = (file: SourceFile, surface: Surface): Parsed => readWith(file, surface, partOf);

function readWith(file: SourceFile, known: Surface | null, treeOf: typeof setOf): Parsed {
  const { tokens, comments, surface, broken, diagnostics: scanned } = scan(file.text, known);
  const laid = layout(file.text, tokens, surface);
  if (laid.reserved.size > 0) namesOfOtherSurface(tokens, laid.reserved, surface);
  const found: Diagnostic[] = [];
  const reader: Reader = {
    text: file.text,
    surface,
    diagnostics: found,
    unread: new Set(),
    reserved: laid.reserved,
    expression: (node) => expressionOf(reader, node),
  };
  const syntax = treeOf(reader, laid.lines);
  const mixed = mixedSurface(tokens, surface);
  return {
    syntax,
    comments,
    tokens,
    lines: laid.lines,
    unread: reader.unread,
    faults: [...scanned, ...laid.diagnostics, ...found].map((each) => each.span.start).sort((a, b) => a - b),
    broken: broken || laid.broken,
    reserved: laid.reserved,
    diagnostics: onePerLine(file, [[...scanned, ...laid.diagnostics, ...found], mixed]),
  };
}

/** A word that only the other surface reserves, and that was declared here, is the name everywhere. */
function namesOfOtherSurface(
  tokens: readonly Token[],
  reserved: ReadonlySet<string>,
  surface: Surface,
): void {
  for (const each of tokens) {
    if (each.keyword === null || each.surface === surface || each.surface === "both") continue;
    if (!reserved.has(folded(each.image))) continue;
    retag(each, "Name", null);
    each.verbatim = true;
  }
}

/** One error per line, the one furthest to the left: what it leads to is not reported again. */
function onePerLine(file: SourceFile, stages: readonly (readonly Diagnostic[])[]): readonly Diagnostic[] {
  const lines = new Map<number, Diagnostic>();
  for (const stage of stages) {
    const before = new Set(lines.keys());
    for (const each of stage) {
      const { line } = position(file, each.span.start);
      const other = lines.get(line);
      if (!before.has(line) && !(other && other.span.start <= each.span.start)) lines.set(line, each);
    }
  }
  const sorted = inOrder([...lines.values()]);
  if (sorted.length <= ERROR_LIMIT) return sorted;
  const last = sorted[ERROR_LIMIT];
  return [
    ...sorted.slice(0, ERROR_LIMIT),
    diagnostic("too-many-errors", last?.span ?? span(0, 0), { limit: ERROR_LIMIT }),
  ];
}

function tooLarge(file: SourceFile): Parsed {
  const size = Math.ceil(file.text.length / 100_000) / 10;
  const nothing = span(0, 0);
  return {
    syntax: { surface: "vi", id: null, version: null, items: [], span: nothing },
    comments: [],
    tokens: [],
    lines: [],
    unread: new Set(),
    faults: [],
    broken: true,
    reserved: new Set(),
    diagnostics: [diagnostic("file-too-large", nothing, { size, limit: FILE_LIMIT / 1_000_000 })],
  };
}
