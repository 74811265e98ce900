// What the readings and acceptances of a set answer, as plain data: each with its own words and the findings it covers.
import type { Diagnostic } from "../source/diagnostic.ts";
import type { SourceFile } from "../source/source-file.ts";
import type { Span } from "../source/span.ts";
import type { Answer, Answered } from "./answers.ts";

/** A reading or an acceptance, as it is written. */
export interface AnswerWords {
  readonly kind: "reading" | "accept";
  /** Code of the criterion or pillar it stands in; "" for the set. */
  readonly scope: string;
  /** What a reading says; "" for an acceptance. */
  readonly text: string;
  /** Code of the finding it names; "" for a reading of a value. */
  readonly about: string;
  /** The value it is about, as written; "" when none. */
  readonly at: string;
  readonly draft: boolean;
  /** Who says so; "" when it is not said. */
  readonly by: string;
  readonly because: string;
  readonly span: Span;
}

export interface Accepted {
  readonly answer: AnswerWords;
  /** In the order of the text. */
  readonly findings: readonly Diagnostic[];
}

/** Answered findings by what answers them, in the order of the text. */
export function accepted(answered: readonly Answered[], file: SourceFile): readonly Accepted[] {
  const groups = new Map<Answer, Diagnostic[]>();
  for (const { finding, by } of answered) {
    const same = groups.get(by);
    if (same === undefined) groups.set(by, [finding]);
    else same.push(finding);
  }
  return [...groups]
    .map(([by, findings]) => ({ answer: wordsOf(by, file), findings: inPlace(findings) }))
    .sort((a, b) => a.answer.span.start - b.answer.span.start);
}

const inPlace = (findings: readonly Diagnostic[]): readonly Diagnostic[] =>
  [...findings].sort((a, b) => a.span.start - b.span.start);

function wordsOf({ item, scope }: Answer, file: SourceFile): AnswerWords {
  const isReading = item.kind === "reading";
  return {
    kind: item.kind,
    scope,
    text: isReading ? (item.text?.value ?? "") : "",
    about: (isReading ? item.about : item.code)?.text ?? "",
    at: item.at === null ? "" : file.text.slice(item.at.span.start, item.at.span.end),
    draft: isReading && item.draft,
    by: isReading ? (item.by?.value ?? "") : "",
    because: item.because?.value ?? "",
    span: item.span,
  };
}
