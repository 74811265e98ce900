// What a text handed in still has open for the checker: what those who decide must know before they do. Pure;
// compare-worker.ts runs it beside the page after it has compared, tests run it directly.
import { analyze, type Diagnostic, findings, position } from "#dsl";

export interface OpenFinding {
  readonly finding: Diagnostic;
  /** From 1. */
  readonly line: number;
  /** Code of the criterion or pillar it stands in; "" for the set itself. */
  readonly code: string;
}

/** Errors first, then what is to look at, then notes; each in the order of the text. */
export type OpenFindings = readonly OpenFinding[];

const ORDER: Readonly<Record<Diagnostic["severity"], number>> = { error: 0, warning: 1, info: 2 };

/** What `barem check` finds in the text and the text does not answer. */
export function openFindings(text: string): OpenFindings {
  const analysis = analyze(text);
  const { criteria } = analysis.model;
  return [...findings(analysis)]
    .sort((a, b) => ORDER[a.severity] - ORDER[b.severity] || a.span.start - b.span.start)
    .map((finding) => {
      const { start } = finding.span;
      const around = criteria.find(({ item: { span } }) => span.start <= start && start < span.end);
      return {
        finding,
        line: position(analysis.file, start).line,
        code: around?.criterion.code ?? finding.anchor?.scope ?? "",
      };
    });
}

/** How many of them are errors. */
export const errorsIn = (found: OpenFindings): number =>
  found.filter(({ finding }) => finding.severity === "error").length;
