// The nodes of the syntax tree as places inside one another, whatever they are: every object of it that has a span.
import type { Span } from "../source/span.ts";

interface Node {
  readonly span: Span;
}

const isNode = (value: object): value is Node =>
  "span" in value && typeof value.span === "object" && value.span !== null && "start" in value.span;

/** The nodes around an offset, outermost first. */
export function nodesAround(root: object, offset: number): readonly Span[] {
  const found: Span[] = [];
  let at: object | null = root;
  while (at !== null) {
    if (isNode(at)) found.push(at.span);
    at = childAround(at, offset);
  }
  return found;
}

/** The part of a node that holds the offset; of two that touch there, the one that begins there. */
function childAround(node: object, offset: number): object | null {
  let found: Node | null = null;
  for (const child of childrenOf(node))
    if (
      child.span.start <= offset &&
      offset <= child.span.end &&
      (found === null || found.span.end <= offset)
    )
      found = child;
  return found;
}

/** The nearest nodes below a node. */
export function childrenOf(node: object): readonly Node[] {
  return Object.entries(node).flatMap(([key, value]) =>
    key === "span" || key === "header" ? [] : nodesIn(value),
  );
}

function nodesIn(value: unknown): readonly Node[] {
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  return isNode(value) ? [value] : Object.values(value).flatMap(nodesIn);
}
