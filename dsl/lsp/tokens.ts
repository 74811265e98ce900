// Colours: what each word is, in the protocol's five numbers for each.
import {
  type Range,
  SemanticTokenModifiers,
  type SemanticTokensLegend,
  SemanticTokenTypes,
} from "vscode-languageserver";
import { type SemanticToken, type SemanticType, semanticTokens } from "../ide/index.ts";
import type { Client } from "./client.ts";
import type { View } from "./open-text.ts";
import { lineEnd, type RawText } from "./raw-text.ts";

/** The types every editor has a colour for. */
const TYPES: Readonly<Record<SemanticType, SemanticTokenTypes>> = {
  keyword: SemanticTokenTypes.keyword,
  operator: SemanticTokenTypes.operator,
  number: SemanticTokenTypes.number,
  date: SemanticTokenTypes.number,
  string: SemanticTokenTypes.string,
  text: SemanticTokenTypes.string,
  comment: SemanticTokenTypes.comment,
  unit: SemanticTokenTypes.type,
  code: SemanticTokenTypes.class,
  id: SemanticTokenTypes.namespace,
  finding: SemanticTokenTypes.event,
  input: SemanticTokenTypes.variable,
  definition: SemanticTokenTypes.function,
  part: SemanticTokenTypes.function,
  option: SemanticTokenTypes.enumMember,
  field: SemanticTokenTypes.property,
  common: SemanticTokenTypes.variable,
  parameter: SemanticTokenTypes.parameter,
  tag: SemanticTokenTypes.decorator,
  name: SemanticTokenTypes.variable,
};

const MODIFIERS: readonly SemanticTokenModifiers[] = [
  SemanticTokenModifiers.declaration,
  SemanticTokenModifiers.documentation,
  SemanticTokenModifiers.static,
];

/** The decision's own words, and figures of all criteria. */
const MODIFIER_OF: Partial<Readonly<Record<SemanticType, SemanticTokenModifiers>>> = {
  text: SemanticTokenModifiers.documentation,
  common: SemanticTokenModifiers.static,
};

const TYPE_LIST = [...new Set(Object.values(TYPES))];

export const LEGEND: SemanticTokensLegend = { tokenTypes: TYPE_LIST, tokenModifiers: [...MODIFIERS] };

/** The numbers of the words of a text, or of those that touch a range. */
export function tokensOf(view: View, client: Client, within: Range | null = null): number[] {
  const span = within === null ? null : view.positions.spanOf(within);
  const words = semanticTokens(view.document.analysis()).filter(
    (word) => span === null || (span.start <= word.span.end && word.span.start <= span.end),
  );
  const data: number[] = [];
  let [line, character] = [0, 0];
  for (const word of words) {
    const [type, modifiers] = [TYPE_LIST.indexOf(TYPES[word.type]), modifiersOf(word)];
    for (const piece of piecesOf(view, word, client)) {
      const isSameLine = piece.line === line;
      data.push(piece.line - line, isSameLine ? piece.character - character : piece.character);
      data.push(piece.length, type, modifiers);
      ({ line, character } = piece);
    }
  }
  return data;
}

function modifiersOf({ type, declared }: SemanticToken): number {
  const also = MODIFIER_OF[type];
  const names = [
    ...(declared ? [SemanticTokenModifiers.declaration] : []),
    ...(also === undefined ? [] : [also]),
  ];
  return names.reduce((bits, name) => bits | (1 << MODIFIERS.indexOf(name)), 0);
}

interface Piece {
  readonly line: number;
  readonly character: number;
  readonly length: number;
}

/** A word where it stands; line by line for a client that knows no word over several. */
function piecesOf({ raw, positions }: View, { span }: SemanticToken, client: Client): readonly Piece[] {
  const { start, end } = positions.rangeOf(span);
  if (start.line === end.line) return [{ ...start, length: end.character - start.character }];
  if (client.multilineTokens) {
    const from = (raw.lineStarts[start.line] ?? 0) + start.character;
    const to = (raw.lineStarts[end.line] ?? 0) + end.character;
    return [{ ...start, length: to - from }];
  }
  return linesOf(raw, start.line, end.line)
    .map(({ line, length }) => {
      const from = line === start.line ? start.character : 0;
      const to = line === end.line ? end.character : length;
      return { line, character: from, length: to - from };
    })
    .filter(({ length }) => length > 0);
}

const linesOf = (raw: RawText, first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, i) => ({
    line: first + i,
    length: lineEnd(raw, first + i) - (raw.lineStarts[first + i] ?? 0),
  }));
