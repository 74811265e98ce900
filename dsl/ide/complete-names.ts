// The names, codes and texts that may stand next at a place.
import type { Expected } from "../syntax/expect.ts";
import { spelling } from "../syntax/keywords.ts";
import { type Candidate, type CompletionKind, candidate, same } from "./candidate.ts";
import { comparesGrade, inExample, isConstant, isUsable, leftInput } from "./context.ts";
import { ANSWERABLE, meaningOf } from "./findings.ts";
import { INPUT_WORDS, KIND_WORDS, NEXT_CODE } from "./kind-words.ts";
import { nextCode } from "./next-code.ts";
import type { Scene } from "./scene.ts";
import { exampleNames, inputNamed, namesAt, type ScopeName } from "./scope-names.ts";

/** Names, codes and texts that go on with the statement. */
export const namesNext = (scene: Scene): readonly Candidate[] =>
  scene.expected.flatMap((expected) => nextOf(scene, expected));

function nextOf(scene: Scene, { token, rules, occurrence }: Expected): readonly Candidate[] {
  const rule = rules.at(-1) ?? "";
  switch (token) {
    case "Name":
      return namesIn(scene, rule, rules, occurrence);
    case "Slug":
      return rule === "accept" || rule === "reading" ? findingCodes(scene) : [];
    case "Number":
      return rule === "code" ? codesIn(scene, rules) : [];
    case "Measure":
      return measures(scene);
    case "Percent":
      return rule === "measure" ? [candidate("measure", "%", INPUT_WORDS.percent)] : [];
    case "Str":
      return textsIn(scene, rule, occurrence);
    default:
      return [];
  }
}

function namesIn(
  scene: Scene,
  rule: string,
  rules: readonly string[],
  occurrence: number,
): readonly Candidate[] {
  switch (rule) {
    case "value":
      return valueNames(scene, rules);
    case "number":
      return scene.place.before.at(-1)?.kind === "Number" ? unitsAfter(scene, rules) : [];
    case "answerPoints":
      return named(namesAt(scene).filter(({ kind, hasPoints }) => kind === "input" && hasPoints));
    case "ofSet":
    case "notApplicable":
    case "policy":
      return tags(scene);
    case "exampleValue":
      return occurrence === 0 ? named(unused(scene)) : optionsOf(leftInput(scene));
    case "maximum":
      return named(namesAt(scene).filter(({ kind }) => kind === "parameter"));
    case "item":
      return optionsOf(inputNamed(scene, scene.place.around.at(-1)?.opener.at(-2)?.image));
    default:
      return [];
  }
}

function valueNames(scene: Scene, rules: readonly string[]): readonly Candidate[] {
  if (isConstant(rules)) {
    const isBound = rules.includes("wordedRange") || rules.includes("rowRange");
    return isBound ? named(namesAt(scene).filter(({ kind }) => kind === "parameter")) : [];
  }
  const left = leftInput(scene);
  if (left?.form === "yes-no" || comparesGrade(scene)) return [];
  return left?.form === "choice"
    ? optionsOf(left)
    : named(namesAt(scene).filter((name) => isUsable(scene, name)));
}

/** Points where only points can stand; else every measure. */
const unitsAfter = (scene: Scene, rules: readonly string[]): readonly Candidate[] =>
  isConstant(rules) && !rules.includes("wordedRange") && !rules.includes("rowRange")
    ? measures(scene).slice(-1)
    : measures(scene);

const named = (names: readonly ScopeName[]): readonly Candidate[] =>
  names.map(({ kind, name, about }) => candidate(kind, name, same(about)));

const optionsOf = (input: ScopeName | null): readonly Candidate[] =>
  (input?.options ?? []).map(({ key, label }) => candidate("option", key, same(label)));

/** Figures an example has not named yet. */
function unused(scene: Scene): readonly ScopeName[] {
  const { before } = scene.place;
  const given = new Set(before.filter((_, i) => before[i + 1]?.kind === "Equals").map(({ image }) => image));
  return exampleNames(scene).filter(({ name, form }) => !given.has(name) && form !== "list");
}

const measures = ({ rules, surface }: Scene): readonly Candidate[] => [
  ...rules.measures.map(({ name, places }) =>
    candidate("measure", name, places === 0 ? INPUT_WORDS.count : INPUT_WORDS.number),
  ),
  candidate("measure", spelling("points", surface), INPUT_WORDS.points),
];

const tags = ({ rules }: Scene): readonly Candidate[] =>
  rules.tags.map(({ name, label }) => candidate("tag", name, same(label)));

const FINDINGS: readonly Candidate[] = ANSWERABLE.map((code) =>
  candidate("finding", code, meaningOf(code) ?? same("")),
);

const findingCodes = ({ open }: Scene): readonly Candidate[] => [
  ...FINDINGS.filter(({ label }) => open.has(label)),
  ...FINDINGS.filter(({ label }) => !open.has(label)),
];

function codesIn(scene: Scene, rules: readonly string[]): readonly Candidate[] {
  const { rules: set, place } = scene;
  const coded = (kind: CompletionKind, all: readonly { readonly code: string; readonly title: string }[]) =>
    all.map(({ code, title }) => candidate(kind, code, same(title)));
  if (rules.includes("tag")) return [...coded("criterion", set.criteria), ...coded("pillar", set.pillars)];
  if (rules.includes("header")) return headerCode(scene);
  if (!rules.includes("ofSet")) return [];
  const word = place.before.at(-1)?.keyword;
  return word === "points-of-pillar" || word === "percent-of-pillar"
    ? coded("pillar", set.pillars)
    : coded("criterion", set.criteria);
}

function headerCode({ rules, place }: Scene): readonly Candidate[] {
  const isPillar = place.before[0]?.keyword === "pillar";
  const code = nextCode(rules, place);
  return code === null ? [] : [candidate(isPillar ? "pillar" : "criterion", code, NEXT_CODE)];
}

function textsIn(scene: Scene, rule: string, occurrence: number): readonly Candidate[] {
  const { rules, place } = scene;
  const first = place.before[0]?.keyword;
  const asks = (rule === "veto" && first === "veto") || (rule === "quota" && first === "quota");
  if ((asks && occurrence === 0) || (rule === "value" && comparesGrade(scene) && !inExample(place)))
    return quoted("grade", rules.grades?.rows.map(({ name }) => name) ?? []);
  if (rule === "ofSet" && place.before.at(-1)?.kind === "Rank")
    return quoted(
      "ranking",
      rules.rankings.map(({ name }) => name),
    );
  return [];
}

const quoted = (kind: "grade" | "ranking", texts: readonly string[]): readonly Candidate[] =>
  [...new Set(texts)].map((text) => candidate(kind, `"${text.replace(/["\\]/g, "\\$&")}"`, KIND_WORDS[kind]));
