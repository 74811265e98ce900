// What the clients of the tests can do: one like a large editor, one that can do nothing but ask.
import { type ClientCapabilities, InsertTextMode, MarkupKind } from "vscode-languageserver-protocol";

export const RICH: ClientCapabilities = {
  workspace: { workspaceEdit: { documentChanges: true } },
  textDocument: {
    synchronization: { dynamicRegistration: true },
    publishDiagnostics: { relatedInformation: true, versionSupport: true, tagSupport: { valueSet: [1, 2] } },
    completion: {
      completionItem: {
        snippetSupport: true,
        insertReplaceSupport: true,
        insertTextModeSupport: { valueSet: [InsertTextMode.asIs, InsertTextMode.adjustIndentation] },
      },
    },
    hover: { contentFormat: [MarkupKind.Markdown, MarkupKind.PlainText] },
    signatureHelp: { signatureInformation: { parameterInformation: { labelOffsetSupport: true } } },
    definition: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    foldingRange: { lineFoldingOnly: true },
    codeAction: {
      codeActionLiteralSupport: {
        codeActionKind: { valueSet: ["quickfix", "refactor", "refactor.rewrite"] },
      },
      isPreferredSupport: true,
    },
    semanticTokens: {
      requests: { range: true, full: { delta: true } },
      tokenTypes: [],
      tokenModifiers: [],
      formats: ["relative"],
      multilineTokenSupport: false,
    },
  },
};

export const POOR: ClientCapabilities = {
  textDocument: { publishDiagnostics: { versionSupport: true } },
};
