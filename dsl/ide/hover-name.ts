// A name in a hover: what it is, its label as the decision prints it, measure, bounds, key in data files.
import type { Input } from "#runtime/compiled-set.ts";
import { type Rational, rational } from "#runtime/number.ts";
import type { Analysis } from "../analyze.ts";
import { both, numberText } from "../check/say.ts";
import type { NamedThing } from "../model/model.ts";
import { measureKey } from "../model/units.ts";
import type { Both } from "../source/diagnostic.ts";
import { spelling } from "../syntax/keywords.ts";
import { same } from "./candidate.ts";
import { dataChanges } from "./data-keys.ts";
import { type HoverPart, said } from "./hover-part.ts";
import { INPUT_WORDS, KIND_WORDS, PART_WORDS } from "./kind-words.ts";
import { criterionOf } from "./symbols.ts";

/** What is to be known of a name. */
export function nameParts(analysis: Analysis, symbol: NamedThing): readonly HoverPart[] {
  const { rules } = analysis.model;
  switch (symbol.kind) {
    case "input":
    case "field":
    case "common":
    case "parameter": {
      const input = inputOf(analysis, symbol);
      return input === null ? [] : inputParts(analysis, symbol, input);
    }
    case "let":
    case "part":
      return definitionParts(analysis, symbol);
    case "option":
      return optionParts(analysis, symbol);
    case "tag": {
      const tag = rules.tags.find(({ name }) => name === symbol.name);
      return tag === undefined
        ? []
        : [
            { title: KIND_WORDS.tag, text: same(tag.label), code: tag.name },
            { title: PART_WORDS.criteria, text: null, code: tag.criteria.join("; ") },
          ];
    }
    case "measure":
      return [{ title: KIND_WORDS.measure, text: measureWords(analysis, symbol), code: symbol.name }];
    default:
      return [];
  }
}

/** The input a symbol is, among those of its criterion, its list, the common ones or the parameters. */
function inputOf(analysis: Analysis, { path }: NamedThing): Input | null {
  const [first = "", ...rest] = path.split("/");
  const { rules } = analysis.model;
  const among =
    first === "common" ? rules.common : first === "parameter" ? rules.parameters : ownInputs(analysis, first);
  const names = first === "common" || first === "parameter" ? rest : rest.slice(1);
  let found: Input | undefined;
  for (const name of names) found = (found?.fields ?? among).find((input) => input.name === name);
  return found ?? null;
}

const ownInputs = (analysis: Analysis, code: string): readonly Input[] =>
  criterionOf(analysis, code)?.criterion.inputs ?? [];

function inputParts({ model }: Analysis, symbol: NamedThing, input: Input): readonly HoverPart[] {
  const bounds = boundsWords(input);
  const [key] = dataChanges(model.rules, symbol, symbol.name).dataKeys;
  return [
    { title: KIND_WORDS[symbol.kind], text: same(input.label), code: input.name },
    said(PART_WORDS.kind, INPUT_WORDS[input.kind]),
    ...(input.unit === "" ? [] : [said(PART_WORDS.unit, same(input.unit))]),
    ...(bounds === null ? [] : [said(PART_WORDS.bounds, bounds)]),
    ...input.options.flatMap(({ key: option, label }) =>
      input.kind === "yes-no" ? [] : [{ title: KIND_WORDS.option, text: same(label), code: option }],
    ),
    ...(key === undefined ? [] : [{ title: PART_WORDS.key, text: null, code: key.from }]),
  ];
}

function boundsWords({ least, most }: Input): Both | null {
  const end = (value: string | null): Rational | null => (value === null ? null : rational(value));
  const [low, high] = [end(least), end(most)];
  if (low === null && high === null) return null;
  return both((s) =>
    [
      low && `${spelling("from", s)} ${numberText(low, s)}`,
      high && `${spelling("to", s)} ${numberText(high, s)}`,
    ]
      .filter((words) => words !== null)
      .join(" "),
  );
}

/** The formula of a definition or part, as it is written. */
function definitionParts(analysis: Analysis, { kind, path, name }: NamedThing): readonly HoverPart[] {
  const [code = ""] = path.split("/");
  const item = criterionOf(analysis, code)?.item;
  const found = item?.kind === "criterion" ? item.items.find((each) => isNamed(each, kind, name)) : undefined;
  if (found === undefined || (found.kind !== "let" && found.kind !== "part")) return [];
  const at = found.value?.span;
  const formula = at === undefined ? "" : analysis.file.text.slice(at.start, at.end);
  const label = found.kind === "part" && found.label !== null ? same(found.label.value) : null;
  return [
    { title: KIND_WORDS[kind], text: label, code: name },
    ...(formula === "" ? [] : [{ title: PART_WORDS.formula, text: null, code: formula }]),
  ];
}

function isNamed(
  each: { readonly kind: string; readonly name?: { readonly text: string }; readonly no?: number },
  kind: string,
  name: string,
): boolean {
  return each.kind === kind && (each.name?.text === name || `(${each.no})` === name);
}

function optionParts(analysis: Analysis, { path, name, declared }: NamedThing): readonly HoverPart[] {
  const { model, file } = analysis;
  const input = inputOf(analysis, {
    kind: "input",
    path: path.slice(0, path.lastIndexOf("/")),
    name,
    declared,
    uses: [],
  });
  const option = input?.options.find(({ key }) => key === name);
  if (option === undefined) return [];
  const origins = [model.origins, ...model.criteria.map((c) => c.origins)];
  const at =
    option.points === null ? undefined : origins.flatMap((o) => o.get(option.points ?? option) ?? [])[0];
  const points = at === undefined ? "" : file.text.slice(at.span.start, at.span.end);
  return [
    { title: KIND_WORDS.option, text: same(option.label), code: name },
    ...(points === "" ? [] : [{ title: PART_WORDS.points, text: null, code: points }]),
  ];
}

function measureWords({ model }: Analysis, { name }: NamedThing): Both | null {
  const found = model.rules.measures.find((m) => measureKey(m.name) === measureKey(name));
  if (found === undefined) return null;
  const { places } = found;
  return places === 0 ? INPUT_WORDS.count : both((s) => `${spelling("decimal", s)} ${places}`);
}
