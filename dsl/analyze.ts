// From a text to what it means and every finding. Nothing here reads files, knows of editors, or throws for a mistake in
// the text.
import { type Case, casesOf } from "./check/cases.ts";
import { type Checked, check } from "./check/check.ts";
import type { IndicatorSet } from "./model/model.ts";
import { type Resolution, resolveSet } from "./model/resolve.ts";
import { type Diagnostic, inOrder } from "./source/diagnostic.ts";
import { position, type SourceFile, sourceFile } from "./source/source-file.ts";
import type { SetSyntax } from "./syntax/ast.ts";
import { type Parsed, parse } from "./syntax/parse.ts";

export interface Analysis {
  readonly file: SourceFile;
  readonly syntax: SetSyntax;
  /** How it was read: tokens, comments, statements. */
  readonly parsed: Parsed;
  readonly model: IndicatorSet;
  /** Resolves one criterion again, from another text. */
  readonly again: Resolution["again"];
  /** Of reading and meaning; `findings` adds the checker's. */
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a text and tells what it means, with every finding of reading and meaning. Never throws. */
export function analyze(text: string, path = ""): Analysis {
  const file = sourceFile(text, path);
  const parsed = parse(file);
  const { syntax } = parsed;
  const { model, diagnostics, again } = resolveSet(file, syntax);
  const meant = withoutFollowOns(file, parsed.diagnostics, diagnostics, model);
  return { file, syntax, parsed, model, again, diagnostics: inOrder([...parsed.diagnostics, ...meant]) };
}

/**
 * A line that could not be read says nothing sure about its meaning, and the rule of its criterion may be just what
 * could not be read: one cause, one finding.
 */
export function withoutFollowOns(
  file: SourceFile,
  reading: readonly Diagnostic[],
  meaning: readonly Diagnostic[],
  { criteria }: Pick<IndicatorSet, "criteria">,
): readonly Diagnostic[] {
  const errors = reading.filter((d) => d.severity === "error").map((d) => d.span.start);
  if (errors.length === 0) return meaning;
  const broken = new Set(errors.map((at) => position(file, at).line));
  const unread = criteria
    .map(({ item }) => item.span)
    .filter(({ start, end }) => errors.some((at) => start <= at && at <= end));
  const isOfUnread = ({ code, span }: Diagnostic): boolean =>
    code === "no-rule" && unread.some(({ start, end }) => start <= span.start && span.end <= end);
  return meaning.filter((d) => !broken.has(position(file, d.span.start).line) && !isOfUnread(d));
}

/** Every finding, the checker's included, less what the set answers with a reading or an acceptance. */
export const findings = (analysis: Analysis): readonly Diagnostic[] => checked(analysis).open;

/** Every finding, those that the set's readings and acceptances answer apart. A criterion with an error is not checked further. */
export const checked = ({ file, model, diagnostics }: Analysis): Checked =>
  check(model, file.text, diagnostics);

/** Boundary cases of every criterion, or of one, with what the runtime makes of each; none of a text with errors. */
export const cases = ({ file, model, diagnostics }: Analysis, code: string | null = null): readonly Case[] =>
  hasErrors({ diagnostics }) ? [] : casesOf(model, file.text, code);

export const hasErrors = ({ diagnostics }: Pick<Analysis, "diagnostics">): boolean =>
  diagnostics.some((d) => d.severity === "error");
