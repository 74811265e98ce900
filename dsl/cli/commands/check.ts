// barem check: every finding in the text of a set, with its place and how to mend it.
import { compile, type Diagnostic, findings, position, type SourceFile, sentence } from "#dsl";
import type { CompiledSet } from "#runtime/compiled-set.ts";
import { has } from "../args.ts";
import { type Command, type Context, printJson } from "../context.ts";
import type { Language } from "../language.ts";
import { criteriaCount, topPillars } from "../set-facts.ts";
import { openSet, shippedSets } from "../sets.ts";
import { text } from "../strings.ts";
import { shown } from "../table.ts";

interface Checked {
  readonly name: string;
  readonly path: string;
  readonly file: SourceFile | null;
  readonly compiled: CompiledSet | null;
  readonly diagnostics: readonly Diagnostic[];
}

export const check: Command = {
  spec: {
    name: "check",
    summary: "summary-check",
    arguments: [{ name: "argument-set", optional: true, many: true }],
    options: [{ name: "--strict", help: "help-strict" }],
    examples: ["barem check", "barem check hoa-binh/huyen", "barem check bo-chi-so.barem --json"],
  },
  run: (request, context) => {
    const all = shippedSets(context.io).map((set) => `${set.id}@${set.version}`);
    const names = request.arguments.length > 0 ? request.arguments : all;
    const checked = names.map((name) => checkSet(name, context));
    if (context.json) printJson({ sets: checked.map((set) => checkedJson(set, context.language)) }, context);
    else for (const set of checked) context.io.out(printChecked(set, context.language));
    const failing = has(request, "--strict") ? ["error", "warning"] : ["error"];
    return checked.some((set) => set.diagnostics.some((each) => failing.includes(each.severity))) ? 1 : 0;
  },
};

function checkSet(name: string, context: Context): Checked {
  const opened = openSet(name, context);
  if (opened.is === "compiled") {
    return { name, path: opened.path, file: null, compiled: opened.compiled, diagnostics: [] };
  }
  const { analysis, path } = opened;
  return { name, path, file: analysis.file, compiled: compile(analysis), diagnostics: findings(analysis) };
}

const countOf = (set: Checked, severity: Diagnostic["severity"]): number =>
  set.diagnostics.filter((each) => each.severity === severity).length;

/** `{set, version, path, errors, warnings, pillars, criteria, scale, hash, findings}`; the set's own facts only without errors. */
function checkedJson(set: Checked, language: Language): Readonly<Record<string, unknown>> {
  const { compiled, file } = set;
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
  const listed = file === null ? [] : set.diagnostics.map((each) => findingJson(each, file, language));
  return {
    ...facts,
    path: set.path,
    errors: countOf(set, "error"),
    warnings: countOf(set, "warning"),
    findings: listed,
  };
}

function findingJson(
  finding: Diagnostic,
  file: SourceFile,
  language: Language,
): Readonly<Record<string, unknown>> {
  const start = position(file, finding.span.start);
  const end = position(file, finding.span.end);
  return {
    code: finding.code,
    severity: finding.severity,
    message: sentence(finding, language),
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
    span: finding.span,
    params: finding.params,
    related: finding.related.map((each) => ({ ...position(file, each.span.start), text: each.text })),
    fixes: finding.fixes.map((fix) => ({ title: fix.title[language], edits: fix.edits })),
  };
}

function printChecked(set: Checked, language: Language): string {
  const { file } = set;
  const lines = file === null ? [] : set.diagnostics.flatMap((each) => findingLines(each, file, language));
  return `${[...lines, summaryLine(set, language)].map(shown).join("\n")}\n`;
}

/** The lines of one finding: what and where, other places, fixes. */
function findingLines(finding: Diagnostic, file: SourceFile, language: Language): readonly string[] {
  const at = (offset: number): string => {
    const { line, column } = position(file, offset);
    return `${file.path}:${line}:${column}`;
  };
  const severity = text(language, finding.severity);
  return [
    `${at(finding.span.start)}: ${severity} [${finding.code}] ${sentence(finding, language)}`,
    ...finding.related.map(
      (each) => `  ${text(language, "see-also", { place: at(each.span.start), text: each.text })}`,
    ),
    ...finding.fixes.map((fix) => `  ${text(language, "fix", { title: fix.title[language] })}`),
  ];
}

function summaryLine(set: Checked, language: Language): string {
  const counts = { errors: countOf(set, "error"), warnings: countOf(set, "warning") };
  if (set.compiled === null) return text(language, "check-counts", { set: set.name, ...counts });
  const { rules } = set.compiled;
  const unknown = text(language, "unknown");
  return text(language, "check-summary", {
    set: rules.id,
    version: rules.version,
    pillars: topPillars(rules).length,
    pillarWord: rules.called[0],
    criteria: criteriaCount(rules) ?? unknown,
    criterionWord: rules.called[1],
    scale: rules.scale ?? unknown,
    ...counts,
  });
}
