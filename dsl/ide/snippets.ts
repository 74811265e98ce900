// Templates of snippet-words.ts, and the example with this criterion's figures, as text of one surface with places to fill in.
import type { Surface } from "../syntax/ast.ts";
import { KEYWORDS, spelling } from "../syntax/keywords.ts";
import { type Candidate, candidate, type Stop } from "./candidate.ts";
import { EXAMPLE_SNIPPET } from "./kind-words.ts";
import { nextCode } from "./next-code.ts";
import { type Holds, heldAt } from "./place.ts";
import type { Scene } from "./scene.ts";
import { exampleNames, type ScopeName } from "./scope-names.ts";
import { SNIPPETS } from "./snippet-words.ts";

/** Snippets that may begin a statement, or stand as a value, where the scene is. `indent`: of the line. */
export function snippetsAt(scene: Scene, as: "statement" | "value", indent: string): readonly Candidate[] {
  const { surface, place } = scene;
  const holds: Holds | "value" = as === "value" ? "value" : heldAt(place);
  const fixed = SNIPPETS.filter(({ at }) => at.includes(holds)).map(({ title, detail, template }) => {
    const filled = template
      .replaceAll("$measure", scene.rules.measures[0]?.name ?? spelling("points", surface))
      .replaceAll("$code", nextCode(scene.rules, place) ?? "");
    return candidate("snippet", title[surface], detail, written(filled, surface, indent));
  });
  const example = holds === "criterion" ? exampleOf(scene) : null;
  if (example === null) return fixed;
  const { title, detail } = EXAMPLE_SNIPPET;
  return [...fixed, candidate("snippet", title[surface], detail, written(example, surface, indent))];
}

/** `ví dụ a = 1; co = có thì …` with every figure of the criterion; null when it has none. */
function exampleOf(scene: Scene): string | null {
  const own = exampleNames(scene).filter(({ kind, form }) => kind === "input" && form !== "list");
  if (own.length === 0) return null;
  const values = own.map((name, i) => `${name.name} = ${sample(name, i + 1)}`);
  return `<example> ${values.join("; ")} <then> ‹${own.length + 1}:<max>›`;
}

function sample({ form, options }: ScopeName, no: number): string {
  const keys = options.map(({ key }) => key);
  switch (form) {
    case "yes-no":
      return `‹${no}:<yes>›`;
    case "choice":
      return `‹${no}:${keys[0] ?? "<missing>"}›`;
    case "checklist":
      return `{ ‹${no}:${keys.join("; ")}› }`;
    case "figure":
      return `‹${no}:1›`;
    default:
      return `‹${no}:<missing>›`;
  }
}

const IDS: ReadonlyMap<string, (typeof KEYWORDS)[number]["id"]> = new Map(KEYWORDS.map(({ id }) => [id, id]));

/** The text of a template, its further lines indented, and where its places to fill in are. */
function written(
  template: string,
  surface: Surface,
  indent: string,
): { readonly insert: string; readonly stops: readonly Stop[] } {
  const spelled = template
    .replace(/<([\w-]+)>/g, (_, id: string) => spelling(IDS.get(id) ?? "note", surface))
    .replaceAll("\n", `\n${indent}`);
  const stops = new Map<number, { readonly start: number; readonly end: number }[]>();
  let insert = "";
  let at = 0;
  for (const match of spelled.matchAll(/‹(\d+):([^›]*)›/g)) {
    insert += spelled.slice(at, match.index);
    const [whole, no = "0", text = ""] = match;
    const spans = stops.get(Number(no)) ?? [];
    stops.set(Number(no), [...spans, { start: insert.length, end: insert.length + text.length }]);
    insert += text;
    at = match.index + whole.length;
  }
  insert += spelled.slice(at);
  const inOrder = [...stops].sort(([a], [b]) => a - b);
  return { insert, stops: inOrder.map(([, spans]) => ({ spans })) };
}
