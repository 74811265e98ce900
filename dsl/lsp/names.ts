// Where a name is declared and used.
import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type Location,
  type LocationLink,
  type Position,
  type ReferenceParams,
} from "vscode-languageserver";
import { definition, documentHighlights, references } from "../ide/index.ts";
import type { Client } from "./client.ts";
import type { View } from "./open-text.ts";

export function definitionAt(
  { uri, document, positions }: View,
  position: Position,
  client: Client,
): Location | LocationLink[] | null {
  const found = definition(document.analysis(), positions.offsetOf(position));
  if (found === null) return null;
  const range = positions.rangeOf(found.name);
  if (!client.definitionLinks) return { uri, range };
  return [
    {
      originSelectionRange: positions.rangeOf(found.from),
      targetUri: uri,
      targetRange: positions.rangeOf(around(found.whole, found.name)),
      targetSelectionRange: range,
    },
  ];
}

interface Ends {
  readonly start: number;
  readonly end: number;
}

/** The whole, made to hold the name. */
const around = (whole: Ends, name: Ends): Ends => ({
  start: Math.min(whole.start, name.start),
  end: Math.max(whole.end, name.end),
});

export function referencesAt(
  { uri, document, positions }: View,
  { position, context }: ReferenceParams,
): Location[] {
  return references(document.analysis(), positions.offsetOf(position))
    .filter(({ declared }) => context.includeDeclaration || !declared)
    .map(({ span }) => ({ uri, range: positions.rangeOf(span) }));
}

export const highlightsAt = ({ document, positions }: View, position: Position): DocumentHighlight[] =>
  documentHighlights(document.analysis(), positions.offsetOf(position)).map(({ span, declared }) => ({
    range: positions.rangeOf(span),
    kind: declared ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
