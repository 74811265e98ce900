// What a text holds, for outlines and for going to a name.
import { type DocumentSymbol, type SymbolInformation, SymbolKind } from "vscode-languageserver";
import { type OutlineKind, type OutlineNode, outline, toneless } from "../ide/index.ts";
import type { Client } from "./client.ts";
import type { View } from "./open-text.ts";

const KINDS: Readonly<Record<OutlineKind, SymbolKind>> = {
  pillar: SymbolKind.Module,
  criterion: SymbolKind.Class,
  input: SymbolKind.Variable,
  option: SymbolKind.EnumMember,
  let: SymbolKind.Function,
  part: SymbolKind.Function,
  when: SymbolKind.Event,
  score: SymbolKind.Method,
  row: SymbolKind.Key,
  common: SymbolKind.Namespace,
  parameter: SymbolKind.Constant,
  tag: SymbolKind.Enum,
  ranking: SymbolKind.Array,
  grades: SymbolKind.Enum,
  grade: SymbolKind.EnumMember,
  award: SymbolKind.Event,
};

export function symbolsOf(view: View, client: Client): DocumentSymbol[] | SymbolInformation[] {
  const nodes = outline(view.document.analysis());
  return client.nestedSymbols
    ? nodes.map((node) => nested(view, node))
    : nodes.flatMap((node) => flat(view, node, ""));
}

/** Editors refuse a symbol without a name. */
const nameOf = ({ name, kind }: OutlineNode): string => (name === "" ? kind : name);

const nested = (view: View, node: OutlineNode): DocumentSymbol => ({
  name: nameOf(node),
  detail: node.detail,
  kind: KINDS[node.kind],
  range: view.positions.rangeOf(node.span),
  selectionRange: view.positions.rangeOf(within(node)),
  children: node.children.map((child) => nested(view, child)),
});

/** Where the name stands, as far as it is within the whole. */
function within({ span, nameSpan }: OutlineNode): OutlineNode["span"] {
  const start = Math.min(Math.max(nameSpan.start, span.start), span.end);
  return { start, end: Math.max(start, Math.min(nameSpan.end, span.end)) };
}

function flat(view: View, node: OutlineNode, container: string): SymbolInformation[] {
  const symbol: SymbolInformation = {
    name: nameOf(node),
    kind: KINDS[node.kind],
    location: { uri: view.uri, range: view.positions.rangeOf(node.span) },
    ...(container === "" ? {} : { containerName: container }),
  };
  return [symbol, ...node.children.flatMap((child) => flat(view, child, nameOf(node)))];
}

const FOUND: ReadonlySet<OutlineKind> = new Set<OutlineKind>(["pillar", "criterion"]);

/** Pillars and criteria of the open sets whose code or title holds the words, tone marks aside. */
export function workspaceSymbols(views: readonly View[], query: string): SymbolInformation[] {
  const wanted = toneless(query.trim());
  return views.flatMap((view) =>
    criteria(outline(view.document.analysis()))
      .filter(({ name, detail }) => toneless(`${name} ${detail}`).includes(wanted))
      .map((node) => ({
        name: `${node.name} ${node.detail}`.trim() || node.kind,
        kind: KINDS[node.kind],
        location: { uri: view.uri, range: view.positions.rangeOf(node.span) },
      })),
  );
}

const criteria = (nodes: readonly OutlineNode[]): readonly OutlineNode[] =>
  nodes.filter(({ kind }) => FOUND.has(kind)).flatMap((node) => [node, ...criteria(node.children)]);
