// The result of `barem check --json`: a stable contract, described in docs/data-format.md.
import { type Accepted, type Diagnostic, position, type SourceFile, type Span, sentence } from "#dsl";
import type { Checked } from "./commands/check.ts";
import type { Language } from "./language.ts";
import { criteriaCount, topPillars } from "./set-facts.ts";

type Json = Readonly<Record<string, unknown>>;

/** Where the page of a code lies in the package. */
export const pageOf = (code: string): string => `docs/diagnostics/${code}.md`;

export const countOf = (set: Checked, severity: Diagnostic["severity"]): number =>
  set.diagnostics.filter((each) => each.severity === severity).length;

/** `{set, version, path, errors, warnings, pillars, criteria, scale, hash, findings}`; the set's own facts only without errors. */
export function checkedJson(set: Checked, language: Language): Json {
  const { compiled, file, accepted } = set;
  const facts =
    compiled === null
      ? { set: null, version: null }
      : {
          set: compiled.rules.id,
          version: compiled.rules.version,
          pillars: topPillars(compiled.rules).length,
          criteria: criteriaCount(compiled.rules),
          scale: compiled.rules.scale,
          hash: compiled.hash,
        };
  return {
    ...facts,
    path: set.path,
    errors: countOf(set, "error"),
    warnings: countOf(set, "warning"),
    findings: file === null ? [] : set.diagnostics.map((each) => findingJson(each, file, language)),
    ...(accepted === null || file === null
      ? {}
      : { accepted: accepted.map((each) => acceptedJson(each, file, language)) }),
  };
}

function findingJson(finding: Diagnostic, file: SourceFile, language: Language): Json {
  return {
    code: finding.code,
    severity: finding.severity,
    message: sentence(finding, language),
    ...placeJson(finding.span, file),
    params: finding.params,
    related: finding.related.map((each) => ({ ...position(file, each.span.start), text: each.text })),
    fixes: finding.fixes.map((fix) => ({ title: fix.title[language], edits: fix.edits })),
    anchor: finding.anchor,
    witness: finding.witness,
    page: pageOf(finding.code),
  };
}

/** `{kind, scope, text, about, at, draft, by, because, …place, findings}`. */
function acceptedJson({ answer, findings }: Accepted, file: SourceFile, language: Language): Json {
  const { span, ...words } = answer;
  return {
    ...words,
    ...placeJson(span, file),
    findings: findings.map((each) => findingJson(each, file, language)),
  };
}

function placeJson(span: Span, file: SourceFile): Json {
  const [start, end] = [position(file, span.start), position(file, span.end)];
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column, span };
}
