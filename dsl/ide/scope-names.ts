// The names a rule can use at a place, with what an author wants to know of them.
import type { Input, InputKind } from "#runtime/compiled-set.ts";
import type { CriterionItem, InputItem } from "../syntax/ast.ts";
import { spelling } from "../syntax/keywords.ts";
import type { Token } from "../syntax/tokens.ts";
import type { Scene } from "./scene.ts";

export interface ScopeName {
  readonly kind: "input" | "let" | "part" | "field" | "common" | "parameter";
  readonly name: string;
  /** How it is answered; null: a definition or part. */
  readonly form: InputItem["form"] | null;
  /** Label and unit, or the formula. */
  readonly about: string;
  readonly options: readonly ScopeOption[];
  readonly hasPoints: boolean;
}

export interface ScopeOption {
  readonly key: string;
  readonly label: string;
}

/** Names that stand for a value where the scene is, the nearest first. */
export function namesAt(scene: Scene): readonly ScopeName[] {
  const { criterion, rules, place, surface } = scene;
  const own = criterion === null ? [] : [...inputsOf(criterion), ...entered(criterion)];
  const written = place.before[0]?.image;
  const defined = criterion === null ? [] : definitionsOf(scene, criterion).filter((d) => d.name !== written);
  return [
    ...fieldsAt(criterion, place.before),
    ...own,
    ...defined.map((d) => (d.name === "tỷ lệ" ? { ...d, name: spelling("ratio", surface) } : d)),
    ...rules.common.map((input) => ofModel("common", input)),
    ...rules.parameters.map((input) => ofModel("parameter", input)),
  ];
}

/** The figures and answers of a criterion. */
export const inputsOf = (criterion: CriterionItem): readonly ScopeName[] =>
  criterion.items.flatMap((item) => (item.kind === "input" ? ofSyntax("input", item) : []));

/** Figures and answers that an example of the criterion can give. */
export const exampleNames = ({ criterion, rules }: Scene): readonly ScopeName[] => [
  ...(criterion === null ? [] : [...inputsOf(criterion), ...entered(criterion)]),
  ...rules.common.map((input) => ofModel("common", input)),
];

/** The input of a name, own ones first. */
export const inputNamed = (scene: Scene, name: string | undefined): ScopeName | null =>
  namesAt(scene).find((each) => each.name === name && each.form !== null) ?? null;

const ofSyntax = (kind: "input" | "field", item: InputItem): readonly ScopeName[] =>
  item.names.map(({ text }) => ({
    kind,
    name: text,
    form: item.form,
    about: aboutOf(item.label?.value ?? "", item.measure?.text ?? ""),
    options: item.options.map(({ key, label }) => ({ key: key.text, label: label?.value ?? "" })),
    hasPoints: item.points !== null || item.options.some(({ points }) => points !== null),
  }));

const ofModel = (kind: "common" | "parameter", input: Input): ScopeName => ({
  kind,
  name: input.name,
  form: formOf(input.kind),
  about: aboutOf(input.label, input.unit),
  options: input.kind === "yes-no" ? [] : input.options,
  hasPoints: input.options.some(({ points }) => points !== null),
});

function formOf(kind: InputKind): InputItem["form"] {
  switch (kind) {
    case "yes-no":
    case "choice":
    case "checklist":
    case "date":
    case "text":
    case "list":
      return kind;
    default:
      return "figure";
  }
}

const aboutOf = (label: string, unit: string): string => (unit === "" ? label : `${label} (${unit})`);

/** Points that an appraiser or operator enters. */
function entered(criterion: CriterionItem): readonly ScopeName[] {
  const isEntered = criterion.items.some(({ kind }) => kind === "appraiser" || kind === "undisclosed");
  if (!isEntered) return [];
  const about = criterion.title?.value ?? "";
  return [{ kind: "input", name: "x", form: "figure", about, options: [], hasPoints: false }];
}

function definitionsOf({ analysis }: Scene, { items }: CriterionItem): readonly ScopeName[] {
  const { text } = analysis.file;
  return items.flatMap((item): readonly ScopeName[] => {
    if (item.kind !== "let" && item.kind !== "part") return [];
    const formula = item.value === null ? "" : text.slice(item.value.span.start, item.value.span.end);
    const about = item.kind === "part" ? (item.label?.value ?? formula) : formula;
    const name = item.kind === "part" ? `(${item.no})` : item.name.text;
    return [{ kind: item.kind, name, form: null, about, options: [], hasPoints: false }];
  });
}

/** Inside `đếm(ds khi …)` or `cộng(ds; …)`, the fields of the records. */
function fieldsAt(criterion: CriterionItem | null, before: readonly Token[]): readonly ScopeName[] {
  const open = openCall(before);
  const word = open === null ? undefined : before[open - 1]?.keyword;
  const list = open === null ? undefined : before[open + 1]?.image;
  if (word !== "count" && word !== "sum") return [];
  const item = criterion?.items.find(
    (each): each is InputItem =>
      each.kind === "input" && each.form === "list" && each.names.some(({ text }) => text === list),
  );
  return item?.fields.flatMap((field) => ofSyntax("field", field)) ?? [];
}

/** Where the bracket of the innermost call that is still open stands; null when there is none. */
export function openCall(before: readonly Token[]): number | null {
  let depth = 0;
  for (let at = before.length - 1; at > 0; at--) {
    const kind = before[at]?.kind;
    if (kind === "RightParen") depth++;
    else if (kind === "LeftParen" && depth > 0) depth--;
    else if (kind === "LeftParen" && isCalled(before[at - 1])) return at;
  }
  return null;
}

const CALLED: ReadonlySet<string> = new Set(["Function", "Round", "Count", "Ratio", "MinMax"]);

const isCalled = (token: Token | undefined): boolean => token !== undefined && CALLED.has(token.kind);
