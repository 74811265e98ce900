// Findings as marks in the text.
import type { Language } from "#designer/strings/words.ts";
import { type Code, type Diagnostic, sentence } from "#dsl";
import { rangeOf } from "./places.ts";
import type { Model } from "./served.ts";
import { monaco } from "./setup.ts";

/** Findings as marks in the text, with their stable code. */
export function markersOf(
  model: Model,
  findings: readonly Diagnostic[],
  language: Language,
): monaco.editor.IMarkerData[] {
  return findings.map(({ code, severity, span, params, related }) => {
    const range = rangeOf(model, span);
    return {
      ...range,
      startLineNumber: range.startLineNumber,
      startColumn: range.startColumn,
      endLineNumber: range.endLineNumber,
      endColumn: range.endColumn,
      severity: SEVERITIES[severity],
      message: sentence({ code, params }, language),
      code: code satisfies Code,
      source: "barem",
      relatedInformation: related.map((each) => ({
        resource: model.uri,
        message: each.text,
        ...plainRange(rangeOf(model, each.span)),
      })),
    };
  });
}

const plainRange = ({
  startLineNumber,
  startColumn,
  endLineNumber,
  endColumn,
}: monaco.IRange): monaco.IRange => ({
  startLineNumber,
  startColumn,
  endLineNumber,
  endColumn,
});

const SEVERITIES: Readonly<Record<Diagnostic["severity"], monaco.MarkerSeverity>> = {
  error: monaco.MarkerSeverity.Error,
  warning: monaco.MarkerSeverity.Warning,
  info: monaco.MarkerSeverity.Info,
};
