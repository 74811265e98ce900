// A text as a version of a set: analysed, compiled and loaded.
import { type Analysis, analyze, compile } from "#dsl";
import { type LoadedSet, load } from "#runtime";

/** A version of a set, from its text to what the runtime runs. */
export interface Version {
  readonly analysis: Analysis;
  readonly set: LoadedSet;
}

/** null: the text has errors. */
export function versionOf(text: string): Version | null {
  const analysis = analyze(text);
  const compiled = compile(analysis);
  if (compiled === null) return null;
  const loading = load(compiled, { verifyHash: false });
  return loading.ok ? { analysis, set: loading.set } : null;
}
