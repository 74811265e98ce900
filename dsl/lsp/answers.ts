// Every question about a text, with the function that answers it.
import {
  type CancellationToken,
  CodeActionRequest,
  CodeLensRequest,
  CompletionRequest,
  type Connection,
  DefinitionRequest,
  DocumentFormattingRequest,
  DocumentHighlightRequest,
  DocumentOnTypeFormattingRequest,
  DocumentRangeFormattingRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  PrepareRenameRequest,
  type ProtocolRequestType,
  ReferencesRequest,
  RenameRequest,
  SelectionRangeRequest,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  SignatureHelpRequest,
  type TextDocumentIdentifier,
} from "vscode-languageserver";
import { actionsIn } from "./actions.ts";
import type { Client } from "./client.ts";
import { completionAt } from "./completion.ts";
import { formatted, rangeFormatted, typedFormatted } from "./formatting.ts";
import { hintsIn, lensesOf } from "./hints.ts";
import { hoverAt, signatureAt } from "./hover.ts";
import { definitionAt, highlightsAt, referencesAt } from "./names.ts";
import type { View } from "./open-text.ts";
import { foldsOf, selectionsAt } from "./ranges.ts";
import { renamed, renamePlace } from "./rename.ts";
import type { Session } from "./session.ts";
import { symbolsOf } from "./symbols.ts";
import type { TokenAnswers } from "./token-answers.ts";
import { tokensOf } from "./tokens.ts";

interface AboutText {
  readonly textDocument: TextDocumentIdentifier;
}

/** Sets the answer to a kind of question; about a text that is no open set it is `null`. */
type On = <P extends AboutText, R, PR, E, RO>(
  type: ProtocolRequestType<P, R | null, PR, E, RO>,
  answer: (view: View, params: P, client: Client) => R | null,
) => void;

/** `heard` is called for each question. */
export function answerTexts(
  connection: Connection,
  session: Session,
  tokens: TokenAnswers,
  heard: () => void,
): void {
  const on: On = ({ method }, answer) => {
    type Params = Parameters<typeof answer>[1];
    connection.onRequest<unknown, unknown>(method, async (params: Params, token: CancellationToken) => {
      session.ready();
      heard();
      const view = await session.viewOf(params.textDocument.uri, token);
      return view === null ? null : answer(view, params, session.ready());
    });
  };
  reading(on);
  writing(on, session);
  colours(on, tokens);
}

function reading(on: On): void {
  on(HoverRequest.type, (view, { position }, client) => hoverAt(view, position, client));
  on(SignatureHelpRequest.type, (view, { position }, client) => signatureAt(view, position, client));
  on(DefinitionRequest.type, (view, { position }, client) => definitionAt(view, position, client));
  on(ReferencesRequest.type, (view, params) => referencesAt(view, params));
  on(DocumentHighlightRequest.type, (view, { position }) => highlightsAt(view, position));
  on(DocumentSymbolRequest.type, (view, _, client) => symbolsOf(view, client));
  on(FoldingRangeRequest.type, (view, _, client) => foldsOf(view, client));
  on(SelectionRangeRequest.type, (view, { positions }) => selectionsAt(view, positions));
  on(InlayHintRequest.type, (view, { range }, client) => hintsIn(view, range, client));
  on(CodeLensRequest.type, (view, _, client) => lensesOf(view, client));
}

function writing(on: On, session: Session): void {
  on(CompletionRequest.type, (view, { position }, client) => completionAt(view, position, client));
  on(CodeActionRequest.type, (view, params, client) => actionsIn(view, params, client));
  on(PrepareRenameRequest.type, (view, { position }) => renamePlace(view, position));
  on(RenameRequest.type, (view, params, client) => renamed(view, params, session.texts, client));
  on(DocumentFormattingRequest.type, (view) => formatted(view));
  on(DocumentRangeFormattingRequest.type, (view, { range }) => rangeFormatted(view, range));
  on(DocumentOnTypeFormattingRequest.type, (view, params) => typedFormatted(view, params));
}

function colours(on: On, tokens: TokenAnswers): void {
  on(SemanticTokensRequest.type, (view, _, client) => tokens.whole(view.uri, tokensOf(view, client)));
  on(SemanticTokensDeltaRequest.type, (view, { previousResultId }, client) =>
    tokens.since(view.uri, previousResultId, tokensOf(view, client)),
  );
  on(SemanticTokensRangeRequest.type, (view, { range }, client) => ({ data: tokensOf(view, client, range) }));
}
