// What the server offers, told in `initialize`.
import { type InitializeResult, PositionEncodingKind, TextDocumentSyncKind } from "vscode-languageserver";
import { ACTION_KINDS } from "./actions.ts";
import { LEGEND } from "./tokens.ts";

export function initializeResult(version: string): InitializeResult {
  return {
    serverInfo: { name: "barem", version },
    capabilities: {
      positionEncoding: PositionEncodingKind.UTF16,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      completionProvider: { triggerCharacters: [".", "(", ":", "=", '"', "“"] },
      signatureHelpProvider: { triggerCharacters: ["("], retriggerCharacters: [";", ","] },
      hoverProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      documentSymbolProvider: true,
      workspaceSymbolProvider: true,
      renameProvider: { prepareProvider: true },
      codeActionProvider: { codeActionKinds: [...ACTION_KINDS] },
      codeLensProvider: {},
      inlayHintProvider: true,
      foldingRangeProvider: true,
      selectionRangeProvider: true,
      semanticTokensProvider: { legend: LEGEND, range: true, full: { delta: true } },
      documentFormattingProvider: true,
      documentRangeFormattingProvider: true,
      documentOnTypeFormattingProvider: { firstTriggerCharacter: "}", moreTriggerCharacter: ["\n"] },
    },
  };
}
