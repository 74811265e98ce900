// The standard form, of a text, of some of its lines, of the line being typed. It has no settings.
import type { DocumentOnTypeFormattingParams, Range, TextEdit } from "vscode-languageserver";
import { formatDocument, formatOnType, formatRange } from "../ide/index.ts";
import { editsOf } from "./edits.ts";
import type { View } from "./open-text.ts";

export const formatted = (view: View): TextEdit[] => editsOf(view, formatDocument(view.document.analysis()));

export const rangeFormatted = (view: View, range: Range): TextEdit[] =>
  editsOf(view, formatRange(view.document.analysis(), view.positions.spanOf(range)));

export function typedFormatted(view: View, { position, ch }: DocumentOnTypeFormattingParams): TextEdit[] {
  const offset = view.positions.offsetOf(position);
  return editsOf(view, formatOnType(view.document.analysis(), offset, ch === "\r\n" ? "\n" : ch));
}
