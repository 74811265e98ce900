// What can be done at a place: the fixes of the findings there, and rewritings of the text that keep its meaning.
import type { Analysis } from "../analyze.ts";
import type { Both, Diagnostic } from "../source/diagnostic.ts";
import type { Span, TextEdit } from "../source/span.ts";
import type { Surface } from "../syntax/ast.ts";
import { formatDocument } from "./format-edits.ts";

export interface CodeAction {
  readonly kind: "fix" | "rewrite";
  readonly title: Both;
  readonly edits: readonly TextEdit[];
  /** The finding it mends; null: it mends none. */
  readonly finding: Diagnostic | null;
}

/** The actions for a span: fixes of the findings that touch it; at the first statement, the whole text in the other surface. */
export function codeActions(
  analysis: Analysis,
  findings: readonly Diagnostic[],
  within: Span,
): readonly CodeAction[] {
  const touching = findings.filter(({ span }) => span.start <= within.end && within.start <= span.end);
  const fixes = touching.flatMap((finding) =>
    finding.fixes.map(({ title, edits }): CodeAction => ({ kind: "fix", title, edits, finding })),
  );
  const first = analysis.parsed.lines[0];
  const isFirst = first !== undefined && within.start <= first.end;
  return isFirst ? [...fixes, ...converted(analysis)] : fixes;
}

const CONVERT: Readonly<Record<Surface, Both>> = {
  vi: { vi: "Viết cả bộ bằng tiếng Việt", en: "Write the whole set in Vietnamese" },
  en: { vi: "Viết cả bộ bằng tiếng Anh", en: "Write the whole set in English" },
};

/** A text with errors keeps its lines as they are: it is not offered in part. */
function converted(analysis: Analysis): readonly CodeAction[] {
  const { parsed, syntax } = analysis;
  if (parsed.diagnostics.length > 0 || parsed.tokens.length === 0) return [];
  const other: Surface = syntax.surface === "vi" ? "en" : "vi";
  const edits = formatDocument(analysis, other);
  return edits.length === 0 ? [] : [{ kind: "rewrite", title: CONVERT[other], edits, finding: null }];
}
