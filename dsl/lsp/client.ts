// What the client can do, and the language it reads: the part of `initialize` that answers depend on.
import {
  type ClientCapabilities,
  DiagnosticTag,
  type InitializeParams,
  InsertTextMode,
  MarkupKind,
} from "vscode-languageserver";
import type { Both } from "../source/diagnostic.ts";

export type Language = keyof Both;

export interface Client {
  readonly language: Language;
  readonly related: boolean;
  readonly diagnosticVersion: boolean;
  readonly unnecessaryTag: boolean;
  readonly snippets: boolean;
  readonly insertReplace: boolean;
  readonly insertAsIs: boolean;
  readonly markdownHover: boolean;
  readonly labelOffsets: boolean;
  readonly definitionLinks: boolean;
  readonly nestedSymbols: boolean;
  readonly wholeLineFolding: boolean;
  readonly multilineTokens: boolean;
  readonly actionLiterals: boolean;
  readonly versionedEdits: boolean;
  /** It can be asked to tell of further texts. */
  readonly tellsOfMore: boolean;
}

/** `given`: the language that the command line asks for. */
export function clientOf(params: InitializeParams, given: Language | null): Client {
  const { workspace, textDocument = {} } = params.capabilities;
  return {
    language: languageOf(params, given),
    tellsOfMore: textDocument.synchronization?.dynamicRegistration === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    ...writingOf(textDocument),
    ...readingOf(textDocument),
  };
}

type TextCapabilities = NonNullable<ClientCapabilities["textDocument"]>;

function writingOf({ completion, codeAction, signatureHelp }: TextCapabilities) {
  const item = completion?.completionItem;
  return {
    snippets: item?.snippetSupport === true,
    insertReplace: item?.insertReplaceSupport === true,
    insertAsIs: item?.insertTextModeSupport?.valueSet.includes(InsertTextMode.asIs) === true,
    actionLiterals: codeAction?.codeActionLiteralSupport !== undefined,
    labelOffsets: signatureHelp?.signatureInformation?.parameterInformation?.labelOffsetSupport === true,
  };
}

function readingOf(text: TextCapabilities) {
  const diagnostics = text.publishDiagnostics;
  return {
    related: diagnostics?.relatedInformation === true,
    diagnosticVersion: diagnostics?.versionSupport === true,
    unnecessaryTag: diagnostics?.tagSupport?.valueSet.includes(DiagnosticTag.Unnecessary) === true,
    markdownHover: text.hover?.contentFormat?.[0] === MarkupKind.Markdown,
    definitionLinks: text.definition?.linkSupport === true,
    nestedSymbols: text.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    wholeLineFolding: text.foldingRange?.lineFoldingOnly === true,
    multilineTokens: text.semanticTokens?.multilineTokenSupport === true,
  };
}

/** What the client sets first, then the command line, then the locale; Vietnamese unless one of them says English. */
function languageOf({ initializationOptions, locale }: InitializeParams, given: Language | null): Language {
  return languageIn(initializationOptions) ?? given ?? (/^en\b/i.test(locale ?? "") ? "en" : "vi");
}

/** The language that settings name: `{ language: "en" }`; null: none. */
export function languageIn(settings: unknown): Language | null {
  if (typeof settings !== "object" || settings === null || !("language" in settings)) return null;
  return settings.language === "vi" || settings.language === "en" ? settings.language : null;
}
