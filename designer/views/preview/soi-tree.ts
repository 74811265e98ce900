// An explanation as a tree one can open level by level: total, pillars, criteria. Every sentence is the runtime's own
// (explain-text.ts); this only says what stands below what, and what is open at first.
import type { Rules } from "#runtime/compiled-set.ts";
import { say as sayOf } from "#runtime/explain-strings.ts";
import { outcome, sum, titleOf, total } from "#runtime/explain-text.ts";
import type { CriterionExplanation, ExplainedResult, Explanation } from "#runtime/explanation.ts";
import { PREVIEW } from "../../strings/preview.ts";
import { type Language, say } from "../../strings/words.ts";
import type { Asked } from "./units.ts";

export interface SoiNode {
  /** `total`, `pillar/3`, `3.5`, `outside`: also the place of the rule where there is one. */
  readonly id: string;
  /** What it is called, and what it came to. */
  readonly title: string;
  readonly value: string;
  readonly below: readonly SoiNode[];
  readonly criterion: CriterionExplanation | null;
}

/** The whole unit below its total; criteria alone where the explanation is of one of them. */
export function soiTree(tree: Explanation, rules: Rules, language: Language): readonly SoiNode[] {
  const pillarOf = new Map(rules.criteria.map(({ code, pillar }) => [code, pillar]));
  const leaf = (c: CriterionExplanation): SoiNode => ({
    id: c.code,
    title: `${titleOf(tree, c, language)} “${c.title}”`,
    value: outcome(c, language),
    below: [],
    criterion: c,
  });
  const { result } = tree;
  if (result === null) return tree.criteria.map(leaf);
  const criteriaOf = (code: string): readonly SoiNode[] =>
    tree.criteria.filter((c) => pillarOf.get(c.code) === code).map(leaf);
  const pillarsOf = (parent: string): readonly SoiNode[] =>
    rules.pillars
      .filter((pillar) => pillar.parent === parent)
      .flatMap((pillar) =>
        result.pillars
          .filter((each) => each.code === pillar.code)
          .map((each) => ({
            id: `pillar/${each.code}`,
            title: sayOf("pillar", language, { code: each.code, title: each.title }),
            value: sum(each, language),
            below: [...pillarsOf(each.code), ...criteriaOf(each.code)],
            criterion: null,
          })),
      );
  const known = new Set(result.pillars.map(({ code }) => code));
  const others = tree.criteria.filter((c) => !known.has(pillarOf.get(c.code) ?? "")).map(leaf);
  return [totalNode(result, [...pillarsOf(""), ...outside(others, language)], language)];
}

const totalNode = (result: ExplainedResult, below: readonly SoiNode[], language: Language): SoiNode => ({
  id: "total",
  title: sayOf("total", language),
  value: total(result, language),
  below,
  criterion: null,
});

const outside = (below: readonly SoiNode[], language: Language): readonly SoiNode[] =>
  below.length === 0
    ? []
    : [{ id: "outside", title: say(PREVIEW.outside, language), value: "", below, criterion: null }];

/** Ids of the nodes that are open at first: the way down to what was asked, and its own first level. */
export function openedFor(nodes: readonly SoiNode[], asked: Asked | null): ReadonlySet<string> {
  const wanted =
    asked?.is === "criterion"
      ? asked.code
      : asked?.is === "pillar"
        ? `pillar/${asked.code}`
        : (nodes[0]?.id ?? "");
  return new Set(wayTo(nodes, wanted) ?? (nodes[0] === undefined ? [] : [nodes[0].id]));
}

function wayTo(nodes: readonly SoiNode[], id: string): readonly string[] | null {
  for (const node of nodes) {
    if (node.id === id) return [node.id];
    const below = wayTo(node.below, id);
    if (below !== null) return [node.id, ...below];
  }
  return null;
}

/** Ids of all nodes. */
export const idsOf = (nodes: readonly SoiNode[]): readonly string[] =>
  nodes.flatMap((node) => [node.id, ...idsOf(node.below)]);

/** A place in the text: offsets from and until. */
export type Place = readonly [number, number];

/** The place of a rule or of the nearest rule around it; null when the set's text has none. */
export function placeOf(spans: Readonly<Record<string, Place>>, path: string): Place | null {
  const own = Object.hasOwn(spans, path) ? spans[path] : undefined;
  if (own !== undefined) return own;
  const cut = path.lastIndexOf("/");
  return cut < 0 ? null : placeOf(spans, path.slice(0, cut));
}
