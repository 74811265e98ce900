// Paths of forms, rows and fields: stable words, `~2` where the text says the same twice.
import type { CriterionItem, PillarItem, SetSyntax } from "#dsl/syntax/ast.ts";

/** The paths, each but the first of equal ones with its number. */
export function unique(paths: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return paths.map((path) => {
    const no = (seen.get(path) ?? 0) + 1;
    seen.set(path, no);
    return no === 1 ? path : `${path}~${no}`;
  });
}

/** A pillar or criterion with its path and how deep it stands. */
export interface Placed {
  readonly path: string;
  readonly item: PillarItem | CriterionItem;
  readonly depth: number;
  /** The path of the pillar around it; "" for the set. */
  readonly around: string;
}

/** All pillars and criteria, in the order of the text. */
export function placed(syntax: SetSyntax): readonly Placed[] {
  const found: Omit<Placed, "path" | "around">[] = [];
  const parents: number[] = [];
  const walk = (items: readonly object[], depth: number, parent: number): void => {
    for (const item of items) {
      if (!isBlock(item)) continue;
      found.push({ item, depth });
      parents.push(parent);
      if (item.kind === "pillar") walk(item.items, depth + 1, found.length - 1);
    }
  };
  walk(syntax.items, 0, -1);
  const paths = unique(found.map(({ item }) => pathOf(item)));
  return found.map((each, at) => ({
    ...each,
    path: paths[at] ?? "",
    around: paths[parents[at] ?? -1] ?? "",
  }));
}

const isBlock = (item: object): item is PillarItem | CriterionItem =>
  "kind" in item && (item.kind === "pillar" || item.kind === "criterion");

const pathOf = ({ kind, code }: PillarItem | CriterionItem): string =>
  kind === "pillar" ? `pillar/${code?.text ?? "?"}` : (code?.text ?? "?");

/** The form a path is of: "3.5/max" is of "3.5", "pillar/3/max" of "pillar/3", everything else of the head of the set. */
export function formOfPath(path: string): string {
  const [first = "", second = ""] = path.split("/");
  if (first === "pillar") return `${first}/${second}`;
  return /^[\d?]/.test(first) ? first : "";
}
