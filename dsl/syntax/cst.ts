// Reading Chevrotain's trees: children by name, tokens that recovery made up left out.
import type { CstElement, CstNode } from "chevrotain";
import { NO_PLACE, type Span } from "../source/span.ts";
import { spanOf, type Token } from "./tokens.ts";

const isToken = (element: CstElement): element is Token =>
  "tokenTypeIdx" in element && !element.isInsertedInRecovery;

/** The tokens of this name, in the order of the text. */
export function tokens(node: CstNode | null, name: string): readonly Token[] {
  const found = node?.children[name];
  return found ? found.filter(isToken) : [];
}

/** The first token of this name. */
export function tokenOf(node: CstNode | null, name: string): Token | null {
  const found = node?.children[name];
  if (!found) return null;
  for (const each of found) if (isToken(each)) return each;
  return null;
}

const isNode = (element: CstElement): element is CstNode => "children" in element;

/** The subtrees of this name, in the order of the text. */
export function nodes(node: CstNode | null, name: string): readonly CstNode[] {
  const found = node?.children[name];
  return found ? found.filter(isNode) : [];
}

/** The first subtree of this name. */
export function nodeOf(node: CstNode | null, name: string): CstNode | null {
  const first = node?.children[name]?.[0];
  return first && isNode(first) ? first : null;
}

/** The first token of a tree. */
export function firstToken(node: CstNode): Token | null {
  let first: Token | null = null;
  for (const name in node.children) {
    const below = nodeOf(node, name);
    const found = tokenOf(node, name) ?? (below ? firstToken(below) : null);
    if (found && (!first || found.startOffset < first.startOffset)) first = found;
  }
  return first;
}

/** Where a tree begins; used for the hole when nothing of it could be read. */
export function somewhere(node: CstNode): Span {
  const first = firstToken(node);
  return first ? spanOf(first) : NO_PLACE;
}
