// What is really found in an example, and what its first repair makes of it.
import { analyze, type Code, type Diagnostic, findings } from "#dsl";
import type { Examples } from "#dsl/check/rule.ts";
import { type Framed, fixed, framed } from "../check-rule.ts";

export interface FoundIn {
  /** The example as a reader sees it, without the lines of the frame that it does not change. */
  readonly shown: string;
  readonly finding: Diagnostic;
  /** The words of its place. */
  readonly place: string;
  /** The example after the first repair; null: there is none. */
  readonly after: string | null;
}

/** The finding of a code in an example, at the place it marks where it marks one. */
export function foundIn(code: Code, of: Examples["of"], fragment: string): FoundIn {
  const { text, marked }: Framed = framed(of, fragment);
  const all = findings(analyze(text)).filter((each) => each.code === code);
  const finding = all.find(({ span }) => span.start === marked?.start && span.end === marked.end) ?? all[0];
  if (finding === undefined) throw new Error(`${code} is not found in ${fragment}`);
  const [first] = finding.fixes;
  return {
    shown: unframed(of, text, text),
    finding,
    place: text.slice(finding.span.start, finding.span.end),
    after: first === undefined ? null : unframed(of, fixed(text, first.edits), text),
  };
}

/** An example that is in order. */
export const shownOf = (of: Examples["of"], fragment: string): string => {
  const { text } = framed(of, fragment);
  return unframed(of, text, text);
};

const CRITERION = 'tiêu chí 1.1 "';

/** Without what stands before the example in `original`, unless a repair has changed that too. */
function unframed(of: Examples["of"], text: string, original: string): string {
  if (of === "text") return text.trimEnd();
  const start =
    of === "criterion"
      ? original.indexOf(CRITERION)
      : original.indexOf("\n", original.indexOf("\nkiểm chứng mặc định") + 1) + 1;
  const frame = original.slice(0, Math.max(start, 0));
  return (text.startsWith(frame) ? text.slice(frame.length) : text).trimEnd();
}
