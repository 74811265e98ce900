// The result of `barem check` for people: each finding with its place, what it is about, how to mend it; then what is
// accepted, then one line about the set.
import { type Accepted, type Diagnostic, position, type SourceFile, sentence } from "#dsl";
import { countOf } from "./check-json.ts";
import type { Checked } from "./commands/check.ts";
import type { Language } from "./language.ts";
import { printScale } from "./print-number.ts";
import { criteriaCount, topPillars } from "./set-facts.ts";
import { text } from "./strings.ts";
import { shown } from "./table.ts";

export function checkedText(set: Checked, language: Language): string {
  const { file, accepted, diagnostics } = set;
  const lines =
    file === null
      ? []
      : [
          ...diagnostics.flatMap((each) => findingLines(each, file, language)),
          ...(diagnostics.length === 0 ? [] : [text(language, "check-pages")]),
          ...(accepted === null ? [] : acceptedLines(accepted, file, language)),
        ];
  return `${[...lines, summaryLine(set, language)].map(shown).join("\n")}\n`;
}

const placeText = (file: SourceFile, offset: number): string => {
  const { line, column } = position(file, offset);
  return `${file.path}:${line}:${column}`;
};

/** What and where. */
function findingLine(finding: Diagnostic, file: SourceFile, language: Language): string {
  const severity = text(language, finding.severity);
  const place = placeText(file, finding.span.start);
  return `${place}: ${severity} [${finding.code}] ${sentence(finding, language)}`;
}

/** The lines of one finding: what and where, other places, fixes. */
function findingLines(finding: Diagnostic, file: SourceFile, language: Language): readonly string[] {
  return [
    findingLine(finding, file, language),
    ...finding.related.map(({ span, text: words }) => {
      const there = words === "" ? excerpt(file.text.slice(span.start, span.end)) : words;
      return `  ${text(language, "see-also", { place: placeText(file, span.start), text: there })}`;
    }),
    ...finding.fixes.map((fix) => `  ${text(language, "fix", { title: fix.title[language] })}`),
  ];
}

/** The words of a place on one line, cut where they go on for long. */
function excerpt(words: string): string {
  const line = words.replace(/\s+/g, " ").trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

const LONGEST = 80;

/** Readings and acceptances with what each answers. */
function acceptedLines(
  accepted: readonly Accepted[],
  file: SourceFile,
  language: Language,
): readonly string[] {
  if (accepted.length === 0) return [text(language, "accepted-none")];
  return [
    text(language, "accepted-heading", {
      count: accepted.reduce((count, { findings }) => count + findings.length, 0),
    }),
    ...accepted.flatMap(({ answer, findings }) => [
      `${placeText(file, answer.span.start)}: ${answerText(answer, language)}`,
      ...findings.map((each) => `  ${findingLine(each, file, language)}`),
    ]),
  ];
}

function answerText(answer: Accepted["answer"], language: Language): string {
  const holes = {
    text: answer.text,
    about: answer.about,
    draft: answer.draft ? text(language, "accepted-draft") : "",
    by: answer.by === "" ? "" : text(language, "accepted-by", { by: answer.by }),
    at: answer.at === "" ? "" : text(language, "accepted-at", { at: answer.at }),
    because: answer.because,
  };
  return text(language, answer.kind === "reading" ? "accepted-reading" : "accepted-accept", holes);
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
    scale: printScale(rules.scale, language),
    ...counts,
  });
}
