// A finding of an evaluation with everything a reader needs beside its code: the cell it stands in, the words of the set
// it is about, what was perhaps meant.
import type { Finding, UnitData } from "#runtime/evaluation.ts";
import type { OpenData } from "./data/open-data.ts";
import { FINDINGS } from "./finding-strings.ts";
import { fill, type Holes, type Language } from "./language.ts";
import { didYouMean } from "./print-problem.ts";
import type { Place } from "./problem.ts";
import type { ReadySet } from "./sets.ts";
import { nearest } from "./suggest.ts";

export interface FoundHere {
  readonly code: Finding["code"];
  readonly severity: "error" | "info";
  readonly unit: string;
  readonly criterion: string;
  readonly params: Readonly<Record<string, string>>;
  readonly message: string;
  readonly place: Place | null;
}

/** The finding in words, with its place in the data. */
export function describe(finding: Finding, set: ReadySet, data: OpenData, language: Language): FoundHere {
  const { code, unit, criterion, params } = finding;
  const key = Object.hasOwn(params, "key") ? (params.key ?? "") : "";
  const near = nearWords(finding, data);
  const sentence = fill(FINDINGS[code][language], { unit, ...params, ...wordsOfSet(finding, set, data) });
  return {
    code,
    severity: FINDINGS[code].severity,
    unit,
    criterion,
    params,
    message: near.length > 0 ? `${sentence} ${didYouMean(near, language)}` : sentence,
    place: data.placeOf(unit, key),
  };
}

function nearWords(finding: Finding, data: OpenData): readonly string[] {
  const word = finding.params.key ?? finding.params.name ?? "";
  if (finding.code === "unknown-key") return nearest(word, data.fields.byKey.keys());
  if (finding.code === "unknown-criterion") return nearest(word, data.declarable);
  if (finding.code === "parameter-unknown") return nearest(word, data.fields.parameters.map((field) => field.key)); // biome-ignore format: one thought
  return [];
}

/** Holes that the runtime leaves to its reader: the requirement as written, the figures it names, the options. */
function wordsOfSet(finding: Finding, set: ReadySet, data: OpenData): Holes {
  const { params, criterion } = finding;
  if (finding.code === "unknown-option") {
    const input = data.fields.byKey.get(params.key ?? "")?.input;
    return { options: (input?.options ?? []).map((option) => option.key).join(", ") };
  }
  if (finding.code !== "require-failed") return {};
  const path = `${criterion}/require/${params.require ?? ""}`;
  const span = set.compiled.source.spans[path];
  const written = span === undefined ? "" : set.text.slice(span[0], span[1]);
  const unit = data.data.units.find((each) => each.id === finding.unit);
  return { requirement: written, figures: unit === undefined ? "" : figuresOf(criterion, unit, data) };
}

function figuresOf(criterion: string, unit: UnitData, data: OpenData): string {
  return data.fields.criteria
    .filter((field) => field.criterion === criterion && Object.hasOwn(unit.values, field.key))
    .map((field) => `${field.input.name} = ${String(unit.values[field.key])}`)
    .join("; ");
}
