// Findings as diagnostics of the protocol.
import { type Diagnostic, DiagnosticSeverity, DiagnosticTag } from "vscode-languageserver";
import { type Code, sentence } from "../source/catalog.ts";
import type { Diagnostic as Finding, Severity } from "../source/diagnostic.ts";
import type { Client } from "./client.ts";
import type { View } from "./open-text.ts";

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
};

/** Findings about something that has no effect: editors show it faded. */
const UNNECESSARY: ReadonlySet<Code> = new Set<Code>([
  ...(["unused-input", "unused-definition", "row-unreachable", "case-unreachable"] as const),
]);

/** Every finding that nothing answers. */
export const diagnosticsOf = (view: View, client: Client): Diagnostic[] =>
  view.document.checked.open.map((finding) => diagnosticOf(view, finding, client));

export function diagnosticOf({ uri, positions }: View, finding: Finding, client: Client): Diagnostic {
  const { code, severity, span, related } = finding;
  const isUnnecessary = client.unnecessaryTag && UNNECESSARY.has(code);
  const places = related.map((each) => ({
    location: { uri, range: positions.rangeOf(each.span) },
    message: each.text,
  }));
  return {
    range: positions.rangeOf(span),
    severity: SEVERITY[severity],
    code,
    source: "barem",
    message: sentence(finding, client.language),
    ...(isUnnecessary ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(client.related && places.length > 0 ? { relatedInformation: places } : {}),
  };
}
