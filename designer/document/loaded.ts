// The loaded set of an analysed text, as the very artefact that would be issued.
import { type Analysis, compile } from "#dsl";
import { type CompiledSet, type LoadedSet, load } from "#runtime";

/** Loads what was compiled a moment ago; null: nothing was, or the runtime refuses it. */
export function loaded(compiled: CompiledSet | null): LoadedSet | null {
  if (compiled === null) return null;
  // The hash was made a moment ago from these very rules.
  const loading = load(compiled, { verifyHash: false });
  return loading.ok ? loading.set : null;
}

/** The set of a text; null: it has errors, or the runtime refuses it. */
export const loadedOf = (analysis: Analysis): LoadedSet | null => loaded(compile(analysis));
