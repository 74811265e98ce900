// A finding of an evaluation with everything a reader needs beside its code: the cell it stands in, the words of the set
// it is about, what to do, what was perhaps meant.
import type { Finding, FindingCode, UnitData } from "#runtime";
import { reasonText } from "#runtime/explain-strings.ts";
import type { OpenData } from "./data/open-data.ts";
import { DATA_FINDINGS, REMEDIES } from "./finding-strings.ts";
import { fill, type Holes, type Language } from "./language.ts";
import { didYouMean } from "./print-problem.ts";
import type { Place } from "./problem.ts";
import type { ReadySet } from "./sets.ts";
import { text } from "./strings.ts";
import { nearest } from "./suggest.ts";

export interface FoundHere {
  readonly code: Finding["code"];
  readonly severity: "error" | "info";
  readonly unit: string;
  readonly criterion: string;
  readonly params: Readonly<Record<string, string>>;
  readonly message: string;
  /** "" when there is nothing to do. */
  readonly remedy: string;
  readonly place: Place | null;
}

/** The finding in words, with its place in the data. */
export function describe(finding: Finding, set: ReadySet, data: OpenData, language: Language): FoundHere {
  const { code, unit, criterion, params } = finding;
  const { severity, remedy } = isOfData(code) ? DATA_FINDINGS[code] : REMEDIES[code];
  const holes = { unit, ...params, ...wordsOfSet(finding, set, data, language) };
  const near = nearWords(finding, data);
  return {
    code,
    severity,
    unit,
    criterion,
    params,
    message: isOfData(code)
      ? fill(DATA_FINDINGS[code].message[language], holes)
      : sentenceOf(code, params, language),
    remedy: [near.length > 0 ? didYouMean(near, language) : "", fill(remedy[language], holes)]
      .filter((part) => part !== "")
      .join(" "),
    place: data.placeOf(unit, keyOf(finding, data)),
  };
}

/** A finding for each parameter of the set that has no value: every result built on it stays open. */
export function parametersNotSet(data: OpenData): readonly Finding[] {
  const given = data.data.parameters ?? {};
  const open = data.parameters.filter((name) => !Object.hasOwn(given, name));
  return open.map((name) => ({ code: "parameter-not-set", unit: "", criterion: "", params: { name } }));
}

const isOfData = (code: Finding["code"]): code is FindingCode => Object.hasOwn(DATA_FINDINGS, code);

function sentenceOf(
  code: Exclude<Finding["code"], FindingCode>,
  params: Finding["params"],
  language: Language,
): string {
  const sentence = reasonText({ code, params }, language);
  return sentence.endsWith(".") ? sentence : `${sentence}.`;
}

/** The figure the finding is about; for a whole criterion the first it asks for. */
function keyOf({ params, criterion }: Finding, data: OpenData): string {
  if (Object.hasOwn(params, "key")) return params.key ?? "";
  return data.fields.criteria.find((field) => field.criterion === criterion)?.key ?? "";
}

function nearWords(finding: Finding, data: OpenData): readonly string[] {
  const word = finding.params.key ?? finding.params.name ?? "";
  switch (finding.code) {
    case "unknown-key":
      return nearest(word, data.fields.byKey.keys());
    case "unknown-criterion":
      return nearest(word, data.declarable);
    case "parameter-unknown":
      return nearest(word, data.parameters);
    default:
      return [];
  }
}

/** Holes that the runtime leaves to its reader: the requirement as written, the figures it names, the options. */
function wordsOfSet(finding: Finding, set: ReadySet, data: OpenData, language: Language): Holes {
  const { params, criterion, code } = finding;
  if (code === "unknown-option") {
    const input = data.fields.byKey.get(params.key ?? "")?.input;
    return { options: (input?.options ?? []).map((option) => option.key).join(", ") };
  }
  if (code !== "require-failed") return {};
  const span = set.compiled.source.spans[`${criterion}/require/${params.require ?? ""}`];
  const rule = span === undefined ? "" : set.text.slice(span[0], span[1]);
  const unit = data.data.units.find((each) => each.id === finding.unit);
  return {
    requirement: rule === "" ? "" : ` ${text(language, "requirement", { rule })}`,
    figures: unit === undefined ? "" : figuresOf(criterion, unit, data),
  };
}

function figuresOf(criterion: string, unit: UnitData, data: OpenData): string {
  return data.fields.criteria
    .filter((field) => field.criterion === criterion && Object.hasOwn(unit.values, field.key))
    .map((field) => `${field.input.name} = ${String(unit.values[field.key])}`)
    .join("; ");
}
