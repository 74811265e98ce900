// What a criterion, or the set, says of a figure it asks for: that it asks, how, and what answers are worth.
import type { Input, Option } from "#runtime/compiled-set.ts";
import type { Both } from "../source/diagnostic.ts";
import type { Span } from "../source/span.ts";
import { canonical, fieldNamed, type Names } from "./canonical.ts";
import type { ChangeKind } from "./change.ts";
import { evidenceOf, labelOf, noun, quotedNoun } from "./change-words.ts";
import type { Entry } from "./entry.ts";
import { placeAt, type Source, wordsOf } from "./source.ts";
import { wordsAt } from "./tree-entries.ts";

/** The figures of a criterion under the names of the other version. */
export function inputEntries(source: Source, input: Input, index: number): readonly Entry[] {
  const at = placeAt(source, `input/${input.name}`);
  const named = source.names.inputs.get(input.name) ?? input.name;
  const whole = at === null ? input.name : wordsAt(source.text, at);
  const own = figureEntries(input, {
    kind: "input",
    named,
    at,
    words: whole,
    names: source.names,
  });
  return [...own, ...input.options.flatMap((option) => optionEntries(source, input, named, option, index))];
}

/** How a figure stands in its version. */
export interface Standing {
  readonly kind: "input" | "common" | "parameter";
  /** Its name in the other version. */
  readonly named: string;
  readonly at: Span | null;
  readonly words: string;
  readonly names: Names;
}

/** A figure by itself. */
export function figureEntries(input: Input, standing: Standing): readonly Entry[] {
  const { kind, named, at, words, names } = standing;
  const what = noun(kind, input.name);
  const entry = (of: ChangeKind, rest: Pick<Entry, "body" | "words" | "noun" | "scoring">): Entry => ({
    kind: of,
    id: `${kind}/${named}`,
    path: of === kind ? `${kind}/${input.name}` : `${kind}/${input.name}/${of}`,
    span: at,
    style: "value",
    ...rest,
  });
  const unitOf = (unit: string): string => names.measures.get(unit) ?? unit;
  const fields = input.fields.map((f) => [
    ...[fieldNamed(names, input.name, f.name), f.kind, unitOf(f.unit)],
    ...[f.places, f.least, f.most, f.label, f.options.map(({ key, label }) => [key, label])],
  ]);
  return [
    entry(kind, { body: "", words, noun: what, scoring: true }),
    entry("label", { body: input.label, words: input.label, noun: labelOf(what), scoring: false }),
    entry("input-measure", {
      body: JSON.stringify([input.kind, unitOf(input.unit), input.places, fields]),
      words: [input.kind === "list" ? words : input.unit || input.kind].join(" "),
      noun: noun("input-measure", input.name),
      scoring: true,
    }),
    entry("bounds", {
      body: `${input.least} ${input.most}`,
      words: boundsText(input),
      noun: noun("bounds", input.name),
      scoring: true,
    }),
    entry("evidence", {
      body: input.evidence,
      words: input.evidence,
      noun: evidenceOf(what),
      scoring: false,
    }),
  ];
}

const boundsText = ({ least, most }: Input): string => `${least ?? "…"} – ${most ?? "…"}`;

function optionEntries(
  source: Source,
  input: Input,
  named: string,
  option: Option,
  index: number,
): readonly Entry[] {
  const { names, model } = source;
  const key = names.options.get(`${input.name}.${option.key}`) ?? option.key;
  const at = model.origins.get(option)?.span ?? placeAt(source, `input/${input.name}`);
  const told = option.label !== "" ? option.label : input.kind === "yes-no" ? input.label : option.key;
  const called: Both = quotedNoun("option", told);
  const base = { id: `${named}.${key}`, span: at, style: "value" } as const;
  const path = `option/${input.name || index}/${option.key}`;
  const { points } = option;
  const pointsOf =
    points === null ? "" : JSON.stringify(canonical(points, { names, within: null, max: null }));
  return [
    {
      ...base,
      kind: "option",
      path,
      body: "",
      words: points === null ? told : wordsOf(source, points, at),
      noun: called,
      scoring: true,
      style: points === null ? "value" : "gets",
    },
    {
      ...base,
      kind: "label",
      path: `${path}/label`,
      body: option.label,
      words: option.label,
      noun: labelOf(noun("option", option.key)),
      scoring: false,
    },
    {
      ...base,
      kind: "option-points",
      path: `${path}/points`,
      body: pointsOf,
      words: points === null ? "–" : wordsOf(source, points, at),
      noun: quotedNoun("option-points", told),
      scoring: true,
      style: "gets",
    },
  ];
}
