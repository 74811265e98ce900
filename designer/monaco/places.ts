// Between the offsets of the language service and the lines and columns of Monaco.
import type { Span, TextEdit } from "#dsl";
import { monaco } from "./setup.ts";

type Model = monaco.editor.ITextModel;

export function rangeOf(model: Model, { start, end }: Span): monaco.Range {
  return monaco.Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end));
}

export const spanOf = (model: Model, range: monaco.IRange): Span => ({
  start: model.getOffsetAt({ lineNumber: range.startLineNumber, column: range.startColumn }),
  end: model.getOffsetAt({ lineNumber: range.endLineNumber, column: range.endColumn }),
});

export const editOf = (model: Model, { span, text }: TextEdit): { range: monaco.Range; text: string } => ({
  range: rangeOf(model, span),
  text,
});
