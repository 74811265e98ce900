// From a model without errors to the compiled set: the rules as they are, their hash, and where each stands in the text.
import { canonicalJson } from "#runtime/canonical.ts";
import { type CompiledSet, FORMAT_VERSION } from "#runtime/compiled-set.ts";
import { sha256 } from "#runtime/sha256.ts";
import type { IndicatorSet } from "../model/model.ts";
import type { SourceFile } from "../source/source-file.ts";

/** The compiled set of what a text means. The caller has made sure that no finding is an error (`compile` of dsl/index.ts does). */
export function compileModel(file: SourceFile, model: Pick<IndicatorSet, "rules" | "places">): CompiledSet {
  const spans = Object.fromEntries(
    Object.entries(model.places)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, place]) => [path, [place.start, place.end] as const]),
  );
  return {
    format: "barem",
    formatVersion: FORMAT_VERSION,
    hash: sha256(canonicalJson(model.rules)),
    source: { hash: sha256(file.text), spans },
    rules: model.rules,
  };
}
