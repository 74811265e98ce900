// Ranges to fold away and to select.
import {
  type FoldingRange,
  FoldingRangeKind,
  type Position,
  type SelectionRange,
} from "vscode-languageserver";
import { type Fold, foldingRanges, selectionRanges } from "../ide/index.ts";
import type { Client } from "./client.ts";
import type { View } from "./open-text.ts";

export function foldsOf(view: View, client: Client): FoldingRange[] {
  const folds = foldingRanges(view.document.analysis()).map((fold) => foldOf(view, fold, client));
  return folds.filter(({ startLine, endLine }) => startLine < endLine);
}

function foldOf({ positions, document }: View, { kind, span }: Fold, client: Client): FoldingRange {
  const { start, end } = positions.rangeOf(span);
  const about = kind === "comment" ? { kind: FoldingRangeKind.Comment } : {};
  if (!client.wholeLineFolding) {
    const [startCharacter, endCharacter] = [start.character, end.character];
    return { startLine: start.line, startCharacter, endLine: end.line, endCharacter, ...about };
  }
  // A client that hides whole lines is to keep the line of the closing brace.
  const isClosed = kind === "block" && document.file.text[span.end - 1] === "}";
  return { startLine: start.line, endLine: isClosed ? end.line - 1 : end.line, ...about };
}

export const selectionsAt = (view: View, places: readonly Position[]): SelectionRange[] =>
  places.map((position) => selectionAt(view, position));

function selectionAt({ document, positions }: View, position: Position): SelectionRange {
  const spans = selectionRanges(document.analysis(), positions.offsetOf(position));
  const around = spans.reduceRight<SelectionRange | null>((parent, span) => {
    const range = positions.rangeOf(span);
    return parent === null ? { range } : { range, parent };
  }, null);
  return around ?? { range: { start: position, end: position } };
}
