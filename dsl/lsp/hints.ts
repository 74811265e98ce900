// Small words beside the text, and lines above it.
import type { CodeLens, InlayHint, Range } from "vscode-languageserver";
import { codeLenses, inlayHints } from "../ide/index.ts";
import type { Client } from "./client.ts";
import type { View } from "./open-text.ts";

export function hintsIn({ document, positions }: View, range: Range, client: Client): InlayHint[] {
  return inlayHints(document.analysis(), positions.spanOf(range)).map(({ offset, label }) => ({
    position: positions.positionOf(offset),
    label: label[client.language],
    paddingLeft: true,
  }));
}

/** Lenses tell; they do nothing when they are clicked, which a command without a name says. */
export function lensesOf({ document, positions }: View, client: Client): CodeLens[] {
  return codeLenses(document.analysis(), document.checked.open).map(({ span, title }) => ({
    range: positions.rangeOf(span),
    command: { title: title[client.language], command: "" },
  }));
}
